"""Damaged and hostile checkpoints, made by hand; no tests live here."""

import copy
import io
import json
import math
import re
import struct
import time
import zipfile

import numpy as np
import pytest
import torch
from safetensors.numpy import save as save_tensors

from core.checkpoint import checkpoint as module
from core.checkpoint import format as checkpoint_format
from core.checkpoint import pt as checkpoint_pt
from core.checkpoint.checkpoint import Checkpoint, CheckpointError, load
from core.checkpoint.format import digest, serialise
from core.checkpoint.pt import serialise_pt
from core.experiment import Experiment
from core.experiment.model import ModelSpec
from core.experiment.parameters import state_layout
from core.files.bounded_read import FileError
from core.runs.records import TrainingState
from core.text import kind

FIXED = {
    value
    for each in (module, checkpoint_format, checkpoint_pt)
    for name, value in vars(each).items()
    if name.isupper() and isinstance(value, str)
}
FIXED |= {each.no_checkpoint() for each in vars(kind).values() if isinstance(each, kind.Kind)}
EXPERIMENT = Experiment(model=ModelSpec("LSTM", "tanh", 2, 3, head="Linear"))
SIZE = sum(math.prod(shape) for _, shape in state_layout(EXPERIMENT))
VECTOR = np.random.default_rng(2).standard_normal(SIZE, dtype=np.float32)
SAVED = Checkpoint(EXPERIMENT, "hello-lstm", TrainingState(7, VECTOR))
GOOD = serialise(SAVED)
HEADER_SIZE = int.from_bytes(GOOD[:8], "little")
HEADER = json.loads(GOOD[8 : 8 + HEADER_SIZE])
NUMBERS = GOOD[8 + HEADER_SIZE :]
ABOUT = json.loads(HEADER["__metadata__"]["unroll"])
PT = serialise_pt(SAVED)


def identical(found):
    same = (found.experiment, found.lesson_id, found.state.updates)
    bits = found.state.vector.tobytes() == VECTOR.tobytes()
    return bits and same == (EXPERIMENT, "hello-lstm", 7)


def container(header, numbers=NUMBERS):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + numbers


def signed(about, tensors=None):
    """What someone who knows the format writes: any content, and its right checksum."""
    tensors = checkpoint_format.named_tensors(SAVED) if tensors is None else tensors
    try:
        sha256 = digest(about, tensors)
    except ValueError:  # NaN cannot be signed
        sha256 = "0" * 64
    return save_tensors(dict(tensors), {"unroll": json.dumps(about), "sha256": sha256})


def changed(**values):
    """A signed file whose experiment, or what stands beside it, has other values."""
    about = copy.deepcopy(ABOUT)
    for name, value in values.items():
        for part in about["experiment"].values():
            if name in part:
                part[name] = value
        for part in (about, about["experiment"]):
            if name in part:
                part[name] = value
    return signed(about)


def pt_of(value):
    memory = io.BytesIO()
    torch.save(value, memory)
    return memory.getvalue()


def zip_of(pickled, compression=zipfile.ZIP_STORED, **more):
    """A .pt by hand."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", compression) as file:
        file.writestr("archive/data.pkl", pickled)
        file.writestr("archive/version", "3\n")
        file.writestr("archive/byteorder", "little")
        for name, content in more.items():
            file.writestr(f"archive/data/{name}", content)
    return memory.getvalue()


def call(module_name, function, argument):
    """A pickle that calls a function: what pickles are dangerous for."""
    text = argument.encode()
    name = f"c{module_name}\n{function}\n".encode()
    return b"\x80\x02" + name + b"X" + struct.pack("<I", len(text)) + text + b"\x85R."


def mutated_bytes(dice, data):
    data, at = bytearray(data), dice.randrange(len(data))
    size = dice.choice((1, 1, 2, 8, 60))
    kind = dice.randrange(6)
    if kind == 0:
        return bytes(data[:at])
    if kind == 1:
        data[at] ^= 1 << dice.randrange(8)
    elif kind == 2:
        data[at : at + size] = dice.randbytes(size)
    elif kind == 3:
        data[at:at] = dice.randbytes(size)
    elif kind == 4:
        del data[at : at + size]
    else:
        magic = struct.pack("<q", dice.choice((0, -1, 2**31, 2**62, 1)))
        data[at : at + 8] = magic
    return bytes(data)


NASTY = (
    *(None, True, False, 0, 1, -1, 2, 3, 4, 0.5, 1e308, -0.0, 10**9, 2**63, 10**30, "", "F64"),
    *("LSTM", "SGD", "none", "\x00", "\ud800", "e", [], [1], [2**62, 0], {}, {"a": 1}, [[[]]]),
    *(math.nan, math.inf),
)


def mutated_json(dice, value):
    """The same JSON with one value, key or entry changed."""
    value = copy.deepcopy(value)
    spot = value
    while True:
        key = dice.choice(list(spot) if isinstance(spot, dict) else range(len(spot)))
        if isinstance(spot[key], dict | list) and spot[key] and dice.random() < 0.8:
            spot = spot[key]
            continue
        kind = dice.randrange(4)
        if kind == 0:
            del spot[key]
        elif kind == 1 and isinstance(spot, dict):
            spot[f"{key}{dice.choice('x._ ')}"] = spot.pop(key)
        else:
            spot[key] = copy.deepcopy(dice.choice(NASTY))
        return value


def outcome(data):
    """The checkpoint in the bytes, or None for a refusal; anything else is an error."""
    start, found, sentence = time.thread_time(), None, ""  # what else is at work counts nothing
    try:
        found = module._parse(data)
    except CheckpointError as error:
        sentence = str(error)
    assert found or sentence in FIXED
    assert time.thread_time() - start < 0.5
    return found


def refused(file):
    """The sentence; what a child takes meanwhile, its own limits see to."""
    start = time.thread_time()
    with pytest.raises((CheckpointError, FileError)) as caught:
        load(file)
    assert time.thread_time() - start < 1.0
    sentence = str(caught.value)
    assert sentence.isprintable()
    assert sentence.endswith(".")
    assert not re.search(r"weights_only|Error|torch\.|0x|\. [A-Z]", sentence), sentence
    return sentence

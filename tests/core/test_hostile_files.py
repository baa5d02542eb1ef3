"""Damaged, foreign and hostile checkpoints: one sentence, in bounded time, and nothing is run."""

import ast
import copy
import io
import json
import math
import os
import random
import re
import struct
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.numpy import save as save_tensors

from core import checkpoint as module
from core import checkpoint_format, checkpoint_pt
from core.checkpoint import Checkpoint, CheckpointError, load
from core.checkpoint_format import canonical, digest, parse, serialise
from core.checkpoint_pt import serialise_pt, to_safetensors
from core.epoch import TrainingState
from core.files import FileError
from core.layout import state_layout
from core.spec import Experiment, ModelSpec, RandomInputs

ROOT = Path(__file__).resolve().parents[2]
FIXED = {
    value
    for each in (module, checkpoint_format, checkpoint_pt)
    for name, value in vars(each).items()
    if name.isupper() and isinstance(value, str)
}
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
MUTATIONS = 1000  # of each of four kinds

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Linux's limits")


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


# 4,000 mutated files ------------------------------------------------------------------------


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
    start, found, sentence = time.perf_counter(), None, ""
    try:
        found = module._parse(data)
    except CheckpointError as error:
        sentence = str(error)
    assert found or sentence in FIXED
    assert time.perf_counter() - start < 0.5
    return found


@pytest.mark.parametrize("kind", ["bytes", "header", "noise"])
def test_a_damaged_file_is_refused_or_means_the_same(kind, monkeypatch):
    monkeypatch.setattr(checkpoint_pt, "_ask_child", lambda data: b"")
    dice = random.Random(f"damage {kind}")
    refused = 0
    for _ in range(MUTATIONS):
        if kind == "bytes":
            data = mutated_bytes(dice, GOOD)
        elif kind == "header":
            data = container(mutated_json(dice, HEADER))
        else:
            noise = dice.randbytes(dice.randrange(200))
            data = dice.choice((noise, container(b"{" + noise), GOOD[:9] + noise, b"PK" + noise))
        found = outcome(data)
        assert found is None or identical(found)
        refused += found is None
    assert refused > 0.9 * MUTATIONS


def test_a_signed_file_of_any_content_is_refused_or_fits_its_experiment():
    dice = random.Random("attack")
    accepted = 0
    for _ in range(MUTATIONS):
        found = outcome(signed(mutated_json(dice, ABOUT)))
        if found is not None:
            accepted += 1
            size = sum(math.prod(shape) for _, shape in state_layout(found.experiment))
            assert found.state.vector.size == size
            assert 0 <= found.state.updates <= 10_000_000
            assert parse(serialise(found)).experiment == found.experiment
    assert 0 < accepted < 0.5 * MUTATIONS


def test_an_untouched_file_is_read():
    assert identical(parse(GOOD))
    assert identical(parse(container(HEADER)))
    assert identical(parse(signed(ABOUT)))


# a corpus of attacks ------------------------------------------------------------------------


def header_with(name, entry):
    return container(HEADER | {name: entry})


def entry(shape, start=0, stop=4, dtype="F32"):
    return {"dtype": dtype, "shape": shape, "data_offsets": [start, stop]}


def raw_about(text):
    return container(HEADER | {"__metadata__": HEADER["__metadata__"] | {"unroll": text}})


def other_tensors(change):
    tensors = checkpoint_format.named_tensors(SAVED)
    change(tensors)
    return signed(ABOUT, tensors)


def transposed(tensors):
    tensors["lstm.weight_ih_l0"] = np.ascontiguousarray(tensors["lstm.weight_ih_l0"].T)


def many_entries():
    names = {f"{i:x}": entry([1], 4 * i, 4 * i + 4) for i in range(1_000_000 // 20)}
    return container(names, bytes(4 * len(names)))


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


DEMO = Experiment(RandomInputs(), ModelSpec())
DEEP = b"[" * 100_000
SAFETENSORS = {
    "nothing": b"",
    "text": b"hello, this is no checkpoint",
    "settings": b"[General]\nvalue=@Variant(\\0\\0\\0\\x7f)",
    "bare pickle": call("posix", "system", "true"),
    "old torch": b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.\x80\x02M\xe9\x03.",
    "header of 2**63 bytes": struct.pack("<Q", 2**63) + b"{}",
    "header longer than the file": struct.pack("<Q", 99_999) + b"{}",
    "header of 10 MB": container(b"{" + b" " * 10_000_000),
    "50,000 tensors": many_entries(),
    "deep header": container(b'{"a":' + DEEP),
    "deep experiment": raw_about('{"a":' + "[" * 30_000),
    "deep but closed": raw_about('{"format":1,"lesson":' + "[" * 900 + "]" * 900 + "}"),
    "deep value": changed(hidden_size=json.loads("[" * 300 + "]" * 300)),
    "repeated key": container(b'{"__metadata__":{},' + json.dumps(HEADER).encode()[1:]),
    "repeated setting": raw_about(canonical(ABOUT).replace('"lr":', '"lr":0.1,"lr":')),
    "NaN": raw_about(canonical(ABOUT).replace('"lr":0.1', '"lr":NaN')),
    "1e999": raw_about(canonical(ABOUT).replace('"lr":0.1', '"lr":1e999')),
    "long integer": raw_about(canonical(ABOUT).replace('"lr":0.1', '"lr":' + "9" * 5000)),
    "lone surrogate": raw_about("\ud800"),
    "no UTF-8": container(b'{"\xff":1}'),
    "list": container(b"{}".replace(b"{}", b"[]")),
    "no object inside": raw_about("3"),
    "another program's": save_tensors({"weight": np.zeros(3, np.float32)}),
    "its metadata too": save_tensors({"weight": np.zeros(3, np.float32)}, {"format": "pt"}),
    "more metadata": container(HEADER | {"__metadata__": HEADER["__metadata__"] | {"a": "b"}}),
    "checksum a number": container(HEADER | {"__metadata__": {"unroll": "{}", "sha256": 3}}),
    "newer": changed(format=2),
    "format true": changed(format=True),
    "hidden_size 10**9": changed(hidden_size=10**9),
    "hidden_size 4": changed(hidden_size=4),
    "hidden_size true": changed(hidden_size=True),
    "unknown setting": changed(model={"surprise": 1}),
    "lr -1": changed(lr=-1),
    "updates -1": changed(updates=-1),
    "updates 10**18": changed(updates=10**18),
    "updates 7.0": changed(updates=7.0),
    "lesson of two lines": changed(lesson="a\nb"),
    "lesson a list": changed(lesson=[]),
    "other letters": changed(vocabulary=["e", "h", "l", "x"]),
    "letters a string": changed(vocabulary="ehlo"),
    "a demo's updates": changed(experiment=DEMO.to_dict(), vocabulary=[]),
    "other shapes": other_tensors(transposed),
    "one tensor more": other_tensors(lambda t: t.update(more=np.zeros(1, np.float32))),
    "one tensor fewer": other_tensors(lambda t: t.pop("fc.bias")),
    "float64": header_with("fc.bias", entry([4], dtype="F64")),
    "empty tensor": header_with("more", entry([0, 2**62], 0, 0)),
    "shapes that overflow": header_with("more", entry([2**32, 2**32], 0, 0)),
    "negative places": header_with("more", entry([1], -4, 0)),
    "places beyond the end": header_with("more", entry([2**40], len(NUMBERS), 2**42)),
    "overlap": header_with("more", entry([1], 0, 4)),
    "shape true": header_with("more", entry([True], len(NUMBERS), len(NUMBERS) + 4)),
    "bytes behind the end": GOOD + b"\0",
}


@pytest.mark.parametrize("name", SAFETENSORS)
def test_an_attack_is_one_sentence(tmp_path, name):
    file = tmp_path / f"{'long name ' * 3}.safetensors"
    file.write_bytes(SAFETENSORS[name])
    sentence = refused(file)
    assert sentence.removeprefix(f"{file} cannot be opened: ") in FIXED


def refused(file, seconds=1.0):
    start = time.perf_counter()
    with pytest.raises((CheckpointError, FileError)) as caught:
        load(file)
    assert time.perf_counter() - start < seconds
    sentence = str(caught.value)
    assert sentence.isprintable()
    assert sentence.endswith(".")
    assert not re.search(r"weights_only|Error|torch\.|0x|\. [A-Z]", sentence), sentence
    return sentence


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("nothing", "empty"),
        ("bare pickle", "can run commands"),
        ("old torch", "can run commands"),
        ("another program's", "not the experiment"),
        ("its metadata too", "not the experiment"),
        ("newer", "newer version"),
        ("hidden_size 10**9", "experiment cannot be"),
        ("hidden_size 4", "do not fit"),
        ("other shapes", "do not fit"),
        ("one tensor fewer", "do not fit"),
        ("header of 10 MB", "header is too large"),
        ("NaN", "is damaged"),
    ],
)
def test_the_sentence_says_what_is_wrong(tmp_path, name, part):
    (tmp_path / "run").write_bytes(SAFETENSORS[name])
    assert part in refused(tmp_path / "run")


@pytest.mark.skipif(os.name != "posix", reason="POSIX only")
@pytest.mark.parametrize("name", ["fifo", "folder", "loop", "sparse", "/dev/zero", "missing"])
def test_what_is_no_file_is_not_waited_for(tmp_path, name):
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    with open(tmp_path / "sparse", "wb") as file:
        file.truncate(2_000_000_000)
    assert "cannot be read" in refused(tmp_path / name)


# .pt ----------------------------------------------------------------------------------------

COMMANDS = (
    ("posix", "system", "touch {}"),
    ("builtins", "eval", "open({!r}, 'w')"),
    ("builtins", "exec", "open({!r}, 'w')"),
    ("subprocess", "getoutput", "touch {}"),
    ("torch", "load", "{}"),
)


def unroll_pt(**parts):
    content = torch.load(io.BytesIO(PT), weights_only=True)
    return pt_of(content | parts)


def hostile_pts(canary):
    stretched = {"lstm.weight_ih_l0": torch.zeros(1).expand(2**29)}
    nested = b"\x80\x02" + b")" + b"\x85" * 200_000 + b"."
    pickles = [zip_of(call(m, f, argument.format(canary))) for m, f, argument in COMMANDS]
    return [
        *pickles,
        zip_of(b"\x80\x02c__builtin__\nbytearray\nJ" + struct.pack("<i", 2 * 10**9) + b"\x85R."),
        zip_of(nested),
        zip_of(b""),
        unroll_pt(model_state_dict=stretched),
        unroll_pt(model_state_dict={"a": torch.zeros(3, dtype=torch.float64)}),
        unroll_pt(model_state_dict={"a": torch.eye(3).to_sparse()}),
        unroll_pt(model_state_dict={1: torch.zeros(3)}),
        unroll_pt(optimizer_state_dict={}),
        unroll_pt(experiment={"lr": math.nan}),
        unroll_pt(updates=8),
        unroll_pt(sha256=3),
        unroll_pt(format="1"),
        pt_of(["a list"]),
        pt_of({"weight": torch.zeros(2), "app": 3}),
        pt_of({"epoch": 3, "state_dict": {"weight": torch.zeros(2)}}),
    ]


CONFINED = """
import struct, sys
from core import pt_child
pt_child.CPU_SECONDS = 60
pt_child._confine()
take, give = sys.stdin.buffer, sys.stdout.buffer
while size := take.read(8):
    answer = b"".join(pt_child.convert(take.read(struct.unpack("<Q", size)[0])))
    give.write(struct.pack("<Q", len(answer)) + answer)
"""


def confined(pts):
    """What the child answers to each: many files in one process, under the child's limits."""
    asked = b"".join(struct.pack("<Q", len(data)) + data for data in pts)
    command = [sys.executable, "-c", CONFINED]
    done = subprocess.run(command, input=asked, cwd=ROOT, capture_output=True, timeout=100)
    answers, stream = [], io.BytesIO(done.stdout)
    while size := stream.read(8):
        answers.append(stream.read(struct.unpack("<Q", size)[0]))
    assert len(answers) == len(pts), done.stderr[-500:]
    return answers


def after_child(answer, monkeypatch, data=PT):
    monkeypatch.setattr(checkpoint_pt, "_ask_child", lambda data: answer)
    return outcome(data)


@linux
def test_no_hostile_pt_is_opened_and_none_runs_a_command(tmp_path, monkeypatch):
    canary = tmp_path / "canary"
    files = hostile_pts(str(canary))
    answers = confined(files)
    assert [after_child(answer, monkeypatch) for answer in answers] == [None] * len(files)
    assert answers[: len(COMMANDS)] == [b"!objects"] * len(COMMANDS)
    assert answers[-3:] == [b"!foreign", b"!weights", b"!weights"]
    assert not canary.exists()


@linux
def test_a_damaged_pt_is_refused_or_means_the_same(monkeypatch):
    dice = random.Random("pt")
    files = [PT] + [mutated_bytes(dice, PT) for _ in range(300)]
    outcomes = [
        after_child(answer, monkeypatch, data)
        for data, answer in zip(files, confined(files), strict=True)
    ]
    assert identical(outcomes[0])
    assert all(found is None or identical(found) for found in outcomes)
    assert outcomes.count(None) > 100


@linux
@pytest.mark.parametrize(
    ("data", "part"),
    [
        (zip_of(call("posix", "system", "touch canary")), "can run commands"),
        (hostile_pts("canary")[len(COMMANDS)], "is damaged"),
        (pt_of({"lstm.weight_ih_l0": torch.zeros(3)}), "not the experiment"),
    ],
    ids=["command", "2 GB from 1 kB", "state dict"],
)
def test_a_hostile_pt_is_one_sentence(tmp_path, monkeypatch, data, part):
    monkeypatch.chdir(tmp_path)
    Path("run.pt").write_bytes(data)
    assert part in refused("run.pt", seconds=20)
    assert os.listdir() == ["run.pt"]


def bomb(compression):
    return zip_of(b"\x80\x02}.", compression, **{"0": bytes(50_000_000)})


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (bomb(zipfile.ZIP_DEFLATED), checkpoint_pt.COMPRESSED),
        (bomb(zipfile.ZIP_BZIP2), checkpoint_pt.COMPRESSED),
        (PT[:-1], checkpoint_pt.DAMAGED),
        (PT[:100], checkpoint_pt.DAMAGED),
        (b"PK\x03\x04" + b"PK\x01\x02" * 10_000, checkpoint_pt.DAMAGED),
    ],
    ids=["deflated bomb", "bzip2 bomb", "cut", "cut short", "many entries"],
)
def test_a_bad_zip_does_not_even_reach_the_child(data, sentence, monkeypatch):
    monkeypatch.setattr(checkpoint_pt, "_ask_child", lambda data: pytest.fail("was asked"))
    with pytest.raises(CheckpointError, match=re.escape(sentence)):
        to_safetensors(data)


@pytest.mark.parametrize(
    "script",
    [
        "import time; time.sleep(60)",
        "import sys\nwhile True: sys.stdout.write('x' * 65536)",
        "",
        "1 / 0",
        "import os; os.abort()",
    ],
    ids=["sleeps", "floods", "is silent", "fails", "crashes"],
)
def test_whatever_becomes_of_the_child_it_is_one_sentence(tmp_path, monkeypatch, script):
    (tmp_path / "child.py").write_text(script)
    monkeypatch.setattr(checkpoint_pt, "CHILD", tmp_path / "child.py")
    monkeypatch.setattr(checkpoint_pt, "SECONDS", 1.0)
    monkeypatch.setattr(checkpoint_pt, "ANSWER_LIMIT", 1_000_000)
    start = time.perf_counter()
    with pytest.raises(CheckpointError, match="more memory or time"):
        to_safetensors(PT)
    assert time.perf_counter() - start < 3


def test_without_limits_no_pt_is_opened(monkeypatch):
    monkeypatch.setattr(checkpoint_pt, "find_spec", lambda name: None)
    monkeypatch.setattr(checkpoint_pt, "_ask_child", lambda data: pytest.fail("was asked"))
    with pytest.raises(CheckpointError, match=r"\.safetensors\.$"):
        to_safetensors(PT)


def test_without_python_the_child_is_a_sentence(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(CheckpointError, match="cannot be started"):
        to_safetensors(PT)


# what the project itself may not use --------------------------------------------------------

PRODUCT = sorted(
    [
        *ROOT.glob("*.py"),
        *(f for part in ("core", "gui", "resources") for f in (ROOT / part).rglob("*.py")),
    ]
)
MODULES = {"pickle", "cPickle", "_pickle", "marshal", "shelve", "dill", "joblib"}


def dotted(node):
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def forbidden(node):
    """What a node of the syntax tree does that no file of ours may do."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        names = [alias.name for alias in node.names] + [getattr(node, "module", None) or ""]
        return (MODULES | {"QSettings", "QDataStream", "eval", "exec", "system"}) & set(names)
    if isinstance(node, ast.Name | ast.Attribute):
        banned = {"eval", "exec", "QSettings", "QDataStream", "os.system", "torch.load"}
        name = dotted(node)
        return {name} & (banned | {f"builtins.{each}" for each in banned}) or {
            each for each in ("QSettings", "QDataStream") if name.endswith(f".{each}")
        }
    if isinstance(node, ast.keyword):
        unsafe = node.arg == "weights_only" and getattr(node.value, "value", None) is not True
        return {node.arg} if unsafe or node.arg in ("allow_pickle", "shell") else set()
    return set()


def offences(source):
    found = [forbidden(node) for node in ast.walk(ast.parse(source))]
    return sorted(name for names in found for name in names)


def test_nothing_of_ours_can_run_what_a_file_says():
    assert len(PRODUCT) > 30
    for file in PRODUCT:
        allowed = ["torch.load"] if file.name == "pt_child.py" else []
        assert offences(file.read_text(encoding="utf-8")) == allowed, file


@pytest.mark.parametrize(
    "source",
    [
        "import pickle",
        "from pickle import loads",
        "eval('1')",
        "exec('1')",
        "os.system('ls')",
        "from os import system",
        "torch.load(f)",
        "f(weights_only=False)",
        "np.load(f, allow_pickle=True)",
        "from PySide6.QtCore import QSettings",
        "QtCore.QSettings()",
    ],
)
def test_the_ban_sees_what_it_bans(source):
    assert offences(source)

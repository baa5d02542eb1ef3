"""Foreign and hostile files: one sentence, in bounded time, and nothing is run."""

import json
import os
import struct

import numpy as np
import pytest
from safetensors.numpy import save as save_tensors

from core.checkpoint import format as checkpoint_format
from core.checkpoint.format import CheckpointError, canonical, strict_json
from core.experiment import Experiment, RandomInputs
from core.experiment.model import ModelSpec
from tests.core.checkpoint.forging import (
    ABOUT,
    FIXED,
    GOOD,
    HEADER,
    NUMBERS,
    SAVED,
    call,
    changed,
    container,
    refused,
    signed,
)


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


DEMO = Experiment(RandomInputs(), ModelSpec())
DEEP = b"[" * 100_000
# What a run cannot have marked: (epoch, step, operation, name).
BOOKMARKS = (
    *(7, [7], [[1, 0, 0]], [[0, 0, 0, ""]], [[1, 99, 0, ""]], [[1, 0, 99, ""]]),
    *([[1, 0, 0, "two\nlines"]], [[1, 0, 0, 5]], [[True, 0, 0, ""]], [[1, 0, 0, ""]] * 100),
)
# Nor written about: (place, text).
NOTES = (
    *(7, [7], [[None]], [[None, ""]], [[None, 5]], [[None, "x" * 10_001]], [[None, "a\0"]]),
    *([[[1, 99, 0], "a"]], [[[1, 0], "a"]], [[[0, 0, 0], "a"]], [[None, "a"]] * 100),
)
SAFETENSORS = {  # one that takes long to make is made where it is asked for
    "nothing": b"",
    "text": b"hello, this is no checkpoint",
    "settings": b"[General]\nvalue=@Variant(\\0\\0\\0\\x7f)",
    "bare pickle": call("posix", "system", "true"),
    "old torch": b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.\x80\x02M\xe9\x03.",
    "header of 2**63 bytes": struct.pack("<Q", 2**63) + b"{}",
    "header longer than the file": struct.pack("<Q", 99_999) + b"{}",
    "header of 20 MB": container(b"{" + b" " * 20_000_000),
    "50,000 tensors": many_entries,
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
    "newer": changed(format=6),
    **{
        f"bookmarks {number}": signed({**ABOUT, "format": 3, "bookmarks": each})
        for number, each in enumerate(BOOKMARKS)
    },
    **{
        f"notes {number}": signed({**ABOUT, "format": 5, "notes": each})
        for number, each in enumerate(NOTES)
    },
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
    "gap": container(
        HEADER | {"more": entry([1], len(NUMBERS) + 4, len(NUMBERS) + 8)}, NUMBERS + bytes(8)
    ),
    "overlap": header_with("more", entry([1], 0, 4)),
    "shape true": header_with("more", entry([True], len(NUMBERS), len(NUMBERS) + 4)),
    "bytes behind the end": GOOD + b"\0",
}


@pytest.mark.parametrize("name", SAFETENSORS)
def test_an_attack_is_one_sentence(tmp_path, name):
    file = tmp_path / f"{'long name ' * 3}.safetensors"
    data = SAFETENSORS[name]
    file.write_bytes(data() if callable(data) else data)
    sentence = refused(file)
    assert sentence.removeprefix(f"{file} cannot be opened: ") in FIXED


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("nothing", "empty"),
        ("bare pickle", "can run commands"),
        ("old torch", "can run commands"),
        ("another program's", "not the experiment"),
        ("its metadata too", "not the experiment"),
        ("newer", "newer version"),
        ("hidden_size 10**9", "experiment is not a possible one"),
        ("hidden_size 4", "do not fit"),
        ("other shapes", "do not fit"),
        ("one tensor fewer", "do not fit"),
        ("header of 20 MB", "header is too large"),
        ("NaN", "it is damaged."),
        ("overlap", "it is damaged."),
        ("gap", "it is damaged."),
        ("bytes behind the end", "it is damaged."),
        ("float64", "it is damaged."),
    ],
)
def test_the_sentence_says_what_is_wrong(tmp_path, name, part):
    (tmp_path / "run").write_bytes(SAFETENSORS[name])
    assert part in refused(tmp_path / "run")


@pytest.mark.parametrize("text", ["NaN", "-Infinity", '{"a":1,"a":1}', "[" * 9999, "1 1", b"\xff"])
def test_json_is_read_strictly(text):
    with pytest.raises(CheckpointError):
        strict_json(text)


@pytest.mark.skipif(os.name != "posix", reason="POSIX only")
@pytest.mark.parametrize("name", ["fifo", "folder", "loop", "sparse", "/dev/zero", "missing"])
def test_what_is_no_file_is_not_waited_for(tmp_path, name):
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    with open(tmp_path / "sparse", "wb") as file:
        file.truncate(2_000_000_000)
    assert "cannot be read" in refused(tmp_path / name)

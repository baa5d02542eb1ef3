"""Damaged and hostile .pt files: the child's limits hold, and no pickle runs a command."""

import io
import itertools
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

import pytest
import torch

from core.checkpoint import pt as checkpoint_pt
from core.checkpoint.checkpoint import CheckpointError
from core.checkpoint.pt import to_safetensors
from tests.core.checkpoint.forging import (
    PT,
    call,
    identical,
    mutated_bytes,
    outcome,
    pt_of,
    refused,
    zip_of,
)

ROOT = Path(__file__).resolve().parents[3]
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Linux's limits")
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
from core.checkpoint import pt_child
from core.system.limits import keep_within
keep_within(pt_child.MEMORY, 60)
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


STATE_DICT = pt_of({"lstm.weight_ih_l0": torch.zeros(3)})


@pytest.fixture(scope="module")
def canary(tmp_path_factory):
    """Made by any pickle that gets to run something."""
    return tmp_path_factory.mktemp("hostile") / "canary"


@pytest.fixture(scope="module")
def answered(canary):
    """[(file, the child's answer)] of all hostile files, all damaged ones, and a plain network."""
    dice = random.Random("pt")
    hostile, damaged = hostile_pts(str(canary)), [mutated_bytes(dice, PT) for _ in range(300)]
    files = [*hostile, PT, *damaged, STATE_DICT]
    answers = iter(zip(files, confined(files), strict=True))
    kinds = {"hostile": hostile, "damaged": [PT, *damaged], "state dict": [STATE_DICT]}
    return {kind: list(itertools.islice(answers, len(each))) for kind, each in kinds.items()}


@linux
def test_no_hostile_pt_is_opened_and_none_runs_a_command(answered, canary, monkeypatch):
    answers = [answer for _, answer in answered["hostile"]]
    assert [after_child(answer, monkeypatch) for answer in answers] == [None] * len(answers)
    assert answers[: len(COMMANDS)] == [b"!objects"] * len(COMMANDS)
    assert answers[-3:] == [b"!foreign", b"!weights", b"!weights"]
    assert not canary.exists()


@linux
def test_a_damaged_pt_is_refused_or_means_the_same(answered, monkeypatch):
    outcomes = [after_child(answer, monkeypatch, data) for data, answer in answered["damaged"]]
    assert identical(outcomes[0])
    assert all(found is None or identical(found) for found in outcomes)
    assert outcomes.count(None) > 100


@linux
@pytest.mark.parametrize(
    ("kind", "place", "part"),
    [("hostile", len(COMMANDS), "is damaged"), ("state dict", 0, "not the experiment")],
    ids=["2 GB from 1 kB", "state dict"],
)
def test_a_hostile_pt_is_one_sentence(answered, tmp_path, monkeypatch, kind, place, part):
    data, answer = answered[kind][place]
    monkeypatch.setattr(checkpoint_pt, "_ask_child", lambda data: answer)
    (tmp_path / "run.pt").write_bytes(data)
    assert part in refused(tmp_path / "run.pt")


@linux
@pytest.mark.parametrize(
    ("made", "part"),
    [
        (lambda: zip_of(call("posix", "system", "touch canary")), "can run commands"),
        pytest.param(
            lambda: hostile_pts("canary")[len(COMMANDS)], "is damaged", marks=pytest.mark.slow
        ),
        pytest.param(lambda: STATE_DICT, "not the experiment", marks=pytest.mark.slow),
    ],
    ids=["command", "2 GB from 1 kB", "state dict"],
)
def test_it_is_so_in_a_child_of_its_own(tmp_path, monkeypatch, made, part):
    monkeypatch.chdir(tmp_path)
    Path("run.pt").write_bytes(made())
    assert part in refused("run.pt")
    assert os.listdir() == ["run.pt"]


def bomb(compression):
    return zip_of(b"\x80\x02}.", compression, **{"0": bytes(50_000_000)})


@pytest.mark.turns(5)
@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (lambda: bomb(zipfile.ZIP_DEFLATED), checkpoint_pt.COMPRESSED),
        (lambda: bomb(zipfile.ZIP_BZIP2), checkpoint_pt.COMPRESSED),
        (lambda: PT[:-1], checkpoint_pt.DAMAGED),
        (lambda: PT[:100], checkpoint_pt.DAMAGED),
        (
            lambda: zip_of(b"\x80\x02}.", **dict.fromkeys(map(str, range(5000)), b"")),
            checkpoint_pt.DAMAGED,
        ),
    ],
    ids=["deflated bomb", "bzip2 bomb", "cut", "cut short", "many entries"],
)
def test_a_bad_zip_does_not_even_reach_the_child(made, sentence, monkeypatch):
    monkeypatch.setattr(checkpoint_pt, "_ask_child", lambda data: pytest.fail("was asked"))
    with pytest.raises(CheckpointError, match=re.escape(sentence)):
        to_safetensors(made())


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
    (tmp_path / "child.py").write_text(script, encoding="utf-8")
    monkeypatch.setattr(checkpoint_pt, "CHILD", tmp_path / "child.py")
    seconds = 0.5 if "sleep" in script else 60.0
    monkeypatch.setattr(checkpoint_pt, "SECONDS", seconds)
    monkeypatch.setattr(checkpoint_pt, "ANSWER_LIMIT", 1_000_000)
    start = time.perf_counter()
    with pytest.raises(CheckpointError, match="more memory or time"):
        to_safetensors(PT)
    assert time.perf_counter() - start < 30  # by its own end, or by the limit of its time


def test_without_limits_no_pt_is_opened(monkeypatch):
    monkeypatch.setattr(checkpoint_pt, "find_spec", lambda name: None)
    monkeypatch.setattr(checkpoint_pt, "_ask_child", lambda data: pytest.fail("was asked"))
    with pytest.raises(CheckpointError, match=r"\.safetensors\.$"):
        to_safetensors(PT)


def test_without_python_the_child_is_a_sentence(monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(CheckpointError, match="cannot be started"):
        to_safetensors(PT)

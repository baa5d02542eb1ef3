"""The confined process: what a program may, and that nothing else can be had in it, tried."""

import os
import sys

import pytest

from core.sandbox import run as sandbox
from core.sandbox.outcome import PRINTED, Ended, outcome_of
from core.sandbox.run import can_confine, run

ONLY_HERE = pytest.mark.skipif(not can_confine(), reason="this system confines nothing")
# Each tries one thing that a program may not, and prints whether it could.
ATTEMPTS = """
import os
import ctypes


def attempt(name, act):
    try:
        got = act()
    except (OSError, ImportError, MemoryError, RuntimeError, ValueError) as error:
        print(name, "no", type(error).__name__)
    else:
        refused = got == -1 or name == "a command" and got
        print(name, "no" if refused else f"YES {got!r}")


system = ctypes.CDLL(None, use_errno=True)
attempt("reading a file", lambda: open(FILE).read())
attempt("writing a file", lambda: open(FILE, "w"))
attempt("a new file in its own folder", lambda: open("mine.txt", "w"))
attempt("deleting", lambda: os.unlink(FILE))
attempt("a folder's list", lambda: os.listdir("/"))
attempt("opening, without Python", lambda: system.open(FILE.encode(), 0))
attempt("a process", os.fork)
attempt("a process, without Python", lambda: system.fork())
attempt("a command", lambda: os.system("true"))
attempt("a program", lambda: __import__("subprocess").run(["true"]))
attempt("another program", lambda: os.execv("/bin/true", ["true"]))
attempt("a signal to the parent", lambda: os.kill(os.getppid(), 0))
attempt("a thread", lambda: __import__("_thread").start_new_thread(print, ()))
attempt("a socket", lambda: __import__("socket").socket())
attempt("a socket, without Python", lambda: system.socket(2, 1, 0))
attempt("a socket by its number", lambda: system.syscall(41, 2, 1, 0))
attempt("the other numbers of calls", lambda: system.syscall(0x40000000 + 41, 2, 1, 0))
attempt("more rights", lambda: __import__("resource").setrlimit(9, (-1, -1)))
attempt("memory", lambda: len(bytearray(1_500_000_000)))
attempt("a tensor's memory", lambda: __import__("torch").zeros(500_000_000).shape)
attempt("waiting", lambda: __import__("time").sleep(60))
attempt("a module of the system", lambda: __import__("sqlite3"))
attempt("what others have open", lambda: [os.read(k, 1) for k in range(3, 40)])
"""


# It draws, learns and prints; at its end it fails, in a function of its own.
COMPUTES = """
import torch, math
torch.manual_seed(0)
layer = torch.nn.GRU(3, 4, bidirectional=True)
optimizer = torch.optim.SGD(layer.parameters(), lr=math.pi)
layer(torch.randn(5, 1, 3))[0].sum().backward()
optimizer.step()
print('é', round(math.sqrt(16)))
def half(x):
    return 1 / x
half(0)
"""


@ONLY_HERE
def test_a_program_reaches_no_file_no_process_and_no_network_and_computes_all_the_same(
    tmp_path, monkeypatch
):
    """In one process, whose start is nearly all that a program takes."""
    file = tmp_path / "mine.txt"
    file.write_text("secret", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    program = f"FILE = {str(file)!r}\n{ATTEMPTS}{COMPUTES}"
    outcome = run(program)
    *attempts, printed = outcome.lines
    assert [line for line in attempts if " no" not in line] == [], outcome
    assert len(attempts) == ATTEMPTS.count("\nattempt(")
    assert printed == "é 4"
    line = program.splitlines().index("    return 1 / x") + 1
    assert (outcome.ended, outcome.error, outcome.line) == (Ended.ERROR, "ZeroDivisionError", line)
    said = f"It stops in line {line}. ZeroDivisionError: division by zero"
    assert outcome.sentence() == said
    assert file.read_text(encoding="utf-8") == "secret"
    assert [each.name for each in tmp_path.iterdir()] == ["mine.txt"]


@ONLY_HERE
def test_a_loop_without_end_is_ended():
    outcome = run("print('begun', flush=True)\nwhile True:\n    pass", seconds=1)
    assert (outcome.lines, outcome.ended) == (("begun",), Ended.TIME)
    assert "10 seconds" in outcome.sentence()


@ONLY_HERE
def test_who_prints_without_end_is_ended():
    outcome = run("while True:\n    print('x' * 1000)")
    assert outcome.ended is Ended.PRINTED
    assert sum(len(line) + 1 for line in outcome.lines) <= PRINTED + 1


@pytest.mark.parametrize(
    ("report", "ended"),
    [
        (b"{}", Ended.WELL),
        (b'noise\n{"error": "E", "message": "m", "line": 2}\n', Ended.ERROR),
        (b'{"unconfined": true}', Ended.UNCONFINED),
        (b"[1]", Ended.UNCONFINED),
        (b"", Ended.TIME),
        (b"no JSON", Ended.TIME),
        (b'{"error": 3, "message": [], "line": -7}', Ended.ERROR),
    ],
)
def test_whatever_it_says_of_its_end_is_an_outcome(report, ended):
    outcome = outcome_of(b"a\nb\n", report)
    assert (outcome.lines, outcome.ended) == (("a", "b"), ended)
    assert bool(outcome.sentence()) is (ended is not Ended.WELL)
    assert outcome.line >= 0


def test_the_lines_of_epochs_are_read_as_the_lecture_prints_them():
    printed = b"begin\nPredicted: ohl ol, Epoch [3/15] loss=1.0361\n"
    printed += b"Predicted string:x, Epoch [4/15] loss=nan\n"
    third, fourth = outcome_of(printed, b"{}").epochs
    assert (third.epoch, third.word, third.loss, third.shown) == (3, "ohl ol", 1.0361, "1.0361")
    assert (fourth.epoch, fourth.word) == (4, "x")
    assert fourth.loss != fourth.loss


def test_where_nothing_can_be_confined_nothing_runs(monkeypatch):
    monkeypatch.setattr(sandbox.platform, "machine", lambda: "riscv64")
    monkeypatch.setattr(sandbox.child_process, "start", lambda *_, **__: pytest.fail("it ran"))
    outcome = run("print(1)")
    assert outcome.ended is Ended.UNCONFINED
    assert outcome.sentence().startswith("It was not run: this system cannot confine")


def test_a_process_that_cannot_be_started_is_a_sentence(monkeypatch):
    if not can_confine():
        pytest.skip("this system confines nothing")
    monkeypatch.setattr(sys, "executable", os.devnull)
    assert run("print(1)").ended is Ended.NOT_STARTED

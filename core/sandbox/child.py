"""Runs one program that a person wrote, confined, in a process of its own.

Run as a script, it imports nothing of ours but its limits: the program comes on stdin, what it
prints goes to stdout, and how it ended to stderr, as one line of JSON. The system lets it do no
more than compute and print: all calls but those of ALLOWED are refused by a seccomp filter, so that
there is no file, no other process and no network, whatever the program imports or however it asks.
What programs need is imported before.
"""

import ctypes
import json
import linecache
import os
import platform
import struct
import sys
from types import CodeType
from typing import Any

from core.system.limits import keep_within

MEMORY = 512_000_000  # on top of Python and torch
CPU_SECONDS = 10
LONGEST = 200_000  # bytes of a program
NAME = "<program>"
# What a program may import: with torch, and what torch brings.
MODULES = (
    "array",
    "bisect",
    "cmath",
    "collections",
    "copy",
    "csv",
    "dataclasses",
    "datetime",
    "decimal",
    "enum",
    "fractions",
    "functools",
    "heapq",
    "itertools",
    "json",
    "math",
    "numbers",
    "operator",
    "pprint",
    "random",
    "re",
    "statistics",
    "string",
    "textwrap",
    "time",
    "typing",
    "numpy",
    "torch",
    "torch.nn.functional",
    "torch.optim.lr_scheduler",
    "torch.nn.utils.rnn",
)
# The calls that computing and printing take, by their numbers: x86-64, ARM 64.
ALLOWED = {
    "read": (0, 63),
    "write": (1, 64),
    "writev": (20, 66),
    "close": (3, 57),
    "fstat": (5, 80),
    "lseek": (8, 62),
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "munmap": (11, 215),
    "brk": (12, 214),
    "mremap": (25, 216),
    "madvise": (28, 233),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "sigaltstack": (131, 132),
    "restart_syscall": (219, 128),
    "sched_yield": (24, 124),
    "sched_getaffinity": (204, 123),
    "futex": (202, 98),
    "membarrier": (324, 283),
    "getcpu": (309, 168),
    "getpid": (39, 172),
    "gettid": (186, 178),
    "getrandom": (318, 278),
    "clock_gettime": (228, 113),
    "clock_getres": (229, 114),
    "gettimeofday": (96, 169),
    "getrusage": (98, 165),
    "exit": (60, 93),
    "exit_group": (231, 94),
}
MACHINES = {"x86_64": (0, 0xC000003E, 317), "aarch64": (1, 0xC00000B7, 277)}
LOAD, JUMP_IF, RETURN = 0x20, 0x15, 0x06  # of the filter's own language
ALLOW, REFUSE, KILL = 0x7FFF0000, 0x00050001, 0x80000000  # refuse: as "not permitted"
NO_NEW_RIGHTS = 38  # for prctl
FILTER, ALL_THREADS = 1, 1  # for seccomp


def main() -> int:
    """Silence on stderr means that a limit ended it."""
    _load()
    said = os.fdopen(os.dup(2), "w", encoding="utf-8")
    os.dup2(1, 2)  # warnings stand among what is printed, as in a terminal
    sys.stderr = sys.stdout
    text = sys.stdin.buffer.read(LONGEST).decode("utf-8", "replace")
    try:
        confine(int(sys.argv[1]) if len(sys.argv) > 1 else CPU_SECONDS)
    except (OSError, ValueError, KeyError):
        ended: dict[str, Any] = {"unconfined": True}
    else:
        ended = run(text)
    sys.stdout.flush()
    said.write(json.dumps(ended) + "\n")
    said.flush()
    os._exit(0)  # nothing is to be cleared away that could ask for a file


def _load() -> None:
    """All that a program may use, and what torch makes at its first pass and update."""
    for name in MODULES:
        __import__(name)
    import torch

    torch.set_num_threads(1)
    layer = torch.nn.LSTM(2, 2)
    optimiser = torch.optim.Adam(layer.parameters())
    out, _ = layer(torch.zeros(1, 1, 2))
    loss: Any = torch.nn.functional.cross_entropy(out[0], torch.tensor([0]))
    loss.backward()
    optimiser.step()
    repr(out)
    sys.meta_path.insert(0, _Finder())


class _Finder:
    """Says what may be imported, where Python would only say that it found no such module."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if path is None:
            told = "a program may import torch, numpy and Python's own mathematics here"
            raise ModuleNotFoundError(f"{name}: {told}", name=name)


def confine(seconds: int) -> None:
    """From here on: so many seconds of computing, little more memory, and ALLOWED alone."""
    keep_within(MEMORY, seconds)
    _filter()


def _filter() -> None:
    """The system's refusal of every call but ALLOWED, in every thread; it cannot be taken off."""
    place, architecture, seccomp = MACHINES[platform.machine()]
    steps = [
        _step(LOAD, 4),
        _step(JUMP_IF, architecture, 1, 0),
        _step(RETURN, KILL),
        _step(LOAD, 0),
    ]
    for numbers in ALLOWED.values():
        steps += [_step(JUMP_IF, numbers[place], 0, 1), _step(RETURN, ALLOW)]
    steps.append(_step(RETURN, REFUSE))
    code = ctypes.create_string_buffer(b"".join(steps))
    program = struct.pack("HxxxxxxP", len(steps), ctypes.addressof(code))
    system = ctypes.CDLL(None, use_errno=True)
    if system.prctl(NO_NEW_RIGHTS, 1, 0, 0, 0) or system.syscall(
        seccomp, FILTER, ALL_THREADS, ctypes.c_char_p(program)
    ):
        raise OSError(ctypes.get_errno(), "no filter")


def _step(code: int, value: int, true: int = 0, false: int = 0) -> bytes:
    return struct.pack("HBBI", code, true, false, value)


def run(text: str) -> dict[str, Any]:
    """The program, as the main one. How it ended: {} well; else what was raised, and where."""
    lines = text.splitlines(keepends=True)
    linecache.cache[NAME] = (len(text), None, lines, NAME)
    try:
        code: CodeType = compile(text, NAME, "exec", dont_inherit=True)
        exec(code, {"__name__": "__main__"})
    except SystemExit:
        return {}
    except SyntaxError as error:
        return _told(error, (error.lineno or 0) if error.filename == NAME else 0)
    except BaseException as error:
        return _told(error, _line(error))
    return {}


def _told(error: BaseException, line: int) -> dict[str, Any]:
    message = error.msg if isinstance(error, SyntaxError) else str(error)
    return {"error": type(error).__name__, "message": message[:2_000], "line": line}


def _line(error: BaseException) -> int:
    """The program's own line that was left last; 0: none."""
    found = 0
    at = error.__traceback__
    while at is not None:
        if at.tb_frame.f_code.co_filename == NAME:
            found = at.tb_lineno
        at = at.tb_next
    return found


if __name__ == "__main__":
    sys.exit(main())

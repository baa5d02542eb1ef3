"""The program's standard streams: always there, never failing over a letter, lost in a sentence.

Standard library only. What is printed is the caller's; here is only that it can be.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

_listeners: list[Callable[[str], None]] = []
NAMES = ("stdin", "stdout", "stderr")
# What would steer the terminal, or turn the rest of the line around, instead of being read.
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")


class LostOutputError(OSError):
    """What was printed does not arrive. str() is a sentence, "" where the reader went away."""


def prepare() -> None:
    """Open what was closed (`>&-`), and print "?" for letters that a terminal does not have.

    A closed descriptor would be given to the next file that is opened, and whatever prints
    would print into that file.
    """
    for number, name in enumerate(NAMES):
        if _is_closed(number):
            _open_nothing(number, name)
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def _is_closed(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return True
    return False


def _open_nothing(number: int, name: str) -> None:
    mode, flag = ("r", os.O_RDONLY) if name == "stdin" else ("w", os.O_WRONLY)
    with suppress(OSError):
        opened = os.open(os.devnull, flag)
        if opened != number:
            os.dup2(opened, number)
            os.close(opened)
        setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115


def show(text: str) -> None:
    """Print to stdout; LostOutputError where that fails."""
    try:
        print(_STEERING.sub("?", text))
    except OSError as error:
        raise lost(error) from error


def flush() -> None:
    """All that was printed, out; LostOutputError where that fails."""
    if sys.stdout is None:  # Windows, started without a console
        return
    try:
        sys.stdout.flush()
    except OSError as error:
        raise lost(error) from error


def lost(error: OSError) -> LostOutputError:
    """What to raise for a failed print. From here on stdout swallows what it is given."""
    _silence(sys.stdout)
    if isinstance(error, BrokenPipeError):  # as in `main.py lessons | head -1`
        return LostOutputError("")
    return LostOutputError(f"The output cannot be written: {error.strerror or error}.")


@contextmanager
def overheard(tell: Callable[[str], None]) -> Iterator[None]:
    """tell(sentence), too, of all that is said inside the block, as it was handed to `say`."""
    _listeners.append(tell)
    try:
        yield
    finally:
        _listeners.remove(tell)


def say(sentence: str) -> None:
    """To stderr, behind what was printed so far. Where nobody can hear, nothing happens."""
    for tell in _listeners:
        tell(sentence)
    with suppress(OSError, ValueError, AttributeError):
        sys.stdout.flush()
    try:
        print(_STEERING.sub("?", sentence), file=sys.stderr, flush=True)
    except (OSError, ValueError):
        _silence(sys.stderr)


def _silence(stream: TextIO) -> None:
    """What Python still holds for a lost stream must not raise at the exit, and change its code."""
    with suppress(OSError, ValueError, AttributeError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, stream.fileno())
        os.close(nothing)

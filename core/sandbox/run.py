"""Runs a program's text to its end in the confined process; the session does it without waiting."""

import platform
import sys
from importlib.util import find_spec
from pathlib import Path

from core.sandbox.outcome import PRINTED, Ended, Outcome, outcome_of
from core.system import child_process

CHILD = Path(__file__).with_name("child.py")
MACHINES = ("x86_64", "aarch64")  # whose calls child.py knows
SECONDS = 40.0  # ten of computing, and torch's import from a slow disk


def can_confine() -> bool:
    """Whether this system may have what child.py asks for; it itself tries."""
    known = sys.platform == "linux" and platform.machine() in MACHINES
    return known and find_spec("resource") is not None


def run(program: str, seconds: int | None = None) -> Outcome:
    """What came of it. seconds: of computing, where not child.py's own."""
    if not can_confine():
        return Outcome(ended=Ended.UNCONFINED)
    given = [] if seconds is None else [str(seconds)]
    try:
        child = child_process.start(CHILD, given, is_heard=True)
    except OSError:
        return Outcome(ended=Ended.NOT_STARTED)
    return outcome_of(*child_process.answer(child, program.encode(), SECONDS, PRINTED))

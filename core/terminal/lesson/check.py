"""`lesson check FILE`: every fault of a lesson's file, a line each, with its line.

Exit codes: 0 nothing is wrong, 1 there are faults, 2 a wrong call.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from core.system.streams import say, show
from core.terminal.arguments import PROGRAM, ArgumentsError, Parser

if TYPE_CHECKING:
    from core.rehearsal.check import Checked

ABOUT = "say what is wrong with a lesson's file: read it, and play each step"
MOST = 3600  # seconds of a step's training


def run(argv: list[str]) -> int:
    """Prints what is wrong."""
    file, limit = _read(argv)
    from core.rehearsal.check import LIMIT, check  # Qt's event loop, and torch in its thread

    found = check(file, LIMIT if limit is None else limit)
    for fault in found.faults:
        show(str(fault))
    if found.unended:
        say(_unended(found))
    if found.faults:
        return 1
    steps = len(found.lesson.steps) if found.lesson is not None else 0
    played = f"all {steps} steps were" if steps != 1 else "its one step was"
    show(f"{file.name}: {played} played, and nothing is wrong.")
    return 0


def _unended(found: "Checked") -> str:
    steps = ", ".join(map(str, found.unended))
    return f"Not seen to its end, since it trains for long: step {steps} (--seconds says how long)."


def _read(argv: list[str]) -> tuple[Path, int | None]:
    usage = f"{PROGRAM} lesson check FILE [--seconds N]"
    parser = Parser(usage=usage, description=f"{ABOUT.capitalize()}.", allow_abbrev=False)
    parser.add_argument("file", metavar="FILE", nargs="?")
    parser.add_argument("--seconds", metavar="N", help="how long a step's training may take")
    given = parser.read(argv)
    if not given.file or "\0" in given.file:
        raise ArgumentsError("FILE is missing; allowed is the name of a lesson's file (.md).")
    if not Path(given.file).is_file():
        raise ArgumentsError(f"FILE is {given.file!r}, and there is no such file.")
    if given.seconds is None:
        return Path(given.file), None
    if not given.seconds.isdecimal() or not 1 <= int(given.seconds) <= MOST:
        raise ArgumentsError(f"--seconds is {given.seconds!r}; allowed is 1 to {MOST:,}.")
    return Path(given.file), int(given.seconds)

"""`lesson SUBCOMMAND ...`: goes to the file of a subcommand. Exit codes are theirs."""

from collections.abc import Callable, Mapping
from functools import partial

from core.system.streams import show
from core.terminal.arguments import PROGRAM, ArgumentsError
from core.terminal.lesson import check, marks, printing

Subcommand = tuple[Callable[[list[str]], int], str]  # what it does, and that in words
SUBCOMMANDS: dict[str, Subcommand] = {
    "check": (check.run, check.ABOUT),
    "marks": (marks.run, marks.ABOUT),
}


def run(argv: list[str], drawing: printing.Drawing | None = None) -> int:
    """The exit code; ArgumentsError names what is wrong with the call. drawing: makes a handout,
    where somebody is there who can draw.
    """
    known = dict(SUBCOMMANDS)
    if drawing is not None:
        known["print"] = partial(printing.run, drawing=drawing), printing.ABOUT
    name = argv[0] if argv else ""
    if name in ("-h", "--help"):
        show(_help(known))
        return 0
    if name not in known:
        given, allowed = repr(name) if name else "nothing", ", ".join(known)
        raise ArgumentsError(f"lesson's command is {given}; allowed is one of {allowed}.")
    return known[name][0](argv[1:])


def _help(known: Mapping[str, Subcommand]) -> str:
    width = max(map(len, known))
    lines = [f"  {name:{width}}  {about}" for name, (_, about) in known.items()]
    usage = f"usage: {PROGRAM} lesson COMMAND ..."
    return "\n".join([usage, "", *lines, "", "`COMMAND --help` says what one takes."])

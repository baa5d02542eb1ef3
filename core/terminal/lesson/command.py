"""`lesson SUBCOMMAND ...`: goes to the file of a subcommand. Exit codes are theirs."""

from collections.abc import Callable

from core.system.streams import show
from core.terminal.arguments import PROGRAM, ArgumentsError
from core.terminal.lesson import check, marks

SUBCOMMANDS: dict[str, tuple[Callable[[list[str]], int], str]] = {
    "check": (check.run, check.ABOUT),
    "marks": (marks.run, marks.ABOUT),
}


def run(argv: list[str]) -> int:
    """The exit code; ArgumentsError names what is wrong with the call."""
    name = argv[0] if argv else ""
    if name in ("-h", "--help"):
        show(_help())
        return 0
    if name not in SUBCOMMANDS:
        given, allowed = repr(name) if name else "nothing", ", ".join(SUBCOMMANDS)
        raise ArgumentsError(f"lesson's command is {given}; allowed is one of {allowed}.")
    return SUBCOMMANDS[name][0](argv[1:])


def _help() -> str:
    width = max(map(len, SUBCOMMANDS))
    lines = [f"  {name:{width}}  {about}" for name, (_, about) in SUBCOMMANDS.items()]
    usage = f"usage: {PROGRAM} lesson COMMAND ..."
    return "\n".join([usage, "", *lines, "", "`COMMAND --help` says what one takes."])

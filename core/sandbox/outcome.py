"""Outcome: what came of a program that was run in the confined process. No torch, no Qt."""

import json
import re
from dataclasses import dataclass
from enum import Enum

from core.sentences import Sentence, in_a_row

PRINTED = 200_000  # bytes that a program may print
SECONDS = 10  # of computing
_EPOCH = re.compile(r"^(?:Predicted string:|Predicted: )(.*), Epoch \[(\d+)/\d+\] loss=(\S+)$")


class Ended(Enum):
    """How: by itself, by an error of its own, or by us."""

    WELL = "well"
    ERROR = "error"
    TIME = "time"
    PRINTED = "printed"
    STOPPED = "stopped"
    UNCONFINED = "unconfined"
    NOT_STARTED = "not started"


SAID = {
    Ended.TIME: Sentence(
        "It ended without a word: it computed for more than {seconds} seconds (a loop that "
        "never ends?), it crashed, or the machine was too busy: in that case run it again.",
        seconds=SECONDS,
    ),
    Ended.PRINTED: Sentence(
        "It was stopped: it printed more than {count:,} bytes. Print less in each epoch.",
        count=PRINTED,
    ),
    Ended.STOPPED: Sentence("You stopped it."),
    Ended.UNCONFINED: Sentence(
        "It was not run: this system cannot confine a program so that it touches no file and no "
        "network. That takes Linux on x86-64 or ARM 64, with seccomp."
    ),
    Ended.NOT_STARTED: Sentence("It was not run: its process could not be started. Try again."),
}
NOT_PERMITTED = Sentence("It may only compute and print: no file, no other program, no network.")


@dataclass(frozen=True)
class PrintedEpoch:
    """What a program printed of one epoch, as the lecture prints it. shown: its digits."""

    epoch: int
    word: str
    loss: float
    shown: str


@dataclass(frozen=True)
class Outcome:
    """lines: what it printed. error, message, line: what was raised, and in which line (from 1; 0
    where it was none of its own).
    """

    lines: tuple[str, ...] = ()
    ended: Ended = Ended.WELL
    error: str = ""
    message: str = ""
    line: int = 0

    @property
    def epochs(self) -> tuple[PrintedEpoch, ...]:
        """The lines of epochs among those that it printed."""
        found = (_epoch_of(line) for line in self.lines)
        return tuple(each for each in found if each is not None)

    def sentence(self) -> Sentence:
        """How it ended; "" where it ended well."""
        if self.ended is Ended.WELL:
            return Sentence("")
        if self.ended is not Ended.ERROR:
            return SAID[self.ended]
        told = Sentence("{error}: {message}", error=self.error, message=self.message)
        if self.line:
            told = Sentence("It stops in line {line}. {told}", line=self.line, told=told)
        if self.error == "PermissionError":
            told = in_a_row((told, NOT_PERMITTED))
        return told


def outcome_of(printed: bytes, report: bytes, *, is_stopped: bool = False) -> Outcome:
    """From what the process printed and how it says that it ended; silence: a limit ended it."""
    text = printed[:PRINTED].decode("utf-8", "replace")
    lines = tuple(text.splitlines())
    if is_stopped:
        return Outcome(lines, Ended.STOPPED)
    if len(printed) > PRINTED:
        return Outcome(lines, Ended.PRINTED)
    try:
        said = json.loads(report.decode("utf-8").splitlines()[-1])
    except (ValueError, IndexError):
        return Outcome(lines, Ended.TIME)
    if not isinstance(said, dict) or said.get("unconfined"):
        return Outcome(lines, Ended.UNCONFINED)
    if "error" not in said:
        return Outcome(lines)
    line = said.get("line")
    place = line if type(line) is int and line >= 0 else 0
    return Outcome(lines, Ended.ERROR, str(said["error"]), str(said.get("message", "")), place)


def _epoch_of(line: str) -> PrintedEpoch | None:
    found = _EPOCH.match(line)
    if found is None:
        return None
    try:
        return PrintedEpoch(int(found[2]), found[1], float(found[3]), found[3])
    except ValueError:
        return None

"""A step's block: where it begins and ends in a lesson's text, and the TOML that it holds."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.course.toml_lines import cause, line_in, line_of
from core.sentences import Sentence, SentenceError

KEYS = ("title", "id", "do", "show", "until", "ask", "vary")
_BEGINS = re.compile(r"^```step[ \t]*$")
_NEARLY = re.compile(r"^[ \t]*(?:`{3,}|~{3,})[ \t]*steps?\b", re.IGNORECASE)
_ENDS = re.compile(r"^```[ \t]*$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")


class StepError(SentenceError, ValueError):
    """A step that cannot be; str() goes on after the lesson's name. line: of its file."""

    def __init__(self, line: int, template: str, **values: object) -> None:
        why = Sentence(template, **values)
        super().__init__("has a wrong step in line {line}: {why}", line=line, why=why)
        self.line = line


@dataclass(frozen=True)
class Block:
    """A step's TOML. first: the number of its first line."""

    text: str
    first: int

    @property
    def height(self) -> int:
        """How many lines it has."""
        return self.text.count("\n") + 1

    def line_of(self, key: str, number: int = 0) -> int:
        """Where a key stands; in the act of this number, from 1."""
        return self.first + line_of(self.text, key, number)

    def lines(self, acts: int) -> dict[str, int]:
        """Of a step with so many of them."""
        keys = {key: self.line_of(key) for key in KEYS}
        return keys | {f"do {each}": self.line_of("intent", each) for each in range(1, acts + 1)}

    def table(self) -> Mapping[str, Any]:
        """What it says."""
        try:
            return tomllib.loads(self.text)
        except (ValueError, RecursionError) as error:
            at = line_in(error)
            line = self.first + at
            if any(_FENCE.match(each) for each in self.text.split("\n")):  # another one's end
                told = "the block of line {first} does not end above it; a line ``` is missing"
                raise StepError(line, told, first=self.first - 1) from error
            raise StepError(line, "it is not TOML ({why})", why=cause(self.text, error)) from error


def block_at(lines: Sequence[str], start: int, line: int) -> Block:
    """The one whose fence is lines[start]. line: the number of lines[0] in its file."""
    ends = (at for at in range(start + 1, len(lines)) if _ENDS.match(lines[at]))
    close = next(ends, None)
    if close is None:
        raise StepError(line + start, "its block does not end; a line ``` is missing")
    return Block("\n".join(lines[start + 1 : close]), line + start + 1)


def step_starts(lines: Sequence[str]) -> list[int]:
    """Where steps begin: not inside another fenced block, which may show how one is written."""
    return [at for at, each in _opened(lines) if _BEGINS.match(each)]


def near_starts(lines: Sequence[str]) -> list[tuple[int, str]]:
    """Where one is meant to begin that begins none, and what stands there."""
    return [
        (at, each.strip())
        for at, each in _opened(lines)
        if _NEARLY.match(each) and not _BEGINS.match(each)
    ]


def _opened(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The lines that open a fenced block."""
    fence = ""
    for number, each in enumerate(lines):
        mark = _FENCE.match(each)
        if fence and mark and mark[1].startswith(fence) and not each.strip(" \t`~"):
            fence = ""
        elif mark and not fence:
            fence = mark[1]
            yield number, each

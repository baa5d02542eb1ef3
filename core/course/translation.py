"""A lesson and the same one in another language: what both say alike, and where one departs.

Translated is what a person reads. Ids, acts, what a step shows and waits for, which answer is
right, measurements, links that light a term, formulas, code and decimals are the English file's.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from core.course.measurements import PLACE, filled
from core.course.question_table import WORDED
from core.course.step import LINK
from core.course.step_block import step_starts
from core.course.step_id import ids_of
from core.course.toml_lines import line_of
from core.sentences import Sentence

READ = ("title", "summary", "prompt", "why")  # keys whose texts are translated
NAMED = ("OpenRun", "Fork", "RenameRun", "AddBookmark", "NameBookmark")  # acts whose name is one
FENCE = "```"
LONGEST = 80  # letters of a value that is told
_CODE_BLOCK = re.compile(r"^```[^\n]*\n.*?^```", re.MULTILINE | re.DOTALL)
_CODE, _FORMULA = re.compile(r"`[^`\n]+`"), re.compile(r"\$[^$\n]+\$")
_VARIED = re.compile(r"(?<![\w{}^])\{\w+\}(?!\})", re.ASCII)
_DECIMAL = re.compile(r"(?<![\w.])\d+\.\d+(?!\.?\w)", re.ASCII)


class Difference(NamedTuple):
    """line: of the translated file. why: as the sentence goes on after the file's name."""

    line: int
    why: Sentence


@dataclass(frozen=True)
class _Kind:
    """What of a step's texts is alike. counted: how often it stands there, too."""

    phrase: str
    pattern: re.Pattern[str]
    counted: bool = True

    def all_in(self, part: "Part") -> Counter[str]:
        found = [each[0] for each in self.pattern.finditer(part.whole)]
        return Counter(found if self.counted else {*found})


class Part(NamedTuple):
    """The head, or a step: its TOML and its Markdown. first: the line of the TOML's first."""

    first: int
    toml: str
    prose: str

    @property
    def whole(self) -> str:
        """With an empty line for that between the two."""
        return f"{self.toml}\n\n{self.prose}"


def differences(theirs: str, ours: str) -> list[Difference]:
    """Of a translated lesson's text from the English one's; both can be read as lessons."""
    (head, *steps), (english, *wanted) = parts(theirs), parts(ours)
    found = [*_of_tables(head, english)]
    if len(steps) != len(wanted):
        told = Sentence("has {n} steps, and {all} in English", n=len(steps), all=len(wanted))
        return [*found, Difference(steps[-1].first if steps else 1, told)]
    for step, other in zip(steps, wanted, strict=True):
        found += [*_of_tables(step, other), *_of_texts(step, other)]
    return found


@lru_cache(maxsize=64)
def ids_in(english: str) -> tuple[str, ...]:
    """Of the English lesson's steps, which those of its translations have, too. It can be read."""
    tables = [tomllib.loads(each.toml) for each in parts(filled(english))[1:]]
    return ids_of([(each.get("id", ""), each.get("title", "")) for each in tables])


def parts(text: str) -> list[Part]:
    """A step's Markdown goes to the next one's block; what stands before the first is one, too."""
    lines = text.replace("\r\n", "\n").split("\n")
    ends = next(at for at, each in enumerate(lines) if at and each.rstrip() == "+++")
    body = lines[ends + 1 :]
    starts = step_starts(body)
    before = "\n".join(body[: starts[0] if starts else None])
    found = [Part(2, "\n".join(lines[1:ends]), "")]
    if before.strip():
        found.append(Part(ends, "", before))
    for start, end in zip(starts, [*starts[1:], len(body)], strict=True):
        close = next(at for at in range(start + 1, end) if body[at].rstrip() == FENCE)
        toml, prose = ("\n".join(each) for each in (body[start + 1 : close], body[close + 1 : end]))
        found.append(Part(ends + 3 + start, toml, prose))
    return found


# the tables ---------------------------------------------------------------------------------------


def _of_tables(part: Part, other: Part) -> Iterator[Difference]:
    theirs, ours = (_without_words(tomllib.loads(each.toml)) for each in (part, other))
    for path, value in _departing(theirs, ours):
        names = [each for each in path if isinstance(each, str)]
        number = path[1] + 1 if path[0] == "do" and isinstance(path[-1], str) else 0
        told = Sentence(
            "has a different {key} from the English one: {value}",
            key=".".join(names),
            value=_cut(value),
        )
        yield Difference(part.first + line_of(part.toml, names[-1], number), told)


def _departing(theirs: Any, ours: Any, *path: Any) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """(keys and numbers on the way, what it is there) of each place that differs; the numbers are
    of acts.
    """
    if isinstance(theirs, Mapping) and isinstance(ours, Mapping):
        for key in dict.fromkeys((*ours, *theirs)):
            yield from _departing(theirs.get(key), ours.get(key), *path, key)
    elif path == ("do",) and isinstance(theirs, list) and len(theirs) == len(ours or ()):
        for number, (act, other) in enumerate(zip(theirs, ours, strict=True)):
            yield from _departing(act, other, *path, number)
    elif theirs != ours:
        yield path, theirs


def _without_words(table: Mapping[str, Any]) -> dict[str, Any]:
    """What of it must be equal: words are only counted."""
    return {key: _meant(key, value, table) for key, value in table.items()}


def _meant(key: str, value: Any, table: Mapping[str, Any]) -> Any:
    if key in READ and isinstance(value, str):
        return bool(value.strip())
    if key == "name" and table.get("intent") in NAMED:
        return bool(value)
    if key == "models" and table.get("intent") == "CompareModels":  # by their names, in this order
        return [_meant("", each, {}) for each in value.values()]
    if key in WORDED and isinstance(value, list):
        return len(value)
    if isinstance(value, Mapping):
        return _without_words(value)
    if isinstance(value, list):
        return [_meant("", each, {}) for each in value]
    return value


def _cut(value: object) -> str:
    """As far as a line has room."""
    told = "-" if value is None else repr(value)
    return told if len(told) <= LONGEST else f"{told[: LONGEST - 1]}…"


# the texts ----------------------------------------------------------------------------------------

KINDS = (
    _Kind("the measurement {found}", PLACE),
    _Kind("the link {found}", LINK),
    _Kind("the place {found}", _VARIED),
    _Kind("the block {found}", _CODE_BLOCK),
    _Kind("the code {found}", _CODE, counted=False),
    _Kind("the formula {found}", _FORMULA, counted=False),
    _Kind("the number {found}", _DECIMAL, counted=False),
)


def _of_texts(part: Part, other: Part) -> Iterator[Difference]:
    for kind in KINDS:
        theirs, ours = kind.all_in(part), kind.all_in(other)
        for each in ours - theirs:
            what = Sentence(kind.phrase, found=_line(each))
            yield Difference(part.first, Sentence("lacks {what}", what=what))
        for each in theirs - ours:
            what = Sentence(kind.phrase, found=_line(each))
            line = part.first + part.whole.count("\n", 0, part.whole.index(each))
            yield Difference(line, Sentence("has {what}, which English lacks", what=what))


def _line(text: str) -> str:
    return " ".join(text.split())

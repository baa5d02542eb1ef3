"""Note: what somebody writes about a moment of a run, or about the whole of it, as Markdown.

For who takes a run elsewhere: `Run.notes` are in order; of each, `place` is where it is pinned,
`text` the Markdown as written, `first_line` its beginning without Markdown's marks; `comments` are
all of them as lines of a program.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.settings import SpecError
from core.text.plain import one_line
from core.trace.playhead import Playhead

MOST = 99  # of a run
TEXT_MAX = 10_000  # letters
LINE_MAX = 80  # letters of a first line

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_MARKS = re.compile(r"^\s*(#{1,6}\s+|>\s*|[-*+]\s+|\d{1,9}[.)]\s+|`{3,}\w*)+")
_INSIDE = re.compile(r"\*\*|__|`|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)")


@dataclass(frozen=True)
class Note:
    """place: None for the whole run. text: Markdown, with something in it."""

    place: Playhead | None
    text: str

    def __post_init__(self) -> None:
        if not self.text.strip() or len(self.text) > TEXT_MAX or _UNSEEN.search(self.text):
            raise SpecError(
                "note",
                "A note has some text, at most {most:,} letters, without control characters.",
                most=TEXT_MAX,
            )

    @property
    def first_line(self) -> str:
        """What it begins with, in one line of plain text."""
        for line in self.text.split("\n"):
            told = _INSIDE.sub("", _MARKS.sub("", line)).strip()
            if told:
                return one_line(told, LINE_MAX)
        return one_line(" ".join(self.text.split()), LINE_MAX)


def typed(text: str) -> str:
    """As a note has it: line ends are "\\n", what cannot be seen is gone; no more than fits."""
    lines = re.sub("\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", text)
    return _UNSEEN.sub("", lines)[:TEXT_MAX]


def in_order(notes: Iterable[Note]) -> tuple[Note, ...]:
    """The run's own first, then by their places; one a place, and at most MOST of them."""
    found = {each.place: each for each in notes}
    return tuple(sorted(found.values(), key=_order))[:MOST]


def _order(note: Note) -> tuple[int, int, int]:
    place = note.place
    return (0, 0, 0) if place is None else (place.epoch, place.step, place.operation)


def is_same_typing(
    before: tuple[Note, ...], between: tuple[Note, ...], now: tuple[Note, ...]
) -> bool:
    """Whether the second change goes on with the text that the first one wrote."""
    first, second = _written(before, between), _written(between, now)
    return len(first) == 1 and first == second and len(between) == len(now)


def _written(before: tuple[Note, ...], now: tuple[Note, ...]) -> set[Playhead | None]:
    """The places whose text is another one, or gone."""
    old, new = ({each.place: each.text for each in notes} for notes in (before, now))
    return {place for place in old.keys() | new.keys() if old.get(place) != new.get(place)}


def comments(notes: Iterable[Note], trains: bool = True) -> Iterator[str]:
    """Each as lines of a program that say nothing to it. trains: a demo has no epochs."""
    for note in notes:
        yield f"# {_heading(note.place, trains)}"
        for line in note.text.rstrip().split("\n"):
            yield f"#   {line}".rstrip()


def _heading(place: Playhead | None, trains: bool) -> str:
    if place is None:
        return "Note on this run:"
    inside = f", operation {place.operation}" if place.operation else ""
    epoch = f"epoch {place.epoch}, " if trains else ""
    return f"Note on {epoch}step {place.step}{inside}:"

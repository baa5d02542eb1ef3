"""Where a program is scrolled to by itself: what is read of it in view, and no line of it cut."""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QPlainTextEdit

BEFORE, BEHIND = 4, 3  # rows seen above the part at which it opens, and lines below its line


class Line(NamedTuple):
    """The row in which it begins, how many it has, and whether nothing stands there."""

    first: int
    rows: int
    is_blank: bool = False

    @property
    def end(self) -> int:
        return self.first + self.rows


def lines_of(view: QPlainTextEdit) -> list[Line]:
    """All of its lines, in the rows that they have once all are laid out: Qt does that as they come
    in sight, and counts those further down as one row each until then.
    """
    layout, found, row = view.document().documentLayout(), [], 0
    block = view.document().begin()
    while block.isValid():
        layout.blockBoundingRect(block)
        found.append(Line(row, block.lineCount(), not block.text().strip()))
        row += block.lineCount()
        block = block.next()
    return found


class Room(NamedTuple):
    """Whole rows that are seen at once: from the first row on, and further down. spare: rows that
    it can be scrolled beyond its end.
    """

    at_top: int
    below: int
    spare: int = 0


def room_of(view: QPlainTextEdit) -> Room:
    """Above its first row there is a margin."""
    row = math.ceil(QFontMetricsF(view.document().defaultFont()).height())
    high = view.viewport().height()
    below = high // row
    spare = view.verticalScrollBar().maximum() - (view.document().lineCount() - below)
    return Room(int(high - view.document().documentMargin()) // row, below, min(max(spare, 0), 1))


def top_for(lines: Sequence[Line], room: Room, wanted: int, needs: Iterable[Iterable[int]]) -> int:
    """The row at which it begins: of each of `needs`, lines (from 1), the dearest first, as many
    are seen as can be; then no line is cut at either end; then it is as near `wanted` as can be.
    """
    rows = lines[-1].end
    most = max(rows - room.below, 0) if rows > room.at_top else 0
    groups = [[lines[number - 1] for number in each if number <= len(lines)] for each in needs]
    begins = {line.first: line for line in lines}
    ends = {line.end for line in lines}

    def cost(top: int) -> tuple[int, ...]:
        below = top + (room.below if top else room.at_top)
        outside = (
            [each for each in some if not top <= each.first <= each.end <= below] for some in groups
        )
        begun = begins.get(top)
        cut = (begun is None) + (below < rows and below not in ends)
        empty = begun is not None and begun.is_blank
        return (*map(len, outside), cut, abs(top - min(wanted, most)) + empty)

    return min({*(top for top in begins if top <= most + room.spare), most}, key=cost)


def part_at(texts: Sequence[str], number: int) -> tuple[int, int]:
    """From the line at the margin below which one (from 1) stands, to the last before a blank."""
    number = max(min(number, len(texts)), 1)
    first = next((k for k in range(number, 0, -1) if texts[k - 1][:1].strip(" )]}")), 1)
    last = next((k for k in range(number, len(texts)) if not texts[k].strip()), len(texts))
    return first, last


def spoken_of(texts: Sequence[str], names: Iterable[str]) -> tuple[int, ...]:
    """The lines (from 1) that names in a text are about: each is made in one, or stands there."""
    found = set()
    for name in names:
        made = [k for k, text in enumerate(texts, 1) if text.split(" = ")[0].strip() in _made(name)]
        holds = [k for k, text in enumerate(texts, 1) if _holds(text.split("#")[0], name)]
        found.update((made or holds)[:1])
    return tuple(sorted(found))


def _made(name: str) -> tuple[str, str]:
    return name, f"self.{name}"


def _holds(text: str, name: str) -> bool:
    """As a word of its own."""
    before, _, behind = text.partition(name)
    whole = not (before[-1:].isalnum() or before[-1:] == "_")
    return name in text and whole and not (behind[:1].isalnum() or behind[:1] == "_")

"""Where the parts of a Belt are: a column a time step, a row a gate or state.

The state's row is the belt, with a line below it for its numbers; its valve stands over the edge
where a column is entered. Numbers are as large as rows and columns allow; where not even the
smallest type has room in them, there are none.
"""

import math
from copy import copy

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from gui.figures.gates.picture import BELT, ROWS, VALVE, GatePicture, row_text
from gui.style import type as type_scale
from gui.widgets.lowered_text import formula_text
from gui.widgets.painting import widened

USUAL = "−0.00"
JOIN = 0.2  # of a column, from where it is entered: where the new joins the old
START = 0.62  # of a column: the initial state's piece
BAND, THIN = 1.8, 0.7  # rows' heights; in a low figure
GAP = 0.42  # of a row's height, between rows
# Of a letter's height: the least row that has room for a number, and a comfortable one.
LINE, AIRY = 0.84, 1.2
WIDEST, LARGEST = 18.0, 2.4  # a column in letters' heights, and type, as times the smallest
BARE = 1.3  # letters' heights of a column without numbers
WORDS = 0.34  # of the width at most, for the rows' long names
BESIDE, AIRY_BESIDE = 4.0, 6.0  # pixels at each side of a number in its column; of a large one
CLEAR = 5.0  # pixels from the belt to its numbers' line, which may reach into the gap below
AROUND = 4.0  # pixels that lines reach beyond where they are


class BeltLayout:
    """Where everything is, in the content's pixels; `width` may exceed the view's."""

    def __init__(self, picture: GatePicture, width: float, height: float) -> None:
        self.picture = picture
        self.key = _key(picture, width, height)
        self.rows = ROWS[picture.cell]
        self.belt = BELT[picture.cell]
        self.smallest = type_scale.font("number")
        metrics = QFontMetricsF(self.smallest)
        self.em = metrics.height()
        self._heights(height, 1.05 * self.em)
        if self._larger() > 1:  # what stands below the rows is larger, too
            self._heights(height, (1.05 * self._larger() + 0.25) * self.em)
        self._columns(width, metrics)
        number = metrics.horizontalAdvance(USUAL)
        fits = self.row >= LINE * self.em - 0.01
        airy = max(self.row / (AIRY * self.em), 1.0) if fits else 0.0
        self.has_numbers = min(airy, self.number_room() / number) >= 1
        times = min(airy, (self.column - 2 * AIRY_BESIDE) / number, LARGEST)
        self.font = type_scale.scaled(self.smallest, max(times, 1.0))

    @classmethod
    def of(
        cls, picture: GatePicture, width: float, height: float, before: "BeltLayout | None"
    ) -> "BeltLayout":
        """The one before where all stands as it did: only numbers are others."""
        if before is None or before.key != _key(picture, width, height):
            return cls(picture, width, height)
        found = copy(before)
        found.picture = picture
        return found

    def reach(self, t: int) -> tuple[float, float]:
        """From where to where something of a column is drawn: its valve's cell lies half over the
        column before, the belt's number begins and ends a little later.
        """
        ends = self.along(t, -0.5), self.along(t, 1 + JOIN)
        return min(ends) - AROUND * widened(), max(ends) + AROUND * widened()

    def reach_of(self, name: str, t: int) -> QRectF:
        """Where something of a value is drawn: in its cell, and from there to the belt."""
        band = self.row_rect(self.belt)
        ends = sorted((self.along(t, 0), self.along(t, 1 + JOIN)))
        beside = QRectF(ends[0], band.top(), ends[1] - ends[0], band.height() + self.line)
        around = AROUND * widened()
        return (self.cell(name, t) | beside).adjusted(-around, -around, around, around)

    def _larger(self) -> float:
        """As how many times the smallest type names are written in rows with room for that."""
        return min(max(self.row / (1.5 * self.em), 1.0), 1.4)

    def _heights(self, height: float, foot: float) -> None:
        """In proportion where numbers have room so; else close together, then without numbers."""
        self.foot = foot
        count = len(self.rows) - 1
        room = height - self.foot
        least = LINE * self.em
        units = count + BAND + 1 + GAP * (count + 1)
        self.row = room / units
        self.gap = GAP * self.row
        self.band = BAND * self.row
        self.line = self.row
        if self.row < least:
            close = 3.0 * (count + 1)
            spare = room - least * (count + 1 + THIN) - close
            if spare >= 0:
                self.row = self.line = least + 0.6 * spare / (count + 1)
                self.gap = 3.0
                self.band = THIN * least + 0.4 * spare
            else:
                self.row = max(room / (count + BAND + GAP * (count + 1)), 4.0)
                self.gap = GAP * self.row
                self.band = BAND * self.row
                self.line = 0.0
        y = 0.5 * self.gap
        self._tops: dict[str, tuple[float, float]] = {}
        for name in self.rows:
            high = self.band if name == self.belt else self.row
            self._tops[name] = (y, high)
            y += high + self.gap + (self.line if name == self.belt else 0.0)
        self.bottom = y - self.gap

    def _columns(self, width: float, metrics: QFontMetricsF) -> None:
        """Wide enough for a number, if all of the word has room so; else without numbers; what has
        no room even then scrolls, with its numbers.
        """
        least = metrics.horizontalAdvance(USUAL) + 2 * BESIDE
        columns = self.picture.seq_len + START + JOIN
        spare = width - least * columns - 4
        bare = BARE * self.em
        is_bare = spare < 3 * self.em and width - bare * columns - 4 >= 2 * self.em
        self._names(width, spare, is_bare)
        if is_bare:
            least = min(least, (width - self.left - 4) / columns)
        self.column = min(max((width - self.left - 4) / columns, least), WIDEST * self.em)
        self.start = START * self.column
        self.width = self.left + columns * self.column + 4

    def _names(self, width: float, spare: float, is_bare: bool) -> None:
        """Long ones where there is room beside the belt, in larger type where there is more.

        spare: what the belt, at its narrowest, leaves; a long word scrolls anyway. is_bare: there
        is no room to spare.
        """
        most = min(WORDS * width, spare) if spare > 0 else WORDS * width * (not is_bare)
        for times in (self._larger(), 1.0):
            self.names_font = type_scale.scaled(self.smallest, times)
            bold = QFont(self.names_font)  # which a name is where it is lit
            bold.setBold(True)
            advance = formula_text(bold).advance
            self.letter = max(map(advance, self.rows)) + 0.5 * self.em
            texts = (row_text(name, self.picture.cell) for name in self.rows)
            long = self.letter + max(map(advance, texts)) + 0.8 * self.em
            self.wordy = long <= most and self.row >= LINE * self.em - 0.01
            self.left = long if self.wordy else self.letter + 0.3 * self.em
            if self.wordy:
                return

    def number_room(self) -> float:
        """How wide a number may be; those of the belt stand between two ways in."""
        return self.column - 2 * BESIDE

    def column_left(self, t: int) -> float:
        """The initial state stands before the first step: for the backward lane at the right."""
        before = JOIN * self.column if self.picture.backward else self.start
        return self.left + before + t * self.column

    def along(self, t: int, share: float) -> float:
        """x at `share` of column t, from the side where the state enters."""
        share = 1 - share if self.picture.backward else share
        return self.column_left(t) + share * self.column

    def row_rect(self, name: str) -> QRectF:
        """The row's height over the whole width."""
        top, height = self._tops[name]
        return QRectF(0, top, self.width, height)

    def cell(self, name: str, t: int) -> QRectF:
        """Where a value stands; a valve's lies over the edge that it guards."""
        row = self.row_rect(name)
        half = self.column / 2 - 3
        if name == self.belt:
            ends = sorted((self.along(t, JOIN), self.along(t, 1.0)))
            return QRectF(ends[0], row.top(), ends[1] - ends[0], row.height())
        middle = self.along(t, 0.0 if name == VALVE[self.picture.cell] else 0.5)
        return QRectF(middle - half, row.top(), 2 * half, row.height())

    def number_rect(self, name: str, t: int) -> QRectF:
        """Where its number is written: in its cell, of the belt below it."""
        cell = self.cell(name, t)
        if name != self.belt:
            return cell
        left = min(self.along(t, JOIN), self.along(t, 1 + JOIN))
        return self._below(left + 3, self.column - 6)

    def start_number_rect(self) -> QRectF:
        """Where the initial state's is written."""
        room = self.start_rect()
        return self._below(room.left(), room.width())

    def _below(self, left: float, width: float) -> QRectF:
        """In the line below the belt, clear of what its valves reach beyond it."""
        return QRectF(left, self.row_rect(self.belt).bottom() + CLEAR, width, self.line - 2)

    def start_rect(self) -> QRectF:
        """Of the initial state's piece of the band."""
        band = self.row_rect(self.belt)
        edge = self.along(self.picture.seq_len - 1 if self.picture.backward else 0, 0.0)
        x = edge if self.picture.backward else edge - self.start
        return QRectF(x, band.top(), self.start, band.height())

    def column_rect(self, t: int) -> QRectF:
        """A time step's column between its edges, over all rows and its letter."""
        top = self.row_rect(self.rows[0]).top() - self.gap / 2
        bottom = self.bottom + self.foot
        return QRectF(self.column_left(t) + 1, top, self.column - 2, bottom - top)

    def place_at(self, point: QPointF) -> tuple[str, int] | None:
        """(name, t) of the value at a point of the content; t is -1 over the row's name."""
        for name in self.rows:
            below = self.line if name == self.belt else 2
            if self.row_rect(name).adjusted(0, -2, 0, below).contains(point):
                for t in range(self.picture.seq_len):
                    if self.cell(name, t).adjusted(0, -2, 0, below).contains(point):
                        return name, t
                return name, -1
        return None

    def steps_in(self, low: float, high: float) -> range:
        """The columns that a view from `low` to `high` meets, one more at each side."""
        first = math.floor((low - self.column_left(0)) / self.column) - 1
        last = math.ceil((high - self.column_left(0)) / self.column) + 1
        return range(max(first, 0), min(last, self.picture.seq_len))


def _key(picture: GatePicture, width: float, height: float) -> object:
    """What decides where everything stands."""
    times = picture.seq_len, picture.backward
    return picture.cell, times, width, height, type_scale.font("number").key(), widened()

"""Where the parts of CellHighway are: a column a time step, a row a gate or state.

The state's row is the highway; its valve stands over the edge where a column is entered.
"""

import math

from PySide6.QtCore import QPointF, QRectF

from gui.figures.gates.picture import HIGHWAY, ROWS, VALVE, GatePicture

MIN_COLUMN = 32.0  # pixels that a signed number needs without its leading zero
ROOMY_COLUMN = 40.0  # ... and with it
SCROLLED_COLUMN = 46.0
MAX_COLUMN = 130.0
JOIN = 0.26  # of a column, from where it is entered: where the new joins the old
BAND = 1.8  # rows' heights
GAP = 0.42  # of a row's height, between rows
WORDS_FROM = 520  # pixels of width that leave room for the rows' long names


class HighwayGeometry:
    """Where everything is, in the content's pixels; `width` may exceed the view's."""

    def __init__(self, picture: GatePicture, width: float, height: float, em: float) -> None:
        self.picture = picture
        self.rows = ROWS[picture.cell]
        self.wordy = width >= WORDS_FROM
        self.left = 7.6 * em if self.wordy else 1.2 * em
        count = picture.seq_len
        fitting = (width - self.left - 4) / (count + 0.62)
        # A word that must scroll anyway gets columns in which all digits have room.
        self.column = min(fitting, MAX_COLUMN) if fitting >= MIN_COLUMN else SCROLLED_COLUMN
        self.start = 0.62 * self.column
        self.width = self.left + self.start + count * self.column + 4
        self.foot = 1.25 * em
        units = len(self.rows) - 1 + BAND + GAP * len(self.rows)
        self.row = min(max((height - self.foot) / units, 11.0), 34.0)
        top = max((height - self.foot - units * self.row) / 2, 0.0) + GAP * self.row / 2
        self._tops = self._row_tops(top)

    def column_left(self, t: int) -> float:
        """The initial state stands before the first step: for the backward lane at the right."""
        return self.left + (0 if self.picture.backward else self.start) + t * self.column

    def along(self, t: int, share: float) -> float:
        """x at `share` of column t, from the side where the state enters."""
        share = 1 - share if self.picture.backward else share
        return self.column_left(t) + share * self.column

    def _row_tops(self, y: float) -> dict[str, tuple[float, float]]:
        """(top, height) of each row."""
        found = {}
        for name in self.rows:
            height = (BAND if name == HIGHWAY[self.picture.cell] else 1.0) * self.row
            found[name] = (y, height)
            y += height + GAP * self.row
        return found

    def row_rect(self, name: str) -> QRectF:
        """The row's height over the whole width."""
        top, height = self._tops[name]
        return QRectF(0, top, self.width, height)

    def cell(self, name: str, t: int) -> QRectF:
        """Where a value stands; a valve's lies over the edge that it guards."""
        row = self.row_rect(name)
        half = self.column / 2 - 3
        if name == HIGHWAY[self.picture.cell]:
            ends = sorted((self.along(t, JOIN), self.along(t, 1.0)))
            return QRectF(ends[0], row.top(), ends[1] - ends[0], row.height())
        middle = self.along(t, 0.0 if name == VALVE[self.picture.cell] else 0.5)
        return QRectF(middle - half, row.top(), 2 * half, row.height())

    def start_rect(self) -> QRectF:
        """Of the initial state's piece of the band."""
        band = self.row_rect(HIGHWAY[self.picture.cell])
        edge = self.along(self.picture.seq_len - 1 if self.picture.backward else 0, 0.0)
        x = edge if self.picture.backward else edge - self.start
        return QRectF(x, band.top(), self.start, band.height())

    def place_at(self, point: QPointF) -> tuple[str, int] | None:
        """(name, t) of the value at a point of the content; t is -1 over the row's name."""
        for name in self.rows:
            if self.row_rect(name).adjusted(0, -2, 0, 2).contains(point):
                for t in range(self.picture.seq_len):
                    if self.cell(name, t).contains(point):
                        return name, t
                return name, -1
        return None

    def steps_in(self, low: float, high: float) -> range:
        """The columns that a view from `low` to `high` meets, one more at each side."""
        first = math.floor((low - self.column_left(0)) / self.column) - 1
        last = math.ceil((high - self.column_left(0)) / self.column) + 1
        return range(max(first, 0), min(last, self.picture.seq_len))

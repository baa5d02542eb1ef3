"""Where named matrices go on a page: side by side while they fit, then below. Paints nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from core.arrays import Array
from gui.style import type as type_scale
from gui.wording.numbers import number_text

# Pixels at 100 %.
TALLEST = 150.0  # of one matrix, unless a row would be thinner than one
LARGEST_CELL = 38.0
LARGEST_ROW = 18.0
NUMBERED_ROW = 15.0
MARGIN = 6.0
WIDEST_SCALE = "  ±1.234e−5"


@dataclass(frozen=True)
class Sheet:
    """One kind of a matrix's numbers; asked for only when it is drawn or hovered.

    caption: "" for none. find: gives (rows, columns), None: not known. scale: the |value| of
    full colour; 0: its own largest, told beside the caption. why: told where there are no
    numbers. dim: known from a moment later than the one shown.
    """

    caption: str
    find: Callable[[], Array | None]
    scale: float = 0.0
    dim: bool = False
    why: str = ""

    @cached_property
    def values(self) -> Array | None:
        return self.find()

    @cached_property
    def missing(self) -> int:
        """How many numbers are not finite."""
        return 0 if self.values is None else int((~np.isfinite(self.values)).sum())

    @cached_property
    def top(self) -> float:
        """The |value| of full colour; 0 where all numbers are 0."""
        if self.scale or self.values is None:
            return self.scale
        size = np.abs(self.values)
        return float(size.max(initial=0.0, where=np.isfinite(size)))

    @property
    def tail(self) -> str:
        """What is told beside the caption: the scale, or why there is nothing."""
        if self.values is None:
            return self.why
        return "" if self.scale else f"±{number_text(self.top)}"


@dataclass(frozen=True)
class Matrix:
    """A parameter. sides, feet: names of equal blocks of rows and of columns; axis: of the
    columns as a whole.
    """

    name: str
    shape: str
    term: str
    rows: int
    columns: int
    sheets: tuple[Sheet, ...]
    sides: tuple[str, ...] = ()
    feet: tuple[str, ...] = ()
    axis: str = ""


@dataclass(frozen=True)
class Spot:
    """A matrix in its place. whole: heading and axis included. rects: a sheet's each; a
    caption has `slot` pixels across and `lines` lines.
    """

    matrix: Matrix
    whole: QRectF
    rects: tuple[QRectF, ...]
    slot: float
    lines: int

    def moved(self, x: float, y: float) -> "Spot":
        rects = tuple(rect.translated(x, y) for rect in self.rects)
        return Spot(self.matrix, self.whole.translated(x, y), rects, self.slot, self.lines)


def place(
    matrices: Sequence[Matrix], width: float, bold: QFontMetricsF, small: QFontMetricsF
) -> list[Spot]:
    """Spots in reading order on a page `width` pixels wide; one that is wider than it sticks
    out, for a number has a pixel at least.
    """
    found: list[Spot] = []
    x = 0.0
    y = 2.0
    bottom = 2.0
    for matrix in matrices:
        spot = _spot(matrix, width, bold, small)
        if x and x + spot.whole.width() > width:
            x = 0.0
            y = bottom
        found.append(spot.moved(x, y))
        bottom = max(bottom, found[-1].whole.bottom() + 0.5 * bold.height())
        x += spot.whole.width() + bold.height()
    return found


def _spot(matrix: Matrix, width: float, bold: QFontMetricsF, small: QFontMetricsF) -> Spot:
    """At the page's corner: the heading, captions, the sheets side by side, their axis."""
    em = bold.height()
    count = len(matrix.sheets)
    left = 1.2 * em
    gap = 0.7 * em
    room = (width - left - MARGIN - gap * (count - 1)) / count
    cell = max(min(room / matrix.columns, type_scale.px(LARGEST_CELL)), 1.0)
    told = _told(matrix, small)
    slot = max(cell * matrix.columns, min(room, told))
    lines = 0 if not told else 1 if told <= slot else 2
    top = 1.2 * em + lines * small.height()
    size = (cell * matrix.columns, _row_height(matrix, cell) * matrix.rows)
    rects = tuple(QRectF(left + k * (slot + gap), top, *size) for k in range(count))
    heading = 4 + bold.horizontalAdvance(f"{matrix.name}  {matrix.shape}")
    right = max(heading, rects[-1].left() + slot, left + small.horizontalAdvance(matrix.axis))
    bottom = top + size[1] + 1.1 * small.height()
    return Spot(matrix, QRectF(0, 0, right + MARGIN, bottom), rects, slot, lines)


def _told(matrix: Matrix, small: QFontMetricsF) -> float:
    """How wide the widest caption may get; 0 where there are none."""
    widths = [
        small.horizontalAdvance(each.caption + ("" if each.scale else WIDEST_SCALE))
        for each in matrix.sheets
        if each.caption
    ]
    return max(widths, default=0.0)


def _row_height(matrix: Matrix, cell: float) -> float:
    row = min(
        max(cell * 0.62, 3.0), type_scale.px(TALLEST) / matrix.rows, type_scale.px(LARGEST_ROW)
    )
    if matrix.rows <= 8:
        row = max(row, min(type_scale.px(NUMBERED_ROW), type_scale.px(TALLEST) / matrix.rows))
    return max(row, 1.0)

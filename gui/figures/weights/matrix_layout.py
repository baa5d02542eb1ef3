"""Where named matrices go on a page: side by side while they fit, then below. Paints nothing."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import zip_longest

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from core.arrays import Array
from gui.style import type as type_scale
from gui.wording.numbers import short_number

# Pixels at 100 %.
TALLEST = 150.0  # of one matrix, unless a row would be thinner than one
LARGEST_CELL = 38.0
LARGEST_ROW = 18.0
NUMBERED_ROW = 15.0
MARGIN = 6.0
EDGE = 4.0  # before a matrix where no rows have names
SIDE_NAMES = 1.2  # of a heading's height, that those take
WIDEST_SCALE = "  ±1.2e−5"
BESIDE = (4, 2)  # matrices in a row of a layer's own
LAYER = re.compile(r"_l\d+(_reverse)?$")


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
        return "" if self.scale else f"±{short_number(self.top)}"

    def is_alike(self, other: "Sheet") -> bool:
        """Whether both are drawn alike; of both the numbers are asked for."""
        told = [(each.caption, each.scale, each.dim, each.why) for each in (self, other)]
        if told[0] != told[1] or self.values is None or other.values is None:
            return told[0] == told[1] and self.values is other.values
        return self.values.shape == other.values.shape and (
            self.values is other.values or self.values.tobytes() == other.values.tobytes()
        )


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

    @property
    def room(self) -> tuple[object, ...]:
        """All that its place on the page follows from, but for the page."""
        sheets = tuple((each.caption, each.scale) for each in self.sheets)
        return self.name, self.shape, self.rows, self.columns, self.axis, sheets

    @property
    def layer(self) -> str:
        """Of a layer and direction, as torch names it; "" of what is of none."""
        found = LAYER.search(self.name)
        return found.group() if found else ""

    def is_alike(self, other: "Matrix") -> bool:
        """Whether both, in the same place, are drawn alike."""
        told = [(each.term, each.sides, each.feet, each.room) for each in (self, other)]
        pairs = zip(self.sheets, other.sheets, strict=False)
        return told[0] == told[1] and all(one.is_alike(two) for one, two in pairs)


@dataclass(frozen=True)
class Spot:
    """A matrix in its place. whole: heading and axis included. rects: a sheet's each; a
    caption has `slot` pixels across and `lines` lines. edge: where the heading begins in `whole`,
    as the matrix does: below each other all have one edge, whether or not rows have names.
    """

    matrix: Matrix
    whole: QRectF
    rects: tuple[QRectF, ...]
    slot: float
    lines: int
    edge: float = EDGE

    def moved(self, x: float, y: float) -> "Spot":
        rects = tuple(rect.translated(x, y) for rect in self.rects)
        return replace(self, whole=self.whole.translated(x, y), rects=rects)


def places(
    matrices: Sequence[Matrix],
    width: float,
    bold: QFontMetricsF,
    small: QFontMetricsF,
    times: float = 1.0,
) -> Iterator[list[Spot]]:
    """`place`, and where that mixes layers in a row, rows that each layer has for itself."""
    sides = any(each.sides for each in matrices)  # of all: a column has one edge
    left = SIDE_NAMES * bold.height() if sides else EDGE
    spots = [_spot(each, (left, width), bold, small, times) for each in matrices]
    yield _placed(spots, width, bold.height())
    if len({each.layer for each in matrices if each.layer}) > 1:
        for most in BESIDE:
            found = _in_rows(spots, width, bold.height(), most, by_layer=True)
            yield _in_columns(found, width, bold.height())


def place(
    matrices: Sequence[Matrix],
    width: float,
    bold: QFontMetricsF,
    small: QFontMetricsF,
    times: float = 1.0,
) -> list[Spot]:
    """Spots in reading order on a page `width` pixels wide; one that is wider than it sticks
    out, for a number has a pixel at least. Beside a tall one, low ones stand below each other. As
    many side by side as make as few rows, and no more. times: as large as on a narrow page.
    """
    return next(places(matrices, width, bold, small, times))


def _placed(spots: Sequence[Spot], width: float, line: float) -> list[Spot]:
    found = _in_rows(spots, width, line, len(spots))
    for most in (2, 3):
        fewer = _in_rows(spots, width, line, most)
        if _bottom(fewer) <= _bottom(found):
            found = fewer
            break
    return _in_columns(_aligned(found, width), width, line)


def _rows(spots: Sequence[Spot]) -> list[list[Spot]]:
    """As they stand: each begins at the left."""
    rows: list[list[Spot]] = []
    for spot in spots:
        if not spot.whole.left() or not rows:
            rows.append([])
        rows[-1].append(spot)
    return rows


def is_tidy(spots: Sequence[Spot]) -> bool:
    """Whether all rows, or all of a layer, have as many side by side, none has matrices of two
    layers, and none stands below another of its row.
    """
    rows = _rows(spots)
    if not _is_level(rows):
        return False
    layers = [{each.matrix.layer for each in row} for row in rows]
    if any(len(each - {""}) > 1 for each in layers):
        return False
    if len({len(row) for row in rows}) <= 1:
        return True
    counts = {(*each, len(row)) for each, row in zip(layers, rows, strict=True)}
    return all(len(each) == 1 for each in layers) and len(counts) == len({*map(tuple, layers)})


def _is_level(rows: Sequence[Sequence[Spot]]) -> bool:
    return all(spot.whole.top() == row[0].whole.top() for row in rows for spot in row)


def _in_columns(spots: list[Spot], width: float, line: float) -> list[Spot]:
    """The second ones of rows below each other, the third ones ..., if they fit."""
    rows = _rows(spots)
    if len(rows) < 2 or not _is_level(rows):
        return spots
    lefts = [0.0]
    for column in zip_longest(*rows):
        widths = [each.whole.width() for each in column if each is not None]
        lefts.append(lefts[-1] + max(widths) + line)
    if lefts[-1] - line > width:
        return spots
    return [
        spot.moved(left - spot.whole.left(), 0)
        for row in rows
        for spot, left in zip(row, lefts, strict=False)
    ]


def _bottom(spots: Sequence[Spot]) -> float:
    return max((each.whole.bottom() for each in spots), default=0.0)


def _in_rows(
    spots: Sequence[Spot], width: float, line: float, most: int, by_layer: bool = False
) -> list[Spot]:
    """No more than `most` side by side. line: the height of a heading. by_layer: a layer's are in
    rows of their own.
    """
    found: list[Spot] = []
    x, y, below = 0.0, 2.0, 2.0  # of the next: beside the last, or below it
    left = bottom = 0.0
    beside = 0
    for spot in spots:
        wide, high = spot.whole.width(), spot.whole.height()
        other = by_layer and bool(found) and spot.matrix.layer != found[-1].matrix.layer
        if x and below + high <= bottom and left + wide <= width and not other:
            found.append(spot.moved(left, below))
        else:
            beside += 1
            if x and (x + wide > width or beside > most or other):
                x = 0.0
                y = bottom
                beside = 1
            left = x
            found.append(spot.moved(x, y))
        below = found[-1].whole.bottom() + 0.5 * line
        bottom = max(bottom, below)
        x = max(x, left + wide + line)
    return found


def _aligned(spots: list[Spot], width: float) -> list[Spot]:
    """Where no more than two stand side by side, the second ones below each other, if they fit."""
    tops = [each.whole.top() for each in spots]
    lefts = [each.whole.left() for each in spots]
    column = max(lefts, default=0.0)
    widest = max((each.whole.width() for each in spots if each.whole.left()), default=0.0)
    if max(map(tops.count, tops), default=0) > 2 or column + widest > width:
        return spots
    moves = [column - left if left else 0.0 for left in lefts]
    return [each.moved(move, 0) for each, move in zip(spots, moves, strict=True)]


def fits(spots: Sequence[Spot], width: float, height: float, times: float) -> bool:
    """Whether all is in view on a page so large, with cells that have room for their numbers."""
    whole = [each.whole for each in spots]
    if _bottom(spots) + 2 > height:
        return False
    if max((each.right() for each in whole), default=0.0) > width:
        return False
    cell = type_scale.px(LARGEST_CELL)
    told = [each for each in spots if each.matrix.columns * cell <= width]
    return all(each.rects[0].width() + 1 > times * cell * each.matrix.columns for each in told)


def _spot(
    matrix: Matrix,
    across: tuple[float, float],
    bold: QFontMetricsF,
    small: QFontMetricsF,
    times: float,
) -> Spot:
    """At the page's corner: the heading, captions, the sheets side by side, their axis. across:
    where matrices begin, and the page's width.
    """
    left, width = across
    em = bold.height()
    count = len(matrix.sheets)
    gap = 0.7 * em
    room = (width - left - MARGIN - gap * (count - 1)) / count
    cell = max(min(room / matrix.columns, times * type_scale.px(LARGEST_CELL)), 1.0)
    told = _told(matrix, small)
    slot = max(cell * matrix.columns, min(room, told))
    lines = 0 if not told else 1 if told <= slot else 2
    top = 1.2 * em + lines * small.height()
    size = (cell * matrix.columns, _row_height(matrix, cell, times) * matrix.rows)
    rects = tuple(QRectF(left + k * (slot + gap), top, *size) for k in range(count))
    heading = left + bold.horizontalAdvance(f"{matrix.name}  {matrix.shape}")
    right = max(heading, rects[-1].left() + slot, left + small.horizontalAdvance(matrix.axis))
    bottom = top + size[1] + 1.1 * small.height()
    return Spot(matrix, QRectF(0, 0, right + MARGIN, bottom), rects, slot, lines, left)


def _told(matrix: Matrix, small: QFontMetricsF) -> float:
    """How wide the widest caption may get; 0 where there are none."""
    widths = [
        small.horizontalAdvance(each.caption + ("" if each.scale else WIDEST_SCALE))
        for each in matrix.sheets
        if each.caption
    ]
    return max(widths, default=0.0)


def _row_height(matrix: Matrix, cell: float, times: float) -> float:
    tallest, largest, numbered = (
        times * type_scale.px(each) for each in (TALLEST, LARGEST_ROW, NUMBERED_ROW)
    )
    row = min(max(cell * 0.62, 3.0), tallest / matrix.rows, largest)
    if matrix.rows <= 8:
        row = max(row, min(numbered, tallest / matrix.rows))
    return max(row, 1.0)

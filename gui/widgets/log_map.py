"""LogMap: gradient sizes as coloured cells, logarithmic; rows and columns are named by others."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.arrays import Array
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.figure import Figure
from gui.widgets.heat_map import LARGE
from gui.widgets.hover import Hover
from gui.widgets.laid_text import LaidText
from gui.widgets.log_scale import DIM, LogRange, draw_nan, draw_zero, grad_color, grad_table
from gui.widgets.lowered_text import formula_text
from gui.widgets.painting import draw_part, painted, stroke
from gui.wording.numbers import short_number
from gui.wording.pasted import matrix

NUMBER = "0.00000"  # as wide as those of two digits are
SHARE = 0.55  # of a large cell its number takes
OVERLAP = 2  # pixels that lines of names may have in common, in which no letter stands

Ticks = tuple[tuple[float, str], ...]


@dataclass(frozen=True)
class LogPicture:
    """values, levels (rows, columns): sizes >= 0, and 0 not seen, 1 dimmed, 2 shown.

    edges: (rows, 2), where a row begins and ends, in rows' heights; they may leave gaps.
    ticks: (row edge, name). cells: what is lit. row: the row that is framed, or -1.
    terms: a row's key in all views, "" for none. tip: the sentence about (row, column).
    groups: (row edge, name) of several rows together, for where there is no room for all `ticks`.
    state: the name of what (row, column) is the gradient of; None where that is no one state.
    what: the quantity that they are sizes of, "" where the figure's owner tells it.
    """

    values: Array
    levels: Array
    edges: Array
    ticks: Ticks
    columns: tuple[str, ...]
    range: LogRange
    tip: Callable[[int, int], str]
    cells: tuple[tuple[int, int], ...] = ()
    row: int = -1
    terms: tuple[str, ...] = ()
    term: str = ""
    groups: Ticks = ()
    state: Callable[[int, int], str] | None = None
    what: str = ""

    def values_text(self) -> str:
        """What is shown of it, as it is pasted elsewhere."""
        known = np.where(self.levels > 0, self.values, np.nan)
        if not (self.levels > 0).any():
            return ""
        names = [text for _, text in self.ticks]
        if len(names) != len(known):  # of many epochs, few are named
            names = [str(row + 1) for row in range(len(known))]
        return matrix(self.columns, names, known)

    @property
    def span(self) -> tuple[str, str] | None:
        """The least and the largest that is shown, beside nothing; None where all is nothing."""
        shown = self.values[(self.levels > 0) & (self.values > 0) & np.isfinite(self.values)]
        return (short_number(shown.min()), short_number(shown.max())) if len(shown) else None

    @property
    def ends(self) -> tuple[tuple[str, str], tuple[str, str]] | None:
        """(name, size) of the largest that is shown and of the least; None where some are none."""
        places = np.argwhere(self.levels > 0)
        found = self.values[self.levels > 0]
        if self.state is None or not len(found) or not np.isfinite(found).all():
            return None
        most, least = (places[k].tolist() for k in (found.argmax(), found.argmin()))
        named = [(self.state(*at), short_number(float(self.values[*at]))) for at in (most, least)]
        return named[0], named[1]

    @property
    def height(self) -> float:
        """Its height, counted in heights of a row."""
        return float(self.edges.max(initial=1.0))


class LogMap(Figure, Hover[tuple[int, int]], QWidget):
    """clicked(row, column); hovered(term) of a row, "" when left. Knows no Session."""

    clicked = Signal(int, int)
    hovered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: LogPicture | None = None
        self._room: tuple[object, QRectF] = (None, QRectF())
        self.setObjectName("gradientMap")
        self.setAccessibleName(self.tr("Sizes of gradients"))
        self.setWhatsThis(self.tr("How large a gradient reaches each state."))
        self.setMouseTracking(True)
        type_scale.keep_least(self, 0, 60)

    def show_picture(self, picture: LogPicture | None) -> None:
        self.picture = picture
        self.update()

    def values_text(self) -> str:
        return self.picture.values_text() if self.picture is not None else ""

    def plot_room(self) -> QRectF:
        """Where the cells are; the rows' names are left of it, the columns' below. Above, where the
        first name stands beside its row and would be cut else, is room for it.
        """
        picture = self.picture
        key = (self.size().toTuple(), picture and (picture.ticks, picture.height))
        if key != self._room[0]:
            line = self.fontMetrics().height()
            ticks = (*picture.ticks, *picture.groups) if picture else ()
            wide = formula_text(self.font()).advance
            left = max((wide(text) for _, text in ticks), default=0) + 6
            high = self.height() - line - 1
            first = picture.ticks[0][0] / picture.height if picture and picture.ticks else 1.0
            above = max((line / 2 - first * high) / (1 - first), 0.0) if first < 0.5 else 0.0
            self._room = (key, QRectF(left, above, self.width() - left - 2, high - above))
        return self._room[1]

    def cell_rect(self, row: int, column: int, count: int = 1) -> QRectF:
        """Of a cell, or of `count` side by side."""
        assert self.picture is not None
        room = self.plot_room()
        top, bottom = self.picture.edges[row].tolist()
        unit = room.height() / self.picture.height
        wide = room.width() / self.picture.values.shape[1]
        # A row of one epoch among a thousand is still a line.
        high = max((bottom - top) * unit, 1.0)
        return QRectF(room.left() + column * wide, room.top() + top * unit, wide * count, high)

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        picture = self.picture
        painter.fillRect(self.rect(), theme.current().color("panel"))
        if picture is None or not picture.values.size:
            return
        painter.fillRect(self.plot_room(), theme.current().color("window"))
        self._cells(painter, picture)
        self._special(painter, picture)
        self._numbers(painter, picture)
        self._frames(painter, picture)
        self._names(painter, picture)

    def _cells(self, painter: QPainter, picture: LogPicture) -> None:
        """One image of all; what is unseen, zero or no number stays clear."""
        drawn = (picture.levels > 0) & np.isfinite(picture.values) & (picture.values > 0)
        shares = picture.range.share(np.where(drawn, picture.values, 1.0))
        pixels = grad_table()[(shares * 255).astype(int)]
        alpha = np.where(picture.levels == 1, int(255 * DIM), 255).astype(np.uint32) << 24
        pixels = np.where(drawn, (pixels & 0xFFFFFF) | alpha, 0).astype(np.uint32)
        rows, columns = pixels.shape
        kind = QImage.Format.Format_ARGB32
        image = QImage(pixels.data, columns, rows, 4 * columns, kind)
        for row in range(rows):
            target = self.cell_rect(row, 0, columns)
            draw_part(painter, target, image, QRectF(0, row + 0.1, columns, 0.8))

    def _special(self, painter: QPainter, picture: LogPicture) -> None:
        """No path, or no number: neither has a colour. A run of such cells at a time."""
        shown = picture.levels > 0
        for mask, draw in (
            (shown & (picture.values == 0), draw_zero),
            (shown & ~np.isfinite(picture.values), draw_nan),
        ):
            for row in np.flatnonzero(mask.any(axis=1)).tolist():
                steps = np.diff(np.concatenate([[0], mask[row].astype(int), [0]]))
                firsts = np.flatnonzero(steps == 1)
                ends = np.flatnonzero(steps == -1)
                for first, end in zip(firsts.tolist(), ends.tolist(), strict=True):
                    draw(painter, self.cell_rect(row, first, end - first))

    def _numbers(self, painter: QPainter, picture: LogPicture) -> None:
        """None where a cell has no room for one in the usual type; in large ones it is larger."""
        cell = self.cell_rect(0, 0)
        texts = LaidText(type_scale.font("number"))
        wide, high = texts.width(NUMBER), texts.metrics.ascent()
        if cell.width() < wide + 2:  # those that there are may be shorter than the widest
            shown = picture.values[(picture.levels > 0) & np.isfinite(picture.values)]
            widths = [texts.width(short_number(each)) for each in shown.tolist()]
            wide = max(widths, default=wide)
        if cell.width() < wide + 2 or cell.height() < high + 2:
            return
        times = min(LARGE, SHARE * cell.width() / wide, SHARE * cell.height() / high)
        if times > 1:
            texts = LaidText(type_scale.scaled(type_scale.font("number"), times))
        colors = theme.current()
        for row, column in np.argwhere(picture.levels > 0).tolist():
            value = float(picture.values[row, column])
            level = picture.levels[row, column]
            if math.isfinite(value) and value > 0:
                share = float(picture.range.share(np.array([value]))[0])
                painter.setPen(
                    colors.color("text") if level == 1 else theme.ink_on(grad_color(share))
                )
                middle, text = self.cell_rect(row, column).center(), short_number(value)
                left = middle.x() - texts.width(text) / 2
                texts.draw(painter, text, left, middle.y())
        painter.setFont(self.font())

    def _frames(self, painter: QPainter, picture: LogPicture) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(stroke(theme.current().color("accent"), 2))
        for row, column in picture.cells:
            painter.drawRect(self.cell_rect(row, column).adjusted(1, 1, -1, -1))
        if picture.row >= 0:
            whole = self.cell_rect(picture.row, 0, picture.values.shape[1])
            painter.drawRect(whole.adjusted(0, -1, 0, 1))

    def _names(self, painter: QPainter, picture: LogPicture) -> None:
        room = self.plot_room()
        line, letters = self.fontMetrics().height(), formula_text(self.font())
        above = -math.inf
        names = self.row_names(picture)
        for number, (y, (_, text)) in enumerate(zip(self._middles(names), names, strict=True)):
            if y - above < line - OVERLAP:
                continue
            above = y
            lit = names is picture.ticks and _is_lit(picture, number)
            painter.setPen(theme.current().color("text" if lit else "muted"))
            wide = letters.advance(text)
            where = QRectF(room.left() - 4 - wide, y - line / 2, wide, line)
            letters.draw(painter, where, text, left=True)
        painter.setFont(self.font())
        self._columns(painter, picture, room)

    def row_names(self, picture: LogPicture) -> Ticks:
        """Of every row, or, where these have no room, of rows together."""
        gaps = (after - before for before, after in pairwise(self._middles(picture.ticks)))
        fit = min(gaps, default=math.inf) >= self.fontMetrics().height() - OVERLAP
        return picture.ticks if fit or not picture.groups else picture.groups

    def _middles(self, names: Ticks) -> list[float]:
        """How far down each name stands: beside its row, but for those that would be cut above.
        What reaches below the cells stands left of the columns' names.
        """
        assert self.picture is not None
        room, half = self.plot_room(), self.fontMetrics().height() / 2
        unit = room.height() / self.picture.height
        return [max(room.top() + place * unit, half) for place, _ in names]

    def _columns(self, painter: QPainter, picture: LogPicture, room: QRectF) -> None:
        """Every column's name, or every n-th where they would run into each other, and the last;
        that moves in where it would stick out.
        """
        painter.setPen(theme.current().color("muted"))
        wide, names = room.width() / len(picture.columns), formula_text(self.font())
        widest = max(names.advance(text) for text in picture.columns) + 4
        stride = max(math.ceil(widest / wide), 1)
        free = -math.inf
        for column in named_columns(len(picture.columns), stride):
            text = picture.columns[column]
            own = names.advance(text)
            middle = min(room.left() + (column + 0.5) * wide, self.width() - own / 2)
            if middle - own / 2 < free:
                continue
            free = middle + own / 2 + 2
            place = QRectF(
                middle - own / 2, room.bottom() + 1, own + 1, self.fontMetrics().height()
            )
            names.draw(painter, place, text, left=True)
        painter.setFont(self.font())

    def place_at(self, point: QPointF) -> tuple[int, int] | None:
        """(row, column) of a cell that is seen; None elsewhere."""
        picture = self.picture
        room = self.plot_room()
        if picture is None or not picture.values.size or not room.contains(point):
            return None
        columns = picture.values.shape[1]
        column = min(int((point.x() - room.left()) / room.width() * columns), columns - 1)
        for row in reversed(range(len(picture.values))):  # a later line lies on top
            if self.cell_rect(row, column).contains(point) and picture.levels[row, column]:
                return row, column
        return None

    def term_at(self, place: tuple[int, int]) -> str:
        assert self.picture is not None
        return self.picture.terms[place[0]] if self.picture.terms else ""

    def text_at(self, place: tuple[int, int]) -> str:
        assert self.picture is not None
        return self.picture.tip(*place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place = self.place_at(event.position())
        if place is not None:
            self.clicked.emit(*place)


def named_columns(count: int, stride: int) -> list[int]:
    """Every `stride`-th from the first, and the last in place of the one before it: a row of states
    is spoken of by its last one.
    """
    found = [*range(0, count, stride)]
    return found if found[-1] == count - 1 or count <= stride else [*found[:-1], count - 1]


def _is_lit(picture: LogPicture, row: int) -> bool:
    return row < len(picture.terms) and picture.terms[row] == picture.term != ""

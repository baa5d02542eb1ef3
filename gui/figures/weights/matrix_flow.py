"""MatrixFlow: named matrices as heat maps that fill a scrolling page. Knows no Session.

One image a matrix, so that 512 x 128 numbers draw as fast as 4 x 4; only what is in view is
asked for and drawn. Where matrices go is matrix_layout's, their colours and numbers are
matrix_sheet's.
"""

import math
from dataclasses import dataclass, field, replace

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.figures.weights.matrix_layout import Matrix, Sheet, Spot, fits, is_tidy, places
from gui.figures.weights.matrix_sheet import draw_sheet, missing_text
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.figure import Figure
from gui.widgets.hover import Hover
from gui.widgets.painting import painted, stroke
from gui.wording.pasted import rows

CENTER = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
# The first with which all is in view; what is not even so scrolls, as it is elsewhere.
LARGER = (3.0, 2.7, 2.4, 2.2, 2.0, 1.8, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.95, 0.9, 1.0)
SMALL = 0.85  # where else some would be out of view, and tidy rows of all are not
ABOVE = 0.4  # of the height that is left: the middle of a picture is a little above its own
TIDY = 0.7  # of the largest type with which all is in view, tidy rows may cost
WORDS = 0.4  # of what numbers grow, words do
RIGHT = Qt.TextElideMode.ElideRight


@dataclass(frozen=True)
class Cell:
    """What lies under a point."""

    matrix: Matrix
    row: int
    column: int
    rect: QRectF = field(default_factory=QRectF)


class MatrixFlow(Figure, Hover[Cell], QWidget):
    """cell_hovered(Cell or None). tip: what a cell's tool tip says, set by the owner. All of it is
    larger in a room that has place for that.
    """

    cell_hovered = Signal(object)
    cell_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWhatsThis(
            self.tr("All numbers that the model learns, matrix by matrix; a row belongs to a unit.")
        )
        self.setMouseTracking(True)
        self._matrices: tuple[Matrix, ...] = ()
        self._rooms: tuple[object, ...] = ()
        self._current = ""
        self._term = ""
        self._laid: tuple[float, list[Spot]] = (1.0, [])  # how much larger, and where
        self.tip = ""
        self._placed: object = None  # what the places follow from

    @property
    def spots(self) -> list[Spot]:
        return self._laid[1]

    @property
    def _times(self) -> float:
        return self._laid[0]

    def show_matrices(self, matrices: tuple[Matrix, ...], current: str, term: str) -> None:
        """current: the parameter at work. term: what is lit. Most of what a step changes is other
        numbers' or none: what looks as before is not painted again.
        """
        before, placed = [(each, self._is_lit(each.matrix)) for each in self.spots], self._placed
        others = matrices is not self._matrices
        if others:
            self._matrices = matrices
            self._rooms = tuple(each.room for each in matrices)
        self._current = current
        self._term = term
        self._place()
        if self._placed != placed:
            self.update()
            return
        seen = QRectF(self.visibleRegion().boundingRect())
        for (old, was_lit), spot in zip(before, self.spots, strict=True):
            lit = self._is_lit(spot.matrix)
            if lit == was_lit and not others:
                continue
            shown = spot.whole.intersects(seen)
            if shown and (lit != was_lit or not spot.matrix.is_alike(old.matrix)):
                self.update(spot.whole.toAlignedRect().adjusted(-2, -2, 2, 2))

    def values_text(self) -> str:
        """Every sheet whose numbers are known, one below the other, under its name."""
        parts = []
        for matrix in self._matrices:
            for sheet in matrix.sheets:
                if sheet.values is not None:
                    title = f"{matrix.name} {sheet.caption}".strip()
                    lines = np.atleast_2d(sheet.values).tolist()
                    parts.append(rows([title], lines))
        return "\n".join(parts)

    def sizeHint(self) -> QSize:
        return QSize(220, self.height())

    def _plain(self) -> QFont:
        larger = 1 + WORDS * (self._times - 1) if self._times > SMALL else self._times
        return type_scale.scaled(self.font(), larger)

    def _fonts(self) -> tuple[QFont, QFont]:
        """For headings, and for captions and axes."""
        plain = self._plain()
        bold = QFont(plain)
        small = QFont(plain)
        bold.setBold(True)
        small.setPointSizeF(max(plain.pointSizeF() * 0.88, 6))
        return bold, small

    def resizeEvent(self, event: QEvent) -> None:
        self._place()

    def _room(self) -> QSize:
        """Beside the scroll bar, whether or not it is needed."""
        view = self.parentWidget()
        area = view.parentWidget() if view is not None else None
        if not isinstance(area, QScrollArea):
            return self.size() if view is None else view.size()
        return area.size() - QSize(area.verticalScrollBar().sizeHint().width(), 0)

    def _place(self) -> None:
        """As large as there is room for all."""
        room = self._room()
        key = (room.toTuple(), self.font().key(), type_scale.zoom(), self._rooms)
        if key == self._placed:
            pairs = zip(self.spots, self._matrices, strict=True)
            spots = [
                spot if spot.matrix is matrix else replace(spot, matrix=matrix)
                for spot, matrix in pairs
            ]
            self._laid = self._times, spots
            return
        self._placed = key
        self._grow(room)
        self._put_in_the_middle(room)
        ends = [(each.whole.right(), each.whole.bottom()) for each in self.spots]
        sticks_out = [rect.right() for each in self.spots for rect in each.rects[-1:]]
        self.setMinimumWidth(math.ceil(max(sticks_out, default=0)) + 2)
        self.setMinimumHeight(math.ceil(max((bottom for _, bottom in ends), default=0)) + 2)

    def _grow(self, room: QSize) -> None:
        """A little smaller, where rows have as many matrices each then."""
        found: tuple[float, list[Spot]] | None = None
        for times in LARGER:
            self._laid = times, []
            bold, small = (QFontMetricsF(font) for font in self._fonts())
            if found and times < found[0] * TIDY:
                break
            for spots in places(self._matrices, room.width(), bold, small, times):
                self._laid = times, self._laid[1] or spots
                if not fits(spots, room.width(), room.height(), times):
                    continue
                if is_tidy(spots):
                    self._laid = times, spots
                    return
                found = found or (times, spots)
        self._laid = found or self._small(room) or self._laid

    def _small(self, room: QSize) -> tuple[float, list[Spot]] | None:
        """All in tidy rows, its words smaller, too: a name is wider than most matrices."""
        before, self._laid = self._laid, (SMALL, [])
        bold, small = (QFontMetricsF(font) for font in self._fonts())
        self._laid = before
        for spots in places(self._matrices, room.width(), bold, small, SMALL):
            if fits(spots, room.width(), room.height(), SMALL) and is_tidy(spots):
                return SMALL, spots
        return None

    def _put_in_the_middle(self, room: QSize) -> None:
        """What is left of the room lies around all of it."""
        right = max((each.whole.right() for each in self.spots), default=0.0)
        bottom = max((each.whole.bottom() for each in self.spots), default=0.0)
        x, y = (room.width() - right) / 2, (room.height() - 2 - bottom) * ABOVE
        spots = [each.moved(max(x, 0.0), max(y, 0.0)) for each in self.spots]
        self._laid = self._times, spots

    def place_of(self, name: str) -> QRectF:
        """The whole room of a parameter, heading included; empty where it is not shown."""
        return next((each.whole for each in self.spots if each.matrix.name == name), QRectF())

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        view = QRectF(event.rect())
        bold, small = self._fonts()
        for spot in self.spots:
            if spot.whole.intersects(view):
                lit = self._is_lit(spot.matrix)
                self._heading(painter, spot, bold, lit)
                painter.setFont(small)
                for sheet, rect in zip(spot.matrix.sheets, spot.rects, strict=True):
                    self._caption(painter, spot, sheet, rect)
                    draw_sheet(painter, sheet, rect, self._times)
                    self._foot(painter, spot, sheet, rect)
                    self._frame(painter, spot.matrix, rect, lit)
                self._sides(painter, spot)

    def _is_lit(self, matrix: Matrix) -> bool:
        return matrix.name == self._current or bool(self._term and matrix.term == self._term)

    def _heading(self, painter: QPainter, spot: Spot, bold: QFont, lit: bool) -> None:
        colors = theme.current()
        matrix = spot.matrix
        text = matrix.name + "  "
        wide = QFontMetricsF(bold).horizontalAdvance(text)
        fitted = QFont(bold)  # a long name in a narrow panel is set smaller, not cut
        fitted.setPointSizeF(fitted.pointSizeF() * min(1.0, (self.width() - 4 - spot.edge) / wide))
        painter.setFont(fitted)
        painter.setPen(colors.color("accent" if lit else "text"))
        room = QRectF(spot.whole.left() + spot.edge, spot.whole.top(), self.width(), _height(bold))
        painter.drawText(room, MIDDLE, matrix.name)
        room.translate(painter.fontMetrics().horizontalAdvance(text), 0)
        painter.setFont(self._plain())
        painter.setPen(colors.color("muted"))
        if room.left() + painter.fontMetrics().horizontalAdvance(matrix.shape) < self.width():
            painter.drawText(room, MIDDLE, matrix.shape)

    def _caption(self, painter: QPainter, spot: Spot, sheet: Sheet, rect: QRectF) -> None:
        em = painter.fontMetrics().height()
        painter.setPen(theme.current().color("muted"))
        room = QRectF(rect.left(), rect.top() - spot.lines * em - 1, spot.slot + 4, em)
        texts = (
            [f"{sheet.caption}  {sheet.tail}"] if spot.lines == 1 else [sheet.caption, sheet.tail]
        )
        for text in texts if spot.lines else ():
            fitted = painter.fontMetrics().elidedText(text, RIGHT, int(room.width()))
            painter.drawText(room, MIDDLE, fitted)
            room.translate(0, em)

    def _foot(self, painter: QPainter, spot: Spot, sheet: Sheet, rect: QRectF) -> None:
        """What the columns are, and instead of it how many numbers are not finite."""
        colors = theme.current()
        metrics = painter.fontMetrics()
        alone = spot.whole.right() - rect.left() if len(spot.rects) == 1 else 0.0
        wide = max(rect.width(), spot.slot, alone)  # not into the next sheet's
        room = QRectF(rect.left(), rect.bottom() + 1, wide, metrics.height())
        if sheet.missing:
            painter.setPen(colors.color("wrong"))
            painter.drawText(room, MIDDLE, missing_text(sheet.missing, metrics, wide))
            return
        painter.setPen(colors.color("muted"))
        feet = spot.matrix.feet
        block = rect.width() / max(len(spot.matrix.feet), 1)
        if feet and max(map(metrics.horizontalAdvance, feet)) + 2 <= block:
            for k, text in enumerate(feet):
                room.setRect(rect.left() + k * block, room.top(), block, room.height())
                painter.drawText(room, CENTER, text)
        else:
            painter.drawText(room, MIDDLE, spot.matrix.axis)

    def _sides(self, painter: QPainter, spot: Spot) -> None:
        """The names of the rows' blocks, where they are tall enough to be told apart."""
        rect = spot.rects[0]
        sides = spot.matrix.sides
        block = rect.height() / max(len(sides), 1)
        if not sides or block < painter.fontMetrics().ascent() * 0.8:
            return
        painter.setPen(theme.current().color("muted"))
        for k, text in enumerate(sides):
            room = QRectF(spot.whole.left() + 2, rect.top() + k * block, 0, block)
            room.setRight(rect.left() - 3)
            painter.drawText(room, CENTER | Qt.TextFlag.TextDontClip, text)

    def _frame(self, painter: QPainter, matrix: Matrix, rect: QRectF, lit: bool) -> None:
        """Around all, in the accent where it is lit; thin lines between blocks of rows, columns."""
        colors = theme.current()
        painter.setPen(stroke(colors.color("panel"), 1.5))
        for k in range(1, len(matrix.sides) if len(matrix.sides) < matrix.rows else 0):
            y = rect.top() + k * rect.height() / len(matrix.sides)
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        for k in range(1, len(matrix.feet) if len(matrix.feet) < matrix.columns else 0):
            x = rect.left() + k * rect.width() / len(matrix.feet)
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(stroke(colors.color("accent" if lit else "border"), 2 if lit else 1))
        painter.drawRect(rect)

    def place_at(self, point: QPointF) -> Cell | None:
        for spot in self.spots:
            for rect in spot.rects:
                if rect.contains(point):
                    matrix = spot.matrix
                    height = rect.height() / matrix.rows
                    width = rect.width() / matrix.columns
                    row = min(int((point.y() - rect.top()) / height), matrix.rows - 1)
                    column = min(int((point.x() - rect.left()) / width), matrix.columns - 1)
                    x = rect.left() + column * width
                    y = rect.top() + row * height
                    return Cell(matrix, row, column, QRectF(x, y, width, height))
        return None

    def mark_at(self, place: Cell) -> str:
        return place.matrix.term

    def text_at(self, place: Cell) -> str:
        return self.tip

    def room_of(self, place: Cell, point: QPointF) -> QRect:
        """Its own: the next cell has a tool tip of its own."""
        return place.rect.toAlignedRect()

    def hover(self, place: Cell | None) -> None:
        self.cell_hovered.emit(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        cell = self.place_at(event.position()) if left else None
        if cell is not None:
            self.cell_chosen.emit(cell)


def _height(font: QFont) -> float:
    return QFontMetricsF(font).height()

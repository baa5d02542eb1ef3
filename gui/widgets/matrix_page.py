"""MatrixPage: named matrices one below the other as heat maps. Knows no Session.

One image a matrix, so that 512 x 128 numbers draw as fast as 4 x 4.
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from core.epoch import Array
from gui import theme
from gui.widgets.hatch import hatch

CENTER = Qt.AlignmentFlag.AlignCenter
TALLEST = 150.0  # pixels of one matrix
LARGEST_CELL = 34.0


@dataclass(frozen=True)
class Sheet:
    """One kind of a matrix's numbers; values (rows, columns), None: not known yet. top: the
    |value| of full colour, told in the caption.
    """

    caption: str
    values: Array | None
    top: float


@dataclass(frozen=True)
class Matrix:
    """A parameter. gates: letters of equal blocks of rows, "" alone for none."""

    name: str
    shape: str
    term: str
    gates: tuple[str, ...]
    rows: int
    columns: int
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True)
class Cell:
    """What lies under a point."""

    matrix: Matrix
    row: int
    column: int


class MatrixPage(QWidget):
    """cell_hovered(Cell or None). tip: what a cell's tool tip says, set by the owner."""

    cell_hovered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self._matrices: tuple[Matrix, ...] = ()
        self._current, self._term = "", ""
        self.places: list[tuple[Matrix, list[QRectF]]] = []
        self.tip = ""

    def show_matrices(self, matrices: tuple[Matrix, ...], current: str, term: str) -> None:
        """current: the parameter at work. term: what is lit."""
        self._matrices, self._current, self._term = matrices, current, term
        self._place()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, self.height())

    def resizeEvent(self, event: QEvent) -> None:
        self._place()

    def _place(self) -> None:
        """Where each sheet's rectangle is; side by side when there are several."""
        em, y = self.fontMetrics().height(), 4.0
        self.places = []
        for matrix in self._matrices:
            left, gap = 1.2 * em, 0.8 * em
            count = len(matrix.sheets)
            room = (self.width() - left - 6 - gap * (count - 1)) / count
            cell = min(room / matrix.columns, LARGEST_CELL)
            row = min(max(cell * 0.62, 3.0), TALLEST / matrix.rows, 18.0)
            if matrix.rows <= 8:
                row = max(row, min(15.0, TALLEST / matrix.rows))
            y += (2.2 if count > 1 or matrix.sheets[0].caption else 1.3) * em
            rects = [
                QRectF(left + k * (cell * matrix.columns + gap), y, cell * matrix.columns, 0)
                for k in range(count)
            ]
            for rect in rects:
                rect.setHeight(max(row, 1.0) * matrix.rows)
            self.places.append((matrix, rects))
            y = rects[0].bottom() + 0.6 * em
        if self.minimumHeight() != int(y):
            self.setMinimumHeight(int(y))

    def place_of(self, name: str) -> QRectF:
        """The whole room of a parameter, heading included; empty where it is not shown."""
        for matrix, rects in self.places:
            if matrix.name == name:
                return (
                    rects[0].united(rects[-1]).adjusted(0, -2.2 * self.fontMetrics().height(), 0, 4)
                )
        return QRectF()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        view = QRectF(event.rect())
        for matrix, rects in self.places:
            whole = self.place_of(matrix.name)
            if whole.adjusted(-40, 0, 400, 0).intersects(view):
                self._heading(painter, matrix, rects[0])
                for sheet, rect in zip(matrix.sheets, rects, strict=True):
                    self._sheet(painter, matrix, sheet, rect)
        painter.end()

    def _heading(self, painter: QPainter, matrix: Matrix, rect: QRectF) -> None:
        colors, em = theme.current(), self.fontMetrics().height()
        bold = QFont(self.font())
        bold.setBold(True)
        lit = matrix.name == self._current or (self._term and matrix.term == self._term)
        captioned = any(sheet.caption for sheet in matrix.sheets)
        top = rect.top() - (2.2 if captioned else 1.25) * em
        painter.setFont(bold)
        painter.setPen(colors.color("accent" if lit else "text"))
        place = QRectF(4, top, self.width(), em)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, matrix.name)
        wide = painter.fontMetrics().horizontalAdvance(matrix.name + "  ")
        painter.setFont(self.font())
        painter.setPen(colors.color("muted"))
        painter.drawText(place.translated(wide, 0), Qt.AlignmentFlag.AlignVCenter, matrix.shape)

    def _sheet(self, painter: QPainter, matrix: Matrix, sheet: Sheet, rect: QRectF) -> None:
        colors, em = theme.current(), self.fontMetrics().height()
        if sheet.caption:
            painter.setPen(colors.color("muted"))
            room = QRectF(rect.left(), rect.top() - 1.05 * em, max(rect.width(), 8 * em), em)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, sheet.caption)
        painter.fillRect(rect, colors.color("window"))
        if sheet.values is not None:
            scaled = sheet.values / sheet.top if sheet.top > 0 else sheet.values
            painter.drawImage(rect, theme.strip_image(scaled.astype(np.float32)))
            hatch(painter, rect, sheet.values)
            self._numbers(painter, sheet.values, scaled, rect)
        self._lines(painter, matrix, rect)

    def _numbers(self, painter: QPainter, values: Array, scaled: Array, rect: QRectF) -> None:
        rows, columns = values.shape
        width, height = rect.width() / columns, rect.height() / rows
        if width < 31 or height < 11:
            return
        font = QFont(self.font())
        font.setPixelSize(int(min(height * 0.75, width * 0.29, 12)))
        painter.setFont(font)
        inks = theme.ink_on(scaled.reshape(-1))
        for k, value in enumerate(values.reshape(-1).tolist()):
            row, column = divmod(k, columns)
            room = QRectF(rect.left() + column * width, rect.top() + row * height, width, height)
            painter.setPen(inks[k])
            painter.drawText(room, CENTER, f"{value:+.2f}")
        painter.setFont(self.font())

    def _lines(self, painter: QPainter, matrix: Matrix, rect: QRectF) -> None:
        """The frame, in the accent where the parameter is at work, and the gates' blocks."""
        colors = theme.current()
        block = rect.height() / len(matrix.gates)
        for gate, letter in enumerate(matrix.gates):
            top = rect.top() + gate * block
            if letter and rect.left() < 2 * self.fontMetrics().height():
                painter.setPen(colors.color("muted"))
                painter.drawText(QRectF(2, top, rect.left() - 5, block), CENTER, letter)
            if gate:
                painter.setPen(QPen(colors.color("panel"), 2))
                painter.drawLine(QPointF(rect.left(), top), QPointF(rect.right(), top))
        current = matrix.name == self._current
        lit = current or (self._term and matrix.term == self._term)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colors.color("accent" if lit else "border"), 2 if lit else 1))
        painter.drawRect(rect)

    def cell_at(self, point: QPointF) -> Cell | None:
        for matrix, rects in self.places:
            for rect in rects:
                if rect.contains(point):
                    row = int((point.y() - rect.top()) / rect.height() * matrix.rows)
                    column = int((point.x() - rect.left()) / rect.width() * matrix.columns)
                    return Cell(matrix, min(row, matrix.rows - 1), min(column, matrix.columns - 1))
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.cell_hovered.emit(self.cell_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self.cell_hovered.emit(None)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip, self)
            return True
        return super().event(event)

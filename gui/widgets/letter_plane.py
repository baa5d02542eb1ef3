"""LetterPlane: letters as points with the trails they came along. Knows no Session."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from core.epoch import Array
from gui import theme

DOT = 11.0
MARGIN = 20.0


class LetterPlane(QWidget):
    """letter_hovered(index, or -1)."""

    letter_hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self._points: Array = np.zeros((0, 0, 2))
        self._now = 0
        self._letters: tuple[str, ...] = ()
        self._lit = -1

    def show_points(self, points: Array, now: int, letters: tuple[str, ...]) -> None:
        """points: (epochs, letters, 2). now: the epoch that is shown; later ones are dimmed."""
        self._points, self._now, self._letters = points, now, letters
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 200)

    def places(self) -> Array:
        """(epochs, letters, 2) in pixels; both axes have one scale."""
        flat = self._points.reshape(-1, 2)
        low, high = flat.min(axis=0), flat.max(axis=0)
        room = np.array([self.width() - 2 * MARGIN, self.height() - 2 * MARGIN])
        scale = float((room / np.maximum(high - low, 1e-6)).min())
        middle = np.array([self.width(), self.height()]) / 2
        found: Array = (self._points - (low + high) / 2) * np.array([scale, -scale]) + middle
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._points.size:
            return
        painter, colors = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = self.places()
        self._axes(painter, places)
        for letter in range(len(self._letters)):
            self._trail(painter, places[:, letter])
        bold = QFont(self.font())
        bold.setBold(True)
        painter.setFont(bold)
        for letter, text in enumerate(self._letters):
            spot = QPointF(*places[self._now, letter].tolist())
            lit = letter == self._lit
            painter.setPen(QPen(colors.color("accent"), 2 if lit else 1.2))
            painter.setBrush(colors.color("accent_soft"))
            painter.drawEllipse(spot, DOT, DOT)
            painter.setPen(colors.color("text"))
            room = QRectF(spot.x() - DOT, spot.y() - DOT, 2 * DOT, 2 * DOT)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _axes(self, painter: QPainter, places: Array) -> None:
        """Through the middle of all points: directions, not values."""
        painter.setPen(QPen(theme.current().color("border"), 1))
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.drawLine(QPointF(4, middle.y()), QPointF(self.width() - 4, middle.y()))
        painter.drawLine(QPointF(middle.x(), 4), QPointF(middle.x(), self.height() - 4))

    def _trail(self, painter: QPainter, path: Array) -> None:
        """From the first epoch to now, and beyond it paler; a ring where it began."""
        colors = theme.current()
        points = [QPointF(x, y) for x, y in path.tolist()]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for part, name in ((points[self._now :], "border"), (points[: self._now + 1], "muted")):
            painter.setPen(QPen(colors.color(name), 1.4))
            painter.drawPolyline(QPolygonF(part))
        painter.drawEllipse(points[0], 3, 3)

    def letter_at(self, point: QPointF) -> int:
        """The letter whose dot is under a point; -1 for none."""
        if not self._points.size:
            return -1
        apart = np.linalg.norm(self.places()[self._now] - np.array([point.x(), point.y()]), axis=1)
        return int(apart.argmin()) if apart.min() <= DOT + 2 else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.letter_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    def _hover(self, letter: int) -> None:
        if letter != self._lit:
            self._lit = letter
            self.letter_hovered.emit(letter)
            self.update()

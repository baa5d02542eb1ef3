"""The colours of a grid's squares: one hue, stronger for what is more, as the theme has it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.style import theme
from gui.widgets.painting import painted

SHADES = 64


def shade(value: float) -> QColor:
    """0 is palest, 1 strongest; clipped."""
    return theme.sequential(round(min(max(value, 0.0), 1.0) * SHADES) / SHADES)


def ink(value: float) -> QColor:
    """The colour in which a number is legible on its shade."""
    return theme.ink_on(shade(value))


class GridScale(QWidget):
    """A small bar with its ends named."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low = ""
        self._high = ""

    def show_ends(self, low: str, high: str) -> None:
        """What the palest and the strongest colour stand for."""
        if (low, high) != (self._low, self._high):
            self._low = low
            self._high = high
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        texts = metrics.horizontalAdvance(self._low) + metrics.horizontalAdvance(self._high)
        return QSize(7 * metrics.height() + texts + 16, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        metrics = self.fontMetrics()
        room = QRectF(self.rect())
        left = metrics.horizontalAdvance(self._low) + 6
        right = metrics.horizontalAdvance(self._high) + 6
        bar = room.adjusted(left, room.height() * 0.24, -right, -room.height() * 0.24)
        width = bar.width() / (SHADES + 1)
        for place in range(SHADES + 1):
            stripe = QRectF(bar.left() + place * width, bar.top(), width + 1, bar.height())
            painter.fillRect(stripe, shade(place / SHADES))
        painter.setPen(theme.current().color("muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, self._low)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, self._high)

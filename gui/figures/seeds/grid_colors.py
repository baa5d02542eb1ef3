"""The colours of a grid's squares: viridis, dark to bright, which colour-blind people read too."""

from functools import cache

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.style import theme
from gui.widgets.painting import painted

SHADES = 64


@cache
def _shades() -> tuple[QColor, ...]:
    found = pg.colormap.get("viridis").map(np.linspace(0, 1, SHADES + 1), mode="byte")
    return tuple(QColor(*each[:3]) for each in found.tolist())


def shade(value: float) -> QColor:
    """0 is darkest, 1 brightest; clipped."""
    return _shades()[round(min(max(value, 0.0), 1.0) * SHADES)]


@cache
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
        """What the darkest and the brightest colour stand for."""
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
        for place, color in enumerate(_shades()):
            painter.fillRect(
                QRectF(bar.left() + place * width, bar.top(), width + 1, bar.height()), color
            )
        painter.setPen(theme.current().color("muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, self._low)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, self._high)

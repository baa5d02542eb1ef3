"""Fade: a view that goes on below its edge ends in a fading line, not in half a line of letters."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea

from gui.style import theme
from gui.widgets.overlay import Overlay
from gui.widgets.painting import painted

LINES = 1.5  # of the view's type: its height
SOLID = 0.8  # of it, from where on nothing shines through


class Fade(Overlay):
    """Over the bottom of a view, while there is more below."""

    def __init__(self, area: QAbstractScrollArea, lines: float = LINES) -> None:
        super().__init__(area, area)
        self._area = area
        self._lines = lines
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._place)
        bar.rangeChanged.connect(self._place)
        self._place()

    @Slot()
    def _place(self) -> None:
        bar = self._area.verticalScrollBar()
        room = self._area.viewport().geometry()
        high = min(round(self._lines * self._area.fontMetrics().height()), room.height())
        self.setGeometry(room.x(), room.bottom() + 1 - high, room.width(), high)
        self.setVisible(bar.value() < bar.maximum())
        self.raise_()

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        ground = theme.current().color("panel")
        clear = theme.faded(theme.current().panel, 0.0)
        fill = QLinearGradient(0, 0, 0, self.height())
        fill.setColorAt(0, clear)
        fill.setColorAt(SOLID, ground)
        fill.setColorAt(1, ground)
        painter.fillRect(self.rect(), fill)

"""WholeText: a text that goes on below its edge ends in a whole line, which pales for what follows;
of a line that is cut nothing is seen.
"""

import math
from collections.abc import Iterator

from PySide6.QtCore import QRect, Slot
from PySide6.QtGui import QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QTextEdit

from gui.style import theme
from gui.widgets.overlay import Overlay
from gui.widgets.painting import painted

PALE = 0.7  # of the ground, over the foot of the last line that is whole


class WholeText(Overlay):
    """Over the bottom of a view, from the top of its last whole line, while there is more below."""

    def __init__(self, view: QTextEdit) -> None:
        super().__init__(view, view)
        self._view = view
        self._line = 0  # pixels of that line in height
        bar = view.verticalScrollBar()
        bar.valueChanged.connect(self._place)
        bar.rangeChanged.connect(self._place)
        view.document().documentLayout().documentSizeChanged.connect(self._place)
        self._place()

    @Slot()
    def _place(self) -> None:
        bar, room = self._view.verticalScrollBar(), self._view.viewport().geometry()
        goes_on = bar.value() < bar.maximum()
        top, end = self._last_whole(room.height()) if goes_on else (0, 0)
        self._line = end - top
        self.setGeometry(QRect(room.x(), room.y() + top, room.width(), room.height() - top))
        self.setVisible(goes_on and end > 0)
        self.raise_()
        self.update()

    def _last_whole(self, high: int) -> tuple[int, int]:
        """From where to where it is in the view; (0, 0) where none is whole. Those beside each
        other in a row of a table are as high as the lowest.
        """
        found = (0, 0)
        for top, end in self._lines():
            if end <= high and end >= found[1]:
                found = min(top, found[0]) if end == found[1] else top, end
        return found

    def _lines(self) -> Iterator[tuple[int, int]]:
        layout = self._view.document().documentLayout()
        scrolled = self._view.verticalScrollBar().value()
        block = self._view.document().begin()
        while block.isValid():
            corner = layout.blockBoundingRect(block).top() - scrolled
            lines = block.layout()
            for number in range(lines.lineCount()):
                place = lines.lineAt(number).rect().translated(0, corner)
                yield math.floor(place.top()), math.ceil(place.bottom())
            block = block.next()

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        ground = theme.current().color("panel")
        fill = QLinearGradient(0, 0, 0, max(self._line, 1))
        fill.setColorAt(0, theme.faded(theme.current().panel, 0.0))
        fill.setColorAt(1, theme.faded(theme.current().panel, PALE))
        painter.fillRect(0, 0, self.width(), self._line, fill)
        painter.fillRect(0, self._line, self.width(), self.height() - self._line, ground)

"""WholeLines: a program or a print-out ends in a whole line; of one that is cut nothing is seen."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QPlainTextEdit

from gui.style import theme
from gui.widgets.overlay import Overlay
from gui.widgets.painting import painted


class WholeLines(Overlay):
    """Over what is left of a view's height below its last whole row. Not a Fade: what is typed may
    stand in that row.
    """

    def __init__(self, view: QPlainTextEdit) -> None:
        super().__init__(view, view.viewport())
        self._view = view
        view.updateRequest.connect(self._place)
        self._place()

    @Slot()
    def _place(self) -> None:
        last_whole(self._view)  # has them laid out, and who hears of that may scroll
        room = self._view.viewport().rect()
        bottom = last_whole(self._view)
        self.setGeometry(0, bottom, room.width(), room.height() - bottom)
        self.setVisible(bottom < room.height())
        self.raise_()

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        painter.fillRect(self.rect(), theme.current().color("panel"))


def last_whole(view: QPlainTextEdit) -> int:
    """Pixels from the top to where the last row ends that is seen whole; the view's height where
    none is cut, or where none is whole.
    """
    high, bottom = view.viewport().height(), 0
    for block, place in blocks_in_view(view):
        layout = block.layout()
        for row in range(layout.lineCount()):
            line = layout.lineAt(row)
            ends = math.ceil(place.top() + line.y() + line.height())
            if ends > high:  # by a pixel, too: it is the one of "_"
                return bottom or high
            bottom = ends
    return high


def blocks_in_view(view: QPlainTextEdit) -> Iterator[tuple[QTextBlock, QRectF]]:
    """The lines of a text and where each stands on the viewport, from the first that is seen to the
    text's end: whoever has seen enough stops.

    Each is asked for its height once. blockBoundingGeometry() adds up those of all lines between
    the first in view and the one that is asked for, so to ask it line by line takes their square.
    """
    block = view.firstVisibleBlock()
    corner = view.blockBoundingGeometry(block).translated(view.contentOffset()).topLeft()
    while block.isValid():
        place = view.blockBoundingRect(block)
        place.moveTopLeft(corner)
        yield block, place
        corner.setY(place.bottom())
        block = block.next()

"""WholeLines: a program or a print-out ends in a whole line; of one that is cut nothing is seen."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QPainter, QPaintEvent
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
        room = self._view.viewport().rect()
        bottom = self._last_whole(room.height())
        self.setGeometry(0, bottom, room.width(), room.height() - bottom)
        self.setVisible(0 < bottom < room.height())
        self.raise_()

    def _last_whole(self, high: int) -> int:
        """Pixels from the top to where the last row ends that is seen whole; `high` where none is
        cut.
        """
        view = self._view
        bottom = 0
        block = view.firstVisibleBlock()
        while block.isValid():
            top = view.blockBoundingGeometry(block).translated(view.contentOffset()).top()
            layout = block.layout()
            for row in range(layout.lineCount()):
                line = layout.lineAt(row)
                if top + line.y() + line.height() > high + 1:
                    return bottom
                bottom = round(top + line.y() + line.height())
            block = block.next()
        return high

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        painter.fillRect(self.rect(), theme.current().color("panel"))

"""FormulaParagraph: a paragraph whose names of states and weights are set as formulas have them."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPaintEvent, QPalette

from gui.widgets import formula_lines
from gui.widgets.painting import painting
from gui.widgets.paragraph import Paragraph


class FormulaParagraph(Paragraph):
    """text() keeps them as they are written, "h₃"; so do screen readers."""

    def _height(self, width: int) -> int:
        if not formula_lines.has_names(self._text):
            return super()._height(width)
        lines = len(formula_lines.widths(self._text, self.font(), width))
        return lines * self.fontMetrics().height() + sum(formula_lines.around(self.font()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not formula_lines.has_names(self._text):
            super().paintEvent(event)
            return
        room, high = self.contentsRect(), self.fontMetrics().height()
        above, _ = formula_lines.around(self.font())
        with painting(self) as painter:
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            corner = QPointF(room.left(), room.top() + above)
            formula_lines.draw(painter, corner, self._text, room.width(), high)

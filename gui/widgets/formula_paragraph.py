"""FormulaParagraph: a paragraph whose names of states and weights are set as formulas have them."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette

from gui.widgets import formula_lines
from gui.widgets.painting import painted
from gui.widgets.paragraph import Paragraph


class FormulaParagraph(Paragraph):
    """text() keeps them as they are written, "h₃"; so do screen readers. Room for their marks is
    there without them, too, or a step from one to the other would have the panel laid out.
    """

    def _height(self, width: int) -> int:
        lines = len(formula_lines.widths(self._text, self.font(), width))
        return lines * self.fontMetrics().height() + self._marks()

    def _least(self) -> int:
        return super()._least() + self._marks()

    def _marks(self) -> int:
        return sum(formula_lines.around(self.font()))

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        room, high = self.contentsRect(), self.fontMetrics().height()
        above, _ = formula_lines.around(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        corner = QPointF(room.left(), room.top() + above)
        formula_lines.draw(painter, corner, self._text, room.width(), high)

"""LineName: what a run is called, with a piece of its line before it."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent

from gui.figures.compare.run_line import Dashes, sample_pen
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.one_line import OneLine

BESIDE, GAP = 4, 6  # pixels around a name; between it and the line above a map
SAMPLE, LEAST = 34, 12  # pixels at 100 %: of the line before it; where a name has little room


class LineName(OneLine):
    """tells: the colour is the name's, too. Not above a picture in which colours mean values."""

    def __init__(self, *, tells: bool = True) -> None:
        super().__init__(headed=not tells)
        self._tells = tells
        self._color = ""
        self._dashes: Dashes = ()
        if tells:
            self.set_bold()
        type_scale.keep(self, lambda _: self._leave_room())

    def show_name(self, text: str, color: str, dashes: Dashes = ()) -> None:
        """text: of ours, and headed, where the name is not coloured. color: "" for no line."""
        self.setText(text)
        self.set_ink(QColor(color) if self._tells else theme.current().color("text"))
        if (color, dashes) != (self._color, self._dashes):
            self._color, self._dashes = color, dashes
            self.update()
        self._leave_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._leave_room()
        super().resizeEvent(event)

    def _sample(self) -> int:
        """Pixels of the line: above a map it is shortened before a name is."""
        most, least = type_scale.px(SAMPLE), type_scale.px(LEAST)
        if self._tells:
            return most
        taken = sum(QFontMetrics(font).horizontalAdvance(text) for text, font in self._parts())
        return max(min(most, self.width() - taken - GAP - 2), least)

    def _leave_room(self) -> None:
        left = self._sample() + (3 * BESIDE if self._tells else GAP)
        if not self._color:
            left = 0
        if self.contentsMargins().left() != left:
            self.setContentsMargins(left, 0, BESIDE if self._tells else 0, 0)

    def _draw(self, painter: QPainter) -> None:
        super()._draw(painter)
        if not self._color:
            return
        painter.setPen(sample_pen(self._color, self._dashes, self._sample()))
        middle, left = self.height() / 2, BESIDE if self._tells else 0
        painter.drawLine(QPointF(left, middle), QPointF(left + self._sample(), middle))

"""ColorScale: what the colours of all values mean, from -1 over 0 to +1."""

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.style import theme
from gui.widgets.painting import painted
from gui.wording.numbers import cell_text

Ends = tuple[tuple[str, str], ...]
ENDS: Ends = ("≤ −1", "≥ +1"), ("≤−1", "≥+1")  # the latter where there is little room
LEAST = 3  # letters' heights of a bar beside the former
SHADES = np.linspace(-1, 1, 41, dtype="f4")


class ColorScale(QWidget):
    """A small bar with its ends named; values beyond them have the ends' colours."""

    READS = QAccessible.Role.Graphic
    _ends: Ends = ENDS

    def __init__(self, tip: str = "", parent: QWidget | None = None) -> None:
        """tip: in place of what they mean in the unrolled network."""
        super().__init__(parent)
        text = self.tr(
            "Values: blue is negative, orange positive; beyond ±1 the colour stays. A gate goes "
            "from 0, empty and shut, to 1, orange and open. The scores of the head have a scale "
            "of their own where one is told beside their row."
        )
        self.setToolTip(tip or text)
        self.setAccessibleName(self.tr("Colour scale"))

    def show_top(self, top: float) -> None:
        """The |value| of full colour, where that is more than 1: nothing is beyond it then."""
        self.end_at(cell_text(top, sign="") if top > 1 else "")

    def end_at(self, top: str) -> None:
        """The ends of a picture in which no value lies beyond them; "" for those of all others."""
        ends = ((f"−{top}", f"+{top}"),) * len(ENDS) if top else ENDS
        if ends != self._ends:
            self._ends = ends
            self.update()

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(10 * em, em + 2)

    def minimumSizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(8 * em, em + 2)

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        colors = theme.current()
        em = self.fontMetrics().height()
        room = QRectF(self.rect()).adjusted(0.5 * em, 0, 0, 0)
        wide = [self.fontMetrics().horizontalAdvance(each[1]) + 0.4 * em for each in self._ends]
        place = int(room.width() - 2 * wide[0] < LEAST * em)
        ends = wide[place]
        bar = room.adjusted(ends, room.height() * 0.26, -ends, -room.height() * 0.26)
        if bar.width() < em:  # left out as a whole; the tip tells it
            return
        painter.drawImage(bar, theme.strip_image(SHADES))
        painter.setPen(colors.color("muted"))
        for text, side in zip(
            self._ends[place],
            (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight),
            strict=True,
        ):
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)

"""The steps of a lesson as a row of dots: done, now, to come."""

from collections.abc import Collection

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.named import named
from gui.widgets.painting import painted, stroke, widened

DOT, WIDE, GAP = 8, 22, 8  # pixels at 100 %
EDGE = 1.5  # of a dot; it is filled where its step was done
SMALLEST = 0.5  # of that; below there is no row, but the words beside it


class StepDots(QWidget):
    """The one of now is long; beside the row it says which of how many it is."""

    READS = QAccessible.Role.StaticText

    def __init__(self) -> None:
        super().__init__()
        named(self, "stepDots")
        self._place = 0
        self._count = 1
        self.done: Collection[int] = ()

    def show_place(self, place: int, count: int, done: Collection[int] = ()) -> None:
        """place, done: from 0."""
        self._place = place
        self._count = count
        self.done = done
        self.setAccessibleName(self._text)
        self.update()

    @property
    def _text(self) -> str:
        return self.tr("step {} of {}").format(self._place + 1, self._count)

    def sizeHint(self) -> QSize:
        return QSize(100, self.fontMetrics().height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def _times(self, others: float) -> float:
        """How much smaller than usual the dots are, so that all have room beside the others."""
        usual = self._count * (type_scale.px(DOT) + type_scale.px(GAP))
        return min((self.width() - others) / usual, 1.0)

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        colors = theme.current()
        x = 0.0
        wide = type_scale.px(WIDE)
        font = type_scale.font("label")
        text = painter.fontMetrics().horizontalAdvance(self._text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        times = self._times(wide + text)
        dot, gap = times * type_scale.px(DOT), times * type_scale.px(GAP)
        if times >= SMALLEST:
            for number in range(self._count):
                long = wide if number == self._place else dot
                name = "right" if number in self.done else "edge"
                name = "accent" if number == self._place else name
                is_filled = number == self._place or number in self.done
                painter.setPen(stroke(colors.color(name), EDGE))
                painter.setBrush(colors.color(name if is_filled else "panel"))
                room = QRectF(x, (self.height() - dot) / 2, long, dot)
                half = EDGE * widened() / 2
                inner = room.adjusted(half, half, -half, -half)
                painter.drawRoundedRect(inner, dot / 2, dot / 2)
                x += long + gap
        painter.setFont(font)
        painter.setPen(colors.color("muted"))
        room = QRectF(x, 0, self.width() - x, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._text)

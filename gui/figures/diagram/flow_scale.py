"""FlowScale: what an arrow's width says in the backward pass: the size of the gradient along it."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QLinearGradient, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.painting import painted
from gui.wording.numbers import short_number

DECADES = 4  # of gradient sizes between the widest and the thinnest arrow


def flow_share(size: float, largest: float) -> float:
    """Of a gradient, 1 for the largest of all; 0 for one that is DECADES smaller."""
    if not size > 0 or not largest > 0:
        return 0.0
    return max(1 + math.log10(size / largest) / DECADES, 0.0)


def flow_ink(share: float) -> QColor:
    return theme.blend(theme.current().color("faint"), theme.current().color("grad"), share)


class FlowScale(QWidget):
    """A wedge with its ends' sizes; empty where nothing flows back, and as large all the same."""

    READS = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._largest = 0.0
        self._name = self.tr("gradient")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        type_scale.wear(self, "number")

    def show_largest(self, largest: float) -> None:
        """Of all gradients that went back along an arrow; 0 for none."""
        if largest == self._largest:
            return
        self._largest = largest
        text = self.tr(
            "The backward pass, against the arrows: violet is the gradient of the loss on its "
            "way back: the wider, the larger. The widest is {}; one ten times smaller is a "
            "step narrower."
        ).format(short_number(largest))
        self.setToolTip(text if largest else "")
        self.setAccessibleName(text if largest else "")
        self.update()

    def ends(self) -> tuple[str, str]:
        """The smallest size that is drawn, and the largest; nothing where nothing flows."""
        if not self._largest > 0:
            return "", ""
        return short_number(self._largest / 10**DECADES), short_number(self._largest)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(f"{self._name} 0.0e−00 0.0e−00") + 5.4 * metrics.height()
        return QSize(round(wide), metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + 2)

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        """With its name where there is room for it; without room for its numbers, not at all."""
        low, high = self.ends()
        metrics = self.fontMetrics()
        space = 0.4 * metrics.height()
        least = metrics.horizontalAdvance(low + high) + 3 * space + metrics.height()
        if not low or least > self.width():
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = metrics.horizontalAdvance(self._name) + 2 * space
        texts = [self._name] if least + wide <= self.width() else []
        # Without its name it stands apart from the scale before it, whose numbers it would go on.
        left = space if texts else min(3 * space, space + self.width() - least)
        for text in (*texts, low):
            left += self._say(painter, left, text, "grad" if text is not low else "muted") + space
        most = self.width() - metrics.horizontalAdvance(high) - space
        end = min(left + 4 * metrics.height(), most)
        self._wedge(painter, QRectF(left, 0, end - left, self.height()))
        self._say(painter, end + space, high, "muted")

    def _say(self, painter: QPainter, left: float, text: str, ink: str) -> float:
        """How wide it is."""
        wide = self.fontMetrics().horizontalAdvance(text)
        painter.setPen(theme.current().color(ink))
        room = QRectF(left, 0, wide + 1, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        return wide

    def _wedge(self, painter: QPainter, room: QRectF) -> None:
        half = 0.2 * self.fontMetrics().height()
        y = room.center().y()
        shape = [(room.left(), 0.5), (room.right(), half), (room.right(), -half)]
        fill = QLinearGradient(room.topLeft(), room.topRight())
        for share in (0.0, 1.0):
            fill.setColorAt(share, flow_ink(share))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        corners = [QPointF(x, y + way) for x, way in (*shape, (room.left(), -0.5))]
        painter.drawPolygon(QPolygonF(corners))

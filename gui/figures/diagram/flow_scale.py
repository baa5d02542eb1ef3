"""FlowScale: what an arrow's width says in the backward pass: the size of the gradient along it."""

import math
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QLinearGradient, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.painting import painted
from gui.wording.numbers import short_number

MOST = 4  # decades of gradient sizes between the widest and the thinnest arrow
SPACE = 0.3  # of a line's height, between its parts
PALEST = 0.4  # of the violet, that the thinnest has


class FlowRange(NamedTuple):
    """From the size of the widest arrow down to that of the thinnest, whole decades: as few as
    there are, for over more a few times as much would hardly be wider.
    """

    largest: float = 0.0
    decades: int = 1

    @classmethod
    def of(cls, sizes: Iterable[float]) -> "FlowRange":
        """Of all gradients that went back along an arrow."""
        known = [each for each in sizes if 0 < each < math.inf]
        if not known:
            return cls()
        spread = math.log10(max(known) / min(known))
        return cls(max(known), min(math.floor(spread) + 1, MOST))

    @property
    def smallest(self) -> float:
        return self.largest * 10.0**-self.decades

    def share(self, size: float) -> float:
        """1 for the largest of all, 0 for the smallest that is drawn."""
        if not size > 0 or not self.largest > 0:
            return 0.0
        return max(1 + math.log10(size / self.largest) / self.decades, 0.0)


def flow_ink(share: float) -> QColor:
    theme_now = theme.current()
    strength = PALEST + (1 - PALEST) * share
    return theme.blend(theme_now.color("faint"), theme_now.color("grad"), strength)


class FlowScale(QWidget):
    """A wedge with its ends' sizes; empty where nothing flows back, and as large all the same."""

    READS = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._range = FlowRange()
        self._name = self.tr("gradient")
        self._short = self.tr("grad")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        type_scale.wear(self, "number")

    def show_range(self, found: FlowRange) -> None:
        """Of all gradients that went back along an arrow; an empty one for none."""
        if found == self._range:
            return
        self._range = found
        text = self.tr(
            "The backward pass, against the arrows: violet is the gradient of the loss on its "
            "way back: the wider, the larger, on a logarithmic scale from {} to {}."
        ).format(short_number(found.smallest), short_number(found.largest))
        self.setToolTip(text if found.largest else "")
        self.setAccessibleName(text if found.largest else "")
        self.update()

    def ends(self) -> tuple[str, str]:
        """The smallest size that is drawn, and the largest; nothing where nothing flows."""
        if not self._range.largest > 0:
            return "", ""
        return short_number(self._range.smallest), short_number(self._range.largest)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(f"{self._name} 0.0e−00 0.0e−00") + 5.4 * metrics.height()
        return QSize(round(wide), metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        """With its name in short: no numbers of two digits, a decade apart, are longer."""
        high = self.fontMetrics().height()
        wide = self.fontMetrics().horizontalAdvance(self._short + "0.00000" + "0.0000")
        return QSize(round(wide + (1 + 5 * SPACE) * high) + 1, high + 2)

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        """With its name where there is room for it; without room for its numbers, not at all."""
        low, high = self.ends()
        metrics = self.fontMetrics()
        space = SPACE * metrics.height()
        least = metrics.horizontalAdvance(low + high) + 3 * space + metrics.height()
        if not low or least > self.width():
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        texts: list[str] = []
        for name in (self._short, self._name):
            wide = metrics.horizontalAdvance(name) + 2 * space
            texts = [name] if least + wide <= self.width() else texts
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

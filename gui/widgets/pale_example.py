"""PaleExample: what a page will show, before there is anything: such a result, drawn pale."""

import json
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

import resources
from core.arrays import Array
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.painting import painted, stroke

WIDE = 1.5  # pixels of a line
SHARE = 0.5  # of the accent that is left of a line
NEAR = 6  # pixels at 100 %: between the axes and their names
LEAST = 150  # pixels at 100 %: below, curves tell nothing


class PaleExample(QWidget):
    """Curves that were recorded once (resources/examples.json), with their axes, under a sentence
    that says that they are an example, and of what. Nothing of it can be pointed at.

    page: whose it is, in the file. told: the sentence. up, across: what the axes are of.
    """

    def __init__(self, parent: QWidget, page: str, told: str, up: str, across: str) -> None:
        super().__init__(parent)
        self._page, self._told, self._up, self._across = page, told, up, across
        self.setObjectName(f"{page}Example")
        self.setAccessibleName(told)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def least_height(self) -> int:
        return type_scale.px(LEAST)

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        colors = theme.current()
        painter.setFont(type_scale.font())
        high, gap = painter.fontMetrics().height(), type_scale.px(NEAR)
        room = QRectF(self.rect())
        field = room.adjusted(high + gap, high + 2 * gap, -gap, -high - gap)
        painter.setPen(colors.color("muted"))
        middle = Qt.AlignmentFlag.AlignHCenter
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignTop, self._told)
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignBottom, self._across)
        painter.setPen(stroke(colors.color("border"), 1))
        painter.drawPolyline([field.topLeft(), field.bottomLeft(), field.bottomRight()])
        self._draw_lines(painter, field)
        painter.setPen(colors.color("muted"))
        painter.translate(room.left(), field.center().y())
        painter.rotate(-90)
        along = QRectF(-field.height() / 2, 0, field.height(), high)
        painter.drawText(along, Qt.AlignmentFlag.AlignCenter, self._up)

    def _draw_lines(self, painter: QPainter, field: QRectF) -> None:
        lines = recorded()[self._page]
        last = max(float(line[0][-1]) for line in lines)
        first = min(float(line[0][0]) for line in lines)
        top = max(float(line[1].max()) for line in lines)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(stroke(theme.faded(theme.current().color("accent"), SHARE), WIDE))
        for line in lines:
            xs = field.left() + field.width() * (line[0] - first) / (last - first)
            ys = field.bottom() - field.height() * line[1] / top
            painter.drawPolyline(
                [QPointF(*at) for at in zip(xs.tolist(), ys.tolist(), strict=True)]
            )


@lru_cache(maxsize=1)
def recorded() -> dict[str, Sequence[Array]]:
    """Of each page its lines, each (2, points): places and values."""
    found = json.loads(resources.read_text("examples.json"))
    return {page: [np.array(line, "f4") for line in lines] for page, lines in found.items()}

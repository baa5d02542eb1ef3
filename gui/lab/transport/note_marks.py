"""Marks of notes on the timeline: a small sheet with a folded corner, at the foot of the track."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPolygonF

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.painting import stroke


class NoteMark(NamedTuple):
    """number: of the note, which counts the one on the whole run, too. tip: of hovering."""

    number: int
    epoch: int
    fraction: float
    tip: str


def rects(places: Sequence[float], track: QRectF) -> list[QRectF]:
    """A sheet each, in the middle over its place; at the track's ends within it."""
    high = min(QFontMetricsF(type_scale.font("label")).height(), track.height() / 2 - 1)
    wide = high * 0.8
    left, right = track.left() + 1, track.right() - 1 - wide
    top = track.bottom() - high - 1
    return [QRectF(min(max(x - wide / 2, left), right), top, wide, high) for x in places]


def paint(painter: QPainter, sheets: Sequence[QRectF]) -> None:
    colors = theme.current()
    for rect in sheets:
        fold, inset = rect.width() * 0.38, rect.width() * 0.28
        corner = QPointF(rect.right() - fold, rect.top() + fold)
        outline = QPolygonF(
            [
                rect.topLeft(),
                QPointF(corner.x(), rect.top()),
                QPointF(rect.right(), corner.y()),
                rect.bottomRight(),
                rect.bottomLeft(),
            ]
        )
        painter.setPen(stroke(colors.color("text"), 1.2))
        painter.setBrush(colors.color("panel"))
        painter.drawPolygon(outline)
        painter.drawPolyline([outline.at(1), corner, outline.at(2)])
        y = rect.top() + 0.68 * rect.height()
        painter.drawLine(QPointF(rect.left() + inset, y), QPointF(rect.right() - inset, y))

"""The shape of an arrow: a line with round corners, and a filled head at its end."""

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from gui.figures.diagram.layout import Edge


def rises(edge: Edge) -> bool:
    return abs(edge.points[0].x() - edge.points[-1].x()) < 0.5


def add_arrow(
    lines: QPainterPath, heads: QPainterPath, points: tuple[QPointF, ...], size: float, em: float
) -> None:
    """A line through the points, its corners round, and a filled head at its end."""
    back = QLineF(points[-1], points[-2])
    size = min(size, back.length() / 2.4)
    back.setLength(size * 1.9)
    lines.moveTo(points[0])
    for before, point, after in zip(points, points[1:-1], points[2:], strict=False):
        inwards = QLineF(point, before)
        onwards = QLineF(point, after)
        radius = min(0.7 * em, inwards.length() / 2, onwards.length() / 2)
        inwards.setLength(radius)
        onwards.setLength(radius)
        lines.lineTo(inwards.p2())
        lines.quadTo(point, onwards.p2())
    lines.lineTo(back.p2())
    wings = []
    for angle in (24, -24):
        wing = QLineF(back)
        wing.setAngle(back.angle() + angle)
        wings.append(wing.p2())
    heads.addPolygon(QPolygonF([wings[0], points[-1], wings[1], wings[0]]))

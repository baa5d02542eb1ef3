"""The shape of an arrow: a line with round corners, and a filled head at its end."""

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainterPath, QPolygonF

from gui.figures.diagram.parts import Edge

HEAD = 1.9  # of its size, a head's length


def rises(edge: Edge) -> bool:
    return abs(edge.points[0].x() - edge.points[-1].x()) < 0.5


def add_arrow(
    lines: QPainterPath, heads: QPainterPath, edge: Edge, size: float, gap: float, em: float
) -> None:
    """A line through its points, its corners round, and a filled head at its end. Where another
    crosses it a gap is left, `gap` to either side.
    """
    points = edge.points
    back = QLineF(points[-1], points[-2])
    free = min((abs(points[-1].x() - x) - gap for x in edge.crossed), default=back.length() / 1.26)
    size = min(size, free / 1.26 / HEAD)
    back.setLength(size * HEAD)
    lines.moveTo(points[0])
    ahead = 1 if points[-1].x() > points[0].x() else -1
    for x in sorted(edge.crossed, reverse=ahead < 0):
        lines.lineTo(x - ahead * gap, points[0].y())
        lines.moveTo(x + ahead * gap, points[0].y())
    for before, point, after in zip(points, points[1:-1], points[2:], strict=False):
        inwards = QLineF(point, before)
        onwards = QLineF(point, after)
        radius = min(0.7 * em, inwards.length() / 2, onwards.length() / 2)
        inwards.setLength(radius)
        onwards.setLength(radius)
        lines.lineTo(inwards.p2())
        lines.quadTo(point, onwards.p2())
    lines.lineTo(back.pointAt(0.8))  # under the head: its wings do not reach as far back
    wings = []
    for angle in (24, -24):
        wing = QLineF(back)
        wing.setAngle(back.angle() + angle)
        wings.append(wing.p2())
    heads.addPolygon(QPolygonF([wings[0], points[-1], wings[1], wings[0]]))

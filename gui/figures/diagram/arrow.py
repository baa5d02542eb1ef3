"""The shape of an arrow: a line with round corners, and a filled head at its end."""

import math
from dataclasses import replace

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from gui.figures.diagram.parts import Edge

HEAD = 1.9  # of its size, a head's length
ROOM = 1.26  # of that an arrow has at least
WING = 24  # degrees, from a head's middle to its wings
SHORTEST = 3.0  # pixels: of less of an arrow nothing is shown


def rises(edge: Edge) -> bool:
    return abs(edge.points[0].x() - edge.points[-1].x()) < 0.5


def within(edge: Edge, left: float, right: float) -> Edge:
    """As much of a level arrow as is in view: it ends there, with a head that is whole; of one that
    is cut by the view a stub with a bar would be left. What it begins with is cut as it is. The
    same arrow where its end is in view, or all of it outside.
    """
    first, last = edge.points[0], edge.points[-1]
    ends = left <= last.x() <= right
    outside = max(first.x(), last.x()) <= left or min(first.x(), last.x()) >= right
    if ends or outside or len(edge.points) > 2 or rises(edge):
        return edge
    last = QPointF(min(max(last.x(), left), right), last.y())
    from_x, to_x = sorted((first.x(), last.x()))
    crossed = tuple(x for x in edge.crossed if from_x < x < to_x)
    return replace(edge, points=(first, last), crossed=crossed)


class Arrows:
    """Many arrows as two paths: lines to be stroked, and heads to be filled.

    size: of a head. gap: what is left free to either side of an arrow that crosses one. em: the
    height of a letter, by which corners are round. All in pixels.
    """

    def __init__(self, size: float, gap: float, em: float) -> None:
        self.lines = QPainterPath()
        self.heads = QPainterPath()
        self._size = size
        self._gap = gap
        self._em = em

    def join(self, others: "Arrows") -> None:
        """These as well."""
        self.lines.addPath(others.lines)
        self.heads.addPath(others.heads)

    def add_part(self, edge: Edge) -> None:
        """What is in view of an arrow, where that is too short for a line no more than a head."""
        back = QLineF(edge.points[-1], edge.points[-2])
        if back.length() >= ROOM * self._size * HEAD:
            self.add(edge)
        elif back.length() >= SHORTEST:
            back.setLength(back.length() / math.cos(math.radians(WING)))
            self._add_head(back)

    def add(self, edge: Edge) -> None:
        """A line through its points, its corners round, and a filled head at its end."""
        lines, gap, points = self.lines, self._gap, edge.points
        back = QLineF(points[-1], points[-2])
        usual = back.length() / ROOM
        free = min((abs(points[-1].x() - x) - gap for x in edge.crossed), default=usual)
        size = min(self._size, free / ROOM / HEAD)
        back.setLength(size * HEAD)
        lines.moveTo(points[0])
        ahead = 1 if points[-1].x() > points[0].x() else -1
        for x in sorted(edge.crossed, reverse=ahead < 0):
            lines.lineTo(x - ahead * gap, points[0].y())
            lines.moveTo(x + ahead * gap, points[0].y())
        for before, point, after in zip(points, points[1:-1], points[2:], strict=False):
            inwards = QLineF(point, before)
            onwards = QLineF(point, after)
            radius = min(0.7 * self._em, inwards.length() / 2, onwards.length() / 2)
            inwards.setLength(radius)
            onwards.setLength(radius)
            lines.lineTo(inwards.p2())
            lines.quadTo(point, onwards.p2())
        lines.lineTo(back.pointAt(0.8))  # under the head: its wings do not reach as far back
        self._add_head(back)

    def _add_head(self, back: QLineF) -> None:
        """back: from its tip, as long as its wings."""
        wings = []
        for angle in (WING, -WING):
            wing = QLineF(back)
            wing.setAngle(back.angle() + angle)
            wings.append(wing.p2())
        self.heads.addPolygon(QPolygonF([wings[0], back.p1(), wings[1], wings[0]]))

"""Travel: what a step reads goes along its arrows to the cell that reads it.

Backward it is the gradient, which goes against them.
"""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QRegion

from core.arrays import Array
from core.experiment import WordTask
from gui.figures.diagram.parts import Edge
from gui.figures.diagram.picture import Picture
from gui.figures.diagram.value_painter import ValuePainter
from gui.figures.transition import Transition
from gui.style import theme
from gui.widgets.painting import stroke

if TYPE_CHECKING:
    from core.trace.trace import EpochTrace

LONGEST = 3.4  # em, of what travels
HIGH = 0.9


class Travel(Transition):
    """From one picture to the next. came: what had gone back along the arrows before."""

    came: frozenset[tuple[str, int, int]] = frozenset()

    def begin(self, before: Picture) -> None:
        self.came = frozenset(before.flow)
        self.begin_now()


class TravelPainter(ValuePainter):
    """Paints over the values what is on its way. share: how much of the way is done."""

    def paint_travel(self, travel: Travel) -> None:
        trace, flow = self.picture.trace, self.picture.flow
        for edge in self.layout.edges_in(self.view):
            if self.marks.flow_key(edge) in flow.keys() - travel.came:
                self._gradient(self._way(edge).toReversed(), travel.share)
            elif trace is not None and not flow and self.marks.leads_in(edge):
                self._values(edge, trace, travel.share)

    def moving(self, travel: Travel) -> QRegion:
        """Of the layout all that any of it passes, and the cells that it comes to."""
        found = QRegion()
        beside = int(LONGEST * self.layout.em)
        for edge in self.layout.edges_in(self.view):
            if self.marks.flow_key(edge) in self.picture.flow.keys() - travel.came or (
                not self.picture.flow and self.marks.leads_in(edge)
            ):
                rect = self._way(edge).boundingRect().toAlignedRect()
                found |= QRegion(rect.adjusted(-beside, -beside, beside, beside))
        for node in self.layout.nodes_in(self.view):
            if node.kind == "state" and self.marks.is_active(node.lane, node.t):
                found |= QRegion(self.sheet.whole(node))
        return found

    def _way(self, edge: Edge) -> QPainterPath:
        """Along it, out of the box that it leaves and into the one it comes to."""
        start, *_ = points = edge.points
        way = QPainterPath(self._inside(edge.source, start, _is_upright(*points[:2])))
        for point in points:
            way.lineTo(point)
        way.lineTo(self._inside(edge.end, points[-1], _is_upright(*points[-2:])))
        return way

    def _inside(self, key: tuple[str, int, int], point: QPointF, upright: bool) -> QPointF:
        """Straight on from a point at the edge of a box to its middle."""
        node = self.layout.node(*key)
        if node is None:
            return point
        middle = node.rect.center()
        return QPointF(point.x(), middle.y()) if upright else QPointF(middle.x(), point.y())

    def _values(self, edge: Edge, trace: "EpochTrace", share: float) -> None:
        values = self._left(edge, trace)
        if values is None:
            return
        place = self._place(self._way(edge), share)
        self.p.drawImage(place, theme.strip_image(values[None]))
        self.p.setPen(stroke(self.theme.color("accent"), 1.6))
        self.p.setBrush(Qt.BrushStyle.NoBrush)
        self.p.drawRoundedRect(place.adjusted(-1, -1, 1, 1), 2, 2)

    def _left(self, edge: Edge, trace: "EpochTrace") -> Array | None:
        """The row of numbers that leaves a box, (n,); None where there is none."""
        kind, lane, t = edge.source
        t = self.time(t)
        task = self.experiment.task
        found: Array | None = None
        if kind == "state":
            before = self.experiment.lanes.before(lane, self.time(edge.target[1]))
            found = trace.lanes[lane].h[t if edge.weight.kind != "hh" else before or 0]
        elif kind == "initial":
            found = np.ravel(trace.lanes[lane].h0)
        elif kind == "joined":
            found = np.concatenate([each.h[t] for each in trace.lanes[lane : lane + 2]])
        elif kind == "embedding":
            found = None if trace.embedding is None else trace.embedding[t]
        elif isinstance(task, WordTask):
            found = np.eye(len(task.vocabulary), dtype="f4")[task.inputs[t]]
        else:
            found = trace.inputs[t]
        return found

    def _gradient(self, way: QPainterPath, share: float) -> None:
        radius = HIGH / 2 * self.layout.em
        self.p.setPen(stroke(self.theme.color("window"), 1.6))
        self.p.setBrush(self.theme.color("grad"))
        self.p.drawEllipse(way.pointAtPercent(share), radius, radius)

    def _place(self, way: QPainterPath, share: float) -> QRectF:
        em = self.layout.em
        wide = min(LONGEST * em, 0.3 * self.layout.column)
        place = QRectF(0, 0, wide, HIGH * em)
        place.moveCenter(way.pointAtPercent(share))
        return place


def _is_upright(start: QPointF, end: QPointF) -> bool:
    return abs(start.x() - end.x()) < 0.5

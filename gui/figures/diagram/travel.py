"""Travel: what a step reads goes along its arrows to the cell that reads it.

Backward it is the gradient, which goes against them.
"""

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QRegion

from core.arrays import Array
from core.experiment import WordTask
from gui.figures.diagram.marks import Marks
from gui.figures.diagram.parts import Edge, Node
from gui.figures.diagram.picture import Picture
from gui.figures.diagram.value_painter import ValuePainter
from gui.figures.transition import Transition
from gui.style import theme
from gui.widgets.painting import stroke

if TYPE_CHECKING:
    from core.trace.trace import EpochTrace

LONGEST = 3.4  # em, of what travels
HIGH = 0.9
COMPUTED = ("state", "joined", "head", "output", "letters", "loss")


class Travel(Transition):
    """From one picture to the next. before: the one it begins with; came: what had gone back along
    the arrows there.
    """

    before: Picture | None = None
    came: frozenset[tuple[str, int, int]] = frozenset()

    def begin(self, before: Picture) -> None:
        self.before = before
        self.came = frozenset(before.flow)
        self.begin_now()


class TravelPainter(ValuePainter):
    """Paints over the values what is on its way; what follows from it is as it was before.

    travel: set while values travel. Layer by layer: what one gives, the next one reads.
    """

    travel: Travel | None = None

    def marks_of(self, node: Node) -> Marks:
        return self._marks_before if self._waits(node) else self.marks

    def paint_travel(self) -> None:
        trace, flow = self.picture.trace, self.picture.flow
        assert self.travel is not None
        going = self._going
        self.p.save()
        self.p.setClipRegion(self._clear_of_texts(going), Qt.ClipOperation.IntersectClip)
        for edge in going:
            share = self._share(edge.end[1])
            if trace is not None and 0 < share < 1:
                self._values(edge, trace, share)
        self.p.restore()
        for edge in self.layout.edges_in(self.view) if flow else ():
            if self.marks.flow_key(edge) in flow.keys() - self.travel.came:
                self._gradient(self._way(edge).toReversed(), self.travel.share)

    def moving(self) -> QRegion:
        """Of the layout all that any of it passes, and what comes with it."""
        assert self.travel is not None
        found = QRegion()
        beside = int(LONGEST * self.layout.em)
        edges = [*self._going]
        if self.picture.flow:
            new = self.picture.flow.keys() - self.travel.came
            edges = [x for x in self.layout.edges_in(self.view) if self.marks.flow_key(x) in new]
        for edge in edges:
            rect = self._way(edge).boundingRect().toAlignedRect()
            found |= QRegion(rect.adjusted(-beside, -beside, beside, beside))
        for node in self.layout.nodes_in(self.view):
            active = node.kind == "state" and self.marks.is_active(node.lane, node.t)
            if active or self._is_new(node):
                found |= QRegion(self.sheet.whole(node))
        return found

    @cached_property
    def _going(self) -> list[Edge]:
        """The arrows along which values go."""
        if self.travel is None or self.picture.flow:
            return []
        return [each for each in self.layout.edges_in(self.view) if self.marks.leads_in(each)]

    @cached_property
    def _lanes(self) -> list[int]:
        """That are computed one after the other."""
        return sorted({lane for lane, _ in self.picture.active})

    def _share(self, lane: int) -> float:
        """Of its way, of what comes to a lane: less than 0 before it begins."""
        assert self.travel is not None
        return self.travel.share * len(self._lanes) - self._lanes.index(lane)

    def _waits(self, node: Node) -> bool:
        """Whether what it shows is still to come: an effect follows its cause."""
        if not self._going or not self._is_new(node):
            return False
        return node.kind != "state" or self._share(node.lane) < 1

    def _is_new(self, node: Node) -> bool:
        """Whether the step computed it, or a part of it: of a vector that is read nothing is."""
        if node.kind not in COMPUTED or not self._going:
            return False
        return self.marks.level(node) > self._marks_before.level(node)

    @cached_property
    def _marks_before(self) -> Marks:
        """Of the picture before the step, as far as it was of the same epoch."""
        assert self.travel is not None
        before = self.travel.before
        if before is None or _epoch(before) != _epoch(self.picture):
            names = ("state_level", "head_level", "output_level", "loss_level")
            none = {name: np.zeros_like(getattr(self.picture, name)) for name in names}
            before = replace(self.picture, active=(), cell_level=None, summed=False, **none)
        return Marks(replace(before, column=self.picture.column), self.layout)

    def _clear_of_texts(self, going: list[Edge]) -> QRegion:
        """Out of the box that it leaves, and past the name in the one it comes to: values cover
        colours alone.
        """
        found = QRegion(self.view.toAlignedRect())
        for edge in going:
            source, end = self.layout.node(*edge.source), self.layout.node(*edge.end)
            if source is not None:
                found -= QRegion(source.rect.toAlignedRect())
            if end is not None and self.strips.name_height(end.rect):
                found -= QRegion(self.name_room(end).toAlignedRect())
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


def _epoch(picture: Picture) -> int:
    return 0 if picture.trace is None else picture.trace.epoch


def _is_upright(start: QPointF, end: QPointF) -> bool:
    return abs(start.x() - end.x()) < 0.5

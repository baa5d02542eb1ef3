"""The arrows of a layout: from edge to edge of its boxes, and which of them rise over which."""

from collections import defaultdict
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF

from core.experiment import Experiment
from core.trace.playhead import Steps
from gui.figures.diagram.parts import Edge, Node, Weight
from gui.figures.diagram.rows import Row

OUT, OVER = 1.4, 1.0  # em, of a loop: from its box's edge to where it leaves it; how far it rises
LEG = 0.55  # of the way to the initial state, where it comes down
BETWEEN = 1.1  # em, from where it comes in to where the initial state does


class Boxes(Protocol):
    """What is asked of a layout: where its boxes stand."""

    experiment: Experiment
    steps: Steps
    rows: list[Row]
    folded: bool
    columns: int
    em: float
    side: float
    beside: float

    @property
    def branches(self) -> bool: ...

    def node(self, kind: str, lane: int, t: int) -> Node | None: ...

    def loss_x(self, t: int) -> float: ...


class Edges:
    """Builds the arrows of a layout. Each is straight, but for a folded network's loops."""

    def __init__(self, layout: Boxes) -> None:
        self.layout = layout
        self.found: list[Edge] = []
        self._kinds = {row.kind for row in layout.rows}
        for t in range(layout.columns):
            self._upwards(t)
        level = len(self.found)
        for lane in range(layout.steps.num_lanes):
            self._along(lane)
        if layout.side:
            self._cross(level)

    def _cross(self, level: int) -> None:
        """Tells those that run along, the last ones, of those of their columns that rise."""
        rising: dict[int, list[Edge]] = defaultdict(list)
        for edge in self.found[:level]:
            rising[edge.target[1]].append(edge)
        for place, edge in enumerate(self.found[level:], level):
            ends = sorted((edge.points[0].x(), edge.points[-1].x()))
            y = edge.points[0].y()
            near = {edge.source[2], edge.end[2]} - {-1}
            crossed = [
                each.points[0].x()
                for t in sorted(near)
                for each in rising[t]
                if ends[0] < each.points[0].x() < ends[1]
                and each.points[-1].y() < y < each.points[0].y()
            ]
            if crossed and len(edge.points) == 2:
                self.found[place] = replace(edge, crossed=tuple(crossed))

    def _rect(self, key: tuple[str, int, int]) -> QRectF:
        node = self.layout.node(*key)
        assert node is not None
        return node.rect

    def _upwards(self, t: int) -> None:
        model, lanes = self.layout.experiment.model, self.layout.experiment.lanes
        below = ("input", -1)
        for kind in ("onehot", "embedding"):
            if kind in self._kinds:
                self._rise(Weight(kind), below, (kind, -1), t)
                below = (kind, -1)
        for layer in range(model.num_layers):
            of_layer = lanes.of_layer(layer)
            for lane in of_layer:
                self._rise(Weight("ih", lane), below, ("state", lane), t)
            below = ("state", of_layer[0])
            if model.bidirectional:
                below = ("joined", of_layer[0])
                for lane in of_layer:
                    self._rise(Weight("join", lane), ("state", lane), below, t)
        if not self.layout.experiment.trains:
            return
        if "head" in self._kinds:
            self._rise(Weight("fc"), below, ("head", -1), t)
            self._rise(Weight("softmax"), ("head", -1), ("output", -1), t)
        else:
            self._rise(Weight("fc"), below, ("output", -1), t)
        self._rise(Weight("largest"), ("output", -1), ("letters", -1), t)
        if "loss" in self._kinds and self.layout.branches:
            self._rise(Weight("loss"), ("output", -1), ("loss", -1), t)

    def _rise(self, weight: Weight, source: tuple[str, int], to: tuple[str, int], t: int) -> None:
        """Straight up, beside the lane that stands between."""
        lay = self.layout
        start, end = (*source, t), (*to, t)
        lower = self._rect(start)
        upper = self._rect(end)
        x = lay.loss_x(t) if weight.kind == "loss" else self._height(weight, lower, upper)
        points = (QPointF(x, lower.top()), QPointF(x, upper.bottom()))
        lane = to[1] if to[0] == "state" else source[1]
        self.found.append(Edge(weight, (lane, t), points, start, end))

    def _height(self, weight: Weight, lower: QRectF, upper: QRectF) -> float:
        """The x at which an arrow rises."""
        lay = self.layout
        backward = weight.lane >= 0 and lay.experiment.lanes.is_backward(weight.lane)
        aside = 2 * lay.side - lay.beside
        if lay.side and weight.kind == "ih" and backward:
            return upper.right() - aside  # right of the forward lane's box
        if lay.side and weight.kind == "join" and not backward:
            return lower.left() + aside  # left of the backward lane's box
        return upper.center().x() if weight.kind == "ih" else lower.center().x()

    def _along(self, lane: int) -> None:
        """The recurrence: from h_0 through every step; folded, a loop on the one box."""
        lay = self.layout
        backward = lay.experiment.lanes.is_backward(lane)
        order = list(range(lay.columns))[:: -1 if backward else 1]
        previous = ("initial", lane, -1)
        for t in order:
            key = ("state", lane, t)
            rect, before = self._rect(key), self._rect(previous)
            y = self._ways_in(rect)[1] if lay.folded else rect.center().y()
            ends = (before.left(), rect.right()) if backward else (before.right(), rect.left())
            points = (QPointF(ends[0], y), QPointF(ends[1], y))
            self.found.append(Edge(Weight("hh", lane), (lane, t), points, previous, key))
            previous = key
        if lay.folded:
            self._loop(lane, bool(backward))

    def _loop(self, lane: int, backward: bool) -> None:
        """Out of the box's top, where all that it puts out leaves it, and back in where its lane
        comes in, over the initial state's arrow.
        """
        key, em = ("state", lane, 0), self.layout.em
        rect, first = self._rect(key), self._rect(("initial", lane, -1))
        side, ahead = (rect.right(), -1) if backward else (rect.left(), 1)
        clear = (first.left() - side if backward else side - first.right()) * LEG
        aside = min(OUT * em, 0.25 * rect.width(), 0.5 * self.layout.side or rect.width())
        above = max(
            (row.top + row.height for row in self.layout.rows if row.top < rect.top()), default=0.0
        )
        top = rect.top() - min(OVER * em, 0.7 * (rect.top() - above))
        y = self._ways_in(rect)[0]
        corners = (
            (side + ahead * aside, rect.top()),
            (side + ahead * aside, top),
            (side - ahead * clear, top),
            (side - ahead * clear, y),
            (side, y),
        )
        points = tuple(QPointF(*corner) for corner in corners)
        self.found.append(Edge(Weight("hh", lane), (lane, 0), points, key, key))

    def _ways_in(self, rect: QRectF) -> tuple[float, float]:
        """The y at which a folded network's loop comes into its box, and the initial state: that in
        its middle, where there is room for both heads.
        """
        between = min(BETWEEN * self.layout.em, 0.56 * rect.height())
        loop = rect.center().y() - min(between, 0.32 * rect.height())
        return loop, loop + between

"""Where everything in the unrolled network stands: nodes, edges and rows, in pixels.

Pure geometry from an experiment, a size and a font height; draws nothing and knows no values.
Columns are time steps, rows go from the input (bottom) to the predicted letter (top).
"""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF

from core.experiment import Experiment
from core.trace.playhead import Steps


@dataclass(frozen=True)
class Node:
    """A box. t counts from 0; -1 is an initial state. lane is -1 where there is none."""

    kind: str
    lane: int
    t: int
    rect: QRectF


class Weight(NamedTuple):
    """What an arrow multiplies by. kind: ih, hh or start (the state that enters first) of a lane;
    embedding, fc or softmax of none.
    """

    kind: str
    lane: int = -1


@dataclass(frozen=True)
class Edge:
    """An arrow; all edges with one `weight` multiply by the very same numbers."""

    weight: Weight
    target: tuple[int, int]
    points: tuple[QPointF, ...]


@dataclass(frozen=True)
class Row:
    """A horizontal band: input, embedding, one lane, output or letters."""

    kind: str
    lane: int
    top: float
    height: float

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


HEIGHTS = {"letters": 2.2, "output": 3.2, "state": 2.8, "input": 2.0, "embedding": 1.5}
GAP = 0.95
EASY_GAP = 1.8
SMALLEST = 0.8
LARGEST = 1.45
BETWEEN = 5.6  # em: in so much room between two boxes another lane may stand


class DiagramLayout:
    """Nodes, edges and rows of one experiment. All sizes follow the font height `em`."""

    def __init__(
        self, experiment: Experiment, width: float, height: float, em: float, folded: bool
    ) -> None:
        self.experiment = experiment
        self.folded = folded
        self.em = em
        self.steps = Steps.of(experiment)
        self.columns = 1 if folded else self.steps.seq_len
        self.scale = self._scale(width, height)
        self.em = em = em * self.scale
        self.label_width = 8.2 * em
        self.initial_width = 5.0 * em
        sides = 2 if experiment.model.bidirectional else 1
        free = width - self.label_width - sides * self.initial_width - em
        self.column = min(max(free / self.columns, 7.2 * em), 12.5 * em)
        taken = self.columns * self.column + sides * self.initial_width + em
        spare = max(width - self.label_width - taken, 0.0) / 2
        self.left = self.label_width + self.initial_width + spare
        self.width = self.label_width + taken + spare
        self.rows = self._rows(height)
        self.height = max(row.top + row.height for row in self.rows) + 0.5 * em
        self.grid: list[QLineF] | None = None
        self.nodes = self._nodes()
        self.edges = _Edges(self).found

    def row_kinds(self) -> list[tuple[str, int]]:
        """(kind, lane) from top to bottom."""
        trains = self.experiment.trains
        kinds = [("letters", -1), ("output", -1)] if trains else []
        kinds += [("state", lane) for lane in reversed(range(self.steps.num_lanes))]
        if self.experiment.model.embedding_dim:
            kinds.append(("embedding", -1))
        return [*kinds, ("input", -1)]

    def _scale(self, width: float, height: float) -> float:
        """A small network fills the stage; many lanes shrink a little before one must scroll."""
        sides = 2 if self.experiment.model.bidirectional else 1
        wide = (8.2 + sides * 5.0 + 1.0 + 9.5 * self.columns) * self.em
        room = min(height / self._needed(EASY_GAP), width / wide)
        if room > 1:
            return min(room, LARGEST)
        return min(max(height / self._needed(GAP), SMALLEST), 1.0)

    def _needed(self, gap: float) -> float:
        """The height that the rows want with this gap between them."""
        kinds = self.row_kinds()
        boxes = sum(self._row_height(kind) for kind, _ in kinds)
        return (boxes + gap * (len(kinds) - 1) + 1.6) * self.em

    def _rows(self, height: float) -> list[Row]:
        """Spreads the rows over the height there is, within reason."""
        kinds = self.row_kinds()
        em = self.em
        boxes = sum(self._row_height(kind) for kind, _ in kinds) * em
        room = (height - boxes - 1.2 * em) / max(len(kinds) - 1, 1)
        gap = min(max(room, GAP * em), 3.2 * em)
        top = max((height - boxes - gap * (len(kinds) - 1)) / 2, 0.5 * em)
        rows = []
        for kind, lane in kinds:
            tall = self._row_height(kind) * em
            rows.append(Row(kind, lane, top, tall))
            top += tall + gap
        return rows

    def _row_height(self, kind: str) -> float:
        extra = 0.8 if kind == "state" and self.experiment.model.cell_kind.has_c else 0.0
        return HEIGHTS[kind] + extra

    def row(self, kind: str, lane: int = -1) -> Row | None:
        return next((row for row in self.rows if (row.kind, row.lane) == (kind, lane)), None)

    def column_middle(self, t: int) -> float:
        return self.left + (t + 0.5) * self.column

    def _nodes(self) -> list[Node]:
        nodes = []
        for row in self.rows:
            for t in range(self.columns):
                nodes.append(Node(row.kind, row.lane, t, self._rect(row, self.column_middle(t))))
            if row.kind == "state":
                nodes.append(Node("initial", row.lane, -1, self._initial(row)))
        return nodes

    def _rect(self, row: Row, middle: float) -> QRectF:
        wide = {"input": 0.42, "letters": 0.62}.get(row.kind, 0.7)
        if row.kind == "input" and not self.experiment.trains:
            wide = 0.6
        width = self.column * wide
        return QRectF(middle - width / 2, row.top, width, row.height)

    def _initial(self, row: Row) -> QRectF:
        """h_0 stands where its lane starts: left, or right for the backward direction."""
        width = 3.7 * self.em
        height = self.em * 2.1
        x = self.left - self.initial_width + 0.25 * self.em
        if self.experiment.lanes.is_backward(row.lane):
            x = self.left + self.columns * self.column + 0.9 * self.em
        return QRectF(x, row.middle - height / 2, width, height)

    def node(self, kind: str, lane: int, t: int) -> Node | None:
        wanted = (kind, lane, t)
        return next((n for n in self.nodes if (n.kind, n.lane, n.t) == wanted), None)


class _Edges:
    """Builds the arrows of a layout."""

    def __init__(self, layout: DiagramLayout) -> None:
        self.layout = layout
        self.found: list[Edge] = []
        self._boxes = {(node.kind, node.lane, node.t): node.rect for node in layout.nodes}
        for t in range(layout.columns):
            self._upwards(t)
        for lane in range(layout.steps.num_lanes):
            self._along(lane)

    def _upwards(self, t: int) -> None:
        lay = self.layout
        below: list[tuple[str, int]] = [("input", -1)]
        if lay.experiment.model.embedding_dim:
            self._vertical(Weight("embedding"), below[0], ("embedding", -1), t)
            below = [("embedding", -1)]
        for layer in range(lay.experiment.model.num_layers):
            lanes = lay.experiment.lanes.of_layer(layer)
            for lane in lanes:
                for source in below:
                    self._vertical(Weight("ih", lane), source, ("state", lane), t)
            below = [("state", lane) for lane in lanes]
        if lay.experiment.trains:
            for source in below:
                self._vertical(Weight("fc"), source, ("output", -1), t)
            self._vertical(Weight("softmax"), ("output", -1), ("letters", -1), t)

    def _vertical(
        self, weight: Weight, source: tuple[str, int], to: tuple[str, int], t: int
    ) -> None:
        """Straight up; beside the boxes where another lane stands between."""
        start = self._boxes[(*source, t)]
        end = self._boxes[(*to, t)]
        lane = to[1] if to[0] == "state" else source[1]
        points = self._straight(start, end)
        far = start.top() - end.bottom() > BETWEEN * self.layout.em
        if far and "state" in (source[0], to[0]) and self._crosses(start, end, t):
            backward = to[0] == "state" and self.layout.experiment.lanes.is_backward(to[1])
            points = self._around(start, end, side=1 if backward else -1)
        self.found.append(Edge(weight, (lane, t), points))

    def _straight(self, start: QRectF, end: QRectF) -> tuple[QPointF, ...]:
        x = start.center().x()
        return QPointF(x, start.top()), QPointF(x, end.bottom())

    def _around(self, start: QRectF, end: QRectF, side: int) -> tuple[QPointF, ...]:
        """side: 1 right, -1 left of what stands between."""
        em = self.layout.em
        x = start.center().x() + side * (self.layout.column * 0.35 + 0.45 * em)
        return (
            QPointF(start.center().x() + side * start.width() * 0.3, start.top()),
            QPointF(x, start.top() - 0.5 * em),
            QPointF(x, end.bottom() + 0.5 * em),
            QPointF(end.center().x() + side * end.width() * 0.3, end.bottom()),
        )

    def _crosses(self, start: QRectF, end: QRectF, t: int) -> bool:
        return any(
            kind == "state" and at == t and end.bottom() < rect.center().y() < start.top()
            for (kind, _, at), rect in self._boxes.items()
        )

    def _along(self, lane: int) -> None:
        """The recurrence: from h_0 through every step; folded, a loop on the one box."""
        lay = self.layout
        backward = lay.experiment.lanes.is_backward(lane)
        order = list(range(lay.columns))[:: -1 if backward else 1]
        previous = self._boxes[("initial", lane, -1)]
        for place, t in enumerate(order):
            rect = self._boxes[("state", lane, t)]
            y = rect.center().y()
            ends = (previous.left(), rect.right()) if backward else (previous.right(), rect.left())
            points = (QPointF(ends[0], y), QPointF(ends[1], y))
            weight = Weight("hh" if place else "start", lane)
            self.found.append(Edge(weight, (lane, t), points))
            previous = rect
        if lay.folded:
            self._loop(lane, bool(backward))

    def _loop(self, lane: int, backward: bool) -> None:
        rect = self._boxes[("state", lane, 0)]
        em = self.layout.em
        side = -1 if backward else 1
        edge = rect.left() if backward else rect.right()
        out = edge + side * 2.4 * em
        y = rect.center().y()
        points = (
            QPointF(edge, y - 0.8 * em),
            QPointF(out, y - 0.8 * em),
            QPointF(out, y + 0.8 * em),
            QPointF(edge, y + 0.8 * em),
        )
        self.found.append(Edge(Weight("hh", lane), (lane, 0), points))

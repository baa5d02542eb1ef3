"""Where everything in the unrolled network stands: nodes, arrows and rows, in pixels.

Pure geometry from an experiment, a size and a font height; draws nothing and knows no values.
Columns are time steps, rows go from the input (bottom) to the predicted letter (top). Of a layer's
two lanes one stands a little to the left and one to the right, so that what passes one on its way
to the other rises beside it, straight; what joins them is a bar of its own, as torch's `cat` is.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from core.experiment import Experiment
from core.trace.playhead import Steps
from gui.figures.diagram.rows import TOP, Heights, Row, row_kinds

LARGEST = 3.0  # times the text's size: letters that are read from the last row
LABELS, SCROLLED_LABELS = 8.2, 7.0  # em
WIDE = (9.5, 5.0)  # em, of a column and of an initial state, where there is room
# (labels, initial state, column), in em: the first with which the whole word is in view.
FITS = ((1.0, 5.0, 6.4), (1.0, 3.6, 5.2), (0.0, 1.6, 3.1))
SCROLLS = (1.0, 4.2, 6.4)
CELL = 2.55  # em of the window's text: a cell as wide shows its number
WIDEST = 17.0  # em, of a column
FOLDED_SIDE = 2.8  # em: in so much room between two lanes a loop stands
FOLDED_COLUMN = 9.5  # em, that a loop's network needs at least
EXTRAS_FROM = 0.7  # of what is wanted there must be so much for rows that may be left out


@dataclass(frozen=True)
class Node:
    """A box. t counts from 0; -1 is an initial state. lane is -1 where there is none."""

    kind: str
    lane: int
    t: int
    rect: QRectF

    @property
    def key(self) -> tuple[str, int, int]:
        return self.kind, self.lane, self.t


class Weight(NamedTuple):
    """What an arrow multiplies by. kind: ih, hh or start (the state that enters first) of a lane;
    embedding or fc of none. onehot, join (of a lane), softmax and largest multiply by nothing.
    """

    kind: str
    lane: int = -1


@dataclass(frozen=True)
class Edge:
    """An arrow; all with one `weight` multiply by the very same numbers. points: of its corners.
    target: (lane, t). source, end: keys of the boxes that it leaves and comes to.
    """

    weight: Weight
    target: tuple[int, int]
    points: tuple[QPointF, ...]
    source: tuple[str, int, int]
    end: tuple[str, int, int]


class DiagramLayout:
    """Nodes, edges and rows of one experiment. All sizes follow the font height `em`.

    labels: the width of the row names, foot: what is left free below the rows, in em. shapes:
    whether arrows need room for a text. asked: rows that are wanted even where room is little.
    """

    def __init__(
        self,
        experiment: Experiment,
        width: float,
        height: float,
        em: float,
        folded: bool,
        *,
        labels: float = LABELS,
        shapes: bool = False,
        asked: frozenset[str] = frozenset(),
        foot: float = 0.0,
    ) -> None:
        self.experiment = experiment
        self.folded = folded
        self.steps = Steps.of(experiment)
        self.columns = 1 if folded else self.steps.seq_len
        self._labels = labels
        heights = self._heights(width / em, height / em, shapes, asked, foot)
        self.scale = self._scale(width / em, height / em, heights)
        self.em = em * self.scale
        self._spread(width)
        self.rows = heights.placed(height, self.em)
        self.height = self.rows[-1].top + self.rows[-1].height + (TOP + foot) * self.em
        self.nodes = self._nodes()
        self.edges = _Edges(self).found

    def _heights(
        self, width: float, height: float, shapes: bool, asked: frozenset[str], foot: float
    ) -> Heights:
        """With the rows that may be left out where there is room, or they are asked for."""
        for extras in (frozenset({"loss", "onehot"}), frozenset({"onehot"}), frozenset[str]()):
            kinds = row_kinds(self.experiment, extras | asked)
            found = Heights(self.experiment, kinds, shapes, foot)
            if found.share(height / self._scale(width, height, found)) >= EXTRAS_FROM:
                return found
        return found

    def _scale(self, width: float, height: float, heights: Heights) -> float:
        """A small network fills the stage; letters are never less than they are elsewhere."""
        column, initial = WIDE
        wide = self._labels + self._sides * initial + 1 + column * self.columns
        return min(max(min(height / heights.total(1.0), width / wide), 1.0), LARGEST)

    @property
    def _sides(self) -> int:
        return 2 if self.experiment.model.bidirectional else 1

    def _spread(self, width: float) -> None:
        """Row names, initial states and columns over the width there is; what is over, outside."""
        em, sides = self.em, self._sides
        labels, initial, column = next(
            (each for each in FITS if self._needed(*each) * em <= width), SCROLLS
        )
        column = max(column, FOLDED_COLUMN) if self.folded else column
        named = labels and width > 2.5 * self._labels * em
        self.label_width = self._labels * em if named else 0.4 * em
        free = width - self.label_width - sides * initial * em - em
        self.column = min(max(free / self.columns, column * em), WIDEST * em)
        if free / self.columns > column * em:
            initial += min(max(free / em - self.columns * WIDE[0], 0.0) / 4, 2.0)
            free = width - self.label_width - sides * initial * em - em
            self.column = min(free / self.columns, WIDEST * em)
        self.initial_width = initial * em
        taken = self.columns * self.column + sides * self.initial_width + em
        spare = max(width - self.label_width - taken, 0.0) / 2
        self.left = self.label_width + self.initial_width + spare
        self.width = self.label_width + taken + spare
        self._measure_boxes()

    def _needed(self, labels: float, initial: float, column: float) -> float:
        named = self._labels if labels else 0.4
        column = max(column, FOLDED_COLUMN) if self.folded else column
        return named + self._sides * initial + 1 + column * self.columns

    def _measure_boxes(self) -> None:
        """side: by how much the two lanes of a layer stand apart from the column's middle."""
        em = self.em
        apart = 0.5 * self._arrow()
        if self.folded:
            apart = min(FOLDED_SIDE * em, 0.26 * self.column)
            self.box = min(self.column - 2 * apart, 9.5 * em)
            self.side = apart if self._sides == 2 else 0.0
        elif self._sides == 2:
            self.side = max(0.42 * em, 0.045 * self.column)
            self.box = self.column - 2 * self.side - max(0.75 * em, 0.06 * self.column)
        else:
            self.side = 0.0
            self.box = self.column - 2 * apart

    def _arrow(self) -> float:
        """The length of a recurrence: shorter where numbers thereby fit into their cells."""
        em = self.em
        usual = max(1.2 * em, 0.16 * self.column)
        plain = em / self.scale
        room = self.experiment.model.hidden_size * CELL * plain + 0.52 * em
        fits = self.column - room >= plain
        return min(usual, self.column - room) if fits else usual

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
        width = self.box + 2 * self.side
        if row.kind == "state" and self.side:
            width = self.box
            middle += self.side if self.experiment.lanes.is_backward(row.lane) else -self.side
        elif row.kind == "letters":
            width = min(row.height, width)
        elif row.kind == "input" and self.is_narrow_input:
            width = min(1.5 * self.em, width)
        elif row.kind in ("output", "head"):
            width = min(width, 15 * self.em)
        return QRectF(middle - width / 2, row.top, width, row.height)

    @property
    def is_narrow_input(self) -> bool:
        """Whether the letter stands alone; where two lanes read it itself, its box is as wide."""
        if not self.experiment.trains:
            return False
        kinds = {row.kind for row in self.rows}
        return not self.side or bool(kinds & {"embedding", "onehot"})

    def _initial(self, row: Row) -> QRectF:
        """h_0 stands where its lane starts: left, or right for the backward direction."""
        em = self.em
        width = self.initial_width - 1.6 * em if self.initial_width > 3 * em else 1.1 * em
        height = min(max(0.62 * row.height, 1.25 * em), 0.94 * row.room)
        boxes = [self._rect(row, self.column_middle(t)) for t in (0, self.columns - 1)]
        x = boxes[0].left() - 1.2 * em - width
        if self.experiment.lanes.is_backward(row.lane):
            x = boxes[1].right() + 1.2 * em
        return QRectF(x, row.middle - height / 2, width, height)

    @cached_property
    def _by_key(self) -> dict[tuple[str, int, int], Node]:
        return {node.key: node for node in self.nodes}

    def node(self, kind: str, lane: int, t: int) -> Node | None:
        return self._by_key.get((kind, lane, t))

    @cached_property
    def _by_column(self) -> dict[int, list[Node]]:
        found: dict[int, list[Node]] = {t: [] for t in range(self.columns)}
        for node in self.nodes:
            backward = self.experiment.lanes.is_backward(node.lane) if node.lane >= 0 else False
            found[(self.columns - 1 if backward else 0) if node.t < 0 else node.t].append(node)
        return found

    @cached_property
    def _edges_by_column(self) -> dict[int, list[tuple[float, float, Edge]]]:
        """Each with how far it goes to the left and to the right, its head included."""
        found: dict[int, list[tuple[float, float, Edge]]] = {t: [] for t in range(self.columns)}
        for edge in self.edges:
            across = [point.x() for point in edge.points]
            reach = (min(across) - self.em, max(across) + self.em)
            found[edge.target[1]].append((*reach, edge))
        return found

    def columns_in(self, view: QRectF) -> range:
        """The columns that a view shows something of; some more on either side, for what enters."""
        first = int((view.left() - self.left) // self.column) - 2
        last = int((view.right() - self.left) // self.column) + 2
        return range(max(first, 0), min(last, self.columns - 1) + 1)

    def nodes_in(self, view: QRectF) -> list[Node]:
        columns = self.columns_in(view)
        return [node for t in columns for node in self._by_column[t] if node.rect.intersects(view)]

    def edges_in(self, view: QRectF) -> list[Edge]:
        left, right = view.left(), view.right()
        return [
            edge
            for t in self.columns_in(view)
            for begin, end, edge in self._edges_by_column[t]
            if begin < right and end > left
        ]


class _Edges:
    """Builds the arrows of a layout. Each is straight, but for a folded network's loops."""

    def __init__(self, layout: DiagramLayout) -> None:
        self.layout = layout
        self.found: list[Edge] = []
        self._kinds = {row.kind for row in layout.rows}
        for t in range(layout.columns):
            self._upwards(t)
        for lane in range(layout.steps.num_lanes):
            self._along(lane)

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

    def _rise(self, weight: Weight, source: tuple[str, int], to: tuple[str, int], t: int) -> None:
        """Straight up, beside the lane that stands between."""
        start, end = (*source, t), (*to, t)
        lower = self._rect(start)
        upper = self._rect(end)
        x = self._height(weight, lower, upper)
        points = (QPointF(x, lower.top()), QPointF(x, upper.bottom()))
        lane = to[1] if to[0] == "state" else source[1]
        self.found.append(Edge(weight, (lane, t), points, start, end))

    def _height(self, weight: Weight, lower: QRectF, upper: QRectF) -> float:
        """The x at which an arrow rises."""
        lay = self.layout
        backward = weight.lane >= 0 and lay.experiment.lanes.is_backward(weight.lane)
        if lay.side and weight.kind == "ih" and backward:
            return upper.right() - lay.side  # right of the forward lane's box
        if lay.side and weight.kind == "join" and not backward:
            return lower.left() + lay.side  # left of the backward lane's box
        return upper.center().x() if weight.kind == "ih" else lower.center().x()

    def _along(self, lane: int) -> None:
        """The recurrence: from h_0 through every step; folded, a loop on the one box."""
        lay = self.layout
        backward = lay.experiment.lanes.is_backward(lane)
        order = list(range(lay.columns))[:: -1 if backward else 1]
        previous = ("initial", lane, -1)
        for place, t in enumerate(order):
            key = ("state", lane, t)
            rect, before = self._rect(key), self._rect(previous)
            y = rect.center().y()
            ends = (before.left(), rect.right()) if backward else (before.right(), rect.left())
            points = (QPointF(ends[0], y), QPointF(ends[1], y))
            weight = Weight("hh" if place else "start", lane)
            self.found.append(Edge(weight, (lane, t), points, previous, key))
            previous = key
        if lay.folded:
            self._loop(lane, bool(backward))

    def _loop(self, lane: int, backward: bool) -> None:
        """Beside the box, where its lane goes on to the next step."""
        key = ("state", lane, 0)
        rect = self._rect(key)
        em = self.layout.em
        edge = rect.left() if backward else rect.right()
        far = 0.62 * self.layout.side if self.layout.side else 1.7 * em
        out = edge + (-1 if backward else 1) * far
        rise = min(0.75 * em, 0.3 * rect.height())
        y = rect.center().y()
        corners = ((edge, y - rise), (out, y - rise), (out, y + rise), (edge, y + rise))
        points = tuple(QPointF(*corner) for corner in corners)
        self.found.append(Edge(Weight("hh", lane), (lane, 0), points, key, key))

"""Marks: how boxes and arrows look but for their numbers: how far the pass is revealed, what is
lit, chosen and framed.

Asked for before anything is painted, too: a step draws what looks other than before, no more.
"""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np

from core.runs.visibility import Seen
from core.trace.operations import Kind
from gui.figures.diagram.flow_scale import FlowRange
from gui.figures.diagram.layout import DiagramLayout
from gui.figures.diagram.lit import Lit
from gui.figures.diagram.parts import Edge, Node, Weight
from gui.figures.diagram.picture import Picture
from gui.figures.diagram.sheet import Sheet

# Which arrows an operation runs along; all others take place inside a box.
ARROWS = {Kind.INPUT_PRODUCT: ("ih",), Kind.HIDDEN_PRODUCT: ("hh",)}
BOXES = {  # which an operation that belongs to no cell fills, the topmost that there is
    Kind.INPUT: ("input", "onehot", "embedding"),
    Kind.HEAD: ("head",),
    Kind.SOFTMAX: ("output",),
    Kind.LOSS: ("loss", "output"),
}
TOLD = {  # which shows what is told of a chosen one
    "head": Kind.HEAD,
    "output": Kind.SOFTMAX,
    "embedding": Kind.INPUT,
    "onehot": Kind.INPUT,
    "input": Kind.INPUT,
}
Key = tuple[str, int, int]
Ends = tuple[Weight, Key, Key]


class Marks:
    """What is marked in a picture with a layout. under: the weight of the arrow under the mouse,
    which is lit instead of what the picture says is.
    """

    def __init__(
        self, picture: Picture, layout: DiagramLayout, under: Weight | None = None
    ) -> None:
        self.picture = picture
        self.layout = layout
        self.lit = Lit(under) if under is not None else picture.lit
        self._kinds = frozenset(row.kind for row in layout.rows)
        self._active = frozenset(picture.active)
        self._flows = FlowRange.of(picture.flow.values())

    def time(self, t: int) -> int:
        """The time step that a column stands for."""
        return self.picture.column if self.layout.folded and t >= 0 else t

    @cached_property
    def _levels(self) -> dict[tuple[str, int], list[int]]:
        """(T,) of Seen, by kind and lane: a list is asked faster than an array, and every box asks.

        Embeddings are for the whole word at the first step.
        """
        picture = self.picture
        states: list[list[int]] = picture.state_level.tolist()
        found = {("state", lane): each for lane, each in enumerate(states)}
        for lane, pair in enumerate(pairwise(states)):  # of which the first one's joins a layer's
            found["joined", lane] = [*map(min, *pair)]
        output = picture.output_level.tolist()
        found["output", -1] = found["letters", -1] = output
        found["head", -1] = picture.head_level.tolist()
        found["loss", -1] = picture.loss_level.tolist()
        found["embedding", -1] = [max(map(max, states))] * len(output)
        return found

    def level(self, node: Node) -> int:
        """How far a node is seen, a level of Seen."""
        levels = self._levels.get((node.kind, node.lane))
        return Seen.NOW if levels is None else levels[self.time(node.t)]

    @cached_property
    def _ahead(self) -> dict[tuple[int, int], int]:
        found = self.picture.cell_level
        if found is None:
            return {}
        places = np.argwhere(found > self.picture.state_level).tolist()
        return {(lane, t): int(found[lane, t]) for lane, t in places}

    def ahead(self, node: Node) -> int:
        """The level of a state's c, where that is seen before its h: a step may be done in parts;
        else 0.
        """
        return self._ahead.get((node.lane, self.time(node.t)), 0) if node.kind == "state" else 0

    def is_active(self, lane: int, t: int) -> bool:
        """Whether the step just done computed that cell."""
        return (lane, self.time(t)) in self._active

    def unit(self, node: Node) -> int:
        """Which of a cell's units is chosen; -1 for none."""
        picked = self.picture.selected
        return picked[1] if picked is not None and picked[0] == node.lane else -1

    def told(self, node: Node) -> int:
        """Of a box of scores, probabilities or what is read which number is told; -1 for none."""
        kind = TOLD.get(node.kind)
        if kind is None or self.picture.chosen is None:
            return -1
        return self.picture.letter_told(kind, self.time(node.t))

    def framed(self, nodes: Sequence[Node]) -> list[Node]:
        """The boxes that the operation under the playhead, or the chosen one, is about."""
        about = self.picture.chosen or self.picture.operation
        kinds = BOXES.get(about.kind, ()) if about is not None else ()
        found: list[Node] = []
        for node in nodes if about is not None and kinds else ():
            if node.kind in kinds and about is not None and self.time(node.t) == about.t:
                found.append(node)
                kinds = (node.kind,)
        return found

    def flow(self, edge: Edge) -> float:
        """How wide it is that went back along an arrow, 0 to 1; 0 for nothing."""
        size = self.picture.flow.get(self.flow_key(edge), 0.0)
        return self._flows.share(size) if size else 0.0

    def flow_key(self, edge: Edge) -> Key:
        """The key of an edge in Picture.flow; one that is not there of an arrow from a letter: its
        vector has a gradient, the letter that stands for it has none.
        """
        flows = self._is_used(edge) and edge.source[0] != "input"
        return *edge.weight, self.time(edge.target[1]) if flows else -1

    def _is_used(self, edge: Edge) -> bool:
        """Of a folded network's two arrows into a cell the initial state's is at its lane's first
        step, and the loop from the second on.
        """
        if not self.layout.folded or edge.weight.kind != "hh":
            return True
        backward = self.picture.experiment.lanes.is_backward(edge.weight.lane)
        first = self.layout.steps.seq_len - 1 if backward else 0
        return (self.time(0) == first) == (edge.source[0] == "initial")

    def leads_in(self, edge: Edge) -> bool:
        """Whether what the step computed came along it."""
        kind = edge.weight.kind
        if edge.weight in self.picture.cut:
            return False
        operation = self.picture.operation
        if operation is not None and kind not in ARROWS.get(operation.kind, ()):
            return False
        return kind in ("ih", "hh") and self._is_used(edge) and self.is_active(*edge.target)

    @property
    def shows_way_in(self) -> bool:
        """Whether arrows into what the step computed are in its colour: not while gradients go
        back, nor while others are lit, which they would be taken for.
        """
        return not self.picture.flow and (self.lit is None or self.lit.weight is None)

    def band(self) -> int:
        """The column that has one, where the playhead stands at one; -1 for none."""
        stands = not self.layout.folded and self.picture.stands_at_column
        return self.picture.column if stands else -1

    def is_lit(self, edge: Edge) -> bool:
        return self.lit is not None and self.lit.has_edge(edge, self.time(edge.target[1]))

    def lights(self, node: Node) -> bool:
        """Whether a box is what is lit, or holds it."""
        lit = self.lit
        return lit is not None and lit.has_node(node, self.time(node.t), self._kinds)

    def of_nodes(self, nodes: Sequence[Node]) -> dict[Key, tuple[int, ...]]:
        """What tells two looks of the same numbers apart, for each box."""
        framed = {node.key for node in self.framed(nodes)}
        found: dict[Key, tuple[int, ...]] = {}
        for node in nodes:
            mark: tuple[int, ...] = self.level(node), node.key in framed, self._strip(node)
            if node.kind == "state":
                mark += (self.is_active(node.lane, node.t), self.unit(node), self.ahead(node))
            elif node.kind in TOLD:
                mark += (self.told(node),)
            elif node.kind == "letters":
                mark += (self.picture.asked(self.time(node.t)),)
            elif node.kind == "loss" and node.t == 0:  # beside it the whole word's is told
                mark += (self.picture.total is not None,)
            found[node.key] = mark
        return found

    def _strip(self, node: Node) -> int:
        """Which of its strips is lit, all for -1; -2 for none."""
        return self.lit.strip if self.lit is not None and self.lights(node) else -2

    def marked(self, edges: Sequence[Edge]) -> list[Edge]:
        """Those arrows that may look other than in the ground."""
        if self.picture.flow or self.layout.folded:  # whose one column stands for all
            return list(edges)
        return [each for each in edges if each.target in self._active or self.is_lit(each)]

    def of_edges(self, edges: Sequence[Edge]) -> dict[Ends, tuple[float, bool, bool]]:
        """The same of those arrows that do."""
        found = {}
        for edge in self.marked(edges):
            came = self.shows_way_in and self.leads_in(edge)
            mark = self.flow(edge), came, self.is_lit(edge)
            if any(mark):
                found[ends_of(edge)] = mark
        return found


def is_numbered(sheet: Sheet, node: Node) -> bool:
    """Whether a box that is no cell has numbers of which one can be chosen."""
    return node.kind in TOLD and (node.kind == "output" or bool(sheet.strips.of(node)))


def ends_of(edge: Edge) -> Ends:
    return edge.weight, edge.source, edge.end

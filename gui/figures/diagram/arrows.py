"""Which arrows a picture lights: those into the cells of its step, and those that gradients went
back along.
"""

from collections.abc import Iterable

from core.trace.operations import Kind
from gui.figures.diagram.flow_scale import flow_share
from gui.figures.diagram.layout import DiagramLayout
from gui.figures.diagram.parts import Edge
from gui.figures.diagram.picture import Picture

# Which arrows an operation runs along; all others take place inside a box.
ALONG = {Kind.INPUT_PRODUCT: ("ih",), Kind.HIDDEN_PRODUCT: ("hh", "start")}


class Arrows:
    """Of a picture in a layout."""

    def __init__(self, layout: DiagramLayout, picture: Picture) -> None:
        self._layout = layout
        self._picture = picture

    def time(self, t: int) -> int:
        """The time step that a column stands for."""
        return self._picture.column if self._layout.folded and t >= 0 else t

    def is_active(self, lane: int, t: int) -> bool:
        return (lane, self.time(t)) in self._picture.active

    def leads_in(self, edge: Edge) -> bool:
        """Into a cell of the step, with what its operation reads."""
        kind = edge.weight.kind
        operation = self._picture.operation
        if operation is not None and kind not in ALONG.get(operation.kind, ()):
            return False
        if self._layout.folded and kind in ("hh", "start"):
            lane = edge.target[0]
            backward = self._layout.experiment.lanes.is_backward(lane)
            first = self._layout.steps.seq_len - 1 if backward else 0
            if (self.time(0) == first) != (kind == "start"):
                return False  # the loop from the second step on, the initial state at the first
            return self.is_active(lane, 0)
        return kind in ("ih", "hh", "start") and self.is_active(*edge.target)

    def flows(self, edges: Iterable[Edge]) -> list[tuple[Edge, float]]:
        """Of those that a gradient went back along, how wide it is, 0 to 1."""
        flow = self._picture.flow
        largest = max(flow.values(), default=0.0)
        found = [(edge, flow_share(flow.get(self.flow_key(edge), 0.0), largest)) for edge in edges]
        return [(edge, share) for edge, share in found if share > 0]

    def flow_key(self, edge: Edge) -> tuple[str, int, int]:
        kind, lane = edge.weight
        return "hh" if kind == "start" else kind, lane, self.time(edge.target[1])

    def lit(self, edges: Iterable[Edge]) -> dict[int, tuple[Edge, float]]:
        """Those that look other than all do, and how: {id of an edge: it, how wide}."""
        if self._picture.flow:
            return {id(edge): (edge, share) for edge, share in self.flows(edges)}
        return {id(edge): (edge, 1.0) for edge in edges if self.leads_in(edge)}

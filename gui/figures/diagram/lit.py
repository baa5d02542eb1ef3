"""What a term of a text or a formula stands for on the stage: all arrows that multiply by its
numbers, those of one time step, or the boxes that hold it. Lights no more than is named.
"""

from typing import NamedTuple

from core.experiment import Experiment
from core.trace.terms import arrow_of
from gui.figures.diagram.parts import Edge, Node, Weight

BROUGHT = ("h_prev", "c_prev")  # along the arrow from the step before
STRIPS = {"h": 0, "c": 1}
IN_BOXES = {"p": "output", "logits": "head", "loss": "loss"}  # which hold what is computed there
READ = ("embedding", "onehot", "input")  # by the first layer, the first that there is


class Lit(NamedTuple):
    """weight: of the arrows; None for none. rows: (kind, lane) of the boxes, those of the first row
    that there is. strip: which of a box; -1 for all of it. t: of which time step; -1 for all.
    """

    weight: Weight | None = None
    rows: tuple[tuple[str, int], ...] = ()
    strip: int = -1
    t: int = -1

    def has_edge(self, edge: Edge, t: int) -> bool:
        """t: the time step at which the arrow ends."""
        return edge.weight == self.weight and self.t in (-1, t)

    def has_node(self, node: Node, t: int, kinds: frozenset[str]) -> bool:
        """t: the node's time step. kinds: of all rows that there are."""
        row = next((each for each in self.rows if each[0] in kinds), None)
        return (node.kind, node.lane) == row and self.t in (-1, t)


def lit_of(term: str, lane: int, experiment: Experiment, t: int = -1) -> Lit | None:
    """In a lane. t: the step that the playhead stands at, -1 for none."""
    if term in BROUGHT:
        return Lit(Weight("hh", lane), t=t)
    if term in STRIPS:
        return Lit(rows=(("state", lane),), strip=STRIPS[term], t=t)
    if term == "x":
        return Lit(rows=_below(lane, experiment), t=t)
    if term == "onehot":
        return Lit(rows=(("onehot", -1), ("input", -1)), t=t)
    if term in IN_BOXES and (term, experiment.model.head) != ("logits", "none"):
        return Lit(rows=((IN_BOXES[term], -1),), t=t)
    weight = weight_of(term, lane, experiment.model.head)
    return Lit(weight) if weight is not None else None


def weight_of(term: str, lane: int, head: str) -> Weight | None:
    """The arrows (their weight) that a term stands for in a lane. head: of the model; without one
    the states are the scores, and one arrow leads to the probabilities.
    """
    kind = arrow_of(term)
    if kind == "softmax" and head == "none":
        kind = "fc"
    return Weight(kind, lane if kind in ("ih", "hh") else -1) if kind else None


def _below(lane: int, experiment: Experiment) -> tuple[tuple[str, int], ...]:
    """What a lane reads."""
    lanes = experiment.lanes
    layer = lanes.layer(lane)
    if layer == 0:
        return tuple((kind, -1) for kind in READ)
    first = lanes.of_layer(layer - 1)[0]
    return (("joined" if experiment.model.bidirectional else "state", first),)

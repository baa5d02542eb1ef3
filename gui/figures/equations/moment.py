"""Equations of a cell at one moment: t as a number, and the lane's marks on all its vectors."""

from functools import lru_cache

from core.experiment import Experiment
from gui.figures.equations.equation import Equation, LanePlace
from gui.figures.equations.equations import equations
from gui.figures.equations.expression import Node, Symbol, mapped
from gui.figures.equations.forward import X, gate, inner, weighted
from gui.figures.equations.operators import Elementwise, Sum
from gui.wording.translate import in_language

OF_LANE = frozenset("hcifgorzn")  # vectors that every lane has for itself


@in_language
@lru_cache(maxsize=1024)  # with each step Explain asks for all of a cell's again
def at_moment(experiment: Experiment, lane: int, t: int, key: str) -> Equation:
    """The lane's equation of that key, at t (from 0): "h₃⁽²→⁾ = o₃⁽²→⁾ ⊙ tanh(c₃⁽²→⁾)"."""
    found = next(each for each in equations(experiment, lane) if each.key == key)
    left, right = (_told(experiment, lane, t, each) for each in (found.left, found.right))
    return Equation(key, found.group, left, right, found.sign)


@lru_cache(maxsize=256)
def gate_sum(experiment: Experiment, lane: int, t: int) -> Sum:
    """What every gate adds up, of all rows: "W_ih x₃ + b_ih + W_hh h₂ + b_hh"."""
    summands = weighted(LanePlace(experiment, lane), "")
    return Sum(tuple(_told(experiment, lane, t, each) for each in summands))


@lru_cache(maxsize=256)
def reset_part(experiment: Experiment, lane: int, t: int) -> Node:
    """What a GRU's candidate has for the hidden part and its bias: "r₃ ⊙ (W_hn h₂ + b_hn)"."""
    return _told(experiment, lane, t, Elementwise((gate("r"), inner(LanePlace(experiment, lane)))))


def _told(experiment: Experiment, lane: int, t: int, node: Node) -> Node:
    place = LanePlace(experiment, lane)
    before = experiment.lanes.before(lane, t)

    def told(symbol: Symbol) -> Node:
        if symbol == X and place.layer > 1:
            entering = next(each for each in equations(experiment, lane) if each.key == "input")
            below: Node = mapped(entering.right, told)
            return below
        if symbol.time is None:
            return symbol
        step = t + 1 if symbol.time == 0 else 0 if before is None else before + 1
        return symbol.at(step, *_mark(place, symbol))

    changed: Node = mapped(node, told)
    return changed


def _mark(place: LanePlace, symbol: Symbol) -> tuple[int | None, str]:
    """Its own, where it is another lane's."""
    if symbol.name not in OF_LANE or symbol.layer is not None or symbol.direction:
        return symbol.layer, symbol.direction
    return place.marked(place.layer), place.arrow

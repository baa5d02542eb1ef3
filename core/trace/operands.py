"""Reading: one operation's numbers, the result and the operands it follows from.

Everything is taken from an EpochTrace; what the trace does not hold is one product away.
Terms name the same thing in picture, equation, matrix and code. No torch.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.experiment import Experiment, WordTask
from core.experiment.cells import GATE_NAMES, GATED
from core.experiment.parameters import lane_names
from core.trace.gradient_flow import previous
from core.trace.operands_back import BACKWARD
from core.trace.operations import Operation
from core.trace.terms import Named, number
from core.trace.trace import EpochTrace, Lane


@dataclass(frozen=True)
class Reading:
    """operands, in the order of the formula, and the result that they give."""

    operation: Operation
    result: Named
    operands: tuple[Named, ...]


Terms = tuple[Named, tuple[Named, ...]]


def read(experiment: Experiment, trace: EpochTrace, operation: Operation) -> Reading | None:
    """The numbers of `operation`; None where the trace lacks them (a picture's gradients)."""
    find = (_FORWARD | BACKWARD)[operation.kind]
    with np.errstate(all="ignore"):  # a run that diverged overflows here as it did in training
        found = find(experiment, trace, operation)
    return None if found is None else Reading(operation, *found)


def gate_part(experiment: Experiment, gate: str) -> slice:
    """The rows of a gate in what is stacked by gates."""
    size = experiment.model.hidden_size
    place = GATE_NAMES[experiment.model.cell].index(gate)
    return slice(place * size, (place + 1) * size)


def _zero_grad(experiment: Experiment, trace: EpochTrace, at: Operation) -> Terms:
    return number("dW", 0.0), ()


def _input(experiment: Experiment, trace: EpochTrace, at: Operation) -> Terms:
    if trace.embedding is None:
        return Named("x", "input", trace.inputs[at.t]), ()
    table = Named("W_emb", "letters embedding", trace.state["emb.weight"])
    picked = Named("onehot", "letters", trace.inputs[at.t])
    return Named("x", "embedding", trace.embedding[at.t]), (picked, table)


def _input_product(experiment: Experiment, trace: EpochTrace, at: Operation) -> Terms:
    weight = trace.state[lane_names(experiment, at.lane)[0]]
    x = trace.lanes[at.lane].x[at.t]
    operands = (Named("W_ih", "gates*hidden input", weight), Named("x", "input", x))
    return Named("W_ih x", "gates*hidden", weight @ x), operands


def _hidden_product(experiment: Experiment, trace: EpochTrace, at: Operation) -> Terms:
    weight = trace.state[lane_names(experiment, at.lane)[1]]
    h = previous(experiment, trace.lanes[at.lane], at.lane)[at.t]
    operands = (Named("W_hh", "gates*hidden hidden", weight), Named("h_prev", "hidden", h))
    return Named("W_hh h", "gates*hidden", weight @ h), operands


def _biases(experiment: Experiment, trace: EpochTrace, at: Operation) -> Terms:
    """b_ih + b_hh; a GRU's candidate keeps b_hh apart, inside the bracket that r multiplies."""
    names = lane_names(experiment, at.lane)
    b_ih, b_hh = trace.state[names[2]], trace.state[names[3]]
    added = b_hh
    if experiment.model.cell == "GRU":
        added = b_hh.copy()
        added[gate_part(experiment, "n")] = 0
    operands = (Named("b_ih", "gates*hidden", b_ih), Named("b_hh", "gates*hidden", b_hh))
    return Named("b", "gates*hidden", b_ih + added), operands


def _sum(experiment: Experiment, trace: EpochTrace, at: Operation) -> Terms:
    rows, lane = gate_part(experiment, at.part), trace.lanes[at.lane]
    parts = [
        Named(found.term, "hidden", found.value[rows])
        for found in (
            _input_product(experiment, trace, at)[0],
            _hidden_product(experiment, trace, at)[0],
            _biases(experiment, trace, at)[0],
        )
    ]
    if experiment.model.cell == "GRU" and at.part == "n":
        bias = trace.state[lane_names(experiment, at.lane)[3]][rows]
        parts += [Named("b_hh", "hidden", bias), Named("r", "hidden", lane.named["r"][at.t])]
    return Named(_sum_term(at.part), "hidden", lane.named["sum"][at.t, rows]), tuple(parts)


def _sum_term(gate: str) -> str:
    return f"sum {gate}".strip()


def _gate(experiment: Experiment, trace: EpochTrace, at: Operation) -> Terms:
    total = _sum(experiment, trace, at)[0]
    return _named(trace.lanes[at.lane], at.part, at.t), (total,)


def _named(lane: Lane, name: str, t: int) -> Named:
    return Named(name, "hidden", lane.named[name][t])


def _cell(experiment: Experiment, trace: EpochTrace, at: Operation) -> Terms:
    lane = trace.lanes[at.lane]
    assert lane.c is not None
    past = Named("c_prev", "hidden", previous(experiment, lane, at.lane, "c")[at.t])
    f, i, g = (_named(lane, gate, at.t) for gate in "fig")
    return Named("c", "hidden", lane.c[at.t]), (f, past, i, g)


def _hidden(experiment: Experiment, trace: EpochTrace, at: Operation) -> Terms:
    lane, cell = trace.lanes[at.lane], experiment.model.cell
    result = Named("h", "hidden", lane.h[at.t])
    if cell not in GATED:
        return result, (_sum(experiment, trace, at)[0],)
    if lane.c is not None:
        return result, (_named(lane, "o", at.t), Named("c", "hidden", lane.c[at.t]))
    past = Named("h_prev", "hidden", previous(experiment, lane, at.lane)[at.t])
    return result, (_named(lane, "n", at.t), _named(lane, "z", at.t), past)


def _head(experiment: Experiment, trace: EpochTrace, at: Operation) -> Terms | None:
    if trace.logits is None:
        return None
    weight = Named("W_fc", "logit output", trace.state["fc.weight"])
    bias = Named("b_fc", "logit", trace.state["fc.bias"])
    out = Named("h", "output", trace.out[at.t])
    return Named("logits", "logit", trace.logits[at.t]), (weight, out, bias)


def _softmax(experiment: Experiment, trace: EpochTrace, at: Operation) -> Terms | None:
    if trace.logits is None or trace.probabilities is None:
        return None
    logits = Named("logits", "logit", trace.logits[at.t])
    return Named("p", "logit", trace.probabilities[at.t]), (logits,)


def _loss(experiment: Experiment, trace: EpochTrace, at: Operation) -> Terms | None:
    if trace.losses is None or trace.probabilities is None:
        return None
    assert isinstance(experiment.task, WordTask)
    target = experiment.task.targets[at.t]
    operands = (Named("p", "logit", trace.probabilities[at.t]), number("target", target))
    return number("loss", trace.losses[at.t]), operands


def _total_loss(experiment: Experiment, trace: EpochTrace, at: Operation) -> Terms | None:
    if trace.losses is None:
        return None
    by_sum = experiment.training.reduction == "sum"
    total = trace.losses.sum() if by_sum else trace.losses.mean()
    return number("L", total), (Named("loss", "seq", trace.losses),)


Find = Callable[[Experiment, EpochTrace, Operation], Terms | None]
_FORWARD: dict[str, Find] = {
    "zero_grad": _zero_grad,
    "input": _input,
    "input_product": _input_product,
    "hidden_product": _hidden_product,
    "biases": _biases,
    "sum": _sum,
    "gate": _gate,
    "cell": _cell,
    "hidden": _hidden,
    "head": _head,
    "softmax": _softmax,
    "loss": _loss,
    "total_loss": _total_loss,
}

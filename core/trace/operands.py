"""Reading: one operation's numbers, the result and the operands it follows from.

Everything is taken from an EpochTrace; what the trace does not hold is one product away.
Terms name the same thing in picture, equation, matrix and code. No torch.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.experiment import Experiment, WordTask
from core.experiment.parameters import gate_part, lane_names
from core.experiment.training import lr_at
from core.trace.gradient_flow import (
    from_above,
    from_next,
    grad_from_hidden,
    through_all,
)
from core.trace.operations import Kind, Operation
from core.trace.optimizer_step import clip_scale, update
from core.trace.terms import Named, number
from core.trace.trace import Backward, EpochTrace, Lane, LaneGradients, entering


@dataclass(frozen=True)
class Reading:
    """operands, in the order of the formula, and the result that they give."""

    operation: Operation
    result: Named
    operands: tuple[Named, ...]


Numbers = tuple[Named, tuple[Named, ...]]  # the result, and its operands


def read(experiment: Experiment, trace: EpochTrace, operation: Operation) -> Reading | None:
    """The numbers of `operation`; None where the trace lacks them (a picture's gradients)."""
    find = (_FORWARD | _BACKWARD)[operation.kind]
    with np.errstate(all="ignore"):  # a run that diverged overflows here as it did in training
        found = find(experiment, trace, operation)
    return None if found is None else Reading(operation, *found)


def _zero_grad(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers:
    return number("dW", 0.0), ()


def _input(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers:
    if trace.embedding is None:
        return Named("x", "input", trace.inputs[at.t]), ()
    table = Named("W_emb", "letters embedding", trace.state["emb.weight"])
    picked = Named("onehot", "letters", trace.inputs[at.t])
    return Named("x", "embedding", trace.embedding[at.t]), (picked, table)


def _input_product(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers:
    weight = trace.state[lane_names(experiment, at.lane)[0]]
    x = trace.lanes[at.lane].x[at.t]
    operands = (Named("W_ih", "gates*hidden input", weight), Named("x", "input", x))
    return Named("W_ih x", "gates*hidden", weight @ x), operands


def _hidden_product(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers:
    weight = trace.state[lane_names(experiment, at.lane)[1]]
    h = entering(experiment, trace.lanes[at.lane], at.lane)[at.t]
    operands = (Named("W_hh", "gates*hidden hidden", weight), Named("h_prev", "hidden", h))
    return Named("W_hh h", "gates*hidden", weight @ h), operands


def _biases(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers:
    """b_ih + b_hh; a GRU's candidate keeps b_hh apart, inside the bracket that r multiplies."""
    names = lane_names(experiment, at.lane)
    b_ih = trace.state[names[2]]
    b_hh = trace.state[names[3]]
    added = b_hh
    if experiment.model.cell == "GRU":
        added = b_hh.copy()
        added[gate_part(experiment, "n")] = 0
    operands = (Named("b_ih", "gates*hidden", b_ih), Named("b_hh", "gates*hidden", b_hh))
    return Named("b", "gates*hidden", b_ih + added), operands


def _sum(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers:
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


def _gate(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers:
    total = _sum(experiment, trace, at)[0]
    return _named(trace.lanes[at.lane], at.part, at.t), (total,)


def _named(lane: Lane, name: str, t: int) -> Named:
    return Named(name, "hidden", lane.named[name][t])


def _cell(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers:
    lane = trace.lanes[at.lane]
    assert lane.c is not None
    past = Named("c_prev", "hidden", entering(experiment, lane, at.lane, "c")[at.t])
    f, i, g = (_named(lane, gate, at.t) for gate in "fig")
    return Named("c", "hidden", lane.c[at.t]), (f, past, i, g)


def _hidden(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers:
    lane = trace.lanes[at.lane]
    result = Named("h", "hidden", lane.h[at.t])
    if not experiment.model.cell_kind.is_gated:
        return result, (_sum(experiment, trace, at)[0],)
    if lane.c is not None:
        return result, (_named(lane, "o", at.t), Named("c", "hidden", lane.c[at.t]))
    past = Named("h_prev", "hidden", entering(experiment, lane, at.lane)[at.t])
    return result, (_named(lane, "n", at.t), _named(lane, "z", at.t), past)


def _head(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers | None:
    if trace.logits is None:
        return None
    weight = Named("W_fc", "logit output", trace.state["fc.weight"])
    bias = Named("b_fc", "logit", trace.state["fc.bias"])
    out = Named("h", "output", trace.out[at.t])
    return Named("logits", "logit", trace.logits[at.t]), (weight, out, bias)


def _softmax(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers | None:
    if trace.logits is None or trace.probabilities is None:
        return None
    logits = Named("logits", "logit", trace.logits[at.t])
    return Named("p", "logit", trace.probabilities[at.t]), (logits,)


def _loss(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers | None:
    if trace.losses is None or trace.probabilities is None:
        return None
    assert isinstance(experiment.task, WordTask)
    target = experiment.task.targets[at.t]
    operands = (Named("p", "logit", trace.probabilities[at.t]), number("target", target))
    return number("loss", trace.losses[at.t]), operands


def _total_loss(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers | None:
    total = total_loss(experiment, trace)
    if total is None or trace.losses is None:
        return None
    return number("L", total), (Named("loss", "seq", trace.losses),)


def total_loss(experiment: Experiment, trace: EpochTrace) -> float | None:
    """The letters' losses as the one number that is trained on; None where nothing is."""
    if trace.losses is None:
        return None
    by_sum = experiment.training.reduction == "sum"
    return float(trace.losses.sum() if by_sum else trace.losses.mean())


Find = Callable[[Experiment, EpochTrace, Operation], Numbers | None]
_FORWARD: dict[Kind, Find] = {
    Kind.ZERO_GRAD: _zero_grad,
    Kind.INPUT: _input,
    Kind.INPUT_PRODUCT: _input_product,
    Kind.HIDDEN_PRODUCT: _hidden_product,
    Kind.BIASES: _biases,
    Kind.SUM: _sum,
    Kind.GATE: _gate,
    Kind.CELL: _cell,
    Kind.HIDDEN: _hidden,
    Kind.HEAD: _head,
    Kind.SOFTMAX: _softmax,
    Kind.LOSS: _loss,
    Kind.TOTAL_LOSS: _total_loss,
}


def _grad_logits(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers | None:
    """(p - one-hot of the target) times the share of this letter's loss in the whole."""
    if trace.backward is None or trace.probabilities is None:
        return None
    assert isinstance(experiment.task, WordTask)
    share = 1.0 if experiment.training.reduction == "sum" else 1 / experiment.task.seq_len
    target = number("target", experiment.task.targets[at.t])
    operands = (Named("p", "logit", trace.probabilities[at.t]), target, number("share", share))
    return Named("dlogits", "logit", trace.backward.logits[at.t]), operands


def _grad_hidden(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers | None:
    above, later = from_above(experiment, trace, at.lane), from_next(experiment, trace, at.lane)
    if trace.backward is None or above is None or later is None:
        return None
    operands = (Named("above", "hidden", above[at.t]), Named("next", "hidden", later[at.t]))
    return Named("dh", "hidden", trace.backward.lanes[at.lane].h[at.t]), operands


def _grad_cell(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers | None:
    """Through h_t = o tanh(c_t), and back along the cell state through the next forget gate."""
    if trace.backward is None:
        return None
    lane, back = trace.lanes[at.lane], trace.backward.lanes[at.lane]
    assert lane.c is not None
    assert back.c is not None
    later = experiment.lanes.after(at.lane, at.t)
    dc_next, f_next = (
        (back.c[later], lane.named["f"][later])
        if later is not None
        else (back.c[at.t] * 0, back.c[at.t] * 0)
    )
    operands = (
        Named("dh", "hidden", back.h[at.t]),
        Named("o", "hidden", lane.named["o"][at.t]),
        Named("c", "hidden", lane.c[at.t]),
        Named("dc_next", "hidden", dc_next),
        Named("f_next", "hidden", f_next),
    )
    return Named("dc", "hidden", back.c[at.t]), operands


def _grad_sum(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers | None:
    if trace.backward is None:
        return None
    lane, back = trace.lanes[at.lane], trace.backward.lanes[at.lane]
    return Named("dsum", "gates*hidden", back.sum[at.t]), _local(experiment, lane, back, at)


def _local(
    experiment: Experiment, lane: Lane, back: LaneGradients, at: Operation
) -> tuple[Named, ...]:
    """What the derivative of the gates needs: the states and gates of this very cell."""
    dh = Named("dh", "hidden", back.h[at.t])
    cell = experiment.model.cell
    gates = filter(None, experiment.model.cell_kind.gates)
    named = [Named(gate, "hidden", lane.named[gate][at.t]) for gate in gates]
    if cell == "LSTM":
        assert lane.c is not None
        assert back.c is not None
        past = entering(experiment, lane, at.lane, "c")[at.t]
        dc, c = back.c[at.t], lane.c[at.t]
        states = [Named("dc", "hidden", dc), Named("c", "hidden", c)]
        return (dh, *states, Named("c_prev", "hidden", past), *named)
    if cell == "GRU":
        past = entering(experiment, lane, at.lane)[at.t]
        inner = lane.named["from_hidden"][at.t, gate_part(experiment, "n")]
        return (dh, Named("h_prev", "hidden", past), Named("W_hh h", "hidden", inner), *named)
    total = Named("sum", "hidden", lane.named["sum"][at.t])
    return (dh, total, Named("h", "hidden", lane.h[at.t]))


def _gradient(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers | None:
    """dL/dW: the sum over all time steps of (what came back) times (what went in)."""
    if trace.backward is None or at.part not in trace.backward.weights:
        return None
    grad = trace.backward.weights[at.part]
    axes = "row column" if grad.ndim == 2 else "row"
    return Named("dW", axes, grad), _factors(experiment, trace, trace.backward, at.part)


def _factors(
    experiment: Experiment, trace: EpochTrace, backward: Backward, name: str
) -> tuple[Named, ...]:
    """(came back (T, rows), went in (T, columns)); biases have the first alone."""
    if name.startswith("fc."):
        back = Named("dlogits", "seq logit", backward.logits)
        entered = Named("h", "seq output", trace.out)
    elif name.startswith("emb."):
        return _embedding_factors(experiment, trace)
    else:
        index = _owner(experiment, name)
        lane, gradients = trace.lanes[index], backward.lanes[index]
        if name in lane_names(experiment, index)[1::2]:  # weight_hh and bias_hh
            through = grad_from_hidden(experiment, lane, gradients)
            entered = Named("h_prev", "seq hidden", entering(experiment, lane, index))
        else:
            through = gradients.sum
            entered = Named("x", "seq input", lane.x)
        back = Named("dsum", "seq gates*hidden", through)
    return (back,) if "bias" in name else (back, entered)


def _embedding_factors(experiment: Experiment, trace: EpochTrace) -> tuple[Named, ...]:
    """A letter's row gathers what comes back wherever the letter stands."""
    lanes = range(experiment.model.num_directions)
    back = through_all(experiment, trace, lanes)
    assert back is not None
    return Named("onehot", "seq letters", trace.inputs), Named("dx", "seq embedding", back)


def _owner(experiment: Experiment, name: str) -> int:
    """The lane of a recurrent parameter."""
    lanes = range(experiment.model.num_lanes)
    return next(lane for lane in lanes if name in lane_names(experiment, lane))


def _clip(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers | None:
    """What all gradients are multiplied with."""
    if trace.grad_norm is None or trace.backward is None:
        return None
    limit = number("limit", experiment.training.clip_norm)
    scale = number("scale", clip_scale(experiment, trace.grad_norm))
    return scale, (number("norm", trace.grad_norm), limit)


def _update(experiment: Experiment, trace: EpochTrace, at: Operation) -> Numbers | None:
    if trace.backward is None or at.part not in trace.backward.weights:
        return None
    grad, weight = trace.backward.weights[at.part], trace.state[at.part]
    training = experiment.training
    scale, updates = clip_scale(experiment, trace.grad_norm or 0), trace.epoch - 1
    step = update(experiment, trace.state, at.part, grad, updates, scale)
    axes = "row column" if grad.ndim == 2 else "row"
    operands = [Named("W", axes, weight), number("lr", lr_at(training, updates))]
    operands.append(Named("dW", axes, step.grad))
    operands += [number("decay", training.weight_decay)] if training.weight_decay else []
    for term in ("decayed", "m", "v", "m_hat", "v_hat"):
        value = getattr(step, term)
        if value is not None:
            operands.append(Named(term, axes, value))
    return Named("W_new", axes, step.new), tuple(operands)


_BACKWARD: dict[Kind, Find] = {
    Kind.GRAD_LOGITS: _grad_logits,
    Kind.GRAD_HIDDEN: _grad_hidden,
    Kind.GRAD_CELL: _grad_cell,
    Kind.GRAD_SUM: _grad_sum,
    Kind.GRADIENT: _gradient,
    Kind.CLIP: _clip,
    Kind.UPDATE: _update,
}

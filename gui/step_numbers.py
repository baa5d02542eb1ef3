"""An operation outside the cells, or a gradient, in this run's numbers: one line of terms.

The cells' own lines are gui.cell_formula's. Which of a result's numbers is told
is gui.told's choice.
"""

from collections.abc import Callable, Mapping

import numpy as np

from core.epoch import Array
from core.reading import Reading, read
from core.run import Run
from core.update import CLIP_EPSILON
from gui.cell_formula import cell_formula
from gui.cell_parts import cell_parts
from gui.numbers import added, alone, factor, operand, result
from gui.told import told_place
from gui.widgets.term_line import Piece

CELL = ("input_product", "hidden_product", "biases", "sum", "gate", "cell", "hidden")
MANY = 6  # products of a sum that are written out

Line = list[Piece]
Values = Mapping[str, Array]


def step_numbers(run: Run, unit: int) -> tuple[Piece, ...]:
    """The numbers of the operation under the playhead; () where there are none yet."""
    operation = run.operations.at(run.playhead)
    if operation is None or run.trace is None:
        return ()
    if operation.kind in CELL:
        parts = cell_parts(run, run.trace, operation.lane, operation.t)
        result = operation.part or {"cell": "c"}.get(operation.kind, "h")
        if operation.kind in CELL[:3] and len(parts.gates) > 1:
            result = parts.gates[0]
        return cell_formula(parts, result, unit).numbers
    reading = read(run.experiment, run.trace, operation)
    write = _WRITERS.get(operation.kind)
    if reading is None or write is None:
        return ()
    values = {each.term: each.value for each in reading.operands}
    return tuple(write(run, reading, values, unit))


def _equals(value: float, term: str) -> Line:
    return [Piece(" = "), Piece(result(value), term)]


def _products(left: Array, right: Array, terms: tuple[str, str]) -> Line:
    """ "0.12·0.50 + 0.31·−0.20 + …": as many as are written out, then the rest as one number."""
    line: Line = []
    for place, (a, b) in enumerate(zip(left[:MANY].tolist(), right[:MANY].tolist(), strict=True)):
        line += [Piece(" + ")] if place else []
        line += [factor(a, terms[0]), Piece("·"), factor(b, terms[1])]
    rest = float(left[MANY:] @ right[MANY:])
    return [*line, added(rest)] if len(left) > MANY else line


def _head(run: Run, reading: Reading, of: Values, unit: int) -> Line:
    row = told_place(run.experiment, reading, unit)
    line = _products(of["W_fc"][row], of["h"], ("W_fc", "h"))
    line.append(added(of["b_fc"][row], "b_fc"))
    return line + _equals(reading.result.value[row], "logits")


def _softmax(run: Run, reading: Reading, of: Values, unit: int) -> Line:
    best = told_place(run.experiment, reading, unit)
    line = [Piece("exp("), alone(of["logits"][best], "logits"), Piece(") / (")]
    for place, each in enumerate(of["logits"][:MANY].tolist()):
        line += [Piece(" + ")] if place else []
        line += [Piece("exp("), alone(each, "logits"), Piece(")")]
    rest = float(np.exp(of["logits"][MANY:].astype(np.float64)).sum())
    line += [added(rest)] if len(of["logits"]) > MANY else []
    return [*line, Piece(")"), *_equals(reading.result.value[best], "p")]


def _loss(run: Run, reading: Reading, of: Values, unit: int) -> Line:
    p = float(of["p"][int(of["target"])])
    return [Piece("−ln "), Piece(f"{p:.6g}", "p"), *_equals(float(reading.result.value), "loss")]


def _total(run: Run, reading: Reading, of: Values, unit: int) -> Line:
    losses = of["loss"]
    line: Line = [alone(losses[0], "loss")]
    line += [added(each, "loss") for each in losses[1:MANY].tolist()]
    line += [added(float(losses[MANY:].sum()))] if len(losses) > MANY else []
    if run.experiment.training.reduction == "mean":
        line = [Piece("("), *line, Piece(f") / {len(losses)}")]
    return line + _equals(float(reading.result.value), "L")


def _grad_logits(run: Run, reading: Reading, of: Values, unit: int) -> Line:
    target = int(of["target"])
    line = [Piece("("), alone(of["p"][target], "p"), Piece(" − 1", "target"), Piece(")")]
    if run.experiment.training.reduction == "mean":
        line.append(Piece(f" / {run.steps.seq_len}", "share"))
    return line + _equals(reading.result.value[target], "dlogits")


def _grad_hidden(run: Run, reading: Reading, of: Values, unit: int) -> Line:
    line = [alone(of["above"][unit], "above"), added(of["next"][unit], "next")]
    return line + _equals(reading.result.value[unit], "dh")


def _grad_cell(run: Run, reading: Reading, of: Values, unit: int) -> Line:
    dh, o = (factor(of[term][unit], term) for term in ("dh", "o"))
    c = alone(of["c"][unit], "c")
    line = [dh, Piece("·"), o, Piece("·(1 − tanh("), c, Piece(")²) + ")]
    line += [factor(of["f_next"][unit], "f_next"), Piece("·")]
    line.append(factor(of["dc_next"][unit], "dc_next"))
    return line + _equals(reading.result.value[unit], "dc")


def _grad_sum(run: Run, reading: Reading, of: Values, unit: int) -> Line:
    """Of an RNN its one sum; of a gated cell the candidate, which the loss reaches first."""
    model = run.experiment.model
    dh = factor(of["dh"][unit], "dh")
    row = told_place(run.experiment, reading, unit)
    if model.cell == "LSTM":
        line = [factor(of["dc"][unit], "dc"), Piece("·"), factor(of["i"][unit], "i")]
        line += [Piece("·(1 − "), factor(of["g"][unit], "g"), Piece("²)")]
    elif model.cell == "GRU":
        line = [dh, Piece("·(1 − "), alone(of["z"][unit], "z"), Piece(")·(1 − ")]
        line += [factor(of["n"][unit], "n"), Piece("²)")]
    elif model.nonlinearity == "relu":
        line = [dh, Piece("·"), Piece("1" if of["sum"][unit] > 0 else "0", "sum")]
    else:
        line = [dh, Piece("·(1 − "), factor(of["h"][unit], "h"), Piece("²)")]
    return line + _equals(reading.result.value[row], "dsum")


def _gradient(run: Run, reading: Reading, of: Values, unit: int) -> Line:
    """The largest number of the parameter's gradient: a sum over time steps."""
    grad = np.atleast_2d(reading.result.value)
    row, column = np.unravel_index(told_place(run.experiment, reading, unit), grad.shape)
    if len(reading.operands) == 1:  # a bias: what came back, added up
        came = reading.operands[0].value[:, column]
        line = [alone(came[0], "dsum"), *(added(each, "dsum") for each in came[1:MANY].tolist())]
        line += [added(float(came[MANY:].sum()))] if len(came) > MANY else []
        return line + _equals(grad[row, column], "dW")
    back, entered = reading.operands
    line = _products(back.value[:, row], entered.value[:, column], (back.term, entered.term))
    return line + _equals(grad[row, column], "dW")


def _clip(run: Run, reading: Reading, of: Values, unit: int) -> Line:
    limit, norm = float(of["limit"]), float(of["norm"])
    line: Line = [Piece("min(1, "), Piece(f"{limit:g}", "limit"), Piece(" / ")]
    line += [Piece("("), alone(norm, "norm"), Piece(f" + {CLIP_EPSILON:g}))")]
    return line + _equals(float(reading.result.value), "scale")


def _update(run: Run, reading: Reading, of: Values, unit: int) -> Line:
    place = told_place(run.experiment, reading, unit)
    at = {term: value.flat[place if value.size > 1 else 0] for term, value in of.items()}
    line = [alone(at["W"], "W"), Piece(" − "), Piece(f"{at['lr']:g}", "lr"), Piece("·")]
    if "m_hat" in at:  # weight decay is in the averages already
        line += [factor(at["m_hat"], "m_hat"), Piece(" / (√")]
        line += [Piece(operand(at["v_hat"]), "v_hat"), Piece(" + 1e-08)")]
    elif "decay" in at:
        line += [
            Piece("("),
            alone(at["dW"], "dW"),
            Piece(" + "),
            Piece(f"{at['decay']:g}", "decay"),
        ]
        line += [Piece("·"), factor(at["W"], "W"), Piece(")")]
    else:
        line.append(factor(at["dW"], "dW"))
    return line + _equals(reading.result.value.flat[place], "W_new")


_WRITERS: dict[str, Callable[[Run, Reading, Values, int], Line]] = {
    "head": _head,
    "softmax": _softmax,
    "loss": _loss,
    "total_loss": _total,
    "grad_logits": _grad_logits,
    "grad_hidden": _grad_hidden,
    "grad_cell": _grad_cell,
    "grad_sum": _grad_sum,
    "gradient": _gradient,
    "clip": _clip,
    "update": _update,
}

"""One operation explained: a sentence, and its numbers for one unit as a table in HTML.

The result's row follows from those above it as its equation says.
"""

from math import isclose

import numpy as np

from core.experiment import Experiment
from core.experiment.model import squash
from core.runs.run import Run
from core.trace.operands import Reading, read
from core.trace.operations import Kind, Operation
from core.trace.terms import Named
from core.trace.trace import EpochTrace
from gui.figures.equations.numbers import operation_formula
from gui.wording.arithmetic import (
    Added,
    Applied,
    Formula,
    Negative,
    Over,
    Row,
    Shown,
    Times,
    exactly,
)
from gui.wording.names import lane_text
from gui.wording.operations import operation_name, operation_sentence, told_name, told_place
from gui.wording.table import Entry, table
from gui.wording.terms import term_text
from gui.wording.translate import tr

PRODUCTS = (Kind.INPUT_PRODUCT, Kind.HIDDEN_PRODUCT, Kind.HEAD)
SUMS = (Kind.TOTAL_LOSS, Kind.GRADIENT)  # over time steps
_TERMS = 8  # of a product or sum, a line's worth


def operation_page(run: Run, operation: Operation, unit: int) -> list[str]:
    """HTML paragraphs, the title first: what it does, then from which numbers."""
    where = lane_text(run.experiment, operation.lane) if operation.lane >= 0 else ""
    title = operation_name(run.experiment, operation) + (f" ({where})" if where else "")
    parts = [title, operation_sentence(run.experiment, operation)]
    reading = None if run.trace is None else read(run.experiment, run.trace, operation)
    if reading is None or run.trace is None:
        return [*parts, tr("Its numbers come when the run is paused.")]
    return [*parts, _heading(run.experiment, reading, unit), _rows(run, run.trace, reading, unit)]


def _heading(experiment: Experiment, reading: Reading, unit: int) -> str:
    """Which of the result's numbers the table tells."""
    value = reading.result.value
    if value.size == 1:
        return ""
    shape = " × ".join(str(each) for each in value.shape)
    name = told_name(experiment, reading, unit)
    return f"<h4>{tr('Number {} of {}').format(name, shape)}</h4>"


def _rows(run: Run, trace: EpochTrace, reading: Reading, unit: int) -> str:
    experiment = run.experiment
    place, value = told_place(experiment, reading, unit), reading.result.value
    kind, rows = reading.operation.kind, []
    if kind in PRODUCTS:
        rows += _product(reading, place)
    elif kind in SUMS:
        rows += _over_time(experiment, reading, place)
    added = [each.row.shown for each in rows]
    of: dict[str, Shown] = {}
    for named in reading.operands if kind not in SUMS else ():
        found = _value_of(experiment, reading, named, place)
        if found is not None:
            of[named.term] = Shown(found, named.term, _share(experiment, named))
            name = term_text(experiment, reading.operation, named.term)
            rows.append(Entry(name, Row(of[named.term])))
    formula = _cell_formula(experiment, reading, of, place)
    if kind in (*PRODUCTS, *SUMS):
        formula = Added((*added, *of.values()))
    elif formula is None:
        formula = operation_formula(experiment, trace, reading, unit)
        if formula is not None:
            formula = formula.over(_in_rows(formula, of))
            rows = [_as_set(each, formula) for each in rows]
    name = term_text(experiment, reading.operation, reading.result.term)
    result = Row(Shown(float(value.flat[place]), reading.result.term), formula)
    if formula is not None and _needs_more(formula, of) and kind not in (*PRODUCTS, *SUMS):
        name = f"{name} = {{}}"
    return table([*rows, Entry(name, result, True)])


def _in_rows(formula: Formula, of: dict[str, Shown]) -> dict[Shown, Shown]:
    """Which of a formula's numbers stand in rows of their own."""
    return {
        each: of[each.term]
        for each in formula.numbers
        if each.term in of and of[each.term].number == each.number
    }


def _share(experiment: Experiment, named: Named) -> str:
    """Of a mean each letter has 1 / T, which no digits write; "" for any other number."""
    if named.term != "share":
        return ""
    mean = experiment.training.reduction == "mean"
    return f"1 / {experiment.task.seq_len}" if mean else "1"


def _as_set(entry: Entry, formula: Formula) -> Entry:
    """A setting's row as the formula has it: written as it was set."""
    shown = entry.row.shown
    for each in formula.numbers:
        if (
            each.told
            and each.term == shown.term
            and isclose(each.number, shown.number, rel_tol=1e-6)
        ):
            return entry._replace(row=Row(each))
    return entry


def _needs_more(formula: Formula, of: dict[str, Shown]) -> bool:
    """Whether the formula has numbers that no row tells; then it is told with its numbers."""
    return any(not each.told and each not in of.values() for each in formula.numbers)


def _cell_formula(
    experiment: Experiment, reading: Reading, of: dict[str, Shown], place: int
) -> Formula | None:
    """Of what a cell computes forward, over its rows."""
    kind, part, cell = reading.operation.kind, reading.operation.part, experiment.model.cell
    if kind == Kind.BIASES:
        gate = experiment.model.cell_kind.gates[place // experiment.model.hidden_size]
        apart = cell == "GRU" and gate == "n"  # b_hh of n is added inside what r multiplies
        return of["b_ih"] if apart else Added((of["b_ih"], of["b_hh"]))
    if kind == Kind.SUM:
        if "r" not in of:
            return Added((of["W_ih x"], of["W_hh h"], of["b"]))
        return Added((of["W_ih x"], of["b"], Times((of["r"], Added((of["W_hh h"], of["b_hh"]))))))
    total = next((each for term, each in of.items() if term.startswith("sum")), None)
    if kind in (Kind.GATE, Kind.HIDDEN) and total is not None:
        return Applied(squash(experiment.model, part), total)
    if kind == Kind.CELL:
        return Added((Times((of["f"], of["c_prev"])), Times((of["i"], of["g"]))))
    if kind == Kind.HIDDEN and cell == "LSTM":
        return Times((of["o"], Applied("tanh", of["c"])))
    if kind == Kind.HIDDEN:
        rest = Added((exactly(1), Negative(of["z"])))
        return Added((Times((rest, of["n"])), Times((of["z"], of["h_prev"]))))
    return None


def _product(reading: Reading, place: int) -> list[Entry]:
    """The row's products, one by one while they are few."""
    weight, vector = reading.operands[0].value[place], reading.operands[1].value
    pairs = zip(weight[:_TERMS].tolist(), vector[:_TERMS].tolist(), strict=True)
    rows = [_times(w, x) for w, x in pairs]
    rest = float(weight[_TERMS:].astype(np.float64) @ vector[_TERMS:])
    left = len(vector) - _TERMS
    return [*rows, _rest(tr("{} more products").format(left), rest)] if left > 0 else rows


def _times(left: float, right: float, name: str = "{}") -> Entry:
    return Entry(name, Row(Shown(left * right), Times((Shown(left), Shown(right)))))


def _rest(name: str, value: float) -> Entry:
    return Entry(name, Row(Shown(value)))


def _over_time(experiment: Experiment, reading: Reading, place: int) -> list[Entry]:
    """What each time step adds, one by one while they are few; of a mean, its share."""
    first = reading.operands[0].value
    if reading.operation.kind == Kind.TOTAL_LOSS:
        rows = _losses(experiment, first.tolist())
    else:
        row, column = np.unravel_index(place, np.atleast_2d(reading.result.value).shape)
        if len(reading.operands) == 1:  # a bias: what came back
            rows = [_rest(_at(t), each) for t, each in enumerate(first[:, column].tolist())]
        else:
            back, entered = first[:, row].tolist(), reading.operands[1].value[:, column].tolist()
            pairs = enumerate(zip(back, entered, strict=True))
            rows = [_times(*pair, f"{_at(t)}: {{}}") for t, pair in pairs]
    left = len(rows) - _TERMS
    if left <= 0:
        return rows
    rest = sum(each.row.shown.number for each in rows[_TERMS:])
    return [*rows[:_TERMS], _rest(tr("{} more time steps").format(left), rest)]


def _at(t: int) -> str:
    return tr("t = {}").format(t + 1)


def _losses(experiment: Experiment, losses: list[float]) -> list[Entry]:
    if experiment.training.reduction == "sum":
        return [_rest(_at(t), each) for t, each in enumerate(losses)]
    count = len(losses)
    return [
        Entry(f"{_at(t)}: {{}}", Row(Shown(each / count), Over(Shown(each), exactly(count))))
        for t, each in enumerate(losses)
    ]


def _value_of(experiment: Experiment, reading: Reading, named: Named, place: int) -> float | None:
    """An operand's number that the told result needs; None where it takes many."""
    value, whole = named.value, reading.result.value
    products = ("W_ih", "x", "W_hh", "h_prev", "W_fc", "h")
    if reading.operation.kind in PRODUCTS and named.term in products:
        return None  # told product by product
    if named.term in ("target", "onehot"):
        return None  # they say where to look, and are not what the result is made of
    if value.ndim == 0:  # one unit's vector has one number as well: of that, its shape tells
        return float(value)
    if reading.operation.kind == Kind.LOSS and named.term == "p":
        target = next(each.value for each in reading.operands if each.term == "target")
        return float(value[int(target)])
    if value.shape == whole.shape:
        return float(value.flat[place])
    if reading.operation.kind == Kind.GRAD_SUM:  # gates side by side: the unit's place in each
        return float(value[place % len(value)])
    return None

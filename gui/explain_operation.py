"""One operation explained: a sentence, and its numbers for one unit as a table in HTML."""

import numpy as np

from core.operations import Operation
from core.reading import Reading, read
from core.run import Run
from core.spec import Experiment
from core.terms import Named
from gui.numbers import plain_result
from gui.operation_text import lane_text, operation_name, operation_sentence, tr
from gui.term_text import term_text
from gui.told import told_name, told_place

PRODUCTS = ("input_product", "hidden_product", "head")
SUMS = ("total_loss", "gradient")  # over time steps
_TERMS = 8  # of a product or sum, a line's worth


def operation_page(run: Run, operation: Operation, unit: int) -> list[str]:
    """HTML paragraphs, the title first: what it does, then from which numbers."""
    where = lane_text(run.experiment, operation.lane) if operation.lane >= 0 else ""
    title = operation_name(run.experiment, operation) + (f" ({where})" if where else "")
    parts = [title, operation_sentence(run.experiment, operation)]
    reading = None if run.trace is None else read(run.experiment, run.trace, operation)
    if reading is None:
        return [*parts, tr("Its numbers come when the run is paused.")]
    return [*parts, _heading(run.experiment, reading, unit), _rows(run.experiment, reading, unit)]


def _heading(experiment: Experiment, reading: Reading, unit: int) -> str:
    """Which of the result's numbers the table tells."""
    value = reading.result.value
    if value.size == 1:
        return ""
    shape = " × ".join(str(each) for each in value.shape)
    name = told_name(experiment, reading, unit)
    return f"<h4>{tr('Number {} of {}').format(name, shape)}</h4>"


def _rows(experiment: Experiment, reading: Reading, unit: int) -> str:
    place, value = told_place(experiment, reading, unit), reading.result.value
    rows = []
    if reading.operation.kind in PRODUCTS:
        rows += _product(reading, place)
    elif reading.operation.kind in SUMS:
        rows += _over_time(experiment, reading, place)
    for named in reading.operands if reading.operation.kind not in SUMS else ():
        found = _value_of(experiment, reading, named, place)
        if found is not None:
            rows.append((term_text(experiment, reading.operation, named.term), plain_result(found)))
    name = term_text(experiment, reading.operation, reading.result.term)
    rows.append((f"<b>{name}</b>", f"<b>{plain_result(value.flat[place])}</b>"))
    return _table(rows)


def _product(reading: Reading, place: int) -> list[tuple[str, str]]:
    """The row's products, one by one while they are few."""
    weight, vector = reading.operands[0].value[place], reading.operands[1].value
    rows = [
        (f"{plain_result(w)} · {plain_result(x)}", plain_result(w * x))
        for w, x in zip(weight[:_TERMS].tolist(), vector[:_TERMS].tolist(), strict=True)
    ]
    rest = float(weight[_TERMS:] @ vector[_TERMS:])
    left = len(vector) - _TERMS
    return [*rows, (tr("{} more products").format(left), plain_result(rest))] if left > 0 else rows


def _over_time(experiment: Experiment, reading: Reading, place: int) -> list[tuple[str, str]]:
    """What each time step adds, one by one while they are few; of a mean, its share."""
    first = reading.operands[0].value
    if reading.operation.kind == "total_loss":
        mean = experiment.training.reduction == "mean"
        share = tr(" / {}").format(len(first)) if mean else ""
        told = [f"{plain_result(each)}{share}" for each in first.tolist()]
        added = (first / len(first) if mean else first).tolist()
    else:
        row, column = np.unravel_index(place, np.atleast_2d(reading.result.value).shape)
        if len(reading.operands) == 1:  # a bias: what came back
            added = first[:, column].tolist()
            told = [""] * len(added)
        else:
            back, entered = first[:, row].tolist(), reading.operands[1].value[:, column].tolist()
            pairs = list(zip(back, entered, strict=True))
            told = [f"{plain_result(b)} · {plain_result(x)}" for b, x in pairs]
            added = [b * x for b, x in pairs]
    rows = [
        (tr("t = {}: {}").format(t + 1, text).removesuffix(": "), plain_result(value))
        for t, (text, value) in enumerate(zip(told, added, strict=True))
    ]
    left = len(rows) - _TERMS
    rest = (tr("{} more time steps").format(left), plain_result(sum(added[_TERMS:])))
    return [*rows[:_TERMS], rest] if left > 0 else rows


def _value_of(experiment: Experiment, reading: Reading, named: Named, place: int) -> float | None:
    """An operand's number that the told result needs; None where it takes many."""
    value, whole = named.value, reading.result.value
    products = ("W_ih", "x", "W_hh", "h_prev", "W_fc", "h")
    if reading.operation.kind in PRODUCTS and named.term in products:
        return None  # told product by product
    if value.size == 1 and named.term != "target":
        return float(value)
    if named.term == "target":
        return None
    if reading.operation.kind == "loss" and named.term == "p":
        target = next(each.value for each in reading.operands if each.term == "target")
        return float(value[int(target)])
    if value.shape == whole.shape:
        return float(value.flat[place])
    if reading.operation.kind == "grad_sum":  # gates side by side: the unit's place in each
        return float(value[place % len(value)])
    return None


def _table(rows: list[tuple[str, str]]) -> str:
    cells = "".join(
        f"<tr><td>{name}&nbsp;&nbsp;</td>"
        f"<td align=right style='font-family:monospace'>{value}</td></tr>"
        for name, value in rows
    )
    return f"<table cellpadding=1>{cells}</table>"

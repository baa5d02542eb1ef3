"""One operation explained: a sentence, and its numbers for one unit as a table in HTML."""

import numpy as np

from core.operations import Operation
from core.reading import Reading, read
from core.run import Run
from core.spec import Experiment
from core.terms import Named
from gui.operation_text import lane_text, operation_name, operation_sentence, tr
from gui.term_text import term_text

_TERMS = 8  # of a product, a line's worth


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
    count = reading.result.value.size
    if count == 1:
        return ""
    name = f"{_index(experiment, reading, unit)}"
    shape = " × ".join(str(each) for each in reading.result.value.shape)
    return f"<h4>{tr('Number [{}] of {}').format(name, shape)}</h4>"


def _index(experiment: Experiment, reading: Reading, unit: int) -> str:
    return ", ".join(str(each) for each in np.unravel_index(_place(reading, unit), _shape(reading)))


def _shape(reading: Reading) -> tuple[int, ...]:
    return reading.result.value.shape or (1,)


def _place(reading: Reading, unit: int) -> int:
    """The flat place that is told: the unit's, or the largest of a parameter's gradient."""
    value = reading.result.value
    if reading.operation.kind in ("gradient", "update"):
        grads = next((each.value for each in reading.operands if each.term == "dW"), value)
        return int(np.abs(np.nan_to_num(grads)).argmax())
    return min(unit, value.size - 1)


def _rows(experiment: Experiment, reading: Reading, unit: int) -> str:
    place, value = _place(reading, unit), reading.result.value
    rows = []
    if reading.operation.kind in ("input_product", "hidden_product", "head"):
        rows += _product(reading, place)
    for named in reading.operands:
        found = _value_of(experiment, reading, named, place)
        if found is not None:
            rows.append((term_text(experiment, reading.operation, named.term), f"{found:+.4f}"))
    name = term_text(experiment, reading.operation, reading.result.term)
    rows.append((f"<b>{name}</b>", f"<b>{value.flat[place]:+.4f}</b>"))
    return _table(rows)


def _product(reading: Reading, place: int) -> list[tuple[str, str]]:
    """The row's products, one by one while they are few."""
    weight, vector = reading.operands[0].value[place], reading.operands[1].value
    rows = [
        (f"{w:+.4f} · {x:+.4f}", f"{w * x:+.4f}")
        for w, x in zip(weight[:_TERMS].tolist(), vector[:_TERMS].tolist(), strict=True)
    ]
    rest = float(weight[_TERMS:] @ vector[_TERMS:])
    left = len(vector) - _TERMS
    return [*rows, (tr("{} more products").format(left), f"{rest:+.4f}")] if left > 0 else rows


def _value_of(experiment: Experiment, reading: Reading, named: Named, place: int) -> float | None:
    """An operand's number that the told result needs; None where it takes many."""
    value, result = named.value, reading.result.value
    if value.size == 1 and named.term != "target":
        return float(value)
    if named.term == "target":
        return None
    if reading.operation.kind == "loss" and named.term == "p":
        target = next(each.value for each in reading.operands if each.term == "target")
        return float(value[int(target)])
    if value.shape == result.shape:
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

"""One hidden unit at one time step: its formula, and its numbers as a table in HTML.

Each row follows from those above it, so that a pocket calculator reconciles them.
"""

from core.operations import Operation
from core.reading import read
from core.run import Run
from core.spec import GATE_NAMES, GATED, Experiment
from core.trace import Lane
from gui.numbers import plain_result
from gui.operation_text import gate_name
from gui.place import tr
from gui.widgets.diagram_text import state_name, subscript


def unit_table(run: Run, index: int, t: int, unit: int) -> list[str]:
    """HTML of unit `unit` in lane `index` at t (from 0)."""
    assert run.trace is not None
    lane, experiment = run.trace.lanes[index], run.experiment
    earlier = _earlier(experiment, index, t)
    now = state_name(experiment, index, t + 1)
    past = state_name(experiment, index, 0 if earlier is None else earlier + 1)
    x = _input_name(experiment, index, t)
    inside = f"W<sub>ih</sub> {x} + b<sub>ih</sub> + W<sub>hh</sub> {past} + b<sub>hh</sub>"
    if experiment.model.cell not in GATED:
        formula = f"{now} = {experiment.model.nonlinearity}({inside})"
        rows = _sum_rows(run, index, t, unit, (x, past))
        name = f"{now}[{unit}] = {experiment.model.nonlinearity}({tr('sum')})"
        rows.append((name, lane.h[t, unit]))
    else:
        formula = tr("each gate's sum") + f" = {inside}"
        if experiment.model.cell == "GRU":
            formula += tr(" (of n: W<sub>hh</sub> h + b<sub>hh</sub> times r)")
        rows = _gate_rows(experiment, lane, t, unit)
        finish = _lstm_rows if lane.c is not None else _gru_rows
        rows += finish(lane, t, unit, earlier, (now, past))
    heading = tr("Unit {} of {}, with this run's numbers").format(unit, now)
    return [f"<p><i>{formula}</i></p>", f"<h4>{heading}</h4>", table(rows)]


def _earlier(experiment: Experiment, index: int, t: int) -> int | None:
    """The time step whose state enters at t; None where the initial state does."""
    backward = experiment.model.bidirectional and index % 2
    step = t + 1 if backward else t - 1
    return step if 0 <= step < experiment.task.seq_len else None


def _input_name(experiment: Experiment, index: int, t: int) -> str:
    """x₄ for the first layer; above it the state of the layer below."""
    directions = experiment.model.num_directions
    if index < directions:
        return f"x{subscript(t + 1)}"
    below = state_name(experiment, index - directions, t + 1)
    return f"[{below}→, {below}←]" if directions == 2 else below


def _sum_rows(
    run: Run, index: int, t: int, unit: int, names: tuple[str, str]
) -> list[tuple[str, float]]:
    """The three summands, as the opened cell has them, and their sum."""
    assert run.trace is not None
    reading = read(run.experiment, run.trace, Operation("sum", index, t))
    assert reading is not None
    told = [
        f"W<sub>ih</sub>[{unit}] · {names[0]}",
        f"W<sub>hh</sub>[{unit}] · {names[1]}",
        f"b<sub>ih</sub>[{unit}] + b<sub>hh</sub>[{unit}]",
    ]
    summands = [float(each.value[unit]) for each in reading.operands]
    total = float(reading.result.value[unit])
    return [*zip(told, summands, strict=True), (tr("sum"), total)]


def _gate_rows(experiment: Experiment, lane: Lane, t: int, unit: int) -> list[tuple[str, float]]:
    """Each gate from its sum."""
    size, rows = lane.h.shape[1], []
    for place, gate in enumerate(GATE_NAMES[experiment.model.cell]):
        squash = "tanh" if gate in "gn" else "σ"
        total = lane.named["sum"][t, place * size + unit]
        name = f"{gate_name(gate)} = {squash}({total:+.4f})"
        rows.append((name, lane.named[gate][t, unit]))
    return rows


def _lstm_rows(
    lane: Lane, t: int, unit: int, earlier: int | None, states: tuple[str, str]
) -> list[tuple[str, float]]:
    """c and h from the gates."""
    assert lane.c is not None
    assert lane.c0 is not None
    now, past = states
    cell, cell_past = now.replace("h", "c"), past.replace("h", "c")
    before = lane.c0 if earlier is None else lane.c[earlier]
    return [
        (cell_past, before[unit]),
        (f"{cell} = f·{cell_past} + i·g", lane.c[t, unit]),
        (f"{now} = o·tanh({cell})", lane.h[t, unit]),
    ]


def _gru_rows(
    lane: Lane, t: int, unit: int, earlier: int | None, states: tuple[str, str]
) -> list[tuple[str, float]]:
    """h from the gates."""
    now, past = states
    before = lane.h0 if earlier is None else lane.h[earlier]
    return [(past, before[unit]), (f"{now} = (1 − z)·n + z·{past}", lane.h[t, unit])]


def table(rows: list[tuple[str, float]]) -> str:
    """Names and numbers as HTML."""
    cells = "".join(
        f"<tr><td>{name}&nbsp;&nbsp;</td>"
        f"<td align=right style='font-family:monospace'>{plain_result(value)}</td></tr>"
        for name, value in rows
    )
    return f"<table cellpadding=1>{cells}</table>"

"""One hidden unit at one time step: its formula, and its numbers as a table in HTML.

Each row follows from those above it, with the digits that a pocket calculator needs.
"""

from core.experiment import Experiment
from core.experiment.model import squash
from core.runs.run import Run
from core.trace.operands import read
from core.trace.operations import Kind, Operation
from core.trace.trace import Lane
from gui.wording.arithmetic import Added, Applied, Formula, Row, Shown
from gui.wording.cell_arithmetic import cell_state, hidden_state, named
from gui.wording.names import gate_name, state_name
from gui.wording.operations import input_name, other_units
from gui.wording.pieces import as_text
from gui.wording.table import Entry, aside, symbols, table
from gui.wording.terms import lowered
from gui.wording.translate import tr


def unit_table(run: Run, index: int, t: int, unit: int) -> list[str]:
    """HTML of unit `unit` in lane `index` at t (from 0)."""
    assert run.trace is not None
    lane = run.trace.lanes[index]
    experiment = run.experiment
    earlier = experiment.lanes.before(index, t)
    now = state_name(experiment, index, t + 1)
    past = state_name(experiment, index, 0 if earlier is None else earlier + 1)
    x = input_name(experiment, index, t)
    inside = symbols(lowered(f"W_ih {x} + b_ih + W_hh {past} + b_hh"))
    if not experiment.model.cell_kind.is_gated:
        formula = f"{symbols(now)}\u00a0= {experiment.model.nonlinearity}({inside})"
        rows = _sum_rows(run, index, t, unit, (x, past))
        name = f"{now}[{unit}] = {experiment.model.nonlinearity}({tr('sum')})"
        squashed = Applied(experiment.model.nonlinearity, rows[-1].row.shown)
        rows.append(_entry(name, lane.h[t, unit], squashed))
    else:
        formula = tr("each gate's sum") + f" = {inside}"
        if experiment.model.cell == "GRU":
            inner = symbols(lowered("r\u00a0⊙\u00a0(W_hh h + b_hh)"))
            formula += tr("; of n: {} is added").format(inner)
        rows = _gate_rows(experiment, lane, t, unit)
        finish = _lstm_rows if lane.c is not None else _gru_rows
        gates = dict(zip(experiment.model.cell_kind.gates, rows, strict=True))
        shown = {gate: each.row.shown for gate, each in gates.items()}
        rows += finish(lane, t, unit, earlier, (now, past), shown)
    heading = tr("Unit {} of {}, with this run's numbers").format(unit, now)
    others = aside(other_units()) if experiment.model.hidden_size > 1 else ""
    return [f"<p>{formula}</p>", f"<h4>{heading}</h4>{others}", table(rows)]


def _entry(name: str, value: float, formula: Formula | None = None) -> Entry:
    return Entry(name, Row(Shown(float(value)), formula))


def _sum_rows(run: Run, index: int, t: int, unit: int, names: tuple[str, str]) -> list[Entry]:
    """The three summands, as the opened cell has them, and their sum."""
    assert run.trace is not None
    reading = read(run.experiment, run.trace, Operation(Kind.SUM, index, t))
    assert reading is not None
    told = [
        f"W_ih[{unit}] · {names[0]}",
        f"W_hh[{unit}] · {names[1]}",
        f"b_ih[{unit}] + b_hh[{unit}]",
    ]
    rows = [
        _entry(lowered(name), each.value[unit])
        for name, each in zip(told, reading.operands, strict=True)
    ]
    total = Added(tuple(each.row.shown for each in rows))
    return [*rows, _entry(tr("sum"), reading.result.value[unit], total)]


def _gate_rows(experiment: Experiment, lane: Lane, t: int, unit: int) -> list[Entry]:
    """Each gate from its sum."""
    size = lane.h.shape[1]
    rows = []
    for place, gate in enumerate(experiment.model.cell_kind.gates):
        total = Shown(float(lane.named["sum"][t, place * size + unit]))
        name = f"{gate_name(gate)} = {{}}"
        rows.append(
            _entry(name, lane.named[gate][t, unit], Applied(squash(experiment.model, gate), total))
        )
    return rows


def _lstm_rows(
    lane: Lane,
    t: int,
    unit: int,
    earlier: int | None,
    states: tuple[str, str],
    gates: dict[str, Shown],
) -> list[Entry]:
    """c and h from the gates."""
    assert lane.c is not None
    assert lane.c0 is not None
    now, past = states
    cell, cell_past = now.replace("h", "c"), past.replace("h", "c")
    before = lane.c0 if earlier is None else lane.c[earlier]
    entered = _entry(cell_past, before[unit])
    names: dict[str, Formula] = {each: named(each) for each in gates}
    names |= {"c_prev": named(cell_past), "c": named(cell)}
    state = cell_state({**gates, "c_prev": entered.row.shown})
    kept = _entry(f"{cell} = {_said(cell_state(names))}", lane.c[t, unit], state)
    shown = hidden_state({**gates, "c": kept.row.shown})
    return [entered, kept, _entry(f"{now} = {_said(hidden_state(names))}", lane.h[t, unit], shown)]


def _gru_rows(
    lane: Lane,
    t: int,
    unit: int,
    earlier: int | None,
    states: tuple[str, str],
    gates: dict[str, Shown],
) -> list[Entry]:
    """h from the gates."""
    now, past = states
    before = lane.h0 if earlier is None else lane.h[earlier]
    entered = _entry(past, before[unit])
    names: dict[str, Formula] = {each: named(each) for each in gates}
    said = _said(hidden_state({**names, "h_prev": named(past)}))
    mixed = hidden_state({**gates, "h_prev": entered.row.shown})
    return [entered, _entry(f"{now} = {said}", lane.h[t, unit], mixed)]


def _said(formula: Formula) -> str:
    """A formula over names."""
    return as_text(formula.pieces({}))

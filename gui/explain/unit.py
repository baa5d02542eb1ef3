"""One hidden unit at one time step: its formula, and its numbers as a table in HTML.

Each row follows from those above it, with the digits that a pocket calculator needs.
"""

from core.experiment import Experiment
from core.experiment.model import squash
from core.experiment.parameters import lane_names
from core.runs.run import Run
from core.trace.operands import read
from core.trace.operations import Kind, Operation
from core.trace.trace import Lane, entering
from gui.figures.equations.moment import at_moment, gate_sum, reset_part
from gui.figures.equations.term_names import in_formulas
from gui.figures.equations.written import html
from gui.wording.arithmetic import Added, Applied, Formula, Row, Shown
from gui.wording.cell_arithmetic import cell_state, hidden_state
from gui.wording.names import gate_name, state_name
from gui.wording.operations import other_units
from gui.wording.table import Entry, headed_table, maths, table
from gui.wording.together import BLANK
from gui.wording.translate import tr


def unit_table(run: Run, index: int, t: int, unit: int) -> list[str]:
    """HTML of unit `unit` in lane `index` at t (from 0)."""
    assert run.trace is not None
    lane = run.trace.lanes[index]
    experiment = run.experiment
    name = state_name(experiment, index, t + 1)
    if not experiment.model.cell_kind.is_gated:
        formula = _ended(_written(experiment, index, t, "h"))
        rows = _sum_rows(run, index, t, unit)
        kind = experiment.model.nonlinearity
        squashed = Applied(kind, rows[-1].row.shown)
        # The number of a unit: below stands the vector that it is of.
        left = f"{_left(experiment, index, t, 'h')}{maths(f'[{unit}]')}"
        told = f"{left} = {maths(f'{kind}(')}{tr('sum')}{maths(')')}"
        rows.append(_entry(told, lane.h[t, unit], squashed))
    else:
        whole = _ended(html(gate_sum(experiment, index, t).latex()))
        formula = tr("each gate's sum") + f" = {whole}"
        if experiment.model.cell == "GRU":
            inner = html(reset_part(experiment, index, t).latex())
            formula += tr("; for n, {} takes the place of the last two terms").format(inner)
        rows = _gate_rows(experiment, lane, t, unit)
        finish = _lstm_rows if lane.c is not None else _gru_rows
        gates = dict(zip(experiment.model.cell_kind.gates, rows, strict=True))
        shown = {gate: each.row.shown for gate, each in gates.items()}
        rows += finish(run, index, t, unit, shown)
    heading = in_formulas(tr("Unit {} of {}, with this run's numbers").format(unit, name))
    others = other_units() if experiment.model.hidden_size > 1 else ""
    return [f"<p>{formula}</p>", headed_table(heading, others), table(rows)]


def _written(experiment: Experiment, index: int, t: int, key: str) -> str:
    """HTML of the lane's equation, as Equations and the opened cell have it."""
    return html(at_moment(experiment, index, t, key).latex)


def _ended(formula: str) -> str:
    """HTML in which the last summand does not stand on a line alone."""
    before, sign, last = formula.rpartition(" +")
    return f"{before}{BLANK}+{last}" if sign else formula


def _left(experiment: Experiment, index: int, t: int, key: str) -> str:
    return html(at_moment(experiment, index, t, key).left.latex())


def _entry(name: str, value: float, formula: Formula | None = None, term: str = "") -> Entry:
    return Entry(name, Row(Shown(float(value), term), formula))


def _sum_rows(run: Run, index: int, t: int, unit: int) -> list[Entry]:
    """The summands in the equation's order, and their sum."""
    assert run.trace is not None
    reading = read(run.experiment, run.trace, Operation(Kind.SUM, index, t))
    assert reading is not None
    _, _, b_ih, b_hh = lane_names(run.experiment, index)
    w_x, w_h, _ = (each.value[unit] for each in reading.operands)
    values = (w_x, run.trace.state[b_ih][unit], w_h, run.trace.state[b_hh][unit])
    summands = gate_sum(run.experiment, index, t).summands
    rows = [_entry(html(each.latex()), value) for each, value in zip(summands, values, strict=True)]
    total = Added(tuple(each.row.shown for each in rows))
    return [*rows, _entry(tr("sum"), reading.result.value[unit], total)]


def _gate_rows(experiment: Experiment, lane: Lane, t: int, unit: int) -> list[Entry]:
    """Each gate from its sum."""
    size = lane.h.shape[1]
    rows = []
    for place, gate in enumerate(experiment.model.cell_kind.gates):
        total = Shown(float(lane.named["sum"][t, place * size + unit]))
        squashed = Applied(squash(experiment.model, gate), total)
        name = f"{in_formulas(gate_name(gate))} = {{}}"
        rows.append(_entry(name, lane.named[gate][t, unit], squashed, gate))
    return rows


def _lstm_rows(run: Run, index: int, t: int, unit: int, gates: dict[str, Shown]) -> list[Entry]:
    """c and h from the gates."""
    experiment, lane = _lane(run, index)
    assert lane.c is not None
    before = entering(experiment, lane, index, "c")[t]
    entered = _entry(_entering(experiment, index, t, "c"), before[unit])
    state = cell_state({**gates, "c_prev": entered.row.shown})
    kept = _entry(_written(experiment, index, t, "c"), lane.c[t, unit], state)
    shown = hidden_state({**gates, "c": kept.row.shown})
    return [entered, kept, _entry(_written(experiment, index, t, "h"), lane.h[t, unit], shown)]


def _gru_rows(run: Run, index: int, t: int, unit: int, gates: dict[str, Shown]) -> list[Entry]:
    """h from the gates."""
    experiment, lane = _lane(run, index)
    before = entering(experiment, lane, index)[t]
    entered = _entry(_entering(experiment, index, t, "h"), before[unit])
    mixed = hidden_state({**gates, "h_prev": entered.row.shown})
    return [entered, _entry(_written(experiment, index, t, "h"), lane.h[t, unit], mixed)]


def _lane(run: Run, index: int) -> tuple[Experiment, Lane]:
    assert run.trace is not None
    return run.experiment, run.trace.lanes[index]


def _entering(experiment: Experiment, index: int, t: int, letter: str) -> str:
    """HTML of the state that enters, as the equation of `letter` has it."""
    symbols = at_moment(experiment, index, t, letter).symbols
    return html(next(each for each in symbols if each.key == f"{letter}_prev").latex())

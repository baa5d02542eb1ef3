"""The formula of one result of a cell: in symbols, and the same in this run's numbers.

Both are folds of the one equation, as Equations has it: with as many digits as a pocket calculator
needs to get to the result. No widgets but the records of a TermLine.
"""

from typing import NamedTuple

from core.runs.run import Run
from core.runs.visibility import Seen, levels
from core.trace.operands import read
from core.trace.operations import Kind, Operation
from gui.figures.cell.parts import CellParts, Part
from gui.figures.equations.equation import Equation
from gui.figures.equations.lines import told
from gui.figures.equations.moment import at_moment
from gui.wording.arithmetic import Added, Row, Shown, line, settled, unknown
from gui.wording.names import state_name
from gui.wording.numbers import number_text, typographic
from gui.wording.pieces import Piece
from gui.wording.translate import tr


class Lines(NamedTuple):
    """The formula of the whole vectors, and that of one unit with its numbers."""

    symbols: Equation
    numbers: tuple[Piece, ...]


def cell_formula(parts: CellParts, result: str, unit: int) -> Lines:
    """result: "h", "c" or a gate. unit: whose row is told."""
    equation = at_moment(parts.experiment, parts.lane, parts.t, result)
    known = _known(parts, result, unit)
    formula = told(equation.right, parts.at, (unit,))
    formula = formula.over(
        {each: known[each.term] for each in formula.numbers if each.term in known}
    )
    found = next((each for each in parts.states if each.terms[0] == result), None)
    value = _state(found, unit) if found else _gate(parts, result, unit)
    return Lines(equation, line(formula, None if value.fixed else value.number, result))


def _known(parts: CellParts, result: str, unit: int) -> dict[str, Shown]:
    """The terms of the formula by their keys, as the pass computed them, as far as it has got."""
    states = {each.terms[0]: _state(each, unit) for each in parts.states}
    gates = {each: _gate(parts, each, unit) for each in parts.gates if each}
    known = {key: each for key, each in (states | gates).items() if key != result}
    if result in states and gates:
        return known
    place = parts.gates.index(result if result in parts.gates else "")
    row = place * parts.hidden_size + unit
    for part in parts.columns[:2]:
        known[part.terms[0]] = _shown(part.values[row], part.terms[0], part.is_shown(place))
    return known  # biases are there before anything is computed


def _shown(value: float, term: str, is_shown: bool) -> Shown:
    return Shown(float(value), term) if is_shown else unknown(term)


def _gate(parts: CellParts, gate: str, unit: int) -> Shown:
    column = parts.columns[-1]
    place = parts.gates.index(gate)
    return _shown(column.values[place * parts.hidden_size + unit], gate, column.is_shown(place))


def _state(part: Part, unit: int) -> Shown:
    return _shown(part.values[unit], part.terms[0], part.shown[0])


def cell_gradient(run: Run, lane: int, t: int, unit: int) -> tuple[Piece, ...]:
    """ "∂L/∂h₃[2] = 0.01230 (above) − 0.00210 (later) = +0.0102"; () before the backward step."""
    if run.trace is None or not run.experiment.trains:
        return ()
    backward = run.trace.backward
    reading = read(run.experiment, run.trace, Operation(Kind.GRAD_HIDDEN, lane, t))
    reached = levels(run, lane, Kind.GRAD_HIDDEN)[t] == Seen.NOW
    if backward is None or reading is None or not reached:
        return ()
    above, later = (float(each.value[unit]) for each in reading.operands)
    parts = Shown(above, "above"), Shown(later, "next")
    row = Row(Shown(float(reading.result.value[unit]), "dh"), Added(parts))
    told = settled([row])
    first, *second = Added(parts).pieces(told.digits)
    name = state_name(run.experiment, lane, t + 1)
    line = [Piece(f"∂L/∂{name}[{unit}]", "dh"), Piece(" = "), first]
    line += [Piece(tr(" from above")), *second, Piece(tr(" from later"))]
    line += [Piece(" = "), Piece(typographic(told.text(row)), "dh")]
    grad_c = backward.lanes[lane].c
    if grad_c is not None:
        cell = state_name(run.experiment, lane, t + 1, "c")
        line += [Piece(f"   ∂L/∂{cell}[{unit}]", "dc"), Piece(" = ")]
        line.append(Piece(number_text(grad_c[t, unit], sign="+"), "dc"))
    return tuple(line)

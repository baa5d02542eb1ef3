"""The formula of one result of a cell: in symbols, and the same in this run's numbers.

Both are folds of the one equation, as Equations has it: with as many digits as a pocket calculator
needs to get to the result. No widgets but the records of a TermLine.
"""

from typing import NamedTuple

from core.runs.run import Run
from core.runs.visibility import Seen, levels
from core.trace.operands import read
from core.trace.operations import Kind, Operation
from gui.figures.cell.parts import CellParts
from gui.figures.cell.rounding import rounding
from gui.figures.equations.equation import Equation
from gui.figures.equations.moment import at_moment
from gui.wording.arithmetic import Added, Row, Shown, settled, told_line
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
    return Lines(equation, told_line(*rounding(parts, unit).line_told(result)))


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

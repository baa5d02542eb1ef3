"""How the loss pushes on one unit of an opened cell: one line of terms. No widgets."""

from core.runs.run import Run
from core.runs.visibility import levels
from core.trace.operands import read
from core.trace.operations import Operation
from gui.figures.diagram.wording import state_name
from gui.widgets.term_line import Piece
from gui.wording.arithmetic import Added, Row, Shown, settled
from gui.wording.numbers import number_text
from gui.wording.operations import tr


def cell_gradient(run: Run, lane: int, t: int, unit: int) -> tuple[Piece, ...]:
    """ "∂L/∂h₃[2] = 0.01230 (above) − 0.00210 (later) = +0.0102"; () before the backward step."""
    if run.trace is None or not run.experiment.trains:
        return ()
    reading = read(run.experiment, run.trace, Operation("grad_hidden", lane, t))
    if reading is None or levels(run, lane, "grad_hidden")[t] != 2:
        return ()
    above, later = (float(each.value[unit]) for each in reading.operands)
    parts = Shown(above, "above"), Shown(later, "next")
    row = Row(Shown(float(reading.result.value[unit]), "dh"), Added(parts))
    told = settled([row])
    first, *second = Added(parts).pieces(told.digits)
    name = state_name(run.experiment, lane, t + 1)
    line = [Piece(f"∂L/∂{name}[{unit}]", "dh"), Piece(" = "), first]
    line += [Piece(tr(" from above")), *second, Piece(tr(" from later"))]
    line += [Piece(" = "), Piece(told.text(row).replace("-", "−"), "dh")]
    grad_c = run.trace.lanes[lane].grad_c
    if grad_c is not None:
        cell = state_name(run.experiment, lane, t + 1, "c")
        line += [Piece(f"   ∂L/∂{cell}[{unit}]", "dc"), Piece(" = ")]
        line.append(Piece(number_text(grad_c[t, unit], sign="+"), "dc"))
    return tuple(line)

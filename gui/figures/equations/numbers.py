"""An operation in this run's numbers: one line of terms.

Folded from the operation's equation; the cells' own lines, which fill as they are computed, are
gui.figures.cell.formula's. Which of a result's numbers is told is chosen by
gui.wording.operations.number_place.
"""

import numpy as np

from core.experiment import Experiment
from core.runs.run import Run
from core.trace.operands import Reading, read
from core.trace.operations import IN_A_CELL, Kind, Operation
from core.trace.trace import EpochTrace
from gui.figures.cell.formula import cell_formula
from gui.figures.cell.parts import cell_parts, result_of
from gui.figures.equations.arrays import Arrays
from gui.figures.equations.backward import gradient_key
from gui.figures.equations.equation import Equation
from gui.figures.equations.equations import equations, lane_of
from gui.figures.equations.lines import Where, told
from gui.wording.arithmetic import Formula, line
from gui.wording.operations import number_place
from gui.wording.pieces import Piece


def step_numbers(
    run: Run, unit: int, operation: Operation | None, letter: int = -1
) -> tuple[Piece, ...]:
    """The numbers of an operation of the playhead's epoch; () where there are none yet."""
    if operation is None or run.trace is None:
        return ()
    if operation.kind in IN_A_CELL:
        parts = cell_parts(run, run.trace, operation.lane, operation.t)
        return cell_formula(parts, result_of(parts, operation), unit).numbers
    reading = read(run.experiment, run.trace, operation)
    if reading is None:
        return ()
    formula = operation_formula(run.experiment, run.trace, reading, unit, letter)
    if formula is None:
        return ()
    place = number_place(run.experiment, reading, unit, letter)
    return line(formula, float(reading.result.value.flat[place]), reading.result.term)


def operation_formula(
    experiment: Experiment, trace: EpochTrace, reading: Reading, unit: int, letter: int = -1
) -> Formula | None:
    """How the told number of a result follows from others; None where it does not from any."""
    operation = reading.operation
    equation = _equation(experiment, operation)
    if equation is None:
        return None
    lane = lane_of(experiment, operation, 0)
    at = Arrays(experiment, trace, lane, max(operation.t, 0), operation.part)
    with np.errstate(all="ignore"):  # a run that diverged overflows here as it did in training
        return told(equation.right, at, _where(experiment, reading, unit, letter))


def _where(experiment: Experiment, reading: Reading, unit: int, letter: int) -> Where:
    """The told number's place in what its equation gives."""
    value = reading.result.value
    place = number_place(experiment, reading, unit, letter)
    if value.ndim == 0:
        return ()
    if reading.operation.kind == Kind.GRAD_SUM:  # gates side by side, an equation each
        place %= experiment.model.hidden_size
    return tuple(int(each) for each in np.unravel_index(place, value.shape))


# Whose equations have the same names.
_KEYS = (
    Kind.HEAD,
    Kind.SOFTMAX,
    Kind.LOSS,
    Kind.TOTAL_LOSS,
    Kind.GRAD_LOGITS,
    Kind.GRAD_HIDDEN,
    Kind.GRAD_CELL,
)


def _equation(experiment: Experiment, operation: Operation) -> Equation | None:
    """The one whose numbers are told; of a gated cell's sums the candidate's."""
    kind = operation.kind
    candidate = {"LSTM": "grad g", "GRU": "grad n"}.get(experiment.model.cell, "grad_sum")
    keys = {key: key for key in (*_KEYS, Kind.UPDATE)} | {
        Kind.CLIP: "scale",
        Kind.GRAD_SUM: candidate,
    }
    key = gradient_key(operation.part) if kind == Kind.GRADIENT else keys.get(kind, "")
    found = equations(experiment, lane_of(experiment, operation, 0))
    return next((each for each in found if each.key == key), None)

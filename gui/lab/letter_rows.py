"""The rows above the cells, by the keyboard: from letter to letter, from row to row.

Up and down go on to the next letter's score or probability as they do to a cell's next unit, page
up and page down to the next row as to the next lane.
"""

from core.journal.intent import Intent
from core.journal.intents import SelectOperation, SelectUnit
from core.runs.run import Run
from core.session.selection import Selection
from core.trace.operands import read
from core.trace.operations import Kind, Operation
from gui.wording.operations import CHOSEN_FROM, OF_LETTERS, number_place


def row_beside(
    run: Run, selection: Selection, by_operation: bool, rows: int, letters: int
) -> Intent | None:
    """What the keys want, where they start from such a row or come to one; else None."""
    here = _here(run, selection, by_operation)
    if here is None:
        at_last = selection.unit is not None and selection.unit[0] == run.steps.num_lanes - 1
        above = _rows(run) if rows > 0 and at_last else ()
        return SelectOperation(above[0], _column(run, selection)) if above else None
    if letters:
        return _letter_beside(run, here, selection.letter, letters)
    known = _rows(run)
    place = known.index(here.kind) + rows if here.kind in known else 0
    if place < 0:
        unit = selection.unit[1] if selection.unit is not None else 0
        return SelectUnit(run.steps.num_lanes - 1, unit, here.t)
    kind = known[min(place, len(known) - 1)]
    letter = selection.letter if here.kind in OF_LETTERS else -1
    return None if kind == here.kind else SelectOperation(kind, here.t, letter)


def _here(run: Run, selection: Selection, by_operation: bool) -> Operation | None:
    """The chosen operation; else the one under the playhead, where it is told."""
    if selection.operation is not None or selection.inspected is not None:
        return selection.operation
    done = run.operations.at(run.playhead) if by_operation else None
    told = done is not None and done.kind in OF_LETTERS and selection.t is None
    return done if told else None


def _rows(run: Run) -> tuple[Kind, ...]:
    """From below."""
    if not run.experiment.trains:
        return ()
    head = (Kind.HEAD,) if run.experiment.model.head == "Linear" else ()
    return (*head, Kind.SOFTMAX, Kind.LOSS)


def _column(run: Run, selection: Selection) -> int:
    if selection.t is not None:
        return selection.t
    return run.active[0][1] if run.active else run.steps.seq_len - 1


def _letter_beside(run: Run, here: Operation, letter: int, by: int) -> Intent | None:
    """From the chosen letter, or from the one that is told unasked; of what is read from number to
    number.
    """
    reading = read(run.experiment, run.trace, here) if run.trace is not None else None
    if here.kind not in CHOSEN_FROM or reading is None:
        return None
    told = number_place(run.experiment, reading, 0, letter)
    return SelectOperation(here.kind, here.t, (told + by) % reading.result.value.size)

"""Which cell, lane, column and operation all views speak of now.

A function of the playhead and of what was chosen or opened. How the place is called is
gui.wording.place; how far the playhead has come, core.runs.visibility.
"""

from dataclasses import dataclass, replace

import numpy as np

from core.arrays import Array
from core.runs.run import Run
from core.runs.visibility import is_reached
from core.sentences import Sentence
from core.trace.opened import Opened
from core.trace.operations import Kind, Operation

SHOWN = Sentence("")
ALWAYS = 0, 0


@dataclass(frozen=True)
class LookedAt:
    """What was chosen of a run, and opened.

    unit: the chosen (lane, unit). t: the time step of the cell that it was chosen in. opened: the
    cell that is open. operation: one that was chosen instead of a cell; letter: whose number of its
    result, -1 for the likeliest's. why_hidden: why what the network predicts is not told; "" where
    it is. hidden_from: which answer is the first that is not, as (epoch, t) from 1; what was
    answered before the one that is asked for is there to be reasoned from.
    """

    unit: tuple[int, int] | None = None
    t: int | None = None
    opened: Opened | None = None
    operation: Operation | None = None
    letter: int = -1
    why_hidden: Sentence = SHOWN
    hidden_from: tuple[int, int] = ALWAYS

    @property
    def selected(self) -> tuple[int, int] | None:
        """(lane, unit) that is told of: in the opened cell's lane a unit chosen in another one
        keeps its number.
        """
        return self.unit if self.opened is None else (self.opened.lane, self.unit_number)

    @property
    def unit_number(self) -> int:
        """Of the chosen unit in its lane; the first where none is chosen."""
        return self.unit[1] if self.unit is not None else 0

    def hides(self, run: Run) -> Array:
        """(T,) of bool: which answers of the epoch under the playhead are not told."""
        epoch, t = run.playhead.epoch, np.arange(run.steps.seq_len) + 1
        first, begins = self.hidden_from
        found: Array = (t >= begins) if epoch == first else np.full(t.shape, epoch > first)
        return found & bool(self.why_hidden)

    def asks(self, run: Run) -> Array:
        """(T,) of bool: which of the answers that are not told are asked for: one letter's, or all
        of them; those after that letter only wait for it.
        """
        t = np.arange(run.steps.seq_len) + 1
        one = self.hidden_from != ALWAYS
        here = run.playhead.epoch == self.hidden_from[0]
        asked: Array = self.hides(run) & ((t == self.hidden_from[1]) & here if one else t > 0)
        return asked

    def why_hidden_at(self, run: Run, t: int) -> Sentence:
        """Why what the network answers at t, from 0, is not told, or, at -1, what follows from all
        of its answers; "" where it is.
        """
        return self.why_hidden if self.hides(run)[t] else SHOWN


NOTHING = LookedAt()


def cell_now(run: Run, looked_at: LookedAt) -> tuple[int, int] | None:
    """(lane, t) that is looked at, or None: an opened cell, the chosen one if it is computed, else
    the step's.

    Of several cells that the step just done computed, the selected lane's or the topmost.
    """
    if looked_at.opened is not None:
        return looked_at.opened.place
    cells = tuple(sorted(run.active))
    if looked_at.unit is not None:
        lane = looked_at.unit[0]
        if looked_at.t is not None and is_reached(run, lane, looked_at.t):
            return lane, looked_at.t
        cells = tuple(cell for cell in cells if cell[0] == lane) or cells
    return cells[-1] if cells else None


def lane_now(run: Run, looked_at: LookedAt) -> int:
    """The lane that is looked at; where none is, the one that is shown best."""
    cell = cell_now(run, looked_at)
    if cell is not None:
        return cell[0]
    return run.steps.num_lanes - 1 if run.playhead.step else 0


def column_now(run: Run, lane: int, opened: tuple[int, int] | None) -> int:
    """The time step that is looked at in a lane: the opened cell's or the step's, -1 for none."""
    cells = run.active if opened is None else (opened,)
    return next((t for each, t in cells if each == lane), -1)


def operation_now(run: Run, opened: Opened | None, by_operation: bool) -> Operation | None:
    """What all views speak of: the operation under the playhead; while a cell is open, what is told
    of that cell. One that belongs to no cell is told when a step by operation came to it.
    """
    done = run.operations.at(run.playhead)
    if opened is None:
        return done
    kind = run.experiment.model.cell_kind
    if opened.result not in (*kind.gates, *kind.states):  # it was chosen in a cell of another kind
        opened = replace(opened, result="h")
    if opened.is_chosen:
        return opened.operation
    is_here = done is not None and (done.lane, done.t) == opened.place
    if (by_operation or run.playhead.operation) and done is not None:
        if is_here or (opened.has_moved and done.lane < 0):
            return done
    elif run.steps.phase(run.playhead.step) == "backward" and opened.place in run.active:
        return Operation(Kind.GRAD_HIDDEN, *opened.place)
    return opened.operation

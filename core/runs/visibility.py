"""What of an epoch the playhead has reached: the one place that answers that.

A function of (recording, playhead); draws nothing.
"""

from enum import IntEnum

import numpy as np

from core.arrays import Array
from core.runs.run import Run
from core.trace.operations import Kind, Operation
from core.trace.playhead import Playhead

BACKWARD = (Kind.GRAD_HIDDEN, Kind.GRAD_CELL, Kind.GRAD_SUM)
KIND_OF = {"h": Kind.HIDDEN, "c": Kind.CELL}  # all other names are gates
NO_LANE = -1


class Seen(IntEnum):
    """How far the playhead has come, as arrays of levels hold it too."""

    NOT = 0  # it was never there
    LATER = 1  # it was there once and stands before it now: drawn dimmed
    NOW = 2  # at it or beyond


def levels_of(run: Run, lane: int, name: str) -> Array:
    """(T,) of Seen, of a state or gate."""
    kind = KIND_OF.get(name, Kind.GATE)
    return levels(run, lane, kind, name if kind == Kind.GATE else "")


def levels(run: Run, lane: int, kind: Kind, part: str = "") -> Array:
    """(T,) of Seen, of what operation `kind` (core.trace.operations) gives at each t of a lane."""
    shown = _done(run, run.playhead, lane, kind, part)
    if run.seen.epoch > run.playhead.epoch:
        return np.where(shown, Seen.NOW, Seen.LATER)
    once = _done(run, run.seen, lane, kind, part)
    return np.where(shown, Seen.NOW, np.where(once, Seen.LATER, Seen.NOT))


def states(run: Run) -> Array:
    """(lanes, T) of Seen, of the hidden states."""
    return np.stack([levels(run, lane, Kind.HIDDEN) for lane in range(run.steps.num_lanes)])


def outputs(run: Run) -> Array:
    """(T,) of Seen, of the probabilities."""
    return levels(run, NO_LANE, Kind.SOFTMAX)


def logits(run: Run) -> Array:
    """(T,) of Seen, of the head's scores."""
    return levels(run, NO_LANE, Kind.HEAD)


def losses(run: Run) -> Array:
    """(T,) of Seen, of each letter's loss."""
    return levels(run, NO_LANE, Kind.LOSS)


def is_reached(run: Run, lane: int, t: int, kind: Kind = Kind.HIDDEN, part: str = "") -> bool:
    """Whether an operation of a cell's forward step is done at the playhead."""
    step = run.steps.step_of(lane, t)
    return run.operations.done(run.playhead, Operation(kind, lane, t, part), step)


def is_done(run: Run, operation: Operation) -> bool:
    """Whether an operation of the forward pass or the loss is done at the playhead."""
    step = _step(run, operation.lane, operation.t, operation.kind)
    return run.operations.done(run.playhead, operation, step)


def of_parameter(run: Run, kind: Kind, name: str) -> Seen:
    """kind: GRADIENT or UPDATE, of the parameter with torch's name."""
    if not run.experiment.trains:
        return Seen.NOT
    operation = Operation(kind, part=name)
    step = run.steps.last if kind == Kind.UPDATE else run.steps.last - 1
    if run.operations.done(run.playhead, operation, step):
        return Seen.NOW
    once = run.seen.epoch > run.playhead.epoch or run.operations.done(run.seen, operation, step)
    return Seen.LATER if once else Seen.NOT


def _done(run: Run, head: Playhead, lane: int, kind: Kind, part: str) -> Array:
    """(T,) of bool: whether it is done at `head`, its epoch taken for granted."""
    done: Array = np.array([_step(run, lane, t, kind) for t in range(run.steps.seq_len)])
    done = done <= head.step
    for each in run.operations.partial(head):
        if (each.kind, each.lane, each.part) == (kind, lane, part):
            done[each.t] = True
    return done


def _step(run: Run, lane: int, t: int, kind: Kind) -> int:
    """The step that does it."""
    by_step = run.experiment.model.cell_kind.by_step
    if kind in (Kind.HEAD, Kind.SOFTMAX) or (kind == Kind.LOSS and by_step):
        return run.steps.output_step(t)
    if kind == Kind.LOSS:
        return run.steps.forward + 1
    step = run.steps.step_of(max(lane, 0), t)  # an input is read with the first lane
    return run.steps.mirrored(step) if kind in BACKWARD else step

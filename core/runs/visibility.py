"""What of an epoch the playhead has reached: the one place that answers that.

A function of (recording, playhead); draws nothing.
"""

from enum import IntEnum
from functools import lru_cache

import numpy as np

from core.arrays import Array
from core.runs.run import Run
from core.trace.operations import Kind, Operation
from core.trace.playhead import Playhead, Steps

BACKWARD = (Kind.GRAD_HIDDEN, Kind.GRAD_CELL, Kind.GRAD_SUM)
KIND_OF = {"h": Kind.HIDDEN, "c": Kind.CELL}  # all other names are gates
NO_LANE = -1
Reach = tuple[int, tuple[int, ...]]
"""How many steps of an epoch are done, and at which t an operation of the next one is."""


class Taken(IntEnum):
    """When a letter's loss is there."""

    WITH_LETTER = 0  # a cell that is called step by step: its loop takes each loss at once
    WITH_LAST = 1  # with the last letter's answer
    ALONE = 2  # as an operation after all of them


class Seen(IntEnum):
    """How far the playhead has come, as arrays of levels hold it too."""

    NOT = 0  # it was never there
    LATER = 1  # it was there once and stands before it now: drawn dimmed
    NOW = 2  # at it or beyond


def levels_of(run: Run, lane: int, name: str) -> Array:
    """(T,) of Seen, of a state or gate."""
    kind = KIND_OF.get(name, Kind.GATE)
    return levels(run, lane, kind, name if kind == Kind.GATE else "")


def levels(run: Run, lane: int, kind: Kind, part: str = "", by_operation: bool = False) -> Array:
    """(T,) of Seen, of what operation `kind` (core.trace.operations) gives at each t of a lane.

    by_operation: as losses has it.
    """
    head, seen = run.playhead, run.shown_up_to
    now = _reach(run, head, lane, kind, part)
    once = None if seen.epoch > head.epoch else _reach(run, seen, lane, kind, part)
    return _levels(run.steps, _taken(run, by_operation), lane, kind, now, once)


def states(run: Run, kind: Kind = Kind.HIDDEN) -> Array:
    """(lanes, T) of Seen, of the hidden states; by CELL of those of cells that have two."""
    return np.stack([levels(run, lane, kind) for lane in range(run.steps.num_lanes)])


def state_gradients(run: Run) -> Array:
    """(lanes, T) of Seen, of what came back to the hidden states; NOT where nothing is trained."""
    if not run.experiment.trains:
        return np.zeros((run.steps.num_lanes, run.steps.seq_len), dtype=int)
    lanes = range(run.steps.num_lanes)
    return np.stack([levels(run, lane, Kind.GRAD_HIDDEN) for lane in lanes])


def outputs(run: Run) -> Array:
    """(T,) of Seen, of the probabilities."""
    return levels(run, NO_LANE, Kind.SOFTMAX)


def logits(run: Run) -> Array:
    """(T,) of Seen, of the head's scores."""
    return levels(run, NO_LANE, Kind.HEAD)


def losses(run: Run, by_operation: bool = False) -> Array:
    """(T,) of Seen, of each letter's loss.

    It follows from softmax and the target alone: once all letters are read, nothing else is waited
    for. by_operation: whether one goes by operations, of which it is one of its own, still to come.
    """
    return levels(run, NO_LANE, Kind.LOSS, by_operation=by_operation)


def is_reached(run: Run, lane: int, t: int, kind: Kind = Kind.HIDDEN, part: str = "") -> bool:
    """Whether an operation of a cell's forward step is done at the playhead."""
    step = run.steps.step_of(lane, t)
    return run.operations.done(run.playhead, Operation(kind, lane, t, part), step)


def is_done(run: Run, operation: Operation, by_operation: bool = False) -> bool:
    """Whether an operation of the forward pass or the loss is done at the playhead. by_operation:
    as losses has it.
    """
    taken = _taken(run, by_operation)
    step = int(_steps_of(run.steps, taken, operation.lane, operation.kind)[operation.t])
    return run.operations.done(run.playhead, operation, step)


def of_parameter(run: Run, kind: Kind, name: str) -> Seen:
    """kind: GRADIENT or UPDATE, of the parameter with torch's name."""
    if not run.experiment.trains:
        return Seen.NOT
    operation = Operation(kind, part=name)
    step = run.steps.last if kind == Kind.UPDATE else run.steps.last - 1
    if run.operations.done(run.playhead, operation, step):
        return Seen.NOW
    seen = run.shown_up_to
    once = seen.epoch > run.playhead.epoch or run.operations.done(seen, operation, step)
    return Seen.LATER if once else Seen.NOT


def parameters_reached(run: Run) -> object:
    """What of_parameter follows from, to be compared: alike all the way to the first gradient."""
    seen = run.shown_up_to
    once = seen.epoch > run.playhead.epoch or _among_parameters(run, seen)
    return _among_parameters(run, run.playhead), once


def _among_parameters(run: Run, head: Playhead) -> Playhead | None:
    """Where it stands among the gradients and updates; None before them."""
    return head if head.step >= run.steps.last - 2 else None


def _reach(run: Run, head: Playhead, lane: int, kind: Kind, part: str) -> Reach:
    asked = kind, lane, part
    partial = run.operations.partial(head)
    done = (each.t for each in partial if (each.kind, each.lane, each.part) == asked)
    return head.step, tuple(done)


@lru_cache(maxsize=1024)  # all epochs at full speed ask for the same
def _levels(
    steps: Steps, taken: Taken, lane: int, kind: Kind, now: Reach, once: Reach | None
) -> Array:
    """once: how far it was seen before; None for all of it."""
    of = _steps_of(steps, taken, lane, kind)
    seen = np.where(_done(of, once), Seen.LATER, Seen.NOT) if once is not None else Seen.LATER
    found: Array = np.where(_done(of, now), Seen.NOW, seen)
    found.setflags(write=False)
    return found


def _done(steps: Array, reach: Reach) -> Array:
    """(T,) of bool: whether it is done there, its epoch taken for granted."""
    done: Array = steps <= reach[0]
    done[list(reach[1])] = True
    return done


def _taken(run: Run, by_operation: bool) -> Taken:
    """Amid a step one goes by operations, whatever is to be done next."""
    if run.experiment.model.cell_kind.by_step:
        return Taken.WITH_LETTER
    return Taken.ALONE if by_operation or run.playhead.operation else Taken.WITH_LAST


@lru_cache(maxsize=256)  # every view asks for them at every step
def _steps_of(steps: Steps, taken: Taken, lane: int, kind: Kind) -> Array:
    """(T,): the step that does it, at each t."""
    return np.array([_step(steps, taken, lane, t, kind) for t in range(steps.seq_len)])


def _step(steps: Steps, taken: Taken, lane: int, t: int, kind: Kind) -> int:
    if kind in (Kind.HEAD, Kind.SOFTMAX) or (kind == Kind.LOSS and taken == Taken.WITH_LETTER):
        return steps.output_step(t)
    if kind == Kind.LOSS:
        return steps.forward + (taken == Taken.ALONE)
    step = steps.step_of(max(lane, 0), t)  # an input is read with the first lane
    return steps.mirrored(step) if kind in BACKWARD else step

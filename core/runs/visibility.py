"""What of an epoch's trace the playhead has reached, lane by lane, for panels that draw it.

A function of (recording, playhead); draws nothing.
"""

import numpy as np

from core.arrays import Array
from core.runs.run import Run
from core.trace.operations import Kind
from core.trace.playhead import Playhead

BACKWARD = (Kind.GRAD_HIDDEN, Kind.GRAD_CELL, Kind.GRAD_SUM)
KIND_OF = {"h": Kind.HIDDEN, "c": Kind.CELL}  # all other names are gates


def levels_of(run: Run, lane: int, name: str) -> Array:
    """(T,) of a state or gate: 0 not seen, 1 seen later than the playhead, 2 shown."""
    kind = KIND_OF.get(name, Kind.GATE)
    return levels(run, lane, kind, name if kind == Kind.GATE else "")


def levels(run: Run, lane: int, kind: Kind, part: str = "") -> Array:
    """(T,) of what operation `kind` (core.trace.operations) gives at each t of this lane."""
    shown = _done(run, run.playhead, lane, kind, part)
    if run.seen.epoch > run.playhead.epoch:
        return np.where(shown, 2, 1)
    return np.where(shown, 2, np.where(_done(run, run.seen, lane, kind, part), 1, 0))


def _done(run: Run, head: Playhead, lane: int, kind: Kind, part: str) -> Array:
    """(T,) of bool: whether it is done at `head`, its epoch taken for granted."""
    steps = run.steps
    places = [steps.step_of(lane, t) for t in range(steps.seq_len)]
    if kind in BACKWARD:
        places = [steps.mirrored(each) for each in places]
    done: Array = np.array(places) <= head.step
    for each in run.operations.partial(head):
        if (each.kind, each.lane, each.part) == (kind, lane, part):
            done[each.t] = True
    return done

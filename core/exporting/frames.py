"""Frames: the moments of moving pictures, and how long each is seen."""

from collections.abc import Sequence

from core.experiment import Experiment
from core.trace.operations import Operations
from core.trace.playhead import Playhead, Steps

FRAMES_MAX = 2_000
EPOCH_SECONDS, STEP_SECONDS = 0.25, 0.5
HOLD = 4  # times as long as any other, of the last frame


def frames(experiment: Experiment, begin: Playhead, end: Playhead) -> tuple[Playhead, ...]:
    """Of epochs, each one's whole pass; of one epoch alone, each of its operations. No more than
    one beyond FRAMES_MAX.
    """
    if begin.epoch == end.epoch:
        return _operations(experiment, begin, end)
    steps, last = Steps.of(experiment), min(end.epoch, begin.epoch + FRAMES_MAX)
    return tuple(steps.whole(epoch) for epoch in range(begin.epoch, last + 1))


def _operations(experiment: Experiment, begin: Playhead, end: Playhead) -> tuple[Playhead, ...]:
    operations = Operations(experiment)
    found = [begin]
    while found[-1] < end and len(found) <= FRAMES_MAX:
        found.append(operations.after(found[-1]))
    return tuple(each for each in found if each <= end)


def seconds_of(places: Sequence[Playhead]) -> float:
    """How long one frame is shown, in seconds."""
    return STEP_SECONDS if len({each.epoch for each in places}) == 1 else EPOCH_SECONDS


def duration(places: Sequence[Playhead]) -> float:
    """How long all frames take, in seconds."""
    return (len(places) - 1 + HOLD) * seconds_of(places)

"""Which run is a lesson's own: its experiment in its lecture values, begun from the seed alone.

What a lesson says of numbers holds for this run and no other, so it alone opens with the lesson,
stands beside its text without a word, and ticks it. Knows no session.
"""

from functools import lru_cache

from core.course.lesson import Lesson
from core.experiment import Experiment
from core.runs.run import Run
from core.trace.playhead import Playhead


@lru_cache(maxsize=1000)
def same(one: Experiment, other: Experiment, apart: tuple[str, ...] = ("epochs",)) -> bool:
    """Whether both are one experiment, the settings `apart` aside.

    The stop mark decides no number, so that epochs are no difference where nothing else is asked.
    """
    if type(one.task) is not type(other.task):
        return False
    return one.with_values(**{name: other.setting(name) for name in apart}) == other


def is_own(lesson: Lesson, run: Run) -> bool:
    """Not a fork, not gone on from a file, no weight set by hand, no setting changed."""
    return run.start is None and not run.edits and same(run.experiment, lesson.experiment)


def is_done(lesson: Lesson, run: Run) -> bool:
    """Whether the lesson's own run was seen as far as the lesson goes."""
    if run.diverged is not None or not is_own(lesson, run):
        return False
    last = lesson.experiment.training.epochs if lesson.experiment.trains else run.limit
    return run.seen >= Playhead(last, run.steps.last)

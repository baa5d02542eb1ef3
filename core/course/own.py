"""Which run is a lesson's own: its experiment in its lecture values, begun from the seed alone.

What a lesson says of numbers holds for this run and no other, so it alone opens with the lesson,
stands beside its text without a word, and ticks it. Knows no session.
"""

from core.course.lesson import Lesson
from core.experiment.same import same
from core.runs.run import Run
from core.trace.playhead import Playhead


def is_own(lesson: Lesson, run: Run) -> bool:
    """Not a fork, not gone on from a file, no weight set by hand, no setting changed."""
    return run.start is None and not run.edits and same(run.experiment, lesson.experiment)


def is_done(lesson: Lesson, run: Run) -> bool:
    """Whether the lesson's own run was seen as far as the lesson goes."""
    if run.diverged is not None or not is_own(lesson, run):
        return False
    last = lesson.experiment.training.epochs if lesson.experiment.trains else run.limit
    return run.seen >= Playhead(last, run.steps.last)

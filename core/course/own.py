"""Which run is a lesson's own: its experiment in its lecture values, begun from the seed alone.

What a lesson says of numbers holds for this run and no other, so it alone opens with the lesson,
and stands beside its text without a word. Knows no session.
"""

from core.course.lesson import Lesson
from core.experiment.same import same
from core.runs.run import Run


def is_own(lesson: Lesson, run: Run) -> bool:
    """Not a fork, not gone on from a file, no weight set by hand, no setting changed."""
    return run.start is None and not run.edits and same(run.experiment, lesson.experiment)

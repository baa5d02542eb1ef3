"""Which series of the page Tasks a step is about that shows it."""

from collections.abc import Callable

from core.course.practice_questions import OfSeries
from core.course.step import Step
from core.runs.series import Series


def meant_by(step: Step) -> Callable[[Series], bool] | None:
    """Whether a series is one of those; None where any may stand there."""
    if step.show.figure != "tasks":
        return None
    if isinstance(step.question, OfSeries):
        return step.question.means
    if step.until.practised is not None:
        return step.until.practised.means
    kind = step.until.series
    return (lambda series: series.task.kind == kind) if kind else None

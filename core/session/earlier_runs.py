"""Which runs are drawn in grey under the current one's losses. Draws nothing."""

from core.course.own import is_own
from core.runs.run import Run
from core.session.run_list import RunList


def earlier_runs(runs: RunList, run: Run, in_step: bool) -> list[Run]:
    """Those on the same task; none before this run has begun, or they would be taken for what
    comes.

    in_step: it is the figure of a lesson's step, whose text knows nothing of what else was tried:
    beside a variant of the lesson's network stands that alone, beside itself nothing.
    """
    if run.shown_epoch < run.first_epoch:
        return []
    return [
        other
        for other in runs.all
        if other is not run
        and other.diverged is None
        and other.experiment.task == run.experiment.task
        and other.shown_epoch > other.first_epoch  # one point is no line
        and (not in_step or _is_compared(runs, run, other))
    ]


def _is_compared(runs: RunList, run: Run, other: Run) -> bool:
    """Whether a step may have opened `run` to be seen beside `other`."""
    lesson = runs.lesson(run.lesson_id)
    return lesson is not None and is_own(lesson, other) and not is_own(lesson, run)

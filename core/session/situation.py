"""The session as a step asks about it (core.course.completion.Situation)."""

from core.course.completion import Situation
from core.course.lesson import Lesson
from core.messages.runs import Ask
from core.runs.run import Run
from core.session.session import Session


def situation_of(session: Session, lesson: Lesson, page: str, written: int) -> Situation:
    """page: the one in front. written: letters on Try it since the step was begun."""
    run, asked = session.runs.current, session.answers.last
    return Situation(
        lesson.experiment,
        run,
        session.selection.inspected,
        page,
        session.comparison.at_end,
        asked.letters if asked is not None and _is_of(asked, run) else None,
        session.seeds.result,
        session.grid.result,
        session.tasks.trained,
        tuple(session.tasks.series),
        session.texts.run,
        written,
        frozenset(session.programs.ran),
        frozenset(session.programs.solved),
        tuple(session.texts.runs),
    )


def _is_of(asked: Ask, run: Run | None) -> bool:
    """Whether it was this run's network that was asked."""
    return run is not None and asked.source.run_id == run.id

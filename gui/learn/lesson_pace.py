"""LessonPace: how fast it goes on in a lesson: as it says, until the user says otherwise."""

from collections.abc import Iterable, Sequence

from core.course.step import Step, standing
from core.journal.intent import Intent
from core.journal.intents import SetSpeed, SetStepSize
from core.session.session import Session
from gui.shell import Shell


class LessonPace:
    """Does a lesson's acts, and knows the speed that they left."""

    def __init__(self, session: Session, shell: Shell) -> None:
        self._session = session
        self._shell = shell
        self._lesson = ""
        self._speed: float | None = None

    def do(self, lesson_id: str, acts: Iterable[Intent]) -> None:
        """In their order; the speed that the user has chosen since this lesson began stays."""
        transport = self._session.transport
        chosen = lesson_id == self._lesson and transport.speed != self._speed
        for act in acts:
            if not (chosen and isinstance(act, SetSpeed)):
                self._shell.do(act)
        if not chosen:
            self._lesson = lesson_id
            self._speed = transport.speed
            transport.paced_by = lesson_id

    def recall(self, lesson_id: str, steps: Sequence[Step]) -> None:
        """Of an earlier start: as these steps left it, it is the lesson's still."""
        transport = self._session.transport
        now = {SetStepSize(transport.step_size), SetSpeed(transport.speed)}
        if now <= set(standing(steps)):
            self._lesson, self._speed = lesson_id, transport.speed
            transport.paced_by = lesson_id

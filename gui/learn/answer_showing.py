"""AnswerShowing: how an answer comes about, played in the learner's run up to where it stands."""

from core.course.showing import Showing
from core.journal.intents import CloseCell, HideAnswers, Pause, TrainTo
from core.session.session import Session
from gui.learn.lesson_pace import LessonPace
from gui.shell import Shell


class AnswerShowing:
    """figure: in which it is seen, by its name in core.course.step; "" where none is shown."""

    def __init__(self, session: Session, shell: Shell, pace: LessonPace) -> None:
        self._session = session
        self._shell = shell
        self._pace = pace
        self._showing: Showing | None = None

    @property
    def figure(self) -> str:
        return self._showing.figure if self._showing is not None else ""

    def begin(self, lesson_id: str, showing: Showing) -> None:
        """Shows how it comes about, from its beginning."""
        self._shell.do(Pause())
        self._shell.do(HideAnswers(False))  # it is known by now, at every place
        if showing.figure != "cell":  # else its place would be marked where nothing is told of it
            self._shell.do(CloseCell())
        self._showing = None  # its acts move the playhead, which stops nothing yet
        self._pace.do(lesson_id, showing.do)
        self._showing = showing

    def end(self) -> None:
        self._showing = None

    def stop_there(self) -> None:
        """It stops where the answer stands, though a slow machine has gone beyond."""
        until = self._showing.until if self._showing is not None else None
        run = self._session.runs.current
        if until is None or run is None:
            return
        if self._session.transport.playing and run.playhead >= until:
            self._shell.do(Pause())
            if run.playhead > until:
                self._shell.do(TrainTo(until.epoch, until.step, until.operation))

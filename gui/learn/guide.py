"""Guide: where the learner is in the course, and what the window is to do and show for it.

A step brings the window to its moment by intents, and the window's state completes the step. The
learner may wander off at any time; that changes nothing here until they come back.
"""

from PySide6.QtCore import QObject, Signal, Slot

from core.course.lesson import Lesson
from core.course.step import Step
from core.course.until import Situation, is_met
from core.journal.intents import CloseCell, OpenLesson, Pause, ShowShapes
from core.session.session import Session
from gui.shell import Shell


class Guide(QObject):
    """moved: another lesson or step. completed: the step was, just now."""

    moved = Signal()
    completed = Signal()

    def __init__(self, session: Session, shell: Shell) -> None:
        super().__init__()
        self._session, self._shell = session, shell
        self.lesson: Lesson | None = None
        self.place = 0  # of the step in its lesson
        self.is_done = False  # the step, since it was begun
        for signal in (
            session.transport.playhead_moved,
            session.transport.state_changed,
            session.selection.changed,
            session.runs.current_changed,
        ):
            signal.connect(self._look)

    @property
    def step(self) -> Step | None:
        return self.lesson.steps[self.place] if self.lesson is not None else None

    @property
    def number(self) -> int:
        """Of the lesson, from 1."""
        lessons = self._session.runs.lessons
        return lessons.index(self.lesson) + 1 if self.lesson is not None else 0

    def begin(self, lesson_id: str, place: int | None = None) -> None:
        """A step of a lesson, from 0; None is the first that is not done."""
        lesson = self._session.runs.lesson(lesson_id)
        if lesson is None:
            return
        if place is None:
            place = self._session.progress.next_step(lesson)
        self.lesson, self.place = lesson, min(max(place, 0), len(lesson.steps) - 1)
        self.restore()
        self.moved.emit()

    def restore(self) -> None:
        """The window is brought to the step's moment, wherever the learner had gone."""
        step, lesson = self.step, self.lesson
        if step is None or lesson is None:
            return
        self.is_done = False
        self._shell.do(Pause())
        current = self._session.runs.current
        if current is None or self._session.runs.current_lesson is not lesson or step.do:
            self._shell.do(OpenLesson(lesson.id))
        self._shell.do(CloseCell())
        for intent in step.do:
            self._shell.do(intent)
        self._shell.do(ShowShapes(step.show.shapes))
        self._session.selection.light(next(iter(step.show.terms), ""))
        self._look()

    def next(self) -> None:
        """The next step, or the next lesson; what was only to be read is done by then."""
        step, lesson = self.step, self.lesson
        if step is None or lesson is None:
            return
        if not step.until.asks:
            self._complete()
        if self.place + 1 < len(lesson.steps):
            self.begin(lesson.id, self.place + 1)
        elif self.following is not None:
            self.begin(self.following.id, 0)

    def previous(self) -> None:
        """The step before, or the last one of the lesson before."""
        if self.lesson is None:
            return
        if self.place:
            self.begin(self.lesson.id, self.place - 1)
        elif self.number > 1:
            before = self._session.runs.lessons[self.number - 2]
            self.begin(before.id, len(before.steps) - 1)

    def is_lesson_done(self, lesson: Lesson) -> bool:
        """Whether every step of it was done."""
        return self._session.progress.is_done(lesson)

    @property
    def following(self) -> Lesson | None:
        """The lesson after this one."""
        lessons = self._session.runs.lessons
        return lessons[self.number] if self.number < len(lessons) else None

    @property
    def situation(self) -> Situation:
        """What the window shows, as far as steps ask."""
        selection = self._session.selection
        assert self.lesson is not None
        run = self._session.runs.current
        return Situation(self.lesson.experiment, run, selection.inspected)

    @Slot()
    def _look(self) -> None:
        step = self.step
        if step is None or self.is_done or not step.until.asks:
            return
        if is_met(step.until, self.situation):
            self._complete()
            self.completed.emit()

    def _complete(self) -> None:
        assert self.lesson is not None
        self.is_done = True
        self._session.progress.complete(self.lesson, self.place)

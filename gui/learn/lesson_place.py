"""LessonPlace: in which step of which lesson the learner is, and what comes before and after it."""

from collections.abc import Collection

from core.course.judgement import Past, past
from core.course.lesson import Lesson
from core.course.step import Step
from core.session.session import Session


class LessonPlace:
    """lesson: None before the first. place: of the step in it, from 0."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._lesson: Lesson | None = None
        self._place = 0

    @property
    def lesson(self) -> Lesson | None:
        return self._lesson

    @property
    def place(self) -> int:
        return self._place

    @property
    def step(self) -> Step | None:
        return self._lesson.steps[self._place] if self._lesson is not None else None

    @property
    def past(self) -> Past | None:
        """What the learner answered last at this step; None where nothing was."""
        step, lesson = self.step, self._lesson
        if step is None or lesson is None:
            return None
        return past(step, self._session.progress.last_try(lesson, self._place))

    def stand(self, lesson: Lesson | None, place: int = 0) -> None:
        """It is there from now on; a step that the lesson has not is its nearest."""
        last = len(lesson.steps) - 1 if lesson is not None else 0
        self._lesson = lesson
        self._place = min(max(place, 0), last)

    @property
    def row(self) -> tuple[Lesson, ...]:
        """The lessons among which it stands: the course's, or the user's own."""
        users = self._lesson is not None and self._lesson.is_users
        return tuple(each for each in self._session.runs.lessons if each.is_users == users)

    @property
    def number(self) -> int:
        """Of the lesson in its row, from 1; 0 before the first."""
        if self._lesson is None:
            return 0
        return [each.id for each in self.row].index(self._lesson.id) + 1

    @property
    def following(self) -> tuple[Lesson, int] | None:
        """The next step, or the first of the next lesson."""
        lesson, row = self._lesson, self.row
        if lesson is None:
            return None
        if self._place + 1 < len(lesson.steps):
            return lesson, self._place + 1
        return (row[self.number], 0) if self.number < len(row) else None

    @property
    def preceding(self) -> tuple[Lesson, int] | None:
        """The step before, or the last of the lesson before."""
        if self._lesson is None:
            return None
        if self._place:
            return self._lesson, self._place - 1
        before = self.row[self.number - 2] if self.number > 1 else None
        return (before, len(before.steps) - 1) if before is not None else None

    @property
    def done(self) -> Collection[int]:
        """The places of the lesson's steps that were done at some time."""
        return self._session.progress.done(self._lesson) if self._lesson is not None else ()

    def is_done(self, lesson: Lesson) -> bool:
        """Whether every step of it was done."""
        return self._session.progress.is_done(lesson)

    def left_off(self) -> Lesson | None:
        """The lesson worked on last, else the first that is not done."""
        runs, progress = self._session.runs, self._session.progress
        lessons, last = runs.lessons, runs.lesson(progress.record.last)
        later = lessons[lessons.index(last) :] if last is not None else ()
        left = [each for each in (*later, *lessons) if not progress.is_done(each)]
        return next(iter(left or lessons), None)

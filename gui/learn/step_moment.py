"""StepMoment: the window is brought to where a step begins, wherever the learner had gone."""

from core.course.completion import Situation, clears
from core.course.lesson import Lesson
from core.course.question import Question
from core.course.step import Step, standing
from core.course.until import Until
from core.experiment import Experiment
from core.journal.intents import CloseCell, DeselectUnit, OpenLesson, OpenRun, Pause, ShowShapes
from core.session.session import Session
from gui.learn.lesson_pace import LessonPace
from gui.shell import Shell


class StepMoment:
    """Does what a step begins with; what is asked and hidden there is the guide's."""

    def __init__(self, session: Session, shell: Shell, pace: LessonPace) -> None:
        self._session = session
        self._shell = shell
        self._pace = pace

    def open(self, lesson: Lesson, step: Step) -> None:
        """The lesson's run, at rest, with no cell open."""
        self._session.answers.forget()
        self._shell.do(Pause())
        current = self._session.runs.current
        if current is None or self._session.runs.current_lesson is not lesson or step.do:
            self._shell.do(OpenLesson(lesson.id))
        self._shell.do(CloseCell())

    def lead(self, lesson: Lesson, place: int, asked: Experiment) -> None:
        """To what its acts lead to. asked: the network that is asked of, where it varies."""
        step = lesson.steps[place]
        if step.variation is not None:
            self._shell.do(OpenRun(asked))
        lasting = standing(lesson.steps[:place])
        self._pace.do(lesson.id, (DeselectUnit(), *lasting, *step.do))
        self._shell.do(ShowShapes(step.show.shapes))

    def clear(
        self, until: Until, question: Question | None, now: Situation, left: Situation | None
    ) -> None:
        """What tells the answer, or is of something else than the step has trained. left: what was
        there when who has committed to an answer left; that stands there again.
        """
        told = None
        if question is not None:
            told = question.clears(now) if left is None else question.brings_back(left, now)
        for intent in (*clears(until, now), *((told,) if told else ())):
            self._shell.do(intent)

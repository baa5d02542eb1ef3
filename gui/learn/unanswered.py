"""Unanswered: what the learner committed to in steps that were left before the answer was known."""

from dataclasses import dataclass

from core.course.completion import Situation
from core.course.lesson import Lesson
from core.course.step import Step
from gui.learn.attempt import Attempt
from gui.shell import Shell


@dataclass(frozen=True)
class Left:
    """given: what was committed to. tries: networks that the question was asked of before. then:
    what the window showed as the step was left.
    """

    given: str
    tries: int
    then: Situation


class Unanswered:
    """By the steps' ids; of one learner, until the program ends."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._left: dict[tuple[str, str], Left] = {}

    def leave(self, lesson: Lesson, place: int, attempt: Attempt, then: Situation) -> None:
        """A step is left. What a run tells in a moment is asked anew of who comes back: only what
        takes its time, or is the learner's to do, is waited for elsewhere.
        """
        question, run = lesson.steps[place].question, then.run
        if question is None or run is None or not attempt.given or attempt.verdict is not None:
            return
        if question.stops is not None or question.way(run) is None:
            left = Left(attempt.given, attempt.tries, then)
            self._left[lesson.id, lesson.step_ids[place]] = left

    def back(self, lesson: Lesson, place: int) -> Left | None:
        """One comes back to a step: what stands there, once; None where nothing was left, or where
        it is no answer to what is asked by now.
        """
        left = self._left.pop((lesson.id, lesson.step_ids[place]), None)
        question = lesson.steps[place].question
        if left is None or question is None or question.refusal(left.given):
            return None
        return left

    def train_on(self, step: Step, given: str, now: Situation) -> None:
        """What tells the answer of a step that one has come back to, where it was stopped, or gave
        way to something else.
        """
        question, run = step.question, now.run
        if question is None or question.stops is None or run is None:
            return
        way = question.way(run)
        is_told = question.judge(given, now) is not None
        # It is refused as long as that is being trained.
        if way is not None and not is_told and not self._shell.refusal(way):
            self._shell.do(way)

    def take(self, before: "Unanswered") -> None:
        """What that one has, of a window in another language."""
        self._left.update(before._left)

    def forget(self) -> None:
        """Another learner has committed to nothing, and another version asks something else."""
        self._left.clear()

"""Attempt: what the learner has made of a step since it was begun."""

from dataclasses import dataclass

from core.course.judgement import Past
from core.course.question import Verdict
from gui.learn.stand import Stand


@dataclass
class Attempt:
    """tries: networks, where they vary, before this. written: letters in it. is_done: the step.
    given: what was committed to. verdict: what came of that. is_told: that it did, to who keeps the
    learner's answers, before the last start. past: where it was answered before the step was begun.
    """

    tries: int = 0
    written: int = 0
    is_done: bool = False
    given: str = ""
    verdict: Verdict | None = None
    is_told: bool = False
    past: Past | None = None

    def recall(self, past: Past | None, was_done: bool) -> None:
        """The step is begun, with what was answered before; None where it is asked anew."""
        self.past = past
        self.is_done = past is not None and was_done
        self.given = past.verdict.given if past is not None else ""
        self.verdict = past.verdict if past is not None else None
        self.tries = past.network if past is not None else self.tries
        self.is_told = False

    def stand(self, lesson: str, step: str) -> Stand:
        """At these ids, as it is kept."""
        is_answered, is_past = self.verdict is not None, self.past is not None
        return Stand(lesson, step, self.tries, self.given, is_answered, self.written, is_past)

    def take(self, stand: Stand) -> None:
        """As `stand` told once, of a step that was recalled."""
        self.tries = stand.tries
        if self.past is None:
            self.given = stand.given
            self.is_told = stand.is_answered
        self.written = stand.written

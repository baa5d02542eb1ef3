"""Questions whose right answer the lesson's author wrote: a choice, a line of code, an order."""

import ast
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from core.course.question import Answering, Question, QuestionError, Verdict
from core.experiment import Experiment
from core.runs.run import Run
from core.sentences import Sentence

THEN = " → "


@dataclass(frozen=True)
class ChoiceQuestion(Question):
    """One of several sentences. right: from 1."""

    options: tuple[str, ...]
    right: int
    answering: ClassVar[Answering] = Answering.CHOICE

    def offered(self, experiment: Experiment) -> tuple[str, ...]:
        return self.options

    def place(self, experiment: Experiment) -> None:
        return None

    def truth(self, run: Run) -> str:
        return self.options[self.right - 1]

    def recalled(self, verdict: Verdict) -> Verdict:
        """A wrong one of another language stays as it was given: which it is now, nobody knows."""
        if verdict.given in self.options:
            return verdict
        return _said_anew(verdict, self.options[self.right - 1])

    def check(self, experiment: Experiment) -> None:
        if len(set(self.options)) < 2 or not 1 <= self.right <= len(self.options):
            raise QuestionError("a choice has two answers or more, and one of them is right")


@dataclass(frozen=True)
class LineQuestion(ChoiceQuestion):
    """Asks which line of a program it is."""

    answering: ClassVar[Answering] = Answering.CODE
    is_check: ClassVar[bool] = True

    def truth(self, run: Run) -> str:
        return self.options[self.right - 1].strip()

    def is_right(self, given: str, truth: str) -> bool:
        return given.strip() == truth


@dataclass(frozen=True)
class OrderQuestion(Question):
    """Asks in which order things are done. parts: in the right one."""

    parts: tuple[str, ...]
    is_check: ClassVar[bool] = True
    answering: ClassVar[Answering] = Answering.ORDER

    def offered(self, experiment: Experiment) -> tuple[str, ...]:
        """By their letters, which is no hint; never in the right order."""
        found = tuple(sorted(self.parts, key=str.casefold))
        return found if found != self.parts else found[1:] + found[:1]

    def some_answer(self, experiment: Experiment) -> str:
        return THEN.join(self.parts)

    def place(self, experiment: Experiment) -> None:
        return None

    def truth(self, run: Run) -> str:
        return THEN.join(self.parts)

    def recalled(self, verdict: Verdict) -> Verdict:
        """A wrong one of another language stays as it was given."""
        if sorted(verdict.given.split(THEN)) == sorted(self.parts):
            return verdict
        return _said_anew(verdict, THEN.join(self.parts))

    def refusal(self, given: str) -> str:
        if len(given.split(THEN)) == len(self.parts):
            return ""
        return Sentence("Press all {count} of them, in your order.", count=len(self.parts))

    def check(self, experiment: Experiment) -> None:
        if len(set(self.parts)) < max(2, len(self.parts)):
            raise QuestionError("an order has two parts or more, and no two are the same")


def are_code(parts: Sequence[str]) -> bool:
    """Whether these are lines of a program; words alone, as "forward", are not, though Python could
    read them.
    """
    return all(map(_can_be_read, parts)) and any(set(part) & set("(=._") for part in parts)


def _can_be_read(line: str) -> bool:
    try:
        ast.parse(line.strip())
    except (SyntaxError, ValueError):  # ValueError: of a null byte
        return False
    return True


def _said_anew(verdict: Verdict, right: str) -> Verdict:
    """With what is right in the words of now."""
    given = right if verdict.is_right else verdict.given
    return replace(verdict, given=given, came=right if verdict.came else "")

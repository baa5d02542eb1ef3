"""Check: all that is wrong with a lesson's file, by reading it and by playing it through.

Reading finds what cannot be; playing finds what never comes: an act that is refused, a completion
or an answer that this step's own run does not lead to, a word that lights nothing in it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from core.course.completion import is_met, to_do
from core.course.language import original
from core.course.lesson import (
    Draft,
    Lesson,
    LessonError,
    departures,
    draft_of,
    in_order,
    load_lessons,
    unknown_needs,
)
from core.course.practice import PracticeError
from core.course.question import Answering, Question, Verdict
from core.course.step import Step
from core.course.until import Until
from core.experiment import Experiment
from core.rehearsal.formulas import swallowed, unset, unset_in_line
from core.rehearsal.player import Player, started
from core.rehearsal.ways import UnendedError, find_out, go
from core.sentences import Sentence, clause
from core.settings import SpecError
from core.text.letters import quoted
from core.trace.epoch_terms import epoch_terms, lights

LIMIT = 20.0  # seconds that a step's training may take before it is left as it is
READY = 120.0  # seconds for torch to load


@dataclass
class Checked:
    """faults: in order of their lines. unended: the numbers of steps, from 1, whose training was
    still going on at the limit: it is no fault, and was not seen to its end.
    """

    lesson: Lesson | None
    faults: list[LessonError] = field(default_factory=list)
    unended: list[int] = field(default_factory=list)


def check(file: Path, limit: float = LIMIT) -> Checked:
    """Of one file. limit: seconds of each step's training."""
    draft = _read(file)
    found = Checked(draft.lesson, list(draft.faults))
    if draft.lesson is not None and draft.lesson.steps:
        play(draft.lesson, file, found, limit)
    found.faults = [*in_order(found.faults)]
    return found


def _read(file: Path) -> Draft:
    """With what it needs: the course's lessons, and those that stand beside it."""
    draft = draft_of(file)
    if draft.lesson is None:
        return draft
    known = [each.id for folder in (None, file.parent) for each in load_lessons(folder)]
    needs = unknown_needs(draft.lesson, known, file)
    return Draft(draft.lesson, (*draft.faults, *needs, *_departures(file, draft)))


def _departures(file: Path, draft: Draft) -> tuple[LessonError, ...]:
    """Of a translated lesson, once nothing else is wrong with either."""
    english = original(file)
    whole = english is not None and not draft.faults and not draft_of(english).faults
    return departures(file) if whole else ()


def play(lesson: Lesson, file: Path, found: Checked, limit: float = LIMIT) -> None:
    """Goes through its steps, and notes what does not come."""
    with started(lesson) as session:
        player = Player(session, lesson)
        player.wait(lambda: player.session.is_ready, READY)
        for number, step in enumerate(lesson.steps, start=1):
            playing = _Playing(player, lesson, step, limit)
            for key, why in playing.faults():
                found.faults.append(_fault(lesson, file, step.lines.get(key, 0), why))
            for line, latex in unset(step.text):
                why = Sentence("this formula cannot be typeset: {latex}", latex=quoted(latex))
                found.faults.append(_fault(lesson, file, step.lines.get("text", 0) + line, why))
            if playing.unended:
                found.unended.append(number)


def _fault(lesson: Lesson, file: Path, line: int, why: str) -> LessonError:
    told = "Lesson file {file}, line {line}: {why}."
    found = LessonError(lesson.id, told, file=file.name, line=line, why=clause(why))
    found.line = line
    return found


class _Playing:
    """Plays one step, and names what is wrong with it."""

    def __init__(self, player: Player, lesson: Lesson, step: Step, limit: float) -> None:
        self._player = player
        self._lesson = lesson
        self._step = step
        self._limit = limit
        self.unended = False

    def faults(self) -> Iterator[tuple[str, str]]:
        """(key of Step.lines, what is wrong) each."""
        yield from self._beginning()
        yield from self._dark_words()
        if self._step.question is not None:
            own = self._player.own(self._step)
            yield from _unset_of(self._step.question, own)
            yield from self._asking(self._step.question)
        if self._step.until.asks:
            yield from self._completing(self._step.until)

    def _beginning(self) -> Iterator[tuple[str, str]]:
        for number, why in self._player.begin(self._lesson, self._step):
            yield f"do {number}", Sentence("this act is refused: {why}", why=why)
        self._rest()
        yield from (("do", each) for each in self._player.problems)
        until = self._step.until
        if until.epoch and len(until.parts) == 1 and self._is_met(until):
            yield (
                "until",
                Sentence("the step is complete when it begins, so there is nothing to do"),
            )

    def _dark_words(self) -> Iterator[tuple[str, str]]:
        run = self._player.session.runs.current
        if run is None or run.trace is None:
            return
        told = epoch_terms(run.experiment, run.trace)
        for term in self._step.show.terms:
            if not lights(run.experiment, told, term):
                yield "show", Sentence("nothing in this network is {term}", term=repr(term))
        for term in self._step.terms:
            if not lights(run.experiment, told, term):
                why = Sentence("this word lights nothing: {term} is not here", term=repr(term))
                yield f"term {term}", why

    def _asking(self, question: Question) -> Iterator[tuple[str, str]]:
        player = self._player
        answer = question.some_answer(player.own(self._step))
        why = question.refusal(answer)
        if not why:
            why = self._tried(lambda: find_out(player, question, self._limit))
        if not why:
            why = self._unknown(question, answer)
        if why:
            yield "ask", why

    def _unknown(self, question: Question, answer: str) -> str:
        """Why its answer does not become known, or cannot be right; "" where all is well."""

        def judged() -> Verdict | None:
            return question.judge(answer, self._player.situation)

        if not self._comes(lambda: judged() is not None):
            if self.unended:
                return ""
            return Sentence("what is asked for never becomes known")
        verdict = judged()
        if verdict is not None and question.is_lost(verdict):
            return Sentence("the right answer is not a number, since this run diverges")
        return ""

    def _completing(self, until: Until) -> Iterator[tuple[str, str]]:
        own = until.own or self._lesson.experiment
        for part in sorted(until.parts, key=_in_order):
            why = self._tried(partial(go, self._player, part, own, self._limit))
            if why:
                yield "until", Sentence("it is never complete: {why}", why=why)
                return
            self._comes(partial(self._is_met, part))
        left = to_do(until, self._player.situation)
        if left and not self.unended:
            yield "until", Sentence("this never comes: {left}", left=left)

    def _is_met(self, until: Until) -> bool:
        return is_met(until, self._player.situation)

    def _tried(self, way: Callable[[], str]) -> str:
        """Why it cannot be done, however that is told; "" where it is on its way."""
        try:
            return way()
        except (SpecError, PracticeError) as error:
            return error.sentence
        except UnendedError:
            self.unended = True
            return ""

    def _comes(self, met: Callable[[], bool]) -> bool:
        """Whether it does, before nothing goes on any more."""
        player = self._player
        player.wait(lambda: met() or player.is_idle, self._limit)
        came = met()
        self._rest()
        return came or met()

    def _rest(self) -> None:
        if not self._player.rest(self._limit):
            self.unended = True


def _unset_of(question: Question, own: Experiment) -> Iterator[tuple[str, str]]:
    """Formulas of its lines that cannot be set."""
    lines = [question.prompt, question.why]
    if question.answering is Answering.CHOICE:
        lines += question.offered(own)
    for line in lines:
        for latex in unset_in_line(line):
            yield "ask", Sentence("this formula cannot be typeset: {latex}", latex=quoted(latex))
        for latex in swallowed(line):
            told = "TOML took a backslash out of this formula; write it twice: {latex}"
            yield "ask", Sentence(told, latex=quoted(latex))


def _in_order(part: Until) -> int:
    """What begins another run comes before what is asked of it, and a page is left last."""
    return 0 if part.changed or part.edited else 2 if part.page else 1

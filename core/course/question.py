"""Questions: what a learner commits to before seeing it, and what then comes.

Which kinds there are, and how a step writes them: core.course.question_table. What is right is read
from the learner's own run, which torch computed, at the moment of asking; stored is only the right
one of sentences that the lesson's author wrote. Whatever else has to do with questions (the card,
the handout, the rehearsal) knows no kinds of them, but what a Question says of itself.
"""

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from core import typed_number
from core.course.completion import Situation
from core.course.showing import Showing
from core.course.until import NOTHING, Until
from core.experiment import Experiment
from core.journal.intent import Intent
from core.journal.intents import TrainTo
from core.runs.run import Run
from core.sentences import Sentence, SentenceError
from core.text.letters import quoted
from core.trace.playhead import Playhead


class QuestionError(SentenceError, ValueError):
    """A question that cannot be asked; a sentence without its full stop."""


@dataclass(frozen=True)
class Verdict:
    """given: what the learner committed to. came: what the run said. curve: its numbers, where
    one was drawn.
    """

    given: str
    came: str
    is_right: bool
    curve: tuple[float, ...] = ()


class Answering(Enum):
    """The ways in which an answer is given; each is drawn by the card of a question and by a
    handout.
    """

    TYPED = "typed"
    LETTER = "letter"  # one of the word's
    CHOICE = "choice"  # one of several sentences
    CODE = "code"  # one of several lines of a program
    ORDER = "order"  # all of several parts, one after the other
    CURVE = "curve"  # drawn: a loss at each of several epochs


@dataclass(frozen=True)
class Question:
    """prompt, why: lines with formulas and code in them (core.course.formulas); the latter is told
    once it is answered.

    example: what an answer that is typed may look like, "" where none is typed; told to who typed
    something else, since it may happen to be right. withholds: what of
    the picture would tell the answer (core.journal.intents.Withhold), "" for nothing. stops: what
    may be in its way, and gives way to it. is_check: it
    is known at once, by who has understood; any other is a prediction, which a run bears out.
    answering: with what its answer is given.
    """

    prompt: str
    why: str
    example: ClassVar[str] = ""
    withholds: ClassVar[str] = ""
    stops: ClassVar[Intent | None] = None
    is_check: ClassVar[bool] = False
    answering: ClassVar[Answering] = Answering.TYPED

    def offered(self, experiment: Experiment) -> tuple[str, ...]:
        """What an answer is chosen from or put together of, in the order in which it is offered;
        () where it is typed or drawn.
        """
        return ()

    def some_answer(self, experiment: Experiment) -> str:
        """One that can be given, right or wrong."""
        return next(iter(self.offered(experiment)), self.example)

    @property
    def hidden_from(self) -> tuple[int, int]:
        """Where "answers" are withheld: the first of them, as (epoch, t) from 1; those before it
        are there to reason from.
        """
        return 0, 0

    @property
    def hint(self) -> str:
        """What kind of answer is typed: it stands in the field, and suggests none."""
        return ""

    def is_exact(self, verdict: Verdict) -> bool:
        """Whether what was said and what came are the same, and not only near enough."""
        return True

    def is_lost(self, verdict: Verdict) -> bool:
        """Whether nothing can be right, since what came is not a number."""
        return False

    def shown(self, answer: str) -> str:
        """An answer with the signs that it has in gui; what was typed is otherwise left alone."""
        return answer

    @property
    def by_learner(self) -> Until:
        """What is left to the learner to do, before its answer is known; NOTHING where `way` leads
        there or nothing has to be done.
        """
        return NOTHING

    def on_paper(self, verdict: Verdict) -> str:
        """What came, beside an answer in the reader's hand: no word of the one that was made up."""
        return verdict.came

    def place(self, experiment: Experiment) -> Playhead | None:
        """Where its answer is known; None where that needs no run."""
        raise NotImplementedError

    def truth(self, run: Run) -> str:
        """What is right, as it is told; the run has come to the place."""
        raise NotImplementedError

    def is_right(self, given: str, truth: str) -> bool:
        return given == truth

    def is_known(self, run: Run) -> bool:
        """Whether the run has come to where its answer is known."""
        place = self.place(run.experiment)
        return place is None or (run.playhead >= place and run.trace_of(place.epoch) is not None)

    def way(self, run: Run) -> Intent | None:
        """What leads to where its answer is known; None where nothing has to be done."""
        place = self.place(run.experiment)
        if place is None or self.is_known(run):
            return None
        return TrainTo(place.epoch, place.step)

    def clears(self, situation: Situation) -> Intent | None:
        """What takes out of sight what tells the answer already; None where nothing does."""
        return None

    def brings_back(self, left: Situation, now: Situation) -> Intent | None:
        """For who committed, went elsewhere and comes back: what they were training for it, as it
        was left; None where that stands there, or trains unseen.
        """
        return None

    def judge(self, given: str, situation: Situation) -> Verdict | None:
        """Of an answer; None as long as what is right is not known."""
        run = situation.run
        return self.verdict(given, run) if run is not None and self.is_known(run) else None

    def verdict(self, given: str, run: Run) -> Verdict:
        """Of an answer, when it is known."""
        truth = self.truth(run)
        return Verdict(given, truth, self.is_right(given, truth))

    def recalled(self, verdict: Verdict) -> Verdict:
        """What was told of an answer once, with its words in the language of now."""
        return verdict

    def refusal(self, given: str) -> str:
        """Why this is no answer at all, as a sentence; "" where it is one."""
        return "" if given else Sentence("Choose an answer first.")

    def showing(self, experiment: Experiment) -> Showing | None:
        """How its answer comes about; None where the run does not tell."""
        return None

    def check(self, experiment: Experiment) -> None:
        """QuestionError where this experiment has no answer to it."""


WHOLE = ",.0f"  # the digits of what is counted


@dataclass(frozen=True)
class AnsweredByNumber(Question):
    """within (of each kind): how far off an answer may be."""

    example: ClassVar[str] = "0.25"
    digits: ClassVar[str] = "+.4f"
    unit_sign: ClassVar[str] = ""

    def value(self, run: Run) -> float:
        """What is right; the run has come to the place."""
        raise NotImplementedError

    @property
    def hint(self) -> str:
        if self.unit_sign:
            return Sentence("a percentage")
        is_whole = self.digits == WHOLE
        return Sentence("a whole number") if is_whole else Sentence("a number")

    @property
    def margin(self) -> float:
        return float(getattr(self, "within", 0.0))

    def truth(self, run: Run) -> str:
        return self.number_text(self.value(run))

    def number_text(self, value: float) -> str:
        return f"{value:{self.digits}}{self.unit_sign}".replace("-", "−")

    def verdict(self, given: str, run: Run) -> Verdict:
        return self.compared(given, self.value(run))

    def compared(self, given: str, value: float) -> Verdict:
        far = abs(self._read(given) - value)
        return Verdict(given, self.number_text(value), far <= self.margin + 1e-9)

    def is_exact(self, verdict: Verdict) -> bool:
        """Whether what was said and what came are one number, as that is told."""
        return self.number_text(self._read(verdict.given)) == verdict.came

    def is_lost(self, verdict: Verdict) -> bool:
        return "nan" in verdict.came

    def shown(self, answer: str) -> str:
        return answer.replace("-", "−")

    def refusal(self, given: str) -> str:
        try:
            self._read(given)
        except ValueError:
            told = "{given} is not a number; {example} is one."
            return Sentence(told, given=quoted(given), example=self.example)
        return ""

    def unless_of(self, count: int, given: str) -> str:
        """Why nothing of so many can be counted as this."""
        refusal = AnsweredByNumber.refusal(self, given)
        if refusal or 0 <= self._read(given) <= count:
            return refusal
        told = "Out of {count}, it can be 0 to {count}, not {given}."
        return Sentence(told, count=count, given=quoted(given))

    def _read(self, given: str) -> float:
        bare = given.strip().removesuffix("%") if self.unit_sign else given
        return float(typed_number.real(bare))

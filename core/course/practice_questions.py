"""Questions whose answer is trained on the pages Tasks and Text: how many seeds of a task solve it,
how much is right at another length, and how good a language model is.
"""

import math
from dataclasses import dataclass
from typing import ClassVar

from core.course.completion import Situation
from core.course.practice import PracticeError, WantedText, check_origin, is_on, synthetic
from core.course.question import WHOLE, AnsweredByNumber, QuestionError, Verdict
from core.course.until import Until
from core.experiment import Experiment, SyntheticTask
from core.experiment.same import same
from core.journal.intent import Intent
from core.journal.intents import (
    CancelSeries,
    DeleteSeries,
    LeaveText,
    SelectText,
    TrainSeries,
)
from core.runs.batch_run import BatchRun
from core.runs.run import Run
from core.runs.series import Series
from core.sentences import Sentence, items
from core.text.letters import quoted
from core.typed_number import real

MEASURED = ("bits", "perplexity", "first", "best")


@dataclass(frozen=True)
class OfSeries(AnsweredByNumber):
    """Asks of so many seeds of a synthetic task with these settings, from 0 on. They are trained
    when the learner has committed.
    """

    values: tuple[tuple[str, object], ...]
    withholds: ClassVar[str] = "training"
    stops: ClassVar[Intent] = CancelSeries()

    @property
    def experiment(self) -> Experiment:
        return synthetic(dict(self.values))

    @property
    def seeds(self) -> int:
        return 1

    def place(self, experiment: Experiment) -> None:
        return None

    def way(self, run: Run) -> Intent:
        return TrainSeries(self.experiment, 0, self.seeds)

    def clears(self, situation: Situation) -> Intent | None:
        found = self._meant(situation)
        return DeleteSeries(found.number) if found is not None else None

    def _meant(self, situation: Situation) -> Series | None:
        """The newest that tells it, or will."""
        return next(filter(self.means, reversed(situation.all_series)), None)

    def means(self, series: Series) -> bool:
        """Whether it tells the answer, or will."""
        is_whole = len(series.runs) == self.seeds
        return is_whole and same(series.experiment, self.experiment, apart=("seed",))

    def check(self, experiment: Experiment) -> None:
        try:
            synthetic(dict(self.values))
        except PracticeError as error:
            raise QuestionError(error.sentence.template, **error.sentence.values) from error


@dataclass(frozen=True)
class SeriesQuestion(OfSeries):
    """How many of `count` seeds solve it."""

    count: int
    within: int = 0
    example: ClassVar[str] = "2"
    digits: ClassVar[str] = WHOLE

    @property
    def seeds(self) -> int:
        return self.count

    def judge(self, given: str, situation: Situation) -> Verdict | None:
        found = self._meant(situation)
        if found is None or found.next is not None:
            return None
        return self.compared(given, found.solved)

    def refusal(self, given: str) -> str:
        return self.unless_of(self.count, given)

    def _read(self, given: str) -> float:
        return float(real(given))

    def check(self, experiment: Experiment) -> None:
        super().check(experiment)
        if not 1 <= self.count <= 20:
            raise QuestionError("count cannot be {value}; allowed is 1 to 20", value=self.count)


@dataclass(frozen=True)
class LengthQuestion(OfSeries):
    """What share of the answers seed 0 has right on held-out sequences of another `length`, in
    percent.
    """

    length: int
    within: float = 5.0
    example: ClassVar[str] = "75 %"
    digits: ClassVar[str] = ".1f"
    unit_sign: ClassVar[str] = " %"

    def way(self, run: Run) -> Intent:
        return TrainSeries(self.experiment, 0, 1, self.length)

    def judge(self, given: str, situation: Situation) -> Verdict | None:
        found = self._meant(situation)
        score = found.tests.get((found.runs[0].id, self.length)) if found is not None else None
        return self.compared(given, 100 * score) if score is not None else None

    def number_text(self, value: float) -> str:
        """Not all, where one is wrong."""
        text = super().number_text(value)
        return ">99.9 %" if value < 100 and text == "100.0 %" else text

    def check(self, experiment: Experiment) -> None:
        super().check(experiment)
        task = self.experiment.task
        if isinstance(task, SyntheticTask) and task.regression:
            raise QuestionError("a sum is never exactly right; a test needs a task with symbols")
        try:
            synthetic({**dict(self.values), "length": self.length})
        except PracticeError as error:
            raise QuestionError(error.sentence.template, **error.sentence.values) from error


@dataclass(frozen=True)
class TextQuestion(AnsweredByNumber):
    """Asks of the learner's model on a text. of: the "bits" a held-out letter costs at the first
    evaluation from `updates` on, the "perplexity" then, the "first" loss, in bits, before any
    update, or the update at which the held-out loss was "best", of the first `updates`.
    """

    origin: str
    of: str
    updates: int = 1
    within: float = 0.0
    digits: ClassVar[str] = ",.4g"

    @property
    def withholds(self) -> str:  # type: ignore[override]
        """A perplexity is reckoned from what was trained: who has nothing yet is to train it."""
        return "" if self.of == "perplexity" else "training"

    @property
    def example(self) -> str:  # type: ignore[override]
        return "40" if self.of == "best" else "3.2"

    @property
    def hint(self) -> str:
        return Sentence("a whole number") if self.of == "best" else super().hint

    def place(self, experiment: Experiment) -> None:
        return None

    def way(self, run: Run) -> None:
        return None

    @property
    def by_learner(self) -> Until:
        return Until(text=WantedText(self.origin, self.updates))

    def clears(self, situation: Situation) -> Intent | None:
        """A model of another text; and of who comes back, one that tells it already. But a
        perplexity is reckoned from what stands there.
        """
        run = situation.text
        if run is None or (is_on(run, self.origin) and not self._tells(run)):
            return None
        return LeaveText()

    def brings_back(self, left: Situation, now: Situation) -> Intent | None:
        """Their model, unless it is gone: then one of another text gives way to a fresh one."""
        run = left.text
        if run is not None and is_on(run, self.origin) and run in now.all_texts:
            return SelectText(run.id) if run is not now.text else None
        return LeaveText() if now.text is not None and not is_on(now.text, self.origin) else None

    def _tells(self, run: BatchRun) -> bool:
        return self.of != "perplexity" and self._measured(run) is not None

    def judge(self, given: str, situation: Situation) -> Verdict | None:
        run = situation.text
        found = self._measured(run) if is_on(run, self.origin) and run is not None else None
        return self.compared(given, found) if found is not None else None

    def _measured(self, run: BatchRun) -> float | None:
        if self.of == "first":
            known = run.first == 0 and run.updates > 0
            return float(run.losses[0]) / math.log(2) if known else None
        late = next((each for each in run.scores if each.updates >= self.updates), None)
        if late is None:
            return None
        if self.of == "best":
            till = [each for each in run.scores if each.updates <= late.updates]
            return min(till, key=lambda each: each.loss).updates
        return math.exp(late.loss) if self.of == "perplexity" else late.loss / math.log(2)

    def _read(self, given: str) -> float:
        return float(real(given))

    def check(self, experiment: Experiment) -> None:
        try:
            check_origin(self.origin)
        except PracticeError as error:
            raise QuestionError(error.sentence.template, **error.sentence.values) from error
        if self.of not in MEASURED or self.updates < 1:
            told = "a model cannot be asked for {name}; allowed is {allowed}"
            raise QuestionError(told, name=quoted(self.of), allowed=items(MEASURED))

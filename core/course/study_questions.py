"""Questions that many networks answer: trained when the learner has committed, and then counted."""

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core.course.completion import Situation
from core.course.question import WHOLE, AnsweredByNumber, Question, QuestionError, Verdict
from core.experiment import Experiment, WordTask
from core.experiment.same import same
from core.journal.intent import Intent
from core.journal.intents import (
    CancelGrid,
    CancelSeeds,
    ForgetGrid,
    ForgetSeeds,
    TrainGrid,
    TrainSeeds,
)
from core.runs.grid_study import Grid, GridResult, parse_values
from core.runs.run import Run
from core.runs.seed_study import SeedsResult, check_study
from core.sentences import Sentence, items
from core.settings import SpecError
from core.text.letters import quoted
from core.typed_number import real

COUNTED = ("right", "never", "lower", "margin")


@dataclass(frozen=True)
class SeedsQuestion(AnsweredByNumber):
    """How many of `count` seeds, from `first` on. of: those whose word is "right" at the epoch,
    was "never" right by then, or whose loss is "lower" there than `loss`. Or the "margin": how many
    percentage points the share that is right may be off, twice its standard error.
    """

    of: str
    count: int
    epoch: int
    first: int = 0
    loss: float = 0.0
    within: float = 0.0
    stops: ClassVar[Intent] = CancelGrid()
    example: ClassVar[str] = "12"
    digits: ClassVar[str] = WHOLE

    @property
    def withholds(self) -> str:  # type: ignore[override]
        """A margin is reckoned from what was trained: who has nothing yet is to train it."""
        return "" if self.of == "margin" else "training"

    def refusal(self, given: str) -> str:
        return self.unless_of(self.count, given)

    def place(self, experiment: Experiment) -> None:
        return None

    def way(self, run: Run) -> Intent:
        asked = (self.first, self.count, self.epoch)
        return TrainSeeds(run.experiment, run.lesson_id, *asked)

    def clears(self, situation: Situation) -> Intent | None:
        """What tells it already, and what is of another network, as nothing beside the question
        says. A margin is reckoned from what stands there.
        """
        tells = self.of != "margin" and self._meant(situation) is not None
        return ForgetSeeds() if tells or _is_of_another(situation) else None

    def judge(self, given: str, situation: Situation) -> Verdict | None:
        found = self._meant(situation)
        if found is None or found.done < self.epoch:
            return None
        return self.compared(given, self._counted(found))

    def _meant(self, situation: Situation) -> SeedsResult | None:
        """The study that tells it, or will."""
        result = situation.seeds
        if result is None or result.epochs < self.epoch or _is_of_another(situation):
            return None
        meant = tuple(range(self.first, self.first + self.count))
        return result if result.seeds == meant else None

    def _counted(self, result: SeedsResult) -> float:
        if self.of == "never":
            first = result.first_exact()
            return int(((first == 0) | (first > self.epoch)).sum())
        if self.of == "lower":
            return int((result.losses[self.epoch - 1] < self.loss).sum())
        share = float(result.share[self.epoch - 1])
        if self.of == "margin":
            return 200 * math.sqrt(share * (1 - share) / self.count)
        return round(share * self.count)

    def _read(self, given: str) -> float:
        return float(real(given))

    def check(self, experiment: Experiment) -> None:
        _check_word(experiment)
        if self.of not in COUNTED:
            told = "seeds cannot be counted by {name}; allowed is {allowed}"
            raise QuestionError(told, name=quoted(self.of), allowed=items(COUNTED))
        try:
            check_study(experiment, self.first, self.count, self.epoch)
        except SpecError as error:
            raise _refused(error) from error


@dataclass(frozen=True)
class GridQuestion(Question):
    """Asks with which learning rate most seeds have the word at the epoch. rates: with commas."""

    rates: str
    seeds: int
    epoch: int
    size: int = 4
    cell: str = "RNN"
    withholds: ClassVar[str] = "training"
    stops: ClassVar[Intent] = CancelSeeds()
    example: ClassVar[str] = "0.05"  # none that anybody offers

    @property
    def hint(self) -> str:
        return Sentence("a number")

    def place(self, experiment: Experiment) -> None:
        return None

    def way(self, run: Run) -> Intent:
        return TrainGrid(self.grid(run.experiment), run.lesson_id)

    def clears(self, situation: Situation) -> Intent | None:
        """Any: one of more squares tells it as well, and one of another network confuses."""
        return ForgetGrid() if situation.grid is not None else None

    def judge(self, given: str, situation: Situation) -> Verdict | None:
        found = self._meant(situation)
        if found is None or found.ended < len(found.grid.possible):
            return None
        best = self._best(found)
        truth = ", ".join(f"{rate:g}" for rate in best)
        return Verdict(given, truth, any(np.isclose(float(real(given)), best)))

    def refusal(self, given: str) -> str:
        try:
            float(real(given))
        except ValueError:
            told = "{given} is not a number; {example} is one."
            return Sentence(told, given=quoted(given), example=self.example)
        return ""

    def grid(self, experiment: Experiment) -> Grid:
        """What is trained."""
        rates = parse_values("lr", self.rates)
        return Grid(experiment, rates, (self.size,), (self.cell,), self.seeds, self.epoch)

    def _meant(self, situation: Situation) -> GridResult | None:
        """The grid that tells it, or will."""
        result, run = situation.grid, situation.run
        if result is None or run is None:
            return None
        return result if result.grid == self.grid(run.experiment) else None

    def _best(self, result: GridResult) -> tuple[float, ...]:
        """Several where as many seeds learn it."""
        solved = {}
        for (_, row, _), square in result.squares.items():
            standing = square.at(self.epoch)
            solved[result.grid.lrs[row]] = standing.solved if standing is not None else 0
        return tuple(rate for rate, count in solved.items() if count == max(solved.values()))

    def check(self, experiment: Experiment) -> None:
        _check_word(experiment)
        try:
            self.grid(experiment).check_time()
        except SpecError as error:
            raise _refused(error) from error


def _is_of_another(situation: Situation) -> bool:
    """Whether the seeds that were trained are of another network than the run in front."""
    study, run = situation.seeds, situation.run
    own = ("seed", "epochs")
    return study is not None and (
        run is None or not same(study.experiment, run.experiment, apart=own)
    )


def _check_word(experiment: Experiment) -> None:
    if not isinstance(experiment.task, WordTask):
        raise QuestionError("this lesson has no word to learn, so no seeds are counted")


def _refused(error: SpecError) -> QuestionError:
    """The same, without its full stop."""
    told = error.sentence
    return QuestionError(told.template.removesuffix("."), **told.values)

"""CurveQuestion: how the loss will go, epoch by epoch, drawn before it is trained."""

import math
from dataclasses import dataclass, replace
from typing import ClassVar

from core import typed_number
from core.course.question import Answering, Question, QuestionError, Verdict
from core.experiment import Experiment, WordTask
from core.runs.run import Run
from core.sentences import Sentence, items
from core.trace.playhead import Playhead, Steps

POINTS = 12  # at most, of the curve
LONGEST = 2000  # epochs


@dataclass(frozen=True)
class CurveQuestion(Question):
    """epochs: up to which. within: how far off it may be on the average, as a share of how far the
    loss falls. An answer is the loss at each of `places`, with blanks between.
    """

    epochs: int
    within: float = 0.2
    withholds: ClassVar[str] = "losses"
    answering: ClassVar[Answering] = Answering.CURVE

    @property
    def places(self) -> tuple[int, ...]:
        """The epochs at which the drawn curve is compared, the first and the last among them."""
        count = min(POINTS, self.epochs)
        steps = [1 + round(k * (self.epochs - 1) / (count - 1)) for k in range(count)]
        return tuple(dict.fromkeys(steps))

    def guessed(self, experiment: Experiment) -> float:
        """What pure guessing costs: near that it begins."""
        summed = experiment.training.reduction == "sum"
        return math.log(len(experiment.vocabulary)) * (experiment.task.seq_len if summed else 1)

    def top(self, experiment: Experiment) -> float:
        """Where the axis ends: above pure guessing, at a round number."""
        return math.ceil(2 * 1.2 * self.guessed(experiment)) / 2

    def some_answer(self, experiment: Experiment) -> str:
        return " ".join("1" for _ in self.places)

    def place(self, experiment: Experiment) -> Playhead:
        return Playhead(self.epochs, Steps.of(experiment).forward + 1)

    def losses(self, run: Run) -> tuple[float, ...]:
        """Of the run, at the places."""
        return tuple(run.recording.loss(epoch) for epoch in self.places)

    def truth(self, run: Run) -> str:
        return " ".join(f"{loss:.3f}" for loss in self.losses(run))

    def verdict(self, given: str, run: Run) -> Verdict:
        return self.compared(given, self.losses(run))

    def compared(self, given: str, losses: tuple[float, ...]) -> Verdict:
        """came: how far off it is, as a sentence. losses: what came, at the places."""
        if not all(math.isfinite(loss) for loss in losses):
            return Verdict(given, Sentence("Its loss is no longer a number."), False)
        pairs = list(zip(self.read(given), losses, strict=True))
        far = sum(abs(ours - loss) for ours, loss in pairs) / len(pairs)
        fall = max(losses) - min(losses)
        told = Sentence(
            "The run's curve stands beside yours, which is dashed now: on average you are {far} "
            "off; it falls by {fall}.",
            far=f"{far:.2f}",
            fall=f"{fall:.2f}",
        )
        return Verdict(given, told, far <= self.within * fall, losses)

    def recalled(self, verdict: Verdict) -> Verdict:
        """Measured anew, where the places are still those; a loss that was no number is none."""
        if not verdict.curve:
            came = Sentence("Its loss is no longer a number.") if verdict.came else ""
            return replace(verdict, came=came)
        if len(verdict.curve) != len(self.places):
            return replace(verdict, came="", curve=())
        return self.compared(verdict.given, verdict.curve)

    def on_paper(self, verdict: Verdict) -> str:
        if not verdict.curve:
            return verdict.came
        pairs = zip(self.places, verdict.curve, strict=True)
        fall = max(verdict.curve) - min(verdict.curve)
        return Sentence(
            "Its loss at epoch {curve}. Yours is near it if it is no more than {near} off on "
            "average.",
            curve=items(f"{epoch}: {loss:.2f}" for epoch, loss in pairs),
            near=f"{self.within * fall:.2f}",
        )

    def read(self, given: str) -> tuple[float, ...]:
        """The numbers of an answer; ValueError where they are none."""
        return tuple(float(typed_number.real(each)) for each in given.split())

    def refusal(self, given: str) -> str:
        try:
            drawn = self.read(given)
        except ValueError:
            drawn = ()
        if len(drawn) == len(self.places) and all(math.isfinite(each) for each in drawn):
            return ""
        return Sentence("Draw the whole curve, from the first epoch to the last.")

    def check(self, experiment: Experiment) -> None:
        if not isinstance(experiment.task, WordTask) or not experiment.trains:
            raise QuestionError("this lesson trains nothing, so it has no curve")
        last = min(experiment.training.epochs, LONGEST)
        if not 3 <= self.epochs <= last:
            told = "a curve has 3 to {last} epochs, and not {epochs}"
            raise QuestionError(told, last=last, epochs=self.epochs)
        if not 0 < self.within < 1:
            raise QuestionError("within is a share, above 0 and below 1")

"""MemoryQuestion: how many numbers a network keeps from one time step to the next."""

from dataclasses import dataclass
from typing import ClassVar

from core.course.question import AnsweredByNumber, QuestionError
from core.experiment import Experiment
from core.runs.run import Run


@dataclass(frozen=True)
class MemoryQuestion(AnsweredByNumber):
    """states: how many each unit has, an LSTM's h and c are 2."""

    states: int
    example: ClassVar[str] = "12"
    digits: ClassVar[str] = ".0f"

    def place(self, experiment: Experiment) -> None:
        """Nothing has to be trained."""

    def value(self, run: Run) -> float:
        model = run.experiment.model
        return float(model.hidden_size * model.num_layers * self.states)

    def check(self, experiment: Experiment) -> None:
        if self.states not in (1, 2):
            raise QuestionError("a unit has 1 state or 2, not {states}", states=self.states)

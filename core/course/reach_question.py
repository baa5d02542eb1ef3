"""ReachQuestion: how strongly one letter's loss reaches a state before it."""

import math
from dataclasses import dataclass
from typing import ClassVar

from core.course.controls import looks_of
from core.course.question import AnsweredByNumber, QuestionError, Verdict
from core.course.showing import Showing, going_to
from core.experiment import Experiment, WordTask
from core.runs.run import Run
from core.trace.playhead import Playhead, Steps

PACE = 4.0  # time steps a second: many, and each does what the one before did


@dataclass(frozen=True)
class ReachQuestion(AnsweredByNumber):
    """The norm of dL_letter/dh_t, L_letter the loss of this letter alone. Right is what is wrong
    by no more than a `factor`: such numbers are compared by their powers of ten.
    """

    letter: int
    t: int
    lane: int = 0
    epoch: int = 1
    factor: float = 10.0
    example: ClassVar[str] = "0.001"
    digits: ClassVar[str] = ".2g"
    withholds: ClassVar[str] = "range"

    def place(self, experiment: Experiment) -> Playhead:
        steps = Steps.of(experiment)
        return Playhead(self.epoch, steps.back_through(self.lane, self.t - 1))

    def value(self, run: Run) -> float:
        trace = run.trace_of(self.epoch)
        assert trace is not None
        assert trace.backward is not None  # asked for where it stands
        row = trace.backward.reach_letters.index(self.letter - 1)
        return float(trace.backward.reach[self.lane, row, self.t - 1])

    def is_known(self, run: Run) -> bool:
        trace = run.trace_of(self.epoch)
        return super().is_known(run) and trace is not None and trace.backward is not None

    def compared(self, given: str, value: float) -> Verdict:
        said = self._read(given)
        near = said > 0 and abs(math.log10(said / value)) <= math.log10(self.factor) + 1e-9
        return Verdict(given, self.number_text(value), near)

    def showing(self, experiment: Experiment) -> Showing:
        """How it fades, or grows: from its own letter back, state by state."""
        steps = Steps.of(experiment)
        start = steps.back_through(self.lane, self.letter - 1) - 1
        looks = looks_of("gradients", {"view": "reach"})
        place = self.place(experiment)
        return going_to("gradients", place, *looks, size="time step", start=start, pace=PACE)

    def check(self, experiment: Experiment) -> None:
        task, lanes = experiment.task, experiment.model.num_lanes
        if not isinstance(task, WordTask) or not experiment.trains:
            raise QuestionError("this lesson has no losses that reach back")
        there = 1 <= self.t <= self.letter <= task.seq_len and 0 <= self.lane < lanes
        if not there or self.factor < 1 or self.epoch != 1:
            told = "no loss of letter {letter} reaches back to t = {t}"
            raise QuestionError(told, letter=self.letter, t=self.t)

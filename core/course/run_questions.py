"""Questions that the learner's own run answers: letters, numbers, shapes, counts."""

import re
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from core import typed_number
from core.arrays import norm
from core.course.controls import looks_of
from core.course.question import WHOLE, AnsweredByNumber, Answering, Question, QuestionError
from core.course.showing import Showing, going_to, in_cell, of_shapes
from core.experiment import Experiment, WordTask
from core.experiment.parameters import parameter_count, parameter_layout
from core.journal.intents import Seek, SelectUnit
from core.runs.run import Run
from core.sentences import Sentence, items
from core.text.letters import quoted
from core.trace.operations import Kind, Operation, Operations
from core.trace.playhead import Playhead, Steps
from core.trace.trace import EpochTrace

STATES = ("h", "c")
_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True)
class LetterQuestion(Question):
    """What the network answers at a time step of an epoch."""

    epoch: int
    t: int
    withholds: ClassVar[str] = "answers"
    answering: ClassVar[Answering] = Answering.LETTER

    def offered(self, experiment: Experiment) -> tuple[str, ...]:
        return tuple(experiment.vocabulary)

    @property
    def hidden_from(self) -> tuple[int, int]:
        return self.epoch, self.t

    def place(self, experiment: Experiment) -> Playhead:
        return Playhead(self.epoch, Steps.of(experiment).output_step(self.t - 1))

    def truth(self, run: Run) -> str:
        return run.recording.letters(self.epoch)[self.t - 1]

    def showing(self, experiment: Experiment) -> Showing:
        return going_to("network", self.place(experiment))

    def check(self, experiment: Experiment) -> None:
        _check_letter(experiment, self.t)
        _check_epoch(experiment, self.epoch)


@dataclass(frozen=True)
class ShapeQuestion(Question):
    """The shape of one of torch's tensors, by its name in the trace, or of a parameter, by its own
    (rnn.weight_ih_l1).
    """

    name: str
    example: ClassVar[str] = "7, 2"
    withholds: ClassVar[str] = "shapes"
    is_check: ClassVar[bool] = True

    def place(self, experiment: Experiment) -> Playhead:
        return Playhead(1, 1)

    def truth(self, run: Run) -> str:
        shape = dict(parameter_layout(run.experiment)).get(self.name)
        return sizes_text(shape or _trace(run, 1).shapes[self.name][1])

    def is_right(self, given: str, truth: str) -> bool:
        return _NUMBERS.findall(typed_number.plain(given)) == _NUMBERS.findall(truth)

    @property
    def hint(self) -> str:
        return Sentence("such as {example}", example=self.example)

    def refusal(self, given: str) -> str:
        if _NUMBERS.findall(typed_number.plain(given)):
            return ""
        return Sentence("A shape is numbers with commas between them, such as 5, 1, 4.")

    def showing(self, experiment: Experiment) -> Showing:
        if self.name in dict(parameter_layout(experiment)):
            return Showing("weights", looks_of("weights", {}))
        return of_shapes(Steps.of(experiment))

    def check(self, experiment: Experiment) -> None:
        model = experiment.model
        there = {
            "input": True,
            "embedding": model.embedding_dim > 0,
            "hidden": True,
            "cell": model.cell == "LSTM",
            "out": model.cell != "RNNCell",
            "logits": experiment.trains,
        }
        if not there.get(self.name) and self.name not in dict(parameter_layout(experiment)):
            raise QuestionError(
                "there is no tensor {name}; allowed is {allowed}",
                name=quoted(self.name),
                allowed=items(name for name, known in there.items() if known),
            )


@dataclass(frozen=True)
class NumberQuestion(AnsweredByNumber):
    """One number of a state, or of what the cell computes on the way to it. of: h, c or a gate."""

    t: int
    unit: int
    lane: int = 0
    epoch: int = 1
    within: float = 0.05
    of: str = "h"

    def place(self, experiment: Experiment) -> Playhead:
        return Playhead(self.epoch, Steps.of(experiment).step_of(self.lane, self.t - 1))

    def value(self, run: Run) -> float:
        lane = _trace(run, self.epoch).lanes[self.lane]
        found = getattr(lane, self.of) if self.of in STATES else lane.named[self.of]
        return float(found[self.t - 1, self.unit])

    def showing(self, experiment: Experiment) -> Showing:
        one_sum = not experiment.model.cell_kind.is_gated  # its products are all that it is
        place = self.place(experiment)
        return in_cell(place, self.lane, self.t - 1, self.unit, inside=one_sum)

    def check(self, experiment: Experiment) -> None:
        cell = experiment.model.cell_kind
        known = (*cell.states, *(gate for gate in cell.gates if gate))
        if self.of not in known:
            raise QuestionError(
                "a cell has no {name}; allowed is {allowed}",
                name=quoted(self.of),
                allowed=items(known),
            )
        _check_unit(experiment, self.lane, self.t, self.unit)
        _check_epoch(experiment, self.epoch)


@dataclass(frozen=True)
class GradientQuestion(AnsweredByNumber):
    """One number of dL/dh_t; without a unit how large it is as a whole, its norm."""

    t: int
    unit: int = -1
    lane: int = 0
    epoch: int = 1
    within: float = 0.05

    def place(self, experiment: Experiment) -> Playhead:
        steps = Steps.of(experiment)
        return Playhead(self.epoch, steps.back_through(self.lane, self.t - 1))

    def value(self, run: Run) -> float:
        back = _trace(run, self.epoch).backward
        assert back is not None  # asked for where it stands
        found = back.lanes[self.lane].h[self.t - 1]
        return float(norm(found) if self.unit < 0 else found[self.unit])

    def is_known(self, run: Run) -> bool:
        return super().is_known(run) and _trace(run, self.epoch).backward is not None

    def showing(self, experiment: Experiment) -> Showing:
        """Up to dL/dh itself: what its step does after it is no part of the answer."""
        before = self.place(experiment).step - 1
        wanted = (Kind.GRAD_HIDDEN, self.lane, self.t - 1)
        done = Operations(experiment).of(before + 1).index(Operation(*wanted)) + 1
        unit = () if self.unit < 0 else (SelectUnit(self.lane, self.unit),)
        return going_to("explain", Playhead(self.epoch, before, done), *unit, start=before)

    def check(self, experiment: Experiment) -> None:
        _check_trains(experiment)
        _check_unit(experiment, self.lane, self.t, max(self.unit, 0))
        _check_epoch(experiment, self.epoch)


@dataclass(frozen=True)
class LossQuestion(AnsweredByNumber):
    """Asks for an epoch's loss, as it was trained with; of one letter of it where t is said."""

    epoch: int
    t: int = 0
    within: float = 0.1
    withholds: ClassVar[str] = "losses"
    digits: ClassVar[str] = ".4f"

    def place(self, experiment: Experiment) -> Playhead:
        return Playhead(self.epoch, Steps.of(experiment).forward + 1)

    def value(self, run: Run) -> float:
        if not self.t:
            return run.recording.loss(self.epoch)
        losses = _trace(run, self.epoch).losses
        assert losses is not None
        return float(losses[self.t - 1])

    def showing(self, experiment: Experiment) -> Showing:
        """Of a letter its own step, which ends with −ln p; at the place all of them are added."""
        if not self.t:
            return going_to("explain", self.place(experiment))
        own = Steps.of(experiment).output_step(self.t - 1)
        return going_to("explain", Playhead(self.epoch, own))

    def check(self, experiment: Experiment) -> None:
        _check_letter(experiment, self.t or 1)
        _check_epoch(experiment, self.epoch)


@dataclass(frozen=True)
class ProbabilityQuestion(AnsweredByNumber):
    """What softmax gives a letter at a time step, in percent."""

    epoch: int
    t: int
    letter: str
    within: float = 5.0
    example: ClassVar[str] = "25 %"
    digits: ClassVar[str] = ".1f"
    unit_sign: ClassVar[str] = " %"

    def place(self, experiment: Experiment) -> Playhead:
        return Playhead(self.epoch, Steps.of(experiment).output_step(self.t - 1))

    def value(self, run: Run) -> float:
        found = _trace(run, self.epoch).probabilities
        assert found is not None
        return 100 * float(found[self.t - 1, run.experiment.vocabulary.index(self.letter)])

    def showing(self, experiment: Experiment) -> Showing:
        return going_to("explain", self.place(experiment))

    def check(self, experiment: Experiment) -> None:
        _check_letter(experiment, self.t)
        _check_epoch(experiment, self.epoch)
        if self.letter not in experiment.vocabulary:
            raise QuestionError("the word has no letter {letter}", letter=quoted(self.letter))


@dataclass(frozen=True)
class WeightQuestion(AnsweredByNumber):
    """One number of a parameter, as an epoch begins with it. name: torch's. column: of a matrix."""

    name: str
    row: int
    column: int = 0
    epoch: int = 1
    within: float = 0.05

    def place(self, experiment: Experiment) -> Playhead:
        return Playhead(self.epoch, 1)

    def value(self, run: Run) -> float:
        found = _trace(run, self.epoch).state[self.name]
        return float(found[self.row] if found.ndim == 1 else found[self.row, self.column])

    def showing(self, experiment: Experiment) -> Showing:
        return Showing("weights", (Seek(self.epoch, 0), *looks_of("weights", {})))

    def check(self, experiment: Experiment) -> None:
        shapes = dict(parameter_layout(experiment))
        if self.name not in shapes:
            allowed = items(shapes)
            told = "there is no parameter {name}; allowed is {allowed}"
            raise QuestionError(told, name=quoted(self.name), allowed=allowed)
        shape = shapes[self.name]
        place = (self.row, self.column) if len(shape) == 2 else (self.row,)
        if not all(0 <= at < size for at, size in zip(place, shape, strict=True)):
            told = "{name} has no such number: its shape is {shape}"
            raise QuestionError(told, name=self.name, shape=sizes_text(shape))
        _check_epoch(experiment, self.epoch)


@dataclass(frozen=True)
class CountQuestion(AnsweredByNumber):
    """How many. of: "parameters" of the model, or letters "right" in an epoch."""

    of: str
    epoch: int = 1
    example: ClassVar[str] = "12"
    digits: ClassVar[str] = WHOLE

    def place(self, experiment: Experiment) -> Playhead | None:
        return None if self.of == "parameters" else Steps.of(experiment).whole(self.epoch)

    def value(self, run: Run) -> float:
        if self.of == "parameters":
            return parameter_count(run.experiment)
        task = run.experiment.task
        assert isinstance(task, WordTask)
        return float(np.sum(run.recording.predicted(self.epoch) == np.array(task.targets)))

    def _read(self, given: str) -> float:
        return int(typed_number.whole(given))

    def showing(self, experiment: Experiment) -> Showing:
        figure = "weights" if self.of == "parameters" else "decoded"
        return Showing(figure, looks_of(figure, {}))

    def check(self, experiment: Experiment) -> None:
        if self.of not in ("parameters", "right"):
            told = "{name} cannot be counted; allowed is parameters, right"
            raise QuestionError(told, name=quoted(self.of))
        if self.of == "right":
            _check_letter(experiment, 1)
            _check_epoch(experiment, self.epoch)


def sizes_text(sizes: tuple[int, ...]) -> str:
    """As torch tells it: "(5, 1, 4)", "(5,)"."""
    return str(tuple(sizes))


def _trace(run: Run, epoch: int) -> EpochTrace:
    """The run has come there."""
    found = run.trace_of(epoch)
    assert found is not None
    return found


def _check_letter(experiment: Experiment, t: int) -> None:
    task = experiment.task
    if not isinstance(task, WordTask) or not 1 <= t <= task.seq_len:
        raise QuestionError("no letter is answered at t = {t}", t=t)


def _check_epoch(experiment: Experiment, epoch: int) -> None:
    last = experiment.training.epochs if experiment.trains else 1
    if not 1 <= epoch <= last:
        raise QuestionError("epoch {epoch} never comes", epoch=epoch)


def _check_unit(experiment: Experiment, lane: int, t: int, unit: int) -> None:
    model, steps = experiment.model, Steps.of(experiment)
    there = 0 <= unit < model.hidden_size and 0 <= lane < steps.num_lanes
    if not (there and 1 <= t <= steps.seq_len):
        raise QuestionError("there is no such number in this network")


def _check_trains(experiment: Experiment) -> None:
    if not experiment.trains:
        raise QuestionError("this lesson trains nothing, so there are no gradients")

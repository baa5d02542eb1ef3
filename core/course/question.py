"""Questions: what a learner commits to before seeing it, and what the run then says.

    ask = { prompt = "What will it answer to the second l?", letter = { epoch = 9, t = 4 } }
    ask = { prompt = "The first number of h_2?", number = { t = 2, unit = 0, within = 0.05 } }
    ask = { prompt = "The shape of out?", shape = "out" }
    ask = { prompt = "Which loses more?", choice = ["A", "B"], right = 1, why = "..." }

Epochs, t and choices count from 1, units and lanes from 0. What is right is read from the
learner's own run, which torch computed, at the moment of asking: none is stored but a choice's.
"""

import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any, ClassVar

from core import typed_number
from core.experiment import Experiment, WordTask
from core.runs.run import Run
from core.sentences import Sentence, SentenceError
from core.text.letters import quoted
from core.trace.playhead import Playhead, Steps

COMMON = ("prompt", "why")
_NUMBERS = re.compile(r"\d+")


class QuestionError(SentenceError, ValueError):
    """A question that cannot be asked; a sentence without its full stop."""


@dataclass(frozen=True)
class Verdict:
    """given: what the learner committed to. came: what the run said."""

    given: str
    came: str
    is_right: bool


@dataclass(frozen=True)
class Question:
    """prompt, why: Markdown; the latter is told once it is answered."""

    prompt: str
    why: str

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

    def verdict(self, given: str, run: Run) -> Verdict:
        """Of an answer, when it is known."""
        truth = self.truth(run)
        return Verdict(given, truth, self.is_right(given, truth))

    def refusal(self, given: str) -> str:
        """Why this is no answer at all, as a sentence; "" where it is one."""
        return "" if given else Sentence("Choose an answer first.")


@dataclass(frozen=True)
class LetterQuestion(Question):
    """What the network answers at a time step of an epoch."""

    epoch: int
    t: int
    kind: ClassVar[str] = "letter"

    def place(self, experiment: Experiment) -> Playhead:
        return Playhead(self.epoch, Steps.of(experiment).output_step(self.t - 1))

    def truth(self, run: Run) -> str:
        return run.recording.letters(self.epoch)[self.t - 1]

    def check(self, experiment: Experiment) -> None:
        task = experiment.task
        if not isinstance(task, WordTask) or not 1 <= self.t <= task.seq_len:
            raise QuestionError("no letter is answered at t = {t}", t=self.t)
        if not 1 <= self.epoch <= experiment.training.epochs:
            raise QuestionError("epoch {epoch} never comes", epoch=self.epoch)


@dataclass(frozen=True)
class NumberQuestion(Question):
    """One number of a hidden state. within: how far off an answer may be."""

    t: int
    unit: int
    lane: int = 0
    epoch: int = 1
    within: float = 0.05
    kind: ClassVar[str] = "number"

    def place(self, experiment: Experiment) -> Playhead:
        return Playhead(self.epoch, Steps.of(experiment).step_of(self.lane, self.t - 1))

    def truth(self, run: Run) -> str:
        trace = run.trace_of(self.epoch)
        assert trace is not None  # the run has come there
        return f"{float(trace.lanes[self.lane].h[self.t - 1, self.unit]):+.4f}"

    def is_right(self, given: str, truth: str) -> bool:
        return abs(float(typed_number.real(given)) - float(truth)) <= self.within

    def refusal(self, given: str) -> str:
        try:
            float(typed_number.real(given))
        except ValueError:
            return Sentence("{given} is no number, as 0.25 is.", given=quoted(given))
        return ""

    def check(self, experiment: Experiment) -> None:
        model, steps = experiment.model, Steps.of(experiment)
        there = 0 <= self.unit < model.hidden_size and 0 <= self.lane < steps.num_lanes
        last = experiment.training.epochs if experiment.trains else 1
        if not (there and 1 <= self.t <= steps.seq_len and 1 <= self.epoch <= last):
            raise QuestionError("there is no such number in this network")


@dataclass(frozen=True)
class ShapeQuestion(Question):
    """The shape of one of torch's tensors, by its name in the trace."""

    name: str
    kind: ClassVar[str] = "shape"

    def place(self, experiment: Experiment) -> Playhead:
        return Playhead(1, 1)

    def truth(self, run: Run) -> str:
        trace = run.trace
        assert trace is not None  # the run has come there
        return sizes_text(trace.shapes[self.name][1])

    def is_right(self, given: str, truth: str) -> bool:
        return _NUMBERS.findall(typed_number.plain(given)) == _NUMBERS.findall(truth)

    def refusal(self, given: str) -> str:
        if _NUMBERS.findall(typed_number.plain(given)):
            return ""
        return Sentence("A shape is numbers with commas between them, as 5, 1, 4.")

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
        if not there.get(self.name):
            raise QuestionError(
                "there is no tensor {name}; allowed is {allowed}",
                name=quoted(self.name),
                allowed=", ".join(name for name, known in there.items() if known),
            )


@dataclass(frozen=True)
class ChoiceQuestion(Question):
    """One of several sentences. right: from 1."""

    options: tuple[str, ...]
    right: int
    kind: ClassVar[str] = "choice"

    def place(self, experiment: Experiment) -> None:
        return None

    def truth(self, run: Run) -> str:
        return self.options[self.right - 1]

    def check(self, experiment: Experiment) -> None:
        if len(set(self.options)) < 2 or not 1 <= self.right <= len(self.options):
            raise QuestionError("a choice has two answers or more, and one of them is right")


Asked = LetterQuestion | NumberQuestion | ShapeQuestion | ChoiceQuestion


def sizes_text(sizes: tuple[int, ...]) -> str:
    """As torch tells it: "(5, 1, 4)", "(5,)"."""
    return str(tuple(sizes))


def question_of(table: Any, experiment: Experiment) -> Asked | None:
    """What a table asks; None of an empty one. QuestionError where it cannot be asked."""
    if table == {}:
        return None
    if not isinstance(table, Mapping) or not isinstance(table.get("prompt"), str):
        raise QuestionError("ask = {table} has no prompt", table=repr(table))
    why = table.get("why", "")
    kinds = [name for name in READERS if name in table]
    extra = set(table) - {*COMMON, *kinds, *({"right"} if "choice" in kinds else ())}
    if len(kinds) != 1 or extra or not isinstance(why, str):
        raise QuestionError(
            "ask has a prompt, perhaps a why, and one of {allowed}", allowed=", ".join(READERS)
        )
    found = READERS[kinds[0]](table["prompt"], why, table)
    found.check(experiment)
    return found


def _letter(prompt: str, why: str, table: Mapping[str, Any]) -> Asked:
    return LetterQuestion(prompt, why, **_given(LetterQuestion, table["letter"]))


def _number(prompt: str, why: str, table: Mapping[str, Any]) -> Asked:
    return NumberQuestion(prompt, why, **_given(NumberQuestion, table["number"]))


def _shape(prompt: str, why: str, table: Mapping[str, Any]) -> Asked:
    if not isinstance(table["shape"], str):
        raise QuestionError("shape = {value} is no tensor's name", value=repr(table["shape"]))
    return ShapeQuestion(prompt, why, table["shape"])


def _choice(prompt: str, why: str, table: Mapping[str, Any]) -> Asked:
    options, right = table["choice"], table.get("right")
    words = isinstance(options, list) and all(isinstance(each, str) for each in options)
    if not words or type(right) is not int:
        raise QuestionError("a choice is a list of texts, and right the number of one")
    return ChoiceQuestion(prompt, why, tuple(options), right)


READERS = {"letter": _letter, "number": _number, "shape": _shape, "choice": _choice}


def _given(kind: type[Question], table: Any) -> dict[str, Any]:
    """The fields of a question, checked by their types."""
    hints = {entry.name: entry.type for entry in fields(kind) if entry.name not in COMMON}
    if not isinstance(table, Mapping) or set(table) - set(hints):
        raise QuestionError(
            "{table} has another key than {allowed}", table=repr(table), allowed=", ".join(hints)
        )
    for name, value in table.items():
        if type(value) not in ((int, float) if hints[name] in (float, "float") else (int,)):
            raise QuestionError("{name} cannot be {value}", name=name, value=repr(value))
    needed = [e.name for e in fields(kind) if e.name in hints and e.default is MISSING]
    missing = [name for name in needed if name not in table]
    if missing:
        raise QuestionError("{names} must be said", names=", ".join(missing))
    return dict(table)

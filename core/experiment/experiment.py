"""Experiment: everything that decides a run's numbers, and what its parts ask of one another.

Records are frozen and checked at birth: a wrong value raises SpecError with the field's
name, the value and what is allowed. Standard library only; torch and Qt do not live here.
"""

import math
from bisect import bisect_right
from collections.abc import Mapping
from copy import copy
from dataclasses import asdict, dataclass, field, fields, replace
from functools import cached_property, lru_cache
from typing import Any

from core.experiment.lanes import Lanes
from core.experiment.model import ModelSpec
from core.experiment.parameters import parameter_layout, state_layout
from core.experiment.training import TrainingSpec
from core.sentences import Sentence, items
from core.settings import (
    SpecError,
    build_record,
    part_of,
    refusal,
    show,
    spoken,
)
from core.tasks.demo import RandomInputs
from core.tasks.synthetic import SyntheticTask
from core.tasks.task import Task, task_of
from core.tasks.text import TextTask
from core.tasks.word import WordTask

DRAWN_MAX = 256  # units and features that the Lab draws one by one
STATE_MAX = 128_000_000  # bytes of weights and optimiser: what a checkpoint may hold
PASS_MAX = 3_000_000_000  # bytes of a pass with all that its gradient needs
# Numbers that a pass keeps for its gradient, measured: a time step of one unit with its gates.
KEPT_A_GATE = 4


_lanes = lru_cache(maxsize=64)(Lanes)  # asked for with every name in a picture


@dataclass(frozen=True)
class Experiment:
    """Task + model + training: everything that decides a run's numbers, seed included."""

    task: Task = field(default_factory=WordTask)
    model: ModelSpec = field(default_factory=ModelSpec)
    training: TrainingSpec = field(default_factory=TrainingSpec)

    def __post_init__(self) -> None:
        check_experiment(self)

    @cached_property
    def _hash(self) -> int:
        return hash((self.task, self.model, self.training))

    def __hash__(self) -> int:
        """Found once: what is kept of an experiment is asked for dozens of times a step."""
        return self._hash

    def __getstate__(self) -> dict[str, Any]:
        """The fields alone: in another process a text's hash is another."""
        return {part.name: getattr(self, part.name) for part in fields(self)}

    @property
    def trains(self) -> bool:
        """False for the shape demos, which are one forward pass."""
        return not isinstance(self.task, RandomInputs)

    @property
    def batched(self) -> bool:
        """Whether each update reads another batch of sequences, not the same word again."""
        return isinstance(self.task, SyntheticTask | TextTask)

    @property
    def vocabulary(self) -> tuple[str, ...]:
        return () if isinstance(self.task, RandomInputs) else self.task.vocabulary

    @property
    def batch(self) -> int:
        """Sequences that are read at once; a word is one."""
        task = self.task
        return task.batch if isinstance(task, RandomInputs) else self.training.batch_size

    @property
    def input_size(self) -> int:
        """Features that enter the first layer at each time step."""
        if isinstance(self.task, RandomInputs | SyntheticTask):
            return self.task.input_size
        return self.model.embedding_dim or len(self.vocabulary)

    @property
    def head_size(self) -> int:
        """Outputs of the Linear head."""
        task = self.task
        return task.output_size if isinstance(task, SyntheticTask) else len(self.vocabulary)

    @property
    def logit_size(self) -> int:
        """Scores per time step: the letters, or all hidden units when there is no head."""
        return self.head_size if self.model.head == "Linear" else self.model.output_size

    @cached_property
    def lanes(self) -> Lanes:
        return _lanes(self.model.num_layers, self.model.num_directions, self.task.seq_len)

    @property
    def loss_terms(self) -> int:
        """What the shown loss is divided by to get a loss per letter."""
        return self.task.seq_len if self.training.reduction == "sum" else 1

    def decode(self, index: int) -> str:
        """The letter of an output index; units beyond the letters decode as a middle dot."""
        return self.vocabulary[index] if index < len(self.vocabulary) else "·"

    def to_dict(self) -> dict[str, Any]:
        """Plain dicts, for JSON and checkpoints."""
        parts = {part.name: asdict(getattr(self, part.name)) for part in fields(self)}
        parts["training"]["frozen"] = list(self.training.frozen)  # as JSON has it
        if isinstance(self.task, WordTask):
            parts["task"] = {"source": self.task.source.text, "target": self.task.target.text}
            if self.task.alphabet:  # files had none before there were imports
                parts["task"]["alphabet"] = list(self.task.alphabet)
        elif isinstance(self.task, TextTask):
            parts["task"]["vocabulary"] = list(self.task.vocabulary)
            if not self.task.encoding:  # as files had it before there was a choice
                del parts["task"]["encoding"]
        return parts

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Experiment":
        """The inverse of to_dict; SpecError names what is unknown or missing."""
        return cls(
            task_of(part_of(data, "task")),
            build_record(ModelSpec, part_of(data, "model")),
            build_record(TrainingSpec, part_of(data, "training")),
        )

    def value_of(self, name: str) -> object:
        """Of a setting of its model, training or task; SpecError where there is none."""
        return getattr(getattr(self, _owner(self, name)), name)

    def setting(self, name: str) -> object:
        """Its value; None where this experiment has no such setting."""
        parts = (self.training, self.model, self.task)
        return next((getattr(part, name) for part in parts if hasattr(part, name)), None)

    def with_values(self, **values: object) -> "Experiment":
        """The same experiment with some fields of its model, training or task replaced."""
        parts: dict[str, dict[str, object]] = {"task": {}, "model": {}, "training": {}}
        for name, value in values.items():
            parts[_owner(self, name)][name] = value
        changed: dict[str, Any] = {
            part: replace(getattr(self, part), **new) for part, new in parts.items() if new
        }
        return replace(self, **changed)


def _owner(experiment: Experiment, name: str) -> str:
    for part in ("model", "training", "task"):
        if name in _names(type(getattr(experiment, part))):  # type: ignore[arg-type]  # it hashes
            return part
    raise SpecError(name, "{shown} is not a setting of this experiment.", shown=show(name))


@lru_cache
def _names(record: type[Any]) -> frozenset[str]:
    """Of its settings."""
    return frozenset(entry.name for entry in fields(record))


def check_experiment(experiment: Experiment) -> None:
    """SpecError where task, model and training do not go together, or are too large."""
    if isinstance(experiment.task, RandomInputs):
        _check_demo(experiment)
    if experiment.batched:
        _check_batched(experiment)
    else:
        _check_drawn(experiment)
    if isinstance(experiment.task, WordTask):
        _check_head(experiment)
    if experiment.training.frozen:
        _check_frozen(experiment)
    _check_memory(experiment)


def _check_demo(experiment: Experiment) -> None:
    for name, only in (("embedding_dim", 0), ("head", "none")):
        value = getattr(experiment.model, name)
        if value != only:
            raise SpecError(
                name,
                "{name} is {value}; this demo is one forward pass without it.",
                name=spoken(name),
                value=show(value),
            )


def _check_drawn(experiment: Experiment) -> None:
    """A word is one sequence, and its network is drawn unit by unit."""
    for name, low in (("hidden_size", 1), ("embedding_dim", 0)):
        value = getattr(experiment.model, name)
        if value > DRAWN_MAX:
            raise refusal(
                name, value, "a whole number from {low} to {most}", low=low, most=DRAWN_MAX
            )
    if experiment.training.batch_size != 1:
        raise SpecError(
            "batch_size",
            "{spoken} is {value}; a word is one sequence.",
            spoken=spoken("batch_size"),
            value=experiment.training.batch_size,
        )
    if experiment.model.dropout:
        raise SpecError(
            "dropout",
            "dropout is {value:g}; a single word is trained without it, so "
            "that what is shown is what was trained.",
            value=experiment.model.dropout,
        )


def _check_head(experiment: Experiment) -> None:
    size, letters = experiment.model.output_size, len(experiment.vocabulary)
    if experiment.model.head == "none" and size < letters:
        raise SpecError(
            "hidden_size",
            "{spoken} gives {size} outputs, but without a Linear head each of the "
            "{letters} letters needs one; allowed is {letters} or more.",
            spoken=spoken("hidden_size"),
            size=size,
            letters=letters,
        )


def _check_batched(experiment: Experiment) -> None:
    """Batches are read by torch's fused modules, sequence first, from zeros, into a head."""
    model, task = experiment.model, experiment.task
    if model.cell_kind.by_step:
        raise SpecError("cell", "cell is RNNCell, which is fed step by step; choose RNN.")
    needs = (("head", "Linear"), ("batch_first", False), ("initial_state", "zeros"))
    for name, only in (*needs, ("reduction", "mean")):
        part = experiment.training if name == "reduction" else model
        value = getattr(part, name)
        if value != only:
            raise SpecError(
                name,
                "{name} is {value}; here it is always {only}.",
                name=spoken(name),
                value=show(value),
                only=show(only),
            )
    if isinstance(task, SyntheticTask) and model.embedding_dim:
        raise SpecError(
            "embedding_dim",
            "{spoken} is {value}; this task's inputs are numbers already: 0.",
            spoken=spoken("embedding_dim"),
            value=model.embedding_dim,
        )
    if isinstance(task, TextTask):
        task.check_batch(experiment.training.batch_size)
        if model.bidirectional:
            raise SpecError(
                "bidirectional",
                "bidirectional is true; a language model would read the letter that it is to "
                "predict. Choose false.",
            )


def _check_frozen(experiment: Experiment) -> None:
    """Names of this network's, and never all of them."""
    names = [name for name, _ in parameter_layout(experiment)]
    for name in experiment.training.frozen:
        if name not in names:
            raise SpecError(
                "frozen",
                "frozen names {shown}; allowed is one of {allowed}.",
                shown=show(name),
                allowed=items(names),
            )
    if set(names) == set(experiment.training.frozen):
        raise SpecError("frozen", "All parameters are frozen; at least one must be trained.")


def state_bytes(experiment: Experiment) -> int:
    """Bytes of weights and optimiser, in float32."""
    return 4 * sum(math.prod(shape) for _, shape in state_layout(experiment))


def pass_bytes(experiment: Experiment) -> int:
    """About what one forward and backward pass holds at once."""
    model, steps = experiment.model, experiment.task.seq_len
    cells = steps * experiment.batch * model.num_lanes * model.hidden_size
    logits = steps * experiment.batch * experiment.logit_size
    return 4 * (cells * (len(model.cell_kind.gates) * KEPT_A_GATE + 2) + 4 * logits)


def _check_memory(experiment: Experiment) -> None:
    """Estimated before anything is made; a network too large would take the machine with it."""
    if state_bytes(experiment) > STATE_MAX:
        raise SpecError("hidden_size", _too_large(experiment))
    needed = pass_bytes(experiment)
    if needed > PASS_MAX:
        raise SpecError(
            "batch_size",
            "A pass over {batch:,} sequences of {seq_len:,} steps "
            "needs about {needed:,.0f} MB; at most {most:,.0f} MB are used. "
            "Take fewer sequences, steps or units.",
            batch=experiment.batch,
            seq_len=experiment.task.seq_len,
            needed=needed / 1e6,
            most=PASS_MAX / 1e6,
        )


def _too_large(experiment: Experiment) -> Sentence:
    """How much it would be, and the largest hidden size that may be."""
    model, fits = experiment.model, _largest_size(experiment)
    several = model.num_layers > 1
    return Sentence(
        "hidden_size {size:,}{layers} makes about {needed:,.0f} MB of weights and optimiser; at "
        "most {most:,.0f} MB are kept{enough}. Take fewer {fewer}.",
        size=model.hidden_size,
        layers=Sentence(" with {count} layers", count=model.num_layers) if several else "",
        needed=state_bytes(experiment) / 1e6,
        most=STATE_MAX / 1e6,
        enough=Sentence(", enough for {units:,} units", units=fits) if fits else "",
        fewer=Sentence("units or layers" if several else "units"),
    )


def _largest_size(experiment: Experiment) -> int:
    """The largest hidden_size whose weights and optimiser are kept; 0 where there is none."""

    def needed(size: int) -> int:
        resized = copy(experiment)  # not born again, or it would be checked again
        object.__setattr__(resized, "model", replace(experiment.model, hidden_size=size))
        return state_bytes(resized)

    return bisect_right(range(1, experiment.model.hidden_size), STATE_MAX, key=needed)

"""What decides a run's numbers: Task, ModelSpec, TrainingSpec and Experiment.

Records are frozen and checked at birth: a wrong value raises SpecError with the field's
name, the value and what is allowed. Standard library only; torch and Qt do not live here.
"""

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from core.checks import (
    CHOICES,
    LIMITS,
    LR_MAX,
    SWITCHES,
    SpecError,
    build_record,
    check_fields,
    parse_value,
    part_of,
    show,
)
from core.task import RandomInputs, Task, WordTask

__all__ = [
    "CHOICES",
    "LIMITS",
    "LR_MAX",
    "SWITCHES",
    "Experiment",
    "ModelSpec",
    "RandomInputs",
    "SpecError",
    "Task",
    "TrainingSpec",
    "WordTask",
    "parse_value",
]

# In torch's order, as the rows of weight_ih and weight_hh are stacked; an RNN has one sum alone.
GATE_NAMES: dict[str, tuple[str, ...]] = {
    "RNNCell": ("",),
    "RNN": ("",),
    "LSTM": ("i", "f", "g", "o"),
    "GRU": ("r", "z", "n"),
}
GATES = {cell: len(names) for cell, names in GATE_NAMES.items()}

GATED = tuple(cell for cell, count in GATES.items() if count > 1)
ADAM_LR_MAX = 1e37


@dataclass(frozen=True)
class ModelSpec:
    """The network. `embedding_dim` 0 means one-hot inputs; head "none": h_t are the logits."""

    cell: str = "RNN"
    nonlinearity: str = "tanh"
    embedding_dim: int = 0
    hidden_size: int = 4
    num_layers: int = 1
    bidirectional: bool = False
    batch_first: bool = False
    head: str = "none"
    initial_state: str = "zeros"

    def __post_init__(self) -> None:
        check_fields(self)
        if self.cell == "RNNCell":
            self._check_cell()
        if self.cell in GATED and self.nonlinearity != "tanh":
            name = f"{'an' if self.cell == 'LSTM' else 'a'} {self.cell}"
            raise SpecError("nonlinearity", f"nonlinearity is 'relu'; {name}'s is always tanh.")

    def _check_cell(self) -> None:
        reason = "an RNNCell is one layer in one direction, fed step by step; choose cell RNN."
        for name, only in (("num_layers", 1), ("bidirectional", False), ("batch_first", False)):
            if getattr(self, name) != only:
                raise SpecError(name, f"{name} is {getattr(self, name)}; {reason}")

    @property
    def num_directions(self) -> int:
        return 2 if self.bidirectional else 1

    @property
    def num_lanes(self) -> int:
        """Layers times directions, in the order of torch's h_n."""
        return self.num_layers * self.num_directions

    @property
    def output_size(self) -> int:
        """Features of the recurrent part's output: hidden_size * num_directions."""
        return self.hidden_size * self.num_directions


@dataclass(frozen=True)
class TrainingSpec:
    """How it is trained. `epochs` is a stop mark and decides no number of a run.

    clip_norm: the gradient's norm is cut down to it, 0 for never. frozen: names of parameters
    (core.layout) that keep the values they have.
    """

    reduction: str = "mean"
    optimizer: str = "Adam"
    lr: float = 0.1
    epochs: int = 15
    seed: int = 0
    clip_norm: float = 0.0
    frozen: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_fields(self)
        # Adam's first step is 10 times lr: beyond this it overflows float32 inside torch.
        if self.optimizer == "Adam" and self.lr > ADAM_LR_MAX:
            raise SpecError(
                "lr", f"lr is {self.lr:g}; with Adam allowed is a number above 0, up to 1e37."
            )


@dataclass(frozen=True)
class Experiment:
    """Task + model + training: everything that decides a run's numbers, seed included."""

    task: Task = field(default_factory=WordTask)
    model: ModelSpec = field(default_factory=ModelSpec)
    training: TrainingSpec = field(default_factory=TrainingSpec)

    def __post_init__(self) -> None:
        if isinstance(self.task, RandomInputs):
            self._check_demo()
        elif self.model.head == "none" and self.model.output_size < len(self.task.vocabulary):
            size, letters = self.model.output_size, len(self.task.vocabulary)
            raise SpecError(
                "hidden_size",
                f"hidden_size gives {size} outputs, but without a Linear head each of the "
                f"{letters} letters needs one; allowed is {letters} or more.",
            )
        if self.training.frozen:
            self._check_frozen()

    def _check_frozen(self) -> None:
        """Names of this network's, and never all of them."""
        from core.layout import parameter_layout  # which is counted from an Experiment

        names = [name for name, _ in parameter_layout(self)]
        for name in self.training.frozen:
            if name not in names:
                raise SpecError(
                    "frozen", f"frozen names {show(name)}; allowed is one of {', '.join(names)}."
                )
        if set(names) == set(self.training.frozen):
            raise SpecError("frozen", "All parameters are frozen; at least one must be trained.")

    def _check_demo(self) -> None:
        for name, only in (("embedding_dim", 0), ("head", "none")):
            value = getattr(self.model, name)
            if value != only:
                raise SpecError(
                    name, f"{name} is {show(value)}; this demo is one forward pass without it."
                )

    @property
    def trains(self) -> bool:
        """False for the shape demos, which are one forward pass."""
        return isinstance(self.task, WordTask)

    @property
    def vocabulary(self) -> tuple[str, ...]:
        return self.task.vocabulary if isinstance(self.task, WordTask) else ()

    @property
    def batch(self) -> int:
        """Sequences that are read at once; a word is one."""
        return self.task.batch if isinstance(self.task, RandomInputs) else 1

    @property
    def input_size(self) -> int:
        """Features that enter the first layer at each time step."""
        if isinstance(self.task, RandomInputs):
            return self.task.input_size
        return self.model.embedding_dim or len(self.vocabulary)

    @property
    def logit_size(self) -> int:
        """Scores per time step: the letters, or all hidden units when there is no head."""
        return len(self.vocabulary) if self.model.head == "Linear" else self.model.output_size

    @property
    def loss_terms(self) -> int:
        """What the shown loss is divided by to get a loss per letter."""
        return self.task.seq_len if self.training.reduction == "sum" else 1

    @property
    def loss_floor(self) -> float | None:
        """The loss that can be approached, never reached, where h in (-1, 1) are the logits.

        ln(1 + (n-1) e^-2) a letter for n outputs: +1 for the right one, -1 for the others.
        None where the model has no such floor.
        """
        if not self.trains or self.model.head == "Linear" or self.model.nonlinearity == "relu":
            return None
        return math.log(1 + (self.logit_size - 1) * math.exp(-2)) * self.loss_terms

    def decode(self, index: int) -> str:
        """The letter of an output index; units beyond the letters decode as a middle dot."""
        return self.vocabulary[index] if index < len(self.vocabulary) else "·"

    def to_dict(self) -> dict[str, Any]:
        """Plain dicts, for JSON and checkpoints."""
        parts = {part.name: asdict(getattr(self, part.name)) for part in fields(self)}
        parts["training"]["frozen"] = list(self.training.frozen)  # as JSON has it
        return parts

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Experiment":
        """The inverse of to_dict; SpecError names what is unknown or missing."""
        task = part_of(data, "task")
        kind = RandomInputs if "input_size" in task else WordTask
        return cls(
            build_record(kind, task),
            build_record(ModelSpec, part_of(data, "model")),
            build_record(TrainingSpec, part_of(data, "training")),
        )

    def with_values(self, **values: object) -> "Experiment":
        """The same experiment with some fields of its model, training or task replaced."""
        parts: dict[str, dict[str, object]] = {"task": {}, "model": {}, "training": {}}
        for name, value in values.items():
            parts[_owner(self, name)][name] = value
        changed = {part: _replace(getattr(self, part), new) for part, new in parts.items() if new}
        return replace(self, **changed)


def _replace(record: Any, values: dict[str, object]) -> Any:
    return replace(record, **values)


def _owner(experiment: Experiment, name: str) -> str:
    for part in ("model", "training", "task"):
        if name in [entry.name for entry in fields(getattr(experiment, part))]:
            return part
    raise SpecError(name, f"{show(name)} is not a setting of this experiment.")

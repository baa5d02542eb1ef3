"""What decides a run's numbers: Task, ModelSpec, TrainingSpec and Experiment.

Records are frozen and checked at birth: a wrong value raises SpecError with the field's
name, the value and what is allowed. Standard library only; torch and Qt do not live here.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from core.experiment.cells import GATE_NAMES, GATED, GATES
from core.settings import (
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
from core.tasks.synthetic import SyntheticTask
from core.tasks.task import KINDS, RandomInputs, Task, WordTask
from core.tasks.text import TextTask

__all__ = [
    "CHOICES",
    "GATED",
    "GATES",
    "GATE_NAMES",
    "LIMITS",
    "LR_MAX",
    "SWITCHES",
    "Experiment",
    "ModelSpec",
    "RandomInputs",
    "SpecError",
    "SyntheticTask",
    "Task",
    "TextTask",
    "TrainingSpec",
    "WordTask",
    "parse_value",
    "squash",
]

ADAM_LR_MAX = 1e37


@dataclass(frozen=True)
class ModelSpec:
    """The network. `embedding_dim` 0 means one-hot inputs; head "none": h_t are the logits.

    forget_bias: what the biases of an LSTM's forget gate add up to at first, 0 for torch's own
    draw. init: "orthogonal" for W_hh, times `gain`. dropout: between layers, as torch has it.
    """

    cell: str = "RNN"
    nonlinearity: str = "tanh"
    embedding_dim: int = 0
    hidden_size: int = 4
    num_layers: int = 1
    bidirectional: bool = False
    batch_first: bool = False
    head: str = "none"
    initial_state: str = "zeros"
    forget_bias: float = 0.0
    init: str = "default"
    gain: float = 1.0
    dropout: float = 0.0

    def __post_init__(self) -> None:
        check_fields(self)
        if self.cell == "RNNCell":
            self._check_cell()
        if self.forget_bias and self.cell != "LSTM":
            raise SpecError(
                "forget_bias", f"forget_bias is {self.forget_bias:g}; only an LSTM has that gate."
            )
        if self.dropout and self.num_layers == 1:
            raise SpecError(
                "dropout",
                f"dropout is {self.dropout:g}; it acts between layers, and num_layers is 1.",
            )
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


def squash(model: ModelSpec, gate: str) -> str:
    """The function that a gate's sum goes through: "σ", "tanh", or of an RNN its nonlinearity."""
    if model.cell not in GATED:
        return model.nonlinearity
    return "tanh" if gate in ("g", "n") else "σ"


@dataclass(frozen=True)
class TrainingSpec:
    """How it is trained. `epochs` is a stop mark and decides no number of a run.

    clip_norm: the gradient's norm is cut down to it, 0 for never. frozen: names of parameters
    (see parameters) that keep the values they have. batch_size: sequences of one update; with
    more than a word to learn, an epoch here is one update. scheduler, gamma and period: how lr
    changes (see schedule).
    """

    reduction: str = "mean"
    optimizer: str = "Adam"
    lr: float = 0.1
    epochs: int = 15
    seed: int = 0
    clip_norm: float = 0.0
    frozen: tuple[str, ...] = ()
    batch_size: int = 1
    weight_decay: float = 0.0
    scheduler: str = "none"
    gamma: float = 0.5
    period: int = 100

    def __post_init__(self) -> None:
        check_fields(self)
        # Adam's first step is 10 times lr: beyond this it overflows float32 inside torch.
        if self.optimizer == "Adam" and self.lr > ADAM_LR_MAX:
            raise SpecError(
                "lr",
                f"learning rate is {self.lr:g}; with Adam allowed is a number above 0, up to 1e37.",
            )


@dataclass(frozen=True)
class Experiment:
    """Task + model + training: everything that decides a run's numbers, seed included."""

    task: Task = field(default_factory=WordTask)
    model: ModelSpec = field(default_factory=ModelSpec)
    training: TrainingSpec = field(default_factory=TrainingSpec)

    def __post_init__(self) -> None:
        from core.experiment.cost import (
            check_experiment,  # which counts parameters of an Experiment
        )

        check_experiment(self)

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
        elif isinstance(self.task, TextTask):
            parts["task"]["vocabulary"] = list(self.task.vocabulary)
            if not self.task.encoding:  # as files had it before there was a choice
                del parts["task"]["encoding"]
        return parts

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Experiment":
        """The inverse of to_dict; SpecError names what is unknown or missing."""
        task = part_of(data, "task")
        kind = next((kind for name, kind in KINDS.items() if name in task), WordTask)
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
        changed: dict[str, Any] = {
            part: replace(getattr(self, part), **new) for part, new in parts.items() if new
        }
        return replace(self, **changed)


def _owner(experiment: Experiment, name: str) -> str:
    for part in ("model", "training", "task"):
        if name in [entry.name for entry in fields(getattr(experiment, part))]:
            return part
    raise SpecError(name, f"{show(name)} is not a setting of this experiment.")

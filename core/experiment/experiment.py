"""What decides a run's numbers: Task, ModelSpec, TrainingSpec and Experiment.

Records are frozen and checked at birth: a wrong value raises SpecError with the field's
name, the value and what is allowed. Standard library only; torch and Qt do not live here.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.settings import (
    SpecError,
    build_record,
    part_of,
    show,
)
from core.tasks.demo import RandomInputs
from core.tasks.synthetic import SyntheticTask
from core.tasks.task import KINDS, Task
from core.tasks.text import TextTask
from core.tasks.word import WordTask


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

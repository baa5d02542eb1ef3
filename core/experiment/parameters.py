"""Names and shapes of a state's numbers, in order, counted from the experiment alone.

Torch's own names and order (model.named_parameters()); tested against it. Standard library
only, so that a checkpoint can be checked without importing torch.
"""

import math
from functools import lru_cache
from typing import Protocol

from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.tasks.task import Task

Slot = tuple[str, tuple[int, ...]]


class Sized(Protocol):
    """What sizes are counted from. An Experiment is one; at its birth it counts itself."""

    @property
    def task(self) -> Task: ...
    @property
    def model(self) -> ModelSpec: ...
    @property
    def training(self) -> TrainingSpec: ...
    @property
    def trains(self) -> bool: ...
    @property
    def batch(self) -> int: ...
    @property
    def vocabulary(self) -> tuple[str, ...]: ...
    @property
    def input_size(self) -> int: ...
    @property
    def head_size(self) -> int: ...


def parameter_layout(experiment: Sized) -> tuple[Slot, ...]:
    """(name, shape) of every model parameter: embedding, recurrent part, Linear."""
    letters, width = len(experiment.vocabulary), experiment.input_size
    return _layout(experiment.model, letters, width, experiment.head_size)


@lru_cache(maxsize=256)  # each experiment is counted at its birth, and a picture asks for hundreds
def _layout(model: ModelSpec, letters: int, width: int, outputs: int) -> tuple[Slot, ...]:
    slots: list[Slot] = []
    if model.embedding_dim:
        slots.append(("emb.weight", (letters, model.embedding_dim)))
    for lane in range(model.num_lanes):
        slots += _lane_layout(model, width, *divmod(lane, model.num_directions))
    if model.head == "Linear":
        slots += [("fc.weight", (outputs, model.output_size)), ("fc.bias", (outputs,))]
    return tuple(slots)


def parameter_count(experiment: Sized) -> int:
    """The model's numbers, frozen ones included."""
    return sum(math.prod(shape) for _, shape in parameter_layout(experiment))


def trained_count(experiment: Sized) -> int:
    """Those of them that an update changes: all but the frozen ones."""
    frozen = experiment.training.frozen
    layout = parameter_layout(experiment)
    return sum(math.prod(shape) for name, shape in layout if name not in frozen)


def _lane_layout(model: ModelSpec, width: int, layer: int, direction: int) -> list[Slot]:
    """width: of what enters the first layer."""
    width = width if layer == 0 else model.output_size
    rows = len(model.cell_kind.gates) * model.hidden_size
    suffix = "" if model.cell_kind.by_step else f"_l{layer}" + ("_reverse" if direction else "")
    name = model.cell_kind.module
    return [
        (f"{name}.weight_ih{suffix}", (rows, width)),
        (f"{name}.weight_hh{suffix}", (rows, model.hidden_size)),
        (f"{name}.bias_ih{suffix}", (rows,)),
        (f"{name}.bias_hh{suffix}", (rows,)),
    ]


@lru_cache(maxsize=64)  # every operand of a step asks
def gate_part(experiment: Sized, gate: str) -> slice:
    """The rows of a gate in what is stacked by gates."""
    size = experiment.model.hidden_size
    place = experiment.model.cell_kind.gates.index(gate)
    return slice(place * size, (place + 1) * size)


@lru_cache(maxsize=256)  # every operand and every view of a step asks
def lane_names(experiment: Sized, lane: int) -> tuple[str, ...]:
    """The names of a lane's weight_ih, weight_hh, bias_ih and bias_hh."""
    place = divmod(lane, experiment.model.num_directions)
    layout = _lane_layout(experiment.model, experiment.input_size, *place)
    return tuple(name for name, _ in layout)


def state_size(experiment: Sized) -> int:
    """How many numbers a full state has."""
    return sum(math.prod(shape) for _, shape in state_layout(experiment))


def state_layout(experiment: Sized) -> tuple[Slot, ...]:
    """Parameters, then what the optimiser remembers of each: Adam's step and both averages."""
    slots = parameter_layout(experiment)
    if experiment.trains and experiment.training.optimizer == "Adam":
        slots = _with_memory(slots)
    return (*slots, *carried_layout(experiment))


@lru_cache(maxsize=256)
def _with_memory(parameters: tuple[Slot, ...]) -> tuple[Slot, ...]:
    slots = list(parameters)
    for index, (_, shape) in enumerate(parameters):
        slots.append((f"optimizer.{index}.step", ()))
        slots.append((f"optimizer.{index}.exp_avg", shape))
        slots.append((f"optimizer.{index}.exp_avg_sq", shape))
    return tuple(slots)


def carried_layout(experiment: Sized) -> tuple[Slot, ...]:
    """h (and c) that a text's next chunk begins with, (num_lanes * batch, hidden_size)."""
    if not getattr(experiment.task, "carry", False):
        return ()
    model = experiment.model
    shape = (model.num_lanes * experiment.batch, model.hidden_size)
    return tuple((f"carried.{state}", shape) for state in model.cell_kind.states)

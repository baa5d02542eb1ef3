"""Forks: a past state, changed by hand or handed to other settings, begins a run of its own.

numpy only; the worker replays to the state, the session makes the run. Unchanged, the new run
continues bit for bit: the state holds the weights and all that the optimiser remembers.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.experiment import Experiment
from core.experiment.parameters import parameter_layout, state_layout
from core.runs.records import TrainingState, named
from core.settings import LIMITS, SpecError


@dataclass(frozen=True)
class WeightEdit:
    """One number of a parameter set by hand, or all of them where `index` is ()."""

    parameter: str
    index: tuple[int, ...]
    value: float

    def __post_init__(self) -> None:
        if not abs(self.value) <= float(np.finfo(np.float32).max):
            raise SpecError(
                "value",
                "{parameter} cannot be {value:g}; allowed is a finite number.",
                parameter=self.parameter,
                value=self.value,
            )

    @property
    def text(self) -> str:
        """ "weight_hh_l0[2, 3] = 0.5", "weight_hh_l0 = 0"."""
        place = f"[{', '.join(map(str, self.index))}]" if self.index else ""
        return f"{self.parameter.partition('.')[2]}{place} = {self.value:g}"


def recurrent_weights(experiment: Experiment) -> tuple[str, ...]:
    """W_hh of every lane: what carries the memory. An LSTM's c_t remembers without it."""
    names = (name for name, _ in parameter_layout(experiment))
    return tuple(name for name in names if ".weight_hh" in name)


def forked(
    before: Experiment, state: TrainingState, after: Experiment, edits: Sequence[WeightEdit] = ()
) -> TrainingState:
    """The state of `before` as the beginning of `after`, with the edits made.

    The optimiser keeps its memory where it stays the same and starts without one where it does
    not. SpecError where the networks differ, or an edit is outside of its parameter.
    """
    if parameter_layout(before) != parameter_layout(after):
        raise SpecError(
            "model", "A fork keeps its network; to change the network, edit the settings instead."
        )
    found = named(before, state)
    parts = []
    for name, shape in state_layout(after):
        kept = found.get(name)
        if kept is None or kept.shape != shape:  # another batch carries other states
            kept = np.zeros(shape, np.float32)
        parts.append(_edited(name, kept, edits).ravel())
    return TrainingState(state.updates, np.concatenate(parts, dtype=np.float32))


def _edited(name: str, values: Array, edits: Sequence[WeightEdit]) -> Array:
    values = values.copy()
    for edit in edits:
        if edit.parameter != name:
            continue
        outside = len(edit.index) not in (0, values.ndim) or any(
            not 0 <= place < size for place, size in zip(edit.index, values.shape, strict=False)
        )
        if outside:
            raise SpecError(
                "index",
                "{text} is outside of {name}, {shape}.",
                text=edit.text,
                name=name,
                shape=values.shape,
            )
        values[edit.index or ...] = edit.value
    return values


def with_room(experiment: Experiment, updates: int) -> Experiment:
    """A stop mark that lies ahead: one already passed is moved on by as much again."""
    epochs = experiment.training.epochs
    if not experiment.trains or epochs > updates:
        return experiment
    return experiment.with_values(epochs=min(updates + epochs, LIMITS["epochs"][1]))

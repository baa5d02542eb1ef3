"""What crosses from training to the rest: Epoch and TrainingState, frozen, without torch."""

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from core.arrays import Array, softmax
from core.experiment import Experiment
from core.text.letters import Letters

if TYPE_CHECKING:
    pass
from core.experiment.parameters import state_layout


@dataclass(frozen=True)
class Epoch:
    """One epoch as the lecture prints it: the pass before the epoch's update.

    number: counted from 1. loss: as reduced by the experiment. logits: (seq_len, logit_size).
    """

    number: int
    loss: float
    logits: Array

    @property
    def predicted(self) -> Array:
        """Index of the largest logit at each time step, shape (seq_len,)."""
        best: Array = self.logits.argmax(axis=-1)
        return best

    def target_probability(self, targets: Sequence[int]) -> Array:
        """Probability given to each target letter, shape (seq_len,)."""
        chosen: Array = softmax(self.logits)[np.arange(len(targets)), list(targets)]
        return chosen


@dataclass(frozen=True, slots=True)
class TrainingState:
    """Weights and optimiser after `updates` updates, flat; parameters (of experiment) names
    the slices.

    vector: 1-D float32, read-only.
    """

    updates: int
    vector: Array

    def __post_init__(self) -> None:
        self.vector.setflags(write=False)

    @classmethod
    def of_rows(cls, updates: Sequence[int], vectors: Array) -> "list[TrainingState]":
        """One of each row of an array, (n, size). A session has hundreds of thousands of them, and
        made one by one they take more than half of the time in which it is opened.
        """
        vectors.setflags(write=False)  # and so are its rows
        made = [cls.__new__(cls) for _ in updates]
        for name, given in (("updates", updates), ("vector", vectors)):
            deque(map(cls.__dict__[name].__set__, made, given), maxlen=0)
        return made

    @property
    def finite(self) -> bool:
        return bool(np.isfinite(self.vector).all())


def decoded(experiment: Experiment, predicted: Sequence[int] | Array) -> Letters:
    """The word that output indices spell, a letter each."""
    letters = experiment.vocabulary
    known = len(letters)
    indices = map(int, predicted)
    return Letters([letters[k] if k < known else experiment.decode(k) for k in indices])


def named(experiment: "Experiment", state: "TrainingState") -> "dict[str, Array]":
    """The state's numbers by name, as read-only views in their shapes."""
    vector = state.vector
    return {name: vector[part].reshape(shape) for name, part, shape in _parts(experiment)}


@lru_cache(maxsize=64)  # every traced epoch asks, twice
def _parts(experiment: "Experiment") -> tuple[tuple[str, slice, tuple[int, ...]], ...]:
    """Names, places in the vector, and shapes."""
    found = []
    start = 0
    for name, shape in state_layout(experiment):
        size = math.prod(shape)
        found.append((name, slice(start, start + size), shape))
        start += size
    return tuple(found)


@dataclass(frozen=True)
class Source:
    """How to get a run's state: its experiment, and a state to replay from (None: the seed)."""

    run_id: int
    experiment: Experiment
    state: TrainingState | None

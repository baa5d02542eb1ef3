"""EpochTrace: all that happened inside one epoch, as read-only labelled arrays.

Plain numpy, no torch: this is what the window draws and explains. Batch is 1 and left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from core.arrays import Array, norm
from core.experiment import Experiment

Shape = tuple[str, tuple[int, ...]]
"""Axis names ("batch seq hidden") and sizes, as torch reported them."""

TOLERANCE = 1e-5  # times max(1, |x|): how far the numbers shown may be from those trained with


@dataclass(frozen=True)
class Lane:
    """One layer in one direction. T = seq_len, H = hidden_size, G = gates * H.

    x: (T, inputs), what enters. h0, c0: (H,). h, c: (T, H). c0 and c are None but for an LSTM.
    named: {"from_input": (T, G), "from_hidden": (T, G), "sum": (T, G), "i": (T, H), ...}.
    """

    layer: int
    direction: int
    x: Array
    h0: Array
    h: Array
    c0: Array | None
    c: Array | None
    named: Mapping[str, Array]


def entering(experiment: Experiment, lane: Lane, index: int, letter: str = "h") -> Array:
    """The state that enters lane `index` at each t, (T, H): h or c of the step before, or the
    initial one.
    """
    states, initial = (lane.h, lane.h0) if letter == "h" else (lane.c, lane.c0)
    assert states is not None
    assert initial is not None
    if experiment.lanes.is_backward(index):
        return np.concatenate([states[1:], initial[None]])
    return np.concatenate([initial[None], states[:-1]])


@dataclass(frozen=True)
class LaneGradients:
    """dL/dh_t and dL/dc_t (T, H), dL/dsum_t (T, G) of a lane, by autograd, all paths included.

    c is None but for an LSTM.
    """

    h: Array
    c: Array | None
    sum: Array


@dataclass(frozen=True)
class Difference:
    """How far the twin's numbers are from those that torch's modules trained with.

    largest: max |shown - trained|. where: of what. exceeds: beyond TOLERANCE * max(1, |x|).
    """

    largest: float = 0.0
    where: str = ""
    exceeds: bool = False


@dataclass(frozen=True)
class Pass:
    """The pass of epoch `epoch`: what every trace has.

    inputs: (T, V) one-hot or (T, input_size). embedding: (T, E) or None. lanes: as in torch's
    h_n. out: (T, output_size). logits, probabilities: (T, logit_size), losses: (T,) per letter,
    all None in a demo. state: parameters and the optimiser's memory by name
    (core.experiment.parameters), before the update.
    """

    epoch: int
    inputs: Array
    embedding: Array | None
    lanes: tuple[Lane, ...]
    out: Array
    logits: Array | None
    probabilities: Array | None
    losses: Array | None
    state: Mapping[str, Array]


@dataclass(frozen=True)
class Backward:
    """The gradients of a pass.

    logits: dL/dlogits_t, (T, logit_size). lanes: as those of the pass. weights: dL/dW of each
    parameter that is trained, before clipping. reach: (lanes, K, T), the norm of dL_k/dh_t, L_k
    the loss of letter reach_letters[k] alone.
    """

    logits: Array
    lanes: tuple[LaneGradients, ...]
    weights: Mapping[str, Array]
    reach: Array
    reach_letters: tuple[int, ...]

    @cached_property
    def norms(self) -> dict[str, float]:
        """The norm of dL/dW for each parameter."""
        return {name: float(norm(grad)) for name, grad in self.weights.items()}


@dataclass(frozen=True)
class Update:
    """after: the state as training left it. norm: of all gradients together, before they were
    clipped; None where nothing is.
    """

    after: Mapping[str, Array]
    norm: float | None


@dataclass(frozen=True)
class EpochTrace(Pass):
    """A pass, and what followed from it.

    shapes: of torch's own tensors in it. difference: of all that can be compared. backward: None in
    a demo and in a picture at full speed. update: None in a demo, and where a run diverged.
    printed: of a demo, the lines that its program prints, a block each time (core.models.demo).
    """

    shapes: Mapping[str, Shape] = field(default_factory=dict)
    difference: Difference = Difference()
    backward: Backward | None = None
    update: Update | None = None
    printed: tuple[tuple[str, ...], ...] = ()

    @property
    def complete(self) -> bool:
        """False for a picture taken at full speed, whose gradients were left out."""
        return self.losses is None or self.backward is not None

    @property
    def grad_norm(self) -> float | None:
        """Of all gradients together, before they were clipped; None where nothing was."""
        return None if self.update is None else self.update.norm

    @cached_property  # asked for whenever a run keeps it, and lets it go
    def nbytes(self) -> int:
        """What its arrays hold, in bytes."""
        back = () if self.backward is None else (self.backward, *self.backward.lanes)
        parts: list[object] = [self, *self.lanes, *back, self.update]
        return sum(array.nbytes for part in parts for array in _arrays(part))


def _arrays(part: object) -> Iterator[Array]:
    """Those that a record has for itself, and in its mappings."""
    for value in vars(part).values() if part is not None else ():
        for each in value.values() if isinstance(value, Mapping) else (value,):
            if isinstance(each, np.ndarray):
                yield each

"""EpochTrace: all that happened inside one epoch, as read-only labelled arrays.

Plain numpy, no torch: this is what the window draws and explains. Batch is 1 and left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from core.arrays import Array, norm

Shape = tuple[str, tuple[int, ...]]
"""Axis names ("batch seq hidden") and sizes, as torch reported them."""

TOLERANCE = 1e-5  # times max(1, |x|): how far the numbers shown may be from those trained with


@dataclass(frozen=True)
class Lane:
    """One layer in one direction. T = seq_len, H = hidden_size, G = gates * H.

    x: (T, inputs), what enters. h0, c0: (H,). h, c: (T, H). c0 and c are None but for an LSTM.
    named: {"from_input": (T, G), "from_hidden": (T, G), "sum": (T, G), "i": (T, H), ...}.
    grad_h, grad_c, grad_sum: dL/dh_t, dL/dc_t (T, H) and dL/dsum_t (T, G), by autograd, all
    paths included; None in a demo and in a picture.
    """

    layer: int
    direction: int
    x: Array
    h0: Array
    h: Array
    c0: Array | None
    c: Array | None
    named: Mapping[str, Array]
    grad_h: Array | None
    grad_c: Array | None
    grad_sum: Array | None


@dataclass(frozen=True)
class Difference:
    """How far the twin's numbers are from those that torch's modules trained with.

    largest: max |shown - trained|. where: of what. exceeds: beyond TOLERANCE * max(1, |x|).
    """

    largest: float = 0.0
    where: str = ""
    exceeds: bool = False


@dataclass(frozen=True)
class EpochTrace:
    """Epoch `epoch`: its pass, and its update.

    inputs: (T, V) one-hot or (T, input_size). embedding: (T, E) or None. lanes: as in torch's
    h_n. logits, probabilities: (T, logit_size), None in a demo. losses: (T,) per letter.
    grad_logits: (T, logit_size). grads: dL/dW of each parameter. reach: (lanes, K, T), the norm
    of dL_k/dh_t, L_k the loss of letter reach_letters[k] alone. Those four are None or empty in
    a demo and in a picture. state: parameters and the optimiser's memory by name
    (core.experiment.parameters) before the update; after: as training left them, None where it
    made no update. grad_norm: of all gradients together, None where nothing is clipped; grads
    are those before clipping. difference: of all that can be compared.
    """

    epoch: int
    inputs: Array
    embedding: Array | None
    lanes: tuple[Lane, ...]
    out: Array
    logits: Array | None
    probabilities: Array | None
    losses: Array | None
    grad_logits: Array | None
    grads: Mapping[str, Array]
    reach: Array | None
    reach_letters: tuple[int, ...]
    state: Mapping[str, Array]
    after: Mapping[str, Array] | None
    shapes: Mapping[str, Shape]
    difference: Difference
    grad_norm: float | None = None

    @property
    def complete(self) -> bool:
        """False for a picture taken at full speed, whose gradients were left out."""
        return self.losses is None or bool(self.grads)

    @cached_property
    def gradients(self) -> dict[str, float]:
        """The norm of dL/dW for each parameter."""
        return {name: float(norm(grad)) for name, grad in self.grads.items()}

    @property
    def nbytes(self) -> int:
        """About what it holds, in bytes."""
        held = [*self.state.values(), *(self.after or {}).values(), *self.grads.values()]
        for lane in self.lanes:
            held += [lane.x, lane.h, *lane.named.values()]
        held += [] if self.reach is None else [self.reach]
        return sum(array.nbytes for array in held)

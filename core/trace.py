"""EpochTrace: all that happened inside one epoch's pass, as read-only labelled arrays.

Plain numpy, no torch: this is what the window draws and explains. Batch is 1 and left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from core.epoch import Array

Shape = tuple[str, tuple[int, ...]]
"""Axis names ("batch seq hidden") and sizes, as torch reported them."""


@dataclass(frozen=True)
class Lane:
    """One layer in one direction. T = seq_len, H = hidden_size, G = gates * H.

    x: (T, inputs), what enters. h0, c0: (H,). h, c: (T, H). c0 and c are None but for an LSTM.
    named: {"from_input": (T, G), "from_hidden": (T, G), "sum": (T, G), "i": (T, H), ...}.
    grad_h, grad_c: dL/dh_t and dL/dc_t, (T, H), by autograd; None in a demo.
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


@dataclass(frozen=True)
class EpochTrace:
    """The pass of epoch `epoch`, before its update.

    inputs: (T, V) one-hot or (T, input_size). embedding: (T, E) or None. lanes: as in torch's
    h_n. logits, probabilities: (T, logit_size), None in a demo. losses: (T,) per letter.
    gradients: norm of dL/dW for each parameter. twin_error: largest |logit of the unrolled
    twin - logit of torch's module|.
    """

    epoch: int
    inputs: Array
    embedding: Array | None
    lanes: tuple[Lane, ...]
    out: Array
    logits: Array | None
    probabilities: Array | None
    losses: Array | None
    gradients: Mapping[str, float]
    shapes: Mapping[str, Shape]
    twin_error: float

    @property
    def complete(self) -> bool:
        """False for a picture taken at full speed, whose gradients were left out."""
        return self.losses is None or bool(self.gradients)

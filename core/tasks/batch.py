"""Batch: the sequences of one update, as arrays. numpy, sequence first; no torch."""

from dataclasses import dataclass

from core.arrays import Array


@dataclass(frozen=True)
class Batch:
    """inputs: (T, B, input_size) numbers, or (T, B) codes. targets: (T', B) of
    the T' time steps from `asked` on, whose outputs are asked for. first: whether the state
    begins anew.
    """

    inputs: Array
    targets: Array
    asked: int = 0
    first: bool = True

"""Weights: what was read out of a file of somebody else's, by the names that it has there."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from core.arrays import Array
from core.checkpoint.format import DAMAGED as DAMAGED
from core.sentences import Sentence, SentenceError

LIMIT = 128_000_000  # bytes of a file, and of all that is in it
TENSORS_MAX = 4096
NAME_MAX = 200
TOO_MUCH = "it is damaged, or holds more than {most:g} MB of numbers."
DTYPES = {"F16": "<f2", "F32": "<f4", "F64": "<f8"}


class ForeignError(SentenceError, ValueError):
    """Weights that cannot be read or used; str() is one sentence."""


@dataclass(frozen=True)
class Unused:
    """A tensor that is no part of the network, and why."""

    name: str
    shape: tuple[int, ...]
    why: Sentence


@dataclass(frozen=True)
class Weights:
    """tensors: float32, as the file has them, in its order. odd: those that hold no weights.
    letters: a vocabulary that lies beside them, () for none.
    """

    tensors: Mapping[str, Array]
    odd: tuple[Unused, ...] = ()
    letters: tuple[str, ...] = field(default=())


def too_much() -> ForeignError:
    return ForeignError(TOO_MUCH, most=LIMIT / 1_000_000)


def floats(name: str, array: Array) -> Array:
    """In float32; ForeignError where a number is not finite, or becomes so."""
    with np.errstate(over="ignore"):
        found = np.ascontiguousarray(array, np.float32)
    count = int(found.size - np.isfinite(found).sum())
    if count:
        raise ForeignError(
            "{name} has {count:,} numbers that are not finite in float32; nothing can be computed "
            "with them.",
            name=name,
            count=count,
        )
    return found


def no_weights(dtype: str) -> Sentence:
    """Why a tensor of such numbers is left out."""
    return Sentence("its numbers are of the type {dtype}, which no weights have", dtype=dtype)


def widened(bits: Array) -> Array:
    """bfloat16, given as 16 bits each: the upper half of a float32."""
    return (bits.astype(np.uint32) << 16).view(np.float32)

"""History: a little of many epochs, for pictures over training: gradient norms, embeddings.

Nothing that can be replayed is stored for good: samples lie on a stride that doubles as the run
grows, and any complete trace that passes by is taken. Filling the gaps is the session's.
"""

from dataclasses import dataclass

import numpy as np

from core.arrays import Array, norm
from core.trace.trace import Backward, EpochTrace

SAMPLES = 64  # at most twice as many are kept


@dataclass(frozen=True)
class Sample:
    """One epoch's |dL/dh_t| and |dL/dc_t| (lanes, T), the latter None but for an LSTM; and
    the embedding table (letters, embedding_dim), None where there is none.
    """

    grad_h: Array
    grad_c: Array | None
    embedding: Array | None


class History:
    """Samples by epoch, evenly spread once they are filled in."""

    def __init__(self) -> None:
        self.samples: dict[int, Sample] = {}

    def add(self, trace: EpochTrace) -> None:
        """Takes what it wants of a complete trace; pictures have no gradients."""
        if trace.backward is not None:
            self.samples[trace.epoch] = _sample(trace, trace.backward)
            self._thin()

    def _thin(self) -> None:
        while len(self.samples) > 2 * SAMPLES:
            stride = stride_of(min(self.samples), max(self.samples)) * 2
            keep = {each: sample for each, sample in self.samples.items() if each % stride == 1}
            self.samples = keep or dict(list(self.samples.items())[-SAMPLES:])

    def missing(self, first: int, last: int) -> list[int]:
        """Epochs that an even picture of first..last still lacks, in order."""
        return [epoch for epoch in even_epochs(first, last) if epoch not in self.samples]


def even_epochs(first: int, last: int) -> range:
    """Those of an even picture of first..last, however many more came by."""
    stride = stride_of(first, last)
    return range(first + (1 - first) % stride, last + 1, stride)


def stride_of(first: int, last: int) -> int:
    """A power of two, so that epochs 1, 1 + stride, ... stay wanted as the run grows."""
    stride = 1
    while (last - first) // stride >= SAMPLES:
        stride *= 2
    return stride


def _sample(trace: EpochTrace, backward: Backward) -> Sample:
    by_h = [norm(lane.h, axis=1) for lane in backward.lanes]
    by_c = [norm(lane.c, axis=1) for lane in backward.lanes if lane.c is not None]
    table = trace.state.get("emb.weight")
    # A copy: a view would keep the whole state.
    embedding = None if table is None else table.copy()
    return Sample(np.stack(by_h), np.stack(by_c) if by_c else None, embedding)

"""Draw: what a batch's sequences are drawn from, and which sequences are held out.

Of all possible sequences of symbols one in eight is held out by a rule that looks at the sequence
alone: training draws it anew, an evaluation draws nothing else (decision 015).
"""

from dataclasses import dataclass

import numpy as np

from core.arrays import Array

ONE_IN = 8  # of all possible sequences, one in so many is held out: never trained on
SPACE_MIN = 256  # where there are fewer, setting some aside would leave too few of both
ODD = 0x9E3779B97F4A7C15  # 2^64 over the golden ratio
MIX = (0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53)


@dataclass(frozen=True)
class Draw:
    """`count` sequences by lot. held: whether from those held out, None where there are none."""

    lot: np.random.Generator
    count: int
    held: bool | None

    def symbols(self, many: int, length: int) -> Array:
        """(length, count) of `many` symbols, of which all sequences are held out, or none."""
        found: Array = self.lot.integers(0, many, (length, self.count))
        wrong = self._misplaced(found)
        while len(wrong):
            found[:, wrong] = self.lot.integers(0, many, (length, len(wrong)))
            wrong = wrong[self._misplaced(found[:, wrong])]
        return found

    def _misplaced(self, symbols: Array) -> Array:
        """The columns that belong to the other part."""
        if self.held is None:
            return np.empty(0, np.int64)
        return np.flatnonzero(is_held_out(symbols) != self.held)


def is_held_out(symbols: Array) -> Array:
    """(count,) of the columns of (T, count): one sequence in ONE_IN, whatever the seed.

    A polynomial of the symbols modulo 2^64, its bits mixed as in MurmurHash3's finaliser, so
    that the two parts differ in nothing that a network could see.
    """
    powers = np.multiply.accumulate(np.full(len(symbols), ODD, np.uint64))
    mixed = ((symbols.astype(np.uint64) + np.uint64(1)) * powers[:, None]).sum(axis=0)
    for factor in MIX:
        mixed = (mixed ^ (mixed >> np.uint64(33))) * np.uint64(factor)
    kept: Array = (mixed >> np.uint64(33)) % np.uint64(ONE_IN) == 0
    return kept

"""How much of a held-out text also stands, letter for letter, in the part that is trained on.

A paragraph that stands twice, once on either side of the cut, is known by heart and not learned:
bits per held-out letter then say less than they seem to.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.text.baselines import TRAIN_MAX, VALID_MAX
from core.text.corpus import Progress, going_on

Codes = NDArray[Any]  # whole numbers from 0 on, one a letter

WINDOW = 32  # letters: two texts of one language seldom share so many in a row by chance
PIECE = 1_000_000  # windows that are looked up at once

_FACTOR = 0x9E3779B97F4A7C15  # odd, without a pattern: 2^64 over the golden ratio


def repeated_share(train: Codes, valid: Codes, progress: Progress | None = None) -> float:
    """The share of `valid`'s letters that lie in some WINDOW of it which stands in `train`, too.

    Of `valid` the first VALID_MAX letters are looked at, of `train` the first TRAIN_MAX. 0.0 where
    either is shorter than a window. Windows are compared by hashes of 64 bits, of which two that
    differ are all but never equal (2e12 pairs at most, 2e19 hashes). Cancelled.
    """
    train, valid = train[:TRAIN_MAX], valid[:VALID_MAX]
    if min(len(train), len(valid)) < WINDOW:
        return 0.0
    found = _found(_hashes(valid), train, progress)
    return float(_covered(found, len(valid)).mean())


def _found(
    wanted: NDArray[np.uint64], train: Codes, progress: Progress | None
) -> NDArray[np.bool_]:
    """Which of the hashes some window of `train` has."""
    kinds, places = np.unique(wanted, return_inverse=True)
    known = np.zeros(len(kinds), bool)
    for share, piece in _pieces(train):
        hashes = _hashes(piece)
        at = np.minimum(np.searchsorted(kinds, hashes), len(kinds) - 1)
        known[at[kinds[at] == hashes]] = True
        going_on(progress, share)
    return known[places]


def _pieces(train: Codes) -> Iterator[tuple[float, Codes]]:
    """(share done, letters): each window in one of them."""
    windows = len(train) - WINDOW + 1
    for start in range(0, windows, PIECE):
        end = min(start + PIECE, windows)
        yield end / windows, train[start : end + WINDOW - 1]


def _hashes(codes: Codes) -> NDArray[np.uint64]:
    """One of each window, a polynomial modulo 2^64 in mixed letters, put together from halves."""
    found = _mixed(codes)
    factor = _FACTOR
    width = 1
    while width < WINDOW:
        found = found[:-width] * np.uint64(factor) + found[width:]
        factor = factor * factor % 2**64
        width *= 2
    return found


def _mixed(codes: Codes) -> NDArray[np.uint64]:
    """64 bits of each letter that look drawn by lot (SplitMix64, Steele et al. 2014)."""
    found = (codes.astype(np.uint64) + np.uint64(1)) * np.uint64(_FACTOR)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        found = (found ^ (found >> np.uint64(shift))) * np.uint64(factor)
    return found ^ (found >> np.uint64(31))


def _covered(starts: NDArray[np.bool_], letters: int) -> NDArray[np.bool_]:
    """Which letters lie in a window whose start is marked."""
    change = np.zeros(letters + 1, np.int64)
    change[: len(starts)] += starts
    change[WINDOW : WINDOW + len(starts)] -= starts
    return np.cumsum(change[:letters]) > 0

"""What a text's next letter costs without a network: baselines in bits per character.

Each is learned from the training part and measured on the held-out part, never on the same
letters. Works on codes (core.text.corpus); knows no files and no words.

An n-gram model conditions on the n - 1 letters before, so a 2-gram on one. Its smoothing is
interpolated Witten-Bell (Bell, Cleary & Witten 1990, method C, as written in Chen & Goodman 1998,
eq. 14): with N(hc) counts in training, N(h) their sum over c, T(h) how many different letters
have followed history h, and h' the history without its oldest letter,

    p_n(c | h) = (N(hc) + T(h) p_{n-1}(c | h')) / (N(h) + T(h)),    p_0(c) = 1 / V.

It has no constant to tune, sums to one over the vocabulary, and is never 0.
"""

import lzma
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.text.corpus import Progress, going_on

Codes = NDArray[Any]  # whole numbers from 0 to vocab_size - 1, one a letter
Keys = NDArray[np.uint64]

# Letters that are looked at: more move a 4-gram's bits by hundredths and cost seconds.
TRAIN_MAX = 4_000_000  # letters that are looked at
VALID_MAX = 500_000
XZ_TRAIN_MAX = 1_000_000  # xz packs about 2 MB a second, and packs training twice


@dataclass(frozen=True)
class Baseline:
    """`name` is "uniform", "1-gram" and so on, or "xz"; `bits` per held-out character."""

    name: str
    bits: float


def baselines(
    train: Codes,
    valid: Codes,
    vocab_size: int,
    orders: Sequence[int] = (1, 2, 3, 4),
    progress: Progress | None = None,
) -> tuple[Baseline, ...]:
    """Uniform, an n-gram for each of `orders`, and xz, in this order; bits per character.

    Every one is the mean over all letters of `valid` (its first VALID_MAX), the first ones with
    what history they have. Long texts are learned from their first TRAIN_MAX letters (xz: its
    first XZ_TRAIN_MAX). ValueError if there is nothing to learn from or to measure; Cancelled.
    """
    train, valid = train[:TRAIN_MAX], valid[:VALID_MAX]
    _check(train, valid, vocab_size, orders)
    highest = max(orders, default=0)
    found = [Baseline("uniform", math.log2(vocab_size))]
    for order, learned in enumerate(_ladder(train, valid, vocab_size, highest), start=1):
        if order in orders:
            found.append(Baseline(f"{order}-gram", float(-np.log2(learned).mean())))
        going_on(progress, order / (highest + 1))
    found.append(Baseline("xz", xz_bits(train, valid, vocab_size)))
    going_on(progress, 1.0)
    return tuple(found)


def letter_probabilities(
    train: Codes, codes: Codes, vocab_size: int, order: int
) -> NDArray[np.float64]:
    """p(codes[i] | the order - 1 letters before it in `codes`), shape (len(codes),).

    Letters nearer to the start than that have the history that there is, as a lower order has.
    """
    _check(train, codes, vocab_size, (order,))
    *_, last = _ladder(train, codes, vocab_size, order)
    return last


def _check(train: Codes, valid: Codes, vocab_size: int, orders: Sequence[int]) -> None:
    if not len(train) or not len(valid):
        raise ValueError("Baselines need letters to learn from and letters to measure.")
    if max(int(train.max()), int(valid.max())) >= vocab_size:
        raise ValueError(f"A code is not below vocab_size, which is {vocab_size}.")
    for order in orders:
        if order < 1 or vocab_size**order > 2**64:  # a gram is packed into one uint64
            raise ValueError(f"A {order}-gram of {vocab_size} symbols is out of range.")


def _ladder(
    train: Codes, valid: Codes, vocab_size: int, highest: int
) -> Iterator[NDArray[np.float64]]:
    """The probability of each letter of `valid` under orders 1, 2, .. highest, in turn."""
    lower = np.full(len(valid), 1 / vocab_size)
    for order in range(1, highest + 1):
        told = lower.copy()
        grams = _grams(valid, vocab_size, order)
        if len(grams) and len(train) >= order:
            start = order - 1  # letters before it have a shorter history
            counts = _Counts(_grams(train, vocab_size, order), vocab_size)
            told[start:] = counts.smoothed(grams, lower[start:])
        yield told
        lower = told


def _grams(codes: Codes, vocab_size: int, order: int) -> Keys:
    """Every run of `order` letters as one number, its letters being digits in base V."""
    count = max(len(codes) - order + 1, 0)
    keys = np.zeros(count, np.uint64)
    for place in range(order):
        keys *= np.uint64(vocab_size)
        keys += codes[place : place + count].astype(np.uint64)
    return keys


class _Counts:
    """N(hc), N(h) and T(h) of a training text, sorted by gram, so that a history is one stretch."""

    def __init__(self, grams: Keys, vocab_size: int) -> None:
        self._size = np.uint64(vocab_size)
        self._grams, self._times = np.unique(grams, return_counts=True)
        owners = self._grams // self._size
        starts = np.flatnonzero(np.r_[True, owners[1:] != owners[:-1]])
        self._histories = owners[starts]
        self._totals = np.add.reduceat(self._times, starts)
        self._kinds = np.diff(np.r_[starts, len(owners)])

    def smoothed(self, grams: Keys, lower: NDArray[np.float64]) -> NDArray[np.float64]:
        """The formula above; a history never seen leaves the lower order as it is."""
        times = _looked_up(self._grams, self._times, grams)
        histories = grams // self._size
        totals = _looked_up(self._histories, self._totals, histories)
        kinds = _looked_up(self._histories, self._kinds, histories)
        known = totals > 0
        return np.where(known, (times + kinds * lower) / np.where(known, totals + kinds, 1), lower)


def _looked_up(keys: Keys, values: NDArray[np.int64], wanted: Keys) -> NDArray[np.int64]:
    """The value of each wanted key, 0 where there is none; `keys` are sorted."""
    places = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[places] == wanted, values[places], 0)


def xz_bits(train: Codes, valid: Codes, vocab_size: int) -> float:
    """How many more bits xz (LZMA2) needs for training + held-out than for training alone.

    A letter is a byte, or two where there are more than 256 symbols. Not below 0: xz counts in
    steps of four bytes, which tell when the held-out part is short.
    """
    width = np.uint8 if vocab_size <= 256 else np.dtype("<u2")
    known = train[:XZ_TRAIN_MAX].astype(width).tobytes()
    more = known + valid.astype(width).tobytes()
    return max(0.0, 8 * (len(lzma.compress(more)) - len(lzma.compress(known))) / len(valid))

"""Which numbers are told alike: what settles a line of arithmetic asks for it thousands of times a
step, so texts are written only where bounds do not decide.
"""

import math
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from gui.wording.numbers import KEPT, plain_text, rounded

FEWEST, MOST = 2, 17  # digits of a result; of an operand: a float64 has no more
HALF = 1e-12  # of a number: so near the middle between two results floats do not tell which
# Bounds are computed of numbers whose text is their digits alone, and that are told with so few of
# them that all of their own rounding is far below UNSURE; UNSURE: of a number, more than HALF.
PLAIN, FINEST, UNSURE = (1e-290, 1e4), 10, 2e-12


@lru_cache(maxsize=KEPT)  # an operation fills one box of a cell: the other numbers are as they were
def digits_alike(one: float, other: float) -> tuple[int, ...]:
    """With how many digits both are told alike."""
    tried = range(FEWEST, most_alike(one, other) + 1)
    return tuple(n for n in tried if plain_text(one, n) == plain_text(other, n))


def most_alike(one: float, other: float) -> int:
    """More digits than this surely tell two numbers apart: what is told alike is no further apart
    than one in its last digit. Telling both with all of MOST digits takes a third of a line's time.
    """
    largest, apart = max(abs(one), abs(other)), abs(one - other)
    if not apart or not math.isfinite(apart):
        return MOST
    return min(max(math.floor(math.log10(largest)) - math.floor(math.log10(apart)) + 1, 0), MOST)


def is_surely_told(found: float, number: float, digits: int) -> bool:
    """Whether what was found has the text of `number`: not where it is just half of its last
    digit, which is rounded up or down.
    """
    bounds = _bounds(number, digits)
    if bounds is not None:
        if bounds.surely[0] < found < bounds.surely[1]:
            return True
        if found < bounds.maybe[0] or found > bounds.maybe[1]:
            return False
    told = plain_text(number, digits)
    return all(plain_text(found * near, digits) == told for near in (1, 1 - HALF, 1 + HALF))


class _Bounds(NamedTuple):
    """Within `surely` all is told as the number is, outside `maybe` nothing."""

    surely: tuple[float, float]
    maybe: tuple[float, float]


@lru_cache(maxsize=KEPT)
def _bounds(number: float, digits: int) -> _Bounds | None:
    """None where a text has more to it than its digits, or more digits than bounds can tell."""
    if not (PLAIN[0] < abs(number) < PLAIN[1] and FEWEST <= digits <= FINEST):
        return None
    size = rounded(abs(number), digits)
    printed = Decimal(repr(size))
    power = printed.adjusted()
    if power >= digits:
        return None
    half = 0.5 * 10.0 ** (power - digits + 1)
    # Below a power of ten digits are ten times as fine.
    below = half / 10 if printed == Decimal(1).scaleb(power) else half
    unsure = UNSURE * size
    surely = size - below + unsure, size + half - unsure
    maybe = size - below - unsure, size + half + unsure
    if number > 0:
        return _Bounds(surely, maybe)
    return _Bounds((-surely[1], -surely[0]), (-maybe[1], -maybe[0]))

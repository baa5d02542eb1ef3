"""Ticks of a logarithmic axis: few enough to stand apart, at least two wherever it is."""

import math

MANY = 7
DIGITS = ((1, 2, 3, 4, 5, 6, 7, 8, 9), (1, 2, 5), (1, 3), (1,))


def log_ticks(low: float, high: float) -> list[tuple[float, str]]:
    """(place, text) between the powers `low` and `high` of ten."""
    first, last = math.floor(low), math.ceil(high)
    for digits in DIGITS:
        places = [power + math.log10(digit) for power in range(first, last) for digit in digits]
        shown = [place for place in places if low <= place <= high]
        if len(shown) <= MANY:
            break
    stride = math.ceil(len(shown) / MANY) if shown else 1
    return [(place, f"{10.0**place:.3g}") for place in shown[::stride]]

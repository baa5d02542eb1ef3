"""Numbers beside axes: where they stand and how they read. Draws nothing."""

import math

from gui.wording.numbers import setting_text

MANY = 7
ROUNDING = 1e-10  # of a power: 5 times 0.1 is 0.5
DIGITS = ((1, 2, 3, 4, 5, 6, 7, 8, 9), (1, 2, 5), (1, 3), (1,))


def log_ticks(low: float, high: float) -> list[tuple[float, str]]:
    """(place, text) between the powers `low` and `high` of ten, at these, too."""
    first = math.floor(low)
    last = math.floor(high + ROUNDING)
    for digits in DIGITS:
        places = [power + math.log10(digit) for power in range(first, last + 1) for digit in digits]
        shown = [place for place in places if low - ROUNDING <= place <= high + ROUNDING]
        if len(shown) <= MANY:
            break
    stride = math.ceil(len(shown) / MANY) if shown else 1
    named = ((place, setting_text(10.0**place)) for place in shown[::stride])
    return [(min(max(place, low), high), text) for place, text in named]


def whole_ticks(top: float, most: int = 6) -> list[tuple[float, str]]:
    """Of what is counted, from 0 on: 1, 2 or 5 times a power of ten apart, never in halves. most:
    how many above 0.
    """
    steps = (each * 10**power for power in range(9) for each in (1, 2, 5))
    step = next(step for step in steps if top // step <= most)
    return [(float(each), f"{each:,}") for each in range(0, int(top) + 1, step)]

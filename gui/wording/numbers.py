"""Numbers as they are told: digits behind the point, small and large ones with an exponent.

How many digits a number in a line of arithmetic needs is arithmetic's.
"""

import math

SMALL, LARGE = 1e-3, 1e5  # outside, digits behind the point would be zeros, or too many
DIGITS = 4  # of a result
MINUS = "−"


def number_text(value: float, digits: int = DIGITS, sign: str = "") -> str:
    """ "0.4870", "−3.123e−06"; a whole number without a sign to be shown as it is: "1".

    digits: behind the point, or of all where there is an exponent. sign: "+" to show it.
    """
    return plain_text(value, digits, sign).replace("-", MINUS)


def plain_text(value: float, digits: int = DIGITS, sign: str = "+") -> str:
    """The same with the keyboard's own minus, for tables that people copy from."""
    value = float(value)
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else format(value, sign)
    if value == int(value) and abs(value) < LARGE and not sign:
        return str(int(value))
    small = abs(value) < SMALL or abs(value) >= LARGE
    return format(value, f"{sign}.{digits - small}{'e' if small else 'f'}")


def rounded(value: float, digits: int) -> float:
    """The number that its text says."""
    return float(plain_text(value, digits, ""))

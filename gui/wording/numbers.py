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


def cell_text(value: float) -> str:
    """ "+0.94": in a coloured cell, where there is room for little."""
    return f"{value:+.2f}".replace("-", MINUS)


def duration(seconds: float) -> str:
    """ "0.4 s", "12 s", "3 min", "2 h 5 min"."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    if seconds < 120:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def short_number(value: float) -> str:
    """Two digits: "0.12", "0.0041", "3.2e-6", "41", "4e4"."""
    if 0.001 <= value < 100:
        return f"{value:.2g}"
    mantissa, power = f"{value:.1e}".split("e")
    return f"{mantissa.removesuffix('.0')}e{int(power)}"


def loss_text(loss: float) -> str:
    """Four decimals where they tell something, else three digits and a power of ten."""
    return f"{loss:.4f}" if loss == 0 or 5e-5 <= abs(loss) < 1e4 else f"{loss:.2e}"

"""Numbers as they are told. The one place where a number that is not counted becomes text.

A result has four significant digits, zeros at its end included, so that one sees how many were
told: 0.4870, 12.35, 0.001234. Below 1e−4 and from 1e5 on it has an exponent: 3.123e−6. Only what
is nothing is told as 0, only what is everything as 100 %. How many digits a number in a line of
arithmetic needs is arithmetic's.
"""

import math
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from gui.wording.translate import tr

SMALL, LARGE = 1e-4, 1e5  # outside, a result has an exponent
DIGITS = 4  # significant ones of a result
MINUS = "−"
FEW = 2  # where there is room for little
MB = 1_000_000
KEPT = 10_000  # texts of numbers
BLANK = "\u00a0"  # which HTML keeps; in a type whose letters are all as wide, a digit's width


def number_text(value: float, digits: int = DIGITS, sign: str = "") -> str:
    """ "0.4870", "−3.123e−6"; a whole number without a sign to be shown as it is: "1".

    sign: "+" to show it.
    """
    return typographic(plain_text(value, digits, sign))


def plain_text(value: float, digits: int = DIGITS, sign: str = "+") -> str:
    """The same with the keyboard's own minus."""
    return _plain(float(value), digits, sign)


@lru_cache(maxsize=KEPT)  # how many digits a line needs is tried out, for each of its numbers
def _plain(value: float, digits: int, sign: str) -> str:
    if value == 0 or not math.isfinite(value):
        return "0" if value == 0 else format(value, sign)
    if value == int(value) and abs(value) < LARGE and not sign:
        return str(int(value))
    return _told(value, digits, sign)


def _told(value: float, digits: int, sign: str = "") -> str:
    """All significant digits, zeros too; before the point, all that there are."""
    size = abs(value)
    if size < LARGE:
        told = format(value, f"{sign}#.{digits}g").removesuffix(".").replace(".e", "e")
        if size < 1 or "e" not in told:
            return _short(told)
        return format(value, f"{sign}.0f")
    return _short(format(value, f"{sign}.{digits - 1}e"))


def _short(told: str) -> str:
    """ "3.123e-6" for "3.123e-06": no sign of more than there is."""
    mantissa, e, power = told.partition("e")
    return f"{mantissa}e{int(power)}" if e else told


def typographic(told: str) -> str:
    """With a minus sign in place of the keyboard's hyphen."""
    return told.replace("-", MINUS)


@lru_cache(maxsize=KEPT)
def rounded(value: float, digits: int) -> float:
    """The number that its text says."""
    return float(plain_text(value, digits, ""))


def terse_number(value: float) -> str:
    """ "0.4", "4e−4": one digit, where nothing longer has room."""
    if not 0 < value < 0.01:
        return number_text(value, 1)
    first, _, power = f"{value:.0e}".partition("e-")
    return f"{first}e−{int(power)}"


def to_place(value: float, decimals: int) -> str:
    """ "0.0043", "0.0002": several numbers down to one place, with no more digits than that."""
    return typographic(f"{value:.{decimals}f}")


def short_number(value: float) -> str:
    """ "0.12", "0.0041", "3.2e−6", "41": of a result, where there is room for little."""
    return number_text(value, FEW)


def short_text(value: float, digits: int, sign: str = "") -> str:
    """A result in as many digits as there is room for. With fewer than usual, what is not 1 is not
    told as 1.0, as if a gate stood wide open: "≈+1".
    """
    told = number_text(value, digits, sign)
    is_less = digits < DIGITS and abs(value) != 1
    whole = is_less and abs(float(read_back(told) or 0)) == 1
    return f"≈{number_text(math.copysign(1, value), 1, sign)}" if whole else told


LEAST_PLAIN = 9.9995e-5  # of what is told with four digits and no power of ten: 0.0001000


def loss_text(loss: float, digits: int = DIGITS) -> str:
    """ "1.395", "0.05123", "1.000": a loss in nats, of as many digits as any other result."""
    told = _told(loss, digits) if loss and math.isfinite(loss) else plain_text(loss, sign="")
    return typographic(told)


def bits_text(bits: float) -> str:
    """ "1.98": as papers tell bits per letter; below a tenth two significant digits, "0.031"."""
    return typographic(f"{bits:.2f}") if abs(bits) >= 0.1 else number_text(bits, FEW)


def percent_text(share: float, decimals: int = 1) -> str:
    """ "99.8 %", "2.0 %", "<0.1 %": of 1; a whole one as it is, "25 %". What is neither none nor
    all is never told as 0 or 100.
    """
    if not math.isfinite(share):
        return f"{share} %"
    least = 10.0**-decimals
    told = f"{100 * share:.{decimals}f}"
    if share > 0 and float(told) == 0:
        return f"<{least:g} %"
    if share < 1 and float(told) == 100:
        return f">{100 - least:g} %"
    whole = math.isclose(100 * share, round(100 * share), rel_tol=1e-6)
    return f"{round(100 * share)} %" if whole else f"{told} %"


@lru_cache(maxsize=KEPT)
def cell_text(value: float, decimals: int = 2, sign: str = "+") -> str:
    """ "+0.94": in a coloured cell, which has room for little and tells the rest; "0.00" has no
    sign, whichever side of nothing it was rounded from, and what is nothing is "0".
    """
    if value == 0:
        return "0"
    told = format(value, f"{sign}.{decimals}f")
    return typographic(told if float(told) else told.lstrip("+-"))


def share_cell_text(value: float) -> str:
    """ "0.94", "<0.01", ">0.99": the same of a probability. What is neither nothing nor all is not
    told as it, and these alone have no digits behind the point.
    """
    told = f"{value:.2f}"
    if value in (0, 1):
        return str(int(value))
    return {"0.00": "<0.01", "1.00": ">0.99"}.get(told, told)


def probability_text(p: float, decimals: int = 4) -> str:
    """ "0.9984", "<0.0001", ">0.9999": in a column, all in one notation. What is neither
    nothing nor all is not told as it.
    """
    least, told = 10.0**-decimals, f"{p:.{decimals}f}"
    if p > 0 and float(told) == 0:
        return f"<{least:.{decimals}f}"
    return f">{1 - least:.{decimals}f}" if p < 1 and float(told) == 1 else told


def scale_end_text(top: float) -> str:
    """ "1", "3.7": where the colours of a picture end."""
    return setting_text(float(f"{top:.2g}"))


def setting_text(value: float) -> str:
    """ "0.003", "1e−8", "0.1": what was set or is a constant, as it was written."""
    return typographic(typed_text(value))


def typed_text(value: float) -> str:
    """The same as a person types it."""
    return _short(f"{value:g}")


def pasted_text(value: float) -> str:
    """To the last digit of float32, as programs read it."""
    return f"{value:.9g}"


def read_back(text: str) -> str:
    """A number of ours with the keyboard's own minus; "" for what is no number."""
    plain = text.replace(MINUS, "-")
    try:
        float(plain)
    except ValueError:
        return ""
    return plain


def duration(seconds: float) -> str:
    """ "0.4 s", "12 s", "3 min", "2 h 5 min"."""
    if seconds < 10:
        return tr("{} s").format(f"{seconds:.1f}")
    if seconds < 120:
        return tr("{} s").format(f"{seconds:.0f}")
    minutes = round(seconds / 60)
    if minutes < 60:
        return tr("{} min").format(minutes)
    return tr("{} h {} min").format(*divmod(minutes, 60))


def milliseconds_text(seconds: float) -> str:
    """ "0.93": two digits behind the point, as clocks are no finer."""
    return f"{1000 * seconds:.2f}"


def megabytes_text(count: int) -> str:
    """ "0.4", "12", "1,024": of bytes."""
    return f"{count / MB:,.0f}" if count >= 10 * MB else f"{count / MB:.1f}"


def aligned(texts: Sequence[str]) -> list[str]:
    """The same with blanks as wide as digits in them: signs, points and units stand below each
    other in a type whose letters are all as wide.
    """
    room = room_for(texts)
    padded = [in_room(text, room) for text in texts]
    whole = max(map(len, padded), default=0)
    return [each.rjust(whole, BLANK) for each in padded]


def room_for(texts: Iterable[str]) -> tuple[int, int]:
    """How many letters numbers have from the point on, the most of all, and their units; none where
    some have a unit and some have not, for these are not compared.
    """
    found = [_parts(text) for text in texts]
    bare = {not unit for before, _, unit in found if before}
    if len(bare) > 1:
        return 0, 0
    behind, units = (max((len(each[part]) for each in found), default=0) for part in (1, 2))
    return behind, units


def in_room(text: str, room: tuple[int, int]) -> str:
    """A number that stands with its point below the others' and with its unit at it: a share that
    is whole has as many digits as the others, else its "%" would stand beside theirs.
    """
    before, behind, unit = _parts(text)
    if not before:
        return text
    if unit.strip() == "%" and not behind and room[0]:
        behind = ".".ljust(room[0], "0")
    return before + (behind + unit).ljust(sum(room), BLANK)


def _parts(text: str) -> tuple[str, str, str]:
    """What stands before the point, from it on, and the unit; nothing of what is no number."""
    found = re.fullmatch(r"([^\d\s]?[\d,]+)((?:\.\d+)?(?:e[^\d\s]?\d+)?)(.*)", text)
    return (found[1], found[2], found[3]) if found else ("", "", "")

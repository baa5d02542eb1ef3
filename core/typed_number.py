"""A number as a person types it, as Python reads it. What it may be is core.settings'.

One convention everywhere: the point is the decimal sign. A comma is understood where it can only
mean one thing ("0,9"), and left to be refused where it can mean two ("1,000"): no text is ever
taken for another number. Digits of every script are understood.
"""

import re
import unicodedata

SIGNS = str.maketrans(
    {"−": "-", "–": "-", "‒": "-", "٫": ".", "٬": ",", "’": "'", "\u200e": "", "\u200f": ""}
)
ONE_COMMA = re.compile(r"[+-]?\d*,\d+([eE][+-]?\d+)?")
MAYBE_THOUSAND = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")
THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+")


def plain(text: str) -> str:
    """The same text in ASCII digits, with "-", "." and "," for the signs of other scripts."""
    letters = unicodedata.normalize("NFKC", text).translate(SIGNS).strip()
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in letters)


def whole(text: str) -> str:
    """For int(): "1,000" is 1000; any other comma stays, since "3,5" may mean three and a half."""
    found = plain(text)
    return found.replace(",", "") if THOUSANDS.fullmatch(found) else found


def real(text: str) -> str:
    """For float(): "0,9" is 0.9; "1,000" stays, since it may be one or a thousand."""
    found = plain(text)
    if ONE_COMMA.fullmatch(found) and not MAYBE_THOUSAND.fullmatch(found):
        return found.replace(",", ".")
    return found

"""Blanks beside what is put into a text, in a language that parts no words by them.

There a blank parts its own letters from others (第 3 轮), and what stands on the two sides of it is
known only when the text is whole: 更新了 {} is right before “20 个数”, and wrong before “模型的”.
"""

import re

_BLANK, _NONE = "\ufdd0", "\ufdd1"  # no letters: Unicode keeps them for a program's own use
_SOLID = "\u3400-\u9fff"
_STOPS = "\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’"
_TAGS = "(?:<[^<>]*>)*"
_NAME = r"(?<!\{)\{[^{}]*\}(?!\})"
_PLACE = re.compile(rf"([{_SOLID}])?( ?)({_TAGS}{_NAME}{_TAGS})( ?)(?=(.?))", re.DOTALL)
_MARK = re.compile(rf"(.?)({_TAGS})([{_BLANK}{_NONE}]+)({_TAGS})(?=(.?))", re.DOTALL)
_SIGNS = "·→←↑↓=≈≤≥<>×/|–—"  # with a blank on either side, whatever stands there
_OTHERS = re.compile(r"[A-Za-z0-9+−]")


class ClosedUp(str):
    """A text with places, whose `format` sets blanks as the whole needs them."""

    _marked: str

    def __new__(cls, text: str) -> "ClosedUp":
        made = super().__new__(cls, text)
        made._marked = _PLACE.sub(_marks, text)
        return made

    def format(self, *args: object, **values: object) -> str:
        return _MARK.sub(_set, self._marked.format(*args, **values))


def _marks(found: re.Match[str]) -> str:
    before, blank, place, behind, after = found.groups()
    left = _BLANK if blank else _NONE if before else ""
    right = _BLANK if behind else _NONE if after and re.match(f"[{_SOLID}]", after) else ""
    return f"{before or ''}{left}{place}{right}"


def _set(found: re.Match[str]) -> str:
    left, tags, marks, more, right = found.groups()
    return f"{left}{tags}{' ' if _is_parted(left, right, _BLANK in marks) else ''}{more}"


def _is_parted(left: str, right: str, by_blank: bool) -> bool:
    """Whether a blank stands there; by_blank: the text has one."""
    if {left, right} & {*_SIGNS}:
        return by_blank
    if re.match(f"[{_STOPS}]", left) or re.match(f"[{_STOPS}]", right):
        return False
    solid = [bool(re.match(f"[{_SOLID}]", each)) for each in (left, right)]
    if all(solid):
        return False
    return by_blank or (any(solid) and bool(_OTHERS.match(right if solid[0] else left)))


def quoted(value: object) -> object:
    """What Python quotes, in the marks of a sentence: “h” for 'h'; anything else as it is."""
    found = re.fullmatch("'([^']*)'", value) if type(value) is str else None
    return f"“{found[1]}”" if found else value

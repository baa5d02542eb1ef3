"""Which formulas of a text cannot be set, and where they stand."""

import re
from collections.abc import Iterator

from core.course.formulas import LONGEST, in_line, taken_out

_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")
_CODE = re.compile(r"`[^`]*`")
_BEGUN = re.compile(r"\$.*[\\_^].*")  # what nobody would write of a price
_SWALLOWED = re.compile(r"[\x08\t\v\f\r]")
_UNKNOWN = re.compile(r"<m[ion][^>]*>\\")  # a command that is set as it is written


def unset(text: str) -> Iterator[tuple[int, str]]:
    """(line of the text, from 0, LaTeX) of each."""
    left, formulas = taken_out(text)
    for formula in formulas:
        if not _is_set(formula.latex):
            yield text.count("\n", 0, max(text.find(formula.latex), 0)), formula.latex
    for begun in _begun(left):
        yield text.count("\n", 0, max(text.find(begun), 0)), begun


def unset_in_line(text: str) -> Iterator[str]:
    """The LaTeX of each, in a text of one line."""
    for each in in_line(text):
        if each.of == "formula":
            wrong = not _is_set(each.text)
        else:
            wrong = each.of == "words" and _BEGUN.search(each.text) is not None
        if wrong:
            yield each.text


def swallowed(text: str) -> Iterator[str]:
    """Formulas of a text of one line of which TOML has made other signs: a tab of \\t in \\tanh."""
    for each in in_line(text.replace("\n", "\v")):  # \n of \nu ends no line here
        if each.of == "formula" and _SWALLOWED.search(each.text):
            yield each.text


def _begun(left: str) -> Iterator[str]:
    """Those whose second $ is missing, in a text without the others."""
    is_code = False
    for line in left.split("\n"):
        if _FENCE.match(line):
            is_code = not is_code
        found = None if is_code else _BEGUN.search(_CODE.sub("", line))
        if found:
            yield found[0]


def _is_set(latex: str) -> bool:
    return len(latex) <= LONGEST and _can_be_set(latex)


def _can_be_set(latex: str) -> bool:
    from ziamath.tex import tex2mml
    from ziamath.zmath import Latex  # pure Python, and slow to load

    if latex.count("{") != latex.count("}"):  # which it reads, in its own way
        return False
    try:
        return not _UNKNOWN.search(tex2mml(latex)) and bool(Latex(latex).svg())
    except Exception:  # of whatever kind: a library's
        return False

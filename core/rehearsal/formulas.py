"""Which formulas of a text cannot be set, and where they stand."""

from collections.abc import Iterator

from core.course.formulas import LONGEST, taken_out


def unset(text: str) -> Iterator[tuple[int, str]]:
    """(line of the text, from 0, LaTeX) of each."""
    for formula in taken_out(text)[1]:
        if len(formula.latex) > LONGEST or not _can_be_set(formula.latex):
            yield text.count("\n", 0, max(text.find(formula.latex), 0)), formula.latex


def _can_be_set(latex: str) -> bool:
    from ziamath.zmath import Latex  # pure Python, and slow to load

    if latex.count("{") != latex.count("}"):  # which it reads, in its own way
        return False
    try:
        return bool(Latex(latex).svg())
    except Exception:  # of whatever kind: a library's
        return False

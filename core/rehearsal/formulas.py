"""Which formulas of a text cannot be set, and where they stand."""

from collections.abc import Iterator

from core.course.formulas import LONGEST, in_line, taken_out


def unset(text: str) -> Iterator[tuple[int, str]]:
    """(line of the text, from 0, LaTeX) of each."""
    for formula in taken_out(text)[1]:
        if not _is_set(formula.latex):
            yield text.count("\n", 0, max(text.find(formula.latex), 0)), formula.latex


def unset_in_line(text: str) -> Iterator[str]:
    """The LaTeX of each, in a text of one line."""
    yield from (
        each.text for each in in_line(text) if each.of == "formula" and not _is_set(each.text)
    )


def _is_set(latex: str) -> bool:
    return len(latex) <= LONGEST and _can_be_set(latex)


def _can_be_set(latex: str) -> bool:
    from ziamath.zmath import Latex  # pure Python, and slow to load

    if latex.count("{") != latex.count("}"):  # which it reads, in its own way
        return False
    try:
        return bool(Latex(latex).svg())
    except Exception:  # of whatever kind: a library's
        return False

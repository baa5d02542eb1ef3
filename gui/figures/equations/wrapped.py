"""A formula over several rows, broken before its signs, where one row of it would be too wide."""

import re
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QTransform

from gui.figures.equations.typeset import SIZE, Typeset, group, typeset

SIGN = re.compile(r"\s(?=(?:\+|-|\\odot)\s)")
TALL = re.compile(r"\\(left|right)(?=[()\[\]\\])")  # and no arrow
CLOSER = 0.88  # so much smaller a row is drawn rather than broken
INDENT = 1.6  # in units of the type's size: of all rows but the first
BESIDE, BETWEEN = 0.22, 0.42  # of it, between what stands in one row; between rows


@lru_cache(maxsize=512)
def wrapped(latex: str, width: float, closer: float = CLOSER) -> Typeset:
    """In as many rows as keep within `width`, or nearly, as far as it can be broken so. ValueError
    where it cannot be set. width: in units of the paths. closer: 1.0 beside others of its size.
    """
    whole = typeset(latex)
    parts = broken(latex)
    if whole.box.width() * closer <= width or len(parts) < 2:
        return whole
    rows: list[list[Typeset]] = [[]]
    summand = 0  # where in the present row the last one begins
    for place, part in enumerate(parts):
        done = typeset(f"{{}}{part}" if place else part)
        indent = INDENT * SIZE if len(rows) > 1 else 0.0
        is_factor = part.startswith("\\odot")
        if rows[-1] and indent + _wide([*rows[-1], done]) > width:
            moved = rows[-1][summand:] if is_factor and summand else []
            if INDENT * SIZE + _wide([*moved, done]) > width:
                moved = []
            del rows[-1][len(rows[-1]) - len(moved) :]  # a product goes below as a whole
            rows.append(moved)
            summand = 0
        elif not is_factor:
            summand = len(rows[-1])
        rows[-1].append(done)
    return _below(rows)


def broken(latex: str) -> list[str]:
    """Its parts, each with the sign that it begins with. What is in braces stays together, unless
    it is a term that is a sum.
    """
    latex = _summands(latex)
    places = [found.end() for found in SIGN.finditer(latex) if _may_break(latex, found.end())]
    ends = [*places, len(latex)]
    parts = (latex[start:end].strip() for start, end in zip([0, *places], ends, strict=True))
    return [each if _is_closed(each) else TALL.sub("", each) for each in parts]


def _is_closed(part: str) -> bool:
    """Whether each tall bracket that is opened in it is closed in it."""
    found = [each[1] for each in TALL.finditer(part)]
    return found.count("left") == found.count("right")


def _summands(latex: str) -> str:
    """With each term that is a sum as a sum of terms of its name."""
    before, mark, rest = latex.partition("\\term{")
    if not mark:
        return latex
    key, after = group("{" + rest, 0)
    body, end = group("{" + rest, after)
    places = [found.end() for found in SIGN.finditer(body) if _may_break(body, found.end())]
    sums = [place for place in places if body[place] == "+"]
    ends = [*sums, len(body) + 1]
    starts = [0, *(place + 2 for place in sums)]
    parts = [body[start : end - 1] for start, end in zip(starts, ends, strict=True)]
    told = " + ".join(f"\\term{{{key}}}{{{each}}}" for each in parts)
    return before + told + _summands(("{" + rest)[end:])


def _may_break(latex: str, place: int) -> bool:
    """Before a sum's sign; in brackets before no other, (1 − z) is one thing."""
    before = latex[:place]
    in_brackets = before.count("(") + before.count("[") - before.count(")") - before.count("]")
    return before.count("{") == before.count("}") and (latex[place] == "+" or not in_brackets)


def _wide(row: Sequence[Typeset]) -> float:
    return sum(each.box.width() for each in row) + BESIDE * SIZE * (len(row) - 1)


def _below(rows: Sequence[Sequence[Typeset]]) -> Typeset:
    """One below the other, each on a line of its own."""
    paths: dict[str, QPainterPath] = {}
    bottom = 0.0
    for number, row in enumerate(rows):
        x = INDENT * SIZE if number else 0.0
        y = bottom + BETWEEN * SIZE - min(each.box.top() for each in row) if number else 0.0
        for each in row:
            moved = QTransform.fromTranslate(x - each.box.left(), y)
            for key, path in each.paths.items():
                paths.setdefault(key, QPainterPath()).addPath(moved.map(path))
            x += each.box.width() + BESIDE * SIZE
        bottom = y + max(each.box.bottom() for each in row)
    box = QRectF()
    for path in paths.values():
        path.setFillRule(Qt.FillRule.WindingFill)
        box = box.united(path.boundingRect())
    return Typeset(paths, box)

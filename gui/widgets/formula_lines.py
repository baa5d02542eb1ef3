"""A plain sentence in lines, its names of states and weights as formulas have them: "h₃⁽²→⁾" in
the face of formulas, the lane over the step.

Sentences without such a name are Qt's own to draw, in a third of the time.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, QTextBoundaryFinder
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from gui.widgets.lowered_text import NAME, formula_text

MARKED = re.compile(r"[₀-₉⁽ᵢₕ|]|[Wb]_[a-z]")  # what a lone letter has not: it may be a word
_WEIGHT = re.compile("(?<=[Wb])[ᵢₕ]+")
_LOWERED = str.maketrans("ᵢₕ", "ih")
_WIDE_SCRIPT = "\u2e80"  # Chinese and what comes behind it, which break between any two letters
HIGHEST = "h₁⁽²→⁾"
KEPT = 300


def has_names(text: str) -> bool:
    """Whether any of it is to be set as a formula."""
    marked = MARKED.search(text) is not None and max(text) <= "\uffff"
    return marked and NAME.search(_told(text)) is not None


def widths(text: str, font: QFont, wide: int) -> list[float]:
    """Of the lines that it has in so many pixels; one word may need more."""
    advance = formula_text(font).advance
    return [advance(line) for line in _lines(text, font, wide)]


def around(font: QFont) -> tuple[int, int]:
    """Pixels that marks over each other reach beyond a line, above it and below."""
    formula, line = formula_text(font), QFontMetricsF(font).height()
    low, tall = formula.low(HIGHEST), formula.tall(HIGHEST)
    above, below = (tall - line) / 2 - low, (tall - line) / 2 + low
    return max(ceil(above), 0), max(ceil(below), 0)


def draw(painter: QPainter, corner: QPointF, text: str, wide: int, high: int) -> None:
    """From its top left corner on, a line each `high` pixels, in the painter's font."""
    font = painter.font()
    formula, line = formula_text(font), QSizeF(wide, painter.fontMetrics().height())
    for place, told in enumerate(_lines(text, font, wide)):
        formula.draw(painter, QRectF(corner + QPointF(0, place * high), line), told, left=True)


def _lines(text: str, font: QFont, wide: int) -> tuple[str, ...]:
    return _broken(_told(text), font.toString(), wide)


@lru_cache(maxsize=KEPT)
def _broken(text: str, font: str, wide: int) -> tuple[str, ...]:
    worn = QFont()
    worn.fromString(font)
    advance = formula_text(worn).advance
    found = []
    for whole in text.split("\n"):
        line = ""
        for piece in _pieces(whole):
            if line and advance((line + piece).rstrip(" ")) > wide:
                found.append(line.rstrip(" "))
                line = ""
            line += piece
        found.append(line.rstrip(" "))
    return tuple(found)


def _pieces(text: str) -> Iterator[str]:
    """Between which a line may end: at blanks, in Chinese beside any letter that lets it."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    begin = 0
    while (end := finder.toNextBoundary()) > 0:
        last = end == len(text)
        if last or text[end - 1] == " " or max(text[end - 1 : end + 1]) >= _WIDE_SCRIPT:
            yield text[begin:end]
            begin = end


def _told(text: str) -> str:
    """As formulas are told: "W_ih"."""
    return _WEIGHT.sub(lambda found: "_" + found[0].translate(_LOWERED), text)

"""How large the type of a program is: as large as its room lets it be seen whole. No widgets."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF

from gui.style import type as type_scale
from gui.widgets.code_rows import rows_of

LARGER = (1.4, 1.3, 1.2, 1.1, 1.0)  # the first with which all is in view
# As long as nearly all programs and exercises are: which of them is shown changes no type.
LIKE = ("0" * 84,) * 2 + ("0" * 66,) * 40
GOING_ON = 20  # no more than one row for so many lines is there only because of that
ASIDE, ABOVE = 8, 9  # pixels around the letters: the document's margins, and one that Qt keeps
BEFORE_NUMBERS, BEFORE_CODE = 6, 8  # pixels at 100 %, of the margin that the numbers stand in


def beside_numbers() -> int:
    """Pixels of that margin that no number stands in."""
    return type_scale.px(BEFORE_NUMBERS) + type_scale.px(BEFORE_CODE)


def times_for(lines: Sequence[str], room: QSizeF, more: int) -> float:
    """Of the type that code has elsewhere. more: rows that are to have room below the program."""
    usual = sum(_rows(lines, room.width(), _scaled(1.0)))
    most = max(usual, len(lines) + len(lines) // GOING_ON)
    for times in LARGER:
        font = _scaled(times)
        rows = sum(_rows(lines, room.width(), font))
        if rows <= most and (rows + more) * _row(font) + ABOVE <= room.height():
            return times
    return LARGER[-1]


def font_for(lines: Sequence[str], room: QSizeF, more: int = 0) -> QFont:
    """That type, so much larger."""
    return _scaled(times_for(lines, room, more))


def height_for(lines: Sequence[str], wide: float, font: QFont) -> int:
    """Pixels in which they are seen whole, without a scroll bar."""
    return sum(_rows(lines, wide, font)) * _row(font) + ABOVE


def _rows(lines: Sequence[str], wide: float, font: QFont) -> list[int]:
    """In how many rows each line stands."""
    digits = "9" * len(str(len(lines) + 1))  # an empty last line has a number, too
    numbers = QFontMetrics(font).horizontalAdvance(digits) + beside_numbers()
    letters = (wide - numbers - ASIDE) / QFontMetricsF(font).horizontalAdvance("0")
    return [rows_of(each, max(letters, 1.0)) for each in lines]


def _row(font: QFont) -> int:
    """How high Qt's layout of texts makes a row."""
    return math.ceil(QFontMetricsF(font).height())


def _scaled(times: float) -> QFont:
    return type_scale.scaled(type_scale.font("label", mono=True), times)

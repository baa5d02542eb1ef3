"""How large the type of a program is: as large as its room lets it be seen whole. No widgets."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from gui.figures.code.code_view import beside_numbers
from gui.style import type as type_scale

LARGER = (1.4, 1.3, 1.2, 1.1, 1.0)  # the first with which all is in view
GOING_ON = 5  # no more than one line of so many goes on in a second row only because of that
AROUND = 10  # pixels beside the letters: the document's margins


def times_for(lines: Sequence[str], room: QSizeF, more: int) -> float:
    """Of the type that code has elsewhere. more: rows that are to have room below the program."""
    usual = _rows(lines, room, 1.0)
    most = max(sum(each > 1 for each in usual), len(lines) // GOING_ON)
    for times in LARGER:
        rows = _rows(lines, room, times)
        high = (sum(rows) + 1 + more) * _metrics(times).lineSpacing()
        if high <= room.height() and sum(each > 1 for each in rows) <= most:
            return times
    return LARGER[-1]


def font_for(lines: Sequence[str], room: QSizeF, more: int = 0) -> QFont:
    """That type, so much larger."""
    return type_scale.scaled(type_scale.font("label", mono=True), times_for(lines, room, more))


def _rows(lines: Sequence[str], room: QSizeF, times: float) -> list[int]:
    """In how many rows each line stands, nearly: where one ends is hanging.py's."""
    letter = _metrics(times).horizontalAdvance("0")
    numbers = letter * len(str(len(lines))) + beside_numbers()
    columns = max(int((room.width() - numbers - AROUND) / letter), 1)
    return [max(math.ceil(len(each) / columns), 1) for each in lines]


def _metrics(times: float) -> QFontMetricsF:
    return QFontMetricsF(type_scale.scaled(type_scale.font("label", mono=True), times))

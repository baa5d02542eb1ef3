"""Texts of figures with names whose marks stand below or above: "W_if[2]", the "if" small and
lower; "h₃⁽²→⁾", the arrow small and higher.

For what we draw ourselves. There are no letters of their own for all of these marks, and a
document of HTML for each name would cost too much.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from gui.style import type as type_scale

MARK = re.compile(r"((?<=\b[Wb])_[a-z]+|(?<=[⁽⁰-⁹¹²³])[→←](?=⁾))")
SMALL = 0.72  # of the letters' size
BELOW, ABOVE, GAP = 0.16, 0.22, 0.09  # of their height
KEPT = 1000  # texts, as they are set
FONTS = 64
_UNCUT = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
_AT_LEFT = _UNCUT | Qt.AlignmentFlag.AlignLeft
_IN_MIDDLE = _UNCUT | Qt.AlignmentFlag.AlignHCenter


class Run(NamedTuple):
    """Letters, how wide, how far below their line, 0 for letters of the text's size; and what is
    left free before them, of their width.
    """

    letters: str
    wide: float
    below: float = 0.0
    before: float = 0.0


def lowered(font: QFont) -> "LoweredText":
    """The one of that font: figures ask for it at each text of each picture."""
    return _lowered(font.toString())


@lru_cache(maxsize=FONTS)
def _lowered(font: str) -> "LoweredText":
    made = QFont()
    made.fromString(font)
    return LoweredText(made)


class LoweredText:
    """A font, and the smaller one of its marks."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._small = type_scale.scaled(font, SMALL)
        self._metrics = QFontMetricsF(font)
        self._small_metrics = QFontMetricsF(self._small)
        self._gap = GAP * self._metrics.height()
        self._known: dict[str, list[Run]] = {}
        self._advances: dict[str, float] = {}

    def advance(self, text: str) -> float:
        """How wide it is, in pixels."""
        known = self._advances.get(text)
        if known is None:
            if len(self._advances) >= KEPT:
                self._advances.clear()
            known = self._advances[text] = self._advance(text)
        return known

    def _advance(self, text: str) -> float:
        if not _has_marks(text):
            return self._metrics.horizontalAdvance(text)
        return sum(run.wide for run in self._runs(text))

    def draw(self, painter: QPainter, room: QRectF, text: str, left: bool = False) -> None:
        """In the middle of the room's height; left: at its left edge, else in the middle."""
        painter.setFont(self.font)
        if not _has_marks(text):
            painter.drawText(room, _AT_LEFT if left else _IN_MIDDLE, text)
            return
        runs = self._runs(text)
        wide = sum(run.wide for run in runs)
        x = room.left() if left else room.center().x() - wide / 2
        high = self._metrics.height()
        base = room.center().y() - high / 2 + self._metrics.ascent()
        for run in runs:
            painter.setFont(self._small if run.below else self.font)
            painter.drawText(QPointF(x + run.before, base + run.below * high), run.letters)
            x += run.wide

    def _runs(self, text: str) -> list[Run]:
        if text not in self._known:
            if len(self._known) >= KEPT:
                self._known.clear()
            self._known[text] = self._measured(text)
        return self._known[text]

    def _measured(self, text: str) -> list[Run]:
        found: list[Run] = []
        for place, letters in enumerate(MARK.split(text)):
            if place % 2:
                told = letters.removeprefix("_")
                before = self._room_before(told, found[-1].letters if found else "")
                wide = before + self._small_metrics.horizontalAdvance(told) + self._gap
                found.append(Run(told, wide, -ABOVE if told == letters else BELOW, before))
            elif letters:
                found.append(Run(letters, self._metrics.horizontalAdvance(letters)))
        return found

    def _room_before(self, mark: str, letters: str) -> float:
        """Letters of some faces reach beyond their widths: between their inks a pixel is free."""
        ink = self._metrics.tightBoundingRect(letters).right() if letters else 0.0
        over = ink - self._metrics.horizontalAdvance(letters)
        return max(self._gap, over + 1 - self._small_metrics.tightBoundingRect(mark).left())


def _has_marks(text: str) -> bool:
    return any(each in text for each in "_→←")

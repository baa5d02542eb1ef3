"""Texts of figures with names whose marks stand below: "W_if[2]", the "if" small and lower.

For what we draw ourselves. There are no letters of their own for all of these marks, and a
document of HTML for each name would cost too much.
"""

import re

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from gui.style import type as type_scale

MARK = re.compile(r"(?<=\b[Wb])_([a-z]+)")
SMALL = 0.72  # of the letters' size
BELOW, GAP = 0.16, 0.05  # of their height


class LoweredText:
    """A font, and the smaller one of its marks."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._small = type_scale.scaled(font, SMALL)
        self._metrics = QFontMetricsF(font)
        self._small_metrics = QFontMetricsF(self._small)
        self._gap = GAP * self._metrics.height()

    def advance(self, text: str) -> float:
        """How wide it is, in pixels."""
        if "_" not in text:
            return self._metrics.horizontalAdvance(text)
        return sum(wide for _, wide, _ in self._runs(text))

    def draw(self, painter: QPainter, room: QRectF, text: str, left: bool = False) -> None:
        """In the middle of the room's height; left: at its left edge, else in the middle."""
        painter.setFont(self.font)
        if "_" not in text:
            side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
            painter.drawText(room, middle | side, text)
            return
        runs = self._runs(text)
        wide = sum(each for _, each, _ in runs)
        x = room.left() if left else room.center().x() - wide / 2
        high = self._metrics.height()
        base = room.center().y() - high / 2 + self._metrics.ascent()
        for run, wide, is_mark in runs:
            painter.setFont(self._small if is_mark else self.font)
            place = QPointF(x + self._gap, base + BELOW * high) if is_mark else QPointF(x, base)
            painter.drawText(place, run)
            x += wide

    def _runs(self, text: str) -> list[tuple[str, float, bool]]:
        """(letters, how wide, whether they stand below)."""
        found = []
        for place, run in enumerate(MARK.split(text)):
            is_mark = bool(place % 2)
            if run:
                metrics = self._small_metrics if is_mark else self._metrics
                wide = metrics.horizontalAdvance(run) + (2 * self._gap if is_mark else 0.0)
                found.append((run, wide, is_mark))
        return found

"""Measure: type of one size, and how much room texts in it have need of."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from gui.figures.cell.blocks import WIDEST
from gui.style import type as type_scale
from gui.widgets.lowered_text import formula_text

EXPONENT = "e−"  # of the others
LEAST_STRIP, LEAST_PIXELS = 0.6, 8.0  # of the type's height, and never lower than so many
PAD, LEAST_PAD = 0.3, 0.15  # of the type's height: around texts, and where the type is the smallest


class Measure:
    """smallest: the type that is just legible. scale: how many times as large this one is."""

    def __init__(self, smallest: QFont, scale: float) -> None:
        self.smallest = smallest
        self.scale = scale
        self.font = type_scale.scaled(smallest, scale)
        self.bold = type_scale.scaled(smallest, 1.2 * scale)
        self.written = formula_text(self.font)
        self.em = QFontMetricsF(self.font).height()
        self.line = self.em * 1.05
        self.pad = (PAD if scale > 1 else LEAST_PAD) * self.em

    def advance(self, text: str) -> float:
        return self.written.advance(text)

    def fits(self, lines: list[str], wide: float, high: float) -> bool:
        return len(lines) * self.line <= high and self.has_width(lines, wide)

    def has_width(self, lines: list[str], wide: float) -> bool:
        return max(map(self._needed, lines), default=0) <= wide

    def _needed(self, text: str) -> float:
        """A number longer than usual may be written smaller than the others."""
        wide = self.advance(text)
        return min(wide, 1.03 * wide / self.scale) if is_long(text) else wide

    def smaller(self, times: float) -> QFont:
        return type_scale.scaled(self.smallest, self.scale * times)

    def inner(self, rect: QRectF) -> QRectF:
        """What of a box is free for texts and values."""
        return rect.adjusted(self.pad, 0.6 * self.pad, -self.pad, -0.8 * self.pad)

    def least_strip(self, rect: QRectF) -> float:
        """How high its values are at least, with what is free above them: lower, their colours and
        the frame of the chosen one are a line that nobody reads, and none are drawn.
        """
        high = max(LEAST_STRIP * self.em, LEAST_PIXELS)
        return min(high, self.inner(rect).height() / 2) + 0.4 * self.pad

    def deepest_strip(self) -> float:
        return 1.25 * self.em

    def tallest_box(self, lines: int) -> float:
        """A box of so many lines is no higher: type is as large as the widths let it be, and in
        more height it would stand lost.
        """
        return lines * self.line + self.deepest_strip() + 1.8 * self.pad + 0.5 * self.em


def is_long(text: str) -> bool:
    """A number with an exponent, or with more zeros behind its point than usual ones have."""
    is_number = text.lstrip("+−")[:1].isdigit()
    return EXPONENT in text or (is_number and len(text) > len(WIDEST))

"""Texts that were laid out once: for what figures write, that takes longer than drawing does."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText, QTransform

KEPT = 3000  # texts of a font: all that a figure with two decimals says


class LaidText:
    """A font's texts, as they were asked for."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self._widths: dict[str, float] = {}
        self._laid: dict[str, tuple[QStaticText, float]] = {}

    def width(self, text: str) -> float:
        """Pixels, as QFontMetricsF.horizontalAdvance has them."""
        if text not in self._widths:
            if len(self._widths) >= KEPT:
                self._widths.clear()
            self._widths[text] = self.metrics.horizontalAdvance(text)
        return self._widths[text]

    def draw(self, painter: QPainter, text: str, left: float, middle: float) -> None:
        """left: where the text begins. middle: of its line, from top to bottom."""
        painter.setFont(self.font)
        laid, half = self._laid.get(text) or self._lay(text)
        painter.drawStaticText(QPointF(left, middle - half), laid)

    def _lay(self, text: str) -> tuple[QStaticText, float]:
        if len(self._laid) >= KEPT:
            self._laid.clear()
        laid = QStaticText(text)
        laid.setTextFormat(Qt.TextFormat.PlainText)
        laid.prepare(QTransform(), self.font)
        found = self._laid[text] = (laid, laid.size().height() / 2)
        return found

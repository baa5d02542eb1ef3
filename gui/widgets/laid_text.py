"""Texts that were laid out once: for what figures write, that takes longer than drawing does."""

from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText, QTransform

from gui.widgets.lowered_text import LoweredText, formula_text, lowered

MARKED = "⁾"  # the end of a state's mark, whose arrow stands above
KEPT = 3000  # texts of a font: all that a figure with two decimals says
FONTS = 64


class LaidText:
    """A font's texts, as they were asked for."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self.high = self.metrics.height()
        self._widths: dict[str, float] = {}
        self._laid: dict[str, tuple[QStaticText, float]] = {}

    def width(self, text: str) -> float:
        """Pixels, as QFontMetricsF.horizontalAdvance has them but for marks."""
        if text not in self._widths:
            if len(self._widths) >= KEPT:
                self._widths.clear()
            marked = MARKED in text
            wide = self._marked.advance if marked else self.metrics.horizontalAdvance
            self._widths[text] = wide(text)
        return self._widths[text]

    @cached_property
    def _marked(self) -> LoweredText:
        return lowered(self.font)

    def draw(self, painter: QPainter, text: str, left: float, middle: float) -> None:
        """left: where the text begins. middle: of its line, from top to bottom."""
        if MARKED in text:
            room = QRectF(left, middle - self.high / 2, self.width(text), self.high)
            self._marked.draw(painter, room, text, left=True)
            return
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


_known: dict[str, LaidText] = {}


def laid_in(font: QFont) -> LaidText:
    """The texts of a font, kept: who paints finds laid out what the last picture said."""
    key = font.key()
    if key not in _known:
        if len(_known) >= FONTS:
            _known.clear()
        _known[key] = LaidText(QFont(font))
    return _known[key]


class LaidFormula(LaidText):
    """The same for names as formulas have them, "h₃", and what stands beside them, "= 0"."""

    @cached_property
    def _formula(self) -> LoweredText:
        return formula_text(self.font)  # which is found by all that a font says of itself

    def width(self, text: str) -> float:
        return self._formula.advance(text)

    def low(self, text: str) -> float:
        """How far below the middle of its line the middle of its ink is."""
        return self._formula.low(text)

    def tall(self, text: str) -> float:
        """How high its ink is."""
        return self._formula.tall(text)

    def draw(self, painter: QPainter, text: str, left: float, middle: float) -> None:
        room = QRectF(left, middle - self.high / 2, self.width(text), self.high)
        self._formula.draw(painter, room, text, left=True)

"""FormulaLine: a formula in symbols whose terms light up together in all views. No Session.

In the maths face, which is there at once: setting a formula takes longer than a step.
"""

from functools import lru_cache, partial
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
)
from PySide6.QtWidgets import QMenu

from core.trace.terms import is_lit
from gui.figures.equations.written import bare, letters, terms
from gui.style import maths_face
from gui.style import type as type_scale
from gui.widgets.named import named
from gui.widgets.term_line import TermLine
from gui.wording.pieces import Piece
from gui.wording.translate import tr

TIMES = 1.15  # as large as the text around it
SMALL = 0.72  # marks, of the letters' size
ABOVE, BELOW = 0.43, 0.2  # of the letters' size


class _Placed(NamedTuple):
    """Letters, how far right and below the beginning of their line."""

    text: str
    x: float
    y: float
    font: QFont


class MathsText:
    """Lines of LaTeX, of one size: marks above stand over those below."""

    def __init__(self, size: float) -> None:
        """size: in points."""
        self._fonts = {
            (small, italic): type_scale.scaled(
                maths_face.font(italic=italic), size * (SMALL if small else 1.0)
            )
            for small in (False, True)
            for italic in (False, True)
        }
        self._em = QFontInfo(self._fonts[False, False]).pixelSize()
        line = QFontMetricsF(self._fonts[False, False])
        self._below = line.ascent() - line.height() / 2  # the middle of a line
        self._laid: dict[str, tuple[list[_Placed], float]] = {}

    def advance(self, text: str) -> float:
        """How wide it is, in pixels."""
        return self._lay(text)[1]

    @property
    def height(self) -> float:
        """Of a room in which marks above and below are whole."""
        marks = QFontMetricsF(self._fonts[True, True]).tightBoundingRect("(1jg)")
        above = ABOVE * self._em - marks.top() - self._below
        return 2 * max(above, BELOW * self._em + marks.bottom() + self._below) + 2

    def draw(self, painter: QPainter, room: QRectF, text: str, left: bool = False) -> None:
        """In the middle of the room's height, at its left edge or in the middle."""
        placed, wide = self._lay(text)
        x = room.left() if left else room.center().x() - wide / 2
        base = room.center().y() + self._below
        for each in placed:
            painter.setFont(each.font)
            painter.drawText(QPointF(x + each.x, base + each.y), each.text)

    def _lay(self, text: str) -> tuple[list[_Placed], float]:
        if text not in self._laid:
            self._laid[text] = self._placed(text)
        return self._laid[text]

    def _placed(self, text: str) -> tuple[list[_Placed], float]:
        """Marks on both sides begin behind the same letter."""
        ends = {"": 0.0, "_": 0.0, "^": 0.0}
        rise = {"": 0.0, "_": BELOW * self._em, "^": -ABOVE * self._em}
        found = []
        for each in letters(text):
            if not each.place:
                ends[""] = max(ends.values())
            elif ends[each.place] < ends[""]:
                ends[each.place] = ends[""]
            font = self._fonts[bool(each.place), each.italic]
            found.append(_Placed(each.text, ends[each.place], rise[each.place], font))
            ends[each.place] += QFontMetricsF(font).horizontalAdvance(each.text)
            if not each.place:
                ends = dict.fromkeys(ends, ends[""])
        return found, max(ends.values())


@lru_cache(maxsize=16)
def maths_text(times: float, zoom: int) -> MathsText:
    """times: as large as a text's. zoom: of the window, whose letters these are."""
    return MathsText(times)


class FormulaLine(TermLine):
    """Wraps before a sign."""

    _latex = ""

    def __init__(self) -> None:
        super().__init__(is_lit)
        type_scale.wear(self)

    def wear(self, role: str) -> None:
        if role != self.role:
            self.role = role
            type_scale.wear(self, role)

    def show_formula(self, latex: str, plain: str, term: str) -> None:
        """term: what is lit. plain: for who cannot see it."""
        self._latex = latex
        self.show_pieces(terms(latex), term)
        self.setAccessibleName(plain)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = named(QMenu(self), "formulaMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = partial(QGuiApplication.clipboard().setText, bare(self._latex))
        menu.addAction(tr("Copy this equation as LaTeX"), copy)
        menu.popup(event.globalPos())
        event.accept()

    def _line_height(self) -> float:
        """Of the window's texts, where no mark stands above."""
        usual = super()._line_height()
        return max(usual, self._letters().height) if "^" in self._latex else usual

    def _letters(self) -> MathsText:
        return maths_text(TIMES * type_scale.SCALE[self.role], type_scale.zoom())

    INK_OF_SIGNS = "text"

    def _may_break(self, piece: Piece) -> bool:
        return piece.text.startswith((" +", " -", " ="))

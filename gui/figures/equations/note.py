"""What stands below a line of Equations: a note in small type, its names as the line has them."""

from html import escape

from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPalette,
    QTextDocument,
)

from gui.figures.equations.term_names import NOTED, in_formulas
from gui.style import type as type_scale
from gui.widgets.closed_ends import close_ends
from gui.wording.table import larger, unbroken

ROLE = "label"
HAIR = "\u200a"  # the narrowest space
KEPT = 32  # as they are laid out


class Notes:
    """Of a page: each is laid out once for a width."""

    def __init__(self) -> None:
        self._laid: dict[object, QTextDocument] = {}

    def height(self, note: str, width: float) -> float:
        """Pixels that its lines take."""
        return self._document(note, round(width)).size().height()

    def draw(self, painter: QPainter, place: QPointF, note: str, width: float, ink: QColor) -> None:
        """place: its upper left corner."""
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, ink)
        context.palette = palette
        painter.save()
        painter.translate(place)
        self._document(note, round(width)).documentLayout().draw(painter, context)
        painter.restore()

    def _document(self, note: str, width: int) -> QTextDocument:
        font = type_scale.font(ROLE)
        key = note, width, font.toString()
        if key not in self._laid:
            if len(self._laid) >= KEPT:
                self._laid.clear()
            made = self._laid[key] = QTextDocument()
            made.setDocumentMargin(0)
            made.setDefaultFont(font)
            told = unbroken(in_formulas(escape(note, quote=False), NOTED))
            apart = told.replace("</sup>⁾", f"{HAIR}</sup>⁾")  # whose inks would touch
            made.setHtml(larger(apart, type_scale.SCALE[ROLE]))
            close_ends(made)
            made.setTextWidth(width)
        return self._laid[key]

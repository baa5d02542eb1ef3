"""TermLine: a line of text made of terms that light up together in all views. No Session."""

from collections.abc import Callable, Sequence
from operator import eq
from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.hover import Pointed
from gui.widgets.lowered_text import formula_text
from gui.widgets.painting import painted
from gui.wording.pieces import Piece, as_text


class Writer(Protocol):
    """What pieces are written by."""

    def advance(self, text: str) -> float: ...
    def draw(self, painter: QPainter, room: QRectF, text: str, left: bool = False) -> None: ...


class TermLine(Pointed[str], QWidget):
    """hovered(term), "" when the mouse leaves. Wraps at pieces where it is too long.

    lit: whether a piece's term is meant by the one that is lit. lines: which it has room for at
    all times, so that what stands around it stays when another text is longer.
    """

    hovered = Signal(str)
    INK_OF_SIGNS = "muted"

    def __init__(self, lit: Callable[[str, str], bool] = eq, lines: int = 1) -> None:
        super().__init__()
        self._lit = lit
        self._lines = lines
        self.setMouseTracking(True)
        self._pieces: tuple[Piece, ...] = ()
        self._term = ""
        self._places: list[tuple[QRectF, Piece]] = []
        self.role = "text"  # of the scale of type
        type_scale.wear(self, mono=True)

    def show_pieces(self, pieces: Sequence[Piece], term: str) -> None:
        """term: what is lit."""
        if (tuple(pieces), term) == (self._pieces, self._term):
            return
        if tuple(pieces) != self._pieces:
            self._pieces = tuple(pieces)
            self.setAccessibleName(as_text(pieces))
            self._place()
        self._term = term
        self.update()

    def wear(self, role: str) -> None:
        """Larger type, where there is room for it. role: of type_scale.SCALE."""
        if role != self.role:
            self.role = role
            type_scale.wear(self, role, mono=True)

    def _place(self) -> None:
        """Where each piece stands; a line that is full goes on below, a little indented."""
        metrics = QFontMetricsF(self.font())
        advance = self._letters().advance
        height = self._line_height()
        x = 0.0
        y = 0.0
        self._places = []
        for place, piece in enumerate(self._pieces):
            width = advance(piece.text)
            together = width + sum(advance(each.text) for each in self._run_on(place + 1))
            if x > 0 and self._may_break(piece) and x + together > self.width():
                x = metrics.averageCharWidth() * 2
                y = y + height
            self._places.append((QRectF(x, y, width, height), piece))
            x += width
        self.setFixedHeight(int(max(y + height, self._lines * height)) + 2)

    def _line_height(self) -> float:
        return QFontMetricsF(self.font()).height() * 1.25

    def _run_on(self, place: int) -> list[Piece]:
        """The pieces from `place` on that no line break may part from what stands before."""
        found = []
        for piece in self._pieces[place:]:
            if self._may_break(piece):
                break
            found.append(piece)
        return found

    def _letters(self) -> Writer:
        return formula_text(self.font())

    def _may_break(self, piece: Piece) -> bool:
        """Before a sign between summands, or before the result."""
        return piece.text.startswith((" +", " −", " =", " /", ") /"))

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def resizeEvent(self, event: QEvent) -> None:
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._place()

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        colors = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = self._letters()
        for rect, piece in self._places:
            lit = bool(piece.term) and self._lit(piece.term, self._term)
            if lit:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colors.color("accent_soft"))
                painter.drawRoundedRect(rect, 3, 3)
            painter.setPen(
                colors.color("accent" if lit else "text" if piece.term else self.INK_OF_SIGNS)
            )
            text.draw(painter, rect, piece.text, left=True)

    def place_at(self, point: QPointF) -> str:
        return next((piece.term for rect, piece in self._places if rect.contains(point)), "")

    def term_at(self, place: str) -> str:
        return place

"""Labels whose format is their class: a QLabel left alone takes for HTML whatever looks like it.

A Label shows every character of its text; an HtmlLabel is for HTML of ours, in which text from
outside stands as gui.wording.plain.html_text makes it. No other module makes a label of Qt's own.
Both say what they were given, and draw it so that no line of theirs parts "t = 3".
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from gui.widgets.even_lines import even_text
from gui.widgets.painting import painting
from gui.wording.together import closed_html, together, together_html

if TYPE_CHECKING:  # what a part of either kind is mixed into
    MixedInto = QLabel
else:
    MixedInto = type("MixedInto", (), {})


class Label(QLabel):
    """Plain text. properties: Qt's, such as wordWrap and objectName."""

    _given = ""

    def __init__(self, text: str = "", parent: QWidget | None = None, **properties: Any) -> None:
        super().__init__(parent, **properties)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def text(self) -> str:
        return self._given

    def setText(self, text: str) -> None:
        self._given = text
        super().setText(together(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._evened() == self.contentsRect().width():
            super().paintEvent(event)
        else:
            with painting(self) as painter:
                self._draw_evened(painter)

    def _evened(self) -> int:
        """Pixels in which its last line is no single word."""
        wide, text = self.contentsRect().width(), super().text()
        wraps = self.wordWrap() and bool(text) and wide > 1 and not self.margin()
        return even_text(text, self.font(), wide) if wraps else wide

    def _draw_evened(self, painter: QPainter) -> None:
        room, narrow, side = self.contentsRect(), self._evened(), self.alignment()
        painter.setPen(self.palette().color(self.foregroundRole()))
        over = room.width() - narrow
        if side & Qt.AlignmentFlag.AlignHCenter:
            room.translate(over // 2, 0)
        elif side & Qt.AlignmentFlag.AlignRight:
            room.translate(over, 0)
        room.setWidth(narrow)
        painter.drawText(room, side | Qt.TextFlag.TextWordWrap, super().text())


class HtmlLabel(QLabel):
    """HTML of ours, also where no tag stands in it now."""

    _given = ""

    def __init__(self, text: str = "", parent: QWidget | None = None, **properties: Any) -> None:
        super().__init__(parent, **properties)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(text)

    def text(self) -> str:
        return self._given

    def setText(self, text: str) -> None:
        self._given = text
        whole = together_html(text)
        super().setText(closed_html(whole) if self.wordWrap() else whole)

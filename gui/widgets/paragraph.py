"""Paragraphs: text in as many lines as it takes, for what changes while one looks at it.

They keep their text themselves: a label of Qt's has the window laid out anew at every setText. Here
the layout hears only of another number of lines.
"""

from math import ceil

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QAccessible,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets.company import accompanied
from gui.widgets.even_lines import even_document, even_text
from gui.widgets.label import HtmlLabel, Label, MixedInto
from gui.widgets.painting import painted
from gui.wording.together import ended, together, together_html

LIKE = 24  # letters that are asked room for in a line


class _Wrapped(MixedInto):
    """As high as its lines are, at least `lines` of them."""

    READS = QAccessible.Role.StaticText
    _text = ""
    _lines = 1
    _asked = 0

    def _begin(self, lines: int) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lines = lines
        self._asked = self.heightForWidth(self.width())

    def text(self) -> str:
        return self._text

    def setText(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.setAccessibleName(self._lay(text))
            self._ask()
            self.update()

    def _lay(self, text: str) -> str:
        """Another text is to be drawn; what is read aloud of it."""
        return text

    def _ask(self) -> None:
        height = self.heightForWidth(self.width())
        if height != self._asked:
            self._asked = height
            self.updateGeometry()

    def _height(self, width: int) -> int:
        """Pixels that its lines take."""
        raise NotImplementedError

    def heightForWidth(self, width: int) -> int:
        return max(self._height(max(width, 1)), self._least())

    def _least(self) -> int:
        return self._lines * self.fontMetrics().height()

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().averageCharWidth() * LIKE
        return QSize(wide, self.heightForWidth(max(wide, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * LIKE, self._least())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask()


class Paragraph(_Wrapped, Label):
    """text() is what is drawn, wrapped at words; screen readers have it as its name. A sign
    with two blanks before a line of the text stands alone at the left: what is wrapped begins where
    the line's words do.
    """

    def __init__(self, name: str, parent: QWidget | None = None, lines: int = 1) -> None:
        super().__init__("", parent, objectName=name)
        self._begin(lines)

    def _parts(self) -> list[tuple[str, str]]:
        """Of each line the sign, "" for none, and the text as it is drawn."""
        lines = self._text.split("\n")
        parts = [(line[0], line[3:]) if line[1:3] == "  " else ("", line) for line in lines]
        return [(sign, ended(together(text))) for sign, text in parts]

    def _indent(self, sign: str) -> int:
        return self.fontMetrics().horizontalAdvance(f"{sign}  ") if sign else 0

    def _height(self, width: int) -> int:
        return sum(self._high(sign, text, width) for sign, text in self._parts())

    def _high(self, sign: str, text: str, width: int) -> int:
        """Pixels of a line, which may be wrapped; an empty one is a line, too."""
        room = QRect(0, 0, max(width - self._indent(sign), 1), 10_000)
        metrics = self.fontMetrics()
        found = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
        return max(found, metrics.height() if self._text else 0)

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        whole = self.contentsRect()
        for sign, text in self._parts():
            room = QRect(whole)
            painter.drawText(room, 0, sign)
            room.setLeft(room.left() + self._indent(sign))
            if not sign:
                room.setWidth(even_text(text, self.font(), max(room.width(), 1)))
            elif self._high(sign, text, whole.width()) > self.fontMetrics().height():
                # A point of a list takes the room it has.
                text = accompanied(text, self.font(), room.width())
            painter.drawText(room, Qt.TextFlag.TextWordWrap, text)
            whole.setTop(whole.top() + self._high(sign, text, whole.width()))


class HtmlParagraph(_Wrapped, HtmlLabel):
    """The same for HTML of ours."""

    def __init__(self, name: str, parent: QWidget | None = None, lines: int = 1) -> None:
        self._laid = QTextDocument()
        self._laid.setDocumentMargin(0)
        super().__init__("", parent, objectName=name)
        self._begin(lines)

    def _lay(self, text: str) -> str:
        self._laid.setHtml(together_html(text))
        return self._laid.toPlainText()

    def _height(self, width: int) -> int:
        self._laid.setDefaultFont(self.font())
        self._laid.setTextWidth(width)
        return ceil(self._laid.size().height())

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        self._height(max(self.width(), 1))  # its lines may have been asked for at another width
        even_document(self._laid, self.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = self.palette()
        self._laid.documentLayout().draw(painter, context)

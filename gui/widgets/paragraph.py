"""Paragraph: plain text in as many lines as it takes, for what changes while one looks at it.

It keeps its text itself: a label of Qt's has the window laid out anew at every setText. Here the
layout hears only of another number of lines.
"""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets.label import Label
from gui.widgets.painting import painting

LIKE = 24  # letters that are asked room for in a line


class Paragraph(Label):
    """text() is what is drawn, wrapped at words; screen readers have it as its name."""

    READS = QAccessible.Role.StaticText
    _text = ""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent, objectName=name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._asked = self._height()

    def text(self) -> str:
        return self._text

    def setText(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self._ask()
            self.update()

    def _ask(self) -> None:
        height = self._height()
        if height != self._asked:
            self._asked = height
            self.updateGeometry()

    def _height(self, width: int = 0) -> int:
        """Pixels that its lines take at this width, else at its own; at least a line's."""
        metrics = self.fontMetrics()
        room = QRect(0, 0, width or max(self.width(), 1), 10_000)
        found = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self._text).height()
        return max(found, metrics.height())

    def heightForWidth(self, width: int) -> int:
        return self._height(width)

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().averageCharWidth() * LIKE
        return QSize(wide, self._height(max(wide, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * LIKE, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            painter.drawText(self.contentsRect(), Qt.TextFlag.TextWordWrap, self._text)

"""Text that is typed, pasted or dropped is bounded at the door: all of it is taken, or none.

A QLineEdit cuts what is longer than its maxLength without a word, and a book in one line freezes
the window while it is laid out. Here what would be too long is refused before it is drawn, in a
sentence, and what stood there before stays. Knows no Session.
"""

from PySide6.QtCore import QMimeData, QPoint, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QToolTip, QWidget

from core.text.letters import LETTER_MAX
from gui.wording.translate import tr

NAME_MAX = 100  # letters of a name, or of a few numbers
UNCUT = 2**31 - 1  # Qt's own limit would cut in silence


def too_long(characters: int, most: int) -> str:
    """characters: what there would be; most: letters."""
    told = tr("That would be {} characters; allowed are up to {} letters. Nothing was changed.")
    return told.format(f"{characters:,}", f"{most:,}")


class Bound(QValidator):
    """The bound of a line: whatever would make it longer than `most` letters can be is undone at
    once, by keyboard, menu, mouse or drop. refused(sentence): that happened; it is shown at the
    line, too.
    """

    refused = Signal(str)

    def __init__(self, line: QLineEdit, most: int) -> None:
        super().__init__(line)
        self._line = line
        self._most = most
        self._found = 0
        line.setMaxLength(UNCUT)
        line.setValidator(self)
        line.inputRejected.connect(self._on_rejected)

    def validate(self, text: str, place: int) -> QValidator.State:
        if len(text) <= self._most * LETTER_MAX:
            return QValidator.State.Acceptable
        self._found = len(text)
        return QValidator.State.Invalid

    def _on_rejected(self) -> None:
        if self._found:
            sentence = too_long(self._found, self._most)
            self._found = 0
            show_at(self._line, sentence)
            self.refused.emit(sentence)


class BoundedText(QPlainTextEdit):
    """A field of several lines that takes so many letters at most."""

    refused = Signal(str)

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.most = most

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Where pasting, dropping and the middle button meet."""
        length = len(source.text()) + max(self.document().characterCount() - 1, 0)
        length -= len(self.textCursor().selectedText())
        if length <= self.most * LETTER_MAX:
            super().insertFromMimeData(source)
            return
        sentence = too_long(length, self.most)
        show_at(self, sentence)
        self.refused.emit(sentence)


def show_at(widget: QWidget, sentence: str) -> None:
    QToolTip.showText(widget.mapToGlobal(QPoint(0, widget.height())), sentence, widget)

"""The field that a note is written in: no more goes in than a note has room for."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from core.runs.note import TEXT_MAX
from gui.widgets.named import named


class NoteField(QPlainTextEdit):
    """overflowed(sentence): something that came in did not fit; "": all of it did."""

    overflowed = Signal(str)

    def __init__(self, name: str, said: str) -> None:
        super().__init__()
        named(self, name, said)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(
            self.tr("# Title, **bold**, *slanted*, `code`, - list: it is Markdown.")
        )
        self._is_cutting = False
        self._until = 0  # where what came in last ends, as Qt counts
        self.document().contentsChange.connect(self._on_change)
        self.textChanged.connect(self._fit)

    def begin(self, text: str) -> None:
        """With another note, at its end; nothing of the one before can be undone."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    @Slot(int, int, int)
    def _on_change(self, place: int, removed: int, added: int) -> None:
        self._until = place + added

    @Slot()
    def _fit(self) -> None:
        length = self.document().characterCount() - 1
        if self._is_cutting or length <= TEXT_MAX:
            self.overflowed.emit("")
            return
        end = min(self._until, length)
        cursor = QTextCursor(self.document())
        cursor.setPosition(max(end - (length - TEXT_MAX), 0))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._is_cutting = True
        cursor.removeSelectedText()
        self._is_cutting = False
        told = self.tr("A note has at most {} letters: what goes beyond that is left out.")
        self.overflowed.emit(told.format(f"{TEXT_MAX:,}"))

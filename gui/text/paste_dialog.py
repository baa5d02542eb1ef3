"""A text of one's own, pasted or typed: all of it is taken, however much of it is shown."""

from PySide6.QtCore import QMimeData, Signal, Slot
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.tasks.text import LETTERS_MAX
from core.text.letters import beginning
from gui.widgets.buttons import DialogButtons, button
from gui.widgets.code_units import cut, units
from gui.widgets.label import Label
from gui.widgets.named import named
from gui.widgets.quiet import quiet

SHOWN = 20_000  # characters; a field takes minutes over a million


class _Field(QPlainTextEdit):
    """pasted: more than is shown came in, by whichever way."""

    pasted = Signal(str)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if len(text) + self.document().characterCount() <= SHOWN:
            super().insertFromMimeData(source)
            return
        cursor = self.textCursor()
        whole = self.toPlainText()
        before = cut(whole, 0, cursor.selectionStart())
        self.pasted.emit(before + text + cut(whole, cursor.selectionEnd(), units(whole)))


class PasteDialog(QDialog):
    """Begins with what is on the clipboard. text: what is to be learned, whole."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pasteDialog")
        self.setWindowTitle(self.tr("Paste a text"))
        self._held: str | None = None  # a text that is longer than what is shown of it
        self.field = named(_Field(), "pasteField", self.tr("What is to be learned"))
        self.field.setTabChangesFocus(True)
        self._told = Label(wordWrap=True, objectName="pasteTold")
        self.empty = button("pasteEmptyButton", self.tr("Empty"), self.tr("Empty the field"))
        self._lay_out()
        self.field.textChanged.connect(self._on_typed)
        self.field.pasted.connect(self._take)
        self.empty.clicked.connect(self._on_empty)
        self._take(QGuiApplication.clipboard().text())
        self.resize(640, 420)

    def _lay_out(self) -> None:
        kinds = QDialogButtonBox.StandardButton
        buttons = DialogButtons(kinds.Ok | kinds.Cancel)
        buttons.addButton(self.empty, QDialogButtonBox.ButtonRole.ResetRole)
        self.ok = buttons.button(kinds.Ok)
        self.ok.setObjectName("pasteOkButton")
        self.ok.setShortcut("Ctrl+Return")  # Return alone begins a line
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(Label(self.tr("What is to be learned:")))
        for widget in (self.field, self._told, buttons):
            layout.addWidget(widget)

    @property
    def text(self) -> str:
        return self.field.toPlainText() if self._held is None else self._held

    def _take(self, text: str) -> None:
        """All of it; of a long one the beginning is shown, and cannot be edited."""
        self._held = text if len(text) > SHOWN else None
        with quiet(self.field):
            self.field.setPlainText(self._beginning(text))
            self.field.moveCursor(QTextCursor.MoveOperation.Start)
        self.field.setReadOnly(self._held is not None)
        self._tell()

    def _beginning(self, text: str) -> str:
        """What is shown ends with a whole letter."""
        shown = beginning(text[:SHOWN], SHOWN)
        return shown.text if self._held is None else shown[:-1].text

    @Slot()
    def _on_typed(self) -> None:
        self._tell()

    @Slot()
    def _on_empty(self) -> None:
        self._take("")
        self.field.setFocus()

    def _tell(self) -> None:
        count = len(self.text)
        fits = count <= LETTERS_MAX
        told = self.tr("{} characters.").format(f"{count:,}")
        if not fits:
            told = self.tr(
                "This has {} characters; a text may have up to {}. Nothing was taken: save it "
                "as a file and shorten it, or paste a part."
            ).format(f"{count:,}", f"{LETTERS_MAX:,}")
        elif self._held is not None:
            told = self.tr("All {} characters are taken; this is how they begin.").format(
                f"{count:,}"
            )
        self._told.setText(told)
        self.ok.setEnabled(bool(count) and fits)
        self.empty.setEnabled(bool(count))

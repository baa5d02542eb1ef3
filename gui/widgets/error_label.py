"""ErrorLabel: the sentence that says why something cannot be, in the theme's colour for it."""

from typing import Any

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QDialog, QWidget

from gui.style import theme
from gui.widgets.label import Label
from gui.widgets.voice import say
from gui.wording.translate import told


class ErrorLabel(Label):
    """Away while there is nothing to say. Its colour follows the theme."""

    def __init__(self, name: str, parent: QWidget | None = None, **properties: Any) -> None:
        super().__init__(parent=parent, wordWrap=True, objectName=name, **properties)
        self._color()
        self.hide()

    @Slot(str)
    def say(self, sentence: str) -> None:
        """In the user's language; "" for nothing."""
        self.setText(told(sentence))
        self.setVisible(bool(sentence))
        if sentence:
            _grow(self.window())
            say(self, self.text(), now=True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._color()

    def _color(self) -> None:
        sheet = f"color: {theme.current().wrong}"
        if sheet != self.styleSheet():  # which is a change of palette again
            self.setStyleSheet(sheet)


def _grow(window: QWidget) -> None:
    """A dialog takes the room that the sentence needs: Qt would cut its other texts for it."""
    layout = window.layout() if isinstance(window, QDialog) else None
    if layout is not None and window.isVisible():
        layout.activate()
        needed = layout.totalHeightForWidth(window.width())
        window.resize(window.width(), max(window.height(), needed))

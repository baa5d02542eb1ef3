"""Buttons of cards and dialogs: named for tests and style, and told to who cannot see them.

Words alone stand on them: beside those of dialogs the style would put clip art of its own.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QPushButton,
    QWidget,
)

from gui.widgets.named import named


def button(name: str, text: str, said: str = "") -> QPushButton:
    """name: of the object. said: its accessible name, the text where none is given."""
    return named(QPushButton(text), name, said or text)


class DialogButtons(QDialogButtonBox):
    """Those at the foot of a dialog."""

    def showEvent(self, event: QShowEvent) -> None:
        without_icons(self)
        super().showEvent(event)


def without_icons(around: QWidget) -> None:
    """The buttons in it, as many as there are by now."""
    for each in around.findChildren(QAbstractButton):
        each.setIcon(QIcon())


def press_by_keys(button: QAbstractButton) -> None:
    """Of a user who pressed others: as Space does, which every button knows."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(button, event)

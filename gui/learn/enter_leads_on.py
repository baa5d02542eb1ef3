"""EnterLeadsOn: Enter presses the way on while that looks as if it would, as in dialogs.

The keys are the figure's where a step begins, and in the network Enter opens a cell. Who went there
by Tab sees its ring, and Enter stays the figure's own; so it does while the step is not done.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from core.journal.intents import NextStep
from gui.figures.seeds.grid_map import GridMap
from gui.shell import Shell

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# What is written in, pressed or chosen from: there Enter is its own, whoever looks on.
OWN = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    GridMap,
)


class EnterLeadsOn(QObject):
    """page: Learn. figure: in it. way: the button that leads on, the default when it does."""

    def __init__(self, page: QWidget, figure: QWidget, way: QPushButton, shell: Shell) -> None:
        super().__init__(page)
        self._page = page
        self._figure = figure
        self._way = way
        self._shell = shell
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    @Slot(QWidget, QWidget)
    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        ours = now is self._page or (now is not None and self._figure.isAncestorOf(now))
        if now is not None and ours and not isinstance(now, OWN):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        leads = self._way.isDefault() and self._way.isEnabled() and not self._shell.keys_shown
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in ENTER or not (leads and bare):
            return False
        if not event.isAutoRepeat():  # held, it would run through the lesson
            self._shell.do(NextStep())
        return True

"""Leaving: a window closes at once; where work would be lost that no disk has, one is asked."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMessageBox

from gui.widgets.message_box import MessageBox
from gui.window.dialogs import error_box, shown_box
from gui.window.frame import Frame
from gui.wording.punctuation import sentences
from gui.wording.translate import told


class Leaving(QObject):
    """Whether one window may close, and what is asked before."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._keeping = window.session.keeping
        self._is_agreed = False
        self._goes_when_saved = False
        self._box: MessageBox | None = None
        self._keeping.saved.connect(self._on_saved)
        self._keeping.unsaved.connect(self._on_unsaved)

    def stays(self) -> bool:
        """Whether the window is not to close yet, for there is something to be asked."""
        if self._is_agreed or not self._keeping.would_lose():
            return False
        if self._box is None:
            self._ask()
        return True

    @Slot()
    def end(self) -> None:
        """Without a question: who was asked has agreed, or the system ends the program."""
        self._is_agreed = True
        self._window.close()

    def _ask(self) -> None:
        lost = self.tr("If the window is closed now, it is lost.")
        box = error_box(self._window, sentences(told(self._keeping.hindrance), lost))
        saver = box.addButton(self.tr("Save session as…"), QMessageBox.ButtonRole.ActionRole)
        closer = box.addButton(self.tr("Close anyway"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        for button, name in ((saver, "saveBeforeClosing"), (closer, "closeAllTheSame")):
            button.setObjectName(name)
        saver.clicked.connect(self._save)
        closer.clicked.connect(self.end)
        box.finished.connect(self._on_answered)
        self._box = shown_box(box)

    @Slot()
    def _on_answered(self) -> None:
        self._box = None

    @Slot()
    def _save(self) -> None:
        """Whoever saves it now means to close; whoever says no to that stays."""
        self._goes_when_saved = self._window.sessions.save_as()

    @Slot()
    def _on_saved(self) -> None:
        if self._goes_when_saved:
            self._window.close()

    @Slot()
    def _on_unsaved(self) -> None:
        self._goes_when_saved = False

"""The menu Edit: undo and redo, each told by the step that it means, and the history of all."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from core.journal import intents
from core.journal.intent import Intent
from gui.window.frame import Frame
from gui.window.history_dialog import HistoryDialog
from gui.window.menu_action import add_action
from gui.wording.plain import menu_text
from gui.wording.translate import told

KEYS = {"undo": ("Ctrl+Z",), "redo": ("Ctrl+Shift+Z", "Ctrl+Y")}


class EditMenu(QObject):
    """The menu Edit of one window. A field that has the keyboard undoes what was typed in it, by
    the same key.
    """

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._history = window.session.undo
        self._history.changed.connect(self._tell)

    def fill(self, menu: QMenu) -> None:
        self._menu = menu
        self.undo = self._add("undo", intents.Undo())
        self.redo = self._add("redo", intents.Redo())
        menu.addSeparator()
        add_action(menu, "history", self.tr("&History…"), self._show)
        menu.aboutToShow.connect(self._explain)
        # Grey only while the menu is open: the key says its reason, a grey one would be silent.
        menu.aboutToHide.connect(self._enable)
        self._tell()

    def _add(self, name: str, intent: Intent) -> QAction:
        return add_action(self._menu, name, "", lambda: self._do(intent), *KEYS[name])

    def _do(self, intent: Intent) -> None:
        refusal = self._window.do(intent)
        if refusal:
            self._window.tell(told(refusal))

    @Slot()
    def _tell(self) -> None:
        for action, steps, one, none in (
            (self.undo, self._history.done, self.tr("&Undo: {}"), self.tr("&Undo")),
            (self.redo, self._history.undone, self.tr("&Redo: {}"), self.tr("&Redo")),
        ):
            action.setText(one.format(menu_text(told(steps[-1].name))) if steps else none)

    @Slot()
    def _explain(self) -> None:
        for action, intent in ((self.undo, intents.Undo()), (self.redo, intents.Redo())):
            reason = self._window.session.refusal(intent)
            action.setEnabled(not reason)
            action.setToolTip(told(reason) or action.text().replace("&", ""))

    @Slot()
    def _enable(self) -> None:
        for action in (self.undo, self.redo):
            action.setEnabled(True)

    def _show(self) -> None:
        HistoryDialog(self._history, self._window.do, self._window).open()

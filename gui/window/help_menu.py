"""The menu Help: what something is, the tour, the glossary, the keys, the program itself."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from core.journal.intents import ShowGlossary
from gui.window.dialogs import show_about
from gui.window.explanation import explain_here
from gui.window.frame import Frame
from gui.window.keys_dialog import KeysDialog
from gui.window.menu_action import add_action
from gui.window.tour import Tour


class HelpMenu(QObject):
    """The menu Help of one window."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self.tour = Tour(window)

    def fill(self, menu: QMenu) -> None:
        add_action(menu, "explain", self.tr("&What is this?"), self._explain, "F1")
        add_action(menu, "tour", self.tr("&Tour"), self.tour.begin)
        add_action(menu, "glossary", self.tr("&Glossary"), self._show_glossary, "Shift+F1")
        add_action(menu, "keys", self.tr("&Keys"), self._show_keys, "?")
        add_action(menu, "about", self.tr("&About Unroll"), self._show_about)

    def _explain(self) -> None:
        """What lies under the pointer, or, for who goes by keys, what has the keyboard."""
        if not explain_here(self._window, QCursor.pos(), self._window.by_keys):
            self._window.tell(self.tr("Point at something and press F1 to read what it is."))

    def _show_glossary(self) -> None:
        self._window.do(ShowGlossary())

    def _show_keys(self) -> None:
        KeysDialog(self._window, self._window.pages.titles).show()

    def _show_about(self) -> None:
        show_about(self._window)

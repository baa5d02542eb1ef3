"""The menu bar: its menus in their order, a file each, and the keys that stand in none of them."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from gui.window.edit_menu import EditMenu
from gui.window.escape import Escape
from gui.window.experiments_menu import ExperimentsMenu
from gui.window.file_menu import FileMenu
from gui.window.frame import Frame
from gui.window.help_menu import HelpMenu
from gui.window.key_yield import open_context_menu
from gui.window.run_menu import RunMenu
from gui.window.view_menu import ViewMenu


class Menus(QObject):
    """The menu bar of one window."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self.file = FileMenu(window)
        self.edit = EditMenu(window)
        self.run = RunMenu(window)
        self.experiments = ExperimentsMenu(window)
        self.view = ViewMenu(window)
        self.help = HelpMenu(window)
        self.escape = Escape(window)
        self.file.fill(self._menu(self.tr("&File")))
        self.edit.fill(self._menu(self.tr("&Edit")))
        self.run.fill(self._menu(self.tr("&Run")))
        self.experiments.fill(self._menu(self.tr("E&xperiments")))
        self.view.fill(self._menu(self.tr("&View")))
        self.help.fill(self._menu(self.tr("&Help")))
        self._add_key("Esc", self.escape.leave)
        self._add_key("Shift+F10", _open_context_menu)

    def _menu(self, title: str) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        menu.setToolTipsVisible(True)
        return menu

    def _add_key(self, key: str, do: Callable[[], object]) -> None:
        action = QAction(self)
        action.setShortcut(key)
        action.triggered.connect(lambda _=False: do())
        self._window.addAction(action)


def _open_context_menu() -> None:
    focused = QApplication.focusWidget()
    if focused is not None:
        open_context_menu(focused)

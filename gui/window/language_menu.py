"""View > Language: the system's, English, and whatever is translated whole."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from core.journal.intents import SetLanguage
from gui.window.frame import Frame
from gui.window.menu_action import add_action
from gui.wording import languages


class LanguageMenu(QObject):
    """View > Language of one window."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window

    def fill(self, menu: QMenu) -> None:
        """A language that cannot be read here is named with the cure, and cannot be chosen."""
        self.menu = menu.addMenu(self.tr("Lan&guage"))
        self.menu.setObjectName("languageMenu")
        self.menu.setToolTipsVisible(True)
        self._group = QActionGroup(self.menu)
        self._add(languages.SYSTEM, self.tr("Follow the &system"))
        for language in languages.there():
            self._add(language, languages.menu_entry(language))

    def _add(self, choice: str, text: str) -> None:
        speak = partial(self._window.do, SetLanguage(choice))
        action = add_action(self.menu, f"{choice}Language", text, speak)
        action.setCheckable(True)
        action.setChecked(choice == self._window.settings.language)
        action.setEnabled(choice in languages.choices())
        self._group.addAction(action)

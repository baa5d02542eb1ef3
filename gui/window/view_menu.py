"""The menu View: which panels are seen, how large, in which theme and language."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from core.journal import intents
from core.journal.intent import Intent
from gui.style import motion, theme
from gui.style import type as type_scale
from gui.window.frame import Frame
from gui.window.language_menu import LanguageMenu
from gui.window.menu_action import add_action


class ViewMenu(QObject):
    """The menu View of one window."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._languages = LanguageMenu(window)

    def fill(self, menu: QMenu) -> None:
        self._add_panels(menu)
        menu.addSeparator()
        self._add_sizes(menu)
        menu.addSeparator()
        self._add_themes(menu)
        self._languages.fill(menu)
        self._add_motion(menu)

    def _add_panels(self, menu: QMenu) -> None:
        for name, dock in self._window.docks.items():
            menu.addAction(dock.toggleViewAction())
            dock.toggleViewAction().triggered.connect(self._shower(name))
        menu.addSeparator()
        put_back = self._doer(intents.ResetLayout())
        add_action(menu, "resetLayout", self.tr("&Restore all panels"), put_back)

    def _add_sizes(self, menu: QMenu) -> None:
        larger, smaller = self._zoomer(1), self._zoomer(-1)
        add_action(menu, "zoomIn", self.tr("Zoom &in"), larger, "Ctrl++", "Ctrl+=")
        add_action(menu, "zoomOut", self.tr("Zoom &out"), smaller, "Ctrl+-")
        add_action(menu, "zoomReset", self.tr("Size for this s&creen"), self._fit, "Ctrl+0")
        add_action(menu, "present", self.tr("&Present"), self._present, "F5")
        full = add_action(menu, "fullScreen", self.tr("&Full screen"), self._show_full, "F11")
        full.setCheckable(True)
        menu.aboutToShow.connect(lambda: full.setChecked(self._window.isFullScreen()))

    def _add_themes(self, menu: QMenu) -> None:
        themes = menu.addMenu(self.tr("&Theme"))
        group = QActionGroup(themes)
        names = (self.tr("Follow the &system"), self.tr("&Light"), self.tr("&Dark"))
        for choice, name in zip(theme.THEMES, names, strict=True):
            action = add_action(
                themes, f"{choice}Theme", name, self._doer(intents.SetTheme(choice))
            )
            action.setCheckable(True)
            action.setChecked(choice == self._window.settings.theme)
            group.addAction(action)

    def _add_motion(self, menu: QMenu) -> None:
        reducing = self.tr("Reduce &motion")
        self._still = add_action(menu, "reduceMotion", reducing, self._on_reduce_motion)
        self._still.setCheckable(True)
        self._still.setToolTip(self.tr("Figures change at once instead of moving there"))
        menu.aboutToShow.connect(lambda: self._still.setChecked(motion.reduced()))

    def _doer(self, intent: Intent) -> Callable[[], object]:
        return lambda: self._window.do(intent)

    def _shower(self, panel: str) -> Callable[[bool], object]:
        return lambda shown: self._window.do(intents.ShowPanel(panel, shown))

    def _zoomer(self, by: int) -> Callable[[], object]:
        """One step of the zoom from where it is by then."""
        return lambda: self._window.do(intents.Zoom(type_scale.step(by)))

    def _fit(self) -> None:
        """As the first window had it: larger on a large screen."""
        self._window.do(intents.Zoom(type_scale.first_zoom()))

    def _on_reduce_motion(self) -> None:
        self._window.do(intents.ReduceMotion(self._still.isChecked()))

    def _show_full(self) -> None:
        self._window.do(intents.FullScreen(not self._window.isFullScreen()))

    def _present(self) -> None:
        self._window.do(intents.Present(not self._window.presents))

"""DockTabs: which tab bars of docks may be dragged about."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTabBar

from gui.widgets import marks
from gui.window.docks import Docks


class DockTabs(QObject):
    """Qt 6 leaves tab bars behind that belong to no place any more, their tabs still in them.

    A tab that is moved in one of these ends the program (QMainWindowLayout::tabMoved asks nobody's
    place). Most are hidden, but not at every moment: so each press is looked at first.
    """

    def __init__(self, docks: Docks, parent: QObject) -> None:
        super().__init__(parent)
        self._docks = docks

    def watch(self, bar: QTabBar) -> None:
        bar.installEventFilter(self)  # once more does no harm
        marks.wear(bar)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QTabBar):
            watched.setMovable(self._docks.tabs.holds(watched))
        return False

"""Where the panels stood with each zoom: zooming there and back ends where it began.

With each zoom panels ask for other room, and none gives back what it has been given: border by
border the way back would be another one.
"""

from typing import NamedTuple

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QMainWindow

from gui.style import type as type_scale
from gui.window.docks import Docks


class _Stood(NamedTuple):
    """All panels of a window, with one zoom."""

    arrangement: str
    size: QSize
    shown: tuple[tuple[bool, bool], ...]  # of each panel: hidden, floating
    state: QByteArray
    columns: dict[str, int]  # how high each panel in a column is; Qt gets these wrong by pixels


class ZoomedPlaces:
    """Of one window, for as long as it is open."""

    def __init__(self, window: QMainWindow, docks: Docks) -> None:
        self._window = window
        self._docks = docks
        self._stood: dict[int, _Stood] = {}  # {zoom: how it was left}
        self._zoom = type_scale.zoom()  # with which the panels stand as they do

    def note(self, arrangement: str) -> None:
        """Before they have room for letters of another size."""
        size, state = self._window.size(), self._window.saveState()
        columns = {name: self._docks[name].height() for name in self._in_columns()}
        self._stood[self._zoom] = _Stood(arrangement, size, self._shown(), state, columns)

    def forget(self, arrangement: str) -> None:
        """The user has moved a border: with all zooms they are to stand so."""
        left = {zoom: each for zoom, each in self._stood.items() if each.arrangement != arrangement}
        self._stood = left

    def forget_all(self) -> None:
        self._stood = {}

    def take_up(self, arrangement: str) -> bool:
        """Puts them where they stood with the zoom that there is now, if it is another than it was,
        and the same ones can be seen; whether it did.
        """
        zoom = type_scale.zoom()
        stood = self._stood.get(zoom) if zoom != self._zoom else None
        self._zoom = zoom
        known = (arrangement, self._window.size(), self._shown())
        if stood is None or stood[:3] != known:
            return False
        docks = self._docks
        ahead = [name for name in docks if docks.is_seen(name)]
        self._window.restoreState(stood.state)
        docks.bring_forward(ahead)
        self._give_heights(stood.columns)
        docks.zoom = zoom
        return True

    def _in_columns(self) -> list[str]:
        docks = self._docks
        sides = (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea)
        seen = [name for name in docks if docks.is_seen(name) and not docks[name].isFloating()]
        return [name for name in seen if self._window.dockWidgetArea(docks[name]) in sides]

    def _give_heights(self, columns: dict[str, int]) -> None:
        """What is asked for a panel is its bar's of tabs as well, which has its own by and by."""
        panels = [self._docks[name] for name in columns]
        under = [self._docks.tabs.height_under(panel) for panel in panels]
        for _ in range(2):
            asked = [high + tabs for high, tabs in zip(columns.values(), under, strict=True)]
            self._window.resizeDocks(panels, asked, Qt.Orientation.Vertical)
            layout = self._window.layout()
            if layout is not None:
                layout.activate()
            lacks = zip(panels, columns.values(), under, strict=True)
            under = [tabs + high - panel.height() for panel, high, tabs in lacks]

    def _shown(self) -> tuple[tuple[bool, bool], ...]:
        docks = self._docks.values()
        return tuple((dock.isHidden(), dock.isFloating()) for dock in docks)

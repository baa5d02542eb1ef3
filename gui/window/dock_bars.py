"""DockBars: the bars of tabs that Qt makes for panels which share a place, the right ones seen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar

BESIDE = 8  # pixels that a bar of tabs may be from its panel's edges


class DockBars:
    """Of one window. of_title: its docks."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self.of_title: dict[str, QDockWidget] = {}

    def tidy(self) -> None:
        """Tabs keep their whole names and scroll; bars that Qt 6 leaves behind are hidden.

        It makes a second one of the same tabs where an area holds several groups.
        """
        found = self.all()
        for bar in found:  # Qt keeps those of one panel, or none, "visible", far out at the left
            policy = Qt.FocusPolicy.TabFocus if bar.count() > 1 else Qt.FocusPolicy.NoFocus
            bar.setFocusPolicy(policy)
        bars = [bar for bar in found if bar.count()]
        held = {bar: self._tabbed_in(bar) for bar in bars}
        right = _nearest({bar: (_distance(bar, held[bar]), {*held[bar]}) for bar in bars})
        placed = {dock for bar in right for dock in held[bar]}
        for bar in bars:
            lost = any(dock.isVisible() and dock not in placed for dock in held[bar])
            several = sum(not dock.isHidden() for dock in held[bar]) > 1
            bar.setVisible(bar in right or (lost and several))
            if bar.elideMode() != Qt.TextElideMode.ElideNone:  # else all is laid out anew
                bar.setElideMode(Qt.TextElideMode.ElideNone)
            bar.setUsesScrollButtons(True)

    def holds(self, bar: QTabBar) -> bool:
        """Whether this bar, and no other of the same panels, stands where its panels are."""
        return [each for each in self._twins(bar, self.all()) if self._in_place(each)] == [bar]

    def _twins(self, bar: QTabBar, bars: Sequence[QTabBar]) -> list[QTabBar]:
        """Those that have a panel of this one, itself included."""
        panels = set(self._tabbed_in(bar))
        return [each for each in bars if panels.intersection(self._tabbed_in(each))]

    def all(self) -> list[QTabBar]:
        flat = Qt.FindChildOption.FindDirectChildrenOnly
        return self._window.findChildren(QTabBar, options=flat)

    def _in_place(self, bar: QTabBar) -> bool:
        """Under a panel that is there: one that is away leaves its place behind."""
        return _distance(bar, self._tabbed_in(bar)) < BESIDE

    def _tabbed_in(self, bar: QTabBar) -> list[QDockWidget]:
        titles = map(bar.tabText, range(bar.count()))
        return [self.of_title[title] for title in titles if title in self.of_title]

    def width_under(self, dock: QDockWidget) -> int:
        """Of the names of all panels that share its place."""
        bars = [bar for bar in self.all() if dock in self._tabbed_in(bar)]
        names = (sum(bar.tabRect(place).width() for place in range(bar.count())) for bar in bars)
        return max(names, default=0)

    def height_under(self, dock: QDockWidget) -> int:
        """Of the bar that is seen right under it, with the line between them."""
        tabs = [bar.height() + 1 for bar in self.all() if bar.isVisible() and _touch(dock, bar)]
        return max(tabs, default=0)


def _nearest(bars: dict[QTabBar, tuple[int, set[QDockWidget]]]) -> list[QTabBar]:
    """Of those in place with the same panels: one left behind may be a few pixels off.

    bars: how far off each is, and its panels.
    """
    twins = {bar: [far for far, held in bars.values() if held & bars[bar][1]] for bar in bars}
    return [bar for bar, (far, _) in bars.items() if far < BESIDE and far == min(twins[bar])]


def _distance(bar: QTabBar, held: Sequence[QDockWidget]) -> int:
    """In pixels, from where it would stand under the nearest of its panels that is there."""
    return min((_apart(dock, bar) for dock in held if dock.isVisible()), default=BESIDE)


def _touch(dock: QDockWidget, bar: QTabBar) -> bool:
    """Whether the bar stands right under the dock, as wide as it is."""
    return _apart(dock, bar) < BESIDE


def _apart(dock: QDockWidget, bar: QTabBar) -> int:
    """How many pixels the bar is from standing right under the dock, as wide as it is."""
    place, tabs = dock.geometry(), bar.geometry()
    ends = (place.left() - tabs.left(), place.right() - tabs.right())
    return max(*map(abs, ends), abs(place.bottom() + 1 - tabs.top()))

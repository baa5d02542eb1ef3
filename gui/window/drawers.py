"""Drawers: where a window has no room for its columns, their panels fold to rails at its edges.

A button of a rail opens its panel as a drawer, and folds it again; a side holds one at a time. When
that is so, gui.window.arrangements decides.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QToolBar, QWidget

from core.journal.intent import Intent
from core.journal.intents import ShowPanel
from gui.style import type as type_scale
from gui.widgets.rail import SIDES, Rail
from gui.window.docks import AREAS, Docks
from gui.window.slide import Slide

# A drawer's least where the window has no room for all that is in it: at 100 % so wide that words
# are whole, and at any zoom so many pixels high.
CUT_WIDE, CUT_HIGH = 150, 60
COLUMNS = {"left": 210, "right": 300}  # how wide an open drawer is
# What two open drawers must leave between them, for the stage, or for three plots.
BETWEEN = {"low": 360, "narrow": 560}
KEYS = {"lessons": "Ctrl+L", "settings": "Ctrl+M", "explain": "Ctrl+E"}
# {arrangement: the sides whose panels are folded}
FOLDED = {"wide": (), "narrow": ("left", "right"), "low": ("left", "right", "bottom")}


class Drawers(QObject):
    """Opens and folds the panels of one window.

    do: of the window. in_sight: whether panels can be seen at all, so that it is time for them.
    """

    def __init__(
        self,
        window: QMainWindow,
        docks: Docks,
        do: Callable[[Intent], object],
        in_sight: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._docks = docks
        self._do = do
        self._in_sight = in_sight
        self.arrangement = "wide"  # of FOLDED
        self._zoom = type_scale.zoom()  # with which the drawers have their widths
        self._widths: dict[str, int] = {}  # of the drawers, as the user has made them
        # A drawer, and those that come back when it is folded.
        self._for = ""
        self._gave_way: list[str] = []
        self._slide = Slide(window)
        # What panels ask for themselves, and the zoom with which they did.
        self._least: dict[QWidget, tuple[QSize, int]] = {}
        self._make_rails()

    def _make_rails(self) -> None:
        """One at each side that has drawers, with a button and perhaps a key for each panel."""
        titles = {
            "left": self.tr("Panels on the left"),
            "right": self.tr("Panels on the right"),
            "bottom": self.tr("Plots"),
        }
        self._rails = {side: Rail(side, title, self.toggle) for side, title in titles.items()}
        for side, rail in self._rails.items():
            self._window.addToolBar(SIDES[side], rail)
            rail.hide()
        for name, dock in self._docks.items():
            self._add_button(name, dock)
        for name, key in KEYS.items():
            self._add_key(name, key)

    def _add_button(self, name: str, dock: QDockWidget) -> None:
        side = self._docks.home(name)
        button = self._rails[side].add(name, dock.windowTitle(), KEYS.get(name, ""))
        shown = dock.toggleViewAction()
        shown.toggled.connect(button.setChecked)
        shown.enabledChanged.connect(button.setEnabled)

    def _add_key(self, name: str, key: str) -> None:
        action = QAction(self)
        action.setObjectName(f"{name}DrawerAction")
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _=False: self.toggle(name))
        self._window.addAction(action)

    @property
    def folded(self) -> bool:
        """Whether there are drawers in the present arrangement."""
        return self.arrangement != "wide"

    @property
    def rails(self) -> tuple[QToolBar, ...]:
        return tuple(self._rails.values())

    # one panel --------------------------------------------------------------------------------

    def toggle(self, name: str) -> None:
        """The user's own act: a panel that is seen folds, one that is not comes in front."""
        if self._in_sight() and self._docks[name].toggleViewAction().isEnabled():
            self._do(ShowPanel(name, not self._docks.is_seen(name)))

    def show_panel(self, name: str, shown: bool) -> None:
        """What is asked for comes in front; folded, it is alone on its side."""
        docks = self._docks
        side = self._side(name)
        if not self.folded or docks[name].isFloating() or side == "bottom":
            docks.show_panel(name, shown)
            return
        if shown != docks[name].isVisible():
            self._slide.begin(docks[name], shown, self._middle())
        if shown:
            self._make_way(name, side)
        self._put(name, shown)
        if not shown and self._for == name:
            for each in self._gave_way:
                self._put(each, True)
            self._for = ""
            self._gave_way = []

    def _make_way(self, name: str, side: str) -> None:
        """Alone on its side, and where there is no room for two drawers alone: the other comes back
        when this one is folded.
        """
        others = [each for each in self.open() if each != name]
        tight = self._room_between() < type_scale.px(BETWEEN[self.arrangement])
        across = [each for each in others if tight and self._side(each) != side]
        if across or self._for not in others:
            self._for = name
            self._gave_way = across
        elif self._for:
            self._for = name  # in its place
        for each in others:
            if each in across or self._side(each) == side:
                self._put(each, False)

    def fold(self, with_focus: bool = False) -> bool:
        """Folds an open drawer, the left one first, or that with the focus; if there is one."""
        focused = QApplication.focusWidget()
        for name in self.open():
            dock = self._docks[name]
            if not with_focus or (focused is not None and dock.isAncestorOf(focused)):
                self._do(ShowPanel(name, False))
                return True
        return False

    def open(self) -> list[str]:
        """The panels in the drawers now, from left to right."""
        docks = self._docks
        found = [
            name
            for name, dock in docks.items()
            if not dock.isHidden() and not dock.isFloating() and self._side(name) in COLUMNS
        ]
        return sorted(found, key=self._side) if self.folded else []

    def _side(self, name: str) -> str:
        area = self._window.dockWidgetArea(self._docks[name])
        return next((side for side, each in AREAS.items() if each == area), "bottom")

    def _put(self, name: str, shown: bool) -> None:
        """Opens or folds it; a side is as wide as the user has made it."""
        dock, side = self._docks[name], self._side(name)
        if shown:
            self._hold(dock)
            wide = self._width(side)
            dock.show()
            self._window.resizeDocks([dock], [wide], Qt.Orientation.Horizontal)
        else:
            focused = QApplication.focusWidget()
            if focused is not None and dock.isAncestorOf(focused):
                self._stage.setFocus()  # not what is next in line for Tab: Space would press that
            dock.hide()

    def _hold(self, dock: QDockWidget) -> None:
        """What needs more room than there is is cut: no drawer makes the window larger."""
        panel = dock.widget()
        self._least.setdefault(panel, (panel.minimumSize(), type_scale.zoom()))
        panel.setMinimumSize(type_scale.px(CUT_WIDE), CUT_HIGH)

    # their room -------------------------------------------------------------------------------

    def _room_between(self) -> int:
        """With the drawers of both sides open."""
        rails = sum(rail.sizeHint().width() for rail in self.rails[:2])
        return self._window.width() - rails - sum(map(self._width, COLUMNS))

    def _width(self, side: str) -> int:
        return self._widths.get(side, type_scale.px(COLUMNS[side]))

    def _middle(self) -> QRect:
        """Of the window what stands between its bars."""
        window, top = self._window, self._stage.y()
        below = [bar.y() for bar in window.findChildren(QToolBar) if self._is_below(bar)]
        left, right = (rail.sizeHint().width() for rail in self.rails[:2])
        high = min(below, default=window.height()) - top
        return QRect(left, top, window.width() - left - right, high)

    @property
    def _stage(self) -> QWidget:
        stage = self._window.centralWidget()
        assert stage is not None
        return stage

    def _is_below(self, bar: QToolBar) -> bool:
        return bar.isVisible() and self._window.toolBarArea(bar) == SIDES["bottom"]

    @property
    def is_of_another_zoom(self) -> bool:
        """Whether the letters have grown or shrunk since the drawers got their widths."""
        return self._zoom != type_scale.zoom()

    def note_width(self, dock: QObject) -> None:
        """The user has moved an edge: a drawer has the width of that from now on."""
        for name in self.open():
            if self._docks[name] is dock:
                self._widths[self._side(name)] = self._docks[name].width()

    def fit(self) -> None:
        """Drawers grow with the letters in them; and one that a small window squeezed has its width
        in a larger one.
        """
        if self.is_of_another_zoom:
            self._zoom = type_scale.zoom()
            self._widths = {}
            for name in self.open():
                self._put(name, True)
            return
        for name in self.open():
            dock, wide = self._docks[name], self._width(self._side(name))
            if dock.width() < wide:
                self._window.resizeDocks([dock], [wide], Qt.Orientation.Horizontal)

    # all of them ------------------------------------------------------------------------------

    def begin(self, arrangement: str) -> None:
        """Panels are free, or to be folded, as this arrangement has them."""
        self.arrangement = arrangement
        for panel, (least, zoom) in self._least.items():
            panel.setMinimumSize(least * (type_scale.zoom() / zoom))
        self._least = {}
        self._docks.folded = FOLDED[arrangement]
        self._zoom = type_scale.zoom()

    def take_on(self, front: str) -> None:
        """The present arrangement for the first time: panels that are closed, or float, stay so."""
        if not self.folded:
            self._docks.put_back()
            return
        self._docks.fold()
        self._begin_with(front)

    def put_back(self, front: str) -> None:
        """As it is at first: all panels, or beside the stage the one in front alone."""
        self._docks.put_back()
        if self.folded:
            self._begin_with(front)

    def _begin_with(self, front: str) -> None:
        """The one drawer that is open."""
        self._widths = {}
        self._for = ""
        self._gave_way = []
        self._put(front, True)

    def show_rails(self) -> None:
        """Those of the sides that are folded."""
        for side, rail in self._rails.items():
            rail.setVisible(side in self._docks.folded)
        plots = self._rails["bottom"]  # above the transport, which older layouts do not know
        if not self._window.toolBarBreak(plots):
            self._window.insertToolBarBreak(plots)

"""Drawers: in a window with no room for columns beside the stage, its panels fold to rails.

Three arrangements, by the window's size in units of its zoom: wide, all panels as the user has put
them; narrow, the columns folded and the plots below the stage; low, the plots folded, too. Folded,
a side holds one panel at a time, which a button of the rail at its edge opens and folds again. Each
arrangement is kept while another has the window, and from one start to the next.
"""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QToolBar, QWidget

from core.journal.intent import Intent
from core.journal.intents import ShowPanel
from gui.style import type as type_scale
from gui.widgets.rail import SIDES, Rail, RailButton
from gui.window.docks import AREAS, Docks
from gui.window.slide import Slide

NARROW, LOW = 1100, 640  # of a window at 100 %: below, there is no room for all at once
# A drawer's least where the window has no room for all that is in it: at 100 % so wide that words
# are whole, and at any zoom so many pixels high.
CUT_WIDE, CUT_HIGH = 150, 60
COLUMNS = {"left": 210, "right": 300}  # how wide an open drawer is
# What two open drawers must leave between them, for the stage, or for three plots.
BETWEEN = {"low": 360, "narrow": 560}
KEYS = {"lessons": "Ctrl+L", "settings": "Ctrl+M", "explain": "Ctrl+E"}
# {arrangement: the sides whose panels are folded}
FOLDED = {"wide": (), "narrow": ("left", "right"), "low": ("left", "right", "bottom")}


def arrangement_for(width: int, height: int) -> str:
    """Of a window of so many pixels, as it is zoomed now."""
    if height < type_scale.px(LOW):
        return "low"
    return "narrow" if width < type_scale.px(NARROW) else "wide"


class Drawers(QObject):
    """Folds and unfolds the panels of one window.

    do: of the window. in_sight: whether panels can be seen at all, so that it is time for them.
    moved: some stand elsewhere.
    """

    moved = Signal()

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
        self._zoom = type_scale.zoom()  # with which the drawers have their widths
        self.arrangement = "wide"
        self._kept: dict[str, QByteArray] = {}  # the others
        self._size = window.size()  # when its arrangement was looked at last
        self._asked = QSize()  # the least that the window is told to have
        self._noting = QTimer(self, singleShot=True, interval=0)
        self._noting.timeout.connect(self._note)
        self._room: tuple[int, int, int] | None = None  # of columns and plots, then
        self._room_size = self._size
        self._noted: QByteArray | None = None  # all panels as they stood at that size
        self._noted_zoom = self._zoom
        self._folded: dict[
            str, QByteArray
        ] = {}  # the present arrangement, while it is a folded one
        self._front = "explain"  # at the right, when it was folded
        self._widths: dict[str, int] = {}  # of the drawers, as they were last
        self._for, self._gave_way = "", list[str]()  # a drawer, and those that come back after it
        self._slide = Slide(window)
        self._due = False
        # What panels ask for themselves, and the zoom with which they did.
        self._least: dict[QWidget, tuple[QSize, int]] = {}
        self._buttons: dict[str, RailButton] = {}
        self._make_rails()
        for watched in (window, *docks.values()):
            watched.installEventFilter(self)

    def _make_rails(self) -> None:
        """One at each side that has drawers, with a button and perhaps a key for each panel."""
        titles = {"left": self.tr("Panels at the left"), "right": self.tr("Panels at the right")}
        titles["bottom"] = self.tr("Plots")
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
        dock.visibilityChanged.connect(self._note_soon)
        shown.enabledChanged.connect(button.setEnabled)
        self._buttons[name] = button

    def _add_key(self, name: str, key: str) -> None:
        action = QAction(self)
        action.setObjectName(f"{name}DrawerAction")
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _=False: self.toggle(name))
        self._window.addAction(action)

    @property
    def folded(self) -> bool:
        return self.arrangement != "wide"

    @property
    def rails(self) -> tuple[QToolBar, ...]:
        return tuple(self._rails.values())

    # one panel ------------------------------------------------------------------------------

    def toggle(self, name: str) -> None:
        """The user's own act: a panel that is seen folds, one that is not comes in front."""
        if self._in_sight() and self._docks[name].toggleViewAction().isEnabled():
            self._do(ShowPanel(name, not self._docks.is_seen(name)))

    def show_panel(self, name: str, shown: bool) -> None:
        """What is asked for comes in front; folded, it is alone on its side."""
        docks = self._docks
        if not self.folded or docks[name].isFloating():
            docks.show_panel(name, shown)
            return
        side = self._side(name)
        if side == "bottom":
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
            self._for, self._gave_way = "", []

    def _make_way(self, name: str, side: str) -> None:
        """Alone on its side, and where there is no room for two drawers alone: the other comes back
        when this one is folded.
        """
        others = [each for each in self.open() if each != name]
        tight = self._room_between() < type_scale.px(BETWEEN[self.arrangement])
        across = [each for each in others if tight and self._side(each) != side]
        if across or self._for not in others:
            self._for, self._gave_way = name, across
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

    def _room_between(self) -> int:
        """With the drawers of both sides open."""
        rails = sum(rail.sizeHint().width() for rail in self.rails[:2])
        return self._window.width() - rails - sum(map(self._width, COLUMNS))

    def _width(self, side: str) -> int:
        return self._widths.get(side, type_scale.px(COLUMNS[side]))

    def _put(self, name: str, shown: bool) -> None:
        """Opens or folds it; a side is as wide as it was when it was open last."""
        dock, side = self._docks[name], self._side(name)
        if shown:
            self._hold(dock)
            wide = self._width(side)
            dock.show()
            self._window.resizeDocks([dock], [wide], Qt.Orientation.Horizontal)
        else:
            if dock.isVisible():
                self._widths[side] = dock.width()
            focused = QApplication.focusWidget()
            if focused is not None and dock.isAncestorOf(focused):
                self._stage.setFocus()  # not what is next in line for Tab: Space would press that
            dock.hide()

    def _hold(self, dock: QDockWidget) -> None:
        """What needs more room than there is is cut: no drawer makes the window larger."""
        panel = dock.widget()
        self._least.setdefault(panel, (panel.minimumSize(), type_scale.zoom()))
        panel.setMinimumSize(type_scale.px(CUT_WIDE), CUT_HIGH)

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

    # all of them ----------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            if watched is self._window:
                self.settle_soon()
            else:
                self._note_soon()
                self._note_drag(watched)
        return False

    def _note_drag(self, dock: QObject) -> None:
        """A drawer whose edge the user moves has the width of that from now on."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            for name in self.open():
                if self._docks[name] is dock:
                    self._widths[self._side(name)] = self._docks[name].width()

    def _note_soon(self) -> None:
        if self.folded:
            self.moved.emit()
        elif not self._noting.isActive():
            self._noting.start()

    def _note(self) -> None:
        """What the user makes of the panels; what a smaller window does to them is not kept."""
        same = self._window.size() == self._size and self._in_sight()
        if not same or self.folded:
            return
        self._room = self._docks.room()  # the columns follow the window while plots rest, too
        self._room_size = self._size
        if not self._docks.resting:
            self._noted = self._window.saveState()
            self.moved.emit()
            self._noted_zoom = type_scale.zoom()

    def settle_soon(self) -> None:
        """Once the window has the size, or the zoom, that it is being given."""
        if not self._due:
            self._due = True
            QTimer.singleShot(0, self, self.settle)

    def settle(self) -> None:
        """Has the arrangement that the window's size asks for, where panels are in sight at all."""
        self._due = False
        if self._in_sight():
            self._settle()
        self._ask_for_room()

    def _settle(self) -> None:
        window = self._window
        self._size = window.size()
        wanted = arrangement_for(window.width(), window.height())
        if wanted != self.arrangement:
            window.setUpdatesEnabled(False)
            self._change(wanted)
            window.setUpdatesEnabled(True)
        elif self._zoom != type_scale.zoom():
            self._widen()
        elif not self.folded and self._room is not None:
            self._docks.follow(self._room, self._room_size, self._size)
        else:
            self._regain()
        self._docks.share_plots()

    def _ask_for_room(self) -> None:
        """What would fold asks for none: else no window could be made so small that it does."""
        window, layout = self._window, self._window.layout()
        sight = self._in_sight()
        least = QSize(sight and self.arrangement == "wide", sight and self.arrangement != "low")
        if layout is not None and least != self._asked:
            self._asked = least
            window.setMinimumSize(least)
            layout.invalidate()  # where it is 0, what stands in the window asks
            layout.activate()

    def _widen(self) -> None:
        """The drawers grow with the letters in them."""
        self._zoom = type_scale.zoom()
        self._widths = {}
        for name in self.open():
            self._put(name, True)

    def _regain(self) -> None:
        """A drawer that a small window squeezed has its width in a larger one."""
        for name in self.open():
            dock, wide = self._docks[name], self._width(self._side(name))
            if dock.width() < wide:
                self._window.resizeDocks([dock], [wide], Qt.Orientation.Horizontal)

    def _change(self, wanted: str) -> None:
        window, docks = self._window, self._docks
        front = docks.in_front("explain", "equations", "code")
        resting = docks.resting
        docks.rest(False)  # a panel that only rests is not one the user hid
        if not self.folded:
            self._front = front
            docks.keep_widths()
        self._kept[self.arrangement] = window.saveState()
        if not self.folded and self._noted is not None:
            self._kept[self.arrangement] = self._noted
            docks.zoom = self._noted_zoom
        self._take(wanted)
        kept = self._kept.pop(wanted, None)
        if kept is None or not window.restoreState(kept):
            self._arrange(front)
        self._show_rails()
        docks.rest(resting)
        if not self.folded:
            if docks[self._front].isVisible():
                docks[self._front].raise_()  # a demo's panels were noted before it
            docks.zoomed()
            if self._room is not None:  # it may have been folded in a window of another size
                docks.follow(self._room, self._room_size, self._size)
        QTimer.singleShot(0, self, docks.tidy_tabs)

    def _take(self, arrangement: str) -> None:
        self.arrangement = arrangement
        for panel, (least, zoom) in self._least.items():
            panel.setMinimumSize(least * (type_scale.zoom() / zoom))
        self._least = {}
        self._docks.folded = FOLDED[arrangement]
        self._zoom = type_scale.zoom()

    def _arrange(self, front: str) -> None:
        """As it is at first: the lesson's text beside the stage, or all."""
        if self.folded:
            self._widths = {}
            self._for, self._gave_way = "", []
            self._docks.fold()
            self._put(front, True)
        else:
            self._docks.put_back()

    def _show_rails(self) -> None:
        for side, rail in self._rails.items():
            rail.setVisible(side in self._docks.folded)
        plots = self._rails["bottom"]  # above the transport, which older layouts do not know
        if not self._window.toolBarBreak(plots):
            self._window.insertToolBarBreak(plots)

    def put_back(self) -> None:
        """Every panel to where it stood at first, in every arrangement."""
        self._kept, self._noted = {}, None
        self._arrange("explain")
        self._show_rails()

    # from start to start --------------------------------------------------------------------

    def begin(self, states: dict[str, bytes]) -> None:
        """states: what states() told at the end, as far as there is something."""
        self._kept = {name: QByteArray(state) for name, state in states.items() if state}
        self._take(arrangement_for(self._window.width(), self._window.height()))
        kept = self._kept.pop(self.arrangement, None)
        if self.folded:
            self._arrange("explain")
        if kept is not None:
            self._window.restoreState(kept)
        self._show_rails()

    def states(self) -> dict[str, bytes]:
        """{arrangement: Qt's state of it} of those that the window has had, once all panels stand
        in it as the user has put them.
        """
        return _plain({**self._kept, self.arrangement: self._window.saveState()})

    def standing(self) -> dict[str, bytes]:
        """The same at any time: as it was when panels were in sight last, and none rested."""
        if self._noting.isActive():  # it is due
            self._note()
        now = {name: each for name, each in self._folded.items() if name == self.arrangement}
        if self.folded and self._in_sight():
            now = self._folded = {self.arrangement: self._window.saveState()}
        elif not self.folded and self._noted is not None:
            now = {self.arrangement: self._noted}
        return _plain({**self._kept, **now})


def _plain(states: dict[str, QByteArray]) -> dict[str, bytes]:
    return {name: bytes(states[name].data()) for name in FOLDED if name in states}

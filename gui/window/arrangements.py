"""Arrangements: where the panels of a window stand, by its size, and what is kept of that.

Three, by the size in units of the zoom: wide, all panels as the user has put them; narrow, the
columns folded to drawers and the plots below the stage; low, the plots folded, too. Each is kept
while another has the window, and from one start to the next.
"""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from gui.style import type as type_scale
from gui.widgets.soon import soon
from gui.window.docks import Docks
from gui.window.drawers import FOLDED, Drawers
from gui.window.zoomed_places import ZoomedPlaces

NARROW, LOW = 1100, 640  # of a window at 100 %: below, there is no room for all at once


def arrangement_for(width: int, height: int) -> str:
    """Of a window of so many pixels, as it is zoomed now."""
    if height < type_scale.px(LOW):
        return "low"
    return "narrow" if width < type_scale.px(NARROW) else "wide"


class Arrangements(QObject):
    """How the panels of one window are arranged. in_sight: whether panels can be seen at all.
    moved: some stand elsewhere.
    """

    moved = Signal()

    def __init__(
        self, window: QMainWindow, docks: Docks, drawers: Drawers, in_sight: Callable[[], bool]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._docks = docks
        self._drawers = drawers
        self._in_sight = in_sight
        self._due = False
        self._size = window.size()  # when its arrangement was last settled
        self._away: QByteArray | None = None  # all panels, while none is to be seen
        self._asked = QSize()  # the least that the window is told to have
        self._front = "explain"  # at the right, when it was folded
        # {arrangement: Qt's state of it}: of those that another has the place of; and of the
        # present one, as long as it is a folded one.
        self._kept: dict[str, QByteArray] = {}
        self._folded: dict[str, QByteArray] = {}
        # A wide window, at the size and the zoom with which it was seen last: all its panels, and
        # the room of columns and plots.
        self._noted: QByteArray | None = None
        self._noted_zoom = type_scale.zoom()
        self._from_before: set[str] = set()  # of those kept, what an earlier start had written down
        self.begun = False  # the panels stand where they were left
        self.fronts: list[str] = []  # in a demo, whose resting panels the state must not lack
        self._room: tuple[int, int, int] | None = None
        self._room_size = self._size
        self._zoomed = ZoomedPlaces(window, docks)
        self._noting = QTimer(self, singleShot=True, interval=0)
        self._noting.timeout.connect(self._note)
        window.installEventFilter(self)
        for dock in docks.values():
            dock.visibilityChanged.connect(self._note_soon)
            dock.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            if watched is self._window:
                self.settle_soon()
            else:
                self._note_soon()
                if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
                    self._drawers.note_width(watched)
                    self._zoomed.forget(self._drawers.arrangement)
        return False

    # where they stand now ---------------------------------------------------------------------

    def _note_soon(self) -> None:
        if self._drawers.folded:
            self.moved.emit()
        elif not self._noting.isActive():
            self._noting.start()

    def _note(self) -> None:
        """What the user makes of the panels; what a smaller window does to them is not kept."""
        same = self._window.size() == self._size and self._in_sight()
        if not same or self._drawers.folded:
            return
        self._room = self._docks.room()  # the columns follow the window while plots rest, too
        self._room_size = self._size
        self._docks.note_plots()
        self.fronts = sorted(self._docks.fronts()) if self._docks.resting else []
        if not self._docks.resting:
            self._noted = self._window.saveState()
            self._noted_zoom = type_scale.zoom()
        self.moved.emit()

    # where they are to stand ------------------------------------------------------------------

    def settle_soon(self) -> None:
        """Once the window has the size that it is being given."""
        if not self._due:
            self._due = True
            soon(self, self.settle)

    def settle_zoomed(self) -> None:
        """The letters have another size; what they are in has not heard of it yet."""
        if self._in_sight():
            self._zoomed.note(self._drawers.arrangement)
        self._demand_nothing()
        self.settle_soon()

    def _demand_nothing(self) -> None:
        """Until the panels are settled they demand no room: their layout is asked before, and the
        window would grow with what is to fold.
        """
        self._asked = QSize(1, 1)
        self._window.setMinimumSize(self._asked)

    def settle(self) -> None:
        """Takes on the arrangement that the window's size asks for, if panels are in sight."""
        self._due = False
        if self._in_sight():
            self._settle()
        self._ask_for_room()

    def _settle(self) -> None:
        window, drawers = self._window, self._drawers
        self._size = window.size()
        wanted = arrangement_for(window.width(), window.height())
        if wanted != drawers.arrangement:
            window.setUpdatesEnabled(False)
            self._change(wanted)
            window.setUpdatesEnabled(True)
        elif drawers.folded or self._room is None or drawers.is_of_another_zoom:
            drawers.fit()
        else:
            self._docks.follow(self._room, self._room_size, self._size)
        self._zoomed.take_up(wanted)
        self._docks.share_plots()

    def _ask_for_room(self) -> None:
        """Panels that would fold demand none, or no window could be made so small that they do."""
        window, layout = self._window, self._window.layout()
        sight, arrangement = self._in_sight(), self._drawers.arrangement
        least = QSize(sight and arrangement == "wide", sight and arrangement != "low")
        if layout is not None and least != self._asked:
            self._asked = least
            window.setMinimumSize(least)
            layout.invalidate()  # where it is 0, what stands in the window asks
            layout.activate()

    def _change(self, wanted: str) -> None:
        window = self._window
        docks = self._docks
        drawers = self._drawers
        front = docks.in_front("explain", "equations", "code")
        looked_at = docks.plots_in_front
        resting = docks.resting
        docks.rest(False)  # a panel that only rests is not one the user hid
        self._keep(front)
        drawers.begin(wanted)
        kept = self._kept.pop(wanted, None)
        if kept is None or not window.restoreState(kept):
            drawers.take_on(front)
            docks.bring_forward(looked_at)
        elif wanted in self._from_before:
            docks.find_lost()
        self._from_before.discard(wanted)
        drawers.show_rails()
        self.rest(resting)
        if not drawers.folded:
            self._unfold()
        soon(self, docks.tidy_tabs)

    def _keep(self, front: str) -> None:
        """The present arrangement, for when the window has its size again."""
        arrangement, docks = self._drawers.arrangement, self._docks
        if not self._drawers.folded:
            docks.keep_widths()
        if not self._drawers.folded or docks.is_seen(front):  # in a drawer, too
            self._front = front
        self._kept[arrangement] = self._window.saveState()
        if not self._drawers.folded and self._noted is not None:
            self._kept[arrangement] = self._noted
            docks.zoom = self._noted_zoom

    def _unfold(self) -> None:
        """What a wide window has beside Qt's state of it."""
        docks = self._docks
        if docks[self._front].isVisible():
            docks[self._front].raise_()  # a demo's panels were noted before it
        docks.zoomed()
        if self._room is not None:  # it may have been folded in a window of another size
            docks.follow(self._room, self._room_size, self._size)

    def put_away(self) -> None:
        """While a page stands in front that has no panels, they are hidden and cost nothing."""
        if self._away is None:
            self._zoomed.note(self._drawers.arrangement)
            self._away = self._window.saveState()
            for part in (*self._docks.values(), *self._drawers.rails):
                part.hide()
            self.settle_soon()

    def bring_back(self) -> None:
        """Every panel to where it stood before put_away(). It may have been zoomed since then."""
        if self._away is not None:
            self._demand_nothing()
            self._window.restoreState(self._away)
            self._away = None
            self.settle()

    def put_back(self) -> None:
        """Every panel to where it stood at first, in every arrangement."""
        self._zoomed.forget_all()
        self._kept, self._folded = {}, {}
        self._noted = None
        self._from_before = set()
        self._drawers.put_back("explain")
        self._drawers.show_rails()

    def rest(self, resting: bool) -> None:
        """Panels that mean nothing to a demo rest; what a small window was like before is kept."""
        rests = self._docks.resting
        if resting and not rests and self._drawers.folded and self._in_sight():
            self._folded = {self._drawers.arrangement: self._window.saveState()}
        self._docks.rest(resting)

    # from start to start ----------------------------------------------------------------------

    def begin(self, states: dict[str, bytes]) -> None:
        """states: what states() told at the end, as far as there is something."""
        drawers = self._drawers
        self.begun = True
        self._kept = {name: QByteArray(state) for name, state in states.items() if state}
        drawers.begin(arrangement_for(self._window.width(), self._window.height()))
        self._from_before = {*self._kept} - {drawers.arrangement}
        kept = self._kept.pop(drawers.arrangement, None)
        away = [dock for dock in self._docks.values() if dock.isHidden()]
        if kept is None and away:  # for another page was in front
            for dock in away:
                dock.show()
            self._docks.arrange()
        if drawers.folded:
            drawers.take_on("explain")
        if kept is not None:
            self._window.restoreState(kept)
            self._docks.find_lost()
            self._begin_noted(kept)
        drawers.show_rails()

    def _begin_noted(self, kept: QByteArray) -> None:
        """It stands until there is something newer, which in a demo may never come."""
        if self._drawers.folded:
            self._folded = {self._drawers.arrangement: kept}
        else:
            self._noted = kept

    def begin_in_sight(self, restore: Callable[[], None]) -> None:
        """The panels of a window that has begun with another page. restore: calls begin()."""
        self._demand_nothing()
        self._away = None
        restore()
        self.settle()

    def states(self) -> dict[str, bytes]:
        """{arrangement: Qt's state of it} of those that the window has had, once all panels stand
        in it as the user has put them.
        """
        return _plain({**self._kept, self._drawers.arrangement: self._window.saveState()})

    def standing(self) -> dict[str, bytes]:
        """The same at any time: as it was when panels were last in sight and none rested."""
        if self._noting.isActive():  # it is due
            self._note()
        arrangement = self._drawers.arrangement
        if self._away is not None and not self._docks.resting:  # it may be newer than what is noted
            return _plain({**self._kept, arrangement: self._away})
        now = {name: each for name, each in self._folded.items() if name == arrangement}
        if self._drawers.folded and self._in_sight() and not self._docks.resting:
            now = self._folded = {arrangement: self._window.saveState()}
        elif not self._drawers.folded and self._noted is not None:
            now = {arrangement: self._noted}
        return _plain({**self._kept, **now})


def _plain(states: dict[str, QByteArray]) -> dict[str, bytes]:
    return {name: bytes(states[name].data()) for name in FOLDED if name in states}

"""The panels as docks: found by name, placed, put back, resting where they mean nothing."""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from gui.lab import panels
from gui.style import type as type_scale
from gui.widgets.named import named
from gui.widgets.soon import soon
from gui.window.dock_bars import DockBars
from gui.window.first_room import (
    A_LINE,
    FOLDED_WIDTHS,
    NARROW_WIDTHS,
    NEAR,
    ROOMY,
    WIDTHS,
    for_lessons,
    height_for,
    left_for,
    scaled_to,
    sides_for,
    with_room_for,
)
from gui.window.title_buttons import TitleButtons

AREAS = {
    "left": Qt.DockWidgetArea.LeftDockWidgetArea,
    "right": Qt.DockWidgetArea.RightDockWidgetArea,
    "bottom": Qt.DockWidgetArea.BottomDockWidgetArea,
}
TAB_ORDER = ("left", "center", "bottom", "right")
PLOTS = ("loss", "hidden_state", "decoded")
LEFT, RIGHT = ("lessons", "runs", "settings"), ("explain", "equations", "code")
TRAINING_ONLY = ("loss", "gradients", "decoded", "embedding")
# Which panels share a place, the first of each on top.
TABS = (
    ("lessons", "runs"),
    ("explain", "equations", "code"),
    ("loss", "gradients", "weights"),
    ("hidden_state", "gates"),
    ("decoded", "embedding"),
)


def panel_modules() -> list[ModuleType]:
    """Every file of gui/lab/panels, as Tab visits them: a new panel is a file."""
    names = [entry.name for entry in iter_modules(panels.__path__)]
    modules = [import_module(f"{panels.__name__}.{name}") for name in names]
    return sorted(modules, key=lambda module: (TAB_ORDER.index(module.AREA), module.ORDER))


def panel_name(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]


class Docks(dict[str, QDockWidget]):
    """{panel name: dock} of one window."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__()
        self._window = window
        self._areas: dict[str, str] = {}
        self.tabs = DockBars(window)
        self.folded: tuple[str, ...] = ()  # sides, of AREAS, whose panels are in drawers
        self.resting = False  # the panels that mean nothing to the present run are away
        self._widths: list[int] = []  # of the plots, while some of them rest
        self.first_widths = list(WIDTHS)
        self._shares = list(WIDTHS)  # of the plots, as they were before a window was too small
        self._given: list[int] = []  # what the plots have had of these
        self._given_room: dict[int, int] = {}  # {place: what it has had of its first room}
        self._given_high = 0  # what the lessons have had; 0 where the user has them otherwise
        self.zoom = type_scale.zoom()  # with which the columns have their widths
        window.setCorner(Qt.Corner.BottomLeftCorner, AREAS["left"])
        window.setCorner(Qt.Corner.BottomRightCorner, AREAS["right"])

    def add(self, module: ModuleType, title: str) -> None:
        """A dock with an empty place in it, until put() is told what stands there."""
        name = panel_name(module)
        dock = named(QDockWidget(title), f"{name}Dock")
        dock.setWidget(QWidget())
        type_scale.wear(dock, bold=True)  # the heading alone
        TitleButtons(dock)
        self[name] = self.tabs.of_title[title] = dock
        self._areas[name] = module.AREA
        self._place(name)

    def put(self, name: str, widget: QWidget) -> QWidget:
        """In place of what stood in its dock; that is returned, and its caller's from now on."""
        dock = self[name]
        before = dock.widget()
        widget.setProperty("behind", before.property("behind"))
        dock.setWidget(widget)
        return before

    def home(self, name: str) -> str:
        """The side at which it stood at first, of AREAS."""
        return self._areas[name]

    def in_front(self, *names: str) -> str:
        """The first of these that is seen; else the first."""
        return next(filter(self.is_seen, names), names[0])

    @property
    def plots_in_front(self) -> list[str]:
        """Of each place at the bottom."""
        return [self.in_front(*names) for names in TABS if names[0] in PLOTS]

    def bring_forward(self, names: list[str]) -> None:
        """Those of these that are not hidden, each before the others of its tabs."""
        for name in names:
            if not self[name].isHidden():
                self[name].raise_()

    def is_seen(self, name: str) -> bool:
        return self[name].isVisible() and not self[name].widget().property("behind")

    def _place(self, name: str) -> None:
        """In its tab; else side by side at the bottom, one below the other at the sides."""
        for first, *others in TABS:
            if name in others and first in self:
                self._window.tabifyDockWidget(self[first], self[name])
                return
        across = self._areas[name] == "bottom"
        orientation = Qt.Orientation.Horizontal if across else Qt.Orientation.Vertical
        self._window.addDockWidget(AREAS[self._areas[name]], self[name], orientation)

    def arrange(self) -> None:
        """The first look: panels of a kind share a place, the plots share the bottom."""
        if self.folded:
            return
        window = self._window
        self.zoom = type_scale.zoom()
        self._given = []
        for first, *_ in TABS:
            self[first].raise_()
        left = [self["lessons"], self["settings"]]
        window.resizeDocks(left, [*left_for(window.height())], Qt.Orientation.Vertical)
        self._given_high = left[0].height()
        roomy = window.width() > type_scale.px(ROOMY)
        sides = [*sides_for(window.width())]
        window.resizeDocks([left[0], self["explain"]], sides, Qt.Orientation.Horizontal)
        self._arrange_plots(WIDTHS if roomy else NARROW_WIDTHS)
        self._share_left()

    def _share_left(self) -> None:
        """What the Model has to spare is the lessons', until all of them are in sight; of what the
        user has given them neither takes anything.
        """
        pair = [self["lessons"], self["settings"]]
        self._settle()
        if not self._given_high or not all(self._stands(name) for name in ("lessons", "settings")):
            return
        asked = [
            dock.height() + dock.widget().sizeHint().height() - dock.widget().height()
            for dock in pair
        ]
        whole = sum(dock.height() for dock in pair)
        room = for_lessons(whole, asked, self._window.height())
        if abs(room - pair[0].height()) > NEAR[0]:
            heights = [room + self.tabs.height_under(pair[0]), whole - room]
            self._window.resizeDocks(pair, heights, Qt.Orientation.Vertical)
            self._settle()
        self._given_high = pair[0].height()

    def _arrange_plots(self, widths: tuple[int, ...]) -> None:
        window = self._window
        plots = [self[name] for name in PLOTS]
        for first, *_ in TABS:
            if self._areas[first] == "bottom":
                self[first].raise_()
        window.resizeDocks(plots, list(widths), Qt.Orientation.Horizontal)
        window.resizeDocks(plots, [height_for(window.height())] * 3, Qt.Orientation.Vertical)
        self.share_plots()

    def share_plots(self) -> None:
        """All names of tabs are whole, as far as one place has room that another lacks."""
        plots = self._plots_there()
        if not plots or "bottom" in self.folded:
            return
        self._settle()
        asks = [max(plot.minimumSizeHint().width(), plot.minimumWidth()) for plot in plots]
        least = [
            max(self.tabs.width_under(plot), ask) for plot, ask in zip(plots, asks, strict=True)
        ]
        widths = [plot.width() for plot in plots]
        if any(wide < need for need, wide in zip(least, widths, strict=True)):
            shared = with_room_for(least, widths)
            self._window.resizeDocks(plots, shared, Qt.Orientation.Horizontal)
            self._settle()
            self._was_given(plots)

    def note_plots(self) -> None:
        """How wide they are: if it is not what they were given, the user has them so. The height
        of the lessons, too.
        """
        if self._stands("lessons") and abs(self["lessons"].height() - self._given_high) > A_LINE:
            self._given_high = 0
        plots = [] if self.folded else self._plots_there()
        widths = [plot.width() for plot in plots]
        given = self._given or [0] * len(widths)
        if any(abs(a - b) > NEAR[0] for a, b in zip(given, widths, strict=False)):
            self._shares = self._given = widths

    def _was_given(self, plots: list[QDockWidget]) -> None:
        """Once it is known what the user wants."""
        if self._given and not self.folded:
            self._given = [plot.width() for plot in plots]

    def _share_as_before(self) -> None:
        """The plots have the window's room as they had it when there was enough."""
        plots = [] if self.folded else self._plots_there()
        if plots and self._given:
            self._settle()
            widths = scaled_to(sum(plot.width() for plot in plots), self._shares)
            self._window.resizeDocks(plots, widths, Qt.Orientation.Horizontal)
            self._settle()
            self._was_given(plots)

    def room(self) -> tuple[int, int, int]:
        """How wide the columns, how high the plots are."""
        left, right, plots = (self[self.in_front(*names)] for names in (LEFT, RIGHT, PLOTS))
        return left.width(), right.width(), plots.height() + self.tabs.height_under(plots)

    def follow(self, room: tuple[int, int, int], before: QSize, now: QSize) -> None:
        """Columns and plots that had their first room in a window of another size have it in this
        one, too; what the user has given them they keep.
        """
        had = (*sides_for(before.width()), height_for(before.height()))
        have = (*sides_for(now.width()), height_for(now.height()))
        followed: list[int] = []
        for place, names in enumerate((LEFT, RIGHT, PLOTS)):
            old, new = had[place], have[place]
            given = self._given_room.pop(place, old)  # the least that a panel asks for may be more
            if min(abs(room[place] - old), abs(room[place] - given)) > NEAR[place]:
                continue
            followed.append(place)
            if old != new:
                across = names is not PLOTS
                orientation = Qt.Orientation.Horizontal if across else Qt.Orientation.Vertical
                self._window.resizeDocks([self[self.in_front(*names)]], [new], orientation)
        self._settle()
        self._given_room |= {place: self.room()[place] for place in followed}
        self._share_left()
        self._share_as_before()

    def zoomed(self) -> None:
        """The columns at the sides grow with the letters in them, once these have come."""
        soon(self._window, self._widen)

    def _widen(self) -> None:
        """Of several zooms in a row the first finds the last one's size."""
        if self.folded:
            return  # they grow when they come back
        share, self.zoom = type_scale.zoom() / self.zoom, type_scale.zoom()
        sides = [self[self.in_front(*names)] for names in (LEFT, RIGHT)]  # one behind is as it was
        widths = [round(each.width() * share) for each in sides]
        if share != 1:
            self._window.resizeDocks(sides, widths, Qt.Orientation.Horizontal)

    def tidy_tabs(self) -> None:
        """Of the bars of tabs the right ones are seen, and in them whole names."""
        self.tabs.tidy()
        self.share_plots()
        self._share_left()

    def plot_widths(self) -> list[int]:
        """Of the plots when none rests; before the window is shown, what they will be."""
        if self._widths:
            return self._widths
        self._settle()
        plots = self._plots_there()
        return [plot.width() for plot in plots] if plots else self.first_widths

    def _plots_there(self) -> list[QDockWidget]:
        """The one in front of each place below the stage, if none of these is empty. What stands
        behind another has no size of its own until it comes in front.
        """
        bottom = [names for names in TABS if names[0] in PLOTS]
        found = [next((n for n in names if self._stands(n)), "") for names in bottom]
        return [self[name] for name in found] if all(found) else []

    def _stands(self, name: str) -> bool:
        return self.is_seen(name) and not (self[name].isFloating() or self._is_astray(name))

    def _settle(self) -> None:
        """What resizeDocks() has asked for is there only then."""
        layout = self._window.layout()
        if layout is not None:
            layout.activate()

    def keep_widths(self) -> None:
        """Of the plots, for as long as they do not stand side by side."""
        self.first_widths = self.plot_widths()

    def fold(self) -> None:
        """Those of the folded sides hidden, plots at the right; the others where they stood at
        first, and those that float where they are.
        """
        there = {name: dock for name, dock in self.items() if not dock.isFloating()}
        moved = [
            name for name in there if self._areas[name] in self.folded or self._is_astray(name)
        ]
        for name in moved:  # first all away: what is in the way of another would widen the window
            there[name].hide()
        for name in moved:
            self._window.removeDockWidget(there[name])
            self._put_home(name)
        if "bottom" not in self.folded:
            self._arrange_plots(FOLDED_WIDTHS)

    def _put_home(self, name: str) -> None:
        """Where it stands at first; in a drawer, out of sight."""
        home = self._areas[name]
        if home not in self.folded:
            self._place(name)
            self[name].show()
            return
        side = "right" if home == "bottom" else home
        self._window.addDockWidget(AREAS[side], self[name], Qt.Orientation.Vertical)
        self[name].hide()

    def _is_astray(self, name: str) -> bool:
        return self._window.dockWidgetArea(self[name]) != AREAS[self._areas[name]]

    def show_panel(self, name: str, shown: bool) -> None:
        """One that is asked for comes before the others of its tabs."""
        self[name].setVisible(shown)
        if shown:
            self[name].raise_()

    def raise_floating(self) -> None:
        """Panels that floated when the program ended stand before the window again."""
        for dock in self.values():
            if dock.isFloating() and not dock.isHidden():
                dock.raise_()

    def put_back(self) -> None:
        """Every panel back to where it stood at first; visible, unless it rests."""
        for dock in self.values():  # first all away: side by side they would widen the window
            dock.setFloating(False)
            self._window.removeDockWidget(dock)
        for name, dock in self.items():
            dock.setProperty("rested", False)
            self._put_home(name)
        self._widths = []
        self.arrange()
        if self.folded and "bottom" not in self.folded:
            self._arrange_plots(FOLDED_WIDTHS)
        if self.resting:
            self.rest(True)

    def find_lost(self) -> None:
        """All that rest in a demo were once written down as closed, in a window that folds."""
        around = [name for name in sum(TABS, ()) if self._areas[name] == "bottom"]
        closed = [name for name in around if self[name].isHidden()]
        lost = self.folded and "bottom" not in self.folded
        if lost and closed == [name for name in around if name in TRAINING_ONLY]:
            for name in closed:
                self[name].show()
            self._arrange_plots(FOLDED_WIDTHS)

    def rest(self, resting: bool) -> None:
        """Loss and decoded text mean nothing to a shape demo: their panels rest meanwhile."""
        self.resting = resting
        if resting and not self._widths:
            self._widths = self.plot_widths()
        fronts = self.fronts() if resting else set()  # what is hidden brings others to the front
        for name, dock in self.items():
            if name not in TRAINING_ONLY:
                continue
            if resting and not dock.isHidden():
                dock.setProperty("rested", "bottom" not in self.folded)
                dock.setProperty("in_front", name in fronts)
                dock.hide()
            elif not resting and dock.property("rested"):
                dock.setProperty("rested", False)
                dock.show()
                if dock.property("in_front"):
                    dock.raise_()
            dock.toggleViewAction().setEnabled(not resting)
        if not resting and self._widths and "bottom" not in self.folded:
            plots = [self[name] for name in PLOTS]
            self._window.resizeDocks(plots, self._widths, Qt.Orientation.Horizontal)
            self._widths = []
            self._share_as_before()  # in a window that has another size by now

    def fronts(self) -> set[str]:
        """The one of each place that is seen. Before the window is shown none is behind another,
        and the first one will be.
        """
        there = [
            [name for name in names if not self[name].isHidden() and not self[name].isFloating()]
            for names in TABS
        ]
        seen = [[n for n in names if not self[n].widget().property("behind")] for names in there]
        return {names[0] for names in seen if names}

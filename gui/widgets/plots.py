"""Plot: a pyqtgraph plot as all of ours are. A picture, not a tool: nothing in it can be dragged.

Our pens, too. What a click on a plot does is plot_clicks', what a right click offers figure's.
"""

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetricsF, QPen, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.figure import Figure
from gui.widgets.heat_map import HeatMap
from gui.widgets.plot_clicks import PlotClicks
from gui.wording.pasted import curves

NEVER = ((0.0, 0.0),)
SIDES = ("bottom", "left")
ENDS = 8  # pixels of an axis that its words leave free
Ticks = Sequence[Sequence[tuple[float, str]]] | None


class Plot(Figure, pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Without pyqtgraph's menu and button. name: of the object. said: its accessible name.

    What an axis already is, it is not made again: it would draw all of its numbers anew.
    """

    MENU = "plotMenu"

    def __init__(self, name: str = "", said: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, enableMenu=False)  # type: ignore[call-arg]
        self.clicks: PlotClicks | None = None
        self._dressed: object = None
        self._reach: object = None
        self._axis_ticks: dict[str, Ticks] = {}
        self._names: dict[str, Sequence[tuple[float, str]]] = {}
        self.setObjectName(name)
        self.setAccessibleName(said)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        for side in SIDES:  # pyqtgraph's own guess would stay where nothing is painted before
            axis = self.getAxis(side)
            axis.textWidth = axis.textHeight = 0
        type_scale.keep(self, _set_type)
        self.getViewBox().sigResized.connect(self._thin)
        self.getViewBox().sigRangeChanged.connect(self._thin)

    def values_text(self) -> str:
        """Its curves by the axis below, or the cells of its map. Curves are called as their
        objectName says.
        """
        if self.clicks is not None and self.clicks.numbers is not None:
            return self.clicks.numbers()
        shown = [item for item in self.items() if item.isVisible()]
        for item in shown:
            if isinstance(item, HeatMap):
                names = ([name for _, name in self._names.get(side, ())] for side in SIDES)
                return item.values_text(*names)
        told = [item for item in shown if isinstance(item, pg.PlotDataItem) and item.objectName()]
        data = [(item.objectName(), *item.getOriginalDataset()) for item in told]
        known = [(name, x, y) for name, x, y in data if x is not None]
        return curves(self.getAxis("bottom").labelText, known)

    def add_own(self, menu: QMenu, point: QPoint) -> None:
        if self.clicks is not None:
            self.clicks.add_to(menu, self.mapToScene(point))

    def lay(self, *items: pg.GraphicsObject) -> None:
        """Adds what lies in the plot and does not decide how far its axes reach."""
        for item in items:
            self.addItem(item, ignoreBounds=True)

    def take(self, *items: pg.GraphicsObject) -> None:
        """Removes them."""
        for item in items:
            self.removeItem(item)

    def set_margins(self, top: int, right: int) -> None:
        """Pixels between the plot and the widget's edge; the axes have theirs."""
        self.getPlotItem().layout.setContentsMargins(0, top, right, 2)  # what hangs of a letter

    def reach(self, across: tuple[float, float], up: tuple[float, float]) -> None:
        """From where to where its axes go, up to the last bit."""
        if self._reach != (across, up):
            self._reach = across, up
            self.getViewBox().setRange(xRange=across, yRange=up, padding=0)

    def dress(self, bottom: str, left: str) -> bool:
        """Ground and axes in the theme's colours, and what they count in. Whether that is new.

        Losses below 1 stay so: pyqtgraph would write 350 for 0.35, also after
        enableAutoSIPrefix(False), which scales once more itself.
        """
        if not self._color_axes(bottom, left):
            return False
        for side, text in zip(SIDES, (bottom, left), strict=True):
            axis = self.getAxis(side)
            size = f"{type_scale.font('label').pointSizeF():.2f}pt"
            style = {"color": theme.current().muted, "font-size": size}
            axis.setLabel(text, siPrefixEnableRanges=NEVER, **style)
            axis.enableAutoSIPrefix(False)
        self._fit_words()
        return True

    def dress_map(self) -> None:
        """The same around coloured cells: ticks would be drawn over them."""
        if self._color_axes():
            for side in SIDES:
                self.getAxis(side).setStyle(tickLength=0)

    def set_ticks(self, side: str, ticks: Ticks) -> None:
        """Numbers beside an axis, in levels as pyqtgraph has them; None: where it likes."""
        if side not in self._axis_ticks or self._axis_ticks[side] != ticks:
            self._axis_ticks[side] = ticks
            self.getAxis(side).setTicks(ticks)

    def name_places(self, side: str, names: Sequence[tuple[float, str]]) -> None:
        """A name at each of these evenly spaced places; where they have no room for all, every
        second, third ... one, the first among them. None: numbers where the axis likes.
        """
        if self._names.get(side) != names:
            self._names[side] = names
            self.getAxis(side).setStyle(hideOverlappingLabels=False)  # those at the ends, too
            self._thin()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Of the widget; pyqtgraph calls it with none while it is made."""
        if event is not None and self.plotItem is not None:
            self._fit_words()  # before all is laid out, and as it was laid out
            QTimer.singleShot(0, self, self._fit_words)
        super().resizeEvent(event)  # type: ignore[arg-type]  # pyqtgraph's own takes None

    def _fit_words(self) -> None:
        """What an axis counts in is left out where it is longer than the axis."""
        if self.plotItem is None:  # closed meanwhile
            return
        view = self.getViewBox()
        bottom, left = (self.getAxis(side) for side in SIDES)
        above = self.plotItem.mapRectFromItem(view, view.boundingRect()).top()
        for axis, room in (
            (bottom, self.width() - left.width()),
            (left, self.height() - bottom.height() - above),
        ):
            if axis.labelText:
                fits = bool(axis.label.boundingRect().width() <= room - ENDS)
                if axis.label.isVisible() != fits:
                    axis.showLabel(fits)

    def _thin(self) -> None:
        for side, names in self._names.items():
            shown = names[:: self._every(side, names)]
            self.set_ticks(side, [self._whole(side, shown)] if names else None)
        axis = self.getAxis("bottom")
        if "bottom" in self._names and not axis.labelText:  # its own guess cuts what hangs
            axis.setHeight(self._metrics("bottom").height() + axis.style["tickTextOffset"][1])

    def _whole(self, side: str, names: Sequence[tuple[float, str]]) -> Sequence[tuple[float, str]]:
        """Those below that do not stick out of the plot at its right."""
        view = self.getViewBox()
        (left, right), _ = view.viewRange()
        if side != "bottom" or not view.width() or right == left:
            return names
        room = self.width() - view.sceneBoundingRect().left()
        each = view.width() / (right - left)
        advance = self._metrics(side).horizontalAdvance
        return [
            (place, name)
            for place, name in names
            if (place - left) * each + advance(name) / 2 <= room
        ]

    def _every(self, side: str, names: Sequence[tuple[float, str]]) -> int:
        """Of how many names one has room."""
        view = self.getViewBox()
        (left, right), (low, high) = view.viewRange()
        across = side == "bottom"
        room, length = (view.width(), right - left) if across else (view.height(), high - low)
        if len(names) < 2 or not room or not length:
            return 1
        metrics = self._metrics(side)
        widest: float = max(metrics.horizontalAdvance(name) for _, name in names)
        needed = widest + metrics.averageCharWidth() / 2 if across else metrics.height()
        apart = float(abs(names[1][0] - names[0][0]) * room / length)
        return max(1, math.ceil(needed / apart))

    def _metrics(self, side: str) -> QFontMetricsF:
        return QFontMetricsF(self.getAxis(side).style["tickFont"] or self.font())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.plotItem is not None:
            self._thin()

    def _color_axes(self, *words: str) -> bool:
        """Whether they were another theme's, or had other words."""
        colors = theme.current()
        key = (colors, words, type_scale.zoom())
        if self._dressed == key:
            return False
        self._dressed = key
        self.setBackground(colors.panel)
        for side in SIDES:
            axis = self.getAxis(side)
            axis.setPen(colors.color("border"))
            axis.setTextPen(colors.color("muted"))
        return True


def _set_type(plot: QWidget) -> None:
    """Before the first painting, too: an axis never gives back a little of what it once took."""
    assert isinstance(plot, pg.PlotWidget)
    for side in SIDES if plot.plotItem is not None else ():  # it has none once it is closed
        plot.getAxis(side).setStyle(tickFont=type_scale.font("number"))


def write(item: pg.TextItem, text: str) -> None:
    """What a text in a plot says; one that says it already is not laid out again."""
    if item.toPlainText() != text:
        item.setText(text)


def solid(color: QColor | str, width: float = 1) -> QPen:
    pen: QPen = pg.mkPen(color, width=width)
    return pen


def dashed(color: QColor | str, width: float = 1) -> QPen:
    pen: QPen = pg.mkPen(color, width=width, style=Qt.PenStyle.DashLine)
    return pen


def dotted(color: QColor | str) -> QPen:
    pen: QPen = pg.mkPen(color, width=1, style=Qt.PenStyle.DotLine)
    return pen


def label_ground() -> QColor:
    """Behind a name that stands in a plot: what is drawn there must not make it unreadable."""
    return theme.faded(theme.current().panel, 0.85)


def kept_apart(places: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Where labels of these places stand: `gap` from each other, between `low` and `high`, each
    as near its own as that lets it; NaN for those that have no room.
    """
    order = sorted(range(len(places)), key=lambda k: places[k])
    shown = order[: max(int((high - low) / gap), 0) + 1]
    found = [math.nan] * len(places)
    below = low - gap
    for k in shown:
        found[k] = below = max(min(max(places[k], low), high), below + gap)
    above = high + gap
    for k in reversed(shown):
        found[k] = above = min(found[k], above - gap)
    return found

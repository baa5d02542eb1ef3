"""Plot: a pyqtgraph plot as all of ours are. A picture, not a tool: nothing in it can be dragged.

Our pens, too. What a click on a plot does is plot_clicks', what a right click offers figure's.
"""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from core.arrays import Array
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.figure import Figure
from gui.widgets.heat_map import HeatMap
from gui.widgets.line_names import LineName, LineNames
from gui.widgets.plot_axis import Names, PlotAxis
from gui.widgets.plot_clicks import PlotClicks
from gui.widgets.soon import soon
from gui.wording.heard import curves_in_words, table_in_words
from gui.wording.pasted import curves

NEVER = ((0.0, 0.0),)
SIDES = ("bottom", "left")
UNSEEN = ("top", "right")  # which pyqtgraph makes all the same
LINES = (pg.PlotCurveItem, pg.InfiniteLine)
LABEL_EDGES = 9  # pixels that a label takes beside its letters
AROUND = 14  # pixels that axes take beside their words
ENDS = 8  # pixels of an axis that its words leave free
Ticks = Sequence[Sequence[tuple[float, str]]] | None


class Plot(Figure, pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Without pyqtgraph's menu and button. name: of the object. said: its accessible name.

    What an axis already is, it is not made again: it would draw all of its numbers anew.
    """

    MENU = "plotMenu"
    _line_names: LineNames | None = None
    _margins = 0, 0
    _kept_margins: object = None
    _forms: tuple[Sequence[str], ...] = ((), ())  # of what either axis counts in

    def __init__(self, name: str = "", said: str = "", parent: QWidget | None = None) -> None:
        axes = {side: PlotAxis(side) for side in SIDES}
        super().__init__(parent, enableMenu=False, axisItems=axes)
        self.clicks: PlotClicks | None = None
        self._dressed: object = None
        self._reach: object = None
        self._axis_ticks: dict[str, Ticks] = {}
        self.setObjectName(name)
        self.setAccessibleName(said)
        self.setBackground(theme.current().panel)  # else black until it is first dressed
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        for side in UNSEEN:  # else each writes its empty name anew whenever the range changes
            self.getAxis(side).unlinkFromView()
        beneath = self.getViewBox().zValue() - 1  # else ticks cut through a curve's last dot
        for side in SIDES:  # pyqtgraph's own guess would stay where nothing is painted before
            axis = self.getAxis(side)
            axis.setZValue(beneath)
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
                names = ([name for _, name in self.getAxis(side).names or ()] for side in SIDES)
                return item.values_text(*names)
        told = [item for item in shown if isinstance(item, pg.PlotDataItem) and item.objectName()]
        data = [(item.objectName(), *item.getOriginalDataset()) for item in told]
        known = [(name, x, y) for name, x, y in data if x is not None]
        return curves(self.getAxis("bottom").labelText, known)

    def headline(self) -> str:
        told = self.accessibleDescription()
        if told or any(isinstance(each, HeatMap) and each.isVisible() for each in self.items()):
            return told or table_in_words(self.values_text())
        return curves_in_words(self.values_text())

    def add_own(self, menu: QMenu, point: QPoint) -> None:
        if self.clicks is not None:
            self.clicks.add_to(menu, self.mapToScene(point))

    def lay(self, *items: pg.GraphicsObject) -> None:
        """Adds what lies in the plot and does not decide how far its axes reach."""
        for item in items:
            if isinstance(item, pg.TextItem):
                item.setFont(type_scale.font("label"))
            self.addItem(item, ignoreBounds=True)

    def take(self, *items: pg.GraphicsObject) -> None:
        """Removes items from the plot."""
        for item in items:
            self.removeItem(item)

    def set_margins(self, top: int, right: int) -> None:
        """Pixels between the plot and the widget's edge, at least; the axes have theirs, and
        numbers at their ends and the lines' names what they need.
        """
        self._margins = top, right
        self._keep_margins()

    def _keep_margins(self) -> None:
        if self.plotItem is None:  # closed meanwhile, or not made yet
            return
        over, beside = (self.getAxis(side).overhang() for side in SIDES)
        named = self._line_names.margin(self.width()) if self._line_names is not None else 0
        top, right = self._margins
        margins = 0, max(top, beside), max(right, over, named), 2  # what hangs of a letter
        if margins != self._kept_margins:
            self._kept_margins = margins
            self.plotItem.layout.setContentsMargins(*margins)

    def name_lines(self, names: Sequence[LineName]) -> None:
        """Beside the plot, each where its line leaves it at the right."""
        if self._line_names is None:
            self._line_names = LineNames(self.plotItem)
        if self._line_names.show_names(names):
            self._keep_margins()

    @property
    def line_names(self) -> tuple[LineName, ...]:
        """Those that are to be read, if they have room."""
        return self._line_names.names if self._line_names is not None else ()

    def reach(self, across: tuple[float, float], up: tuple[float, float]) -> None:
        """From where to where its axes go, up to the last bit."""
        if self._reach != (across, up):
            self._reach = across, up
            self.getAxis("bottom").ends = across
            self._keep_margins()
            self.getViewBox().setRange(xRange=across, yRange=up, padding=0)

    def dress(self, bottom: str, left: str, *shorter: str) -> bool:
        """Ground and axes in the theme's colours, and what they count in. Whether that is new.
        shorter: forms of what stands at the left, for an axis that is too low for it.

        Losses below 1 stay so: pyqtgraph would write 350 for 0.35, also after
        enableAutoSIPrefix(False), which scales once more itself.
        """
        if not self._color_axes(bottom, left):
            return False
        self._forms = ((bottom,), (left, *shorter))
        for side, forms in zip(SIDES, self._forms, strict=True):
            self._label(self.getAxis(side), forms[0])
        self._fit_words()
        return True

    def _label(self, axis: PlotAxis, text: str) -> None:
        axis.setLabel(text, siPrefixEnableRanges=NEVER, color=theme.current().muted)
        axis.enableAutoSIPrefix(False)

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
            self._keep_margins()

    def name_places(self, side: str, names: Names, *shorter: Names) -> None:
        """A name at each of these evenly spaced places; where they have no room for all, shorter
        ones, or every second, third ... one, the first among them. None: numbers where the axis
        likes.
        """
        axis = self.getAxis(side)
        if axis.names != names or axis.shorter != shorter:
            axis.names, axis.shorter = names, shorter
            self._thin()

    def room_of_names(self, times: float) -> tuple[float, float]:
        """Pixels that both axes take of the plot's width and of its height, at most, where their
        names are as many times as large as elsewhere.
        """
        bottom, left = (self.getAxis(side) for side in SIDES)
        label = left.label.boundingRect().height() if left.labelText else 0.0
        wide = label + left.names_width(times) + bottom.names_width(times) / 2
        return wide + AROUND, 1.5 * bottom.names_height(times) + AROUND

    def enlarge_names(self, times: float) -> None:
        """Of both axes, where what they name is as much larger than elsewhere."""
        axes = [self.getAxis(side) for side in SIDES]
        if any(axis.larger != times for axis in axes):
            for axis in axes:
                axis.larger = times
                axis.wear_type()
            self._thin()
            self._keep_margins()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Of the widget; pyqtgraph calls it with none while it is made."""
        if event is not None and self.plotItem is not None:
            self._keep_margins()
            self._fit_words()  # before all is laid out, and as it was laid out
            soon(self, self._fit_words)
        super().resizeEvent(event)  # type: ignore[arg-type]  # pyqtgraph's own takes None

    def _fit_words(self) -> None:
        """What an axis counts in, in the fullest form that is not longer than the axis."""
        if self.plotItem is None:  # closed meanwhile
            return
        view = self.getViewBox()
        bottom, left = (self.getAxis(side) for side in SIDES)
        above = self.plotItem.mapRectFromItem(view, view.boundingRect()).top()
        rooms = self.width() - left.width(), self.height() - bottom.height() - above
        for axis, room, forms in zip((bottom, left), rooms, self._forms, strict=True):
            if axis.labelText:
                fits = self._fit_form(axis, forms, room - ENDS)
                if axis.label.isVisible() != fits:
                    axis.showLabel(fits)
        self._fit_height()

    def _fit_form(self, axis: PlotAxis, forms: Sequence[str], room: float) -> bool:
        """Whether one has room; that is what stands there then."""
        if len(forms) > 1:
            advance = QFontMetricsF(type_scale.font("label")).horizontalAdvance
            fitting = (each for each in forms if advance(each) + LABEL_EDGES <= room)
            text = next(fitting, forms[-1])
            if axis.labelText != text:
                self._label(axis, text)
        return bool(axis.label.boundingRect().width() <= room)

    def _thin(self) -> None:
        view = self.getViewBox()
        across, up = view.viewRange()
        for side, room, ends in (("bottom", view.width(), across), ("left", view.height(), up)):
            axis = self.getAxis(side)
            if axis.names is not None:
                shown = axis.thinned(room, ends[1] - ends[0])
                self.set_ticks(side, [shown] if axis.names else None)
        self._fit_height()

    def _fit_height(self) -> None:
        """Of numbers without words below them: pyqtgraph's own guess cuts what hangs."""
        axis = self.getAxis("bottom")
        alone = not axis.label.isVisible()
        high = axis.metrics.height() + axis.style["tickTextOffset"][1] if alone else None
        if axis.fixedHeight != high:
            axis.setHeight(high)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.plotItem is not None:
            self._thin()
            self._keep_margins()

    @contextmanager
    def in_pixels(self, ratio: float) -> Iterator[None]:
        """While a picture is made that has so many pixels to one of the window's: else its lines
        would be as many pixels wide as those of the screen.
        """
        found = [each for each in self.items() if isinstance(each, LINES)]
        pens = [pg.mkPen(each.opts["pen"] if hasattr(each, "opts") else each.pen) for each in found]
        draws = [each.setPen for each in found]
        axes = [self.getAxis(side) for side in SIDES]
        pens += [pg.mkPen(axis.pen()) for axis in axes]
        draws += [axis.draw_with for axis in axes]
        for draw, pen in zip(draws, pens, strict=True):
            wider = pg.mkPen(pen)
            wider.setWidthF(pen.widthF() * ratio / fineness())
            draw(wider)
        try:
            yield
        finally:
            for draw, pen in zip(draws, pens, strict=True):
                draw(pen)

    def _color_axes(self, *words: str) -> bool:
        """Whether they were another theme's, or had other words."""
        colors = theme.current()
        key = (colors, words, type_scale.zoom(), fineness())
        if self._dressed == key:
            return False
        self._dressed = key
        self.setBackground(colors.panel)
        for side in SIDES:
            axis = self.getAxis(side)
            line = solid(colors.color("border"))
            line.setCapStyle(Qt.PenCapStyle.FlatCap)  # else a tick of no length is a dot
            axis.setPen(line)
            axis.setTextPen(colors.color("muted"))
        return True


def _set_type(plot: QWidget) -> None:
    assert isinstance(plot, pg.PlotWidget)
    if plot.plotItem is None:  # it has none once it is closed
        return
    for side in SIDES:
        plot.getAxis(side).wear_type()
    for item in plot.plotItem.items:
        if isinstance(item, pg.TextItem):
            item.setFont(type_scale.font("label"))


def write(item: pg.TextItem, text: str) -> None:
    """What a text in a plot says; one that says it already is not laid out again."""
    if item.toPlainText() != text:
        item.setText(text)


def comes_into(
    curve: tuple[Array | None, Array | None], across: tuple[float, float], up: tuple[float, float]
) -> bool:
    """Whether a curve, its (xs, ys), is anywhere in a box, between its points too."""
    xs, ys = curve
    if xs is None or ys is None or not len(xs):
        return False
    begin, end = max(across[0], xs[0]), min(across[1], xs[-1])
    if begin > end:
        return False
    there = np.concatenate((ys[(xs >= begin) & (xs <= end)], np.interp((begin, end), xs, ys)))
    there = there[np.isfinite(there)]
    return bool(len(there) and there.min() <= up[1] and there.max() >= up[0])


def thick(width: float) -> float:
    """Of a line, with the zoom: seen from the last row, too. Whole pixels are drawn fastest."""
    return max(math.ceil(width * type_scale.zoom() / 100 - 0.25), width)


def fineness() -> float:
    """Pixels of the screen to one of the window's, by which pyqtgraph's pens count."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app.devicePixelRatio()


def solid(
    color: QColor | str, width: float = 1, style: Qt.PenStyle = Qt.PenStyle.SolidLine
) -> QPen:
    pen: QPen = pg.mkPen(color, width=max(round(thick(width) * fineness()), 1), style=style)
    return pen


def dashed(color: QColor | str, width: float = 1) -> QPen:
    return solid(color, width, Qt.PenStyle.DashLine)


def dotted(color: QColor | str) -> QPen:
    return solid(color, 1, Qt.PenStyle.DotLine)

"""LossCurves: the losses of several runs over each other, with the clock. Knows no Session."""

import math
from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from core.arrays import Array, envelope
from gui.figures.compare.run_line import Dashes, line_pen
from gui.style import theme
from gui.widgets.end_names import EndName, EndNames
from gui.widgets.line_names import LineName
from gui.widgets.plot_clicks import PlotClicks
from gui.widgets.plots import Plot, dotted
from gui.wording.axes import log_ticks
from gui.wording.pasted import curves

POINTS = 400
FEW = 8  # epochs that each have a tick
ASIDE = 0.025  # of the epochs: so far from the edge is the first, whose loss is a dot
DOTS = (10.0, 7.5, 5.5, 4.0, 3.0, 2.0)  # pixels wide: of runs at one place none hides another
DOT = 7.0  # pixels from its middle, with some air
NEAR = 1.12  # times the highest loss: a tick that is no higher is the highest
ABOVE = 0.05  # of it: where its number has room


class Curve(NamedTuple):
    """losses: per letter, of epochs first, first + 1, ... up to the clock. dashes: of two that
    coincide, as RNNCell and RNN do, the one below shows between them.
    """

    color: str
    first: int
    losses: Array
    name: str = ""
    dashes: Dashes = ()

    @property
    def last(self) -> int:
        """The epoch that it ends at."""
        return self.first + len(self.losses) - 1


class LossCurves(Plot):
    """sought(epoch): where the plot was clicked. axis: what the losses are."""

    sought = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.curves: list[pg.PlotDataItem] = []
        self._drawn: list[Curve] = []
        self._end_names = EndNames(self)
        self.axis = self.tr("loss, nats per letter")
        self.getAxis("bottom").first = 1  # there is no epoch 0
        self.clock = pg.InfiniteLine(angle=90)
        self.lay(self.clock)
        self._asked: tuple[list[Array], int, bool] = ([], 1, False)  # what the axes are for
        self.getViewBox().sigResized.connect(self._fit)
        self.setWhatsThis(
            self.tr("The loss of each run by epoch, per letter, so that all can be compared.")
        )
        self.clicks = PlotClicks(self, self._on_clicked, self.tr("Go to this epoch"), self._numbers)

    def name_curves(self, named: bool) -> None:
        """Beside the plot; beside its own end where a curve ends before another. Not while
        something else tells which is which.
        """
        log = self.getAxis("left").logMode
        leaving, ending = [], []
        latest = max((each.last for each in self._drawn), default=0)
        for each in self._drawn if named else ():
            end = float(each.losses[-1]) if len(each.losses) else math.nan
            if not math.isfinite(end) or (end <= 0 and log):
                continue
            y, color = math.log10(end) if log else end, QColor(each.color)
            if each.last < latest:
                ending.append(EndName(each.last, y, each.name, color))
            else:
                leaving.append(LineName(y, (each.name,), color, each.last, each.dashes))
        self.name_lines(leaving)
        self._end_names.show_names(ending, self.curves)

    def show_curves(self, shown: list[Curve], epoch: int, end: int, log: bool) -> None:
        """epoch: that the clock is at, 0 before the first. end: the last epoch of the axis."""
        self._style()
        self.setLogMode(y=log)
        while len(self.curves) < len(shown):
            self.curves.append(self.plot())
        for item in self.curves[len(shown) : len(self._drawn)]:
            item.setData([], [])
        for place, (item, curve) in enumerate(zip(self.curves, shown, strict=False)):
            if place < len(self._drawn) and _same(self._drawn[place], curve):
                continue
            places, losses = envelope(curve.losses, POINTS)
            if not np.isfinite(losses).any():  # of which pyqtgraph would ask the least
                places, losses = places[:0], losses[:0]
            item.setPen(line_pen(curve.color, curve.dashes))
            item.setSymbol("o" if len(losses) == 1 else None)
            item.setSymbolSize(DOTS[place % len(DOTS)])
            item.setSymbolBrush(curve.color)
            item.setSymbolPen(None)
            item.setData(places + curve.first, losses)
        self._drawn = shown
        self.clock.setValue(epoch)
        self.clock.setVisible(bool(shown) and epoch > 0)  # else there is no epoch to be at
        self._asked = [curve.losses for curve in shown], end, log
        self._fit()

    def _numbers(self) -> str:
        """All epochs; the curves themselves are thinned."""
        known = [
            (each.name, np.arange(len(each.losses)) + each.first, each.losses)
            for each in self._drawn
        ]
        return curves(self.tr("epoch"), known)

    def _style(self) -> None:
        if self.dress(self.tr("epoch"), self.axis):
            self.clock.setPen(dotted(theme.current().muted))
            for item, curve in zip(self.curves, self._drawn, strict=False):
                item.setPen(line_pen(curve.color, curve.dashes))

    @Slot()
    def _fit(self) -> None:
        losses, end, log = self._asked
        values = np.concatenate([*losses, np.zeros(0, "f4")])
        values = values[np.isfinite(values) & ((values > 0) | (not log))]
        low, high = (float(values.min()), float(values.max())) if len(values) else (0.1, 1.5)
        view = self.getViewBox()
        if log:
            low, high = math.log10(low), math.log10(high)
            above = max(0.1, self._dot_in(high - low + 0.2, view.height()))
            low, high = low - above, high + above
            self.set_ticks("left", [log_ticks(low, high)])
        else:
            above = _tick_above(high)
            low, high = 0.0, max(above if above <= NEAR * high else high, 1e-6)
            high += max(ABOVE * high, self._dot_in(high, view.height()))
            self.set_ticks("left", None if losses else [])
        few = [(epoch, str(epoch)) for epoch in range(1, end + 1)]
        across = [few] if end < FEW else None  # no epoch lies between two others
        self.set_ticks("bottom", across if losses else [])
        aside = max(0.5, end * ASIDE, self._dot_in(end, view.width()))
        self.reach((1 - aside, end + aside), (low, high))

    def _dot_in(self, span: float, pixels: float) -> float:
        """How much of an axis a dot at its end, whole, sticks out."""
        return span * DOT / max(pixels - 2 * DOT, DOT)

    def _on_clicked(self, point: QPointF) -> None:
        place = self.getViewBox().mapSceneToView(point)
        self.sought.emit(round(place.x()))


def _tick_above(value: float) -> float:
    """The next round number: where a tick is, however many there are."""
    if value <= 0:
        return 0.0
    step = 10.0 ** math.floor(math.log10(value)) / 2
    return math.ceil(value / step) * step


def _same(drawn: Curve, curve: Curve) -> bool:
    """Of the runs that wait for the others nothing is drawn again."""
    looks = [(each.color, each.dashes, each.first) for each in (drawn, curve)]
    return looks[0] == looks[1] and np.array_equal(drawn.losses, curve.losses, equal_nan=True)

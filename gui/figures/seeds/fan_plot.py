"""FanPlot: losses of many runs as a band and a median, some of them as lines. Knows no Session."""

import math
import re
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QWidget

from core.arrays import Array
from gui.style import theme
from gui.widgets.line_names import LineName
from gui.widgets.plot_clicks import PlotClicks
from gui.widgets.plots import Plot, dashed, dotted, solid
from gui.wording.axes import log_ticks
from gui.wording.pasted import curves
from gui.wording.punctuation import COLONS

LINES = 60  # single runs that are drawn; a click finds all
POINTS = 300
BEYOND, DWARFED = 1.5, 10.0  # times the band's highest loss, and below its lowest: what is shown


class FanPlot(Plot):
    """chosen(epoch, loss): where it was clicked. pointed(epoch, loss): where the mouse is."""

    chosen = Signal(int, float)
    pointed = Signal(int, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._log = False
        self.getAxis("bottom").first = 1
        self.low = self.plot()
        self.high = self.plot()
        self.median = self.plot()
        self._band = pg.FillBetweenItem(self.low, self.high)
        self._lines = pg.PlotDataItem(connect="finite")
        self.picked = self.plot()
        self.marks: list[pg.InfiniteLine] = []
        self.clock = pg.InfiniteLine(angle=90)
        self.lay(self._band, self._lines, self.clock)
        self._fan: Array = np.zeros((0, 3))
        self.setWhatsThis(
            self.tr(
                "Losses of all runs by epoch: the line is the median, the band holds nine runs "
                "in ten, thin lines are single runs."
            )
        )
        self.clicks = PlotClicks(self, self._on_clicked, numbers=self._numbers)
        self.scene().sigMouseMoved.connect(self._on_moved)

    def show_fan(self, fan: Array, losses: Array, epochs: int, log: bool) -> None:
        """fan: (E, 3). losses: (E, M), of which some are drawn. epochs: where the axis ends."""
        self._log = log
        self._fan = fan
        self._style()
        self.setLogMode(x=False, y=log)
        at = _thinned(len(fan))
        tiny = 1e-7  # a logarithmic axis has no place for 0
        for item, column in ((self.low, 0), (self.median, 1), (self.high, 2)):
            item.setData(at + 1, np.maximum(fan[at, column], tiny))
        count = min(LINES, losses.shape[1])
        chosen = losses[at, :count]
        gap = np.full((1, count), np.nan)
        ys = np.maximum(np.concatenate([chosen, gap]), tiny).T.ravel()
        xs = np.tile(np.append(at + 1.0, np.nan), count)
        self._lines.setData(xs, ys)
        self._range(fan, chosen, epochs)

    def _numbers(self) -> str:
        names = ("5 %", self.tr("median"), "95 %")
        epochs = np.arange(len(self._fan)) + 1
        shown = [(name, epochs, self._fan[:, column]) for column, name in enumerate(names)]
        return curves(self.tr("epoch"), shown)

    def show_nothing(self, epochs: int) -> None:
        self.show_fan(np.zeros((0, 3)), np.zeros((0, 1)), epochs, self._log)
        self.show_marks(())
        self.pick(None)

    def show_marks(self, marks: Sequence[tuple[float, str]]) -> None:
        """Floors and rungs as dashed lines, with their names beside the plot."""
        self.take(*self.marks)
        color = theme.current().color("wrong")
        drawn = [
            LineName(math.log10(loss) if self._log else loss, _forms(text), color)
            for loss, text in marks
            if loss > 0 or not self._log
        ]
        self.marks = [pg.InfiniteLine(each.y, angle=0, pen=dashed(color)) for each in drawn]
        self.lay(*self.marks)
        self.name_lines(drawn)

    def pick(self, losses: Array | None) -> None:
        """One run in front of the others; None for none."""
        if losses is None:
            self.picked.setData([], [])
            return
        at = _thinned(len(losses))
        self.picked.setData(at + 1, np.maximum(losses[at], 1e-7))

    def _style(self) -> None:
        colors = theme.current()
        self.dress(self.tr("epoch"), self.tr("loss, nats per letter"))
        self._band.setBrush(theme.faded(colors.accent, 0.22))
        self._lines.setPen(solid(theme.faded(colors.muted, 0.22)))
        for item in (self.low, self.high):
            item.setPen(pg.mkPen(None))
        self.median.setPen(solid(colors.accent, 2))
        self.picked.setPen(solid(colors.wrong, 2))
        self.clock.setPen(dotted(colors.muted))

    def _range(self, fan: Array, lines: Array, epochs: int) -> None:
        """All of the band, and of the single lines all but what would dwarf it."""
        values = fan[np.isfinite(fan)]
        low, high = (float(values.min()), float(values.max())) if len(values) else (0.1, 1.5)
        single = lines[np.isfinite(lines)]
        if len(single):
            high = max(high, min(float(single.max()), BEYOND * high))
            low = min(low, max(float(single.min()), low / DWARFED))
        if self._log:
            low = math.log10(max(low, 1e-7)) - 0.1
            high = math.log10(max(high, 1e-6)) + 0.1
            self.set_ticks("left", [log_ticks(low, high)])
        else:
            low = 0.0
            high = high * 1.08
            self.set_ticks("left", None)
        edge = max(0.5, 0.01 * epochs)
        self.reach((1 - edge, epochs + edge), (low, high))

    def _place(self, point: QPointF) -> tuple[int, float]:
        place = self.getViewBox().mapSceneToView(point)
        return round(place.x()), 10.0 ** place.y() if self._log else place.y()

    def _on_clicked(self, point: QPointF) -> None:
        self.chosen.emit(*self._place(point))

    def _on_moved(self, point: QPointF) -> None:
        if self.getViewBox().sceneBoundingRect().contains(point):
            self.pointed.emit(*self._place(point))


def _forms(text: str) -> tuple[str, ...]:
    """A mark's name, and without what comes behind a colon: how many runs rest there."""
    return tuple(dict.fromkeys((text, re.split(f"[{COLONS.strip()}]", text)[0])))


def _thinned(count: int) -> Array:
    """Rows to draw: all, or evenly chosen ones with the last."""
    if count <= POINTS:
        return np.arange(count)
    return np.unique(np.linspace(0, count - 1, POINTS).round().astype(int))

"""BitsPlot: bits per letter over updates, against what counting reaches. Knows no Session."""

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QWidget

from core.arrays import Array, means
from core.text.baselines import Baseline
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.line_names import LineName
from gui.widgets.plot_clicks import PlotClicks
from gui.widgets.plots import Plot, dashed, dotted, solid, thick
from gui.wording.names import baseline_name
from gui.wording.numbers import bits_text

BINS = 240
# Bits. An axis that grew with every update would be drawn anew each time; where one ends, the
# number of the highest tick has room.
TOP_STEP, ABOVE_TICK = 0.5, 0.3
EMPTY_TOP = 7.3  # bits, before anything is known: the tick at 7 has room for its number


class BitsPlot(Plot):
    """chosen(update): where it was clicked. The held-out letters decide, those trained on only
    accompany them; the playhead is the update that is looked at.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.trained = self.plot()
        self.held_out = self.plot()
        self.trained.setObjectName(self.tr("bits, trained on"))
        self.held_out.setObjectName(self.tr("bits, told"))
        self.setWhatsThis(
            self.tr(
                "How many yes-or-no questions the next letter costs the model, update by update; "
                "dashed is what counting letters reaches."
            )
        )
        self._passes: list[pg.InfiniteLine] = []
        self._lines: list[pg.InfiniteLine] = []
        self.mark = pg.InfiniteLine(angle=90)
        self.lay(self.mark)
        self._key: object = None
        self._scores = np.zeros((0, 2))  # as they are drawn
        self._passes_key: object = None
        self._style_key: object = None
        self._top = EMPTY_TOP
        self.clicks = PlotClicks(self, self._on_clicked, self.tr("Look at this update"))

    def show_run(self, first: int, losses: Array, scores: Array, updates: int, at: int) -> None:
        """losses: (n,) nats of updates first + 1 on. scores: (m, 2) of (updates, nats).

        updates: where the axis ends. at: the playhead.
        """
        xs, ys = binned(losses / math.log(2), first)
        self.trained.setData(xs, ys)
        if not np.array_equal(scores, self._scores):
            self._scores = scores
            self.held_out.setData(scores[:, 0], scores[:, 1] / math.log(2))
        self.mark.setValue(at)
        edge = max(1.0, 0.012 * (updates - first))
        self._top = max(EMPTY_TOP if not len(ys) else 0.0, self._highest(ys, scores))
        self.reach((first - edge, updates + edge), (0, self._top))

    def _highest(self, ys: Array, scores: Array) -> float:
        """What has been, and every baseline, has its place; a spike may leave it."""
        held = scores[:, 1] / math.log(2) if len(scores) else np.zeros(0)
        known = np.concatenate([ys[np.isfinite(ys)], held[np.isfinite(held)]])
        lines: list[float] = [line.value() for line in self._lines]
        top = min(float(known.max()), 10.0) if len(known) else 0.0
        needed = max([top, *lines, 1.0]) * 1.06 - ABOVE_TICK
        return math.ceil(needed / TOP_STEP) * TOP_STEP + ABOVE_TICK

    def show_baselines(self, baselines: Sequence[Baseline]) -> None:
        """Dashed lines with their names beside the plot."""
        key = (*baselines, theme.current().dark, type_scale.zoom())
        if key == self._key:
            return
        self._key = key
        self.take(*self._lines)
        pen = dashed(theme.current().faint)
        self._lines = [pg.InfiniteLine(each.bits, angle=0, pen=pen) for each in baselines]
        self.lay(*self._lines)
        color = theme.current().color("muted")
        told = [
            (each.bits, f"{baseline_name(each.name)} {bits_text(each.bits)}") for each in baselines
        ]
        self.name_lines([LineName(bits, (text,), color) for bits, text in told])

    def show_passes(self, every: int, first: int, updates: int) -> None:
        """Where a pass over the text ends and the next begins, unless there are too many."""
        key = (every, first, updates, theme.current().dark, type_scale.zoom())
        if key == self._passes_key:
            return
        self._passes_key = key
        self.take(*self._passes)
        self._passes = []
        places = range((first // every + 1) * every, updates + 1, every)
        pen = solid(theme.current().border)
        for place in places if len(places) <= 40 else ():
            line = pg.InfiniteLine(place, angle=90, pen=pen)
            line.setZValue(-10)
            self.lay(line)
            self._passes.append(line)

    @property
    def has_passes(self) -> bool:
        """Whether ends of passes are drawn."""
        return bool(self._passes)

    def restyle(self) -> None:
        """As the theme has it; nothing where that is the same."""
        colors = theme.current()
        key = (colors, type_scale.zoom())
        if key == self._style_key:
            return
        self._style_key = key
        self.dress(self.tr("update"), self.tr("bits per letter"))
        self.trained.setPen(solid(theme.faded(colors.muted, 0.75)))
        self.held_out.setPen(solid(colors.accent, 2))
        self.held_out.setSymbol("o")
        self.held_out.setSymbolSize(thick(5))
        self.held_out.setSymbolBrush(colors.accent)
        self.held_out.setSymbolPen(None)
        self.mark.setPen(dotted(colors.accent))

    def place_of(self, update: int) -> float:
        """Where it stands across, in the plot's own pixels."""
        scene = self.getViewBox().mapViewToScene(QPointF(update, 0))
        return float(self.mapFromScene(scene).x())

    def _on_clicked(self, point: QPointF) -> None:
        place = self.getViewBox().mapSceneToView(point)
        self.chosen.emit(round(place.x()))


def binned(values: Array, first: int) -> tuple[Array, Array]:
    """(updates, means): of at most BINS stretches. A single batch tells little; its mean does."""
    width = max(1, -(-len(values) // BINS))
    whole = len(values) // width * width
    places, found = means(values[:whole], width)
    return first + places, found

"""LossBars: how the losses of many runs are spread at one epoch. Knows no Session."""

import math
from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from core.arrays import Array
from gui.style import theme
from gui.widgets.flags import GAP, Flag, flags
from gui.widgets.plots import Plot, dashed, solid
from gui.wording.axes import whole_ticks
from gui.wording.numbers import loss_text, setting_text, short_number
from gui.wording.pasted import rows

BINS = 48
TICK_APART = 1.4  # lines of text
NAMED = 0.6  # of the height may be names; they stand above the bars


class Mark(NamedTuple):
    """A loss that means something: a pole, and its name. place: as the axis has it. brief: what is
    said of the lecture's where there is less room, "" of others.
    """

    place: float
    text: str
    brief: str
    pole: pg.PlotCurveItem
    name: pg.TextItem


class LossBars(Plot):
    """A histogram over the logarithm of the loss, which spans rungs and floors alike."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.bars = pg.BarGraphItem(x=[0], height=[0], width=1)
        self.lay(self.bars)
        self.marks: list[Mark] = []
        self._ends = 0.0, 1.0
        self.getViewBox().sigResized.connect(self._place_marks)
        self._counts: Array = np.zeros(0, int)
        self._edges: Array = np.zeros(1)
        self.setWhatsThis(self.tr("How the losses of all runs are spread at the slider's epoch."))

    def values_text(self) -> str:
        """Each bar: from which loss to which, and how many runs."""
        head = [self.tr("from"), self.tr("to"), self.tr("runs")]
        sides = zip(self._edges.tolist(), self._edges[1:].tolist(), strict=False)
        bars = zip(sides, self._counts.tolist(), strict=True)
        return rows(head, ([*side, count] for side, count in bars if self._counts.any()))

    def headline(self) -> str:
        """Where most runs end."""
        if not self._counts.any():
            return ""
        most = int(np.argmax(self._counts))
        text = self.tr("Most runs, {} of {}, have a loss between {} and {}.")
        sides = map(loss_text, self._edges[most : most + 2].tolist())
        return text.format(int(self._counts[most]), int(self._counts.sum()), *sides)

    def show_nothing(self, epochs: int) -> None:
        self.show_losses(np.zeros(0), (), False)

    def show_losses(
        self, losses: Array, marks: Sequence[tuple[float, str, str]], log: bool
    ) -> None:
        """losses: (M,). marks: (loss, name, a shorter one of the lecture's, "" for others)."""
        self._style()
        finite = np.maximum(losses[np.isfinite(losses)].astype(float), 1e-7)
        values = np.log10(finite) if log else finite
        known = [loss for loss, _, _ in marks if loss > 0 or not log]
        placed = np.log10(known) if log and known else np.array(known, float)
        everything = np.concatenate([values, placed])
        if not len(everything):
            everything = np.array([0.0, 1.0])
        low = float(everything.min())
        high = float(everything.max())
        room = max(0.05 * (high - low), 1e-3)
        # From the lowest: a bar that began before the floor would have runs where none can be.
        counts, edges = np.histogram(values, bins=BINS, range=(low, high + room))
        self._counts = counts
        self._edges = 10.0**edges if log else edges
        width = edges[1] - edges[0]
        self.bars.setOpts(x=edges[:-1] + width / 2, height=counts, width=width * 0.92)
        self._ends = low - room, high + room
        self._ticks(low - room, high + room, log)
        self._show_marks([mark for mark in marks if mark[0] > 0 or not log], log)

    def _ticks(self, low: float, high: float, log: bool) -> None:
        if not log:
            self.set_ticks("bottom", None)
            return
        powers = range(math.ceil(low), math.floor(high) + 1)
        ticks = [(float(power), setting_text(10.0**power)) for power in powers]
        if len(ticks) < 2:
            places = np.linspace(low, high, 6)[1:-1]
            ticks = [(float(place), short_number(10.0**place)) for place in places]
        self.set_ticks("bottom", [ticks])

    def _show_marks(self, marks: Sequence[tuple[float, str, str]], log: bool) -> None:
        self.take(*(part for mark in self.marks for part in (mark.pole, mark.name)))
        colors = theme.current()
        self.marks = []
        for loss, text, brief in marks:
            color = colors.accent if brief else colors.wrong
            pen = solid(color) if brief else dashed(color)
            name = pg.TextItem(text, color=color)
            place = math.log10(loss) if log else loss
            self.marks.append(Mark(place, text, brief, pg.PlotCurveItem(pen=pen), name))
            self.lay(self.marks[-1].pole, name)
        self._place_marks()

    def _place_marks(self) -> None:
        """Names in rows above the bars, each at its pole; the axis ends as high as that asks."""
        view = self.getViewBox()
        low, high = self._ends
        wide, tall = max(view.width(), 1.0), max(view.height(), 1.0)
        poles = [(mark.place - low) * wide / (high - low) for mark in self.marks]
        found, line = self._flags(poles, wide, tall)
        row = line / tall  # of the height
        rows = max((flag.row + 1 for flag in found if flag), default=0)
        most = max(int(self._counts.max(initial=0)), 1)
        top = most / (1 - max(rows * row, 0.05)) * 1.02
        self.reach(self._ends, (0, top))
        lines = int(tall * most / top / (TICK_APART * self.fontMetrics().height()))
        self.set_ticks("left", [whole_ticks(most, min(max(lines, 1), 6))])
        for mark, flag in zip(self.marks, found, strict=True):
            mark.name.setVisible(flag is not None)
            end = top * (1 - (flag.row if flag else rows) * row)
            mark.pole.setData([mark.place, mark.place], [0.0, end])
            if flag:
                apart = (GAP if flag.right else -GAP) * (high - low) / wide
                mark.name.setAnchor((0 if flag.right else 1, 0))
                mark.name.setPos(mark.place + apart, end)

    def _flags(
        self, poles: Sequence[float], wide: float, tall: float
    ) -> tuple[list[Flag | None], float]:
        """Where the names stand, and how high one is. The lecture's comes before all others, which
        the losses beside this tell as well: without it a pole stands there that nobody explains.
        """
        for alone, brief in product((False, True), (False, True)):
            found, line = self._flags_of(poles, wide, tall, alone, brief)
            if self._is_explained(found):
                return found, line
        return self._flags_of(poles, wide, tall, alone=False, brief=False)

    def _is_explained(self, found: Sequence[Flag | None]) -> bool:
        return all(flag for flag, mark in zip(found, self.marks, strict=True) if mark.brief)

    def _flags_of(
        self, poles: Sequence[float], wide: float, tall: float, alone: bool, brief: bool
    ) -> tuple[list[Flag | None], float]:
        """alone: of the lecture's only. brief: as that is told where there is less room."""
        widths, high = [], 0.0
        for mark in self.marks:
            mark.name.setText(mark.brief if brief and mark.brief else mark.text)
            rect = mark.name.textItem.boundingRect()
            widths.append(math.inf if alone and not mark.brief else rect.width())
            high = max(high, rect.height())
        found = flags(poles, widths, wide)
        tops = [flag if flag and (flag.row + 1) * high <= NAMED * tall else None for flag in found]
        return tops, high

    def _style(self) -> None:
        self.dress(self.tr("loss, nats per letter"), self.tr("runs"))
        self.bars.setOpts(brush=theme.faded(theme.current().accent, 0.55), pen=pg.mkPen(None))

"""LossBars: how the losses of many runs are spread at one epoch. Knows no Session."""

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from core.arrays import Array
from gui.style import theme
from gui.widgets.plots import Plot, dashed, label_ground, solid
from gui.wording.axes import whole_ticks
from gui.wording.numbers import setting_text, short_number
from gui.wording.pasted import rows

BINS = 48
NAMED = 0.8  # of the height may be names


class LossBars(Plot):
    """A histogram over the logarithm of the loss, which spans rungs and floors alike."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.bars = pg.BarGraphItem(x=[0], height=[0], width=1)
        self.lay(self.bars)
        self.marks: list[pg.InfiniteLine] = []
        self.getViewBox().sigResized.connect(self._fit_names)
        self._counts: Array = np.zeros(0, int)
        self._edges: Array = np.zeros(1)
        self.setWhatsThis(
            self.tr("How the losses of all runs are spread at the epoch of the slider.")
        )

    def values_text(self) -> str:
        """Each bar: from which loss to which, and how many runs."""
        head = [self.tr("from"), self.tr("to"), self.tr("runs")]
        sides = zip(self._edges.tolist(), self._edges[1:].tolist(), strict=False)
        bars = zip(sides, self._counts.tolist(), strict=True)
        return rows(head, ([*side, count] for side, count in bars if self._counts.any()))

    def show_nothing(self, epochs: int) -> None:
        self.show_losses(np.zeros(0), (), False)

    def show_losses(
        self, losses: Array, marks: Sequence[tuple[float, str, bool]], log: bool
    ) -> None:
        """losses: (M,). marks: (loss, name, whether it is the lecture's)."""
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
        counts, edges = np.histogram(values, bins=BINS, range=(low - room, high + room))
        self._counts = counts
        self._edges = 10.0**edges if log else edges
        width = edges[1] - edges[0]
        self.bars.setOpts(x=edges[:-1] + width / 2, height=counts, width=width * 0.92)
        top = max(int(counts.max(initial=0)), 1) * 1.5  # the names stand above
        self.reach((low - room, high + room), (0, top))
        self._ticks(low - room, high + room, log)
        self.set_ticks("left", [whole_ticks(top)])
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

    def _show_marks(self, marks: Sequence[tuple[float, str, bool]], log: bool) -> None:
        self.take(*self.marks)
        self.marks = []
        colors = theme.current()
        for loss, text, lecture in marks:
            color = colors.accent if lecture else colors.wrong
            options = {
                "color": color,
                "rotateAxis": (0, 0),
                "fill": label_ground(),
            }
            line = pg.InfiniteLine(
                math.log10(loss) if log else loss,
                angle=90,
                pen=solid(color) if lecture else dashed(color),
                label=text,
                labelOpts={**options, "anchors": [(0, 0.5), (0, 0.5)]},
            )
            self.lay(line)
            self.marks.append(line)
        self._fit_names()

    def _fit_names(self) -> None:
        """Right of its line, else left, each below the one before; one without room is left out."""
        (left, right), _ = self.getViewBox().viewRange()
        pixels = self.getViewBox().width() / (right - left)
        rows = max(int(self._height() * NAMED / max(self._line(), 1.0)), 1)
        for number, line in enumerate(self.marks):
            line.label.setPosition(1 - (number + 0.6) * self._line() / self._height())
            wide = line.label.boundingRect().width() + 4
            after = wide < (right - line.value()) * pixels
            before = wide < (line.value() - left) * pixels
            line.label.setVisible((after or before) and number < rows)
            side = (0, 0.5) if after else (1, 0.5)
            line.label.anchors = [side, side]
            line.label.updatePosition()

    def _line(self) -> float:
        """How high a name is, in pixels."""
        return max((float(each.label.boundingRect().height()) for each in self.marks), default=0.0)

    def _height(self) -> float:
        return max(float(self.getViewBox().height()), 1.0)

    def _style(self) -> None:
        self.dress(self.tr("loss, nats per letter"), self.tr("runs"))
        self.bars.setOpts(brush=theme.faded(theme.current().accent, 0.55), pen=pg.mkPen(None))

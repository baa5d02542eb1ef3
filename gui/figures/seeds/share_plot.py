"""SharePlot: which part of many runs is exact, epoch by epoch. Knows no Session."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from core.arrays import Array
from gui.style import theme
from gui.widgets.plots import Plot, dotted, solid, thick


class SharePlot(Plot):
    """A curve from 0 to 100 %, with a dot at the epoch that is looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.getAxis("bottom").first = 1  # there is no epoch 0
        self.curve = self.plot()
        self.curve.setObjectName(self.tr("solved, %"))
        self.setWhatsThis(self.tr("How many of the runs answer the whole word, epoch by epoch."))
        self.clock = pg.InfiniteLine(angle=90)
        self.now = pg.ScatterPlotItem(symbol="o")
        self.lay(self.clock, self.now)

    def show_nothing(self, epochs: int) -> None:
        self.show_share(np.zeros(0), epochs, 1)

    def show_share(self, share: Array, epochs: int, epoch: int) -> None:
        """share: (E,), 0 to 1. epochs: where the axis ends. epoch: that is looked at."""
        colors = theme.current()
        self.dress(self.tr("epoch"), self.tr("solved, %"))
        self.curve.setPen(solid(colors.right, 2 if len(share) < 2000 else 1))
        self.curve.setFillLevel(0)
        self.curve.setBrush(theme.faded(colors.right, 0.2))
        self.curve.setData(np.arange(1, len(share) + 1), 100 * share)
        self.clock.setPen(dotted(colors.muted))
        self.clock.setValue(epoch)
        self.now.setBrush(pg.mkBrush(colors.right))
        self.now.setPen(pg.mkPen(None))
        self.now.setSize(thick(9))
        self.now.setData([epoch] if len(share) else [], 100 * share[epoch - 1 : epoch])
        self.set_ticks("left", [[(each, str(each)) for each in range(0, 101, 20)]])
        edge = max(0.5, 0.025 * epochs)  # so far the dot reaches
        self.reach((1 - edge, epochs + edge), (0, 103))

"""SharePlot: which part of many runs is exact, epoch by epoch. Knows no Session."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from core.arrays import Array
from gui.style import theme
from gui.style.axes import style_axes


class SharePlot(pg.PlotWidget):
    """A curve from 0 to 100 %."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMenuEnabled(False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.curve = self.plot()
        self.clock = pg.InfiniteLine(angle=90)
        self.addItem(self.clock, ignoreBounds=True)
        self.value = pg.TextItem()
        self.addItem(self.value, ignoreBounds=True)

    def show_nothing(self, epochs: int) -> None:
        self.show_share(np.zeros(0), epochs, 1)

    def show_share(self, share: Array, epochs: int, epoch: int) -> None:
        """share: (E,), 0 to 1. epochs: where the axis ends. epoch: that is looked at."""
        colors = theme.current()
        style_axes(self, **{"bottom": self.tr("epoch"), "left": self.tr("exact, %")})
        fill = QColor(colors.right)
        fill.setAlphaF(0.2)
        self.curve.setPen(pg.mkPen(colors.right, width=2 if len(share) < 2000 else 1))
        self.curve.setFillLevel(0)
        self.curve.setBrush(fill)
        self.curve.setData(np.arange(1, len(share) + 1), 100 * share)
        self.clock.setPen(pg.mkPen(colors.muted, width=1, style=Qt.PenStyle.DotLine))
        self.clock.setValue(epoch)
        self.value.setVisible(len(share) > 0)
        now = 0.0 if not len(share) else 100 * float(share[epoch - 1])
        self.value.setText(f"{now:.0f} %")
        self.value.setColor(colors.right)
        self.value.setAnchor((0.5, 1.3 if now < 80 else -0.3))  # above, or it would leave the plot
        inside = min(max(epoch, 1 + 0.08 * epochs), 0.93 * epochs)
        self.value.setPos(inside, now)
        self.getAxis("left").setTicks([[(each, str(each)) for each in range(0, 101, 20)]])
        edge = max(0.5, 0.01 * epochs)
        self.getViewBox().setRange(xRange=(1 - edge, epochs + edge), yRange=(0, 103), padding=0)

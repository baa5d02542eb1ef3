"""Axes of all plots: one look, and numbers as they are. Knows pyqtgraph, no panels."""

import pyqtgraph as pg
from PySide6.QtGui import QColor

from gui.style import theme

NEVER = ((0.0, 0.0),)


def style_axes(plot: pg.PlotWidget, **texts: str) -> None:
    """texts: a label for each side. Losses below 1 stay so: pyqtgraph would write 350 for 0.35,
    also after enableAutoSIPrefix(False), which scales once more itself.
    """
    colors = theme.current()
    plot.setBackground(colors.panel)
    for side, text in texts.items():
        axis = plot.getAxis(side)
        axis.setPen(colors.color("border"))
        axis.setTextPen(colors.color("muted"))
        axis.setLabel(text, siPrefixEnableRanges=NEVER, color=colors.muted)
        axis.enableAutoSIPrefix(False)


def label_ground() -> QColor:
    """Behind a name that stands in a plot: what is drawn there must not make it unreadable."""
    ground = QColor(theme.current().panel)
    ground.setAlphaF(0.85)
    return ground

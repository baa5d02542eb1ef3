"""Axes of all plots: one look, and numbers as they are. Knows pyqtgraph, no panels."""

import math

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


MANY = 7
DIGITS = ((1, 2, 3, 4, 5, 6, 7, 8, 9), (1, 2, 5), (1, 3), (1,))


def log_ticks(low: float, high: float) -> list[tuple[float, str]]:
    """(place, text) between the powers `low` and `high` of ten."""
    first, last = math.floor(low), math.ceil(high)
    for digits in DIGITS:
        places = [power + math.log10(digit) for power in range(first, last) for digit in digits]
        shown = [place for place in places if low <= place <= high]
        if len(shown) <= MANY:
            break
    stride = math.ceil(len(shown) / MANY) if shown else 1
    return [(place, f"{10.0**place:.3g}") for place in shown[::stride]]

"""Plots: what they look like comes from what they show, not from what was painted before."""

import numpy as np

from gui.figures.seeds.share_plot import SharePlot


def test_an_axis_is_as_wide_as_its_numbers_whatever_was_painted_before(qtbot):
    early, late = SharePlot(), SharePlot()
    for plot in (early, late):
        qtbot.addWidget(plot)
        plot.resize(400, 300)
    early.grab()
    for plot in (early, late):
        plot.show_share(np.linspace(0, 1, 5), 5, 5)
        plot.grab()
    assert early.getAxis("left").textWidth == late.getAxis("left").textWidth

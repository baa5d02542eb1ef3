"""The maps of several runs, and the plot of their losses, without a window."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from gui.figures.compare.loss_curves import Curve, LossCurves
from gui.figures.compare.run_maps import RunMap, RunMaps
from gui.style import theme

NAMES = ("probabilities", "bidirectional LSTM")


@pytest.mark.parametrize("wide", [120, 240, 700])
def test_no_title_of_a_map_runs_into_the_next(qtbot, wide):
    maps = RunMaps()
    qtbot.addWidget(maps)
    values = np.zeros((3, 2), "f4")
    color = theme.current().accent
    maps.show_maps([RunMap(name, color, "epoch 9", values, "abc") for name in NAMES])
    maps.resize(wide, 200)
    maps.show()
    for title, name in zip(maps._titles, NAMES, strict=True):
        shown = title.shown()
        assert shown == f"{name}  epoch 9" or shown.endswith("…"), shown
        assert title.geometry().right() <= maps.width()
    first, second = (each.geometry() for each in maps._titles)
    assert not first.intersects(second)


def test_without_a_run_there_is_no_mark_of_an_epoch(qtbot):
    curves = LossCurves()
    qtbot.addWidget(curves)
    curves.show_curves([], 1, 15, False)
    assert not curves.clock.isVisible()


@pytest.mark.parametrize("end", [5, 15, 60, 400])
def test_the_dot_of_a_first_epoch_is_whole(qtbot, end):
    curves = LossCurves()
    qtbot.addWidget(curves)
    color = theme.current().accent
    curves.show_curves([Curve(color, 1, np.array([1.3], "f4"))], 1, end, False)
    curves.resize(360, 240)
    curves.show()
    qtbot.waitExposed(curves)
    room = curves.getViewBox()
    left = room.mapViewToScene(QPointF(1, 1.3)).x() - room.sceneBoundingRect().left()
    assert left >= curves.curves[0].opts["symbolSize"] / 2

"""What stands there is not drawn again: most runs wait for the others."""

import numpy as np
import pytest

from gui.figures.compare.loss_curves import Curve, LossCurves
from gui.figures.compare.run_maps import RunMap, RunMaps
from gui.style import theme
from gui.widgets.heat_map import HeatMap


@pytest.fixture
def maps(qtbot, monkeypatch):
    """Shows two maps, and answers how many of them were drawn."""
    pictures, drawn = RunMaps(), []
    qtbot.addWidget(pictures)
    monkeypatch.setattr(HeatMap, "show", lambda *_: drawn.append(1))

    def show(*shown):
        drawn.clear()
        pictures.show_maps(list(shown))
        return len(drawn)

    yield show
    theme.apply("light")


def test_of_the_maps_only_what_changed_is_drawn(maps):
    first = RunMap("RNN", "#000000", "", np.zeros((2, 3), "f4"), "ab")
    second = first._replace(values=np.ones((2, 3), "f4"))
    assert maps(first, second) == 2
    assert maps(first, second) == 0
    assert maps(first, second._replace(values=np.ones((2, 3), "f4"))) == 1  # of another epoch
    assert maps(first._replace(note="epoch 2"), second) == 2
    theme.apply("dark")
    assert maps(first._replace(note="epoch 2"), second) == 2


def test_curves_are_those_of_the_runs_that_are_shown_however_they_came(qtbot):
    plot = LossCurves()
    qtbot.addWidget(plot)
    falling, rising = (np.array(each, "f4") for each in ([3, 2, 1], [1, 2, 3]))

    def shown(*curves):
        plot.show_curves([Curve("#000000", 1, each) for each in curves], 3, 15, False)
        found = [item.getData()[1] for item in plot.curves]
        return [[] if each is None else each.tolist() for each in found]

    assert shown(falling, rising) == [[3, 2, 1], [1, 2, 3]]
    assert shown(falling) == [[3, 2, 1], []]
    assert shown(falling, rising) == [[3, 2, 1], [1, 2, 3]]
    assert shown(rising[:2], rising) == [[1, 2], [1, 2, 3]]

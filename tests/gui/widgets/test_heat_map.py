"""The numbers in a map's cells: as large as all others, or not there."""

import numpy as np
import pytest

from gui.style import type as type_scale
from gui.widgets.heat_map import HIGH, WIDE, HeatMap
from gui.widgets.laid_text import LaidText
from gui.widgets.plots import Plot


@pytest.mark.parametrize("zoom", [100, 200])
def test_a_number_is_never_smaller_than_the_least_and_leaves_no_cell(qtbot, monkeypatch, zoom):
    type_scale.set_zoom(zoom)
    least = type_scale.font("number").pointSizeF() * 96 / 72
    drawn = []

    def draw(texts, painter, text, left, middle):
        drawn.append((texts.font.pixelSize(), texts.width(text)))

    monkeypatch.setattr(LaidText, "draw", draw)
    plot, values = Plot(), HeatMap()
    qtbot.addWidget(plot)
    plot.lay(values)
    values.show(np.full((2, 2), -0.94), np.full(2, 2), 0, 0, 1.0)
    plot.getViewBox().setRange(xRange=(-0.5, 1.5), yRange=(-0.5, 1.5), padding=0)
    seen = []
    for side in (30, 90, 140, 300, 900):
        plot.resize(side * 2, side)
        drawn.clear()
        plot.grab()
        cell = plot.getViewBox().width() / 2, plot.getViewBox().height() / 2
        fits = cell[0] >= WIDE * round(least) + 1 and cell[1] >= HIGH * round(least) + 1
        assert bool(drawn) or not fits, side
        for size, width in drawn:
            assert size >= int(least)
            assert size <= cell[1]
            assert width <= cell[0]
        seen.append(bool(drawn))
    assert seen[0] is False
    assert seen[-1] is True


SHOWN = {"values": np.full((2, 3), 0.301), "levels": np.full(2, 2), "now": 0, "unit": 1, "top": 1.0}


@pytest.mark.parametrize(
    ("change", "is_drawn"),
    [
        ({}, False),
        ({"values": np.full((2, 3), 0.302)}, False),  # the same colour, and +0.30
        ({"values": np.full((2, 3), 0.311)}, True),
        ({"values": np.full((2, 3), -0.301)}, True),
        ({"levels": np.array([2, 1])}, True),
        ({"now": 1}, True),
        ({"unit": -1}, True),
        ({"top": 2.0}, True),
    ],
)
def test_values_that_move_less_than_a_colour_or_a_digit_are_not_drawn_again(
    monkeypatch, change, is_drawn
):
    values = HeatMap()
    values.show(**SHOWN)
    drawn = []
    monkeypatch.setattr(values, "update", lambda: drawn.append(1))
    values.show(**{**SHOWN, **change})
    assert bool(drawn) == is_drawn

"""Plots: what they look like comes from what they show, not from what was painted before."""

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from gui.figures.compare.loss_curves import Curve, LossCurves
from gui.figures.seeds.share_plot import SharePlot
from gui.figures.text.bits_plot import BitsPlot
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets import plots
from gui.widgets.apart import kept_apart
from gui.widgets.captioned import Captioned
from gui.widgets.plots import Plot
from tests.gui.figures.drawn_texts import drawn_texts


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


@pytest.mark.parametrize("before", [1000.5, 12.5, 0.125])
def test_an_axis_has_the_width_of_its_numbers_though_wider_or_narrower_ones_were_there(
    qtbot, before
):
    fresh, used = Plot(), Plot()
    for plot in (fresh, used):
        qtbot.addWidget(plot)
        plot.resize(300, 200)
    for plot, reach in ((used, before), (used, 5), (fresh, 5)):
        plot.setYRange(0, reach)
        plot.grab()
    assert used.getAxis("left").textWidth == fresh.getAxis("left").textWidth > 0


def test_as_many_places_are_named_as_have_room_and_the_first_always(qtbot):
    plot = Plot()
    qtbot.addWidget(plot)
    names = [(t, f"w {t + 1}") for t in range(23)]
    plot.getViewBox().setRange(xRange=(-0.5, 22.5), yRange=(0, 1), padding=0)
    plot.name_places("bottom", names)
    shown = {}
    for width in (1400, 420, 200):
        plot.resize(width, 200)
        plot.grab()
        (level,) = plot.getAxis("bottom")._tickLevels
        apart = (level[1][0] - level[0][0]) * plot.getViewBox().width() / 23
        assert apart > plot.fontMetrics().horizontalAdvance("w 23")
        assert level[0] == names[0]
        shown[width] = len(level)
    assert shown[1400] == 23
    assert shown[200] < shown[420] < 23


def test_what_hangs_below_the_line_is_not_cut_from_an_axis_of_letters(qtbot):
    plot = Plot()
    qtbot.addWidget(plot)
    plot.dress_map()
    plot.name_places("bottom", [(0, "g"), (1, "q")])
    assert plot.getAxis("bottom").height() >= plot.fontMetrics().height()


@pytest.mark.parametrize("count", [1, 2, 5, 9, 40])
def test_labels_beside_lines_never_touch_and_stay_inside(count):
    places = np.random.default_rng(count).uniform(-1.2, 1.2, count).tolist()
    found = [each for each in kept_apart(places, 0.2, -1, 1) if np.isfinite(each)]
    assert len(found) == min(count, 11)
    assert min(found) >= -1 - 1e-9
    assert max(found) <= 1 + 1e-9
    assert all(b - a >= 0.2 - 1e-9 for a, b in zip(sorted(found), sorted(found)[1:], strict=False))


def test_a_label_that_has_room_stands_at_its_line():
    assert kept_apart([0.5, -0.5], 0.2, -1, 1) == [0.5, -0.5]


def test_what_an_axis_counts_in_is_left_out_where_it_is_longer_than_the_axis(qtbot):
    plot = Plot()
    qtbot.addWidget(plot)
    plot.dress("epoch", "loss, nats per letter")
    shown = {}
    for height in (400, 140, 400):
        plot.resize(300, height)
        plot.grab()
        shown[height] = [plot.getAxis(side).label.isVisible() for side in ("bottom", "left")]
    assert shown == {400: [True, True], 140: [True, False]}


@pytest.mark.parametrize("zoom", [100, 220])
def test_what_an_axis_counts_in_stands_clear_of_its_numbers_at_any_zoom(qtbot, zoom):
    type_scale.set_zoom(zoom)
    try:
        plot = Plot()
        qtbot.addWidget(plot)
        plot.getViewBox().setRange(xRange=(0, 10), yRange=(0, 1.4), padding=0)
        plot.dress("epoch", "loss, nats per letter")
        plot.resize(900, 700)
        plot.show()
        axis = plot.getAxis("left")
        qtbot.waitUntil(
            lambda: axis.textWidth > 0 and axis.geometry().width() == axis.maximumWidth()
        )
        plot.grab()
        words = axis.mapRectFromItem(axis.label, axis.label.boundingRect())
        number = axis.geometry().width() - axis.style["tickTextOffset"][0] - axis.textWidth
        assert words.right() <= number + 0.5
    finally:
        type_scale.set_zoom(100)


def test_a_plot_has_the_ground_of_its_card_before_it_is_first_drawn(qtbot):
    plot = Plot()
    qtbot.addWidget(plot)
    assert plot.backgroundBrush().color() == theme.current().color("panel")


def test_all_that_a_plot_writes_grows_with_the_zoom(qtbot):
    """The last row reads it, whatever the figure itself sets when it is styled."""
    plot = Plot()
    qtbot.addWidget(plot)
    plot.getAxis("left").setLabel("unit", color="red")
    text = pg.TextItem("0.09031")
    plot.lay(text)
    try:
        type_scale.set_zoom(200)
        wanted = type_scale.font("label").pointSizeF()
        assert text.textItem.font().pointSizeF() == pytest.approx(wanted)
        assert f"font-size:{wanted:.4g}pt" in plot.getAxis("left").label.toHtml()
    finally:
        type_scale.set_zoom(100)


def test_lines_that_are_drawn_already_grow_with_the_zoom(qtbot):
    curves, bits = LossCurves(), BitsPlot()
    shown = [Curve("red", 1, np.linspace(1, 0, 5, dtype="f4"))]

    def widths():
        curves.show_curves(shown, 3, 5, log=False)
        bits.restyle()
        return [each.opts["pen"].widthF() for each in (curves.curves[0], bits.held_out)]

    for plot in (curves, bits):
        qtbot.addWidget(plot)
    before = widths()
    try:
        type_scale.set_zoom(200)
        assert all(b >= 1.8 * a for a, b in zip(before, widths(), strict=True))
    finally:
        type_scale.set_zoom(100)


def test_curves_are_named_at_their_ends_where_nothing_else_tells_which_is_which(qtbot):
    curves = LossCurves()
    qtbot.addWidget(curves)
    lost = np.array([1, np.nan], "f4")
    shown = [Curve("red", 1, np.array([1, 0.1], "f4"), "LSTM"), Curve("blue", 1, lost, "RNN")]
    for log, end in ((False, 0.1), (True, -1)):
        curves.show_curves(shown, 2, 2, log)
        curves.name_curves(True)
        (name,) = curves.line_names
        assert name.forms == ("LSTM",)
        assert name.y == pytest.approx(end)
    curves.name_curves(False)
    assert curves.line_names == ()


def test_a_plot_stands_still_whichever_of_many_names_have_room(qtbot):
    """Room for the names that were shown changed which have room, and so on with every frame."""
    plot = Plot()
    qtbot.addWidget(plot)
    plot.getViewBox().setRange(xRange=(-0.5, 199.5), yRange=(0, 1), padding=0)
    plot.name_places("bottom", [(t, ("www", "l")[t % 3 == 0] * 3) for t in range(200)])
    for width in range(100, 140, 3):
        plot.resize(width, 200)
        seen = []
        for _ in range(4):
            QApplication.processEvents()
            plot.grab()
            seen.append(plot.getViewBox().width())
        assert len(set(seen[1:])) == 1


@pytest.mark.parametrize("ratio", [1, 2, 3])
def test_lines_of_a_picture_are_as_wide_as_those_of_the_window_at_any_number_of_its_pixels(
    qtbot, ratio
):
    plot = LossCurves()
    qtbot.addWidget(plot)
    plot.resize(300, 200)
    plot.show_curves([Curve("#ff0000", 1, np.full(9, 1.0))], 1, 9, False)
    seen = plot.curves[0].opts["pen"].width()
    image = Captioned(plot).image(ratio)
    middle = round(ratio * plot.getViewBox().mapViewToDevice(QPointF(6, 1)).x())
    reds = [image.pixelColor(middle, y).getRgb()[:3] for y in range(image.height())]
    assert sum(found == (255, 0, 0) for found in reds) == 2 * ratio
    assert plot.curves[0].opts["pen"].width() == seen


def test_a_pen_of_a_plot_counts_the_pixels_of_the_screen(qtbot, monkeypatch):
    monkeypatch.setattr(plots, "fineness", lambda: 1.5)
    assert [plots.solid("#000000", wide).width() for wide in (1, 2, 3)] == [2, 3, 4]


def test_a_new_range_costs_the_axes_that_nobody_sees_nothing(qtbot, monkeypatch):
    plot = Plot("plot", "A plot")
    qtbot.addWidget(plot)
    heard = []
    for side in ("top", "right"):
        axis = plot.getAxis(side)
        monkeypatch.setattr(axis, "_updateLabel", lambda side=side: heard.append(side))
    plot.reach((0, 20), (0, 3))
    assert plot.getAxis("bottom").range == [0, 20]
    assert heard == []


@pytest.mark.parametrize("high", [200, 420, 700, 1100])
@pytest.mark.parametrize("top", [0.9, 1.4, 1.9, 2.6, 7.5])
def test_of_the_numbers_at_an_upright_axis_there_are_a_few_however_high_it_is(qtbot, high, top):
    plot = Plot()
    qtbot.addWidget(plot)
    plot.dress("epoch", "loss")
    plot.resize(900, high)
    plot.reach((0, 100), (0, top))
    plot.show()
    left = plot.getAxis("left")
    told = [text for text in drawn_texts(plot, (900, high)) if text.rect.right() <= left.width()]
    assert 2 <= len([text for text in told if text.text[0].isdigit()]) <= 10


def test_a_dot_at_the_end_of_an_axis_is_not_cut_through_by_a_tick(qtbot):
    plot = Plot()
    qtbot.addWidget(plot)
    plot.dress("epoch", "loss")
    plot.resize(300, 200)
    plot.reach((0, 10), (0, 1))
    red = QColor("#ff0000")
    plot.plot([0, 10], [0.01, 0.01], pen=plots.solid(red, 7))
    plot.show()
    picture = plot.grab().toImage()
    at = plot.mapFromScene(plot.getViewBox().mapViewToScene(QPointF(5.0, 0.01)))  # of a tick
    for aside in range(-2, 3):
        assert picture.pixelColor(at + QPoint(aside, 0)) == red

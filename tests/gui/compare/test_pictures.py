"""What stands there is not drawn again: most runs wait for the others."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from core.session.comparison import AT_ONCE
from gui.figures.compare.line_name import BESIDE, SAMPLE
from gui.figures.compare.loss_curves import Curve, LossCurves
from gui.figures.compare.run_line import DASHES, line_pen
from gui.figures.compare.run_maps import RunMap, RunMaps
from gui.figures.compare.run_table import RunRow, RunTable
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


@pytest.mark.parametrize("log", [False, True])
@pytest.mark.parametrize("size", [(180, 110), (420, 300), (1200, 700)])
def test_the_dot_of_a_first_epoch_is_whole_and_the_highest_tick_is_above_it(qtbot, size, log):
    plot = LossCurves()
    qtbot.addWidget(plot)
    plot.resize(*size)
    plot.show()
    curve = Curve("#000000", 1, np.array([1.35], "f4"))
    plot.show_curves([curve], 1, 60, log)
    QApplication.processEvents()
    view = plot.getViewBox()
    at = view.mapViewToScene(QPointF(1, math.log10(1.35) if log else 1.35))
    room = view.sceneBoundingRect()
    half = plot.curves[0].opts["symbolSize"] / 2
    assert at.x() - half >= room.left()
    assert at.y() - half >= room.top()
    assert at.y() + half <= room.bottom()
    if not log:
        assert view.viewRange()[1][1] >= 1.5


def test_of_runs_at_one_place_none_hides_another_and_an_axis_of_epochs_begins_with_1(qtbot):
    plot = LossCurves()
    qtbot.addWidget(plot)
    plot.resize(500, 300)
    plot.show()
    one = [Curve("#000000", 1, np.array([1.35], "f4"))] * AT_ONCE
    plot.show_curves(one, 1, 60, False)
    QApplication.processEvents()
    sizes = [item.opts["symbolSize"] for item in plot.curves]
    assert sizes == sorted({*sizes}, reverse=True)
    axis = plot.getAxis("bottom")
    levels = axis.tickValues(*axis.range, 500)
    assert min(v for _, values in levels for v in values) == 1
    assert [each for each in levels[0][1] if each <= 20] == [1, 20]


def test_before_the_first_epoch_no_line_says_where_the_clock_is(qtbot):
    plot = LossCurves()
    qtbot.addWidget(plot)
    curve = Curve("#000000", 1, np.array([3, 2, 1], "f4"))
    at = {}
    for epoch in (3, 0, 1):
        plot.show_curves([curve], epoch, 15, False)
        at[epoch] = plot.clock.isVisible()
    assert at == {3: True, 0: False, 1: True}


def test_a_line_that_is_dashed_from_now_on_is_drawn_so_and_its_row_shows_a_piece_of_it(qtbot):
    plot, table = LossCurves(), RunTable()
    row = RunRow("RNN", "#000000", "40", "1.3", "10", "0.5", "", "")
    pieces, looks = [], set()
    for each in (plot, table):
        qtbot.addWidget(each)
    for dashes in DASHES:
        plot.show_curves([Curve("#000000", 1, np.ones(3, "f4"), "RNN", dashes)], 3, 15, False)
        pen = plot.curves[0].opts["pen"]
        assert pen.dashPattern() == line_pen("#000000", dashes).dashPattern()
        table.show_rows([row._replace(dashes=dashes)])
        name = table.cellWidget(0, 0)
        name.resize(200, 30)
        picture = name.grab().toImage()
        across = range(BESIDE + 1, BESIDE + SAMPLE)
        line = tuple(picture.pixelColor(x, 15).name() for x in across)
        pieces.append(len({*line}) > 1)  # there are gaps in it
        looks.add(line)
    assert pieces == [False, *[True] * (len(DASHES) - 1)]
    assert len(looks) == len(DASHES) == AT_ONCE  # as long as each needs to look like no other


def test_all_rows_are_seen_in_a_low_table_and_a_narrow_one_keeps_whole_names(qtbot):
    table = RunTable()
    qtbot.addWidget(table)
    row = RunRow("RNN", "#000000", "3,052", "13.54", "10", "0.003185", "ohlol", "ohlol")
    table.show_rows([row._replace(name=name) for name in ("RNN", "bidirectional LSTM") * 3])
    line = table.fontMetrics().height()
    hidden = []
    for wide, lines in ((90, 20), (90, 10), (72, 10)):
        table.resize(wide * table.fontMetrics().averageCharWidth(), round(lines * line))
        table.show()
        QApplication.processEvents()
        last = table.rowViewportPosition(5) + table.rowHeight(5)
        assert last <= table.viewport().height()
        names = [table.cellWidget(row, 0) for row in range(6)]
        assert [each.shown() for each in names] == [each.text() for each in names]
        hidden.append([column for column in range(6) if table.isColumnHidden(column)])
    assert hidden[0] == hidden[1]
    assert len(hidden[2]) > len(hidden[0])

"""Where the matrices of Weights stand, and how large: by the room that there is."""

import numpy as np
import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from gui.figures.weights.matrix_flow import SMALL
from gui.figures.weights.matrix_layout import place


def test_matrices_stand_side_by_side_where_there_is_room(weights_panel, window, wait):
    dock = window.docks["weights"]
    dock.setFloating(True)
    dock.resize(900, 400)
    QApplication.processEvents()
    weights_panel.refresh()
    first, second = weights_panel.page.spots[:2]
    assert first.whole.top() == second.whole.top()
    assert first.whole.right() <= second.whole.left()
    dock.resize(260, 400)
    QApplication.processEvents()
    weights_panel.refresh()
    first, second = weights_panel.page.spots[:2]
    assert first.whole.bottom() <= second.whole.top()


def test_every_number_has_a_pixel_and_the_page_scrolls_to_it(weights_panel, window, wait):
    window.session.runs.open_lesson("hello-embedding")
    wait()
    window.session.runs.edit(cell="LSTM", hidden_size=128)
    wait()
    weights_panel._choice.setCurrentIndex(3)
    for spot in weights_panel.page.spots:
        for rect in spot.rects:
            assert rect.width() >= spot.matrix.columns
            assert rect.height() >= spot.matrix.rows
            assert rect.right() <= weights_panel.page.minimumWidth()
    weights_panel._choice.setCurrentIndex(0)
    assert weights_panel.page.minimumWidth() <= weights_panel.scroll_area.viewport().width()


def test_of_two_side_by_side_the_second_ones_stand_below_each_other(weights_panel):
    metrics = QFontMetricsF(weights_panel.page._fonts()[1])
    for width in (400, 500, 600, 700):
        spots = place(weights_panel.page._matrices, width, metrics, metrics)
        tops = [each.whole.top() for each in spots]
        if max(map(tops.count, tops)) == 2:
            assert len({each.whole.left() for each in spots}) == 2
            break
    else:
        pytest.fail("at no width two stand side by side")


def test_no_matrix_stands_alone_below_three_where_two_and_two_have_room(weights_panel):
    metrics = QFontMetricsF(weights_panel.page._fonts()[1])
    four = weights_panel.page._matrices[:4]
    for width in range(200, 1200, 50):
        spots = [each.whole for each in place(four, width, metrics, metrics)]
        tops = [each.top() for each in spots]
        assert tops.count(tops[0]) != 3 or spots[3].left() > 0, width  # below another's side


def test_captions_do_not_run_into_each_other(weights_panel, window, wait):
    weights_panel._choice.setCurrentIndex(3)
    metrics = QFontMetricsF(weights_panel.page._fonts()[1])
    for width in (190, 300, 600, 900):
        for spot in place(weights_panel.page._matrices, width, metrics, metrics):
            lefts = [rect.left() for rect in spot.rects]
            assert min(np.diff(lefts)) >= spot.slot
            if spot.lines == 1:
                assert metrics.horizontalAdvance("gradient  ±1.2e−5") <= spot.slot


def test_matrices_grow_in_a_room_that_has_place_and_what_is_left_lies_around_them(weights_panel):
    page, size = weights_panel.page, weights_panel.scroll_area.size()
    widths = []
    for wide, high in ((420, 160), (1200, 700)):
        weights_panel.scroll_area.resize(wide, high)
        weights_panel.page.resizeEvent(None)
        widths.append(page.spots[0].rects[0].width())
    right = max(each.whole.right() for each in page.spots)
    left = min(each.whole.left() for each in page.spots)
    assert abs(left - (page._room().width() - right)) <= 1
    assert max(each.whole.bottom() for each in page.spots) <= page._room().height()
    assert widths[1] > 1.5 * widths[0]
    weights_panel.scroll_area.resize(size)
    weights_panel.page.resizeEvent(None)


def test_rows_of_as_many_matrices_stand_in_columns_and_cost_a_little_size(
    weights_panel, window, wait
):
    """Two layers of four: no row of three and three and two, where four and four have room."""
    window.session.runs.open_lesson("rnn-layers")
    wait()
    page, size = weights_panel.page, weights_panel.scroll_area.size()
    for wide in (800, 850, 1000):
        weights_panel.scroll_area.resize(wide, 290)
        page.resizeEvent(None)
        tops = [round(each.whole.top()) for each in page.spots]
        assert len({*tops[:4]}) == len({*tops[4:]}) == 1, wide
        lefts = [round(each.whole.left()) for each in page.spots]
        assert lefts[:4] == lefts[4:], wide
        assert page._times > 1
    weights_panel.scroll_area.resize(size)
    page.resizeEvent(None)


def test_no_row_has_matrices_of_two_layers_where_each_has_room_for_its_own(
    weights_panel, window, wait
):
    """On Learn and in a wide Lab there is: two and two of a layer, which costs a little size."""
    page, size = weights_panel.page, weights_panel.scroll_area.size()
    for lesson, room in (("rnn-layers", (560, 400)), ("rnn-layers", (1060, 800))):
        window.session.runs.open_lesson(lesson)
        wait()
        weights_panel.scroll_area.resize(*room)
        page.resizeEvent(None)
        layers = {}
        for each in page.spots:
            layers.setdefault(round(each.whole.top()), set()).add(each.matrix.name[-2:])
        assert all(len(each) == 1 for each in layers.values()), (lesson, room, layers)
    weights_panel.scroll_area.resize(size)
    page.resizeEvent(None)


def test_where_rows_mix_layers_the_matrices_stand_below_each_other_all_the_same(
    weights_panel, window, wait
):
    window.session.runs.open_lesson("rnn-layers")
    wait()
    metrics = QFontMetricsF(weights_panel.page._fonts()[1])
    for width in range(400, 1000, 20):
        spots = [
            each.whole for each in place(weights_panel.page._matrices, width, metrics, metrics)
        ]
        rows = [
            [each.left() for each in spots if each.top() == top]
            for top in sorted({each.top() for each in spots})
        ]
        if [len(row) for row in rows] == [3, 3, 2] and rows[0] == rows[1]:
            assert rows[2] == rows[0][:2]
            break
    else:
        pytest.fail("at no width three stand below three")


def test_two_and_two_stand_side_by_side_in_a_little_smaller_type_rather_than_out_of_view(
    weights_panel, window, wait
):
    """One matrix a row, the right half blank, and the last one below the panel's end."""
    window.session.runs.open_lesson("rnn-cell")
    wait()
    page, seen = weights_panel.page, set()
    for wide in range(300, 440, 5):
        weights_panel.scroll_area.resize(wide, 171)
        page.resizeEvent(None)
        if page.spots[1].whole.top() == page.spots[0].whole.top():
            assert page.spots[3].whole.bottom() <= 171, wide
            seen.add(page._times)
    assert SMALL in seen

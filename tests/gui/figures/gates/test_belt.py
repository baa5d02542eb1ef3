"""Belt and maps at any size: texts touch neither the belt nor each other; numbers are there."""

import re
from dataclasses import replace
from itertools import pairwise, product

import numpy as np
import pytest
from PySide6.QtCore import QRectF

from core.runs.visibility import levels_of
from gui.figures.gates.belt import Belt
from gui.figures.gates.maps import GateMaps
from gui.figures.gates.picture import BELT, ROWS, VALVE, GatePicture
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.captioned import Captioned
from gui.widgets.vector import svg_of
from tests.gui.figures.cell.cells import trained
from tests.gui.figures.drawn_texts import drawn_texts, outside, touching
from tests.sampled import some

CELLS = ("LSTM", "GRU")
SIZES = ((300, 200), (420, 150), (640, 260), (1100, 380), (1920, 1000))
# Each size, and the smallest on a fine screen, too; all others with the experiments marked slow.
DAILY = [*product(SIZES, (1.0,)), (SIZES[0], 2.0), (SIZES[1], 1.5)]
ALL = [*product(SIZES, (1.0, 1.5, 2.0))]
CORNERS = [
    *product((1, 128), [DAILY]),
    *(pytest.param(hidden, ALL, marks=pytest.mark.slow) for hidden in (1, 4, 8, 128)),
]


def gates(run, lane, unit=0):
    """As the panel makes it."""
    found, experiment = run.trace.lanes[lane], run.experiment
    states = {"h": found.h} | ({} if found.c is None else {"c": found.c})
    values = {**found.named, **states}
    rows = ROWS[experiment.model.cell]
    return GatePicture(
        experiment,
        lane,
        experiment.task.letters,
        {name: values[name] for name in rows},
        {name: levels_of(run, lane, name) for name in rows},
        found.h0 if found.c0 is None else found.c0,
        unit,
        2,
        "",
    )


def shown(made, run, lane, size, unit=0):
    made.resize(*size)
    made.grab()  # a widget that is not seen is told its size when it is drawn
    made.show_picture(gates(run, lane, unit))
    return made


def check(view, size, scale):
    texts = drawn_texts(view, size, scale)
    assert touching(texts) == [], (size, scale)
    assert outside(texts) == [], (size, scale)
    return texts


@pytest.mark.turns(5, always=("128-places1-Belt-LSTM",))
@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("figure", [Belt, GateMaps])
@pytest.mark.parametrize(("hidden", "places"), CORNERS)
def test_no_two_texts_touch_and_none_is_cut_at_any_size_and_scale(
    qapp, cell, hidden, figure, places
):
    run = trained(cell, hidden)
    for (size, scale), lane in product(places, (2, 3)):
        assert check(shown(figure(), run, lane, size), size, scale)


@pytest.mark.turns(4)
@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("zoom", [80, pytest.param(150, marks=pytest.mark.slow), 250])
@pytest.mark.parametrize("figure", [Belt, GateMaps])
def test_no_text_touches_another_at_any_zoom(qapp, cell, zoom, figure):
    type_scale.set_zoom(zoom)
    for size in SIZES:
        check(shown(figure(), trained(cell, 8), 3, size), size, 1.0)


@pytest.mark.parametrize("figure", [Belt, GateMaps])
def test_no_text_touches_another_in_a_long_word_wherever_it_is_scrolled_to(qapp, figure):
    run = trained("LSTM", 4, source="hello🙂" * 30, target="ohlol🙂" * 30)
    for size in SIZES:
        view = shown(figure(), run, 1, size)
        bar = view.horizontalScrollBar() if figure is Belt else None
        for place in some(range(0, bar.maximum() if bar else 1, 1511), of=3):
            if bar:
                bar.setValue(place)
            check(view, size, 1.0)


def test_where_rows_are_too_low_there_are_no_numbers_at_all(qapp):
    view = Belt()
    view.setMinimumHeight(0)
    shown(view, trained("LSTM", 8), 1, (420, 80))
    assert not view.layout_now.has_numbers
    texts = drawn_texts(view, (420, 80))
    assert texts
    assert not [each for each in texts if "." in each.text]


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("lane", [2, 3])
def test_no_number_stands_on_the_belt_and_each_where_its_value_is(qapp, cell, lane):
    run = trained(cell, 8)
    for size in (*SIZES, (420, 10)):  # as low as it may be
        view = shown(Belt(), run, lane, size)
        layout = view.layout_now
        texts = [each for each in drawn_texts(view, size) if each.text[0] in "+−0123456789"]
        band = layout.row_rect(BELT[cell])
        valves = band.adjusted(0, 0, 0, 4.5)  # as far as they reach below it
        assert not [each for each in texts if each.rect.intersects(valves)], size
        if size[1] >= 260:
            written = " ".join(each.text for each in texts)
            for t in range(5):
                state = run.trace.lanes[lane].c if cell == "LSTM" else run.trace.lanes[lane].h
                assert f"{abs(state[t, 0]):.2f}" in written, size


def test_numbers_are_there_in_a_low_panel_and_grow_with_a_large_one(qapp):
    run = trained("LSTM", 8)
    low = shown(Belt(), run, 0, (460, 150)).layout_now
    assert low.has_numbers
    large = shown(Belt(), run, 0, (1800, 700)).layout_now
    assert large.font.pointSizeF() > 1.8 * low.font.pointSizeF()


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("size", SIZES)
def test_rows_belt_and_numbers_stand_below_one_another(qapp, cell, size):
    layout = shown(Belt(), trained(cell, 8), 0, size).layout_now
    rects = [QRectF(layout.row_rect(name)) for name in layout.rows]
    rects.insert(layout.rows.index(BELT[cell]) + 1, layout.number_rect(BELT[cell], 0))
    if not layout.has_numbers:
        rects.pop(layout.rows.index(BELT[cell]) + 1)
    assert all(a.bottom() <= b.top() for a, b in pairwise(rects))
    assert layout.bottom + layout.foot <= size[1] + 1


def test_before_any_step_the_belt_has_its_initial_state_alone(qapp):
    picture = gates(trained("LSTM", 8), 0)
    none = {name: np.zeros_like(levels) for name, levels in picture.levels.items()}
    view = Belt()
    view.show_picture(replace(picture, levels=none, now=-1))
    said = [each.text for each in drawn_texts(view, (640, 260))]
    assert "0" in said
    assert not [each for each in said if each.startswith(("+", "−", "0."))]
    assert "…" not in "".join(said)


def test_both_themes_are_drawn(qapp):
    for name in ("dark", "light"):
        theme.apply(name)
        assert not shown(Belt(), trained("GRU", 4), 1, (640, 260)).grab().isNull()


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("size", [(166, 105), (200, 150), (240, 300)])
def test_a_short_word_is_seen_whole_if_need_be_without_its_numbers(qapp, cell, size):
    view = shown(Belt(), trained(cell, 8), 2, size)
    assert view.horizontalScrollBar().maximum() == 0
    assert not view.layout_now.has_numbers
    check(view, size, 1.0)


def test_letters_stand_below_all_columns_or_below_none(qapp):
    run = trained("LSTM", 8)
    forms = set()
    for width in range(120, 520, 20):
        view = shown(Belt(), run, 0, (width, 150))
        told = {each.text for each in drawn_texts(view, (width, 150), 1.0)}
        letters = [view.picture.label(t) in told for t in range(view.picture.seq_len)]
        if view.layout_now.width <= width:  # what scrolls is not seen as a whole
            assert len(set(letters)) == 1, width
            forms.add(letters[0])
    assert forms == {True, False}


@pytest.mark.parametrize("size", [(640, 260), (870, 620), (1920, 1000)])
def test_the_letters_below_stand_clear_of_the_cells_above_them(qapp, size):
    view = shown(Belt(), trained("LSTM", 8), 0, size)
    labels = {view.picture.label(t) for t in range(view.picture.seq_len)}
    letters = [each.rect for each in drawn_texts(view, size, 1.0) if each.text in labels]
    lowest = max(view.layout_now.cell(name, 0).bottom() for name in view.layout_now.rows)
    assert len(letters) == view.picture.seq_len
    assert min(rect.top() for rect in letters) >= lowest + 2


def test_in_a_picture_of_lines_each_piece_of_the_band_goes_on_below_the_next(qapp):
    """Where both ended in one place, a line of the ground shone through in browsers."""
    for lane in (0, 1):  # forwards and backwards
        told = svg_of(Captioned(shown(Belt(), trained("LSTM", 8), lane, (901, 403)))).decode()
        rects = re.findall(r'<rect x="([^"]*)" y="[^"]*" width="([^"]*)"', told)
        starts = [float(x) for x, _ in rects]
        ends = [float(x) + float(wide) for x, wide in rects]
        between = [each for each in ends if each % 1 > 0.01]  # that are no whole pixels
        assert len(between) > 8
        assert [x for x in starts for end in between if abs(x - end) < 0.01] == []


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("lane", [2, 3])
def test_the_lit_step_is_one_straight_band_and_its_valve_over_the_edge_is_framed(qapp, cell, lane):
    """In pieces, each beside the next, it looked torn; straight, two valves lie half over it."""
    last = 4 if lane == 2 else 0  # beyond which no valve stands
    for size in SIZES[1:4]:
        view = shown(Belt(), trained(cell, 8), lane, size)
        view.show_picture(replace(gates(trained(cell, 8), lane), now=last))
        layout, shift = view.layout_now, view.horizontalScrollBar().value()
        valve = layout.cell(VALVE[cell], last)
        line = layout.number_rect(BELT[cell], last)
        image = view.viewport().grab().toImage()
        places = [(layout.along(last, 0.92), valve.center().y())]
        places += [(layout.along(last, 0.08), line.center().y())] if layout.has_numbers else []
        for x, y in places:
            lit = image.pixelColor(round(x - shift), round(y)).name()
            assert lit == theme.current().color("accent_soft").name(), (x, y, size)
        frame = image.pixelColor(round(valve.center().x() - shift), round(valve.top()))
        assert frame.blue() > frame.red() + 30, size


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("lane", [2, 3])
def test_the_lit_step_is_one_band_that_the_belt_s_bed_does_not_part(qapp, cell, lane):
    for size in SIZES[1:4]:
        view = shown(Belt(), trained(cell, 8), lane, size)
        picture = gates(trained(cell, 8), lane)
        thin = {**picture.values, BELT[cell]: np.full((5, 8), 1e-3)}
        view.show_picture(replace(picture, values=thin))
        bed = view.layout_now.row_rect(BELT[cell])
        image = view.viewport().grab().toImage()
        x = view.layout_now.along(2, 0.75) - view.horizontalScrollBar().value()
        for y in (bed.top() + 2, bed.bottom() - 2):
            lit = image.pixelColor(int(x), int(y)).name()
            assert lit == theme.current().color("accent_soft").name(), (size, y)


@pytest.mark.parametrize("cell", CELLS)
def test_two_states_of_which_all_is_kept_are_still_two_pieces(qapp, cell):
    """An update gate of 0.99 made one box of two equal states."""
    run = trained(cell, 8)
    view = shown(Belt(), run, 0, (640, 260))
    picture = gates(run, 0)
    ones = {name: np.full_like(values, 0.9) for name, values in picture.values.items()}
    valve = {name: np.ones_like(values) for name, values in picture.values.items()}
    known = {name: np.full_like(levels, 2) for name, levels in picture.levels.items()}
    state = BELT[cell]
    view.show_picture(replace(picture, values={**valve, state: ones[state]}, levels=known, now=-1))
    image = view.viewport().grab().toImage()
    laid = view.layout_now
    middle = round(laid.row_rect(state).center().y())
    for t in (1, 2, 3):
        x = round(laid.along(t, 0))
        found = [image.pixelColor(x + aside, middle).name() for aside in (-6, -1, 0, 6)]
        assert theme.current().color("panel").name() in found[1:3]
        assert found[0] == found[3]

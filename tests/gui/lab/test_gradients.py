"""The gradients panel: the trace's norms, revealed going back, over training, and their reach."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from core.arrays import norm
from core.journal.intents import TrainTo, Withhold
from gui.style import type as type_scale
from gui.widgets.laid_text import LaidText
from gui.widgets.log_scale import LogRange
from gui.widgets.lowered_text import UPRIGHT
from gui.wording.numbers import short_number
from tests.gui.conftest import hover
from tests.gui.figures.drawn_texts import drawn_texts, outside

VIEWS = ("through time", "lines", "over training", "reach")


@pytest.fixture
def panel(window, qtbot):
    """On top of the panels that it shares its place with."""
    dock = window.docks["gradients"]
    dock.raise_()
    qtbot.waitUntil(lambda: dock.isVisible() and not dock.widget().visibleRegion().isEmpty())
    return dock.widget()


@pytest.fixture
def view(find, wait):
    def view(name):
        find("gradientViewBox").setCurrentIndex(VIEWS.index(name))
        wait()

    return view


@pytest.fixture
def lstm(window, wait, panel):
    """hello-lstm after its first update: all gradients of epoch 1 are known."""
    session = window.session
    session.runs.open_lesson("hello-lstm")
    wait()
    session.transport.next_epoch()
    wait()
    session.transport.seek(1, session.runs.current.steps.last)
    wait()
    return session


def to_end(session, wait):
    session.transport.set_speed(None)
    session.transport.play()
    wait()


def cell_center(panel, row, column):
    return panel.map.cell_rect(row, column).center().toPoint()


def test_gradients_come_after_the_loss(window, wait, panel):
    session = window.session
    session.transport.next_epoch()
    session.transport.step()
    wait()
    assert session.runs.current.steps.phase(session.runs.current.playhead.step) == "loss"
    assert panel.says.text().startswith("Gradients come after the loss")
    assert panel.map.picture is None
    session.transport.step()  # back through the last letter
    wait()
    assert panel.map.picture.levels.tolist() == [[0, 0, 0, 0, 2]]
    assert panel.map.picture.cells == ((0, 4),)


def test_every_lane_s_norms_are_the_trace_s_the_top_layer_first(lstm, panel):
    lanes = lstm.runs.current.trace.backward.lanes
    expected = [norm(grads, axis=1) for lane in reversed(lanes) for grads in (lane.h, lane.c)]
    assert np.array_equal(panel.map.picture.values, np.stack(expected))
    names = [text for _, text in panel.map.picture.ticks]
    assert names == ["h⁽²←⁾", "c⁽²←⁾", "h⁽²→⁾", "c⁽²→⁾", "h⁽¹←⁾", "c⁽¹←⁾", "h⁽¹→⁾", "c⁽¹→⁾"]
    assert (panel.map.picture.levels == 2).all()


def test_the_backward_lane_is_gone_back_through_from_its_own_end(lstm, wait, panel):
    """Layer 2 ← is the last lane computed, from o to h: its gradient starts at h."""
    forward = lstm.runs.current.steps.forward
    lstm.transport.seek(1, forward + 1 + 2)
    wait()
    assert panel.map.picture.levels[0].tolist() == [2, 2, 1, 1, 1]
    assert panel.map.picture.levels[2].tolist() == [1, 1, 1, 1, 1]
    assert panel.map.picture.cells == ((0, 1), (1, 1))


def test_the_headline_names_the_state_on_which_the_loss_depends_most_and_the_one_least(
    window, lstm, wait, panel, view
):
    lanes = lstm.runs.current.trace.backward.lanes
    sizes = {}
    for mark, lane in zip(("⁽¹→⁾", "⁽¹←⁾", "⁽²→⁾", "⁽²←⁾"), lanes, strict=True):
        for letter, grads in (("h", lane.h), ("c", lane.c)):
            for sign, size in zip("₁₂₃₄₅", norm(grads, axis=1), strict=True):
                sizes[letter + sign + mark] = size
    most, least = max(sizes, key=sizes.get), min(sizes, key=sizes.get)
    told = f"Epoch 1: the loss depends most on {most} ({short_number(sizes[most])}), least on "
    told += f"{least} ({short_number(sizes[least])})"
    told = told.replace(" (", "\u00a0(")  # no line ends between a state and its number
    assert panel.says.text() == f"{told}."
    view("lines")
    assert panel.says.text() == f"{told}. Dashed: c."
    window.do(Withhold("range"))
    panel.refresh()
    assert panel.says.text() == "Epoch 1: how strongly the loss depends on each state."


def test_the_headline_says_of_what_is_yet_to_come_that_it_comes(lstm, wait, panel):
    forward = lstm.runs.current.steps.forward
    for step in (forward + 3, forward):
        lstm.transport.seek(1, step)
        wait()
        assert panel.says.text().endswith("; faint: comes later.")


def test_on_the_way_back_the_headline_is_of_the_states_that_are_reached(window, wait, panel):
    session, said = window.session, []
    session.transport.next_epoch()
    for _ in range(3):  # the loss, and back through two letters
        session.transport.step()
        wait()
        said.append(panel.says.text())
    said = said[1:]
    assert said[0].startswith("Epoch 1: how strongly the loss depends on h₅: 0.")
    assert said[1].startswith("Epoch 1, so far: the loss depends most on h")


def test_in_the_next_forward_pass_the_epoch_before_is_still_shown(lstm, wait, panel):
    before, said = panel.map.picture.values, panel.says.text()
    lstm.transport.step()
    wait()
    assert lstm.runs.current.playhead.epoch == 2
    assert np.array_equal(panel.map.picture.values, before)
    assert panel.says.text() == f"{said} The gradients of epoch 2 come after its loss."


def test_lines_of_several_lanes_can_be_told_from_each_other(lstm, panel):
    """Of h and c of one lane by the dash; a name beside its line in the map has no colour."""
    lines, picture = panel.lines, panel.lines.picture
    colors = {text[1:]: lines._color(picture, n) for n, (_, text) in enumerate(picture.ticks)}
    assert len(colors) == 4
    hues = sorted(each.hsvHueF() for each in colors.values())
    assert min(np.diff([*hues, hues[0] + 1])) > 0.06


def test_the_axis_highest_number_is_whole(lstm, panel):
    values = np.linspace(0.05, 0.5, 40).reshape(8, 5)
    panel.lines.show_picture(replace(panel.lines.picture, values=values, range=LogRange.of(values)))
    for size in ((250, 150), (400, 300)):
        assert "0.5" in [each.text for each in drawn_texts(panel.lines, size)]
        assert outside(drawn_texts(panel.lines, size)) == []


def test_of_a_plot_of_lines_little_is_empty(lstm, panel):
    panel.lines.resize(400, 300)
    ys = [point.y() for row in range(8) for point in panel.lines.points(row)]
    assert max(ys) - min(ys) > 0.6 * panel.lines._room(panel.lines.picture).height()


def test_hovering_a_row_lights_its_term_and_a_lit_term_is_marked(lstm, wait, panel):
    panel.window().grab()
    hover(panel.map, cell_center(panel, 1, 2))
    assert lstm.selection.term == "dc"
    wait()
    assert panel.map.picture.term == "dc"
    hover(panel.map, QPoint(1, 1))
    assert lstm.selection.term == ""


def test_lines_run_through_what_is_shown(lstm, wait, panel, view):
    view("lines")
    assert panel.lines.isVisible()
    assert not panel.map.isVisible()
    assert [len(panel.lines.points(row)) for row in range(8)] == [5] * 8
    values, heights = panel.lines.picture.values[0], [-p.y() for p in panel.lines.points(0)]
    assert np.array_equal(np.argsort(values), np.argsort(heights))
    names = [tick for _, tick in panel.lines.picture.ticks]
    lstm.transport.seek(1, 2)  # back in the forward pass: what was seen is pale, not away
    wait()
    assert [len(panel.lines.points(row)) for row in range(8)] == [0] * 8
    told = "".join(each.text for each in drawn_texts(panel.lines, (400, 300)))
    assert all(each.translate(UPRIGHT) in told for each in names)


def test_the_first_step_is_named_clear_of_the_numbers_of_the_axis(window, wait, panel, view):
    """With many steps its name is wider than its part of the axis, and begins before it."""
    session = window.session
    session.runs.open_lesson("longer-word")
    wait()
    session.transport.next_epoch()
    session.transport.next_epoch()
    wait()
    view("lines")
    lines = panel.lines
    for size in ((250, 150), (400, 200), (700, 300)):
        texts = drawn_texts(lines, size)
        left = lines._room(lines.picture).left()
        names = [each.rect.left() for each in texts if each.text in lines.picture.columns]
        assert names
        assert min(names) >= left - 0.5, size


def test_all_rows_have_a_name_in_a_low_map_too(panel, lstm):
    """Where there is no room for each, h and c of a lane share theirs: how low follows the face."""
    each = ["h⁽²←⁾", "c⁽²←⁾", "h⁽²→⁾", "c⁽²→⁾", "h⁽¹←⁾", "c⁽¹←⁾", "h⁽¹→⁾", "c⁽¹→⁾"]
    shared = ["h, c⁽²←⁾", "h, c⁽²→⁾", "h, c⁽¹←⁾", "h, c⁽¹→⁾"]
    found = []
    for high in (300, 140, 120, 110, 100):
        told = "".join(text.text for text in drawn_texts(panel.map, (300, high)))
        named = ("".join(names).translate(UPRIGHT) in told for names in (each, shared))
        found.append([names for names, there in zip((each, shared), named, strict=True) if there])
    low = found.index([shared])
    assert found == [[each]] * low + [[shared]] * (len(found) - low)
    assert low > 0


def test_the_reach_of_a_model_in_one_direction_is_zero_where_the_loss_comes_before(
    window, wait, panel, view
):
    session = window.session
    to_end(session, wait)
    view("reach")
    picture, trace = panel.map.picture, session.runs.current.trace
    assert np.array_equal(picture.values, trace.backward.reach[0])
    k, t = np.indices(picture.values.shape)
    assert (picture.values[k < t] == 0).all()
    assert (picture.values[k >= t] > 0).all()
    said = f"|∂L₅/∂h₁| = {trace.backward.reach[0, 4, 0]:.4g}"
    assert picture.tip(4, 0) == f"loss of letter 5 (“l”) reaches h₁ with {said}"
    assert picture.tip(0, 4).endswith("no path leads there")
    assert picture.ticks[4][1] == "“l” 5"  # of "ohlol"
    assert picture.columns[4] == "h₅"  # a state, and no letter
    assert panel.scale.has_zero


def test_while_it_is_asked_how_far_a_loss_reaches_no_colour_tells_it(window, wait, panel, view):
    """The colours were those of all numbers: the palest said that a much larger one comes."""
    session = window.session
    session.do(TrainTo(1, 7))
    wait()
    view("reach")
    picture = panel.map.picture
    all_of_it = picture.range
    session.do(Withhold("range"))
    window.redraw.now()
    shown = picture.values[panel.map.picture.levels > 0]
    assert panel.map.picture.range == LogRange.of(shown) != all_of_it


def test_the_upright_axis_of_large_lines_has_its_name(window, wait, panel, view):
    to_end(window.session, wait)
    view("lines")
    for high, named in ((400, True), (150, True), (90, False)):
        told = "".join(text.text for text in drawn_texts(panel.lines, (500, high)))
        assert ("|∂L/∂h|, logarithmic" in told) is named


def test_the_backward_lane_reaches_the_other_way(lstm, wait, panel, view, find):
    view("reach")
    find("gradientsLaneBox").setCurrentIndex(4)
    wait()
    values = panel.map.picture.values
    assert np.array_equal(values, lstm.runs.current.trace.backward.reach[3])
    k, t = np.indices(values.shape)
    assert (values[k > t] == 0).all()
    assert panel.map.picture.tip(4, 0).endswith("no path leads there")


def test_over_training_fills_all_epochs_and_a_click_on_a_row_goes_there(
    window, wait, panel, view, qtbot
):
    session = window.session
    to_end(session, wait)
    view("over training")
    qtbot.waitUntil(lambda: len(session.runs.current.history.samples) == 15)
    wait()
    picture = panel.map.picture
    for row, epoch in enumerate(range(1, 16)):
        assert np.array_equal(
            picture.values[row], session.runs.current.history.samples[epoch].grad_h[0]
        )
    assert picture.row == 14
    panel.window().grab()
    qtbot.mouseClick(panel.map, Qt.MouseButton.LeftButton, pos=cell_center(panel, 5, 2))
    wait()
    assert session.runs.current.playhead.epoch == 6
    assert panel.map.picture.row == 5
    assert panel.map.picture.levels[:, 0].tolist() == [2] * 6 + [1] * 9


def test_a_sampled_epoch_s_norms_are_the_trace_s_own(lstm, wait, panel, view, find):
    view("over training")
    find("gradientsLaneBox").setCurrentIndex(2)
    find("gradientQuantityBox").setCurrentText("c")
    wait()
    expected = norm(lstm.runs.current.trace.backward.lanes[1].c, axis=1)
    assert np.array_equal(panel.map.picture.values[0], expected)


def test_a_demo_says_that_it_has_no_gradients(window, wait, panel, view):
    window.session.runs.open_lesson("rnn-cell")
    window.docks["gradients"].show()
    for name in VIEWS:
        view(name)
        panel.refresh()
        assert panel.says.text() == "This demo has no loss, and so no gradients."
        assert panel.map.picture is None


def test_a_scale_ends_near_what_is_finite_and_not_zero_and_small_differences_stay_small():
    assert LogRange.of(np.array([0.0, 0.02, 0.2, np.nan])) == LogRange(1e-2, 0.2)
    assert LogRange.of(np.array([0.0093, 0.059])) == LogRange(5e-3, 0.1)
    assert LogRange.of(np.array([0.1, 0.3])) == LogRange(2e-2, 0.5)
    assert LogRange.of(np.array([0.02, 0.021])) == LogRange(2e-3, 5e-2)
    assert LogRange.of(np.array([1e-12, 0.5])) == LogRange(1e-8, 0.5)
    assert LogRange.of(np.zeros(3)) == LogRange(5e-2, 1.0)
    assert LogRange.of(np.array([1e-30])).low < LogRange.of(np.array([1e-30])).high
    share = LogRange(1e-4, 1.0).share(np.array([1e-9, 1e-2, 5.0, np.nan]))
    assert share[:3].tolist() == [0.0, 0.5, 1.0]
    assert np.isnan(share[3])


def test_numbers_shorter_than_the_widest_stand_in_cells_that_have_room_for_them(
    window, wait, panel
):
    session = window.session
    session.runs.open_lesson("longer-word")
    session.transport.next_epoch()
    wait()
    session.transport.seek(1, session.runs.current.steps.last)
    wait()
    picture = panel.map.picture
    texts = [short_number(each) for each in picture.values[0].tolist()]
    wide = {}
    for width in range(900, 300, -5):
        found = [text.text for text in drawn_texts(panel.map, (width, 120))]
        wide[width] = sum(text in found for text in set(texts)) == len(set(texts))
    numbered = [width for width, told in wide.items() if told]
    assert numbered
    metrics = LaidText(type_scale.font("number"))
    panel.map.resize(min(numbered), 120)
    cell = panel.map.cell_rect(0, 0).width()
    assert cell < max(map(metrics.width, texts)) + 2 + 5 / 11 + 0.1


def test_what_is_not_finite_is_hatched_and_named(lstm, panel):
    values = np.array([[np.nan, 0.1]])
    panel.scale.show_range(LogRange.of(values), values)
    assert panel.scale.has_nan
    assert not panel.scale.has_zero
    panel.scale.grab()


@pytest.mark.parametrize(("high", "all_named"), [(400, True), (60, False)])
def test_a_stroke_leads_from_each_line_to_its_name_however_near_they_end(
    panel, view, lstm, high, all_named
):
    view("lines")
    lines = panel.lines
    lines.resize(260, high)
    strokes = lines.strokes()
    assert len(strokes) >= 3
    assert (len(strokes) == len(lines.picture.values)) == all_named
    line = lines.fontMetrics().height()
    heights = sorted(way.y2() for way in strokes.values())
    assert np.all(np.diff(heights) > 0.79 * line)
    assert line / 2 <= heights[0]
    assert heights[-1] <= high - line / 2
    for row, way in strokes.items():
        assert way.p1() == lines.points(row, 1)[-1]
        assert way.x2() > way.x1()

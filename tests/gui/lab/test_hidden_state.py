"""The hidden-state panel in both directions, and the lane that it follows."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from core.course.lesson import load_lessons
from core.session.session import Session
from core.trace.playhead import Playhead
from gui.figures.hidden_state.wording import seen_now
from gui.lab.panels.hidden_state import Panel
from gui.wording.numbers import cell_text
from tests.gui.conftest import click


@pytest.fixture
def panel(window):
    return window.docks["hidden_state"].widget()


def cell_center(panel, t, unit):
    """Where a cell of the map is in the plot's viewport."""
    view = panel.plot.getViewBox()
    from PySide6.QtCore import QPointF

    return panel.plot.mapFromScene(view.mapViewToScene(QPointF(t, unit)))


def test_before_anything_is_computed_there_are_no_lanes_to_choose_from(qtbot):
    made = Panel(Session(load_lessons().lessons))
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    assert not made._lane.isVisible()


def test_before_anything_is_computed_its_axes_have_a_place_for_each_unit_and_letter(qtbot):
    session = Session(load_lessons().lessons)
    session.runs.open_lesson("hello-rnn")
    made = Panel(session)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.refresh()
    assert session.runs.current.trace is None
    across, up = made.plot.getViewBox().viewRange()
    assert np.allclose((across, up), ((-0.5, 4.5), (-0.5, 3.5)))
    made._lines_box.setChecked(True)
    assert np.allclose(made.plot.getViewBox().viewRange()[1], (-1.05, 1.05))
    session.close()


def test_the_map_holds_the_states_of_the_trace_and_hides_what_is_not_computed(
    window, find, wait, panel, qtbot
):
    for _ in range(2):
        click(qtbot, find("stepButton"))
        wait()
    shown = panel.map
    assert np.array_equal(shown.values, window.session.runs.current.trace.lanes[0].h)
    assert shown.levels.tolist() == [2, 2, 0, 0, 0]
    assert shown.now == 1


def test_a_click_on_a_cell_chooses_its_unit(window, find, wait, panel, qtbot):
    click(qtbot, find("stepButton"))
    wait()
    window.grab()
    viewport = panel.plot.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=cell_center(panel, 0, 3))
    assert window.session.selection.unit == (0, 3)
    wait()
    assert panel.map.unit == 3
    assert "Unit 3 of h" in find("explainPane").toPlainText()


def test_lines_are_drawn_up_to_the_playhead(window, find, wait, panel, qtbot):
    for _ in range(3):
        click(qtbot, find("stepButton"))
        wait()
    find("linesBox").setChecked(True)
    wait()
    drawn = np.array([line.yData for line in panel.lines[:4]]).T
    assert np.array_equal(drawn, window.session.runs.current.trace.lanes[0].h[:3])
    assert not panel.map.isVisible()


def test_the_lane_under_the_playhead_is_shown_until_one_is_chosen(window, find, wait, panel):
    session = window.session
    session.runs.open_lesson("hello-lstm")
    wait()
    session.transport.next_epoch()
    wait()
    trace = session.runs.current.trace
    for step, lane in ((2, 0), (7, 1), (12, 2), (20, 3)):
        session.transport.seek(1, step)
        wait()
        assert session.runs.current.playhead == Playhead(1, step)
        assert np.array_equal(panel.map.values, trace.lanes[lane].h)
        assert find("laneBox").currentText().startswith("▸ layer")
    find("laneBox").setCurrentIndex(1)
    wait()
    assert np.array_equal(panel.map.values, trace.lanes[0].h)
    find("quantityBox").setCurrentText("f")
    wait()
    assert np.array_equal(panel.map.values, trace.lanes[0].named["f"])


def test_the_headline_says_how_much_was_read(window, find, wait):
    headline = find("hiddenStateHeadline")
    assert headline.text() == "empty: step, or run"
    for _ in range(2):
        window.session.transport.step()
        wait()
    assert headline.text().startswith("epoch 1, after 2 of 5 letters: ")
    assert "epoch 1, after 2 of 5 letters" in headline._forms


def test_the_headline_says_what_is_seen_now_with_the_numbers_of_the_cells(window, find, wait):
    """ "epoch 1, after 2 of 5 letters" told the moment alone."""
    session, headline = window.session, find("hiddenStateHeadline")
    for t in range(5):
        session.transport.step()
        wait()
        h = session.runs.current.trace.lanes[0].h
        told = headline.text().partition(" letters: ")[2]
        if t == 3:  # the second l
            unit = np.abs(h[3] - h[2]).argmax()
            pair = f"{cell_text(h[2, unit])} and {cell_text(h[3, unit])}"
            assert told == f"unit {unit} tells “l” 3 from “l” 4 best ({pair})"
        else:
            unit = np.abs(h[t]).argmax()
            place = f"“{'hello'[t]}” {t + 1}"
            assert told == f"at {place}, unit {unit} is furthest from 0 ({cell_text(h[t, unit])})"


def test_of_two_letters_that_look_the_same_that_is_said(window):
    run = window.session.runs.current
    values = np.zeros((5, 4), "f4")
    assert seen_now(run, values, np.arange(5), -1) == ("“l” 3 and “l” 4 look the same",)
    values[2, 1] = 0.5
    told = "unit 1 tells “l” 3 from “l” 4 best"
    assert seen_now(run, values, np.arange(5), -1) == (f"{told} (+0.50 and 0)", told)
    told = "at “l” 3, unit 1 is furthest from 0"
    assert seen_now(run, values, np.arange(3), -1) == (f"{told} (+0.50)", told)
    values[2, :2] = 0.996, 1.0
    values[3, :2] = -1.0, -0.997
    for read, told in (
        (5, "unit 1, for one, tells “l” 3 from “l” 4 (+1.00 and −1.00)"),
        (3, "at “l” 3, unit 1, for one, is furthest from 0 (+1.00)"),
    ):
        assert seen_now(run, values, np.arange(read), -1)[0] == told
    values[2, 0] = 0.98
    told = "unit 1 tells “l” 3 from “l” 4 best (+1.00 and −1.00)"
    assert seen_now(run, values, np.arange(5), -1)[0] == told
    values[0, 0] = np.nan
    assert seen_now(run, values, np.arange(5), -1) == ()


@pytest.mark.turns(2)
@pytest.mark.parametrize("wide", [400, 190])
def test_in_a_narrow_panel_too_it_is_said_beside_all_choices(window, wait, panel, wide):
    session = window.session
    session.runs.open_lesson("hello-lstm")
    wait()
    session.transport.next_epoch()
    wait()
    panel.setParent(None)
    panel.resize(wide, 180)
    panel.show()
    assert "after 5 of 5" in panel.headline.shown()
    assert panel._lane.shown_text() == panel._lane.currentText()
    assert panel._lane.isVisible()
    assert panel._quantity.isVisible()
    assert panel.headline.isVisible()
    window.docks["hidden_state"].setWidget(panel)


def test_what_is_faint_is_not_called_empty(window, find, wait):
    window.session.transport.next_epoch()
    wait()
    window.session.transport.rewind()
    wait()
    assert find("hiddenStateHeadline").text() == "nothing read yet; faint: comes later"
    find("linesBox").setChecked(True)  # there nothing is drawn of what comes
    assert find("hiddenStateHeadline").text() == "empty: step, or run"
    find("linesBox").setChecked(False)


@pytest.mark.parametrize(
    ("lesson", "values", "rows"),
    [
        ("hello-rnn", {}, ["“e” 0", "“h” 1", "“l” 2", "“o” 3"]),
        ("hello-rnn", {"hidden_size": 5}, ["“e” 0", "“h” 1", "“l” 2", "“o” 3", "4"]),
        ("hello-rnn", {"num_layers": 2}, ["0", "1", "2", "3"]),
        ("what-memory-buys", {}, ["0", "1", "2", "3"]),
    ],
)
def test_where_the_states_are_the_scores_a_row_has_its_letters_name(
    window, panel, wait, lesson, values, rows
):
    window.session.runs.open_lesson(lesson)
    if values:
        window.session.runs.edit(**values)
    wait()
    panel.refresh()
    assert [name for _, name in panel.plot.getAxis("left").names] == rows

"""The gates panel in both directions: values of the trace, what is revealed, reading order."""

import time

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextLayout

from core.trace.playhead import Playhead
from gui.figures.gates.picture import ROWS
from gui.lab.panels.gates import largest_text
from gui.wording.numbers import cell_text
from gui.wording.table import JOIN
from tests.gui.conftest import click, hover


@pytest.fixture
def panel(window, qtbot):
    """On top of the panels that it shares its place with."""
    dock = window.docks["gates"]
    dock.raise_()
    qtbot.waitUntil(lambda: dock.isVisible() and not dock.widget().visibleRegion().isEmpty())
    return dock.widget()


@pytest.fixture
def lstm(window, wait, panel):
    """hello-lstm: two layers, two directions."""
    window.session.runs.open_lesson("hello-lstm")
    wait()
    window.session.transport.next_epoch()
    wait()
    return window.session


def middle(view, name, t):
    return view.rect_of(name, t).center().toPoint()


def test_all_six_values_are_the_trace_s(lstm, wait, panel):
    lane = lstm.runs.current.trace.lanes[3]
    shown = panel.belt.picture
    assert panel.pages.currentWidget() is panel.belt
    assert set(shown.values) == set(ROWS["LSTM"])
    for name in "ifgo":
        assert np.array_equal(shown.values[name], lane.named[name])
    assert np.array_equal(shown.values["c"], lane.c)
    assert np.array_equal(shown.values["h"], lane.h)
    assert np.array_equal(shown.initial, lane.c0)


def test_the_band_runs_from_kept_to_new_state_in_each_lane_s_order(lstm, wait, panel, find):
    """c = f c_before + i g with the numbers that the picture itself holds, right to left too."""
    for lane in (0, 1):
        find("gatesLaneBox").setCurrentIndex(lane + 1)
        wait()
        shown, geometry = panel.belt.picture, panel.belt.layout_now
        assert shown.backward == (lane == 1)
        for t in range(5):
            i, f, g, _, c = (float(shown.values[name][t, 0]) for name in "ifgoc")
            assert f * shown.state_before(t) + i * g == pytest.approx(c, abs=1e-6)
            entered, left = geometry.along(t, 0), geometry.along(t, 1)
            assert (entered > left) == (lane == 1)
        start = geometry.start_rect().center().x()
        assert (start > geometry.column_left(4)) == (lane == 1)


def test_what_the_playhead_has_not_reached_is_blank_and_what_was_seen_is_dimmed(
    lstm, wait, panel, find
):
    find("gatesLaneBox").setCurrentIndex(2)  # layer 1 ←: steps 6 to 10
    lstm.transport.seek(1, 7)
    wait()
    assert panel.belt.picture.levels["c"].tolist() == [1, 1, 1, 2, 2]
    assert panel.belt.picture.now == 3


def test_an_operation_reveals_its_own_gate_alone(window, wait, panel, find):
    session = window.session
    session.runs.open_lesson("hello-lstm")
    session.transport.set_step_size("operation")
    find("gatesLaneBox").setCurrentIndex(1)
    wait()
    kinds = [
        each.part for each in session.runs.current.operations.of(1) if each.kind in ("gate", "cell")
    ]
    assert kinds == ["i", "f", "g", "o", ""]
    while panel.belt.picture.levels["f"][0] == 0:
        session.transport.step()
        wait()
    seen = {name: int(levels[0]) for name, levels in panel.belt.picture.levels.items()}
    assert seen == {"i": 2, "f": 2, "g": 0, "o": 0, "c": 0, "h": 0}


def test_a_click_on_a_value_chooses_its_cell_and_hovering_lights_its_term(
    lstm, wait, panel, qtbot, find
):
    find("gatesUnitBox").setValue(5)
    wait()
    assert lstm.selection.unit == (3, 5)
    view = panel.belt
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, "g", 2))
    assert (lstm.selection.unit, lstm.selection.t) == ((3, 5), 2)
    hover(view.viewport(), middle(view, "o", 1))
    assert lstm.selection.term == "o"
    wait()
    assert view.picture.term == "o"
    hover(view.viewport(), view.viewport().rect().bottomRight())
    assert lstm.selection.term == ""
    lstm.selection.light("f")  # from another view
    wait()
    assert view.picture.term == "f"


def test_all_units_stand_in_maps_of_which_a_click_chooses_one(lstm, wait, panel, qtbot, find):
    click(qtbot, find("allUnitsButton"))
    wait()
    maps = panel.maps
    assert panel.pages.currentWidget() is maps
    room = maps.room("f")
    cell = QPoint(int(room.left() + room.width() * 0.5), int(room.top() + room.height() * 6.5 / 8))
    qtbot.mouseClick(maps, Qt.MouseButton.LeftButton, pos=cell)
    assert (lstm.selection.unit, lstm.selection.t) == ((3, 6), 2)
    click(qtbot, find("allUnitsButton"))
    wait()
    assert panel.belt.picture.unit == 6


def test_the_note_tells_the_real_extent_of_c_and_h(lstm, wait, panel, find):
    find("gatesLaneBox").setCurrentIndex(1)
    wait()
    lane = lstm.runs.current.trace.lanes[0]
    for unit in (0, 5):
        find("gatesUnitBox").setValue(unit)
        wait()
        c, h = (np.abs(values[:, unit]).max() for values in (lane.c, lane.h))
        told = largest_text((cell_text(float(h), sign=""), cell_text(float(c), sign="")))
        said = f"Largest so far in unit {unit}: {told}."
        assert said in panel.note.text()  # of all numbers that stand above it
        bound, colour = "|h| is at most 1, |c| can grow by 1 a step.", np.abs(lane.c).max()
        beyond = f" Full colour: 1, of c {colour:.2f}." if colour > 1 else ""
        assert panel.note.toolTip() == f"{bound} {said}{beyond}"
    find("allUnitsButton").click()
    wait()
    c, h = np.abs(lane.c).max(), np.abs(lane.h).max()
    told = largest_text((cell_text(float(h), sign=""), cell_text(float(c), sign="")))
    assert f"Largest so far in all units: {told}." in panel.note.text()
    lstm.transport.rewind()
    wait()


def test_before_any_step_the_note_says_so_in_a_sentence(window, wait, panel):
    window.session.runs.open_lesson("hello-lstm")
    wait()
    assert panel.note.text().endswith("Nothing is computed yet: press Step or Run.")
    assert "…" not in panel.note.text()


def test_a_gru_s_state_is_its_own_belt(window, wait, panel):
    session = window.session
    session.runs.edit(cell="GRU")
    wait()
    session.transport.next_epoch()
    wait()
    shown, lane = panel.belt.picture, session.runs.current.trace.lanes[0]
    assert set(shown.values) == {"r", "z", "n", "h"}
    for t in range(5):
        z, n, h = (float(shown.values[name][t, 0]) for name in "znh")
        assert (1 - z) * n + z * shown.state_before(t) == pytest.approx(h, abs=1e-6)
    assert np.array_equal(shown.values["r"], lane.named["r"])


def test_an_rnn_has_a_sentence_instead(window, wait, panel, find):
    wait()
    assert panel.pages.currentWidget() is panel.none
    assert panel.none.text().startswith("An RNN has no gates.")
    assert not find("gatesUnitBox").isVisible()


def test_a_long_word_scrolls_to_the_playhead_and_is_cheap_to_draw(window, wait, panel):
    session = window.session
    session.runs.edit(cell="LSTM", source="hello" * 12, target="ohlol" * 12)
    wait()
    session.transport.next_epoch()
    wait()
    assert session.runs.current.playhead == Playhead(1, 60)
    view = panel.belt
    now = view.rect_of("h", 59)
    assert 0 < now.left() < now.right() <= view.viewport().width()
    took = []
    for _ in range(5):
        start = time.thread_time()
        view.viewport().grab()
        took.append(time.thread_time() - start)
    assert min(took) < 0.03  # generous: it takes a few milliseconds


def test_no_line_ends_between_a_name_and_its_number(qapp):
    told = largest_text(("0.90", "2.50"))
    assert told.replace(JOIN, "").replace("\u00a0", " ") == "|h| 0.90, |c| 2.50"
    text = f"Largest so far in unit 0: {told}."
    for width in range(60, 300, 7):
        layout = QTextLayout(text)
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            lines.append(text[line.textStart() : line.textStart() + line.textLength()])
        layout.endLayout()
        assert not [each for each in lines if each.strip().endswith(("|", JOIN))], lines

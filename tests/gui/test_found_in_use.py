"""Faults that were found by using the window; each must stay away."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.course.lesson import LessonError, load_lessons
from core.session.session import Session
from core.trace.playhead import Playhead
from gui.app import tell
from gui.window.preferences import Settings
from gui.window.window import Window
from gui.wording.numbers import number_text
from tests.gui.conftest import click, close


def full_speed(find):
    find("speedSlider").setValue(find("speedSlider").maximum())


def test_a_shape_demo_runs_at_full_speed_to_its_end_without_a_complaint(window, find, wait, qtbot):
    said = []
    window.session.failed.connect(said.append)
    window.session.runs.open_lesson("rnn-cell")
    wait()
    full_speed(find)
    click(qtbot, find("runButton"))
    wait()
    assert window.session.runs.current.playhead == window.session.runs.current.end
    assert said == []


def test_a_panel_that_comes_back_shows_what_happened_meanwhile(window, find, wait, qtbot):
    dock = window.docks["loss"]
    dock.hide()
    full_speed(find)
    click(qtbot, find("runButton"))
    wait()
    dock.show()
    dock.raise_()
    curve = dock.widget().curve
    qtbot.waitUntil(lambda: curve.yData is not None and len(curve.yData) == 15)


@pytest.mark.parametrize("name", ["labLessonList", "decodedTable"])
def test_home_rewinds_even_after_a_list_was_clicked(window, find, wait, qtbot, name):
    window.activateWindow()
    window.session.transport.next_epoch()
    wait()
    find(name).setFocus()
    qtbot.keyClick(find(name), Qt.Key.Key_Home)
    wait()
    assert window.session.runs.current.lesson_id == "hello-rnn"
    assert window.session.runs.current.playhead == Playhead(1, 0)


@pytest.mark.parametrize("key", [Qt.Key.Key_Home, Qt.Key.Key_End])
def test_where_the_playhead_cannot_move_its_keys_open_no_other_lesson(window, find, wait, key):
    window.session.runs.open_lesson("hello-rnn")
    wait()
    find("labLessonList").setFocus()
    QTest.keyClick(window.windowHandle(), key)
    wait()
    assert window.session.runs.current.lesson_id == "hello-rnn"


def test_space_runs_while_a_number_field_has_the_focus(window, find, qtbot):
    window.activateWindow()
    find("seedBox").setFocus()
    qtbot.keyClick(find("seedBox"), Qt.Key.Key_Space)
    assert window.session.transport.playing


def test_escape_forgets_a_half_typed_number(window, find, wait, qtbot):
    window.activateWindow()
    field = find("seedBox")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "77")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    wait()
    assert not field.hasFocus()
    assert window.session.runs.current.experiment.training.seed == 12
    assert field.text() == "12"


def test_a_refusal_is_forgotten_with_the_run_that_it_was_about(window, find, wait, qtbot):
    field = find("hiddenSizeBox")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    wait()
    assert find("settingsError").isVisible()
    window.session.runs.open_lesson("hello-lstm")
    wait()
    assert not find("settingsError").isVisible()


def test_the_mark_of_the_loss_stands_at_the_playheads_epoch(window, find, wait):
    transport = window.session.transport
    for _ in range(3):
        transport.next_epoch()
        wait()
    window.session.transport.seek(3, window.session.runs.current.steps.last)
    wait()
    transport.step()
    wait()
    assert window.session.runs.current.playhead.epoch == 4
    assert window.docks["loss"].widget().mark.value() == 4


def test_after_a_rewind_no_decoded_row_is_marked(window, find, wait, qtbot):
    full_speed(find)
    click(qtbot, find("runButton"))
    wait()
    click(qtbot, find("rewindButton"))
    wait()
    assert not find("decodedTable").selectionModel().hasSelection()


def test_a_clicked_cell_is_explained_even_when_training_is_over(window, find, wait, qtbot):
    full_speed(find)
    click(qtbot, find("runButton"))
    wait()
    view = find("architectureView")
    box = view.layout_now().node("state", 0, 1).rect
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=(box.center() + QPointF(5, 0)).toPoint()
    )
    wait()
    text = find("explainPane").toPlainText()
    assert "Unit 2 of h₂" in text
    value = window.session.runs.current.trace.lanes[0].h[1, 2]
    assert number_text(value, sign="+") in text


def test_an_earlier_cell_is_explained_until_the_playhead_moves(window, find, wait):
    session = window.session
    for _ in range(3):
        session.transport.step()
        wait()
    session.selection.select(0, 1, 0)
    wait()
    assert "Unit 1 of h₁" in find("explainPane").toPlainText()
    session.transport.step()
    wait()
    assert "Unit 1 of h₄" in find("explainPane").toPlainText()


def test_the_keys_walk_through_units_and_layers(window, find, wait, qtbot):
    window.activateWindow()
    session, view = window.session, find("architectureView")
    session.runs.open_lesson("hello-embedding")
    wait()
    session.transport.step()
    wait()
    view.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Up):
        qtbot.keyClick(view, key)
    assert session.selection.unit == (0, 0)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert session.selection.unit == (0, 7)


def test_a_demo_leaves_the_widths_of_the_plots_alone(window, wait, qtbot):
    plots = [window.docks[name] for name in ("loss", "hidden_state", "decoded")]
    before = [dock.width() for dock in plots]
    window.session.runs.open_lesson("rnn-cell")
    wait()
    window.session.runs.open_lesson("hello-rnn")
    wait()
    qtbot.waitUntil(lambda: [dock.width() for dock in plots] == before)


def test_a_broken_opening_lesson_leaves_the_others_and_a_sentence(qtbot, settle, tmp_path):
    lessons = tuple(each for each in load_lessons() if each.id != "hello-rnn")
    session = Session(lessons)
    session.start()
    window = Window(session, Settings(), tmp_path / "settings.json")
    window.open_first(None, "hello-rnn")
    window.show()
    tell(window, [LessonError("", "04-hello-rnn.md cannot be read.")])
    settle(session)
    assert session.runs.current.lesson_id == "rnn-cell"
    assert "04-hello-rnn.md" in window.findChild(QWidget, "errorBox").text()
    close(window)


def test_what_cannot_be_done_at_the_start_is_grey_with_its_reason(window, wait):
    actions = window.transport_actions.actions
    for name in ("rewind", "step_back", "previous_epoch", "end"):
        assert not actions[name].isEnabled()
        assert actions[name].statusTip()


def test_end_leads_to_where_one_has_been_and_no_further(window, find, wait, qtbot):
    window.activateWindow()
    session = window.session
    for _ in range(3):
        session.transport.step()
        wait()
    session.transport.rewind()
    wait()
    qtbot.keyClick(window, Qt.Key.Key_End)
    wait()
    assert session.runs.current.playhead == Playhead(1, 3)


def test_end_leads_to_what_was_trained_while_one_looked_elsewhere(window, find, wait, qtbot):
    session = window.session
    session.runs.edit(epochs=300)
    wait()
    full_speed(find)
    session.transport.play()
    qtbot.waitUntil(lambda: session.runs.current.recording.last_epoch > 20)
    session.transport.seek(2)
    qtbot.waitUntil(lambda: not session.transport.playing)
    wait()
    assert session.runs.current.playhead.epoch == 2
    session.transport.to_end()
    wait()
    assert session.runs.current.playhead == session.runs.current.end

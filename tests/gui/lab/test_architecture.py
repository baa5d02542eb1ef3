"""The stage: every box is looked into by a click, and what it returns can be framed."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from core.journal.intents import SelectOperation, SetStepSize
from core.runs.visibility import Seen
from core.trace.operations import Kind, Operation
from gui.lab.panels.architecture import Panel
from gui.wording.numbers import number_text
from tests.gui.conftest import click, hover
from tests.gui.figures.drawn_texts import drawn_texts


@pytest.fixture
def view(find):
    return find("architectureView")


def middle(view, kind, t):
    return view.layout_now().node(kind, -1, t).rect.center().toPoint()


def press(qtbot, view, kind, t):
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(view.viewport(), left, pos=middle(view, kind, t))


def test_a_click_on_input_head_softmax_answer_or_loss_tells_its_arithmetic(
    window, find, wait, qtbot, view
):
    window.session.runs.open_lesson("hello-embedding")
    window.resize(1440, 1000)
    window.session.transport.next_epoch()
    wait()
    window.session.transport.step()
    wait()
    trace = window.session.runs.current.trace
    letter = view.place_at(QPointF(middle(view, "output", 3))).number
    told = {
        "input": "picks its own row",
        "head": number_text(trace.logits[3, letter], sign="+"),
        "output": number_text(trace.probabilities[3, letter]),
        "letters": number_text(trace.probabilities[3].max()),
        "loss": number_text(trace.losses[3]),
    }
    for kind, text in told.items():
        press(qtbot, view, kind, 3)
        wait()
        page = find("liveText").toPlainText()
        assert "4" in page.splitlines()[0] or "₄" in page.splitlines()[0]
        assert text.lstrip("+−") in page, kind
        window.session.selection.deselect()
    done = window.session.journal.done
    assert ("head", 3) in [(x.kind, x.t) for x in done if isinstance(x, SelectOperation)]


def test_by_epochs_the_stage_has_each_letters_loss_and_a_click_tells_its_arithmetic(
    window, find, wait, qtbot, view
):
    window.session.runs.open_lesson("hello-embedding")
    window.resize(1440, 1000)
    window.session.transport.next_epoch()
    wait()
    trace = window.session.runs.current.trace
    assert view.picture.loss_level.tolist() == [Seen.NOW] * 5
    press(qtbot, view, "loss", 3)
    wait()
    assert number_text(trace.losses[3]) in find("liveText").toPlainText()
    window.do(SetStepSize("operation"))
    window.session.transport.step()
    wait()
    assert view.picture.loss_level.tolist() == [Seen.NOW] + [Seen.NOT] * 4


def test_what_was_clicked_is_looked_at_until_the_playhead_moves_or_a_second_click(
    window, find, wait, qtbot, view
):
    wait()
    before = find("liveText").toPlainText()
    press(qtbot, view, "output", 0)
    wait()
    assert "not computed yet" in find("liveText").toPlainText()
    press(qtbot, view, "output", 0)
    wait()
    assert find("liveText").toPlainText() == before
    press(qtbot, view, "output", 0)
    window.session.transport.step()
    wait()
    assert "Step t = 1" in find("liveText").toPlainText()


def test_out_and_h_n_are_framed_where_there_are_any(window, find, wait, qtbot, view):
    button = find("outputsButton")
    click(qtbot, button)
    wait()
    assert view.framed
    window.session.runs.open_lesson("hello-rnncell")
    wait()
    assert not view.framed
    assert not button.isEnabled()
    assert "RNNCell" in button.toolTip()
    window.session.runs.open_lesson("rnn-layers")
    wait()
    assert view.framed


def test_what_the_pointer_is_on_moves_no_button_and_changes_no_size(window, find, wait, view):
    window.session.runs.open_lesson("hello-lstm")
    wait()
    names = ("foldButton", "shapesButton", "outputsButton", "architectureView")
    before = [find(name).geometry() for name in names]
    for edge in view.layout_now().edges[::7]:
        where = (edge.points[0] + edge.points[-1]) / 2
        hover(view.viewport(), QPointF(where).toPoint())
        window.redraw.now()
        assert [find(name).geometry() for name in names] == before


def test_a_tool_tip_that_is_seen_tells_of_the_moment_that_is_shown(window, wait, view):
    point = view.cell_rect(0, 1).center().toPoint() + QPoint(4, 0)  # in the third of four
    ground = view.viewport()
    help_event = QHelpEvent(QEvent.Type.ToolTip, point, ground.mapToGlobal(point))
    QApplication.sendEvent(ground, help_event)
    assert "not computed yet" in QToolTip.text()
    for _ in range(2):
        window.session.transport.step()
    wait()
    number = window.session.runs.current.trace.lanes[0].h[1, 2]
    assert "not computed yet" not in QToolTip.text()
    assert QToolTip.text() == f"h₂[2] = {number_text(float(number), sign='+')}"  # no gradient yet
    QToolTip.showText(ground.mapToGlobal(point), "of a field", ground)
    window.session.transport.step()
    wait()
    assert QToolTip.text() == "of a field"
    QToolTip.hideText()


def test_a_states_gradient_is_told_once_it_has_come_back(window, wait, view):
    steps, told = window.session.runs.current.steps, []
    for _ in range(steps.last):
        window.session.transport.step()
        wait()
        place = view.place_at(view.cell_rect(0, 1).center())
        told.append("∂L/∂h₂" in view.text_at(place))
    back = steps.back_through(0, 1)
    assert told == [step >= back for step in range(1, steps.last + 1)]


def test_in_a_small_room_the_figure_still_says_what_it_is_and_how_wide_is_how_much(
    session, settle, qtbot
):
    session.runs.open_lesson("hello-rnn")
    session.transport.next_epoch()
    settle(session)
    run = session.runs.current
    session.transport.seek(1, run.steps.forward + 3)  # on the way back
    settle(session)
    panel = Panel(session)
    qtbot.addWidget(panel)
    letter = panel.fontMetrics().height()
    for wide in (34 * letter, 52 * letter, 80 * letter):
        panel.resize(wide, 420)
        panel.show()
        panel.refresh()
        QApplication.processEvents()
        texts = [each.text for each in drawn_texts(panel.header, panel.header.size().toTuple())]
        assert "UNROLLED IN TIME" in texts, wide
        assert {*panel._flow.ends()} <= set(texts), wide
        assert {panel._place.text(), panel._place.brief} & set(texts), wide


def test_what_is_pointed_at_is_told_whole_where_there_is_room_and_takes_none_of_the_place(
    session, settle, qtbot
):
    session.runs.open_lesson("hello-lstm")
    session.transport.next_epoch()
    settle(session)
    panel = Panel(session)
    qtbot.addWidget(panel)
    letter = panel.fontMetrics().height()
    hint, place = panel._hint, panel._place
    for wide, told in ((110 * letter, True), (40 * letter, False)):
        panel.resize(wide, 420)
        panel.show()
        panel.refresh()
        QApplication.processEvents()
        before = place.geometry(), place.shown()
        hint.setText("lstm.weight_ih_l1_reverse (32, 16)")
        QApplication.processEvents()
        assert (hint.shown() == hint.text()) == told, wide
        assert (place.geometry(), place.shown()) == before, wide
        hint.setText("")


def press_letter(qtbot, view, kind, t, letter):
    """On one of the letters of a box of scores or probabilities."""
    node = view.layout_now().node(kind, -1, t)
    strips = view._sheet.strips
    room = strips.bars(node.rect) if kind == "output" else node.rect
    at = strips.cell(room, strips.count(node), letter).center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize("kind", ["head", "output"])
def test_a_click_on_any_letter_tells_how_its_number_comes_about_and_marks_it(
    window, find, wait, qtbot, view, kind
):
    window.session.runs.open_lesson("hello-embedding")
    window.resize(1440, 1000)
    window.session.transport.next_epoch()
    wait()
    trace = window.session.runs.current.trace
    rows = {"head": trace.logits, "output": trace.probabilities}[kind]
    for letter, name in enumerate(window.session.runs.current.experiment.vocabulary):
        press_letter(qtbot, view, kind, 2, letter)
        wait()
        page = find("liveText").toPlainText()
        assert f"For “{name}”" in page
        assert number_text(abs(rows[2, letter])) in page
        chosen = {"head": Kind.HEAD, "output": Kind.SOFTMAX}[kind]
        assert view.picture.letter_told(chosen, 2) == letter
        assert view.picture.letter_told(chosen, 1) == -1
    press_letter(qtbot, view, kind, 2, letter)
    assert window.session.selection.operation is None


@pytest.mark.parametrize(
    ("lesson", "kind"),
    [("hello-embedding", "embedding"), ("hello-rnn", "onehot"), ("rnn-cell", "input")],
)
def test_a_click_on_any_number_of_what_is_read_tells_that_number_and_marks_it(
    window, find, wait, qtbot, view, lesson, kind
):
    """It was always the first, and a second click closed it."""
    window.session.runs.open_lesson(lesson)
    window.resize(1440, 1000)
    for _ in range(3):
        window.session.transport.step()
        wait()
    trace = window.session.runs.current.trace
    row = (trace.embedding if kind == "embedding" else trace.inputs)[1]
    for place in (3, 1):
        press_letter(qtbot, view, kind, 1, place)
        wait()
        page = find("liveText").toPlainText()
        told = number_text(abs(row[place]))
        name = view.picture.experiment.decode(place) if kind == "onehot" else ""
        assert (f"For “{name}”" if name else f"Number [{place}]") in page
        assert told in page.splitlines()[-1]
        assert view.picture.letter_told(Kind.INPUT, 1) == place
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert window.session.selection.operation == Operation(Kind.INPUT, t=1)
    assert window.session.selection.letter == 2
    press_letter(qtbot, view, kind, 1, 2)
    assert window.session.selection.operation is None


def test_keys_go_on_to_the_rows_of_letters_and_from_letter_to_letter(window, wait, qtbot, view):
    window.session.runs.open_lesson("hello-embedding")
    window.session.transport.next_epoch()
    wait()
    session = window.session
    trace, steps = session.runs.current.trace, session.runs.current.steps.seq_len
    view.setFocus()
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageUp):  # the cell's unit, then the head
        qtbot.keyClick(view, key)
    assert session.selection.operation == Operation(Kind.HEAD, t=steps - 1)
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    likeliest, count = int(trace.probabilities[steps - 1].argmax()), trace.probabilities.shape[1]
    assert session.selection.operation == Operation(Kind.SOFTMAX, t=steps - 1)
    assert session.selection.letter == (likeliest + 1) % count
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert session.selection.letter == likeliest
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown):
        qtbot.keyClick(view, key)
    assert session.selection.operation is None
    assert session.selection.unit is not None

"""The program and the other views: a hovered line lights its tensor, a lit term its line."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QTextFormat
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from core.export.script import program
from core.trace.operands import read
from core.trace.operations import Operation
from core.trace.terms import line_of
from gui.style import theme


@pytest.fixture
def panel(window, wait):
    window.docks["code"].raise_()
    window.session.transport.next_epoch()
    wait()
    return window.docks["code"].widget()


def line_number(panel, text):
    lines = panel.view.toPlainText().splitlines()
    return next(number for number, line in enumerate(lines, start=1) if text in line)


def point_of(panel, text):
    """A point of the viewport on the first line with `text`."""
    number = line_number(panel, text)
    panel.view.verticalScrollBar().setValue(max(number - 4, 0))
    block = panel.view.document().findBlockByNumber(number - 1)
    place = panel.view.blockBoundingGeometry(block).translated(panel.view.contentOffset())
    return QPoint(20, int(place.center().y()))


def hover(panel, text):
    point, none = point_of(panel, text), Qt.KeyboardModifier.NoModifier
    where, button = panel.view.viewport().mapToGlobal(point), Qt.MouseButton.NoButton
    kind = QEvent.Type.MouseMove
    event = QMouseEvent(kind, point.toPointF(), where.toPointF(), button, button, none)
    QApplication.sendEvent(panel.view.viewport(), event)
    return point, where


def key(qtbot, panel, name):
    qtbot.keyClick(panel.view, getattr(Qt.Key, f"Key_{name}"))


def ink(panel, number):
    """The colour that a line is written in over its own ones; None for its own."""
    marks = panel.view.extraSelections()
    found = [mark for mark in marks if mark.cursor.blockNumber() == number - 1]
    inked = [m.format for m in found if m.format.hasProperty(QTextFormat.Property.ForegroundBrush)]
    return next((each.foreground().color().name() for each in inked), None)


def test_a_hovered_line_lights_its_tensor_in_the_other_views(panel, window, wait):
    hover(panel, "self.rnn(x")
    assert window.session.selection.term == "h"
    hover(panel, "word = ")
    assert window.session.selection.term == "p"
    hover(panel, "import torch")
    assert window.session.selection.term == ""
    hover(panel, "loss.backward()")  # not reached
    assert window.session.selection.term == ""
    QApplication.sendEvent(panel.view, QEvent(QEvent.Type.Leave))
    assert window.session.selection.term == ""


@pytest.mark.one_window
@pytest.mark.parametrize(
    ("term", "line"),
    [
        ("h", "self.rnn(x"),
        ("W_hh", "self.rnn(x"),
        ("sum", "self.rnn(x"),
        ("logits", "self.rnn(x"),  # without a head
        ("x", "inputs = "),
        ("p", "word = "),
        ("L", "criterion(logits"),
        ("dh", "loss.backward()"),
        ("W_new", "optimizer.step()"),
    ],
)
def test_a_term_that_another_view_lights_is_inked_where_it_is_computed(
    panel, window, wait, term, line
):
    window.session.selection.light(term)
    wait()
    number = line_number(panel, line)
    assert panel.view.named == number
    assert ink(panel, number) == theme.current().accent
    window.session.selection.light("")
    wait()
    assert panel.view.named == 0
    assert ink(panel, number) is None


def test_the_heads_line_has_the_logits(panel, window, wait):
    window.session.runs.open_lesson("hello-embedding")
    window.session.selection.light("logits")
    wait()
    assert panel.view.named == line_number(panel, "self.fc(out)")


@pytest.mark.parametrize("lesson", ["hello-rnncell", "hello-rnn", "hello-embedding", "hello-lstm"])
def test_every_term_of_an_epoch_is_inked_on_the_line_of_its_operation(session, settle, lesson):
    session.runs.open_lesson(lesson)
    session.transport.next_epoch()
    settle(session)
    run = session.runs.current
    written = program(run.experiment)
    for step in range(1, run.steps.last + 1):
        for operation in run.operations.of(step):
            reading = read(run.experiment, run.trace, operation)
            if operation.kind == "zero_grad":  # its dW is what backward() gives
                continue
            kind = line_of(run.experiment, reading.result.term)
            assert written.line_of(Operation(kind)) == written.line_of(operation), operation
            for operand in reading.operands:
                assert line_of(run.experiment, operand.term), operand.term


def test_the_text_cursor_points_at_a_line_as_the_mouse_does(panel, window, wait, qtbot):
    panel.view.setFocus()
    number = line_number(panel, "self.rnn(x")
    document = panel.view.document()
    for _ in range(document.findBlockByNumber(number - 1).firstLineNumber()):  # rows, wrapped ones
        key(qtbot, panel, "Down")
    assert window.session.selection.term == "h"
    assert panel.hint.text().startswith("h₅ (hidden_size 4) = [")
    window.findChild(QWidget, "codeView").clearFocus()
    assert window.session.selection.term == ""


@pytest.mark.turns(3)
@pytest.mark.parametrize("name", ["Right", "Left", "Home", "End", "Space"])
def test_the_transports_keys_stay_its_own_where_the_program_has_the_focus(
    panel, window, wait, qtbot, name
):
    if name == "End":
        window.session.transport.seek(1, 2)
        wait()
    before = window.session.runs.current.playhead
    panel.view.setFocus()
    key(qtbot, panel, name)
    playing = window.session.transport.playing
    window.session.transport.pause()
    wait()
    assert playing if name == "Space" else window.session.runs.current.playhead != before


def test_a_hovered_lines_tool_tip_says_what_the_hint_says(panel, window, qtbot):
    point, where = hover(panel, "self.rnn(x")
    QApplication.sendEvent(panel.view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, where))
    assert QToolTip.text() == panel.hint.text().replace(" · ", "\n")
    assert "\nall steps: out (" in QToolTip.text()
    QToolTip.hideText()


def test_another_program_is_not_hovered_yet(panel, window, wait):
    hover(panel, "print(")
    window.session.runs.open_lesson("rnn-cell")
    wait()
    assert panel.view._hovered == panel._hovered == 0


def test_a_run_that_goes_on_from_a_checkpoint_says_where_the_program_starts(
    panel, window, wait, qtbot, tmp_path
):
    assert not panel.note.isVisible()
    window.session.transport.seek(3)
    wait()
    path = str(tmp_path / "hello.safetensors")
    with qtbot.waitSignal(window.session.checkpoints.saved):
        window.session.checkpoints.save(path)
    with qtbot.waitSignal(window.session.checkpoints.loaded):
        window.session.checkpoints.load(path)
    wait()
    assert panel.note.isVisible()
    assert "goes on from weights" in panel.note.text()
    assert "torch.load(" in panel.view.toPlainText()

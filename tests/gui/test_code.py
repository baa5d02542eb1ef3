"""The program panel: the line under the playhead, the tensor of a line, what is saved."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication

from core.program import program
from tests.gui.conftest import click


@pytest.fixture
def panel(window, wait):
    window.docks["code"].raise_()
    wait()
    return window.docks["code"].widget()


def lit(panel):
    return panel.view.toPlainText().splitlines()[panel.view.lit - 1].strip()


def test_it_shows_the_program_of_the_run_and_an_edit_changes_it(panel, window, wait):
    text = panel.view.toPlainText() + "\n"
    assert text == program(window.session.run.experiment).text
    window.session.edit(cell="GRU")
    wait()
    assert "nn.GRU(" in panel.view.toPlainText()


def test_the_line_under_the_playhead_is_lit_operation_by_operation(panel, window, wait):
    window.session.transport.set_step_size("operation")
    lines = []
    while window.session.run.playhead.epoch == 1:
        window.session.transport.step()
        wait()
        if not lines or lines[-1] != lit(panel):
            lines.append(lit(panel))
    assert lines[0] == "optimizer.zero_grad()"
    assert lines[2].startswith("out, _ = self.rnn(")
    order = [line for line in lines if line.startswith(("loss", "optimizer"))]
    assert order[1:4] == [
        "loss = criterion(logits, targets)",
        "loss.backward()",
        "optimizer.step()",
    ]
    window.session.transport.rewind()
    wait()
    assert panel.view.lit == 0


def test_hovering_a_line_tells_its_tensor_with_shape_and_value(panel, window, wait):
    window.session.transport.next_epoch()
    wait()
    run = window.session.run
    text = panel.view.toPlainText().splitlines()
    row = next(k for k, line in enumerate(text) if "self.rnn(x" in line)
    block = panel.view.document().findBlockByNumber(row)
    place = panel.view.blockBoundingGeometry(block).translated(panel.view.contentOffset())
    panel.view.verticalScrollBar().setValue(max(row - 3, 0))
    place = panel.view.blockBoundingGeometry(block).translated(panel.view.contentOffset())
    point = QPoint(20, int(place.center().y()))
    none, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    where = panel.view.viewport().mapToGlobal(point).toPointF()
    event = QMouseEvent(QEvent.Type.MouseMove, point.toPointF(), where, button, button, none)
    QApplication.sendEvent(panel.view.viewport(), event)
    assert panel.hint.text().startswith("h₅ (hidden 4) = [")
    assert f"{run.trace.lanes[0].h[4, 0]:+.2f}" in panel.hint.text()
    assert "out (seq 5, batch 1, output 4)" in panel.hint.text()


def test_a_line_that_was_not_reached_says_so(panel, window, wait):
    panel._on_hover(panel.view.toPlainText().count("\n") + 1 - 3)
    assert "not been reached" in panel.hint.text()


def test_what_is_copied_and_saved_is_what_is_shown(panel, window, tmp_path, qtbot):
    text = program(window.session.run.experiment).text
    click(qtbot, window.findChild(type(panel._copy), "copyCodeButton"))
    assert QGuiApplication.clipboard().text() == text
    panel.save(str(tmp_path / "hello.py"))
    assert (tmp_path / "hello.py").read_text() == text


def test_a_program_that_cannot_be_saved_is_a_sentence(panel, window, tmp_path, qtbot):
    with qtbot.waitSignal(window.session.failed) as failed:
        panel.save(str(tmp_path / "missing" / "hello.py"))
    assert "hello.py" in failed.args[0]

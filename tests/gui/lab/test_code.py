"""The program panel: the line under the playhead, the tensor of a line, what is saved."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog

from core.export.output import printed
from core.export.script import program
from core.journal.intents import StepBack, TrainTo
from core.runs.fork import WeightEdit
from core.trace.terms import Named
from gui.figures.code import line_wording as line_text
from gui.figures.code.code_view import CodeView
from gui.figures.code.output_view import LINES
from gui.figures.code.room_for_type import times_for
from gui.style import theme
from gui.style import type as type_scale
from tests.gui.conftest import click
from tests.gui.figures.drawn_texts import drawn_texts, outside


@pytest.fixture
def panel(window, wait):
    window.docks["code"].raise_()
    wait()
    return window.docks["code"].widget()


def lit(panel):
    return panel.view.toPlainText().splitlines()[panel.view.lit - 1].strip()


def test_it_shows_the_program_of_the_run_and_an_edit_changes_it(panel, window, wait):
    text = panel.view.toPlainText() + "\n"
    assert text == program(window.session.runs.current.experiment).text
    window.session.runs.edit(cell="GRU")
    wait()
    assert "nn.GRU(" in panel.view.toPlainText()


def test_the_line_under_the_playhead_is_lit_operation_by_operation(panel, window, wait):
    window.session.transport.set_step_size("operation")
    lines = []
    while window.session.runs.current.playhead.epoch == 1:
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
    run = window.session.runs.current
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
    assert panel.hint.text().startswith("h₅ (hidden_size 4) = [")
    assert f"{run.trace.lanes[0].h[4, 0]:+.2f}".replace("-", "−") in panel.hint.text()
    assert "all steps: out (seq_len 5, batch 1, hidden_size 4)" in panel.hint.text()
    leave = QEvent(QEvent.Type.Leave)
    QApplication.sendEvent(panel.view, leave)
    assert not panel.hint.text().startswith("h₅ (hidden_size 4) = [")


def test_the_note_below_sets_a_states_name_as_formulas_do(panel, window, wait, qtbot):
    window.session.transport.next_epoch()
    wait()
    hint = hover(panel, "self.rnn(x")
    assert hint.startswith("h₅ (hidden_size 4) = [")
    panel.hint.resize(400, panel.hint.heightForWidth(400))
    told = drawn_texts(panel.hint, panel.hint.size().toTuple())
    names = [each for each in told if each.text == "h"]
    assert names
    assert not any("h₅" in each.text for each in told)
    assert not outside(told)


def test_code_that_is_only_read_has_no_caret_and_is_chosen_by_keys_all_the_same(panel, qtbot):
    view = panel.view
    view.setFocus()
    view.moveCursor(QTextCursor.MoveOperation.Start)
    before, chosen = view.viewport().grab().toImage(), Qt.KeyboardModifier.ShiftModifier
    assert view.cursorRect().width() <= 1
    assert view.cursorWidth() == 0
    qtbot.keyClick(view, Qt.Key.Key_Down, chosen)
    assert view.textCursor().selectedText().startswith("import torch")
    assert view.viewport().grab().toImage() != before


def test_a_line_that_was_not_reached_says_so(panel, window, wait):
    panel._on_hover(panel.view.toPlainText().count("\n") + 1 - 3)
    assert "not been reached" in panel.hint.text()


def hover(panel, text):
    """The hint of the first line with `text`."""
    lines = panel.view.toPlainText().splitlines()
    panel._on_hover(next(k for k, line in enumerate(lines, start=1) if text in line))
    return panel.hint.text()


def test_two_directions_side_by_side_are_named_so(panel, window, wait):
    window.session.runs.open_lesson("hello-lstm")
    window.session.transport.next_epoch()
    wait()
    assert hover(panel, "self.lstm(x").endswith(
        "out (batch 1, seq_len 5, num_directions × hidden_size 16)"
    )
    assert hover(panel, "self.emb(x").endswith("embedding (batch 1, seq_len 5, embedding_dim 10)")
    assert hover(panel, "import torch") == ""


def test_a_demos_call_tells_what_comes_out_of_it_and_its_inputs_what_goes_in(panel, window, wait):
    window.session.runs.open_lesson("rnn-layers")
    window.session.transport.step()
    wait()
    assert "all steps: out (" in hover(panel, "rnn(inputs")
    assert "all steps: input (" in hover(panel, "torch.randn(")


def test_the_heads_line_tells_the_shape_it_gives_before_the_reshape(panel, window, wait):
    shape = "all steps: out (batch 1, seq_len 5, vocab_size 4)"
    for lesson in ("hello-embedding", "hello-lstm"):
        window.session.runs.open_lesson(lesson)
        window.session.transport.next_epoch()
        wait()
        assert hover(panel, "self.fc(out)").endswith(shape)
    window.session.runs.open_lesson("hello-rnncell")
    window.session.runs.edit(head="Linear")
    window.session.transport.next_epoch()
    wait()
    assert "all steps" not in hover(panel, "self.fc(hidden)")  # it reads a step at a time


def test_the_line_that_takes_the_letters_tells_the_largest_logit(panel, window, wait):
    window.session.transport.next_epoch()
    wait()
    run = window.session.runs.current
    logits = run.trace.logits[4]
    best = int(logits.argmax())
    letter = run.experiment.vocabulary[best]
    assert hover(panel, "argmax(") == f"the largest logit of t = 5 has index {best}: “{letter}”"


def test_a_number_too_small_for_two_decimals_is_still_a_number():
    small = Named("dh", "hidden", np.array([-0.00123, 4e-5], np.float32))
    assert line_text._value(small) == "[−0.0012, +4.0e−5]"
    assert line_text._value(Named("h", "hidden", np.array([0.5, -1e-5]))) == "[+0.50, 0.00]"
    assert line_text._value(Named("h", "hidden", np.zeros(6))).endswith(" 0, …]")
    assert line_text._value(Named("L", "", np.array(2e-5))) == "2.000e−5"
    assert line_text._value(Named("p", "letters", np.array([0.25, 0.75]))) == "[0.25, 0.75]"


def test_colours_follow_the_theme(panel, window, wait):
    def keyword():
        layout = panel.view.document().firstBlock().layout()
        spans = layout.formats()  # kept: the colour lives in it
        return spans[0].format.foreground().color()

    for choice in ("dark", "light"):
        window.appearance.set_theme(choice)
        wait()
        assert keyword() == theme.current().color("accent")


def test_only_another_line_scrolls_the_program(panel, window, wait):
    window.resize(1180, 560)
    window.session.transport.next_epoch()
    wait()
    bar = panel.view.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(0)
    lit_before = panel.view.lit
    panel.refresh()
    assert (bar.value(), panel.view.lit) == (0, lit_before)
    window.session.transport.seek(1)
    window.session.transport.step()
    window.session.transport.step()
    wait()
    assert panel.view.lit != lit_before
    assert bar.value() > 0


def test_a_term_hovered_elsewhere_marks_its_line_and_scrolls_nothing(panel, window, wait):
    window.resize(1180, 560)
    window.session.transport.next_epoch()
    wait()
    panel.view.verticalScrollBar().setValue(0)
    window.session.selection.light("h")
    wait()
    assert "self.rnn(x" in panel.view.toPlainText().splitlines()[panel.view.named - 1]
    assert panel.view.verticalScrollBar().value() == 0
    window.session.selection.light("")
    wait()
    assert panel.view.named == 0


def test_another_program_under_the_mouse_forgets_the_hovered_line(panel, window, wait):
    window.session.transport.next_epoch()
    wait()
    lines = panel.view.toPlainText().splitlines()
    panel.view._hover(next(k for k, line in enumerate(lines, 1) if "self.rnn(x" in line))
    assert panel.hint.text().startswith("h₅")
    window.session.runs.edit(cell="GRU")
    wait()
    assert not panel.hint.text().startswith("h₅")
    assert panel._hovered == 0


def test_the_save_button_writes_where_the_dialog_says(panel, tmp_path, qtbot, monkeypatch):
    asked = []

    def choose(dialog):
        asked.append((dialog.acceptMode(), dialog.selectedFiles()[0]))
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile("mine")
        return 1

    monkeypatch.setattr(QFileDialog, "exec", choose)
    click(qtbot, panel._save)
    mode, name = asked[0]
    assert mode == QFileDialog.AcceptMode.AcceptSave
    assert name.endswith("hello-ohlol-RNN-seed12.py")
    assert (tmp_path / "mine.py").read_text(encoding="utf-8") == panel.view.toPlainText() + "\n"


def test_what_is_copied_and_saved_is_what_is_shown(panel, window, tmp_path, qtbot):
    text = program(window.session.runs.current.experiment).text
    click(qtbot, window.findChild(type(panel._copy), "copyCodeButton"))
    assert QGuiApplication.clipboard().text() == text
    panel.save(window.session.runs.current, str(tmp_path / "hello.py"))
    assert (tmp_path / "hello.py").read_text(encoding="utf-8") == text


def test_of_a_fork_it_shows_the_program_that_goes_on_and_saves_its_weights_beside(
    panel, window, wait, tmp_path, qtbot
):
    assert panel.note.isHidden()
    with qtbot.waitSignal(window.session.runs.current_changed):
        window.session.runs.fork(edits=(WeightEdit("rnn.weight_hh_l0", (0, 0), 0.5),))
    wait()
    assert not panel.note.isHidden()
    run = window.session.runs.current
    text = program(run.experiment, run.start.updates).text
    assert "torch.load(" in text
    assert panel.view.toPlainText() + "\n" == text
    panel.save(run, str(tmp_path / "fork.py"))
    kept = {"settings.json"}  # of the window, once a second
    assert {file.name for file in tmp_path.iterdir()} - kept == {"fork.py", "fork.pt"}
    assert (tmp_path / "fork.py").read_text(encoding="utf-8") == text


def test_a_program_that_cannot_be_saved_is_a_sentence(panel, window, tmp_path, qtbot):
    with qtbot.waitSignal(window.session.failed) as failed:
        panel.save(window.session.runs.current, str(tmp_path / "missing" / "hello.py"))
    assert "hello.py" in failed.args[0]


def test_a_line_too_long_for_the_panel_goes_on_below_and_is_lit_whole(qtbot):
    view = CodeView()
    qtbot.addWidget(view)
    view.resize(240, 400)
    long = "targets = torch.tensor([letters.index(letter) for letter in answers])"
    view.show_text(f"import torch\n{long}\nprint(targets)\n")
    view.light(2)
    view.grab()
    assert view.horizontalScrollBar().maximum() == 0
    block = view.document().findBlockByNumber(1)
    assert block.layout().lineCount() > 1
    image = view.viewport().grab().toImage()
    lit = theme.current().color("accent_soft").name()
    edges = [
        {image.pixelColor(x, y).name() for x in (0, 1, image.width() - 2, image.width() - 1)}
        for y in range(image.height())
    ]
    rows = [y for y, colors in enumerate(edges) if colors == {lit}]
    band = [y for y, colors in enumerate(edges) if lit in colors]
    assert rows == band  # from edge to edge, in each of its rows
    high = sum(block.layout().lineAt(row).height() for row in range(block.layout().lineCount()))
    assert len(band) == high


def test_a_lit_line_below_wrapped_ones_is_brought_into_view(qtbot):
    view = CodeView()
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.show_text("\n".join(["a_long_name = another_long_name + one_more_name"] * 30))
    view.show()
    view.light(30)
    for width in (400, 240, 160):
        view.resize(width, 200)
        view.grab()
        assert 30 in [view.line_at(QPoint(5, y)) for y in range(0, view.viewport().height(), 5)]


def test_what_the_program_printed_stands_below_it_where_there_is_room(panel, window, wait):
    panel.resize(400, 900)
    session = window.session
    first = session.runs.current
    window.do(TrainTo(3, first.steps.last))
    wait()
    lines = panel.output.toPlainText().split("\n")
    assert lines == printed(first)
    assert lines[-1].startswith("Predicted: ")
    assert f"loss={first.recording.loss(3):.4f}" in lines[2]
    assert not panel.output.isHidden()
    window.do(StepBack())
    wait()
    assert panel.output.toPlainText().split("\n") == lines[:2]
    panel.resize(400, 120)
    assert not panel.output.isVisible()


def test_the_type_is_larger_where_the_whole_program_has_room_for_that(panel, qtbot):
    """And no larger: a line in a row of its own keeps it, nearly all of them, in any room."""
    lines, usual = panel._program.text.splitlines(), type_scale.font("label", mono=True)
    sizes = {}
    for wide, high in ((300, 500), (520, 700), (700, 1100), (1400, 1300)):
        room = QSizeF(wide, high)
        sizes[wide] = times = times_for(lines, room, LINES)
        spacing = QFontMetricsF(type_scale.scaled(usual, times)).lineSpacing()
        assert times == 1 or (len(lines) + LINES) * spacing < high
    assert sizes[300] == 1 < sizes[700] <= sizes[1400]


def test_what_it_prints_has_the_type_of_the_program_at_any_size_and_zoom(panel, window):
    dock = window.docks["code"]
    window.drawers.show_panel("code", True)
    dock.setFloating(True)
    seen = set()
    for wide, high, zoom in ((300, 500, 100), (900, 1200, 100), (900, 1200, 150), (900, 1200, 100)):
        type_scale.set_zoom(zoom)
        dock.resize(wide, high)
        QApplication.processEvents()
        size = panel.view.font().pointSizeF()
        assert panel.output.font().pointSizeF() == size
        seen.add(size / type_scale.font("label").pointSizeF())
    dock.setFloating(False)
    assert min(seen) == 1 < max(seen)


def test_the_program_does_not_scroll_while_there_is_room_below_what_it_prints(panel, window, wait):
    """What goes on in a second row takes room as any other."""
    window.do(TrainTo(3))
    wait()
    dock = window.docks["code"]
    window.drawers.show_panel("code", True)
    dock.setFloating(True)
    for wide, high in ((380, 900), (380, 1000), (460, 900), (620, 1000)):
        dock.resize(wide, high)
        QApplication.processEvents()
        QApplication.processEvents()
        taken = panel.output.blockCount() * panel.output.fontMetrics().lineSpacing()
        least = panel.output.least(panel.output.font())
        spare = panel.output.height() - max(taken, least) - 10
        bar = panel.view.verticalScrollBar().maximum()
        assert not bar or spare <= 0, (wide, high, bar, spare)
    dock.setFloating(False)


def test_what_is_printed_is_in_sight_whatever_size_the_panel_had_before(panel, window):
    """Where its type had been larger it seemed to need more room than there was, and was away."""
    dock = window.docks["code"]
    window.drawers.show_panel("code", True)
    dock.setFloating(True)
    for wide, high in ((1400, 1300), (300, 400), (1400, 1300), (290, 400)):
        dock.resize(wide, high)
        QApplication.processEvents()
        assert panel.output.isVisible(), (wide, high)
    dock.setFloating(False)

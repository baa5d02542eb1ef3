"""The menu Edit: it names what is undone; the history leads to any step."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QListWidget

from core.journal import intents


def action(window, name):
    return window.findChild(QAction, name)


def steps(window, wait):
    for intent in (
        intents.Change((("hidden_size", 6),)),
        intents.NextEpoch(),
        intents.AddBookmark("here"),
    ):
        assert window.do(intent) == ""
        wait()


def test_undo_and_redo_name_their_steps_and_have_keys(window, wait, qtbot):
    steps(window, wait)
    undo, redo = action(window, "undoAction"), action(window, "redoAction")
    assert undo.text() == "&Undo: Bookmark a moment"
    window.stage.setFocus()
    qtbot.keyClick(window.stage, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window.stage, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert redo.text() == "&Redo: Set hidden size to 6"
    qtbot.keyClick(window.stage, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.statusBar().currentMessage() == "There is nothing to undo."
    qtbot.keyClick(window.stage, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert window.session.runs.current.experiment.model.hidden_size == 6
    wait()


def test_a_field_undoes_what_was_typed_in_it(window, wait, qtbot):
    steps(window, wait)
    window.show_page("try_it")
    field = window.findChild(QLineEdit, "tryInput")
    before = field.text()
    field.setFocus()
    qtbot.keyClicks(field, "lo")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == before
    assert len(window.session.undo.done) == 2


def test_the_history_leads_to_any_step(window, wait):
    steps(window, wait)
    action(window, "historyAction").trigger()
    rows = window.findChild(QListWidget, "historyList")
    dialog = rows.window()
    told = [rows.item(row).text() for row in range(rows.count())]
    assert told == ["As it was at first", "Set hidden size to 6", "Bookmark a moment"]
    assert (rows.currentRow(), dialog.go.isEnabled()) == (2, False)
    rows.setCurrentRow(0)
    dialog.go.click()
    wait()
    assert window.session.runs.current.experiment.model.hidden_size == 4
    assert rows.item(2).text() == "(Bookmark a moment)"
    rows.setCurrentRow(2)
    rows.itemActivated.emit(rows.item(2))
    wait()
    assert [each.name for each in window.session.bookmarks.all] == ["here"]
    dialog.close()

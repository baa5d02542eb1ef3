"""The table of decoded words: its menu, and what it copies."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QMenu


def epochs(window, wait, count):
    for _ in range(count):
        window.session.transport.next_epoch()
        wait()


def chosen(menu, text):
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_a_right_click_moves_nothing_and_opens_the_menu_of_its_row(window, find, wait, qtbot):
    epochs(window, wait, 4)
    table, run = find("decodedTable"), window.session.runs.current
    at, before = QPoint(20, table.rowViewportPosition(1) + 3), run.playhead
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.RightButton, pos=at)
    assert run.playhead == before
    table.contextMenuEvent(
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, table.viewport().mapToGlobal(at))
    )
    menu = table.findChild(QMenu, "decodedMenu")
    chosen(menu, "Go to this epoch")
    menu.close()
    wait()
    assert run.playhead == run.steps.whole(2)


def test_a_row_and_the_whole_table_are_copied_with_tabs(window, find, wait, qtbot):
    epochs(window, wait, 2)
    table, recording = find("decodedTable"), window.session.runs.current.recording
    rows = [f"{k}\t{recording.letters(k)}\t{recording.loss(k):.9g}" for k in (1, 2)]
    chosen(table.menu(0), "Copy this row")
    assert QGuiApplication.clipboard().text() == rows[0]
    chosen(table.menu(-1), "Copy the table")
    assert QGuiApplication.clipboard().text() == "\n".join(["epoch\tdecoded\tloss", *rows]) + "\n"
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == rows[1]


def test_where_there_is_no_row_there_is_nothing_to_copy(window, find):
    menu = find("decodedTable").menu(-1)
    assert not any(action.isEnabled() for action in menu.actions() if action.text())

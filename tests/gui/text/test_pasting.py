"""What is pasted, dropped or typed is taken whole, or refused in a sentence: never cut silently."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QLineEdit, QMainWindow

from gui.text.paste_dialog import SHOWN, PasteDialog
from gui.text.sources import ask_text
from gui.widgets.bounded_text import Bound, BoundedText
from tests.gui.conftest import click

BOOK = "A book of letters, é and 👩‍👩‍👧‍👦.\n" * 10_000
TOO_LONG = "That would be 1,000,002 characters; allowed are up to 5 letters. Nothing was changed."


@pytest.fixture
def clipboard(qapp):
    found = QGuiApplication.clipboard()
    yield found
    found.clear()


@pytest.fixture
def parent(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def line(qtbot):
    made = QLineEdit("ab")
    qtbot.addWidget(made)
    made.show()
    made.bound = Bound(made, 5)
    made.said = []
    made.bound.refused.connect(made.said.append)
    return made


def drop(widget, text):
    data = QMimeData()
    data.setText(text)
    move, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    widget.dropEvent(QDropEvent(QPointF(2, 2), move, data, left, Qt.KeyboardModifier.NoModifier))


def by_key(line, text, qtbot):
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def by_menu(line, text, qtbot):
    QGuiApplication.clipboard().setText(text)
    line.paste()


def by_drop(line, text, qtbot):
    drop(line, text)


def by_insert(line, text, qtbot):
    line.insert(text)


@pytest.mark.parametrize("way", [by_key, by_menu, by_drop, by_insert])
def test_a_line_takes_all_or_says_why_it_takes_nothing(line, clipboard, qtbot, way):
    way(line, "x" * 1_000_000, qtbot)
    assert line.text() == "ab"
    assert line.said == [TOO_LONG]
    way(line, "👩‍👩‍👧‍👦" * 2, qtbot)
    assert len(line.text()) == 2 + 14
    assert line.said == [TOO_LONG]
    line.undo()
    assert line.text() == "ab"


def test_a_field_of_several_lines_takes_all_or_says_why_not(clipboard, qtbot):
    field = BoundedText(5)
    qtbot.addWidget(field)
    said = []
    field.refused.connect(said.append)
    field.setPlainText("ab")
    clipboard.setText("x" * 1_000_000)
    field.paste()
    assert (field.toPlainText(), said) == ("ab", [TOO_LONG])
    field.selectAll()
    clipboard.setText("x" * 80)
    field.paste()
    assert field.toPlainText() == "x" * 80


def test_a_pasted_book_is_taken_whole_and_only_its_beginning_is_drawn(clipboard, parent, qtbot):
    clipboard.setText(BOOK)
    dialog = PasteDialog(parent)
    assert dialog.text == BOOK
    told = f"All {len(BOOK):,} characters are taken; this is how they begin."
    assert dialog._told.text() == told
    shown = dialog.field.toPlainText()
    assert BOOK.startswith(shown)
    assert SHOWN - 20 < len(shown) <= SHOWN
    assert dialog.field.isReadOnly()
    click(qtbot, dialog.empty)
    assert (dialog.text, dialog.ok.isEnabled()) == ("", False)
    dialog.field.setPlainText("é👩‍👩‍👧‍👦b")
    cursor = dialog.field.textCursor()
    cursor.setPosition(12)  # in UTF-16: behind the family
    dialog.field.setTextCursor(cursor)
    dialog.field.paste()
    assert dialog.text == "é👩‍👩‍👧‍👦" + BOOK + "b"


def test_more_than_any_text_may_have_is_refused_with_the_limit(parent, monkeypatch):
    monkeypatch.setattr("gui.text.paste_dialog.LETTERS_MAX", 100_000)
    dialog = PasteDialog(parent)
    dialog._take("ab" * 50_001)
    assert "This has 100,002 characters; a text may have up to 100,000." in dialog._told.text()
    assert not dialog.ok.isEnabled()


def test_what_is_pasted_on_the_text_page_arrives_to_its_last_letter(clipboard, parent, monkeypatch):
    clipboard.setText(BOOK)
    monkeypatch.setattr(PasteDialog, "exec", lambda self: QDialog.DialogCode.Accepted)
    assert ask_text(parent, "paste") == ("pasted", BOOK)


def test_a_book_pasted_into_an_own_pair_or_a_question_changes_nothing(
    window, wait, clipboard, qtbot
):
    window.menus.parent().findChild(object, "pairAction").trigger()
    dialog = window.findChild(QDialog, "pairDialog")
    clipboard.setText(BOOK)
    dialog.source.paste()
    assert dialog.source.text() == "hello"
    assert "Nothing was changed" in dialog.findChild(object, "pairError").text()
    assert dialog.findChild(object, "pairGoButton").isEnabled()
    dialog.reject()
    card = window.pages.show("try_it").word
    qtbot.waitUntil(lambda: card.table.rowCount() == 5)
    card.input.paste()
    assert card.input.text() == "hello"
    assert "Nothing was changed" in card._error.text()
    assert card.table.rowCount() == 5


@pytest.mark.turns(2)
@pytest.mark.parametrize("text", ["h\x07", "h" * 1_001])
def test_what_is_no_letter_is_said_at_the_question(window, wait, qtbot, text):
    card = window.pages.show("try_it").word
    qtbot.waitUntil(lambda: card.table.rowCount() == 5)
    card.input.setText(text)
    assert card._error.text().startswith("The input ha")
    assert card.table.rowCount() == 0
    card.input.setText("hell")
    qtbot.waitUntil(lambda: card.table.rowCount() == 4)
    assert card._error.isHidden()

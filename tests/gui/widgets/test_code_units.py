"""Places in texts with letters that Qt counts as two: nothing is cut in half, nothing shifted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextDocument
from PySide6.QtTest import QTest

from gui.figures.code.code_editor import CodeEditor
from gui.figures.code.code_view import CodeView
from gui.lab.note_field import TEXT_MAX, NoteField
from gui.widgets.closed_ends import close_ends
from gui.widgets.code_rows import end_of_row
from gui.widgets.code_units import cut, paired, units
from gui.widgets.marked_words import mark_words
from gui.widgets.wrapped_choice import WrappedChoice
from gui.wording.glossary import Marked
from gui.wording.together import BLANK

PROGRAM = 'alphabet = ["😀", "é", "🇩🇪", "b"]  # four 😀 letters\nx = 1  # one\n'


@pytest.mark.parametrize("text", ["", "plain", "é한", "a😀b", "🇩🇪👩‍👩‍👧"])
def test_a_text_is_as_long_as_qt_says(qapp, text):
    document = QTextDocument(text)
    assert units(text) == document.characterCount() - 1
    assert cut(text, 0, units(text)) == text
    assert cut("a😀b", 0, 2) == "a"  # half a letter is none


def colored(block):
    """[(what stands in one colour, its name)] of a line."""
    text = block.text()
    return [
        (cut(text, each.start, each.start + each.length), each.format.foreground().color())
        for each in block.layout().formats()
    ]


@pytest.mark.parametrize("kind", [CodeView, lambda: CodeEditor("editor", "A program")])
def test_colours_of_code_begin_and_end_with_its_words(qtbot, kind):
    view = kind()
    qtbot.addWidget(view)
    (view.show_text if kind is CodeView else view.show_program)(PROGRAM)
    told = [text for text, _ in colored(view.document().firstBlock())]
    assert told[-1] == "# four 😀 letters"
    joined = "".join(told)
    for whole in ('"😀"', '"é"', '"🇩🇪"', '"b"'):
        assert whole in joined
    inks = {color.name() for text, color in colored(view.document().firstBlock()) if "#" in text}
    assert len(inks) == 1
    assert QColor(next(iter(inks))).isValid()


def test_enter_in_a_line_with_wide_letters_keeps_what_follows_it(qtbot):
    editor = CodeEditor("editor", "A program")
    qtbot.addWidget(editor)
    editor.show_program("if '😀':   x = 1")
    cursor = editor.textCursor()
    cursor.setPosition(units("if '😀':"))
    editor.setTextCursor(cursor)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.toPlainText() == "if '😀':\n    x = 1"


def test_the_last_two_words_are_kept_together_behind_wide_letters(qapp):
    document = QTextDocument("It answers 😀😀😀 for all of it")
    close_ends(document)
    assert document.firstBlock().text() == f"It answers 😀😀😀 for all of{BLANK}it"


def test_a_word_is_marked_behind_wide_letters(qapp):
    document = QTextDocument("of 😀😀 a logit here")

    def uses(text):
        start = text.index("logit")
        return [Marked(start, start + 5, "", "what it is")]

    mark_words(document, uses, lambda href: "", QColor("red"))
    block = document.firstBlock()
    at, marked = block.begin(), []
    while not at.atEnd():
        piece = at.fragment()
        marked += [piece.text()] if piece.charFormat().toolTip() else []
        at += 1
    assert marked == ["logit"]


def test_a_wrapped_choice_loses_none_of_its_letters(qtbot):
    whole = "😀😀😀 is what it answers 🇩🇪 here, and it is a long sentence that needs some lines"
    choice = WrappedChoice(whole)
    qtbot.addWidget(choice)
    choice.resize(160, 200)
    choice.show()
    assert "\n" in choice.text()
    assert choice.text().split() == whole.split()


def test_a_row_of_code_ends_behind_a_word_whatever_stands_before_it(qapp):
    text = "alphabet = ['😀😀😀😀😀😀', 'second', 'third word']"
    end = units(text[: text.index("third") + 3])
    assert cut(text, 0, end_of_row(paired(text), 0, end)).rstrip().endswith(",")


def test_a_note_that_is_cut_ends_in_whole_letters(qtbot):
    field = NoteField("note", "A note")
    qtbot.addWidget(field)
    field.setPlainText("a" + "😀" * TEXT_MAX)
    field.toPlainText().encode()
    assert set(field.toPlainText()) == {"a", "😀"}
    assert units(field.toPlainText()) <= TEXT_MAX

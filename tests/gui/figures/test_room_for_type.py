"""A program is in type as large as leaves it whole, and has no scroll bar where it is whole."""

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QApplication

from core.course.lesson import load_lessons
from core.export.exercises import exercises_of
from core.export.script import program
from gui.figures.code.code_editor import CodeEditor
from gui.figures.code.code_view import _Numbers
from gui.figures.code.room_for_type import LARGER, height_for, times_for
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.whole_lines import blocks_in_view

SIZES = [(wide, high) for wide in (420, 560, 700, 930) for high in (480, 620, 690, 760, 800)]


def texts(lesson):
    experiment = {each.id: each for each in load_lessons().lessons}[lesson].experiment
    return [program(experiment).text, *(each.text for each in exercises_of(experiment))]


@pytest.fixture
def editor(qtbot):
    made = CodeEditor("anEditor", "An editor")
    qtbot.addWidget(made)
    made.show()
    return made


def shown(editor, text, size):
    editor.resize(*size)
    editor.show_program(text)
    QApplication.processEvents()
    return editor


@pytest.mark.parametrize("lesson", ["hello-rnn", "hello-rnncell", "longer-word"])
def test_a_program_that_has_room_in_the_usual_type_is_never_so_large_that_it_scrolls(
    editor, lesson
):
    usual, whole = type_scale.font("label", mono=True), 0
    for text in texts(lesson):
        for size in SIZES:
            shown(editor, text, size)
            wide = editor.contentsRect().width()
            if height_for(text.splitlines(), wide, usual) <= editor.contentsRect().height():
                whole += 1
                bar = editor.verticalScrollBar()
                assert not bar.isVisible(), (size, text)
                assert bar.maximum() <= 1, (size, text)  # the empty line that it ends with
    assert whole > 20


@pytest.mark.parametrize("lesson", ["hello-rnn", "longer-word"])
def test_its_height_is_what_its_lines_take_wherever_they_go_on(editor, lesson):
    for wide in (300, 420, 560, 700):
        text = texts(lesson)[0]
        shown(editor, text, (wide, 1300))
        places = [place for block, place in blocks_in_view(editor) if block.text()]
        lines, font = text.splitlines(), editor.font()
        assert places[-1].bottom() + 5 == height_for(lines, editor.contentsRect().width(), font)


def test_hardly_a_line_goes_on_in_a_second_row_only_because_the_type_is_larger(editor):
    """Of a program whose lines all have room: two of its three dozen at most."""
    text = texts("hello-rnn")[0]
    lines = text.splitlines()
    for wide in (620, 700, 800, 1000):
        shown(editor, text, (wide, 900))
        count = [block.layout().lineCount() for block, _ in blocks_in_view(editor)]
        assert sum(each > 1 for each in count) <= 2, wide
        assert times_for(lines, QSizeF(editor.contentsRect().size()), 0) in LARGER[:-1], wide


def test_what_is_typed_brings_the_bar_as_soon_as_there_is_something_to_scroll(editor):
    text = texts("hello-rnn")[0]
    high = height_for(text.splitlines(), 700, type_scale.font("label", mono=True))
    shown(editor, text, (700, high))
    assert not editor.verticalScrollBar().isVisible()
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    editor.insertPlainText("print(1)\nprint(2)\n")
    QApplication.processEvents()
    assert editor.verticalScrollBar().isVisible()


def test_all_exercises_are_in_one_type_whichever_is_shown(editor):
    for size in ((500, 620), (690, 760), (960, 940)):
        sizes = set()
        for lesson in ("hello-rnn", "hello-embedding", "longer-word"):
            for text in texts(lesson):
                if text.count("\n") <= 42:
                    shown(editor, text, size)
                    sizes.add(editor.font().pointSizeF())
        assert len(sizes) == 1, size


def test_what_stands_above_it_for_a_while_changes_no_type(editor):
    shown(editor, texts("hello-rnn")[0], (690, 760))
    before = editor.font().pointSizeF()
    editor.resize(690, 560)
    editor.lend(200)
    QApplication.processEvents()
    assert editor.font().pointSizeF() == before
    editor.lend(0)
    assert editor.font().pointSizeF() < before


def test_what_a_program_ends_with_has_no_number_and_flagged_lines_have_a_stroke(editor):
    shown(editor, "a = 1\n...\n", (300, 200))
    editor.flag({2: "wrong"})
    margin = editor.findChild(_Numbers)
    picture = margin.grab().toImage()
    rows = [place.toRect() for _, place in blocks_in_view(editor)]
    wrong, panel = theme.current().wrong, theme.current().panel
    inks = [
        {
            picture.pixelColor(x, y).name()
            for x in range(picture.width())
            for y in range(row.top() + 1, row.bottom())
        }
        for row in rows
    ]
    assert [wrong in each for each in inks] == [False, True, False]
    assert [each == {panel} for each in inks] == [False, False, True]


def test_another_program_is_read_from_its_first_line_on_wherever_the_one_before_was_opened(editor):
    """What the one before was about had it scroll there as soon as its room was another."""
    first, second = texts("hello-rnn")[:2]
    shown(editor, first, (420, 200)).open_at(30)
    assert editor.verticalScrollBar().value() > 10
    for text, size in ((second, (420, 200)), (second, (420, 150)), (second, (380, 150))):
        shown(editor, text, size)
        assert editor.verticalScrollBar().value() == 0

"""A figure that has no room for all of itself opens where the step's text speaks of it."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QTextDocument

from core.journal import intents
from gui.figures.api.cards import ABOVE
from tests.gui import waiting

LOW = (960, 540), (1024, 700)


def lines_in_sight(view):
    """Numbers of the lines that are seen, from 1."""
    high, found = view.viewport().height(), []
    block = view.firstVisibleBlock()
    while block.isValid():
        place = view.blockBoundingGeometry(block).translated(view.contentOffset())
        if place.bottom() > high:
            break
        found.append(block.blockNumber() + 1)
        block = block.next()
    return found


def number_of(view, text):
    return 1 + next(k for k, line in enumerate(view.toPlainText().split("\n")) if text in line)


@pytest.mark.parametrize("size", LOW)
def test_a_program_opens_where_its_missing_line_is_to_be_written(window, learn, find, wait, size):
    window.resize(*size)
    window.do(intents.GoToStep("hello-rnncell", 17))
    wait()
    editor = find("programEditor")
    line = number_of(editor, "...")
    assert waiting.until(lambda: line in lines_in_sight(editor))
    assert line - 3 in lines_in_sight(editor)
    cursor = editor.textCursor()
    assert cursor.blockNumber() + 1 == line
    assert cursor.block().text()[cursor.positionInBlock() :].startswith("...")
    editor.verticalScrollBar().triggerAction(
        editor.verticalScrollBar().SliderAction.SliderToMinimum
    )
    window.resize(size[0] + 40, size[1])
    wait()
    assert 1 in lines_in_sight(editor)  # who has scrolled reads on there


@pytest.mark.parametrize(
    ("lesson", "place", "part"),
    [
        ("hello-rnncell", 15, "for epoch"),
        ("hello-rnn", 8, "for epoch"),
        ("gradients", 12, "retain_grad"),
    ],
)
@pytest.mark.parametrize("size", LOW)
def test_a_bug_is_looked_for_in_the_part_that_has_it(
    window, learn, find, wait, lesson, place, part, size
):
    """The cursor tells nothing of it: at the margin the part begins with the very line."""
    window.resize(*size)
    window.do(intents.GoToStep(lesson, place))
    wait()
    editor, bug = find("programEditor"), window.session.programs.exercise.line
    assert waiting.until(lambda: bug in lines_in_sight(editor))
    begins = number_of(editor, part)
    assert begins in lines_in_sight(editor)
    assert editor.textCursor().position() == 0


@pytest.mark.parametrize("size", LOW)
def test_code_opens_at_the_loop_before_anything_of_it_is_computed(window, learn, find, wait, size):
    window.resize(*size)
    window.do(intents.GoToStep("hello-rnncell", 7))
    wait()
    view = find("codeView")
    assert not view.lit
    assert waiting.until(lambda: number_of(view, "for x,") in lines_in_sight(view))
    assert number_of(view, "criterion = ") in lines_in_sight(view)


@pytest.mark.parametrize("size", LOW)
def test_lines_that_a_text_names_are_in_sight_until_one_goes_on(window, learn, find, wait, size):
    window.resize(*size)
    window.do(intents.GoToStep("two-directions", 5))
    wait()
    view = find("codeView")
    assert waiting.until(lambda: view.lit and window.session.transport.settled)
    wait()
    for text in ("bidirectional=True", "nn.Linear("):
        assert number_of(view, text) in lines_in_sight(view), text
    window.do(intents.StepBack())
    wait()
    assert waiting.until(lambda: view.lit in lines_in_sight(view))


@pytest.mark.parametrize(
    ("lesson", "place", "module"),
    [("hello-rnncell", 3, "CrossEntropyLoss"), ("hello-lstm", 8, "LSTM"), ("rnn-cell", 11, "")],
)
def test_torchs_cards_open_at_the_one_that_is_spoken_of(
    window, learn, find, wait, lesson, place, module
):
    window.resize(960, 540)
    window.do(intents.GoToStep(lesson, place))
    wait()
    cards = find("apiPanel")
    if module:
        found = cards.document().find(f"nn.{module}", 0, QTextDocument.FindFlag.FindCaseSensitively)
        place = cards.cursorRect(found)
        assert QRect(0, 0, cards.width(), 3 * ABOVE).contains(place.topLeft())
    else:
        assert cards.verticalScrollBar().value() == 0


@pytest.mark.parametrize("size", LOW)
def test_a_card_is_not_scrolled_where_smaller_type_shows_all_of_it(window, learn, find, wait, size):
    window.resize(*size)
    window.do(intents.GoToStep("rnn-cell", 11))
    wait()
    assert find("apiPanel").verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("size", [*LOW, (1440, 900)])
def test_where_a_loss_is_spoken_of_it_is_in_sight(window, learn, find, wait, size):
    window.resize(*size)
    window.do(intents.GoToStep("hello-rnncell", 4))
    wait()
    text = find("liveText")
    found = text.document().find("The whole word")
    assert waiting.until(lambda: text.cursorRect(found).bottom() < text.viewport().height())
    assert text.verticalScrollBar().value() == 0


def test_who_comes_back_to_code_finds_the_loop_again(window, learn, find, wait):
    window.resize(1024, 700)
    view = find("codeView")
    for _ in range(2):
        window.do(intents.GoToStep("hello-rnncell", 7))
        wait()
        assert waiting.until(lambda: number_of(view, "for x,") in lines_in_sight(view))
        bar = view.verticalScrollBar()
        bar.triggerAction(bar.SliderAction.SliderToMinimum)
        wait()
        assert number_of(view, "for x,") not in lines_in_sight(view)
        window.do(intents.GoToStep("hello-rnncell", 0))
        wait()

"""A language model that writes on, on the Try it page."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics, QTextCursor
from PySide6.QtWidgets import QToolTip

from core.text.sampling import Letter
from gui.widgets.letters_view import TIP_MARGINS, LettersView, Shown
from tests.gui.conftest import click


def test_while_it_trains_the_heading_of_what_it_writes_counts_along(own, language, qtbot):
    own.controls.form.fill({"epochs": 100_000})
    click(qtbot, own.controls.start)
    card = own.window().pages.show("try_it").writing
    seen = set()

    def counted_on():
        seen.add(card._what.text())
        return len(seen) > 3

    qtbot.waitUntil(counted_on)
    language.pause()
    qtbot.waitUntil(lambda: not language.running)
    assert f"After {language.at:,} updates." in card._what.text()


def test_the_models_name_stands_in_the_box_above_alone(trained):
    page = trained.window().pages.show("try_it")
    trained.window().redraw.now()
    name = page.models.currentText()
    assert page.models.isVisible()
    assert name
    assert name not in page.writing._what.text()


def test_a_language_model_writes_on_letter_by_letter(trained, language, qtbot):
    page = trained.window().pages.show("try_it")
    trained.window().redraw.now()
    card = page.writing
    assert page._stack.currentWidget() is card
    card.prompt.setPlainText("the cat s")
    click(qtbot, card.one)
    qtbot.waitUntil(lambda: len(card._letters) == 1)
    assert card.view.toPlainText() == "the cat s" + card._letters[0].text
    assert "Likeliest: " in card._tip(9)
    assert "given" in card._tip(0)
    click(qtbot, card.go)
    qtbot.waitUntil(lambda: len(card._letters) > 20)
    click(qtbot, card.go)
    qtbot.waitUntil(lambda: card._waiting is None)
    assert card.go.text() == "Write"


def test_the_same_prompt_and_seed_write_the_same(trained, language, qtbot):
    card = trained.window().pages.show("try_it").writing
    texts = []
    for _ in range(2):
        card.clear.click()
        card.prompt.setPlainText("the dog ")
        for count in range(1, 6):
            click(qtbot, card.one)
            qtbot.waitUntil(lambda count=count: len(card._letters) == count)
        texts.append("".join(letter.text for letter in card._letters))
    assert texts[0] == texts[1]


def test_a_letter_the_model_never_met_is_named_while_one_types(trained, qtbot):
    card = trained.window().pages.show("try_it").writing
    card.prompt.setPlainText("aZ")
    told = card._error.text()
    assert told.startswith("The model never met “Z”")
    click(qtbot, card.one)
    qtbot.waitUntil(lambda: card._waiting is None)
    assert card._error.text() == told  # the same when it is to write
    assert not card._letters
    click(qtbot, card.clear)
    assert card._error.text() == told
    card.prompt.setPlainText("a")
    assert card._error.text() == ""


def test_pointing_at_a_letter_finds_it(qtbot):
    view = LettersView("letters", "Letters")
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.show()
    view.show_letters([Shown(each) for each in "ab\ncdé"])
    cursor = QTextCursor(view.document())
    for place, position in ((0, 0), (1, 1), (3, 3), (5, 5)):
        cursor.setPosition(position)
        box = view.cursorRect(cursor)
        assert view.letter_at(QPoint(box.left() + 2, box.center().y())) == place


def test_what_is_told_of_a_letter_covers_nothing_that_stands_beside_the_text(qtbot):
    view = LettersView("letters", "Letters")
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.show()
    view.show_letters([Shown("a")])
    own = view.mapToGlobal(QPoint(0, 0)).x()
    text = "a had 5 %"
    wide = QFontMetrics(QToolTip.font()).horizontalAdvance(text)
    for x, left in ((10, 10), (390, 400 - TIP_MARGINS - wide)):
        assert view.tip_place(QPoint(own + x, 50), text) == QPoint(own + left, 50)
    assert view.tip_place(QPoint(own + 390, 50), 99 * text).x() == own


def test_the_bars_name_the_likeliest_letters(trained, qtbot):
    bars = trained.window().pages.show("try_it").writing.bars
    bars.show_letter(Letter("a", 0.5, (("a", 0.5), ("b", 0.25))), "letter 1")
    assert bars.headline() == "Likeliest letters: a 50 %, b 25 %"


def test_an_empty_prompt_is_told_and_nothing_is_written(trained, qtbot):
    card = trained.window().pages.show("try_it").writing
    card.refresh()
    card.prompt.setPlainText("")
    click(qtbot, card.go)
    qtbot.waitUntil(lambda: bool(card._error.text()))
    assert card._error.text().startswith("Type at least one letter")
    assert card.go.text() == "Write"


def typed_on(window, qtbot, text):
    """What stands in the field that has the keys, when this is typed."""
    window.activateWindow()
    window.redraw.now()
    field = window.focusWidget()
    assert field.isVisible()
    qtbot.keyClicks(field, text)
    return field.toPlainText() if hasattr(field, "toPlainText") else field.text()


@pytest.mark.parametrize("opened_before", [False, True])
def test_what_is_typed_after_let_it_write_goes_into_the_prompt(
    window, own, language, qtbot, opened_before
):
    if opened_before:
        window.pages.show("try_it")
        window.redraw.now()
        window.pages.show("text")
        window.redraw.now()
    click(qtbot, own.controls.start)
    qtbot.waitUntil(lambda: not language.running)
    window.redraw.now()
    click(qtbot, own.chart.write)
    assert "zebra" in typed_on(window, qtbot, "zebra")
    page = window.pages.show("try_it")
    assert page.writing.prompt.toPlainText().count("zebra") == 1
    assert "zebra" not in page.word.input.text()


def test_the_other_model_s_field_takes_the_keys_with_its_page(trained, window, qtbot):
    page = window.pages.show("try_it")
    window.redraw.now()
    page._on_chosen(0)
    typed_on(window, qtbot, "lo")
    assert page.word.input.text() == "lo"
    page._on_chosen(1)
    typed_on(window, qtbot, "the")
    assert page.word.input.text() == "lo"
    assert "the" in page.writing.prompt.toPlainText()


def test_before_a_demo_no_hidden_field_takes_letters(trained, window, qtbot):
    window.session.runs.open_lesson("rnn-cell")
    page = window.pages.show("try_it")
    window.redraw.now()
    page._on_chosen(0)
    window.redraw.now()
    assert not page.word.input.isVisible()
    focused = window.focusWidget()
    assert focused is None or focused.isVisible()
    assert focused is not page.word.input

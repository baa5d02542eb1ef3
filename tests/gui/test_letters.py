"""Letters in the window: whatever the script, what is typed, written on and shown goes by them."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor

from core.messages.texts import PROMPT_MAX
from core.text.letters import Letters
from gui.explain.after_pass import whole_word
from gui.try_it import writing_card
from gui.widgets.letters_view import LettersView, Shown
from tests.gui.conftest import click

LONG = 60_000
HINDI = "हिन्दी के अक्षर एक-एक करके पढ़े जाते हैं।\nक्षण भर रुको, फिर आगे बढ़ो।\n"
ARABIC = "كُلُّ حَرْفٍ يُقرَأُ بَعدَ حَرْفٍ.\nثُمَّ يُكتَبُ ما يَلِيه.\n"
EMOJI = "a day 👩🏿‍🔬❤️‍🔥 at sea 🏖️\n👩‍👩‍👧‍👦 1️⃣ 🇩🇪🇫🇷 and 👍🏽\n"
# Letters that melt into others where they are joined.
HALVES = "e\n\u0301\n\U0001f1e9 \U0001f1ea e\n\u1112\n\u1161\n"


@pytest.fixture
def card(window, short_samples, qtbot):
    """Try it, with a language model of a text of one's own that has hardly been trained."""
    language = window.session.texts
    page = window.pages.show("text")
    qtbot.waitUntil(lambda: language.opening.text is not None)

    def made(text):
        language.opening.open("pasted", text * 30)
        qtbot.waitUntil(lambda: not language.opening.busy)
        window.redraw.now()
        page.controls.form.fill({"hidden_size": 8, "embedding_dim": 4, "chunk": 8, "epochs": 2})
        click(qtbot, page.controls.start)
        qtbot.waitUntil(lambda: not language.running)
        found = window.pages.show("try_it").writing
        window.redraw.now()
        return found

    return made


slow = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "most"),
    [
        pytest.param(HINDI, 1_200, id="hi", marks=slow),
        pytest.param(HALVES, 1_200, id="half"),
        pytest.param(HINDI, 2_500, id="hi-long", marks=slow),
        pytest.param(ARABIC, 2_500, id="ar-long", marks=slow),
        pytest.param(EMOJI, 2_500, id="emoji-long", marks=slow),
        pytest.param(HALVES, 2_500, id="half-long", marks=slow),
    ],
)
def test_it_writes_on_for_thousands_of_letters_in_any_script(card, text, most, qtbot, monkeypatch):
    monkeypatch.setattr(writing_card, "PIECE", 100)
    monkeypatch.setattr(writing_card, "MOST", most)
    found = card(text)
    found.style_boxes.findChild(object, "writeTemperatureBox").setValue(2.0)  # any comes up
    click(qtbot, found.go)
    qtbot.waitUntil(lambda: not found._free and found._waiting is None)
    assert found._error.text() == ""
    assert len(found._letters) == most > PROMPT_MAX
    known = found._texts.run.experiment.vocabulary
    assert {letter.text for letter in found._letters} <= set(known)
    assert any(len(letter.text) > 1 for letter in found._letters) or text is HALVES
    assert found._note.text() == f"{most:,} letters are written; Write goes on from there."
    click(qtbot, found.one)
    qtbot.waitUntil(lambda: len(found._letters) == most + 1)


def test_of_a_long_prompt_the_last_thousand_letters_are_read_and_it_says_so(card, qtbot):
    found = card(EMOJI)
    given = Letters.of(EMOJI * 60)
    found.prompt.setPlainText(given.text)
    assert found._prompt == given[-PROMPT_MAX:]
    told = f"The prompt has {len(given):,} letters; the model goes on from the last 1,000."
    assert found._note.text() == told
    click(qtbot, found.one)
    qtbot.waitUntil(lambda: len(found._letters) == 1)
    assert found._error.text() == ""
    assert "given" in found._tip(PROMPT_MAX - 1)
    assert "Likeliest" in found._tip(PROMPT_MAX)
    found.prompt.setPlainText("a \U0001f1e9\U0001f1ea")
    assert found._note.isHidden()


def test_a_prompt_that_cannot_be_read_is_refused_at_once_and_nothing_is_lost(card, qtbot):
    found = card(EMOJI)
    found.prompt.setPlainText("a b" * 4_000)
    assert found._note.text() == "The prompt has 12,000 letters; allowed are up to 5,000."
    click(qtbot, found.go)
    assert found._waiting is None
    assert found.go.text() == "Write"
    assert len(found.prompt.toPlainText()) == 12_000


def test_pointing_finds_the_letter_in_scripts_from_right_to_left(qtbot):
    view = LettersView("letters", "Letters")
    qtbot.addWidget(view)
    view.resize(500, 200)
    view.show()
    view.show_letters([Shown(each) for each in "שלום ab"])
    for place in range(4):
        before, behind = QTextCursor(view.document()), QTextCursor(view.document())
        before.setPosition(place)
        behind.setPosition(place + 1)
        right, left = view.cursorRect(before), view.cursorRect(behind)
        assert left.left() < right.left()
        middle = QPoint((left.left() + right.left()) // 2, right.center().y())
        assert view.letter_at(middle) == place


def test_a_word_from_right_to_left_leaves_the_sentence_around_it_in_order(window, wait, qtbot):
    window.session.runs.edit(source="שלום", target="םולש", hidden_size=6)
    wait()
    window.session.transport.next_epoch()
    wait()
    run = window.session.runs.current
    assert f"\u2068{run.recording.letters(1).text}\u2069" in whole_word(run)
    page = window.pages.show("try_it").word
    page.input.setText("שלום")
    window.redraw.now()
    qtbot.waitUntil(lambda: page.table.rowCount() == 4)
    assert page._what.text().startswith("\u200e")
    assert page.answer.text().count("\u2068") == 4


def test_more_letters_than_are_drawn_keep_their_places(card, qtbot, monkeypatch):
    monkeypatch.setattr(writing_card, "DRAWN", 6)
    found = card(HINDI)
    found.prompt.setPlainText("के अ")
    for count in range(1, 9):
        click(qtbot, found.one)
        qtbot.waitUntil(lambda count=count: len(found._letters) == count)
    assert len(found.view._ends) == 6
    assert found._letter(5) is found._letters[-1]
    assert found._letter(0) is found._letters[2]

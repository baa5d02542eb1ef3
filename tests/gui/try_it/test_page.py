"""The Try it page: typed letters are answered by the model under the playhead."""

import re

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from core.journal.intents import OpenRun, OwnPair
from core.text.letters import Letters
from gui.figures.try_it.answer_table import AnswerTable
from gui.style import theme
from gui.wording.numbers import probability_text
from tests.gui.figures.drawn_texts import drawn_texts, outside, touching


@pytest.fixture
def page(window, wait):
    for _ in range(3):
        window.session.transport.next_epoch()
        wait()
    found = window.pages.show("try_it")
    window.redraw.now()
    return found.word


@pytest.fixture
def type_in(window, page, qtbot):
    def put(text):
        page.input.clear()  # what stands there may have been answered already
        with qtbot.waitSignal(
            window.session.answers.arrived,
            check_params_cb=lambda told: told.request.letters.text == text,
        ):
            page.input.setText(text)
        # It may have been the answer to the same word, asked before.
        qtbot.waitUntil(lambda: page.table.rowCount() > 0 or page._error.isVisible())

    return put


def answer(page):
    return "".join(re.findall(r"(?:&nbsp;|<b>)(.)(?:&nbsp;|</b>)", page.answer.text()))


def test_it_opens_on_the_word_that_was_trained(window, page, qtbot):
    qtbot.waitUntil(lambda: page.table.rowCount() == 5)
    assert page.input.text() == "hello"
    run = window.session.runs.current
    assert answer(page) == run.recording.letters(run.updates + 1).text


def test_every_letter_is_answered_with_its_probabilities(window, page, type_in):
    type_in("lo")
    assert page.table.rowCount() == 2
    assert [page.table.item(row, 1).text() for row in range(2)] == ["l", "o"]
    first = page.table.item(0, 2).text().split()
    rest = page.table.item(0, 3).text().split()
    values = [float(each.replace("−", "-")) for each in (first[1], *rest[1::2])]
    assert len(values) == 4
    assert sum(values) == pytest.approx(1, abs=0.02)
    assert "\u00a0" not in page.table.values_text()
    assert values == sorted(values, reverse=True)
    assert answer(page)[0] == first[0]
    assert page.maps.maps[1].values.shape == (2, 4)


def test_any_answered_letter_is_explained_from_the_line_the_table_and_the_map(page, type_in):
    def told():
        return page.reasons.text.toPlainText()

    type_in("hello")
    assert told().startswith("t = 5: it reads “o”")
    page.answer.linkActivated.emit("step:2")  # a click on it, or Enter
    assert page.table.currentRow() == 2
    assert told().startswith("t = 3: it reads “l”")
    assert page.table.item(2, 2).text().split()[1] in told()
    assert [each.now for each in page.maps.maps] == [2, 2]
    page.table.setCurrentCell(0, 0)
    assert told().startswith("t = 1: it reads “h”")
    box = page.maps.plots[0].getViewBox()
    page.maps.plots[0].clicks._left(box.mapViewToScene(QPointF(3, 1)))
    assert told().startswith("t = 4: it reads “l”")
    assert page.reasons.box.currentText() == "h"
    assert "For “h”, one of 4 numbers" in told()
    type_in("xyz")
    assert told() == ""


def test_a_letter_it_never_met_is_named_and_the_next_input_is_answered(page, type_in):
    type_in("help")
    assert "never met “p”" in page._error.text()
    assert "the letters before it" in page._error.text()
    assert page._error.isVisible()
    assert page.table.rowCount() == 3
    before = [page.table.item(row, 1).text() for row in range(3)]
    assert before == ["h", "e", "l"]
    type_in("xyz")
    assert "never met “x”" in page._error.text()
    assert page.table.rowCount() == 0
    type_in("hell")
    assert not page._error.isVisible()
    assert page.table.rowCount() == 4


def test_another_epoch_answers_anew(window, page, type_in, qtbot, wait):
    type_in("hello")
    late = page.table.item(0, 2).text()
    window.pages.show("lab")
    window.session.transport.rewind()
    wait()
    window.pages.show("try_it")
    now = page.table
    qtbot.waitUntil(lambda: now.rowCount() and now.item(0, 2).text() != late)


def test_of_a_demo_the_page_shows_the_way_to_a_network_that_answers(
    window, page, find, wait, qtbot
):
    window.session.runs.open_lesson("rnn-cell")
    wait()
    assert "A demo has learned nothing" in page.results.invitation.sentence.text()
    assert not (page.input.isVisible())
    assert not (page.reasons.isVisible())
    assert not (page.table.isVisible())
    assert find("tryInviteButton").text() == "Open “hello with RNNCell”"
    qtbot.mouseClick(find("tryInviteButton"), Qt.MouseButton.LeftButton)
    wait()
    assert window.session.runs.current.lesson_id == "hello-rnncell"
    assert page.input.text() == "hello"
    qtbot.waitUntil(lambda: page.table.rowCount() == 5)
    assert page.reasons.isVisible()


def test_tab_goes_through_the_page_and_out_of_its_table(page, qtbot):
    qtbot.waitUntil(lambda: page.table.rowCount() == 5)
    page.table.setFocus()
    assert page.table.hasFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Tab)
    assert not page.table.hasFocus()


def test_probabilities_have_no_sign_and_the_maps_say_what_they_are(page, qtbot):
    qtbot.waitUntil(lambda: page.table.rowCount() == 5)
    scores, state = page.maps.maps
    assert (scores.number(0.25), state.number(0.25)) == ("0.25", "+0.25")
    names = [plot.viewport().accessibleName() for plot in page.maps.plots]
    assert names == ["probabilities", "hidden state h"]
    assert page.key.isVisible()


def test_probabilities_have_the_colours_of_shares_and_their_own_key(page, qtbot, wait):
    """Of values from -1 to +1 all were pale orange."""
    qtbot.waitUntil(lambda: page.table.rowCount() == 5)
    scores, state = page.maps.maps
    found = scores.values[0, 0]
    shares = theme.strip_image(np.array([found]), shares=True)
    assert shares.pixelColor(0, 0).name() == theme.sequential(round(float(found), 2)).name()
    wait()
    for cells, strip in ((scores, True), (state, False)):
        plot = page.maps.plots[0 if strip else 1]
        place = plot.mapFromScene(cells.mapToScene(QPointF(-0.35, -0.35)))
        ground = plot.grab().toImage().pixelColor(place)
        own = theme.strip_image(cells.values[:1, 0], shares=strip).pixelColor(0, 0)
        assert ground.name() == own.name()
    assert page.share_key.isVisible()
    assert page.share_key.x() < page.key.x()


def test_an_output_that_no_letter_has_is_told_where_it_is_drawn(window, page, wait):
    window.session.do(OwnPair("abcabc", "cabcab"))
    wait()
    page.refresh()
    assert window.session.runs.current.experiment.logit_size == 4
    assert "It has 4 scores, as many as its state has numbers: " in page._what.text()
    window.session.runs.open_lesson("hello-rnn")
    wait()
    page.refresh()
    assert "of no letter" not in page._what.text()


def test_of_several_layers_it_is_told_whose_state_is_shown(window, page, wait, qtbot):
    run = window.session.runs.current
    window.do(OpenRun(run.experiment.with_values(num_layers=2)))
    wait()
    window.redraw.now()
    qtbot.waitUntil(lambda: page.table.rowCount() == 5)
    assert page.maps.plots[1].viewport().accessibleName() == "hidden state h, layer 2"


def test_an_untrained_model_says_so(window, page, wait):
    assert "untrained" not in page._what.text()
    window.session.transport.rewind()
    wait()
    page.refresh()
    assert "is untrained: after 0 updates" in page._what.text()


def test_a_long_answer_is_seen_whole_in_a_narrow_window(window, page, wait, qtbot):
    window.resize(960, 540)
    page.input.setText("hello" * 180)
    qtbot.waitUntil(lambda: page.table.rowCount() == 900)
    answer = page.answer
    qtbot.waitUntil(lambda: answer.height() >= answer.heightForWidth(answer.width()))
    assert window.width() == 960
    assert answer.wordWrap()  # of wide letters 60 do not go into one line


def test_filling_the_table_measures_its_columns_once_and_not_at_each_letter(window, qtbot):
    class Counting(AnswerTable):
        measured = 0

        def sizeHintForColumn(self, column):  # noqa: N802
            Counting.measured += 1
            return super().sizeHintForColumn(column)

    table, letters = Counting(), Letters.of("hello" * 40)
    qtbot.addWidget(table)
    table.show()
    table.show_answers(window.session.runs.current.experiment, letters, np.full((200, 4), 0.25))
    assert table.rowCount() == 200
    assert 3 <= Counting.measured < 60


@pytest.mark.parametrize("width", [200, 300, 700])
def test_what_else_it_might_have_been_is_told_whole_or_not_at_all(window, qtbot, width):
    table = AnswerTable()
    qtbot.addWidget(table)
    run = window.session.runs.current
    p = np.linspace(0.9, 0.1, 20).reshape(5, 4) / 2
    table.show_answers(run.experiment, Letters.of("hello"), p)
    texts = drawn_texts(table, (width, 300))
    assert outside(texts) == touching(texts) == []
    others = [each.text.split() for each in texts if each.text.strip()[:1] in "ehlo"]
    assert all(len(each) % 2 == 0 for each in others if len(each) > 1)


def test_an_answer_has_its_room_before_it_comes(page, type_in, wait):
    type_in("hello")
    wait()
    assert page.answer.heightForWidth(page.answer.width()) <= page.answer.minimumHeight()


def test_a_space_is_one_sign_wherever_a_letter_stands_by_itself(window, page, type_in, wait):
    window.session.do(OwnPair("a b", "b a"))
    wait()
    for _ in range(2):
        window.session.transport.next_epoch()
        wait()
    window.pages.show("try_it")
    window.redraw.now()
    type_in(" b")
    assert "␣" in page._what.text()
    assert page.table.item(0, 1).text() == "␣"
    assert {page.table.item(row, 2).text()[0] for row in range(2)} <= set("␣ab")
    assert page.maps.plots[0].getAxis("left").names[0] == (0, "␣")
    assert page.reasons.box.itemText(1) == "␣"
    assert set(answer(page)) <= set("␣ab")
    page._on_word_wanted()
    type_in("a b")
    assert page.answer.text().count("␣") == answer(page).count("␣")
    assert " " not in answer(page)


def test_a_model_that_cannot_read_what_stood_there_for_another_gets_its_own_word(
    window, page, type_in, wait
):
    type_in("help")  # by hand, for this model
    assert page.input.text() == "help"
    window.session.runs.open_lesson("longer-word")
    wait()
    assert page.input.text() == "abracadabra"
    window.session.runs.open_lesson("hello-rnn")
    wait()
    assert page.input.text() == "hello"


def test_probabilities_below_each_other_are_in_one_notation(page, type_in):
    told = [probability_text(each) for each in (0.9984, 2.1e-5, 0.0030, 0.99999, 1.0, 0.0)]
    assert told == ["0.9984", "<0.0001", "0.0030", ">0.9999", "1.0000", "0.0000"]
    type_in("hello")
    others = " ".join(page.table.item(row, 3).text() for row in range(5))
    assert "e−" not in others

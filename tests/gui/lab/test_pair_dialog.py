"""Own word pairs: typed, judged at every key, told what memory they need, and trained."""

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog

from core.journal.intents import OpenLesson
from tests.gui.waiting import lay_out


@pytest.fixture
def dialog(window, find):
    window.menus.parent().findChild(object, "pairAction").trigger()
    return window.findChild(QDialog, "pairDialog")


def told(dialog):
    return dialog.findChild(object, "pairMemory").text()


def test_the_lectures_own_pair_is_told_first(dialog):
    text = told(dialog)
    assert "<b>5 letters</b>, a vocabulary of 4." in text
    assert "<b>2 of 5 answers need memory</b>: a look back by up to 1," in text
    assert "<b>4 of 5</b> letters are right: ohlll, ohool" in text


@pytest.mark.parametrize(
    ("source", "target", "is_told"),
    [("hello", "ohlol", True), ("abc", "bcd", False), ("aaa", "abc", False)],
)
def test_a_point_among_the_numbers_is_explained(dialog, source, target, is_told):
    """Where all answers are alike in this the sentence below says it of all."""
    dialog.source.setText(source)
    dialog.target.setText(target)
    assert ("“·” where its own letter decides the answer." in told(dialog)) == is_told


def test_what_is_typed_first_replaces_the_source(dialog, qtbot):
    assert dialog.focusWidget() is dialog.source
    qtbot.keyClicks(dialog.source, "hallo")
    assert dialog.source.text() == "hallo"


def test_nothing_that_is_typed_makes_the_dialog_another_size_or_moves_its_buttons(dialog, qtbot):
    begin = dialog.findChild(object, "pairGoButton")
    lay_out()
    sizes = {(dialog.size().toTuple(), begin.pos().toTuple())}
    for source, target in (("abcabcabcabcabcab", "cabcabcabcabcabca"), ("ab", "cde"), ("", "x")):
        for line, text in ((dialog.source, source), (dialog.target, target)):
            line.clear()
            for letter in text:
                qtbot.keyClicks(line, letter)
                lay_out()
                sizes.add((dialog.size().toTuple(), begin.pos().toTuple()))
    assert len(sizes) == 1


def test_a_pair_of_ones_own_begins_a_fresh_run_that_learns_it(window, wait, dialog):
    first = window.session.runs.current
    dialog.source.setText("banana")
    dialog.target.setText("ananas")
    assert "need memory" in told(dialog)
    dialog.findChild(object, "pairGoButton").click()
    wait()
    run = window.session.runs.current
    assert run is not first
    assert run.experiment.vocabulary == ("a", "b", "n", "s")
    for _ in range(3):
        window.session.transport.next_epoch()
        wait()
    assert len(run.recording.letters(2)) == 6
    assert "banana → ananas" in window.docks["runs"].widget()._text(run)


def test_more_letters_than_outputs_make_the_network_as_large_as_they_need(window, wait, dialog):
    dialog.source.setText("unroll")
    dialog.target.setText("lloru!")
    dialog.findChild(object, "pairGoButton").click()
    wait()
    assert window.session.runs.current.experiment.model.hidden_size == 6


@pytest.mark.turns(4)
@pytest.mark.parametrize(
    ("source", "target", "says"),
    [
        ("", "ab", "source is “”"),
        ("abc", "ab", "target “ab” has 2 letters and source “abc” has 3"),
        ("aaa", "aaa", "two different letters are needed"),
        ("a" * 1_000_000, "b", "1,000,000 characters; allowed are up to 1,000 letters"),
    ],
)
def test_what_is_no_pair_is_said_at_once_and_cannot_begin(dialog, source, target, says):
    dialog.source.setText(source)
    dialog.target.setText(target)
    error = dialog.findChild(object, "pairError")
    assert says in error.text()
    assert error.isVisible()
    assert not dialog.findChild(object, "pairGoButton").isEnabled()
    dialog.source.setText("ab")
    dialog.target.setText("ba")
    assert dialog.findChild(object, "pairGoButton").isEnabled()


@pytest.mark.turns(3)
@pytest.mark.parametrize(
    ("source", "target"), [("👨‍👩‍👧‍👦🇩🇪👨‍👩‍👧‍👦", "יום"), ("مرحبا", "café!"), ("e\u0301e", "xy")]
)
def test_every_script_is_trained_letter_by_letter(window, wait, dialog, source, target):
    dialog.source.setText(source)
    dialog.target.setText(target)
    dialog.findChild(object, "pairGoButton").click()
    wait()
    for _ in range(2):
        window.session.transport.next_epoch()
        wait()
    for panel in ("decoded", "hidden_state", "gradients", "equations", "code", "weights"):
        window.docks[panel].raise_()
        wait()
    task = window.session.runs.current.experiment.task
    assert len(window.session.runs.current.recording.letters(1)) == len(task.letters)


def test_a_thousand_letters_are_told_in_numbers_alone(dialog):
    dialog.source.setText("ab" * 500)
    dialog.target.setText("ba" * 499 + "bb")
    assert "<table" not in told(dialog)
    assert "<b>999 of 1,000</b> letters are right." in told(dialog)


@pytest.mark.turns(3)
@pytest.mark.parametrize("letters", [5, 23, 60])
def test_a_long_pair_is_told_as_a_whole(dialog, qtbot, letters):
    word = ("mwgabcdefhijklnopqrstuvxyz" * 3)[:letters]
    dialog.source.setText(word)
    dialog.target.setText(word[1:] + word[0])
    label = dialog.findChild(object, "pairMemory")
    document = QTextDocument()
    document.setDefaultFont(label.font())
    document.setHtml(label.text())
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    document.setTextWidth(label.width())
    assert document.size().width() <= label.width()
    assert document.toPlainText().count("looks back") == -(-letters // 15)


def test_the_fields_stay_where_they_are_while_one_types(dialog, wait):
    def places():
        wait()
        dialog.layout().activate()
        return [field.geometry() for field in (dialog.source, dialog.target)]

    begun = places()
    long = ("mwgabcdefhijklnopqrstuvxyz" * 3)[:60]
    family = "👨‍👩‍👧‍👦🇩🇪👨‍👩‍👧‍👦"
    for source, target in ((long, long), (long, long[1:]), (family, "יום"), ("ab", "ba"), ("", "")):
        for field, word in ((dialog.source, source), (dialog.target, target)):
            field.setText(word)
            assert places() == begun


def test_in_a_demo_it_is_said_before_anything_is_typed_that_nothing_trains_there(window, find):
    window.session.do(OpenLesson("rnn-cell"))
    window.menus.parent().findChild(object, "pairAction").trigger()
    dialog = window.findChild(QDialog, "pairDialog")
    says = dialog.findChild(object, "pairError").text()
    assert says == "A demo trains nothing; open a lesson that does, then come back."
    assert not dialog.findChild(object, "pairGoButton").isEnabled()
    assert not told(dialog)

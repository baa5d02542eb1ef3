"""The recital: what the model says while it reads the text, beside what it writes alone."""

from dataclasses import replace

import numpy as np

from gui.text.recital_card import _names
from tests.gui.conftest import click
from tests.gui.text.conftest import TEXT


def test_reading_is_set_beside_writing_alone(trained, language, qtbot):
    trained.tabs.setCurrentIndex(1)
    card = trained.recital
    qtbot.waitUntil(lambda: card._told is not None)
    assert card.read.toPlainText().startswith("the cat sat on the mat")
    assert card.free.toPlainText().startswith("the cat sat on the ")
    assert "right before the first slip" in card._free_about.text()
    assert "right is" in card._read_tip(3)


def test_where_nothing_slips_no_slip_is_told_and_100_percent_is_said_of_all_alone(trained, qtbot):
    trained.tabs.setCurrentIndex(1)
    card = trained.recital
    qtbot.waitUntil(lambda: card._told is not None)
    right = card._told.right
    card._show_told(replace(card._told, read=right.copy(), free=right.copy()))
    assert "says 100 % right" in card._read_about.text()
    assert card._free_about.text().endswith("after 20 letters: the next 380 are all right")
    slipped = right.copy()
    slipped[-1] = (slipped[-1] + 1) % 3
    card._show_told(replace(card._told, read=slipped, free=slipped))
    assert "says 99 % right" in card._read_about.text()
    assert card._free_about.text().endswith("379 right before the first slip")
    space = _names(card._told).index(" ")
    blank = np.where(np.arange(len(right)) < 20, right, space)
    card._show_told(replace(card._told, free=blank))  # as an early model writes: it looks empty
    assert card._free_about.text().endswith("20 letters: nothing but spaces and line ends")
    few = {each: getattr(card._told, each)[:5] for each in ("right", "read", "free", "sure")}
    card._show_told(replace(card._told, **few))
    assert card._free_about.text().endswith("all 5 letters from here on were told")


def test_while_it_trains_the_recital_is_filled_and_before_that_says_why_not(own, language, qtbot):
    own.tabs.setCurrentIndex(1)
    own.window().redraw.now()
    assert own.recital._read_about.text() == "Nothing is trained yet."
    own.controls.form.fill({"epochs": 100_000})
    click(qtbot, own.controls.start)
    card = own.recital
    qtbot.waitUntil(lambda: "says" in card._read_about.text())
    assert language.running
    assert card.read.toPlainText().startswith("the cat sat on the mat")
    language.pause()


def test_a_place_in_the_text_before_is_no_place_in_the_next(trained, language, qtbot):
    trained.tabs.setCurrentIndex(1)
    card = trained.recital
    card._to_held_out.click()
    assert card.start.value() > 1800
    language.opening.open("pasted", TEXT[:1000] + "!")
    qtbot.waitUntil(lambda: not language.opening.busy)
    trained.window().redraw.now()
    trained.controls.form.fill({"epochs": 3})
    click(qtbot, trained.controls.start)
    qtbot.waitUntil(lambda: not language.running)
    qtbot.waitUntil(lambda: "says" in card._read_about.text())
    assert card.start.value() == 1
    assert card.read.toPlainText().startswith("the cat sat on the mat")
    assert len(card._told.right) == 400

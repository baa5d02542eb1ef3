"""Help > Glossary, and what words of a lesson mean at hover."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction

from core.course.glossary import glossary
from core.course.lesson import load_lessons
from core.journal import intents
from gui.window.glossary_window import GlossaryWindow


def test_every_term_is_taught_by_a_step_that_there_is():
    lessons = {lesson.id: lesson for lesson in load_lessons()}
    for entry in glossary():
        lesson = lessons.get(entry.lesson)
        assert lesson is not None, entry
        if entry.step:
            titles = [step.title for step in lesson.steps]
            assert entry.step in titles, f"{entry.id}: {entry.lesson} has no step {entry.step!r}"


@pytest.fixture
def shown(window):
    window.findChild(QAction, "glossaryAction").trigger()
    found = window.findChild(GlossaryWindow)
    yield found
    found.close()


def test_it_shows_all_terms_and_those_that_are_searched_for(shown):
    told = shown.text.toPlainText()
    assert all(entry.name in told for entry in glossary())
    shown.search.setText("forget gate")
    told = shown.text.toPlainText()
    assert told.startswith("forget gate")
    assert "learning rate" not in told
    shown.search.setText("zebra")
    assert "No term has these letters" in shown.text.toPlainText()


def test_there_is_one_of_it_and_it_comes_to_the_term_that_is_asked_for(window, shown):
    window.do(intents.ShowGlossary("softmax"))
    assert window.findChildren(GlossaryWindow) == [shown]
    assert shown.text.toPlainText().startswith("softmax")
    assert shown.search.text() == "softmax"


def test_a_link_leads_to_the_step_that_teaches_it(window, shown):
    shown.text.anchorClicked.emit(QUrl("taught:sigmoid"))
    assert window.page == "learn"
    guide = window.pages.current.guide
    assert (guide.lesson.id, guide.step.title) == ("hello-lstm", "The forget gate")
    assert intents.GoToStep("hello-lstm", guide.place) in window.session.journal.done


def tips(document):
    """{words: what they mean} of all pieces that have such a tip."""
    found = {}
    block = document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            piece = at.fragment()
            if piece.charFormat().toolTip():
                found[piece.text()] = piece.charFormat()
            at += 1
        block = block.next()
    return found


def test_a_lesson_tells_what_a_word_means_where_it_stands_first(window, wait):
    window.do(intents.ShowPage("learn"))
    window.do(intents.GoToStep("rnn-cell", 0))
    wait()
    text = window.pages.current.reading.text
    found = tips(text.document())
    assert "reads a sequence one item after another" in found["recurrent network"].toolTip()
    window.do(intents.GoToStep("rnn-cell", 1))
    found = tips(text.document())
    assert "recurrent network" not in found
    assert found["the hidden state"].anchorHref() == "term:h"
    assert "its memory" in found["the hidden state"].toolTip()
    text.anchorClicked.emit(QUrl("glossary:hidden-state"))
    window.findChild(GlossaryWindow).close()

"""What the Learn page says to who cannot see it: steps, verdicts, what is done, what is shown."""

import pytest
from PySide6.QtCore import Qt

from core.journal import intents
from tests.gui.conftest import click
from tests.gui.read_aloud import listening, read_of


@pytest.fixture
def learn(window, wait):
    window.do(intents.OpenLesson("rnn-cell"))
    wait()
    page = window.pages.show("learn")
    window.do(intents.GoToStep("rnn-cell", 0))
    wait()
    return page


def test_a_step_is_said_with_its_place_its_text_and_what_is_to_be_done(window, learn, find, wait):
    with listening() as said:
        window.do(intents.GoToStep("rnn-cell", 0))
        wait()
    step = next(each for each in said if each.startswith("step 1 of "))
    assert learn.guide.lesson.title in step or learn.guide.step.title in step
    assert find("lessonText").toPlainText() in step
    assert step.endswith("To do: Go on to t = 3.")


def test_what_is_to_be_done_and_what_is_done_is_said_in_words(window, learn, find, wait, qtbot):
    assert read_of(find("stepTask")).name == "To do: Go on to t = 3."
    assert read_of(find("stepDots")).name.startswith("step 1 of ")
    with listening() as said:
        for _ in range(3):
            qtbot.keyClick(window, Qt.Key.Key_Right)
            wait()
    assert "Done: Go on to t = 3." in said
    assert said.count("Done: Go on to t = 3.") == 1
    assert read_of(find("stepTask")).name == "Done: Go on to t = 3."


def test_the_figure_says_what_it_shows_after_each_step_of_the_run(window, learn, find, wait, qtbot):
    with listening() as said:
        for _ in range(2):
            qtbot.keyClick(window, Qt.Key.Key_Right)
            wait()
    told = [each for each in said if each.startswith("t = ")]
    assert [each[:5] for each in told] == ["t = 1", "t = 2"]
    h = window.session.runs.current.trace.lanes[0].h[1]
    assert all(f"{abs(value):.2g}" in told[1] for value in h.tolist())
    assert told[1] in read_of(find("architectureView")).description


def test_nothing_is_said_where_nobody_listens_and_while_it_runs(window, learn, wait, qtbot):
    with listening() as said:
        window.session.transport.playing = True
        window.redraw.all()
        window.redraw.now()
        window.session.transport.playing = False
        assert said == []


@pytest.mark.parametrize(("choice", "word"), [(1, "Right."), (2, "Wrong.")])
def test_a_verdict_and_its_reason_are_said_in_words(window, learn, find, wait, qtbot, choice, word):
    with listening() as said:
        window.do(intents.GoToStep("hello-rnncell", 1))
        wait()
        question = learn.guide.step.question
        asked = next(each for each in said if each.startswith("step 2 of "))
        assert all(text in asked for text in (question.prompt, *question.options))
        find(f"answerChoice{choice}").click()
        click(qtbot, find("commitButton"))
        wait()
    verdict = next(each for each in said if each.startswith(word))
    assert read_of(find("answerTold")).name == verdict
    assert question.why in said


def test_what_cannot_be_an_answer_is_said_at_once(window, learn, find, wait, qtbot):
    with listening() as said:
        learn.reading.card.show()
        learn.reading.card.show_refusal("A shape has two sizes.")
    assert said == ["A shape has two sizes."]

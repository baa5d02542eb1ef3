"""Who leaves a step after committing, before the answer is known, and comes back."""

import pytest

from core.journal import intents
from tests.gui.conftest import click


@pytest.fixture
def committed(window, find, wait, qtbot):
    """The Learn page at a step of a lesson, from 0, with this answer given."""

    def done(lesson_id, place, given):
        page = window.pages.show("learn")
        window.do(intents.GoToStep(lesson_id, place))
        wait()
        find("answerField").setFocus()
        qtbot.keyClicks(find("answerField"), given)
        click(qtbot, find("commitButton"))
        assert page.guide.given == given
        return page

    yield done
    window.do(intents.PauseText())
    window.do(intents.CancelSeries())
    window.do(intents.GoToStep("rnn-cell", 0))


def place_of(window, lesson_id, origin):
    """Of the step that asks of a model on this text when its held-out loss was best."""
    steps = window.session.runs.lesson(lesson_id).steps
    questions = [step.question for step in steps]
    return next(k for k, each in enumerate(questions) if getattr(each, "origin", "") == origin)


def test_the_model_that_they_were_training_is_in_front_again(window, committed, find, wait, qtbot):
    place, texts = place_of(window, "real-text", "licence"), window.session.texts
    page = committed("real-text", place, "150")
    qtbot.waitUntil(lambda: find("textInviteButton").isEnabled())
    click(qtbot, find("textInviteButton"))
    qtbot.waitUntil(lambda: texts.run is not None and texts.run.updates > 1)
    model = texts.run
    window.do(intents.PreviousStep())  # is about a model on another text
    assert texts.run is None
    window.do(intents.NextStep())
    wait()
    assert texts.run is model
    assert page.guide.given == "150"
    assert find("answerTold").text() == "You said 150. Now train it."
    assert find("answerField").text() == "150"
    assert not find("commitButton").isVisible()


def test_back_to_the_step_takes_back_what_they_committed_to(window, committed, find, wait):
    place = place_of(window, "real-text", "licence")
    page = committed("real-text", place, "150")
    window.do(intents.NextStep())
    window.do(intents.PreviousStep())
    assert page.guide.given == "150"
    find("backToStepButton").click()
    wait()
    assert page.guide.given == ""
    assert find("commitButton").isVisible()
    window.do(intents.NextStep())
    window.do(intents.PreviousStep())
    assert page.guide.given == ""


def series_place(window):
    steps = window.session.runs.lesson("longer-word").steps
    return next(k for k, each in enumerate(steps) if hasattr(each.question, "values"))


def test_what_is_trained_for_it_goes_on_meanwhile(window, committed, find, wait):
    tasks = window.session.tasks
    page = committed("longer-word", series_place(window), "2")
    (series,) = tasks.series
    window.do(intents.PreviousStep())
    assert tasks.running
    window.do(intents.NextStep())
    wait()
    assert tasks.series == [series]
    assert tasks.running
    assert page.guide.given == "2"
    assert find("answerTold").text() == "You said 2. Now it is trained …"


def test_what_was_stopped_meanwhile_is_trained_for_who_comes_back(window, committed, wait, qtbot):
    tasks = window.session.tasks
    page = committed("longer-word", series_place(window), "2")
    window.do(intents.PreviousStep())
    window.do(intents.CancelSeries())
    qtbot.waitUntil(lambda: not tasks.running)
    window.do(intents.NextStep())
    wait()
    assert tasks.running
    assert page.guide.given == "2"


def test_another_learner_has_committed_to_nothing(window, committed, wait, tmp_path):
    window.session.learners.open(tmp_path / "kept")
    place = place_of(window, "real-text", "licence")
    page = committed("real-text", place, "150")
    window.do(intents.NextStep())
    assert window.do(intents.NewLearner("Anna")) == ""
    window.do(intents.GoToStep("real-text", place))
    wait()
    assert page.guide.given == ""

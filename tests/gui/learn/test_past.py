"""Who comes back to a step that they answered sees what they said, and what came of it."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from shiboken6 import delete

from core.course.judgement import past
from core.course.learner_record import Try
from core.course.lesson import find_lesson
from core.course.until import NOTHING, Until
from core.journal import intents
from gui.learn.guide import Guide
from gui.learn.stand import Stand
from tests.gui.read_aloud import listening, read_of


def answered(window, find, wait, lesson, place, given):
    """Another step is begun after it."""
    window.do(intents.GoToStep(lesson, place))
    wait()
    window.do(intents.CommitAnswer(given))
    wait()
    told = find("answerTold").text()
    assert told
    window.do(intents.GoToStep(lesson, 3))
    wait()
    return told


def offered(learn, name):
    """The newest button of this name; those of the question before may not be gone yet."""
    return learn.reading.card.findChildren(QAbstractButton, name)[-1]


KINDS = {  # in hello-rnncell: the step, what was given, and what shows it
    "letter": (0, "e", lambda learn: offered(learn, "answer_e").isChecked()),
    "choice": (1, None, lambda learn: offered(learn, "answerChoice1").isChecked()),
    "number": (2, "0.5", lambda learn: learn.reading.card.given == "0.5"),
    "order": (6, None, lambda learn: offered(learn, "answerPart1").text().startswith("1.  ")),
    "curve": (9, None, lambda learn: learn.reading.card.curve.values[0] == 1.0),
    "line": (14, None, lambda learn: offered(learn, "answerChoice1").isChecked()),
}


@pytest.mark.turns(5, always=("line",))
@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_of_each_kind_stands_there_with_its_try_and_what_came(
    window, learn, find, wait, kind
):
    place, given, shows = KINDS[kind]
    step = window.session.runs.lesson("hello-rnncell").steps[place]
    window.do(intents.GoToStep("hello-rnncell", place))
    if given is None:
        question, network = step.question, learn.guide.experiment
        given = " → ".join(question.offered(network)) or question.some_answer(network)
        if kind in ("choice", "line"):
            given = question.options[0]
    told = answered(window, find, wait, "hello-rnncell", place, given)
    window.do(intents.GoToStep("hello-rnncell", place))
    wait()
    assert find("answerPast").text() == "Answered before, at try 1. “Restore” asks it anew."
    assert find("answerTold").text() == told
    assert bool(find("answerWhy").isVisible()) == bool(step.question.why)
    assert shows(learn)
    assert not learn.reading.card.done.isVisible()
    assert learn.guide.is_done == (step.until == NOTHING)
    assert len(window.session.progress.answers(learn.guide.lesson)[place]) == 1


def test_back_to_the_step_asks_it_anew_and_then_it_is_the_next_try(window, learn, find, wait):
    answered(window, find, wait, "hello-rnncell", 1, "no such choice")
    window.do(intents.GoToStep("hello-rnncell", 1))
    find("backToStepButton").click()
    wait()
    assert (learn.guide.past, learn.guide.given, learn.guide.is_done) == (None, "", False)
    assert not find("answerPast").isVisible()
    assert not find("answerTold").isVisible()
    assert find("commitButton").isVisible()
    window.do(intents.CommitAnswer(learn.guide.question.truth(window.session.runs.current)))
    wait()
    window.do(intents.GoToStep("hello-rnncell", 3))
    window.do(intents.GoToStep("hello-rnncell", 1))
    wait()
    assert "at try 2." in find("answerPast").text()
    assert find("answerTold").text().startswith("✓")


def test_what_is_known_is_withheld_no_more_and_is_shown_again_when_asked(window, learn, find, wait):
    answered(window, find, wait, "hello-rnncell", 0, "e")
    window.do(intents.GoToStep("hello-rnncell", 0))
    wait()
    assert not window.session.selection.hides_answers
    place = learn.guide.question.place(window.session.runs.current.experiment)
    assert window.session.runs.current.playhead < place
    assert find("showWhyButton").isVisible()
    assert window.do(intents.ShowWhy()) == ""
    find("backToStepButton").click()
    assert window.session.selection.hides_answers


def test_what_a_step_hides_for_all_is_hidden_from_who_answered_it_too(window, learn, wait):
    lesson = window.session.runs.lesson("hello-rnncell")
    step = lesson.steps[0]
    hiding = replace(step, show=replace(step.show, hide_answers=True))
    learn.guide.at.stand(replace(lesson, steps=(hiding, *lesson.steps[1:])))
    window.session.progress.answer(lesson, 0, Try("e", False, came="h"))
    learn.guide.restore(learn.guide.at.past)
    assert learn.guide.verdict is not None
    assert window.session.selection.hides_answers


def test_a_verdict_is_said_once_and_not_anew_to_who_comes_back(window, learn, find, wait):
    with listening() as first:
        answered(window, find, wait, "hello-rnncell", 1, "no such choice")
    verdicts = [each for each in first if each.startswith("Wrong.")]
    why = window.session.runs.lesson("hello-rnncell").steps[1].question.why
    assert (len(verdicts), first.count(why)) == (1, 1)
    with listening() as said:
        window.do(intents.GoToStep("hello-rnncell", 1))
        wait()
        step = next(each for each in said if each.startswith("step 2 of "))
        assert find("answerPast").text() in step
        assert read_of(find("answerTold")).name == verdicts[0]
        for page in ("lab", "learn"):
            window.do(intents.ShowPage(page))
            wait()
        find("backToStepButton").click()
        wait()
        assert not [each for each in said if verdicts[0] in each or why in each or "Done:" in each]
        window.do(intents.CommitAnswer("no such choice"))
        wait()
        assert [each for each in said if each in (verdicts[0], why)] == [verdicts[0], why]


def test_who_was_in_the_lab_meanwhile_finds_the_curve_that_they_drew_and_hears_nothing_anew(
    window, learn, find, wait
):
    window.do(intents.GoToStep("hello-rnncell", 9))
    wait()
    field = find("curveField")
    for value in range(len(field.values)):
        field.values[value] = 2.0
    field.drawn.emit()
    QTest.keyClick(find("curveField"), "\r")
    wait()
    assert learn.guide.verdict is not None
    with listening() as said:
        for page in ("lab", "learn"):
            window.do(intents.ShowPage(page))
            wait()
    assert set(field.values) == {2.0}
    assert not [each for each in said if find("answerTold").accessibleName() in each]


def test_a_question_that_varies_comes_back_with_the_network_that_was_asked_of(
    window, learn, find, wait
):
    lesson = window.session.runs.lesson("rnn-layers")
    place = next(at for at, each in enumerate(lesson.steps) if each.title == "Any sizes: out")
    window.do(intents.GoToStep("rnn-layers", place))
    for _ in range(2):
        window.do(intents.AskAgain())
    wait()
    asked, network = find("questionPrompt").text(), learn.guide.experiment
    window.do(intents.CommitAnswer("9, 9, 9"))
    wait()
    told = find("answerTold").text()
    window.do(intents.PreviousStep())
    window.do(intents.NextStep())
    wait()
    assert (find("questionPrompt").text(), find("answerTold").text()) == (asked, told)
    assert window.session.runs.current.experiment == network
    find("anotherButton").click()
    wait()
    assert find("questionPrompt").text() != asked
    assert not find("answerTold").isVisible()


def test_what_an_answered_step_still_asks_to_be_done_completes_it(window, learn, wait):
    lesson = window.session.runs.lesson("hello-rnncell")
    step = replace(lesson.steps[1], until=Until(epoch=2))
    waiting = replace(lesson, steps=(lesson.steps[0], step, *lesson.steps[2:]))
    window.do(intents.GoToStep("hello-rnncell", 1))
    learn.guide.at.stand(waiting, 1)
    window.session.progress.answer(lesson, 1, Try("x", False, came="y"))
    learn.guide.restore(learn.guide.at.past)
    wait()
    assert (learn.guide.verdict.given, learn.guide.is_done) == ("x", False)
    window.do(intents.TrainTo(3))
    wait()
    assert learn.guide.is_done


def test_another_learner_is_asked(window, learn, find, wait, tmp_path):
    answered(window, find, wait, "hello-rnncell", 1, "x")
    assert learn.guide.at.past is None
    window.do(intents.GoToStep("hello-rnncell", 1))
    assert learn.guide.past is not None
    window.session.learners.open(tmp_path)
    window.do(intents.GoToStep("hello-rnncell", 1))
    assert (learn.guide.past, learn.guide.given) == (None, "")


def test_an_answer_of_before_the_last_start_stands_there_as_it_was_left(window, learn, find, wait):
    told = answered(window, find, wait, "hello-rnncell", 1, "no such choice")
    window.do(intents.GoToStep("hello-rnncell", 1))
    stand = learn.guide.stand
    assert Stand.of(stand).is_past
    find("backToStepButton").click()
    asked_anew = learn.guide.stand
    learn.guide.take_stand(stand)
    wait()
    assert find("answerTold").text() == told
    assert find("answerPast").isVisible()
    learn.guide.take_stand(asked_anew)
    wait()
    assert learn.guide.given == ""
    assert not find("answerPast").isVisible()


def test_a_window_in_another_language_goes_on_with_it_as_past(window, learn, find, wait):
    answered(window, find, wait, "hello-rnncell", 1, "no such choice")
    window.do(intents.GoToStep("hello-rnncell", 1))
    other = Guide(window.session, window)
    other.go_on(learn.guide)
    assert other.past == learn.guide.past is not None
    find("backToStepButton").click()
    other.go_on(learn.guide)
    assert other.past is None
    delete(other)


def test_of_an_older_record_it_is_told_whether_it_was_right(window, learn, find, wait):
    lesson = window.session.runs.lesson("hello-rnncell")
    for right, told in ((True, "✓  That was right."), (False, "✗  That was wrong.")):
        window.session.progress.answer(lesson, 2, Try("0.5", right))
        window.do(intents.GoToStep("hello-rnncell", 2))
        wait()
        assert find("answerTold").text() == told
        assert find("answerField").text() == "0.5"


def test_an_answer_to_what_was_asked_here_formerly_is_none():
    lesson = find_lesson("hello-rnncell")
    number = lesson.steps[2]
    assert past(number, Try("two", True)) is None
    assert past(number, Try("2", True)).verdict.given == "2"
    assert past(lesson.steps[3], Try("2", True)) is None
    assert past(number, None) is None


def test_a_hall_does_not_see_what_who_presents_has_answered(window, learn, find, wait):
    selection = window.session.selection
    answered(window, find, wait, "hello-rnncell", 0, "e")
    window.do(intents.GoToStep("hello-rnncell", 0))
    wait()
    assert not selection.hides_answers
    window.present(True)
    try:
        assert (learn.guide.past, learn.guide.given) == (None, "")
        assert selection.hides_answers
        window.do(intents.GoToStep("hello-rnncell", 1))
        window.do(intents.GoToStep("hello-rnncell", 0))
        wait()
        assert selection.hides_answers
        window.findChild(QAction, "revealAnswersAction").trigger()
        assert not selection.hides_answers
        window.do(intents.Step())
        wait()
        assert selection.hides_answers
        window.findChild(QAction, "revealAnswersAction").trigger()
        assert not selection.hides_answers
        window.do(intents.GoToStep("hello-rnn", 2))
        assert selection.withheld == "losses"
        window.findChild(QAction, "revealAnswersAction").trigger()
        assert selection.withheld == ""
    finally:
        window.present(False)
    window.do(intents.GoToStep("hello-rnncell", 0))
    assert learn.guide.past is not None


def test_what_who_presents_has_hidden_stays_so_from_step_to_step(window, learn, wait):
    selection = window.session.selection
    hide = window.findChild(QAction, "hideAnswersAction")
    window.do(intents.GoToStep("hello-rnn", 1))
    window.present(True)
    try:
        hide.trigger()
        for place in (0, 1):
            window.do(intents.GoToStep("hello-rnn", place))
            wait()
            assert selection.hides_answers
        hide.trigger()
        assert not selection.hides_answers
        hide.trigger()
    finally:
        window.present(False)
    assert not selection.hides_answers

"""A curve that is drawn before it is trained."""

import math

import pytest

from core.course.curve_question import CurveQuestion
from core.course.lesson import load_lessons
from core.course.question import QuestionError, Verdict
from core.sentences import Sentence
from core.trace.playhead import Playhead

LESSONS = {each.id: each.experiment for each in load_lessons().lessons}


class Recorded:
    """A run whose losses are told."""

    def __init__(self, losses):
        self.recording = self
        self._losses = losses

    def loss(self, epoch):
        return self._losses[epoch - 1]


def asked(epochs=15, within=0.2):
    return CurveQuestion("How?", "So.", epochs, within)


def test_it_is_compared_at_twelve_epochs_the_first_and_the_last_among_them():
    assert (asked().places[0], asked().places[-1], len(asked().places)) == (1, 15, 12)
    assert asked(3).places == (1, 2, 3)
    assert asked(1000).places[-1] == 1000


def test_the_axis_ends_above_pure_guessing():
    assert asked().top(LESSONS["hello-rnn"]) == 2.0  # ln 4 is 1.39
    assert asked().top(LESSONS["hello-rnncell"]) == 8.5  # five times as much


def test_right_is_who_is_off_by_less_than_a_share_of_the_fall():
    question, run = asked(3, 0.2), Recorded([2.0, 1.5, 1.0])
    near = question.verdict("2.1 1.6 1.1", run)
    assert near.is_right
    assert near.curve == (2.0, 1.5, 1.0)
    assert "you are 0.10 off; it falls by 1.00" in near.came
    assert not question.verdict("1 1 1", run).is_right
    assert not question.verdict("1 1 1", Recorded([1.0, math.nan, 1.0])).is_right
    assert question.truth(run) == "2.000 1.500 1.000"


def test_an_answer_is_told_again_as_it_was_told_and_measured_at_the_same_places():
    question = asked(3, 0.2)
    for losses in ([2.0, 1.5, 1.0], [1.0, math.nan, 1.0]):
        told = question.verdict("2.1 1.6 1.1", Recorded(losses))
        kept = Verdict(told.given, str(told.came), told.is_right, told.curve)
        again = question.recalled(kept)
        assert again == told
        assert isinstance(again.came, Sentence)  # in the language of now
    of_more_places = Verdict("1 2 3", "So far.", True, (1.0, 2.0, 3.0, 4.0))
    assert question.recalled(of_more_places) == Verdict("1 2 3", "", True)


@pytest.mark.parametrize("given", ["", "1 2", "1 2 x", "1 2 3 4", "1 2 nan", "1 2 inf"])
def test_a_curve_with_gaps_is_no_answer(given):
    assert asked(3).refusal(given) == "Draw the whole curve, from the first epoch to the last."
    assert asked(3).refusal("1 2 3") == ""


@pytest.mark.parametrize(
    ("lesson", "question", "told"),
    [
        ("rnn-cell", asked(), "trains nothing"),
        ("hello-rnn", asked(16), "3 to 15 epochs, and not 16"),
        ("hello-rnn", asked(2), "3 to 15 epochs"),
        ("hello-rnn", asked(15, 1.0), "within is a share"),
    ],
)
def test_a_curve_that_cannot_be_asked_for_is_a_sentence(lesson, question, told):
    with pytest.raises(QuestionError, match=told):
        question.check(LESSONS[lesson])


def test_it_is_known_when_the_last_loss_is():
    assert asked().place(LESSONS["hello-rnn"]) == Playhead(15, 6)


def test_on_paper_the_curve_and_what_is_near_it_stand_and_no_verdict_on_a_made_up_answer():
    verdict = Verdict("3 2 1", Sentence("You are far off."), False, (2.0, 1.5, 1.0))
    said = CurveQuestion("?", "", epochs=3, within=0.2).on_paper(verdict)
    assert said == (
        "Its loss at epoch 1: 2.00, 2: 1.50, 3: 1.00. Yours is near it if it is no more than 0.20 "
        "off on average."
    )

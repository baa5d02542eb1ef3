"""How answers come about: as the run tells it, and as an author writes it."""

import pytest

from core.course.authored_questions import ChoiceQuestion, OrderQuestion
from core.course.curve_question import CurveQuestion
from core.course.lesson import load_lessons
from core.course.practice_questions import LengthQuestion, SeriesQuestion, TextQuestion
from core.course.reach_question import ReachQuestion
from core.course.run_questions import GradientQuestion, LossQuestion, NumberQuestion
from core.course.showing import ShowingError, showing_of
from core.course.step import FIGURES
from core.course.study_questions import GridQuestion, SeedsQuestion
from core.journal.intents import LookInside, Play, Seek, SelectUnit
from core.journal.tables import Given
from core.trace.operations import Kind, Operation, Operations
from core.trace.playhead import Playhead, Steps

LESSONS = {each.id: each for each in load_lessons().lessons}
# Whose answer was trained before the learner's eyes, or is the author's word.
WITHOUT = (
    *(SeedsQuestion, GridQuestion, SeriesQuestion, LengthQuestion, TextQuestion, CurveQuestion),
    *(ChoiceQuestion, OrderQuestion),
)
# In which part of an epoch the answer comes about, where that is not its forward pass.
PHASES = {GradientQuestion: "backward", ReachQuestion: "backward", LossQuestion: "loss"}


@pytest.mark.parametrize("lesson", sorted(LESSONS))
def test_what_a_run_answers_can_be_shown_on_it_up_to_where_the_answer_stands(lesson):
    for step in LESSONS[lesson].steps:
        question, own = step.question, step.own
        if question is None:
            continue
        assert own is not None
        own = step.variation.networks[0] if step.variation is not None else own
        showing = step.showing(own)
        if isinstance(question, WITHOUT):
            assert showing is step.written
            continue
        assert showing is not None, step.title
        assert showing.figure in FIGURES
        plays = [act for act in showing.do if isinstance(act, Play)]
        assert bool(plays) is (showing.until is not None)
        if showing.until is not None and step.written is None:
            (seek,) = [act for act in showing.do if isinstance(act, Seek)]
            start = Playhead(seek.epoch, seek.step)
            of_letter = isinstance(question, LossQuestion) and question.t > 0
            phase = "forward" if of_letter else PHASES.get(type(question), "forward")
            assert Steps.of(own).phase(start.step + 1) == phase
            assert start < showing.until
            assert showing.until.step <= Steps.of(own).last


def test_a_letters_loss_is_shown_up_to_its_own_logarithm_and_not_to_the_sum_of_all():
    own = LESSONS["hello-rnncell"].experiment
    last = Operations(own).at(LossQuestion("?", "", epoch=1, t=2).showing(own).until)
    assert last == Operation(Kind.LOSS, t=1)
    whole = Operations(own).at(LossQuestion("?", "", epoch=1).showing(own).until)
    assert whole == Operation(Kind.TOTAL_LOSS)


def test_a_gradient_is_shown_up_to_itself_and_no_operation_further():
    own = LESSONS["hello-rnn"].experiment
    showing = GradientQuestion("?", "", t=4, unit=2).showing(own)
    assert Operations(own).at(showing.until) == Operation(Kind.GRAD_HIDDEN, 0, 3)
    assert SelectUnit(0, 2) in showing.do


def test_how_far_a_loss_reaches_is_shown_from_its_letter_back():
    own = LESSONS["hello-rnn"].experiment
    showing = ReachQuestion("?", "", letter=4, t=2).showing(own)
    assert (showing.figure, showing.until) == ("gradients", Playhead(1, 10))
    assert Seek(1, 7) in showing.do  # the step after goes back through the fourth letter
    assert Steps.of(own).cells(8) == ((0, 3),)


def test_an_author_says_where_it_goes_and_what_leads_there():
    own = LESSONS["hello-rnn"].experiment
    table = {"figure": "code", "do": [{"intent": "Seek", "epoch": 2, "step": 0}]}
    assert showing_of(table, Given(own), FIGURES).do == (Seek(2, 0),)
    going = showing_of({**table, "epoch": 2, "step": 5}, Given(own), FIGURES)
    assert going.until == Playhead(2, 5)
    assert isinstance(going.do[-1], Play)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("x", "ask.show has a key other than"),
        ({"figure": "x"}, "has no figure 'x'"),
        ({"figure": "code", "more": 1}, "a key other than"),
        ({"figure": "code", "do": 3}, "not a list of tables"),
        ({"figure": "code", "epoch": 1}, "an epoch and a step that exist"),
        ({"figure": "code", "epoch": 99, "step": 1}, "an epoch and a step that exist"),
        ({"figure": "code", "epoch": 1, "step": 1, "size": "leap"}, "ask.show.size is operation"),
        ({"figure": "code", "do": [{"intent": "RunProgram"}]}, "a step may not do RunProgram"),
    ],
)
def test_what_cannot_be_shown_is_a_sentence(wrong, told):
    with pytest.raises((ShowingError, ValueError), match=told):
        showing_of(wrong, Given(LESSONS["hello-rnn"].experiment), FIGURES)


def test_how_a_number_comes_about_is_shown_by_its_products_where_one_sum_is_all():
    own = LESSONS["rnn-cell"].experiment
    question = NumberQuestion("?", "", t=3, unit=0)
    assert LookInside(True) in question.showing(own).do
    assert LookInside(True) not in question.showing(LESSONS["hello-lstm"].experiment).do

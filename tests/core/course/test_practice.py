"""What a step may have trained on Tasks and Text, and what it may ask of that."""

from dataclasses import replace

import pytest

from core.course.completion import Situation, clears, is_met, to_do
from core.course.lesson import find_lesson
from core.course.practice import PracticeError, series_of, synthetic, text_of
from core.course.practice_questions import LengthQuestion, SeriesQuestion, TextQuestion
from core.course.question import QuestionError
from core.course.question_table import question_of
from core.course.until_table import UntilError, until_of
from core.experiment import TextTask
from core.journal.intents import LeaveText, SelectText, TrainSeries
from core.runs.batch_run import BatchRun, Score, Step
from core.runs.series import Series

OWN = find_lesson("hello-rnn").experiment
VALUES = {"kind": "recall", "length": 8, "cell": "RNN", "epochs": 2}


def a_series(seeds, score=1.0, **values):
    """Trained to its end, with this last score."""
    experiment = synthetic({**VALUES, **values})
    runs = [BatchRun(seed, experiment.with_values(seed=seed)) for seed in range(seeds)]
    for run in runs:
        run.append([Step(1, 1.0, 1.0), Step(2, 1.0, 1.0)])
        run.add(Score(2, 0.1, score))
    return Series(1, experiment, runs)


def a_text(updates, *scores):
    """A model on the Zen of Python, so far trained."""
    run = BatchRun(1, replace(synthetic({"epochs": 1000}), task=TextTask("zen", letters=3000)))
    run.append([Step(number, 0.6931472, 1.0) for number in range(1, updates + 1)])
    for at, loss in scores:
        run.add(Score(at, loss, 0.5))
    return run


def test_a_series_completes_a_step_by_its_settings_its_seeds_and_its_end():
    until = until_of({"practised": {**VALUES, "seeds": 2}}, OWN)
    assert "2 seeds" in until.sentence(OWN)
    for few in ((), (a_series(1),), (a_series(2, cell="LSTM"),)):
        assert not is_met(until, Situation(OWN, all_series=few))
    unfinished = a_series(2)
    unfinished.runs.append(BatchRun(9, unfinished.experiment))
    assert not is_met(until, Situation(OWN, all_series=(unfinished,)))
    assert is_met(until, Situation(OWN, all_series=(a_series(1), a_series(2))))


def test_settings_are_told_as_their_page_shows_them():
    values = {"kind": "recall", "cell": "LSTM", "forget_bias": 5.0, "bidirectional": True}
    assert until_of({"practised": values}, OWN).sentence(OWN) == (
        "Train a seed to its end (task Marked recall, cell LSTM, forget bias 5, bidirectional on)."
    )


def test_a_model_on_a_text_completes_a_step_once_it_has_come_so_far():
    until = until_of({"text": {"origin": "zen", "updates": 3}}, OWN)
    assert to_do(until, Situation(OWN, text=a_text(2))) == (
        "Train a model on The Zen of Python for 3 updates or more."
    )
    assert not is_met(until_of({"text": {"origin": "topics", "updates": 3}}, OWN), Situation(OWN))
    assert is_met(until, Situation(OWN, text=a_text(3)))


def test_letters_that_the_model_wrote_in_this_step_complete_it():
    until = until_of({"written": 40}, OWN)
    assert to_do(until, Situation(OWN, written=39)) == "Let the model write 40 letters."
    assert is_met(until, Situation(OWN, written=40))


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ({"practised": {"kind": "nothing"}}, "kind"),
        ({"practised": {"seeds": 21}}, "allowed is 1 to 20"),
        ({"practised": 3}, "not a table"),
        ({"text": {"origin": "zen"}}, "needs origin and updates"),
        ({"text": {"origin": "bible", "updates": 3}}, "no built-in text 'bible'"),
        ({"text": {"origin": "zen", "updates": 0}}, "updates cannot be 0"),
    ],
)
def test_what_no_page_can_train_is_told(table, told):
    with pytest.raises(UntilError, match=told):
        until_of(table, OWN)


def test_the_seeds_that_solve_a_task_are_counted_when_all_are_trained():
    ask = {"prompt": "?", "series": {"count": 2, "values": VALUES}}
    question = question_of(ask, OWN)
    assert isinstance(question, SeriesQuestion)
    assert question.refusal("3") == "Out of 2, it can be 0 to 2, not '3'."
    assert question.refusal("2") == ""
    assert question.judge("2", Situation(OWN, all_series=(a_series(2, cell="LSTM"),))) is None
    trained = Situation(OWN, all_series=(a_series(2),))
    assert question.judge("2", trained).is_right
    assert not question.judge("1", trained).is_right
    assert question.judge("0", Situation(OWN, all_series=(a_series(2, score=0.2),))).came == "0"
    assert question.clears(trained).series == 1
    assert question.clears(Situation(OWN)) is None


def test_how_much_is_right_at_another_length_is_told_by_a_test_at_that_length():
    values = {**VALUES, "kind": "parity"}
    question = question_of({"prompt": "?", "tested": {"length": 30, "values": values}}, OWN)
    assert isinstance(question, LengthQuestion)
    assert question.way(None) == TrainSeries(question.experiment, 0, 1, 30)
    trained = a_series(1, kind="parity")
    situation = Situation(OWN, all_series=(trained,))
    trained.tests[0, 8] = 1.0
    assert question.judge("60 %", situation) is None
    trained.tests[0, 30] = 0.62
    assert question.judge("60 %", situation).is_right
    assert question.judge("80", situation).came == "62.0 %"
    assert not question.judge("80", situation).is_right
    assert question.clears(situation).series == 1
    assert [question.number_text(each) for each in (100.0, 99.97, 99.9)] == [
        "100.0 %",
        ">99.9 %",
        "99.9 %",
    ]


@pytest.mark.parametrize(
    ("of", "updates", "given", "came"),
    [
        ("first", 1, "1", "1"),
        ("bits", 2, "2", "2"),
        ("perplexity", 2, "4", "4"),
        ("best", 3, "2", "2"),
    ],
)
def test_a_model_on_a_text_is_asked_how_good_it_is(of, updates, given, came):
    ask = {"prompt": "?", "text": {"origin": "zen", "of": of, "updates": updates, "within": 0.01}}
    question = question_of(ask, OWN)
    assert isinstance(question, TextQuestion)
    run = a_text(3, (1, 2.0), (2, 1.3862944), (3, 1.5))
    verdict = question.judge(given, Situation(OWN, text=run))
    assert (verdict.is_right, verdict.came) == (True, came)
    assert question.judge(given, Situation(OWN)) is None
    assert not question.judge("9", Situation(OWN, text=run)).is_right
    assert question.withholds == ("training" if of != "perplexity" else "")
    tells = LeaveText() if of != "perplexity" else None
    assert question.clears(Situation(OWN, text=run)) == tells
    assert question.clears(Situation(OWN)) is None


@pytest.mark.parametrize("of", ["bits", "perplexity"])
def test_a_model_of_another_text_does_not_stand_beside_a_step(of):
    ask = {"prompt": "?", "text": {"origin": "topics", "of": of, "updates": 9}}
    other = Situation(OWN, text=a_text(3))
    assert question_of(ask, OWN).clears(other) == LeaveText()
    assert clears(until_of({"text": {"origin": "topics", "updates": 2}}, OWN), other) == (
        LeaveText(),
    )
    assert clears(until_of({"text": {"origin": "zen", "updates": 2}}, OWN), other) == ()


def test_who_comes_back_has_the_model_of_the_steps_text_that_they_have_trained():
    until = until_of({"text": {"origin": "zen", "updates": 2}}, OWN)
    kept = (a_text(1), a_text(3))
    assert clears(until, Situation(OWN, all_texts=kept)) == (SelectText(kept[1].id),)
    assert clears(until, Situation(OWN, text=kept[0], all_texts=kept)) == ()  # it may go on
    assert clears(until, Situation(OWN, all_texts=kept[:1])) == ()


def test_what_does_not_tell_the_answer_yet_stays_in_sight():
    ask = {"prompt": "?", "text": {"origin": "zen", "of": "bits", "updates": 9}}
    begun = Situation(OWN, text=a_text(3, (1, 2.0), (2, 1.5)))
    assert question_of(ask, OWN).clears(begun) is None


@pytest.mark.parametrize(
    "ask",
    [
        {"series": {"count": 2}},
        {"series": {"count": 0, "values": VALUES}},
        {"series": {"count": 2, "values": {"kind": "nothing"}}},
        {"tested": {"length": 30, "values": {"kind": "nothing"}}},
        {"tested": {"length": 30, "values": {"kind": "adding"}}},
        {"tested": {"length": 0, "values": VALUES}},
        {"tested": {"values": VALUES, "of": "all"}},
        {"text": {"origin": "bible", "of": "bits"}},
        {"text": {"origin": "zen", "of": "beauty"}},
    ],
)
def test_what_cannot_be_asked_is_told(ask):
    with pytest.raises(QuestionError):
        question_of({"prompt": "?", **ask}, OWN)


def test_a_table_of_another_kind_is_no_text():
    with pytest.raises(PracticeError):
        text_of([])
    assert series_of({"seeds": 3}).seeds == 3

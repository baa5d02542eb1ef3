"""core.course.learner_record: what is kept of tries, and what two records make together."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.course.learner_record import (
    KEPT,
    NETWORKS,
    LearnerRecord,
    Try,
    document,
    parse,
    read_try,
    thinned,
)
from tests.any_text import any_text

TRIES = st.lists(st.tuples(any_text(max_size=4), st.booleans(), st.integers(0, 9)), max_size=40)


def answered(answers, record=None):
    made = record or LearnerRecord("Anna")
    for text, right, seed in answers:
        made = made.with_answer(
            "hello-rnn",
            "two",
            Try(text, right, seed=seed, came=text, curve=(seed / 2,), network=seed),
        )
    return made


@settings(max_examples=40)
@given(TRIES)
def test_of_many_tries_the_first_the_first_right_one_and_the_last_are_kept(answers):
    kept = answered(answers).tries("hello-rnn", "two")
    assert len(kept) == min(len(answers), KEPT)
    rights = [number for number, (_, right, _) in enumerate(answers, start=1) if right]
    numbers = [each.number for each in kept]
    assert numbers == sorted(set(numbers))
    if answers:
        assert {1, len(answers), *rights[:1]} <= set(numbers)
    assert all(each.right == answers[each.number - 1][1] for each in kept)


@settings(max_examples=40)
@given(TRIES, st.lists(st.sampled_from(["one", "zwei-2", "三", "#30"])))
def test_a_record_comes_back_from_its_file(answers, steps):
    record = answered(answers)
    for step in steps:
        record = record.with_done("hello-lstm", step)
    assert parse(document(record)) == record


def test_what_was_put_aside_comes_before_what_was_done_since():
    before = answered([("a", False, 1), ("b", True, 2)]).with_done("hello-rnn", "zero")
    later = answered([("c", False, 3)]).with_done("hello-rnn", "one")
    both = before.before(later)
    assert both.done == {"hello-rnn": {"zero", "one"}}
    told = [(each.number, each.given) for each in both.tries("hello-rnn", "two")]
    assert told == [(1, "a"), (2, "b"), (3, "c")]
    assert before.before(both) == both


def test_few_tries_are_all_kept():
    tries = tuple(Try("x", False, number) for number in range(1, KEPT + 1))
    assert thinned(tries) is tries


def test_numbers_of_an_older_file_join_what_was_done_since_by_the_steps_names():
    record = LearnerRecord("Anna").with_done("own:mine", "#1")
    record = record.with_answer("own:mine", "#0", Try("a", False, seed=1))
    record = record.with_done("own:mine", "#7").with_done("other", "#1")
    record = record.with_answer("own:mine", "zero", Try("b", True, seed=1)).with_done(
        "own:mine", "zero"
    )
    named = record.named("own:mine", ["zero", "one"])
    assert named.done == {"own:mine": {"zero", "one", "#7"}, "other": {"#1"}}
    assert [(each.number, each.given) for each in named.tries("own:mine", "zero")] == [
        (1, "a"),
        (2, "b"),
    ]
    assert named.tries("own:mine", "#0") == ()
    assert (named.name, named.last) == ("Anna", "own:mine")
    assert named.named("own:mine", ["zero", "one"]) is named


def test_a_try_of_which_nothing_more_is_known_is_kept_as_before():
    record = LearnerRecord().with_answer("hello-rnn", "two", Try("o", False, seed=1))
    assert not {b"came", b"curve", b"network"} & {*document(record).split(b'"')}


@pytest.mark.parametrize(
    "wrong",
    [
        {"came": 3},
        {"came": "x" * 1001},
        {"curve": "1 2"},
        {"curve": [1]},
        {"curve": [float("nan")]},
        {"curve": [0.5] * 101},
        {"network": -1},
        {"network": NETWORKS},
        {"network": True},
    ],
)
def test_what_cannot_have_come_of_a_try_is_refused(wrong):
    told = {"try": 1, "given": "o", "right": False, "seed": 0}
    assert read_try(told | {"came": "h", "curve": [0.5], "network": 2}).came == "h"
    with pytest.raises(ValueError, match=r"nothing|more|curve|network"):
        read_try(told | wrong)

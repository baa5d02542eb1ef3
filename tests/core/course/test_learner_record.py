"""core.course.learner_record: what is kept of tries, and what two records make together."""

from hypothesis import given, settings
from hypothesis import strategies as st

from core.course.learner_record import KEPT, LearnerRecord, Try, document, parse, thinned

TRIES = st.lists(st.tuples(st.text(max_size=4), st.booleans(), st.integers(0, 9)), max_size=40)


def answered(answers, record=None):
    made = record or LearnerRecord("Anna")
    for text, right, seed in answers:
        made = made.with_answer("hello-rnn", "two", text, right, seed)
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
    record = record.with_answer("own:mine", "#0", "a", False, 1)
    record = record.with_done("own:mine", "#7").with_done("other", "#1")
    record = record.with_answer("own:mine", "zero", "b", True, 1).with_done("own:mine", "zero")
    named = record.named("own:mine", ["zero", "one"])
    assert named.done == {"own:mine": {"zero", "one", "#7"}, "other": {"#1"}}
    assert [(each.number, each.given) for each in named.tries("own:mine", "zero")] == [
        (1, "a"),
        (2, "b"),
    ]
    assert named.tries("own:mine", "#0") == ()
    assert (named.name, named.last) == ("Anna", "own:mine")
    assert named.named("own:mine", ["zero", "one"]) is named

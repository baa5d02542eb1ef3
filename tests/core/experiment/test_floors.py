"""Floors and rungs: bounds that no run goes below, and the losses at which runs come to rest."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.course.lesson import load_lessons
from core.experiment import Experiment, RandomInputs, WordTask
from core.experiment.floors import floor, least_loss, rungs, without_memory
from core.experiment.model import ModelSpec
from core.runs.seed_study import SeedsResult
from core.training.seed_stack import Stack

RNN = next(each.experiment for each in load_lessons() if each.id == "hello-rnn")
TORN = math.log(2 + 2 * math.exp(-2))  # between two of four letters
SURE = math.log(1 + 3 * math.exp(-2))


def study(experiment, count, epochs):
    result, stack = SeedsResult(experiment, range(count), epochs), Stack(experiment, range(count))
    for _ in range(epochs):
        epoch = stack.advance()
        result.append(epoch.losses[None], epoch.predicted[None])
    return result


def pair(source, target, **values):
    return RNN.with_values(source=source, target=target, **values)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, 0.34075),
        ({"reduction": "sum"}, 0.34075),  # a letter, whatever is added up
        ({"hidden_size": 8}, 0.66647),
        ({"bidirectional": True}, 0.66647),  # two directions are twice as many scores
        ({"bidirectional": True, "hidden_size": 2}, 0.34075),
        ({"initial_state": "random"}, 0.34075),  # |tanh| < 1 whatever was before
        ({"cell": "GRU"}, 0.34075),
        ({"cell": "GRU", "initial_state": "random"}, None),  # h is partly h_0, which may be large
        ({"cell": "LSTM", "initial_state": "random"}, 0.34075),
        ({"nonlinearity": "relu"}, None),
        ({"head": "Linear"}, None),
    ],
)
def test_a_floor_stands_where_the_scores_have_a_range_and_nowhere_else(values, expected):
    found = floor(RNN.with_values(**values))
    assert found == (expected if expected is None else pytest.approx(expected, abs=1e-5))


def test_an_lstm_that_begins_with_zeros_cannot_be_sure_at_once():
    lstm = RNN.with_values(cell="LSTM")
    expected = [math.log(1 + 3 * math.exp(-2 * math.tanh(t))) for t in range(1, 6)]
    assert floor(lstm) == pytest.approx(np.mean(expected))
    one = floor(pair("ab", "ba", cell="LSTM", bidirectional=True, hidden_size=1))
    near, far = math.tanh(1), math.tanh(2)  # 'b' is told by the backward lane, 'a' by the other
    assert one == pytest.approx(math.log(1 + math.exp(-near - far)))


def test_a_demo_has_no_floor():
    assert floor(Experiment(RandomInputs())) is None
    assert rungs(Experiment(RandomInputs())) == ()


@pytest.mark.turns(5)
@pytest.mark.parametrize(
    "values",
    [
        {"initial_state": "random"},
        {"bidirectional": True, "hidden_size": 2},
        {"num_layers": 2, "lr": 0.3},
        {"cell": "GRU", "lr": 0.3},
        {"cell": "LSTM", "lr": 0.3},
        pytest.param(
            {"cell": "LSTM", "lr": 1.0, "initial_state": "random"}, marks=pytest.mark.slow
        ),
        pytest.param(
            {"cell": "LSTM", "bidirectional": True, "hidden_size": 3, "lr": 0.3},
            marks=pytest.mark.slow,
        ),
    ],
    ids=str,
)
def test_no_run_comes_below_its_floor(values):
    experiment = RNN.with_values(**values)
    lowest = study(experiment, 48, 100).losses.min()
    assert floor(experiment) < lowest < 3 * floor(experiment)


def test_a_gru_with_a_random_beginning_does_come_below_what_would_be_one():
    losses = study(RNN.with_values(cell="GRU", initial_state="random"), 20, 150).losses
    assert losses.min() < SURE - 0.05


counts = st.lists(st.integers(1, 9), min_size=1, max_size=5).map(tuple)


@settings(max_examples=40, deadline=None)
@given(counts, st.integers(0, 4), st.integers(0, 2**32 - 1))
def test_no_scores_within_one_cost_less_than_the_least_loss(answers, more, seed):
    size = len(answers) + more + (len(answers) == 1)
    shares = np.zeros(size)
    shares[: len(answers)] = np.array(answers) / sum(answers)
    rng = np.random.default_rng(seed)
    scores = np.vstack([rng.uniform(-1, 1, (4000, size)), rng.choice([-1.0, 1.0], (500, size))])
    found = np.log(np.exp(scores).sum(axis=1)) - scores @ shares
    least = least_loss(answers, size, bounded=True)
    assert least <= found.min() + 1e-9
    assert least >= least_loss(answers, size, bounded=False) - 1e-9
    even = [1] * len(answers)
    k = len(answers)
    assert least_loss(tuple(even), size, True) == pytest.approx(
        math.log(k + (size - k) * math.exp(-2))
    )


def test_what_can_be_had_without_memory_counts_how_often_each_answer_is_right():
    assert without_memory(RNN) == pytest.approx((3 * SURE + 2 * TORN) / 5)
    linear = RNN.with_values(head="Linear")
    assert without_memory(linear) == pytest.approx(2 * math.log(2) / 5)
    banana = pair("banana", "ananas", head="Linear")  # a: n, n, s
    entropy = -(2 / 3 * math.log(2 / 3) + 1 / 3 * math.log(1 / 3))
    assert without_memory(banana) == pytest.approx(3 * entropy / 6)
    rare = math.log((math.e + 2 / math.e) / 2)  # the score at which s has a third of it all
    torn = math.log(1.5 * (math.e + 2 / math.e)) - 2 / 3 - rare / 3
    assert without_memory(pair("banana", "ananas")) == pytest.approx((SURE + torn) / 2)


def test_a_word_that_needs_no_memory_has_a_floor_alone():
    assert [rung.kind for rung in rungs(pair("abcd", "bcda"))] == ["floor"]
    assert [rung.loss for rung in rungs(pair("abcd", "bcda", head="Linear"))] == [0.0]


def test_where_no_theorem_holds_nothing_is_marked():
    assert rungs(RNN.with_values(nonlinearity="relu")) == ()
    assert rungs(RNN.with_values(cell="GRU", initial_state="random")) == ()
    assert [rung.kind for rung in rungs(RNN.with_values(cell="LSTM"))] == ["floor"]


def test_of_hello_there_are_three():
    found = [(round(rung.loss, 4), rung.kind, rung.undecided) for rung in rungs(RNN)]
    assert found == [
        (0.3408, "floor", 0),
        (0.4366, "undecided", 1),
        (0.5325, "no memory", 2),
    ]


def rests(result):
    """Losses of the runs that no longer move, and how many of them each rung has."""
    found = rungs(result.experiment)
    last = result.losses[-1]
    still = np.abs(last - result.losses[-40]) < 3e-3
    nearest = np.abs(last[still, None] - [rung.loss for rung in found]).argmin(axis=1)
    apart = last[still] - np.array([rung.loss for rung in found])[nearest]
    return apart, {round(found[k].loss, 4): int((nearest == k).sum()) for k in set(nearest)}


def test_a_letter_with_three_answers_is_torn_between_two_of_them():
    apart, where = rests(study(pair("aaa", "xyz"), 150, 150))
    assert np.abs(apart).max() < 0.006
    assert set(where) <= {0.3408, 0.5005, 0.6603}
    assert where[0.5005] >= 2


@pytest.mark.slow
@pytest.mark.parametrize(
    ("source", "target", "values", "expected"),
    [
        ("aaa", "xyz", {}, {0.3408, 0.5005, 0.6603}),
        ("aaaa", "xyzw", {}, {0.4327, 0.544, 0.6553, 0.7666}),
        ("aab", "xyx", {}, {0.3408, 0.5005, 0.6603}),
        ("hello", "ohlol", {}, {0.3408, 0.4366, 0.5325}),
        ("hello", "ohlol", {"num_layers": 2}, {0.3408, 0.4366, 0.5325}),
        ("hello", "ohlol", {"bidirectional": True, "hidden_size": 4}, {0.6665, 0.74, 0.8134}),
        ("banana", "ananas", {"head": "Linear"}, {0.0, 0.231, 0.3183}),
        ("aab", "xyx", {"head": "Linear"}, {0.0, 0.4621}),
    ],
)
def test_five_hundred_seeds_rest_on_the_rungs_and_on_each_of_these(
    source, target, values, expected
):
    size = max(4, len(WordTask(source, target).vocabulary))
    apart, where = rests(study(pair(source, target, **{"hidden_size": size, **values}), 500, 300))
    assert (np.abs(apart) < 0.006).mean() > 0.99
    assert set(where) == expected


def test_a_network_as_wide_as_may_be_has_its_floor_at_once():
    wide = Experiment(
        WordTask("ab" * 500, "ba" * 500), ModelSpec("LSTM", hidden_size=256, bidirectional=True)
    )
    assert 0 < floor(wide) < math.log(512)
    assert len(rungs(RNN.with_values(source="ab" * 500, target="ab" * 250 + "ba" * 250))) < 20

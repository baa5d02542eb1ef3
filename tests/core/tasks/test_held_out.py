"""What is called held out is not trained on: by a rule, not by chance (decision 015)."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.settings import CHOICES
from core.tasks import kinds
from core.tasks.batches import EVALUATION, held_out, synthetic
from core.tasks.draw import ONE_IN, SPACE_MIN, is_held_out
from core.tasks.synthetic import SyntheticTask

KINDS = ("recall", "parity", "parity_last", "echo", "next")


def sequences(batch):
    """Each sequence's inputs as bytes."""
    return {batch.inputs[:, k].tobytes() for k in range(batch.inputs.shape[1])}


TASKS = [  # those of the Tasks page's presets
    SyntheticTask("adding", 20),
    SyntheticTask("recall", 30),
    SyntheticTask("parity", 12),
    SyntheticTask("echo", 20, 4, 8),
    SyntheticTask("next", 20, 8),
]


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.kind)
def test_no_presets_evaluation_has_a_sequence_that_training_reads(task):
    unseen = sequences(held_out(task, 0))
    for update in range(100):
        assert not unseen & sequences(synthetic(task, 0, update, 32))


@given(st.sampled_from(KINDS), st.integers(2, 14), st.integers(2, 5), st.integers(0, 2**31))
@settings(max_examples=60, deadline=None)
def test_training_and_evaluation_share_no_sequence_whatever_seed_and_length(
    kind, length, symbols, seed
):
    task = SyntheticTask(kind, length, symbols, 1)
    trained = set().union(*(sequences(synthetic(task, seed, k, 64)) for k in range(8)))
    unseen = sequences(held_out(task, seed + 1, 128))
    assert not (trained & unseen) if task.holds_out else trained & unseen


@pytest.mark.parametrize("kind", ["parity", "recall"])
def test_a_small_space_is_cut_in_two_and_training_reads_all_of_its_part(kind):
    task = SyntheticTask(kind, 10 if kind == "parity" else 5, 4, 1)
    symbols = range(2 if kind == "parity" else 4)
    every = np.array(list(itertools.product(symbols, repeat=task.length))).T
    kept = is_held_out(every)
    assert abs(kept.mean() - 1 / ONE_IN) < 0.03
    read = set().union(*(sequences(synthetic(task, 3, k, 256)) for k in range(40)))
    assert len(read) == (~kept).sum()
    assert len(sequences(held_out(task, 3, 4096))) == kept.sum()


def test_the_rule_tells_the_network_nothing():
    """The held-out sequences are answered like the others and have no symbol more often."""
    every = np.array(list(itertools.product((0, 1), repeat=16))).T
    kept = every[:, is_held_out(every)]
    assert abs((kept.sum(axis=0) % 2).mean() - 0.5) < 0.02
    assert np.abs(kept.mean(axis=1) - 0.5).max() < 0.02


def test_where_there_are_too_few_sequences_none_is_held_out():
    few, enough = SyntheticTask("parity_last", 4), SyntheticTask("parity_last", 8)
    assert (few.space, few.holds_out) == (16, False)
    assert (enough.space, enough.holds_out) == (SPACE_MIN, True)
    assert len(sequences(held_out(few, 0))) == 16
    assert len(sequences(synthetic(few, 0, 0, 512))) == 16


def test_real_numbers_do_not_repeat():
    task = SyntheticTask("adding", 20)
    assert (task.space, task.holds_out) == (None, True)
    assert not sequences(held_out(task, 0)) & sequences(synthetic(task, 0, 0, 5000))


def test_a_batch_is_that_of_the_first_draw_but_for_what_is_held_out():
    task = SyntheticTask("parity", 12)
    drawn = np.random.default_rng((4, 9)).integers(0, 2, (12, 64))
    kept = ~is_held_out(drawn)
    assert 0 < kept.sum() < 64
    assert (synthetic(task, 4, 9, 64).inputs[:, kept, 0] == drawn[:, kept]).all()
    assert EVALUATION > 10**12  # no run has so many updates


def test_every_kind_to_choose_has_a_record():
    assert tuple(kinds.KINDS) == CHOICES["kind"]

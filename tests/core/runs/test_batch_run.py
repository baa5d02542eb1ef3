"""The record of a run over batches: append-only, bounded, exact where it is asked."""

import numpy as np
import pytest

from core.experiment import Experiment, SyntheticTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.runs.batch_run import (
    PROFILES_MAX,
    SAMPLES_MAX,
    SCORES_MAX,
    BatchRun,
    Profile,
    Sample,
    Score,
    Step,
)
from core.runs.records import TrainingState
from core.text.letters import Letters


def run(epochs=100, start=None):
    model, training = ModelSpec("LSTM", head="Linear"), TrainingSpec(epochs=epochs, batch_size=4)
    return BatchRun(1, Experiment(SyntheticTask("recall", 10), model, training), start)


def test_updates_come_in_order_and_what_is_known_is_passed_over():
    made = run()
    made.append([Step(1, 2.0, 1.0), Step(2, 1.5, 0.5)])
    made.append([Step(2, 9.0, 9.0), Step(3, 1.0, 0.25)])
    assert made.updates == 3
    assert made.losses.tolist() == [2.0, 1.5, 1.0]
    assert made.norms.tolist() == [1.0, 0.5, 0.25]


def test_a_run_from_a_checkpoint_counts_on():
    made = run(start=TrainingState(40, np.zeros(3, "f4")))
    assert (made.updates, made.first) == (40, 40)
    made.append([Step(41, 2.0, 1.0)])
    assert made.updates == 41
    assert made.state_before(41).updates == 40


def test_it_is_done_at_its_stop_mark_or_where_it_diverged():
    made = run(epochs=2)
    made.append([Step(1, 2.0, 1.0)])
    assert not made.done
    made.diverged = 2
    assert made.done
    other = run(epochs=1)
    other.append([Step(1, 2.0, 1.0)])
    assert other.done


@pytest.mark.parametrize("count", [300_000, pytest.param(10**6, marks=pytest.mark.slow)])
def test_a_million_updates_stay_within_their_budget(count):
    made, state = run(count), np.zeros(25_000, "f4")
    letters, flow = Letters.of("a" * 240), np.zeros((1, 10), "f4")
    for first in range(0, count, 10_000):
        made.append([Step(first + k, 1.0, 1.0) for k in range(1, 10_001)])
        for updates in range(first, first + 10_000, 50):
            made.add(Score(updates, 1.0, 0.5))
            made.add(Sample(updates, letters))
            made.add(Profile(updates, flow, None))
            made.keyframes.add(TrainingState(updates, state))
    assert made.updates == count
    assert made.keyframes.nbytes <= 256 * 2**20
    assert len(made.keyframes) > 1000
    for kept, most in (
        (made.scores, SCORES_MAX),
        (made.samples, SAMPLES_MAX),
        (made.profiles, PROFILES_MAX),
    ):
        assert most / 2 - 1 <= len(kept) <= most
        assert kept[0].updates == 0
        assert kept[-1].updates == count - 50
        gaps = np.diff([each.updates for each in kept])
        assert gaps.max() <= count * 2.1 / most


@pytest.mark.parametrize(("updates", "expected"), [(0, 0), (5, 0), (10, 10), (99, 20)])
def test_what_is_looked_at_is_the_latest_sample_up_to_there(updates, expected):
    made = run()
    for each in (0, 10, 20):
        made.add(Sample(each, Letters.of(str(each))))
    assert made.sample_at(updates).updates == expected


def test_solved_is_judged_by_the_last_evaluation_and_never_where_it_diverged():
    made = run()
    made.add(Score(1, 0.1, 0.96))
    assert made.solved
    made.add(Score(2, 0.1, 0.94))
    assert not made.solved
    made.add(Score(3, 0.1, 0.99))
    made.diverged = 4
    assert not made.solved

"""Stacked models and single runs compared: what is said of a study was measured in it."""

import numpy as np
import pytest

from core.course.lesson import find_lesson
from core.messages.runs import Retrain
from core.runs.agreement import Agreement, sample
from core.runs.seed_study import SeedsResult
from core.training.seed_stack import Stack
from core.training.trainer import Trainer
from core.worker.retrained_seeds import RetrainedSeeds

RNN = find_lesson("hello-rnn").experiment


def compared(experiment, count, epochs):
    """Seeds 0, 1 and so on, all of them compared."""
    result, stack = SeedsResult(experiment, range(count), epochs), Stack(experiment, range(count))
    for _ in range(epochs):
        epoch = stack.advance()
        result.append(epoch.losses[None], epoch.predicted[None])
    found, singles = Agreement(result), RetrainedSeeds()
    while not found.complete:
        one = singles.retrain(Retrain(1, experiment, found.sample, epochs, 60.0))
        found.add(one.seed, one.first, one.losses, one.predicted)
    assert singles.retrain(Retrain(1, experiment, found.sample, epochs, 60.0)) is None
    return result, found


@pytest.mark.turns(3, always=("hello-rnn",))
@pytest.mark.parametrize("lesson", ["hello-rnncell", "hello-rnn", "hello-embedding", "hello-lstm"])
def test_at_the_lectures_learning_rate_all_agree(lesson):
    _, found = compared(find_lesson(lesson).experiment, 5, 30)
    assert (found.seeds, found.epochs, found.strings) == (5, 150, 150)
    assert (found.agreeing, found.first) == (150, 0)
    assert found.apart < 1e-4


def test_at_a_learning_rate_of_1_some_do_not_and_each_number_is_that_of_a_plain_loop():
    experiment = find_lesson("hello-embedding").experiment.with_values(lr=1.0)
    result, found = compared(experiment, 4, 40)
    differs, apart = np.zeros((40, 4), bool), 0.0
    for seed in range(4):
        trainer = Trainer(experiment.with_values(seed=seed))
        for row in range(40):
            epoch = trainer.advance()
            differs[row, seed] = not np.array_equal(epoch.predicted, result.letters(row + 1, seed))
            apart = max(apart, abs(np.float32(epoch.loss) - result.losses[row, seed]))
    assert found.strings == 160
    assert 0 < found.agreeing == 160 - differs.sum() < 160
    assert found.first == differs.any(axis=1).argmax() + 1
    assert found.apart == pytest.approx(apart)
    assert found.apart > 0.1


def test_losses_that_are_added_up_are_compared_per_letter():
    cell = find_lesson("hello-rnncell").experiment
    result = SeedsResult(cell, (3,), 1)
    result.append(np.array([[5.0]], "f4"), np.zeros((1, 1, 5), int))
    found = Agreement(result)
    found.add(3, 1, np.array([6.0], "f4"), np.zeros((1, 5), int))
    assert found.apart == pytest.approx(0.2)
    assert found.complete


def test_a_run_that_diverged_alone_or_in_the_stack_alone_does_not_agree():
    result = SeedsResult(RNN, (0, 1, 2), 2)
    nan, word = np.nan, np.zeros((2, 3, 5), int)
    result.append(np.array([[1, 1, 1], [nan, 1, nan]], "f4"), word)
    found = Agreement(result)
    for seed, losses in enumerate(([1, nan], [1, nan], [1, 1])):
        found.add(seed, 1, np.array(losses, "f4"), np.zeros((2, 5), int))
    assert (found.strings, found.agreeing, found.first) == (6, 4, 2)
    assert found.complete


def test_a_sample_is_spread_over_all_seeds_and_so_is_its_beginning():
    assert sample((5, 6, 7)) == (5, 7, 6)
    assert sample((9,)) == (9,)
    found = sample(tuple(range(100, 356)))
    assert len(set(found)) == 8
    assert (min(found), max(found)) == (100, 355)
    assert sorted(found[:4]) == [100, 173, 246, 319]

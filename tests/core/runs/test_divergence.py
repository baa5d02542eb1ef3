"""Diverged means diverged on every page: in a stack and a grid as in single runs."""

import math

import numpy as np
import pytest

from core.course.lesson import find_lesson
from core.experiment import Experiment, SyntheticTask
from core.experiment.model import ModelSpec
from core.runs.divergence import chance_loss, is_lost, loss_limit, still_alive
from core.runs.grid_study import Square
from core.runs.seed_study import SeedsResult
from core.training.seed_stack import Stack
from core.training.trainer import Diverged, Trainer

RNN = find_lesson("hello-rnn").experiment


def test_a_run_is_lost_above_a_thousand_times_guessing_or_without_a_number():
    limit = loss_limit(RNN)
    assert limit == pytest.approx(1000 * math.log(4))
    assert loss_limit(RNN.with_values(reduction="sum")) == pytest.approx(5 * limit)
    assert [is_lost(loss, limit) for loss in (limit, 2 * limit, math.nan, math.inf, -1.0)] == [
        False,
        True,
        True,
        True,
        False,
    ]


def test_guessing_numbers_costs_what_the_task_says():
    made = Experiment(SyntheticTask(), ModelSpec(head="Linear"))
    assert chance_loss(made) == made.task.chance_loss


def test_what_diverged_once_is_alive_no_more():
    losses = np.array([[1, np.nan, 1], [1, 1, 1], [np.inf, 1, 1]])
    found = still_alive(np.array([True, True, False]), losses)
    assert found.tolist() == [[True, False, False], [True, False, False], [False] * 3]


def ends(experiment, count, epochs):
    """At which epoch each seed diverges when it is trained singly, 0 for never."""
    found = []
    for seed in range(count):
        trainer, end = Trainer(experiment.with_values(seed=seed)), 0
        try:
            for _ in range(epochs):
                trainer.advance()
        except Diverged as diverged:
            end = diverged.epoch.number
        found.append(end)
    return np.array(found)


@pytest.mark.turns(2)
@pytest.mark.parametrize(
    ("lesson", "values"),
    [
        ("hello-embedding", {"lr": 1e4}),
        ("hello-rnn", {"optimizer": "SGD", "lr": 10.0, "nonlinearity": "relu"}),
    ],
    ids=["Adam", "SGD"],
)
def test_seeds_and_grid_count_the_seeds_that_diverge_singly(lesson, values):
    experiment, count, epochs = find_lesson(lesson).experiment.with_values(**values), 32, 30
    single, stack = ends(experiment, count, epochs), Stack(experiment, range(count))
    seeds = SeedsResult(experiment, range(count), epochs)
    square = Square(experiment, range(count), epochs)
    for _ in range(epochs):
        epoch = stack.advance()
        for each in (seeds, square):
            each.append(epoch.losses[None], epoch.predicted[None])
    assert (single > 0).sum() > 1
    for number in (5, 12, epochs):
        gone = int(((single > 0) & (single <= number)).sum())
        assert seeds.diverged(number) == square.at(number).diverged == gone
        assert sum(runs for _, runs in seeds.outcomes(number)) == count - gone
    assert round(seeds.share[-1] * count) == square.at(epochs).solved
    for place in np.flatnonzero(single):
        assert np.isnan(seeds.losses[single[place] - 1 :, place]).all()
        assert np.isfinite(seeds.losses[: single[place] - 1, place]).all()
        assert seeds.string(epochs, place) is None

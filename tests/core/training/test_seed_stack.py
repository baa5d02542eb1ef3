"""Many seeds at once are those very seeds: strings equal, losses within 1e-4."""

import itertools
import math

import numpy as np
import pytest
import torch

from core.course.lesson import load_lessons
from core.experiment import Experiment
from core.experiment.model import ModelSpec
from core.experiment.training import USES
from core.training.seed_stack import Stack
from core.training.trainer import Diverged, Trainer

LESSONS = {lesson.id: lesson.experiment for lesson in load_lessons().lessons}
TRAINED = ("hello-rnncell", "hello-rnn", "hello-embedding", "hello-lstm")


def advance(trainer, epochs):
    for _ in range(epochs):
        trainer.advance()


def assert_same(experiment, seeds, epochs):
    stack = Stack(experiment, seeds)
    rows = [stack.advance() for _ in range(epochs)]
    for place, seed in enumerate(seeds):
        trainer = Trainer(experiment.with_values(seed=seed))
        for row in rows:
            epoch = trainer.advance()
            assert row.number == epoch.number
            assert row.losses[place] == pytest.approx(epoch.loss, abs=1e-4)
            assert row.predicted[place].tolist() == epoch.predicted.tolist()


@pytest.mark.turns(3, always=("hello-rnn-4",))
@pytest.mark.parametrize("count", [4, pytest.param(12, marks=pytest.mark.slow)])
@pytest.mark.parametrize("lesson", TRAINED)
def test_every_seed_answers_as_it_does_alone(lesson, count):
    assert_same(LESSONS[lesson], range(count), 25)


MODELS = [
    ModelSpec("GRU", "tanh", 3, 5, 2, bidirectional=True, head="Linear"),
    ModelSpec("RNN", "relu", 0, 6, 3, batch_first=True, head="Linear"),
    ModelSpec("RNN", "tanh", 0, 3, 2, bidirectional=True),
    ModelSpec("LSTM", "tanh", 0, 4, initial_state="random"),
    ModelSpec("RNNCell", "tanh", 2, 4, head="Linear", initial_state="random"),
]
DECAYED = {"lr": 0.03, "weight_decay": 0.02, "scheduler": "StepLR", "gamma": 0.3, "period": 4}
COSINE = {"optimizer": "SGD", "weight_decay": 0.3, "scheduler": "CosineAnnealingLR", "period": 9}
TRAININGS = {
    "SGD": {"optimizer": "SGD", "lr": 0.5},
    "clipped": {"reduction": "sum", "lr": 0.03, "clip_norm": 0.4},
    "decayed": DECAYED,
    "cosine": COSINE,
}
# Daily each model with two trainings and each training with two models or three.
COMBINED = [
    pytest.param(
        *(model, training),
        marks=[pytest.mark.slow] if (row + column) % 2 else [],
        id=f"{name}-{model.cell}-{model.num_layers}-{model.bidirectional}",
    )
    for row, model in enumerate(MODELS)
    for column, (name, training) in enumerate(TRAININGS.items())
]


@pytest.mark.turns(5, always=("clipped-LSTM-1-False",))
@pytest.mark.parametrize(("model", "training"), COMBINED)
def test_every_other_network_answers_as_it_does_alone(model, training):
    assert_same(Experiment(model=model).with_values(**training), (3, 17, 1000), 12)


def test_frozen_parameters_stay_as_each_seed_drew_them():
    lesson = LESSONS["hello-rnn"].with_values(frozen=("rnn.weight_hh_l0",))
    assert_same(lesson, range(4), 12)


DAILY = {("hello-rnncell", scheduler) for scheduler in USES} | {
    ("hello-rnn", "StepLR"),
    ("hello-embedding", "CosineAnnealingLR"),
    ("hello-lstm", "ExponentialLR"),
}  # and all others with the experiments marked slow


@pytest.mark.turns(4)
@pytest.mark.parametrize(
    ("lesson", "scheduler"),
    [
        pytest.param(*each, marks=() if each in DAILY else pytest.mark.slow)
        for each in itertools.product(TRAINED, USES)
    ],
)
def test_a_lessons_seeds_decay_and_slow_down_as_each_does_alone(lesson, scheduler):
    experiment = LESSONS[lesson].with_values(
        weight_decay=0.01, scheduler=scheduler, gamma=0.8, period=6, init="orthogonal", gain=1.2
    )
    if experiment.model.cell == "LSTM":
        experiment = experiment.with_values(forget_bias=2.0)
    assert_same(experiment, range(3), 14)


def test_frozen_parameters_do_not_decay():
    frozen = ("rnn.weight_hh_l0",)
    lesson = LESSONS["hello-rnn"].with_values(frozen=frozen, weight_decay=0.5)
    assert_same(lesson, range(4), 12)
    stack = Stack(lesson, range(4))
    before = {name: leaf.detach().clone() for name, leaf in stack._leaves.items()}
    stack.advance()
    same = [name for name, leaf in stack._leaves.items() if torch.equal(leaf, before[name])]
    assert same == list(frozen)


def test_a_model_that_diverges_leaves_the_others_numbers_as_they_are():
    lesson = LESSONS["hello-rnn"].with_values(head="Linear", optimizer="SGD", lr=5.0)
    whole = Stack(lesson, range(6))
    with_nan = Stack(lesson, range(6))
    with_nan._leaves["rnn.weight_ih_l0"].data[2] = math.nan
    for _ in range(5):
        expected, found = whole.advance(), with_nan.advance()
        assert np.isnan(found.losses[2])
        others = [0, 1, 3, 4, 5]
        assert np.array_equal(found.losses[others], expected.losses[others])


def test_where_a_single_run_diverges_its_place_in_the_stack_is_marked():
    lesson = LESSONS["hello-rnn"].with_values(
        nonlinearity="relu", head="Linear", optimizer="SGD", lr=1e6
    )
    stack = Stack(lesson, range(5))
    losses = np.stack([stack.advance().losses for _ in range(6)])
    marked = 0
    for seed in range(5):
        trainer = Trainer(lesson.with_values(seed=seed))
        with pytest.raises(Diverged) as end:
            advance(trainer, 6)
        first = end.value.epoch.number
        assert np.isnan(losses[first - 1, seed])
        assert np.isfinite(losses[: first - 1, seed]).all()
        marked += 1
    assert marked == 5

"""What is the lecture's: its experiments, told by what they are, and the losses that it prints."""

import pytest

from core.course.lecture import EPOCHS, PRINTED, TASK, printed_loss, six_models
from core.course.lesson import load_lessons
from core.training.seed_stack import Stack

LESSONS = {each.id: each.experiment for each in load_lessons()}
RNN = LESSONS["hello-rnn"]


def test_the_lectures_experiments_are_lessons_in_its_order():
    printed = [experiment for experiment, _ in PRINTED]
    assert [each for each in LESSONS.values() if each in printed] == printed


@pytest.mark.parametrize(("experiment", "loss"), PRINTED, ids=[str(loss) for _, loss in PRINTED])
def test_the_printed_loss_is_one_that_seeds_come_to(experiment, loss):
    """The lecture sets no seed: its runs are among those that any may draw."""
    stack = Stack(experiment, range(60))
    last = [stack.advance() for _ in range(EPOCHS)][-1].losses
    assert last.min() < loss < last.max()
    assert printed_loss(experiment, EPOCHS) == loss / experiment.loss_terms


def test_the_seed_and_the_stop_mark_may_be_any():
    assert printed_loss(RNN.with_values(seed=7, epochs=100), 15) == 0.5813
    assert printed_loss(RNN, 14) is None


@pytest.mark.parametrize(
    "values",
    [
        {"source": "banana", "target": "ananas"},
        {"lr": 0.01},
        {"hidden_size": 5},
        {"optimizer": "SGD"},
        {"clip_norm": 1.0},
        {"frozen": ("rnn.weight_hh_l0",)},
    ],
    ids=str,
)
def test_of_another_experiment_the_lecture_prints_nothing(values):
    assert printed_loss(RNN.with_values(**values), 15) is None
    assert printed_loss(LESSONS["hello-lstm"].with_values(bidirectional=False), 15) is None


def test_who_changes_the_six_models_changes_them_for_nobody_else():
    made = six_models(TASK, 0, EPOCHS)
    made.clear()
    assert len(six_models(TASK, 0, EPOCHS)) == 6
    assert {each.training.seed for each in six_models(TASK, 3, EPOCHS).values()} == {3}

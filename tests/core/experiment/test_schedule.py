"""Schedules in closed form are torch's own; runs with them are replayed, forked and stacked."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from core.course.lesson import load_lessons
from core.experiment.training import USES, TrainingSpec, lr_at
from core.runs.fork import forked
from core.settings import CHOICES
from core.tracing.tracer import advance_traced
from core.training.trainer import Diverged, Trainer

LESSONS = {lesson.id: lesson.experiment for lesson in load_lessons().lessons}
TRAINED = ("hello-rnncell", "hello-rnn", "hello-embedding", "hello-lstm")
SCHEDULES = [name for name in USES if name != "none"]


def torchs_scheduler(training, optimizer):
    given = {
        "StepLR": {"step_size": training.period, "gamma": training.gamma},
        "ExponentialLR": {"gamma": training.gamma},
        "CosineAnnealingLR": {"T_max": training.period},
    }[training.scheduler]
    return getattr(torch.optim.lr_scheduler, training.scheduler)(optimizer, **given)


def torchs(training, updates):
    """What torch's own class has set before each of `updates` updates."""
    parameter = torch.nn.Parameter(torch.zeros(1))
    optimizer = torch.optim.SGD([parameter], lr=training.lr)
    scheduler = torchs_scheduler(training, optimizer)
    found = []
    for _ in range(updates):
        found.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return found


def test_every_scheduler_says_what_it_reads():
    assert tuple(USES) == CHOICES["scheduler"]


@given(
    st.sampled_from(SCHEDULES),
    st.floats(1e-4, 10),
    st.one_of(st.floats(0, 1), st.sampled_from((0.0, 0.5, 0.9, 0.99, 1.0))),
    st.integers(1, 60),
)
@settings(max_examples=80, deadline=None)
def test_the_learning_rate_is_the_one_that_torchs_class_sets(scheduler, lr, gamma, period):
    training = TrainingSpec(lr=lr, scheduler=scheduler, gamma=gamma, period=period)
    closed = [lr_at(training, updates) for updates in range(130)]
    assert np.allclose(closed, torchs(training, 130), rtol=1e-12, atol=1e-12 * lr)


def test_without_a_scheduler_the_learning_rate_stays_as_it_was_typed():
    assert {lr_at(TrainingSpec(lr=0.3, gamma=0.1), updates) for updates in (0, 1, 10**6)} == {0.3}


# Daily each lesson with each scheduler, by one optimiser or the other.
COMBINED = [
    pytest.param(
        *(lesson, scheduler, optimizer),
        marks=[pytest.mark.slow] if (row + column + place) % 2 else [],
    )
    for row, lesson in enumerate(TRAINED)
    for column, scheduler in enumerate(SCHEDULES)
    for place, optimizer in enumerate(("Adam", "SGD"))
]


@pytest.mark.turns(5)
@pytest.mark.parametrize(("lesson", "scheduler", "optimizer"), COMBINED)
def test_training_is_torchs_loop_with_that_learning_rate_and_decay(lesson, scheduler, optimizer):
    """Against torch's own classes, which round otherwise in a learning rate's last digit."""
    experiment = LESSONS[lesson].with_values(
        optimizer=optimizer, scheduler=scheduler, gamma=0.7, period=4, weight_decay=0.02
    )
    bare = LESSONS[lesson].with_values(optimizer=optimizer)
    ours, plain = Trainer(experiment), Trainer(bare)
    kind = getattr(torch.optim, optimizer)
    plain.optimizer = kind(plain.model.parameters(), lr=bare.training.lr, weight_decay=0.02)
    theirs = torchs_scheduler(experiment.training, plain.optimizer)
    for _ in range(20):
        assert ours.advance().loss == pytest.approx(plain.advance().loss, rel=1e-5)
        theirs.step()


def test_weight_decay_keeps_weights_small():
    lesson = LESSONS["hello-rnn"]
    sizes = []
    for decay in (0.0, 0.05):
        trainer = Trainer(lesson.with_values(weight_decay=decay))
        for _ in range(60):
            trainer.advance()
        sizes.append(sum(each.detach().pow(2).sum().item() for each in trainer.model.parameters()))
    assert sizes[1] < sizes[0] / 2


@pytest.mark.turns(4)
@pytest.mark.parametrize("scheduler", SCHEDULES)
@pytest.mark.parametrize("epoch", [1, 5, 9])
def test_a_replay_and_an_unchanged_fork_go_on_bit_for_bit(scheduler, epoch):
    experiment = LESSONS["hello-lstm"].with_values(
        scheduler=scheduler, gamma=0.8, period=3, weight_decay=0.01, forget_bias=3.0
    )
    whole = Trainer(experiment)
    losses, state = [], None
    for updates in range(14):
        state = whole.state() if updates == epoch else state
        losses.append(whole.advance().loss)
    later = Trainer(experiment, forked(experiment, state, experiment))
    assert [later.advance().loss for _ in range(14 - epoch)] == losses[epoch:]
    assert later.state().vector.tobytes() == whole.state().vector.tobytes()


def test_a_fork_with_a_schedule_counts_from_the_runs_first_update():
    before = LESSONS["hello-rnn"].with_values(optimizer="SGD")
    trainer = Trainer(before)
    for _ in range(7):
        trainer.advance()
    after = before.with_values(scheduler="StepLR", gamma=0.5, period=5)
    fork = Trainer(after, forked(before, trainer.state(), after))
    fork.advance()
    assert [group["lr"] for group in fork.optimizer.param_groups] == [before.training.lr / 2]


def test_with_a_rate_of_zero_nothing_is_learned_any_more():
    trainer = Trainer(LESSONS["hello-rnn"].with_values(scheduler="ExponentialLR", gamma=0))
    trainer.advance()
    state = trainer.state().vector.tobytes()
    losses = {trainer.advance().loss for _ in range(5)}
    assert len(losses) == 1
    weights = sum(each.numel() for each in trainer.model.parameters())
    assert trainer.state().vector[:weights].tobytes() == state[: 4 * weights]


@pytest.mark.turns(4)
@pytest.mark.parametrize("optimizer", ["Adam", "SGD"])
@pytest.mark.parametrize("lesson", TRAINED)
@pytest.mark.parametrize("epochs", [12, pytest.param(100, marks=pytest.mark.slow)])
def test_the_twin_agrees_over_epochs_of_schedule_clipping_and_decay(epochs, lesson, optimizer):
    experiment = LESSONS[lesson].with_values(
        optimizer=optimizer,
        scheduler="CosineAnnealingLR",
        period=10,
        weight_decay=0.05,
        clip_norm=0.3,
    )
    trainer = Trainer(experiment)
    for _ in range(epochs):
        assert not advance_traced(trainer).trace.difference.exceeds


def test_a_diverged_run_returns_to_the_last_finite_state_of_its_schedule():
    experiment = LESSONS["hello-embedding"].with_values(
        optimizer="SGD", lr=1e30, scheduler="StepLR", gamma=0.5, period=1
    )
    trainer = Trainer(experiment)
    trainer.advance()
    with pytest.raises(Diverged):
        trainer.advance()
    assert math.isfinite(float(np.abs(trainer.state().vector).max()))

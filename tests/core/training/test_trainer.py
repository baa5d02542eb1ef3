"""Training is the lecture's: bit for bit in one process, and its recorded runs elsewhere."""

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
import torch

from core.experiment import Experiment, RandomInputs
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.models import build
from core.runs.recording import Recording
from core.runs.records import decoded
from core.tracing.tracer import trace_demo
from core.training.trainer import Diverged, Trainer, train
from tests.core.lecture_loops import EXPERIMENTS, plain_losses

torch.set_num_threads(1)
REFERENCE = json.loads((Path(__file__).parents[2] / "data" / "parity.json").read_bytes())
SEEDS = range(20)
DAILY = (19,)  # and all others with the experiments marked slow


def is_the_lectures(task, seed):
    """Bit for bit a plain loop in this process, and within rounding what the lecture's printed."""
    epochs = list(train(EXPERIMENTS[task].with_values(seed=seed)))
    losses, reference = [epoch.loss for epoch in epochs], REFERENCE["runs"][task][str(seed)]
    assert losses == plain_losses(task, seed, 100)
    words = [decoded(EXPERIMENTS[task], epoch.predicted).text for epoch in epochs]
    assert words == reference["predicted"]
    assert np.abs(np.subtract(losses, reference["losses"])).max() <= 1e-5


@pytest.mark.parametrize("seed", DAILY)
@pytest.mark.parametrize("task", EXPERIMENTS)
def test_losses_and_words_are_the_lectures(task, seed):
    is_the_lectures(task, seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", sorted({*SEEDS} - {*DAILY}))
@pytest.mark.parametrize("task", EXPERIMENTS)
def test_losses_and_words_of_every_other_seed_are_the_lectures(task, seed):
    is_the_lectures(task, seed)


@pytest.mark.parametrize("task", EXPERIMENTS)
def test_a_seed_draws_the_references_weights(task):
    for seed in SEEDS:
        model = build(EXPERIMENTS[task].with_values(seed=seed)).model
        digest = hashlib.sha256()
        for name, parameter in model.named_parameters():
            digest.update(name.encode() + parameter.detach().numpy().tobytes())
        assert digest.hexdigest() == REFERENCE["runs"][task][str(seed)]["init_sha256"]


@pytest.mark.turns(4)
@pytest.mark.parametrize("optimizer", ["Adam", "SGD"])
@pytest.mark.parametrize("task", EXPERIMENTS)
def test_fifteen_epochs_and_fifteen_more_are_thirty(task, optimizer):
    experiment = EXPERIMENTS[task].with_values(optimizer=optimizer, initial_state="random")
    whole = Trainer(experiment)
    losses = [whole.advance().loss for _ in range(30)]
    first = Trainer(experiment)
    for _ in range(15):
        first.advance()
    second = Trainer(experiment, first.state())
    assert [second.advance().loss for _ in range(15)] == losses[15:]
    assert second.state().vector.tobytes() == whole.state().vector.tobytes()


@pytest.mark.parametrize(
    ("epochs", "budget"), [(400, 8_000), pytest.param(20_000, 200_000, marks=pytest.mark.slow)]
)
def test_any_of_many_epochs_is_replayed_bit_for_bit_from_a_keyframe(epochs, budget):
    experiment = EXPERIMENTS["rnn"]
    trainer, recording = Trainer(experiment), Recording(experiment, budget=budget)
    picks = {17, epochs // 50, epochs // 2 - 1, 5 * epochs // 8, epochs - 1}
    states = {}
    for updates in range(epochs):
        if updates in picks:
            states[updates] = trainer.state().vector.tobytes()
        trainer.advance()
        recording.add_keyframe(trainer.anchor)
    assert recording.keyframe_bytes <= budget
    for updates, expected in states.items():
        replay = Trainer(experiment, recording.keyframe(updates))
        while replay.updates < updates:
            replay.advance()
        assert replay.state().vector.tobytes() == expected


def test_a_run_that_turns_nan_keeps_its_last_finite_state():
    trainer = Trainer(EXPERIMENTS["emb"].with_values(optimizer="SGD", lr=1e38, nonlinearity="relu"))
    first = trainer.state().vector.tobytes()
    trainer.advance()
    with pytest.raises(Diverged) as ended:
        trainer.advance()
    assert ended.value.epoch.number == 2
    assert trainer.updates == 0
    assert trainer.state().vector.tobytes() == first


def test_a_huge_learning_rate_alone_stays_finite_where_tanh_bounds_the_loss():
    epochs = list(train(EXPERIMENTS["rnn"].with_values(lr=1e9, epochs=20)))
    assert len(epochs) == 20
    assert all(np.isfinite(epoch.loss) for epoch in epochs)


def demo(cell, seed, layers):
    model = ModelSpec(cell, hidden_size=2, num_layers=layers)
    return trace_demo(Trainer(Experiment(RandomInputs(3, 4), model, TrainingSpec(seed=seed))))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_cell_demo_shows_the_references_sizes_and_states(seed):
    trace = demo("RNNCell", seed, 1)
    for printed in REFERENCE["demos"][str(seed)]["rnncell"]:
        assert list(trace.shapes["hidden"][1]) == printed["hidden_size"]
        assert list(trace.shapes["input"][1][1:]) == printed["input_size"]
        assert np.abs(trace.lanes[0].h[printed["idx"]] - printed["hidden"][0]).max() <= 1e-6


@pytest.mark.parametrize("seed", SEEDS)
def test_the_layers_demo_shows_the_references_sizes_and_states(seed):
    trace, printed = demo("RNN", seed, 2), REFERENCE["demos"][str(seed)]["rnn"]
    assert list(trace.shapes["out"][1]) == printed["output_size"]
    assert list(trace.shapes["hidden"][1]) == printed["hidden_size"]
    assert np.abs(trace.out - np.array(printed["output"])[:, 0]).max() <= 1e-6
    last = np.stack([lane.h[-1] for lane in trace.lanes])
    assert np.abs(last - np.array(printed["hidden"])[:, 0]).max() <= 1e-6

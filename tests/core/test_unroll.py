"""The unrolled twin equals torch: states of all layers, directions and steps, and gradients."""

import itertools

import numpy as np
import pytest
import torch

from core.spec import Experiment, ModelSpec, RandomInputs, TrainingSpec, WordTask
from core.trainer import Trainer
from core.unroll import trace_epoch
from tests.core.tasks import EXPERIMENTS

CASES = list(
    itertools.product(("RNN", "LSTM"), (1, 2, 3), (False, True), (False, True), ("zeros", "random"))
)


def close(ours, theirs):
    ours, theirs = np.asarray(ours), np.asarray(theirs)
    return np.all(np.abs(ours - theirs) <= 1e-5 * np.maximum(1, np.abs(theirs)))


@pytest.mark.parametrize(("cell", "layers", "both", "batch_first", "start"), CASES)
def test_states_outputs_and_final_states_are_torchs(cell, layers, both, batch_first, start):
    spec = ModelSpec(
        cell, "tanh", 3, 6, layers, both, batch_first, head="Linear", initial_state=start
    )
    trainer = Trainer(Experiment(WordTask(), spec, TrainingSpec(seed=7)))
    trace = trace_epoch(trainer)
    module = getattr(trainer.model, cell.lower())
    initial = trainer.start()
    out, final = module(
        trainer.model.emb(trainer.inputs), initial if cell == "LSTM" else initial[0]
    )
    out = out[0] if batch_first else out[:, 0]
    h_n = final[0] if cell == "LSTM" else final
    same = np.array_equal if cell == "RNN" else close
    assert same(trace.out, out.detach().numpy())
    for index, lane in enumerate(trace.lanes):
        end = 0 if lane.direction else -1
        assert same(lane.h[end], h_n[index, 0].detach().numpy())
        if cell == "LSTM":
            assert close(lane.c[end], final[1][index, 0].detach().numpy())


@pytest.mark.parametrize("nonlinearity", ["tanh", "relu"])
def test_an_rnn_cell_equals_torch_bit_for_bit(nonlinearity):
    experiment = EXPERIMENTS["cell"].with_values(nonlinearity=nonlinearity)
    trainer = Trainer(experiment)
    trace = trace_epoch(trainer)
    hidden, states = torch.zeros(1, 4), []
    for x in trainer.inputs:
        hidden = trainer.model.rnncell(x, hidden)
        states.append(hidden[0].detach().numpy())
    assert np.array_equal(trace.lanes[0].h, np.stack(states))
    assert trace.twin_error == 0


def test_gates_follow_the_lectures_equations():
    trainer = Trainer(EXPERIMENTS["lstm"])
    lane = trace_epoch(trainer).lanes[1]  # layer 1, backward: t runs from the end
    weights = [each.detach().numpy() for each in trainer.model.lane_weights(1)]
    h, c = lane.h0, lane.c0
    for t in reversed(range(5)):
        total = weights[0] @ lane.x[t] + weights[2] + weights[1] @ h + weights[3]
        i, f, g, o = np.split(total, 4)
        i, f, o = (1 / (1 + np.exp(-each)) for each in (i, f, o))
        g = np.tanh(g)
        c = f * c + i * g
        h = o * np.tanh(c)
        for name, value in {"i": i, "f": f, "g": g, "o": o}.items():
            assert close(lane.named[name][t], value)
        assert close(lane.c[t], c)
        assert close(lane.h[t], h)


def test_gradients_through_time_are_autograds():
    trainer = Trainer(EXPERIMENTS["cell"])
    trace = trace_epoch(trainer)
    hidden, states, loss = torch.zeros(1, 4), [], 0
    for x, y in zip(trainer.inputs, trainer.targets.view(-1, 1), strict=True):
        hidden = trainer.model.rnncell(x, hidden)
        hidden.retain_grad()
        states.append(hidden)
        loss = loss + torch.nn.functional.cross_entropy(hidden, y)
    loss.backward()
    expected = np.stack([state.grad[0].numpy() for state in states])
    assert close(trace.lanes[0].grad_h, expected)


def test_tracing_changes_nothing_about_the_training():
    traced, plain = Trainer(EXPERIMENTS["lstm"]), Trainer(EXPERIMENTS["lstm"])
    for _ in range(5):
        trace_epoch(traced)
        assert traced.advance().loss == plain.advance().loss


def test_a_demo_is_traced_without_a_loss():
    experiment = Experiment(RandomInputs(3, 4), ModelSpec("RNN", hidden_size=2, num_layers=2))
    trace = trace_epoch(Trainer(experiment))
    assert trace.losses is None
    assert trace.shapes["out"] == ("seq batch output", (3, 1, 2))

"""The unrolled twin equals torch: states of all layers, directions and steps, and gradients."""

import itertools
from collections.abc import Mapping
from dataclasses import fields, is_dataclass

import numpy as np
import pytest
import torch

from core.course.lesson import find_lesson
from core.experiment import Experiment, RandomInputs, WordTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.tracing.tracer import advance_traced, trace_demo, trace_epoch
from core.training.trainer import Trainer
from tests.core.lecture_loops import EXPERIMENTS

CASES = list(
    itertools.product(("RNN", "LSTM"), (1, 2, 3), (False, True), (False, True), ("zeros", "random"))
)


def close(ours, theirs):
    ours, theirs = np.asarray(ours), np.asarray(theirs)
    return np.all(np.abs(ours - theirs) <= 1e-5 * np.maximum(1, np.abs(theirs)))


@pytest.mark.turns(5, always=("LSTM-3-True-True-random",))
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
    assert trace.difference.largest == 0


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
    assert close(trace.backward.lanes[0].h, expected)


def test_tracing_changes_nothing_about_the_training():
    traced, plain = Trainer(EXPERIMENTS["lstm"]), Trainer(EXPERIMENTS["lstm"])
    for _ in range(5):
        trace_epoch(traced)
        assert traced.advance().loss == plain.advance().loss


def test_a_demo_is_traced_without_a_loss():
    experiment = Experiment(RandomInputs(3, 4), ModelSpec("RNN", hidden_size=2, num_layers=2))
    trace = trace_demo(Trainer(experiment))
    assert trace.losses is None
    assert trace.shapes["out"] == ("seq batch output", (3, 1, 2))


def walked_cell_by_cell(model, inputs):
    """Logits, and the states (h, c) of every lane and step, by torch's own cells in a loop."""
    spec, x, kept = model.experiment.model, inputs, []
    module = getattr(model, spec.cell.lower())
    for layer in range(spec.num_layers):
        outs = []
        for direction in range(spec.num_directions):
            kind = torch.nn.LSTMCell if spec.cell == "LSTM" else torch.nn.RNNCell
            cell = kind(x.size(-1), spec.hidden_size)
            weights = module.all_weights[layer * spec.num_directions + direction]
            cell.load_state_dict(dict(zip(cell.state_dict(), weights, strict=True)))
            zeros, states = torch.zeros(1, spec.hidden_size), [None] * len(x)
            state = (zeros, zeros) if spec.cell == "LSTM" else zeros
            for t in reversed(range(len(x))) if direction else range(len(x)):
                state = cell(x[t], state)
                states[t] = state if spec.cell == "LSTM" else (state,)
                for each in states[t]:
                    each.retain_grad()
            outs.append(torch.stack([each[0] for each in states]))
            kept.append(states)
        x = torch.cat(outs, dim=-1)
    return model.fc(x).view(len(x), -1), kept


@pytest.mark.parametrize("reduction", ["mean", "sum"])
@pytest.mark.parametrize("both", [False, True])
@pytest.mark.parametrize("layers", [1, 2])
@pytest.mark.parametrize("cell", ["RNN", "LSTM"])
def test_gradients_of_every_lane_are_those_of_a_loop_of_torchs_cells(cell, layers, both, reduction):
    spec = ModelSpec(cell, "tanh", 3, 6, layers, both, head="Linear")
    trainer = Trainer(Experiment(WordTask(), spec, TrainingSpec(reduction, seed=3)))
    trace = trace_epoch(trainer)
    logits, kept = walked_cell_by_cell(trainer.model, trainer.model.emb(trainer.inputs))
    torch.nn.functional.cross_entropy(logits, trainer.targets, reduction=reduction).backward()
    assert close(trace.logits, logits.detach().numpy())
    for lane, back, states in zip(trace.lanes, trace.backward.lanes, kept, strict=True):
        for name, place in (("h", 0), ("c", 1))[: len(states[0])]:
            expected = np.stack([state[place].grad[0].numpy() for state in states])
            assert np.abs(expected).max() > 1e-3
            assert np.allclose(getattr(back, name), expected, rtol=1e-4, atol=1e-7)
            values = np.stack([state[place][0].detach().numpy() for state in states])
            assert close(getattr(lane, name), values)


@pytest.mark.parametrize("task", EXPERIMENTS)
def test_losses_probabilities_and_gradient_norms_are_those_of_training(task):
    trainer = Trainer(EXPERIMENTS[task])
    for _ in range(3):
        trace = trace_epoch(trainer)
        epoch = trainer.advance()
        terms = trace.losses.sum() if task == "cell" else trace.losses.mean()
        assert close(terms, epoch.loss)
        assert close(trace.logits, epoch.logits)
        assert np.allclose(trace.probabilities.sum(axis=1), 1, atol=1e-6)
        for name, parameter in trainer.model.named_parameters():
            assert trace.backward.norms[name] == pytest.approx(
                float(parameter.grad.norm()), rel=1e-4
            )


def test_what_is_traced_cannot_be_written_to():
    trace = trace_epoch(Trainer(EXPERIMENTS["lstm"]))
    for array in (trace.logits, trace.lanes[0].h, trace.lanes[0].named["i"]):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


@pytest.mark.parametrize("cell", ["RNNCell", "RNN", "LSTM", "GRU"])
@pytest.mark.parametrize("batch_first", [False, True])
def test_every_sequence_of_a_batch_is_traced_for_itself(cell, batch_first):
    spec = ModelSpec(cell, hidden_size=3, batch_first=batch_first and cell != "RNNCell")
    experiment = Experiment(RandomInputs(4, 5, batch=3), spec, TrainingSpec(seed=2))
    trainer = Trainer(experiment)
    traces = [trace_demo(trainer, sequence) for sequence in range(3)]
    inputs = trainer.inputs.transpose(0, 1) if spec.batch_first else trainer.inputs
    for sequence, trace in enumerate(traces):
        assert np.array_equal(trace.inputs, inputs[:, sequence].numpy())
        assert trace.difference.largest < 1e-6
        alone = getattr(torch.nn, "RNN" if cell == "RNNCell" else cell)(5, 3)
        weights = trainer.model.lane_weights(0)
        alone.load_state_dict(dict(zip(alone.state_dict(), weights, strict=True)))
        out, _ = alone(inputs[:, sequence : sequence + 1])
        assert np.allclose(trace.out, out[:, 0].detach().numpy(), atol=1e-6)
    assert not np.array_equal(traces[0].out, traces[1].out)
    assert 3 in traces[0].shapes["input"][1]


def test_a_batch_of_one_draws_what_it_always_drew():
    torch.manual_seed(4)
    cell, inputs = torch.nn.RNNCell(4, 2), torch.randn(3, 1, 4)
    trainer = Trainer(
        Experiment(RandomInputs(), ModelSpec("RNNCell", hidden_size=2), TrainingSpec(seed=4))
    )
    assert torch.equal(trainer.inputs, inputs)
    assert torch.equal(trainer.model.rnncell.weight_ih, cell.weight_ih)


@pytest.mark.parametrize("lesson", ["hello-lstm", "hello-rnn", "rnn-cell"])
def test_what_a_trace_holds_is_counted_as_it_is(lesson):
    trainer = Trainer(find_lesson(lesson).experiment)
    trace = advance_traced(trainer).trace if trainer.experiment.trains else trace_demo(trainer)
    found = []

    def look(value):
        if isinstance(value, np.ndarray):
            found.append(value.nbytes)
        elif is_dataclass(value):
            look([getattr(value, each.name) for each in fields(value)])
        elif isinstance(value, Mapping):
            look(list(value.values()))
        elif isinstance(value, list | tuple):
            for each in value:
                look(each)

    look(trace)
    assert trace.nbytes == sum(found) > 0

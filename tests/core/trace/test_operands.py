"""Every operation's result follows from its operands: each formula is written out here again."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from core.experiment import Experiment, RandomInputs, WordTask
from core.experiment.model import ModelSpec
from core.experiment.parameters import parameter_layout
from core.experiment.training import USES, TrainingSpec, lr_at
from core.trace.operands import read
from core.trace.operations import Kind, Operations
from core.trace.optimizer_step import memory
from core.tracing.tracer import advance_traced, trace_demo
from core.training.trainer import Trainer

WORDS = (("hello", "ohlol"), ("ab", "ba"), ("banana", "nabaan"))


@st.composite
def experiments(draw):
    cell = draw(st.sampled_from(("RNNCell", "RNN", "LSTM", "GRU")))
    stacked = cell != "RNNCell"
    model = ModelSpec(
        cell,
        draw(st.sampled_from(("tanh", "relu"))) if "RNN" in cell else "tanh",
        draw(st.sampled_from((0, 1, 3))),
        draw(st.integers(1, 7)),
        draw(st.integers(1, 3)) if stacked else 1,
        draw(st.booleans()) if stacked else False,
        draw(st.booleans()) if stacked else False,
        "Linear",
        draw(st.sampled_from(("zeros", "random"))),
        draw(st.sampled_from((0.0, 5.0, -1.5))) if cell == "LSTM" else 0.0,
        draw(st.sampled_from(("default", "orthogonal"))),
        draw(st.sampled_from((1.0, 0.3, 1.5))),
    )
    training = TrainingSpec(
        draw(st.sampled_from(("sum", "mean"))),
        draw(st.sampled_from(("Adam", "SGD"))),
        draw(st.sampled_from((0.01, 0.1))),
        seed=draw(st.integers(0, 10_000)),
        clip_norm=draw(st.sampled_from((0, 0.05, 100.0))),
        weight_decay=draw(st.sampled_from((0.0, 0.0, 0.01, 0.5))),
        scheduler=draw(st.sampled_from(("none", *USES))),
        gamma=draw(st.sampled_from((0.9, 0.37, 1, 0))),
        period=draw(st.integers(1, 5)),
    )
    made = Experiment(WordTask(*draw(st.sampled_from(WORDS))), model, training)
    if draw(st.booleans()):
        return made
    names = [name for name, _ in parameter_layout(made)]
    frozen = tuple(sorted(draw(st.sets(st.sampled_from(names), max_size=len(names) - 1))))
    return made.with_values(frozen=frozen)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def gate_name(term):
    return term.partition(" ")[2]


def recomputed(experiment, operation, of):
    """The result of an operation by its textbook formula in float64; of: operands by term."""
    kind, cell = operation.kind, experiment.model.cell
    squash = {"tanh": np.tanh, "relu": lambda x: np.maximum(x, 0)}[experiment.model.nonlinearity]
    if kind == "input":
        return of["onehot"] @ of["W_emb"] if of else None
    if kind in ("input_product", "hidden_product"):
        weight, vector = ("W_ih", "x") if kind == "input_product" else ("W_hh", "h_prev")
        return np.einsum("gi,i->g", of[weight], of[vector])
    if kind == "biases":
        b_hh = of["b_hh"].copy()
        if cell == "GRU":
            b_hh[2 * experiment.model.hidden_size :] = 0
        return of["b_ih"] + b_hh
    if kind == "sum" and "r" in of:
        return of["W_ih x"] + of["b"] + of["r"] * (of["W_hh h"] + of["b_hh"])
    if kind == "sum":
        return of["W_ih x"] + of["W_hh h"] + of["b"]
    if kind == "gate":
        total = next(iter(of.values()))
        return np.tanh(total) if operation.part in ("g", "n") else sigmoid(total)
    if kind == "cell":
        return of["f"] * of["c_prev"] + of["i"] * of["g"]
    if kind == "hidden":
        if cell == "LSTM":
            return of["o"] * np.tanh(of["c"])
        return (
            squash(of["sum"]) if "sum" in of else (1 - of["z"]) * of["n"] + of["z"] * of["h_prev"]
        )
    if kind == "head":
        return of["W_fc"] @ of["h"] + of["b_fc"]
    if kind == "softmax":
        return np.exp(of["logits"]) / np.exp(of["logits"]).sum()
    if kind == "loss":
        return -np.log(of["p"][int(of["target"])])
    if kind == "total_loss":
        return of["loss"].sum() / (1 if experiment.training.reduction == "sum" else len(of["loss"]))
    return recomputed_back(experiment, operation, of, squash)


def recomputed_back(experiment, operation, of, squash):
    kind, cell = operation.kind, experiment.model.cell
    if kind == "grad_logits":
        found = of["p"].copy()
        found[int(of["target"])] -= 1
        return found * of["share"]
    if kind == "grad_hidden":
        return of["above"] + of["next"]
    if kind == "grad_cell":
        through_h = of["dh"] * of["o"] * (1 - np.tanh(of["c"]) ** 2)
        return through_h + of["dc_next"] * of["f_next"]
    if kind == "grad_sum" and cell == "LSTM":
        i, f, g, o = (of[name] for name in "ifgo")
        dc = of["dc"]
        parts = [
            dc * g * i * (1 - i),
            dc * of["c_prev"] * f * (1 - f),
            dc * i * (1 - g**2),
            of["dh"] * np.tanh(of["c"]) * o * (1 - o),
        ]
        return np.concatenate(parts)
    if kind == "grad_sum" and cell == "GRU":
        r, z, n = (of[name] for name in "rzn")
        dn = of["dh"] * (1 - z) * (1 - n**2)
        dz = of["dh"] * (of["h_prev"] - n) * z * (1 - z)
        return np.concatenate([dn * of["W_hh h"] * r * (1 - r), dz, dn])
    if kind == "grad_sum":
        slope = 1 - of["h"] ** 2 if experiment.model.nonlinearity == "tanh" else of["sum"] > 0
        return of["dh"] * slope
    if kind == "gradient":
        arrays = list(of.values())
        return np.einsum("tr,tc->rc", *arrays) if len(arrays) == 2 else arrays[0].sum(axis=0)
    if kind == "clip":
        return np.minimum(1, of["limit"] / (of["norm"] + 1e-6))
    if experiment.training.optimizer == "SGD":
        return of["W"] - of["lr"] * of.get("decayed", of["dW"])
    return of["W"] - of["lr"] * of["m_hat"] / (np.sqrt(of["v_hat"]) + 1e-8)


def check(experiment, trace):
    operations = Operations(experiment)
    seen = set()
    for step in range(1, operations.steps.last + 1):
        for operation in operations.of(step):
            reading = read(experiment, trace, operation)
            assert reading is not None, operation
            seen.add(operation.kind)
            operands = {each.term: each.value.astype(np.float64) for each in reading.operands}
            assert len(operands) == len(reading.operands)
            if operation.kind == "zero_grad":
                assert reading.result.value == 0
                continue
            expected = recomputed(experiment, operation, operands)
            if expected is not None:
                result = reading.result.value
                assert result.shape == np.shape(expected)
                room = 2e-6 * np.maximum(1, np.abs(expected))
                assert np.all(np.abs(result - expected) <= room), operation
    return seen


@given(experiments(), st.integers(1, 6))
@settings(max_examples=25, deadline=None)
def test_every_number_follows_from_its_operands(experiment, epoch):
    trainer = Trainer(experiment)
    for _ in range(epoch - 1):
        trainer.advance()
    seen = check(experiment, advance_traced(trainer).trace)
    gated = {"gate"} if experiment.model.cell in ("LSTM", "GRU") else set()
    long_lived = {"cell", "grad_cell"} if experiment.model.cell == "LSTM" else set()
    clips = {"clip"} if experiment.training.clip_norm else set()
    assert seen == set(Kind) - {"gate", "cell", "grad_cell", "clip"} | gated | long_lived | clips


@pytest.mark.parametrize("cell", ["RNNCell", "RNN", "LSTM", "GRU"])
def test_a_demos_numbers_follow_from_their_operands_too(cell):
    experiment = Experiment(RandomInputs(3, 4), ModelSpec(cell, hidden_size=2))
    seen = check(experiment, trace_demo(Trainer(experiment)))
    assert {"input", "input_product", "hidden"} <= seen
    assert "softmax" not in seen


def _rounds_away(experiment, trace, largest, weights) -> bool:
    """Whether a step of plain descent is below the spacing of float32 at these weights."""
    training = experiment.training
    norm = np.sqrt(sum(np.square(each).sum() for each in trace.backward.weights.values()))
    cut = min(1, training.clip_norm / norm) if training.clip_norm else 1
    step = training.lr * cut * largest
    return training.optimizer == "SGD" and step < np.spacing(np.abs(weights).max())


@given(experiments())
@settings(max_examples=20, deadline=None)
def test_the_new_weights_are_those_of_torchs_optimiser(experiment):
    trainer = Trainer(experiment)
    for _ in range(3):
        trace = advance_traced(trainer).trace
        operations = Operations(experiment)
        for operation in operations.of(operations.steps.last):
            ours = read(experiment, trace, operation).result.value
            theirs = dict(trainer.model.named_parameters())[operation.part].detach().numpy()
            assert np.all(np.abs(ours - theirs) <= 1e-6 * np.maximum(1, np.abs(theirs)))
            assert np.array_equal(trace.update.after[operation.part], theirs)
            moved = not np.array_equal(trace.state[operation.part], theirs)
            still = lr_at(experiment.training, trace.epoch - 1) == 0
            largest = np.abs(trace.backward.weights[operation.part]).max()
            unseen = largest < 1e-6 or _rounds_away(experiment, trace, largest, theirs)
            assert moved or still or unseen
        for name in experiment.training.frozen:
            assert np.array_equal(trace.state[name], trace.update.after[name])
            assert name not in trace.backward.weights


@given(experiments())
@settings(max_examples=20, deadline=None)
def test_logits_and_parameter_gradients_are_autograds(experiment):
    trainer = Trainer(experiment)
    logits = (
        trainer.model(trainer.inputs, *trainer.start())
        if not trainer.model.by_step
        else (torch.cat(list(trainer.model.steps(trainer.inputs, *trainer.start()))))
    )
    reduction = experiment.training.reduction
    torch.nn.functional.cross_entropy(logits, trainer.targets, reduction=reduction).backward()
    named = trainer.model.named_parameters()
    expected = {name: each.grad.numpy().copy() for name, each in named if each.requires_grad}
    trainer.optimizer.zero_grad()
    trace = advance_traced(trainer).trace
    assert np.allclose(trace.logits, logits.detach().numpy(), atol=1e-6)
    assert set(trace.backward.weights) == set(expected)
    if experiment.training.clip_norm:
        whole = np.sqrt(sum((grad.astype(np.float64) ** 2).sum() for grad in expected.values()))
        assert trace.grad_norm == pytest.approx(whole, rel=1e-5)
    for name, grad in expected.items():
        assert np.allclose(trace.backward.weights[name], grad, atol=1e-6)
    assert trace.difference.largest < 1e-5
    assert not trace.difference.exceeds


@given(experiments(), st.integers(1, 7))
@settings(max_examples=25, deadline=None)
def test_an_update_tells_its_own_learning_rate_and_what_decay_adds(experiment, epoch):
    trainer = Trainer(experiment)
    for _ in range(epoch - 1):
        trainer.advance()
    trace = advance_traced(trainer).trace
    taken = [group["lr"] for group in trainer.optimizer.param_groups]
    operations = Operations(experiment)
    for operation in operations.of(operations.steps.last):
        of = {each.term: each.value for each in read(experiment, trace, operation).operands}
        assert taken == pytest.approx([float(of["lr"])], rel=1e-6)
        assert ("decay" in of) == ("decayed" in of) == (experiment.training.weight_decay > 0)
        if "decay" in of:
            assert np.allclose(of["decayed"], of["dW"] + of["decay"] * of["W"], atol=1e-6)
        if "m" in of:
            past, _, _ = memory(experiment, trace.state, operation.part)
            added = of.get("decayed", of["dW"])
            assert np.allclose(of["m"], 0.9 * past + 0.1 * added, atol=1e-6)

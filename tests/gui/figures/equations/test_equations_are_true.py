"""Every equation, evaluated from a trained epoch's arrays, gives what autograd and torch gave."""

import random
from dataclasses import replace

import numpy as np
import pytest

from core.experiment import Experiment, WordTask
from core.experiment.model import ModelSpec
from core.experiment.parameters import parameter_layout
from core.experiment.training import TrainingSpec
from core.settings import SpecError
from core.tracing.tracer import advance_traced
from core.training.trainer import Trainer
from gui.figures.equations.arrays import Arrays
from gui.figures.equations.equations import equations
from gui.figures.equations.expression import Symbol, replaced

OF_A_PARAMETER = ("clip", "decay", "m", "m_hat", "v", "v_hat", "update")


def drawn(seed):
    """A small random experiment: cell, layers, directions, head, mask, clipping, optimiser."""
    pick = random.Random(seed)
    cell = pick.choice(["RNNCell", "RNN", "RNN", "LSTM", "LSTM", "GRU", "GRU"])
    single = cell == "RNNCell"
    gated = cell in ("LSTM", "GRU")
    model = ModelSpec(
        cell,
        nonlinearity="tanh" if gated else pick.choice(["tanh", "relu"]),
        embedding_dim=pick.choice([0, 0, 2]),
        hidden_size=pick.choice([1, 2, 3, 4]),
        num_layers=1 if single else pick.choice([1, 2, 3]),
        bidirectional=not single and pick.random() < 0.6,
        head=pick.choice(["none", "Linear", "Linear"]),
        initial_state=pick.choice(["zeros", "random"]),
    )
    training = TrainingSpec(
        reduction=pick.choice(["mean", "sum"]),
        optimizer=pick.choice(["Adam", "SGD"]),
        lr=pick.choice([0.01, 0.1]),
        seed=seed,
        clip_norm=pick.choice([0.0, 0.0, 1e-5, 0.05, 100.0]),
        weight_decay=pick.choice([0.0, 0.0, 0.02]),
        scheduler=pick.choice(["none", "StepLR", "ExponentialLR", "CosineAnnealingLR"]),
        gamma=0.5,
        period=pick.choice([1, 2, 5]),
    )
    word = pick.choice([("hello", "ohlol"), ("abba", "baab"), ("abc", "cab")])
    try:
        made = Experiment(WordTask(*word), model, training)
        names = [name for name, _ in parameter_layout(made)]
        frozen = tuple(sorted(pick.sample(names, min(pick.choice([0, 0, 1, 3]), len(names) - 1))))
        return made.with_values(frozen=frozen)
    except SpecError:
        return drawn(seed + 100_000)  # a head-less network needs room for all letters


def traced(experiment, epochs=2):
    """The trace of a trained epoch."""
    trainer = Trainer(experiment)
    return [advance_traced(trainer) for _ in range(epochs)][-1].trace


def places_of(equation, experiment, trace, lane):
    """Where an equation is evaluated: at every t, or for every parameter that is trained."""
    start = Arrays(experiment, trace, lane)
    if equation.key in OF_A_PARAMETER:
        return list(start.parameters())
    times = any(getattr(node, "time", None) is not None for node in equation.left.nodes)
    return list(start.steps()) if times else [start]


def apart(left, right):
    """The largest difference, in units of what float32 leaves uncertain."""
    left, right = np.asarray(left, float), np.asarray(right, float)
    if left.shape != right.shape:
        return np.inf
    scale = np.abs(left).max(initial=0)
    return float(np.max(np.abs(left - right), initial=0) / (1e-4 * scale + 1e-7))


def is_true(equation, experiment, trace, lane):
    """Both sides, wherever it holds."""
    if equation.sign == "∼":
        return True
    found = places_of(equation, experiment, trace, lane)
    return all(apart(equation.left.value(at), equation.right.value(at)) <= 1 for at in found)


@pytest.mark.turns(4)
@pytest.mark.parametrize("seed", range(24))
def test_both_sides_of_every_equation_are_equal_in_every_lane(seed):
    experiment = drawn(seed)
    trace = traced(experiment)
    for lane in range(experiment.model.num_lanes):
        for equation in equations(experiment, lane):
            assert is_true(equation, experiment, trace, lane), (equation.plain, lane, experiment)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(24, 600))
def test_both_sides_are_equal_in_many_more(seed):
    test_both_sides_of_every_equation_are_equal_in_every_lane(seed)


def with_a_wrong_index(symbol, experiment):
    """The symbol with one of its indices put wrong, in each way that there is."""
    if symbol.time is not None:
        yield replace(symbol, time=-symbol.time if symbol.time else 1)
    flipped = {"→": "←", "←": "→"}
    if symbol.direction:
        yield replace(symbol, direction=flipped[symbol.direction])
    if symbol.columns:
        yield replace(symbol, columns=flipped[symbol.columns])
    if symbol.layer is not None:
        yield replace(symbol, layer=symbol.layer - 1 if symbol.layer > 1 else 2)
    if symbol.gate and symbol.name in "aWb":
        gates = "ifgo" if experiment.model.cell == "LSTM" else "rzn"
        yield replace(symbol, gate=gates[gates.index(symbol.gate) - 1])
    if symbol.stage and symbol.name in ("m", "v"):
        yield replace(symbol, stage=0)
    if symbol.below in ("ih", "hh"):
        yield replace(symbol, below="hh" if symbol.below == "ih" else "ih")
    if symbol.name == "u":
        yield replace(symbol, name="a")


def is_seen(equation, experiment, trace, lane):
    try:
        return not is_true(equation, experiment, trace, lane)
    except (LookupError, ValueError, AssertionError):
        return True  # there is no such thing, or its shape does not fit


WRONG = [
    ModelSpec("RNN", hidden_size=4, num_layers=2, bidirectional=True, embedding_dim=3),
    ModelSpec("LSTM", hidden_size=3, num_layers=2, bidirectional=True, head="Linear"),
    ModelSpec("GRU", hidden_size=3, num_layers=2, bidirectional=True, head="Linear"),
    ModelSpec("GRU", hidden_size=4, embedding_dim=2),
    ModelSpec("LSTM", hidden_size=3, num_layers=2, head="Linear", embedding_dim=2),
]


@pytest.mark.turns(4, always=("RNN-2",))
@pytest.mark.parametrize("model", WRONG, ids=lambda model: f"{model.cell}-{model.num_layers}")
def test_a_wrong_index_in_any_equation_is_seen(model):
    shaped = {"clip_norm": 0.05, "weight_decay": 0.02, "scheduler": "StepLR", "period": 1}
    experiment = Experiment(WordTask(), model, TrainingSpec(seed=3, lr=0.05, **shaped))
    trace, count = traced(experiment), 0
    for lane in range(experiment.model.num_lanes):
        for equation in equations(experiment, lane):
            for node in [each for each in equation.right.nodes if isinstance(each, Symbol)]:
                for wrong in with_a_wrong_index(node, experiment):
                    broken = replace(equation, right=replaced(equation.right, node, wrong))
                    assert is_seen(broken, experiment, trace, lane), (
                        wrong,
                        equation.plain,
                    )
                    count += 1
    assert count > 50

"""Measured of many networks, a seed each. Shares are in percent.

They are trained at once; `single` trains them one after another, where rounding decides.
"""

from functools import lru_cache
from math import comb
from statistics import median

import numpy as np
import torch
from torch import nn

from core.experiment import Experiment, SyntheticTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.inference.answer import ask
from core.text.letters import Letters
from core.tracing.gradient_profile import profile
from core.tracing.tracer import trace_epoch
from core.training.batch_trainer import BatchTrainer
from core.training.seed_stack import Stack
from core.training.trainer import Diverged, Trainer
from tests.measurements.one_run import lesson


def answers_changed(name: str, epoch: int, seeds: int, word: str, **values: object) -> int:
    """In how many networks one of the answers to `word` is not what it is in the longer word that
    they were trained on.
    """
    changed = 0
    for seed in range(seeds):
        experiment = lesson(name, seed=seed, **values)
        trainer = Trainer.at(experiment, None, epoch - 1)
        whole, cut = (
            ask(trainer, each).probabilities for each in (experiment.task.letters, Letters.of(word))
        )
        changed += bool((whole[: len(cut)].argmax(axis=1) != cut.argmax(axis=1)).any())
    return changed


def cut_after(name: str, epoch: int, seeds: int, letters: int) -> float:
    """The share that has so many letters right once W_hh is 0 in a network trained with it."""
    experiment = lesson(name)
    stack = Stack(experiment, range(seeds))
    for _ in range(epoch - 1):
        stack.advance()
    with torch.no_grad():
        stack._leaves["rnn.weight_hh_l0"].zero_()
    right = (stack.advance().predicted == np.array(experiment.task.targets)).sum(axis=1)
    return 100 * (right == letters).mean()


@lru_cache(maxsize=32)
def _stack(name: str, seeds: int, values: tuple) -> tuple[Stack, list]:
    """Many runs and their epochs so far."""
    return Stack(lesson(name, **dict(values)), range(seeds)), []


def _study(name: str, epochs: int, seeds: int, values: tuple) -> tuple:
    """(losses (epochs, seeds) a letter, right (epochs, seeds))."""
    experiment = lesson(name, **dict(values))
    stack, found = _stack(name, seeds, values)
    while len(found) < epochs:
        found.append(stack.advance())
    rows = found[:epochs]
    targets = np.array(experiment.task.targets)
    losses = np.array([row.losses for row in rows]) / experiment.loss_terms
    return losses, np.array([(row.predicted == targets).all(axis=1) for row in rows])


@lru_cache(maxsize=8)
def _single(name: str, epochs: int, seeds: int, values: tuple) -> tuple:
    """The same, one network after another: at a rate where rounding decides the outcome."""
    losses, right = np.full((epochs, seeds), np.nan), np.zeros((epochs, seeds), bool)
    for seed in range(seeds):
        experiment = lesson(name, **dict(values)).with_values(seed=seed)
        trainer = Trainer(experiment)
        try:
            for epoch in range(epochs):
                found = trainer.advance()
                losses[epoch, seed] = found.loss / experiment.loss_terms
                right[epoch, seed] = tuple(found.predicted) == experiment.task.targets
        except Diverged:
            continue
    return losses, right


def right_share(name: str, epoch: int, seeds: int, single: bool = False, **values: object) -> float:
    study = _single if single else _study
    return 100 * study(name, epoch, seeds, tuple(values.items()))[1][epoch - 1].mean()


def settled_median(name: str, epochs: int, seeds: int, **values: object) -> float:
    """From which epoch on the word is right to the last one; the median over the seeds."""
    right = _study(name, epochs, seeds, tuple(values.items()))[1]
    return float(np.median(epochs + 1 - right[::-1].cumprod(axis=0).sum(axis=0)))


def paired(name: str, epoch: int, seeds: int, counted: str, other: dict[str, object]) -> int:
    """Of the same seeds with other values. counted: right "both" times, with the "first" alone,
    with the "second" alone, or with "neither".
    """
    first = _study(name, epoch, seeds, ())[1][epoch - 1]
    second = _study(name, epoch, seeds, tuple(other.items()))[1][epoch - 1]
    found = {
        "both": first & second,
        "first": first & ~second,
        "second": ~first & second,
        "neither": ~first & ~second,
    }
    return int(found[counted].sum())


def coin(name: str, epoch: int, seeds: int, other: dict[str, object]) -> float:
    """In how many of 100 tries a coin thrown for each pair that disagrees is as uneven or more."""
    counts = [paired(name, epoch, seeds, counted, other) for counted in ("first", "second")]
    thrown = sum(counts)
    return 200 * sum(comb(thrown, k) for k in range(max(counts), thrown + 1)) / 2**thrown


def margin(name: str, epoch: int, seeds: int) -> float:
    """Twice the standard error of the share that is right, in percentage points."""
    share = right_share(name, epoch, seeds) / 100
    return 200 * float(np.sqrt(share * (1 - share) / seeds))


def lower_share(name: str, epoch: int, seeds: int, than: float) -> float:
    """Whose loss a letter is below that."""
    return 100 * (_study(name, epoch, seeds, ())[0][epoch - 1] < than).mean()


def never_right(name: str, epochs: int, seeds: int, **values: object) -> float:
    return 100 * (~_study(name, epochs, seeds, tuple(values.items()))[1].any(axis=0)).mean()


def loss_median(name: str, epoch: int, seeds: int, single: bool = False, **values: object) -> float:
    study = _single if single else _study
    losses = study(name, epoch, seeds, tuple(values.items()))[0][epoch - 1]
    return float(np.nanmedian(losses))


def near_share(name: str, epoch: int, seeds: int, rung: float, **values: object) -> float:
    """Whose loss a letter is within 0.002 of `rung`."""
    losses = _study(name, epoch, seeds, tuple(values.items()))[0][epoch - 1]
    return 100 * (np.abs(losses - rung) < 0.002).mean()


def piled_up(name: str, epoch: int, seeds: int) -> float:
    """Right where the gradients are never set to zero: torch's own loop without that line."""
    right = 0
    for seed in range(seeds):
        experiment = lesson(name, seed=seed)
        trainer = Trainer(experiment)
        trainer.optimizer.zero_grad = lambda set_to_none=True: None
        for _ in range(epoch):
            found = trainer.advance()
        right += tuple(found.predicted) == experiment.task.targets
    return 100 * right / seeds


def forget_gate(seeds: int) -> float:
    """The forget gates of lesson 7's network before it has learned anything, on average."""
    found = []
    for seed in range(seeds):
        lanes = trace_epoch(Trainer(lesson("hello-lstm", seed=seed)), False).lanes
        found += [lane.named["f"].mean() for lane in lanes]
    return float(np.mean(found))


def last_only(name: str, epoch: int, seeds: int) -> int:
    """How many seeds have the whole word where the loss is the last letter's alone."""
    right, task = 0, lesson(name).task
    inputs, targets = torch.eye(4)[list(task.inputs)].unsqueeze(1), torch.tensor(task.targets)
    for seed in range(seeds):
        trainer = Trainer(lesson(name, seed=seed))
        for _ in range(epoch):
            trainer.optimizer.zero_grad()
            out, _ = trainer.model.rnn(inputs)
            nn.functional.cross_entropy(out[-1], targets[-1:]).backward()
            trainer.optimizer.step()
        right += bool((trainer.model.rnn(inputs)[0][:, 0].argmax(dim=1) == targets).all())
    return right


def fading(cell: str, of: str, steps: int, hidden: int, nets: int, **settings: object) -> float:
    """How much of the last step's gradient reaches the first, |dL/dh_1| / |dL/dh_T|, in a new
    network with one number to tell at the end; the median over `nets`. of: "h" or "c".
    """
    task = SyntheticTask("recall", steps)
    found = []
    for seed in range(nets):
        model = ModelSpec(cell, hidden_size=hidden, head="Linear", **settings)
        trainer = BatchTrainer(Experiment(task, model, TrainingSpec(seed=seed, batch_size=32)))
        told = profile(trainer)
        rows = (told.grad_h if of == "h" else told.grad_c)[0]
        found.append(float(rows[0] / rows[-1]))
    return median(found)


def batch_first_forgotten(epochs: int, seeds: int) -> float:
    """The median loss of lesson 6's network given (1, 5, 10) without batch_first=True."""
    found = []
    task = lesson("hello-embedding").task
    for seed in range(seeds):
        torch.manual_seed(seed)
        emb, rnn, fc = nn.Embedding(4, 10), nn.RNN(10, 8, 2), nn.Linear(8, 4)
        parameters = [*emb.parameters(), *rnn.parameters(), *fc.parameters()]
        adam, criterion = torch.optim.Adam(parameters, lr=0.1), nn.CrossEntropyLoss()
        for _ in range(epochs):
            adam.zero_grad()
            out, _ = rnn(emb(torch.tensor([task.inputs])))
            loss = criterion(fc(out).view(-1, 4), torch.tensor(task.targets))
            loss.backward()
            adam.step()
        found.append(loss.item())
    return median(found)

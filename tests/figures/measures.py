"""The experiments behind the quoted figures (core.course.figures): each measures one number.

Shares are in percent. Where a figure is of many seeds they are trained singly by default, as the
text says of "seeds"; `stacked` trains them at once, with the same strings at these rates.
"""

from functools import lru_cache
from math import comb, prod
from statistics import median

import numpy as np
import torch
from torch import nn

from core.course.lecture import PRINTED
from core.course.lesson import find_lesson
from core.experiment import Experiment, SyntheticTask, floors
from core.experiment.model import ModelSpec
from core.experiment.parameters import parameter_count, parameter_layout
from core.experiment.training import TrainingSpec
from core.inference.answer import ask
from core.inference.length_test import probe
from core.messages.batch_runs import Probe
from core.runs.batch_run import BatchSource
from core.runs.records import decoded
from core.session.task_training import evaluated_every
from core.text.letters import Letters
from core.tracing.gradient_profile import profile
from core.tracing.tracer import trace_demo, trace_epoch
from core.tracing.unroll import unroll
from core.training.batch_trainer import BatchTrainer, StepDiverged
from core.training.seed_stack import Stack
from core.training.trainer import Diverged, Trainer
from gui.tasks.presets import presets


def lesson(name: str, **values: object) -> Experiment:
    return find_lesson(name).experiment.with_values(**values)


@lru_cache(maxsize=16)
def _run(name: str, values: tuple) -> tuple[Trainer, list]:
    """A run and its epochs so far."""
    return Trainer(lesson(name, **dict(values))), []


def _epochs(name: str, epochs: int, values: tuple) -> list:
    trainer, found = _run(name, values)
    while len(found) < epochs:
        found.append(trainer.advance())
    return found[:epochs]


def word(name: str, epoch: int, **values: object) -> str:
    """What the lesson's network says in an epoch."""
    found = _epochs(name, epoch, tuple(values.items()))[-1]
    return decoded(lesson(name, **values), found.predicted).text


def asked(name: str, letters: str, epochs: int) -> str:
    """What the lesson's trained network says to other letters than its word."""
    _epochs(name, epochs, ())
    model, vocabulary = _run(name, ())[0].model, lesson(name).vocabulary
    inputs = torch.eye(len(vocabulary))[[vocabulary.index(each) for each in letters]]
    with torch.no_grad():
        scores = model.fc(model.rnn(inputs.unsqueeze(1))[0])
    return "".join(vocabulary[index] for index in scores.argmax(-1)[:, 0].tolist())


def loss(name: str, epoch: int, **values: object) -> float:
    return _epochs(name, epoch, tuple(values.items()))[-1].loss


def first_right(name: str, **values: object) -> int:
    """The epoch from which on, to the hundredth, the word is right."""
    target = lesson(name, **values).task.targets
    right = [tuple(each.predicted) == target for each in _epochs(name, 100, tuple(values.items()))]
    return len(right) - next((k for k, yes in enumerate(right[::-1]) if not yes), len(right)) + 1


def settled(name: str, t: int, epochs: int, **values: object) -> int:
    """The epoch from which letter t (from 1) is right, up to `epochs`."""
    found = _epochs(name, epochs, tuple(values.items()))
    target = lesson(name).task.targets[t - 1]
    wrong = [number for number, each in enumerate(found, 1) if each.predicted[t - 1] != target]
    return max(wrong, default=0) + 1


def parameters(name: str, **values: object) -> int:
    return parameter_count(lesson(name, **values))


def first_layer(name: str, **values: object) -> int:
    """W_ih of the first layer, with the embedding's table where there is one."""
    experiment = lesson(name, **values)
    model, letters = experiment.model, len(experiment.vocabulary)
    table = letters * model.embedding_dim
    return table + model.hidden_size * experiment.input_size


def large_first_layer(letters: int, row: int, hidden_size: int) -> int:
    """As torch makes it: W_ih of the first layer, and the table; row 0 for one-hot letters."""
    table = nn.Embedding(letters, row).weight.numel() if row else 0
    return table + nn.RNN(row or letters, hidden_size).weight_ih_l0.numel()


def state(name: str, lane: int, t: int, unit: int) -> float:
    """A number of a demo's hidden state; t from 1."""
    return float(trace_demo(Trainer(lesson(name))).lanes[lane].h[t - 1, unit])


def learned_parameters(name: str, **values: object) -> int:
    """Those that training may change."""
    experiment = lesson(name, **values)
    frozen = experiment.training.frozen
    return sum(prod(shape) for each, shape in parameter_layout(experiment) if each not in frozen)


def trained_state(
    name: str, epoch: int, lane: int, t: int, unit: int, of: str = "h", **values: object
) -> float:
    """A number of a trained network's hidden or cell state; t from 1. of: "h" or "c"."""
    trainer = Trainer.at(lesson(name, **values), None, epoch - 1)
    found = trace_epoch(trainer, False).lanes[lane]
    return float((found.h if of == "h" else found.c)[t - 1, unit])


def from_note(name: str, epoch: int, lane: int, t: int, unit: int, **values: object) -> float:
    """What W_hh h adds to a unit's sum, without the bias; t from 1."""
    trainer = Trainer.at(lesson(name, **values), None, epoch - 1)
    h = trace_epoch(trainer, False).lanes[lane].h
    return float(trainer.model.rnn.weight_hh_l0[unit].detach().numpy() @ h[t - 2])


def said(name: str, epoch: int, word: str, **values: object) -> str:
    """What the lesson's network answers to another word, trained as far as in an epoch."""
    experiment = lesson(name, **values)
    trainer = Trainer.at(experiment, None, epoch - 1)
    return decoded(experiment, ask(trainer, Letters.of(word)).probabilities.argmax(axis=1)).text


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


def hidden_apart(epoch: int) -> float:
    """The largest difference of the states of lessons 3 and 4 in an epoch."""
    found = []
    for name in ("hello-rnncell", "hello-rnn"):
        trainer = Trainer(lesson(name))
        for _ in range(epoch - 1):
            trainer.advance()
        found.append(trace_epoch(trainer, False).lanes[0].h)
    return float(np.abs(found[0] - found[1]).max())


def step_over_lr(epoch: int) -> float:
    """The median |step| of Adam over its learning rate in an update of lesson 4."""
    trainer = Trainer(lesson("hello-rnn"))
    for _ in range(epoch - 1):
        trainer.advance()
    before = [each.detach().clone() for each in trainer.model.parameters()]
    trainer.advance()
    after = trainer.model.parameters()
    steps = torch.cat([(a - b).abs().flatten() for a, b in zip(after, before, strict=True)])
    return steps.detach().median().item() / 0.1


def forget_gate(seeds: int) -> float:
    """The forget gates of lesson 7's network before it has learned anything, on average."""
    found = []
    for seed in range(seeds):
        lanes = trace_epoch(Trainer(lesson("hello-lstm", seed=seed)), False).lanes
        found += [lane.named["f"].mean() for lane in lanes]
    return float(np.mean(found))


def reach(name: str, letter: int, t: int, **values: object) -> float:
    """|dL_letter/dh_t| before any update, L_letter the loss of this letter alone."""
    back = trace_epoch(Trainer(lesson(name, **values)), True).backward
    assert back is not None
    return float(back.reach[0, back.reach_letters.index(letter - 1), t - 1])


def first_forget_gate(name: str, **values: object) -> float:
    """On average before any update."""
    return float(trace_epoch(Trainer(lesson(name, **values)), False).lanes[0].named["f"].mean())


def printed(number: int) -> float:
    """The last loss that the lecture prints of a model, counted from 0."""
    return PRINTED[number][1]


def gradient_norm(name: str, **values: object) -> float:
    """Of all gradients together, before any update."""
    back = trace_epoch(Trainer(lesson(name, **values)), True).backward
    assert back is not None
    return float(np.sqrt(sum(norm**2 for norm in back.norms.values())))


def retained(name: str, t: int) -> float:
    """What retain_grad() on nn.RNN's out keeps of dL_5/dh_t, L_5 the last letter's loss."""
    trainer = Trainer(lesson(name))
    kept = torch.eye(4)[list(lesson(name).task.inputs)].unsqueeze(1)
    out, _ = trainer.model.rnn(kept)
    out.retain_grad()
    nn.functional.cross_entropy(out[-1], torch.tensor([lesson(name).task.targets[-1]])).backward()
    return float(out.grad[t - 1].norm())


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


def _of_preset(title: str, values: dict[str, object]) -> Experiment:
    preset = next(each for each in presets() if each.title == title)
    return task_experiment({**preset.values, **values})


@lru_cache(maxsize=32)
def _series(title: str, seeds: int, values: tuple) -> list:
    """Of a preset of the Tasks page, a seed after another: the trainer, or None: it diverged."""
    experiment, found = _of_preset(title, dict(values)), []
    for seed in range(seeds):
        trainer = BatchTrainer(experiment.with_values(seed=seed))
        try:
            for _ in range(experiment.training.epochs):
                trainer.advance()
            found.append(trainer)
        except StepDiverged:
            found.append(None)
    return found


def task_experiment(values: dict) -> Experiment:
    return Experiment(SyntheticTask(), ModelSpec(head="Linear"), TrainingSpec()).with_values(
        **values
    )


def solved(title: str, seeds: int, **values: object) -> int:
    runs = _series(title, seeds, tuple(values.items()))
    return sum(each is not None and each.task.solved(each.evaluate().score) for each in runs)


def diverged(title: str, seeds: int, **values: object) -> int:
    return sum(each is None for each in _series(title, seeds, tuple(values.items())))


def score(title: str, seeds: int, **values: object) -> float:
    """The median score of an evaluation."""
    runs = _series(title, seeds, tuple(values.items()))
    return median(each.evaluate().score for each in runs if each is not None)


def score_share(title: str, seeds: int, **values: object) -> float:
    return 100 * score(title, seeds, **values)


def _tested(title: str, seeds: int, length: int, values: tuple) -> list:
    runs = _series(title, seeds, values)
    source = BatchSource(1, runs[0].experiment, None, None)
    request = Probe(source, runs[0].updates, length)
    return [probe(each, request) for each in runs]


def score_at(title: str, seeds: int, length: int, worst: bool = False, **values: object) -> float:
    """The same at another length."""
    scores = [each.score for each in _tested(title, seeds, length, tuple(values.items()))]
    return min(scores) if worst else median(scores)


def worst_at(title: str, seeds: int, length: int, **values: object) -> float:
    """The worst of their shares right at another length, in percent."""
    return 100 * score_at(title, seeds, length, worst=True, **values)


def solved_at(title: str, seeds: int, **values: object) -> float:
    """The median of the updates at which a network counts as solved for the first time, looked at
    as often as the page does.
    """
    experiment = _of_preset(title, values)
    every = evaluated_every(experiment.training.epochs)
    return median(_first_solved(experiment.with_values(seed=seed), every) for seed in range(seeds))


def _first_solved(experiment: Experiment, every: int) -> float:
    trainer = BatchTrainer(experiment)
    for update in range(1, experiment.training.epochs + 1):
        trainer.advance()
        if update % every == 0 and trainer.task.solved(trainer.evaluate().score):
            return update
    return float("inf")


def open_gate(title: str, seeds: int, trained: bool = True, **values: object) -> float:
    """The forget gate that is open widest, as an average over steps and sequences; the median."""
    if trained:
        found = [each for each in _series(title, seeds, tuple(values.items())) if each is not None]
    else:
        fresh = _of_preset(title, values)
        found = [BatchTrainer(fresh.with_values(seed=seed)) for seed in range(seeds)]
    return median(_widest(each) for each in found)


def _widest(trainer: BatchTrainer) -> float:
    given, initial = trainer.coming()
    with torch.no_grad():
        [lane] = unroll(trainer.model, trainer.model.embed(given.x), initial)
        gates = torch.stack([cell.named["f"] for cell in lane.cells])
    return gates.mean(dim=(0, 1)).max().item()


def past_alone(title: str, seeds: int, length: int, **values: object) -> float:
    """The share right where each answer may see its past alone, in percent."""
    return 100 * median(
        each.prefixes for each in _tested(title, seeds, length, tuple(values.items()))
    )


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


def floor(name: str, **values: object) -> float:
    """The loss that hidden states as logits approach, a letter."""
    found = floors.floor(lesson(name, **values))
    assert found is not None
    return found


def best_probability(name: str) -> float:
    return 100 * float(np.exp(-floor(name)))


def rung(name: str, undecided: int) -> float:
    """The loss that rests there with so many letters undecided."""
    return next(each.loss for each in floors.rungs(lesson(name)) if each.undecided == undecided)

"""Measured of one network of a lesson: what it says, its states, gradients, parameters."""

from functools import lru_cache
from math import prod

import numpy as np
import torch
from torch import nn

from core.course.lecture import PRINTED
from core.course.lesson import find_lesson
from core.experiment import Experiment, floors
from core.experiment.parameters import parameter_count, parameter_layout
from core.inference.answer import ask
from core.runs.records import decoded
from core.text.letters import Letters
from core.tracing.tracer import trace_demo, trace_epoch
from core.training.trainer import Trainer


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


def printed_mean(number: int) -> float:
    """The same a letter: of RNNCell the sum is printed."""
    spec, loss = PRINTED[number]
    return loss / spec.loss_terms


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

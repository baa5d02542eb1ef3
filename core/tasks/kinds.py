"""Kind: what each synthetic task asks, which settings it reads, and how its sequences are made.

To add one: a maker and its record here, its name in core.settings.CHOICES, what it asks in
gui.tasks.fields and a preset in gui.tasks.presets.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from core.arrays import Array
from core.sentences import Sentence
from core.tasks.batch import Batch
from core.tasks.draw import Draw

BITS = 2  # of a parity


class Sized(Protocol):
    """What sequences are made from: a SyntheticTask."""

    @property
    def length(self) -> int: ...
    @property
    def symbols(self) -> int: ...
    @property
    def delay(self) -> int: ...
    @property
    def alphabet(self) -> int: ...
    @property
    def asked_from(self) -> int: ...


def _adding(task: Sized, draw: Draw) -> Batch:
    """The sum of two marked numbers out of T between 0 and 1, one in each half.

    After Hochreiter & Schmidhuber 1997, whose own problem differs: numbers between -1 and 1,
    lengths drawn from T to 1.1 T, one mark among the first ten steps and one in the first half,
    marks of -1 at both ends, and 0.5 + (X1 + X2) / 4 as the target.
    """
    steps = task.length
    half = task.length // 2
    numbers = draw.lot.random((steps, draw.count), np.float32)
    marks = np.zeros_like(numbers)
    columns = np.arange(draw.count)
    for first, end in ((0, half), (half, steps)):
        marks[draw.lot.integers(first, end, draw.count), columns] = 1
    sums = (numbers * marks).sum(axis=0, keepdims=True)
    return Batch(np.stack([numbers, marks], axis=2), sums, task.asked_from)


def _symbols(task: Sized, draw: Draw) -> Array:
    return draw.symbols(task.alphabet, task.length)


def _recall(task: Sized, draw: Draw) -> Batch:
    """The first symbol carries a mark; what follows only distracts."""
    symbols = _symbols(task, draw)
    inputs = np.zeros((*symbols.shape, task.symbols + 1), np.float32)
    inputs[..., :-1] = np.eye(task.symbols, dtype=np.float32)[symbols]
    inputs[0, :, -1] = 1
    return Batch(inputs, symbols[:1], task.asked_from)


def _parity(task: Sized, draw: Draw) -> Batch:
    bits, asked = _symbols(task, draw), task.asked_from
    odd = bits.cumsum(axis=0) % BITS
    return Batch(bits[..., None].astype(np.float32), odd[asked:], asked)


def _echo(task: Sized, draw: Draw) -> Batch:
    symbols = _symbols(task, draw)
    inputs = np.eye(task.symbols, dtype=np.float32)[symbols]
    return Batch(inputs, symbols[: task.length - task.delay], task.asked_from)


def _next(task: Sized, draw: Draw) -> Batch:
    """Uniformly random: no past tells anything about what comes next. The last one has none."""
    symbols = _symbols(task, draw)
    return Batch(np.eye(task.symbols, dtype=np.float32)[symbols], symbols[1:])


@dataclass(frozen=True)
class Kind:
    """title: as the page Tasks names it. make: its sequences. features: inputs of a time step.
    asked_from: the first time step (from 0) whose output is asked for. alphabet: of how many
    symbols the sequences are and one is answered, None for the setting `symbols`, 0 where both are
    numbers. reads: the settings beside the length that decide anything.
    """

    title: Sentence
    make: Callable[[Sized, Draw], Batch]
    features: Callable[[Sized], int]
    asked_from: Callable[[Sized], int]
    alphabet: int | None = None
    reads: tuple[str, ...] = ()


def _at_once(task: Sized) -> int:
    return 0


def _at_the_end(task: Sized) -> int:
    return task.length - 1


def _one_each(task: Sized) -> int:
    """A symbol's features: a 1 at its place."""
    return task.symbols


KINDS = {
    # A number and its mark.
    "adding": Kind(Sentence("Adding problem"), _adding, lambda task: 2, _at_the_end, alphabet=0),
    "recall": Kind(
        Sentence("Marked recall"),
        _recall,
        lambda task: task.symbols + 1,
        _at_the_end,
        reads=("symbols",),
    ),
    "parity": Kind(
        Sentence("Parity, every step"), _parity, lambda task: 1, _at_once, alphabet=BITS
    ),
    "parity_last": Kind(
        Sentence("Parity, at the end"), _parity, lambda task: 1, _at_the_end, alphabet=BITS
    ),
    "echo": Kind(
        Sentence("Delayed echo"),
        _echo,
        _one_each,
        lambda task: task.delay,
        reads=("symbols", "delay"),
    ),
    "next": Kind(Sentence("Next random symbol"), _next, _one_each, _at_once, reads=("symbols",)),
}

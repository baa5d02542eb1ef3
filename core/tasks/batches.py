"""Batches: the sequences of one update, made from the seed and the update's number alone.

So any update of a run can be replayed without the ones before it. Of all possible sequences of
symbols one in eight is held out by a rule that looks at the sequence alone: training draws it
anew, an evaluation draws nothing else (decision 015). numpy, sequence first; no torch.
"""

from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.tasks.synthetic import EVALUATED, HELD_OUT, SyntheticTask
from core.tasks.text import TextTask

EVALUATION = 2**40  # the "update" whose draw is the evaluation's: no run gets there
BITS = 2  # of a parity
ODD = 0x9E3779B97F4A7C15  # 2^64 over the golden ratio
MIX = (0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53)


@dataclass(frozen=True)
class Batch:
    """inputs: (T, B, input_size) numbers, or (T, B) codes. targets: (T', B) of
    the T' time steps from `asked` on, whose outputs are asked for. first: whether the state
    begins anew.
    """

    inputs: Array
    targets: Array
    asked: int = 0
    first: bool = True


def synthetic(task: SyntheticTask, seed: int, update: int, count: int) -> Batch:
    """`count` sequences to train on, those of (seed, update)."""
    return _made(task, np.random.default_rng((seed, update)), count, False)


def held_out(task: SyntheticTask, seed: int, count: int = EVALUATED) -> Batch:
    """Sequences that no update of any run reads, the same at every evaluation; of a task that
    has too few to set some aside (task.holds_out), any.
    """
    return _made(task, np.random.default_rng((seed, EVALUATION)), count, True)


def _made(task: SyntheticTask, draw: np.random.Generator, count: int, held: bool) -> Batch:
    if task.kind == "adding":
        return _adding(task, draw, count)
    return _MAKERS[task.kind](task, _symbols(task, draw, count, held))


def _symbols(task: SyntheticTask, draw: np.random.Generator, count: int, held: bool) -> Array:
    """(T, count) symbols, of which all sequences are held out, or none."""
    many = BITS if task.bits_drawn else task.symbols
    found: Array = draw.integers(0, many, (task.length, count))
    wrong = _misplaced(task, found, held)
    while len(wrong):
        found[:, wrong] = draw.integers(0, many, (task.length, len(wrong)))
        wrong = wrong[_misplaced(task, found[:, wrong], held)]
    return found


def _misplaced(task: SyntheticTask, symbols: Array, held: bool) -> Array:
    """The columns that belong to the other part."""
    if not task.holds_out:
        return np.empty(0, np.int64)
    return np.flatnonzero(is_held_out(symbols) != held)


def is_held_out(symbols: Array) -> Array:
    """(count,) of the columns of (T, count): one sequence in HELD_OUT, whatever the seed.

    A polynomial of the symbols modulo 2^64, its bits mixed as in MurmurHash3's finaliser, so
    that the two parts differ in nothing that a network could see.
    """
    powers = np.multiply.accumulate(np.full(len(symbols), ODD, np.uint64))
    mixed = ((symbols.astype(np.uint64) + np.uint64(1)) * powers[:, None]).sum(axis=0)
    for factor in MIX:
        mixed = (mixed ^ (mixed >> np.uint64(33))) * np.uint64(factor)
    kept: Array = (mixed >> np.uint64(33)) % np.uint64(HELD_OUT) == 0
    return kept


def _adding(task: SyntheticTask, draw: np.random.Generator, count: int) -> Batch:
    """The sum of two marked numbers out of T between 0 and 1, one in each half.

    After Hochreiter & Schmidhuber 1997, whose own problem differs: numbers between -1 and 1,
    lengths drawn from T to 1.1 T, one mark among the first ten steps and one in the first half,
    marks of -1 at both ends, and 0.5 + (X1 + X2) / 4 as the target.
    """
    steps, half = task.length, task.length // 2
    numbers = draw.random((steps, count), np.float32)
    marks = np.zeros_like(numbers)
    columns = np.arange(count)
    for place in (draw.integers(0, half, count), draw.integers(half, steps, count)):
        marks[place, columns] = 1
    sums = (numbers * marks).sum(axis=0, keepdims=True)
    return Batch(np.stack([numbers, marks], axis=2), sums, task.asked_from)


def _recall(task: SyntheticTask, symbols: Array) -> Batch:
    """The first symbol carries a mark; what follows only distracts."""
    inputs = np.zeros((*symbols.shape, task.symbols + 1), np.float32)
    inputs[..., :-1] = np.eye(task.symbols, dtype=np.float32)[symbols]
    inputs[0, :, -1] = 1
    return Batch(inputs, symbols[:1], task.asked_from)


def _parity(task: SyntheticTask, bits: Array) -> Batch:
    odd = bits.cumsum(axis=0) % BITS
    asked = task.asked_from
    return Batch(bits[..., None].astype(np.float32), odd[asked:], asked)


def _echo(task: SyntheticTask, symbols: Array) -> Batch:
    inputs = np.eye(task.symbols, dtype=np.float32)[symbols]
    return Batch(inputs, symbols[: task.length - task.delay], task.asked_from)


def _next(task: SyntheticTask, symbols: Array) -> Batch:
    """Uniformly random: no past tells anything about what comes next. The last one has none."""
    return Batch(np.eye(task.symbols, dtype=np.float32)[symbols], symbols[1:])


_MAKERS = {
    "recall": _recall,
    "parity": _parity,
    "parity_last": _parity,
    "echo": _echo,
    "next": _next,
}


def updates_a_pass(task: TextTask, batch_size: int) -> int:
    """Updates of one pass over the text's trained part."""
    if task.whole:
        return 1
    return max((task.trained // batch_size - 1) // task.chunk, 1)


def of_text(task: TextTask, codes: Array, update: int, batch_size: int) -> Batch:
    """The text cut into `batch_size` stretches that are read side by side, chunk after chunk.

    codes: (letters,), the whole text. update: from 0.
    """
    if task.whole:
        return Batch(codes[:-1, None], codes[1:, None])
    stretch = task.trained // batch_size
    step = update % updates_a_pass(task, batch_size)
    starts = np.arange(batch_size) * stretch + step * task.chunk
    places = starts[None, :] + np.arange(task.chunk + 1)[:, None]
    window = codes[places]
    return Batch(window[:-1], window[1:], first=step == 0 or not task.carry)

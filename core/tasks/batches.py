"""Batches: the sequences of one update, made from the seed and the update's number alone.

So any update of a run can be replayed without the ones before it. core.tasks.draw draws what
each kind makes its sequences of (core.tasks.kinds). numpy, sequence first; no torch.
"""

import numpy as np

from core.arrays import Array
from core.tasks.batch import Batch
from core.tasks.draw import Draw
from core.tasks.synthetic import EVALUATED, SyntheticTask
from core.tasks.text import TextTask

EVALUATION = 2**40  # the "update" whose draw is the evaluation's: no run gets there


def synthetic(task: SyntheticTask, seed: int, update: int, count: int) -> Batch:
    """`count` sequences to train on, those of (seed, update)."""
    return _made(task, np.random.default_rng((seed, update)), count, False)


def held_out(task: SyntheticTask, seed: int, count: int = EVALUATED) -> Batch:
    """Sequences that no update of any run reads, the same at every evaluation; of a task that
    has too few to set some aside (task.holds_out), any.
    """
    return _made(task, np.random.default_rng((seed, EVALUATION)), count, True)


def _made(task: SyntheticTask, lot: np.random.Generator, count: int, held: bool) -> Batch:
    return task.rules.make(task, Draw(lot, count, held if task.holds_out else None))


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

"""What one task computes, here or on a worker: JSON in, arrays out. torch comes late."""

import math
from collections.abc import Callable

import numpy as np

from core.arrays import Array
from core.sweep.plan import Block


class GivenUpError(Exception):
    """Nobody waits for the block any more."""


def computed(told: str, is_given_up: Callable[[], bool] = lambda: False) -> dict[str, Array]:
    """losses (epochs, M) as reduced, NaN from where a run diverged; predicted (epochs, M, T).
    is_given_up: asked at each epoch; GivenUpError where it is.

    One thread, wherever it runs: the number of threads is no part of a sweep.
    """
    import torch

    from core.training.seed_stack import Stack

    block = Block.of(told)
    torch.set_num_threads(1)
    stack = Stack(block.experiment, range(block.first, block.first + block.count))
    shape = (block.epochs, block.count)
    losses = np.full(shape, math.nan, "f4")
    letters = np.min_scalar_type(block.experiment.logit_size)
    predicted = np.zeros((*shape, block.experiment.task.seq_len), letters)
    for row in range(block.epochs):
        if is_given_up():
            raise GivenUpError
        epoch = stack.advance()
        losses[row] = epoch.losses
        predicted[row] = epoch.predicted
        if stack.all_lost:
            break
    return {"losses": losses, "predicted": predicted}

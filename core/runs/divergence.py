"""Divergence: when a run has left all bounds. One rule for every loop and every page. numpy only.

A run diverges at the first pass whose loss is not finite, or above DIVERGED_AT times that of
guessing. It ends there: whatever its numbers do later, of a run on its own nobody would see them.
"""

import math

import numpy as np

from core.arrays import Array
from core.experiment import Experiment, SyntheticTask

DIVERGED_AT = 1000.0  # times the loss of guessing


def chance_loss(experiment: Experiment) -> float:
    """The loss of guessing: ln V a letter; of numbers, that of their mean."""
    task = experiment.task
    if isinstance(task, SyntheticTask):
        return task.chance_loss
    return math.log(len(experiment.vocabulary))


def loss_limit(experiment: Experiment) -> float:
    """The highest loss, as the experiment reduces it, with which training goes on."""
    return DIVERGED_AT * chance_loss(experiment) * experiment.loss_terms


def is_lost(loss: float, limit: float) -> bool:
    """Whether a pass with this loss ends its run."""
    return not loss <= limit  # NaN is not


def still_alive(before: Array, losses: Array) -> Array:
    """(n, M): which of M runs have not diverged by each of the next epochs.

    before: (M,), those that had not so far. losses: (n, M), not finite where a run diverges.
    """
    stacked = np.vstack([before, np.isfinite(losses)])
    result: Array = np.logical_and.accumulate(stacked)[1:]
    return result

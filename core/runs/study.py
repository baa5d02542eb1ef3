"""Study: one network with many seeds, as far as it has been trained. numpy only.

What is kept of each epoch: seed_study.py, all curves; grid_study.py, a few numbers a square.
"""

from collections.abc import Mapping, Sequence
from typing import ClassVar

import numpy as np

from core.arrays import Array, fill
from core.experiment import Experiment, WordTask


class Study:
    """Grows epoch by epoch; done: how many. E epochs, M seeds, T time steps. seconds: that it took
    here, 0 for what was trained elsewhere.
    """

    by_epoch: ClassVar[str]  # the name of a column with a row an epoch

    def __init__(self, experiment: Experiment, seeds: Sequence[int], epochs: int) -> None:
        assert isinstance(experiment.task, WordTask)
        self.experiment = experiment
        self.seeds = tuple(seeds)
        self.epochs = epochs
        self.done = 0
        self.seconds = 0.0
        self._targets = np.array(experiment.task.targets)
        self._alive = np.ones(len(self.seeds), bool)

    def append(self, losses: Array, predicted: Array) -> None:
        """The next epochs: losses (n, M) as reduced by the experiment, predicted (n, M, T).

        A run that diverged once has ended, as it would alone.
        """
        self.take(losses / self.experiment.loss_terms, predicted)

    def take(self, losses: Array, predicted: Array) -> None:
        """The same with losses per letter."""
        raise NotImplementedError

    @property
    def columns(self) -> dict[str, Array]:
        """All that is known, by name."""
        raise NotImplementedError

    def put_back(self, columns: Mapping[str, Array]) -> None:
        """What `columns` told once, of a study of the same seeds and epochs. ValueError where it is
        of another.
        """
        done = len(columns[self.by_epoch])
        if done > self.epochs or self.done:
            raise ValueError("these are other epochs")
        self.done = done
        try:
            fill(self.columns, columns)
        except ValueError:
            self.done = 0
            raise

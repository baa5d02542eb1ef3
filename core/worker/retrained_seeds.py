"""RetrainedSeeds: some seeds of a study, each trained again on its own. Needs torch.

What the stacked models are compared with (core.runs.agreement): the lecture's loop, and torch's
own modules.
"""

import math
from time import perf_counter, thread_time

import numpy as np

from core.messages.runs import Retrain, Retrained
from core.training.trainer import Diverged, Trainer


class RetrainedSeeds:
    """The seeds of one sample, one after another, request by request."""

    def __init__(self) -> None:
        self._ticket = 0
        self._waiting: list[int] = []
        self._seed = 0
        self._trainer: Trainer | None = None

    def retrain(self, request: Retrain) -> Retrained | None:
        """The next epochs of the seed whose turn it is; None where all are done."""
        if request.ticket != self._ticket:
            self._ticket = request.ticket
            self._waiting = list(request.seeds)
            self._trainer = None
        if self._trainer is None:
            if not self._waiting:
                return None
            self._seed = self._waiting.pop(0)
            self._trainer = Trainer(request.experiment.with_values(seed=self._seed))
        return self._train(self._trainer, request)

    def _train(self, trainer: Trainer, request: Retrain) -> Retrained:
        deadline = perf_counter() + request.budget
        began = thread_time()
        first = trainer.updates + 1
        losses = []
        predicted = []
        ended = False
        while not ended:
            try:
                epoch = trainer.advance()
                losses.append(epoch.loss)
            except Diverged as end:
                epoch = end.epoch
                ended = True
                losses.append(math.nan)
            predicted.append(epoch.predicted)
            ended = ended or epoch.number >= request.epochs
            if perf_counter() >= deadline:
                break
        if ended:
            self._trainer = None
        found = np.array(losses, "f4"), np.stack(predicted)
        return Retrained(request.ticket, self._seed, first, *found, thread_time() - began)

    def release(self, ticket: int) -> None:
        if ticket == self._ticket:
            self._trainer = None
            self._waiting = []

    def forget(self) -> None:
        """Lets them go, whoever asked for them."""
        self._ticket = 0
        self._trainer = None
        self._waiting = []

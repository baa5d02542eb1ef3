"""Seeds: what many runs that differ in their seed alone have come to. numpy only.

Losses are per letter throughout: those of runs that add them up are divided. A run that diverged
has ended, as it would on its own: it has no loss and no string from there on.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from core.arrays import Array
from core.experiment import Experiment
from core.experiment.parameters import parameter_count
from core.runs.divergence import still_alive
from core.runs.records import decoded
from core.runs.study import Study
from core.settings import SpecError, spoken
from core.text.letters import Letters

SEEDS_MAX, EPOCHS_MAX = 10_000, 10_000
NUMBERS_MAX = 40_000_000  # losses that are kept: 160 MB
STACK_MB = 2_000
BEFORE, TOLERANCE = 5, 3e-3  # a run rests that moved less in so many epochs at least
STRINGS_MAX = 60_000_000  # letters: beyond, those of the newest epoch alone are kept


def check_study(experiment: Experiment, first: int, count: int, epochs: int) -> None:
    """SpecError with the estimate where it would be too much."""
    if not experiment.trains:
        raise SpecError("task", "A demo trains nothing; open a lesson that does.")
    _check_counts(first, count, epochs)
    _check_memory(experiment, count, epochs)


def _check_counts(first: int, count: int, epochs: int) -> None:
    for name, value, most in (("seeds", count, SEEDS_MAX), ("epochs", epochs, EPOCHS_MAX)):
        if not 1 <= value <= most:
            raise SpecError(
                name,
                "{name} is {value:,}; allowed is 1 to {most:,}.",
                name=spoken(name),
                value=value,
                most=most,
            )
    if first < 0 or first + count > 2**31:
        raise SpecError(
            "first",
            "the first seed is {first:,}; allowed is 0 to {most:,}.",
            first=first,
            most=2**31 - count,
        )


def _check_memory(experiment: Experiment, count: int, epochs: int) -> None:
    """Of all losses, which stay, and of all models, which learn at the same time."""
    if count * epochs > NUMBERS_MAX:
        needed = count * epochs * 4 / 2**20
        raise SpecError(
            "epochs",
            "{count:,} seeds for {epochs:,} epochs are {needed:,.0f} MB of losses; "
            "at most {most:,.0f} MB are kept. Take fewer of either.",
            count=count,
            epochs=epochs,
            needed=needed,
            most=NUMBERS_MAX * 4 / 2**20,
        )
    # Weights, gradients, both averages of Adam and what a step needs beside them.
    needed = parameter_count(experiment) * count * 4 * 6 / 2**20
    if needed > STACK_MB:
        raise SpecError(
            "seeds",
            "{count:,} models of {parameters:,} parameters need about "
            "{needed:,.0f} MB at once; at most {most:,} MB are used. Take fewer seeds.",
            count=count,
            parameters=parameter_count(experiment),
            needed=needed,
            most=STACK_MB,
        )


class SeedsResult(Study):
    """losses: (E, M). exact: (E, M), the whole word right."""

    by_epoch = "losses"

    def __init__(self, experiment: Experiment, seeds: Sequence[int], epochs: int) -> None:
        super().__init__(experiment, seeds, epochs)
        count = len(self.seeds)
        steps = experiment.task.seq_len
        self._losses = np.full((epochs, count), np.nan, "f4")
        self._exact = np.zeros((epochs, count), bool)
        kept = epochs if epochs * count * steps <= STRINGS_MAX else 1
        self._predicted = np.zeros((kept, count, steps), np.min_scalar_type(experiment.logit_size))
        self._fan = np.full((epochs, 3), np.nan)

    def take(self, losses: Array, predicted: Array) -> None:
        rows = slice(self.done, self.done + len(losses))
        alive = still_alive(self._alive, losses)
        self._alive = alive[-1]
        self._losses[rows] = np.where(alive, losses, np.nan)
        self._exact[rows] = (predicted == self._targets).all(axis=2) & alive
        if len(self._predicted) > 1:
            self._predicted[rows] = predicted
        else:  # another array: whoever keeps what was known before still has it
            self._predicted = predicted[-1:].astype(self._predicted.dtype)
        for row in range(self.done, self.done + len(losses)):
            finite = self._losses[row][np.isfinite(self._losses[row])]
            if len(finite):
                self._fan[row] = np.percentile(finite, (5, 50, 95))
        self.done += len(losses)

    @property
    def columns(self) -> dict[str, Array]:
        """All that is known, a row an epoch; of a very large study the newest strings alone."""
        strings = self._predicted[: self.done] if len(self._predicted) > 1 else self._predicted
        return {
            "losses": self.losses,
            "exact": self._exact[: self.done],
            "predicted": strings,
            "fan": self.fan,
        }

    def put_back(self, columns: Mapping[str, Array]) -> None:
        super().put_back(columns)
        if self.done:
            self._alive = np.isfinite(self.losses[-1])

    @property
    def nbytes(self) -> int:
        """What it keeps, in bytes."""
        return self._losses.nbytes + self._exact.nbytes + self._predicted.nbytes

    @property
    def losses(self) -> Array:
        """(done, M) per letter; NaN from where a run diverged."""
        return self._losses[: self.done]

    @property
    def fan(self) -> Array:
        """(done, 3): 5 %, median and 95 % of the runs that did not diverge."""
        return self._fan[: self.done]

    @property
    def share(self) -> Array:
        """(done,): which part of the runs decodes the whole word."""
        result: Array = self._exact[: self.done].mean(axis=1)
        return result

    @property
    def ended(self) -> bool:
        """Nothing more is to come: all epochs are done, or all runs have diverged."""
        return self.done >= self.epochs or not self._alive.any()

    def diverged(self, epoch: int) -> int:
        """How many runs have, by this epoch."""
        return int(np.isnan(self.losses[epoch - 1]).sum())

    def first_exact(self) -> Array:
        """(M,): the first epoch with the whole word right; 0 for never so far."""
        found = self._exact[: self.done]
        result: Array = np.where(found.any(axis=0), found.argmax(axis=0) + 1, 0)
        return result

    def has_strings(self, epoch: int) -> bool:
        """Of a very large study only the newest epoch's strings are kept."""
        return len(self._predicted) > 1 or epoch == self.done

    def letters(self, epoch: int, place: int) -> Array | None:
        """(T,): indices of the letters that a run answers; None where it has diverged."""
        answered: Array = self._answered(epoch)[place]
        return answered if np.isfinite(self.losses[epoch - 1, place]) else None

    def string(self, epoch: int, place: int) -> Letters | None:
        """What a run answers; None where it has diverged."""
        found = self.letters(epoch, place)
        return None if found is None else decoded(self.experiment, found)

    def _answered(self, epoch: int) -> Array:
        """(M, T)."""
        found: Array = self._predicted[epoch - 1 if len(self._predicted) > 1 else 0]
        return found

    def outcomes(self, epoch: int) -> list[tuple[Letters, int]]:
        """(word, how many runs) of those that did not diverge, the most frequent first."""
        row = self._answered(epoch)[np.isfinite(self.losses[epoch - 1])]
        words, counts = np.unique(row, axis=0, return_counts=True)
        spelled: Counter[Letters] = Counter()
        for word, count in zip(words, counts, strict=True):
            spelled[decoded(self.experiment, word)] += int(count)
        return sorted(spelled.items(), key=lambda item: (-item[1], item[0].text))

    def nearest(self, epoch: int, loss: float, log: bool = False) -> int | None:
        """The place of the run whose loss at `epoch` is nearest; None where all have diverged."""
        row = self.losses[epoch - 1].astype(float)
        if np.isnan(row).all():
            return None
        with np.errstate(all="ignore"):
            apart = np.abs(np.log(row) - math.log(max(loss, 1e-30))) if log else np.abs(row - loss)
        return int(np.argmin(np.where(np.isnan(apart), np.inf, apart)))

    def percentile(self, loss: float, epoch: int) -> float:
        """Which percentage of all runs has a lower loss at `epoch`; one that diverged has not."""
        return float((self.losses[epoch - 1] < loss).mean() * 100)

    def at_rest(self, epoch: int, loss: float, within: float) -> Array:
        """(M,): which stand at most `within` above `loss`, and have for a fifth of the epochs."""
        before = max(BEFORE, epoch // 5)
        if epoch <= before:
            return np.zeros(len(self.seeds), bool)
        now = self.losses[epoch - 1]
        then = self.losses[epoch - 1 - before]
        near = [(row > loss - TOLERANCE) & (row < loss + within) for row in (now, then)]
        result: Array = near[0] & near[1] & (np.abs(now - then) < TOLERANCE)
        return result

    def resting(self, epoch: int, loss: float, within: float) -> int:
        """How many these are."""
        return int(self.at_rest(epoch, loss, within).sum())

    def right_at_rest(self, epoch: int, loss: float, within: float) -> int:
        """How many of these decode the whole word."""
        return int((self.at_rest(epoch, loss, within) & self._exact[epoch - 1]).sum())

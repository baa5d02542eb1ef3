"""Seeds: what many runs that differ in their seed alone have come to. numpy only.

Losses are per letter throughout: those of runs that add them up are divided.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.epoch import Array, decoded
from core.layout import parameter_count
from core.spec import Experiment, SpecError, WordTask
from core.text.letters import Letters

SEEDS_MAX, EPOCHS_MAX = 10_000, 10_000
NUMBERS_MAX = 40_000_000  # losses that are kept: 160 MB
STACK_MB = 2_000
STRINGS_MAX = 60_000_000  # letters: beyond, those of the newest epoch alone are kept

# The last losses that the lecture prints, after 15 epochs; here per letter.
LECTURE = {
    "hello-rnncell": 2.0754 / 5,
    "hello-rnn": 0.5813,
    "hello-embedding": 0.0036,
    "hello-lstm": 0.0024,
}


@dataclass(frozen=True)
class Rung:
    """A loss per letter at which runs end; undecided: how many letters are left open there."""

    loss: float
    undecided: int


def check_study(experiment: Experiment, first: int, count: int, epochs: int) -> None:
    """SpecError with the estimate where it would be too much."""
    if not experiment.trains:
        raise SpecError("task", "A demo trains nothing; open a lesson that does.")
    for name, value, most in (("seeds", count, SEEDS_MAX), ("epochs", epochs, EPOCHS_MAX)):
        if not 1 <= value <= most:
            raise SpecError(name, f"{name} is {value:,}; allowed is 1 to {most:,}.")
    if first < 0 or first + count > 2**31:
        raise SpecError("first", f"the first seed is {first:,}; allowed is 0 to {2**31 - count:,}.")
    if count * epochs > NUMBERS_MAX:
        needed = count * epochs * 4 / 2**20
        raise SpecError(
            "epochs",
            f"{count:,} seeds for {epochs:,} epochs are {needed:,.0f} MB of losses; "
            f"at most {NUMBERS_MAX * 4 / 2**20:,.0f} MB are kept. Take fewer of either.",
        )
    # Weights, gradients, both averages of Adam and what a step needs beside them.
    needed = parameter_count(experiment) * count * 4 * 6 / 2**20
    if needed > STACK_MB:
        raise SpecError(
            "seeds",
            f"{count:,} models of {parameter_count(experiment):,} parameters need about "
            f"{needed:,.0f} MB at once; at most {STACK_MB:,} MB are used. Take fewer seeds.",
        )


class SeedsResult:
    """Grows epoch by epoch. losses: (E, M). exact: (E, M), the whole word right."""

    def __init__(self, experiment: Experiment, seeds: Sequence[int], epochs: int) -> None:
        assert isinstance(experiment.task, WordTask)
        self.experiment, self.seeds, self.epochs = experiment, tuple(seeds), epochs
        self._targets = np.array(experiment.task.targets)
        count, steps = len(self.seeds), experiment.task.seq_len
        self._losses = np.full((epochs, count), np.nan, "f4")
        self._exact = np.zeros((epochs, count), bool)
        kept = epochs if epochs * count * steps <= STRINGS_MAX else 1
        self._predicted = np.zeros((kept, count, steps), np.min_scalar_type(experiment.logit_size))
        self._fan = np.full((epochs, 3), np.nan)
        self.done = 0

    def append(self, losses: Array, predicted: Array) -> None:
        """The next epochs: losses (n, M) as reduced by the experiment, predicted (n, M, T)."""
        rows = slice(self.done, self.done + len(losses))
        self._losses[rows] = losses / self.experiment.loss_terms
        self._exact[rows] = (predicted == self._targets).all(axis=2)
        if len(self._predicted) > 1 or self.epochs == 1:
            self._predicted[rows] = predicted
        else:
            self._predicted[0] = predicted[-1]
        for row in range(self.done, self.done + len(losses)):
            finite = self._losses[row][np.isfinite(self._losses[row])]
            if len(finite):
                self._fan[row] = np.percentile(finite, (5, 50, 95))
        self.done += len(losses)

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
    def diverged(self) -> int:
        return int((~np.isfinite(self.losses[-1])).sum()) if self.done else 0

    def first_exact(self) -> Array:
        """(M,): the first epoch with the whole word right; 0 for never so far."""
        found = self._exact[: self.done]
        result: Array = np.where(found.any(axis=0), found.argmax(axis=0) + 1, 0)
        return result

    def has_strings(self, epoch: int) -> bool:
        """Of a very large study only the newest epoch's strings are kept."""
        return len(self._predicted) > 1 or epoch == self.done

    def string(self, epoch: int, place: int) -> Letters:
        row = epoch - 1 if len(self._predicted) > 1 else 0
        return decoded(self.experiment, self._predicted[row, place])

    def outcomes(self, epoch: int) -> list[tuple[Letters, int]]:
        """(word, how many runs), the most frequent first."""
        row = self._predicted[epoch - 1 if len(self._predicted) > 1 else 0]
        words, counts = np.unique(row, axis=0, return_counts=True)
        spelled: Counter[Letters] = Counter()
        for word, count in zip(words, counts, strict=True):
            spelled[decoded(self.experiment, word)] += int(count)
        return sorted(spelled.items(), key=lambda item: (-item[1], item[0].text))

    def nearest(self, epoch: int, loss: float, log: bool = False) -> int:
        """The place of the run whose loss at `epoch` is nearest."""
        row = self.losses[epoch - 1].astype(float)
        with np.errstate(all="ignore"):
            apart = np.abs(np.log(row) - math.log(max(loss, 1e-30))) if log else np.abs(row - loss)
        return int(np.nanargmin(np.where(np.isfinite(apart), apart, np.inf)))

    def percentile(self, loss: float, epoch: int) -> float:
        """Which percentage of the runs has a lower loss at `epoch`."""
        row = self.losses[epoch - 1]
        return float((row[np.isfinite(row)] < loss).mean() * 100)


def rungs(experiment: Experiment) -> tuple[Rung, ...]:
    """The losses at which runs may end, lowest first, from the task and the head alone.

    A letter that stands for several answers is decided only from what came before. Where h in
    (-1, 1) is the logits, each decided letter costs ln(1 + (n-1) e^-2), an undecided one of k
    answers ln(k + (n-k) e^-2). With a Linear head: nothing, and ln k. () where the answers of
    some letter are not equally frequent: then the rungs are not that simple.
    """
    task = experiment.task
    assert isinstance(task, WordTask)
    answers: dict[int, Counter[int]] = {}
    for letter, answer in zip(task.inputs, task.targets, strict=True):
        answers.setdefault(letter, Counter())[answer] += 1
    if any(len(set(each.values())) > 1 for each in answers.values()):
        return ()
    floor = experiment.loss_floor
    if floor is None and experiment.model.head == "none":
        return ()  # relu: logits have no bound
    size = experiment.logit_size

    def cost(kinds: int) -> float:
        if floor is None:
            return math.log(kinds)
        return math.log(kinds + (size - kinds) * math.exp(-2))

    def mean(undecided: list[int], decided: int) -> float:
        return (sum(map(cost, undecided)) + decided * cost(1)) / task.seq_len

    open_letters = [len(answers[letter]) for letter in task.inputs if len(answers[letter]) > 1]
    closed = task.seq_len - len(open_letters)
    every = (0, len(open_letters))
    # A Linear head ends at none or all; unlike letters have no order among those between.
    ladder = floor is not None and len(set(open_letters)) == 1
    found = range(len(open_letters) + 1) if ladder else dict.fromkeys(every)
    return tuple(Rung(mean(open_letters[:n], closed + len(open_letters) - n), n) for n in found)

"""Grid: learning rate x hidden size x cell, many seeds each: what is asked and what it came to.

numpy only. core.session.grid_training has them trained. Losses are per letter, as in seed_study.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from core.arrays import Array
from core.experiment import Experiment, WordTask
from core.experiment.parameters import parameter_count
from core.runs.divergence import still_alive
from core.runs.seed_study import EPOCHS_MAX, check_study
from core.runs.study import Study
from core.sentences import Sentence, items
from core.settings import CHOICES, SpecError, parse_value
from core.typed_number import ONE_COMMA, THOUSANDS, plain

VALUES_MAX = 12  # of one axis: more squares than can be read
MINUTES_MAX = 30
BETWEEN = 0.03  # seconds from one square to the next, the picture included
ZERO_COMMA = re.compile(r"0+,\d+([eE][+-]?\d+)?")
AXES = {
    "lr": Sentence("learning rate"),
    "hidden_size": Sentence("hidden size"),
    "cell": Sentence("cell"),
}


@dataclass(frozen=True)
class Combination:
    """One square. row and column count the learning rates and hidden sizes.

    experiment None: it cannot be, and reason says why.
    """

    cell: str
    row: int
    column: int
    experiment: Experiment | None
    reason: str = ""

    @property
    def place(self) -> tuple[str, int, int]:
        return self.cell, self.row, self.column


@dataclass(frozen=True)
class Grid:
    """What is asked: `experiment` with each lr, hidden size and cell; seeds 0, 1, 2 and so on."""

    experiment: Experiment
    lrs: tuple[float, ...]
    sizes: tuple[int, ...]
    cells: tuple[str, ...]
    seeds: int
    epochs: int

    def __post_init__(self) -> None:
        check_study(self.experiment, 0, self.seeds, 1)
        if not isinstance(self.experiment.task, WordTask):
            raise SpecError("task", "A grid needs a word pair; open a lesson with one.")
        for name, given in (("lr", self.lrs), ("hidden_size", self.sizes), ("cell", self.cells)):
            _check_axis(name, given)
        if not 1 <= self.epochs <= EPOCHS_MAX:
            raise SpecError(
                "epochs",
                "epochs is {epochs:,}; allowed is 1 to {most:,}.",
                epochs=self.epochs,
                most=EPOCHS_MAX,
            )
        if not self.possible:
            raise SpecError(
                "hidden_size",
                "None of these is possible. {reason}",
                reason=self.combinations[0].reason,
            )
        for each in self.possible:  # one combination's models are in memory at a time
            assert each.experiment is not None
            check_study(each.experiment, 0, self.seeds, 1)

    @cached_property
    def combinations(self) -> tuple[Combination, ...]:
        """In the order of training: small networks first, so that all maps fill from the left."""
        return tuple(
            self._combination(cell, row, column)
            for column in range(len(self.sizes))
            for row in range(len(self.lrs))
            for cell in self.cells
        )

    def _combination(self, cell: str, row: int, column: int) -> Combination:
        values = {"cell": cell, "lr": self.lrs[row], "hidden_size": self.sizes[column]}
        try:
            return Combination(cell, row, column, self.experiment.with_values(**values))
        except SpecError as error:
            return Combination(cell, row, column, None, error.sentence)

    @cached_property
    def possible(self) -> tuple[Combination, ...]:
        return tuple(each for each in self.combinations if each.experiment is not None)

    @property
    def runs(self) -> int:
        return len(self.possible) * self.seeds

    @cached_property
    def seconds(self) -> float:
        """How long all of it takes where the rates below were measured."""
        return sum(self.seconds_of(each) for each in self.possible)

    def seconds_of(self, combination: Combination) -> float:
        assert combination.experiment is not None
        return BETWEEN + estimated_seconds(combination.experiment, self.seeds, self.epochs)

    def check_time(self, pace: float = 1.0) -> None:
        """SpecError with the estimate where it is too long. pace: of this machine, 2 is slower."""
        minutes = self.seconds * pace / 60
        if minutes > MINUTES_MAX:
            told = Sentence("{minutes:,.0f} minutes", minutes=minutes)
            if minutes >= 120:
                told = Sentence("{hours:,.1f} hours", hours=minutes / 60)
            raise SpecError(
                "seeds",
                "{combinations:,} combinations of {seeds:,} seeds are {runs:,} runs of "
                "{epochs:,} epochs: about {told}. Nothing longer than {most} minutes is "
                "started; take fewer values, seeds or epochs.",
                combinations=len(self.possible),
                seeds=self.seeds,
                runs=self.runs,
                epochs=self.epochs,
                told=told,
                most=MINUTES_MAX,
            )


@dataclass(frozen=True)
class Standing:
    """A square at one epoch. seed: one that solved it there; where none did, the lowest loss."""

    epoch: int
    seeds: int
    solved: int
    diverged: int
    median: float  # of those that did not diverge; NaN where all did
    seed: int

    @property
    def share(self) -> float:
        return self.solved / self.seeds


class Square(Study):
    """A few numbers an epoch, whatever the number of seeds."""

    by_epoch = "medians"

    def __init__(self, experiment: Experiment, seeds: Sequence[int], epochs: int) -> None:
        super().__init__(experiment, seeds, epochs)
        self._solved = np.zeros(epochs, "i4")
        self._diverged = np.zeros(epochs, "i4")
        self._shown = np.zeros(epochs, "i4")  # the place of the seed to look at
        self._medians = np.full(epochs, np.nan, "f4")

    def take(self, losses: Array, predicted: Array) -> None:
        rows = slice(self.done, self.done + len(losses))
        alive = still_alive(self._alive, losses)
        exact = (predicted == self._targets).all(axis=2) & alive
        kept = np.where(alive, losses, np.inf)
        self._solved[rows] = exact.sum(axis=1)
        self._diverged[rows] = (~alive).sum(axis=1)
        self._shown[rows] = np.where(exact.any(axis=1), exact.argmax(axis=1), kept.argmin(axis=1))
        for row, (values, some) in enumerate(zip(kept, alive, strict=True), start=self.done):
            self._medians[row] = np.median(values[some]) if some.any() else np.nan
        self._alive = alive[-1]
        self.done += len(losses)

    @property
    def columns(self) -> dict[str, Array]:
        """All that is known, a row an epoch; and which runs are alive, a row a run."""
        return {
            "solved": self._solved[: self.done],
            "diverged": self._diverged[: self.done],
            "shown": self._shown[: self.done],
            "medians": self.medians,
            "alive": self._alive,
        }

    @property
    def lost(self) -> bool:
        """Whether all of its runs diverged: there is nothing more to train."""
        return not self._alive.any()

    @property
    def ended(self) -> bool:
        return self.done >= self.epochs or self.lost

    @property
    def medians(self) -> Array:
        """(done,) per letter; NaN from where all have diverged."""
        return self._medians[: self.done]

    def at(self, epoch: int) -> Standing | None:
        """None where it is not trained so far."""
        if not self.done or (epoch > self.done and not self.lost):
            return None
        row = min(epoch, self.done) - 1
        return Standing(
            epoch,
            seeds=len(self.seeds),
            solved=int(self._solved[row]),
            diverged=int(self._diverged[row]),
            median=float(self._medians[row]),
            seed=self.seeds[self._shown[row]],
        )


class GridResult:
    """The squares that were begun, by their places; all of one grid. seconds: as Study's."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.squares: dict[tuple[str, int, int], Square] = {}
        self.seconds = 0.0
        self.lowest = math.inf  # median so far, over all epochs
        self.highest = -math.inf

    def begin(self, combination: Combination) -> Square:
        assert combination.experiment is not None
        square = Square(combination.experiment, range(self.grid.seeds), self.grid.epochs)
        self.squares[combination.place] = square
        return square

    def append(self, square: Square, losses: Array, predicted: Array) -> None:
        """Further epochs of one square; losses: (epochs, seeds), of all terms."""
        self.take(square, losses / square.experiment.loss_terms, predicted)

    def take(self, square: Square, losses: Array, predicted: Array) -> None:
        """Further epochs of one square; losses: (epochs, seeds), of one term."""
        room = square.epochs - square.done
        square.take(losses[:room], predicted[:room])
        self.see(square.medians[-len(losses) :])

    def see(self, new: Array) -> None:
        """Medians that came, or came back."""
        new = new[np.isfinite(new)]
        if len(new):
            self.lowest = min(self.lowest, float(new.min()))
            self.highest = max(self.highest, float(new.max()))

    @property
    def nbytes(self) -> int:
        """What it keeps, in bytes."""
        columns = (each.columns for each in self.squares.values())
        return sum(rows.nbytes for each in columns for rows in each.values())

    @property
    def ended(self) -> int:
        """How many squares are trained to their end."""
        return sum(square.ended for square in self.squares.values())


def parse_values(name: str, text: str) -> tuple[Any, ...]:
    """ "0.1, 0.3 1" as numbers of the setting `name`, each once, in order; SpecError names it."""
    found: set[Any] = {parse_value(name, each) for each in _parts(name, plain(text))}
    return tuple(sorted(found))


def _parts(name: str, text: str) -> list[str]:
    """A comma parts numbers where a space follows it; between digits it may be a decimal sign, and
    is one where semicolons part the numbers. What can mean two things is refused.
    """
    if ";" in text:
        return [each for each in re.split(r"[;\s]+", text) if each]
    parts: list[str] = []
    for each in filter(None, (each.strip(",") for each in text.split())):
        if name == "lr" and ZERO_COMMA.fullmatch(each):  # 0 is no learning rate
            parts.append(each)
        elif (ONE_COMMA if name == "lr" else THOUSANDS).fullmatch(each):
            raise _two_meanings(name, each)
        else:
            parts += filter(None, each.split(","))
    return parts


def _two_meanings(name: str, text: str) -> SpecError:
    one = text.replace(",", "." if name == "lr" else "")
    return SpecError(
        name,
        "{axis}s: “{text}” may mean {one}, or {several}; write {one}, or “{listed}” with a space.",
        axis=AXES[name],
        text=text,
        one=one,
        several=" and ".join(text.split(",")),
        listed=", ".join(text.split(",")),
    )


def estimated_seconds(experiment: Experiment, seeds: int, epochs: int) -> float:
    """From rates measured on a 2-core x86-64 machine, one thread; right within a factor of two.

    An epoch costs its operations, whatever the number of models, and each model's arithmetic.
    """
    assert isinstance(experiment.task, WordTask)
    model, steps = experiment.model, experiment.task.seq_len
    operations = model.num_lanes * steps * (0.065e-3 + 0.045e-3 * len(model.cell_kind.gates))
    numbers = parameter_count(experiment) * (4e-9 + 0.7e-9 * steps)
    one = 0.3e-6 * model.num_lanes * steps + numbers
    if model.initial_state == "random":
        one += 35e-6  # each seed draws its own, one by one
    built = 0.4e-3 + 0.1e-3 * model.num_lanes
    return seeds * built + epochs * (operations + seeds * one)


def _check_axis(name: str, given: tuple[object, ...]) -> None:
    if not given:
        raise SpecError(name, "No {axis} is given; give at least one.", axis=AXES[name])
    if len(given) > VALUES_MAX:
        raise SpecError(
            name,
            "{count} {axis}s are given; at most {most} fit side by side.",
            count=len(given),
            axis=AXES[name],
            most=VALUES_MAX,
        )
    if name == "cell" and not set(given) <= set(CHOICES["cell"]):
        raise SpecError(
            name,
            "cell is {given}; allowed is {allowed}.",
            given=given,
            allowed=items(CHOICES["cell"]),
        )

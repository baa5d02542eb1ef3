"""Studies: what a sweep came to as the Seeds page shows it."""

from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.experiment import Experiment
from core.runs.grid_study import AXES, Combination, Grid, GridResult
from core.runs.seed_study import SeedsResult
from core.text.plain import one_line

Rank = tuple[bool, int, float]


@dataclass(frozen=True)
class Studies:
    """seeds: the curves of one combination, the only one or the one that is looked at first. grid:
    of all of them; None where there is only one.
    """

    lesson_id: str
    seeds: SeedsResult
    grid: GridResult | None


class Assembly:
    """Takes one combination after another; holds the numbers of no more than two of them."""

    def __init__(self, grid: Grid, lesson_id: str) -> None:
        self._grid = grid
        self._lesson_id = lesson_id
        self._result = GridResult(grid)
        self._first: tuple[Rank, SeedsResult] | None = None

    def add(self, combination: Combination, losses: Array, predicted: Array) -> None:
        """losses: (epochs, seeds) per letter, NaN from where one diverged; predicted (…, T)."""
        assert combination.experiment is not None
        square = self._result.begin(combination)
        self._result.take(square, losses, predicted)
        last = square.at(self._grid.epochs)
        assert last is not None
        median = -last.median if np.isfinite(last.median) else -np.inf
        rank = (_is_own(self._grid, combination), last.solved, float(median))
        if self._first is None or rank > self._first[0]:
            result = SeedsResult(combination.experiment, range(self._grid.seeds), len(losses))
            result.take(losses, predicted)
            self._first = rank, result

    def studies(self) -> Studies:
        """Once all of them were added."""
        assert self._first is not None
        several = len(self._grid.possible) > 1
        return Studies(self._lesson_id, self._first[1], self._result if several else None)


def line_of(experiment: Experiment, solved: int, seeds: int, median: float) -> str:
    """What a combination came to, as the terminal tells it. median: NaN where all have diverged."""
    model, lr = experiment.model, experiment.training.lr
    told = f"{model.cell}, lr {lr:g}, hidden_size {model.hidden_size}"
    loss = "all diverged" if np.isnan(median) else f"median loss {median:.4g}"
    return one_line(f"{told}: {solved:,} of {seeds:,} solved, {loss}")


def lines_of(found: Studies) -> list[str]:
    """A line a combination."""
    if found.grid is None:
        seeds = found.seeds
        solved, median = round(seeds.share[-1] * len(seeds.seeds)), float(seeds.fan[-1, 1])
        return [line_of(seeds.experiment, solved, len(seeds.seeds), median)]
    lines = []
    for square in found.grid.squares.values():
        last = square.at(found.grid.grid.epochs)
        if last is not None:
            lines.append(line_of(square.experiment, last.solved, last.seeds, last.median))
    return lines


def _is_own(grid: Grid, combination: Combination) -> bool:
    """Whether it has the lesson's own values: that is looked at first, or else what learns best."""
    experiment = combination.experiment
    assert experiment is not None
    return all(experiment.setting(name) == grid.experiment.setting(name) for name in AXES)

"""What the blocks come to: pieces and studies for files, and a few lines for the terminal."""

from collections.abc import Iterator

import numpy as np

from core.arrays import Array
from core.sweep.plan import Block, Sweep
from core.sweep.store import Store
from core.sweep_file.csv_file import Piece
from core.sweep_file.studies import Assembly, Studies, line_of


def pieces(sweep: Sweep, store: Store) -> Iterator[Piece]:
    """Block by block, once all of them are done."""
    for block in sweep.blocks:
        losses, predicted = _numbers(block, store)
        yield Piece(block.experiment, block.first, losses, predicted)


def studies(sweep: Sweep, store: Store, lesson_id: str) -> Studies:
    """Combination by combination."""
    found = Assembly(sweep.grid, lesson_id)
    for each in sweep.grid.possible:
        blocks = [one for one in sweep.blocks if one.experiment is each.experiment]
        losses, predicted = zip(*(_numbers(block, store) for block in blocks), strict=True)
        found.add(each, np.concatenate(losses, axis=1), np.concatenate(predicted, axis=1))
    return found.studies()


def _numbers(block: Block, store: Store) -> tuple[Array, Array]:
    """(losses per letter, predicted)."""
    answer = store.get(block)
    assert answer is not None, "all blocks are done"
    return answer["losses"] / np.float32(block.experiment.loss_terms), answer["predicted"]


def summary(sweep: Sweep, store: Store) -> list[str]:
    """A line a combination: how many seeds end with the whole word, and the median loss."""
    found = []
    for each in sweep.grid.possible:
        assert each.experiment is not None
        solved = 0
        losses = []
        targets = np.array(each.experiment.task.targets)  # type: ignore[union-attr]
        for block in (one for one in sweep.blocks if one.experiment is each.experiment):
            per_letter, predicted = _numbers(block, store)
            last = per_letter[-1]
            exact = (predicted[-1] == targets).all(axis=1) & ~np.isnan(last)
            solved += int(exact.sum())
            losses += [float(loss) for loss in last if not np.isnan(loss)]
        median = float(np.median(losses)) if losses else np.nan
        found.append(line_of(each.experiment, solved, sweep.grid.seeds, median))
    return found

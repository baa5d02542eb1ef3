"""The result as CSV, a line a run and epoch; and as a few lines for the terminal."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

import numpy as np

from core.runs.records import decoded
from core.sweep.plan import Block, Sweep
from core.sweep.store import Store
from core.text.plain import one_line

COLUMNS = ("cell", "lr", "hidden_size", "seed", "epoch", "loss (nats per letter)", "string")
LINES_MAX = 20_000_000


def write_csv(file: BinaryIO, sweep: Sweep, store: Store) -> None:
    """Block by block. Where a run has diverged, loss and string are empty."""
    file.write(_lines([COLUMNS]))
    for block in sweep.blocks:
        file.write(_lines(_rows(block, store)))


def _lines(rows: Iterable[Sequence[object]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def _rows(block: Block, store: Store) -> Iterator[tuple[object, ...]]:
    answer = store.get(block)
    assert answer is not None, "all blocks are done"
    model, training = block.experiment.model, block.experiment.training
    head = (model.cell, training.lr, model.hidden_size)
    losses = answer["losses"] / np.float32(block.experiment.loss_terms)
    for place in range(block.count):
        for epoch in range(block.epochs):
            loss = losses[epoch, place]
            ended = bool(np.isnan(loss))
            word = (
                "" if ended else decoded(block.experiment, answer["predicted"][epoch, place]).text
            )
            told = (block.first + place, epoch + 1, "" if ended else str(loss), word)
            yield (*head, *told)


def summary(sweep: Sweep, store: Store) -> list[str]:
    """A line a combination: how many seeds end with the whole word, and the median loss."""
    found = []
    for each in sweep.grid.possible:
        assert each.experiment is not None
        solved, losses = 0, []
        targets = np.array(each.experiment.task.targets)  # type: ignore[union-attr]
        for block in (one for one in sweep.blocks if one.experiment is each.experiment):
            answer = store.get(block)
            assert answer is not None
            last = answer["losses"][-1] / block.experiment.loss_terms
            exact = (answer["predicted"][-1] == targets).all(axis=1) & ~np.isnan(last)
            solved += int(exact.sum())
            losses += [float(loss) for loss in last if not np.isnan(loss)]
        median = f"median loss {np.median(losses):.4g}" if losses else "all diverged"
        model, lr = each.experiment.model, each.experiment.training.lr
        told = f"{model.cell}, lr {lr:g}, hidden_size {model.hidden_size}"
        found.append(one_line(f"{told}: {solved:,} of {sweep.grid.seeds:,} solved, {median}"))
    return found

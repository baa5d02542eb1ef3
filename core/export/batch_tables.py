"""The tables of a run over batches: its updates, and what they led to. docs/exports.md describes
every column.
"""

from collections.abc import Iterator

from core.experiment import Experiment, SyntheticTask
from core.experiment.training import lr_at
from core.export.record import Record
from core.export.table import Cell, Column, Type

SCORES_MAX = 100  # evenly spread over the run, the first update and the last among them


def update_columns(experiment: Experiment) -> tuple[Column, ...]:
    return (
        Column("update", Type.WHOLE),
        _loss(experiment),
        Column("learning rate", Type.REAL),
        Column("gradient norm", Type.REAL),
    )


def updates(record: Record) -> Iterator[tuple[Cell, ...]]:
    """Of one that could not be made there is no gradient."""
    training = record.experiment.training
    for found in record.updates(1):
        step, rate = found.step, lr_at(training, found.step.number - 1)
        yield step.number, step.loss, rate, None if found.diverged else step.norm


def score_columns(experiment: Experiment) -> tuple[Column, ...]:
    return (
        Column("updates", Type.WHOLE),
        _loss(experiment),
        Column("score", Type.REAL),
        Column("written", Type.TEXT),
    )


def scores(record: Record) -> Iterator[tuple[Cell, ...]]:
    for found in record.updates(SCORES_MAX):
        if found.score is not None:
            written = found.sample.letters.text if found.sample is not None else None
            yield found.score.updates, found.score.loss, found.score.score, written


def _loss(experiment: Experiment) -> Column:
    """A squared error has no unit here."""
    task = experiment.task
    is_number = isinstance(task, SyntheticTask) and task.regression
    return Column("loss", Type.SINGLE, "" if is_number else "nat")

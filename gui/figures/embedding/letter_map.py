"""Letters in the plane: embedding vectors over training, projected where they have more axes.

A function of (recording, playhead); draws nothing.
"""

from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.runs.history import even_epochs
from core.runs.run import Run
from core.runs.visibility import Seen, of_parameter
from core.trace.operations import Kind

NAME = "emb.weight"


@dataclass(frozen=True)
class View:
    """Through what the vectors are seen. axes: (2, dims) of a projection, else None. share: of
    the variance, 1 where nothing is left out.
    """

    axes: Array | None
    share: float


@dataclass(frozen=True)
class LetterMap:
    """epochs: (E,), the epochs that begin with these vectors. points: (E, letters, 2). now: the
    row of the playhead. table: (letters, dims) of now. moved, began: how far a letter is from
    its start, and how far the letters started from their middle, both on average and in all
    dims; None where the start is not among the epochs. last: the last epoch that was seen. whole:
    whether all epochs of an even picture up to it are there, so that another look has the same.
    """

    epochs: Array
    points: Array
    view: View
    now: int
    table: Array
    moved: float | None
    began: float | None
    last: int
    whole: bool

    @property
    def dims(self) -> int:
        return int(self.table.shape[1])


def letter_map(run: Run, like: View | None = None) -> LetterMap | None:
    """An even choice of the epochs that were seen, on one basis, its signs those of `like`; None
    where there is no embedding, no trace of it yet, or the vectors are no longer finite.
    """
    table = table_now(run)
    here = _epoch_now(run)
    if table is None or not np.isfinite(table).all():
        return None
    tables = _seen(run) | {here: table}
    epochs = np.array(sorted(tables))
    stacked = np.stack([tables[int(epoch)] for epoch in epochs])
    points, view = project(stacked, like or _come_to(stacked[:-1]))
    moved, began = _travel(stacked[0], table) if epochs[0] == run.first_epoch else (None, None)
    last = _last_seen(run)
    whole = {here}.issuperset(run.history.missing(run.first_epoch, last))
    now = int(np.searchsorted(epochs, here))
    return LetterMap(epochs, points, view, now, table, moved, began, last, whole)


def table_now(run: Run) -> Array | None:
    """(letters, dims) under the playhead: after the update once that is done."""
    trace = run.trace
    if trace is None or NAME not in trace.state:
        return None
    if trace.update is not None and _is_updated(run):
        return trace.update.after[NAME]
    return trace.state[NAME]


def _is_updated(run: Run) -> bool:
    """Whether the vectors have had the update of the playhead's epoch."""
    return of_parameter(run, Kind.UPDATE, NAME) is Seen.NOW


def _epoch_now(run: Run) -> int:
    """The epoch that begins with the vectors under the playhead."""
    return run.playhead.epoch + (1 if _is_updated(run) else 0)


def _last_seen(run: Run) -> int:
    return max(run.shown_epoch, run.playhead.epoch)


def _seen(run: Run) -> dict[int, Array]:
    """Samples of epochs that the playhead has been to, but for those that diverged: where it began,
    and those of an even picture, or it would depend on which others happened to come by.
    """
    wanted = {run.first_epoch, *even_epochs(run.first_epoch, _last_seen(run))}
    return {
        epoch: sample.embedding
        for epoch, sample in run.history.samples.items()
        if sample.embedding is not None and epoch in wanted and np.isfinite(sample.embedding).all()
    }


def project(tables: Array, like: View | None = None) -> tuple[Array, View]:
    """(epochs, letters, 2) of tables (epochs, letters, dims).

    Two axes are drawn as they are, one lies on a line; of more, the two principal axes of all
    epochs together (Pearson 1901): one basis for all epochs, or the letters would seem to move
    when only the view does.
    """
    dims = tables.shape[2]
    if dims <= 2:
        return np.pad(tables, ((0, 0), (0, 0), (0, 2 - dims))), View(None, 1.0)
    flat = tables.reshape(-1, dims).astype(np.float64)
    flat = flat - flat.mean(axis=0)
    # The covariance has the same axes, and is small however many epochs there are.
    variances, axes = np.linalg.eigh(flat.T @ flat)
    turned = _turned(axes.T[:-3:-1], like)
    whole = float(variances.sum())
    share = float(variances[-2:].sum()) / whole if whole > 0 else 1.0
    return (flat @ turned.T).reshape(*tables.shape[:2], 2), View(turned, share)


def _come_to(tables: Array) -> View | None:
    """The view as it would be, had one looked on while these epochs came in: a picture that is
    drawn again, in the next session too, is not another one in a mirror. A quarter more at a
    time: few are projected, and from one to the next no axis turns around.
    """
    view = None
    count = 0
    while count < len(tables):
        count = min(count + max(count // 4, 1), len(tables))
        view = project(tables[:count], view)[1]
    return view


def _turned(axes: Array, like: View | None) -> Array:
    """Signs as they were, or the picture would flip as epochs come in; at first the largest
    weight is positive.
    """
    if like is not None and like.axes is not None and like.axes.shape == axes.shape:
        signs = np.sign((axes * like.axes).sum(axis=1))
    else:
        signs = np.sign(axes[[0, 1], np.abs(axes).argmax(axis=1)])
    found: Array = axes * np.where(signs == 0, 1, signs)[:, None]
    return found


def _travel(start: Array, now: Array) -> tuple[float, float]:
    moved = np.linalg.norm(now - start, axis=1).mean()
    began = np.linalg.norm(start - start.mean(axis=0), axis=1).mean()
    return float(moved), float(began)


def nearest(points: Array, letter: int) -> tuple[int, float]:
    """The letter nearest to `letter` in `points` (letters, dims), and how far it is."""
    apart = np.linalg.norm(points - points[letter], axis=1)
    apart[letter] = np.inf
    best = int(apart.argmin())
    return best, float(apart[best])

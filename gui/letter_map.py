"""Letters in the plane: embedding vectors over training, projected where they have more axes.

A function of (recording, playhead); draws nothing.
"""

from dataclasses import dataclass

import numpy as np

from core.epoch import Array
from core.run import Run


@dataclass(frozen=True)
class LetterMap:
    """epochs: (E,). points: (E, letters, 2). share: of the variance, 1 where nothing is left
    out. dims: of the embedding itself. now: the row of the playhead's epoch.
    """

    epochs: Array
    points: Array
    share: float
    dims: int
    now: int


def letter_map(run: Run) -> LetterMap | None:
    """All sampled epochs that were seen, on one basis; None where there is no embedding yet."""
    samples = {
        epoch: sample.embedding
        for epoch, sample in run.history.samples.items()
        if sample.embedding is not None and epoch <= max(run.shown_epoch, run.playhead.epoch)
    }
    here = run.playhead.epoch
    if run.trace is not None and "emb.weight" in run.trace.state:
        samples[here] = run.trace.state["emb.weight"]
    if here not in samples:
        return None
    epochs = np.array(sorted(samples))
    tables = np.stack([samples[int(epoch)] for epoch in epochs])
    points, share = project(tables)
    return LetterMap(epochs, points, share, tables.shape[2], int(np.searchsorted(epochs, here)))


def project(tables: Array) -> tuple[Array, float]:
    """(epochs, letters, 2) of tables (epochs, letters, dims), and the share of the variance.

    Two axes are drawn as they are, one lies on a line; of more, the two principal axes of all
    epochs together (Pearson 1901), each turned so that its largest weight is positive: one
    basis for all epochs, or the letters would seem to move when only the view does.
    """
    dims = tables.shape[2]
    finite = np.nan_to_num(tables)
    if dims <= 2:
        return np.pad(finite, ((0, 0), (0, 0), (0, 2 - dims))), 1.0
    flat = finite.reshape(-1, dims)
    flat = flat - flat.mean(axis=0)
    _, sizes, axes = np.linalg.svd(flat, full_matrices=False)
    axes = axes[:2] * np.sign(axes[:2][[0, 1], np.abs(axes[:2]).argmax(axis=1)])[:, None]
    whole = float((sizes**2).sum())
    share = float((sizes[:2] ** 2).sum()) / whole if whole > 0 else 1.0
    return (flat @ axes.T).reshape(*tables.shape[:2], 2), share


def nearest(points: Array, letter: int) -> tuple[int, float]:
    """The letter nearest to `letter` in `points` (letters, dims), and how far it is."""
    apart = np.linalg.norm(points - points[letter], axis=1)
    apart[letter] = np.inf
    best = int(apart.argmin())
    return best, float(apart[best])

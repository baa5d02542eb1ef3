"""What is computed of arrays in more than one room. numpy alone."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


def norm(values: npt.ArrayLike, axis: int | None = None) -> Floats:
    """The Euclidean norm over `axis` (None: over all numbers), in double precision.

    In single precision a square overflows from 1.8e19 on, on some processors with a warning: the
    gradients of a run that is about to diverge are finite and larger than that.
    """
    return np.asarray(np.linalg.norm(np.asarray(values, np.float64), axis=axis))


Array = npt.NDArray[Any]


def softmax(logits: Array) -> Array:
    """Probabilities over the last axis, in the dtype of `logits`; NaN stays NaN."""
    with np.errstate(all="ignore"):
        shifted = np.exp(logits - logits.max(axis=-1, keepdims=True))
        result: Array = shifted / shifted.sum(axis=-1, keepdims=True)
    return result


def fill(columns: Mapping[str, Array], given: Mapping[str, Array]) -> None:
    """Writes into each of `columns` what is given under its name. ValueError where that has another
    shape or kind, KeyError where it is missing.
    """
    for name, ours in columns.items():
        if given[name].shape != ours.shape or given[name].dtype != ours.dtype:
            raise ValueError(f"{name} has other numbers")
        ours[...] = given[name]


_GROWTH = 1.25


class Column:
    """A growing numpy array: appending costs a copy now and then, reading a view.

    Views that were handed out stay valid: growing makes a new array.
    """

    def __init__(self, dtype: str, width: int = 1) -> None:
        self._data = np.zeros((64, width), dtype)
        self._used = 0

    def __len__(self) -> int:
        return self._used

    def extend(self, rows: Array) -> None:
        """rows: (n, width)."""
        end = self._used + len(rows)
        if end > len(self._data):
            room = np.zeros((int(end * _GROWTH) + 64, self._data.shape[1]), self._data.dtype)
            room[: self._used] = self._data[: self._used]
            self._data = room
        self._data[self._used : end] = rows
        self._used = end

    @property
    def rows(self) -> Array:
        """(len, width), a view."""
        return self._data[: self._used]

    @property
    def nbytes(self) -> int:
        return self._data.nbytes


def envelope(values: Array, points: int) -> tuple[Array, Array]:
    """At most 2 * points + 1 of `values`, (indices, values): each bin's extremes, and the last.

    So that a million epochs draw as fast as a thousand and no spike is lost. NaN is kept
    where a whole bin is NaN.
    """
    count = len(values)
    if count <= 2 * points:
        return np.arange(count), values
    width = -(-count // points)
    whole = count // width * width
    picked = [_extremes(values[:whole].reshape(-1, width))]
    if whole < count:  # what is left over is a bin too, a shorter one
        picked.append(whole + _extremes(values[None, whole:]))
    places = np.concatenate([*picked, [count - 1]])
    return places, values[places]


def _extremes(bins: Array) -> Array:
    """Flat, ascending indices of each row's minimum and maximum; bins: (n, width)."""
    missing = np.isnan(bins)
    gaps = missing.any()
    low = (np.where(missing, np.inf, bins) if gaps else bins).argmin(axis=1)
    high = (np.where(missing, -np.inf, bins) if gaps else bins).argmax(axis=1)
    start = np.arange(len(bins)) * bins.shape[1]
    places: Array = np.sort(np.stack([start + low, start + high], axis=1), axis=1).ravel()
    return places


def means(values: Array, width: int) -> tuple[Array, Array]:
    """(places, means) of stretches of `width` values, the last one perhaps shorter.

    A place is the middle of its stretch, counted from 1.
    """
    starts = np.arange(0, len(values), width)
    counts = np.diff(np.append(starts, len(values)))
    if not len(starts):
        return np.zeros(0), np.zeros(0)
    return starts + (counts + 1) / 2, np.add.reduceat(values.astype("f8"), starts) / counts

"""Named: an array under the term that picture, equation, matrix and code share."""

from dataclasses import dataclass

import numpy as np

from core.epoch import Array


@dataclass(frozen=True)
class Named:
    """term: its key in every view. axes: the axes' names, "" for a single number."""

    term: str
    axes: str
    value: Array


def number(term: str, value: float) -> Named:
    """A single number."""
    return Named(term, "", np.asarray(value, np.float32))

"""Named: an array under the term that picture, equation, matrix and code share; which terms
are meant by which.
"""

from dataclasses import dataclass

import numpy as np

from core.arrays import Array


@dataclass(frozen=True)
class Named:
    """term: its key in every view. axes: the axes' names, "" for a single number."""

    term: str
    axes: str
    value: Array


def number(term: str, value: float) -> Named:
    """A single number."""
    return Named(term, "", np.asarray(value, np.float32))


PARTS = {"W_ih x": ("W_ih", "x"), "W_hh h": ("W_hh", "h_prev"), "b": ("b_ih", "b_hh")}


def is_lit(key: str, term: str) -> bool:
    """Whether a term of an equation is meant by `term`, which may stand for a product."""
    return bool(term) and (key == term or key in PARTS.get(term, ()))


def is_same(part: str, term: str) -> bool:
    """Whether a part of the opened cell is meant by `term`, or holds it."""
    return bool(term) and (
        part == term or part in PARTS.get(term, ()) or term in PARTS.get(part, ())
    )

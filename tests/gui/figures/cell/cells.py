"""Opened cells to look at: of two layers in both directions, and at any size."""

from functools import cache

import numpy as np

from gui.figures.cell.drawing import CellDrawing
from gui.figures.cell.parts import cell_parts
from tests.gui.test_printed_numbers import LESSONS, run_of

CELLS = ("RNN", "LSTM", "GRU")
HIDDEN = (1, 4, 8, 128)
GATES = {"RNN": (None, ""), "LSTM": (None, "f", "g"), "GRU": (None, "z", "n")}


@cache
def trained(cell, hidden, **values):
    """Two layers in both directions; above the first, what enters has a long name."""
    values = {"num_layers": 2, "bidirectional": True, "embedding_dim": 50, **values}
    return run_of(
        LESSONS["hello-embedding"].with_values(cell=cell, hidden_size=hidden, **values), 2
    )


def drawing(run, inside=None, lane=3, unit=0):
    made = CellDrawing()
    made.show_parts(cell_parts(run, run.trace, lane, 2), unit, "", inside)
    return made


def sized(view, size=(700, 400)):
    view.resize(*size)
    view._layout = None  # a hidden widget hears of its size when it is shown
    return view


def same(one, other):
    assert np.allclose(one, other, atol=1e-5)

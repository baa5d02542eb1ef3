"""How wide a folded network's one box is, and how far its letters grow: all in one scale, the
numbers in its cells as the names beside them. Pure geometry, in em.
"""

from core.experiment import Experiment

LARGEST = 2.2  # times the text's size; what is over is left to the arrows
SIDE = 2.8  # so far two lanes stand apart
GAP = 2.4  # from an initial state to its cell: a loop comes down between them
BOX = 9.5  # of a box whose cells have no room for numbers
CELL = 2.62  # of a cell that has
INSIDE = 0.55  # of a box, beside its cells
LETTERS = 0.85  # before those of h and c
STEP = 3.4  # of "t = 1", beside the input


def widths(experiment: Experiment, room: float, broad: float) -> tuple[float, float]:
    """Of the box and of its column, in which its neighbours stand on both sides: such that all
    cells show their numbers, where there is room for it at the text's size. broad: how many times
    as wide digits are as is usual.
    """
    model = experiment.model
    cells = [model.hidden_size, model.embedding_dim or 0]
    cells += [] if experiment.trains else [experiment.input_size]
    wide = max(cells) * CELL * broad + INSIDE + (LETTERS if model.cell_kind.has_c else 0.0)
    beside = 2 * max(STEP, SIDE if model.bidirectional else 0.0)
    box = max(BOX, wide) if wide + beside <= room else BOX
    return box, box + beside

"""How large an opened cell's type is: the sizes that are tried, and what one is given up for."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtGui import QFontMetricsF

from gui.figures.cell.blocks import usual_text
from gui.figures.cell.forms import ROLE
from gui.figures.cell.graph import Line
from gui.figures.cell.layout import CellLayout
from gui.figures.cell.measure import LEAST_PAD

LARGEST = 3.0  # times the smallest type
SMALLER = 0.88  # each try
SCALES = [LARGEST]
while SCALES[-1] > 1:
    SCALES.append(max(SCALES[-1] * SMALLER, 1.0))
FOR_ROLES = 1.3  # times the smallest type: no smaller for what gates are for
SURELY = 1.02  # of a line's height: fonts are a little more or less than what they are scaled to
FOR_NUMBERS = 2  # tries: no smaller for those in cells

Tried = Callable[[int], CellLayout]


def with_roles(rung: int, found: CellLayout, tried: Tried) -> tuple[int, CellLayout]:
    """What gates are for is worth some of a large type's size."""
    lowest = max(k for k in range(len(SCALES)) if SCALES[k] >= FOR_ROLES)
    for lower in (rung, *range(rung + 1, min(rung + 3, lowest) + 1)):
        smaller = found if lower == rung else tried(lower)
        if not smaller.missing and any(ROLE in form.lines for form in smaller.forms.values()):
            return lower, smaller
    return rung, found


def with_numbers(
    rung: int, found: CellLayout, tried: Tried, smallest: QFontMetricsF
) -> tuple[int, CellLayout]:
    """So are the numbers in cells: beside lower texts their strips are higher."""
    for lower in range(rung, min(rung + FOR_NUMBERS, len(SCALES) - 1) + 1):
        smaller = found if lower == rung else tried(lower)
        if not smaller.missing and _tells_cells(smaller, smallest):
            return lower, smaller
    return rung, found


def _tells_cells(found: CellLayout, smallest: QFontMetricsF) -> bool:
    """Whether all units have room for their numbers, in the smallest type at least."""
    em, high = smallest.height(), SURELY * smallest.height()
    wide = smallest.horizontalAdvance(usual_text((), 2)) + LEAST_PAD * em
    strips = [each for each in found.strips if each.held.by_unit and each.count > 1]
    return bool(strips) and all(
        each.rect.width() / each.count >= wide and each.rect.height() >= high for each in strips
    )


@lru_cache(maxsize=64)
def rung_of(lines: tuple[Line, ...], size: tuple[float, float], font: str) -> list[int]:
    """Which of SCALES the last cell of the kind had, to be written anew; at first the largest."""
    return [0]

"""The line of a run among others, in the plot and beside its name: its colour and its dashes."""

from PySide6.QtGui import QColor, QPen

from gui.style import theme
from gui.widgets.plots import solid

Dashes = tuple[float, ...]  # and gaps, in widths of the line
DASHES: tuple[Dashes, ...] = (
    (),
    (4.0, 3.0),
    (1.5, 2.0),
    (7.0, 3.0),
    (6.0, 2.0, 1.5, 2.0),
    (6.0, 2.0, 1.5, 2.0, 1.5, 2.0),
)


def color_of(place: int) -> str:
    """place: of the run among those side by side, from 0."""
    colors = theme.current().series
    return colors[place % len(colors)]


def dashes_of(place: int) -> Dashes:
    """Each its own, so that none hides another, and the colour alone does not part them."""
    return DASHES[place % len(DASHES)]


def line_pen(color: QColor | str, dashes: Dashes) -> QPen:
    """What a run's line is drawn with."""
    return dashed_pen(color, dashes, 2)


def dashed_pen(color: QColor | str, dashes: Dashes, width: float) -> QPen:
    pen = solid(color, width)
    if dashes:
        pen.setDashPattern(dashes)
    return pen

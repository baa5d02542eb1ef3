"""The line of a run among others, in the plot and beside its name: its colour and its dashes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from gui.style import theme
from gui.widgets.plots import fineness, solid

Dashes = tuple[float, ...]  # and gaps, in widths of the line
APART = 1.25  # of them, two strokes that are seen to be two
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


def sample_pen(color: QColor | str, dashes: Dashes, length: float) -> QPen:
    """The same of a piece of it, so many pixels of a window long: two strokes of it are always
    seen, as a single one would be a full line's. Where it is short they are, too, and as unequal.
    """
    pen = line_pen(color, dashes)
    if not dashes:
        return pen
    whole = length * fineness() / pen.widthF()
    first, gap, second = (dashes * 2)[:3]
    if first + gap + second + 1 > whole:  # each end of a stroke is half a width further out
        share = (whole - APART) / (first + second + 2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([(first + 1) * share, APART, (second + 1) * share, whole])
    return pen


def dashed_pen(color: QColor | str, dashes: Dashes, width: float) -> QPen:
    pen = solid(color, width)
    if dashes:
        pen.setDashPattern(dashes)
    return pen

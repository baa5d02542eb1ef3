"""EndNames: what curves are called that end amid a plot, each written beside its own end.

Beside the plot stand the names of those that leave it (line_names.py): at the height of a curve
that ended long before, one would be read as that of a line that is not there. A name that would
cross a curve or another name wherever it could stand is left out as a whole.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from core.arrays import Array
from gui.style import type as type_scale
from gui.widgets.plots import Plot, comes_into, write

UP = (0.0, 0.7, -0.7, 1.4, -1.4, 2.1, -2.1)  # of its own height, above its curve's end
GAP = 8  # pixels at 100 % beside the end, where there may be a dot

Ends = tuple[Array, Array]


class EndName(NamedTuple):
    """x, y: where the curve ends, as the axes have it."""

    x: float
    y: float
    text: str
    color: QColor


class EndNames:
    """Of one plot; they are placed anew whenever its axes or its size have changed."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self._names: tuple[EndName, ...] = ()
        self._curves: Sequence[pg.PlotDataItem] = ()
        self._texts: list[pg.TextItem] = []
        view = plot.getViewBox()
        for moved in (view.sigResized, view.sigRangeChanged):
            moved.connect(self._on_moved)

    def show_names(self, names: Sequence[EndName], curves: Sequence[pg.PlotDataItem]) -> None:
        """curves: what they must not cross."""
        self._names, self._curves = tuple(names), curves
        while len(self._texts) < len(names):
            self._texts.append(pg.TextItem(""))
            self._plot.lay(self._texts[-1])
        for text, name in zip(self._texts, self._names, strict=False):
            write(text, name.text)
            text.setColor(name.color)
            text.setPos(name.x, name.y)
        self._place()

    def _on_moved(self) -> None:
        self._place()

    def _place(self) -> None:
        taken: list[QRectF] = []
        for place, text in enumerate(self._texts):
            text.setVisible(place < len(self._names) and self._fits(text, taken))

    def _fits(self, text: pg.TextItem, taken: list[QRectF]) -> bool:
        """Whether it stands somewhere now; `taken` has that place then."""
        view = self._plot.getViewBox()
        (left, right), (low, high) = view.viewRange()
        inside = QRectF(left, low, right - left, high - low)
        for anchor, room in self._rooms(text):
            free = inside.contains(room) and not any(room.intersects(each) for each in taken)
            box = (room.left(), room.right()), (room.top(), room.bottom())
            if free and not any(comes_into(each.getData(), *box) for each in self._curves):
                text.setAnchor(anchor)
                taken.append(room)
                return True
        return False

    def _rooms(self, text: pg.TextItem) -> Iterator[tuple[tuple[float, float], QRectF]]:
        """Where it could stand, the best first, as its anchor and as the axes have it."""
        view, size, at = self._plot.getViewBox(), text.boundingRect(), text.pos()
        (left, right), (low, high) = view.viewRange()
        wide = size.width() * (right - left) / max(view.width(), 1)
        deep = size.height() * (high - low) / max(view.height(), 1)
        gap = type_scale.px(GAP) / max(size.width(), 1)
        for beside, up in product((-gap, 1 + gap), UP):
            bottom = at.y() + (up - 0.5) * deep
            yield (beside, up + 0.5), QRectF(at.x() - beside * wide, bottom, wide, deep)

"""EndNames: what curves of other runs are called, each at its end, where that crosses nothing."""

from collections.abc import Callable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF

from gui.style import theme
from gui.widgets.plots import Plot, comes_into, write

WIDEST = 0.5  # of the plot's width
# Where a name begins, from its curve's end: in its own widths to the right, in heights upwards.
PLACES = (0.06, -0.5), (-1, -1.15), (-1, 0.15), (-1, 0.8), (-1, 1.6)
Free = Callable[[tuple[float, float], tuple[float, float]], bool]


class EndNames:
    """Texts that lie in a plot, below or above the ends of its curves; one that has no room is left
    out as a whole.
    """

    def __init__(self, plot: Plot, most: int) -> None:
        self._plot = plot
        self.items = [pg.TextItem() for _ in range(most)]
        plot.lay(*self.items)
        for item in self.items:
            item.setVisible(False)

    def wear_colors(self) -> None:
        for item in self.items:
            item.setColor(theme.current().muted)

    def place(self, named: Sequence[tuple[str, pg.PlotDataItem]], is_free: Free) -> None:
        """named: each curve with its name. is_free: of a box, from where to where across and up."""
        taken: list[QRectF] = []
        for item in self.items:
            item.setVisible(False)
        for item, (name, curve) in zip(self.items, named, strict=False):
            write(item, name)
            xs, ys = curve.getData()
            if not name or xs is None or not len(xs):
                continue
            right = self._plot.getViewBox().viewRange()[0][1]
            inside = xs <= right
            if not inside.any():
                continue
            item.setPos(xs[inside][-1], ys[inside][-1])
            others = [each for _, each in named if each is not curve]
            found = self._found(item, taken, others, is_free)
            if found is not None:
                taken.append(found)
                item.setVisible(True)

    def _found(
        self,
        item: pg.TextItem,
        taken: Sequence[QRectF],
        others: Sequence[pg.PlotDataItem],
        is_free: Free,
    ) -> QRectF | None:
        """Its room, where it has one: by pixels, for where it is drawn is known only later. None of
        the others comes between its curve's end and it, as whose name it would be read.
        """
        view, text, at = self._plot.getViewBox(), item.boundingRect(), item.pos()
        (left, right), (low, high) = view.viewRange()
        wide = text.width() * (right - left) / max(view.width(), 1)
        deep = text.height() * (high - low) / max(view.height(), 1)
        if wide > WIDEST * (right - left):
            return None
        for aside, up in PLACES:
            room = QRectF(at.x() + aside * wide, at.y() + up * deep, wide, deep)
            inside = room.left() >= left and room.right() <= right
            inside = inside and low <= room.top() and room.bottom() <= high
            meets = any(room.intersects(each) for each in taken)
            across, reach = (room.left(), room.right()), (room.top(), room.bottom())
            apart = min(room.top(), at.y()), max(room.bottom(), at.y())
            between = any(comes_into(each.getData(), across, apart) for each in others)
            if inside and not meets and not between and is_free(across, reach):
                item.setAnchor((-aside, 1 + up))
                return room
        return None

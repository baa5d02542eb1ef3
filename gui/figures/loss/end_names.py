"""EndNames: what curves beside a run's are called, each at its end, where that crosses nothing."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF

from core.arrays import Array
from gui.style import theme
from gui.widgets.plots import Plot, write

WIDEST = 0.5  # of the plot's width
# Where a name begins, from its curve's end: in its own widths to the right, in heights upwards.
# All close by: one further off seems to name nothing.
PLACES = (0.06, -0.5), (-1, -1.1), (-1, 0.1), (0.1, 0.1)
AMID = (0.75, 0.5, 0.25)  # of its points
GRID = 161  # places across the plot where the curves' heights are known
Free = Callable[[QRectF], bool]
Named = Sequence[tuple[str, pg.PlotDataItem]]


class Lines(NamedTuple):
    """heights: (curves, GRID), NaN where one is not; across: from where to where they are."""

    heights: Array
    across: tuple[float, float]

    @classmethod
    def of(cls, curves: Sequence[pg.PlotDataItem], across: tuple[float, float]) -> "Lines":
        grid = np.linspace(*across, GRID)
        return cls(np.stack([_heights(curve, grid) for curve in curves]), across)

    def come_into(self, room: QRectF, but: int = -1) -> bool:
        """Whether one is anywhere in a box; but: one that is not asked for."""
        left, right = self.across
        step = (right - left) / (GRID - 1)
        first = max(int((room.left() - left) / step), 0)
        part = self.heights[:, first : int((room.right() - left) / step) + 2]
        low = np.where(np.isnan(part), np.inf, part).min(axis=1, initial=np.inf)
        high = np.where(np.isnan(part), -np.inf, part).max(axis=1, initial=-np.inf)
        there = (low <= room.bottom()) & (high >= room.top())
        if but >= 0:
            there[but] = False
        return bool(there.any())


class EndNames:
    """Texts that lie in a plot, beside, below or above the ends of its curves; one that has no room
    is left out as a whole.
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

    def place(
        self,
        named: Named,
        own: Sequence[pg.PlotDataItem],
        is_free: Free,
        amid: pg.PlotDataItem | None = None,
    ) -> tuple[bool, ...]:
        """Which of them have room. named: each curve with its name. own: the curves without.
        is_free: whether nothing else stands in a box. amid: the one that is the run's own, and can
        be named along its way, too, where its end has no room.
        """
        for item in self.items:
            item.setVisible(False)
        if not named:
            return ()
        across = self._plot.getViewBox().viewRange()[0]
        lines = Lines.of([*(curve for _, curve in named), *own], across)
        taken: list[QRectF] = []
        for row, (item, (name, curve)) in enumerate(zip(self.items, named, strict=False)):
            write(item, name)
            colors = theme.current()
            item.setColor(colors.accent if curve is amid else colors.muted)
            item.setVisible(
                any(
                    self._takes(item, at, row, lines, taken, is_free)
                    for at in _spots(curve, across[1], AMID if curve is amid else ())
                )
            )
        return tuple(item.isVisible() for item in self.items[: len(named)])

    def _takes(
        self,
        item: pg.TextItem,
        at: QPointF,
        row: int,
        lines: Lines,
        taken: list[QRectF],
        is_free: Free,
    ) -> bool:
        """Stands where nothing else does, and no other curve comes between its curve and it, as
        whose name it would be read. By pixels: where it is drawn is known only later.
        """
        view, text = self._plot.getViewBox(), item.boundingRect()
        (left, right), (low, high) = view.viewRange()
        wide = text.width() * (right - left) / max(view.width(), 1)
        deep = text.height() * (high - low) / max(view.height(), 1)
        whole = QRectF(left, low, right - left, high - low)
        for aside, up in PLACES if wide <= WIDEST * (right - left) else ():
            room = QRectF(at.x() + aside * wide, at.y() + up * deep, wide, deep)
            if not whole.contains(room) or any(room.intersects(each) for each in taken):
                continue
            reach = QRectF(room)
            reach.setTop(min(room.top(), at.y()))
            reach.setBottom(max(room.bottom(), at.y()))
            free = is_free(room) and not lines.come_into(room)
            if free and not lines.come_into(reach, row):
                item.setPos(at)
                item.setAnchor((-aside, 1 + up))
                taken.append(room)
                return True
        return False


def _spots(curve: pg.PlotDataItem, right: float, amid: Sequence[float]) -> Iterator[QPointF]:
    """Where it ends within the plot, and such parts of it before that."""
    xs, ys = curve.getData()
    inside = 0 if xs is None else int((xs <= right).sum())
    for part in (1.0, *amid) if inside else ():
        place = round(part * (inside - 1))
        if np.isfinite(ys[place]):
            yield QPointF(xs[place], ys[place])


def _heights(curve: pg.PlotDataItem, grid: Array) -> Array:
    """Of a curve at these places; NaN before and behind it, and of an empty one."""
    xs, ys = curve.getData()
    if xs is None or not len(xs):
        return np.full(len(grid), np.nan)
    found: Array = np.interp(grid, xs, ys, left=np.nan, right=np.nan)
    return found

"""FloorName: what the line is called that no loss of a model can go below."""

from collections.abc import Callable
from itertools import product

import pyqtgraph as pg
from PySide6.QtCore import QRectF

from gui.style import theme
from gui.widgets.plots import Plot, write

WIDEST = 0.6  # of the plot's width
FORMS = 3  # most of it
CLEAR = 4  # pixels between it and the playhead's mark, and the plot's left edge


class FloorName:
    """At its line's right end, below it or above, and before the playhead's mark where it would
    cross that; else amid the line, at its left end or behind the mark. Where it would cross
    something everywhere a shorter form stands, else none.
    """

    def __init__(self, plot: Plot, line: pg.InfiniteLine) -> None:
        self._plot, self._line = plot, line
        self.items = [pg.TextItem() for _ in range(FORMS)]
        self._forms = 0
        plot.lay(*self.items)

    @property
    def shown(self) -> pg.TextItem | None:
        return next((each for each in self.items if each.isVisible()), None)

    def wear_colors(self) -> None:
        for item in self.items:
            item.setColor(theme.current().muted)

    def say(self, *forms: str) -> None:
        """The fullest first; none where there is no such line."""
        self._forms = len(forms)
        for item, form in zip(self.items, forms, strict=False):
            write(item, form)

    def place(self, mark: float, is_free: Callable[[QRectF], bool]) -> None:
        """mark: the playhead's. is_free: whether nothing else stands in a box."""
        forms = self.items[: self._forms]
        taken = next((each for each in forms if self._takes(each, mark, is_free)), None)
        for item in self.items:
            item.setVisible(item is taken)

    def _takes(self, item: pg.TextItem, mark: float, is_free: Callable[[QRectF], bool]) -> bool:
        """Stands where nothing else does. By pixels: where it is drawn is known only later."""
        view, text, value = self._plot.getViewBox(), item.boundingRect(), self._line.value()
        (left, right), (low, high) = view.viewRange()
        pixel = (right - left) / max(view.width(), 1)
        wide, deep = text.width() * pixel, text.height() * (high - low) / max(view.height(), 1)
        clear = CLEAR * pixel
        begins = left + clear, mark + clear
        ends = right, mark - clear - pixel, (left + right + wide) / 2, *(x + wide for x in begins)
        rooms = ((True, value - low), (False, high - value))
        sides = [below for below, free in rooms if free >= deep]
        for end, below in product(ends, sides) if text.width() < WIDEST * view.width() else ():
            room = QRectF(end - wide, value - deep if below else value, wide, deep)
            marked = room.left() - clear < mark <= room.right()
            if left <= room.left() and end <= right and not marked and is_free(room):
                item.setAnchor((1, 0) if below else (1, 1))
                item.setPos(end, value)
                return True
        return False

"""Looks of a belt: what of it is seen, so that what would look as before is not drawn again."""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QRegion

from gui.figures.gates.belt_layout import BeltLayout
from gui.style import theme


class Looks:
    """What a belt looks like now: a layout with its picture."""

    def __init__(self, layout: BeltLayout) -> None:
        picture = layout.picture
        rows = layout.rows
        self.layout = layout
        self.now = picture.now
        # Of all columns: where one of these is another, all may look other.
        tops = tuple(picture.top(name) for name in rows)
        start = float(picture.initial[picture.unit])
        place = picture.experiment, picture.lane, tuple(picture.letters)
        self._whole = layout.key, place, tops, start, picture.term, theme.current().dark
        self._values = np.stack([picture.values[name][:, picture.unit] for name in rows])
        self._levels = np.stack([picture.levels[name] for name in rows])

    def other_than(self, before: "Looks") -> QRegion | None:
        """Where it looks other, in the layout's pixels; None where all of it may."""
        if self._whole != before._whole:
            return None
        same = (self._values == before._values) | np.isnan(self._values) & np.isnan(before._values)
        if not same.all():  # what enters a column is drawn in it, too
            return None
        found = QRegion()
        for row, t in np.argwhere(self._levels != before._levels).tolist():
            rect = self.layout.reach_of(self.layout.rows[row], t)
            found |= QRegion(rect.toAlignedRect())
        for t in {self.now, before.now} - {-1} if self.now != before.now else ():
            low, high = self.layout.reach(t)
            found |= QRegion(QRectF(low, 0, high - low, 10_000).toAlignedRect())
        return found

"""Strips of coloured cells: the values of a box, with their numbers where a cell has room."""

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from core.arrays import Array
from gui.figures.diagram.parts import Node
from gui.figures.diagram.pen import DiagramPen
from gui.figures.diagram.sheet import Sheet
from gui.style import theme
from gui.style.hatch import hatch
from gui.widgets.painting import draw_part, stroke
from gui.wording.numbers import cell_text

if TYPE_CHECKING:
    from gui.figures.diagram.picture import Picture


class Coloured(NamedTuple):
    """An array as an image, a pixel a value; whether all are finite numbers."""

    image: QImage
    finite: bool


class StripPainter(DiagramPen):
    """One image serves all rows of an array, and all frames of a trace."""

    def __init__(self, painter: QPainter, sheet: Sheet, picture: "Picture", view: QRectF) -> None:
        super().__init__(painter, sheet, picture, view)
        self._cuts: list[QLineF] = []
        self._chosen: list[QRectF] = []

    def strip(
        self,
        node: Node,
        values: Array,
        name: str,
        selected: int = -1,
        *,
        strip: int = 0,
        most: float = 1,
    ) -> None:
        """A row of values (T, n). strip: which of the node's. most: what has the full colour."""
        rect = self.strips.of(node)[strip]
        t = self.time(node.t) if values.ndim > 1 else 0
        found = self._coloured(name, values, most)
        count = values.shape[-1]
        # A little inside its row: scaled up, the edge would otherwise take pixels of the next. On
        # whole pixels, so that a part of it that is drawn alone ends where the whole does, and
        # inside of its outline, which is in the ground.
        whole = QRectF(rect.toRect())
        edge = count / max(whole.width(), 1.0)
        part = QRectF(edge, t + 0.1, count - 2 * edge, 0.8)
        draw_part(self.p, whole.adjusted(1, 1, -1, -1), found.image, part)
        row = values[t : t + 1] if values.ndim > 1 else values[None]
        if not found.finite:
            hatch(self.p, rect, row)
        self._cuts += self.strips.dividers(node)[strip]
        self._numbers(node.kind, rect, row[0], most)
        if 0 <= selected < count:
            self.choose(self.strips.cell(rect, count, selected))

    def choose(self, room: QRectF) -> None:
        """It gets a frame over all that is drawn later."""
        self._chosen.append(room)

    def _coloured(self, name: str, values: Array, most: float) -> Coloured:
        known = self.sheet.coloured(self.picture.trace)
        if name not in known:
            image = theme.strip_image(values if most == 1 else values / most)
            known[name] = Coloured(image, bool(np.isfinite(values).all()))
        found: Coloured = known[name]
        return found

    def cut(self) -> None:
        """Sets the cells apart, as their outlines do, and marks those that are chosen."""
        self.p.setPen(stroke(self.theme.color("border"), 1))
        self.p.drawLines(self._cuts)
        self.p.setBrush(Qt.BrushStyle.NoBrush)
        self.p.setPen(stroke(self.theme.color("text"), 2))
        for rect in self._chosen:
            self.p.drawRect(rect)

    def _numbers(self, kind: str, rect: QRectF, values: Array, most: float) -> None:
        """In its cell each, where a cell has room."""
        count = len(values)
        scale = self.cell_scale(kind, rect.width() / count, rect.height())
        if not scale:
            return
        inks = theme.strip_inks(values / most)
        for k, value in enumerate(values.tolist()):
            if math.isfinite(value):
                room = self.strips.cell(rect, count, k).adjusted(1, 0, -1, 0)
                self.write(room, cell_text(value), inks[k], scale=scale)

"""HeatMap: values as coloured cells with their numbers, a pyqtgraph item. Column t, row unit."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from core.arrays import Array
from gui.style import theme
from gui.style import type as type_scale
from gui.style.hatch import hatch
from gui.widgets.laid_text import LaidText
from gui.widgets.painting import draw_part, guarded, stroke
from gui.wording.numbers import cell_text, share_cell_text
from gui.wording.pasted import matrix

DIM = 0.35
HIGH, WIDE = 1.2, 3.4  # of a number's size: the cell that it needs
PARTED = 8  # pixels of a cell that is set apart from the next
EACH = 800  # cells, at most, that are set apart
LARGE = 1.8  # times as large as others is a number in a cell that has room for it


def number_size(wide: float, high: float) -> float:
    """Pixels high is a number in such a cell, if it has room for any."""
    least = QFontInfo(type_scale.font("number")).pixelSize()
    return max(min(high * 0.62, wide * 0.27, LARGE * least), least)


class HeatMap(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """values (T, units); levels (T,): 0 not seen (blank), 1 dimmed, 2 shown."""

    def __init__(self) -> None:
        super().__init__()
        self.values: Array = np.zeros((0, 0), "f4")
        self.levels: Array = np.zeros(0, int)
        self.now = -1
        self.unit = -1
        self._top = 1.0
        self._texts: LaidText | None = None
        self.beside: Sequence[HeatMap] = ()  # those that have numbers where all have room for them
        self._drawn: object = None
        self._told: object = None  # what can be seen of the values
        self.signed = True  # False for shares, as probabilities are: one hue, no + or -

    def show(self, values: Array, levels: Array, now: int, unit: int, top: float) -> None:
        """now: the column just computed. unit: the chosen row. top: |value| of full colour."""
        if values.shape != self.values.shape:
            self.prepareGeometryChange()
        if values is not self.values or top != self._top:  # a step shows more of the same
            self._told = _told(values, top)
        self.values = values
        self.levels = levels
        self.now = now
        self.unit = unit
        self._top = top
        looks = self._looks()
        if looks != self._drawn:
            self._drawn = looks
            self.update()

    def _looks(self) -> object:
        """What can be seen of it: values that move less than a colour or a digit look the same."""
        marks = (self.levels.tobytes(), self.now, self.unit, self.values.shape, self.signed)
        return self._told, marks  # another theme or size has all of the window drawn anew

    def values_text(self, columns: Sequence[str], units: Sequence[str]) -> str:
        """What is shown of it, a unit a row; names of time steps and units."""
        known = np.where(self.levels[:, None] > 0, self.values, np.nan)
        if not self.levels.any():
            return ""
        return matrix(columns, units, known.T)

    def boundingRect(self) -> QRectF:
        steps, units = self.values.shape
        return QRectF(-0.5, -0.5, steps, units)

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        colors = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(self.boundingRect(), colors.color("window"))
        self._cells(painter)
        painter.setOpacity(1.0)
        self._outline(painter)
        self._numbers(painter)

    def _cells(self, painter: QPainter) -> None:
        """One image for all; each stretch of equally known time steps is drawn at once."""
        units = self.values.shape[1]
        if not self.levels.any():
            return
        scaled = np.ascontiguousarray(self.values.T / self._top)
        image = theme.strip_image(scaled, shares=not self.signed)
        parted = self._are_parted(painter)
        if parted:
            self._each(painter, image)
        ends = np.flatnonzero(np.diff(self.levels)) + 1
        for start, end in pairwise([0, *ends.tolist(), len(self.levels)]):
            if self.levels[start]:
                painter.setOpacity(1.0 if self.levels[start] == 2 else DIM)
                place = QRectF(start - 0.5, -0.5, end - start, units)
                if not parted:
                    draw_part(painter, place, image, QRectF(start, 0, end - start, units))
                hatch(painter, place, scaled[:, start:end])
        painter.setOpacity(1.0)

    def _are_parted(self, painter: QPainter) -> bool:
        """Whether there is room for a fine line between cells: equal neighbours are still two."""
        cell = painter.transform().mapRect(QRectF(0, 0, 1, 1))
        return min(cell.width(), cell.height()) >= PARTED and self.values.size <= EACH

    def _each(self, painter: QPainter, image: QImage) -> None:
        """On whole pixels, with a line of the panel's ground between them: a scaled image's cells
        end elsewhere than lines that are drawn over it.
        """
        view, (steps, units) = painter.transform(), self.values.shape
        xs = [round(view.map(QPointF(t - 0.5, 0)).x()) for t in range(steps + 1)]
        ys = [round(view.map(QPointF(0, unit - 0.5)).y()) for unit in range(units + 1)]
        painter.save()
        painter.resetTransform()
        ground, before = theme.current().color("panel"), -2
        for t in np.flatnonzero(self.levels).tolist():
            top, bottom = min(ys), max(ys)
            painter.setOpacity(1.0)
            painter.fillRect(QRect(xs[t], top, xs[t + 1] - xs[t], bottom - top), ground)
            painter.setOpacity(1.0 if self.levels[t] == 2 else DIM)
            left = xs[t] + (before == t - 1)
            for unit in range(units):
                first, end = sorted((ys[unit], ys[unit + 1]))
                first += first != top
                place = QRect(left, first, xs[t + 1] - left, end - first)
                painter.fillRect(place, image.pixelColor(t, unit))
            before = t
        painter.restore()

    def _outline(self, painter: QPainter) -> None:
        colors = theme.current()
        steps, units = self.values.shape
        fine = painter.device().devicePixelRatioF()  # a cosmetic pen counts the screen's pixels
        pen = stroke(colors.color("accent"), 2 * fine)
        pen.setCosmetic(True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.now >= 0:
            column = QRectF(self.now - 0.5, -0.5, 1, units)
            around = stroke(colors.color("panel"), 4 * fine)  # the accent is as blue as −1
            around.setCosmetic(True)
            for each in (around, pen):
                painter.setPen(each)
                painter.drawRect(column)
        if 0 <= self.unit < units:
            pen.setColor(colors.color("text"))
            painter.setPen(pen)
            painter.drawRect(QRectF(-0.5, self.unit - 0.5, steps, 1))

    def _texts_of(self, pixels: int, painter: QPainter) -> LaidText:
        font = QFont(painter.font())
        font.setPixelSize(pixels)
        if self._texts is None or self._texts.font != font:
            self._texts = LaidText(font)
        return self._texts

    @property
    def top(self) -> float:
        """The |value| of full colour."""
        return self._top

    def cell_width(self) -> float:
        """The width of a cell, in pixels of its plot."""
        return float(self.sceneTransform().mapRect(QRectF(0, 0, 1, 1)).width())

    def number(self, value: float) -> str:
        return cell_text(value) if self.signed else share_cell_text(value)

    def _numbers(self, painter: QPainter) -> None:
        """In pixels, where a cell is large enough to hold one."""
        view = painter.transform()
        cell = view.mapRect(QRectF(0, 0, 1, 1))
        least = QFontInfo(type_scale.font("number")).pixelSize()
        wide = min((each.cell_width() for each in self.beside), default=cell.width())
        if min(cell.width(), wide) < WIDE * least or cell.height() < HIGH * least:
            return
        down = view.map(QPointF(0, 1)).y() - view.map(QPointF(0, 0)).y()  # either way
        painter.save()
        painter.resetTransform()
        texts = self._texts_of(int(number_size(cell.width(), cell.height())), painter)
        plain = theme.current().color("text")  # on a dimmed colour
        first = view.map(QPointF(0, 0))
        for t in np.flatnonzero(self.levels).tolist():
            dim = self.levels[t] == 1
            inks = theme.strip_inks(self.values[t] / self._top, shares=not self.signed)
            middle = first.x() + t * cell.width()
            for unit, value in enumerate(self.values[t].tolist()):
                painter.setPen(plain if dim else inks[unit])
                text = self.number(value)
                left = middle - texts.width(text) / 2
                texts.draw(painter, text, left, first.y() + unit * down)
        painter.restore()


def _told(values: Array, top: float) -> object:
    """Colours and digits."""
    shades = theme.shades(values / top).tobytes()
    told = np.rint(values.astype("f8") * 100), np.sign(values), abs(values) == 1
    return shades, tuple(each.tobytes() for each in told)

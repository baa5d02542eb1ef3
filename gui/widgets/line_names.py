"""LineNames: what lines of a plot are called, written beside it, where no curve ever comes.

A name stands at the height at which its line leaves the plot at the right, or as near as the other
names let it, and then a thin stroke leads to it. One that has no room is left out as a whole.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.apart import kept_apart
from gui.widgets.painting import guarded, stroke

MOST = 0.4  # of the plot's width
LEAD, PAD = 14, 4  # pixels at 100 %: from the plot to the names, and from them to the edge


class LineName(NamedTuple):
    """y: where the line ends, as the axis has it. forms: the fullest first. color: its ink. x:
    where it ends before the edge; dashes: its own. The stroke goes on from there, as it looks.
    """

    y: float
    forms: tuple[str, ...]
    color: QColor
    x: float = math.inf
    dashes: tuple[float, ...] = ()


class Placed(NamedTuple):
    """In the plot's own pixels: where its line ends, and where the middle of its text stands."""

    text: str
    name: LineName
    end: float
    y: float


class LineNames(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Lies in the margin that margin() asks for."""

    def __init__(self, plot: pg.PlotItem) -> None:
        super().__init__(plot)
        self._plot = plot
        self.names: tuple[LineName, ...] = ()
        view = plot.getViewBox()
        for moved in (view.sigResized, view.sigRangeChanged):
            moved.connect(self._on_moved)

    def _on_moved(self) -> None:
        self.prepareGeometryChange()
        self.update()

    def show_names(self, names: Sequence[LineName]) -> bool:
        """Whether they are others than before."""
        if tuple(names) == self.names:
            return False
        self.names = tuple(names)
        self.update()
        return True

    def margin(self, width: float) -> int:
        """Pixels that they take of so many."""
        metrics = _metrics()
        wide = [metrics.horizontalAdvance(text) for text, _ in self._said(width)]
        return math.ceil(max(wide)) + type_scale.px(LEAD + PAD) if wide else 0

    def _said(self, width: float) -> list[tuple[str, LineName]]:
        """Of each the fullest form that has room, if one has."""
        metrics, most = _metrics(), MOST * width - type_scale.px(LEAD + PAD)
        found = []
        for name in self.names:
            fitting = (each for each in name.forms if metrics.horizontalAdvance(each) <= most)
            text = next(fitting, "")
            found += [(text, name)] if text else []
        return found

    def placed(self, width: float) -> list[Placed]:
        """The names that have room, with their places."""
        view = self._plot.getViewBox()
        room: QRectF = self._plot.mapRectFromItem(view, view.boundingRect())
        (low, high) = view.viewRange()[1]
        said = self._said(width)
        ends = [_share(name.y, low, high) * room.height() for _, name in said]
        line = _metrics().height()
        places = kept_apart(ends, line, line / 2, room.height() - line / 2)
        return [
            Placed(text, name, room.bottom() - end, room.bottom() - place)
            for (text, name), end, place in zip(said, ends, places, strict=True)
            if not math.isnan(place)
        ]

    def boundingRect(self) -> QRectF:
        """The margin, and from where on a stroke leads there: the curves move on without it."""
        room = QRectF(self._plot.boundingRect())
        room.setLeft(min(map(self._start, self.names), default=self._edge()) - 1)
        return room

    def _edge(self) -> float:
        view = self._plot.getViewBox()
        right: float = self._plot.mapRectFromItem(view, view.boundingRect()).right()
        return right

    def _start(self, name: LineName) -> float:
        """Just behind the end of its line."""
        view = self._plot.getViewBox()
        room: QRectF = self._plot.mapRectFromItem(view, view.boundingRect())
        low, high = view.viewRange()[0]
        return room.left() + _share(name.x, low, high) * room.width() + 1

    @guarded
    def paint(self, painter: QPainter, option: object, widget: QWidget | None) -> None:
        if widget is None or not self.names:
            return
        edge = self._edge()
        painter.setFont(type_scale.font("label"))
        metrics, lead = _metrics(), type_scale.px(LEAD)
        middle = (metrics.ascent() - metrics.descent()) / 2
        for each in self.placed(widget.width()):
            painter.setPen(_pen(each.name))
            near = QPointF(edge + lead - type_scale.px(3), each.y)
            line = QPolygonF([QPointF(self._start(each.name), each.end), near])
            line.insert(1, QPointF(edge, each.end))  # level while it is in the plot
            painter.drawPolyline(line)
            painter.setPen(each.name.color)
            painter.drawText(QPointF(edge + lead, each.y + middle), each.text)


def _pen(name: LineName) -> QPen:
    pen = stroke(theme.faded(name.color, 0.6), 1)
    if name.dashes:
        pen.setDashPattern(name.dashes)
    return pen


def _share(y: float, low: float, high: float) -> float:
    """0 to 1: how high it is; what left the axis stands at its end."""
    return min(max((y - low) / ((high - low) or 1.0), 0.0), 1.0)


def _metrics() -> QFontMetricsF:
    return QFontMetricsF(type_scale.font("label"))

"""Which texts of a plot lie on what is drawn there: curves, marks, bars, bands."""

from collections.abc import Iterator

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF

from gui.widgets.plots import Plot
from tests.gui.figures.drawn_texts import DrawnText

Ends = tuple[np.ndarray, np.ndarray]  # (n, 2) each: where strokes begin and end, in pixels


def crossed(plot: Plot, texts: list[DrawnText]) -> list[str]:
    """Of the texts as they were drawn last, at the plot's present size."""
    found = []
    for name, (starts, ends) in _strokes(plot):
        inside = _view(plot)
        for text in texts:
            rect = text.rect.intersected(inside)
            if rect.width() > 0.5 and rect.height() > 0.5 and _meets(starts, ends, rect).any():
                found.append(f"{text.text!r} lies on {name}")
    return found


def _view(plot: Plot) -> QRectF:
    """What the curves may reach; beside it are axes and names."""
    return plot.getViewBox().sceneBoundingRect()


def _strokes(plot: Plot) -> Iterator[tuple[str, Ends]]:
    view = _view(plot)
    for item in plot.getViewBox().addedItems:
        name = f"{type(item).__name__} {item.objectName() if hasattr(item, 'objectName') else ''}"
        if not item.isVisible():
            continue
        if isinstance(item, pg.InfiniteLine):
            place = item.mapToScene(QPointF(0, 0))
            upright = item.angle == 90
            ends = (place.x(), view.top(), place.x(), view.bottom())
            flat = (view.left(), place.y(), view.right(), place.y())
            x0, y0, x1, y1 = ends if upright else flat
            yield name, (np.array([[x0, y0]]), np.array([[x1, y1]]))
        elif isinstance(item, pg.PlotDataItem | pg.PlotCurveItem):
            xs, ys = item.getData()
            if xs is not None and len(xs) > 1:
                points = _on_screen(item, xs, ys)
                yield name, (points[:-1], points[1:])
        elif isinstance(item, pg.BarGraphItem):
            bars = np.asarray(item.opts["height"])
            xs = np.asarray(item.opts["x"])[bars > 0]
            tops = _on_screen(item, xs, bars[bars > 0])
            yield name, (tops, _on_screen(item, xs, 0 * xs))


def _on_screen(item: pg.GraphicsObject, xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    there = [item.mapToScene(QPointF(x, y)) for x, y in zip(xs, ys, strict=True)]
    return np.array([(each.x(), each.y()) for each in there]).reshape(-1, 2)


def _meets(starts: np.ndarray, ends: np.ndarray, rect: QRectF) -> np.ndarray:
    """Of each stroke whether any of it lies in the rectangle (Liang and Barsky 1984)."""
    going = ends - starts
    first, last = np.zeros(len(starts)), np.ones(len(starts))
    for axis, low, high in ((0, rect.left(), rect.right()), (1, rect.top(), rect.bottom())):
        with np.errstate(divide="ignore", invalid="ignore"):
            a = (low - starts[:, axis]) / going[:, axis]
            b = (high - starts[:, axis]) / going[:, axis]
        still = going[:, axis] == 0
        there = (starts[:, axis] >= low) & (starts[:, axis] <= high)
        a = np.where(still, np.where(there, -np.inf, np.inf), a)
        b = np.where(still, np.where(there, np.inf, -np.inf), b)
        first = np.maximum(first, np.minimum(a, b))
        last = np.minimum(last, np.where(still, b, np.maximum(a, b)))
        first = np.where(still & ~there, np.inf, first)
    return first <= last

"""TaskPlot: a line a run over updates, marks to judge them by, others behind.

Knows no Session.
"""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.arrays import Array
from gui.figures.tasks.curves import EMPTY, Line, TaskCurves
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.line_names import LineName
from gui.widgets.plot_clicks import PlotClicks
from gui.widgets.plots import Plot, dashed, solid, thick
from gui.wording.axes import log_ticks
from gui.wording.pasted import curves

NEAR = 30  # pixels: a click further off means no line
CROSS = "✕"
# Dashes and gaps, in widths of the line: neighbours behind the chosen series are of one colour.
BEHIND = ((4.0, 2.0, 1.0, 2.0), (8.0, 4.0), (1.0, 3.0))


class TaskPlot(Plot):
    """chosen(n): the line that was clicked."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        type_scale.keep_least(self, 0, 110)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.curves = EMPTY
        self.behind = [pg.PlotDataItem(connect="finite") for _ in BEHIND]
        self.lines = pg.PlotDataItem(connect="finite")
        self.lay(*self.behind, self.lines)
        self.picked = self.plot()
        self.crosses = pg.ScatterPlotItem(symbol="x")
        self.lay(self.crosses)
        self.marks: list[pg.InfiniteLine] = []
        self._marked: object = None
        self.setWhatsThis(self.tr("One line a run: how good it is at the task, update by update."))
        self.clicks = PlotClicks(self, self._on_clicked, numbers=self._numbers)

    def show_curves(self, curves: TaskCurves) -> None:
        self.curves = curves
        self._style()
        self.lines.setData(*_joined(curves.lines))
        for place, item in enumerate(self.behind):
            item.setData(*_joined(curves.behind[place :: len(BEHIND)]))
        front = curves.lines[curves.chosen] if curves.chosen >= 0 else Line(*_joined(()))
        self.picked.setData(front.x, front.y)
        self._show_marks()
        self._range()
        self._show_ends()
        self.name_lines(self._names())

    def _numbers(self) -> str:
        """Of the runs in front and of those behind, as the axis tells them."""
        shown = [
            (line.name or self.tr("run {}").format(n + 1), line.x, line.y)
            for n, line in enumerate(self.curves.lines)
        ]
        shown += [(line.name, line.x, line.y) for line in self.curves.behind]
        if self.curves.log:
            shown = [(name, x, 10.0**y) for name, x, y in shown]
        return curves(self.tr("update"), shown)

    def _style(self) -> None:
        colors = theme.current()
        self.dress(self.tr("update"), self.curves.label)
        strength = 0.55 if len(self.curves.lines) < 10 else 0.25
        self.lines.setPen(solid(theme.faded(colors.accent, strength)))
        for item, dashes in zip(self.behind, BEHIND, strict=True):
            pen = solid(colors.muted)
            pen.setDashPattern(dashes)
            item.setPen(pen)
        self.picked.setPen(solid(colors.accent, 2))
        self.crosses.setPen(pg.mkPen(None))
        self.crosses.setSize(thick(11))
        self.crosses.setBrush(pg.mkBrush(colors.wrong))

    def _show_marks(self) -> None:
        key = (self.curves.marks, theme.current().dark, type_scale.zoom())
        if self._marked != key:
            self.take(*self.marks)
            colors = theme.current()
            pens = [dashed(colors.color(mark.color)) for mark in self.curves.marks]
            marked = zip(self.curves.marks, pens, strict=True)
            self.marks = [pg.InfiniteLine(mark.y, angle=0, pen=pen) for mark, pen in marked]
            self.lay(*self.marks)
            self._marked = key

    def _ended(self) -> list[tuple[float, float]]:
        """Where runs could not go on; one that left the axis stands at its upper end."""
        low, high = self.getViewBox().viewRange()[1]
        top = high - 0.03 * (high - low)
        ended = [self.curves.lines[n] for n in self.curves.ends]
        return [(line.end or 0, min(float(line.y[-1]), top)) for line in ended]

    def _show_ends(self) -> None:
        places = self._ended()
        self.crosses.setData([x for x, _ in places], [y for _, y in places])

    def _names(self) -> list[LineName]:
        """Of marks, of lines behind, and what the crosses are; not of the lines in front, which
        are told apart by a click.
        """
        colors, curves = theme.current(), self.curves
        muted = colors.color("muted")
        found = [LineName(each.y, (each.text,), colors.color(each.color)) for each in curves.marks]
        found += [
            LineName(float(each.y[-1]), (each.name,), muted, float(each.x[-1]), dashes)
            for each, dashes in zip(curves.behind, BEHIND, strict=False)
            if len(each.y)
        ]
        places = self._ended()
        if places and curves.end_text:
            lit = curves.ends.index(curves.chosen) if curves.chosen in curves.ends else 0
            said = f"{CROSS} {curves.end_text}", CROSS
            found.append(LineName(places[lit][1], said, colors.color("wrong")))
        return found

    def _range(self) -> None:
        curves = self.curves
        if curves.log:
            low = float(curves.heights.min())
            high = float(curves.heights.max())
            room = max(0.08 * (high - low), 0.1)
            low = low - room
            high = high + room
            self.set_ticks("left", [log_ticks(low, high)])
        else:
            low = -3.0
            high = 110.0
            self.set_ticks("left", [[(each, str(each)) for each in range(0, 101, 20)]])
        edge = max(0.5, 0.01 * curves.last)
        self.reach((-edge, curves.last + edge), (low, high))

    def _on_clicked(self, point: QPointF) -> None:
        found = self.line_at(point)
        if found >= 0:
            self.chosen.emit(found)

    def line_at(self, point: QPointF) -> int:
        """The line next to a point of the scene, -1 where none is near."""
        box = self.getViewBox()
        place = box.mapSceneToView(point)
        wide, high = box.viewPixelSize()
        best = -1
        near = float(NEAR)
        for number, line in enumerate(self.curves.lines):
            if not len(line.x):
                continue
            far = np.hypot((line.x - place.x()) / wide, (line.y - place.y()) / high).min()
            if far < near:
                best = number
                near = float(far)
        return best


def _joined(lines: tuple[Line, ...]) -> tuple[Array, Array]:
    """All in one, with a gap behind each."""
    if not lines:
        return np.zeros(0), np.zeros(0)
    gap = np.array([np.nan])
    xs = np.concatenate([part for line in lines for part in (line.x, gap)])
    ys = np.concatenate([part for line in lines for part in (line.y, gap)])
    return xs, ys

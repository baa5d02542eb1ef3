"""TaskPlot: a line a run over updates, marks to judge them by, others behind.

Knows no Session.
"""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.arrays import Array
from gui.figures.tasks.curves import EMPTY, Line, Mark, TaskCurves
from gui.style import theme
from gui.widgets.plot_clicks import PlotClicks
from gui.widgets.plots import Plot, dashed, label_ground, solid
from gui.wording.axes import log_ticks
from gui.wording.pasted import curves

NEAR = 30  # pixels: a click further off means no line
NAMES = 3
PLACES = (0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75)  # of the width, for names of lines behind
APART = (0.3, 0.09)  # of width and height: two names are not nearer in both
IN_FRONT = 10  # of all curves
MARKED = 0.87  # of the width: where the marks' names are


class TaskPlot(Plot):
    """chosen(n): the line that was clicked."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setMinimumHeight(110)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.curves = EMPTY
        self.behind = pg.PlotDataItem(connect="finite")
        self.lines = pg.PlotDataItem(connect="finite")
        self.lay(self.behind, self.lines)
        self.picked = self.plot()
        self.crosses = pg.ScatterPlotItem(symbol="x", size=11)
        self.lay(self.crosses)
        self.end = self._text_item((0.5, 1))
        self.names = [self._text_item((0.5, 1)) for _ in range(NAMES)]
        self.marks: list[pg.InfiniteLine] = []
        self._marked: object = None
        self.setWhatsThis(self.tr("One line a run: how good it is at the task, update by update."))
        self.clicks = PlotClicks(self, self._on_clicked, numbers=self._numbers)

    def _text_item(self, anchor: tuple[float, float]) -> pg.TextItem:
        item = pg.TextItem(anchor=anchor)
        item.setZValue(IN_FRONT)
        self.lay(item)
        return item

    def show_curves(self, curves: TaskCurves) -> None:
        self.curves = curves
        self._style()
        self.lines.setData(*_joined(curves.lines))
        self.behind.setData(*_joined(curves.behind))
        front = curves.lines[curves.chosen] if curves.chosen >= 0 else Line(*_joined(()))
        self.picked.setData(front.x, front.y)
        self._show_marks()
        self._range()
        self._show_ends()
        self._show_names()

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
        self.behind.setPen(pg.mkPen(colors.muted, width=1, style=Qt.PenStyle.DashDotLine))
        self.picked.setPen(solid(colors.accent, 2))
        self.crosses.setPen(pg.mkPen(None))
        self.crosses.setBrush(pg.mkBrush(colors.wrong))
        self.end.setColor(colors.wrong)
        for item in self.names:
            item.setColor(colors.muted)
        for item in (self.end, *self.names):
            item.fill = pg.mkBrush(label_ground())

    def _show_marks(self) -> None:
        key = (self.curves.marks, theme.current().dark)
        if self._marked != key:
            self.take(*self.marks)
            self.marks = [_mark_line(mark) for mark in self.curves.marks]
            self.lay(*self.marks)
            self._marked = key

    def _show_ends(self) -> None:
        """Crosses where runs could not go on, and a sentence below one of them."""
        curves = self.curves
        (left, right), (low, high) = self.getViewBox().viewRange()
        top = high - 0.03 * (high - low)  # one that left the axis stands at its upper end
        ended = [curves.lines[n] for n in curves.ends]
        places = [(line.end, min(float(line.y[-1]), top)) for line in ended]
        self.crosses.setData([x for x, _ in places], [y for _, y in places])
        self.end.setVisible(bool(places and curves.end_text))
        if places:
            lit = curves.ends.index(curves.chosen) if curves.chosen in curves.ends else 0
            margin = 0.18 * (right - left)
            self.end.setText(curves.end_text)
            self.end.setPos(min(max(places[lit][0], left + margin), right - margin), low)

    def _show_names(self) -> None:
        """Of the lines behind, each where it is furthest from the others and from the marks.

        The lines in front are left out: they move, and names that jump cannot be read.
        """
        left, right = self.getViewBox().viewRange()[0]
        taken = [(left + MARKED * (right - left), mark.y) for mark in self.curves.marks]
        for item in self.names:
            item.hide()
        for item, line in zip(self.names, self.curves.behind, strict=False):
            if len(line.x):
                place = self._free_place(line, taken)
                taken.append(place)
                item.setText(line.name)
                item.setAnchor((0.5, 0 if self._is_under(*place) else 1))
                item.setPos(*place)
                item.show()

    def _is_under(self, x: float, y: float) -> bool:
        """Whether what is nearest lies above: then the name has its room below."""
        apart = [other - y for other in self._heights_at(x) if other != y]
        return bool(apart) and min(apart, key=abs) > 0

    def _free_place(self, line: Line, taken: list[tuple[float, float]]) -> tuple[float, float]:
        """On the line, with no name near it if that can be, and then where it has most room."""
        (left, right), (low, high) = self.getViewBox().viewRange()
        wide = right - left
        tall = high - low

        def names_near(place: tuple[float, float]) -> int:
            x, y = place
            return sum(
                abs(x - a) < APART[0] * wide and abs(y - b) < APART[1] * tall for a, b in taken
            )

        xs = [left + share * wide for share in PLACES]
        places = [(x, min(max(line.at(x), low), high)) for x in xs]
        return max(places, key=lambda at: (-names_near(at), self._room(line, at[0], at[1], tall)))

    def _room(self, line: Line, x: float, y: float, tall: float) -> float:
        """How far the nearest of the other lines and marks is; `tall` where there is none."""
        return min((abs(y - other) for other in self._heights_at(x, but=line)), default=tall)

    def _heights_at(self, x: float, but: Line | None = None) -> list[float]:
        """Of the lines behind and of the marks."""
        lines = [each for each in self.curves.behind if each is not but and len(each.x)]
        return [*(each.at(x) for each in lines), *(mark.y for mark in self.curves.marks)]

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


def _mark_line(mark: Mark) -> pg.InfiniteLine:
    """A dashed line; its name stands on a ground of its own, for curves pass behind it."""
    color = theme.current().color(mark.color)
    ground = label_ground()
    anchor = (1, 0) if mark.below else (1, 1)
    options = {"position": 0.98, "anchors": [anchor, anchor], "color": color, "fill": ground}
    line = pg.InfiniteLine(mark.y, angle=0, pen=dashed(color), label=mark.text, labelOpts=options)
    line.setZValue(IN_FRONT)
    return line


def _joined(lines: tuple[Line, ...]) -> tuple[Array, Array]:
    """All in one, with a gap behind each."""
    if not lines:
        return np.zeros(0), np.zeros(0)
    gap = np.array([np.nan])
    xs = np.concatenate([part for line in lines for part in (line.x, gap)])
    ys = np.concatenate([part for line in lines for part in (line.y, gap)])
    return xs, ys

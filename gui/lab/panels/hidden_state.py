"""Hidden states (and the gates of an LSTM or GRU) of one lane: unit by time, or lines."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Slot
from PySide6.QtGui import QFontInfo, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from core.arrays import Array
from core.experiment import Experiment, WordTask
from core.experiment.cells import CELLS
from core.journal.intents import SelectUnit
from core.runs.looked_at import column_now, lane_now
from core.runs.run import Run
from core.runs.visibility import levels_of
from core.session.session import Session
from core.trace.trace import EpochTrace
from gui.figures.compare.run_line import dashed_pen, dashes_of
from gui.figures.hidden_state.wording import says, seen_now
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.apart import kept_apart
from gui.widgets.color_scale import ColorScale
from gui.widgets.headline import Headline, beside
from gui.widgets.heat_map import HeatMap, number_size
from gui.widgets.lane_box import LaneBox
from gui.widgets.layouts import in_column, keep_apart
from gui.widgets.named import named
from gui.widgets.plot_clicks import PlotClicks
from gui.widgets.plots import Plot, solid, thick
from gui.widgets.quiet import quiet
from gui.wording.names import column_names, state_name, unit_name
from gui.wording.translate import tr

TITLE = "Hidden state"
AREA = "bottom"
ORDER = 1
QUANTITIES = {name: (*kind.states, *kind.gates) for name, kind in CELLS.items() if kind.is_gated}
MAX_LINES = 32
NEAR = 8  # pixels from a line that the pointer is on it
BEHIND = 0.3  # of its colour, a line that steps back
KEY_LEAST, KEY_ALONE = 45, 28  # letters' heights of a panel with room for its colours' key
NAMES = 1.5, 1.25  # times as large as elsewhere are names around large numbers


class Panel(QWidget):
    """The Qt view of one lane of the trace; a click on a cell chooses its unit."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._style_key: object = None
        self._cell = ""
        self._hovered = -1  # the unit whose line the pointer is on
        self._lane = LaneBox("laneBox")
        self._quantity = named(QComboBox(), "quantityBox", self.tr("Quantity"))
        self._quantity.setToolTip(self.tr("Quantity"))
        self._quantity.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._quantity.addItem("h")  # an empty box would remember a width that it does not need
        self._lines_box = named(
            QCheckBox(self.tr("lines")), "linesBox", self.tr("Hidden state as lines")
        )
        self._lines_box.setToolTip(self.tr("Lines over time instead of coloured cells"))
        self._lines_box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lines_box.toggled.connect(self._on_view)
        self.plot = Plot("hiddenStatePlot", self.tr("Hidden state by unit and time step"))
        like = tr("epoch {}, framed: {}, the opened cell").format("8", "h₅⁽²←⁾")
        self.headline = Headline("hiddenStateHeadline", like, self.plot, most=1)
        self.key = ColorScale(self.tr("Blue is negative, orange positive."))
        self._set_up_plot()
        self._lay_out()
        for box in (self._lane, self._quantity):
            box.currentIndexChanged.connect(self._on_choice)

    def _set_up_plot(self) -> None:
        self.plot.set_margins(top=4, right=6)
        self.plot.setWhatsThis(
            self.tr(
                "What the network keeps in mind: each row is a unit, each column a letter read."
            )
        )
        self.map = HeatMap()
        self.lines: list[pg.PlotDataItem] = []
        self.names: list[pg.TextItem] = []
        self._zero = pg.InfiniteLine(angle=0)
        self._now = pg.InfiniteLine(angle=90)
        self.plot.lay(self.map, self._zero, self._now)
        self.plot.getViewBox().sigResized.connect(self._fit_names)  # as large as the plot is then
        self.plot.viewport().installEventFilter(self)
        self.clicks = PlotClicks(self.plot, self._on_clicked)

    def _lay_out(self) -> None:
        top = QHBoxLayout()  # of which nothing is left for a small model
        keep_apart(top, self, 4)
        top.addWidget(self._lane)
        top.addWidget(self._quantity)
        top.addStretch(1)
        layout = in_column(self, (10, 4, 10, 6), 3)
        layout.addLayout(top)
        layout.addLayout(beside(self.headline, self.key, self._lines_box))
        layout.addWidget(self.plot, 1)
        type_scale.keep_least(self, 140)

    def refresh(self) -> None:
        run = self._session.runs.current
        if run is None:
            self.plot.setBackground(theme.current().panel)
            return
        self._fill_quantities(run.experiment.model.cell)
        seen = (theme.current().dark, type_scale.zoom(), self._mapped)
        style = (seen, run.experiment.task, run.experiment.model)
        if style != self._style_key:
            self._style_key = style
            self._restyle(run.experiment)
        if run.trace is not None:
            self._show(run, run.trace)
        else:  # while torch is loaded: as many rows and columns as there will be
            units = run.experiment.model.hidden_size
            low, high = (-0.5, units - 0.5) if self._mapped else (-1.05, 1.05)
            self._range(run.steps.seq_len, low, high, invert=self._mapped)

    @property
    def _mapped(self) -> bool:
        return not self._lines_box.isChecked()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_key()

    def _show_key(self) -> None:
        """Where the network, which has one, is not beside it, or where there is room."""
        wide = self.width() / max(self.fontMetrics().height(), 1)
        least = KEY_ALONE if self.property("lent") else KEY_LEAST
        self.key.setVisible(self._mapped and wide >= least)

    @Slot()
    def _fit_names(self) -> None:
        """Around large numbers the axes' names are large, too, and no larger than they are; by the
        room that these have, whatever of them was computed yet.
        """
        run = self._session.runs.current
        shape = (run.steps.seq_len, run.experiment.model.hidden_size) if run is not None else (0, 0)
        fits = (each for each in NAMES if self._mapped and self._have_room(shape, each))
        self.plot.enlarge_names(next(fits, 1.0))

    def _have_room(self, shape: tuple[int, int], times: float) -> bool:
        """Whether numbers are as many times as large beside names that are."""
        beside, beneath = self.plot.room_of_names(times)
        wide = (self.plot.width() - beside) / max(shape[0], 1)
        high = (self.plot.height() - beneath) / max(shape[1], 1)
        return number_size(wide, high) >= times * QFontInfo(type_scale.font("number")).pixelSize()

    def _fill_quantities(self, cell: str) -> None:
        if self._cell == cell:
            return
        self._cell = cell
        chosen = self._quantity.currentText()
        names = QUANTITIES.get(cell, ("h",))
        with quiet(self._quantity):
            self._quantity.clear()
            self._quantity.addItems(names)
            self._quantity.setCurrentIndex(names.index(chosen) if chosen in names else 0)
        self._quantity.setVisible(len(names) > 1)

    def _lane_shown(self, run: Run) -> int:
        now = lane_now(run, self._session.selection.looked_at)
        return self._lane.choose(run.experiment, now)

    def _restyle(self, experiment: Experiment) -> None:
        colors = theme.current()
        self.plot.dress_map()
        task = experiment.task
        word = task.letters if isinstance(task, WordTask) else (" ",) * task.seq_len
        self.plot.name_places("bottom", *column_names(word))
        units = range(experiment.model.hidden_size) if self._mapped else ()
        self.plot.name_places("left", [(unit, unit_name(experiment, unit)) for unit in units])
        told = self.tr("unit") if self._mapped else self.tr("value")
        self.plot.getAxis("left").setLabel(told, color=colors.muted)
        self._zero.setPen(solid(colors.border))
        self._now.setPen(solid(colors.accent))
        self.map.setVisible(self._mapped)
        self._zero.setVisible(not self._mapped)
        self._now.setVisible(not self._mapped)
        self._show_key()
        self._fit_names()

    def _show(self, run: Run, trace: EpochTrace) -> None:
        lane = self._lane_shown(run)
        values = self._values(trace, lane)
        levels = levels_of(run, lane, self._quantity.currentText())
        opened = self._session.selection.inspected
        now = column_now(run, lane, opened)
        picked = self._session.selection.looked_at.selected
        unit = picked[1] if picked is not None and picked[0] == lane else -1
        framed = state_name(run.experiment, lane, now + 1) if opened and now >= 0 else ""
        faint = self._mapped and bool((levels == 1).any())
        framed_unit = unit if self._mapped else -1
        read = np.flatnonzero(levels > 1)
        seen = seen_now(run, values, read, now)
        self.headline.say(*says(run, len(read), (framed, framed_unit), faint, seen))
        top = max(1.0, float(np.nanmax(np.abs(values), initial=0.0, where=np.isfinite(values))))
        self.key.show_top(top)
        if self._mapped:
            self.map.show(values, levels, now, unit, top)
            self._range(values.shape[0], -0.5, values.shape[1] - 0.5, invert=True)
        else:
            self._show_lines(lane, values, levels, now, top)
        for item in (*self.lines, *self.names) if self._mapped else ():
            item.setVisible(False)

    def _values(self, trace: EpochTrace, lane: int) -> Array:
        """(T, units) of the chosen quantity."""
        found = trace.lanes[lane]
        name = self._quantity.currentText()
        if name == "c" and found.c is not None:
            return found.c
        return found.named.get(name, found.h)

    def _show_lines(self, lane: int, values: Array, levels: Array, now: int, top: float) -> None:
        known = np.flatnonzero(levels > 1)  # in either direction one stretch
        self._grow(min(values.shape[1], MAX_LINES))
        for unit, (line, name) in enumerate(zip(self.lines, self.names, strict=True)):
            line.setVisible(unit < values.shape[1])
            name.setVisible(unit < values.shape[1] and len(known) > 0)
            if unit < values.shape[1]:
                color = theme.distinct_color(unit, values.shape[1])
                finite = known[np.isfinite(values[known, unit])]
                line.setData(finite, values[finite, unit])
                name.setColor(color)
                line.setSymbol("o" if len(values) < 40 else None)
                line.setSymbolSize(thick(5))
                line.setSymbolPen(None)
        self._light(values.shape[1])
        self._now.setValue(now if now >= 0 else -10)
        self._range(values.shape[0], -1.05 * top, 1.05 * top, invert=False)
        self._name_ends(values, known, 1.05 * top)

    def _light(self, units: int) -> None:
        """The line under the pointer, or the chosen unit's, is wide; the others step back from one
        under the pointer. Each has its own dashes: shades of one colour alone part no two.
        """
        run, chosen = self._session.runs.current, self._session.selection.looked_at.selected
        picked = chosen[1] if run and chosen and chosen[0] == self._lane_shown(run) else -1
        for unit, line in enumerate(self.lines[:units]):
            behind = self._hovered >= 0 and unit != self._hovered
            color = theme.faded(theme.distinct_color(unit, units), BEHIND if behind else 1.0)
            line.setPen(
                dashed_pen(color, dashes_of(unit), 3 if unit in (self._hovered, picked) else 2)
            )
            line.setSymbolBrush(color)
            line.setZValue(unit == self._hovered)

    def _line_at(self, point: QPointF) -> int:
        """The unit whose line is under that point of the plot's viewport, -1 for none."""
        view = self.plot.getViewBox()
        place = view.mapSceneToView(self.plot.mapToScene(point.toPoint()))
        best, near = -1, thick(NEAR) * view.viewPixelSize()[1]
        for unit, line in enumerate(self.lines):
            xs, ys = line.getData() if line.isVisible() else (None, None)
            if xs is not None and ys is not None and len(xs) and xs[0] <= place.x() <= xs[-1]:
                away = abs(float(np.interp(place.x(), xs, ys)) - place.y())
                best, near = (unit, away) if away < near else (best, near)
        return best

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Of the plot: which line the pointer is on."""
        found = self._hovered
        if event.type() == QEvent.Type.Leave or self._mapped:
            found = -1
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            found = self._line_at(event.position())
        if found != self._hovered:
            self._hovered = found
            self.refresh()
        return False

    def _name_ends(self, values: Array, known: Array, top: float) -> None:
        """Beside the lines' last points, apart from each other; whose name has no room has none."""
        if not len(known):
            return
        last = int(known[-1])
        ends = np.nan_to_num(values[last, : len(self.names)].astype(float)).tolist()
        high = max(self.plot.getViewBox().height(), 1.0)
        gap = 2 * top * self.plot.fontMetrics().height() / high
        inside = top - gap / 2  # or half a name would be cut away at the edge
        for name, place in zip(self.names, kept_apart(ends, gap, -inside, inside), strict=False):
            if np.isfinite(place):
                name.setPos(last + 0.08, place)
            else:
                name.setVisible(False)

    def _grow(self, units: int) -> None:
        """A line and its name for each unit; made when first wanted, they cost the start."""
        for unit in range(len(self.lines), units):
            self.lines.append(self.plot.plot())
            self.lines[-1].setObjectName(str(unit))
            self.names.append(pg.TextItem(str(unit), anchor=(0, 0.5)))
            self.plot.lay(self.names[-1])

    def _range(self, steps: int, low: float, high: float, invert: bool) -> None:
        self.plot.getViewBox().invertY(invert)
        self.plot.reach((-0.5, steps - 0.5), (low, high))

    @Slot(bool)
    def _on_view(self, mapped: bool) -> None:
        self.refresh()

    @Slot(int)
    def _on_choice(self, index: int) -> None:
        self.refresh()

    def _on_clicked(self, point: QPointF) -> None:
        run = self._session.runs.current
        if run is None or not self._mapped:
            return
        place = self.plot.getViewBox().mapSceneToView(point)
        unit, t = round(place.y()), round(place.x())
        if 0 <= unit < run.experiment.model.hidden_size and 0 <= t < run.steps.seq_len:
            self._session.do(SelectUnit(self._lane_shown(run), unit, t))

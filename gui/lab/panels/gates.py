"""Gates of one lane over time: one unit as a highway with its valves, or all units as maps."""

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.arrays import Array
from core.experiment import WordTask
from core.experiment.cells import CELLS
from core.journal.intents import SelectUnit
from core.runs.run import Run
from core.runs.visibility import levels_of
from core.session.session import Session
from core.trace.trace import EpochTrace
from gui.figures.gates.highway import CellHighway
from gui.figures.gates.maps import GateMaps
from gui.figures.gates.picture import HIGHWAY, ROWS, GatePicture
from gui.widgets.buttons import button
from gui.widgets.label import Label
from gui.widgets.lane_box import LaneBox
from gui.widgets.named import named
from gui.widgets.number_box import WholeNumberBox
from gui.widgets.quiet import quiet
from gui.wording.place import lane_now

TITLE = "Gates"
AREA = "bottom"
ORDER = 3
ROOMY = 280  # pixels of width in which the controls have their full names


class Panel(QWidget):
    """The Qt view of one lane's gates; a click on a value chooses its unit and time step."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lane = LaneBox("gatesLaneBox")
        self._unit = named(
            WholeNumberBox("unit", limits=(0, 0)), "gatesUnitBox", self.tr("Hidden unit")
        )
        self._unit.setToolTip(self.tr("The hidden unit that is shown"))
        self._unit.setKeyboardTracking(False)
        self._all = button(
            "allUnitsButton", self.tr("all units"), self.tr("Show all units as maps")
        )
        self._all.setCheckable(True)
        self._all.setToolTip(self.tr("One unit as a highway, or all units as maps"))
        self._all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.highway = CellHighway()
        self.maps = GateMaps()
        self.none = Label(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.note = Label(wordWrap=True)
        small = QFont(self.note.font())
        small.setPointSizeF(small.pointSizeF() * 0.88)
        self.note.setFont(small)
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._lane)
        top.addWidget(self._unit)
        top.addStretch(1)
        top.addWidget(self._all)
        for page in (self.highway, self.maps, self.none):
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(self.none)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 10, 6)
        layout.setSpacing(3)
        layout.addLayout(top)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.note)
        self.setMinimumWidth(140)

    def _connect(self) -> None:
        self._lane.currentIndexChanged.connect(self._on_choice)
        self._unit.valueChanged.connect(self._on_unit)
        self._all.toggled.connect(self._on_choice)
        for view in (self.highway, self.maps):
            view.picked.connect(self._on_picked)
            view.hovered.connect(self._session.selection.light)

    def refresh(self) -> None:
        run = self._session.runs.current
        gated = run is not None and run.experiment.model.cell_kind.is_gated
        if not gated or run is None or run.trace is None:
            self._show_none("" if gated or run is None else self._no_gates())
            return
        picture = self._picture(run, run.trace)
        self._fill_unit(picture)
        self._show_controls(True)
        self._lane.setVisible(run.steps.num_lanes > 1)
        view = self.maps if self._all.isChecked() else self.highway
        self._unit.setVisible(view is self.highway)
        self._name_controls()
        self.pages.setCurrentWidget(view)
        view.show_picture(picture)
        self.note.setText(self._range_text(picture))

    def _no_gates(self) -> str:
        return self.tr("An RNN has no gates. Choose cell LSTM or GRU in the settings.")

    def _show_none(self, text: str) -> None:
        self.none.setText(text)
        self.pages.setCurrentWidget(self.none)
        self._show_controls(False)

    def _show_controls(self, shown: bool) -> None:
        for widget in (self._lane, self._unit, self._all, self.note):
            widget.setVisible(shown)

    def _lane_shown(self, run: Run) -> int:
        now = lane_now(run, self._session.selection.unit, self._session.selection.t)
        return self._lane.choose(run.experiment, now)

    def _picture(self, run: Run, trace: EpochTrace) -> GatePicture:
        experiment = run.experiment
        lane = self._lane_shown(run)
        found = trace.lanes[lane]
        task = experiment.task
        chosen = self._session.selection.unit
        states = {"h": found.h} | ({} if found.c is None else {"c": found.c})
        named: dict[str, Array] = {**found.named, **states}
        rows = ROWS[experiment.model.cell]
        initial = found.c0 if HIGHWAY[experiment.model.cell] == "c" else found.h0
        assert initial is not None
        return GatePicture(
            experiment,
            lane,
            task.letters if isinstance(task, WordTask) else (),
            {name: named[name] for name in rows},
            {name: levels_of(run, lane, name) for name in rows},
            initial,
            chosen[1] if chosen is not None else 0,
            next((t for each, t in run.active if each == lane), -1),
            self._session.selection.term,
        )

    def _fill_unit(self, picture: GatePicture) -> None:
        with quiet(self._unit):
            self._unit.setRange(0, picture.experiment.model.hidden_size - 1)
            self._unit.setValue(picture.unit)

    def _range_text(self, picture: GatePicture) -> str:
        """How large the states become in this epoch and lane, so far as they are seen."""
        h = _largest(picture, "h")
        if CELLS[picture.cell].has_c:
            text = self.tr("|h| is at most 1: here up to {h}. |c| is not bounded by 1: up to {c}.")
            return text.format(h=h, c=_largest(picture, "c"))
        if picture.experiment.model.initial_state == "random":
            text = self.tr(
                "h mixes n (|n| at most 1) and the h before; h₀ is random. |h| up to {}."
            )
        else:
            text = self.tr("|h| is at most 1, a mixture of n and the h before: here up to {}.")
        return text.format(h)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the panel is narrow the controls say less."""
        super().resizeEvent(event)
        self._name_controls()

    def _name_controls(self) -> None:
        wide = self.width() >= ROOMY
        several = self._all.isChecked()
        self._unit.setPrefix(self.tr("unit ") if wide else "")
        long, short = (self.tr("one unit"), self.tr("all units")), (self.tr("one"), self.tr("all"))
        names = long if wide else short
        text = self.tr(names[0]) if several else self.tr(names[1])
        self._all.setText(text)
        self._all.setFixedWidth(self._all.fontMetrics().horizontalAdvance(text) + 20)

    @Slot(int)
    @Slot(bool)
    def _on_choice(self, chosen: object) -> None:
        self.refresh()

    @Slot(int)
    def _on_unit(self, unit: int) -> None:
        run = self._session.runs.current
        if run is not None:
            self._session.do(SelectUnit(self._lane_shown(run), unit, self._session.selection.t))

    @Slot(int, int)
    def _on_picked(self, unit: int, t: int) -> None:
        run = self._session.runs.current
        if run is not None:
            self._session.do(SelectUnit(self._lane_shown(run), unit, t))


def _largest(picture: GatePicture, name: str) -> str:
    values = np.abs(picture.values[name][picture.levels[name] > 0])
    finite = values[np.isfinite(values)]
    # Rounded down: 1.00 is a unit that is saturated in float32, not one that is nearly so.
    return f"{np.floor(finite.max() * 100) / 100:.2f}" if len(finite) else "…"

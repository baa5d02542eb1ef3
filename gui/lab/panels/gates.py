"""Gates of one lane over time: one unit as a belt with its valves, or all units as maps."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from core.arrays import Array
from core.experiment import WordTask
from core.experiment.cells import CELLS
from core.journal.intents import SelectUnit
from core.runs.looked_at import column_now, lane_now
from core.runs.run import Run
from core.runs.visibility import levels_of
from core.session.session import Session
from core.trace.trace import EpochTrace
from gui.figures.gates.belt import Belt
from gui.figures.gates.maps import GateMaps
from gui.figures.gates.picture import BELT, ROWS, GatePicture
from gui.style import type as type_scale
from gui.widgets.buttons import button
from gui.widgets.label import Label
from gui.widgets.lane_box import LaneBox
from gui.widgets.layouts import in_column, keep_apart
from gui.widgets.named import named
from gui.widgets.number_box import WholeNumberBox
from gui.widgets.paragraph import Paragraph
from gui.widgets.quiet import quiet
from gui.wording.numbers import cell_text
from gui.wording.punctuation import items, sentences
from gui.wording.table import JOIN

TITLE = "Gates"
AREA = "bottom"
ORDER = 3
ROOMY = 280  # pixels of width in which the controls have their full names
HIGH = 17  # letters' heights of a panel whose note may have several lines


class Panel(QWidget):
    """The Qt view of one lane's gates; a click on a value chooses its unit and time step."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lane = LaneBox("gatesLaneBox")
        self._unit = named(
            WholeNumberBox("unit", limits=(0, 0)), "gatesUnitBox", self.tr("Hidden unit")
        )
        self._unit.setKeyboardTracking(False)
        self._all = button(
            "allUnitsButton", self.tr("all units"), self.tr("Show all units as maps")
        )
        self._all.setCheckable(True)
        self._all.setToolTip(self.tr("One unit as a belt through time, or all units as maps"))
        self._all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.belt = Belt()
        self.maps = GateMaps()
        self.none = Label(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.note = Paragraph("gatesNote")
        type_scale.wear(self.note, "label")
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        keep_apart(top, self, 4)
        top.addWidget(self._lane)
        top.addWidget(self._unit)
        top.addStretch(1)
        top.addWidget(self._all)
        for page in (self.belt, self.maps, self.none):
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(self.none)
        layout = in_column(self, (10, 4, 10, 6), 3)
        layout.addLayout(top)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.note)
        type_scale.keep_least(self, 140)

    def _connect(self) -> None:
        self._lane.currentIndexChanged.connect(self._on_choice)
        self._unit.valueChanged.connect(self._on_unit)
        self._all.toggled.connect(self._on_choice)
        for view in (self.belt, self.maps):
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
        view = self.maps if self._all.isChecked() else self.belt
        lanes = run.steps.num_lanes > 1
        self._show_controls(lane=lanes, unit=view is self.belt, others=True)
        self._name_controls()
        self.pages.setCurrentWidget(view)
        view.show_picture(picture)
        self._say_extent(picture)

    def _no_gates(self) -> str:
        return self.tr("An RNN has no gates. LSTM and GRU have them: choose one as cell in Model.")

    def _show_none(self, text: str) -> None:
        self.none.setText(text)
        self.pages.setCurrentWidget(self.none)
        self._show_controls(lane=False, unit=False, others=False)

    def _show_controls(self, *, lane: bool, unit: bool, others: bool) -> None:
        """Each is set once: to show it first and hide it then would lay out the window twice."""
        self._lane.setVisible(lane)
        self._unit.setVisible(unit)
        for widget in (self._all, self.note):
            widget.setVisible(others)

    def _lane_shown(self, run: Run) -> int:
        now = lane_now(run, self._session.selection.looked_at)
        return self._lane.choose(run.experiment, now)

    def _picture(self, run: Run, trace: EpochTrace) -> GatePicture:
        experiment = run.experiment
        lane = self._lane_shown(run)
        found = trace.lanes[lane]
        task = experiment.task
        chosen = self._session.selection.looked_at.selected
        states = {"h": found.h} | ({} if found.c is None else {"c": found.c})
        named: dict[str, Array] = {**found.named, **states}
        rows = ROWS[experiment.model.cell]
        initial = found.c0 if BELT[experiment.model.cell] == "c" else found.h0
        assert initial is not None
        return GatePicture(
            experiment,
            lane,
            task.letters if isinstance(task, WordTask) else (),
            {name: named[name] for name in rows},
            {name: levels_of(run, lane, name) for name in rows},
            initial,
            chosen[1] if chosen is not None else 0,
            column_now(run, lane, self._session.selection.inspected),
            self._session.selection.term,
        )

    def _fill_unit(self, picture: GatePicture) -> None:
        count = picture.experiment.model.hidden_size
        with quiet(self._unit):
            self._unit.setRange(0, count - 1)
            self._unit.setValue(picture.unit)
        text = self.tr("The hidden unit that is shown, 0 to {}: its arrows, ↑ ↓, or “all units”")
        self._unit.setToolTip(text.format(count - 1))

    def _say_extent(self, picture: GatePicture) -> None:
        """How large the states become in this epoch, as far as is seen, in what is shown; before
        it what bounds them, where that has room; without words where the figure needs the room.
        The tip has all.
        """
        shown = None if self._all.isChecked() else picture.unit
        largest = [_largest(picture, name, shown) for name in "hc"]
        extent = self._extent(picture, largest)
        whole = sentences(self._bound(picture), extent, self._colours(picture))
        high = self.height() > HIGH * self.note.fontMetrics().height()
        told = largest_text(largest)
        short = self.tr("largest {}").format(told) if told else self.tr("Nothing yet.")
        forms = (whole, extent, short)
        self.note.setText(whole if high else next(filter(self._has_room, forms), forms[-1]))
        self.note.setToolTip(whole)

    def _has_room(self, text: str) -> bool:
        """In a line of the note's."""
        return self.note.fontMetrics().horizontalAdvance(text) <= self.note.width() - 8

    def _bound(self, picture: GatePicture) -> str:
        if CELLS[picture.cell].has_c:
            return self.tr("|h| is at most 1, |c| can grow by 1 a step.")
        if picture.experiment.model.initial_state == "random":
            return self.tr("h mixes n (|n| at most 1) and the h before; h₀ is random.")
        return self.tr("|h| is at most 1, a mixture of n and the h before.")

    def _extent(self, picture: GatePicture, largest: Sequence[str]) -> str:
        if not any(largest):
            return self.tr("Nothing is computed yet: press Step or Run.")
        where = (
            self.tr("all units")
            if self._all.isChecked()
            else self.tr("unit {}").format(picture.unit)
        )
        return self.tr("Largest so far in {}: {}.").format(where, largest_text(largest))

    def _colours(self, picture: GatePicture) -> str:
        """Of a cell state that goes beyond the others' scale; "" where all have the same."""
        top = picture.top("c") if "c" in picture.values else 1.0
        if top <= 1:
            return ""
        return self.tr("Full colour: 1, of c {}.").format(cell_text(top, sign=""))

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
        text = names[0] if several else names[1]
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


def largest_text(largest: Sequence[str]) -> str:
    """ "|h| 0.99, |c| 3.73", of those that there are; a line ends behind the comma alone."""
    named = zip("hc", largest, strict=True)
    return items(f"|{JOIN}{name}|{JOIN}\u00a0{number}" for name, number in named if number)


def _largest(picture: GatePicture, name: str, unit: int | None) -> str:
    """Of one unit or of all, rounded as the figure's numbers are; "" where none is computed yet, or
    where there is no such state.
    """
    if name not in picture.values:
        return ""
    values = np.abs(picture.values[name][picture.levels[name] > 0])
    values = values if unit is None else values[:, unit]
    finite = values[np.isfinite(values)]
    return cell_text(float(finite.max()), sign="") if len(finite) else ""

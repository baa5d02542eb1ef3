"""Weights: every parameter as a heat map, with its gradient and its last update."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QWidget

from core.journal.intents import Pause
from core.runs.looked_at import operation_now
from core.runs.run import Run
from core.runs.visibility import parameters_reached
from core.session.session import Session
from core.trace.operations import Kind
from core.trace.trace import EpochTrace
from gui.figures.weights.matrix_flow import Cell, MatrixFlow
from gui.figures.weights.matrix_layout import Matrix, Sheet
from gui.figures.weights.parameters import Parameter, at_work, axes_of, parameters_of, role_of
from gui.figures.weights.wording import headline
from gui.lab.fork_dialog import WeightDialog
from gui.style import type as type_scale
from gui.widgets.color_scale import ColorScale
from gui.widgets.fade import Fade
from gui.widgets.headline import Headline
from gui.widgets.label import Label
from gui.widgets.layouts import in_column, keep_apart
from gui.widgets.named import named
from gui.widgets.two_rows import WIDEST
from gui.wording.numbers import number_text

TITLE = "Weights"
AREA = "bottom"
ORDER = 5
KEY_FROM, LONG_KEY_FROM = 30, 45  # letters' heights of a panel that has room for its colours' key
SHORT_KEY = 7.5  # letters' heights of it, where the sentence needs the rest


class Panel(QWidget):
    """The Qt view of gui.figures.weights.parameters at the playhead."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._drawn: Run | None = None  # what stands here; another may be current by then
        self._brought: object = None
        self._term_shown = ""
        self._trace: EpochTrace | None = None  # and what else the following were found from
        self._follows: object = None
        self._parameters: dict[str, Parameter] = {}
        self._matrices: tuple[Matrix, ...] = ()
        self._cell: Cell | None = None
        self._choice = named(QComboBox(), "weightsBox", self.tr("What is shown of each parameter"))
        for text, kinds in self._choices():
            self._choice.addItem(text, kinds)
        self.hint = Label(objectName="weightsHint")
        self.key = ColorScale(
            self.tr("Values: blue is negative, orange positive; beyond ±1 the colour stays.")
        )
        said = self.tr("Parameters as heat maps")
        self.page = named(MatrixFlow(), "weightsPage", said)
        like = self.tr("Epoch 8: the weight furthest from 0 is +2.3100, in lstm.weight_hh_l0.")
        self.says = Headline("weightsHeadline", like, self.page, most=1)
        self.scroll_area = named(QScrollArea(widgetResizable=True), "weightsScroll", said)
        self.scroll_area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._lay_out()
        self._choice.currentIndexChanged.connect(self._show_key)
        self._choice.currentIndexChanged.connect(self.refresh)
        self.page.cell_hovered.connect(self._on_hover)
        self.page.cell_chosen.connect(self._on_chosen)

    def _choices(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return (
            (self.tr("values"), ("value",)),
            (self.tr("gradients"), ("gradient",)),
            (self.tr("last update"), ("change",)),
            (self.tr("all three"), ("value", "gradient", "change")),
        )

    def _lay_out(self) -> None:
        self.scroll_area.setWidget(self.page)
        Fade(self.scroll_area)
        self.hint.setMinimumWidth(1)
        top = QHBoxLayout()
        keep_apart(top, self, 8)  # else the sentence would begin with the box's own words
        top.addWidget(self._choice)
        top.addWidget(self.says, 1)
        top.addWidget(self.hint, 1)
        top.addWidget(self.key)
        layout = in_column(self, (10, 4, 6, 4), 3)
        layout.addLayout(top)
        layout.addWidget(self.scroll_area, 1)
        type_scale.keep_least(self, 140)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_key()

    @Slot()
    def _show_key(self) -> None:
        """Of values, which keep the colours of all pictures; the others' ends are told at each."""
        line = self.fontMetrics().height()
        short = int(SHORT_KEY * line) if self.width() < LONG_KEY_FROM * line else WIDEST
        if self.key.maximumWidth() != short:
            self.key.setMaximumWidth(short)
            self.key.setMinimumWidth(short if short != WIDEST else 0)
        least = KEY_FROM if self.property("lent") else LONG_KEY_FROM  # else the stage has one, too
        has_room = self.width() >= least * line
        self.key.setVisible(has_room and "value" in self._choice.currentData())

    @Slot()
    def refresh(self) -> None:
        run = self._session.runs.current
        if run is None or run.trace is None:
            return
        self._drawn = run
        self._show_key()
        self._find(run, run.trace)
        by_operation = self._session.transport.by_operation
        operation = operation_now(run, self._session.selection.opened, by_operation)
        is_one = by_operation or run.playhead.operation  # else the step was about all of them
        is_of_all = operation is not None and operation.kind in (Kind.GRADIENT, Kind.UPDATE)
        current = "" if is_of_all and not is_one else at_work(run, operation)
        self.page.show_matrices(self._matrices, current, self._session.selection.term)
        brought = (run.id, current, self._choice.currentIndex())
        if current and brought != self._brought:
            self._bring_into_view(current)
        self._brought = brought
        self._follow_term()
        self._tell(run)

    def _find(self, run: Run, trace: EpochTrace) -> None:
        """What a step of the forward pass, or back through it, leaves as it is."""
        kind = self._choice.currentData()[-1]
        follows = (run.id, run.experiment, self._choice.currentIndex(), parameters_reached(run))
        if trace is self._trace and follows == self._follows:
            return
        self._trace, self._follows = trace, follows
        found = parameters_of(run, trace)
        self._parameters = {parameter.name: parameter for parameter in found}
        self._matrices = tuple(self._matrix(run, parameter) for parameter in found)
        epoch = run.playhead.epoch if run.experiment.trains else None
        self.says.say(*headline(found, kind, epoch))

    def _bring_into_view(self, name: str) -> None:
        """All of it, or where it is taller than the view its top."""
        self.page.resize(self.page.size().expandedTo(self.page.minimumSize()))
        place = self.page.place_of(name).toAlignedRect()
        self.scroll_area.ensureVisible(0, place.bottom(), 0, 2)
        self.scroll_area.ensureVisible(0, place.top(), 0, 2)

    def _follow_term(self) -> None:
        """What another view lights is shown; what the mouse is on here stays where it is."""
        term = self._session.selection.term
        if self._cell is None and term and term != self._term_shown:
            found = self._parameters.values()
            name = next((each.name for each in found if each.term == term), "")
            if name:
                self._bring_into_view(name)
        self._term_shown = term

    def _matrix(self, run: Run, parameter: Parameter) -> Matrix:
        kinds = self._choice.currentData()
        shape = str(parameter.shape).replace(",)", ")")
        rows, columns = parameter.value.shape
        axes = axes_of(run.experiment, parameter.name)
        return Matrix(
            parameter.name,
            shape,
            parameter.term,
            rows,
            columns,
            tuple(self._sheet(run, parameter, kind, len(kinds)) for kind in kinds),
            axes.sides,
            axes.feet,
            axes.name,
        )

    def _sheet(self, run: Run, parameter: Parameter, kind: str, count: int) -> Sheet:
        """Values keep the scale of all pictures; gradients and updates have their own."""
        find = partial(getattr, parameter, kind)
        if kind == "value":
            return Sheet(self.tr("value") if count > 1 else "", find, scale=1.0)
        name = self.tr("gradient") if kind == "gradient" else self.tr("update")
        return Sheet(
            name, find, dim=kind in parameter.ahead, why=self._why_none(run, parameter, kind)
        )

    def _why_none(self, run: Run, parameter: Parameter, kind: str) -> str:
        """What is told in place of a gradient or an update that is not there."""
        if not run.experiment.trains:
            return self.tr("none in a demo")
        if kind in parameter.unseen:
            return self.tr("later")
        return self.tr("pause to see it") if kind == "gradient" else self.tr("none made")

    @Slot(object)
    def _on_hover(self, cell: Cell | None) -> None:
        self._cell = cell
        self._session.selection.light(cell.matrix.term if cell else "")
        if self._drawn is not None:
            self._tell(self._drawn)

    @Slot(object)
    def _on_chosen(self, cell: Cell) -> None:
        """A double click: the number is set by hand, in a fork."""
        run = self._session.runs.current
        parameter = self._parameters.get(cell.matrix.name)
        if run is None or run is not self._drawn or parameter is None:
            return
        if not parameter.holds(cell.row, cell.column):
            return
        self._session.do(Pause())
        index = parameter.index(cell.row, cell.column)
        value = float(parameter.value[cell.row, cell.column])
        WeightDialog(self._session.do, run, parameter.name, index, value, self).open()

    def _tell(self, run: Run) -> None:
        """Of the number under the mouse, as it is in `run`, which is drawn."""
        cell = self._cell
        parameter = self._parameters.get(cell.matrix.name) if cell else None
        if cell is None or parameter is None or not parameter.holds(cell.row, cell.column):
            self._show_hint("")
            self.page.tip = ""
            return
        row, column = cell.row, cell.column
        index = parameter.index(row, column)
        place = ", ".join(map(str, index))
        parts = [
            f"{parameter.name}[{place}] = {number_text(parameter.value[row, column], sign='+')}"
        ]
        for name, values in (
            (self.tr("gradient"), parameter.gradient),
            (self.tr("update"), parameter.change),
        ):
            if values is not None:
                parts.append(f"{name} {number_text(values[row, column], sign='+')}")
        parts.append(role_of(run.experiment, parameter.name, index))
        parts.append(self.tr("double-click to set it by hand"))
        self._show_hint(parts[0])
        self.page.tip = "\n".join(parts)

    def _show_hint(self, text: str) -> None:
        """Of the number under the mouse, in the headline's place."""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        self.says.setVisible(not text)

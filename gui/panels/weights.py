"""Weights: every parameter as a heat map, with its gradient and its last update."""

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.epoch import Array
from core.run import Run
from core.session import Session
from gui.parameters import Parameter, at_work, parameters_of, role_of
from gui.widgets.matrix_page import Cell, Matrix, MatrixPage, Sheet

TITLE = "Weights"
AREA = "bottom"
ORDER = 5


class Panel(QWidget):
    """The Qt view of gui.parameters at the playhead."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._current = ""
        self._parameters: dict[str, Parameter] = {}
        self._cell: Cell | None = None
        self._choice = QComboBox()
        self._choice.setObjectName("weightsBox")
        self._choice.setAccessibleName(self.tr("What is shown of each parameter"))
        for text, kinds in self._choices():
            self._choice.addItem(text, kinds)
        self.hint = QLabel(objectName="weightsHint")
        self.page = MatrixPage()
        self.page.setObjectName("weightsPage")
        self.page.setAccessibleName(self.tr("Parameters as heat maps"))
        self.scroll = QScrollArea(widgetResizable=True, frameShape=QScrollArea.Shape.NoFrame)
        self._lay_out()
        self._choice.currentIndexChanged.connect(self.refresh)
        self.page.cell_hovered.connect(self._on_hover)

    def _choices(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return (
            (self.tr("values"), ("value",)),
            (self.tr("gradients"), ("gradient",)),
            (self.tr("last update"), ("change",)),
            (self.tr("all three"), ("value", "gradient", "change")),
        )

    def _lay_out(self) -> None:
        self.scroll.setObjectName("weightsScroll")
        self.scroll.setAccessibleName(self.tr("Parameters as heat maps"))
        self.scroll.setWidget(self.page)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hint.setMinimumWidth(1)
        top = QHBoxLayout()
        top.addWidget(self._choice)
        top.addWidget(self.hint, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 6, 4)
        layout.setSpacing(3)
        layout.addLayout(top)
        layout.addWidget(self.scroll, 1)
        self.setMinimumWidth(225)

    @Slot()
    def refresh(self) -> None:
        run = self._session.run
        if run is None or run.trace is None:
            return
        found = parameters_of(run, run.trace)
        self._parameters = {parameter.name: parameter for parameter in found}
        kinds = self._choice.currentData()
        matrices = tuple(self._matrix(parameter, kinds) for parameter in found)
        current = at_work(run)
        self.page.show_matrices(matrices, current, self._session.term)
        if current and current != self._current:
            place = self.page.place_of(current).toRect()
            self.scroll.ensureVisible(place.left(), place.bottom(), 0, 4)
            self.scroll.ensureVisible(place.left(), place.top(), 0, 4)
        self._current = current
        self._tell(run)

    def _matrix(self, parameter: Parameter, kinds: tuple[str, ...]) -> Matrix:
        rows, columns = parameter.value.shape
        sheets = tuple(self._sheet(parameter, kind, len(kinds)) for kind in kinds)
        shape = str(parameter.shape).replace(",)", ")")
        return Matrix(parameter.name, shape, parameter.term, parameter.gates, rows, columns, sheets)

    def _sheet(self, parameter: Parameter, kind: str, count: int) -> Sheet:
        """Values keep the scale of all pictures; gradients and updates have their own."""
        values: Array | None = getattr(parameter, kind)
        if kind == "value":
            return Sheet(
                self._missing(parameter.value) or (self.tr("value") if count > 1 else ""),
                values,
                1.0,
            )
        name = self.tr("gradient") if kind == "gradient" else self.tr("update")
        if values is None:
            return Sheet(self.tr("{}: later").format(name), None, 1.0)
        top = float(np.abs(np.nan_to_num(values)).max())
        caption = self._missing(values) or f"{name} ±{top:.2g}"
        return Sheet(caption, values, top)

    def _missing(self, values: Array) -> str:
        count = int((~np.isfinite(values)).sum())
        return self.tr("{} not finite").format(count) if count else ""

    @Slot(object)
    def _on_hover(self, cell: Cell | None) -> None:
        self._cell = cell
        self._session.light(cell.matrix.term if cell else "")
        if self._session.run is not None:
            self._tell(self._session.run)

    def _tell(self, run: Run) -> None:
        cell = self._cell
        parameter = self._parameters.get(cell.matrix.name) if cell else None
        if cell is None or parameter is None:
            self.hint.setText("")
            self.page.tip = ""
            return
        row, column = cell.row, cell.column
        place = f"{row}, {column}" if len(parameter.shape) == 2 else str(column)
        parts = [f"{parameter.name}[{place}] = {parameter.value[row, column]:+.4f}"]
        for name, values in (
            (self.tr("gradient"), parameter.gradient),
            (self.tr("update"), parameter.change),
        ):
            if values is not None:
                parts.append(f"{name} {values[row, column]:+.2e}")
        parts.append(role_of(run.experiment, parameter.name, row, column))
        self.hint.setText(parts[0])
        self.page.tip = "\n".join(parts)

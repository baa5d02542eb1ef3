"""GridControls: which learning rates, hidden sizes and cells, how many seeds, how long.

Knows no Session.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGridLayout,
    QWidget,
)

from core.runs.grid_study import Grid
from core.runs.seed_study import EPOCHS_MAX, SEEDS_MAX
from core.settings import CHOICES
from gui.widgets.bounded_text import NAME_MAX, Bound
from gui.widgets.error_label import ErrorLabel
from gui.widgets.label import HtmlLabel, Label
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.widgets.number_box import WholeNumberBox
from gui.widgets.number_line import NumberLine
from gui.widgets.progress import progress
from gui.widgets.quiet import quiet
from gui.widgets.reason import Reason
from gui.widgets.run_button import RunButton
from gui.wording.numbers import typed_text

CELLS = ("RNN", "LSTM", "GRU")  # that are ticked at first
STEPS = 1000  # of the progress bar


class GridControls(QWidget):
    """edited: what is asked has changed. told: what was found, which stands above the boxes. The
    values are read when the grid starts.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rates, sizes = self.tr("Learning rates, with commas"), self.tr("Hidden sizes, with commas")
        self.lrs = self._field("gridRatesField", rates, "0.01, 0.03, 0.1, 0.3, 1")
        self.sizes = self._field("gridSizesField", sizes, "4, 8, 16")
        self.cells = {cell: self._check(cell) for cell in CHOICES["cell"]}
        self.seeds = self._box("gridSeedsBox", self.tr("Seeds in each box"), SEEDS_MAX)
        self.epochs = self._box("gridEpochsBox", self.tr("Epochs"), EPOCHS_MAX)
        self.start = RunButton(
            "gridStartButton", self.tr("Train the grid"), self.tr("Train the grid, or cancel")
        )
        self.bar = progress("gridProgress", self.tr("Share of the grid that is done"))
        self.bar.setMaximum(STEPS)
        self.what = HtmlLabel(wordWrap=True, objectName="gridWhat")
        self.estimate = HtmlLabel(wordWrap=True, objectName="gridEstimate")
        self.told = HtmlLabel(wordWrap=True, objectName="gridTold")
        self.error = ErrorLabel("gridError")
        self.time = Label(wordWrap=True, objectName="gridTime")
        self._lay_out()

    def _field(self, name: str, text: str, values: str) -> NumberLine:
        field = named(NumberLine(values), name, text)
        Bound(field, NAME_MAX)
        field.setToolTip(text)
        field.textChanged.connect(self.edited)
        return field

    def _check(self, cell: str) -> QCheckBox:
        box = named(QCheckBox(cell), f"grid{cell}Check", self.tr("Cell {}").format(cell))
        box.setChecked(cell in CELLS)
        box.toggled.connect(self.edited)
        return box

    def _box(self, name: str, text: str, high: int) -> WholeNumberBox:
        box = named(WholeNumberBox(text, limits=(1, high)), name, text)
        box.setValue(100)
        box.setGroupSeparatorShown(True)
        box.valueChanged.connect(self.edited)
        return box

    def _lay_out(self) -> None:
        cells = QGridLayout()
        for place, cell in enumerate(sorted(self.cells, key=lambda cell: cell not in CELLS)):
            cells.addWidget(self.cells[cell], place // 2, place % 2)
        form = QFormLayout()
        form.addRow(self.tr("seeds each"), self.seeds)
        form.addRow(self.tr("epochs"), self.epochs)
        column = in_column(self, (10, 8, 10, 8), 6)
        column.addWidget(self.what)
        for text, field in (
            (self.tr("learning rates"), self.lrs),
            (self.tr("hidden sizes"), self.sizes),
        ):
            label = Label(text)
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(field)
        column.addLayout(cells)
        column.addLayout(form)
        below = self.start, Reason(self.start, self.error), self.bar, self.time
        for widget in (self.estimate, self.error, *below):
            column.addWidget(widget)
        column.addStretch(1)

    def chosen_cells(self) -> tuple[str, ...]:
        return tuple(cell for cell in CHOICES["cell"] if self.cells[cell].isChecked())

    def show_asked(self, grid: Grid) -> None:
        """What is trained, wherever it was begun; without telling that it was edited."""
        with quiet(self):
            self.lrs.setText(_listed(grid.lrs))
            self.sizes.setText(_listed(grid.sizes))
            self.seeds.setValue(grid.seeds)
            self.epochs.setValue(grid.epochs)
            for cell, box in self.cells.items():
                box.setChecked(cell in grid.cells)

    def show_state(self, running: bool, reason: str) -> None:
        """reason: why nothing can be started, "" where it can."""
        self.start.setText(self.tr("Cancel") if running else self.tr("Train the grid"))
        self.start.does("cancel" if running else "run")
        self.start.setEnabled(running or not reason)
        self.start.setToolTip("" if running else reason)
        for box in (self.lrs, self.sizes, self.seeds, self.epochs, *self.cells.values()):
            box.setEnabled(not running)

    def show_plan(self, estimate: str, error: str) -> None:
        """What it will take; and why it cannot be, "" where it can."""
        self.estimate.setText(estimate)
        self.estimate.setVisible(bool(estimate))
        self.error.say(error)

    def show_progress(self, progress: float | None, time: str, told: str) -> None:
        """progress: 0 to 1; None where nothing was started yet."""
        self.bar.setVisible(progress is not None)
        self.bar.setValue(round((progress or 0.0) * STEPS))
        self.time.setText(time)
        self.told.setText(told)
        self.told.setVisible(bool(told))


def _listed(values: Sequence[float]) -> str:
    return ", ".join(typed_text(value) for value in values)

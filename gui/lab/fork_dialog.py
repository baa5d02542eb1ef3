"""The two ways to begin a fork: a dialog of settings, and one weight set by hand."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from core import typed_number
from core.experiment import Experiment
from core.experiment.parameters import parameter_layout
from core.journal.intents import Fork, Value
from core.journal.journal import Door
from core.runs.fork import WeightEdit, recurrent_weights
from core.runs.run import Run
from core.settings import SpecError
from core.text.letters import beginning
from gui.style import type as type_scale
from gui.widgets.bounded_text import NAME_MAX, Bound
from gui.widgets.buttons import DialogButtons, button
from gui.widgets.error_label import ErrorLabel
from gui.widgets.label import Label
from gui.widgets.named import named
from gui.widgets.number_line import NumberLine
from gui.widgets.spec_form import Box, Number, setting_box, show_in, value_in
from gui.widgets.tables import dressed
from gui.wording.numbers import typed_text
from gui.wording.punctuation import sentences
from gui.wording.settings import captions, off_words, tip, why_unused
from gui.wording.translate import told, tr

ROW = 24  # pixels at 100 % that a parameter's row is high
NAMES = ("lr", "optimizer", "clip_norm", "weight_decay", "scheduler", "gamma", "period", "seed")


class ForkSettings(QWidget):
    """Begins with an experiment's values. refused(sentence): what was typed cannot be."""

    refused = Signal(str)

    def __init__(self, experiment: Experiment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(3)
        self.boxes: dict[str, Box] = {}
        texts = captions()
        off = off_words()
        for name in NAMES:
            box = setting_box(name, off)
            show_in(box, getattr(experiment.training, name))
            if isinstance(box, Number):
                box.refused.connect(self.refused)
            box.setObjectName(f"fork {name}")
            box.setAccessibleName(texts[name])
            box.setToolTip(tip(name))
            form.addRow(texts[name], box)
            self.boxes[name] = box
        if experiment.model.initial_state == "zeros":
            self.boxes["seed"].setEnabled(False)
            reason = self.tr("h₀ is zeros: nothing that follows is drawn at random.")
            self.boxes["seed"].setToolTip(reason)
        scheduler = self.boxes["scheduler"]
        assert isinstance(scheduler, QComboBox)
        scheduler.currentTextChanged.connect(self._on_scheduler)
        self._on_scheduler()

    @Slot()
    def _on_scheduler(self) -> None:
        """Grey is what the chosen one does not read."""
        for name in ("gamma", "period"):
            reason = why_unused(str(self.values()["scheduler"]), name)
            self.boxes[name].setEnabled(not reason)
            counted = self.tr("Updates are counted from the very first, not from the fork.")
            self.boxes[name].setToolTip(reason or sentences(tip(name), counted))

    def values(self) -> dict[str, str | int | float]:
        return {name: value_in(box) for name, box in self.boxes.items()}


FREEZE, ZERO = 1, 2  # columns


class _Dialog(QDialog):
    """A heading, something to fill in, the sentence when it cannot be, two buttons."""

    def __init__(self, do: Door, run: Run, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._do = do
        self._run = run
        self._error = ErrorLabel("forkError")
        self._body = QVBoxLayout(self)
        self._body.setSpacing(10)

    def _say(self, title: str, text: str) -> None:
        self.setWindowTitle(title)
        label = Label(text, wordWrap=True)
        label.setMinimumWidth(type_scale.px(400))
        self._body.addWidget(label)

    def _finish(self) -> None:
        buttons = DialogButtons(QDialogButtonBox.StandardButton.Cancel)
        go = buttons.addButton(self.tr("Fork"), QDialogButtonBox.ButtonRole.AcceptRole)
        go.setObjectName("forkGoButton")
        buttons.accepted.connect(self._on_go)
        buttons.rejected.connect(self.reject)
        self._body.addWidget(self._error)
        self._body.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        go.setDefault(True)

    @Slot()
    def _on_go(self) -> None:
        try:
            refusal = self._do(self._wanted())
        except SpecError as error:
            refusal = told(error)
        self._error.say(told(refusal))
        if not refusal:
            self.accept()

    def _wanted(self) -> Fork:
        """SpecError where what was typed cannot be."""
        raise NotImplementedError


def where(run: Run) -> str:
    """Which weights a fork begins with, as a sentence."""
    text = tr("A new run begins with the weights after {} updates; this one stays as it is.")
    return text.format(f"{run.updates:,}") if run.experiment.trains else tr("A new run begins.")


class ForkDialog(_Dialog):
    """How training goes on, and which parameters are frozen or set to 0."""

    def __init__(self, do: Door, run: Run, parent: QWidget) -> None:
        super().__init__(do, run, parent)
        self.setObjectName("forkDialog")
        self._say(self.tr("Fork from here"), where(run))
        self._name = named(QLineEdit(), "forkNameEdit", self.tr("Name of the fork"))
        Bound(self._name, NAME_MAX)
        self._name.setPlaceholderText(self.tr("named after what changes"))
        self._settings = ForkSettings(run.experiment)
        self._settings.refused.connect(self._error.say)
        self._table = self._parameter_table()
        self._lay_out()
        self._finish()

    def _parameter_table(self) -> QTableWidget:
        names = [name for name, _ in parameter_layout(self._run.experiment)]
        frozen = self._run.experiment.training.frozen
        said = self.tr("Parameters to freeze or to set to 0")
        table = dressed(named(QTableWidget(len(names), 3), "forkTable", said))
        table.setHorizontalHeaderLabels(
            [self.tr("parameter"), self.tr("freeze"), self.tr("set to 0")]
        )
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (FREEZE, ZERO):
            table.horizontalHeader().setSectionResizeMode(
                column, QHeaderView.ResizeMode.ResizeToContents
            )
        for row, name in enumerate(names):
            table.setCellWidget(row, 0, Label(f" {name}"))
            for column in (FREEZE, ZERO):
                table.setCellWidget(row, column, self._check(name, column, name in frozen))
        table.setColumnHidden(FREEZE, not self._run.experiment.trains)
        table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = type_scale.px(ROW)
        table.verticalHeader().setDefaultSectionSize(row)
        head = table.horizontalHeader().sizeHint().height() + 2 * table.frameWidth()
        table.setMinimumHeight(min(len(names), 8) * row + head)
        table.setMaximumHeight(len(names) * row + head)
        return table

    def _check(self, name: str, column: int, frozen: bool) -> QCheckBox:
        kind = "freeze" if column == FREEZE else "zero"
        what = self.tr("freeze {}") if column == FREEZE else self.tr("set {} to 0")
        box = named(QCheckBox(), f"{kind} {name}", what.format(name))
        box.setStyleSheet("margin-left: 14px")
        box.setChecked(column == FREEZE and frozen)
        return box

    def _lay_out(self) -> None:
        if self._run.experiment.trains:
            self._settings.form.insertRow(0, self.tr("name"), self._name)
            self._body.addWidget(self._settings)
        else:
            form = QFormLayout()
            form.addRow(self.tr("name"), self._name)
            self._body.addLayout(form)
        self._body.addWidget(self._table)
        cut = button("cutButton", self.tr("Cut the memory: Wₕₕ = 0, frozen"))
        cut.setAutoDefault(False)  # Enter is Fork's
        cut.clicked.connect(self._on_cut)
        self._body.addWidget(cut, 0, Qt.AlignmentFlag.AlignLeft)
        if self._run.experiment.model.cell == "LSTM":
            text = self.tr("An LSTM still remembers without Wₕₕ: its cell state is kept by f.")
            self._body.addWidget(Label(text, wordWrap=True))

    def _checked(self, column: int) -> list[str]:
        names = [name for name, _ in parameter_layout(self._run.experiment)]
        boxes = [self._table.cellWidget(row, column) for row in range(len(names))]
        pairs = zip(names, boxes, strict=True)
        return [name for name, box in pairs if isinstance(box, QCheckBox) and box.isChecked()]

    @Slot()
    def _on_cut(self) -> None:
        for name in recurrent_weights(self._run.experiment):
            for column in ("freeze", "zero"):
                box = self.findChild(QCheckBox, f"{column} {name}")
                assert box is not None
                box.setChecked(True)

    def _wanted(self) -> Fork:
        edits = tuple(WeightEdit(name, (), 0.0) for name in self._checked(ZERO))
        values: dict[str, Value] = {}
        if self._run.experiment.trains:
            values["frozen"] = tuple(self._checked(FREEZE))
            values |= self._settings.values()
        return Fork(edits, self._name.text(), None, tuple(values.items()))


class WeightDialog(_Dialog):
    """One number of a parameter, to be set by hand."""

    def __init__(
        self,
        do: Door,
        run: Run,
        name: str,
        index: tuple[int, ...],
        value: float,
        parent: QWidget,
    ) -> None:
        super().__init__(do, run, parent)
        self.setObjectName("weightDialog")
        self._name = name
        self._index = index
        place = ", ".join(map(str, index))
        self._say(self.tr("Set a weight by hand"), where(run))
        self._edit = named(NumberLine(typed_text(value)), "weightEdit", f"{name}[{place}]")
        Bound(self._edit, NAME_MAX)
        self._edit.selectAll()
        form = QFormLayout()
        form.addRow(f"{name}[{place}] =", self._edit)
        self._body.addLayout(form)
        self._finish()

    def _wanted(self) -> Fork:
        text = self._edit.text().strip()
        try:
            value = float(typed_number.real(text))
        except ValueError:
            raise SpecError(
                "value",
                self.tr("“{}” is not a number; type one such as 0.5.").format(beginning(text, 40)),
            ) from None
        return Fork((WeightEdit(self._name, self._index, value),))

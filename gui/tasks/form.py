"""TaskForm: task, network and training of a series, as fields; what does not apply is grey.

Makes Experiments; knows no Session. What a setting may be is core.settings' alone.
"""

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QWidget,
)

from core.experiment import Experiment, SyntheticTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.session.task_training import SEEDS_MAX
from gui.tasks.fields import MORE, PLAIN, SHOWN, captions, kinds, reasons
from gui.widgets.folding import Folding
from gui.widgets.label import Label
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.widgets.number_box import WholeNumberBox
from gui.widgets.one_edge import in_one_edge
from gui.widgets.quiet import quiet
from gui.widgets.slider import Slider
from gui.widgets.spec_form import BATCH_TRAINING, SpecForm
from gui.wording.settings import off_words

# Every place is another length: fine steps where they matter, coarse ones further up.
LENGTHS = (
    *range(2, 20),
    *range(20, 50, 2),
    *range(50, 100, 5),
    *range(100, 200, 10),
    *range(200, 501, 20),
)


class LengthBox(QWidget):
    """changed(length), by the user. refused(sentence): what was typed cannot be."""

    changed = Signal(int)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        said = self.tr("Length of the sequences")
        self.slider = Slider("taskLengthSlider", said, least=60)
        self.slider.setRange(0, len(LENGTHS) - 1)
        said = self.tr("Length of the sequences, in time steps")
        self.box = named(WholeNumberBox("length"), "taskLengthBox", said)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.slider, 1)
        line.addWidget(self.box)
        self.slider.valueChanged.connect(self._on_slider)
        self.box.valueChanged.connect(self._on_box)
        self.box.refused.connect(self.refused)

    def value(self) -> int:
        return self.box.value()

    def show_value(self, length: int) -> None:
        """Without telling that it was changed."""
        for widget, value in ((self.box, length), (self.slider, _place(length))):
            with quiet(widget):
                widget.setValue(value)

    @Slot(int)
    def _on_slider(self, place: int) -> None:
        self.show_value(LENGTHS[place])
        self.changed.emit(LENGTHS[place])

    @Slot(int)
    def _on_box(self, length: int) -> None:
        self.show_value(length)
        self.changed.emit(length)


TASK = ("symbols", "delay")
MODEL = (
    "cell",
    "hidden_size",
    "num_layers",
    "bidirectional",
    "nonlinearity",
    "forget_bias",
    "init",
    "gain",
    "dropout",
)


class TaskForm(QWidget):
    """edited: a value was changed by the user. refused(sentence): what was typed cannot be."""

    edited = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = named(QComboBox(), "taskKindBox", self.tr("Task"))
        for name, (text, about) in kinds().items():
            self.kind.addItem(text, name)
            self.kind.setItemData(self.kind.count() - 1, about, Qt.ItemDataRole.ToolTipRole)
        self.length = LengthBox()
        seeds = WholeNumberBox("seeds", limits=(1, SEEDS_MAX))
        self.count = named(seeds, "taskSeedsBox", self.tr("Number of seeds"))
        self.count.setValue(5)
        choices = {"cell": ("RNN", "LSTM", "GRU")}
        off = {**off_words(), "weight_decay": "0"}
        self.form = SpecForm("task", captions(SHOWN), off, choices)
        self.more = SpecForm("task", captions(MORE), off)
        self.folding = Folding(self.tr("More settings"), self.more, "taskMoreButton")
        self._revealed = False  # what is folded, by a preset
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        """The form's own rows, with what no SpecForm has before and behind them."""
        rows = self.form.layout()
        assert isinstance(rows, QFormLayout)
        tip = self.tr("Time steps of a sequence: the further back, the harder to learn")
        label = Label(self.tr("length T"))
        for part in (label, self.length.slider, self.length.box):
            part.setToolTip(tip)
        rows.insertRow(0, label, self.length)
        rows.insertRow(0, Label(self.tr("task")), self.kind)
        label = Label(self.tr("seeds"))
        for part in (label, self.count):
            part.setToolTip(self.tr("How many runs, which differ in their seed alone"))
        rows.addRow(label, self.count)
        in_one_edge(self, self.form, self.more)
        column = in_column(self, (0, 0, 6, 0), 3)
        for widget in (self.form, self.folding):
            column.addWidget(widget)
        column.addStretch(1)

    def _connect(self) -> None:
        self.folding.turned.connect(self._on_turned)
        self.kind.activated.connect(self._on_edited)
        self.length.changed.connect(self._on_edited)
        self.count.valueChanged.connect(self._on_edited)
        for form in (self.form, self.more):
            form.edited.connect(self._on_edited)
        for source in (self.form, self.more, self.length, self.count):
            source.refused.connect(self.refused)

    @property
    def task(self) -> SyntheticTask:
        """Of the chosen kind; how long it is may be wrong still."""
        return SyntheticTask(str(self.kind.currentData()))

    @property
    def fields(self) -> list[QWidget]:
        """The fields of the form, from top to bottom."""
        first = [self.kind, self.length.slider, self.length.box, *self.form.boxes.values()]
        return [*first, self.count, self.folding.button, *self.more.boxes.values()]

    @Slot()
    def _on_edited(self) -> None:
        self._show_what_applies()
        self.edited.emit()

    def _show_what_applies(self) -> None:
        found = reasons(self._all())
        for form in (self.form, self.more):
            for name in form.boxes:
                form.show_reason(name, found.get(name, ""))

    def _all(self) -> dict[str, object]:
        names = (*TASK, *MODEL, *BATCH_TRAINING)
        values = {**self.form.values(*names), **self.more.values(*names)}
        return {**values, "kind": self.kind.currentData(), "length": self.length.value()}

    def show_count(self, count: int) -> None:
        """How many seeds, without telling that it was edited."""
        with quiet(self.count):
            self.count.setValue(count)

    def show_values(self, values: Mapping[str, object]) -> None:
        """Without telling that they were edited."""
        if "kind" in values:
            self.kind.setCurrentIndex(self.kind.findData(values["kind"]))
        if "length" in values:
            self.length.show_value(int(str(values["length"])))
        for form in (self.form, self.more):
            form.show_values(values)
        self._show_what_applies()

    def reveal(self, names: Collection[str]) -> None:
        """Opens what is folded while one of these settings stands there; what the user has opened
        stays so.
        """
        wanted = not self.more.boxes.keys().isdisjoint(names)
        if wanted != self.folding.is_open and (wanted or self._revealed):
            self.folding.open(wanted)
            self._revealed = wanted

    @Slot(bool)
    def _on_turned(self, opened: bool) -> None:
        self._revealed = False

    def experiment(self) -> Experiment:
        """What the form says; SpecError where that cannot be.

        What does not apply is left as if it had never been touched.
        """
        values = self._all()
        values |= {name: PLAIN[name] for name in reasons(values)}
        # Of any type: the records judge them.
        model: dict[str, Any] = {name: values[name] for name in MODEL}
        training: dict[str, Any] = {name: values[name] for name in BATCH_TRAINING}
        task: dict[str, Any] = {name: values[name] for name in (*TASK, "kind", "length")}
        return Experiment(
            SyntheticTask(**task),
            ModelSpec(head="Linear", **model),
            TrainingSpec(reduction="mean", **training),
        )


def _place(length: int) -> int:
    """The slider's nearest."""
    return min(range(len(LENGTHS)), key=lambda place: abs(LENGTHS[place] - length))

"""Settings by name, each in the box that suits it, alone or in a SpecForm. Knows no Session.

The boxes take any text and refuse in a sentence (number_box); what a setting may be is
core.settings' alone.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from core.settings import CHOICES, LIMITS, SWITCHES
from gui.widgets.label import Label
from gui.widgets.named import named
from gui.widgets.number_box import RealNumberBox, WholeNumberBox
from gui.widgets.quiet import quiet
from gui.wording.settings import choice_text
from gui.wording.settings import tip as tip_of

Number = WholeNumberBox | RealNumberBox
Box = QComboBox | QCheckBox | Number
# What is set of training by batches, as Tasks and Text do, in the order of their forms.
BATCH_TRAINING = (
    "optimizer",
    "lr",
    "clip_norm",
    "weight_decay",
    "scheduler",
    "gamma",
    "period",
    "batch_size",
    "epochs",
    "seed",
)


def setting_box(
    name: str, off: Mapping[str, str], choices: Mapping[str, Sequence[str]] = CHOICES
) -> Box:
    """Of what may be chosen, switched, or typed. off: as of SpecForm."""
    if name in choices:
        choice = QComboBox()
        for each in choices[name]:
            choice.addItem(choice_text(each), each)
        return named(choice, name)
    if name in SWITCHES:
        return named(QCheckBox(), name)
    number = WholeNumberBox(name) if name in LIMITS else RealNumberBox(name)
    if name in off:
        number.setSpecialValueText(off[name])
    return named(number, name)


def edited_in(box: Box) -> SignalInstance:
    """Its signal that the user changed the value."""
    if isinstance(box, QComboBox):
        return box.activated
    return box.toggled if isinstance(box, QCheckBox) else box.valueChanged


def value_in(box: Box) -> str | int | float:
    if isinstance(box, QComboBox):
        return str(box.currentData())
    return box.isChecked() if isinstance(box, QCheckBox) else box.value()


def show_in(box: Box, value: object) -> None:
    """Without telling that it was edited."""
    with quiet(box):
        if isinstance(box, QComboBox):
            box.setCurrentIndex(box.findData(str(value)))
        elif isinstance(box, QCheckBox):
            box.setChecked(bool(value))
        else:
            box.setValue(value)  # type: ignore[arg-type]  # a number as the box takes it


class SpecForm(QWidget):
    """edited: a value was changed by the user. refused(sentence): what was typed cannot be.

    rows: (setting, caption, tool tip). prefix: of the boxes' object names. off: what a number
    reads as where it is at its least and that means "not at all".
    """

    edited = Signal(str)
    refused = Signal(str)

    def __init__(
        self,
        prefix: str,
        rows: Sequence[tuple[str, str, str]],
        off: Mapping[str, str],
        choices: Mapping[str, Sequence[str]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        allowed = {**CHOICES, **(choices or {})}
        self._tips = {name: tip or tip_of(name) for name, _, tip in rows}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(3)
        self.boxes: dict[str, Box] = {}
        self.labels: dict[str, Label] = {}
        for name, caption, _ in rows:
            box = setting_box(name, off, allowed)
            box.setObjectName(f"{prefix}{name.title().replace('_', '')}Box")
            box.setAccessibleName(caption)
            box.setProperty("setting", name)
            label = Label(caption)
            for part in (box, label):
                part.setToolTip(self._tips[name])
            label.setBuddy(box)  # what a screen reader calls it
            form.addRow(label, box)
            self.boxes[name] = box
            self.labels[name] = label
            edited_in(box).connect(self._on_edited)
            if isinstance(box, Number):
                box.refused.connect(self.refused)

    @Slot()
    def _on_edited(self) -> None:
        box = self.sender()
        self.edited.emit(str(box.property("setting")))

    def value(self, name: str) -> str | int | float:
        return value_in(self.boxes[name])

    def values(self, *names: str) -> dict[str, object]:
        """Of these settings, those that the form has."""
        return {name: self.value(name) for name in names if name in self.boxes}

    def show_values(self, values: Mapping[str, object]) -> None:
        """Without telling that they were edited."""
        for name, value in values.items():
            if name in self.boxes:
                show_in(self.boxes[name], value)

    def show_reason(self, name: str, reason: str) -> None:
        """Grey, with its reason; "" for usable."""
        for part in (self.boxes[name], self.labels[name]):
            part.setEnabled(not reason)
            part.setToolTip(reason or self._tips[name])

"""SpecForm: settings by name, each in the box that suits it. Knows no Session.

The boxes take any text and refuse in a sentence (number_box); what a setting may be is
core.settings' alone.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from core.settings import CHOICES, LIMITS, SWITCHES
from gui.widgets.label import Label
from gui.widgets.number_box import RealNumberBox, WholeNumberBox
from gui.widgets.quiet import quiet

Box = QComboBox | QCheckBox | WholeNumberBox | RealNumberBox


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
        self._off, self._choices = off, {**CHOICES, **(choices or {})}
        self._tips = {name: tip for name, _, tip in rows}
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(3)
        self.boxes: dict[str, Box] = {}
        self.labels: dict[str, Label] = {}
        for name, caption, tip in rows:
            box = self._made(name)
            box.setObjectName(f"{prefix}{name.title().replace('_', '')}Box")
            box.setAccessibleName(caption)
            box.setProperty("setting", name)
            label = Label(caption)
            for part in (box, label):
                part.setToolTip(tip)
            form.addRow(label, box)
            self.boxes[name], self.labels[name] = box, label

    def _made(self, name: str) -> Box:
        if name in self._choices:
            choice = QComboBox()
            choice.addItems(list(self._choices[name]))
            choice.activated.connect(self._on_edited)
            return choice
        if name in SWITCHES:
            check = QCheckBox()
            check.toggled.connect(self._on_edited)
            return check
        number = WholeNumberBox(name) if name in LIMITS else RealNumberBox(name)
        if name in self._off:
            number.setSpecialValueText(self._off[name])
        number.valueChanged.connect(self._on_edited)
        number.refused.connect(self.refused)
        return number

    @Slot()
    def _on_edited(self) -> None:
        box = self.sender()
        self.edited.emit(str(box.property("setting")))

    def value(self, name: str) -> object:
        box = self.boxes[name]
        if isinstance(box, QComboBox):
            return box.currentText()
        return box.isChecked() if isinstance(box, QCheckBox) else box.value()

    def values(self, *names: str) -> dict[str, object]:
        """Of these settings, those that the form has."""
        return {name: self.value(name) for name in names if name in self.boxes}

    def show_values(self, values: Mapping[str, object]) -> None:
        """Without telling that they were edited."""
        for name, value in values.items():
            box = self.boxes.get(name)
            if box is None:
                continue
            with quiet(box):
                if isinstance(box, QComboBox):
                    box.setCurrentText(str(value))
                elif isinstance(box, QCheckBox):
                    box.setChecked(bool(value))
                else:
                    box.setValue(value)  # type: ignore[arg-type]

    def show_reason(self, name: str, reason: str) -> None:
        """Grey, with its reason; "" for usable."""
        for part in (self.boxes[name], self.labels[name]):
            part.setEnabled(not reason)
            part.setToolTip(reason or self._tips[name])

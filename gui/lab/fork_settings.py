"""ForkSettings: how a fork's training goes on. Knows no Session; gui.lab.fork_dialog shows it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from core.experiment import Experiment
from core.settings import CHOICES, LIMITS
from gui.widgets.number_box import RealNumberBox, WholeNumberBox
from gui.wording.settings import captions, tip, why_unused

NAMES = ("lr", "optimizer", "clip_norm", "weight_decay", "scheduler", "gamma", "period", "seed")


class ForkSettings(QWidget):
    """Begins with an experiment's values. refused(sentence): what was typed cannot be."""

    refused = Signal(str)

    def __init__(self, experiment: Experiment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(3)
        self.boxes: dict[str, QComboBox | WholeNumberBox | RealNumberBox] = {}
        texts = captions()
        for name in NAMES:
            box = self._made(name, getattr(experiment.training, name))
            box.setObjectName(f"fork {name}")
            box.setAccessibleName(texts[name])
            box.setToolTip(tip(name))
            form.addRow(texts[name], box)
            self.boxes[name] = box
        if experiment.model.initial_state == "zeros":
            self.boxes["seed"].setEnabled(False)
            reason = self.tr("h₀ is zeros: nothing that follows is drawn at random.")
            self.boxes["seed"].setToolTip(reason)
        self._on_scheduler()

    def _made(self, name: str, value: object) -> QComboBox | WholeNumberBox | RealNumberBox:
        if name in CHOICES:
            choice = QComboBox()
            choice.addItems(CHOICES[name])
            choice.setCurrentText(str(value))
            if name == "scheduler":
                choice.currentTextChanged.connect(self._on_scheduler)
            return choice
        number = WholeNumberBox(name) if name in LIMITS else RealNumberBox(name)
        if name in ("clip_norm", "weight_decay"):
            number.setSpecialValueText(self.tr("off"))
        number.setValue(value)  # type: ignore[arg-type]
        number.refused.connect(self.refused)
        return number

    @Slot()
    def _on_scheduler(self) -> None:
        """Grey is what the chosen one does not read."""
        for name in ("gamma", "period"):
            reason = why_unused(str(self.values()["scheduler"]), name)
            self.boxes[name].setEnabled(not reason)
            counted = self.tr("Updates are counted from the very first, not from the fork.")
            self.boxes[name].setToolTip(reason or f"{tip(name)} {counted}")

    def values(self) -> dict[str, object]:
        return {
            name: box.currentText() if isinstance(box, QComboBox) else box.value()
            for name, box in self.boxes.items()
        }

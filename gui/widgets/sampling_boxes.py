"""SamplingBoxes: temperature and top-k, how letters are chosen. Knows no Session."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.text.sampling import Style
from gui.widgets.label import Label
from gui.widgets.named import named
from gui.widgets.number_box import RealNumberBox, WholeNumberBox


class SamplingBoxes(QWidget):
    """changed: either was. Temperature 0 takes the likeliest letter; top-k 0 keeps them all."""

    changed = Signal()

    def __init__(self, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        temperature = RealNumberBox("temperature", limits=(0, 5))
        self._temperature = named(temperature, f"{prefix}TemperatureBox", self.tr("Temperature"))
        self._temperature.setValue(Style().temperature)
        self._temperature.setToolTip(
            self.tr(
                "Divides the scores before softmax. 0: always the likeliest letter; 1: as the "
                "model has it; above: bolder."
            )
        )
        self._top_k = named(
            WholeNumberBox("top_k", limits=(0, 1000)), f"{prefix}TopKBox", self.tr("Top k")
        )
        self._top_k.setSpecialValueText(self.tr("all"))
        self._top_k.setToolTip(self.tr("Only the k likeliest letters may be chosen."))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for text, box in (
            (self.tr("temperature"), self._temperature),
            (self.tr("top-k"), self._top_k),
        ):
            line.addWidget(Label(text))
            line.addWidget(box, 1)
            box.valueChanged.connect(self.changed)

    @property
    def sample_style(self) -> Style:
        return Style(round(self._temperature.value(), 4), self._top_k.value())

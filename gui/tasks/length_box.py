"""LengthBox: a length from 2 to 500 steps, by slider or number. Knows no Session."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from gui.widgets.number_box import WholeNumberBox

# Every place is another length: fine steps where they matter, coarse ones further up.
LENGTHS = (*range(2, 20), *range(20, 50, 2), *range(50, 100, 5), *range(100, 200, 10))
LENGTHS += tuple(range(200, 501, 20))


class LengthBox(QWidget):
    """changed(length), by the user. refused(sentence): what was typed cannot be."""

    changed = Signal(int)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal, objectName="taskLengthSlider")
        self.slider.setRange(0, len(LENGTHS) - 1)
        self.slider.setAccessibleName(self.tr("Length of the sequences"))
        self.slider.setMinimumWidth(60)
        self.box = WholeNumberBox("length")
        self.box.setObjectName("taskLengthBox")
        self.box.setAccessibleName(self.tr("Length of the sequences, in time steps"))
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
            widget.blockSignals(True)
            widget.setValue(value)
            widget.blockSignals(False)

    @Slot(int)
    def _on_slider(self, place: int) -> None:
        self.show_value(LENGTHS[place])
        self.changed.emit(LENGTHS[place])

    @Slot(int)
    def _on_box(self, length: int) -> None:
        self.show_value(length)
        self.changed.emit(length)


def _place(length: int) -> int:
    """The slider's nearest."""
    return min(range(len(LENGTHS)), key=lambda place: abs(LENGTHS[place] - length))

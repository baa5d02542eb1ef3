"""StudyControls: how many seeds, from which, how long; start, progress, what was found.

Knows no Session.
"""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QWidget

from core.runs.seed_study import EPOCHS_MAX, SEEDS_MAX
from gui.widgets.error_label import ErrorLabel
from gui.widgets.info_mark import InfoMark
from gui.widgets.label import HtmlLabel, Label
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.widgets.number_box import WholeNumberBox
from gui.widgets.progress import progress
from gui.widgets.quiet import quiet
from gui.widgets.reason import Reason
from gui.widgets.run_button import RunButton


class StudyControls(QWidget):
    """The numbers are read when the study starts; while it runs they rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = self._box("seedsCountBox", self.tr("How many seeds"), 1, SEEDS_MAX, 256)
        self.first = self._box("seedsFirstBox", self.tr("First seed"), 0, 2**31 - 1, 0)
        self.epochs = self._box("seedsEpochsBox", self.tr("Epochs"), 1, EPOCHS_MAX, 100)
        self.start = RunButton(
            "seedsStartButton", self.tr("Train them all"), self.tr("Train all seeds, or cancel")
        )
        self.bar = progress("seedsProgress", self.tr("Epochs done"))
        self.what = HtmlLabel(wordWrap=True, objectName="seedsWhat")
        self.told = HtmlLabel(wordWrap=True, objectName="seedsTold")
        self.time = Label(wordWrap=True, objectName="seedsTime")
        said = self.tr("How the study was checked against single runs")
        self.honest = InfoMark("seedsHonest", said)
        self.differs = ErrorLabel("seedsDiffers")
        self.error = ErrorLabel("seedsError")
        self._lay_out()

    def _box(self, name: str, text: str, low: int, high: int, value: int) -> WholeNumberBox:
        box = named(WholeNumberBox(text, limits=(low, high)), name, text)
        box.setValue(value)
        box.setGroupSeparatorShown(True)
        return box

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("seeds"), self.count)
        form.addRow(self.tr("from seed"), self.first)
        form.addRow(self.tr("epochs"), self.epochs)
        column = in_column(self, (10, 8, 10, 8), 8)
        column.addWidget(self.what)
        column.addLayout(form)
        for widget in (
            self.error,
            self.start,
            Reason(self.start),
            self.bar,
            self.time,
            self.told,
            self.honest,
            self.differs,
        ):
            column.addWidget(widget)
        column.addStretch(1)

    def show_state(self, running: bool, reason: str) -> None:
        """reason: why nothing can be started, "" where it can."""
        self.start.setText(self.tr("Cancel") if running else self.tr("Train them all"))
        self.start.does("cancel" if running else "run")
        self.start.setEnabled(running or not reason)
        self.start.setToolTip(reason)
        for box in (self.count, self.first, self.epochs):
            box.setEnabled(not running)

    def show_asked(self, seeds: tuple[int, ...], epochs: int) -> None:
        """What is trained, wherever it was begun."""
        asked = ((self.first, seeds[0]), (self.count, len(seeds)), (self.epochs, epochs))
        for box, value in asked:
            with quiet(box):
                box.setValue(value)

    def show_progress(self, done: int, epochs: int) -> None:
        """epochs 0: nothing was started yet."""
        self.bar.setVisible(epochs > 0)
        self.bar.setMaximum(max(epochs, 1))
        self.bar.setValue(done)

    def show_agreement(self, told: str, agrees: bool) -> None:
        """Behind a mark while all is well; what is not is read at once."""
        self.honest.tell(told if agrees else "")
        self.honest.setVisible(agrees)
        self.differs.say("" if agrees else told)

    @Slot(str)
    def show_error(self, sentence: str) -> None:
        """ "" for none."""
        self.error.say(sentence)

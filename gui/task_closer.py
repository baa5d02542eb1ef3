"""TaskCloser: the chosen run is tested at any length, and some of its answers are shown."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.long_messages import Probed
from core.longrun import LongRun
from core.practising import Practising
from core.series import Series
from gui import theme
from gui.task_answers import told_score
from gui.widgets.number_box import WholeNumberBox
from gui.widgets.task_sequences import TaskSequences


class TaskCloser(QWidget):
    """The Qt view of session.practising.probe(): asks when what is shown is another."""

    def __init__(self, practising: Practising) -> None:
        super().__init__()
        self._practising = practising
        self._series: Series | None = None
        self._run: LongRun | None = None
        self._asked: object = None
        self._probed: Probed | None = None
        self.length = WholeNumberBox("length")
        self.length.setObjectName("taskTestLengthBox")
        self.length.setAccessibleName(self.tr("Length of the sequences it is tested at"))
        tip = self.tr(
            "The weights are the same at every length: does what it learnt carry further?"
        )
        self.length.setToolTip(tip)
        self.told = QLabel(wordWrap=True, objectName="taskTested")
        self.error = QLabel(wordWrap=True, objectName="taskTestError")
        self.error.hide()
        self.sequences = TaskSequences()
        self.length.setValue(20)
        self._lay_out()
        self.length.valueChanged.connect(self._on_length)
        self.length.refused.connect(self._on_refused)
        practising.probed.connect(self._on_probed)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(QLabel(self.tr("<b>A closer look</b>"), objectName="taskCloserTitle"), 1)
        line.addWidget(QLabel(self.tr("test at length"), wordWrap=True))
        line.addWidget(self.length)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(line)
        for widget in (self.error, self.told):
            column.addWidget(widget)
        column.addWidget(self.sequences, 1)

    def show_run(self, series: Series | None, run: LongRun | None) -> None:
        """None: before the first series."""
        if series is not self._series and series is not None:
            self.length.blockSignals(True)
            self.length.setValue(series.task.length)
            self.length.blockSignals(False)
            self.error.hide()
        self._series, self._run = series, run
        self.length.setEnabled(series is not None)
        reason = self._reason()
        if reason:
            self._asked = self._probed = None
            self.told.setText(reason)
            self._show_sequences()
        else:
            self._ask()

    def _reason(self) -> str:
        """Why nothing can be tested now."""
        series, run = self._series, self._run
        if series is None or run is None:
            return self.tr("Held-out sequences, and how the trained network answers them.")
        if run.diverged is not None:
            return self.tr("This run diverged; there are no weights left to test.")
        if not run.updates:
            return self.tr("This run has not begun.")
        if run is series.next and self._practising.working is series:
            return self.tr("This run is being trained; it is tested at its end.")
        return ""

    def _ask(self) -> None:
        run = self._run
        assert run is not None
        key = (run.id, run.updates, self.length.value())
        if key != self._asked:
            self._asked = key
            self.told.setText(self.tr("Testing at length {} …").format(self.length.value()))
            self._practising.probe(run, self.length.value())
        elif self._probed is not None:
            self._show_sequences()  # the theme may be another one

    @Slot()
    def _on_length(self) -> None:
        self.error.hide()
        if self._run is not None and not self._reason():
            self._ask()

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        self.error.setStyleSheet(f"color: {theme.current().wrong}")
        self.error.setText(sentence)
        self.error.show()

    @Slot(object)
    def _on_probed(self, probed: Probed) -> None:
        asked, series = probed.request, self._series
        if series is None or (asked.source.run_id, asked.updates, asked.length) != self._asked:
            return
        self._probed = probed
        self.told.setText(told_score(series, probed))
        self._show_sequences()

    def _show_sequences(self) -> None:
        series, probed = self._series, self._probed
        if series is None or probed is None:
            if series is not None:
                self.sequences.show_probed(None, series.task)
            return
        tested = replace(series.task, length=probed.request.length)
        self.sequences.show_probed(probed, tested)

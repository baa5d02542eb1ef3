"""LengthTestCard: the chosen run is tested at any length, and some of its answers are shown."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.messages.batch_runs import Probed
from core.runs.batch_run import BatchRun
from core.runs.series import Series
from core.session.question import Question
from core.session.task_training import TaskTraining
from gui.figures.tasks.answers import tested_text
from gui.figures.tasks.sequences import TaskSequences
from gui.widgets.error_label import ErrorLabel
from gui.widgets.label import HtmlLabel, Label
from gui.widgets.layouts import in_column
from gui.widgets.named import named
from gui.widgets.number_box import WholeNumberBox
from gui.widgets.quiet import quiet


class LengthTestCard(QWidget):
    """The Qt view of session.tasks.probe(): asks when what is shown is another."""

    def __init__(self, tasks: TaskTraining) -> None:
        super().__init__()
        self._tasks = tasks
        self._series: Series | None = None
        self._run: BatchRun | None = None
        self._test: Question[Probed] = Question()
        said = self.tr("Length of the sequences it is tested at")
        self.length = named(WholeNumberBox("length"), "taskTestLengthBox", said)
        tip = self.tr(
            "The weights are the same at every length: does what it learned carry further?"
        )
        self.length.setToolTip(tip)
        self.told = HtmlLabel(wordWrap=True, objectName="taskTested")
        self.error = ErrorLabel("taskTestError")
        self.sequences = TaskSequences()
        self.length.setValue(20)
        self._lay_out()
        self.length.valueChanged.connect(self._on_length)
        self.length.refused.connect(self._on_refused)
        tasks.probed.connect(self._on_probed)
        tasks.dropped.connect(self._on_dropped)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(HtmlLabel(self.tr("<b>A closer look</b>"), objectName="taskCloserTitle"), 1)
        line.addWidget(Label(self.tr("test at length"), wordWrap=True))
        line.addWidget(self.length)
        column = in_column(self, spacing=5)
        column.addLayout(line)
        for widget in (self.error, self.told):
            column.addWidget(widget)
        column.addWidget(self.sequences, 1)

    def show_run(self, series: Series | None, run: BatchRun | None) -> None:
        """None: before the first series."""
        if series is not self._series and series is not None:
            with quiet(self.length):
                self.length.setValue(series.tested_at or series.task.length)
            self.error.hide()
        self._series = series
        self._run = run
        self.length.setEnabled(series is not None)
        reason = self._reason()
        if reason:
            self._test.forget()
            self._show(reason)
        else:
            self._ask()

    def _reason(self) -> str:
        """Why nothing can be tested now."""
        series = self._series
        run = self._run
        if series is None or run is None:
            return self.tr("Sequences that are tested, and how the trained network answers them.")
        if run.diverged is not None:
            return self.tr("This run diverged; there are no weights left to test.")
        if not run.updates:
            return self.tr("This run has not begun.")
        if run is series.next and self._tasks.working is series:
            return self.tr("This run is being trained; it is tested at its end.")
        return ""

    def _ask(self) -> None:
        run = self._run
        length = self.length.value()
        assert run is not None
        self._test.ask((run.id, run.updates, length), lambda: self._tasks.probe(run, length))
        if self._test.open:
            self._show(self.tr("Testing at length {} …").format(length))
        elif self._test.answer is not None:  # the theme may be another one
            self._show(tested_text(self._test.answer))

    @Slot()
    def _on_length(self) -> None:
        self.error.hide()
        if self._run is not None and not self._reason():
            self._ask()

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        self.error.say(sentence)

    @Slot(object)
    def _on_probed(self, probed: Probed) -> None:
        if self._test.take(probed):
            self._show(tested_text(probed))

    @Slot(object)
    def _on_dropped(self, request: object) -> None:
        if self._test.failed(request):
            self._show(
                self.tr("This test could not be made; choose another length to start a new one.")
            )

    def _show(self, told: str) -> None:
        """What is said, and the sequences of the answer that it is about, if there is one."""
        self.told.setText(told)
        self.sequences.show_probed(self._test.answer)

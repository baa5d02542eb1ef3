"""SeriesList: all series in a table; look at one, delete it, bring it back, save a run of it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.journal.intents import DeleteSeries, RestoreSeries, ShowSeries
from core.runs.batch_run import BatchRun
from core.runs.series import Series
from core.session.task_training import TaskTraining
from gui.figures.tasks.series_table import SeriesRow, SeriesTable
from gui.run_files import TaskFile
from gui.shell import Shell
from gui.tasks.wording import state_text, task_name
from gui.widgets.buttons import button
from gui.widgets.label import HtmlLabel
from gui.widgets.layouts import in_column
from gui.widgets.soon import soon
from gui.wording.numbers import duration
from gui.wording.series import score_text, series_name


class SeriesList(QWidget):
    """The Qt view of tasks.series. settings_wanted(experiment): a row was double-clicked."""

    settings_wanted = Signal(object)

    def __init__(self, tasks: TaskTraining, shell: Shell) -> None:
        super().__init__()
        self._tasks = tasks
        self._shell = shell
        self._run: BatchRun | None = None  # that a click on Save means
        self.file = TaskFile(shell, lambda: self._run, self)
        self.table = SeriesTable()
        self.save = button("taskSaveButton", self.tr("Save run…"))
        self.delete = button("taskDeleteButton", self.tr("Delete"))
        self.undo = button("taskUndoButton", self.tr("Bring back"))
        self._lay_out()
        self.table.chosen.connect(self._on_chosen)
        self.table.delete_wanted.connect(self._on_delete)
        self.save.clicked.connect(self.file.save)
        self.delete.clicked.connect(self._on_delete)
        self.undo.clicked.connect(self._on_undo)
        self.table.cellDoubleClicked.connect(self._on_double)
        self.table.undo_wanted.connect(self._on_undo)

    def _lay_out(self) -> None:
        column = in_column(self, spacing=5)
        column.addWidget(
            HtmlLabel(self.tr("<b>Series</b>: choose one to look at it"), wordWrap=True)
        )
        column.addWidget(self.table, 1)
        line = QHBoxLayout()
        for each in (self.save, self.delete, self.undo):
            line.addWidget(each)
        column.addLayout(line)

    def show_all(self, run: BatchRun | None) -> None:
        """All series as they stand; run: the chosen one."""
        self._run = run
        tasks = self._tasks
        shown = tasks.shown
        rows = [_row(each, each is tasks.working) for each in tasks.series]
        place = tasks.series.index(shown) if shown in tasks.series else -1
        self.table.show_rows(rows, place)
        self.delete.setEnabled(place >= 0)
        chosen = self.tr("The chosen series; it can be brought back")
        self.delete.setToolTip(chosen if place >= 0 else self.tr("No series is chosen."))
        self.undo.setEnabled(bool(tasks.deleted))
        deleted = self.tr("The series that was deleted last")
        self.undo.setToolTip(deleted if tasks.deleted else self.tr("None was deleted."))
        reason = self.file.why_not()
        self.save.setEnabled(not reason)
        self.save.setToolTip(reason or self.tr("The chosen run's weights and optimiser, as a file"))

    @Slot(int)
    def _on_chosen(self, row: int) -> None:
        """Later: the table is still in the midst of its own change."""
        series = self._tasks.series
        if row < len(series) and series[row] is not self._tasks.shown:
            chosen = series[row]
            soon(self, lambda: self._look_at(chosen))

    def _look_at(self, series: Series) -> None:
        if series in self._tasks.series:
            self._shell.do(ShowSeries(series.number))

    @Slot(int)
    def _on_double(self, row: int) -> None:
        if row < len(self._tasks.series):
            self.settings_wanted.emit(self._tasks.series[row].experiment)

    @Slot()
    def _on_delete(self) -> None:
        if self._tasks.shown is not None:
            self._shell.do(DeleteSeries(self._tasks.shown.number))

    @Slot()
    def _on_undo(self) -> None:
        self._shell.do(RestoreSeries())


def _row(series: Series, running: bool) -> SeriesRow:
    """As the table shows a series."""
    judged = len(series.judged)
    count = len(series.runs)
    state = state_text(series, running)
    below = task_name(series.task) + (f" · {state}" if state else "")
    share = series.solved / judged if judged else None
    median = score_text(series.task, series.score)
    seconds = duration(series.seconds) if series.seconds is not None else "–"
    name = f"{series_name(series.experiment)}\n{below}"
    return SeriesRow(name, f"{series.solved}/{count}", median, seconds, share)

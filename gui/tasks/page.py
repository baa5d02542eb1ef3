"""Tasks: sequences as long as one likes, to see which networks remember, and what gradients do."""

from PySide6.QtCore import QDynamicPropertyChangeEvent, QEvent, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.experiment import SyntheticTask
from core.journal import intents
from core.runs.batch_run import BatchRun
from core.runs.series import Series
from core.session.session import Session
from gui.figures.tasks.curves import curves, drawn
from gui.figures.tasks.gradients import TaskGradients
from gui.shell import Shell
from gui.style import type as type_scale
from gui.tasks.controls import TaskControls
from gui.tasks.curves_card import CurvesCard
from gui.tasks.length_test_card import LengthTestCard
from gui.tasks.series_list import SeriesList
from gui.tasks.wording import (
    headline,
    name_of,
    plan_text,
    progress_text,
    rest_text,
    run_text,
    short_headlines,
)
from gui.widgets.cards import as_card, card
from gui.widgets.layouts import in_row
from gui.widgets.page_results import PageResults
from gui.widgets.run_key import run_by_key
from gui.wording.translate import told

TITLE = "Tasks"
ROOMY = 900  # pixels at 100 %, below which the list of series is not shown beside a text


class Page(QWidget):
    """The Qt view of session.tasks."""

    def __init__(self, session: Session, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._tasks = session.tasks
        self._picked: BatchRun | None = None  # that is looked at; None for the first of its series
        self._newest = max((each.number for each in self._tasks.series), default=0)
        self.controls = TaskControls()
        self.view = CurvesCard()
        self.gradients = TaskGradients()
        self.list = SeriesList(session.tasks, shell)
        self.file = self.list.file
        self.length_test = LengthTestCard(self._tasks)
        self._alone = False
        self._lay_out()
        self._connect()
        session.selection.shapes_changed.connect(self._on_changed)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        right = QVBoxLayout()
        for column, parts in (
            (middle, ((self.view, 5), (self.gradients, 4))),
            (right, ((self.list, 4), (self.length_test, 5))),
        ):
            column.setSpacing(10)
            for part, stretch in parts:
                column.addWidget(card(part), stretch)
        results = QHBoxLayout()
        results.setSpacing(10)
        results.addLayout(middle, 5)
        right.setContentsMargins(0, 0, 0, 0)
        self._beside = QWidget()
        self._beside.setLayout(right)
        results.addWidget(self._beside, 3)
        told = self.tr("Who learns the task, and who does not? Watch a line for each seed.")
        self.results = PageResults(results, told, "taskInviteButton", self.tr("Train"))
        self.results.show_example(
            "tasks",
            self.tr("An example: five seeds of an LSTM at marked recall, and how many learn it"),
            self.tr("held-out accuracy"),
            self.tr("update"),
        )
        layout = in_row(self, (12, 10, 12, 12))
        as_card(self.controls)
        layout.addWidget(self.controls)
        layout.addWidget(self.results, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab would stop where nothing is

    def event(self, event: QEvent) -> bool:
        """In the small room beside a text of the course the curves have it all."""
        lent = isinstance(event, QDynamicPropertyChangeEvent) and event.propertyName() == b"lent"
        if lent or event.type() == QEvent.Type.Resize:
            alone = bool(self.property("lent")) and self.width() < type_scale.px(ROOMY)
            if alone != self._alone:  # else it would show what is hidden while one presents
                self._alone = alone
                self._beside.setHidden(alone)
        return super().event(event)

    def _connect(self) -> None:
        tasks = self._tasks
        controls = self.controls
        tasks.changed.connect(self._on_advanced)
        tasks.series_changed.connect(self._on_changed)
        tasks.state_changed.connect(self._on_state_changed)
        controls.edited.connect(self._on_changed)
        controls.picked.connect(self._on_picked)
        trains = (controls.train, self.results.invitation.button)
        for each in trains:
            each.clicked.connect(self._on_train)
        run_by_key(self, (*trains, controls.pause), self.refresh)
        controls.pause.clicked.connect(self._on_pause)
        self.view.what.activated.connect(self._on_changed)
        self.view.run.activated.connect(self._on_run)
        self.view.plot.chosen.connect(self._on_line)
        self.gradients.changed.connect(self._on_changed)
        self.list.settings_wanted.connect(controls.show_experiment)

    @property
    def run(self) -> BatchRun | None:
        """The chosen run of the shown series."""
        shown = self._tasks.shown
        if shown is None or self._picked not in shown.runs:
            self._picked = None  # nor does it keep what was deleted
        if shown is None:
            return None
        return self._picked or shown.runs[0]

    def begin(self, number: int) -> None:
        """A preset, as if it were picked and trained."""
        box = self.controls.preset
        self._shell.do(intents.Look(box.objectName(), box.findData(number)))
        self._on_train()

    @property
    def presented(self) -> tuple[QWidget, ...]:
        """What stays while one presents."""
        return (self.results if self.results.invites else self.view,)

    def refresh(self) -> None:
        tasks = self._tasks
        shown = tasks.shown
        run = self.run
        self._show_controls(shown)
        self.list.show_all(run)
        # What was deleted can be had back on the page, and there alone.
        none = shown is None and (not tasks.deleted or bool(self.property("lent")))
        self.results.invite(none, self.controls.run)
        if shown is None or run is None:
            wanted = self.controls.experiment
            task = self.controls.form.task if wanted is None else wanted.task
            assert isinstance(task, SyntheticTask)
            self.view.show_nothing(task)
            self.results.invitation.button.setText(self.controls.train.text())
            self.results.invitation.button.setEnabled(self.controls.train.isEnabled())
            self.results.invitation.button.setToolTip(self.controls.train.toolTip())
        else:
            running = tasks.working is shown
            self.view.show_runs([run_text(each, shown.task) for each in shown.runs], run, shown)
            self.view.headline.head = name_of(shown)
            self.view.headline.say(headline(shown, running), *short_headlines(shown, running))
            self.view.plot.show_curves(curves(shown, tasks.series, self.view.wanted, run))
        self.gradients.show_run(run)
        self.length_test.show_run(shown, run)

    def _show_controls(self, shown: Series | None) -> None:
        tasks = self._tasks
        controls = self.controls
        wanted = controls.experiment
        plan = ""
        if wanted is not None:
            plan = plan_text(wanted, controls.count, tasks.series)
        resumable = shown is not None and shown.next is not None and not tasks.running
        ours = (shown.experiment, len(shown.runs)) if shown is not None else None
        opened = shown is not None and shown.opened  # which the form was never about
        other = wanted is not None and (wanted, controls.count) != ours
        fresh = resumable and other and not opened
        controls.show_state(tasks.running, resumable, plan, self._refusal(), fresh)
        working = tasks.working
        if working is not None:
            controls.show_progress(working.share, progress_text(working))
        elif shown is not None and resumable:
            controls.show_progress(shown.share, rest_text(shown))
        else:
            controls.show_progress(-1, "")

    def _asked(self) -> intents.TrainSeries | None:
        """What a start would do; None where the settings cannot be."""
        controls = self.controls
        if controls.experiment is None:
            return None
        return intents.TrainSeries(controls.experiment, controls.first, controls.count)

    def _refusal(self) -> str:
        asked = self._asked()
        return told(self._shell.refusal(asked)) if asked is not None else ""

    @Slot(str, str)
    def _on_picked(self, metric: str, state: str) -> None:
        self.view.want(metric)
        self.gradients.want(state)

    @Slot()
    def _on_changed(self) -> None:
        self._shell.redraw.only(self)

    @Slot()
    def _on_state_changed(self) -> None:
        """The form says what was begun, here or anywhere else."""
        working = self._tasks.working
        if working is not None and working.number > self._newest:
            self._newest = working.number
            self._picked = None
            self.controls.show_wanted(working.experiment, len(working.runs))
        self._on_changed()

    @Slot()
    def _on_advanced(self) -> None:
        self._shell.redraw.soon(self)

    @Slot()
    def _on_train(self) -> None:
        asked = self._asked()
        if asked is not None:
            self.controls.show_error(told(self._shell.do(asked)))

    @Slot()
    def _on_pause(self) -> None:
        if self._tasks.running:
            self._shell.do(intents.CancelSeries())
        elif self._tasks.shown is not None:
            self._shell.do(intents.ResumeSeries(self._tasks.shown.number))

    @Slot(int)
    def _on_line(self, number: int) -> None:
        shown = self._tasks.shown
        run = self.run
        if shown is None or run is None:
            return
        lines = drawn(shown, run)
        if number < len(lines):  # the plot is of a series that was looked at a moment ago
            place = shown.runs.index(lines[number])
            self._shell.do(intents.Look(self.view.run.objectName(), place))

    @Slot(int)
    def _on_run(self, number: int) -> None:
        shown = self._tasks.shown
        if shown is not None and 0 <= number < len(shown.runs):
            self._picked = shown.runs[number]
            self._on_changed()

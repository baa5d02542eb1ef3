"""Session: the QObject that the window talks to. Intents are methods, facts are signals.

Owns the runs, the transport and the training thread. Knows no widgets and no torch.
"""

import logging
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal, Slot

from core.lessons import Lesson
from core.looking import Looking
from core.messages import Computed, Failed, Load, Loaded, Save, Saved, Survey, Surveyed, Traced
from core.playhead import Playhead
from core.run import Run
from core.spec import LIMITS, Experiment
from core.transport import Transport
from core.worker import Worker

log = logging.getLogger(__name__)


class Session(Looking):
    """What is open: lessons, runs, the current run, and what of it is looked at.

    run_changed: another run is current. recorded: epochs were added to it. experiment_changed:
    its stop mark moved. history_changed: a sample came in. ready: torch is loaded. failed: a
    sentence for the user.
    """

    ready = Signal()
    run_changed = Signal()
    runs_changed = Signal()
    experiment_changed = Signal()
    recorded = Signal()
    history_changed = Signal()
    saved = Signal(str, int)
    loaded = Signal(str)
    failed = Signal(str)
    _requested = Signal(object)
    _started = Signal()

    def __init__(self, lessons: tuple[Lesson, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lessons = lessons
        self.runs: list[Run] = []
        self.run: Run | None = None
        self.is_ready = self._surveying = False
        self._was = Playhead(1, 0)
        self.transport = Transport(self._requested.emit, self)
        self.transport.playhead_moved.connect(self._on_moved)
        self._next_id = 1
        self._thread = QThread(self)
        self._worker = Worker()
        self._worker.moveToThread(self._thread)
        self._requested.connect(self._worker.handle)
        self._started.connect(self._worker.warm_up)
        self._worker.answered.connect(self._on_answered)
        self._worker.ready.connect(self._on_ready)

    def start(self) -> None:
        """Starts the training thread, which loads torch; requests meanwhile wait in line."""
        self._thread.start()
        self._started.emit()

    def close(self) -> None:
        """Ends the training thread; returns when it has ended."""
        self.transport.pause()
        self._thread.quit()
        self._thread.wait()

    def lesson(self, lesson_id: str) -> Lesson | None:
        return next((lesson for lesson in self.lessons if lesson.id == lesson_id), None)

    @property
    def current_lesson(self) -> Lesson | None:
        return self.lesson(self.run.lesson_id) if self.run else None

    def open_lesson(self, lesson_id: str) -> None:
        """Returns to the lesson's latest run, or begins its first."""
        known = [run for run in self.runs if run.lesson_id == lesson_id]
        lesson = self.lesson(lesson_id)
        if known:
            self.select_run(known[-1])
        elif lesson is not None:
            self._begin(Run(self._new_id(), lesson_id, lesson.experiment))

    def edit(self, **values: object) -> None:
        """Changes settings: a fresh run, unless only the stop mark moves. Raises SpecError."""
        if self.run is None:
            return
        changed = self.run.experiment.with_values(**values)
        if changed == self.run.experiment:
            return
        mark = changed.training.epochs
        same = replace(changed.training, epochs=self.run.experiment.training.epochs)
        if replace(changed, training=same) == self.run.experiment:
            self._set_epochs(mark)
        else:
            self._begin(Run(self._new_id(), self.run.lesson_id, changed))

    def reset(self) -> None:
        """Back to the lesson's own values, as a fresh run; the present one stays in the list."""
        lesson = self.current_lesson
        if lesson is not None and self.is_edited:
            self._begin(Run(self._new_id(), lesson.id, lesson.experiment))

    @property
    def is_edited(self) -> bool:
        """Whether any setting of the current run is not its lesson's."""
        lesson = self.current_lesson
        return (
            lesson is not None
            and self.run is not None
            and (self.run.experiment != lesson.experiment)
        )

    def select_run(self, run: Run) -> None:
        """Makes an earlier run current, just as it was left."""
        if run is self.run:
            return
        self.run = run
        self.look_anew()
        self.transport.show(run)
        self.run_changed.emit()
        self.selection_changed.emit()

    def choose_sequence(self, sequence: int) -> None:
        """Which sequence of a demo's batch is shown, from 0."""
        run = self.run
        if run is not None and sequence != run.sequence and sequence < run.experiment.batch:
            run.look_at(sequence)
            self.transport.show(run)

    def want_history(self) -> None:
        """Fills in the next epoch that pictures over training lack, while nothing else goes on."""
        run = self.run
        if run is None or self._surveying or not self.is_ready or not self.transport.settled:
            return
        missing = run.history.missing(run.first_epoch, run.shown_epoch)
        if missing:
            self._surveying = True
            self._requested.emit(Survey(run.source(missing[0] - 1), missing[0]))

    def save(self, path: str) -> None:
        """Writes the weights under the playhead; `saved` or `failed` follows."""
        run = self.run
        if run is not None:
            source = run.source(run.updates)
            self._requested.emit(Save(source, run.lesson_id, run.updates, path))

    def load(self, path: str) -> None:
        """Opens a checkpoint as a new run; `loaded` or `failed` follows."""
        self._requested.emit(Load(path))

    def _new_id(self) -> int:
        self._next_id += 1
        return self._next_id - 1

    def _begin(self, run: Run) -> None:
        left = self.run
        if left is not None and left.seen == Playhead(left.first_epoch, 0) and not left.start:
            self.runs.remove(left)  # nothing was done in it
        self.runs.append(run)
        self.select_run(run)
        self.runs_changed.emit()

    def _set_epochs(self, epochs: int) -> None:
        assert self.run is not None
        self.run.experiment = self.run.experiment.with_values(epochs=epochs)
        self.experiment_changed.emit()
        self.transport.state_changed.emit()

    @Slot()
    def _on_moved(self) -> None:
        """The opened cell goes along with steps, and stays where it is over leaps."""
        self.selected_t = None
        run, was = self.run, self._was
        if run is None:
            return
        now = self._was = run.playhead
        near = was.epoch == now.epoch and abs(was.step - now.step) <= 1
        if self.inspected is None or not near:
            return
        if now.operation or self.transport.step_size == "operation":
            self.inspected = run.operations.cell_at(now) or run.steps.cells(1)[0]
        elif run.active:
            same = [cell for cell in run.active if cell[0] == self.inspected[0]]
            self.inspected = (same or run.active)[0]

    @Slot()
    def _on_ready(self) -> None:
        self.is_ready = True
        self.ready.emit()

    @Slot(object)
    def _on_answered(self, answer: object) -> None:
        if isinstance(answer, Computed | Traced):
            self._take(answer)
        elif isinstance(answer, Surveyed):
            self._sample(answer)
        elif isinstance(answer, Saved):
            self.saved.emit(answer.path, answer.updates)
        elif isinstance(answer, Loaded):
            self._continue_from(answer)
        elif isinstance(answer, Failed):
            self._surveying &= not isinstance(answer.request, Survey)
            self.transport.failed(answer.request)
            self.failed.emit(answer.sentence)

    def _take(self, answer: Computed | Traced) -> None:
        run = next((run for run in self.runs if run.id == answer.run_id), None)
        if run is None:
            return
        if isinstance(answer, Computed):
            run.add(answer)
        else:
            run.keep(answer.trace)
        if run is self.run and isinstance(answer, Computed):
            self.recorded.emit()
        self.transport.answered(answer, run)

    def _sample(self, answer: Surveyed) -> None:
        self._surveying = False
        run = next((run for run in self.runs if run.id == answer.run_id), None)
        if run is not None:
            run.history.add(answer.trace)
            self.history_changed.emit()

    def _continue_from(self, answer: Loaded) -> None:
        """The run goes on from the checkpoint; a mark already passed is moved on."""
        experiment = _with_room(answer.experiment, answer.state.updates)
        start = answer.state if answer.state.updates or not experiment.trains else None
        lesson_id = answer.lesson_id if self.lesson(answer.lesson_id) else Path(answer.path).stem
        self._begin(Run(self._new_id(), lesson_id, experiment, start or answer.state))
        self.loaded.emit(answer.path)


def _with_room(experiment: Experiment, updates: int) -> Experiment:
    epochs = experiment.training.epochs
    if not experiment.trains or epochs > updates:
        return experiment
    return experiment.with_values(epochs=min(updates + epochs, LIMITS["epochs"][1]))

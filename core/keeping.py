"""Keeping: the runs that there are, which one is current, and what edits do to them.

The Session is one, which also trains them. Knows no worker.
"""

from dataclasses import fields, replace

from PySide6.QtCore import QObject, Signal

from core.lessons import Lesson
from core.looking import Looking
from core.playhead import Playhead
from core.run import Run
from core.spec import Experiment, ModelSpec
from core.transport import Transport
from core.tree import RunTree

MODEL = frozenset(entry.name for entry in fields(ModelSpec))


class Keeping(Looking):
    """run_changed: another run is current. runs_changed: there are others, or other names.
    experiment_changed: the current run's stop mark moved.
    """

    run_changed = Signal()
    runs_changed = Signal()
    experiment_changed = Signal()
    _requested = Signal(object)

    def __init__(self, lessons: tuple[Lesson, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lessons = lessons
        self.tree = RunTree()
        self.run: Run | None = None
        self.transport = Transport(self._requested.emit, self)
        self._next_id = 1

    def lesson(self, lesson_id: str) -> Lesson | None:
        return next((lesson for lesson in self.lessons if lesson.id == lesson_id), None)

    @property
    def runs(self) -> list[Run]:
        """All runs, in the order in which they were begun."""
        return self.tree.runs

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
            self.begin(Run(self.new_id(), lesson_id, lesson.experiment))

    def edit(self, **values: object) -> None:
        """Changes settings: a fresh run, unless only the stop mark moves. Raises SpecError."""
        if self.run is None:
            return
        if MODEL & values.keys():
            values.setdefault("frozen", ())  # these are names of the network that is left
        changed = self.run.experiment.with_values(**values)
        if changed == self.run.experiment:
            return
        mark = changed.training.epochs
        same = replace(changed.training, epochs=self.run.experiment.training.epochs)
        if replace(changed, training=same) == self.run.experiment:
            self._set_epochs(mark)
        else:
            self.begin(Run(self.new_id(), self.run.lesson_id, changed))

    def add_run(self, experiment: Experiment, name: str = "", lesson_id: str = "") -> Run:
        """A fresh run beside the current one; where there is the same one already, that."""
        for run in self.runs:
            if run.experiment == experiment and run.start is None:
                return run
        here = self.run.lesson_id if self.run is not None else ""
        run = Run(self.new_id(), lesson_id or here, experiment, name=name)
        self.tree.add(run)
        self.runs_changed.emit()
        return run

    def rename(self, run: Run, name: str) -> None:
        run.name = name.strip()
        self.runs_changed.emit()

    def delete(self, run: Run) -> None:
        """Until undo_delete(); where it was the current one, its neighbour is."""
        place = self.runs.index(run)
        self.tree.delete(run)
        if not self.runs:
            lesson = self.lesson(run.lesson_id)
            experiment = lesson.experiment if lesson is not None else run.experiment
            self.begin(Run(self.new_id(), run.lesson_id, experiment))
        elif run is self.run:
            self.select_run(self.tree.parent(run) or self.runs[max(place - 1, 0)])
        self.runs_changed.emit()

    def undo_delete(self) -> None:
        """Brings back the run deleted last, and makes it current."""
        run = self.tree.restore()
        if run is not None:
            self.select_run(run)
            self.runs_changed.emit()

    def reset(self) -> None:
        """Back to the lesson's own values, as a fresh run; the present one stays in the list."""
        lesson = self.current_lesson
        if lesson is not None and self.is_edited:
            self.begin(Run(self.new_id(), lesson.id, lesson.experiment))

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

    def new_id(self) -> int:
        self._next_id += 1
        return self._next_id - 1

    def begin(self, run: Run) -> None:
        left = self.run
        there = left is not None and left in self.runs  # not the one that was just deleted
        untouched = left is not None and left.seen == Playhead(left.first_epoch, 0)
        if left is not None and there and untouched and not left.start and not run.parent:
            self.tree.drop(left)  # nothing was done in it
        self.tree.add(run)
        self.select_run(run)
        self.runs_changed.emit()

    def _set_epochs(self, epochs: int) -> None:
        assert self.run is not None
        self.run.experiment = self.run.experiment.with_values(epochs=epochs)
        self.experiment_changed.emit()
        self.transport.state_changed.emit()

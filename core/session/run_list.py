"""RunList: the runs that there are, which one is current, and what edits do to them.

The Session is one, which also trains them. Knows no worker.
"""

from dataclasses import fields, replace

from PySide6.QtCore import QObject, Signal

from core.course.lesson import Lesson
from core.course.own import is_own, same
from core.experiment import Experiment, WordTask
from core.experiment.model import ModelSpec
from core.journal.intents import (
    Change,
    DeleteRun,
    OpenLesson,
    OpenRun,
    OwnPair,
    RenameRun,
    Reset,
    RestoreRun,
    SelectRun,
)
from core.journal.journal import Acts, Refusals
from core.messages.runs import Forget
from core.runs.run import Run
from core.runs.run_tree import RunTree
from core.sentences import Sentence
from core.session.selection import Selection
from core.session.transport import Transport
from core.trace.playhead import Playhead

MODEL = frozenset(entry.name for entry in fields(ModelSpec))


class RunList(Selection):
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

    def acts(self) -> Acts:
        """How its intents are done."""
        return {
            **super().acts(),
            OpenLesson: lambda intent: self.open_lesson(intent.lesson_id),
            Change: lambda intent: self.edit(**dict(intent.values)),
            OwnPair: lambda intent: self.begin_pair(intent.source, intent.target),
            Reset: lambda _: self.reset(),
            OpenRun: lambda intent: self.select_run(
                self.add_run(intent.experiment, intent.name, intent.lesson_id)
            ),
            SelectRun: lambda intent: self.select_run(self.run_of(intent.run)),
            RenameRun: lambda intent: self.rename(self.run_of(intent.run), intent.name),
            DeleteRun: lambda intent: self.delete(self.run_of(intent.run)),
            RestoreRun: lambda _: self.undo_delete(),
        }

    def refusals(self) -> Refusals:
        """What may speak against them."""
        return {
            OpenLesson: lambda intent: self._unless_lesson(intent.lesson_id),
            Change: self._unless_open,
            OwnPair: lambda _: self._unless_training(),
            Reset: lambda _: self._unless_edited(),
            **dict.fromkeys(
                (SelectRun, RenameRun, DeleteRun), lambda intent: self._unless_run(intent.run)
            ),
            RestoreRun: lambda _: "" if self.tree.deleted else Sentence("Nothing was deleted"),
        }

    def _unless_open(self, _: object) -> str:
        return "" if self.run is not None else Sentence("No run is open.")

    def _unless_lesson(self, lesson_id: str) -> str:
        return (
            ""
            if self.lesson(lesson_id) is not None
            else Sentence("There is no lesson {lesson}.", lesson=lesson_id)
        )

    def _unless_run(self, run_id: int) -> str:
        return (
            ""
            if self.tree.find(run_id) is not None
            else Sentence("There is no run {run}.", run=run_id)
        )

    def _unless_training(self) -> str:
        if self.run is not None and self.run.experiment.trains:
            return ""
        return Sentence("A demo trains nothing; open a lesson that does, then come back.")

    def _unless_edited(self) -> str:
        if self.is_edited:
            return ""
        if self.current_lesson is None:
            return Sentence("This is an experiment of your own: no lecture has values for it.")
        return Sentence("These are the lecture's values.")

    def run_of(self, run_id: int) -> Run:
        """KeyError where there is none."""
        run = self.tree.find(run_id)
        if run is None:
            raise KeyError(run_id)
        return run

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
        """The lesson as itself: its own run (core.course.own) where there is one, else a first.

        Whatever was tried in it stays among the runs.
        """
        lesson = self.lesson(lesson_id)
        if lesson is None:
            return
        exact = (run for run in self.runs if run.experiment == lesson.experiment)
        own = next((run for run in exact if is_own(lesson, run)), None)
        if own is not None:
            self.select_run(own)
        else:
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
            self.begin(Run(self.new_id(), self._lesson_of(changed, self.run), changed))

    def begin_pair(self, source: str, target: str) -> None:
        """A fresh run on a pair of the user's own; without a head each letter needs its output,
        and the network grows by what it lacks. Raises SpecError.
        """
        if self.run is None:
            return
        task = WordTask(source, target)  # type: ignore[arg-type]  # which takes strings apart
        model = self.run.experiment.model
        values: dict[str, object] = {"source": source, "target": target}
        if model.head == "none":
            wanted = -(-len(task.vocabulary) // model.num_directions)
            values["hidden_size"] = max(model.hidden_size, wanted)
        self.edit(**values)

    def _lesson_of(self, experiment: Experiment, run: Run | None = None) -> str:
        """The lesson whose text stands beside it: the one whose own it is, else that of `run`, from
        which it was changed. Another word is another task: an experiment of the user's own, "".
        """
        for lesson in self.lessons:
            if same(experiment, lesson.experiment):
                return lesson.id
        words = isinstance(experiment.task, WordTask)
        if run is None or (words and experiment.task != run.experiment.task):
            return ""
        return run.lesson_id

    def add_run(self, experiment: Experiment, name: str = "", lesson_id: str = "") -> Run:
        """A fresh run beside the current one; where there is the same one already, that.

        lesson_id: the lesson that it is a variant of, if it is to stand beside its text.
        """
        for run in self.runs:
            if run.experiment == experiment and run.start is None:
                return run
        run = Run(self.new_id(), self._lesson_of(experiment) or lesson_id, experiment, name=name)
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
        self._requested.emit(Forget((run.id,)))
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
        """Back to the lesson's own values and its own run; the present one stays in the list."""
        if self.current_lesson is not None and self.is_edited:
            self.open_lesson(self.current_lesson.id)

    @property
    def is_edited(self) -> bool:
        """Whether the current run is any other than its lesson has it, its stop mark included."""
        lesson, run = self.current_lesson, self.run
        if lesson is None or run is None:
            return False
        return run.experiment != lesson.experiment or not is_own(lesson, run)

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

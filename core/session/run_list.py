"""RunList: the runs that there are, which one is current, and what edits and forks do to them."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.course.lesson import Lesson
from core.course.own import is_own
from core.experiment import Experiment, WordTask
from core.experiment.model import ModelSpec
from core.experiment.same import same
from core.journal.intents import (
    Change,
    ChooseSequence,
    DeleteRun,
    Fork,
    HideAhead,
    OpenLesson,
    OpenRun,
    OwnPair,
    RenameRun,
    Reset,
    RestoreRun,
    SelectRun,
)
from core.journal.journal import Acts, Refusals
from core.messages.runs import Branch, Branched, Computed, Forget, Traced
from core.runs.fork import WeightEdit, with_room
from core.runs.run import Run
from core.runs.run_tree import RunTree
from core.sentences import Sentence
from core.session.selection import Selection
from core.session.transport import Transport
from core.trace.playhead import Playhead

MODEL = frozenset(entry.name for entry in fields(ModelSpec))


class RunList(QObject):
    """current_changed: another run is current. changed: there are others, or other names.
    experiment_changed: the current run's stop mark moved. recorded: epochs were added to the
    current run. forked: the fork asked for is the current run. lessons_changed: there are others,
    or they say other things.
    """

    current_changed = Signal()
    changed = Signal()
    experiment_changed = Signal()
    recorded = Signal()
    forked = Signal()
    lessons_changed = Signal()

    def __init__(
        self,
        lessons: tuple[Lesson, ...],
        send: Callable[[object], None],
        selection: Selection,
        transport: Transport,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.lessons = lessons
        self.tree = RunTree()
        self.current: Run | None = None
        self._send = send
        self._selection = selection
        self._transport = transport
        self._next_id = 1

    def acts(self) -> Acts:
        """How its intents are done."""
        return {
            OpenLesson: lambda intent: self.open_lesson(intent.lesson_id),
            Change: lambda intent: self.edit(**dict(intent.values)),
            OwnPair: lambda intent: self.begin_pair(intent.source, intent.target),
            Reset: lambda _: self.reset(),
            OpenRun: lambda intent: self.select(
                self.add(intent.experiment, intent.name, intent.lesson_id)
            ),
            SelectRun: lambda intent: self.select(self.run_of(intent.run)),
            RenameRun: lambda intent: self.rename(self.run_of(intent.run), intent.name),
            DeleteRun: lambda intent: self.delete(self.run_of(intent.run)),
            RestoreRun: lambda _: self.restore(),
            Fork: lambda intent: self.fork(
                intent.edits, intent.name, intent.updates, **dict(intent.values)
            ),
            ChooseSequence: lambda intent: self.choose_sequence(intent.sequence),
            HideAhead: lambda intent: self.hide_ahead(intent.hidden),
        }

    def refusals(self) -> Refusals:
        """What may speak against them."""
        return {
            OpenLesson: lambda intent: self._unless_lesson(intent.lesson_id),
            **dict.fromkeys((Change, Fork), self._unless_open),
            OwnPair: lambda _: self._unless_training(),
            Reset: lambda _: self._unless_edited(),
            **dict.fromkeys(
                (SelectRun, RenameRun, DeleteRun), lambda intent: self._unless_run(intent.run)
            ),
            RestoreRun: lambda _: "" if self.tree.deleted else Sentence("Nothing was deleted."),
        }

    def _unless_open(self, _: object) -> str:
        return "" if self.current is not None else Sentence("No run is open.")

    def _unless_lesson(self, lesson_id: str) -> str:
        if self.lesson(lesson_id) is not None:
            return ""
        return Sentence("There is no lesson {lesson}.", lesson=lesson_id)

    def _unless_run(self, run_id: int) -> str:
        if self.tree.find(run_id) is not None:
            return ""
        return Sentence("There is no run {run}.", run=run_id)

    def unless_all(self, run_ids: Iterable[int]) -> str:
        """Why not all of them can be had: the first that there is not."""
        return next(filter(None, map(self._unless_run, run_ids)), "")

    def _unless_training(self) -> str:
        if self.current is not None and self.current.experiment.trains:
            return ""
        return Sentence("A demo trains nothing; open a lesson that does, then come back.")

    def _unless_edited(self) -> str:
        if self.is_edited:
            return ""
        if self.current_lesson is None:
            return Sentence("No lecture has values for this experiment.")
        return Sentence("These are the lecture's values.")

    def run_of(self, run_id: int) -> Run:
        """KeyError where there is none."""
        run = self.tree.find(run_id)
        if run is None:
            raise KeyError(run_id)
        return run

    def set_lessons(self, lessons: tuple[Lesson, ...]) -> None:
        """The user's own come after the course's."""
        self.lessons = lessons
        self.lessons_changed.emit()

    def lesson(self, lesson_id: str) -> Lesson | None:
        return next((lesson for lesson in self.lessons if lesson.id == lesson_id), None)

    @property
    def first_that_trains(self) -> Lesson | None:
        """What is offered to who stands before a demo and wants something that learns."""
        return next((lesson for lesson in self.lessons if lesson.experiment.trains), None)

    @property
    def current_id(self) -> int:
        """Of the current run; 0 where there is none."""
        return self.current.id if self.current is not None else 0

    @property
    def all(self) -> list[Run]:
        """All runs, in the order in which they were begun."""
        return self.tree.runs

    @property
    def current_lesson(self) -> Lesson | None:
        return self.lesson(self.current.lesson_id) if self.current else None

    def open_lesson(self, lesson_id: str) -> None:
        """The lesson as itself: its own run (core.course.own) where there is one, else a first.

        Whatever was tried in it stays among the runs.
        """
        lesson = self.lesson(lesson_id)
        if lesson is None:
            return
        its = (run for run in self.all if run.lesson_id == lesson_id)
        exact = (run for run in its if run.experiment == lesson.experiment)
        own = next((run for run in exact if is_own(lesson, run)), None)
        if own is not None:
            self.select(own)
        else:
            self.begin(Run(self.new_id(), lesson_id, lesson.experiment))

    def begin_anew(self) -> None:
        """Another learner comes: the lessons' own runs are as the lessons begin them."""
        for run in self.all:
            lesson = self.lesson(run.lesson_id)
            if lesson is not None and is_own(lesson, run):
                run.begin_anew(lesson.experiment)
        if self.current is not None:
            self._selection.look_anew()
            self._transport.show(self.current)
            self.experiment_changed.emit()
            self._selection.changed.emit()

    def edit(self, **values: object) -> None:
        """Changes settings: a fresh run, unless only the stop mark moves. Raises SpecError."""
        if self.current is None:
            return
        if MODEL & values.keys():
            values.setdefault("frozen", ())  # these are names of the network that is left
        changed = self.current.experiment.with_values(**values)
        if changed == self.current.experiment:
            return
        mark = changed.training.epochs
        same = replace(changed.training, epochs=self.current.experiment.training.epochs)
        if replace(changed, training=same) == self.current.experiment:
            self._set_epochs(mark)
        else:
            self.begin(Run(self.new_id(), self._lesson_of(changed, self.current), changed))

    def begin_pair(self, source: str, target: str) -> None:
        """A fresh run on a pair of the user's own; without a head each letter needs its output,
        and the network grows by what it lacks. Raises SpecError.
        """
        if self.current is None:
            return
        task = WordTask.of(source, target)
        model = self.current.experiment.model
        values: dict[str, object] = {"source": source, "target": target}
        if model.head == "none":
            wanted = -(-len(task.vocabulary) // model.num_directions)
            values["hidden_size"] = max(model.hidden_size, wanted)
        self.edit(**values)

    def _lesson_of(self, experiment: Experiment, run: Run | None = None) -> str:
        """The lesson whose text stands beside it: that of `run`, from which it was changed, though
        it has the values of another by now, and else the one whose own it is. Another word is
        another task: an experiment of the user's own, "".
        """
        words = isinstance(experiment.task, WordTask)
        is_other = run is None or (words and experiment.task != run.experiment.task)
        if run is not None and run.lesson_id and not is_other:
            return run.lesson_id
        own = (each.id for each in self.lessons if same(experiment, each.experiment))
        return next(own, "")

    def add(self, experiment: Experiment, name: str = "", lesson_id: str = "") -> Run:
        """A fresh run beside the current one; where there is the same one already, that.

        lesson_id: the lesson that it is a variant of, if it is to stand beside its text.
        """
        for run in self.all:
            if run.experiment == experiment and run.start is None:
                return run
        run = Run(self.new_id(), self._lesson_of(experiment) or lesson_id, experiment, name=name)
        self.tree.add(run)
        self.changed.emit()
        return run

    def rename(self, run: Run, name: str) -> None:
        run.name = name
        self.changed.emit()

    def delete(self, run: Run) -> None:
        """Until restore(); where it was the current one, its neighbour is."""
        place = self.all.index(run)
        self.tree.delete(run)
        self._send(Forget((run.id,)))
        if not self.all:
            lesson = self.lesson(run.lesson_id)
            experiment = lesson.experiment if lesson is not None else run.experiment
            self.begin(Run(self.new_id(), run.lesson_id, experiment))
        elif run is self.current:
            self.select(self.tree.parent(run) or self.all[max(place - 1, 0)])
        self.changed.emit()

    def restore(self) -> None:
        """Brings back the run deleted last, and makes it current."""
        run = self.tree.restore()
        if run is not None:
            self.select(run)
            self.changed.emit()

    def bring(self, run: Run, place: int) -> None:
        """One that is gone, where it stood."""
        self.tree.bring(run, place)
        self.changed.emit()

    def take_away(self, run: Run) -> None:
        """As if it was not begun; one in which something was done can be brought back."""
        if run is self.current and len(self.all) > 1:
            self.select(next(each for each in reversed(self.all) if each is not run))
        if _is_untouched(run) and run is not self.current:
            self.tree.drop(run)
            self.changed.emit()
        else:
            self.delete(run)

    def say(self, run: Run, what: str, value: Any) -> None:
        """Its name, its bookmarks, its notes or its experiment's stop mark are these."""
        setattr(run, what, value)
        self.changed.emit()
        if run is self.current:
            self.experiment_changed.emit()
            self._transport.state_changed.emit()

    def reset(self) -> None:
        """Back to the lesson's own values and its own run; the present one stays in the list."""
        if self.current_lesson is not None and self.is_edited:
            self.open_lesson(self.current_lesson.id)

    @property
    def is_edited(self) -> bool:
        """Whether the current run is any other than its lesson has it, its stop mark included."""
        lesson, run = self.current_lesson, self.current
        if lesson is None or run is None:
            return False
        return run.experiment != lesson.experiment or not is_own(lesson, run)

    def select(self, run: Run) -> None:
        """Makes an earlier run current, just as it was left."""
        if run is self.current:
            return
        self.current = run
        self._selection.look_anew()
        self._transport.show(run)
        self.current_changed.emit()
        self._selection.changed.emit()

    def fork(
        self,
        edits: tuple[WeightEdit, ...] = (),
        name: str = "",
        updates: int | None = None,
        **values: object,
    ) -> None:
        """Begins a run with the weights under the playhead, or after `updates` updates; raises
        SpecError. `forked` follows.
        """
        run = self.current
        if run is not None:
            done = run.updates if updates is None else updates
            experiment = with_room(run.experiment.with_values(**values), done)
            self._send(Branch(run.source(done), done, experiment, edits, name))

    def branched(self, answer: Branched) -> None:
        """The fork, with its first weights."""
        parent = self.tree.find(answer.run_id)
        asked = answer.request
        lesson_id = parent.lesson_id if parent is not None else ""
        self.begin(
            Run(
                self.new_id(),
                lesson_id,
                asked.experiment,
                start=answer.state,
                parent=answer.run_id,
                edits=asked.edits,
                name=asked.name,
            )
        )
        self.forked.emit()

    def choose_sequence(self, sequence: int) -> None:
        """Which sequence of a demo's batch is shown, from 0."""
        run = self.current
        if run is not None and sequence != run.sequence and sequence < run.experiment.batch:
            run.look_at(sequence)
            self._transport.show(run)

    def hide_ahead(self, hidden: bool) -> None:
        """What the current run has beyond its playhead, as if it was never seen; or of none."""
        for run in self.all:
            run.hides_ahead = hidden and run is self.current
        self._selection.changed.emit()

    def take(self, answer: Computed | Traced) -> Run | None:
        """Adds what was computed to its run, wherever that is by now; None where it is gone."""
        run = self.tree.known(answer.request.source.run_id)
        if run is None:
            return None
        if isinstance(answer, Traced):
            run.keep(answer.trace)
            return run
        epochs, states = answer.epochs, answer.keyframes
        run.extend(epochs, states, answer.trace, answer.diverged, answer.timed)
        if run is self.current:
            self.recorded.emit()
        return run

    def new_id(self) -> int:
        self._next_id += 1
        return self._next_id - 1

    @property
    def next_id(self) -> int:
        """The id of the run that is begun next, of whatever kind."""
        return self._next_id

    def bring_back(self, current: Run | None, next_id: int) -> None:
        """The runs of another time stand in the tree."""
        self._next_id = next_id
        if current is not None:
            self.select(current)
        self.changed.emit()

    def begin(self, run: Run) -> None:
        left = self.current
        there = left is not None and left in self.all  # not the one that was just deleted
        if left is not None and there and _is_untouched(left) and not run.parent:
            self.tree.drop(left)
        self.tree.add(run)
        self.select(run)
        self.changed.emit()

    def _set_epochs(self, epochs: int) -> None:
        assert self.current is not None
        self.current.experiment = self.current.experiment.with_values(epochs=epochs)
        self.experiment_changed.emit()
        self._transport.state_changed.emit()


def _is_untouched(run: Run) -> bool:
    """Nothing was done in it."""
    return run.seen == Playhead(run.first_epoch, 0) and not run.start and not run.notes

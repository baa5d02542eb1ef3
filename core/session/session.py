"""Session: the QObject that the window talks to: `do` does intents, facts are signals.

Owns the runs, the transport and the training thread. Knows no widgets and no torch.
"""

import logging
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal, Slot

from core.course.lesson import Lesson
from core.experiment import TextTask
from core.journal import intents
from core.journal.intent import Intent
from core.journal.journal import Acts, Journal, Refusals
from core.messages.batch_runs import (
    BatchAnswer,
    BranchedBatchRun,
    Practised,
    SaveBatchRun,
    SavedBatchRun,
)
from core.messages.runs import (
    Ask,
    Branch,
    Branched,
    Computed,
    Failed,
    Grown,
    Load,
    Loaded,
    Retrained,
    Save,
    Saved,
    Survey,
    Surveyed,
    Told,
    Traced,
)
from core.runs.batch_run import BatchRun
from core.runs.fork import WeightEdit, with_room
from core.runs.run import Run
from core.runs.run_memory import MB, Keeper, RunMemory
from core.sentences import Sentence
from core.session.comparison import Comparison
from core.session.compute import Computing
from core.session.grid_training import GridTraining
from core.session.run_list import RunList
from core.session.seed_training import SeedTraining
from core.session.task_training import TaskTraining
from core.session.text_training import TextTraining
from core.text.letters import Letters
from core.trace.playhead import Playhead
from core.worker.worker import Worker

KEPT = Computed | Traced | Branched | Loaded | Practised | BranchedBatchRun  # answers with states
log = logging.getLogger(__name__)


def is_own_save(request: object) -> bool:
    """Whether the user asked for it, to a file of their own."""
    return isinstance(request, Save) or (isinstance(request, SaveBatchRun) and not request.quiet)


class Session(RunList):
    """What is open: lessons, runs, the current run, and what of it is looked at.

    recorded: epochs were added to the current run. history_changed: a sample came in. forked:
    the fork asked for is the current run. ready: torch is loaded. failed: a sentence. unsaved: a
    save that came to nothing, and why. dropped: a request of which nothing will come.
    """

    ready = Signal()
    recorded = Signal()
    history_changed = Signal()
    saved = Signal(str, int)
    loaded = Signal(str)
    forked = Signal()
    told = Signal(object)
    failed = Signal(object)
    unsaved = Signal(object, str)
    dropped = Signal(object)
    _started = Signal()
    _ended = Signal()

    def __init__(self, lessons: tuple[Lesson, ...], parent: QObject | None = None) -> None:
        super().__init__(lessons, parent)
        self.is_ready, self._surveying, self.loaded_kind = False, False, "word"
        self._begun = False  # the training thread is started once, and never after the end
        self._was = Playhead(1, 0)
        self.transport.playhead_moved.connect(self._on_moved)
        self.comparison = Comparison(self._requested.emit, self)
        self.studying = SeedTraining(self._requested.emit, self)
        self.gridding = GridTraining(self._requested.emit, self.studying, self)
        self.practising = TaskTraining(self._requested.emit, self.new_id, self)
        self.language = TextTraining(self._requested.emit, self.new_id, self)
        self.computing = Computing(self._requested.emit, self.practising, self.language, self)
        self._long = (self.practising, self.language, self.computing)
        self._askers = (self.transport, self.comparison, self.studying, self.gridding, *self._long)
        self.journal = Journal()
        self._acts, self._refusals = self.acts(), self.refusals()
        for part in self._askers:
            self._acts |= part.acts()
            self._refusals |= part.refusals()
        self.memory = RunMemory(self._keepers, self._beside)
        self.ready.connect(self.computing.ask)
        self.runs_changed.connect(self._on_runs_changed)
        self._thread = QThread(self)
        self._worker = Worker()
        self._worker.moveToThread(self._thread)
        self._requested.connect(self._worker.handle)
        self._started.connect(self._worker.warm_up)
        self._ended.connect(self._worker.finish)
        self._worker.answered.connect(self._on_answered)
        self._worker.ready.connect(self._on_ready)

    def do(self, intent: Intent) -> str:
        """Does it, unless something speaks against it: that, as a sentence; "" where it is done.

        The one door for what the user does with runs; `journal` keeps what came through.
        """
        return self.refusal(intent) or self.journal.do(intent, self._acts[type(intent)])

    def refusal(self, intent: Intent) -> str:
        """Why it cannot be done now, as a sentence; "" when it can, as far as is known before."""
        against = self._refusals.get(type(intent))
        return "" if against is None else against(intent)

    def acts(self) -> Acts:
        """How intents are done that concern more than one part."""
        return {
            **super().acts(),
            intents.Fork: lambda intent: self.fork(
                intent.edits, intent.name, intent.updates, **dict(intent.values)
            ),
            intents.ChooseSequence: lambda intent: self.choose_sequence(intent.sequence),
            intents.OpenCheckpoint: lambda intent: self.load(intent.path),
            intents.SaveRun: lambda intent: self.save(intent.path),
            intents.CompareRuns: lambda intent: self.comparison.choose(
                [self.run_of(run) for run in intent.runs]
            ),
            intents.CompareModels: self._compare,
            intents.KeepWithin: lambda intent: self.keep_within(intent.megabytes),
            intents.ForgetDeleted: lambda _: self.forget_deleted(),
        }

    def refusals(self) -> Refusals:
        """What may speak against them."""
        no_run = dict.fromkeys(
            (intents.Fork, intents.SaveRun),
            lambda _: "" if self.run else Sentence("No run is open."),
        )
        return {
            **super().refusals(),
            **no_run,
            intents.CompareRuns: self._against_comparing,
        }

    def _against_comparing(self, intent: intents.CompareRuns) -> str:
        return next(filter(None, map(self._unless_run, intent.runs)), "")

    def _compare(self, intent: intents.CompareModels) -> None:
        runs = [self.add_run(experiment, name) for name, experiment in intent.models]
        self.comparison.choose(runs)
        self.comparison.seek(1)
        self.comparison.play()

    def refuse(self, sentence: str) -> None:
        """Tells the user what came to nothing, and why."""
        self.failed.emit(sentence)

    def start(self) -> None:
        """Starts the training thread, which loads torch; requests meanwhile wait in line.

        Once: a session that was closed before a late caller asked for it stays closed.
        """
        if self._begun:
            return
        self._begun = True
        self._thread.start()
        self._started.emit()

    def close(self) -> None:
        """Ends the training thread, once it has kept what is to be kept."""
        self._begun = True
        self.transport.pause()
        self.studying.stop()
        for asker in (self.gridding, self.practising):
            asker.cancel()
        self.language.opening.cancel()
        self.language.pause()
        self._thread.requestInterruption()  # what would train on is unwanted
        self._ended.emit()
        self._thread.wait()
        if self.language.autosaves is not None:
            self.language.autosaves.close()

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
        run = self.run
        if run is not None:
            done = run.updates if updates is None else updates
            experiment = with_room(run.experiment.with_values(**values), done)
            self._requested.emit(Branch(run.source(done), done, experiment, edits, name))

    def ask(self, letters: Letters) -> Ask | None:
        """What the model under the playhead answers to them; `told` follows, or `dropped`."""
        run = self.run
        if run is None or not run.experiment.trains:
            return None
        request = Ask(run.source(run.updates), run.updates, letters)
        self._requested.emit(request)
        return request

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

    def save_again(self, request: Save | SaveBatchRun, path: str) -> None:
        """What could not be saved, to another place: the very same weights, wherever one is now."""
        self._requested.emit(replace(request, path=path))

    def load(self, path: str) -> None:
        """Opens a checkpoint as a new run; `loaded` or `failed` follows."""
        self._requested.emit(Load(path))

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
    def _on_runs_changed(self) -> None:
        self.comparison.keep_only(self.runs)

    @Slot()
    def _on_ready(self) -> None:
        self.is_ready = True
        self.ready.emit()

    def keep_within(self, megabytes: int) -> None:
        """So much is kept by all runs together; what is too much goes at once."""
        self.memory.budget = megabytes * MB
        self.memory.fit()

    def forget_deleted(self) -> None:
        """Lets go what was deleted, on all pages: it cannot be brought back any more."""
        for each in (self.tree, self.practising, self.language):
            each.forget_deleted()
        self.runs_changed.emit()
        self.practising.series_changed.emit()
        self.language.run_changed.emit()

    @property
    def has_deleted(self) -> bool:
        """Whether something can be brought back, on any page."""
        return bool(self.tree.deleted or self.practising.deleted or self.language.deleted)

    @property
    def deleted_bytes(self) -> int:
        """What is kept of what was deleted, in bytes."""
        words, series, texts = self.tree.deleted, self.practising.deleted, self.language.deleted
        return sum(run.nbytes for run in words) + sum(run.nbytes for run in [*series, *texts])

    def _keepers(self) -> list[Keeper]:
        """What was deleted, the oldest runs, and last those that are looked at or trained."""
        tasks, texts = self.practising, self.language
        working = [each for each in (tasks.shown, tasks.working) if each is not None]
        now = {run.id for series in working for run in series.runs}
        now |= {run.id for run in (self.run, texts.run, *self.comparison.runs) if run is not None}
        kept: list[Run | BatchRun] = [*self.runs, *texts.runs]
        kept += [run for series in tasks.series for run in series.runs]
        kept.sort(key=lambda run: (run.id in now, run.id))
        return [*self.tree.deleted, *tasks.deleted, *texts.deleted, *kept]

    def _beside(self) -> int:
        """Bytes that texts and the study of many seeds keep."""
        study = self.studying.result
        return self.language.opening.nbytes + (study.nbytes if study is not None else 0)

    @Slot(object)
    def _on_answered(self, answer: object) -> None:
        self._take_answer(answer)
        if isinstance(answer, KEPT):
            self.memory.fit()

    def _take_answer(self, answer: object) -> None:
        if isinstance(answer, BatchAnswer):
            self._take_long(answer)
        elif isinstance(answer, Computed | Traced):
            self._take(answer)
        elif isinstance(answer, Surveyed):
            self._sample(answer)
        elif isinstance(answer, Saved):
            self.saved.emit(answer.path, answer.updates)
        elif isinstance(answer, Told):
            self.told.emit(answer)
        elif isinstance(answer, Grown | Retrained):  # whose it is, its ticket tells
            self.studying.answered(answer)
            self.gridding.answered(answer)
        elif isinstance(answer, Branched):
            self._grow(answer)
        elif isinstance(answer, Loaded):
            self._continue_from(answer)
        elif isinstance(answer, Failed):
            self._on_nothing(answer)

    def _on_nothing(self, answer: Failed) -> None:
        """A request came to nothing: whoever waits for it is told, and the user is."""
        self._surveying &= not isinstance(answer.request, Survey)
        is_told = self.language.is_told(answer.request)
        for asker in self._askers:
            asker.failed(answer.request)
        self.dropped.emit(answer.request)
        if is_own_save(answer.request):
            self.unsaved.emit(answer.request, answer.sentence)
        elif not is_told:
            self.failed.emit(answer.sentence)

    def _take_long(self, answer: BatchAnswer) -> None:
        """Whose it is, each of them knows."""
        for asker in self._long:
            asker.answered(answer)
        if isinstance(answer, SavedBatchRun) and not answer.quiet:
            self.saved.emit(answer.path, answer.updates)

    def _take(self, answer: Computed | Traced) -> None:
        run = self.tree.known(answer.run_id)
        if run is None:
            return
        if isinstance(answer, Traced):
            run.keep(answer.trace)
        else:
            epochs, states = answer.epochs, answer.keyframes
            run.extend(epochs, states, answer.trace, answer.diverged, answer.timed)
            if run is self.run:
                self.recorded.emit()
        asker = self.transport if answer.owner == "transport" else self.comparison
        asker.answered(answer, run)

    def _sample(self, answer: Surveyed) -> None:
        self._surveying = False
        run = self.tree.known(answer.run_id)
        if run is not None:
            run.history.add(answer.trace)
            self.history_changed.emit()

    def _grow(self, answer: Branched) -> None:
        parent, asked = self.tree.find(answer.run_id), answer.request
        lesson_id = parent.lesson_id if parent is not None else ""
        own = (answer.run_id, asked.edits, asked.name)
        self.begin(Run(self.new_id(), lesson_id, asked.experiment, answer.state, *own))
        self.forked.emit()

    def _continue_from(self, answer: Loaded) -> None:
        """The run goes on from the checkpoint; a mark already passed is moved on.

        What a trained network says is seen at once. A file that holds what the seed begins with
        is that seed's run from its very start.
        """
        experiment = with_room(answer.experiment, answer.state.updates)
        if experiment.batched:
            self.loaded_kind = "text" if isinstance(experiment.task, TextTask) else "task"
            kind = self.language if self.loaded_kind == "text" else self.practising
            kind.continue_from(experiment, answer.state)
            self.loaded.emit(answer.path)
            return
        self.loaded_kind = "word"
        lesson = self.lesson(answer.lesson_id)
        known = lesson is not None and lesson.experiment.task == experiment.task
        lesson_id, name = (answer.lesson_id, "") if known else ("", Path(answer.path).stem)
        start = None if answer.fresh else answer.state
        self.begin(Run(self.new_id(), lesson_id, experiment, start, name=name))
        if start is not None:
            self.transport.show_pass()
        self.loaded.emit(answer.path)

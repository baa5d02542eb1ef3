"""Session: what is open, as its parts, and the training thread; `do` carries out intents.

Each part keeps one kind of thing and says how its intents are done, what speaks against them, and
what it makes of the worker's answers; a view takes the parts that it shows. Here they are put
together, and every answer goes to the part that it is meant for. Knows no widgets and no torch.
"""

from collections.abc import Callable
from typing import Any, get_args

from PySide6.QtCore import QObject, Signal, Slot

from core.course.lesson import Lesson
from core.course.progress import Progress
from core.journal import intents
from core.journal.intent import Intent
from core.journal.journal import Acts, Journal, Refusals
from core.messages.batch_runs import (
    BatchAnswer,
    BranchedBatchRun,
    Practised,
    SavedBatchRun,
)
from core.messages.runs import (
    Answered,
    Branched,
    Computed,
    Failed,
    Grown,
    Load,
    Loaded,
    ReadSweep,
    Retrained,
    Saved,
    Surveyed,
    SweepRead,
    Traced,
    WeightsRead,
)
from core.sentences import Sentence
from core.session.answers import Answers
from core.session.arrival import Arrival
from core.session.bookmarks import Bookmarks
from core.session.checkpoints import Checkpoints
from core.session.comparison import Comparison
from core.session.computing import Computing
from core.session.grid_training import GridTraining
from core.session.history import History
from core.session.keeping import Keeping
from core.session.learners import Learners
from core.session.memory import Memory
from core.session.named_thread import named_thread
from core.session.notes import Notes
from core.session.own_lessons import OwnLessons
from core.session.programs import Programs
from core.session.run_list import RunList
from core.session.seed_training import SeedTraining
from core.session.selection import Selection
from core.session.selection_follower import SelectionFollower
from core.session.set_ups import SetUps
from core.session.sweeps import Sweeps
from core.session.task_training import TaskTraining
from core.session.text_training import TextTraining
from core.session.transport import Transport
from core.session.undo import UndoHistory
from core.worker.worker import Worker

# What pages train beside the run in front: a question may be about what comes of it.
TELLING = (
    intents.TrainSeries,
    intents.ResumeSeries,
    intents.TrainSeeds,
    intents.TrainGrid,
    intents.TrainText,
    intents.ForkText,
    intents.ResumeText,
)
COMMIT_FIRST = Sentence("This would give the answer away: commit to yours first.")
KEPT = Computed | Traced | Branched | Loaded | Practised | BranchedBatchRun  # answers with states


class Session(QObject):
    """ready: torch is loaded. failed: a sentence. unopened(path): what came of a file, a run's or
    a sweep's; `failed` says why.
    """

    ready = Signal()
    failed = Signal(object)
    unopened = Signal(str)
    _requested = Signal(object)
    _started = Signal()
    _ended = Signal()

    def __init__(self, lessons: tuple[Lesson, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_ready = False
        self._begun = False  # the training thread is started once, and never after the end
        self.journal = Journal()
        self._make_parts(lessons)
        self._acts = self._of_several()
        self._refusals = self._against_several()
        for part in self._parts:
            self._acts |= part.acts()
            self._refusals |= part.refusals()
        self._takers = self._answers_go_to()
        self._make_thread()

    def _make_parts(self, lessons: tuple[Lesson, ...]) -> None:
        send = self._requested.emit
        self.selection = Selection(self)
        self.transport = Transport(send, self)
        self.runs = RunList(lessons, send, self.selection, self.transport, self)
        self._follower = SelectionFollower(self.runs, self.selection, self.transport, self)
        self.own_lessons = OwnLessons(self.runs, self)
        self.learners = Learners(self.runs, self.refuse, self)
        self.bookmarks = Bookmarks(self.runs, self.transport, self)
        self.notes = Notes(self.runs, self.transport, self)
        self.answers = Answers(send, self.runs, self)
        self.programs = Programs(self.runs, self)
        self.programs.failed.connect(self.failed)
        self.history = History(send, self.runs, self.transport, self)
        self.comparison = Comparison(send, self)
        self.comparison.clock_moved.connect(self.selection.hide_again)
        self.seeds = SeedTraining(send, self)
        self.grid = GridTraining(send, self.seeds, self)
        self.tasks = TaskTraining(send, self.runs.new_id, self)
        self.texts = TextTraining(send, self.runs.new_id, self)
        self.computing = Computing(send, self.tasks, self.texts, self)
        self.checkpoints = Checkpoints(
            send, self.runs, self.transport, self.tasks, self.texts, self
        )
        self.set_ups = SetUps(self.runs, self.transport, self.tasks, self.texts, self)
        self.sweeps = Sweeps(send, self.runs, self.seeds, self.grid, self.refuse, self)
        self.sweeps.unopened.connect(self.unopened)
        self.undo = UndoHistory(self, self)
        self.memory = Memory(
            self.runs, self.comparison, self.seeds, self.tasks, self.texts, self.undo
        )
        self.arrival = Arrival(self)
        self.keeping = Keeping(self, self.arrival, self)
        self.keeping.steps = self.undo.contents
        self._follow_changes()
        self._tell_parts_apart()
        self.runs.changed.connect(self._on_runs_changed)

    def _tell_parts_apart(self) -> None:
        """Who asks the worker about words, who about batches, and all whose acts are done here."""
        self._word_parts = (
            self.transport,
            self.history,
            self.answers,
            self.comparison,
            self.seeds,
            self.grid,
        )
        self._batch_parts = (self.tasks, self.texts, self.computing)
        self._parts = (
            self.selection,
            self.runs,
            self.transport,
            self.comparison,
            self.seeds,
            self.grid,
            *self._batch_parts,
            self.bookmarks,
            self.checkpoints,
            self.own_lessons,
            self.learners,
            self.programs,
            self.keeping,
            self.undo,
            self.set_ups,
            self.notes,
            self.sweeps,
            self.memory,
        )

    def _follow_changes(self) -> None:
        """Whatever tells that something else is known or chosen has the session kept again."""
        runs = self.runs
        transport = self.transport
        selection = self.selection
        comparison = self.comparison
        tasks = self.tasks
        texts = self.texts
        self.keeping.follow(
            runs.changed,
            runs.current_changed,
            runs.experiment_changed,
            runs.recorded,
            transport.playhead_moved,
            transport.state_changed,
            selection.changed,
            selection.shapes_changed,
            self.bookmarks.changed,
            self.notes.changed,
            self.undo.changed,
            self.programs.changed,
            comparison.chosen_changed,
            comparison.changed,
            comparison.state_changed,
            self.seeds.changed,
            self.seeds.state_changed,
            self.grid.changed,
            self.grid.state_changed,
            tasks.changed,
            tasks.series_changed,
            tasks.state_changed,
            texts.run_changed,
            texts.changed,
            texts.state_changed,
            texts.opening.changed,
        )

    def _make_thread(self) -> None:
        self._thread = named_thread(self, "training")
        self._worker = Worker()
        self._worker.moveToThread(self._thread)
        self._requested.connect(self._worker.handle)
        self._started.connect(self._worker.warm_up)
        self._ended.connect(self._worker.finish)
        self._worker.answered.connect(self._on_answered)
        self._worker.ready.connect(self._on_ready)

    @property
    def progress(self) -> Progress:
        """The progress of who learns here."""
        return self.learners.progress

    def start(self) -> None:
        """Starts the training thread, which loads torch; requests meanwhile wait in line. What of
        the session's file is not there yet is read.

        Once: a session that was closed before a late caller asked for it stays closed.
        """
        if self._begun:
            return
        self._begun = True
        self._thread.start()
        self._started.emit()
        self.arrival.start()

    def close(self) -> None:
        """Ends the training thread, once it has saved what is to be saved."""
        self._begun = True
        self.transport.pause()
        self.seeds.stop()
        self.grid.cancel()
        self.tasks.cancel()
        self.programs.close()
        self.texts.opening.cancel()
        self.texts.pause()
        self._thread.requestInterruption()  # what would train on is unwanted
        self._ended.emit()
        self._thread.wait()
        self.keeping.close()
        self.learners.close()
        self.texts.autosave.close()

    @Slot()
    def _on_ready(self) -> None:
        self.is_ready = True
        self.history.begin()
        self.computing.ask()
        self.ready.emit()

    # intents ----------------------------------------------------------------------------------

    def do(self, intent: Intent) -> str:
        """Does it, or says in a sentence what speaks against it; "" if it is done.

        The one door for what the user does with runs; `journal` keeps what came through.
        """
        refusal = self.refusal(intent)
        if refusal:
            return refusal
        if self.journal.is_within:  # a step of the course does it, not the user
            return self.journal.do(intent, self._acts[type(intent)])
        self.keeping.before_act()
        with self.undo.around(intent):
            return self.journal.do(intent, self._acts[type(intent)])

    def refusal(self, intent: Intent) -> str:
        """Why it cannot be done now, as a sentence; "" when it can, as far as is known before."""
        if self.selection.withheld == "training" and isinstance(intent, TELLING):
            return COMMIT_FIRST
        against = self._refusals.get(type(intent))
        return "" if against is None else against(intent)

    def refuse(self, sentence: str) -> None:
        """Tells the user what could not be done, and why."""
        self.failed.emit(sentence)

    def _of_several(self) -> Acts:
        """How intents that concern more than one part are done."""
        return {
            intents.CompareRuns: lambda intent: self.comparison.choose(
                [self.runs.run_of(run) for run in intent.runs]
            ),
            intents.CompareModels: self._compare,
        }

    def _against_several(self) -> Refusals:
        """What may speak against them."""
        return {intents.CompareRuns: lambda intent: self.runs.unless_all(intent.runs)}

    def _compare(self, intent: intents.CompareModels) -> None:
        runs = [self.runs.add(experiment, name) for name, experiment in intent.models]
        names = [name for name, _ in intent.models]
        called = {run.id: name for run, name in zip(runs, names, strict=True)}
        self.comparison.choose(runs, called, anew=True)
        self.comparison.seek(1)
        self.comparison.play()

    @Slot()
    def _on_runs_changed(self) -> None:
        self.comparison.keep_only(self.runs.all)

    # answers ----------------------------------------------------------------------------------

    def _answers_go_to(self) -> dict[type, Callable[[Any], None]]:
        """An answer may go to several parts: each knows by its ticket whether it is its own."""
        return {
            **dict.fromkeys(get_args(BatchAnswer), self._take_batch),
            **dict.fromkeys((Computed, Traced), self._take),
            **dict.fromkeys((Grown, Retrained), self._take_stack),
            Saved: self.checkpoints.answered,
            Loaded: self._loaded,
            WeightsRead: self.checkpoints.ask_about,
            SweepRead: self._swept,
            Branched: self._branched,
            Surveyed: self.history.answered,
            Answered: self.answers.answered,
            Failed: self._on_nothing,
        }

    @Slot(object)
    def _on_answered(self, answer: object) -> None:
        self._takers[type(answer)](answer)
        if isinstance(answer, KEPT):
            self.memory.fit()

    def _take(self, answer: Computed | Traced) -> None:
        run = self.runs.take(answer)
        for part in (self.transport, self.comparison):
            part.answered(answer, run)

    def _take_stack(self, answer: Grown | Retrained) -> None:
        self.seeds.answered(answer)
        self.grid.answered(answer)

    def _branched(self, answer: Branched) -> None:
        """The fork that was asked for has become a step to undo."""
        asked = answer.request
        with self.undo.around(intents.Fork(asked.edits, asked.name)):
            self.runs.branched(answer)

    def _take_batch(self, answer: BatchAnswer) -> None:
        if isinstance(answer, BranchedBatchRun):
            with self.undo.around(intents.ForkText(answer.request.experiment)):
                self.texts.answered(answer)
            return
        for part in self._batch_parts:
            part.answered(answer)
        if isinstance(answer, SavedBatchRun):
            self.checkpoints.answered(answer)

    def _loaded(self, answer: Loaded) -> None:
        kind = intents.ImportWeights if answer.is_imported else intents.OpenCheckpoint
        with self.undo.around(kind(answer.path)):
            self.checkpoints.answered(answer)

    def _swept(self, answer: SweepRead) -> None:
        with self.undo.around(intents.OpenSweep(answer.request.path)):
            self.sweeps.answered(answer)

    def _on_nothing(self, answer: Failed) -> None:
        """A request came to nothing: whoever waits for it is told, and so is the user."""
        is_reported = self.texts.autosave.is_reported(answer.request)
        for part in (*self._word_parts, *self._batch_parts):
            part.failed(answer.request)
        is_reported = self.checkpoints.is_reported(answer.request, answer.sentence) or is_reported
        if not is_reported:
            self.failed.emit(answer.sentence)
        if isinstance(answer.request, Load | ReadSweep):
            self.unopened.emit(answer.request.path)

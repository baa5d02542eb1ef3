"""TextTraining: the text that is open and the language models that learn from it.

As the Text and Try it pages see them: reading a text, training with pauses, looking back at any
update, writing, reciting, saving; an autosave while it trains. Knows no widgets and no torch.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from core.experiment import Experiment, TextTask
from core.experiment.cost import check_time
from core.experiment.parameters import parameter_layout
from core.journal.intents import (
    DeleteText,
    ForkText,
    LeaveText,
    MoveTextMark,
    PauseText,
    RestoreText,
    ResumeText,
    SaveText,
    SeekText,
    SelectText,
    SetSampleStyle,
    TrainText,
)
from core.journal.journal import Acts, Refusals
from core.messages.batch_runs import (
    BranchBatchRun,
    BranchedBatchRun,
    Plan,
    Practised,
    SaveBatchRun,
    SavedBatchRun,
)
from core.messages.runs import Forget
from core.messages.texts import Recite, Recited, TextOpened, TextProgress, Write, Written
from core.runs.batch_run import BatchRun, BatchSource
from core.runs.deleted import Deleted
from core.runs.fork import with_room
from core.runs.records import TrainingState
from core.sentences import Sentence
from core.session.batch_training import BatchTraining
from core.session.feed import NOT_TRAINING
from core.session.opened_text import OpenedText
from core.session.text_autosave import TextAutosave
from core.text.letters import Letters
from core.text.sampling import SAMPLE, Style

NO_MODEL = Sentence("Nothing is trained yet.")
NO_TEXT = Sentence("Its text is not at hand.")


class TextTraining(QObject):
    """run_changed: another run is current. changed: it went on, or another update is looked at.
    state_changed: training began or ended. dropped: a request of which nothing will come.
    """

    run_changed = Signal()
    changed = Signal()
    state_changed = Signal()
    written = Signal(object)
    recited = Signal(object)
    dropped = Signal(object)

    def __init__(
        self, send: Callable[[object], None], ids: Callable[[], int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._send = send
        self._new_id = ids
        self.opening = OpenedText(send, self)
        self.runs: list[BatchRun] = []
        self.run: BatchRun | None = None
        self.device = "cpu"
        self.style = Style()
        self._device_in_use = "cpu"
        self._at: int | None = None  # the update that is looked at; None for the newest
        self.deleted = Deleted(self.runs)
        self.autosave = TextAutosave(send, self.source, self)
        self.training = BatchTraining(send, self)
        self.training.advanced.connect(self.changed)
        self.training.rested.connect(self._on_rested)

    # intents ----------------------------------------------------------------------------------

    def acts(self) -> Acts:
        """How its intents are done."""
        return {
            **self.opening.acts(),
            TrainText: lambda intent: self.begin(intent.experiment),
            ForkText: lambda intent: self.fork(intent.experiment),
            ResumeText: lambda _: self.resume(),
            PauseText: lambda _: self.pause(),
            SeekText: lambda intent: self.seek(intent.updates),
            MoveTextMark: lambda intent: self.set_updates(intent.updates),
            SetSampleStyle: lambda intent: self.set_style(intent.style),
            SelectText: lambda intent: self.select(self._numbered(intent.run)),
            LeaveText: lambda _: self.leave(),
            DeleteText: lambda intent: self.delete(self._numbered(intent.run)),
            RestoreText: lambda _: self.undo_delete(),
            SaveText: lambda intent: self.save(intent.path, intent.updates),
        }

    def refusals(self) -> Refusals:
        """What may speak against them."""
        return {
            **self.opening.refusals(),
            TrainText: lambda _: self._unless_open(),
            ForkText: lambda intent: self._against_fork(intent.experiment),
            ResumeText: lambda _: self.why_not,
            PauseText: lambda _: "" if self.running else NOT_TRAINING,
            **dict.fromkeys(
                (SeekText, MoveTextMark, SaveText, LeaveText),
                lambda _: "" if self.run is not None else NO_MODEL,
            ),
            **dict.fromkeys(
                (SelectText, DeleteText), lambda intent: "" if self._found(intent.run) else NO_MODEL
            ),
            RestoreText: lambda _: "" if self.deleted else Sentence("None was deleted."),
        }

    def _unless_open(self) -> str:
        opening = self.opening
        return "" if opening.text is not None and not opening.busy else Sentence("No text is open.")

    def _against_fork(self, wanted: Experiment) -> str:
        """A fork keeps its network and its text; all else may be changed."""
        run = self.run
        if run is None:
            return NO_MODEL
        if self.opening.codes(run) is None:
            return NO_TEXT
        ours = run.experiment.task
        theirs = wanted.task
        same_text = getattr(theirs, "digest", "") == getattr(ours, "digest", "")
        if not same_text or parameter_layout(wanted) != parameter_layout(run.experiment):
            return Sentence("A fork keeps its network and its text; train a fresh one instead.")
        return ""

    def _found(self, run_id: int) -> BatchRun | None:
        return next((run for run in self.runs if run.id == run_id), None)

    def _numbered(self, run_id: int) -> BatchRun:
        run = self._found(run_id)
        if run is None:
            raise KeyError(run_id)
        return run

    # training ---------------------------------------------------------------------------------

    @property
    def running(self) -> bool:
        return self.training.running

    def begin(self, experiment: Experiment) -> BatchRun:
        """A fresh run on the open text; SpecError where it would be too slow."""
        if self.device == "cpu":
            check_time(experiment)
        run = BatchRun(self._new_id(), experiment)
        self._take(run)
        self.resume()
        return run

    def fork(self, experiment: Experiment) -> None:
        """Begins a run with the weights at the looked-at update, trained on in another way."""
        if self.run is not None:
            updates = self.at
            marked = with_room(experiment, updates)
            self._send(BranchBatchRun(self.source(self.run), updates, marked))

    def continue_from(self, experiment: Experiment, state: TrainingState) -> None:
        """A checkpoint's run, whose text is sought where it was."""
        self._take(BatchRun(self._new_id(), experiment, state))

    def _take(self, run: BatchRun) -> None:
        self.pause()
        self.runs.append(run)
        self.select(run)

    def select(self, run: BatchRun) -> None:
        """Makes a run current, and its text with it."""
        self.pause()
        self.run = run
        self._at = None
        self.autosave.follow(run)
        self.opening.open_for(run)
        self.run_changed.emit()

    def leave(self) -> None:
        """None is current, until one is chosen or trained."""
        self.pause()
        self.run = None
        self._at = None
        self.autosave.follow(None)
        self.run_changed.emit()

    def delete(self, run: BatchRun) -> None:
        """Until undo_delete(), or until many others are deleted; its neighbour is current."""
        self.autosave.drop(run)
        self.training.forget([run])
        place = self.deleted.delete(run)
        self._send(Forget((run.id,)))
        self.opening.keep_only([*self.runs, *self.deleted])
        if run is not self.run:
            self.run_changed.emit()
        elif self.runs:
            self.select(self.runs[min(place, len(self.runs) - 1)])
        else:
            self.leave()

    def bring(self, run: BatchRun, place: int) -> None:
        """One that is gone, where it stood; current, as one that is brought back is."""
        self.deleted.bring(run, place)
        self.select(run)

    def say(self, run_id: int, experiment: Experiment) -> None:
        """Its stop mark is this one's."""
        run = self._found(run_id)
        if run is not None:
            run.experiment = experiment
            self.changed.emit()

    def undo_delete(self) -> None:
        """Brings back the run deleted last, where it was, and makes it current."""
        run = self.deleted.restore()
        if run is not None:
            self.select(run)
            self.autosave.keep_again(run)

    def forget_deleted(self) -> None:
        """Nothing can be had back any more."""
        self.deleted.forget()
        self.opening.keep_only(self.runs)

    def bring_back(
        self,
        runs: list[BatchRun],
        current: BatchRun | None,
        at: int | None,
        deleted: list[tuple[int, BatchRun]],
    ) -> None:
        """Those of another time; what was being trained then waits to be gone on with. at: the
        update that is looked at, None for the newest.
        """
        self.runs[:] = runs
        self.deleted.put_back(deleted)
        if current is not None:
            self.select(current)
            self.seek(current.updates if at is None else at)

    @property
    def why_not(self) -> str:
        """Why the current run cannot be trained on; "" where it can."""
        run = self.run
        if run is None:
            return NO_MODEL
        if run.diverged is not None:
            return Sentence(
                "It diverged at update {update:,}; lower the learning rate.", update=run.diverged
            )
        if run.done:
            return Sentence(
                "All {updates:,} updates are done; raise Updates to go on.", updates=run.updates
            )
        if self.opening.codes(run) is None:
            return Sentence("Its text is not at hand; it can write, but cannot be trained further.")
        return ""

    def resume(self) -> None:
        """Goes on to the stop mark."""
        run = self.run
        if run is None or self.why_not:
            return
        self._at = None
        self._device_in_use = self.device
        self.autosave.start()
        self.training.train(run, self.plan(run), self.opening.codes(run), self.device)
        self.state_changed.emit()

    def plan(self, run: BatchRun) -> Plan:
        """A text that is recited is short, and looked at more often."""
        whole = isinstance(run.experiment.task, TextTask) and run.experiment.task.whole
        every = 10 if whole else 200
        return Plan(every, 0, every * (2 if whole else 1), SAMPLE, self.style)

    def pause(self) -> None:
        self.training.pause()

    def set_style(self, style: Style) -> None:
        """How the samples are chosen, from the next start on."""
        self.style = style

    def set_updates(self, updates: int) -> None:
        """Moves the stop mark."""
        run = self.run
        if run is not None:
            run.experiment = run.experiment.with_values(epochs=updates)
            self.changed.emit()

    # looking ----------------------------------------------------------------------------------

    @property
    def at(self) -> int:
        """The update that is looked at: the newest, unless one was chosen."""
        if self.run is None:
            return 0
        return self.run.updates if self._at is None else self._at

    def seek(self, updates: int) -> None:
        """Looks at an earlier update; the newest attaches it again."""
        run = self.run
        if run is not None:
            place = max(run.first, min(updates, run.updates))
            self._at = None if place == run.updates else place
            self.changed.emit()

    def write(self, prompt: Letters, count: int, style: Style, seed: int) -> Write | None:
        """Writes on from `prompt` as the model at the looked-at update would; `written` follows."""
        if self.run is None:
            return None
        request = Write(self.source(self.run), self.at, prompt, count, style, seed)
        self._send(request)
        return request

    def recite(self, start: int, count: int, told: int) -> Recite | None:
        """Reads and writes a stretch of the text; `recited` follows, or `dropped`.

        It begins where there is one to say after it, however short the text is: who asks may still
        think of another one.
        """
        run = self.run
        codes = None if run is None else self.opening.codes(run)
        if run is None or codes is None:
            return None
        start = max(0, min(start, len(codes) - 2))
        request = Recite(self.source(run), self.at, start, count, told)
        self._send(request)
        return request

    def source(self, run: BatchRun, updates: int | None = None) -> BatchSource:
        """Where replaying to an update, the looked-at one where none is given, starts best."""
        state = run.state_before(self.at if updates is None else updates)
        codes = self.opening.codes(run)
        device = self._device_in_use if self.running else self.device
        return BatchSource(run.id, run.experiment, codes, state, device)

    # saving -----------------------------------------------------------------------------------

    def save(self, path: str, updates: int | None = None) -> None:
        """Writes the weights after `updates` updates, by default the looked-at one."""
        if self.run is not None:
            place = self.at if updates is None else updates
            self._send(SaveBatchRun(self.source(self.run, place), "", place, path))

    # answers ----------------------------------------------------------------------------------

    def answered(self, answer: object) -> None:
        if isinstance(answer, Practised):
            self.training.answered(answer)
        elif isinstance(answer, BranchedBatchRun):
            self._take(BatchRun(self._new_id(), answer.request.experiment, answer.state))
            self.resume()
        elif isinstance(answer, TextProgress | TextOpened):
            self.opening.answered(answer)
        elif isinstance(answer, Written):
            self.written.emit(answer)
        elif isinstance(answer, Recited):
            self.recited.emit(answer)
        elif isinstance(answer, SavedBatchRun) and answer.quiet:
            self.autosave.answered(answer)

    def failed(self, request: object) -> None:
        self.training.failed(request)
        self.opening.failed(request)
        self.autosave.failed(request)
        self.dropped.emit(request)

    @Slot()
    def _on_rested(self) -> None:
        self.autosave.stop()
        self.state_changed.emit()
        self.changed.emit()

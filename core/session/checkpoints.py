"""Checkpoints: runs into files and out of them, of all kinds; the worker reads and writes them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.experiment import TextTask
from core.journal.intents import ImportWeights, OpenCheckpoint, SaveRun
from core.journal.journal import Acts, Refusals
from core.messages import runs as messages
from core.messages.batch_runs import SaveBatchRun, SavedBatchRun
from core.messages.runs import Load, Loaded, Save, Saved, WeightsRead
from core.runs.fork import with_room
from core.runs.run import Run
from core.sentences import Sentence
from core.session.run_list import RunList
from core.session.task_training import TaskTraining
from core.session.text_training import TextTraining
from core.session.transport import Transport


def is_own_save(request: object) -> bool:
    """Whether the user asked for it, to a file of their own."""
    return isinstance(request, Save) or (isinstance(request, SaveBatchRun) and not request.quiet)


class Checkpoints(QObject):
    """saved: path and updates. loaded: path and Experiment; its run is current among its kind.
    weights_read: path and Network of weights of another program, about which there are questions.
    unsaved: a save that came to nothing, and why.
    """

    saved = Signal(str, int)
    loaded = Signal(str, object)
    weights_read = Signal(str, object)
    unsaved = Signal(object, str)

    def __init__(
        self,
        send: Callable[[object], None],
        runs: RunList,
        transport: Transport,
        tasks: TaskTraining,
        texts: TextTraining,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._send = send
        self._runs = runs
        self._transport = transport
        self._tasks = tasks
        self._texts = texts

    def acts(self) -> Acts:
        """How its intents are done."""
        return {
            OpenCheckpoint: lambda intent: self.load(intent.path),
            ImportWeights: self._import,
            SaveRun: lambda intent: self.save(intent.path),
        }

    def refusals(self) -> Refusals:
        """What may speak against them."""
        nothing = Sentence("No run is open.")
        return {SaveRun: lambda _: "" if self._runs.current is not None else nothing}

    def save(self, path: str) -> None:
        """Writes the weights under the playhead; `saved` or `unsaved` follows."""
        run = self._runs.current
        if run is not None:
            marks = run.bookmarks, run.notes
            self._send(Save(run.source(run.updates), run.lesson_id, run.updates, path, *marks))

    def save_again(self, request: Save | SaveBatchRun, path: str) -> None:
        """What could not be saved, to another place: the very same weights, wherever one is now."""
        self._send(replace(request, path=path))

    def load(self, path: str) -> None:
        """Opens a checkpoint as a new run; `loaded` or the session's `failed` follows."""
        self._send(Load(path))

    def _import(self, intent: ImportWeights) -> None:
        """Weights of another program, as a new run; `loaded` or the session's `failed` follows."""
        answers = tuple((name, str(value)) for name, value in intent.answers)
        self._send(messages.ImportWeights(intent.path, answers))

    def ask_about(self, answer: WeightsRead) -> None:
        """Of weights of another program the user has to say what they are for."""
        self.weights_read.emit(answer.path, answer.network)

    def answered(self, answer: Saved | SavedBatchRun | Loaded) -> None:
        """What the worker did."""
        if isinstance(answer, Loaded):
            self._continue_from(answer)
            self.loaded.emit(answer.path, answer.experiment)
        elif isinstance(answer, Saved) or not answer.quiet:
            self.saved.emit(answer.path, answer.updates)

    def is_reported(self, request: object, sentence: str) -> bool:
        """A request came to nothing. Whether it was a save, and is reported as such."""
        if not is_own_save(request):
            return False
        self.unsaved.emit(request, sentence)
        return True

    def _continue_from(self, answer: Loaded) -> None:
        """The run goes on from the checkpoint; a mark already passed is moved on."""
        experiment = with_room(answer.experiment, answer.state.updates)
        if not experiment.batched:
            self._begin_run(replace(answer, experiment=experiment))
        elif isinstance(experiment.task, TextTask):
            self._texts.continue_from(experiment, answer.state)
        else:
            self._tasks.continue_from(experiment, answer.state)

    def _begin_run(self, answer: Loaded) -> None:
        """What a trained network says is seen at once. A file that holds what the seed begins with
        is that seed's run from its very start.
        """
        lesson = self._runs.lesson(answer.lesson_id)
        known = lesson is not None and lesson.experiment.task == answer.experiment.task
        lesson_id, name = (answer.lesson_id, "") if known else ("", Path(answer.path).stem)
        start = None if answer.fresh else answer.state
        run = Run(self._runs.new_id(), lesson_id, answer.experiment, start, name=name)
        run.bookmarks = answer.bookmarks
        run.notes = answer.notes
        self._runs.begin(run)
        if start is not None:
            self._transport.show_pass()

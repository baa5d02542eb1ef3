"""SetUps: what is handed on as a link, and what comes of one that somebody handed on."""

from PySide6.QtCore import QObject, Signal, Slot

from core.experiment import Experiment, SyntheticTask, TextTask
from core.journal.intents import OpenSetUp
from core.journal.journal import Acts, Refusals
from core.runs.batch_run import BatchRun
from core.runs.run import Run
from core.sentences import Sentence
from core.session.run_list import RunList
from core.session.task_training import TaskTraining
from core.session.text_training import TextTraining
from core.session.transport import Transport
from core.settings import SpecError
from core.sharing.set_up import SetUp, link_of, set_up_of
from core.text.builtin import BUILTIN

BEGUN = Sentence(
    "This run begins with weights, which no link can hold: save a checkpoint or the session "
    "instead."
)
OWN_TEXT = Sentence(
    "This model learns from a text of your own, which no link can hold: save the session instead."
)


class SetUps(QObject):
    """opened(experiment): it stands on its page now."""

    opened = Signal(object)

    def __init__(
        self,
        runs: RunList,
        transport: Transport,
        tasks: TaskTraining,
        texts: TextTraining,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._runs = runs
        self._transport = transport
        self._tasks = tasks
        self._texts = texts
        self._waiting: Experiment | None = None  # for its text
        texts.opening.changed.connect(self._on_text)

    def acts(self) -> Acts:
        """How its intents are done."""
        return {OpenSetUp: lambda intent: self.open(set_up_of(intent.link))}

    def refusals(self) -> Refusals:
        """What may speak against them."""
        return {OpenSetUp: lambda intent: _against(intent.link)}

    def link(self, run: Run | BatchRun) -> str:
        """Of a run, at the moment that is looked at. SpecError where none can tell it."""
        if run.start is not None:
            raise SpecError("run", BEGUN)
        task = run.experiment.task
        if isinstance(task, TextTask) and task.origin not in {each.id for each in BUILTIN}:
            raise SpecError("run", OWN_TEXT)
        if isinstance(run, BatchRun):
            return link_of(SetUp(run.experiment))
        return link_of(SetUp(run.experiment, run.lesson_id, run.playhead))

    def open(self, set_up: SetUp) -> None:
        """The run of a word where it is meant; a task or a text begins to be trained."""
        experiment = set_up.experiment
        task = experiment.task
        if isinstance(task, SyntheticTask):
            self._tasks.start(experiment, experiment.training.seed)
        elif isinstance(task, TextTask):
            self._waiting = experiment
            self._texts.opening.open(task.origin, digest=task.digest)
        else:
            self._runs.select(self._runs.add(experiment, "", set_up.lesson_id))
            if set_up.place is not None:
                place = set_up.place
                self._transport.train_to(place.epoch, place.step, place.operation)
        self.opened.emit(experiment)

    @Slot()
    def _on_text(self) -> None:
        wanted, opening = self._waiting, self._texts.opening
        if wanted is None or opening.busy:
            return
        self._waiting = None
        text, task = opening.text, wanted.task
        if text is not None and isinstance(task, TextTask) and text.digest == task.digest:
            self._texts.begin(wanted)


def _against(link: str) -> str:
    try:
        set_up = set_up_of(link)
    except SpecError as error:
        return error.sentence
    task = set_up.experiment.task
    if isinstance(task, TextTask) and task.origin not in {each.id for each in BUILTIN}:
        return Sentence("The text of this set-up does not come with Unroll; ask for the session.")
    return ""

"""Requests and answers about runs over batches and texts: frozen records, no Qt, no torch.

As core.messages.runs, whose worker carries these out too.
"""

from dataclasses import dataclass, field, replace

from core.arrays import Array
from core.experiment import Experiment, SyntheticTask
from core.messages.texts import OpenText, Recite, Recited, TextOpened, TextProgress, Write, Written
from core.runs.batch_run import BatchSource, Event, Step
from core.runs.records import TrainingState
from core.system.devices import Device
from core.text.sampling import Style


@dataclass(frozen=True)
class Plan:
    """What is looked at on the way: every so many updates, 0 for never, and at 0, 1, 2, 4, ...

    sample: letters that are written each time; style: how.
    """

    evaluate: int = 50
    profile: int = 0
    keyframe: int = 50
    sample: int = 0
    style: Style = field(default_factory=Style)


@dataclass(frozen=True)
class Practise:
    """Train on from `updates` for about `budget` seconds, not beyond update `limit`.

    look: at the very beginning too, whatever the plan says.
    """

    source: BatchSource
    updates: int
    budget: float
    limit: int
    plan: Plan
    look: bool = False


@dataclass(frozen=True)
class Practised:
    """The answer to Practise. diverged: the update that could not be made, None for none. seconds:
    of the training's thread, without what was read beside it.
    """

    run_id: int
    steps: tuple[Step, ...]
    events: tuple[Event, ...]
    keyframes: tuple[TrainingState, ...]
    diverged: int | None
    seconds: float


@dataclass(frozen=True)
class Probe:
    """A test after `updates` updates with sequences of `length` steps."""

    source: BatchSource
    updates: int
    length: int


@dataclass(frozen=True)
class Probed:
    """The answer to Probe. prefixes: the score where each answer saw its past alone, of a
    bidirectional network. inputs (T, N, n), targets and answers (T', N) of a few sequences; of
    classes the answers are places, and sure their probabilities. different: how many of all that
    were evaluated are not the same as an earlier one.
    """

    request: Probe
    loss: float
    score: float
    prefixes: float | None
    inputs: Array
    targets: Array
    answers: Array
    sure: Array | None
    asked: int
    different: int

    @property
    def trained_on(self) -> SyntheticTask:
        """The task of the run that was tested."""
        task = self.request.source.experiment.task
        assert isinstance(task, SyntheticTask)
        return task

    @property
    def task(self) -> SyntheticTask:
        """The task as it was tested: of the request's length."""
        return replace(self.trained_on, length=self.request.length)


@dataclass(frozen=True)
class BranchBatchRun:
    """Make the state after `updates` updates another run's beginning, with `experiment`."""

    source: BatchSource
    updates: int
    experiment: Experiment


@dataclass(frozen=True)
class BranchedBatchRun:
    """The answer to BranchBatchRun."""

    request: BranchBatchRun
    state: TrainingState


@dataclass(frozen=True)
class SaveBatchRun:
    """Write the state after `updates` updates to `path`. quiet: an autosave."""

    source: BatchSource
    lesson_id: str
    updates: int
    path: str
    quiet: bool = False


@dataclass(frozen=True)
class SavedBatchRun:
    """The answer to SaveBatchRun."""

    path: str
    updates: int
    quiet: bool


@dataclass(frozen=True)
class UseThreads:
    """How many threads compute such runs; a word's epochs are always computed by one."""

    count: int


@dataclass(frozen=True)
class FindDevices:
    """What is there to compute on?"""


@dataclass(frozen=True)
class DevicesFound:
    """The answer to FindDevices: the CPU first. cores: threads that can compute at a time."""

    devices: tuple[Device, ...]
    cores: int


BatchRequest = (
    Practise
    | BranchBatchRun
    | Probe
    | Write
    | Recite
    | SaveBatchRun
    | OpenText
    | UseThreads
    | FindDevices
)
BatchAnswer = (
    Practised
    | BranchedBatchRun
    | Probed
    | Written
    | Recited
    | SavedBatchRun
    | TextProgress
    | TextOpened
    | DevicesFound
)

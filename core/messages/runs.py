"""What the session asks of the worker and what it answers: frozen records, no Qt, no torch.

Every record carries its run's id, and its answer belongs to that run, current, left or deleted.
"""

from dataclasses import dataclass

from core.arrays import Array
from core.experiment import Experiment
from core.runs.bookmark import Bookmark
from core.runs.fork import WeightEdit
from core.runs.grid_study import GridResult
from core.runs.note import Note
from core.runs.records import Epoch, Source, TrainingState
from core.runs.seed_study import SeedsResult
from core.text.letters import Letters
from core.trace.trace import EpochTrace

ASKED_MAX = 1_000


@dataclass(frozen=True)
class Advance:
    """Train on from `updates` for about `budget` seconds, not beyond epoch `limit`.

    trace: whether the last epoch's is wanted; without_gradients: a lighter one, for full speed.
    """

    source: Source
    updates: int
    budget: float
    limit: int
    trace: bool
    without_gradients: bool = False


@dataclass(frozen=True)
class Computed:
    """The answer to Advance: the next epochs, states to keep, and the last epoch's trace if it was
    asked for. timed: (epochs, seconds) of those that were trained without a trace.
    """

    request: Advance
    epochs: tuple[Epoch, ...]
    keyframes: tuple[TrainingState, ...]
    trace: EpochTrace | None
    diverged: bool
    timed: tuple[int, float] = (0, 0.0)


@dataclass(frozen=True)
class Trace:
    """Everything inside epoch `epoch`, replayed from the source; of one sequence of a batch."""

    source: Source
    epoch: int
    sequence: int = 0


@dataclass(frozen=True)
class Traced:
    """The answer to Trace."""

    request: Trace
    trace: EpochTrace


@dataclass(frozen=True)
class Survey:
    """A trace of an epoch that is over, for a figure that looks back over the run: the playhead
    does not go there.
    """

    source: Source
    epoch: int


@dataclass(frozen=True)
class Surveyed:
    """The answer to Survey."""

    run_id: int
    trace: EpochTrace


@dataclass(frozen=True)
class Save:
    """Write the state after `updates` updates to `path`."""

    source: Source
    lesson_id: str
    updates: int
    path: str
    bookmarks: tuple[Bookmark, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Saved:
    """The answer to Save."""

    path: str
    updates: int


@dataclass(frozen=True)
class Load:
    """Read a checkpoint."""

    path: str


@dataclass(frozen=True)
class ImportWeights:
    """Make a run of the weights of another program. answers: core.foreign.imported's."""

    path: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class WeightsRead:
    """The answer to Load where the file holds weights of another program: a Network of
    core.foreign, about which there are questions.
    """

    path: str
    network: object


@dataclass(frozen=True)
class Loaded:
    """The answer to Load and ImportWeights. fresh: the state is what the seed begins with.
    is_imported: it is of another program.
    """

    path: str
    lesson_id: str
    experiment: Experiment
    state: TrainingState
    fresh: bool = False
    bookmarks: tuple[Bookmark, ...] = ()
    notes: tuple[Note, ...] = ()
    is_imported: bool = False


@dataclass(frozen=True)
class Branch:
    """Make the state after `updates` updates a new run's beginning, with `experiment`."""

    source: Source
    updates: int
    experiment: Experiment
    edits: tuple[WeightEdit, ...] = ()
    name: str = ""


@dataclass(frozen=True)
class Branched:
    """The answer to Branch: whose state it is, and what was asked."""

    run_id: int
    state: TrainingState
    request: Branch


@dataclass(frozen=True)
class Grow:
    """Train the stacked models of many seeds on for about `budget` seconds.

    ticket: of the work that this is part of (core.session.feed); it comes back with the answer.
    """

    ticket: int
    experiment: Experiment
    seeds: tuple[int, ...]
    epochs: int
    budget: float


@dataclass(frozen=True)
class Grown:
    """Their next epochs: losses (n, M), NaN from where one diverged; predicted (n, M, T)."""

    ticket: int
    losses: Array
    predicted: Array


@dataclass(frozen=True)
class Retrain:
    """Train some seeds on for about `budget` seconds, one after another, each on its own."""

    ticket: int
    experiment: Experiment
    seeds: tuple[int, ...]
    epochs: int
    budget: float


@dataclass(frozen=True)
class Retrained:
    """The next epochs of one seed, from epoch `first` on: losses (n,), predicted (n, T).

    The last loss is NaN where the run diverged, and ended. seconds: of the training thread alone.
    """

    ticket: int
    seed: int
    first: int
    losses: Array
    predicted: Array
    seconds: float = 0.0


@dataclass(frozen=True)
class Release:
    """Let go of the models that are held for this ticket. Not answered."""

    ticket: int


@dataclass(frozen=True)
class ReadSweep:
    """Read what a sweep came to. lessons: (id, experiment) of those that a table may name."""

    path: str
    lessons: tuple[tuple[str, Experiment], ...]


@dataclass(frozen=True)
class SweepRead:
    """The answer to ReadSweep: curves, and the grid where there are several combinations."""

    request: ReadSweep
    lesson_id: str
    seeds: SeedsResult
    grid: GridResult | None


@dataclass(frozen=True)
class Ask:
    """What the model after `updates` updates answers to up to ASKED_MAX letters."""

    source: Source
    updates: int
    letters: Letters


@dataclass(frozen=True)
class Answered:
    """The answer to Ask: the pass over the letters that were answered, from the first; or why not.
    Where a later one is unknown, both.

    trace: of what came out alone: out, logits, probabilities, and the head's weights in its state;
    of no lane, for nobody looks inside.
    """

    request: Ask
    trace: EpochTrace | None
    refusal: str = ""


@dataclass(frozen=True)
class Forget:
    """Let the trainers of deleted runs go; one that comes back is made again by replay."""

    run_ids: tuple[int, ...]


@dataclass(frozen=True)
class Failed:
    """What could not be done, as a sentence for the user. `run_id` 0: no run in particular."""

    run_id: int
    sentence: str
    request: object


Request = (
    Advance
    | Trace
    | Survey
    | Save
    | Load
    | ImportWeights
    | Branch
    | Grow
    | Retrain
    | Release
    | ReadSweep
    | Ask
    | Forget
)

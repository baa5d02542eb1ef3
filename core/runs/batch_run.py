"""BatchRun: what a run over batches has been, update by update. Append-only; numpy, no torch.

Losses and gradient norms of every update in flat columns; held-out scores, samples of writing
and gradients through time at chosen updates; full states within a byte budget (see keyframes).
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar, overload

import numpy as np

from core.arrays import Array, Column
from core.experiment import Experiment, SyntheticTask
from core.runs.keyframes import KEYFRAME_BUDGET, Keyframes
from core.runs.named import Named
from core.runs.records import TrainingState
from core.text.letters import Letters

# How many of each kind are kept, evenly spread however long the run is.
SCORES_MAX = 4_000
SAMPLES_MAX = 1_000
PROFILES_MAX = 400


@dataclass(frozen=True)
class Step:
    """One update: its number from 1, the loss of its pass, the norm of its gradient."""

    number: int
    loss: float
    norm: float


@dataclass(frozen=True)
class Score:
    """A held-out evaluation after `updates` updates. loss: a mean, in nats where it is an
    entropy. score: the squared error of a number, or the share of answers that are right.
    """

    updates: int
    loss: float
    score: float


@dataclass(frozen=True)
class Profile:
    """Norms of dL/dh_t (and of an LSTM's dL/dc_t) over a batch, (lanes, T)."""

    updates: int
    grad_h: Array
    grad_c: Array | None


@dataclass(frozen=True)
class Sample:
    """What the model wrote after `updates` updates. right: letters of the text that were right
    in a row, where it recites; -1 where it writes freely.
    """

    updates: int
    letters: Letters
    right: int = -1


Event = Score | Profile | Sample
E = TypeVar("E", Score, Profile, Sample)


@dataclass(frozen=True)
class BatchSource:
    """How to get a run's state: its experiment, the text's letters, a state to replay from."""

    run_id: int
    experiment: Experiment
    codes: Array | None
    state: TrainingState | None
    device: str = "cpu"


class Thinned(Sequence[E]):
    """Events in order, evenly spread however long the run is: beyond `most` of them every other one
    goes, and so do later ones off that stride. The newest is always there.
    """

    def __init__(self, most: int) -> None:
        self._events: list[E] = []
        self._most = most
        self._stride = 1
        self._offered = 0
        self._last_is_spare = False  # off the stride: it goes when a newer one comes

    def add(self, event: E) -> None:
        """Of one update only the first is kept."""
        if self._events and event.updates <= self._events[-1].updates:
            return
        if self._last_is_spare:
            self._events.pop()
        self._last_is_spare = self._offered % self._stride != 0
        self._offered += 1
        self._events.append(event)
        if len(self._events) > self._most:
            self._thin()

    def _thin(self) -> None:
        """Drops every other event, the first kept: bounded memory, even coverage."""
        last = self._events[-1]
        self._events = self._events[: -1 if self._last_is_spare else None : 2]
        self._stride *= 2
        self._last_is_spare = self._events[-1] is not last
        if self._last_is_spare:
            self._events.append(last)

    @property
    def thinning(self) -> tuple[int, int, bool]:
        """(every which of those that are offered is kept, how many were, whether the last is kept
        until a newer one comes).
        """
        return self._stride, self._offered, self._last_is_spare

    def put_back(self, events: Sequence[E], thinning: tuple[int, int, bool]) -> None:
        """What was kept elsewhere; the rest goes on as it would have."""
        self._events = list(events)
        self._stride, self._offered, self._last_is_spare = thinning

    def __len__(self) -> int:
        return len(self._events)

    def __iter__(self) -> Iterator[E]:
        return iter(self._events)

    @overload
    def __getitem__(self, place: int) -> E: ...
    @overload
    def __getitem__(self, place: slice) -> list[E]: ...
    def __getitem__(self, place: int | slice) -> E | list[E]:
        return self._events[place]


class BatchRun(Named):
    """One experiment's updates so far. diverged: the update that could not be made.

    budget: bytes of full states that are kept.
    """

    def __init__(
        self,
        run_id: int,
        experiment: Experiment,
        start: TrainingState | None = None,
        name: str = "",
        budget: int = KEYFRAME_BUDGET,
    ) -> None:
        self.id = run_id
        self.experiment = experiment
        self.name = name
        self.start = start
        self.first = start.updates if start is not None else 0
        self._columns = Column("f4", 2)
        self.scores: Thinned[Score] = Thinned(SCORES_MAX)
        self.profiles: Thinned[Profile] = Thinned(PROFILES_MAX)
        self.samples: Thinned[Sample] = Thinned(SAMPLES_MAX)
        self.keyframes = Keyframes(budget)
        self.diverged: int | None = None
        self.seconds = 0.0

    @property
    def updates(self) -> int:
        """Updates done so far, those of where it began included."""
        return self.first + len(self._columns)

    @property
    def done(self) -> bool:
        """Nothing more is to come: the stop mark is reached, or it diverged."""
        return self.diverged is not None or self.updates >= self.experiment.training.epochs

    def append(self, steps: Sequence[Step]) -> None:
        """The next updates, without a gap; those that are known already are passed over."""
        rows = [(step.loss, step.norm) for step in steps if step.number > self.updates]
        if rows:
            self._columns.extend(np.array(rows, "f4"))

    def add(self, event: Event) -> None:
        """An evaluation, a sample or a profile."""
        if isinstance(event, Score):
            self.scores.add(event)
        elif isinstance(event, Profile):
            self.profiles.add(event)
        else:
            self.samples.add(event)

    @property
    def column(self) -> Column:
        """All that is kept of each update, a row an update: its loss and norm."""
        return self._columns

    @property
    def nbytes(self) -> int:
        """About what it keeps, in bytes: full states and columns."""
        begun = self.start.vector.nbytes if self.start is not None else 0
        return begun + self.keyframes.nbytes + self._columns.nbytes

    def shrink(self) -> bool:
        """Drops every other state between the first and the last; False where there is none."""
        return self.keyframes.shrink()

    @property
    def losses(self) -> Array:
        """(updates - first,): the loss of each pass, before its update."""
        return self._columns.rows[:, 0]

    @property
    def norms(self) -> Array:
        """(updates - first,): the norm of each gradient, before it was cut down."""
        return self._columns.rows[:, 1]

    @property
    def last_score(self) -> Score | None:
        return self.scores[-1] if self.scores else None

    @property
    def solved(self) -> bool:
        """Whether the last evaluation is beyond the task's threshold."""
        task, last = self.experiment.task, self.last_score
        if last is None or self.diverged is not None or not isinstance(task, SyntheticTask):
            return False
        return task.solved(last.score)

    def sample_at(self, updates: int) -> Sample | None:
        """The latest sample up to an update."""
        place = bisect_right(self.samples, updates, key=lambda sample: sample.updates)
        return self.samples[place - 1] if place else None

    def score_at(self, updates: int) -> Score | None:
        """The latest evaluation up to an update."""
        place = bisect_right(self.scores, updates, key=lambda score: score.updates)
        return self.scores[place - 1] if place else None

    def state_before(self, updates: int) -> TrainingState | None:
        """The latest kept state with at most so many updates; None: begin from the seed."""
        return self.keyframes.up_to(updates) or self.start

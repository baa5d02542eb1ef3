"""TrainerCache: the trainers of runs, each where its run stands, and one that replays the past.

Of runs of a word and of runs over batches alike. No torch: what trains is not known here.
"""

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from core.runs.records import TrainingState


class Beginning(Protocol):
    """How to get a run's state: core.runs' Source and BatchSource."""

    @property
    def run_id(self) -> int: ...
    @property
    def state(self) -> TrainingState | None: ...


class Replayable(Protocol):
    """A trainer, of a word or of batches."""

    updates: int

    def advance(self) -> object: ...
    def restore(self, state: TrainingState) -> None: ...


S = TypeVar("S", bound=Beginning)
T = TypeVar("T", bound=Replayable)


class TrainerCache(Generic[S, T]):
    """most: frontiers that are kept; another is made again by replay. begin: makes a trainer where
    the source begins. fits: whether a trainer of this run is also where the source wants it.
    """

    def __init__(
        self, most: int, begin: Callable[[S], T], fits: Callable[[T, S], bool] = lambda _, __: True
    ) -> None:
        self._most = most
        self._begin = begin
        self._fits = fits
        self._frontiers: OrderedDict[int, T] = OrderedDict()
        self._replayer: tuple[int, T] | None = None

    def frontier(self, source: S, updates: int) -> T:
        """The trainer that this run trains on with: after so many updates, or already past them,
        since requests are sent ahead.
        """
        trainer = self._frontiers.get(source.run_id)
        if trainer is None or trainer.updates < updates:
            trainer = advanced(self._begin(source), updates)
        self.keep(source.run_id, trainer)
        return trainer

    def keep(self, run_id: int, trainer: T) -> None:
        """Makes this one the run's frontier, the latest of all."""
        self._frontiers[run_id] = trainer
        self._frontiers.move_to_end(run_id)
        while len(self._frontiers) > self._most:
            self._frontiers.popitem(last=False)

    def standing(self, run_id: int, updates: int) -> T | None:
        """The run's frontier, if it has exactly so many updates."""
        trainer = self._frontiers.get(run_id)
        return trainer if trainer is not None and trainer.updates == updates else None

    def replayed(self, source: S, updates: int) -> T:
        """Another trainer of this run with exactly so many updates, by replay: it may go on."""
        trainer = self._replaying(source)
        first = source.state.updates if source.state is not None else 0
        if trainer is None:
            trainer = self._begin(source)
        elif first <= trainer.updates <= updates:
            pass  # going on from where it stands is no longer than from the source
        elif source.state is None:
            trainer = self._begin(source)
        else:
            trainer.restore(source.state)
        self._replayer = source.run_id, trainer
        return advanced(trainer, updates)

    def _replaying(self, source: S) -> T | None:
        run_id, trainer = self._replayer or (0, None)
        same = trainer is not None and run_id == source.run_id and self._fits(trainer, source)
        return trainer if same else None

    def drop(self, run_id: int) -> None:
        """Lets a run's frontier go: it begins anew, by replay."""
        self._frontiers.pop(run_id, None)

    def forget(self, gone: Callable[[int, T], bool] = lambda run_id, trainer: True) -> None:
        """Lets all trainers go of which this is true."""
        for run_id, trainer in list(self._frontiers.items()):
            if gone(run_id, trainer):
                del self._frontiers[run_id]
        if self._replayer is not None and gone(*self._replayer):
            self._replayer = None

    def forget_runs(self, run_ids: tuple[int, ...]) -> None:
        """Lets the trainers of these runs go."""
        self.forget(lambda run_id, _: run_id in run_ids)


def advanced(trainer: T, updates: int) -> T:
    """The trainer, after so many updates."""
    while trainer.updates < updates:
        trainer.advance()
    return trainer

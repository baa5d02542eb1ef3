"""TrainerCache: the trainers of runs, each where its run stands, and some that replay the past.

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
    replays: runs of which one that replays is kept: those that are asked in turns would else each
    begin at a keyframe again.
    """

    def __init__(
        self,
        most: int,
        begin: Callable[[S], T],
        fits: Callable[[T, S], bool] = lambda _, __: True,
        replays: int = 1,
    ) -> None:
        self._most = most
        self._replays = replays
        self._begin = begin
        self._fits = fits
        self._frontiers: OrderedDict[int, T] = OrderedDict()
        self._replayers: OrderedDict[int, T] = OrderedDict()

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
        _keep(self._frontiers, run_id, trainer, self._most)

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
        _keep(self._replayers, source.run_id, trainer, self._replays)
        return advanced(trainer, updates)

    def _replaying(self, source: S) -> T | None:
        trainer = self._replayers.get(source.run_id)
        return trainer if trainer is not None and self._fits(trainer, source) else None

    def drop(self, run_id: int) -> None:
        """Lets a run's frontier go: it begins anew, by replay."""
        self._frontiers.pop(run_id, None)

    def forget(self, gone: Callable[[int, T], bool] = lambda run_id, trainer: True) -> None:
        """Lets all trainers go of which this is true."""
        for kept in (self._frontiers, self._replayers):
            for run_id, trainer in list(kept.items()):
                if gone(run_id, trainer):
                    del kept[run_id]

    def forget_runs(self, run_ids: tuple[int, ...]) -> None:
        """Lets the trainers of these runs go."""
        self.forget(lambda run_id, _: run_id in run_ids)


def _keep(kept: OrderedDict[int, T], run_id: int, trainer: T, most: int) -> None:
    """As the latest of so many at most."""
    kept[run_id] = trainer
    kept.move_to_end(run_id)
    while len(kept) > most:
        kept.popitem(last=False)


def advanced(trainer: T, updates: int) -> T:
    """The trainer, after so many updates."""
    while trainer.updates < updates:
        trainer.advance()
    return trainer

"""WordTrainers: runs of a word and shape demos, request by request. Needs torch; no Qt.

What the worker does for the Lab: train on, trace any epoch, answer, branch, save and load.
"""

from functools import lru_cache
from time import perf_counter, thread_time

from core.checkpoint.checkpoint import Checkpoint, CheckpointError, is_of_another, load, save_finite
from core.experiment import Experiment
from core.files.stamp import stamp
from core.foreign.imported import checkpoint as imported
from core.foreign.imported import network_in
from core.foreign.network import Network
from core.foreign.reading import is_foreign
from core.inference.answer import answer
from core.messages.runs import (
    Advance,
    Answered,
    Ask,
    Branch,
    Branched,
    Computed,
    ImportWeights,
    Load,
    Loaded,
    Save,
    Saved,
    Survey,
    Surveyed,
    Trace,
    Traced,
    WeightsRead,
)
from core.runs.fork import forked
from core.runs.records import Epoch, Source, TrainingState
from core.trace.trace import EpochTrace
from core.tracing.tracer import advance_traced, trace_demo
from core.training.trainer import Diverged, Trainer
from core.worker.trainer_cache import TrainerCache

FRONTIERS = 8  # runs that are trained side by side without starting over
REPLAYS = 6  # runs that are pictured side by side without starting over


class WordTrainers:
    """Trainers of the latest runs, each at its frontier, and some that replay the past."""

    def __init__(self) -> None:
        self._cache: TrainerCache[Source, Trainer] = TrainerCache(
            FRONTIERS, _begun, replays=REPLAYS
        )
        self.forget = self._cache.forget
        self.forget_runs = self._cache.forget_runs

    def advance(self, request: Advance) -> Computed:
        """Epochs until the budget is used up; a traced request traces its last one."""
        source = request.source
        trace = None
        epochs = Epochs(self._cache.frontier(source, request.updates))
        deadline = perf_counter() + request.budget
        try:
            while epochs.left(request.limit) > 1 and perf_counter() < deadline:
                epochs.train()
            if epochs.left(request.limit) > 0 and request.trace:
                trace = epochs.train_traced(request.without_gradients)
            elif epochs.left(request.limit) > 0:
                epochs.train()
        except Diverged as end:
            self._cache.drop(source.run_id)
            return epochs.computed(request, ended=end.epoch)
        return epochs.computed(request, trace=trace)

    def trace(self, request: Trace) -> Traced:
        """Everything inside one epoch, or in a shape demo's one pass."""
        return Traced(request, self._trace(request))

    def survey(self, request: Survey) -> Surveyed:
        """The same, as a sample of what has been."""
        return Surveyed(request.source.run_id, self._trace(request))

    def _trace(self, request: Trace | Survey) -> EpochTrace:
        trainer = self._cache.replayed(request.source, request.epoch - 1)
        if isinstance(request, Trace) and not request.source.experiment.trains:
            return trace_demo(trainer, request.sequence)
        return advance_traced(trainer).trace

    def ask(self, request: Ask) -> Answered:
        """What the model answers to letters."""
        return answer(self._cache.replayed(request.source, request.updates), request)

    def branch(self, request: Branch) -> Branched:
        """A run's state as another's beginning."""
        state = self._state(request.source, request.updates)
        before = request.source.experiment
        after = request.experiment
        return Branched(request.source.run_id, forked(before, state, after, request.edits), request)

    def save(self, request: Save) -> Saved:
        """A run's state in a file."""
        state = self._state(request.source, request.updates)
        marks = request.bookmarks, request.notes
        save_finite(
            request.path,
            Checkpoint(request.source.experiment, request.lesson_id, state, *marks),
        )
        return Saved(request.path, request.updates)

    def _state(self, source: Source, updates: int) -> TrainingState:
        return self._cache.replayed(source, updates).state()

    def load(self, request: Load) -> Loaded | WeightsRead:
        """A state out of a file, of any kind of run; or whose weights they are."""
        try:
            found = None if is_of_another(request.path) else load(request.path)
        except CheckpointError as error:
            if not is_foreign(request.path, error):
                raise
            found = None
        if found is None:
            return WeightsRead(request.path, _network(request.path, stamp(request.path)))
        fresh = _is_fresh(found.experiment, found.state)
        run = found.lesson_id, found.experiment, found.state
        return Loaded(request.path, *run, fresh, found.bookmarks, found.notes)

    def import_weights(self, request: ImportWeights) -> Loaded:
        """The weights of another program as the answers have them."""
        network = _network(request.path, stamp(request.path))
        found = imported(network, dict(request.answers))
        run = found.lesson_id, found.experiment, found.state
        return Loaded(request.path, *run, is_imported=True)


class Epochs:
    """The epochs that a trainer does for one answer, with the states to keep."""

    def __init__(self, trainer: Trainer) -> None:
        self._trainer = trainer
        self._found: list[Epoch] = []
        self._keyframes: list[TrainingState] = []
        self._timed = (0, 0.0)
        self._start = thread_time()  # of this thread alone: the window's painting is not training

    def left(self, limit: int) -> int:
        """How many there are up to epoch `limit`."""
        return limit - self._trainer.updates

    def train(self) -> None:
        """The next epoch. Raises Diverged."""
        self._add(self._trainer.advance())
        self._timed = (len(self._found), thread_time() - self._start)

    def train_traced(self, picture: bool) -> EpochTrace:
        """The same, with its trace; a picture's has no gradients."""
        found = advance_traced(self._trainer, complete=not picture)
        if found.diverged:
            raise Diverged(found.epoch)
        self._add(found.epoch)
        return found.trace

    def _add(self, epoch: Epoch) -> None:
        self._found.append(epoch)
        anchor = self._trainer.anchor
        if anchor is not None and (not self._keyframes or anchor is not self._keyframes[-1]):
            self._keyframes.append(anchor)

    def computed(
        self, request: Advance, trace: EpochTrace | None = None, ended: Epoch | None = None
    ) -> Computed:
        """The answer. ended: the epoch whose pass diverged, and which ends the run."""
        return Computed(
            request=request,
            epochs=(*self._found, *([] if ended is None else [ended])),
            keyframes=tuple(self._keyframes),
            trace=trace,
            diverged=ended is not None,
            timed=self._timed if ended is None else (0, 0.0),
        )


@lru_cache(maxsize=1)  # between the question and its answer: reading a .pt takes seconds
def _network(path: str, _: str) -> Network:
    """What the user is asked about, and then answers. _: changes with the file."""
    return network_in(path)


def _begun(source: Source) -> Trainer:
    return Trainer(source.experiment, source.state)


def _is_fresh(experiment: Experiment, state: TrainingState) -> bool:
    """Whether the seed alone begins with these very weights; of runs over batches nobody asks."""
    if state.updates or experiment.batched:
        return False
    return Trainer(experiment).state().vector.tobytes() == state.vector.tobytes()

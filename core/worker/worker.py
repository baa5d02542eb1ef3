"""Worker: the QObject that lives in the training QThread and answers requests.

The only place that imports torch late, and the only one that catches Exception: whatever goes
wrong becomes a sentence for the user, with the traceback in the log.
"""

import gc
import logging
from collections import OrderedDict
from collections.abc import Callable
from time import perf_counter, thread_time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from core.experiment import Experiment
from core.messages.batch_runs import LongRequest, SaveLong
from core.messages.runs import (
    Advance,
    Ask,
    Branch,
    Branched,
    Computed,
    Failed,
    Forget,
    Grow,
    Grown,
    Load,
    Loaded,
    Release,
    Request,
    Retrain,
    Retrained,
    Save,
    Saved,
    Survey,
    Surveyed,
    Told,
    Trace,
    Traced,
)
from core.runs.batch_run import LongSource
from core.runs.fork import forked
from core.runs.records import Epoch, Source, TrainingState

if TYPE_CHECKING:
    from core.trace.trace import EpochTrace
    from core.training.trainer import Trainer
    from core.worker.batch_trainers import Practice
    from core.worker.retrained_seeds import Singles
    from core.worker.seed_stacks import Studies

FRONTIERS = 8  # runs that are trained side by side without starting over
log = logging.getLogger(__name__)


class Worker(QObject):
    """Trainers of the latest runs, each at its frontier, and one that replays the past."""

    ready = Signal()
    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._studies: Studies | None = None
        self._singles: Singles | None = None
        self._practice: Practice | None = None
        self._frontiers: OrderedDict[int, Trainer] = OrderedDict()
        self._replayer: Trainer | None = None
        self._replayer_run = 0

    @Slot()
    def warm_up(self) -> None:
        """Imports torch and pays for its first optimiser; then `ready`.

        Python's garbage collector would look through the half-built modules again and again: a
        fifth of the time. What they leave behind lives until the end, and is looked at no more.
        """
        gc.disable()
        try:
            from core.training.trainer import warm_up

            warm_up()
        except Exception as error:
            log.exception("torch cannot be used")
            self.answered.emit(Failed(0, f"PyTorch cannot be used here: {error}", None))
            return
        finally:
            gc.freeze()
            gc.enable()
        self.ready.emit()

    @Slot()
    def finish(self) -> None:
        """Ends the thread; what was asked before this has been answered."""
        self.thread().quit()

    @Slot(object)
    def handle(self, request: Request | LongRequest) -> None:
        """One request, one answer (or Failed); at the program's end only what is to be kept."""
        if self.thread().isInterruptionRequested() and not isinstance(request, Save | SaveLong):
            return
        try:
            answer = self._answer(request)
            if answer is not None:
                self.answered.emit(answer)
        except (OSError, ValueError) as error:
            log.info("refused: %s", error)
            self.answered.emit(Failed(_run_id(request), str(error), request))
        except Exception as error:
            log.exception("request failed")
            self._frontiers.clear()
            self._replayer = self._studies = self._singles = None
            if self._practice is not None:
                self._practice.forget()
            sentence = f"Training stopped: an unexpected error ({error}). The run is kept."
            self.answered.emit(Failed(_run_id(request), sentence, request))

    def _answer(self, request: Request | LongRequest) -> object:
        if isinstance(request, LongRequest):
            return self._long(request)
        answers: dict[type, Callable[[Any], object]] = {
            Advance: self._advance,
            Trace: lambda asked: Traced(asked.source.run_id, self._trace(asked), asked.owner),
            Survey: lambda asked: Surveyed(asked.source.run_id, self._trace(asked)),
            Save: self._save,
            Grow: self._grow,
            Retrain: self._retrain,
            Release: self._release,
            Ask: self._ask,
            Branch: self._branch,
            Load: _load,
            Forget: self._forget,
        }
        return answers[type(request)](request)

    def _advance(self, request: Advance) -> Computed:
        """Epochs until the budget is used up; a traced request traces its last one."""
        from core.tracing.tracer import advance_traced
        from core.training.trainer import Diverged

        trainer = self._at_frontier(request)
        epochs: list[Epoch] = []
        keyframes: list[TrainingState] = []
        start = thread_time()  # of this thread alone: the window's painting is not training
        deadline, trace, timed = perf_counter() + request.budget, None, (0, 0.0)
        try:
            while trainer.updates < request.limit and trace is None:
                last = perf_counter() >= deadline or trainer.updates + 1 == request.limit
                if last and request.trace:
                    found = advance_traced(trainer, complete=not request.picture)
                    if found.diverged:
                        raise Diverged(found.epoch)
                    trace = found.trace
                    epochs.append(found.epoch)
                else:
                    epochs.append(trainer.advance())
                    timed = (len(epochs), thread_time() - start)
                anchor = trainer.anchor
                if anchor is not None and (not keyframes or anchor is not keyframes[-1]):
                    keyframes.append(anchor)
                if last:
                    break
        except Diverged as end:
            return self._diverged(request, [*epochs, end.epoch], keyframes)
        run_id = request.source.run_id
        done = (run_id, tuple(epochs), tuple(keyframes), trace, False)
        return Computed(*done, timed, request.owner)

    def _diverged(
        self, request: Advance, epochs: list[Epoch], keyframes: list[TrainingState]
    ) -> Computed:
        run_id = request.source.run_id
        self._frontiers.pop(run_id, None)
        done = (run_id, tuple(epochs), tuple(keyframes), None, True)
        return Computed(*done, owner=request.owner)

    def _at_frontier(self, request: Advance) -> "Trainer":
        run_id = request.source.run_id
        trainer = self._frontiers.get(run_id)  # which may be past where this request starts
        if trainer is None or trainer.updates < request.updates:
            trainer = _open(request.source, request.updates)
        self._frontiers[run_id] = trainer
        self._frontiers.move_to_end(run_id)
        while len(self._frontiers) > FRONTIERS:
            self._frontiers.popitem(last=False)
        return trainer

    def _replayed(self, source: Source, updates: int) -> "Trainer":
        """A trainer of this run with exactly `updates` updates done, by replay."""
        trainer = self._replayer
        start = source.state.updates if source.state else 0
        same = trainer is not None and self._replayer_run == source.run_id
        if trainer is None or not same:
            trainer = _open(source, start)
        elif not start <= trainer.updates <= updates:
            if source.state is None:
                trainer = _open(source, 0)
            else:
                trainer.restore(source.state)
        self._replayer, self._replayer_run = trainer, source.run_id
        while trainer.updates < updates:
            trainer.advance()
        return trainer

    def _trace(self, request: Trace | Survey) -> "EpochTrace":
        from core.tracing.tracer import advance_traced, trace_demo

        trainer = self._replayed(request.source, request.epoch - 1)
        if isinstance(request, Trace) and not request.source.experiment.trains:
            return trace_demo(trainer, request.sequence)
        return advance_traced(trainer).trace

    def _save(self, request: Save) -> Saved:
        from core.checkpoint.checkpoint import Checkpoint, save_finite

        state = self._replayed(request.source, request.updates).state()
        save_finite(request.path, Checkpoint(request.source.experiment, request.lesson_id, state))
        return Saved(request.path, request.updates)

    def _forget(self, request: Forget) -> None:
        for run_id in request.run_ids:
            self._frontiers.pop(run_id, None)
        if self._replayer_run in request.run_ids:
            self._replayer, self._replayer_run = None, 0
        if self._practice is not None:
            self._practice.forget_runs(request.run_ids)

    def _long(self, request: LongRequest) -> object:
        from core.worker.batch_trainers import Practice

        self._practice = self._practice or Practice(self.answered.emit)
        return self._practice.answer(request)

    def _grow(self, request: Grow) -> Grown | None:
        from core.worker.seed_stacks import Studies

        self._studies = self._studies or Studies()
        return self._studies.grow(request)

    def _retrain(self, request: Retrain) -> Retrained | None:
        from core.worker.retrained_seeds import Singles

        self._singles = self._singles or Singles()
        return self._singles.retrain(request)

    def _release(self, request: Release) -> None:
        for holder in (self._studies, self._singles):
            if holder is not None:
                holder.release(request.ticket)

    def _ask(self, request: Ask) -> Told:
        from core.inference.answer import answer

        return answer(self._replayed(request.source, request.updates), request)

    def _branch(self, request: Branch) -> Branched:
        state = self._replayed(request.source, request.updates).state()
        before, after = request.source.experiment, request.experiment
        return Branched(request.source.run_id, forked(before, state, after, request.edits), request)


def _open(source: Source, updates: int) -> "Trainer":
    from core.training.trainer import Trainer

    return Trainer.at(source.experiment, source.state, updates)


def _load(asked: Load) -> Loaded:
    from core.checkpoint.checkpoint import load

    found = load(asked.path)
    fresh = _is_fresh(found.experiment, found.state)
    return Loaded(asked.path, found.lesson_id, found.experiment, found.state, fresh)


def _is_fresh(experiment: Experiment, state: TrainingState) -> bool:
    """Whether the seed alone begins with these very weights; of runs over batches nobody asks."""
    if state.updates or experiment.batched:
        return False
    begun = _open(Source(0, experiment, None), 0).state()
    return begun.vector.tobytes() == state.vector.tobytes()


def _run_id(request: Request | LongRequest) -> int:
    source: Source | LongSource | None = getattr(request, "source", None)
    return 0 if source is None else source.run_id

"""Practice: the trainers of runs over batches, request by request. Needs torch; no Qt.

What the worker does for the Tasks and Text pages: train on, test, write, recite, save.
"""

from collections import OrderedDict
from collections.abc import Callable
from time import perf_counter, thread_time

import torch

from core.batch_trainer import BatchTrainer, StepDiverged
from core.checkpoint import Checkpoint, save
from core.epoch import TrainingState
from core.long_messages import (
    LongRequest,
    LongSource,
    OpenText,
    Practise,
    Practised,
    Probe,
    Recite,
    SavedLong,
    SaveLong,
    UseThreads,
    Write,
)
from core.longrun import Event, Step
from core.probing import probe
from core.profile import profile
from core.spec import TextTask
from core.texts import open_text
from core.writing import recite, sample, write

KEPT = 3  # trainers at their frontiers; another is made by replay


class Practice:
    """Trainers of the latest runs, each at its frontier, and one that replays the past."""

    def __init__(self, emit: Callable[[object], None]) -> None:
        self._emit = emit
        self._frontiers: OrderedDict[int, BatchTrainer] = OrderedDict()
        self._replayer: tuple[int, BatchTrainer] | None = None

    def answer(self, request: LongRequest) -> object:
        """One request, one answer."""
        if isinstance(request, Practise):
            return self._practise(request)
        if isinstance(request, OpenText):
            return open_text(request, self._emit)
        if isinstance(request, UseThreads):
            torch.set_num_threads(request.count)
            return None
        trainer = self._at(request.source, request.updates)
        if isinstance(request, Probe):
            return probe(trainer, request)
        if isinstance(request, Write):
            return write(trainer, request)
        if isinstance(request, Recite):
            return recite(trainer, request)
        return _save(trainer, request)

    def _practise(self, request: Practise) -> Practised:
        """Updates until the budget is used up; what the plan asks for is looked at between."""
        trainer = self._frontier(request)
        deadline, start = perf_counter() + request.budget, thread_time()
        steps: list[Step] = []
        events: list[Event] = []
        keyframes: list[TrainingState] = []
        diverged = None
        while trainer.updates < request.limit and (not steps or perf_counter() < deadline):
            if trainer.updates == 0:
                events += _look(trainer, request)
            before = trainer.state() if due(trainer.updates, request.plan.keyframe) else None
            try:
                steps.append(trainer.advance())
            except StepDiverged as end:
                diverged = end.number
                self._frontiers.pop(request.source.run_id, None)
                break
            if before is not None:  # its pass was finite
                keyframes.append(before)
            events += _look(trainer, request)
        seconds = thread_time() - start
        run_id = request.source.run_id
        return Practised(run_id, tuple(steps), tuple(events), tuple(keyframes), diverged, seconds)

    def _frontier(self, request: Practise) -> BatchTrainer:
        """Requests are sent ahead: the trainer may already be past where this one starts."""
        run_id = request.source.run_id
        trainer = self._frontiers.get(run_id)
        if trainer is None or trainer.updates < request.updates:
            trainer = _open(request.source, request.updates)
        self._frontiers[run_id] = trainer
        self._frontiers.move_to_end(run_id)
        while len(self._frontiers) > KEPT:
            self._frontiers.popitem(last=False)
        return trainer

    def _at(self, source: LongSource, updates: int) -> BatchTrainer:
        """A trainer with exactly so many updates; the frontier itself where it stands there."""
        frontier = self._frontiers.get(source.run_id)
        if frontier is not None and frontier.updates == updates:
            return frontier
        kept = self._replayer
        if kept is None or kept[0] != source.run_id or not _near(kept[1], source, updates):
            kept = (source.run_id, _open(source, 0))
        self._replayer = kept
        while kept[1].updates < updates:
            kept[1].advance()
        return kept[1]


def _near(trainer: BatchTrainer, source: LongSource, updates: int) -> bool:
    """Whether going on from where the replayer stands is no longer than from the source."""
    start = source.state.updates if source.state is not None else 0
    return start <= trainer.updates <= updates


def _open(source: LongSource, updates: int) -> BatchTrainer:
    trainer = BatchTrainer(source.experiment, source.codes, source.state, source.device)
    while trainer.updates < updates:
        trainer.advance()
    return trainer


def due(updates: int, every: int) -> bool:
    """At the powers of two up to `every`, and every so many from there; 0 for never."""
    if not every:
        return False
    return updates % every == 0 if updates > every else updates & (updates - 1) == 0


def _look(trainer: BatchTrainer, request: Practise) -> list[Event]:
    """What the plan asks for at this update, and at the last one."""
    plan, now = request.plan, trainer.updates
    last = now == request.limit
    found: list[Event] = []
    if due(now, plan.evaluate) or last:
        found.append(trainer.evaluate())
        if plan.sample and isinstance(trainer.task, TextTask):
            found.append(sample(trainer, plan.sample, plan.style))
    if due(now, plan.profile) or (plan.profile and last):
        found.append(profile(trainer))
    return found


def _save(trainer: BatchTrainer, request: SaveLong) -> SavedLong:
    state = trainer.state()
    if not state.finite:
        raise ValueError(
            f"The weights after {request.updates:,} updates are not finite numbers; "
            "go back to an earlier update and save that."
        )
    save(request.path, Checkpoint(request.source.experiment, request.lesson_id, state))
    return SavedLong(request.path, request.updates, request.quiet)

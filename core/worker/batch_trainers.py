"""Practice: the trainers of runs over batches, request by request. Needs torch; no Qt.

What the worker does for the Tasks and Text pages: train on, test, write, recite, save.
"""

import logging
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from time import perf_counter, thread_time

import torch

from core.checkpoint.checkpoint import Checkpoint, save_finite
from core.experiment import TextTask
from core.inference.length_test import probe
from core.inference.writing import recite, sample, write
from core.messages.batch_runs import (
    BranchedLong,
    BranchLong,
    DevicesFound,
    FindDevices,
    LongRequest,
    Practise,
    Practised,
    Probe,
    SavedLong,
    SaveLong,
    UseThreads,
)
from core.messages.texts import OpenText, Recite, Write
from core.runs.batch_run import Event, LongSource, Step
from core.runs.fork import forked
from core.runs.records import TrainingState
from core.system.devices import CPU, Device, DeviceError, cores, failure, find
from core.tracing.gradient_profile import profile
from core.training.batch_trainer import BatchTrainer, StepDiverged
from core.worker.text_reader import open_text

KEPT = 3  # trainers at their frontiers; another is made by replay
Computed = Practise | BranchLong | Probe | Write | Recite | SaveLong
log = logging.getLogger(__name__)


class Practice:
    """Trainers of the latest runs, each at its frontier, and one that replays the past."""

    def __init__(self, emit: Callable[[object], None]) -> None:
        self._emit = emit
        self._threads = 1
        self._devices: dict[str, Device] = {}
        self._failed: set[str] = set()
        self._frontiers: OrderedDict[int, BatchTrainer] = OrderedDict()
        self._replayer: tuple[int, BatchTrainer] | None = None

    def answer(self, request: LongRequest) -> object:
        """One request, one answer. Raises DeviceError; the trainers on that device are gone."""
        if isinstance(request, OpenText):
            return open_text(request, self._emit)
        if isinstance(request, FindDevices):
            self._devices = {device.id: device for device in find()}
            return DevicesFound(tuple(self._devices.values()), cores())
        if isinstance(request, UseThreads):
            self._threads = request.count
            return None
        device = request.source.device
        try:
            with threads(self._threads):
                return self._computed(request)
        except (RuntimeError, AssertionError) as error:  # torch's, out of memory included
            if device == CPU.id:
                raise
            log.info("%s failed", device, exc_info=True)
            self._forget_device(device)
            raise DeviceError(failure(self._device(device), error)) from error

    def forget(self) -> None:
        """Begins anew, by replay."""
        self._frontiers.clear()
        self._replayer = None

    def forget_runs(self, run_ids: tuple[int, ...]) -> None:
        """Lets the trainers of these runs go."""
        for run_id in run_ids:
            self._frontiers.pop(run_id, None)
        if self._replayer is not None and self._replayer[0] in run_ids:
            self._replayer = None

    def _device(self, device: str) -> Device:
        return self._devices.get(device, Device(device, device))

    def _forget_device(self, device: str) -> None:
        self._failed.add(device)
        for run_id in [key for key, each in self._frontiers.items() if each.device == device]:
            del self._frontiers[run_id]
        if self._replayer is not None and self._replayer[1].device == device:
            self._replayer = None

    def _computed(self, request: Computed) -> object:
        if isinstance(request, Practise):
            return self._practise(request)
        if isinstance(request, SaveLong):
            return _save(self._to_save(request), request)
        trainer = self._at(request.source, request.updates)
        if isinstance(request, BranchLong):
            before, after = request.source.experiment, request.experiment
            return BranchedLong(request, forked(before, trainer.state(), after))
        if isinstance(request, Probe):
            return probe(trainer, request)
        if isinstance(request, Write):
            return write(trainer, request)
        return recite(trainer, request)

    def _to_save(self, request: SaveLong) -> BatchTrainer:
        """The frontier, wherever it is; else by replay, on the CPU where the device failed."""
        source, frontier = request.source, self._frontiers.get(request.source.run_id)
        if frontier is not None and frontier.updates == request.updates:
            return frontier
        if source.device in self._failed:
            source = replace(source, device=CPU.id)
        return self._at(source, request.updates)

    def _practise(self, request: Practise) -> Practised:
        """Updates until the budget is used up; what the plan asks for is looked at between."""
        trainer = self._frontier(request)
        deadline, start = perf_counter() + request.budget, thread_time()
        steps: list[Step] = []
        events: list[Event] = []
        keyframes: list[TrainingState] = []
        diverged = None
        while trainer.updates < request.limit and (not steps or perf_counter() < deadline):
            if request.look and not steps:
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
        trainer = _on_its_device(trainer, request.source, request.updates)
        self._frontiers[run_id] = trainer
        self._frontiers.move_to_end(run_id)
        while len(self._frontiers) > KEPT:
            self._frontiers.popitem(last=False)
        return trainer

    def _at(self, source: LongSource, updates: int) -> BatchTrainer:
        """A trainer with exactly so many updates; the frontier itself where it stands there."""
        frontier = self._frontiers.get(source.run_id)
        if frontier is not None and frontier.updates == updates:
            frontier = self._frontiers[source.run_id] = _on_its_device(frontier, source, updates)
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
    return start <= trainer.updates <= updates and trainer.device == source.device


def _on_its_device(trainer: BatchTrainer, source: LongSource, updates: int) -> BatchTrainer:
    """The trainer, or its exact state on the device that is asked for now.

    By replay where the old device has failed meanwhile and gives nothing back.
    """
    if trainer.device == source.device:
        return trainer
    try:
        state = trainer.state()
    except RuntimeError:
        log.info("%s gives nothing back", trainer.device, exc_info=True)
        return _open(source, updates)
    return BatchTrainer(trainer.experiment, trainer.codes, state, source.device)


@contextmanager
def threads(count: int) -> Iterator[None]:
    """torch computes with so many threads here, and with as many as before afterwards."""
    before = torch.get_num_threads()
    if count == before:
        yield
        return
    torch.set_num_threads(count)
    try:
        yield
    finally:
        torch.set_num_threads(before)


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
    save_finite(request.path, Checkpoint(request.source.experiment, request.lesson_id, state))
    return SavedLong(request.path, request.updates, request.quiet)

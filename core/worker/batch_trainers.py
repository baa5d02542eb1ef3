"""BatchTrainers: runs over batches, request by request. Needs torch; no Qt.

What the worker does for the Tasks and Text pages: train on, test, write, recite, save.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from time import perf_counter, thread_time
from typing import Any

import torch

from core.checkpoint.checkpoint import Checkpoint, save_finite
from core.inference.length_test import probe
from core.inference.writing import recite, write
from core.messages.batch_runs import (
    BatchRequest,
    BranchBatchRun,
    BranchedBatchRun,
    DevicesFound,
    FindDevices,
    Practise,
    Practised,
    Probe,
    SaveBatchRun,
    SavedBatchRun,
    UseThreads,
)
from core.messages.texts import OpenText, Recite, Write
from core.runs.batch_run import BatchSource, Step
from core.runs.fork import forked
from core.runs.records import TrainingState
from core.system.devices import CPU, Device, cores, failure, find
from core.training.batch_trainer import BatchTrainer, StepDiverged
from core.worker.looks import Looks, due
from core.worker.text_reader import open_text
from core.worker.trainer_cache import TrainerCache, advanced

KEPT = 3  # trainers at their frontiers; another is made by replay
log = logging.getLogger(__name__)


class BatchTrainers:
    """Trainers of the latest runs, each at its frontier, and one that replays the past."""

    def __init__(self, emit: Callable[[object], None]) -> None:
        self._emit = emit
        self._threads = 1
        self._devices: dict[str, Device] = {}
        self._failed: set[str] = set()
        self._cache: TrainerCache[BatchSource, BatchTrainer] = TrainerCache(KEPT, _begun, _fits)
        self.forget = self._cache.forget
        self.forget_runs = self._cache.forget_runs
        self._computes: dict[type, Callable[[Any], object]] = {
            Practise: self._practise,
            SaveBatchRun: self._save,
            BranchBatchRun: self._branch,
            Probe: lambda asked: probe(self._at(asked.source, asked.updates), asked),
            Write: lambda asked: write(self._at(asked.source, asked.updates), asked),
            Recite: lambda asked: recite(self._at(asked.source, asked.updates), asked),
        }

    def answer(self, request: BatchRequest) -> object:
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
                return self._computes[type(request)](request)
        except (RuntimeError, AssertionError) as error:  # torch's, out of memory included
            if device == CPU.id:
                raise
            log.info("%s failed", device, exc_info=True)
            self._failed.add(device)
            self._cache.forget(lambda _, trainer: trainer.device == device)
            known = self._devices.get(device, Device(device, device))
            raise failure(known, error) from error

    def _practise(self, request: Practise) -> Practised:
        """Updates until the budget is used up; what the plan asks for is looked at between."""
        source = request.source
        trainer = self._cache.frontier(source, request.updates)
        trainer = self._moved(trainer, source, request.updates)
        deadline = perf_counter() + request.budget
        start = thread_time()
        steps: list[Step] = []
        keyframes: list[TrainingState] = []
        diverged = None
        with Looks(trainer, request.plan, request.limit) as looks:
            if request.look and trainer.updates < request.limit:
                looks.look()
            while trainer.updates < request.limit:
                # While something is read the training goes on, up to the next that is to be.
                on = request.budget and looks.busy and not looks.asked(trainer.updates + 1)
                if steps and perf_counter() >= deadline and not on:
                    break
                before = trainer.state() if due(trainer.updates, request.plan.keyframe) else None
                try:
                    steps.append(trainer.advance())
                except StepDiverged as end:
                    diverged = end.number
                    self._cache.drop(source.run_id)
                    break
                if before is not None:  # its pass was finite
                    keyframes.append(before)
                looks.look()
            events = looks.found()
        seconds = thread_time() - start
        done = tuple(steps), tuple(events), tuple(keyframes)
        return Practised(source.run_id, *done, diverged, seconds)

    def _branch(self, request: BranchBatchRun) -> BranchedBatchRun:
        state = self._at(request.source, request.updates).state()
        return BranchedBatchRun(
            request, forked(request.source.experiment, state, request.experiment)
        )

    def _save(self, request: SaveBatchRun) -> SavedBatchRun:
        state = self._to_save(request).state()
        save_finite(request.path, Checkpoint(request.source.experiment, request.lesson_id, state))
        return SavedBatchRun(request.path, request.updates, request.quiet)

    def _to_save(self, request: SaveBatchRun) -> BatchTrainer:
        """The frontier, wherever it is; else by replay, on the CPU where the device failed."""
        source = request.source
        standing = self._cache.standing(source.run_id, request.updates)
        if standing is not None:
            return standing
        if source.device in self._failed:
            source = replace(source, device=CPU.id)
        return self._at(source, request.updates)

    def _at(self, source: BatchSource, updates: int) -> BatchTrainer:
        """A trainer to read, with exactly so many updates; the frontier where it stands there."""
        standing = self._cache.standing(source.run_id, updates)
        if standing is not None:
            return self._moved(standing, source, updates)
        return self._cache.replayed(source, updates)

    def _moved(self, trainer: BatchTrainer, source: BatchSource, updates: int) -> BatchTrainer:
        """The frontier, or its exact state on the device that is asked for now, which takes its
        place. By replay where the old device has failed meanwhile and gives nothing back.
        """
        if trainer.device == source.device:
            return trainer
        try:
            state = trainer.state()
        except RuntimeError:
            log.info("%s gives nothing back", trainer.device, exc_info=True)
            moved = advanced(_begun(source), updates)
        else:
            moved = BatchTrainer(trainer.experiment, trainer.codes, state, source.device)
        self._cache.keep(source.run_id, moved)
        return moved


def _begun(source: BatchSource) -> BatchTrainer:
    return BatchTrainer(source.experiment, source.codes, source.state, source.device)


def _fits(trainer: BatchTrainer, source: BatchSource) -> bool:
    return trainer.device == source.device


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

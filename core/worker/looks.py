"""Looks: what is seen of a run on the way, read while its training goes on. Needs torch; no Qt.

A held-out score and a sample take as long as a dozen updates of a small model. So a copy of the
model is read by a thread of its own, with the very numbers that the model itself would give. On
another device than the CPU, where two would only wait for each other, the model itself is read.
"""

from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from types import TracebackType
from weakref import WeakKeyDictionary

import torch

from core.experiment import TextTask
from core.inference.writing import sample
from core.messages.batch_runs import Plan
from core.runs.batch_run import Event
from core.system.devices import CPU
from core.tracing.gradient_profile import profile
from core.training.batch_trainer import BatchTrainer

_copies: WeakKeyDictionary[BatchTrainer, BatchTrainer] = WeakKeyDictionary()


class Looks:
    """Those of one request, in a `with`."""

    def __init__(self, trainer: BatchTrainer, plan: Plan, limit: int) -> None:
        self._trainer = trainer
        self._plan = plan
        self._limit = limit
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="looks")
        self._events: list[Event | Future[list[Event]]] = []

    def __enter__(self) -> "Looks":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._thread.shutdown(cancel_futures=True)

    @property
    def busy(self) -> bool:
        """Whether anything is still being read."""
        return any(isinstance(each, Future) and not each.done() for each in self._events)

    def asked(self, updates: int) -> bool:
        """Whether the plan asks for anything at so many updates."""
        every = self._plan.evaluate, self._plan.profile
        return updates == self._limit or any(due(updates, each) for each in every)

    def look(self) -> None:
        """At the trainer's update: what the plan asks for there, if anything."""
        plan, now = self._plan, self._trainer.updates
        last = now == self._limit
        if due(now, plan.evaluate) or last:
            self._read()
        if due(now, plan.profile) or (plan.profile and last):
            self._events.append(profile(self._trainer))

    def _read(self) -> None:
        if self._trainer.device != CPU.id:
            self._events += _read(self._trainer, self._plan)
            return
        copy = _copies.get(self._trainer)
        if copy is None:  # here, for it draws from torch's own generator
            copy = _copies[self._trainer] = self._trainer.reader()
        weights = {name: each.clone() for name, each in self._trainer.model.state_dict().items()}
        read = partial(_beside, copy, weights, self._trainer.updates, self._plan)
        wait(each for each in self._events if isinstance(each, Future))  # one at a time
        self._events.append(self._thread.submit(read, torch.get_num_threads()))

    def found(self) -> list[Event]:
        """All that was seen, in order; what is still being read is waited for."""
        found: list[Event] = []
        for each in self._events:
            found += each.result() if isinstance(each, Future) else [each]
        return found


def _beside(
    copy: BatchTrainer, weights: dict[str, torch.Tensor], updates: int, plan: Plan, threads: int
) -> list[Event]:
    torch.set_num_threads(threads)  # each thread has its own number: sums depend on it
    copy.model.load_state_dict(weights)
    copy.updates = updates
    return _read(copy, plan)


def _read(trainer: BatchTrainer, plan: Plan) -> list[Event]:
    found: list[Event] = [trainer.evaluate()]
    if plan.sample and isinstance(trainer.task, TextTask):
        found.append(sample(trainer, plan.sample, plan.style))
    return found


def due(updates: int, every: int) -> bool:
    """At the powers of two up to `every`, and every so many from there; 0 for never."""
    if not every:
        return False
    return updates % every == 0 if updates > every else updates & (updates - 1) == 0

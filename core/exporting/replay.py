"""Replay: a subject trained again, as far as a file needs it, into the Record that it is made of.

The bare trainer and tracer that the window's thread has, so that every number is the window's.
"""

import math
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, field

from core.export.record import ExportError, Passed, Record, Updated
from core.exporting.subject import Subject
from core.exporting.updates import batch_trainer, updated
from core.runs.batch_run import Step
from core.runs.records import Epoch, TrainingState
from core.trace.trace import EpochTrace


def get_ready() -> None:
    """What takes seconds, and would make the first of several exports slower than the others."""
    import torch  # noqa: F401


@dataclass(frozen=True)
class Range:
    """Epochs first..last, last included; updates: after how many of them the weights are told."""

    first: int
    last: int
    updates: tuple[int, ...]

    def spread(self, most: int) -> set[int]:
        """At most so many of them, the last among these, and of 2 or more the first."""
        if most == 1:
            return {self.last}
        every = max(1, math.ceil((self.last - self.first) / (most - 1)))
        return {*range(self.first, self.last, every), self.last}


@dataclass
class Replay:
    """tell: is called with the number of every epoch that was done. diverged: the epoch whose pass
    ended the run, once there was one; no further one is told then.
    """

    subject: Subject
    range: Range
    tell: Callable[[int], None] = lambda epoch: None
    diverged: Epoch | Step | None = field(default=None, init=False)

    @property
    def record(self) -> Record:
        subject = self.subject
        return Record(
            subject.name,
            subject.experiment,
            subject.start,
            self._epochs,
            self._traces,
            self._passes,
            self._states,
            subject.text,
            subject.notes,
            self._updates,
        )

    def _epochs(self) -> Iterator[Epoch]:
        for epoch, _ in self._trained(frozenset()):
            yield epoch

    def _traces(self) -> Iterator[EpochTrace]:
        if not self.subject.experiment.trains:
            from core.tracing.tracer import trace_demo
            from core.training.trainer import Trainer

            yield trace_demo(Trainer(self.subject.experiment, self.subject.start))
            return
        for _, trace in self._trained(range(self.range.first, self.range.last + 1)):
            assert trace is not None
            yield trace

    def _passes(self, most: int) -> Iterator[Passed]:
        return self._trained(self.range.spread(most))

    def _trained(self, traced: Container[int]) -> Iterator[Passed]:
        """traced: the epochs whose traces are wanted."""
        from core.tracing.tracer import advance_traced
        from core.training.trainer import Diverged, Trainer

        trainer = Trainer(self.subject.experiment, self.subject.start)
        self.diverged = None
        while trainer.updates < self.range.last and self.diverged is None:
            trace = None
            if trainer.updates + 1 in traced:
                found = advance_traced(trainer)
                epoch, trace = found.epoch, found.trace
                self.diverged = epoch if found.diverged else None
            else:
                try:
                    epoch = trainer.advance()
                except Diverged as end:
                    epoch = self.diverged = end.epoch
            self.tell(epoch.number)
            if epoch.number >= self.range.first:
                yield epoch, trace

    def _updates(self, most: int) -> Iterator[Updated]:
        chosen = self.range.spread(most)
        self.diverged = None
        for found in updated(self.subject, self.range.last, chosen):
            self.diverged = found.step if found.diverged else None
            self.tell(found.step.number)
            yield found

    def _states(self) -> Iterator[TrainingState]:
        """ExportError beyond where it diverged: there are no such weights."""
        subject = self.subject
        if subject.start is not None and self.range.updates == (subject.start.updates,):
            yield subject.start  # of a batch run, too
            return
        from core.training.batch_trainer import StepDiverged
        from core.training.trainer import Diverged, Trainer

        batched = subject.experiment.batched
        trainer = batch_trainer(subject) if batched else Trainer(subject.experiment, subject.start)
        for updates in self.range.updates:
            try:
                while trainer.updates < updates:
                    self.tell(trainer.advance().number)
            except Diverged as end:
                raise _no_weights(updates, end.epoch) from end
            except StepDiverged as end:
                raise _no_weights(updates, Step(end.number, end.loss, math.nan)) from end
            yield trainer.state()


def _no_weights(updates: int, end: Epoch | Step) -> ExportError:
    if isinstance(end, Epoch):
        return ExportError(
            "There are no weights after {updates:,} updates: epoch {number} diverged, with a loss "
            "of {loss:g}; lower lr, or choose an earlier epoch by --at.",
            updates=updates,
            number=end.number,
            loss=end.loss,
        )
    return ExportError(
        "There are no weights after {updates:,} updates: update {number} diverged, with a loss of "
        "{loss:g}; lower lr.",
        updates=updates,
        number=end.number,
        loss=end.loss,
    )

"""Replay: a subject trained again, as far as a file needs it, into the Record that it is made of.

The bare trainer and tracer that the window's thread has, so that every number is the window's.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from core.export.record import ExportError, Record
from core.exporting.subject import Subject
from core.runs.records import Epoch, TrainingState
from core.trace.trace import EpochTrace


@dataclass(frozen=True)
class Range:
    """Epochs first..last, last included; updates: after how many of them the weights are told."""

    first: int
    last: int
    updates: tuple[int, ...]

    def has(self, epoch: int, every: int) -> bool:
        """Whether it is one of every so-many-th, the first and the last among them."""
        place = epoch - self.first
        return epoch == self.last or (place >= 0 and place % every == 0)


@dataclass
class Replay:
    """told: is called with the number of every epoch that was done. diverged: the epoch whose pass
    ended the run, once there was one; no further one is told then.
    """

    subject: Subject
    range: Range
    told: Callable[[int], None] = lambda epoch: None
    diverged: Epoch | None = field(default=None, init=False)

    @property
    def record(self) -> Record:
        subject = self.subject
        return Record(
            subject.name,
            subject.experiment,
            subject.start,
            self._epochs,
            self._traces,
            self._states,
        )

    def _epochs(self) -> Iterator[Epoch]:
        from core.training.trainer import Diverged, Trainer

        trainer, self.diverged = Trainer(self.subject.experiment, self.subject.start), None
        while trainer.updates < self.range.last:
            try:
                epoch = trainer.advance()
            except Diverged as end:
                epoch = self.diverged = end.epoch
            self.told(epoch.number)
            if epoch.number >= self.range.first:
                yield epoch
            if self.diverged is not None:
                return

    def _traces(self, every: int = 1) -> Iterator[EpochTrace]:
        from core.tracing.tracer import advance_traced, trace_demo
        from core.training.trainer import Diverged, Trainer

        trainer, self.diverged = Trainer(self.subject.experiment, self.subject.start), None
        if not self.subject.experiment.trains:
            yield trace_demo(trainer)
            return
        while trainer.updates < self.range.last and self.diverged is None:
            try:
                if not self.range.has(trainer.updates + 1, every):
                    self.told(trainer.advance().number)
                    continue
                found = advance_traced(trainer)
            except Diverged as end:
                self.diverged = end.epoch
                return
            self.told(found.epoch.number)
            self.diverged = found.epoch if found.diverged else None
            yield found.trace

    def _states(self) -> Iterator[TrainingState]:
        """ExportError beyond where it diverged: there are no such weights."""
        subject = self.subject
        if subject.start is not None and self.range.updates == (subject.start.updates,):
            yield subject.start  # of a batch run, too
            return
        from core.training.trainer import Diverged, Trainer

        trainer = Trainer(subject.experiment, subject.start)
        for updates in self.range.updates:
            try:
                while trainer.updates < updates:
                    self.told(trainer.advance().number)
            except Diverged as end:
                raise ExportError(
                    f"There are no weights after {updates:,} updates: epoch {end.epoch.number} "
                    f"diverged, with a loss of {end.epoch.loss:g}; lower lr, or choose an earlier "
                    "epoch by --at."
                ) from end
            yield trainer.state()

"""Studying: trains many seeds of one experiment at once, as the Seeds page sees it.

Requests of a time budget, two under way, as in the transport; what has come is kept when it is
cancelled. Knows no widgets and no torch.
"""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, Signal

from core.messages import Grow, Grown, Request
from core.seeds import SeedsResult, check_study
from core.spec import Experiment

BUDGET = 0.06
AHEAD = 2


class Studying(QObject):
    """changed: more epochs are known. state_changed: it began or ended."""

    changed = Signal()
    state_changed = Signal()

    def __init__(self, send: Callable[[Request], None], parent: QObject) -> None:
        super().__init__(parent)
        self._send = send
        self.result: SeedsResult | None = None
        self.lesson_id = ""
        self.running = False
        self._id, self._sent = 0, 0
        self._began = 0.0
        self.seconds = 0.0

    def start(
        self, experiment: Experiment, lesson_id: str, first: int, count: int, epochs: int
    ) -> None:
        """Begins anew; SpecError where it would be too much."""
        check_study(experiment, first, count, epochs)
        self._id += 1
        self.lesson_id = lesson_id
        self.result = SeedsResult(experiment, range(first, first + count), epochs)
        self.running, self._sent, self._began, self.seconds = True, 0, perf_counter(), 0.0
        self.state_changed.emit()
        self._feed()

    def cancel(self) -> None:
        """What was trained stays."""
        if self.running:
            self._end()
            self._send(Grow(self._id, None, (), 0, 0.0))

    @property
    def rate(self) -> float | None:
        """Epochs of single models a second, building included; None before the first."""
        result = self.result
        if result is None or not result.done or not self.seconds:
            return None
        return result.done * len(result.seeds) / self.seconds

    @property
    def left(self) -> float | None:
        """Seconds still to come, from the rate so far."""
        if self.result is None or self.rate is None:
            return None
        return (self.result.epochs - self.result.done) * len(self.result.seeds) / self.rate

    def answered(self, answer: Grown) -> None:
        if answer.study != self._id or not self.running or self.result is None:
            return
        self._sent -= 1
        room = self.result.epochs - self.result.done
        self.result.append(answer.losses[:room], answer.predicted[:room])
        self.seconds = perf_counter() - self._began
        self.changed.emit()
        if self.result.done >= self.result.epochs:
            self._end()
        else:
            self._feed()

    def failed(self, request: object) -> None:
        if isinstance(request, Grow) and self.running:
            self._end()

    def _feed(self) -> None:
        assert self.result is not None
        while self._sent < AHEAD:
            self._sent += 1
            result = self.result
            self._send(Grow(self._id, result.experiment, result.seeds, result.epochs, BUDGET))

    def _end(self) -> None:
        self.running = False
        self.state_changed.emit()

"""Gridding: trains the combinations of a grid one after another, many seeds of each at once.

Requests of a time budget, two under way, as in core.studying; each combination is a study of its
own for the worker. What has come is kept when it is cancelled. Knows no widgets and no torch.
"""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, Signal

from core.grid import Combination, Grid, GridResult, Square
from core.messages import Grow, Grown, Request
from core.spec import SpecError
from core.studying import AHEAD, BUDGET, Studying

MEASURED = 0.5  # seconds of a grid that say something about this machine's pace
PACES = (0.3, 3.0)  # another load must not decide for ever what is too long


class Gridding(QObject):
    """changed: more epochs are known. state_changed: it began or ended.

    Its studies are numbered downwards from -1, Studying's upwards from 1. The worker keeps the
    models of one study alone: only one of the two may run.
    """

    changed = Signal()
    state_changed = Signal()

    def __init__(
        self, send: Callable[[Request], None], studying: Studying, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._send, self._studying = send, studying
        self.result: GridResult | None = None
        self.now: Combination | None = None  # that is trained
        self.lesson_id = ""
        self.running = False
        self.seconds = 0.0
        self._waiting: list[Combination] = []
        self._square: Square | None = None
        self._id, self._sent = 0, 0
        self._began = self._worked = 0.0
        self._pace = 1.0

    def start(self, grid: Grid, lesson_id: str) -> None:
        """Begins anew; SpecError where it would take too long, or many seeds are trained."""
        if self._studying.running:
            raise SpecError("grid", "Many seeds are being trained; cancel that first.")
        grid.check_time(self.pace)
        self._pace, self.lesson_id, self.result = self.pace, lesson_id, GridResult(grid)
        self._waiting = list(grid.possible)
        self._worked, self.seconds, self._began = 0.0, 0.0, perf_counter()
        self.running = True
        self._begin_next()
        self.state_changed.emit()

    def cancel(self) -> None:
        """What was trained stays."""
        if self.running:
            self._end()

    @property
    def progress(self) -> float:
        """0 to 1, of the time that it takes."""
        return self._done / self.result.grid.seconds if self.result is not None else 0.0

    @property
    def pace(self) -> float:
        """Seconds here for a second of the estimate, as the latest grid had it."""
        if self.seconds < MEASURED or not self._done:
            return self._pace
        return min(max(self.seconds / self._done, PACES[0]), PACES[1])

    @property
    def left(self) -> float:
        """Seconds still to come, at the pace so far."""
        whole = self.result.grid.seconds if self.result is not None else 0.0
        return (whole - self._done) * self.pace

    @property
    def _done(self) -> float:
        """What is done, in seconds of the estimate."""
        if self.result is None or self.now is None or self._square is None:
            return self._worked
        share = self._square.done / self._square.epochs
        return self._worked + share * self.result.grid.seconds_of(self.now)

    def answered(self, answer: Grown) -> None:
        if answer.study != self._id or not self.running:
            return
        assert self.result is not None
        assert self._square is not None
        self._sent -= 1
        self.result.append(self._square, answer.losses, answer.predicted)
        self.seconds = perf_counter() - self._began
        if self._square.ended:
            self._begin_next()
        else:
            self._feed()
        self.changed.emit()

    def failed(self, request: object) -> None:
        if isinstance(request, Grow) and request.study == self._id and self.running:
            self._end()

    def _begin_next(self) -> None:
        """Requests of the one before that are still in line find nothing left to do."""
        assert self.result is not None
        if self.now is not None:
            self._worked += self.result.grid.seconds_of(self.now)
        self.now = self._square = None
        if not self._waiting:
            self._end()
            return
        self.now = self._waiting.pop(0)
        self._square = self.result.begin(self.now)
        self._id, self._sent = self._id - 1, 0
        self._feed()

    def _feed(self) -> None:
        assert self._square is not None
        square = self._square
        while self._sent < AHEAD:
            self._sent += 1
            self._send(Grow(self._id, square.experiment, square.seeds, square.epochs, BUDGET))

    def _end(self) -> None:
        """The worker lets the last models go."""
        self._worked = self._done
        self.now = self._square = None
        self.running = False
        self._send(Grow(self._id, None, (), 0, 0.0))
        self.state_changed.emit()

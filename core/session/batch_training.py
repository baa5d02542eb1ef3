"""BatchTraining: trains one BatchRun with requests of a time budget, until done or paused.

Two requests are under way, so that the worker never idles and the window never waits. Knows no
widgets and no torch.
"""

from collections.abc import Callable, Sequence
from time import perf_counter
from weakref import WeakValueDictionary

from PySide6.QtCore import QObject, Signal

from core.arrays import Array
from core.messages.batch_runs import Plan, Practise, Practised
from core.runs.batch_run import BatchRun, BatchSource

BUDGET = 0.09
AHEAD = 2
FEW = 10  # updates: the first ones wait for the text, and are measured each


class BatchTraining(QObject):
    """advanced: the run has more updates. rested: it is done, paused or failed."""

    advanced = Signal()
    rested = Signal()

    def __init__(self, send: Callable[[Practise], None], parent: QObject) -> None:
        super().__init__(parent)
        self._send = send
        self.run: BatchRun | None = None
        self.running = False
        # Those that were left too: what was under way for them must not be missing later.
        self._known: WeakValueDictionary[int, BatchRun] = WeakValueDictionary()
        self._codes: Array | None = None
        self._plan = Plan()
        self._device = "cpu"
        self._limit = 0
        self._sent = 0
        self._begun = 0.0
        self._heard = 0.0
        self._first = 0

    def train(
        self, run: BatchRun, plan: Plan, codes: Array | None = None, device: str = "cpu"
    ) -> None:
        """Goes on with `run` from where it is, to its stop mark."""
        if run is not self.run:
            self._sent = 0
        self._known[run.id] = run
        self.run = run
        self._codes = codes
        self._plan = plan
        self._device = device
        self._begun = self._heard = perf_counter()
        self._first = run.updates
        self.running = not run.done
        self._feed() if self.running else self.rested.emit()

    def pause(self) -> None:
        """What is under way still comes, and is kept."""
        if self.running:
            self.running = False
            self.rested.emit()

    def answered(self, answer: Practised) -> None:
        known, run = self._known.get(answer.run_id), self.run
        if known is None:
            return
        take(known, answer)
        self.advanced.emit()
        if run is None or known is not run:
            return
        self._sent = max(self._sent - 1, 0)
        self._heard = perf_counter()
        if not self.running:
            return
        if run.done:
            self.running = False
            self.rested.emit()
        else:
            self._feed()

    def forget(self, runs: Sequence[BatchRun]) -> None:
        """Of runs that are deleted nothing more is trained; what is under way still comes."""
        if self.run in runs:
            self.pause()
            self.run = None
            self._sent = 0

    def failed(self, request: object) -> None:
        if isinstance(request, Practise):
            self._sent = 0
            self.pause()

    @property
    def left(self) -> float | None:
        """Seconds still to come, by the clock: what else the worker is asked for meanwhile, such as
        writing, takes its time as well. From the rate since it goes on; None before a few.
        """
        run = self.run
        made = run.updates - self._first if run is not None else 0
        if run is None or made < FEW:
            return None
        rate = (self._heard - self._begun) / made
        return (run.experiment.training.epochs - run.updates) * rate

    def source(self, run: BatchRun, updates: int) -> BatchSource:
        """Where replaying to `updates` starts best."""
        state = run.state_before(updates)
        return BatchSource(run.id, run.experiment, self._codes, state, self._device)

    def _feed(self) -> None:
        run = self.run
        assert run is not None
        limit = run.experiment.training.epochs
        while self._sent < AHEAD:
            look = not run.scores and not self._sent
            self._sent += 1
            source = self.source(run, run.updates)
            self._send(Practise(source, run.updates, BUDGET, limit, self._plan, look))


def take(run: BatchRun, answer: Practised) -> None:
    """Adds what was computed to its run."""
    run.append(answer.steps)
    for event in answer.events:
        run.add(event)
    for state in answer.keyframes:
        run.keyframes.add(state)
    run.seconds += answer.seconds
    if answer.diverged is not None:
        run.diverged = answer.diverged

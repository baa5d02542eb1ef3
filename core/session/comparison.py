"""Comparison: several runs on one clock. The clock shows an epoch of all of them at once.

Trains those that are behind the clock, and fetches what is inside the epoch it shows. A run that
is shorter, or diverged, stays at its last epoch. Knows no widgets and no torch.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.journal.intents import (
    PauseComparison,
    PlayComparison,
    SeekComparison,
    SetComparisonSpeed,
    StepComparison,
)
from core.journal.journal import Acts, Refusals
from core.messages.runs import Advance, Computed, Request, Trace, Traced
from core.runs.run import Run
from core.sentences import Sentence
from core.session.pace import Pace
from core.session.under_way import UnderWay
from core.trace.trace import EpochTrace

AT_ONCE = 6  # runs
AHEAD = 8  # epochs beyond the clock: a run that is so far can wait for the pictures
WAITED = 0.25  # seconds that the clock, at a set speed, goes on while pictures are on their way
TICK_MS = 33
BUDGET = 0.02
SPEEDS: tuple[float | None, ...] = (2, 8, 30, None)  # epochs a second; None: as fast as it goes


class Comparison(QObject):
    """chosen_changed: other runs stand side by side. changed: what is known of them, or the
    clock, moved on. clock_moved: it shows another epoch. state_changed: it plays or rests.
    """

    chosen_changed = Signal()
    changed = Signal()
    clock_moved = Signal()
    state_changed = Signal()

    def __init__(self, send: Callable[[Request], None], parent: QObject) -> None:
        super().__init__(parent)
        self._under_way = UnderWay(send)
        self.runs: tuple[Run, ...] = ()
        self.called: Mapping[int, str] = {}  # by its id, a run that was chosen under a name
        self._places: dict[int, int] = {}
        self._epoch = 1
        self.playing = False
        self.speed: float | None = 8
        self._advancing: set[int] = set()
        self._tracing: set[int] = set()
        self._round = 1  # while it plays: the epoch of which all are pictured next
        self._pictured_all = 0  # the last one of which all were; 0 for none
        self._pace = Pace()
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._on_tick)

    def acts(self) -> Acts:
        """How its intents are done."""
        return {
            PlayComparison: lambda _: self.play(),
            PauseComparison: lambda _: self.pause(),
            SeekComparison: lambda intent: self.seek(intent.epoch),
            StepComparison: lambda intent: self.step(intent.by),
            SetComparisonSpeed: lambda intent: self.set_speed(intent.speed),
        }

    def refusals(self) -> Refusals:
        """What may speak against them."""
        told = Sentence("Choose runs first, or take the six models.")
        needing = (PlayComparison, SeekComparison, StepComparison)
        none = Sentence("There is no such speed; choose one from the list.")
        return {
            **dict.fromkeys(needing, lambda _: "" if self.runs else told),
            SetComparisonSpeed: lambda intent: "" if intent.speed in SPEEDS else none,
        }

    @property
    def epoch(self) -> int:
        """Which the clock shows."""
        return self._epoch

    @epoch.setter
    def epoch(self, epoch: int) -> None:
        if epoch != self._epoch:
            self._epoch = epoch
            self.clock_moved.emit()

    @property
    def end(self) -> int:
        """The last epoch that the clock may show."""
        return max((run.limit for run in self.runs), default=1)

    @property
    def settled(self) -> bool:
        """Nothing plays, and all that the clock's epoch holds is known."""
        return not self.playing and not self._behind() and not self._untraced(self.epoch)

    @property
    def at_end(self) -> bool:
        """All of them were trained as far as they go, and the clock shows it."""
        return bool(self.runs) and self.epoch >= self.end and not self._behind()

    def shown(self, run: Run) -> int:
        """The epoch of `run` under the clock: its last one where it is shorter."""
        return min(self.epoch, run.limit)

    def place(self, run: Run) -> int:
        """From 0: the same while `run` stands here, whichever others go; so its line stays."""
        return self._places[run.id]

    def _place(self) -> None:
        known = {run.id: self._places[run.id] for run in self.runs if run.id in self._places}
        free = (place for place in range(AT_ONCE) if place not in known.values())
        self._places = {
            run.id: known[run.id] if run.id in known else next(free) for run in self.runs
        }

    def pictured(self, run: Run) -> EpochTrace | None:
        """The newest that is known of `run` up to the clock. While all move on, of the last epoch
        of which all were known: only those can be compared side by side.
        """
        same = min(self._pictured_all, self.shown(run)) if self.playing else 0
        return run.trace_up_to(same) or run.trace_up_to(self.shown(run))

    def choose(
        self, runs: Sequence[Run], called: Mapping[int, str] | None = None, *, anew: bool = False
    ) -> None:
        """These stand side by side, at most AT_ONCE; all of them word tasks. anew: in their order,
        wherever some of them stood among others.
        """
        self.called = called or {}
        self._places = {} if anew else self._places
        self.runs = tuple(run for run in runs if run.experiment.trains)[:AT_ONCE]
        self.epoch = min(self.epoch, self.end)
        self._place()
        self.chosen_changed.emit()
        self._fetch()

    def bring_back(
        self, runs: Sequence[Run], called: Mapping[int, str], epoch: int, speed: float | None
    ) -> None:
        """As it stood at another time."""
        self.speed = speed
        self.choose(runs, called)
        self.seek(epoch)

    def keep_only(self, runs: Sequence[Run]) -> None:
        """Those that were deleted stand there no more."""
        left = [run for run in self.runs if run in runs]
        if len(left) < len(self.runs):
            self.choose(left, self.called)

    def toggle(self) -> None:
        self.pause() if self.playing else self.play()

    def play(self) -> None:
        """From the beginning where the clock stands at the end."""
        if self.runs:
            self.epoch = 1 if self.epoch >= self.end else self.epoch
            self.playing = True
            self._round, self._pictured_all = self.epoch, 0
            self._pace.start()
            self._clock.start()
            self.state_changed.emit()

    def pause(self) -> None:
        self.playing = False
        self._clock.stop()
        self.state_changed.emit()
        self._fetch()

    def set_speed(self, speed: float | None) -> None:
        """One of SPEEDS, from the next tick on."""
        self.speed = speed

    def seek(self, epoch: int) -> None:
        self.epoch = max(1, min(epoch, self.end))
        self._round, self._pictured_all = self.epoch, 0
        self.changed.emit()
        self._fetch()

    def step(self, by: int) -> None:
        if self.playing:
            self.pause()
        self.seek(self.epoch + by)

    def answered(self, answer: Computed | Traced, run: Run | None) -> None:
        """What the worker found; `run` already holds it. None: it was deleted meanwhile."""
        if not self._under_way.takes(answer.request):
            return
        waiting = self._advancing if isinstance(answer, Computed) else self._tracing
        waiting.discard(answer.request.source.run_id)
        self.changed.emit()
        self._fetch()

    def failed(self, request: object) -> None:
        if self._under_way.takes(request):
            self._advancing.clear()
            self._tracing.clear()
            self.pause() if self.playing else None

    def _behind(self) -> list[Run]:
        """Runs that the clock waits for."""
        return [run for run in self.runs if run.recording.last_epoch < self.shown(run)]

    @Slot()
    def _on_tick(self) -> None:
        due = self._pace.due(self.speed) if self.speed is not None else 0
        if self.speed is None:
            self.epoch = max(self.epoch, min((self._done(run) for run in self.runs), default=1))
        elif due and not self._behind() and self._near_round(self.speed):
            self.epoch = min(self.epoch + due, self.end)
        self.changed.emit()
        if self.at_end:
            self.pause()
        self._fetch()

    def _near_round(self, speed: float) -> bool:
        """Else the pictures would not follow: on a slow machine the clock is slower."""
        return self.epoch - self._round < max(1, speed * WAITED)

    def _done(self, run: Run) -> int:
        """How far the clock may go on account of this run."""
        last = run.recording.last_epoch
        return self.end if last >= run.limit else last

    def _fetch(self) -> None:
        """One request a run is under way at most: epochs that the clock is near first, then what is
        inside the shown, then all other epochs.
        """
        unseen = self._next_round() if self.playing else self._untraced(self.epoch)
        trained = self._near() if unseen and self.playing and self.speed else self.runs
        for run in trained:
            last = run.recording.last_epoch
            ahead = run.limit if self.playing else self.shown(run)
            if last < ahead and run.id not in self._advancing:
                self._advancing.add(run.id)
                source = run.source(last)
                self._under_way.send(Advance(source, last, BUDGET, ahead, trace=False))
        if not self._tracing:
            self._trace(unseen, 1 if trained else AT_ONCE)

    def _near(self) -> tuple[Run, ...]:
        """Runs that the clock comes near: if all others trained on, too, while it waits for
        pictures, these would fall behind it.
        """
        ahead = self.epoch + AHEAD
        return tuple(r for r in self.runs if r.recording.last_epoch < min(ahead, r.limit))

    def _next_round(self) -> list[Run]:
        """Runs that are yet to be pictured at the epoch at which all are."""
        if not self._untraced(self._round):
            self._pictured_all = self._round
            self._round = self.epoch
        return self._untraced(self._round)

    def _untraced(self, at: int) -> list[Run]:
        """Runs of whose epoch, when the clock is at that one, the inside is not known yet."""
        return [
            run
            for run in self.runs
            for epoch in [min(at, run.limit)]
            if run.first_epoch <= epoch <= run.recording.last_epoch
            and run.trace_of(epoch) is None
            and (run.diverged is None or epoch < run.limit)
        ]

    def _newest(self, run: Run) -> int:
        """The epoch of the newest picture that can be shown of a run; 0 for none."""
        trace = run.trace_up_to(self.shown(run))
        return trace.epoch if trace is not None else 0

    def _trace(self, unseen: Sequence[Run], most: int) -> None:
        """Of those whose pictures are the oldest: at rest, where the slider is drawn, each has its
        turn. At the very epoch that diverged there is nothing to see.
        """
        for run in sorted(unseen, key=self._newest)[:most]:
            epoch = min(self._round if self.playing else self.epoch, run.limit)
            self._tracing.add(run.id)
            self._under_way.send(Trace(run.source(epoch - 1), epoch))

"""Transport: the clock and the intents of a media player over the session's current run.

The playhead goes to a wanted place when that epoch is computed and traced, so that what is on
screen always belongs together. Rules: docs/time.md.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.journal.intent import Intent
from core.journal.intents import (
    GoToEnd,
    NextEpoch,
    Pause,
    Play,
    PreviousEpoch,
    Rewind,
    Seek,
    SetSpeed,
    SetStepSize,
    Step,
    StepBack,
    TrainTo,
)
from core.journal.journal import Acts, Refusals
from core.messages.runs import Advance, Computed, Request, Trace, Traced
from core.runs.run import Run
from core.sentences import Sentence
from core.session.frames import Frames
from core.session.pace import Pace
from core.session.under_way import UnderWay
from core.trace.playhead import SPEEDS, STEP_SIZES, Playhead

BUDGET = 0.020
AHEAD = 2  # requests under way at full speed, so that the worker never idles
TICK_MS = 16
# What needs a run.
MOVES = (Play, Pause, Step, StepBack, NextEpoch, PreviousEpoch, Rewind, GoToEnd, Seek)

NO_SPEED = Sentence("There is no such speed; choose one on the slider.")
NO_SIZE = Sentence("There is no such step size; choose operation, time step or epoch.")


class Transport(QObject):
    """Run, pause, step, seek.

    following: False while the user looks at another place than the one that is played.
    paced_by: the id of the lesson that chose step size and speed; "" where the user did.
    """

    playhead_moved = Signal()
    state_changed = Signal()

    def __init__(self, send: Callable[[Request], None], parent: QObject) -> None:
        super().__init__(parent)
        self._under_way = UnderWay(send)
        self.run: Run | None = None
        self.playing = False
        self.following = True
        self.watched = True  # whether what it shows can be seen
        self.step_size = "time step"
        self.speed: float | None = 30
        self.paced_by = ""
        self._head: Playhead | None = None
        self._wanted: Playhead | None = None
        self._advances = 0
        self._frames = Frames()
        self._tracing: int | None = None
        self._pace = Pace()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._on_tick)

    def show(self, run: Run) -> None:
        """Makes `run` the one that is played; its epoch under the playhead is fetched."""
        self._set_playing(False)
        self.run = run
        self.following = True
        self._advances = 0
        self._tracing = None
        self._wanted = run.playhead
        self._settle()

    def toggle(self) -> None:
        self.pause() if self.playing else self.play()

    def play(self) -> None:
        if self.run is None or self.refusal(Play()):
            return
        self.following = True
        if self.speed is None:
            self._wanted = None
        self._pace.start()
        self._set_playing(True)
        self._on_tick()

    def pause(self) -> None:
        self.following = True
        self._set_playing(False)
        if self._wanted is None and self.run is not None and self.run.trace is not None:
            self._go(self.run.playhead)  # fetches the gradients that full speed left out

    def step(self) -> None:
        self._jump(lambda run, head: run.after(head, self.step_size))

    def step_back(self) -> None:
        self._jump(lambda run, head: run.before(head, self.step_size))

    def next_epoch(self) -> None:
        self._jump(lambda run, head: run.steps.after_epoch(head))

    def previous_epoch(self) -> None:
        self._jump(lambda run, head: run.steps.before_epoch(head, run.first_epoch))

    def rewind(self) -> None:
        """To before the first time step, with the very same initial weights."""
        self._jump(lambda run, _: Playhead(run.first_epoch, 0))

    def show_pass(self) -> None:
        """The forward pass of the epoch under the playhead, whole; a demo's is walked through."""
        if self.run is not None and self.run.experiment.trains:
            self._go(min(self.run.steps.whole(self.run.playhead.epoch), self.run.end))

    def to_end(self) -> None:
        """To the newest place; while running this attaches the playhead again."""
        if self.run is not None:
            self.following = True
            self._go(self.run.frontier if self.playing else self.run.newest)
            self.state_changed.emit()

    def seek(self, epoch: int, step: int | None = None) -> None:
        """To an epoch already computed; a run under way goes on without the playhead."""
        if self.run is not None:
            whole = self.run.steps.whole(epoch)
            self.seek_place(whole if step is None else Playhead(epoch, step))

    def train_to(self, epoch: int, step: int | None = None, operation: int = 0) -> None:
        """To a moment, computed as far as it takes."""
        run = self.run
        if run is not None:
            whole = run.steps.whole(epoch)
            place = whole if step is None else Playhead(epoch, step, operation)
            self._jump(lambda run, _: max(Playhead(run.first_epoch, 0), place))

    def seek_place(self, place: Playhead) -> None:
        """The same to any of its operations."""
        run = self.run
        if run is None:
            return
        if self.playing and self.following:
            self._head = self._position(run)
            self.following = False
            self.state_changed.emit()
        self._ask(max(Playhead(run.first_epoch, 0), min(place, run.frontier)))

    def set_speed(self, speed: float | None) -> None:
        self.speed = speed
        self.paced_by = ""
        self._set_playing(self.playing)

    @property
    def by_operation(self) -> bool:
        """Whether a step is one operation: all views then speak of the last one alone."""
        return self.step_size == "operation"

    def set_step_size(self, size: str) -> None:
        self.step_size = size
        self.paced_by = ""
        self.state_changed.emit()

    def acts(self) -> Acts:
        """How its intents are done."""
        return {
            Play: lambda _: self.play(),
            Pause: lambda _: self.pause(),
            Step: lambda _: self.step(),
            StepBack: lambda _: self.step_back(),
            NextEpoch: lambda _: self.next_epoch(),
            PreviousEpoch: lambda _: self.previous_epoch(),
            Rewind: lambda _: self.rewind(),
            GoToEnd: lambda _: self.to_end(),
            Seek: lambda intent: self.seek(intent.epoch, intent.step),
            TrainTo: lambda intent: self.train_to(intent.epoch, intent.step, intent.operation),
            SetStepSize: lambda intent: self.set_step_size(intent.size),
            SetSpeed: lambda intent: self.set_speed(intent.speed),
        }

    def refusals(self) -> Refusals:
        """What may speak against them."""
        return {
            **dict.fromkeys(MOVES, self.refusal),
            SetSpeed: lambda intent: "" if intent.speed in SPEEDS else NO_SPEED,
            SetStepSize: lambda intent: "" if intent.size in STEP_SIZES else NO_SIZE,
        }

    def refusal(self, intent: Intent) -> str:
        """Why it cannot be done now, as a sentence; "" when it can."""
        if self.run is None:
            return Sentence("No lesson is open.")
        return refusal(intent, self.run, self._wanted or self.run.playhead, self.playing)

    def answered(self, answer: Computed | Traced, run: Run | None) -> None:
        """What the worker found; `run` already holds it. None: it was deleted meanwhile."""
        if not self._under_way.takes(answer.request) or run is None or run is not self.run:
            return
        if isinstance(answer, Computed):
            self._advances = max(self._advances - 1, 0)
        else:
            self._tracing = None
        if self.flat_out:
            self._follow(run, answer)
        self._settle()

    def failed(self, request: object) -> None:
        """A request came to nothing: stop waiting for it."""
        if self._under_way.takes(request):
            self._advances = 0
            self._tracing = None
            self._wanted = None
            self._set_playing(False)

    @property
    def is_awaiting(self) -> bool:
        """Whether the playhead is still to move to a place that was asked for."""
        return self._wanted is not None

    @property
    def settled(self) -> bool:
        """Nothing is awaited and nothing plays: what is shown is what was asked for."""
        shown = self.run is not None and self.run.trace is not None
        return shown and self._wanted is None and not self.playing

    @property
    def flat_out(self) -> bool:
        """Whether it plays as fast as it goes."""
        return self.playing and self.speed is None

    def _set_playing(self, playing: bool) -> None:
        self.playing = playing
        self._clock.stop()
        if playing:
            # At full speed the answers feed the worker; the clock only watches for the end.
            self._clock.start(TICK_MS if self.speed is not None else 5 * TICK_MS)
        self.state_changed.emit()

    def _position(self, run: Run) -> Playhead:
        """Where the run plays, which is not what is shown while the playhead is detached."""
        if not self.following and self._head is not None:
            return self._head
        return self._wanted or run.playhead

    def _jump(self, place: Callable[[Run, Playhead], Playhead]) -> None:
        if self.run is None:
            return
        if self.playing:
            self.pause()
        self._ask(min(place(self.run, self._wanted or self.run.playhead), self.run.end))

    def _ask(self, place: Playhead) -> None:
        """Goes where a user wants to be; while that is computed, what can be done next is already
        judged from there: a key that is pressed meanwhile is not lost.
        """
        self._go(place)
        if self._wanted is not None:
            self.state_changed.emit()

    @Slot()
    def _on_tick(self) -> None:
        run = self.run
        if run is None or not self.playing:
            return
        if self.speed is None:
            self._feed(run)
        else:
            self._play_on(run, self._pace.due(self.speed))

    def _play_on(self, run: Run, units: int) -> None:
        """`units` units further at a set speed; waits while the last ones are computed."""
        if not units or (self.following and self._wanted is not None):
            return
        head = self._position(run)
        for _ in range(units):
            head = min(run.after(head, self.step_size), run.end)
        if self.following:
            self._go(head)
        elif head.epoch <= run.recording.last_epoch:
            self._head = head
        self._prefetch(run, head.epoch)
        if head == run.end and (not self.following or run.playhead == head):
            self.pause()

    def _prefetch(self, run: Run, epoch: int) -> None:
        last = run.recording.last_epoch
        if run.experiment.trains and epoch >= last and last < run.limit and not self._advances:
            self._advance(run, last + 1, 0.0, self.following)

    def _feed(self, run: Run) -> None:
        """Full speed: keeps requests ahead of the worker, and asks for a picture now and then."""
        if not run.experiment.trains:
            self.pause() if run.playhead == run.end else self._go(run.end)
            return
        while self._advances < AHEAD and run.recording.last_epoch < run.limit:
            wants_trace = self.following and self._frames.ask(self.watched)
            budget = self._frames.budget(wants_trace, self.watched)
            self._advance(run, run.limit, budget, wants_trace)
        if run.recording.last_epoch >= run.limit and not self._advances:
            self._finish(run)

    def _finish(self, run: Run) -> None:
        if not self.following or run.playhead == run.end:
            self.pause()
        elif self._wanted is None:
            self._go(run.end)

    def _follow(self, run: Run, answer: Computed | Traced) -> None:
        if self.following and isinstance(answer, Computed) and answer.trace is not None:
            self._frames.came()
            self._wanted = run.steps.whole(answer.trace.epoch)
        self._feed(run)

    def _advance(self, run: Run, limit: int, budget: float, trace: bool) -> None:
        self._advances += 1
        done = run.recording.last_epoch
        asked = Advance(run.source(done), done, budget, limit, trace, self.flat_out)
        self._under_way.send(asked)

    def _go(self, place: Playhead) -> None:
        self._wanted = place
        self._settle()

    def _settle(self) -> None:
        """Moves to the wanted place if all that is shown there is known; else asks for it."""
        run, place = self.run, self._wanted
        if run is None or place is None:
            return
        if run.diverged is not None:  # on the way there: nothing comes after it
            place = self._wanted = min(place, run.end)
        if run.experiment.trains and place.epoch > run.recording.last_epoch:
            if not self._advances:
                self._advance(run, place.epoch, BUDGET, True)
        elif not run.has_trace(place.epoch, complete=not self.flat_out):
            if self._tracing is None:
                self._tracing = place.epoch
                asked = Trace(run.source(place.epoch - 1), place.epoch, run.sequence)
                self._under_way.send(asked)
        else:
            self._wanted = None
            run.move(place)
            self.playhead_moved.emit()
            if self.playing and self.following and place == run.end and self.speed is not None:
                self.pause()
            else:
                self.state_changed.emit()


def refusal(intent: Intent, run: Run, head: Playhead, playing: bool) -> str:
    """Why one of MOVES cannot be done with `run`, which is at `head` or on the way there; "" when
    it can.
    """
    whole = isinstance(intent, Seek) and intent.step is None
    if (whole or isinstance(intent, NextEpoch | PreviousEpoch)) and not run.experiment.trains:
        return Sentence("This lesson is one forward pass; it has no epochs.")
    at_start = head == Playhead(run.first_epoch, 0)
    if at_start and isinstance(intent, StepBack | Rewind | PreviousEpoch):
        return _at_start(run)
    at_end = head >= run.end and not playing
    if at_end and isinstance(intent, Play | Step | NextEpoch):
        return _at_end(run)
    if isinstance(intent, GoToEnd) and head == run.newest and not playing:
        return Sentence("This is the newest place.")
    return ""


def _at_start(run: Run) -> str:
    if run.first_epoch == 1:
        return Sentence("This is the very start.")
    if run.from_file:
        return Sentence("This is where the file begins; what came before is not in it.")
    return Sentence(
        "This is where the fork begins; what came before is in the run that it comes from."
    )


def _at_end(run: Run) -> str:
    if run.diverged is not None:
        return Sentence(
            "The run diverged at epoch {epoch} (loss {loss:g}); "
            "lower the learning rate, or step back.",
            epoch=run.diverged.number,
            loss=run.diverged.loss,
        )
    if not run.experiment.trains:
        return Sentence("The pass is complete; rewind to walk through it again.")
    return Sentence(
        "All {limit:,} epochs are done; raise Epochs to go on, or rewind.", limit=run.limit
    )

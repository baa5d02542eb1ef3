"""Run: one experiment's recording with its playhead. Lives in the GUI thread; no Qt, no torch."""

from collections import OrderedDict
from collections.abc import Sequence

from core.experiment import Experiment
from core.runs.bookmark import Bookmark
from core.runs.fork import WeightEdit
from core.runs.history import History
from core.runs.named import Named
from core.runs.note import Note
from core.runs.recording import Recording
from core.runs.records import Epoch, Source, TrainingState
from core.trace.operations import Operations
from core.trace.playhead import Playhead, Steps
from core.trace.trace import EpochTrace

TRACES_KEPT = 32
TRACE_BUDGET = 64 * 2**20  # bytes; the newest is kept whatever it holds


class Run(Named):
    """What the user made: kept until the program ends, and left and returned to at will.

    playhead: what is shown. seen: the furthest the playhead has been; nothing beyond is drawn.
    timed: (epochs, seconds) of training alone. start: the state that it goes on from; of a fork,
    that of the run with the id `parent`, after `edits`. name: the user's own, "" for none.
    """

    def __init__(
        self,
        run_id: int,
        lesson_id: str,
        experiment: Experiment,
        start: TrainingState | None = None,
        parent: int = 0,
        edits: tuple[WeightEdit, ...] = (),
        name: str = "",
    ) -> None:
        self.id = run_id
        self.lesson_id = lesson_id
        self.start = start
        self.parent = parent
        self.edits = edits
        self.name = name
        self.notes: tuple[Note, ...] = ()  # core.runs.note.in_order
        self.begin_anew(experiment)

    def begin_anew(self, experiment: Experiment) -> None:
        """As if nobody had trained or seen any of it; what is on its way for it comes too late.
        What somebody wrote about it stays.
        """
        self.experiment = experiment
        self.bookmarks: tuple[Bookmark, ...] = ()  # in order of time
        self.steps = Steps.of(experiment)
        self.operations = Operations(experiment)
        self.history = History()
        self.sequence = 0  # of the batch, that is looked at
        self.recording = Recording(experiment, (self.start.updates if self.start else 0) + 1)
        self.playhead = Playhead(self.recording.first_epoch, 0)
        self.seen = self.playhead
        self.hides_ahead = False  # what lies beyond the playhead is shown as if it was never seen
        self.diverged: Epoch | None = None
        self.timed = (0, 0.0)
        self._traces: OrderedDict[int, EpochTrace] = OrderedDict()
        self._trace_bytes = 0

    @property
    def first_epoch(self) -> int:
        return self.recording.first_epoch

    @property
    def shown_up_to(self) -> Playhead:
        """Beyond the playhead too, dimmed, as far as was seen once; not where that is hidden."""
        return self.playhead if self.hides_ahead else self.seen

    @property
    def from_file(self) -> bool:
        """Whether it goes on from a checkpoint, which holds a state and no past."""
        return self.start is not None and not self.parent

    @property
    def limit(self) -> int:
        """The last epoch one may go to at present: the stop mark, or where it diverged."""
        if not self.experiment.trains:
            return 1
        if self.diverged is not None:
            return self.diverged.number
        return max(self.experiment.training.epochs, self.recording.last_epoch)

    @property
    def end(self) -> Playhead:
        """The last place one may go to: "trained", or where the run diverged."""
        if self.diverged is not None:
            return self.steps.whole(self.limit)
        return Playhead(self.limit, self.steps.last)

    @property
    def frontier(self) -> Playhead:
        """The newest place that is computed."""
        if not self.experiment.trains:
            return self.end
        if not len(self.recording):
            return Playhead(self.first_epoch, 0)
        return min(Playhead(self.recording.last_epoch, self.steps.last), self.end)

    @property
    def newest(self) -> Playhead:
        """The newest place that the user may know: the worker is one epoch ahead, and that one is
        left out.
        """
        ahead = 1 if self.recording.last_epoch < self.limit else 0
        trained_on = self.recording.last_epoch > self.seen.epoch + ahead
        return self.frontier if trained_on else self.seen

    @property
    def active(self) -> tuple[tuple[int, int], ...]:
        """(lane, t) of the step just done; while a step is under way, of its operation alone."""
        if not self.playhead.operation:
            return self.steps.cells(self.playhead.step)
        operation = self.operations.at(self.playhead)
        assert operation is not None
        return ((operation.lane, operation.t),) if operation.lane >= 0 else ()

    @property
    def updates(self) -> int:
        """Updates that the weights under the playhead have had: what a checkpoint would hold."""
        return self.steps.updates(self.playhead)

    @property
    def trace(self) -> EpochTrace | None:
        """Everything inside the epoch under the playhead; None before the first answer."""
        return self._traces.get(self.playhead.epoch)

    def look_at(self, sequence: int) -> None:
        """Another sequence of the batch; its trace is yet to come."""
        self.sequence = sequence
        self._traces.clear()
        self._trace_bytes = 0

    def trace_of(self, epoch: int) -> EpochTrace | None:
        """Another epoch's, if it is still at hand."""
        return self._traces.get(epoch)

    def trace_up_to(self, epoch: int) -> EpochTrace | None:
        """The latest one at hand of this epoch or an earlier one."""
        known = max((each for each in self._traces if each <= epoch), default=None)
        return None if known is None else self._traces[known]

    @property
    def shown_epoch(self) -> int:
        """The last epoch whose loss and prediction may be drawn; first_epoch - 1 for none."""
        return self._known(self.shown_up_to)

    @property
    def current_epoch(self) -> int:
        """The last epoch whose loss and prediction are known at the playhead."""
        return self._known(self.playhead)

    def _known(self, head: Playhead) -> int:
        epoch = head.epoch if head.step >= self.steps.forward else head.epoch - 1
        return min(epoch, self.recording.last_epoch)

    def source(self, updates: int) -> Source:
        """Where replaying to `updates` starts best."""
        return Source(self.id, self.experiment, self.recording.keyframe(updates) or self.start)

    def extend(
        self,
        epochs: Sequence[Epoch],
        keyframes: Sequence[TrainingState] = (),
        trace: EpochTrace | None = None,
        diverged: bool = False,
        timed: tuple[int, float] = (0, 0.0),
    ) -> None:
        """Appends what was computed; of a run that diverged meanwhile nothing more is wanted.

        keyframes: states to keep. trace: of the last epoch. timed: (epochs, seconds) of those
        that were trained without a trace.
        """
        last = self.recording.last_epoch
        if self.diverged is not None or (epochs and epochs[0].number > last + 1):
            return
        self.recording.append([each for each in epochs if each.number > last])
        self.timed = (self.timed[0] + timed[0], self.timed[1] + timed[1])
        for state in keyframes:
            self.recording.add_keyframe(state)
        if diverged:
            self.diverged = epochs[-1]
        if trace is not None:
            self.keep(trace)

    @property
    def epoch_seconds(self) -> float | None:
        """Measured on the epochs that were trained without being looked at; None before."""
        epochs, seconds = self.timed
        return seconds / epochs if epochs else None

    def keep(self, trace: EpochTrace) -> None:
        if trace.epoch in self._traces:
            self._drop(trace.epoch)
        self._traces[trace.epoch] = trace
        self._trace_bytes += trace.nbytes
        self.history.add(trace)
        room = max(1, min(TRACES_KEPT, TRACE_BUDGET // max(trace.nbytes, 1)))
        while len(self._traces) > room:
            self._drop(next(iter(self._traces)))

    @property
    def nbytes(self) -> int:
        """About what it keeps, in bytes: traces, full states and columns."""
        begun = self.start.vector.nbytes if self.start is not None else 0
        return (
            begun + self._trace_bytes + self.recording.keyframe_bytes + self.recording.scalar_bytes
        )

    def shrink(self) -> bool:
        """Drops what can be had again: the traces but for the newest and the one that is shown,
        then every other keyframe between the first and the last. False where there is nothing.
        """
        shown = {self.playhead.epoch, next(reversed(self._traces), 0)}
        others = [epoch for epoch in self._traces if epoch not in shown]
        for epoch in others:
            self._drop(epoch)
        return bool(others) or self.recording.shrink()

    def _drop(self, epoch: int) -> None:
        self._trace_bytes -= self._traces.pop(epoch).nbytes

    def has_trace(self, epoch: int, complete: bool) -> bool:
        trace = self._traces.get(epoch)
        return trace is not None and (trace.complete or not complete)

    def after(self, head: Playhead, size: str) -> Playhead:
        """One `size` of STEP_SIZES on; a demo has no epochs to go by."""
        if size == "operation":
            return self.operations.after(head)
        if size == "epoch" and self.experiment.trains:
            return self.steps.after_epoch(head)
        return self.steps.after(head)

    def before(self, head: Playhead, size: str) -> Playhead:
        """One `size` back, to this run's very start at most."""
        if size == "operation":
            return self.operations.before(head, self.first_epoch)
        if size == "epoch" and self.experiment.trains:
            return self.steps.before_epoch(head, self.first_epoch)
        return self.steps.before(head, self.first_epoch)

    def move(self, head: Playhead) -> None:
        self.playhead = head
        self.seen = max(self.seen, head)

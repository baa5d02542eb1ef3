"""TaskTraining: series of runs on synthetic tasks, as the Tasks page sees them.

A series is one experiment with several seeds, trained one after another; earlier ones stay to be
compared, and what was deleted can be had back. Knows no widgets and no torch.
"""

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from core.experiment import Experiment
from core.experiment.cost import check_time
from core.journal.intents import (
    CancelSeries,
    DeleteSeries,
    RestoreSeries,
    ResumeSeries,
    SaveSeriesRun,
    ShowSeries,
    TrainSeries,
)
from core.journal.journal import Acts, Refusals
from core.messages.batch_runs import Plan, Practised, Probe, Probed, SaveBatchRun
from core.messages.runs import Forget
from core.runs.batch_run import BatchRun, BatchSource, Score
from core.runs.deleted import Deleted
from core.runs.keyframes import KEYFRAME_BUDGET
from core.runs.records import TrainingState
from core.runs.series import Series
from core.sentences import Sentence
from core.session.batch_training import BatchTraining
from core.session.feed import NOT_TRAINING
from core.settings import SpecError

SEEDS_MAX = 200
Meant = Callable[[Series], bool]
PAUSE_FIRST = Sentence("A series is being trained; pause it first.")
NONE_PAUSED = Sentence("No paused series is chosen.")
NO_TRAINED_RUN = Sentence("No trained run is chosen.")
LOOKS = 40  # evaluations and profiles of a run, more where it is long
LOOK_EVERY = 250  # updates, at most


class TaskTraining(QObject):
    """changed: a run went on. series_changed: there are others, or another is looked at.
    state_changed: training began or ended. probed: a test's answer. dropped: a request of which
    nothing will come.
    """

    changed = Signal()
    series_changed = Signal()
    state_changed = Signal()
    probed = Signal(object)
    dropped = Signal(object)

    def __init__(
        self, send: Callable[[object], None], ids: Callable[[], int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._send = send
        self._new_id = ids
        self.series: list[Series] = []
        self.chosen: Series | None = None
        self._meant: Meant | None = None  # by a step of a lesson, beside which Tasks stands
        self.device = "cpu"
        self.training = BatchTraining(send, self)
        self.training.advanced.connect(self.changed)
        self.training.rested.connect(self._on_rested)
        self._working: Series | None = None
        self.deleted = Deleted(self.series)
        self._number = 0

    def acts(self) -> Acts:
        """How its intents are done."""
        return {
            TrainSeries: lambda intent: self.start(
                intent.experiment, intent.first, intent.count, intent.tested_at
            ),
            CancelSeries: lambda _: self.cancel(),
            ResumeSeries: lambda intent: self.resume(self._numbered(intent.series)),
            ShowSeries: lambda intent: self.choose(self._numbered(intent.series)),
            DeleteSeries: lambda intent: self.delete(self._numbered(intent.series)),
            RestoreSeries: lambda _: self.undo_delete(),
            SaveSeriesRun: lambda intent: self.save(self._runs[intent.run], intent.path),
        }

    def refusals(self) -> Refusals:
        """What may speak against them."""
        return {
            TrainSeries: lambda _: PAUSE_FIRST if self.running else "",
            CancelSeries: lambda _: "" if self.running else NOT_TRAINING,
            ResumeSeries: lambda intent: self._against_resuming(intent.series),
            **dict.fromkeys(
                (ShowSeries, DeleteSeries),
                lambda intent: (
                    "" if self._found(intent.series) else Sentence("No series is chosen.")
                ),
            ),
            RestoreSeries: lambda _: "" if self.deleted else Sentence("None was deleted."),
            SaveSeriesRun: lambda intent: self._against_saving(intent.run),
        }

    def _against_resuming(self, number: int) -> str:
        series = self._found(number)
        resumable = series is not None and series.next is not None and not self.running
        return "" if resumable else NONE_PAUSED

    def _against_saving(self, run_id: int) -> str:
        run, working = self._runs.get(run_id), self.working
        if run is None or not run.updates:
            return NO_TRAINED_RUN
        if run.diverged is not None:
            return Sentence("This run diverged; its weights are of no use.")
        if working is not None and run is working.next:
            return Sentence("This run is being trained; it can be saved at its end.")
        return ""

    def _found(self, number: int) -> Series | None:
        return next((series for series in self.series if series.number == number), None)

    def _numbered(self, number: int) -> Series:
        series = self._found(number)
        if series is None:
            raise KeyError(number)
        return series

    @property
    def _runs(self) -> dict[int, BatchRun]:
        return {run.id: run for series in self.series for run in series.runs}

    @property
    def running(self) -> bool:
        return self._working is not None

    @property
    def shown(self) -> Series | None:
        """The chosen one. Beside a step that means other series: the newest of these, or none; the
        chosen one is there again once the step is left.
        """
        meant = self._meant
        if meant is None or (self.chosen is not None and meant(self.chosen)):
            return self.chosen
        return next(filter(meant, reversed(self.series)), None)

    def mean(self, meant: Meant | None) -> None:
        """Which series a step is about; None for any."""
        if meant is not None or self._meant is not None:
            self._meant = meant
            self.series_changed.emit()

    @property
    def trained(self) -> str:
        """Of which task the series is that is shown; "" where it was not trained to its end."""
        shown = self.shown
        is_whole = not self.running and shown is not None and shown.next is None
        return shown.task.kind if is_whole and shown is not None else ""

    @property
    def working(self) -> Series | None:
        """The series that is trained."""
        return self._working

    @property
    def testing(self) -> bool:
        """Whether a test is awaited that a series asks for."""
        return any(series.untested for series in self.series)

    def start(
        self, experiment: Experiment, first: int = 0, count: int = 1, tested_at: int = 0
    ) -> Series:
        """Begins a series; SpecError where it cannot be."""
        if not 1 <= count <= SEEDS_MAX:
            raise SpecError(
                "seeds", "seeds is {count:,}; allowed is 1 to {most}.", count=count, most=SEEDS_MAX
            )
        if self.device == "cpu":
            check_time(experiment)
        seeds = range(first, first + count)
        each = [experiment.with_values(seed=seed) for seed in seeds]
        budget = KEYFRAME_BUDGET // count  # a series has what a run has
        runs = [BatchRun(self._new_id(), one, budget=budget) for one in each]
        return self._begin(experiment, runs, tested_at)

    def continue_from(self, experiment: Experiment, state: TrainingState) -> Series:
        """A checkpoint as a series of one run, whose score is asked for."""
        run = BatchRun(self._new_id(), experiment, state)
        series = self._add(experiment, [run])
        self.look_at(series)
        if run.first:
            self.probe(run, series.task.length)
        return series

    def _begin(self, experiment: Experiment, runs: list[BatchRun], tested_at: int) -> Series:
        self.cancel()
        series = self._add(experiment, runs, tested_at)
        self._working = series
        self.choose(series)
        self.state_changed.emit()
        self._go_on()
        return series

    def _add(self, experiment: Experiment, runs: list[BatchRun], tested_at: int = 0) -> Series:
        self._number += 1
        series = Series(self._number, experiment, runs, tested_at)
        self.series.append(series)
        return series

    def resume(self, series: Series) -> None:
        """Trains what a cancelled series still lacks."""
        if series.next is not None:
            self.cancel()
            self._working = series
            self.choose(series)
            self.state_changed.emit()
            self._go_on()

    def cancel(self) -> None:
        """What was trained stays."""
        if self._working is not None:
            self._working = None
            self.training.pause()
            self.state_changed.emit()

    def choose(self, series: Series) -> None:
        """To be looked at, whatever a step means."""
        if self._meant is not None and not self._meant(series):
            self._meant = None
        self.look_at(series)

    def look_at(self, series: Series | None) -> None:
        self.chosen = series
        self.series_changed.emit()

    def delete(self, series: Series) -> None:
        """Until undo_delete(), or until many others are deleted."""
        if series is self._working:
            self.cancel()
        self.training.forget(series.runs)
        self._send(Forget(tuple(run.id for run in series.runs)))
        place = self.deleted.delete(series)
        left = self.series[min(place, len(self.series) - 1)] if self.series else None
        self.look_at(left if series is self.chosen else self.chosen)

    def bring(self, series: Series, place: int) -> None:
        """One that is gone, where it stood."""
        self.deleted.bring(series, place)
        self.look_at(series)

    def undo_delete(self) -> None:
        """Brings back the series deleted last, where it was."""
        series = self.deleted.restore()
        if series is not None:
            self.look_at(series)

    @property
    def last_number(self) -> int:
        """Of the series that was begun last."""
        return self._number

    def bring_back(
        self,
        series: list[Series],
        shown: Series | None,
        last_number: int,
        deleted: list[tuple[int, Series]],
    ) -> None:
        """Those of another time; what was being trained then waits to be gone on with."""
        self.series[:] = series
        self.deleted.put_back(deleted)
        self._number = last_number
        self.look_at(shown)

    def probe(self, run: BatchRun, length: int) -> Probe:
        """A test of `run` as it stands, at any length; `probed` follows, or `dropped`."""
        request = Probe(self._source(run), run.updates, length)
        self._send(request)
        return request

    def save(self, run: BatchRun, path: str) -> None:
        """Writes the newest weights."""
        self._send(SaveBatchRun(self._source(run), "", run.updates, path))

    def _source(self, run: BatchRun) -> BatchSource:
        """Its newest state, on the device that is chosen; while training, on that in use."""
        source = self.training.source(run, run.updates)
        return source if self.running else replace(source, device=self.device)

    def answered(self, answer: object) -> None:
        if isinstance(answer, Probed):
            self._note(answer)
            self.probed.emit(answer)
        elif isinstance(answer, Practised):
            self.training.answered(answer)

    def _note(self, probed: Probed) -> None:
        """Of a run that was opened: its first score, where it was tested at its own length. And of
        one that is done, at any.
        """
        asked = probed.request
        key = (asked.source.run_id, asked.updates, asked.length)
        for run in (series.runs[0] for series in self.series if series.opened):
            if key == (run.id, run.updates, run.experiment.task.seq_len):
                run.add(Score(asked.updates, probed.loss, probed.score))
                self.changed.emit()
        self._keep(asked, probed.score)

    def _keep(self, asked: Probe, score: float) -> None:
        """A test of a run as it is at its end."""
        for series in self.series:
            for run in series.done:
                if (asked.source.run_id, asked.updates) == (run.id, run.updates):
                    series.tests[run.id, asked.length] = score

    def failed(self, request: object) -> None:
        self.training.failed(request)
        if isinstance(request, Probe):
            self._keep(request, math.nan)
        self.dropped.emit(request)

    def _go_on(self) -> None:
        assert self._working is not None
        run = self._working.next
        if run is not None:
            self.training.train(run, _plan(run.experiment.training.epochs), device=self.device)

    @Slot()
    def _on_rested(self) -> None:
        """A run is done: the next seed, or the end. Or it failed, and nothing goes on."""
        working, run = self._working, self.training.run
        if working is None:
            return
        if run in working.untested:
            self.probe(run, working.tested_at)
        if run is not None and run.done and working.next is not None:
            self._go_on()
        else:
            self._working = None
            self.state_changed.emit()
        self.changed.emit()


def evaluated_every(updates: int) -> int:
    """So many updates, of a run with so many."""
    return min(max(updates // LOOKS, 1), LOOK_EVERY)


def _plan(updates: int) -> Plan:
    every = evaluated_every(updates)
    profile = 1 if updates <= LOOK_EVERY else every  # few enough to measure each one
    return Plan(evaluate=every, profile=profile, keyframe=max(every, 10))

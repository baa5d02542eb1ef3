"""What the curves of the Tasks page show: lines, marks and ends of a series. Draws nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.arrays import Array, means
from core.experiment import SyntheticTask
from core.runs.batch_run import BatchRun
from core.runs.series import Series
from gui.wording.numbers import setting_text, short_number
from gui.wording.series import score_text, series_name
from gui.wording.translate import tr


@dataclass(frozen=True)
class Line:
    """x: updates. y: as drawn, its logarithm to base 10 where the axis is logarithmic.

    end: the update that could not be made, None for none.
    """

    x: Array
    y: Array
    name: str = ""
    end: int | None = None


@dataclass(frozen=True)
class Mark:
    """A height that means something. color: a name of the theme's."""

    y: float
    text: str
    color: str


@dataclass(frozen=True)
class TaskCurves:
    """chosen: the line in front, or -1. end_text: why the chosen one could not go on, or some.
    last: the update at which the axis ends.
    """

    lines: tuple[Line, ...]
    chosen: int
    behind: tuple[Line, ...]
    marks: tuple[Mark, ...]
    end_text: str
    label: str
    log: bool
    last: int

    @property
    def ends(self) -> tuple[int, ...]:
        """The lines that could not go on."""
        return tuple(n for n, line in enumerate(self.lines) if line.end is not None and len(line.x))

    @property
    def heights(self) -> Array:
        """All that the axis has to hold: what exploded may leave it, unless there is no more."""
        calm = [line.y for line in self.lines if line.end is None and len(line.y)]
        wild = [self.lines[n].y for n in self.ends]
        rest = [line.y for line in self.behind if len(line.y)]
        rest.append(np.array([mark.y for mark in self.marks] or [-1.0, 0.0]))
        if not calm:
            return np.concatenate([*wild, *rest])
        top = max(float(each.max()) for each in (*calm, *rest))
        return np.concatenate([*calm, *rest, *(np.minimum(each, top) for each in wild)])

    def labelled(self, label: str, log: bool) -> "TaskCurves":
        """The same with another axis."""
        return replace(self, label=label, log=log)


EMPTY = TaskCurves((), -1, (), (), "", "", False, 100)


METRICS = ("score", "loss", "norm")
POINTS = 12_000  # of all lines together
WHOLE, STRETCHES = 300, 240  # updates that are drawn one by one; points of means, else
LINES = 60  # runs of a series that are drawn
OTHERS = 3  # series behind the shown one
LEAST = 1e-7  # a logarithmic axis has no place for 0
MOST = 1e12  # nor an exploding run for what lies below it


def is_log(task: SyntheticTask, metric: str) -> bool:
    """Shares right stand on a plain axis, everything else on a logarithmic one."""
    return metric != "score" or task.regression


def axis_text(task: SyntheticTask, metric: str) -> str:
    if metric == "norm":
        return tr("gradient norm")
    if metric == "loss":
        return tr("training loss")
    if task.regression:
        return tr("held-out squared error")
    if not task.holds_out:
        return tr("accuracy on all {} sequences, %").format(task.space)
    return tr("held-out accuracy, %")


def drawn(series: Series, run: BatchRun) -> list[BatchRun]:
    """The runs that have a line, `run` among them."""
    runs = series.runs[:LINES]
    return runs if run in runs else [*runs[:-1], run]


def curves(series: Series, others: Sequence[Series], metric: str, run: BatchRun) -> TaskCurves:
    """run: the chosen one. others: of which those with the same kind of task lie behind."""
    log = is_log(series.task, metric)
    runs = drawn(series, run)
    budget = max(POINTS // len(runs), 60)
    lines = [_line(each, metric, log, budget) for each in runs]
    label = axis_text(series.task, metric)
    width = _width(run, budget)
    if metric != "score" and width > 1:
        label += tr(", mean of {}").format(width)
    return TaskCurves(
        tuple(lines),
        runs.index(run),
        _behind(series, others, metric),
        _marks(series, metric),
        _end_text(run, sum(each.diverged is not None for each in runs)),
        label,
        log,
        _last(series),
    )


def _last(series: Series) -> int:
    """Where the axis ends: nearer where no run got far."""
    epochs = series.experiment.training.epochs
    if series.diverged < len(series.runs):
        return epochs
    return min(epochs, round(1.25 * max(run.diverged or 0 for run in series.runs)) + 1)


def _line(run: BatchRun, metric: str, log: bool, budget: int, name: str = "") -> Line:
    if metric == "score":
        x = np.array([each.updates for each in run.scores], "f8")
        y = np.array([each.score for each in run.scores], "f8")
    else:
        x, y = means(run.losses if metric == "loss" else run.norms, _width(run, budget))
        x += run.first
    y = np.log10(np.clip(y, LEAST, MOST)) if log else 100 * y
    known = np.isfinite(y)
    return Line(x[known], y[known], name, run.diverged)


def _width(run: BatchRun, budget: int) -> int:
    """Updates that share a point: from the stop mark, lest the line changes while it grows."""
    count = (run.updates if run.done else run.experiment.training.epochs) - run.first
    return 1 if count <= min(WHOLE, budget) else -(-count // min(STRETCHES, budget))


def _behind(series: Series, others: Sequence[Series], metric: str) -> tuple[Line, ...]:
    """The median runs of other series, named: to compare with, not to read off.

    Only where the curves are smooth enough to be told apart.
    """
    if metric != "score":
        return ()
    alike = [
        each
        for each in others
        if each is not series and each.task.kind == series.task.kind and _sound(each)
    ]
    # Those on the very same task first, the newest of them before the others.
    nearest = sorted(alike, key=lambda each: (each.task != series.task, -each.number))
    log = is_log(series.task, metric)
    lines = []
    for each in nearest[:OTHERS]:
        name = series_name(each.experiment)
        if each.task != series.task:
            name += f" · T={each.task.length}"
        lines.append(_line(_median_run(each), metric, log, 300, name))
    return tuple(lines)


def _sound(series: Series) -> list[BatchRun]:
    """The runs that have scores and did not diverge."""
    return [run for run in series.runs if run.scores and run.diverged is None]


def _median_run(series: Series) -> BatchRun:
    """The sound run whose last score is in the middle."""
    ranked = sorted(_sound(series), key=lambda run: run.last_score.score if run.last_score else 0.0)
    return ranked[len(ranked) // 2]


def _marks(series: Series, metric: str) -> tuple[Mark, ...]:
    """Guessing, and what counts as solved; of gradients, where they are clipped."""
    task = series.task
    log = is_log(series.task, metric)
    found: list[tuple[float, str, str]] = []
    if metric == "score":
        guess = score_text(task, task.chance)
        solved = score_text(task, task.threshold)
        below = tr("solved below {}") if task.regression else tr("solved from {}")
        found.append((task.chance, tr("guessing {}").format(guess), "wrong"))
        found.append((task.threshold, below.format(solved), "right"))
    elif metric == "loss":
        text = tr("guessing {}").format(short_number(task.chance_loss))
        found.append((task.chance_loss, text, "wrong"))
    elif series.experiment.training.clip_norm:
        clip = series.experiment.training.clip_norm
        found.append((clip, tr("cut down to {}").format(setting_text(clip)), "right"))
    return tuple(
        Mark(float(np.log10(y)) if log else 100 * y, text, color) for y, text, color in found
    )


def _end_text(run: BatchRun, ends: int) -> str:
    if run.diverged is not None:
        return tr("diverged at update {}").format(f"{run.diverged:,}")
    return tr("{} diverged").format(ends) if ends else ""

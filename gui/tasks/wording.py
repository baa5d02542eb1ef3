"""What the Tasks page says of a series: its name, its outcome. No widgets."""

from collections.abc import Sequence

from core.experiment import Experiment, SyntheticTask
from core.runs.batch_run import BatchRun
from core.runs.series import Series
from gui.tasks.fields import kinds
from gui.wording.numbers import duration
from gui.wording.punctuation import COLONS, dashed, headed, listed, sentences, stopped
from gui.wording.series import guessing_text, score_text, series_name
from gui.wording.translate import tr


def task_name(task: SyntheticTask) -> str:
    """ "Marked recall T=30"."""
    parts = [kinds()[task.kind][0], f"T={task.length}"]
    if task.reads("delay"):
        parts.append(tr("delay {}").format(task.delay))
    if task.reads("symbols") and task.symbols != 4:
        parts.append(tr("{} symbols").format(task.symbols))
    return " ".join(parts)


def state_text(series: Series, running: bool) -> str:
    """ "running 2/5", "paused 2/5", "3 diverged", ""."""
    done = len(series.done)
    count = len(series.runs)
    if running:
        return tr("running {}/{}").format(done, count)
    if series.opened:
        return tr("from update {}").format(f"{series.runs[0].first:,}")
    if done < count:
        return tr("paused {}/{}").format(done, count)
    return tr("{} diverged").format(series.diverged) if series.diverged else ""


def name_of(series: Series) -> str:
    """As it begins a sentence."""
    name = series_name(series.experiment)
    return name[0].upper() + name[1:]


def rest_text(series: Series) -> str:
    """Of a series that rests before its end."""
    if series.opened:
        text = tr("Opened at update {}; press Go on to train it to {}.")
        last = series.experiment.training.epochs
        return text.format(f"{series.runs[0].first:,}", f"{last:,}")
    return tr("Paused; what was trained is kept.")


def headline(series: Series, running: bool) -> str:
    """What came of it, in a sentence."""
    name = name_of(series)
    done = len(series.done)
    count = len(series.runs)
    if not done and not running:
        now = tr("Now: {}.").format(_median(series)) if series.score is not None else ""
        return headed(name, sentences(rest_text(series), now))
    if not done and count == 1:
        return tr("{}: it is being trained …").format(name)
    if not done:
        return tr("{}: the first of {} seeds is being trained …").format(name, count)
    if series.diverged == done:
        return _exploded(series, name)
    told = tr("{}: {}, {}, {} a run.").format(
        name, _solved(series), _median(series), duration(series.seconds or 0.0)
    )
    lost = tr("{} diverged.").format(series.diverged) if series.diverged else ""
    return sentences(told, lost, _leak(series))


def short_headlines(series: Series, running: bool) -> tuple[str, ...]:
    """The same where there is less room: without its name, with what came of it alone, and how many
    solved it; of one alone its score, which says more than "solved".
    """
    whole = headline(series, running)
    rest = whole.removeprefix(name_of(series)).lstrip(COLONS)
    if not series.done or series.diverged == len(series.done):
        return (rest,)
    solved, median = _solved(series), _median(series)
    last = median if len(series.runs) == 1 else solved
    forms = rest, stopped(listed((solved, median))), stopped(last)
    return tuple(each[0].upper() + each[1:] for each in forms)


def _exploded(series: Series, name: str) -> str:
    """Every run that is done could not go on."""
    ends = sorted(run.diverged for run in series.runs if run.diverged is not None)
    first = f"{ends[0]:,}"
    last = f"{ends[-1]:,}"
    when = tr("at update {}") if first == last else tr("at updates {} to {}")
    bounds = tr("its loss") if len(ends) == 1 else tr("their losses")
    return tr("{}: {} of {} runs diverged, {}: {} grew beyond all bounds.").format(
        name, len(ends), len(series.runs), when.format(first, last), bounds
    )


def _solved(series: Series) -> str:
    """ "3 of 5 seeds solved", or of some: "2 of 3 trained, both solved"; of one alone: "solved"."""
    solved = series.solved
    done = len(series.done)
    count = len(series.runs)
    if count == 1:
        return tr("solved") if solved else tr("not solved")
    if done == count:
        return tr("{} of {} seeds solved").format(solved, count)
    if solved == done:
        which = {1: tr("it is solved"), 2: tr("both solved")}.get(done, tr("all solved"))
    else:
        which = tr("{} solved").format(solved) if solved else tr("none solved")
    return tr("{} of {} trained, {}").format(done, count, which)


def _median(series: Series) -> str:
    """The median score beside guessing, where it is no better than that."""
    task = series.task
    score = series.score
    if len(series.runs) == 1:
        said = tr("squared error {}") if task.regression else tr("accuracy {}")
    else:
        said = tr("median squared error {}") if task.regression else tr("median accuracy {}")
    text = said.format(score_text(task, score))
    beside = guessing_text(task, score) if score is not None else ""
    return dashed(text, beside)


def _leak(series: Series) -> str:
    cheat = series.task.kind == "next" and series.experiment.model.bidirectional
    if not cheat or not series.solved:
        return ""
    return tr("Too good: its backward lane reads the answers.")


def plan_text(experiment: Experiment, count: int, series: Sequence[Series]) -> str:
    """How much a start would train, and about how long, from what was measured before."""
    updates = experiment.training.epochs
    text = tr("{} × {} updates").format(count, f"{updates:,}")
    rate = seconds_an_update(experiment, series)
    if rate is None:
        return text + tr("; how long that takes is known once one has run.")
    return text + tr(", about {}.").format(duration(rate * updates * count))


def seconds_an_update(experiment: Experiment, series: Sequence[Series]) -> float | None:
    """Of the latest series with such a network, by the length of the sequences; None: unknown.

    Runs that diverged are left out: they ended before their rate was one.
    """
    for each in reversed(series):
        runs = [run for run in each.runs if run.diverged is None]
        made = sum(run.updates - run.first for run in runs)
        seconds = sum(run.seconds for run in runs)
        if made and seconds and _cost(each.experiment) == _cost(experiment):
            return seconds / made * experiment.task.seq_len / each.task.seq_len
    return None


def _cost(experiment: Experiment) -> tuple[object, ...]:
    """What decides how long a time step takes."""
    model = experiment.model
    return (model.cell, model.hidden_size, model.num_lanes, experiment.training.batch_size)


def progress_text(series: Series) -> str:
    """ "seed 3 of 5 · about 4 s left"."""
    place = min(len(series.done) + 1, len(series.runs))
    text = tr("run {} of {}").format(place, len(series.runs))
    left = series.left
    return text if left is None else text + tr(" · about {} left").format(duration(left))


def run_text(run: BatchRun, task: SyntheticTask) -> str:
    """ "seed 3 · 99.8 %"."""
    text = tr("seed {}").format(run.experiment.training.seed)
    if run.diverged is not None:
        return text + tr(" · diverged at {}").format(f"{run.diverged:,}")
    last = run.last_score
    return text if last is None else f"{text} · {score_text(task, last.score)}"

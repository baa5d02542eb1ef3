"""What the Compare page says of runs: the six models of one click, names. No widgets."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from core.arrays import Array
from core.course.lecture import six_models
from core.experiment import Experiment, WordTask
from core.journal.intents import CompareModels
from core.runs.run import Run
from core.session.grid_training import DEMO
from core.settings import SpecError
from core.text.letters import isolated
from gui.wording.names import model_name
from gui.wording.numbers import loss_text
from gui.wording.punctuation import clauses, sentences
from gui.wording.runs import KnownRuns, changes, described, name_of, own_title
from gui.wording.translate import tr


class Standing(NamedTuple):
    """What a run has come to at the clock. loss: per letter; NaN where it is not known. right:
    whether it answers the whole word.
    """

    name: str
    loss: float
    right: bool


def names_of(
    known: KnownRuns, runs: Sequence[Run], called: Mapping[int, str] | None = None
) -> dict[int, str]:
    """By its id what each is called side by side: as it was chosen, or by its model, where that
    tells it apart. A name of the user's own goes before.
    """
    known_as = called or {}
    chosen = {run.id: model_name(known_as.get(run.id, "")) for run in runs if not run.name}
    models = [_model_of(known, run) for run in runs]
    names = [
        chosen.get(run.id) or (name if name and models.count(name) == 1 else name_of(known, run))
        for name, run in zip(models, runs, strict=True)
    ]
    return _told_apart(runs, names)


def _told_apart(runs: Sequence[Run], names: Sequence[str]) -> dict[int, str]:
    """By its id; where one is called as another before it (a large letter tells nothing apart),
    by what is set otherwise there, too, and by its number where nothing is.
    """
    apart: dict[int, str] = {}
    first: dict[str, Run] = {}
    for run, name in zip(runs, names, strict=True):
        taken = {each.casefold() for each in apart.values()}
        own = name
        if name.casefold() in taken:
            before = first[name.casefold()].experiment
            own = " · ".join((name, *changes(before, run.experiment, forked=True)))
        count = 1
        tried = own
        while tried.casefold() in taken:
            count += 1
            tried = tr("{} ({})").format(own, count)
        first.setdefault(name.casefold(), run)
        apart[run.id] = tried
    return apart


def _model_of(known: KnownRuns, run: Run) -> str:
    """ "RNNCell", and what is trained otherwise than the lecture does; "" for a run that has a name
    of its own, a past, or another model of its lesson's cell.
    """
    task, training = run.experiment.task, run.experiment.training
    if run.name or run.start is not None or run.edits or not isinstance(task, WordTask):
        return ""
    for name, own in six_models(task, training.seed, training.epochs).items():
        if own.model == run.experiment.model:
            return " · ".join((model_name(name), *changes(own, run.experiment)))
    lesson = known.lesson(run.lesson_id)
    other = lesson is None or lesson.experiment.model.cell != run.experiment.model.cell
    return " · ".join(described(run)) if other else ""


def six_on(run: Run | None) -> CompareModels:
    """The six models on this run's task and seed. SpecError where it is a demo."""
    if run is None or not isinstance(run.experiment.task, WordTask):
        raise SpecError("task", DEMO)
    return six_models_on(run.experiment)


def six_models_on(experiment: Experiment) -> CompareModels:
    """The same on the task and seed of an experiment that trains."""
    task, training = experiment.task, experiment.training
    assert isinstance(task, WordTask)
    return CompareModels(tuple(six_models(task, training.seed, training.epochs).items()))


def per_letter(run: Run, losses: Array) -> Array:
    """Losses of a run that adds them up, as those of one that takes the mean."""
    result: Array = losses / run.experiment.loss_terms
    return result


def headline(standings: Sequence[Standing], epoch: int) -> tuple[str, ...]:
    """Who is best at this epoch, and how many have the whole word; the fullest form first. "" for
    fewer than two.
    """
    known = [each for each in standings if math.isfinite(each.loss)]
    if len(known) < 2:
        return ("",)
    best = min(known, key=lambda each: each.loss)
    same = sum(each.loss == best.loss for each in known)
    lowest = tr("Epoch {}: {} has the lowest loss, {} nats a letter")
    if len(known) == 2:
        lowest = tr("Epoch {}: {} has the lower loss, {} nats a letter")
    if same > 1:
        lowest = tr("Epoch {}: {} and {} more have the lowest loss, {} nats a letter")
    parts = [f"{epoch:,}", quoted(best.name), loss_text(best.loss)]
    whole = lowest.format(*(parts if same == 1 else [*parts[:2], same - 1, parts[2]]))
    right = sum(each.right for each in known)
    first = clauses(whole, tr("{} of {} have every letter right.").format(right, len(known)))
    return first, whole, tr("Epoch {}: best is {}").format(*parts[:2])


def quoted(name: str) -> str:
    """A run's name in a sentence, of which “no memory” would else be a part."""
    return tr("“{}”").format(isolated(name))


def word_text(runs: Sequence[Run]) -> str:
    """Which word is read and which is wanted; of runs that learn different ones how many."""
    titles = list(dict.fromkeys(own_title(run.experiment) for run in runs))
    if len(titles) > 1:
        return tr("Wanted: {} different words").format(len(titles))
    return tr("Wanted: {}").format(titles[0]) if titles else ""


def alone_text(standing: Standing, epoch: int) -> str:
    """Of a run with no other beside it; "" before its first epoch."""
    if not math.isfinite(standing.loss):
        return ""
    told = tr("{}, epoch {}: {} nats a letter.")
    return told.format(quoted(standing.name), f"{epoch:,}", loss_text(standing.loss))


def how_compared(runs: Sequence[Run]) -> str:
    """What an engineer would ask of the curves."""
    remarks = []
    if any(run.experiment.loss_terms > 1 for run in runs):
        remarks.append(tr("Summed losses are divided by the number of letters."))
    if len(runs) > 1:
        remarks.append(tr("Each line has dashes of its own: where two coincide, both can be seen."))
    return sentences(*remarks)

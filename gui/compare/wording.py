"""What the Compare page says of runs: the six models of one click, names, colours. No widgets."""

from core.arrays import Array
from core.course.lecture import six_models
from core.experiment import WordTask
from core.journal.intents import CompareModels
from core.runs.run import Run
from core.settings import SpecError
from gui.style import theme
from gui.wording.translate import tr


def color_of(place: int) -> str:
    colors = theme.current().series
    return colors[place % len(colors)]


def six_on(run: Run | None) -> CompareModels:
    """The six models on this run's task and seed. SpecError where it is a demo."""
    if run is None or not isinstance(run.experiment.task, WordTask):
        raise SpecError("task", tr("A demo trains nothing; open a lesson that does."))
    training = run.experiment.training
    wanted = six_models(run.experiment.task, training.seed, training.epochs)
    return CompareModels(tuple(wanted.items()))


def per_letter(run: Run, losses: Array) -> Array:
    """Losses of a run that adds them up, as those of one that takes the mean."""
    result: Array = losses / run.experiment.loss_terms
    return result

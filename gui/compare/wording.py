"""What the Compare page says of runs: the six models of one click, names, colours. No widgets."""

from core.arrays import Array
from core.course.lecture import six_models
from core.experiment import WordTask
from core.journal.intents import CompareModels
from core.runs.run import Run
from core.settings import SpecError
from gui.style import theme
from gui.wording.translate import tr

# Okabe and Ito's, which colour-blind people tell apart; readable on both grounds.
LIGHT = ("#0072b2", "#d55e00", "#009e73", "#b14a86", "#8a6d00", "#3f7f9f")
DARK = ("#56b4e9", "#ff8f4a", "#2fd3a5", "#e79ac6", "#f0c040", "#c8d2e0")


def color_of(place: int) -> str:
    colors = DARK if theme.current().dark else LIGHT
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

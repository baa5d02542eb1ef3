"""Pictures in words: what a figure is called, and what stands below one. No widgets."""

from core.experiment import Experiment
from core.trace.playhead import Playhead, Steps
from gui.wording.runs import experiment_text
from gui.wording.translate import tr


def figure_title(name: str) -> str:
    """The title of a figure, by its name in core.exporting.sketch.figures_of."""
    known = {
        "network": tr("Network"),
        "cell": tr("Cell, opened"),
        "hidden_state": tr("Hidden state"),
        "weights": tr("Weights"),
        "equations": tr("Equations"),
        "code": tr("Code"),
        "loss": tr("Loss"),
        "decoded": tr("Decoded"),
        "gradients": tr("Gradients"),
        "gates": tr("Gates"),
        "embedding": tr("Embedding"),
    }
    return known.get(name, name)


def drawn_moment(experiment: Experiment, place: Playhead) -> str:
    """ "epoch 3", of one that is done; "epoch 3, step 2" amid one."""
    epoch = tr("epoch {}").format(f"{place.epoch:,}")
    if not experiment.trains:
        return ""
    steps = Steps.of(experiment)
    if place.step in (steps.forward, steps.last):
        return epoch
    return tr("{}, step {}").format(epoch, place.step)


def caption_of(experiment: Experiment, figure: str, place: Playhead) -> str:
    """ "Hidden state · hello → ohlol · RNN · hidden_size 4 · lr 0.1 · seed 12 · epoch 3"."""
    parts = figure_title(figure), experiment_text(experiment), drawn_moment(experiment, place)
    return " · ".join(filter(None, parts))

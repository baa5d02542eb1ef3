"""Series on synthetic tasks in words: what they are called and what they score. No widgets."""

import math

from core.experiment import Experiment, SyntheticTask
from gui.wording.numbers import percent_text, setting_text, short_number
from gui.wording.punctuation import listed
from gui.wording.translate import tr

NEAR_CHANCE = 0.03  # share right above guessing that is still told as guessing
# Of the squared error of guessing: from where it is hardly, no better, and far worse.
NEAR_MEAN = 0.85
LIKE_MEAN = 0.97
FAR = 2.0


def cell_name(experiment: Experiment) -> str:
    """ "LSTM 16", "bidirectional GRU 32 × 2"."""
    model = experiment.model
    name = f"{model.cell} {model.hidden_size}"
    if model.num_layers > 1:
        name += f" × {model.num_layers}"
    return tr("bidirectional {}").format(name) if model.bidirectional else name


def series_name(experiment: Experiment) -> str:
    """ "LSTM 16, forget bias 5, clip 1": what is not as everybody has it."""
    model = experiment.model
    training = experiment.training
    parts = [
        cell_name(experiment),
        model.nonlinearity if model.nonlinearity != "tanh" else "",
        if_set(tr("forget bias {}"), model.forget_bias),
        tr("orthogonal × {}").format(setting_text(model.gain))
        if model.init == "orthogonal"
        else "",
        if_set(tr("dropout {}"), model.dropout),
        if_set(tr("clip {}"), training.clip_norm),
        _trained(experiment),
    ]
    return listed(parts)


def if_set(text: str, value: float) -> str:
    """ "" for what is not set."""
    return text.format(setting_text(value)) if value else ""


def _trained(experiment: Experiment) -> str:
    """The optimiser's part, where it is not Adam 0.01 alone."""
    training = experiment.training
    parts = []
    if (training.optimizer, training.lr) != ("Adam", 0.01):
        parts.append(f"{training.optimizer} {setting_text(training.lr)}")
    if training.weight_decay:
        parts.append(tr("decay {}").format(setting_text(training.weight_decay)))
    if training.scheduler != "none":
        parts.append(training.scheduler)
    if training.batch_size != 32:
        parts.append(tr("batch {}").format(training.batch_size))
    return listed(parts)


def score_text(task: SyntheticTask, score: float | None) -> str:
    """ "99.8 %", or a squared error as "0.0008"."""
    if score is None:
        return "–"
    if not math.isfinite(score):
        return tr("no number")
    return short_number(score) if task.regression else percent_text(score)


def guessing_text(task: SyntheticTask, score: float) -> str:
    """ "no better than guessing (25 %)"; "" for a score that is clearly better."""
    if not is_guessing(task, score):
        return ""
    if task.regression and score > FAR * task.chance:
        return tr("far worse than guessing ({})").format(score_text(task, task.chance))
    hardly = task.regression and score < LIKE_MEAN * task.chance
    text = tr("hardly better than guessing ({})") if hardly else tr("no better than guessing ({})")
    return text.format(score_text(task, task.chance))


def is_guessing(task: SyntheticTask, score: float) -> bool:
    """Whether a score is about what guessing gets."""
    if task.regression:
        return not score < NEAR_MEAN * task.chance
    return score < task.chance + NEAR_CHANCE

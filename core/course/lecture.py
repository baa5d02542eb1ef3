"""The lecture: its models, its experiments, and the losses that it prints. No torch, no Qt.

Dapeng Shang, Sequential Model (RNN, LSTM), BU Questrom. What is the lecture's is told by comparing
experiments, never by a lesson's name: in a lesson anything may have been changed.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from core.experiment import Experiment, WordTask
from core.experiment.model import ModelSpec
from core.experiment.training import TrainingSpec
from core.text.letters import Letters

EPOCHS = 15
TASK = WordTask(Letters.of("hello"), Letters.of("ohlol"))
EMBEDDED = ModelSpec("RNN", "tanh", 10, 8, 2, batch_first=True, head="Linear")
LSTM = replace(EMBEDDED, cell="LSTM", bidirectional=True)
MODELS: dict[str, ModelSpec] = {  # and what the same task makes of others of their size
    "RNNCell": ModelSpec("RNNCell"),
    "RNN": ModelSpec("RNN"),
    "embedding + RNN": EMBEDDED,
    "LSTM": replace(EMBEDDED, cell="LSTM"),
    "bidirectional LSTM": LSTM,
    "GRU": replace(EMBEDDED, cell="GRU"),
}
# What is trained, with the last loss that is printed: of RNNCell the sum of five letters.
# The lecture sets no seed; these are the lessons' own.
PRINTED: tuple[tuple[Experiment, float], ...] = (
    (Experiment(TASK, MODELS["RNNCell"], TrainingSpec("sum", epochs=EPOCHS, seed=12)), 2.0754),
    (Experiment(TASK, MODELS["RNN"], TrainingSpec(epochs=EPOCHS, seed=12)), 0.5813),
    (Experiment(TASK, EMBEDDED, TrainingSpec(epochs=EPOCHS, seed=20)), 0.0036),
    (Experiment(TASK, LSTM, TrainingSpec(epochs=EPOCHS, seed=38)), 0.0024),
)


def printed_loss(experiment: Experiment, epoch: int) -> float | None:
    """What the lecture prints at this epoch of this very experiment, per letter; None for nothing.

    The seed may be any, for it is compared with others; the stop mark decides no number.
    """
    if epoch != EPOCHS:
        return None
    for own, loss in PRINTED:
        training = replace(experiment.training, seed=own.training.seed, epochs=EPOCHS)
        if replace(experiment, training=training) == own:
            return loss / own.loss_terms
    return None


def six_models(task: WordTask, seed: int, epochs: int) -> dict[str, Experiment]:
    """The lecture's models and a GRU on one task, each as the lecture trains it."""
    return dict(_six_models(task, seed, epochs))


@lru_cache(maxsize=16)  # side by side, each run is compared with them in each picture
def _six_models(task: WordTask, seed: int, epochs: int) -> Mapping[str, Experiment]:
    found = {}
    for name, model in MODELS.items():
        if model.head == "none":  # each letter needs its output
            model = replace(model, hidden_size=max(model.hidden_size, len(task.vocabulary)))
        reduction = "sum" if name == "RNNCell" else "mean"
        made = Experiment(task, model)
        found[name] = made.with_values(reduction=reduction, seed=seed, epochs=epochs)
    return found

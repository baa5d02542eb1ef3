"""The settings of a word's run in words: captions, tips, and why one is grey. No widgets."""

from functools import cache

from core.course.measurements import filled
from core.experiment import Experiment
from core.experiment.cells import CELLS
from core.experiment.training import USES
from core.settings import CAPTIONS, WORDS
from gui.wording.glossary import meaning_of
from gui.wording.translate import told, tr
from gui.wording.wrapped import in_lines

NAMES = {
    "cell": "cellBox",
    "nonlinearity": "nonlinearityBox",
    "embedding_dim": "embeddingBox",
    "hidden_size": "hiddenSizeBox",
    "num_layers": "layersBox",
    "bidirectional": "bidirectionalBox",
    "batch_first": "batchFirstBox",
    "batch": "batchBox",
    "head": "headBox",
    "reduction": "lossBox",
    "optimizer": "optimizerBox",
    "lr": "learningRateBox",
    "epochs": "epochsBox",
    "seed": "seedBox",
    "initial_state": "initialStateBox",
    "init": "initBox",
    "gain": "gainBox",
    "forget_bias": "forgetBiasBox",
    "clip_norm": "clipBox",
    "weight_decay": "weightDecayBox",
    "scheduler": "schedulerBox",
    "gamma": "gammaBox",
    "period": "periodBox",
}
MORE = tuple(NAMES)[tuple(NAMES).index("initial_state") :]  # rarely changed: folded away
TIP_WIDE = 64  # columns of a line: a tip that is no HTML wraps nothing by itself
SCHEDULE = ("scheduler", "gamma", "period")
TRAINING: tuple[str, ...] = (
    "embedding_dim",
    "head",
    "reduction",
    "optimizer",
    "lr",
    "epochs",
    "clip_norm",
    "weight_decay",
    *SCHEDULE,
)


def value_of(experiment: Experiment, name: str) -> object:
    """A setting's value, from whichever part of the experiment holds it."""
    parts = (experiment.model, experiment.training, experiment)
    return next(getattr(part, name) for part in parts if hasattr(part, name))


def captions() -> dict[str, str]:
    """What stands before each box, in the order of NAMES."""
    return {name: told(CAPTIONS[name]) for name in NAMES}


def choice_text(value: str) -> str:
    """What may be chosen, as the boxes say it: torch's names stay."""
    return told(WORDS.get(value, value))


def set_to(name: str, value: str) -> str:
    """ "lr 0.01": a setting by its short name."""
    short = {
        "lr": tr("lr {}"),
        "hidden_size": tr("hidden_size {}"),
        "num_layers": tr("num_layers {}"),
        "embedding_dim": tr("embedding_dim {}"),
        "epochs": tr("epochs {}"),
        "seed": tr("seed {}"),
        "gain": tr("gain {}"),
        "period": tr("period {}"),
        "optimizer": tr("optimizer {}"),
        "reduction": tr("reduction {}"),
        "initial_state": tr("initial_state {}"),
        "nonlinearity": tr("nonlinearity {}"),
        "head": tr("head {}"),
        "cell": tr("cell {}"),
    }
    return short.get(name, f"{name} {{}}").format(choice_text(value))


def off_words() -> dict[str, str]:
    """What a number reads as where it is at its least and that means "not at all"."""
    return {
        "clip_norm": tr("off"),
        "weight_decay": tr("off"),
        "dropout": tr("off"),
        "embedding_dim": tr("one-hot"),
        "chunk": tr("whole text"),
    }


def tip(name: str) -> str:
    """What a setting does, in lines; of those that need no more, what the glossary says."""
    tips = {
        "init": filled(
            tr(
                "default: as torch draws it. orthogonal: Wₕₕ keeps the length of what it "
                "multiplies, times the gain (in a gated cell, each gate's rows do). tanh and "
                "the gates still make gradients fade: over 30 steps, {{orthogonal-rnn}} of it "
                "is left in a new RNN of 8 units, {{orthogonal-lstm}} in an LSTM."
            )
        ),
        "gain": tr("What orthogonal weights are multiplied by. 1 keeps lengths."),
        "forget_bias": tr(
            "The bias of the forget gate at first; 0: as torch draws it. A large one keeps the "
            "cell state, so that memory is there before it is learned."
        ),
        "clip_norm": tr("All gradients are scaled down together when their norm is above it."),
        "weight_decay": tr("Each weight, times this, is added to its gradient: a pull to 0."),
        "scheduler": tr(
            "How the learning rate changes. StepLR: times gamma every period. ExponentialLR: "
            "times gamma at every update. CosineAnnealingLR: down to 0 along half a cosine of "
            "a period, and up again."
        ),
        "gamma": tr("What the learning rate is multiplied by."),
        "period": tr("In updates; for a word, an epoch is one update."),
    }
    return _in_lines(tips.get(name) or meaning_of(name))


@cache
def _in_lines(text: str) -> str:
    return in_lines(text, TIP_WIDE)


def applies(experiment: Experiment, name: str) -> bool:
    """Whether the experiment has such a setting at all: a demo has nothing that is trained."""
    return experiment.trains or name not in TRAINING


def why_off(experiment: Experiment, name: str) -> str:
    """Why a setting cannot be changed, as a sentence; "" where it can."""
    model = experiment.model
    if not applies(experiment, name):
        return tr("This lesson is one forward pass; nothing is trained.")
    if experiment.trains and name == "batch":
        return tr("A word is one sequence: its batch is 1.")
    if model.cell_kind.by_step and name in ("num_layers", "bidirectional", "batch_first"):
        return tr("An RNNCell is one layer in one direction, fed step by step.")
    if model.cell_kind.is_gated and name == "nonlinearity":
        return tr("This cell always has sigmoid gates and tanh for its state.")
    if name == "forget_bias" and "f" not in model.cell_kind.gates:
        return no_forget_gate()
    if name == "gain" and model.init != "orthogonal":
        return tr("The gain is that of an orthogonal Wₕₕ; choose it above.")
    return why_unused(experiment.training.scheduler, name)


def about_dropout() -> str:
    return tr("Between layers, as torch has it")


def one_layer() -> str:
    """Why dropout cannot be chosen."""
    return tr("It acts between layers, and there is one.")


def about_period() -> str:
    return tr("Updates in a step, or in half a cosine")


def no_forget_gate() -> str:
    """Why the bias of other cells' forget gate cannot be chosen."""
    return tr("Only an LSTM has a forget gate.")


def why_unused(scheduler: str, name: str) -> str:
    """Of gamma and period: why this scheduler has no use for it."""
    if name not in ("gamma", "period") or name in USES[scheduler]:
        return ""
    if scheduler == "none":
        return tr("Without a scheduler the learning rate stays as it is.")
    return tr("{} does not use it.").format(scheduler)


def along(name: str, value: object) -> dict[str, str | int | float]:
    """What changes with a setting, because another cell could not have it."""
    if name != "cell":
        return {}
    kind = CELLS[str(value)]
    changes: dict[str, str | int | float] = {} if "f" in kind.gates else {"forget_bias": 0.0}
    if kind.by_step:
        changes |= {"num_layers": 1, "bidirectional": False, "batch_first": False}
    return changes | ({"nonlinearity": "tanh"} if kind.is_gated else {})

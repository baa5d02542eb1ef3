"""The settings of the Tasks page: their captions, and why one does not apply. No widgets."""

from collections.abc import Mapping

from core.experiment.cells import CELLS
from core.experiment.training import USES
from core.settings import TASK_CAPTIONS
from core.tasks.kinds import KINDS
from gui.wording.settings import about_dropout, about_period, no_forget_gate, one_layer
from gui.wording.translate import told, tr

SHOWN = (
    "symbols",
    "delay",
    "cell",
    "hidden_size",
    "forget_bias",
    "clip_norm",
    "lr",
    "epochs",
    "seed",
)
MORE = (
    "num_layers",
    "bidirectional",
    "nonlinearity",
    "init",
    "gain",
    "dropout",
    "optimizer",
    "weight_decay",
    "scheduler",
    "gamma",
    "period",
    "batch_size",
)
# What a setting is where it does not apply.
PLAIN: Mapping[str, object] = {
    "symbols": 4,
    "delay": 1,
    "forget_bias": 0.0,
    "nonlinearity": "tanh",
    "gain": 1.0,
    "dropout": 0.0,
    "gamma": 0.5,
    "period": 100,
}


def kinds() -> dict[str, tuple[str, str]]:
    """Each kind of task: its plain name, and what it asks."""
    return {name: (told(KINDS[name].title), asked) for name, asked in _asked().items()}


def _asked() -> dict[str, str]:
    return {
        "adding": tr(
            "Two of T numbers between 0 and 1 are marked, one in each half; the last output is "
            "to be their sum. (Hochreiter & Schmidhuber 1997 take numbers between −1 and 1, "
            "lengths from T to 1.1 T, both marks in the first half, and ask for 0.5 plus a "
            "quarter of the sum.)"
        ),
        "recall": tr("The first symbol is marked; it is to be named after all the others."),
        "parity": tr("At each step: is the number of ones so far odd?"),
        "parity_last": tr("Only at the last step: is the number of ones odd?"),
        "echo": tr("At each step, the symbol from so many steps ago is to be repeated."),
        "next": tr("The next symbol is to be predicted, and it is drawn at random."),
    }


def captions(names: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """(setting, caption, tool tip) of each."""
    tips = {
        "symbols": tr("How many different symbols there are, 2 to 16"),
        "delay": tr("How many steps back the symbol to be repeated lies"),
        "hidden_size": tr("Units of a layer, in each direction"),
        "forget_bias": tr(
            "What the forget gate's biases add up to at first; 0: as torch draws them"
        ),
        "clip_norm": tr("A gradient with a larger norm is cut down to this"),
        "epochs": tr("Each reads another batch of sequences"),
        "seed": tr("It decides the first weights and all sequences"),
        "bidirectional": tr("A second lane reads from the end"),
        "init": tr("default: torch's own draw; orthogonal: times gain"),
        "gain": tr("1: Wₕₕ keeps lengths. Above 1 it stretches gradients; tanh flattens them"),
        "dropout": about_dropout(),
        "weight_decay": tr("0: none"),
        "scheduler": tr("How the learning rate changes, by torch's names"),
        "gamma": tr("What the scheduler multiplies the learning rate by"),
        "period": about_period(),
        "batch_size": tr("Sequences in an update"),
    }
    return [(name, told(TASK_CAPTIONS[name]), tips.get(name, "")) for name in names]


def reasons(values: Mapping[str, object]) -> dict[str, str]:
    """Why a setting does not apply beside the others, for those that do not."""
    task = KINDS[str(values["kind"])]
    scheduler = values["scheduler"]
    cell = CELLS[str(values["cell"])]
    given = (
        ("symbols", "symbols" in task.reads, tr("This task has no symbols to choose.")),
        ("delay", "delay" in task.reads, tr("Only the delayed echo has a delay.")),
        ("forget_bias", "f" in cell.gates, no_forget_gate()),
        ("nonlinearity", not cell.is_gated, tr("The nonlinearity of gated cells is tanh.")),
        ("gain", values["init"] == "orthogonal", tr("Only an orthogonal Wₕₕ takes a gain.")),
        (
            "dropout",
            int(str(values["num_layers"])) > 1,
            one_layer(),
        ),
        (
            "gamma",
            "gamma" in USES[str(scheduler)],
            tr("Only StepLR and ExponentialLR multiply by gamma."),
        ),
        (
            "period",
            "period" in USES[str(scheduler)],
            tr("Only StepLR and CosineAnnealingLR have a period."),
        ),
    )
    return {name: reason for name, applies, reason in given if not applies}

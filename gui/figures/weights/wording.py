"""What a parameter's rows, columns and single numbers stand for, in words. No widgets."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.experiment import Experiment
from core.experiment.cells import GATE_NAMES
from gui.figures.weights.parameters import place_of


def tr(text: str) -> str:
    return QCoreApplication.translate("Parameters", text)


@dataclass(frozen=True)
class Axes:
    """sides: names of equal blocks of rows, from the top; () for none. feet: the same of
    columns. name: of the columns as a whole, for where feet have no room.
    """

    sides: tuple[str, ...]
    feet: tuple[str, ...]
    name: str


def axes_of(experiment: Experiment, name: str) -> Axes:
    """What the heat map of parameter `name` is labelled with; a bias has a row for each gate."""
    letters, gates = experiment.vocabulary, GATE_NAMES[experiment.model.cell]
    gates = gates if len(gates) > 1 else ()
    if name.startswith("emb."):
        return Axes(letters, (), tr("embedding"))
    if name.startswith("fc."):
        if name.endswith("bias"):
            return Axes((), letters, tr("letters"))
        return Axes(letters, _states(experiment), "h")
    lane, kind = place_of(experiment, name)
    if kind > 1:
        return Axes(gates, (), tr("units"))
    if kind == 1:
        return Axes(gates, (), "h_prev")
    return _inputs(experiment, lane // experiment.model.num_directions, gates)


def _states(experiment: Experiment) -> tuple[str, ...]:
    """Both directions' states lie side by side, the forward ones first."""
    return ("h →", "h ←") if experiment.model.bidirectional else ()


def _inputs(experiment: Experiment, layer: int, gates: tuple[str, ...]) -> Axes:
    if layer:
        feet = _states(experiment)
        return Axes(gates, feet, tr("h of layer {}").format(layer))
    if experiment.model.embedding_dim:
        return Axes(gates, (), tr("x, the embedding"))
    return Axes(gates, experiment.vocabulary, tr("x, one-hot") if experiment.vocabulary else "x")


def role_of(experiment: Experiment, name: str, index: tuple[int, ...]) -> str:
    """What the number at torch's `index` is for: "from h_prev[3] to gate f of unit 2"."""
    stacked, column = index[0], index[-1]
    if name.startswith("emb."):
        return tr("number {} of the vector of “{}”").format(column, experiment.decode(stacked))
    weighs = "weight" in name
    if name.startswith("fc."):
        target = tr("the logit of “{}”").format(experiment.decode(stacked))
        source = _state(experiment, column)
    else:
        target = _target(experiment, stacked)
        source = _source(experiment, name, column) if weighs else ""
    if not weighs:
        return tr("added to {}").format(target)
    return tr("from {} to {}").format(source, target)


def _target(experiment: Experiment, stacked: int) -> str:
    gate, unit = divmod(stacked, experiment.model.hidden_size)
    letter = GATE_NAMES[experiment.model.cell][gate]
    return tr("gate {} of unit {}").format(letter, unit) if letter else tr("unit {}").format(unit)


def _source(experiment: Experiment, name: str, column: int) -> str:
    lane, kind = place_of(experiment, name)
    layer = lane // experiment.model.num_directions
    if kind == 1:
        return f"h_prev[{column}]"
    if layer:
        return tr("{} of layer {}").format(_state(experiment, column), layer)
    if experiment.vocabulary and not experiment.model.embedding_dim:
        return tr("the letter “{}”").format(experiment.decode(column))
    return f"x[{column}]"


def _state(experiment: Experiment, column: int) -> str:
    if not experiment.model.bidirectional:
        return f"h[{column}]"
    backward, unit = divmod(column, experiment.model.hidden_size)
    return f"h {'←' if backward else '→'}[{unit}]"

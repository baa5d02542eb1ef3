"""The parameters at the playhead: their values, gradients and last update, as far as known.

A function of (recording, playhead); draws nothing. What a number is for, in words, is
role_of's.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.arrays import Array
from core.experiment import Experiment
from core.experiment.parameters import lane_names, parameter_layout
from core.runs.run import Run
from core.runs.visibility import Seen, of_parameter
from core.trace.operations import Kind, Operation
from core.trace.trace import EpochTrace
from gui.wording.names import label_of
from gui.wording.translate import tr

KINDS = ("W_ih", "W_hh", "b_ih", "b_hh")


@dataclass(frozen=True)
class Parameter:
    """One parameter at one moment; arrays are (rows, columns), a bias has a row for each gate.

    shape: torch's. rows: of the arrays. before, after, grad: in the trace, None where it has
    none. updated: whether its update is done at the playhead. ahead: what of "gradient" and
    "change" is shown only because it was seen later; unseen: what was not seen at all.
    """

    name: str
    shape: tuple[int, ...]
    term: str
    rows: int
    before: Array
    after: Array | None
    grad: Array | None
    updated: bool
    ahead: frozenset[str]
    unseen: frozenset[str]

    @cached_property
    def value(self) -> Array:
        """The model's numbers at the playhead."""
        return self._table(self.before if self.after is None or not self.updated else self.after)

    @cached_property
    def gradient(self) -> Array | None:
        """dL/dW of the playhead's epoch; None: not known yet, or not computed."""
        return None if self.grad is None or "gradient" in self.unseen else self._table(self.grad)

    @cached_property
    def change(self) -> Array | None:
        """new - old of this epoch's update, from training itself; None: not known yet."""
        if self.after is None or "change" in self.unseen:
            return None
        with np.errstate(all="ignore"):  # a run that diverged overflows here as it did in torch
            return self._table(self.after - self.before)

    def _table(self, values: Array) -> Array:
        return values.reshape(self.rows, -1)

    def holds(self, row: int, column: int) -> bool:
        return bool(row < self.value.shape[0] and column < self.value.shape[1])

    def index(self, row: int, column: int) -> tuple[int, ...]:
        """Torch's index of a number."""
        if len(self.shape) == 2:
            return row, column
        return (row * self.value.shape[1] + column,)


def parameters_of(run: Run, trace: EpochTrace) -> tuple[Parameter, ...]:
    """All parameters in torch's order."""
    return tuple(_parameter(run, trace, *slot) for slot in parameter_layout(run.experiment))


def _parameter(run: Run, trace: EpochTrace, name: str, shape: tuple[int, ...]) -> Parameter:
    seen = {
        "gradient": of_parameter(run, Kind.GRADIENT, name),
        "change": of_parameter(run, Kind.UPDATE, name),
    }
    return Parameter(
        name=name,
        shape=shape,
        term=term_of(run.experiment, name),
        rows=shape[0] if len(shape) == 2 else _blocks(run.experiment, name),
        before=trace.state[name],
        after=None if trace.update is None else trace.update.after[name],
        grad=None if trace.backward is None else trace.backward.weights.get(name),
        updated=seen["change"] is Seen.NOW,
        ahead=frozenset(each for each, level in seen.items() if level is Seen.LATER),
        unseen=frozenset(each for each, level in seen.items() if level is Seen.NOT),
    )


def _blocks(experiment: Experiment, name: str) -> int:
    """How many gates a bias serves."""
    return 1 if name.startswith("fc.") else len(experiment.model.cell_kind.gates)


def term_of(experiment: Experiment, name: str) -> str:
    """The term (core.trace.terms) that a parameter is."""
    if name.startswith("emb."):
        return "W_emb"
    if name.startswith("fc."):
        return "W_fc" if name.endswith("weight") else "b_fc"
    return KINDS[place_of(experiment, name)[1]]


def place_of(experiment: Experiment, name: str) -> tuple[int, int]:
    """(lane, which of KINDS) of a recurrent parameter."""
    for lane in range(experiment.model.num_lanes):
        names = lane_names(experiment, lane)
        if name in names:
            return lane, names.index(name)
    raise KeyError(name)


def at_work(run: Run, operation: Operation | None) -> str:
    """The parameter that an operation uses or changes; "" for none."""
    if operation is None:
        return ""
    if operation.kind in (Kind.GRADIENT, Kind.UPDATE):
        return operation.part
    used = {Kind.INPUT_PRODUCT: 0, Kind.HIDDEN_PRODUCT: 1, Kind.BIASES: 2}
    if operation.kind in used:
        return lane_names(run.experiment, operation.lane)[used[operation.kind]]
    if operation.kind == Kind.HEAD:
        return "fc.weight"
    embedded = operation.kind == Kind.INPUT and run.experiment.model.embedding_dim
    return "emb.weight" if embedded else ""


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
    letters = tuple(map(label_of, experiment.vocabulary))
    gates = experiment.model.cell_kind.gates
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
        return Axes(gates, (), tr("h of the step before"))
    return _inputs(experiment, experiment.lanes.layer(lane), gates)


def _states(experiment: Experiment) -> tuple[str, ...]:
    """Both directions' states lie side by side, the forward ones first."""
    return tuple(f"h {arrow}" for arrow in experiment.lanes.arrows if arrow)


def _inputs(experiment: Experiment, layer: int, gates: tuple[str, ...]) -> Axes:
    if layer:
        feet = _states(experiment)
        # The lessons count layers from 1, torch's names from 0.
        return Axes(gates, feet, tr("h of layer {} (l{})").format(layer, layer - 1))
    if experiment.model.embedding_dim:
        return Axes(gates, (), tr("x, the embedding"))
    letters = tuple(map(label_of, experiment.vocabulary))
    return Axes(gates, letters, tr("x, one-hot") if letters else "x")


def role_of(experiment: Experiment, name: str, index: tuple[int, ...]) -> str:
    """What the number at torch's `index` is for: "from h[3] of the step before to gate f of
    unit 2"."""
    stacked = index[0]
    column = index[-1]
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
    letter = experiment.model.cell_kind.gates[gate]
    return tr("gate {} of unit {}").format(letter, unit) if letter else tr("unit {}").format(unit)


def _source(experiment: Experiment, name: str, column: int) -> str:
    lane, kind = place_of(experiment, name)
    layer = experiment.lanes.layer(lane)
    if kind == 1:
        return tr("h[{}] of the step before").format(column)
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

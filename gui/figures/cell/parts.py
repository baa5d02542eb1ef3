"""The parts of one opened cell: every operand and result as labelled arrays, no widgets.

All rows belong to units: gates lie below one another as in torch's weight_ih. What the playhead
has not computed yet is there without its values.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from core.arrays import Array
from core.experiment import Experiment
from core.experiment.parameters import lane_names
from core.runs.run import Run
from core.runs.visibility import is_reached
from core.trace.operands import read
from core.trace.operations import Kind, Operation
from core.trace.trace import EpochTrace, Lane, entering
from gui.figures.equations.arrays import Arrays
from gui.wording.names import earlier_name, state_name
from gui.wording.operations import brief_input_name, input_name
from gui.wording.pasted import rows
from gui.wording.translate import tr


@dataclass(frozen=True)
class Part:
    """terms: one, or one for each gate. values: (rows,) or (rows, columns); shown: by gate. brief:
    its name where there is less room, "" for none that is shorter.
    """

    terms: tuple[str, ...]
    label: str
    values: Array
    shown: tuple[bool, ...]
    brief: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        return (self.label, self.brief) if self.brief else (self.label,)

    def term(self, gate: int) -> str:
        return self.terms[min(gate, len(self.terms) - 1)]

    def is_shown(self, gate: int) -> bool:
        return self.shown[min(gate, len(self.shown) - 1)]


@dataclass(frozen=True)
class CellParts:
    """x, h_prev: what enters, (n,). matrices: W_ih, W_hh. columns: (gates * hidden,) each, in
    the order of computing. states: (hidden,) each, the cell's results last. inner_bias:
    (hidden,), the b_hh that a GRU's candidate adds inside the bracket. at: the moment's numbers.
    """

    experiment: Experiment
    lane: int
    t: int
    gates: tuple[str, ...]
    x: Part
    h_prev: Part
    matrices: tuple[Part, Part]
    columns: tuple[Part, ...]
    states: tuple[Part, ...]
    inner_bias: Array
    at: Arrays

    def values_text(self) -> str:
        """Every part whose numbers are known, one below the other, under its name."""
        told = [self.x, self.h_prev, *self.matrices, *self.columns, *self.states]
        known = [each for each in told if all(each.shown)]
        return "\n".join(rows([each.label], np.atleast_2d(each.values).tolist()) for each in known)

    @property
    def shown(self) -> tuple[tuple[bool, ...], ...]:
        """What of it is computed at the playhead; the matrices always are."""
        parts = (self.x, self.h_prev, *self.columns, *self.states)
        return tuple(each.shown for each in parts)

    def is_alike(self, other: "CellParts") -> bool:
        """Whether both are the same cell of one pass, of which as much is computed: then no number
        needs to be compared.
        """
        places = [(each.lane, each.t, each.shown) for each in (self, other)]
        return self.at.trace is other.at.trace and places[0] == places[1]

    @property
    def hidden_size(self) -> int:
        return self.experiment.model.hidden_size


def cell_parts(run: Run, trace: EpochTrace, lane: int, t: int) -> CellParts:
    """The cell of `lane` at t (from 0), as far as the playhead has got."""
    experiment = run.experiment
    found = trace.lanes[lane]
    gates = experiment.model.cell_kind.gates
    reveal = partial(is_reached, run, lane, t)
    products = [_read(experiment, trace, kind, lane, t) for kind in _PRODUCTS]
    weights = [_operand(experiment, trace, kind, lane, t) for kind in _PRODUCTS[:2]]
    columns = [
        Part((term,), label, values, (reveal(kind),))
        for (term, label), values, kind in zip(
            (("W_ih x", "W x"), ("W_hh h", "W h"), ("b", "b")), products, _PRODUCTS, strict=True
        )
    ]
    sums = tuple(f"sum {gate}".strip() for gate in gates)
    shown = tuple(reveal(Kind.SUM, gate) for gate in gates)
    columns.append(Part(sums, tr("sum"), found.named["sum"][t], shown))
    if experiment.model.cell_kind.is_gated:
        columns.append(_gates(found, gates, t, reveal))
    entering = _entering(run, trace, lane, t)
    return CellParts(
        experiment,
        lane,
        t,
        gates,
        *entering,
        (
            Part(("W_ih",), "W_ih", weights[0], (True,)),
            Part(("W_hh",), "W_hh", weights[1], (True,)),
        ),
        tuple(columns),
        _states(experiment, found, (lane, t), reveal, entering[1].shown[0]),
        trace.state[lane_names(experiment, lane)[3]][-experiment.model.hidden_size :],
        Arrays(experiment, trace, lane, t),
    )


Reveal = Callable[..., bool]
"""Whether an operation of the cell, (kind, part), is done at the playhead."""
_PRODUCTS = (Kind.INPUT_PRODUCT, Kind.HIDDEN_PRODUCT, Kind.BIASES)


def _read(experiment: Experiment, trace: EpochTrace, kind: Kind, lane: int, t: int) -> Array:
    reading = read(experiment, trace, Operation(kind, lane, t))
    assert reading is not None
    return reading.result.value


def _operand(experiment: Experiment, trace: EpochTrace, kind: Kind, lane: int, t: int) -> Array:
    """The matrix of a product."""
    reading = read(experiment, trace, Operation(kind, lane, t))
    assert reading is not None
    return reading.operands[0].value


def _entering(run: Run, trace: EpochTrace, lane: int, t: int) -> tuple[Part, Part]:
    experiment = run.experiment
    found = trace.lanes[lane]
    below = experiment.lanes.of_layer(experiment.lanes.layer(lane) - 1)
    known = all(each < 0 or is_reached(run, each, t) for each in below)
    brief = brief_input_name(experiment, lane, t)
    x = Part(("x",), input_name(experiment, lane, t), found.x[t], (known,), brief)
    past = entering(experiment, found, lane)[t]
    entered = (_before_known(run, lane, t),)
    label = earlier_name(experiment, lane, t)
    # Of its own lane, which the title says, as the gates' short names are; x has a layer then.
    return x, Part(("h_prev",), label, past, entered, label.partition("⁽")[0])


def _before_known(run: Run, lane: int, t: int) -> bool:
    step = run.experiment.lanes.before(lane, t)
    return step is None or is_reached(run, lane, step)


def _gates(found: Lane, gates: tuple[str, ...], t: int, reveal: Reveal) -> Part:
    values = np.concatenate([found.named[gate][t] for gate in gates])
    return Part(gates, "gate", values, tuple(reveal(Kind.GATE, gate) for gate in gates))


def _states(
    experiment: Experiment, found: Lane, place: tuple[int, int], reveal: Reveal, entered: bool
) -> tuple[Part, ...]:
    """What the gates act on, known where the state that enters is, and what comes out."""
    lane, t = place
    h = Part(("h",), state_name(experiment, lane, t + 1), found.h[t], (reveal(Kind.HIDDEN),))
    if not experiment.model.cell_kind.is_gated:
        return (h,)
    letter = "c" if found.c is not None else "h"
    past = entering(experiment, found, lane, letter)[t]
    label = earlier_name(experiment, lane, t, letter)
    enters = Part((f"{letter}_prev",), label, past, (entered,))
    if found.c is None:
        return (enters, h)
    c = Part(("c",), state_name(experiment, lane, t + 1, "c"), found.c[t], (reveal(Kind.CELL),))
    return (enters, c, h)


def results_of(parts: CellParts) -> tuple[str, ...]:
    """The terms that the cell computes and that have a formula of their own."""
    gates = tuple(gate for gate in parts.gates if gate)
    if not gates:
        return ("h",)
    return (*gates, "c", "h") if len(parts.states) == 3 else (*gates, "h")


IN_FIGURE = "fizrngoch"  # of an LSTM and of a GRU, from left to right and on to what they give


def as_in_figure(results: Sequence[str]) -> list[str]:
    """In the order in which they stand there; torch has another for its rows."""
    return sorted(results, key=IN_FIGURE.index)


def result_of(parts: CellParts, operation: Operation) -> str:
    """The result that an operation of a cell's forward step is a part of: of products and biases,
    which are all gates', the first.
    """
    if operation.kind in (Kind.INPUT_PRODUCT, Kind.HIDDEN_PRODUCT, Kind.BIASES):
        return results_of(parts)[0]
    return operation.part or {Kind.CELL: "c"}.get(operation.kind, "h")

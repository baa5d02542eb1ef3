"""The parameters at the playhead: their values, gradients and last update, as far as known.

A function of (recording, playhead); draws nothing.
"""

from dataclasses import dataclass

import numpy as np

from core.epoch import Array
from core.layout import lane_names, parameter_layout
from core.operations import Operation
from core.run import Run
from core.spec import GATE_NAMES, Experiment
from core.trace import EpochTrace

KINDS = ("W_ih", "W_hh", "b_ih", "b_hh")


@dataclass(frozen=True)
class Parameter:
    """shape: torch's. value, gradient, change: (rows, columns), a bias is one row; None: not
    known at the playhead. change: new - old, of the update that made or will make `value`.
    """

    name: str
    shape: tuple[int, ...]
    term: str
    gates: tuple[str, ...]
    value: Array
    gradient: Array | None
    change: Array | None


def parameters_of(run: Run, trace: EpochTrace) -> tuple[Parameter, ...]:
    """All parameters in torch's order."""
    return tuple(_parameter(run, trace, *slot) for slot in parameter_layout(run.experiment))


def _parameter(run: Run, trace: EpochTrace, name: str, shape: tuple[int, ...]) -> Parameter:
    steps = run.steps
    graded = trace.grads.get(name) if _done(run, "gradient", name, steps.last - 1) else None
    updated = run.experiment.trains and _done(run, "update", name, steps.last)
    after = trace.after[name] if updated and trace.after is not None else None
    before = trace.state[name]
    change = None if after is None else after - before
    return Parameter(
        name,
        shape,
        term_of(run.experiment, name),
        gates_of(run.experiment, name),
        _flat(before if after is None else after),
        None if graded is None else _flat(graded),
        None if change is None else _flat(change),
    )


def _done(run: Run, kind: str, name: str, step: int) -> bool:
    return run.experiment.trains and run.operations.done(
        run.playhead, Operation(kind, part=name), step
    )


def _flat(values: Array) -> Array:
    """Two axes: a bias lies along one row."""
    found: Array = np.atleast_2d(values)
    return found


def term_of(experiment: Experiment, name: str) -> str:
    """The term (core.terms) that a parameter is."""
    if name.startswith("emb."):
        return "W_emb"
    if name.startswith("fc."):
        return "W_fc" if name.endswith("weight") else "b_fc"
    return KINDS[_place(experiment, name)[1]]


def gates_of(experiment: Experiment, name: str) -> tuple[str, ...]:
    """The gates whose rows lie below one another; a bias has one row alone."""
    if name.startswith(("emb.", "fc.")) or "bias" in name:
        return ("",)
    return GATE_NAMES[experiment.model.cell]


def _place(experiment: Experiment, name: str) -> tuple[int, int]:
    """(lane, which of KINDS)."""
    for lane in range(experiment.model.num_lanes):
        names = lane_names(experiment, lane)
        if name in names:
            return lane, names.index(name)
    raise KeyError(name)


def at_work(run: Run) -> str:
    """The parameter that the operation under the playhead uses or changes; "" for none."""
    operation = run.operations.at(run.playhead)
    if operation is None:
        return ""
    if operation.kind in ("gradient", "update"):
        return operation.part
    used = {"input_product": 0, "hidden_product": 1, "biases": 2}
    if operation.kind in used:
        return lane_names(run.experiment, operation.lane)[used[operation.kind]]
    if operation.kind == "head":
        return "fc.weight"
    embedded = operation.kind == "input" and run.experiment.model.embedding_dim
    return "emb.weight" if embedded else ""


def role_of(experiment: Experiment, name: str, row: int, column: int) -> str:
    """What a number is for: "from h[3] to gate f of unit 2"."""
    size = experiment.model.hidden_size
    if name.startswith("emb."):
        return f"“{experiment.decode(row)}” [{column}]"
    if name.startswith("fc."):
        letter = experiment.decode(row if name.endswith("weight") else column)
        return f"h[{column}] → “{letter}”" if name.endswith("weight") else f"“{letter}”"
    kind, stacked = _place(experiment, name)[1], row if "weight" in name else column
    gate, unit = divmod(stacked, size)
    letter = GATE_NAMES[experiment.model.cell][gate]
    target = f"{letter}[{unit}]" if letter else f"h[{unit}]"
    source = {0: f"x[{column}] → ", 1: f"h_prev[{column}] → "}.get(kind, "")
    return source + target

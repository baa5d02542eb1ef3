"""Which number of an operation's result is told in words, and what it is called."""

import numpy as np

from core.experiment import Experiment
from core.experiment.cells import GATE_NAMES, GATED
from core.trace.operands import Reading


def told_place(experiment: Experiment, reading: Reading, unit: int) -> int:
    """A flat place: the unit's; of letters the likeliest, or the target; of a parameter the
    number with the largest gradient; of the gates' sums the candidate's.
    """
    kind, value = reading.operation.kind, reading.result.value
    if kind in ("gradient", "update"):
        grads = next((each.value for each in reading.operands if each.term == "dW"), value)
        return int(np.abs(np.nan_to_num(grads)).argmax())
    if kind in ("head", "softmax"):
        return int(np.nan_to_num(value).argmax())
    if kind == "grad_logits":
        return next(int(each.value) for each in reading.operands if each.term == "target")
    if kind == "grad_sum" and experiment.model.cell in GATED:
        return 2 * experiment.model.hidden_size + unit
    return min(unit, value.size - 1)


def told_name(experiment: Experiment, reading: Reading, unit: int) -> str:
    """ "[5]", "[2, 0]", "“o”", "g[5]"; "" for a single number."""
    kind, value = reading.operation.kind, reading.result.value
    place = told_place(experiment, reading, unit)
    if value.size == 1:
        return ""
    if kind in ("head", "softmax", "grad_logits"):
        return f"“{experiment.decode(place)}”"
    if value.size == len(GATE_NAMES[experiment.model.cell]) * experiment.model.hidden_size:
        gate, row = divmod(place, experiment.model.hidden_size)
        if kind not in ("gradient", "update"):
            return f"{GATE_NAMES[experiment.model.cell][gate]}[{row}]"
    return "[" + ", ".join(str(each) for each in np.unravel_index(place, value.shape)) + "]"

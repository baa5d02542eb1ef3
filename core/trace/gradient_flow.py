"""Where the gradient flows: what each arrow of the unrolled network carries backward.

Every dL/dh_t is the sum of what comes from above and what comes back from the step that read
it. numpy over a trace's dL/dsum; the sums are proven equal to autograd's dL/dh_t in tests.
"""

from collections.abc import Iterable

import numpy as np

from core.arrays import Array
from core.experiment import Experiment
from core.experiment.parameters import gate_part, lane_names
from core.trace.trace import EpochTrace, Lane, LaneGradients


def grad_from_hidden(experiment: Experiment, lane: Lane, back: LaneGradients) -> Array:
    """dL/d(W_hh h + b_hh), (T, G): dL/dsum, but for a GRU's candidate, which r has scaled."""
    if experiment.model.cell != "GRU":
        return back.sum
    found: Array = back.sum.copy()
    found[:, gate_part(experiment, "n")] *= lane.named["r"]
    return found


def into_input(experiment: Experiment, trace: EpochTrace, index: int) -> Array | None:
    """dL/dx_t through this lane, (T, inputs): what goes down the arrow into the cell."""
    if trace.backward is None:
        return None
    weight = trace.state[lane_names(experiment, index)[0]]
    found: Array = trace.backward.lanes[index].sum @ weight
    return found


def through_all(experiment: Experiment, trace: EpochTrace, lanes: Iterable[int]) -> Array | None:
    """dL/dx_t through all lanes that read x, (T, inputs)."""
    parts = [into_input(experiment, trace, each) for each in lanes]
    known = [part for part in parts if part is not None]
    return np.sum(known, axis=0) if known else None


def into_previous(experiment: Experiment, trace: EpochTrace, index: int) -> Array | None:
    """What goes back from each t to the state it read, (T, H), along the recurrent arrow."""
    if trace.backward is None:
        return None
    lane, back = trace.lanes[index], trace.backward.lanes[index]
    weight = trace.state[lane_names(experiment, index)[1]]
    found: Array = grad_from_hidden(experiment, lane, back) @ weight
    if experiment.model.cell == "GRU":  # z lets a part of the old state through as it is
        found = found + back.h * lane.named["z"]
    return found


def into_output(experiment: Experiment, trace: EpochTrace) -> Array | None:
    """dL/d of the top layer's outputs through the head, (T, output_size)."""
    if trace.backward is None:
        return None
    if "fc.weight" not in trace.state:
        return trace.backward.logits
    found: Array = trace.backward.logits @ trace.state["fc.weight"]
    return found


def from_above(experiment: Experiment, trace: EpochTrace, index: int) -> Array | None:
    """The part of dL/dh_t, (T, H), that comes down: from the head or from the layer above."""
    lanes, size = experiment.lanes, experiment.model.hidden_size
    if index in lanes.top:
        found = into_output(experiment, trace)
    else:
        found = through_all(experiment, trace, lanes.of_layer(lanes.layer(index) + 1))
    if found is None:
        return None
    start = size if lanes.is_backward(index) else 0
    part: Array = found[:, start : start + size]
    return part


def from_next(experiment: Experiment, trace: EpochTrace, index: int) -> Array | None:
    """The part of dL/dh_t, (T, H), that comes back through time."""
    sent = into_previous(experiment, trace, index)
    if sent is None:
        return None
    found = np.zeros_like(sent)
    if experiment.lanes.is_backward(index):
        found[1:] = sent[:-1]
    else:
        found[:-1] = sent[1:]
    return found

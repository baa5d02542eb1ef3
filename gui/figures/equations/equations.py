r"""The equations of an experiment in the order of an epoch, as one lane has them.

Forms as in torch's documentation; gradients by the chain rule. a_t stands for a cell's
pre-activation, s_t for the logits (scores). Each is an expression: see expression.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from core.experiment import Experiment
from core.experiment.parameters import lane_names
from core.trace.operations import Kind, Operation
from gui.figures.equations.backward import backward, gates, gradient_key
from gui.figures.equations.equation import Equation, LanePlace
from gui.figures.equations.forward import forward, loss, output
from gui.figures.equations.update import update, update_keys
from gui.wording.punctuation import sentences
from gui.wording.translate import in_language


@in_language
@lru_cache(maxsize=64)
def equations(experiment: Experiment, lane: int = 0) -> tuple[Equation, ...]:
    """All of them: Forward, Output, Loss, Backward and Update."""
    place = LanePlace(experiment, lane)
    found = forward(place)
    if experiment.trains:
        found += [*output(place), *loss(experiment), *backward(place), *update(place)]
    return _marked(found)


def _marked(found: Sequence[Equation]) -> tuple[Equation, ...]:
    """The first line with something of another lane says how that is marked."""
    first = next((each for each in found if each.marks_told), None)
    return tuple(
        replace(each, note=sentences(each.note, each.marks_told)) if each is first else each
        for each in found
    )


def lane_of(experiment: Experiment, operation: Operation | None, otherwise: int) -> int:
    """The lane whose equations an operation is one of; of the word's own, `otherwise`."""
    if operation is None:
        return otherwise
    if operation.lane >= 0:
        return operation.lane
    for lane in range(experiment.model.num_lanes):
        if operation.part in lane_names(experiment, lane):
            return lane
    return 0 if operation.kind == Kind.INPUT or operation.part.startswith("emb.") else otherwise


def keys_of(experiment: Experiment, operation: Operation) -> frozenset[str]:
    """The equations that an operation is part of."""
    kind = operation.kind
    if kind in (Kind.INPUT_PRODUCT, Kind.HIDDEN_PRODUCT, Kind.BIASES):
        return frozenset(gates(experiment) or ["h"])
    if kind in (Kind.SUM, Kind.GATE):
        return frozenset([operation.part or "h"])
    if kind == Kind.GRAD_SUM:
        return frozenset([f"grad {gate}" for gate in gates(experiment)] or ["grad_sum"])
    if kind == Kind.SOFTMAX and experiment.model.head == "none":
        return frozenset(["scores", "softmax"])
    if kind == Kind.GRAD_HIDDEN:
        back = ["grad_back"] if experiment.model.cell == "GRU" else []
        return frozenset(["grad_hidden", *back])
    if kind == Kind.GRADIENT:
        dx = ["grad_input"] if operation.part.startswith("emb.") else []
        return frozenset([gradient_key(operation.part), *dx])
    if kind == Kind.CLIP:
        return frozenset(["norm", "scale", "clip"])
    if kind == Kind.UPDATE:
        return update_keys(experiment.training)
    return frozenset([{Kind.CELL: "c", Kind.HIDDEN: "h"}.get(kind, kind)])

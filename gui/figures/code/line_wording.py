"""What a line of the program last computed: the tensor's name, shape and value. No widgets."""

from itertools import chain

import numpy as np

from core.experiment import Experiment
from core.runs.run import Run
from core.trace.operands import Reading, read
from core.trace.operations import Kind, Operation
from core.trace.terms import NEVER_NEGATIVE, Named
from core.trace.trace import Shape
from gui.wording.names import weight_name
from gui.wording.numbers import FEW, cell_text, number_text
from gui.wording.operations import not_traced, operation_name
from gui.wording.punctuation import headed
from gui.wording.tensor_axes import axis_name, axis_of
from gui.wording.translate import tr

SHOWN = 4  # numbers of a vector
# What torch reports of all time steps together, where the line computes them at once.
WHOLE = {Kind.INPUT: ("embedding", "input"), Kind.HIDDEN: ("out",)}


def line_text(run: Run, kinds: tuple[Kind, ...], opened: tuple[int, int] | None = None) -> str:
    """ "h₄ (hidden_size 2) = [+0.81, −0.20] · all steps: out (seq_len 5, batch 1, hidden_size 2)".

    Of the latest operation of `kinds` that is done, in the opened cell (lane, t) where it has one;
    "" where a line has no tensor.
    """
    if not kinds:
        return ""
    operation = _latest(run, kinds, opened)
    if operation is None or run.trace is None:
        return tr("This line has not been reached yet.")
    reading = read(run.experiment, run.trace, operation)
    if reading is None:
        return not_traced()
    if operation.kind == Kind.SOFTMAX:
        return _picked(run.experiment, reading)
    if operation.kind == Kind.ZERO_GRAD:
        return tr("all gradients are 0")
    name = weight_name(operation_name(run.experiment, operation))
    value = reading.result
    shape = _shape(run.experiment, (value.axes, value.value.shape))
    if not shape:  # "loss of t = 5" is told, and equals nothing
        return " ".join(filter(None, (headed(name, _value(value)), _whole(run, kinds))))
    return " ".join(filter(None, (name, shape, "=", _value(value), _whole(run, kinds))))


def _picked(experiment: Experiment, reading: Reading) -> str:
    """Of the line that takes the letter: it has no softmax, whose largest is the same one."""
    best = int(np.nan_to_num(reading.operands[0].value).argmax())
    text = tr("the largest logit of t = {} has index {}: “{}”")
    return text.format(reading.operation.t + 1, best, experiment.decode(best))


def line_term(run: Run, kinds: tuple[Kind, ...]) -> str:
    """The term (core.trace.terms) of what a line has computed last; "" for none."""
    operation = _latest(run, kinds) if kinds else None
    if operation is None or run.trace is None:
        return ""
    reading = read(run.experiment, run.trace, operation)
    return "" if reading is None else reading.result.term


def _latest(
    run: Run, kinds: tuple[Kind, ...], opened: tuple[int, int] | None = None
) -> Operation | None:
    """The last operation of these kinds that is done at the playhead, in this epoch."""
    found = [each for each in _done(run) if each.kind in kinds]
    here = [each for each in found if (each.lane, each.t) == opened]
    return next(iter(here or found), None)


def _done(run: Run) -> list[Operation]:
    """The epoch's operations up to the playhead, the last first."""
    head = run.playhead
    steps = [run.operations.of(step) for step in range(1, head.step + 1)]
    found = [*chain.from_iterable(steps), *run.operations.partial(head)]
    return found[::-1]


def _shape(experiment: Experiment, shape: Shape) -> str:
    """ "(batch 1, seq_len 5, hidden_size 8)"; "" for a single number."""
    model = experiment.model
    axes, sizes = shape
    of = model.num_directions, model.cell_kind.is_gated
    named = (axis_of(axis, model.head == "Linear") for axis in axes.split())
    pairs = zip(named, sizes, strict=False)
    inside = ", ".join(f"{axis_name(axis, *of)} {size}" for axis, size in pairs)
    return f"({inside})" if inside else ""


def _value(named: Named) -> str:
    """The first numbers; all with a power of ten where two decimals would tell nothing."""
    shown = named.value.reshape(-1)[:SHOWN].tolist()
    sign = "" if named.term in NEVER_NEGATIVE else "+"
    if named.value.size == 1:
        return number_text(shown[0], sign=sign)
    small = 0 < max((abs(each) for each in shown), default=0) < 0.05
    numbers = [
        number_text(each, FEW, sign) if small else cell_text(each, 2, sign) for each in shown
    ]
    return f"[{', '.join(numbers)}{', …' if named.value.size > SHOWN else ''}]"


def _whole(run: Run, kinds: tuple[Kind, ...]) -> str:
    assert run.trace is not None
    if Kind.HEAD in kinds and "out" in run.trace.shapes:  # Linear changes the last axis alone
        axes, sizes = run.trace.shapes["out"]
        shape = (f"{axes.rpartition(' ')[0]} logit", (*sizes[:-1], run.experiment.head_size))
        return _of_all(run.experiment, "out", shape)
    for kind in kinds:
        for name in WHOLE.get(kind, ()):
            if name in run.trace.shapes:
                return _of_all(run.experiment, name, run.trace.shapes[name])
    return ""


def _of_all(experiment: Experiment, name: str, shape: Shape) -> str:
    return "· " + tr("all steps: {} {}").format(name, _shape(experiment, shape))

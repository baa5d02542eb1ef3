"""What a line of the program last computed: the tensor's name, shape and value. No widgets."""

from core.operations import Operation
from core.reading import read
from core.run import Run
from core.terms import Named
from core.trace import EpochTrace
from gui.operation_text import operation_name, tr

SHOWN = 4  # numbers of a vector
# What torch reports for the whole call, where the line computes all time steps at once.
WHOLE = {"input": ("embedding", "input"), "hidden": ("out",), "head": ("logits",)}


def line_text(run: Run, kinds: tuple[str, ...]) -> str:
    """ "h₄: (hidden 4) = [+0.81, −0.20, …] · out (seq 5, batch 1, hidden 4)"; "" for no tensor."""
    operation = _latest(run, kinds)
    if not kinds:
        return ""
    if operation is None or run.trace is None:
        return tr("This line has not been reached yet.")
    reading = read(run.experiment, run.trace, operation)
    if reading is None:
        return tr("Its numbers come when the run is paused.")
    name = operation_name(run.experiment, operation)
    return f"{name} {_shape(reading.result)} = {_value(reading.result)}{_whole(run.trace, kinds)}"


def _latest(run: Run, kinds: tuple[str, ...]) -> Operation | None:
    """The last operation of these kinds that is done at the playhead, in this epoch."""
    head, operations = run.playhead, run.operations
    done = operations.partial(head)
    for step in range(head.step, -1, -1):
        for operation in reversed(done):
            if operation.kind in kinds:
                return operation
        done = operations.of(step) if step else ()
    return None


def _shape(named: Named) -> str:
    sizes = zip(named.axes.split(), named.value.shape, strict=False)
    inside = ", ".join(f"{axis} {size}" for axis, size in sizes)
    return f"({inside})" if inside else ""


def _value(named: Named) -> str:
    flat = named.value.reshape(-1)
    if flat.size == 1:
        return f"{float(flat[0]):+.4f}"
    numbers = ", ".join(f"{each:+.2f}" for each in flat[:SHOWN].tolist())
    return f"[{numbers}{', …' if flat.size > SHOWN else ''}]"


def _whole(trace: EpochTrace, kinds: tuple[str, ...]) -> str:
    for kind in kinds:
        for name in WHOLE.get(kind, ()):
            if name in trace.shapes:
                axes, sizes = trace.shapes[name]
                pairs = zip(axes.split(), sizes, strict=False)
                inside = ", ".join(f"{axis} {size}" for axis, size in pairs)
                return " · " + tr("the whole call: {} ({})").format(name, inside)
    return ""

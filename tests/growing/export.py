"""The shapes of a run's parameters, a line each."""

from core.experiment.parameters import parameter_layout
from core.runs.run import Run

NAME = "Shapes"
SUFFIX = ".csv"


def can(run: Run) -> bool:
    return run.experiment.trains


def document(run: Run) -> bytes:
    layout = parameter_layout(run.experiment)
    lines = [f"{name},{'x'.join(map(str, shape))}" for name, shape in layout]
    return "\n".join(["parameter,shape", *lines, ""]).encode()


def beside(run: Run) -> dict[str, bytes]:
    return {}

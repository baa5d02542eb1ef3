"""The shapes of a run's parameters, a line each."""

from pathlib import Path

from core.experiment import Experiment
from core.experiment.parameters import parameter_layout
from core.export.record import Offer, Record, Wanted, only
from core.files.atomic_write import Data
from core.runs.run import Run

NAME = "Shapes"
SUFFIX = ".csv"


def can(run: Run) -> bool:
    return run.experiment.trains


def document(run: Run) -> bytes:
    return _lines(run.experiment)


def beside(run: Run) -> dict[str, bytes]:
    return {}


def _lines(experiment: Experiment) -> bytes:
    layout = parameter_layout(experiment)
    lines = [f"{name},{'x'.join(map(str, shape))}" for name, shape in layout]
    return "\n".join(["parameter,shape", *lines, ""]).encode()


def _files(record: Record, wanted: Wanted) -> dict[Path, Data]:
    return only(wanted.path, _lines(record.experiment))


OFFERS = (Offer("shapes", "the parameters' shapes", (SUFFIX,), _files),)

"""OFFERS: the formats that have a name, in the order in which they are listed.

A row each; what it writes is told by a file of this folder. What needs Qt to be drawn joins them
from outside (core.terminal.export).
"""

from pathlib import Path

from core.experiment import Experiment
from core.export import onnx_file, table_files, weights
from core.export.record import ExportError, Offer, Record, Wanted, only
from core.export.script import program
from core.files.atomic_write import Data


def _script(record: Record, wanted: Wanted) -> dict[Path, Data]:
    if record.start is not None:
        raise ExportError(
            f"{record.name} goes on from weights, which a program has not: export its weights, or "
            "the lesson."
        )
    return only(wanted.path, program(record.experiment).text.encode())


def _why_no_script(experiment: Experiment) -> str:
    return "it learns from batches" if experiment.batched else ""


OFFERS: tuple[Offer, ...] = (
    Offer(
        "script",
        "a program of its own, plain PyTorch",
        (".py",),
        _script,
        frozenset(),
        _why_no_script,
    ),
    *weights.OFFERS,
    *onnx_file.OFFERS,
    *table_files.OFFERS,
)

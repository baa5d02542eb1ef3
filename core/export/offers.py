"""OFFERS: the formats that have a name, in the order in which they are listed.

A row each; what it writes is told by a file of this folder. What needs Qt to be drawn joins them
from outside (core.terminal.export).
"""

from pathlib import Path

from core.experiment import Experiment
from core.export import onnx_file, saved, table_files, tensorboard, weights
from core.export.record import Offer, Record, Wanted
from core.export.script import program
from core.files.atomic_write import Data
from core.sentences import Sentence


def _script(record: Record, wanted: Wanted) -> dict[Path, Data]:
    start = record.start
    text = program(record.experiment, None if start is None else start.updates).text
    return saved.with_state(wanted.path, text.encode(), record.experiment, start)


def _why_no_script(experiment: Experiment) -> str:
    return Sentence("it learns from batches") if experiment.batched else ""


OFFERS: tuple[Offer, ...] = (
    Offer(
        "script",
        Sentence("a program of its own, plain PyTorch"),
        (".py",),
        _script,
        frozenset(),
        _why_no_script,
        saved.beside,
    ),
    *weights.OFFERS,
    *onnx_file.OFFERS,
    *table_files.OFFERS,
    *tensorboard.OFFERS,
)

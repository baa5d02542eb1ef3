"""OFFERS: the formats that have a name, in the order in which they are listed.

A row each; what it writes is told by a file of this folder. What needs Qt to be drawn joins them
from outside (core.terminal.export).
"""

from pathlib import Path

from core.experiment import TextTask
from core.export import (
    notebook,
    onnx_file,
    saved,
    script_batch,
    script_text,
    table_files,
    tensorboard,
    weights,
)
from core.export.record import Offer, Record, Wanted, nothing
from core.export.script import program
from core.files.atomic_write import Data
from core.runs.note import comments
from core.sentences import Sentence


def _script(record: Record, wanted: Wanted) -> dict[Path, Data]:
    experiment, start = record.experiment, record.start
    after = None if start is None else start.updates
    if experiment.batched:
        text = script_batch.batch_program(experiment, after).text
    else:
        text = program(experiment, after, in_one=True).text
    if record.notes:
        text = "\n".join([*comments(record.notes, record.experiment.trains), "", text])
    files = saved.with_state(wanted.path, text.encode(), experiment, start)
    if isinstance(experiment.task, TextTask):
        beside = wanted.path.with_suffix(script_text.ENDING)
        return {beside: script_text.text_file(record.text()), **files}
    return files


OFFERS: tuple[Offer, ...] = (
    Offer(
        "script",
        Sentence("a program that runs alone, in plain PyTorch"),
        (".py",),
        _script,
        frozenset(),
        nothing,
        script_text.beside,
    ),
    *notebook.OFFERS,
    *weights.OFFERS,
    *onnx_file.OFFERS,
    *table_files.OFFERS,
    *tensorboard.OFFERS,
)

"""An event file for TensorBoard: curves, histograms, and the set-up in words.

Of every epoch its loss and what else is one number; of every so-many-th pass, PASSES at most, the
histograms of weights, gradients, states and gates. Of what learns from batches every update, and of
so many of them the weights that it led to, what these score, and what a language model writes.
Written by torch's own SummaryWriter, in a folder that vanishes: the file's name there has this
machine's.
"""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from core.arrays import Array
from core.experiment import Experiment, WordTask
from core.experiment.api import cards_of
from core.experiment.parameters import parameter_count, parameter_layout
from core.experiment.training import lr_at
from core.export.extras import needed
from core.export.record import ExportError, Offer, Record, Updated, Wanted, only
from core.export.tables import ONE_PASS
from core.files.atomic_write import Data
from core.files.bounded_read import FileError, shown
from core.files.scratch import Scratch
from core.runs.records import Epoch, named
from core.sentences import Sentence
from core.trace.trace import EpochTrace

PASSES = 100  # with histograms: TensorBoard itself keeps 500 of each
BINS = 30  # as many as TensorBoard draws; torch's own are hundreds, and end at 1e20
MARK = "tfevents"  # by which TensorBoard knows its files
NAME = f"events.out.{MARK}.unroll"
CURVES = "curves"  # TensorBoard sorts the groups by name, and opens the first


def _files(record: Record, wanted: Wanted) -> dict[Path, Data]:
    _refuse_company(wanted.path)
    board = needed("torch.utils.tensorboard", "tensorboard", "An event file for TensorBoard")
    try:
        with Scratch() as folder:
            with _quiet_threads(), board.SummaryWriter(str(folder / "events")) as writer:
                tell(writer, record)
            (found,) = (folder / "events").iterdir()
            return only(wanted.path, found.read_bytes())
    except FileError:
        raise
    except OSError as error:
        raise ExportError(
            "The event file cannot be made: {cause}.", cause=str(error.strerror or error)
        ) from error


@contextmanager
def _quiet_threads() -> Iterator[None]:
    """What fails in the writer's thread is raised here, too: once is enough."""
    before, threading.excepthook = threading.excepthook, lambda args: None
    try:
        yield
    finally:
        threading.excepthook = before


def _refuse_company(path: Path) -> None:
    """TensorBoard takes the files of a folder as one run."""
    there = sorted(each.name for each in path.parent.glob(f"*{MARK}*") if each.name != path.name)
    if there:
        raise ExportError(
            "{folder} already has the event file {file}, and TensorBoard takes a whole folder "
            "as one run; choose a separate folder.",
            folder=shown(path.parent),
            file=shown(there[0]),
        )


def tell(writer: Any, record: Record) -> None:
    """writer: a SummaryWriter."""
    for name, text in _texts(record):
        writer.add_text(name, text)
    if record.experiment.batched:
        _tell_updates(writer, record)
        return
    for epoch, trace in record.passes(PASSES):
        for name, number in _scalars(record.experiment, epoch):
            writer.add_scalar(name, number, epoch.number)
        for name, values in () if trace is None else _histograms(record.experiment, trace):
            _add_histogram(writer, name, values, epoch.number)


def _add_histogram(writer: Any, name: str, values: Array, step: int) -> None:
    if values.size and np.isfinite(values).all():  # of others there is no histogram
        writer.add_histogram(name, values.astype(np.float64), step, bins=BINS)


def _tell_updates(writer: Any, record: Record) -> None:
    """The step is the update."""
    experiment = record.experiment
    for found in record.updates(PASSES):
        step = found.step
        for name, number in _update_scalars(experiment, found):
            writer.add_scalar(name, number, step.number)
        for name, values in () if found.state is None else named(experiment, found.state).items():
            if not name.startswith(("optimizer.", "carried.")):
                _add_histogram(writer, f"weights/{name}", values, step.number)
        if found.sample is not None:
            writer.add_text("written", _fenced(found.sample.letters.text), step.number)


def _update_scalars(experiment: Experiment, found: Updated) -> Iterator[tuple[str, float]]:
    yield f"{CURVES}/loss", found.step.loss
    yield f"{CURVES}/learning rate", lr_at(experiment.training, found.step.number - 1)
    if not found.diverged:
        yield f"{CURVES}/gradient norm", found.step.norm
    if found.score is not None:
        yield "held out/loss", found.score.loss
        yield "held out/score", found.score.score


def _scalars(experiment: Experiment, epoch: Epoch) -> Iterator[tuple[str, float]]:
    """As the table of epochs has them."""
    assert isinstance(experiment.task, WordTask)
    yield f"{CURVES}/loss", epoch.loss
    yield f"{CURVES}/learning rate", lr_at(experiment.training, epoch.number - 1)
    right = int((epoch.predicted == np.array(experiment.task.targets)).sum())
    yield f"{CURVES}/letters right", right


def _histograms(experiment: Experiment, trace: EpochTrace) -> Iterator[tuple[str, Array]]:
    """Weights before the update; a tag's first word is the group that it stands in."""
    for name, _ in parameter_layout(experiment):
        yield f"weights/{name}", trace.state[name]
    assert trace.backward is not None
    for name, values in trace.backward.weights.items():
        yield f"gradients/{name}", values
    for index, lane in enumerate(trace.lanes):
        way = " backward" if experiment.lanes.is_backward(index) else ""
        place = f"layer {experiment.lanes.layer(index) + 1}{way}"
        for state, found in (("h", lane.h), ("c", lane.c)):
            if found is not None:
                yield f"states/{place} {state}", found
        for gate in experiment.model.cell_kind.gates:
            if gate:
                yield f"gates/{place} {gate}", lane.named[gate]


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    """Markdown: the modules in order, the parameters, and every setting."""
    yield "network/modules", _fenced("\n".join(_modules(record.experiment)))
    layout = parameter_layout(record.experiment)
    rows = [f"| {name} | {' × '.join(map(str, shape))} |" for name, shape in layout]
    total = f"{parameter_count(record.experiment):,} numbers"
    yield "network/parameters", "\n".join(["| parameter | shape |", "|---|---|", *rows, "", total])
    plain = json.dumps(record.experiment.to_dict(), indent=2, ensure_ascii=False)
    yield "set-up", _fenced(plain, "json")


def _modules(experiment: Experiment) -> Iterator[str]:
    """As torch is called, with what is not its default; what goes in and comes out, with shapes."""
    for card in cards_of(experiment):
        said = [
            f"{each.name}={each.value}" for each in card.arguments if each.value != each.default
        ]
        yield f"{card.module}({', '.join(said)})"
        for arrow, tensors in (("<-", card.given), ("->", card.returned)):
            for each in tensors:
                axes = ", ".join(f"{axis} {size}" for axis, size in each.axes)
                yield f"    {arrow} {each.name} ({axes})"


def _fenced(text: str, language: str = "") -> str:
    return f"```{language}\n{text}\n```"


def _why_not(experiment: Experiment) -> str:
    return "" if experiment.trains else ONE_PASS


OFFERS = (
    Offer(
        "tensorboard",
        Sentence("an event file: curves, histograms, the set-up"),
        (f".{MARK}",),
        _files,
        frozenset({"range"}),
        _why_not,
        extra="tensorboard",
        inside=NAME,
    ),
)

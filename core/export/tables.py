"""The tables that a run has: epochs, states, gates, gradients, weights; one value a row where it
can be. docs/exports.md describes every column.

Time steps count from 1 as on the screen; layers from 1; units, rows and columns from 0, as torch
indexes them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from core.arrays import Array
from core.experiment import Experiment, WordTask
from core.experiment.parameters import parameter_layout
from core.experiment.training import lr_at
from core.export import batch_tables
from core.export.record import Record, nothing
from core.export.table import Cell, Column, Table, Type
from core.runs.records import decoded, named
from core.sentences import Sentence
from core.trace.trace import EpochTrace

Row = tuple[Cell, ...]

EPOCH = Column("epoch", Type.WHOLE)
PLACE = (
    EPOCH,
    Column("layer", Type.WHOLE),
    Column("direction", Type.TEXT),
    Column("step", Type.WHOLE),
    Column("letter", Type.TEXT),
)
UNIT = Column("unit", Type.WHOLE)
VALUE = Column("value", Type.SINGLE)
ONE_PASS = Sentence("it is one forward pass without training")
EPOCHS = (
    EPOCH,
    Column("loss", Type.SINGLE, "nat"),
    Column("learning rate", Type.REAL),
    Column("predicted", Type.TEXT),
    Column("target", Type.TEXT),
    Column("right", Type.WHOLE, "letters"),
    Column("exact", Type.TRUTH),
)
STATES = (*PLACE, Column("state", Type.TEXT), UNIT, VALUE)
GATES = (*PLACE, Column("gate", Type.TEXT), UNIT, VALUE)
GRADIENTS = (
    EPOCH,
    Column("of", Type.TEXT),
    *PLACE[1:],
    Column("row", Type.WHOLE),
    Column("column", Type.WHOLE),
    Column("gradient", Type.SINGLE, "nat"),
)
WEIGHTS = (
    Column("updates", Type.WHOLE),
    Column("parameter", Type.TEXT),
    Column("row", Type.WHOLE),
    Column("column", Type.WHOLE),
    VALUE,
)

NOTES = (
    EPOCH,
    Column("step", Type.WHOLE),
    Column("operation", Type.WHOLE),
    Column("note", Type.TEXT),
)


@dataclass(frozen=True)
class TableKind:
    """name: of --table. about: what it holds. by: "epochs", "updates", "traces", "states" or
    "notes", what of a Record it is made of. columns: of this experiment, where they are not always
    the same. why_not: of an experiment that has none.
    """

    name: str
    about: str
    by: str
    columns: tuple[Column, ...] | Callable[[Experiment], tuple[Column, ...]]
    rows: Callable[[Record], Iterator[Row]]
    why_not: Callable[[Experiment], str] = nothing

    def of(self, record: Record) -> Table:
        columns = self.columns
        return Table(
            columns(record.experiment) if callable(columns) else columns, self.rows(record)
        )


def _epochs(record: Record) -> Iterator[Row]:
    experiment = record.experiment
    task = experiment.task
    assert isinstance(task, WordTask)
    targets, target = np.array(task.targets), "".join(task.answers)
    for epoch in record.epochs():
        right = int((epoch.predicted == targets).sum())
        word = decoded(experiment, epoch.predicted).text
        rate = lr_at(experiment.training, epoch.number - 1)
        exact = right == len(targets)
        yield epoch.number, epoch.loss, rate, word, target, right, exact


def _states(record: Record) -> Iterator[Row]:
    """Step 0 is what the lane begins with; of one that reads backwards, the step after the last."""
    letters = _letters(record.experiment)
    for trace in record.traces():
        for index, place in _lanes(record.experiment):
            lane = trace.lanes[index]
            found = (("h", lane.h0, lane.h), ("c", lane.c0, lane.c))
            for name, first, states in found:
                if first is None or states is None:
                    continue
                step = len(states) + 1 if record.experiment.lanes.is_backward(index) else 0
                yield from _units((trace.epoch, *place, step, None, name), first)
                for t, state in enumerate(states):
                    yield from _units((trace.epoch, *place, t + 1, letters[t], name), state)


def _gates(record: Record) -> Iterator[Row]:
    letters = _letters(record.experiment)
    for trace in record.traces():
        for index, place in _lanes(record.experiment):
            for gate in record.experiment.model.cell_kind.gates:
                for t, values in enumerate(trace.lanes[index].named[gate]):
                    yield from _units((trace.epoch, *place, t + 1, letters[t], gate), values)


def _gradients(record: Record) -> Iterator[Row]:
    for trace in record.traces():
        yield from _through_time(record.experiment, trace)
        assert trace.backward is not None
        for name, grad in trace.backward.weights.items():
            yield from _numbers((trace.epoch, name, None, None, None, None), grad)


def _through_time(experiment: Experiment, trace: EpochTrace) -> Iterator[Row]:
    letters = _letters(experiment)
    assert trace.backward is not None
    for index, place in _lanes(experiment):
        lane = trace.backward.lanes[index]
        for name, grads in (("h", lane.h), ("c", lane.c)):
            for t, grad in enumerate(() if grads is None else grads):
                yield from _numbers((trace.epoch, name, *place, t + 1, letters[t]), grad)


def _weights(record: Record) -> Iterator[Row]:
    for state in record.states():
        found = named(record.experiment, state)
        for name, _ in parameter_layout(record.experiment):
            yield from _numbers((state.updates, name), found[name])


def _notes(record: Record) -> Iterator[Row]:
    """As they were written; one on the whole run has no place."""
    for note in record.notes:
        place = note.place
        told = (None,) * 3 if place is None else (place.epoch, place.step, place.operation)
        yield *told, note.text


def _lanes(experiment: Experiment) -> Iterator[tuple[int, tuple[int, str]]]:
    """Each with its layer, from 1, and its direction."""
    for index in range(experiment.model.num_lanes):
        backward = experiment.lanes.is_backward(index)
        yield index, (experiment.lanes.layer(index) + 1, "backward" if backward else "forward")


def _letters(experiment: Experiment) -> list[str | None]:
    """What is read at each time step; of a demo's random numbers nothing can be told."""
    task = experiment.task
    return [*task.letters] if isinstance(task, WordTask) else [None] * task.seq_len


def _units(place: Row, values: Array) -> Iterator[Row]:
    for unit, value in enumerate(values.tolist()):
        yield *place, unit, value


def _numbers(place: Row, values: Array) -> Iterator[Row]:
    """Of a matrix or, without a column, of a vector."""
    for row, line in enumerate(values.tolist()):
        if isinstance(line, list):
            for column, value in enumerate(line):
                yield *place, row, column, value
        else:
            yield *place, row, None, line


def why_untrained(experiment: Experiment) -> str:
    """Of what only training has."""
    return _why_unrecorded(experiment) or ("" if experiment.trains else ONE_PASS)


def _why_not_batched(experiment: Experiment) -> str:
    """Of what only learning from batches has."""
    return "" if experiment.batched else Sentence("it learns from one word, epoch by epoch")


def _why_unrecorded(experiment: Experiment) -> str:
    """Of what is replayed pass by pass: words and demos alone."""
    why = Sentence("it learns from batches, of which no pass is recorded")
    return why if experiment.batched else ""


def _why_ungated(experiment: Experiment) -> str:
    gated = experiment.model.cell_kind.is_gated
    cell = experiment.model.cell
    why = "" if gated else Sentence("an {cell} has none", cell=cell)
    return _why_unrecorded(experiment) or why


TABLES = {
    each.name: each
    for each in (
        TableKind("epochs", "loss and answer", "epochs", EPOCHS, _epochs, why_untrained),
        TableKind(
            "updates",
            "loss and gradient",
            "updates",
            batch_tables.update_columns,
            batch_tables.updates,
            _why_not_batched,
        ),
        TableKind(
            "scores",
            "what it scores and writes meanwhile",
            "updates",
            batch_tables.score_columns,
            batch_tables.scores,
            _why_not_batched,
        ),
        TableKind("states", "h and c, unit by unit", "traces", STATES, _states, _why_unrecorded),
        TableKind("gates", "what each gate lets through", "traces", GATES, _gates, _why_ungated),
        TableKind(
            "gradients", "of states and weights", "traces", GRADIENTS, _gradients, why_untrained
        ),
        TableKind("weights", "number by number", "states", WEIGHTS, _weights),
        TableKind("notes", "what was written about it", "notes", NOTES, _notes, _why_unrecorded),
    )
}


def tables_of(experiment: Experiment) -> tuple[str, ...]:
    """The names of those that it has."""
    return tuple(name for name, kind in TABLES.items() if not kind.why_not(experiment))

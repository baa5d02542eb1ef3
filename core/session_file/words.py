"""Runs of words, demos included, as a session file tells them: `run`, its rows, its states.

What is inside an epoch is not kept: it is replayed from the nearest state, bit for bit.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from core.checkpoint.format import (
    CheckpointError,
    bookmark_value,
    bookmarks_of,
    notes_of,
    place_value,
)
from core.experiment import Experiment
from core.experiment.parameters import state_size
from core.runs.bookmark import Bookmark
from core.runs.fork import WeightEdit
from core.runs.keyframes import Keyframes
from core.runs.late_states import LateStates
from core.runs.note import Note
from core.runs.records import Epoch, TrainingState
from core.runs.run import Run
from core.session_file.contents import Contents, Rows, States
from core.session_file.error import DAMAGED, SessionFileError
from core.session_file.states import START as START
from core.session_file.table import Table, checked, experiment_value, number
from core.settings import LIMITS
from core.trace.operations import Operations
from core.trace.playhead import Playhead, Steps

KEPT = "states"
NOTE = "notes/"
EPOCHS = LIMITS["epochs"][1]
NAME = 10_000  # letters, more than any has: what is saved must open
EDITS = 100_000


Stamp = tuple[tuple[object, ...], tuple[object, ...]]


def stamp(run: Run) -> Stamp:
    """What is another one as soon as `tell` would tell something else: all that a run changes, as
    plain values. What has arrays, which no == compares, is told by its identity, and kept behind
    the values, so that nothing else has its id meanwhile.
    """
    recording, kept = run.recording, run.recording.keyframes
    held = (run.diverged, recording, kept.states)
    values = (
        run.name,
        run.lesson_id,
        run.experiment,
        run.bookmarks,
        run.notes,
        run.sequence,
        run.playhead,
        run.seen,
        run.hides_ahead,
        run.timed,
        len(recording),
        len(kept),
        kept.thinning,
        *map(id, held),
    )
    return values, held


def tell(run: Run) -> Contents:
    """All that is kept of a run."""
    recording = run.recording
    values: dict[str, Any] = {
        "id": run.id,
        "lesson": run.lesson_id,
        "name": run.name,
        "experiment": experiment_value(run.experiment),
        "parent": run.parent,
        "edits": [[each.parameter, list(each.index), each.value] for each in run.edits],
        "bookmarks": [bookmark_value(each) for each in run.bookmarks],
        "sequence": run.sequence,
        "playhead": place_value(run.playhead),
        "seen": place_value(run.seen),
        "hides_ahead": run.hides_ahead,
        "first_epoch": run.first_epoch,
        "timed": [run.timed[0], run.timed[1]],
        "diverged": None if run.diverged is None else run.diverged.number,
        "thinning": list(recording.keyframes.thinning),
    }
    told = Contents(values={"run": values})
    told.values |= {_pin(each.place): each.text for each in run.notes}
    for name, column in recording.columns.items():
        told.rows[name] = Rows(column.rows, column)
    if run.diverged is not None:
        epoch = run.diverged
        loss = np.array([epoch.loss], "f8")
        told.values["run"]["diverged_loss"] = number(float(loss[0]))
        told.rows["diverged"] = Rows(epoch.logits.astype("f4"), epoch)
    kept = recording.keyframes.states
    told.states[KEPT] = States(kept, len(kept))
    if run.start is not None:
        told.states[START] = States((run.start,), 1)
    return told


def run_of(told: Contents, start: TrainingState | None) -> Run:
    """The run without its states, which `put_back` gives it. start: where it begins, if not from
    its seed. SessionFileError where it cannot be.
    """
    table = Table(told.values.get("run"))
    experiment = table.experiment()
    check_states(experiment, [start])
    run = Run(
        table.whole("id", 1),
        table.text("lesson", NAME),
        experiment,
        start,
        table.whole("parent"),
        _edits(table.entries("edits")),
        table.text("name", NAME),
    )
    if table.whole("first_epoch", 1, EPOCHS + 1) != run.first_epoch:
        raise SessionFileError(DAMAGED)
    run.bookmarks = bookmarks_in(table.entries("bookmarks"), experiment)
    run.notes = notes_in(told, experiment)
    run.sequence = table.whole("sequence", 0, max(experiment.batch - 1, 0))
    run.hides_ahead = table.flag("hides_ahead")
    epochs, seconds = (
        table.entries("timed")[:2] if len(table.entries("timed")) == 2 else (None, None)
    )
    if type(epochs) is not int or type(seconds) is not float:
        raise SessionFileError(DAMAGED)
    run.timed = (epochs, seconds)
    _fill(run, told, table)
    run.playhead, run.seen = (place_of(table.entries(key), run) for key in ("playhead", "seen"))
    if not Playhead(run.first_epoch, 0) <= run.playhead <= run.seen <= run.end:
        raise SessionFileError(DAMAGED)
    return run


def whole_run(told: Contents) -> Run:
    """The run with its states, where they are all there."""
    run = run_of(told, start_of(told))
    put_back(run, told.states.get(KEPT, States()).keeper, thinning_in(told))
    return run


def start_of(told: Contents) -> TrainingState | None:
    """Where a run begins, if not from its seed."""
    states = told.states.get(START, States()).all
    if len(states) > 1:
        raise SessionFileError(DAMAGED)
    return states[0] if states else None


def thinning_in(told: Contents) -> tuple[int, int]:
    """As thinning_of, of what is told of a run."""
    return thinning_of(Table(told.values.get("run")).entries("thinning"))


def _fill(run: Run, told: Contents, table: Table) -> None:
    """What is known of its epochs."""
    columns = run.recording.columns
    given = {name: told.rows[name].rows for name in columns if name in told.rows}
    if len(given) != len(columns) or len({len(rows) for rows in given.values()}) != 1:
        raise SessionFileError(DAMAGED)
    for name, column in columns.items():
        if given[name].dtype != column.rows.dtype or given[name].shape[1:] != column.rows.shape[1:]:
            raise SessionFileError(DAMAGED)
        column.extend(given[name])
    if len(run.recording) and int(given["predicted"].max(initial=0)) >= run.experiment.logit_size:
        raise SessionFileError(DAMAGED)
    if run.recording.last_epoch > EPOCHS:
        raise SessionFileError(DAMAGED)
    if table.has("diverged"):
        epoch = table.whole("diverged", run.first_epoch, EPOCHS)
        run.diverged = _diverged(run, epoch, table.number("diverged_loss"), told)


def _diverged(run: Run, epoch: int, loss: float, told: Contents) -> Epoch:
    shape = (run.experiment.task.seq_len, run.experiment.logit_size)
    logits = told.rows["diverged"].rows if "diverged" in told.rows else np.zeros(0, "f4")
    if logits.shape != shape or logits.dtype != "f4" or epoch != run.recording.last_epoch:
        raise SessionFileError(DAMAGED)
    return Epoch(epoch, loss, logits)


def put_back(run: Run, states: Sequence[TrainingState], thinning: tuple[int, int]) -> None:
    """Its states, which may come later than the run."""
    put_back_in(run.recording.keyframes, run.experiment, states, thinning)


def put_back_in(
    keyframes: Keyframes,
    experiment: Experiment,
    states: Sequence[TrainingState],
    thinning: tuple[int, int],
) -> None:
    """The same of any kind of run."""
    check_states(experiment, states)
    keyframes.put_back(states, thinning)


def thinning_of(value: Any) -> tuple[int, int]:
    """(stride, offered) of keyframes, as `tell` writes them."""
    pair = Table({"pair": value}).wholes("pair")
    if len(pair) != 2 or pair[0] < 1:
        raise SessionFileError(DAMAGED)
    return pair[0], pair[1]


def check_states(experiment: Experiment, states: Iterable[TrainingState | None]) -> None:
    """SessionFileError where one is none of this experiment."""
    size = state_size(experiment)  # once: there may be hundreds of thousands
    if isinstance(states, LateStates):
        if len(states) and (states.size != size or states.last_updates > EPOCHS):
            raise SessionFileError(DAMAGED)
        return
    for state in states:
        if state is not None and (len(state.vector) != size or state.updates > EPOCHS):
            raise SessionFileError(DAMAGED)


def place_of(value: list[Any], run: Run) -> Playhead:
    """A moment that an epoch of this run has."""
    if len(value) != 3 or any(type(each) is not int for each in value):
        raise SessionFileError(DAMAGED)
    epoch, step, operation = value
    last = Steps.of(run.experiment).last
    if not (1 <= epoch <= EPOCHS and 0 <= step <= last and operation >= 0):
        raise SessionFileError(DAMAGED)
    if operation and operation >= len(Operations(run.experiment).of(step + 1)):
        raise SessionFileError(DAMAGED)
    return Playhead(epoch, step, operation)


def bookmarks_in(value: Any, experiment: Experiment) -> tuple[Bookmark, ...]:
    try:
        return bookmarks_of(value, experiment)
    except CheckpointError as error:
        raise SessionFileError(DAMAGED) from error


def notes_in(told: Contents, experiment: Experiment) -> tuple[Note, ...]:
    """Of what is told of a run: each by itself, so that one that is written tells no other anew. A
    file of before has none, or all of them in `run`.
    """
    table = Table(told.values.get("run"))
    found = [*table.entries("notes")] if "notes" in table.keys else []
    for name, each in told.values.items():
        if name.startswith(NOTE):
            found.append([_pinned(name.removeprefix(NOTE)), each])
    return notes_from(found, experiment)


def notes_from(value: Any, experiment: Experiment) -> tuple[Note, ...]:
    try:
        return notes_of(value, experiment)
    except CheckpointError as error:
        raise SessionFileError(DAMAGED) from error


def _pin(place: Playhead | None) -> str:
    """The name under which a note is told."""
    return NOTE + ("run" if place is None else ".".join(map(str, place_value(place))))


def _pinned(pin: str) -> list[int] | None:
    """The way back."""
    parts = pin.split(".")
    if parts == ["run"]:
        return None
    if not all(each.isascii() and each.isdigit() and len(each) < 10 for each in parts):
        raise SessionFileError(DAMAGED)
    return [int(each) for each in parts]


def _edits(value: list[Any]) -> tuple[WeightEdit, ...]:
    if len(value) > EDITS:
        raise SessionFileError(DAMAGED)
    return tuple(_edit(each) for each in value)


def _edit(value: Any) -> WeightEdit:
    if not isinstance(value, list) or len(value) != 3:
        raise SessionFileError(DAMAGED)
    table = Table({"name": value[0], "index": value[1], "value": value[2]})
    index: tuple[int, ...] = tuple(table.wholes("index"))
    if len(index) > 2:
        raise SessionFileError(DAMAGED)
    return checked(lambda: WeightEdit(table.text("name", NAME), index, table.number("value")))

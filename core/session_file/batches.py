"""Runs over batches, of tasks and texts, as a session file tells them; and series of them."""

import base64
import binascii
from typing import Any

import numpy as np

from core.arrays import Array
from core.experiment import SyntheticTask, TextTask
from core.runs.batch_run import BatchRun, Profile, Sample, Score, Thinned
from core.runs.keyframes import KEYFRAME_BUDGET
from core.runs.records import TrainingState
from core.runs.series import Series
from core.session_file.contents import Contents, Items, Rows, States
from core.session_file.error import DAMAGED, SessionFileError
from core.session_file.table import Table, experiment_value, number
from core.session_file.words import (
    EPOCHS,
    KEPT,
    NAME,
    START,
    Stamp,
    check_states,
    put_back_in,
    start_of,
    thinning_in,
    thinning_of,
)
from core.text.letters import Letters

SAMPLE_MAX = 100_000  # letters
RUNS_MAX = 200


def stamp(run: BatchRun) -> Stamp:
    """As that of a run of words."""
    kept = run.keyframes
    events = (run.scores, run.profiles, run.samples)
    values = (
        run.name,
        run.experiment,
        run.diverged,
        run.seconds,
        len(run.column),
        len(kept),
        kept.thinning,
        id(kept.states),
        *((len(each), each.thinning) for each in events),
    )
    return values, (kept.states,)


def tell(run: BatchRun) -> Contents:
    """All that is kept of a run."""
    told = Contents()
    told.values["run"] = {
        "id": run.id,
        "name": run.name,
        "experiment": experiment_value(run.experiment),
        "first": run.first,
        "diverged": run.diverged,
        "seconds": number(run.seconds),
        "thinning": list(run.keyframes.thinning),
        "scores": list(run.scores.thinning),
        "profiles": list(run.profiles.thinning),
        "samples": list(run.samples.thinning),
    }
    told.items["scores"] = Items(tuple(run.scores), _score_value)
    told.items["profiles"] = Items(tuple(run.profiles), _profile_value)
    told.items["samples"] = Items(tuple(run.samples), _sample_value)
    told.rows["updates"] = Rows(run.column.rows, run.column)
    kept = run.keyframes.states
    told.states[KEPT] = States(kept, len(kept))
    if run.start is not None:
        told.states[START] = States((run.start,), 1)
    return told


def run_of(told: Contents, start: TrainingState | None, budget: int = KEYFRAME_BUDGET) -> BatchRun:
    """The run without its states. SessionFileError where it cannot be."""
    table = Table(told.values.get("run"))
    experiment = table.experiment()
    if not isinstance(experiment.task, SyntheticTask | TextTask):
        raise SessionFileError(DAMAGED)
    check_states(experiment, [start])
    run = BatchRun(table.whole("id", 1), experiment, start, table.text("name", NAME), budget)
    if table.whole("first", 0, EPOCHS) != run.first:
        raise SessionFileError(DAMAGED)
    run.diverged = table.maybe_whole("diverged", 0, EPOCHS + 1)
    run.seconds = table.number("seconds")
    rows = told.rows["updates"].rows if "updates" in told.rows else np.zeros((0, 2), "f4")
    if rows.dtype != "f4" or rows.shape[1:] != (2,) or run.first + len(rows) > EPOCHS:
        raise SessionFileError(DAMAGED)
    run.column.extend(rows)
    for name, kept, make in (
        ("scores", run.scores, _score),
        ("profiles", run.profiles, _profile),
        ("samples", run.samples, _sample),
    ):
        _fill(
            kept, [make(each) for each in told.items.get(name, Items()).values], table.entries(name)
        )
    return run


def whole_run(told: Contents, budget: int = KEYFRAME_BUDGET) -> BatchRun:
    """The run with its states, where they are all there."""
    run = run_of(told, start_of(told), budget)
    states = told.states.get(KEPT, States()).keeper
    put_back_in(run.keyframes, run.experiment, states, thinning_in(told))
    return run


def _fill(kept: "Thinned[Any]", events: list[Any], thinning: list[Any]) -> None:
    """Events in order of their updates."""
    if len(thinning) != 3 or type(thinning[2]) is not bool:
        raise SessionFileError(DAMAGED)
    stride, offered = thinning_of(thinning[:2])
    places = [each.updates for each in events]
    if places != sorted(set(places)):
        raise SessionFileError(DAMAGED)
    kept.put_back(events, (stride, offered, thinning[2]))


def _score_value(score: Score) -> list[Any]:
    return [score.updates, number(score.loss), number(score.score)]


def _score(value: Any) -> Score:
    table = _named(value, "updates", "loss", "score")
    return Score(table.whole("updates", 0, EPOCHS), table.number("loss"), table.number("score"))


def _sample_value(sample: Sample) -> list[Any]:
    return [sample.updates, list(sample.letters), sample.right]


def _sample(value: Any) -> Sample:
    table = _named(value, "updates", "letters", "right")
    letters = table.entries("letters")
    if len(letters) > SAMPLE_MAX or not all(isinstance(each, str) and each for each in letters):
        raise SessionFileError(DAMAGED)
    right = table.whole("right", -1, SAMPLE_MAX)
    return Sample(table.whole("updates", 0, EPOCHS), Letters(letters), right)


def _profile_value(profile: Profile) -> list[Any]:
    """The numbers as the bytes of float64, in base64: JSON has no infinity, and these have."""
    both = (profile.grad_h, profile.grad_c)
    return [profile.updates, *(None if each is None else _packed(each) for each in both)]


def _packed(array: Array) -> list[Any]:
    data = np.ascontiguousarray(array, "<f8").tobytes()
    return [list(array.shape), base64.b64encode(data).decode()]


def _profile(value: Any) -> Profile:
    table = _named(value, "updates", "h", "c")
    grad_c = _unpacked(table.entries("c")) if table.has("c") else None
    return Profile(table.whole("updates", 0, EPOCHS), _unpacked(table.entries("h")), grad_c)


def _unpacked(value: list[Any]) -> Array:
    if len(value) != 2:
        raise SessionFileError(DAMAGED)
    table = Table({"shape": value[0], "data": value[1]})
    shape = table.wholes("shape", 1, 100_000)
    try:
        data = base64.b64decode(table.text("data", 4_000_000), validate=True)
        array: Array = np.frombuffer(data, "<f8").reshape(shape)
    except (ValueError, binascii.Error) as error:
        raise SessionFileError(DAMAGED) from error
    if array.ndim != 2:
        raise SessionFileError(DAMAGED)
    return array


def _named(value: Any, *names: str) -> Table:
    """A list as a table, so that each of its places has a name."""
    if not isinstance(value, list) or len(value) != len(names):
        raise SessionFileError(DAMAGED)
    return Table(dict(zip(names, value, strict=True)))


# series --------------------------------------------------------------------------------------


def series_value(series: Series) -> dict[str, Any]:
    """Its runs stand beside it, under their ids."""
    return {
        "number": series.number,
        "experiment": experiment_value(series.experiment),
        "runs": [run.id for run in series.runs],
        "tested_at": series.tested_at,
        "tests": [[*key, number(score)] for key, score in series.tests.items()],
    }


def series_of(value: Any, runs: dict[int, BatchRun]) -> Series:
    """Of runs that are there."""
    table = Table(value)
    experiment = table.experiment()
    ids = table.wholes("runs", 1)
    known = len({*ids}) == len(ids) and all(each in runs for each in ids)
    if not known or not 1 <= len(ids) <= RUNS_MAX or not isinstance(experiment.task, SyntheticTask):
        raise SessionFileError(DAMAGED)
    series = Series(
        table.whole("number", 1),
        experiment,
        [runs[each] for each in ids],
        table.whole("tested_at", 0, 1_000_000),
    )
    for test in table.entries("tests"):
        told = _named(test, "run", "length", "score")
        series.tests[told.whole("run"), told.whole("length")] = told.number("score")
    return series

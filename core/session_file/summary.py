"""What a session file holds, run by run, without opening it as a session."""

from dataclasses import dataclass

import numpy as np

from core.experiment import Experiment
from core.runs.note import Note
from core.runs.records import TrainingState
from core.runs.run import Run
from core.session_file import words
from core.session_file.contents import Contents, States
from core.session_file.table import Table, experiment_value
from core.session_file.words import NAME, START, check_states, notes_in

RUNS, BATCHES = "runs/", "batches/"


@dataclass(frozen=True)
class RunSummary:
    """done: epochs, or updates of a run over batches, that are recorded. loss: of the last one;
    None before the first. start: where it begins, if not from its seed.
    """

    id: int
    name: str
    lesson_id: str
    experiment: Experiment
    done: int
    loss: float | None
    start: TrainingState | None
    notes: tuple[Note, ...] = ()


def runs_of(told: Contents) -> list[RunSummary]:
    """Those that are not deleted, in the order in which they were begun. SessionFileError."""
    order = Table(told.values.get("runs")).wholes("order", 1)
    runs = told.parts(RUNS)
    found = [_run(runs.get(f"{each}", Contents()), "losses") for each in order]
    return found + [_run(each, "updates") for each in told.parts(BATCHES).values()]


def contents_alone(run: Run, experiment: Experiment) -> Contents:
    """What runs_of needs to know of one that begins with its seed, with other settings of it."""
    values = words.tell(run).values
    values["run"] |= {"experiment": experiment_value(experiment)}
    told = Contents(values={"runs": {"order": [run.id]}})
    told.take(f"{RUNS}{run.id}/", Contents(values=values))
    return told


def _run(part: Contents, column: str) -> RunSummary:
    table = Table(part.values.get("run"))
    experiment = table.experiment()
    rows = part.rows[column].rows if column in part.rows else np.zeros((0, 1))
    start = next(iter(part.states.get(START, States()).all), None)
    check_states(experiment, [start])
    return RunSummary(
        table.whole("id", 1),
        table.text("name", NAME),
        table.text("lesson", NAME) if table.has("lesson") else "",
        experiment,
        len(rows),
        float(rows[-1, 0]) if len(rows) else None,
        start,
        notes_in(part, experiment) if column == "losses" else (),
    )

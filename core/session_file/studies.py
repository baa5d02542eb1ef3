"""Studies of many seeds, and grids, as a session file tells them."""

from typing import Any

import numpy as np

from core.experiment import WordTask
from core.journal.tables import record_of, record_value
from core.runs.grid_study import Combination, Grid, GridResult, Square
from core.runs.seed_study import SeedsResult, check_study
from core.session_file.contents import Contents, Rows
from core.session_file.error import DAMAGED, SessionFileError
from core.session_file.table import Table, checked, experiment_value

LESSON = 10_000  # letters


def tell_seeds(result: SeedsResult, lesson_id: str, seconds: float) -> Contents:
    told = Contents()
    told.values["study"] = {
        "experiment": experiment_value(result.experiment),
        "first": result.seeds[0],
        "seeds": len(result.seeds),
        "epochs": result.epochs,
        "lesson": lesson_id,
        "seconds": seconds,
    }
    told.rows = _rows(result.columns, result)
    strings = result.columns["predicted"]
    if len(strings) != result.done:  # the newest alone, of a very large study
        told.rows["predicted"] = Rows(strings, strings)
    return told


def seeds_of(told: Contents) -> tuple[SeedsResult, str, float]:
    """(what it came to, of which lesson, in how many seconds)."""
    table = Table(told.values.get("study"))
    experiment = table.experiment()
    first = table.whole("first")
    count = table.whole("seeds", 1)
    epochs = table.whole("epochs", 1)
    if not isinstance(experiment.task, WordTask):
        raise SessionFileError(DAMAGED)
    checked(lambda: check_study(experiment, first, count, epochs))
    result = SeedsResult(experiment, range(first, first + count), epochs)
    _put_back(result, told)
    if int(told.rows["predicted"].rows.max(initial=0)) >= experiment.logit_size:
        raise SessionFileError(DAMAGED)
    return result, table.text("lesson", LESSON), table.number("seconds")


def tell_grid(result: GridResult, lesson_id: str, seconds: float) -> Contents:
    told = Contents()
    told.values["study"] = {
        "grid": record_value(result.grid),
        "lesson": lesson_id,
        "seconds": seconds,
        "squares": [list(place) for place in result.squares],
    }
    for number, square in enumerate(result.squares.values()):
        part = Contents(rows=_rows(square.columns, square))
        part.rows["alive"] = Rows(square.columns["alive"], square.columns["alive"])
        told.take(f"{number}/", part)
    return told


def grid_of(told: Contents) -> tuple[GridResult, str, float]:
    """(what it came to, of which lesson, in how many seconds)."""
    table = Table(told.values.get("study"))
    grid = checked(lambda: record_of(Grid, table.table("grid").values))
    result = GridResult(grid)
    possible = {each.place: each for each in grid.possible}
    for number, place in enumerate(table.entries("squares")):
        square = result.begin(_combination(possible, place))
        _put_back(square, told.part(f"{number}/"))
        result.see(square.medians)
    return result, table.text("lesson", LESSON), table.number("seconds")


def _combination(possible: dict[tuple[str, int, int], Combination], value: Any) -> Combination:
    place = tuple(value) if isinstance(value, list) else ()
    try:
        return possible.pop(place)
    except (KeyError, TypeError) as error:
        raise SessionFileError(DAMAGED) from error


def _rows(columns: dict[str, np.ndarray[Any, Any]], keeper: object) -> dict[str, Rows]:
    return {name: Rows(rows, keeper) for name, rows in columns.items()}


def _put_back(kept: SeedsResult | Square, told: Contents) -> None:
    try:
        kept.put_back({name: each.rows for name, each in told.rows.items()})
    except (KeyError, ValueError, IndexError) as error:
        raise SessionFileError(DAMAGED) from error

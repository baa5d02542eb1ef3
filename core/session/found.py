"""Found: what the contents of a session file say, made and checked; a session keeps it again.

All of it is made before anything is taken over, so of a file that cannot be nothing is.
"""

from typing import Any, Protocol, TypeVar

from core.experiment import TextTask
from core.journal.intent import Intent
from core.journal.tables import TableError, intent_of
from core.runs.batch_run import BatchRun
from core.runs.keyframes import KEYFRAME_BUDGET
from core.runs.run import Run
from core.runs.series import Series
from core.session.comparison import AT_ONCE
from core.session.comparison import SPEEDS as COMPARED_SPEEDS
from core.session.kept import BATCHES, GRID, INTENTS, LOOKED_AT, RUNS, SEEDS, TEXTS, Parts
from core.session.undo import UndoHistory
from core.session.undo_found import Known, steps_of
from core.session_file import batches, studies, texts, words
from core.session_file.contents import Contents, Items
from core.session_file.error import DAMAGED, SessionFileError
from core.session_file.table import Table, float_of, text, whole
from core.text.sampling import Style
from core.text.text import Text
from core.trace.playhead import SPEEDS, STEP_SIZES

ID_MAX = 2**31
PROGRAM = 100_000  # letters
SEEN_MAX = 10**9
NAME = 10_000  # letters, more than any has: what is saved must open
ONE = TypeVar("ONE", Run, BatchRun, Series)


class WithSteps(Parts, Protocol):
    """A session, whose steps can be taken back."""

    @property
    def undo(self) -> UndoHistory: ...


class Found:
    """Every part of it. SessionFileError names no part: a file is whole, or it is damaged."""

    def __init__(self, told: Contents) -> None:
        self._told = told
        self._make_words(Table(told.values.get("runs")))
        self._batch_runs = self._made_batch_runs()
        self._make_series(Table(told.values.get("tasks")))
        self._make_texts(Table(told.values.get("texts")))
        self._make_looks(Table(told.values.get(LOOKED_AT)))
        seeds, grid = told.part(SEEDS), told.part(GRID)
        self._seeds = studies.seeds_of(seeds) if seeds.values else None
        self._grid = studies.grid_of(grid) if grid.values else None
        self._programs = dict(map(_program, _entries(told.values.get("programs"))))
        self._intents = _intents(told.items.get(INTENTS, Items()).values)
        self._steps = steps_of(told, self._known())

    # making it ----------------------------------------------------------------------------------

    def _make_words(self, table: Table) -> None:
        runs = {}
        for name, part in self._told.parts(RUNS).items():
            run = words.whole_run(part)
            _number(name, run.id)
            runs[run.id] = run
        self._order = [_one(runs, each) for each in table.wholes("order", 1, ID_MAX)]
        self._deleted = _deleted(table.entries("deleted"), runs)
        current = table.whole("current", 0, ID_MAX)
        self._current = _one(runs, current) if current else None
        ids = [run.id for run in (*self._order, *(run for _, run in self._deleted))]
        if len({*ids}) != len(ids) or len(ids) != len(runs):
            raise SessionFileError(DAMAGED)
        if self._current is not None and self._current not in self._order:
            raise SessionFileError(DAMAGED)
        pairs = [
            Table({"pair": each}).wholes("pair", 0, ID_MAX) for each in table.entries("parents")
        ]
        if any(len(pair) != 2 or pair[1] >= pair[0] for pair in pairs):
            raise SessionFileError(DAMAGED)  # no run comes from a later one: there is no circle
        self._parents = {pair[0]: pair[1] for pair in pairs}
        self._next_id = table.whole("next_id", max(ids, default=0) + 1, ID_MAX)

    def _made_batch_runs(self) -> dict[int, BatchRun]:
        found = {}
        several = self._runs_of_series()
        for name, part in self._told.parts(BATCHES).items():
            run_id = whole(int(name) if name.isascii() and name.isdigit() else None, 1, ID_MAX)
            run = batches.whole_run(part, KEYFRAME_BUDGET // several.get(run_id, 1))
            _number(name, run.id)
            found[run.id] = run
        return found

    def _runs_of_series(self) -> dict[int, int]:
        """{run: how many share a budget with it}."""
        table = Table(self._told.values.get("tasks"))
        told = [*table.entries("series"), *(pair[1] for pair in _pairs(table.entries("deleted")))]
        found: dict[int, int] = {}
        for each in told:
            ids = Table(each).wholes("runs", 1, ID_MAX)
            found |= dict.fromkeys(ids, max(len(ids), 1))
        return found

    def _make_series(self, table: Table) -> None:
        self._series = [
            batches.series_of(each, self._batch_runs) for each in table.entries("series")
        ]
        self._deleted_series = [
            (whole(place, 0, ID_MAX), batches.series_of(value, self._batch_runs))
            for place, value in _pairs(table.entries("deleted"))
        ]
        numbers = [each.number for each in self._series]
        self._last_series = table.whole("last", max(numbers, default=0), ID_MAX)
        shown = table.whole("shown", 0, ID_MAX)
        self._shown = next((each for each in self._series if each.number == shown), None)
        if len({*numbers}) != len(numbers):
            raise SessionFileError(DAMAGED)

    def _make_texts(self, table: Table) -> None:
        runs = {
            run.id: run
            for run in self._batch_runs.values()
            if isinstance(run.experiment.task, TextTask)
        }
        self._models = [_one(runs, each) for each in table.wholes("order", 1, ID_MAX)]
        self._deleted_models = _deleted(table.entries("deleted"), runs)
        current = table.whole("current", 0, ID_MAX)
        self._model = _one(runs, current) if current else None
        self._at = None if table.flag("newest") else table.whole("at", 0, SEEN_MAX)
        temperature, top_k = (*table.entries("style"), None, None)[:2]
        self._style = Style(float_of(temperature), whole(top_k, 0, 10_000))
        found = self._told.parts(TEXTS).values()
        self._texts: list[Text] = [texts.text_of(each) for each in found]
        self._open = table.text("open", NAME)
        self._origin = table.text("open_origin")

    def _make_looks(self, table: Table) -> None:
        self._step_size = table.text("step_size")
        if self._step_size not in STEP_SIZES:
            raise SessionFileError(DAMAGED)
        self._speed = SPEEDS[table.whole("speed", 0, len(SPEEDS) - 1)]
        by_id = {run.id: run for run in self._order}
        asked = table.wholes("compared", 1, ID_MAX)
        compared = [by_id[each] for each in asked if each in by_id][:AT_ONCE]
        called = {
            whole(run_id, 1, ID_MAX): text(name, NAME)
            for run_id, name in _pairs(table.entries("called"))
        }
        speed = table.number("compared_speed") if table.has("compared_speed") else None
        if speed not in COMPARED_SPEEDS:
            raise SessionFileError(DAMAGED)
        self._compared = (compared, called, table.whole("epoch", 1, SEEN_MAX), speed)
        self._selection = self._checked_selection(table.table("selection"))

    def _checked_selection(self, table: Table) -> dict[str, Any]:
        """What the current run has; nothing where that is not there."""
        found: dict[str, Any] = {"unit": None, "inspected": None}
        run = self._current
        found["t"] = None
        if run is not None:
            lanes, steps = run.experiment.model.num_lanes, run.experiment.task.seq_len
            units = run.experiment.model.hidden_size
            found["unit"] = _cell(table.wholes("unit") if table.has("unit") else [], lanes, units)
            cell = table.wholes("inspected") if table.has("inspected") else []
            found["inspected"] = _cell(cell, lanes, steps)
            t = table.maybe_whole("t")
            found["t"] = t if t is not None and t < steps else None
        found["result"] = table.text("result", 20)
        for name in ("inside", "shapes", "hidden"):
            found[name] = table.flag(name)
        return found

    def _known(self) -> Known:
        """What the steps of undo may name."""
        runs = (*self._order, *(run for _, run in self._deleted))
        series = (*self._series, *(each for _, each in self._deleted_series))
        return Known(
            {run.id: run for run in runs},
            {each.number: each for each in series},
            self._batch_runs,
            self._seeds[0] if self._seeds is not None else None,
            self._grid[0] if self._grid is not None else None,
            self._next_id,
        )

    # taking it over -----------------------------------------------------------------------------

    def bring_back(self, session: WithSteps) -> None:
        """The session, which has done nothing yet, keeps it; nothing plays or trains."""
        session.runs.tree.put_back(self._order, self._parents, self._deleted)
        session.texts.opening.bring_back(self._texts, self._open)
        session.tasks.bring_back(self._series, self._shown, self._last_series, self._deleted_series)
        if self._seeds is not None:
            session.seeds.bring_back(*self._seeds)
        if self._grid is not None:
            session.grid.bring_back(*self._grid)
        session.journal.done.extend(self._intents)
        session.programs.bring_back(self._programs)
        session.transport.set_step_size(self._step_size)
        session.transport.set_speed(self._speed)
        session.texts.set_style(self._style)
        session.runs.bring_back(self._current, self._next_id)
        session.selection.bring_back(**self._selection)
        session.comparison.bring_back(*self._compared)
        session.texts.bring_back(self._models, self._model, self._at, self._deleted_models)
        if self._model is None and self._open and session.texts.opening.text is None:
            session.texts.opening.open(self._origin, digest=self._open)  # one of the program's own
        session.undo.bring_back(self._steps)


def _number(name: str, run_id: int) -> None:
    if name != str(run_id):
        raise SessionFileError(DAMAGED)


def _one(runs: dict[int, ONE], run_id: int) -> ONE:
    if run_id not in runs:
        raise SessionFileError(DAMAGED)
    return runs[run_id]


def _deleted(value: list[Any], runs: dict[int, ONE]) -> list[tuple[int, ONE]]:
    return [
        (whole(place, 0, ID_MAX), _one(runs, whole(run_id, 1, ID_MAX)))
        for place, run_id in _pairs(value)
    ]


def _pairs(value: list[Any]) -> list[tuple[Any, Any]]:
    if not all(isinstance(each, list) and len(each) == 2 for each in value):
        raise SessionFileError(DAMAGED)
    return [(one, other) for one, other in value]


def _cell(value: list[int], lanes: int, most: int) -> tuple[int, int] | None:
    """Where there is no such one, none was chosen."""
    if len(value) != 2 or not (value[0] < lanes and value[1] < most):
        return None
    return value[0], value[1]


def _entries(value: Any) -> list[Any]:
    return Table({"entries": value}).entries("entries")


def _program(value: Any) -> tuple[tuple[str, str], str]:
    """((the program as it should be, the exercise), what stands there)."""
    if not isinstance(value, list) or len(value) != 3:
        raise SessionFileError(DAMAGED)
    right, exercise, changed = (text(each, 4 * PROGRAM) for each in value)
    return (right, exercise), changed


def _intents(values: list[Any]) -> list[Intent]:
    """What was done; of an act that is none any more only the record is lost."""
    found = []
    for each in values:
        try:
            found.append(intent_of(Table(each).values))
        except TableError:
            continue
    return found

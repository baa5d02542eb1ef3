"""Steps of undo that were kept, made and checked: what they name is there, or they are none.

Damaged steps cost the steps alone: the session stands whatever they say.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from core.experiment import Experiment
from core.journal.tables import kinds
from core.runs.batch_run import BatchRun
from core.runs.grid_study import GridResult
from core.runs.run import Run
from core.runs.seed_study import SeedsResult
from core.runs.series import Series
from core.sentences import Sentence
from core.session.undo_kept import (
    BATCHES_HELD,
    HISTORY,
    RUNS_HELD,
    SERIES_HELD,
    STAND,
    STEPS,
)
from core.session.undo_names import UNDOABLE, StepName
from core.session.undo_standing import (
    BOOKMARKS,
    COMPARED,
    EXPERIMENT,
    GRID,
    MODELS,
    NAME,
    NOTES,
    OTHERS,
    PROGRAMS,
    RUNS,
    SEEDS,
    SERIES,
    STUDIES,
    Effect,
    Kept,
    Place,
    Step,
)
from core.session_file import batches, limits, studies, words
from core.session_file.contents import Contents, Items
from core.session_file.error import DAMAGED, SessionFileError
from core.session_file.table import Table, text, whole

NOTHING_TO_UNDO = Sentence("There is nothing to undo.")
OLDER = Sentence("What was done before can no longer be taken back: only the newest steps can.")
UNREADABLE = Sentence(
    "What was done before this start cannot be taken back: its steps cannot be read. The runs are "
    "as they were left."
)
PROGRAM = 400_000  # letters, as code points of which each may be told in four
NAME_MAX = words.NAME
WORDS = 200  # letters of a step's name


@dataclass(frozen=True)
class FoundSteps:
    """done, undone, ended: as in UndoHistory. numbers: (a study, its number)."""

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)
    ended: Sentence = NOTHING_TO_UNDO
    numbers: list[tuple[Any, int]] = field(default_factory=list)


@dataclass
class Known:
    """What there is, by numbers: in lists and among the deleted. seeds, grid: that are shown.
    next_id: of the run that is begun next.
    """

    runs: dict[int, Run]
    series: dict[int, Series]
    batch_runs: dict[int, BatchRun]
    seeds: SeedsResult | None
    grid: GridResult | None
    next_id: int


def steps_of(told: Contents, known: Known) -> FoundSteps:
    """told: of the whole session."""
    if HISTORY + STAND not in told.values:
        return FoundSteps()
    try:
        return _Reader(told.part(HISTORY), known).found()
    except SessionFileError:
        return FoundSteps(ended=UNREADABLE)


class _Reader:
    """SessionFileError where anything is not as it can be."""

    def __init__(self, told: Contents, known: Known) -> None:
        self._told = told
        self._stand = Table(told.values.get(STAND))
        self._runs, self._batch_runs = dict(known.runs), dict(known.batch_runs)
        self._series = dict(known.series)
        self._studies: dict[tuple[str, int], Any] = {}
        self._room = limits.STEPS_NUMBERS
        for what, shown in ((SEEDS, known.seeds), (GRID, known.grid)):
            number = self._stand.whole(what)
            if number and shown is not None:
                self._studies[what, number] = shown
        self._take_runs(known.next_id)
        self._take_studies(SEEDS, studies.seeds_of)
        self._take_studies(GRID, studies.grid_of)

    def found(self) -> FoundSteps:
        values = self._told.items.get(STEPS, Items()).values
        done = self._stand.whole("done", 0, len(values))
        if len(values) > limits.STEPS:
            raise SessionFileError(DAMAGED)
        steps = [self._step(Table(each)) for each in values]
        return FoundSteps(
            steps[:done],
            steps[done:][::-1],
            NOTHING_TO_UNDO if self._stand.flag("whole") else OLDER,
            [(study, number) for (_, number), study in self._studies.items()],
        )

    # what the steps alone hold ------------------------------------------------------------------

    def _take_runs(self, next_id: int) -> None:
        for name, part in self._told.parts(RUNS_HELD).items():
            self._take(name, words.whole_run(part), self._runs, next_id)
        for name, part in self._told.parts(BATCHES_HELD).items():
            self._take(name, batches.whole_run(part), self._batch_runs, next_id)
        for value in Table({SERIES_HELD: self._told.values.get(SERIES_HELD)}).entries(SERIES_HELD):
            series = batches.series_of(value, self._batch_runs)
            if series.number in self._series:
                raise SessionFileError(DAMAGED)
            self._series[series.number] = series

    def _take(self, name: str, run: Any, known: dict[int, Any], next_id: int) -> None:
        """Whoever is in a list is not told beside the steps; and ids are given once."""
        if name != f"{run.id}" or run.id in known or run.id >= next_id:
            raise SessionFileError(DAMAGED)
        known[run.id] = run

    def _take_studies(self, what: str, make: Callable[[Contents], tuple[Any, str, float]]) -> None:
        for name, part in self._told.parts(f"{what}/").items():
            number = whole(int(name) if name.isascii() and name.isdigit() else None, 1)
            study, _, seconds = make(part)
            study.seconds = seconds
            self._room -= study.nbytes
            if (what, number) in self._studies or self._room < 0:
                raise SessionFileError(DAMAGED)
            self._studies[what, number] = study

    # one step -----------------------------------------------------------------------------------

    def _step(self, table: Table) -> Step:
        said = {}
        for entry in table.entries("said"):
            kind, number, what, before, after = _listed(entry, 5)
            key = (text(kind), whole(number), text(what))
            read = self._reader(key)
            if read is not None:
                said[key] = read(before), read(after)
        current = {}
        for entry in table.entries("current"):
            kind, before, after = _listed(entry, 3)
            known = self._kind(kind)
            current[kind] = known.get(whole(before)), known.get(whole(after))
        return Step(
            _called(table.entries("called")),
            Effect(
                tuple(self._place(each) for each in table.entries("born")),
                tuple(self._place(each) for each in table.entries("gone")),
                said,
                current,
            ),
        )

    def _place(self, value: Any) -> Place:
        kind, place, number = _listed(value, 3)
        found = self._kind(kind).get(whole(number, 1))
        if found is None:
            raise SessionFileError(DAMAGED)
        return Place(kind, whole(place), found)

    def _kind(self, kind: Any) -> Mapping[int, Kept]:
        if kind == RUNS:
            return self._runs
        if kind == SERIES:
            return self._series
        if kind == MODELS:
            return self._batch_runs
        raise SessionFileError(DAMAGED)

    def _reader(self, key: tuple[str, int, str]) -> Callable[[Any], Any] | None:
        """What makes of a value what can be said there; None where the run is none any more, and so
        nothing is said of it.
        """
        kind, number, what = key
        if (kind, number) == (OTHERS, 0) and what in STUDIES:
            return lambda value: self._study(what, value)
        if (kind, number) == (OTHERS, 0) and what in (PROGRAMS, COMPARED):
            return _programs if what == PROGRAMS else _compared
        readers = OF_RUNS if kind == RUNS else OF_MODELS if kind == MODELS else {}
        if what not in readers:
            raise SessionFileError(DAMAGED)
        run: Any = self._kind(kind).get(number)
        return None if run is None else lambda value: readers[what](value, run.experiment)

    def _study(self, what: str, value: Any) -> tuple[Any, str]:
        number, lesson_id = _listed(value, 2)
        if whole(number) and (what, number) not in self._studies:
            raise SessionFileError(DAMAGED)
        return self._studies.get((what, number)), text(lesson_id, studies.LESSON)


# values ------------------------------------------------------------------------------------------


def _listed(value: Any, count: int) -> list[Any]:
    if not isinstance(value, list) or len(value) != count:
        raise SessionFileError(DAMAGED)
    return value


def _called(value: list[Any]) -> StepName:
    name, told = _listed(value, 2)
    kind = kinds().get(text(name))
    if kind not in UNDOABLE:
        raise SessionFileError(DAMAGED)
    called = StepName(kind, {key: text(each, WORDS) for key, each in Table(told).values.items()})
    try:
        called.sentence  # noqa: B018 - whether it has all its words
    except KeyError as error:
        raise SessionFileError(DAMAGED) from error
    return called


def _marked(value: Any, experiment: Experiment) -> Experiment:
    """The run's own, but for the stop mark."""
    found = Table({EXPERIMENT: value}).experiment(EXPERIMENT)
    training = replace(found.training, epochs=experiment.training.epochs)
    if replace(found, training=training) != experiment:
        raise SessionFileError(DAMAGED)
    return found


def _programs(value: Any) -> dict[tuple[str, str], str]:
    found = {}
    for each in Table({PROGRAMS: value}).entries(PROGRAMS):
        right, exercise, changed = (text(part, PROGRAM) for part in _listed(each, 3))
        found[right, exercise] = changed
    return found


def _compared(value: Any) -> tuple[tuple[int, ...], tuple[tuple[int, str], ...]]:
    ids, called = _listed(value, 2)
    table = Table({"ids": ids, "called": called})
    pairs = (_listed(each, 2) for each in table.entries("called"))
    named = tuple((whole(run_id), text(name, NAME_MAX)) for run_id, name in pairs)
    return tuple(table.wholes("ids")), named


OF_RUNS: dict[str, Callable[[Any, Experiment], Any]] = {
    NAME: lambda value, _: text(value, NAME_MAX),
    BOOKMARKS: words.bookmarks_in,
    NOTES: words.notes_from,
    EXPERIMENT: _marked,
}
OF_MODELS = {EXPERIMENT: _marked}

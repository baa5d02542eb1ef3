"""What a session keeps between starts, as the contents of a session file (core.session.found is the
way back).

Told at any time, in milliseconds and without a copy: what is large only grows, or never changes.
docs/formats.md describes every name.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Any, Generic, Protocol, TypeVar

from core.journal.intent import Intent
from core.journal.journal import Journal
from core.journal.tables import table_of
from core.runs.batch_run import BatchRun
from core.runs.run import Run
from core.session.comparison import Comparison
from core.session.grid_training import GridTraining
from core.session.programs import Programs
from core.session.run_list import RunList
from core.session.seed_training import SeedTraining
from core.session.selection import Selection
from core.session.task_training import TaskTraining
from core.session.text_training import TextTraining
from core.session.transport import Transport
from core.session_file import batches, studies, texts, words
from core.session_file.contents import Contents, Items, Value
from core.session_file.words import Stamp
from core.trace.playhead import SPEEDS

INTENTS, LOOKED_AT = "intents", "looked_at"
INTENTS_MAX, DROPPED = 20_000, 2_000  # the newest; how many of the oldest go at once
INTENT_TEXT = 10_000  # letters: a longer text stands where it was put, and not here
RUNS = "runs/"
BATCHES = "batches/"
TEXTS = "texts/"
SEEDS = "seeds/"
GRID = "grid/"
RUN = TypeVar("RUN", Run, BatchRun)


class Parts(Protocol):
    """The parts of a session of which something is kept."""

    @property
    def journal(self) -> Journal: ...
    @property
    def selection(self) -> Selection: ...
    @property
    def transport(self) -> Transport: ...
    @property
    def runs(self) -> RunList: ...
    @property
    def programs(self) -> Programs: ...
    @property
    def comparison(self) -> Comparison: ...
    @property
    def seeds(self) -> SeedTraining: ...
    @property
    def grid(self) -> GridTraining: ...
    @property
    def tasks(self) -> TaskTraining: ...
    @property
    def texts(self) -> TextTraining: ...


def contents(session: Parts) -> Contents:
    """All that it keeps now."""
    return Telling(session).contents()


class Telling:
    """Describes one session, again and again: of very many runs those alone are told anew that
    changed.
    """

    def __init__(self, session: Parts) -> None:
        self._session = session
        self._words = _Told(RUNS, words.stamp, words.tell)
        self._batches = _Told(BATCHES, batches.stamp, batches.tell)

    def contents(self) -> Contents:
        """All that it keeps now."""
        session, told = self._session, Contents()
        told.take("", self._words.all(_tell_words(session, told)))
        told.take("", self._batches.all(_tell_batches(session, told)))
        _tell_studies(session, told)
        told.values[LOOKED_AT] = _looked_at(session)
        changed = session.programs.changed_texts
        told.values["programs"] = [[*key, each] for key, each in changed.items()]
        told.items[INTENTS] = Items(_newest(session.journal.done), _intent)
        return told


class _Told(Generic[RUN]):
    """Runs of a kind, as they were told last."""

    def __init__(
        self,
        prefix: str,
        stamp: Callable[[RUN], Stamp],
        tell: Callable[[RUN], Contents],
    ) -> None:
        self._prefix = prefix
        self._stamp: Callable[[RUN], Stamp] = stamp
        self._tell: Callable[[RUN], Contents] = tell
        self._known: dict[int, tuple[RUN, Stamp, Contents]] = {}
        self._all = Contents()

    def all(self, runs: Collection[RUN]) -> Contents:
        """What is told of these: not to be changed, and good until it is asked again."""
        known = self._known
        for gone in known.keys() - {id(run) for run in runs}:
            self._all.drop(known.pop(gone)[2])
        for run in runs:
            stamp, before = self._stamp(run), known.get(id(run))
            if before is not None and before[1][0] == stamp[0]:
                continue
            if before is not None:
                self._all.drop(before[2])
            part = Contents()
            part.take(f"{self._prefix}{run.id}/", self._tell(run))
            self._all.take("", part)
            known[id(run)] = run, stamp, part
        return self._all


def _newest(done: list[Intent]) -> tuple[Intent, ...]:
    """Beginning with the same one for a long time, so that little is told anew."""
    over = max(len(done) - INTENTS_MAX, 0)
    return tuple(done[-(-over // DROPPED) * DROPPED :])


def _intent(intent: Intent) -> Value:
    """Without a text that would make every file a large one: a book that was pasted."""
    table = table_of(intent)
    long = [
        name for name, each in table.items() if isinstance(each, str) and len(each) > INTENT_TEXT
    ]
    return {name: each for name, each in table.items() if name not in long}


def _tell_words(session: Parts, told: Contents) -> list[Run]:
    """All but the runs themselves, which are these."""
    tree, runs = session.runs.tree, session.runs
    told.values["runs"] = {
        "order": [run.id for run in runs.all],
        "deleted": [[place, run.id] for place, run in tree.deleted.at],
        "parents": [list(pair) for pair in tree.parents.items()],
        "current": runs.current_id,
        "next_id": runs.next_id,
    }
    return [*runs.all, *tree.deleted]


def _tell_batches(session: Parts, told: Contents) -> list[BatchRun]:
    """As _tell_words."""
    tasks, language = session.tasks, session.texts
    told.values["tasks"] = {
        "series": [batches.series_value(each) for each in tasks.series],
        "deleted": [[place, batches.series_value(each)] for place, each in tasks.deleted.at],
        "shown": tasks.chosen.number if tasks.chosen is not None else 0,
        "last": tasks.last_number,
    }
    told.values["texts"] = {
        "order": [run.id for run in language.runs],
        "deleted": [[place, run.id] for place, run in language.deleted.at],
        "current": language.run.id if language.run is not None else 0,
        "at": None if language.run is None else language.at,
        "newest": language.run is None or language.at == language.run.updates,
        "open": language.opening.text.digest if language.opening.text is not None else "",
        "open_origin": language.opening.text.origin if language.opening.text is not None else "",
        "style": [language.style.temperature, language.style.top_k],
    }
    for each in language.opening.known:
        if texts.is_kept(each):
            told.take(f"{TEXTS}{each.digest}/", texts.tell(each))
    of_series = [run for series in (*tasks.series, *tasks.deleted) for run in series.runs]
    return [*of_series, *language.runs, *language.deleted]


def _tell_studies(session: Parts, told: Contents) -> None:
    seeds, grid = session.seeds, session.grid
    if seeds.result is not None:
        told.take(SEEDS, studies.tell_seeds(seeds.result, seeds.lesson_id, seeds.seconds))
    if grid.result is not None:
        told.take(GRID, studies.tell_grid(grid.result, grid.lesson_id, grid.seconds))


def _looked_at(session: Parts) -> Value:
    transport, comparison = session.transport, session.comparison
    return {
        "step_size": transport.step_size,
        "speed": SPEEDS.index(transport.speed),
        "selection": _plain(session.selection.kept),
        "compared": [run.id for run in comparison.runs],
        "called": [[run_id, name] for run_id, name in comparison.called.items()],
        "epoch": comparison.epoch,
        "compared_speed": comparison.speed,
    }


def _plain(values: Mapping[str, object]) -> dict[str, Any]:
    return {name: list(each) if isinstance(each, tuple) else each for name, each in values.items()}

"""Standing: which runs there are, how they are called, which is looked at; and what an act changed.

Pointers and words alone: a run is the very object, whose numbers nothing here touches. So what an
act has changed can be taken back and done again however long ago it was, and whatever was trained
since.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from core.runs.batch_run import BatchRun
from core.runs.run import Run
from core.runs.series import Series
from core.sentences import Sentence
from core.session.undo_names import StepName

RUNS, SERIES, MODELS, OTHERS = "runs", "series", "models", "others"
NAME, BOOKMARKS, NOTES, EXPERIMENT = "name", "bookmarks", "notes", "experiment"  # of a run
PROGRAMS, COMPARED, SEEDS, GRID = "programs", "compared", "seeds", "grid"  # of others
STUDIES = (SEEDS, GRID)
Kept = Run | Series | BatchRun
Key = tuple[str, int, str]  # the kind of list, the run's id, what of it


@dataclass(frozen=True)
class Standing:
    """lists: of each kind what there is, in order. current: of each kind what is looked at. said:
    what the user can set of each.
    """

    lists: Mapping[str, tuple[Kept, ...]]
    current: Mapping[str, Kept | None]
    said: Mapping[Key, Any]


@dataclass(frozen=True)
class Place:
    """Something in its list, where it stands from 0."""

    kind: str
    place: int
    kept: Kept


@dataclass(frozen=True)
class Effect:
    """born, gone: what there is now and was not before, and the other way round. said, current:
    (before, now) of what is another one.
    """

    born: tuple[Place, ...] = ()
    gone: tuple[Place, ...] = ()
    said: Mapping[Key, tuple[Any, Any]] = field(default_factory=dict)
    current: Mapping[str, tuple[Kept | None, Kept | None]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Where only what is looked at is another one, nothing was done."""
        return not (self.born or self.gone or self.said)

    @property
    def reversed(self) -> "Effect":
        """What takes it back."""
        return Effect(
            self.gone,
            self.born,
            {key: (now, before) for key, (before, now) in self.said.items()},
            {kind: (now, before) for kind, (before, now) in self.current.items()},
        )


@dataclass(frozen=True)
class Step:
    """called: what was done, as a menu and a list tell it."""

    called: StepName
    effect: Effect

    @property
    def name(self) -> Sentence:
        return self.called.sentence

    @property
    def places(self) -> tuple[Place, ...]:
        """What it takes away or brings, in either direction."""
        return (*self.effect.born, *self.effect.gone)

    @property
    def studies(self) -> list[tuple[str, Any]]:
        """(seeds or grid, what it came to) of each that it takes the place of, or puts back."""
        return [
            (what, result)
            for what in STUDIES
            for result, _ in self.effect.said.get((OTHERS, 0, what), ())
            if result is not None
        ]


def effect(before: Standing, now: Standing) -> Effect:
    """What was done between the two."""
    old = {key: before.said[key] for key in before.said if key in now.said}
    return Effect(
        tuple(_only_in(now, before)),
        tuple(_only_in(before, now)),
        {key: (value, now.said[key]) for key, value in old.items() if now.said[key] != value},
        {
            kind: (before.current[kind], now.current[kind])
            for kind in now.current
            if before.current[kind] is not now.current[kind]
        },
    )


def _only_in(here: Standing, there: Standing) -> list[Place]:
    return [
        Place(kind, place, kept)
        for kind, known in here.lists.items()
        for place, kept in enumerate(known)
        if not any(kept is each for each in there.lists[kind])
    ]

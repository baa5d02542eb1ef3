"""Steps of undo as values, for the next start (core.session.undo_found is the way back).

A run is named by its id, a study by a number that it has here; what is in no list and among no
deleted ones, but a step brings it back, is told beside the steps. It all has bounds
(core.session_file.limits): counted from where one stands, what no longer fits is not told.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from core.checkpoint.format import bookmark_value, note_value
from core.runs.run import Run
from core.runs.series import Series
from core.session.kept import Parts
from core.session.undo_standing import (
    BOOKMARKS,
    COMPARED,
    EXPERIMENT,
    NOTES,
    PROGRAMS,
    SEEDS,
    STUDIES,
    Kept,
    Place,
    Step,
)
from core.session_file import batches, limits, studies, words
from core.session_file.blocks import json_bytes
from core.session_file.contents import Contents, Items, Value
from core.session_file.table import experiment_value

HISTORY = "history/"
STEPS, STAND, SERIES_HELD = "steps", "stand", "series"
RUNS_HELD, BATCHES_HELD = "runs/", "batches/"


@dataclass(frozen=True)
class _Told:
    """size: bytes of the value."""

    step: Step
    value: Value
    size: int


class KeptSteps:
    """Remembers what it has told of each step: it is told once."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._told: dict[int, _Told] = {}
        self._numbers: dict[int, tuple[Any, int]] = {}  # of studies
        self._last = 0

    def number(self, numbered: Iterable[tuple[Any, int]]) -> None:
        """(a study, its number) of another time."""
        for study, number in numbered:
            self._numbers[id(study)] = study, number
            self._last = max(self._last, number)

    def tell(self, done: Sequence[Step], undone: Sequence[Step], is_whole: bool) -> Contents:
        """done, undone: as in UndoHistory. is_whole: none is missing before them."""
        steps = (*done, *undone)
        self._told = {id(each): self._told.get(id(each)) or self._make(each) for each in steps}
        numbered = [id(study) for each in steps for _, study in each.studies]
        self._numbers = {each: self._numbers[each] for each in numbered}
        room = _Room(self._parts, steps)
        past = [*self._fitting(reversed(done), room)][::-1]
        ahead = [*self._fitting(reversed(undone), room)]
        told = Contents()
        if not past and not ahead and is_whole and len(past) == len(done):
            return told
        told.values[HISTORY + STAND] = {
            "done": len(past),
            "whole": is_whole and len(past) == len(done),
            **{what: self._number_of(self._shown(what)) for what in STUDIES},
        }
        told.items[HISTORY + STEPS] = Items((*past, *ahead))
        self._tell_held(told, room)
        return told

    def _fitting(self, steps: Iterator[Step], room: "_Room") -> Iterator[Value]:
        """The values of those, from where one stands, that there is room for."""
        for step in steps:
            told = self._told[id(step)]
            if not room.takes(told):
                return
            yield told.value

    def _tell_held(self, told: Contents, room: "_Room") -> None:
        for name, part in room.parts.items():
            told.take(HISTORY + name, part)
        told.values[HISTORY + SERIES_HELD] = [batches.series_value(each) for each in room.series]
        for what, study in room.studies:
            tell = studies.tell_seeds if what == SEEDS else studies.tell_grid
            part = tell(study, "", study.seconds)
            told.take(f"{HISTORY}{what}/{self._number_of(study)}/", part)

    def _shown(self, what: str) -> Any:
        return self._parts.seeds.result if what == SEEDS else self._parts.grid.result

    # of one step --------------------------------------------------------------------------------

    def _make(self, step: Step) -> _Told:
        value = {
            "called": [step.called.kind.__name__, dict(step.called.words)],
            "born": [_place(each) for each in step.effect.born],
            "gone": [_place(each) for each in step.effect.gone],
            "said": [
                [*key, *(self._said(key[2], each) for each in pair)]
                for key, pair in step.effect.said.items()
            ],
            "current": [
                [kind, *(0 if each is None else number_of(each) for each in pair)]
                for kind, pair in step.effect.current.items()
            ],
        }
        return _Told(step, value, len(json_bytes(value)))

    def _said(self, what: str, value: Any) -> Value:
        if what in STUDIES:
            result, lesson_id = value
            return [self._number_of(result, is_new=True), lesson_id]
        return _PLAIN.get(what, _as_it_is)(value)

    def _number_of(self, study: Any, is_new: bool = False) -> int:
        """0 for none, and for one that no step knows."""
        if study is not None and is_new and id(study) not in self._numbers:
            self._last += 1
            self._numbers[id(study)] = study, self._last
        return self._numbers.get(id(study), (None, 0))[1]


class _Room:
    """What still fits; parts: what was told of runs that no list has, by name; series, studies:
    likewise.
    """

    def __init__(self, parts: Parts, steps: Iterable[Step]) -> None:
        self._held = {id(each) for each in in_no_list(steps, parts)}
        self._known = {id(each) for each in (parts.seeds.result, parts.grid.result)}
        self._words, self._numbers = limits.STEPS_WORDS, limits.STEPS_NUMBERS
        self.parts: dict[str, Contents] = {}
        self.series: list[Series] = []
        self.studies: list[tuple[str, Any]] = []

    def takes(self, told: _Told) -> bool:
        """Whether the step and all that it holds fit; then they have their room."""
        kept = {id(each.kept): each.kept for each in told.step.places}
        held = {key: each for key, each in kept.items() if key in self._held}
        parts = {name: part for each in held.values() for name, part in _told(each)}
        new = {id(each): (what, each) for what, each in told.step.studies}
        new = {key: each for key, each in new.items() if key not in self._known}
        numbers = sum(each.nbytes for _, each in new.values())
        numbers += sum(part.nbytes for part in parts.values())
        if told.size > self._words or numbers > self._numbers:
            return False
        self._words -= told.size
        self._numbers -= numbers
        self._held -= held.keys()
        self._known |= new.keys()
        self.parts |= parts
        self.series += [each for each in held.values() if isinstance(each, Series)]
        self.studies += new.values()
        return True


def in_no_list(steps: Iterable[Step], parts: Parts) -> list[Kept]:
    """What steps bring back, and nothing else could."""
    found = {id(place.kept): place.kept for step in steps for place in step.places}
    if not found:
        return []
    for each in _listed(parts):
        found.pop(id(each), None)
    return [*found.values()]


def _listed(parts: Parts) -> Iterator[Kept]:
    yield from parts.runs.all
    yield from parts.runs.tree.deleted
    yield from parts.tasks.series
    yield from parts.tasks.deleted
    yield from parts.texts.runs
    yield from parts.texts.deleted


def _told(held: Kept) -> Iterator[tuple[str, Contents]]:
    """(name, what is told) of each run of it."""
    if isinstance(held, Run):
        yield f"{RUNS_HELD}{held.id}/", words.tell(held)
    else:
        for run in held.runs if isinstance(held, Series) else [held]:
            yield f"{BATCHES_HELD}{run.id}/", batches.tell(run)


def number_of(kept: Kept) -> int:
    """By which it is known among its kind."""
    return kept.number if isinstance(kept, Series) else kept.id


def _place(place: Place) -> Value:
    return [place.kind, place.place, number_of(place.kept)]


def _as_it_is(value: Any) -> Value:
    return value


_PLAIN: dict[str, Callable[[Any], Value]] = {
    BOOKMARKS: lambda value: [bookmark_value(each) for each in value],
    NOTES: lambda value: [note_value(each) for each in value],
    EXPERIMENT: experiment_value,
    PROGRAMS: lambda value: [[*key, text] for key, text in value.items()],
    COMPARED: lambda value: [list(value[0]), [list(pair) for pair in value[1]]],
}

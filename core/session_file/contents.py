"""Contents: all that a session keeps, by name, in four kinds that differ in how they change.

A value is replaced as a whole. Items, rows and states only grow at their end, or are others
altogether. So what changed since the last time is small, however much there is, and nothing is
copied to find it out. numpy only.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np

from core.arrays import Array
from core.runs.late_states import numbers_of
from core.runs.records import TrainingState

T = TypeVar("T")
Value = Any  # of JSON: numbers, words, true, false, null, lists and tables of them


def as_it_is(item: Any) -> Value:
    """What a file says of an item that is a plain value already."""
    return item


@dataclass(frozen=True)
class Items:
    """Records that are kept in order. plain: what a file says of one."""

    records: tuple[Any, ...] = ()
    plain: Callable[[Any], Value] = as_it_is

    @property
    def values(self) -> list[Value]:
        return [self.plain(each) for each in self.records]


@dataclass(frozen=True)
class Rows:
    """The rows of an array that only grows, (n, ...). keeper: what they grow in; rows of another
    keeper, or fewer of them, are other rows.
    """

    rows: Array
    keeper: object = None


@dataclass(frozen=True)
class States:
    """The first `count` of a list of full states in order of their updates, which only grows: a
    list from which some went is another list. States are the same where they are the very same
    objects.
    """

    keeper: Sequence[TrainingState] = ()
    count: int = 0

    @property
    def all(self) -> Sequence[TrainingState]:
        return self.keeper[: self.count]

    @property
    def nbytes(self) -> int:
        """They are all of one size."""
        return self.count * 4 * numbers_of(self.keeper)


@dataclass
class Contents:
    """The four kinds."""

    values: dict[str, Value] = field(default_factory=dict)
    items: dict[str, Items] = field(default_factory=dict)
    rows: dict[str, Rows] = field(default_factory=dict)
    states: dict[str, States] = field(default_factory=dict)

    def part(self, prefix: str) -> "Contents":
        """What begins with this, under the names that follow it."""
        start = len(prefix)
        mine = [
            {name[start:]: each for name, each in kind.items() if name.startswith(prefix)}
            for kind in self._kinds
        ]
        return Contents(*mine)

    def parts(self, prefix: str) -> "dict[str, Contents]":
        """{what stands between the prefix and the next slash: what follows it}, in one go; of what
        has values.
        """
        found: dict[str, Contents] = {}
        for place, kind in enumerate(self._kinds):
            for name, each in kind.items():
                if name.startswith(prefix):
                    key, _, rest = name.removeprefix(prefix).partition("/")
                    part = found.setdefault(key, Contents())
                    part._kinds[place][rest] = each
        return {key: part for key, part in found.items() if part.values}

    def take(self, prefix: str, part: "Contents") -> None:
        """The way back."""
        for ours, theirs in zip(self._kinds, part._kinds, strict=True):
            if prefix:
                ours.update({f"{prefix}{name}": each for name, each in theirs.items()})
            else:
                ours.update(theirs)

    def drop(self, part: "Contents") -> None:
        """What goes by the names of this."""
        for ours, theirs in zip(self._kinds, part._kinds, strict=True):
            for name in theirs:
                del ours[name]

    @property
    def nbytes(self) -> int:
        """The bytes of its numbers."""
        rows = sum(each.rows.nbytes for each in self.rows.values())
        return rows + sum(each.nbytes for each in self.states.values())

    @property
    def _kinds(self) -> tuple[dict[str, Any], ...]:
        return (self.values, self.items, self.rows, self.states)


@dataclass(frozen=True)
class Growth:
    """What follows the first `kept` of something; 0: it is another one."""

    kept: int
    new: Any  # an array of rows, a list of values, or of states


@dataclass(frozen=True)
class Change:
    """What makes one Contents of another. gone: names of each kind, as Contents has them."""

    values: Mapping[str, Value] = field(default_factory=dict)
    items: Mapping[str, Growth] = field(default_factory=dict)
    rows: Mapping[str, Growth] = field(default_factory=dict)
    states: Mapping[str, Growth] = field(default_factory=dict)
    gone: tuple[Sequence[str], ...] = ((), (), (), ())

    @property
    def is_empty(self) -> bool:
        told = (self.values, self.items, self.rows, self.states)
        return not any(told) and not any(self.gone)


def difference(before: Contents, after: Contents) -> Change:
    """What has to be told to whoever knows `before`. What is the very same object is not looked
    into.
    """
    values = {
        name: value
        for name, value in _others(before.values, after.values)
        if name not in before.values or before.values[name] != value
    }
    return Change(
        values,
        _grown_ones(before.items, after.items, _grown),
        _grown_ones(before.rows, after.rows, _longer),
        _grown_ones(before.states, after.states, _more),
        tuple(
            [] if old.keys() <= new.keys() else [name for name in old if name not in new]
            for old, new in zip(before._kinds, after._kinds, strict=True)
        ),
    )


def _others(before: Mapping[str, T], after: Mapping[str, T]) -> list[tuple[str, T]]:
    """Those that are other objects."""
    known = before.get
    return [(name, each) for name, each in after.items() if known(name) is not each]


def _grown_ones(
    before: Mapping[str, T], after: Mapping[str, T], grown: Callable[[T | None, T], Growth | None]
) -> dict[str, Growth]:
    found = {name: grown(before.get(name), each) for name, each in _others(before, after)}
    return {name: each for name, each in found.items() if each is not None}


def _grown(before: Items | None, after: Items) -> Growth | None:
    """None where they are the same. Records are the same where they are the very same objects."""
    old, new = before.records if before is not None else (), after.records
    kept = _common(old, new)
    if before is not None and kept == len(old) == len(new):
        return None
    return Growth(kept, [after.plain(each) for each in new[kept:]])


def _common(old: Sequence[object], new: Sequence[object]) -> int:
    """How many of the first are the very same objects."""
    pairs = enumerate(zip(old, new, strict=False))
    apart = (place for place, (one, other) in pairs if one is not other)
    return next(apart, min(len(old), len(new)))


def _longer(before: Rows | None, after: Rows) -> Growth | None:
    same = before is not None and before.keeper is after.keeper and after.keeper is not None
    same = same and before is not None and len(before.rows) <= len(after.rows)
    if not same or before is None:
        return Growth(0, after.rows)
    kept = len(before.rows)
    return Growth(kept, after.rows[kept:]) if len(after.rows) > kept else None


def _more(before: States | None, after: States) -> Growth | None:
    if before is None:
        return Growth(0, after.all)
    grown = before.keeper is after.keeper and before.count <= after.count
    kept = before.count if grown else _common(before.all, after.all)
    if kept == before.count == after.count:
        return None
    return Growth(kept, after.keeper[kept : after.count])


def apply(contents: Contents, change: Change) -> None:
    """Makes `contents` what the change leads to. ValueError where it is none of these contents."""
    for kind, gone in zip(contents._kinds, change.gone, strict=True):
        for name in gone:
            kind.pop(name, None)
    contents.values.update(change.values)
    for name, grown in change.items.items():
        old = contents.items.get(name, Items()).records
        contents.items[name] = Items((*_first(old, grown.kept), *grown.new))
    for name, grown in change.rows.items():
        contents.rows[name] = _joined(contents.rows.get(name), grown)
    for name, grown in change.states.items():
        contents.states[name] = _longer_list(contents.states.get(name, States()), grown)


def _longer_list(before: States, grown: Growth) -> States:
    """As _joined."""
    if grown.kept > before.count:
        raise ValueError("states are missing")
    states = before.keeper if isinstance(before.keeper, list) and grown.kept else []
    del states[grown.kept :]
    states.extend(grown.new)
    return States(states, len(states))


def _first(old: tuple[Any, ...], kept: int) -> tuple[Any, ...]:
    if kept > len(old):
        raise ValueError("items are missing")
    return old[:kept]


def _joined(before: Rows | None, grown: Growth) -> Rows:
    """Rows behind those that are kept, in room that doubles: a log of many small changes is read
    in one go. What stood there before is written over.
    """
    new = grown.new
    if not grown.kept:
        return Rows(new, new)
    if before is None or grown.kept > len(before.rows):
        raise ValueError("rows are missing")
    old, end = before.rows[: grown.kept], grown.kept + len(new)
    if old.dtype != new.dtype or old.shape[1:] != new.shape[1:]:
        raise ValueError("rows of another kind")
    room = before.keeper
    if not isinstance(room, np.ndarray) or len(room) < end or not room.flags.writeable:
        room = np.empty((2 * end, *new.shape[1:]), new.dtype)
        room[: grown.kept] = old
    room[grown.kept : end] = new
    return Rows(room[:end], room)

"""LateStates: a list of states some of which are still in a file. numpy only.

Whoever asks for a state that is not there yet has its block read at once; so nobody ever sees a
list that lacks what was not read. What cannot be read (a damaged block) is let go as if it had been
thinned: its epochs are replayed from the state before. One thread only asks and takes.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import overload

from core.arrays import Array
from core.runs.records import TrainingState
from core.sentences import SentenceError

Found = Mapping[str, list[TrainingState]]


class LateBlock:
    """States of several lists that are read together. read: (name: its states), in any thread;
    SentenceError. is_open: it is neither there nor lost yet. why: it is lost; "" else.
    """

    def __init__(self, read: Callable[[], Found]) -> None:
        self.read = read
        self.is_open = True
        self.why = ""
        self.lost = 0  # states
        self.pieces: dict[str, Piece] = {}  # of each name, where its states go

    def read_now(self) -> None:
        try:
            found = self.read()
        except SentenceError as error:
            self.lose(error.sentence)
        else:
            self.take(found)

    def take(self, found: Found) -> None:
        """What `read` found; a second time it is nothing new."""
        if self.is_open:
            self.is_open = False
            for name, piece in self.pieces.items():
                piece.states = found[name]

    def lose(self, why: str) -> None:
        """It cannot be read."""
        if self.is_open:
            self.is_open = False
            self.why = why
            self.lost = sum(len(piece.updates) for piece in self.pieces.values())
            for piece in self.pieces.values():
                piece.updates = piece.updates[:0]
                piece.states = []


class Piece:
    """States that follow one another. updates: how many each has had, (n,); states: None before
    they are read, from `block`.
    """

    def __init__(
        self,
        updates: Array,
        states: list[TrainingState] | None = None,
        block: LateBlock | None = None,
    ) -> None:
        self.updates = updates
        self.states = states
        self.block = block

    def read(self) -> list[TrainingState]:
        """None of them where they are lost."""
        if self.states is None and self.block is not None:
            self.block.read_now()
        return self.states or []


class LateStates(Sequence[TrainingState]):
    """In order of their updates; grows at its end. size: numbers of one."""

    def __init__(self, size: int, pieces: Sequence[Piece]) -> None:
        self.size = size
        self._pieces = [*pieces]
        self._behind: list[TrainingState] = []  # all of them, once there are no pieces

    def __len__(self) -> int:
        return self._before + len(self._behind)

    @property
    def _before(self) -> int:
        return sum(len(each.updates) for each in self._pieces)

    @property
    def last_updates(self) -> int:
        """Of the last one; -1 of none. Nothing is read."""
        if self._behind:
            return self._behind[-1].updates
        last = (int(each.updates[-1]) for each in reversed(self._pieces) if len(each.updates))
        return next(last, -1)

    def append(self, state: TrainingState) -> None:
        self._behind.append(state)

    def up_to(self, updates: int) -> TrainingState | None:
        """The latest one with at most so many updates. Of what is not there one block is read."""
        place = bisect_right(self._behind, updates, key=lambda state: state.updates)
        if place:
            return self._behind[place - 1]
        for piece in reversed(self._pieces):
            if len(piece.updates) and piece.updates[0] <= updates:
                states = piece.read()
                place = bisect_right(states, updates, key=lambda state: state.updates)
                if place:
                    return states[place - 1]
        return None

    @overload
    def __getitem__(self, place: int) -> TrainingState: ...
    @overload
    def __getitem__(self, place: slice) -> list[TrainingState]: ...
    def __getitem__(self, place: int | slice) -> TrainingState | list[TrainingState]:
        """All is read, but where what is asked for stands behind it."""
        if self._pieces and isinstance(place, slice) and (place.start or 0) >= self._before:
            before = self._before
            stop = None if place.stop is None else place.stop - before
            if stop is None or stop >= 0:
                return self._behind[(place.start or 0) - before : stop : place.step]
        self.read_all()
        return self._behind[place]

    def __iter__(self) -> Iterator[TrainingState]:
        self.read_all()
        return iter(self._behind)

    def read_all(self) -> None:
        """It is a plain list from now on."""
        if self._pieces:
            found = [state for piece in self._pieces for state in piece.read()]
            self._pieces, self._behind = [], [*found, *self._behind]


def numbers_of(states: Sequence[TrainingState]) -> int:
    """Of one of these, which are all of one size; 0 where there is none. Nothing is read."""
    if isinstance(states, LateStates):
        return states.size
    return len(states[0].vector) if states else 0

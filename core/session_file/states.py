"""States as numbers: those of one name as the rows of one array, beside the updates of each."""

import re
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from core.arrays import Array
from core.runs.records import TrainingState
from core.session_file import limits
from core.session_file.error import DAMAGED, SessionFileError

CHUNK = 4 * 2**20  # bytes of states that are told at once: meanwhile nothing else runs
START = "start"  # the end of a name: where a run begins, without which it cannot be made
UPDATES = "@updates"  # behind a name: the updates of its states
SIZE_MAX = 40_000_000  # numbers of one
ONE = re.compile(r".+@[0-9]{1,9}")  # the name of one state


def chunks(states: Mapping[str, Sequence[TrainingState]]) -> Iterator[dict[str, Array]]:
    """Arrays by name; those of one name, where they are many, in several that follow one another.
    At least one of each name.
    """
    chunk: dict[str, Array] = {}
    size = 0
    for name, given in states.items():
        start = 0
        while start < len(given) or not start:
            room = max((CHUNK - size) // (given[0].vector.nbytes + 8), 1) if given else 1
            some = given[start : start + room]
            chunk |= _arrays(name, some)
            size += sum(each.vector.nbytes for each in some) + limits.NAMED
            start += max(len(some), 1)
            if start < len(given) or size >= CHUNK:  # no name stands twice in one
                yield chunk
                chunk = {}
                size = 0
    if chunk:
        yield chunk


def is_start(name: str) -> bool:
    return name.rpartition("/")[2] == START


def _arrays(name: str, states: Sequence[TrainingState]) -> dict[str, Array]:
    vectors = np.stack([each.vector for each in states]) if states else np.zeros((0, 0), "f4")
    updates = np.array([each.updates for each in states], "i8")
    return {name: vectors, f"{name}{UPDATES}": updates}


def states_in(arrays: Mapping[str, Array]) -> dict[str, list[TrainingState]]:
    """The way back. SessionFileError."""
    if arrays and all(map(ONE.fullmatch, arrays)):
        return _one_by_one(arrays)
    found = {}
    for name, vectors in arrays.items():
        if not name.endswith(UPDATES):
            found[name] = _states(vectors, arrays.get(f"{name}{UPDATES}"))
    if 2 * len(found) != len(arrays):
        raise SessionFileError(DAMAGED)
    return found


def _one_by_one(arrays: Mapping[str, Array]) -> dict[str, list[TrainingState]]:
    """As the first sessions had them: an array each, whose name ends with its updates."""
    found: dict[str, dict[int, Array]] = {}
    for name, vector in arrays.items():
        stem, updates = name.rsplit("@", 1)
        if vector.ndim != 1 or vector.dtype != "f4" or len(vector) > SIZE_MAX:
            raise SessionFileError(DAMAGED)
        found.setdefault(stem, {})[int(updates)] = vector
    return {
        stem: [TrainingState(updates, vectors[updates]) for updates in sorted(vectors)]
        for stem, vectors in found.items()
    }


def _states(vectors: Array, updates: Array | None) -> list[TrainingState]:
    if updates is None or updates.dtype != "i8" or updates.shape != vectors.shape[:1]:
        raise SessionFileError(DAMAGED)
    if vectors.ndim != 2 or vectors.dtype != "f4" or vectors.shape[1] > SIZE_MAX:
        raise SessionFileError(DAMAGED)
    told = updates.tolist()
    if told != sorted({*told}) or (told and told[0] < 0):
        raise SessionFileError(DAMAGED)
    return TrainingState.of_rows(told, vectors)

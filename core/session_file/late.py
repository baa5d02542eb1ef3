"""A large session file, read in two goes: at once what is needed to show it, its states later.

Of each block of states only the beginning is looked at: which states it holds, and how many updates
each has had. Nothing has vouched for that yet; when the block is read, its checksum does, and what
it holds must be what its beginning said.
"""

import struct
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from core.arrays import Array
from core.files.bounded_read import cause_of
from core.runs.late_states import Found, LateBlock, LateStates, Piece, numbers_of
from core.runs.records import TrainingState
from core.session_file import limits
from core.session_file.blocks import json_value, place
from core.session_file.container import BROKEN, SessionFile, refused
from core.session_file.contents import Contents, States
from core.session_file.error import DAMAGED, SessionFileError
from core.session_file.states import UPDATES, is_start

AT_ONCE = 8 * 2**20  # bytes of states that are read with all the rest: it takes no time
Peeked = dict[str, tuple[Array, int]]  # of each name: updates (n,), numbers of one state


@dataclass(frozen=True, eq=False)
class Late:
    """What of a file is still to be read; it stays open until then."""

    file: SessionFile
    blocks: list[LateBlock]
    states: list[LateStates]


def read(file: SessionFile) -> tuple[Contents, Late | None]:
    """All that it holds; None, and the file is closed, where nothing is left to be read.
    SessionFileError, FileError.
    """
    contents = file.contents
    sizes = file.state_blocks
    is_small = sum(sizes.values()) <= AT_ONCE
    pieces: dict[str, list[Piece]] = {}
    widths: dict[str, set[int]] = {}
    blocks = []
    for name in sizes:
        peeked = None if is_small else _peeked(file, name, sizes[name])
        if peeked is None:
            states = file.checked_states(name)
            peeked = {key: _told(each) for key, each in states.items()}
            made = {key: Piece(peeked[key][0], each) for key, each in states.items()}
        else:
            block = LateBlock(partial(_read, file, name, peeked))
            blocks.append(block)
            made = {key: Piece(updates, block=block) for key, (updates, _) in peeked.items()}
            block.pieces.update(made)
        for key, piece in made.items():
            pieces.setdefault(key, []).append(piece)
            widths.setdefault(key, set()).add(peeked[key][1])
    late = Late(file, blocks, [])
    try:
        contents.states = {key: _states(each, widths[key], late) for key, each in pieces.items()}
    except SessionFileError as error:
        raise refused(file.path, error) from error
    if late.blocks:
        return contents, late
    file.close()
    return contents, None


def _states(pieces: list[Piece], widths: set[int], late: Late) -> States:
    """Those of one name."""
    if all(each.states is not None for each in pieces):
        there = [state for each in pieces for state in each.states or ()]
        return States(there, len(there))
    updates = np.concatenate([piece.updates for piece in pieces])
    if len(widths) != 1 or updates[0] < 0 or (np.diff(updates) <= 0).any():
        raise SessionFileError(DAMAGED)
    found = LateStates(widths.pop(), pieces)
    late.states.append(found)
    return States(found, len(found))


def _read(file: SessionFile, name: str, peeked: Peeked) -> Found:
    """What a block holds; SessionFileError where that is not what its beginning said."""
    try:
        found = file.states_in(name)
    except SessionFileError:
        raise
    except BROKEN as error:
        raise SessionFileError(DAMAGED) from error
    except OSError as error:
        raise SessionFileError("it came no further: {cause}.", cause=cause_of(error)) from error
    told = {key: _told(states) for key, states in found.items()}
    same = told.keys() == peeked.keys() and all(
        width == peeked[key][1] and np.array_equal(updates, peeked[key][0])
        for key, (updates, width) in told.items()
    )
    if not same:
        raise SessionFileError(DAMAGED)
    return found


def _told(states: list[TrainingState]) -> tuple[Array, int]:
    return np.array([each.updates for each in states], "i8"), numbers_of(states)


def _peeked(file: SessionFile, name: str, size: int) -> Peeked | None:
    """None of a block that is read at once: it is of another form than is written, or runs begin
    in it.
    """
    try:
        with file.opened(name) as block:
            length = struct.unpack("<Q", block.read(8))[0]
            if length > min(limits.HEADER, size - 8):
                return None
            header = json_value(block.read(length))
            header.pop("__metadata__", None)
            places = {key: place(entry) for key, entry in header.items()}
            end = max(stop for key, (*_, stop) in places.items() if key.endswith(UPDATES))
            if 2 * end > size:
                return None
            numbers = block.read(end)
    except (*BROKEN, AttributeError, OSError, struct.error):
        return None
    return _named(places, numbers)


def _named(places: dict[str, Any], numbers: bytes) -> Peeked | None:
    found: Peeked = {}
    for key, (kind, shape, _, _) in places.items():
        if key.endswith(UPDATES):
            continue
        told, count, start, stop = places.get(f"{key}{UPDATES}", ("", (), 0, 0))
        if is_start(key) or len(shape) != 2 or kind != "<f4" or told != "<i8":
            return None
        if not shape[0] or count != shape[:1] or stop - start != 8 * shape[0]:
            return None
        found[key] = np.frombuffer(numbers[start:stop], "<i8"), shape[1]
    return found if 2 * len(found) == len(places) else None

"""The log: what changed in a session, change by change, added to the end of one file.

A record is its mark, its length, the sha256 of its content, and the content: a .safetensors block,
whose `about` tells the change; one with many states is told in several. What a crash has cut off,
or a disk has damaged, ends the log: all before it is whole. docs/formats.md describes it.
"""

import hashlib
import os
import struct
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from core.files.bounded_read import FilePath, cause_of, open_file, unwritten
from core.runs.records import TrainingState
from core.session_file import limits
from core.session_file.blocks import tensor_bytes, tensors
from core.session_file.contents import Change, Contents, Growth, apply
from core.session_file.error import DAMAGED, NEWER, NewerError, SessionFileError
from core.session_file.states import chunks, states_in
from core.session_file.table import Table, text
from core.session_file.versions import VERSION

HEAD = struct.Struct("<4sQ32s")
MARK = b"URL1"
ROWS, STATES = "rows/", "states/"
NAME = 200  # letters


class LogWriter:
    """A log that is added to. FileError, and SessionFileError of a change that is too much for it;
    what could not be written whole is taken back.
    """

    def __init__(self, path: Path) -> None:
        """A new file: there must be none."""
        self.path = path
        self._length = 0
        try:
            self._file = open(path, "xb", buffering=0)  # noqa: SIM115 - until close()
        except OSError as error:
            raise unwritten(path, cause_of(error)) from error

    def append(self, change: Change) -> None:
        """The change is on the disk when this returns."""
        try:
            for content in records(change):
                limits.check_record(content)
                self._write(HEAD.pack(MARK, len(content), hashlib.sha256(content).digest()))
                self._write(content)
            os.fsync(self._file.fileno())
        except OSError as error:
            self._take_back()
            raise unwritten(self.path, cause_of(error)) from error
        except SessionFileError:
            self._take_back()
            raise
        self._length = self._file.tell()

    def _write(self, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            rest = rest[self._file.write(rest) or 0 :]

    def _take_back(self) -> None:
        """A half record would hide all that follow it."""
        try:
            self._file.seek(self._length)
            self._file.truncate()
        except OSError:
            self._file.close()

    @property
    def is_open(self) -> bool:
        return not self._file.closed

    def close(self) -> None:
        self._file.close()


def records(change: Change) -> Iterator[bytes]:
    """The contents of its records: states, which may be many, in several."""
    about: dict[str, Any] = {
        "version": VERSION,
        "values": dict(change.values),
        "items": {name: [grown.kept, grown.new] for name, grown in change.items.items()},
        "rows": {name: grown.kept for name, grown in change.rows.items()},
        "states": {name: grown.kept for name, grown in change.states.items()},
        "gone": [list(names) for names in change.gone],
    }
    told = [*chunks({STATES + name: each.new for name, each in change.states.items()})]
    about["more"] = len(told)
    yield tensor_bytes({ROWS + name: each.new for name, each in change.rows.items()}, about)
    for left, chunk in zip(reversed(range(len(told))), told, strict=True):
        yield tensor_bytes(chunk, {"version": VERSION, "more": left})


# reading ------------------------------------------------------------------------------------


def replay(path: FilePath, contents: Contents) -> bool:
    """Makes `contents` what the log leads to; whether it was whole. FileError where it cannot be
    read, NewerError.
    """
    told: list[Change] = []  # of one change, as far as it was read
    with open_file(path) as file:
        for content in _contents(file):
            try:
                if content is None:
                    return False
                change, more = change_of(content)
                told.append(change)
                if not more:
                    apply(contents, _joined(told))
                    told = []
            except NewerError:
                raise
            except (SessionFileError, ValueError):
                return False
    return not told


def _joined(told: list[Change]) -> Change:
    """One change of its records: the first tells all but states, which follow."""
    found: dict[str, list[TrainingState]] = {}
    for each in told[1:]:
        for name, grown in each.states.items():
            found.setdefault(name, []).extend(grown.new)
    kept = told[0].states
    if {*found} != {*kept}:
        raise SessionFileError(DAMAGED)
    return replace(
        told[0], states={name: Growth(each.kept, found[name]) for name, each in kept.items()}
    )


def _contents(file: BinaryIO) -> Iterator[bytes | None]:
    """Of each record; None, and then no more, where the next one is not whole."""
    left = file.seek(0, os.SEEK_END)
    file.seek(0)
    while left:
        head = file.read(HEAD.size)
        left -= len(head)
        mark, length, digest = HEAD.unpack(head) if len(head) == HEAD.size else (b"", 0, b"")
        if mark != MARK or length > min(left, limits.RECORD):
            yield None
            return
        content = file.read(length)
        left -= len(content)
        if hashlib.sha256(content).digest() != digest:
            yield None
            return
        yield content


def change_of(content: bytes) -> tuple[Change, int]:
    """(what a record tells, how many more tell of the same change). SessionFileError."""
    arrays, about = tensors(content)
    table = Table(about)
    if table.whole("version", 1) > VERSION:
        raise NewerError(NEWER)
    more = table.whole("more")
    if not table.has("gone"):
        told = states_in(arrays)
        states = {name.removeprefix(STATES): Growth(0, each) for name, each in told.items()}
        return Change(states=states), more
    gone = table.entries("gone")
    if len(gone) != 4 or not all(isinstance(each, list) for each in gone):
        raise SessionFileError(DAMAGED)
    rows, states_kept = table.table("rows"), table.table("states")
    change = Change(
        table.table("values").values,
        {name: _grown(each) for name, each in table.table("items").values.items()},
        {name: Growth(rows.whole(name), _rows(arrays, name)) for name in rows.keys},
        {name: Growth(states_kept.whole(name), []) for name in states_kept.keys},
        tuple([text(name, NAME) for name in each] for each in gone),
    )
    return change, more


def _grown(value: Any) -> Growth:
    if not isinstance(value, list) or len(value) != 2:
        raise SessionFileError(DAMAGED)
    table = Table({"kept": value[0], "new": value[1]})
    return Growth(table.whole("kept"), table.entries("new"))


def _rows(arrays: dict[str, Any], name: str) -> Any:
    if ROWS + name not in arrays:
        raise SessionFileError(DAMAGED)
    return arrays[ROWS + name]

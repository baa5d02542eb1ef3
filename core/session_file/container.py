"""The session file (.unroll): a ZIP of blocks, stored, never compressed, each with its checksum.

`manifest.json` names the format, its version, and every block with its size and sha256; the ZIP's
comment is the sha256 of the manifest. `session.json` has values and items; `rows-N.safetensors` and
`states-N.safetensors` the numbers, some CHUNK bytes each. Nothing is read before all names and
sizes were found right, and of a damaged file nothing is taken; late.py reads a large one in two
goes. docs/formats.md describes it.
"""

import hashlib
import struct
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import IO, Any, BinaryIO

from core.files.bounded_read import FilePath, open_file, shown, write_bytes
from core.runs.records import TrainingState
from core.session_file import limits
from core.session_file.blocks import json_bytes, json_value, tensor_bytes, tensors
from core.session_file.contents import Contents, Items, Rows, States
from core.session_file.error import (
    CHECKSUM,
    CUT_OFF,
    DAMAGED,
    FOREIGN,
    NEWER,
    TOO_LARGE,
    NewerError,
    SessionFileError,
)
from core.session_file.states import chunks, is_start, states_in
from core.session_file.versions import VERSION, migrated
from core.text.kind import SNIFFED, begins_as_session

FORMAT = "unroll session"
SUFFIX = ".unroll"
KIND = "session"  # of a file that says no other: a sweep's holds its studies alone
MANIFEST, SESSION = "manifest.json", "session.json"
ROWS, STATES = "rows-{}.safetensors", "states-{}.safetensors"
CHUNK = 16 * 2**20
END = struct.Struct("<4s4H2LH")  # the ZIP's last record, before its comment
DIGEST = 64  # letters of a sha256
BROKEN = (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError, RuntimeError, zlib.error)


# writing ------------------------------------------------------------------------------------


def save(path: FilePath, contents: Contents, kind: str = KIND) -> None:
    """Writes all of it, atomically. FileError; SessionFileError where it is too large."""
    size = sum(each.rows.nbytes for each in contents.rows.values())
    size += sum(each.nbytes for each in contents.states.values())
    limits.check_file(size)
    write_bytes(path, lambda file: write(file, contents, kind))


def write(file: BinaryIO, contents: Contents, kind: str = KIND) -> None:
    """The same into an open file, block by block: no more than one of them is in memory."""
    blocks: dict[str, dict[str, int | str]] = {}
    size = limits.MANIFEST  # the archive's own directory is no larger
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED, allowZip64=False) as archive:
        for name, data in _blocks(contents):
            size += len(data) + limits.NAMED
            limits.check_file(size)
            archive.writestr(zipfile.ZipInfo(name), data)
            blocks[name] = {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        about = {"format": FORMAT, "version": VERSION, "blocks": blocks}
        manifest = json_bytes(about if kind == KIND else about | {"kind": kind})
        archive.writestr(zipfile.ZipInfo(MANIFEST), manifest)
        archive.comment = hashlib.sha256(manifest).hexdigest().encode()


def _blocks(contents: Contents) -> Iterator[tuple[str, bytes]]:
    """(name, content) of each but the manifest."""
    items = {name: each.values for name, each in contents.items.items()}
    session = json_bytes({"values": contents.values, "items": items})
    limits.check_session(session)
    yield SESSION, session
    rows = {name: each.rows for name, each in contents.rows.items()}
    for number, chunk in enumerate(_chunks(rows)):
        yield ROWS.format(number), tensor_bytes(chunk)
    # First where runs begin: a reader wants those at once, and all others later.
    names = sorted(contents.states, key=is_start, reverse=True)
    states = {name: contents.states[name].all for name in names}
    for number, chunk in enumerate(chunks(states)):
        yield STATES.format(number), tensor_bytes(chunk)


def _chunks(arrays: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """In their order; each of about CHUNK bytes, or of one array that is larger."""
    chunk: dict[str, Any] = {}
    size = 0
    for name, array in arrays.items():
        if chunk and size + array.nbytes > CHUNK:
            yield chunk
            chunk = {}
            size = 0
        chunk[name] = array
        size += array.nbytes + limits.NAMED
    if chunk:
        yield chunk


# reading ------------------------------------------------------------------------------------


class SessionFile:
    """A session file that is open, of a kind; `contents` is there soon, without its states, which
    are many; `states` reads them. SessionFileError (damaged, foreign, hostile), FileError (cannot
    be read).
    """

    def __init__(self, path: FilePath) -> None:
        self.path = path
        self._file = open_file(path)
        try:
            self._archive, self._blocks = self._directory()
        except BaseException as error:
            self._file.close()
            if isinstance(error, BROKEN):
                raise self._error(error) from error
            raise

    def __enter__(self) -> "SessionFile":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._file.close()

    @cached_property
    def contents(self) -> Contents:
        try:
            return self._begin()
        except BROKEN as error:
            raise self._error(error) from error

    def states(self) -> Iterator[tuple[str, list[TrainingState]]]:
        """(name, states), piece by piece; what a name has more of follows under it again."""
        for name in self.state_blocks:
            yield from self.checked_states(name).items()

    def checked_states(self, block: str) -> dict[str, list[TrainingState]]:
        """As `states`, of one block."""
        try:
            return self.states_in(block)
        except BROKEN as error:
            raise self._error(error) from error

    @property
    def state_blocks(self) -> dict[str, int]:
        """{name of a block of states: its bytes}."""
        return {name: self._blocks[name]["size"] for name in self._numbered(STATES)}

    def states_in(self, block: str) -> dict[str, list[TrainingState]]:
        """All that one of them holds; any of BROKEN, OSError."""
        arrays, _ = tensors(self._block(block))
        return states_in(arrays)

    def opened(self, block: str) -> IO[bytes]:
        """To look at its beginning, which nothing has been compared with."""
        return self._archive.open(block)

    def _error(self, error: Exception) -> SessionFileError:
        why = error if isinstance(error, SessionFileError) else SessionFileError(DAMAGED)
        return refused(self.path, why)

    def _directory(self) -> tuple[zipfile.ZipFile, dict[str, Any]]:
        """What the manifest names, once every name and size was found to be as it says."""
        size = self._file.seek(0, 2)
        if size > limits.FILE:
            raise SessionFileError(TOO_LARGE)
        digest = _check_end(self._file, size)
        archive = zipfile.ZipFile(self._file)
        infos = {info.filename: info for info in archive.infolist()}
        if len(infos) != len(archive.infolist()) or not all(map(_is_plain, infos.values())):
            raise SessionFileError(DAMAGED)
        if MANIFEST not in infos or infos[MANIFEST].file_size > limits.MANIFEST:
            raise SessionFileError(FOREIGN)
        manifest = archive.read(MANIFEST)
        about = json_value(manifest)
        if not isinstance(about, dict) or about.get("format") != FORMAT:
            raise SessionFileError(FOREIGN)
        if type(about.get("version")) is int and about["version"] > VERSION:
            raise NewerError(NEWER)
        if hashlib.sha256(manifest).hexdigest() != digest:
            raise SessionFileError(CHECKSUM)
        version, blocks = about.get("version"), about.get("blocks")
        if type(version) is not int or version < 1 or not isinstance(blocks, dict):
            raise SessionFileError(DAMAGED)
        self.version = version
        self.kind = str(about.get("kind", KIND))
        _check_sizes(blocks, infos)
        return archive, blocks

    def _begin(self) -> Contents:
        session = json_value(self._block(SESSION))
        if not isinstance(session, dict) or set(session) != {"values", "items"}:
            raise SessionFileError(DAMAGED)
        if not all(isinstance(each, dict) for each in session.values()):
            raise SessionFileError(DAMAGED)
        if not all(isinstance(each, list) for each in session["items"].values()):
            raise SessionFileError(DAMAGED)
        items = {name: Items(tuple(each)) for name, each in session["items"].items()}
        rows: dict[str, Rows] = {}
        for block in self._numbered(ROWS):
            arrays, _ = tensors(self._block(block))
            rows |= {name: Rows(array) for name, array in arrays.items()}
        return migrated(Contents(session["values"], items, rows), self.version)

    def _numbered(self, pattern: str) -> list[str]:
        """The blocks of a kind, which count from 0."""
        names = [pattern.format(number) for number in range(len(self._blocks))]
        return [name for name in names if name in self._blocks]

    def _block(self, name: str) -> bytes:
        if name not in self._blocks:
            raise SessionFileError(DAMAGED)
        data = self._archive.read(name)
        if hashlib.sha256(data).hexdigest() != self._blocks[name]["sha256"]:
            raise SessionFileError(CHECKSUM)
        return data


def refused(path: FilePath, why: SessionFileError) -> SessionFileError:
    """Told of this file."""
    kind = type(why)
    return kind("{path} cannot be opened: {error}", path=shown(path), error=why)


def kind(path: FilePath) -> str:
    """Without reading what is in it. As SessionFile."""
    with SessionFile(path) as file:
        return file.kind


def read(path: FilePath) -> Contents:
    """All of it at once."""
    with SessionFile(path) as file:
        contents, found = file.contents, defaultdict[str, list[TrainingState]](list)
        for name, states in file.states():
            found[name] += states
    contents.states = {name: States(each, len(each)) for name, each in found.items()}
    return contents


def _check_end(file: BinaryIO, size: int) -> str:
    """The manifest's checksum, which the end of the file holds; before anything is read that is
    only there if the end says so.
    """
    length = END.size + DIGEST
    if size < length:
        raise SessionFileError(CUT_OFF if _begins_as_one(file) else FOREIGN)
    file.seek(size - length)
    end = file.read(length)
    mark, disk, first, here, all_, directory, start, comment = END.unpack(end[: END.size])
    if mark != b"PK\5\6" or comment != DIGEST:
        raise SessionFileError(CUT_OFF if _begins_as_one(file) else FOREIGN)
    if (disk, first, here) != (0, 0, all_) or not 0 < all_ <= limits.BLOCKS:
        raise SessionFileError(DAMAGED)
    if start + directory + length != size:
        raise SessionFileError(DAMAGED)
    return end[END.size :].decode("ascii", "replace")


def _begins_as_one(file: BinaryIO) -> bool:
    file.seek(0)
    return begins_as_session(file.read(SNIFFED))


def _is_plain(info: zipfile.ZipInfo) -> bool:
    """Stored as it is, and nothing else."""
    stored = info.compress_type == zipfile.ZIP_STORED and info.file_size == info.compress_size
    return stored and not info.extra and not info.comment and not info.flag_bits & ~0x800


def _check_sizes(blocks: Mapping[str, Any], infos: Mapping[str, zipfile.ZipInfo]) -> None:
    if {*blocks, MANIFEST} != {*infos}:
        raise SessionFileError(DAMAGED)
    for name, told in blocks.items():
        if not isinstance(told, dict) or set(told) != {"size", "sha256"}:
            raise SessionFileError(DAMAGED)
        if told["size"] != infos[name].file_size or not isinstance(told["sha256"], str):
            raise SessionFileError(DAMAGED)
    if SESSION in blocks and infos[SESSION].file_size > limits.SESSION:
        raise SessionFileError(TOO_LARGE)

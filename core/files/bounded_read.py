"""The one atomic writer and the one bounded reader; every file of the user goes through them.

A write either takes place as a whole or leaves the old file as it was (see atomic_write), and
keeps symbolic links and modes. Here every failure becomes a sentence.
"""

import errno
import os
import re
import stat
import tempfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import BinaryIO, TypeVar

from core.files.atomic_write import Data, replace, sync_folder
from core.sentences import Sentence, SentenceError

FilePath = str | os.PathLike[str]
Taken = TypeVar("Taken")
Path = TypeVar("Path", bound=FilePath)

CAUSES = {
    errno.EACCES: "its folder is read-only",
    errno.EPERM: "its folder is read-only",
    errno.EROFS: "its disk is read-only",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your disk quota is used up",
    errno.EFBIG: "the disk has no room for a file of this size",
    errno.ENOENT: "its folder does not exist",
    errno.ENOTDIR: "a part of its path is a file, not a folder",
    errno.EISDIR: "it is a folder",
    errno.ENAMETOOLONG: "its name is too long",
    errno.ELOOP: "its symbolic links lead in a circle",
    errno.EIO: "the disk reports an error",
}
BAD_NAME = "its name has a character that no file name may have"
ON_WINDOWS = os.name == "nt"
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file: whatever ending follows.
DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\..*)?", re.IGNORECASE)
TRIAL = 100_000  # bytes that must fit where a file is to be written later


class FileError(SentenceError, OSError):
    """A file that cannot be written or read; str() is one sentence with the cause."""


class MissingFileError(FileError, FileNotFoundError):
    """There is no such file to read."""


def shown(path: FilePath) -> str:
    """A path as a sentence names it: printable, at most 200 characters long."""
    text = "".join(letter if letter.isprintable() else "?" for letter in os.fspath(path))
    return text if len(text) <= 200 else "..." + text[-197:]


# writing ------------------------------------------------------------------------------------


def write_bytes(path: FilePath, data: Data) -> None:
    """Replaces the file by `data`, or by what this writes; or raises FileError and leaves it as it
    was.

    FileError too where the new content is there, but the disk did not take its name for good.
    """
    write_together({path: data})


def write_together(files: Mapping[Path, Data]) -> None:
    """The same of several that belong together: all of them are written, or none is."""
    for path in files:
        cause = misnamed(path) or _unfit(_place(path))
        if cause:
            raise unwritten(path, Sentence(cause))
    # A link stays, and leads to the new content.
    real = {os.path.realpath(_place(path)): data for path, data in files.items()}
    told = " and ".join(map(shown, files))
    cause = _tried(lambda: replace(real))
    if cause:
        raise unwritten(told, Sentence(cause))
    cause = _tried(lambda: _sync(real))
    if cause:
        raise FileError(
            "{path} was written, but a power cut may undo it: {cause}.",
            path=told,
            cause=Sentence(cause),
        )


def unwritten(path: FilePath, cause: str) -> FileError:
    """What to raise where something is not written. cause: as its sentence ends."""
    return FileError("{path} cannot be written: {cause}.", path=shown(path), cause=cause)


def _sync(places: Iterable[str]) -> None:
    for folder in {os.path.dirname(place) for place in places}:
        sync_folder(folder)


def _tried(write: Callable[[], None]) -> str:
    """Why it failed; "" if it did not."""
    try:
        write()
    except OSError as error:
        return _cause(error)
    return ""


def unwritable(path: FilePath) -> Sentence:
    """Why `write_bytes` could not write there now, as its sentence ends; "" if it could.

    Found out by putting a file beside it that vanishes: what fills up later cannot be foreseen.
    """
    place = _place(path)
    return Sentence(misnamed(path) or _unfit(place) or _tried(lambda: _try(place)))


def why_unwritable(path: FilePath) -> str:
    """The same as a whole sentence: said before something is computed, not after."""
    cause = unwritable(path)
    return unwritten(path, cause).sentence if cause else ""


def misnamed(path: FilePath) -> str:
    """What Windows, and it alone, would do with such a name other than write it; "" elsewhere.

    It takes "nul.pt" for a device, drops points and spaces at the end, and puts what follows a
    colon into a stream that no folder shows.
    """
    name = re.split(r"[\\/]", os.fspath(path))[-1]
    if not ON_WINDOWS:
        return ""
    if DEVICE.fullmatch(name):
        return "Windows keeps this name for a device"
    if name.endswith((".", " ")):
        return "on Windows no name may end with a dot or a space"
    return BAD_NAME if set(name) & set('<>:"|?*') else ""


def _place(path: FilePath) -> str:
    """Absolute; in a current folder that was deleted relative: nothing can be written to it."""
    try:
        return os.path.abspath(path)
    except OSError:
        return os.path.join(os.curdir, path)


def _unfit(place: str) -> str:
    """Why no file can be put in this place, whatever is in it; "" if one can."""
    try:
        place.encode()  # Qt would write a name that is no text under another name
        mode = os.stat(place).st_mode
    except FileNotFoundError:
        return _unfit_name(place)
    except ValueError:
        return BAD_NAME
    except OSError as error:
        return _cause(error)
    if stat.S_ISREG(mode):
        return _unfit_name(place) if os.access(place, os.W_OK) else "it is write-protected"
    return _kind(mode)


def _unfit_name(place: str) -> str:
    try:
        folder, name = os.path.split(os.path.realpath(place))
    except OSError:
        return CAUSES[errno.ENOENT]
    longest = 255
    with suppress(OSError, AttributeError, ValueError):
        longest = os.pathconf(folder, "PC_NAME_MAX")
    too_long = len(os.fsencode(name)) > longest
    return CAUSES[errno.ENAMETOOLONG] if too_long else ""


def _try(place: str) -> None:
    """The same in a temporary file that vanishes."""
    with tempfile.TemporaryFile(dir=os.path.dirname(os.path.realpath(place))) as file:
        file.write(bytes(TRIAL))


def cause_of(error: OSError) -> Sentence:
    """Why, as a sentence of this kind ends."""
    return Sentence(_cause(error))


def _cause(error: OSError) -> str:
    return CAUSES.get(error.errno or 0, "the system refused it")


def _kind(mode: int) -> str:
    return CAUSES[errno.EISDIR] if stat.S_ISDIR(mode) else "it is a device, not a file"


# reading ------------------------------------------------------------------------------------


def read_bytes(path: FilePath, limit: int) -> bytes:
    """The content of a regular file of at most `limit` bytes; FileError otherwise.

    Opened once, never waited for (a FIFO, a device) and never mapped into memory.
    """

    def whole(descriptor: int, size: int) -> bytes | None:
        return _up_to(descriptor, limit + 1) if size <= limit else None

    data = _read(path, whole)
    if data is None or len(data) > limit:
        cause = Sentence("it is larger than {size:g} MB", size=limit / 1_000_000)
        raise FileError("{path} cannot be read: {cause}.", path=shown(path), cause=Sentence(cause))
    return data


def read_ends(path: FilePath, count: int) -> tuple[bytes, bytes]:
    """The first and the last `count` bytes of a regular file of any size; FileError otherwise."""

    def ends(descriptor: int, size: int) -> tuple[bytes, bytes]:
        head = _up_to(descriptor, count)
        os.lseek(descriptor, max(size - count, 0), os.SEEK_SET)
        return head, _up_to(descriptor, count)

    return _read(path, ends)


def open_file(path: FilePath) -> BinaryIO:
    """A regular file of any size, to be read piece by piece; FileError otherwise."""
    return _read(path, lambda descriptor, _: os.fdopen(os.dup(descriptor), "rb"))


def _read(path: FilePath, take: Callable[[int, int], Taken]) -> Taken:
    """What `take` reads of a file's descriptor and size; FileError where there is no such file."""
    try:
        return _taken(path, take)
    except FileNotFoundError as error:
        raise MissingFileError(
            "{path} cannot be read: there is no such file.", path=shown(path)
        ) from error
    except FileError:
        raise
    except ValueError as error:
        raise FileError(
            "{path} cannot be read: {cause}.", path=shown(path), cause=Sentence(BAD_NAME)
        ) from error
    except OSError as error:
        raise FileError(
            "{path} cannot be read: {cause}.",
            path=shown(path),
            cause=Sentence(_unreadable(path, error)),
        ) from error


def _taken(path: FilePath, take: Callable[[int, int], Taken]) -> Taken:
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    descriptor = os.open(path, flags)
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise FileError(
                "{path} cannot be read: {cause}.",
                path=shown(path),
                cause=Sentence(_kind(found.st_mode)),
            )
        return take(descriptor, found.st_size)
    finally:
        os.close(descriptor)


def _up_to(descriptor: int, count: int) -> bytes:
    parts: list[bytes] = []
    # The whole file at once, where the system can.
    while count > 0 and (part := os.read(descriptor, count)):
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def _unreadable(path: FilePath, error: OSError) -> str:
    if os.path.isdir(path):  # Windows says EACCES
        return CAUSES[errno.EISDIR]
    if error.errno in (errno.EACCES, errno.EPERM):
        return "reading it is not allowed"
    return _cause(error)

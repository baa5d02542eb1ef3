"""Atomic writing: a file's content is replaced as a whole and for good, or an OSError says why not.

The data goes into a file beside, to the disk, and then takes the other's name. Qt's QSaveFile does
the same but ignores a disk that fails to take the data, and its leftovers cannot be told from the
user's own files. Here a leftover is known by its name and by its lock, which a dead process has
given up. Standard library; sentences are core.files.bounded_read'.
"""

import errno
import os
import re
import shutil
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from secrets import token_hex
from time import time
from typing import Any, BinaryIO

fcntl: Any = None  # Windows keeps an open file from being deleted, which serves as well
if os.name == "posix":
    import fcntl

LEFT = re.compile(r"\.unroll-\d+-[0-9a-f]{8}\.tmp")
YOUNG = 60.0  # seconds: a younger one may be about to be locked
# What a file system says that cannot sync at all, which is no failure of the disk.
CANNOT_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EROFS})


Data = bytes | Callable[[BinaryIO], None]  # all of it, or who writes it


def replace(files: Mapping[str, Data]) -> None:
    """Puts each data in the place of its file, whose mode it keeps: all of them, or all is left as
    it was.

    Places: absolute, and no links. OSError also where the disk did not take the data. All are on
    the disk before the first takes its name, so that a kill can part them for a moment only.
    """
    staged: dict[str, tuple[int, str]] = {}
    old: dict[str, str] = {}
    placed: list[str] = []
    try:
        for place, data in files.items():
            staged[place] = _stage(place, data)
        for place, (descriptor, beside) in staged.items():
            old[place] = _aside(place) if len(files) > 1 else ""
            if os.name != "posix":  # an open file cannot be renamed there
                os.close(descriptor)
                staged[place] = (-1, beside)
            os.replace(beside, place)
            placed.append(place)
    except BaseException:
        for place in placed:
            _put_back(place, old[place])
        raise
    finally:
        for descriptor, beside in staged.values():
            _let_go(descriptor)
            _remove(beside)
        for each in filter(None, old.values()):
            _remove(each)


def _stage(place: str, data: Data) -> tuple[int, str]:
    """(descriptor, name) of a file beside that holds it all, synced, locked."""
    clean(os.path.dirname(place))
    beside = _beside(place)
    descriptor = _open(beside)
    try:
        _lock(descriptor)
        _keep_mode(descriptor, place)
        if callable(data):
            with os.fdopen(descriptor, "wb", closefd=False) as file:
                data(file)
        else:
            _write(descriptor, data)
        _sync(descriptor)
    except BaseException:
        _let_go(descriptor)
        _remove(beside)
        raise
    return descriptor, beside


def _beside(place: str) -> str:
    name = f".unroll-{os.getpid()}-{token_hex(4)}.tmp"
    return os.path.join(os.path.dirname(place), name)


def _aside(place: str) -> str:
    """The old file under another name, in case it must come back; "" where there is none."""
    if not os.path.exists(place):
        return ""
    old = _beside(place)
    try:
        os.link(place, old)
    except OSError:  # a disk without links
        shutil.copy2(place, old)
    return old


def _put_back(place: str, old: str) -> None:
    with suppress(OSError):
        os.replace(old, place) if old else os.unlink(place)


def _remove(path: str) -> None:
    with suppress(OSError):
        os.unlink(path)


def _let_go(descriptor: int) -> None:
    """What is on the disk is there, whatever closing says."""
    if descriptor >= 0:
        with suppress(OSError):
            os.close(descriptor)


def sync_folder(folder: str) -> None:
    """The new name too survives a power cut; OSError where the disk did not take it.

    A folder that may not be read, or a system without such a thing, leaves it as it is.
    """
    if os.name != "posix":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    except PermissionError:
        return
    try:
        _sync(descriptor)
    finally:
        _let_go(descriptor)


def clean(folder: str) -> None:
    """Removes what killed writes of ours have left in a folder; what goes on elsewhere stays."""
    with suppress(OSError):
        for name in os.listdir(folder):
            if LEFT.fullmatch(name):
                _remove_if_dead(os.path.join(folder, name))


def _open(path: str) -> int:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    for name in ("O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    return os.open(path, flags, 0o666)


def _lock(descriptor: int) -> None:
    """Until the file is closed, by a kill too."""
    if fcntl is not None:
        with suppress(OSError):  # some network disks have no locks
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _keep_mode(descriptor: int, place: str) -> None:
    """As far as the disk knows modes."""
    with suppress(FileNotFoundError, PermissionError, AttributeError):
        os.fchmod(descriptor, stat.S_IMODE(os.stat(place).st_mode))


def _write(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _sync(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in CANNOT_SYNC:
            raise


def _remove_if_dead(path: str) -> None:
    """Where it is ours, old enough, and nobody holds its lock any more."""
    with suppress(OSError):
        if fcntl is None:
            os.unlink(path)
            return
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            found = os.fstat(descriptor)
            ours = stat.S_ISREG(found.st_mode) and found.st_uid == os.geteuid()
            if ours and time() - found.st_mtime > YOUNG:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                os.unlink(path)
        finally:
            os.close(descriptor)

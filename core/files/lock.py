"""A lock between processes, for a file that several read, add to and write. Standard library only.

It lies beside the file and stays there, empty: whoever deleted it would take it from another.
A process that ends, or is killed, has given it up.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import monotonic, sleep
from typing import Any

fcntl: Any = None
msvcrt: Any = None
if os.name == "posix":
    import fcntl
else:
    import msvcrt

PATIENCE = 1.0  # seconds: what is done under it takes milliseconds
AGAIN = 0.005


@contextmanager
def held(path: str | os.PathLike[str]) -> Iterator[bool]:
    """Whether the lock beside `path` is ours for so long. Where it cannot be had in PATIENCE, or
    the disk knows no locks, it is not, and nothing raises.
    """
    descriptor = _open(f"{os.fspath(path)}.lock")
    try:
        yield descriptor >= 0 and _taken(descriptor)
    finally:
        if descriptor >= 0:
            os.close(descriptor)


def _open(place: str) -> int:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
    with suppress(OSError, ValueError):
        return os.open(place, flags, 0o600)
    return -1


def _taken(descriptor: int) -> bool:
    until = monotonic() + PATIENCE
    while not _tried(descriptor):
        if monotonic() > until:
            return False
        sleep(AGAIN)
    return True


def _tried(descriptor: int) -> bool:
    try:
        if fcntl is not None:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    except OSError:
        return False
    return True


class Lock:
    """A file that one process holds for as long as it lives, or until release(): a process that was
    killed holds nothing.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._descriptor = _open(os.fspath(path))
        if self._descriptor >= 0 and not _tried(self._descriptor):
            self.release()

    @property
    def is_held(self) -> bool:
        return self._descriptor >= 0

    def release(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

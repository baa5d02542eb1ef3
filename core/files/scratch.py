"""Scratch: a folder among the temporary files for what nobody keeps, as large as films may be.

It goes with whoever made it. What a killed process has left is known by its name and by a lock that
nobody holds any more, and goes when the next one is made: what would else be left to each system's
own customs, some of which clear nothing away for weeks.
"""

import os
import re
import shutil
import stat
import tempfile
import weakref
from contextlib import suppress
from pathlib import Path
from time import time

from core.files.bounded_read import cause_of, unwritten
from core.files.lock import Lock

PREFIX = "unroll-scratch-"
NAMES = re.compile(PREFIX + r"[A-Za-z0-9_]{8}")
LOCK = "lock"
YOUNG = 60.0  # seconds: a younger one may be about to be locked


class Scratch:
    """path: the folder. It is removed by remove(), at the end of a `with`, or when nobody has this
    object any more. FileError where there is no room for it.
    """

    def __init__(self) -> None:
        root = Path(tempfile.gettempdir())
        clear(root)
        try:
            self.path = Path(tempfile.mkdtemp(prefix=PREFIX, dir=root))
        except OSError as error:
            raise unwritten(root, cause_of(error)) from error
        self.remove = weakref.finalize(self, _remove, self.path, Lock(self.path / LOCK))

    def __enter__(self) -> Path:
        return self.path

    def __exit__(self, *_: object) -> None:
        self.remove()


def _remove(path: Path, lock: Lock) -> None:
    lock.release()  # an open file cannot be removed everywhere
    shutil.rmtree(path, ignore_errors=True)


def clear(root: Path) -> None:
    """Removes what killed processes of this user have left; what goes on elsewhere stays."""
    with suppress(OSError):
        for name in os.listdir(root):
            if NAMES.fullmatch(name):
                _remove_if_dead(root / name)


def _remove_if_dead(path: Path) -> None:
    with suppress(OSError):
        found = path.lstat()
        if not stat.S_ISDIR(found.st_mode) or time() - found.st_mtime < YOUNG:
            return
        if hasattr(os, "geteuid") and found.st_uid != os.geteuid():
            return
        lock = Lock(path / LOCK)
        if lock.is_held:
            _remove(path, lock)

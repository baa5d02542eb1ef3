"""Where a session is kept while it goes on: a folder of its own, with backups and logs.

`backup-N.unroll` is the whole session, as a session file; `log-N` what changed since. A backup that
is damaged is passed over: the one before it, and the logs since, tell the same. One process holds a
folder; one that was killed has let go, and the next start goes on with what it left.
"""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from time import time
from typing import NamedTuple

from core.files.bounded_read import FileError, cause_of, shown, unwritten
from core.files.lock import Lock
from core.session_file import container
from core.session_file.contents import Change, Contents
from core.session_file.error import NewerError, SessionFileError
from core.session_file.log import LogWriter, replay

BACKUP = re.compile(r"backup-(\d{6})\.unroll")
LOG = re.compile(r"log-(\d{6})")
LOCK = "lock"
NEWEST = 3  # backups that are kept in any case
STEPS = (600.0, 3_600.0, 86_400.0)  # seconds: of each stretch one more
BACKUPS_MAX = 10
BYTES_MAX = 1_000_000_000  # of backups beyond the newest
FOLDERS_MAX = 20  # sessions that were left, of which all others go


class Left(NamedTuple):
    """A session that no process holds. when: seconds since 1970, of what was written last."""

    path: Path
    when: float


class SessionFolder:
    """One, held by this process. FileError where it cannot be written."""

    def __init__(self, path: Path) -> None:
        """There already, or made."""
        self.path = path
        self._log: LogWriter | None = None
        self._make()
        self._lock = Lock(path / LOCK)
        self._ahead = _newest(path.parent) - time()  # where the clock was set back since
        self._number = max((*_numbered(path, BACKUP), *_numbered(path, LOG)), default=0)

    @classmethod
    def begin(cls, root: Path) -> "SessionFolder":
        """A new one."""
        return cls(root / f"{datetime.now():%Y%m%d-%H%M%S}-{token_hex(4)}")

    @property
    def is_held(self) -> bool:
        return self._lock.is_held

    def append(self, change: Change) -> None:
        """On the disk when this returns."""
        if self._log is not None and not self._log.path.exists():
            raise FileError("{path} is gone.", path=shown(self.path))
        if self._log is None or not self._log.is_open:
            self._number += 1
            self._log = LogWriter(self.path / f"log-{self._number:06}")
        self._log.append(change)
        self._be_newest(self._log.path)

    def back_up(self, contents: Contents) -> None:
        """The whole of it; changes from now on are told in a log that follows it."""
        self._be_there()
        number = self._number + 1
        backup = self.path / f"backup-{number:06}.unroll"
        container.save(backup, contents)
        self._be_newest(backup)
        self._number = number
        if self._log is not None:
            self._log.close()
        self._log = LogWriter(self.path / f"log-{number:06}")
        self._thin()

    def _be_there(self) -> None:
        """Whoever took the folder away took its lock, too."""
        self._make()
        if not (self.path / LOCK).exists():
            self._lock.release()
            self._lock = Lock(self.path / LOCK)

    def _make(self) -> None:
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritten(self.path, cause_of(error)) from error

    def _be_newest(self, path: Path) -> None:
        """The next start goes on with what was written last, whatever the clock says."""
        if self._ahead > 0:
            with suppress(OSError):
                os.utime(path, (time() + self._ahead, time() + self._ahead))

    def read(self) -> Contents:
        """The newest that can be read."""
        return read(self.path)

    def close(self) -> None:
        """What was written is left for the next start."""
        if self._log is not None:
            self._log.close()
        self._lock.release()

    def remove(self) -> None:
        """Nothing is left."""
        self.close()
        remove(self.path)

    def _thin(self) -> None:
        """Of older backups ever fewer are kept; and the logs since the second newest."""
        backups = dict(sorted(_numbered(self.path, BACKUP).items(), reverse=True))
        kept = _kept([(number, _when(path), _size(path)) for number, path in backups.items()])
        needed = [*backups][1] if len(backups) > 1 else 0
        gone = [path for number, path in backups.items() if number not in kept]
        gone += [path for number, path in _numbered(self.path, LOG).items() if number < needed]
        for path in gone:
            with suppress(OSError):
                path.unlink()


def _kept(backups: list[tuple[int, float, int]], now: float | None = None) -> set[int]:
    """Of (number, when, bytes), newest first: the newest, then one for each stretch of time."""
    now = time() if now is None else now
    kept = {number for number, _, _ in backups[:NEWEST]}
    room, seen = BYTES_MAX, set()
    for number, when, size in backups[NEWEST:]:
        age = max(now - when, 0.0)
        stretch = next((step for step in STEPS if age < 6 * step), STEPS[-1])
        slot = (stretch, int(age // stretch))
        if slot in seen or size > room or len(kept) >= BACKUPS_MAX:
            continue
        seen.add(slot)
        kept.add(number)
        room -= size
    return kept


def read(path: Path) -> Contents:
    """What a folder holds: the newest backup that can be read, and all that changed since, as far
    as that is whole. Empty contents where there is nothing. NewerError where a later version has
    gone on with it: what it wrote is not passed over.
    """
    backups, logs = _numbered(path, BACKUP), _numbered(path, LOG)
    contents, number = Contents(), min(logs, default=0)
    for at in sorted(backups, reverse=True):
        try:
            contents, number = container.read(backups[at]), at
            break
        except NewerError:
            raise
        except (SessionFileError, FileError):
            continue
    for at in sorted(each for each in logs if each >= number):
        try:
            if not replay(logs[at], contents):
                break
        except FileError:
            break
    return contents


def earlier(path: Path) -> Iterator[tuple[float, Contents]]:
    """(when, what) of each backup that can be read, the newest first."""
    for _, backup in sorted(_numbered(path, BACKUP).items(), reverse=True):
        with suppress(SessionFileError, FileError):
            yield _when(backup), container.read(backup)


def left(root: Path) -> list[Left]:
    """Those that no process holds, the newest first. Of very many the oldest are removed."""
    found = []
    with suppress(OSError):
        for path in root.iterdir():
            files = _files(path)
            if files and not _is_held(path):
                found.append(Left(path, max(map(_when, files))))
    found.sort(key=lambda each: each.when, reverse=True)
    for each in found[FOLDERS_MAX:]:
        remove(each.path)
    return found[:FOLDERS_MAX]


def goes_on(root: Path) -> bool:
    """Whether a process holds one of them: another window is open."""
    with suppress(OSError):
        return any((path / LOCK).exists() and _is_held(path) for path in root.iterdir())
    return False


def remove(path: Path) -> None:
    """What is ours in it, and the folder where nothing else is."""
    files = _files(path)
    for file in (*files, *path.glob(".unroll-*.tmp"), path / LOCK):  # half a backup: by a kill
        with suppress(OSError):
            file.unlink()
    with suppress(OSError):
        path.rmdir()


def _is_held(path: Path) -> bool:
    lock = Lock(path / LOCK)
    held = not lock.is_held
    lock.release()
    return held


def _numbered(path: Path, pattern: re.Pattern[str]) -> dict[int, Path]:
    """{number: file} of one kind."""
    found = {}
    with suppress(OSError):
        for name in os.listdir(path):
            match = pattern.fullmatch(name)
            if match:
                found[int(match[1])] = path / name
    return found


def _when(path: Path) -> float:
    with suppress(OSError):
        return path.stat().st_mtime
    return 0.0


def _newest(root: Path) -> float:
    """When the last of all sessions was written, by the clock of then."""
    with suppress(OSError):
        return max((_when(file) for folder in root.iterdir() for file in _files(folder)), default=0)
    return 0.0


def _files(path: Path) -> list[Path]:
    return [*_numbered(path, BACKUP).values(), *_numbered(path, LOG).values()]


def _size(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0

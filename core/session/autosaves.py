"""Autosaves: where the newest weights of language models are kept between starts.

One file a run, named after the process that writes it and locked by it: a second window neither
offers nor deletes what the first one writes. A process that ended, or was killed, has given up its
lock; of what such ones left the latest few are kept. Paths only: writing is the worker's.
"""

import os
import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from time import time
from typing import NamedTuple

from PySide6.QtCore import QLockFile

from core.files.atomic_write import clean

KEPT = 3
FILES = re.compile(r"text-(.+)-\d+\.safetensors")
# As Qt's own writer left them when it was killed.
LEFT = re.compile(r"text-[\d-]+\.safetensors\.[A-Za-z]{6}")
OLD = 86_400.0  # seconds


class LeftOver(NamedTuple):
    """What a process left that is no more. when: seconds since 1970."""

    path: Path
    when: float


class Autosaves:
    """One process's files in a folder that others use too; an unusable folder raises nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._name = f"{datetime.now():%Y%m%d-%H%M%S}-{os.getpid()}-{token_hex(4)}"
        self._lock: QLockFile | None = None
        self._paths: dict[int, Path] = {}

    def path(self, run_id: int) -> Path:
        """The file of a run. The folder is made, again where it vanished, and our lock in it; for
        a new run, what others left beyond KEPT goes.
        """
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
        self._hold()
        if run_id not in self._paths:
            self._thin()
            self._paths[run_id] = self.folder / f"text-{self._name}-{run_id}.safetensors"
        return self._paths[run_id]

    def latest(self) -> LeftOver | None:
        """What was written last by a process that is no more, as long as this one wrote nothing."""
        return next(iter(self._left()), None) if not self._paths else None

    def remove(self, run_id: int) -> None:
        """Of a run that was deleted nothing is offered at the next start."""
        path = self._paths.pop(run_id, None)
        if path is not None:
            with suppress(OSError):
                path.unlink()

    def drop_unknown(self, written: str) -> None:
        """What was still being written when its run was deleted."""
        path = Path(written)
        if path.parent == self.folder and path not in self._paths.values():
            with suppress(OSError):
                path.unlink()

    def close(self) -> None:
        """What was written is a left-over from now on."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _hold(self) -> None:
        place = self._lock_path(self._name)
        if self._lock is None or not place.exists():
            self.close()
            self._lock = _lock_file(place)
            self._lock.tryLock(0)

    def _lock_path(self, name: str) -> Path:
        return self.folder / f"{name}.lock"

    def _left(self) -> list[LeftOver]:
        """Newest first."""
        clean(str(self.folder))
        found = []
        living = {self._name: True}
        for name in _listed(self.folder):
            match = FILES.fullmatch(name)
            if match is None:
                continue
            owner = match[1]
            if owner not in living:
                living[owner] = self._lives(owner)
            when = _when(self.folder / name)
            if when is not None and not living[owner]:
                found.append(LeftOver(self.folder / name, when))
        return sorted(found, key=lambda each: each.when, reverse=True)

    def _lives(self, owner: str) -> bool:
        """Whether the process that writes under this name has not given up its lock."""
        place = self._lock_path(owner)
        if not place.exists():
            return False
        lock = _lock_file(place)
        if not lock.tryLock(0):
            return True
        lock.unlock()
        return False

    def _thin(self) -> None:
        for old in self._left()[KEPT - 1 :]:
            with suppress(OSError):
                old.path.unlink()
        for name in _listed(self.folder):
            when = _when(self.folder / name) if LEFT.fullmatch(name) else None
            if when is not None and time() - when > OLD:
                with suppress(OSError):
                    (self.folder / name).unlink()


def _lock_file(place: Path) -> QLockFile:
    """Stale as soon as its process is no more, and however old never before."""
    lock = QLockFile(str(place))
    lock.setStaleLockTime(0)
    return lock


def _listed(folder: Path) -> list[str]:
    with suppress(OSError):
        return os.listdir(folder)
    return []


def _when(path: Path) -> float | None:
    """None: it has just vanished."""
    try:
        return path.stat().st_mtime
    except OSError:
        return None

"""What keeps a random user within one folder, whatever it presses.

A real file dialog makes folders, renames and deletes, wherever it stands: even one that was never
shown has actions for that. So there is none: a stand-in answers, and Qt's own cannot be made. What
Python itself is about to write, make, move or delete elsewhere is refused, in every thread.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QFileDialog

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = ("os.mkdir", "os.rmdir", "os.remove", "os.rename", "os.link", "os.symlink", "os.truncate")
_bounds: list["Bounds"] = []  # an audit hook stays as long as its process: one for all, often idle


class Bounds:
    """broken: what was tried elsewhere. folders: where it may."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self.folders = [str(folder.resolve()) + os.sep for folder in folders]
        self.broken: list[str] = []

    def check(self, event: str, args: tuple[Any, ...]) -> None:
        paths = [each for each in args[:2] if isinstance(each, str | bytes | os.PathLike)]
        if event == "open":
            writes = isinstance(args[2], int) and args[2] & WRITING
            paths = paths[:1] if writes else []
        for path in paths:
            real = os.path.realpath(os.fsdecode(path))
            compiled = os.sep + "__pycache__" + os.sep in real  # Python's own, of late imports
            if not compiled and not (real + os.sep).startswith((*self.folders, os.devnull)):
                self.broken.append(f"{event} {real}")
                raise PermissionError(f"{event} outside of a test: {real}")


def _hook(event: str, args: tuple[Any, ...]) -> None:
    if _bounds and (event == "open" or event in CHANGES):
        _bounds[-1].check(event, args)


@cache
def _add_hook() -> None:
    sys.addaudithook(_hook)


@contextmanager
def bounds(*folders: Path) -> Iterator[Bounds]:
    """Meanwhile nothing is written but in `folders`."""
    _add_hook()
    _bounds.append(Bounds(folders))
    try:
        yield _bounds[-1]
    finally:
        _bounds.pop()


def stand_in(random: Random, folder: Path, files: Sequence[Path], endings: Sequence[str]) -> type:
    """A QFileDialog that answers at once: with a file to be opened, a name in `folder`, or not."""

    class FileDialog:
        AcceptMode, FileMode, Option = (
            QFileDialog.AcceptMode,
            QFileDialog.FileMode,
            QFileDialog.Option,
        )

        def __init__(self, _parent: object, _title: str, _start: str, filters: str) -> None:
            kinds = filters.split(";;")
            ours = [kind for kind in kinds if kind.endswith(tuple(f"*{e})" for e in endings))]
            self._kind, self._name = random.choice(ours or kinds), ""
            self._opens = False

        def __getattr__(self, name: str) -> Callable[..., None]:
            """How it would look does not matter."""
            assert name.startswith("set") or name in ("deleteLater", "resize"), name
            return lambda *_: None

        def screen(self) -> QScreen:
            return QGuiApplication.primaryScreen()

        def findChildren(self, _kind: type) -> list[object]:
            """As of the system's own dialog."""
            return []

        def setFileMode(self, mode: QFileDialog.FileMode) -> None:
            self._opens = mode == QFileDialog.FileMode.ExistingFile

        def selectFile(self, name: str) -> None:
            self._name = name

        def exec(self) -> int:
            return random.random() < 0.7 if self._opens else random.randrange(2)

        def selectedNameFilter(self) -> str:
            return self._kind

        def selectedFiles(self) -> list[str]:
            return [str(random.choice(files) if self._opens else folder / Path(self._name).name)]

    return FileDialog

"""Trial: the files of a preview, made one after the other in the workshop; the newest wish wins."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from gui.export_dialog.glimpse import Look
from gui.export_dialog.workshop import Workshop


class Trial(QObject):
    """made(files): as they were asked for, (path, title) each. failed(sentence)."""

    made = Signal(list)
    failed = Signal(str)

    def __init__(self, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._left: list[Look] = []
        self._files: list[tuple[Path, str]] = []
        self._waiting: list[Look] = []
        self._number = 0
        workshop.ended.connect(self._on_ended)

    @property
    def is_busy(self) -> bool:
        return bool(self._number)

    def show(self, looks: Sequence[Look]) -> None:
        """What is under way is finished first: it cannot be stopped without a new start."""
        self._waiting = list(looks)
        if not self._number:
            self._begin()

    def forget(self) -> None:
        """Nothing is waited for any more."""
        self._waiting = []
        self._left = []
        self._number = 0

    def _begin(self) -> None:
        self._left, self._waiting, self._files = self._waiting, [], []
        self._next()

    def _next(self) -> None:
        look = self._left.pop(0)
        file = self._workshop.folder / f"preview{len(self._files)}{look.ending}"
        for old in self._workshop.folder.glob(f"{file.stem}.*"):  # what is there then is new
            old.unlink()
        self._files.append((file, look.title))
        self._number = self._workshop.ask(look.order.arguments(str(file)))

    @Slot(int, int, str)
    def _on_ended(self, number: int, code: int, said: str) -> None:
        if number != self._number:
            return
        self._number = 0
        if self._waiting:
            self._begin()
        elif not self._files[-1][0].is_file():
            self.failed.emit(said)
        elif self._left:
            self._next()
        else:
            self.made.emit(self._files)

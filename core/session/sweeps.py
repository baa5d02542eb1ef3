"""Sweeps: what was trained without a window, opened as the studies of the Seeds page."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.journal.intents import OpenSweep
from core.journal.journal import Acts, Refusals
from core.messages.runs import ReadSweep, Request, SweepRead
from core.session.grid_training import GRID_FIRST, SEEDS_FIRST, GridTraining
from core.session.run_list import RunList
from core.session.seed_training import SeedTraining


class Sweeps(QObject):
    """opened(path, whether there is a grid): its studies are there now. unopened(path): they are
    not, though it was read.
    """

    opened = Signal(str, bool)
    unopened = Signal(str)

    def __init__(
        self,
        send: Callable[[Request], None],
        runs: RunList,
        seeds: SeedTraining,
        grid: GridTraining,
        refuse: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._send = send
        self._runs = runs
        self._refuse = refuse
        self._seeds = seeds
        self._grid = grid

    def acts(self) -> Acts:
        """How its intents are done."""
        return {OpenSweep: lambda intent: self.open(intent.path)}

    def refusals(self) -> Refusals:
        """What may speak against them."""
        return {OpenSweep: lambda _: self._busy()}

    def open(self, path: str) -> None:
        """It is read by the training thread; `opened` follows."""
        lessons = tuple((each.id, each.experiment) for each in self._runs.lessons)
        self._send(ReadSweep(path, lessons))

    def would_lose(self) -> bool:
        """Whether there is a study that was trained here, and that no file of a sweep has."""
        studies = (self._seeds, self._grid)
        return any(each.result is not None and each.seconds > 0 for each in studies)

    def answered(self, answer: SweepRead) -> None:
        busy = self._busy()  # it may have begun meanwhile
        if busy:
            self._refuse(busy)
            self.unopened.emit(answer.request.path)
            return
        self._seeds.bring_back(answer.seeds, answer.lesson_id, 0.0)
        if answer.grid is not None:
            self._grid.bring_back(answer.grid, answer.lesson_id, 0.0)
        self.opened.emit(answer.request.path, answer.grid is not None)

    def _busy(self) -> str:
        if self._seeds.running:
            return SEEDS_FIRST
        return GRID_FIRST if self._grid.running else ""

"""SampleList: what was written as training went, a line each. Knows no Session."""

import math

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from core.runs.batch_run import BatchRun
from core.text.letters import Letters
from gui.widgets.quiet import quiet
from gui.widgets.tables import MonoDelegate, ReadTable
from gui.wording.numbers import bits_text

SHOWN = 70  # letters of a line
ROWS = 200


class SampleList(ReadTable):
    """chosen(update): a line was picked. The newest is at the top."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(3, widest=2, chosen=True, lines=1.5, parent=parent)
        self.setHorizontalHeaderLabels([self.tr("update"), self.tr("bits"), self.tr("it writes")])
        self.setObjectName("textSampleList")
        self.setWhatsThis(
            self.tr(
                "What the model wrote as it learned, the newest above; choose a line to look at "
                "that update."
            )
        )
        self.setAccessibleName(self.tr("Samples by update"))
        self.setItemDelegateForColumn(2, MonoDelegate(self))  # as the sample itself is written
        self.setWordWrap(False)
        self.hold_numbers(0, 1)
        self._updates: list[int] = []
        self._run: BatchRun | None = None
        self._shown: object = None  # which samples, and which of them is marked
        self.itemSelectionChanged.connect(self._on_selected)

    def show_run(self, run: BatchRun | None, at: int) -> None:
        """The samples of a run; the one that belongs to update `at` is marked."""
        written = run.samples if run is not None and run.samples else ()
        marked = run.sample_at(at) if run is not None else None
        shown = (run, written[-1].updates if written else 0, len(written), marked)
        if shown == self._shown:
            return
        self._shown = shown
        samples = run.samples[-ROWS:] if run is not None else []
        updates = [sample.updates for sample in samples]
        with quiet(self):
            if run is not self._run or updates[: len(self._updates)] != self._updates:
                self.setRowCount(0)
                self._updates = []
            self._run = run
            for sample in samples[len(self._updates) :]:
                self._add(sample.updates, _line(sample.letters), run)
            self._updates = updates
            self.align()
            self._mark(at)

    def _add(self, updates: int, text: str, run: BatchRun | None) -> None:
        score = run.score_at(updates) if run is not None else None
        bits = bits_text(score.loss / math.log(2)) if score is not None else ""
        self.insertRow(0)
        for column, shown in enumerate((f"{updates:,}", bits, text)):
            self.setItem(0, column, QTableWidgetItem(shown))

    def _mark(self, at: int) -> None:
        place = sum(1 for each in self._updates if each <= at) - 1
        if place < 0:
            self.clearSelection()
            return
        row = len(self._updates) - 1 - place
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        index = self.model().index(row, 0)
        rows = QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().select(index, flags | rows)

    def _on_selected(self) -> None:
        rows = self.selectionModel().selectedRows()
        if rows:
            self.chosen.emit(self._updates[len(self._updates) - 1 - rows[0].row()])


def _line(letters: Letters) -> str:
    return letters[:SHOWN].text.replace("\n", "⏎")

"""SeriesTable: the series that were trained, a row each. Knows no Session."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from gui.style import theme
from gui.widgets.quiet import quiet
from gui.widgets.tables import ReadTable
from gui.wording.together import BLANK


class SeriesRow(NamedTuple):
    """Texts as they are shown. share: of the seeds that solved it, None before any is done."""

    name: str
    solved: str
    median: str
    time: str
    share: float | None


class SeriesTable(ReadTable):
    """chosen(row): it was clicked or moved to. delete_wanted, undo_wanted: by their keys."""

    gives_way = (3,)

    chosen = Signal(int)
    delete_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(4, widest=0, chosen=True, parent=parent)
        self.setHorizontalHeaderLabels(
            [self.tr("series"), self.tr("solved"), self.tr("median"), self.tr("a run")]
        )
        self.hold_numbers(1, 2, 3)
        self.setObjectName("taskTable")
        self.setAccessibleName(self.tr("Series that were trained"))
        tips = (
            "",
            self.tr("Seeds beyond the threshold"),
            self.tr("Taken from the last scores; diverged runs have none"),
        )
        across = Qt.Orientation.Horizontal
        for column, tip in enumerate((*tips, self.tr("CPU time of a run"))):
            self.model().setHeaderData(column, across, tip, Qt.ItemDataRole.ToolTipRole)
        self.setWhatsThis(
            self.tr("Series of runs that differ in their seed alone, and how many solved the task.")
        )
        self.setToolTip(self.tr("Double-click puts its settings into the form"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().sectionResized.connect(self._fit_rows)
        self._shown: object = None
        self.currentCellChanged.connect(self._on_current)

    def show_rows(self, rows: Sequence[SeriesRow], current: int) -> None:
        """current: the row that is looked at, -1 for none."""
        key = (tuple(rows), current, theme.current().dark)
        if key == self._shown:
            return
        self._shown = key
        with quiet(self):
            self.setRowCount(len(rows))
            for number, row in enumerate(rows):
                for column, text in enumerate(row[:4]):
                    self._write(number, column, text, row)
            self.align()
            self._fit_rows()
            if current >= 0:
                self.setCurrentCell(current, 0)
                self.updateGeometries()  # else Qt scrolls no further than it had rows before
                self.scrollTo(self.model().index(current, 0))
            else:
                self.clearSelection()

    def updateGeometries(self) -> None:
        """After columns have their widths: while the first is given its own, it still wraps."""
        super().updateGeometries()
        self._fit_rows()

    @Slot()
    def _fit_rows(self) -> None:
        """As high as the name needs where it is wrapped, and a little air."""
        for number in range(self.rowCount()):
            high = self.sizeHintForRow(number) + 6
            if high != self.rowHeight(number):
                self.setRowHeight(number, high)

    def _write(self, number: int, column: int, text: str, row: SeriesRow) -> None:
        item = self.item(number, column)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(number, column, item)
        item.setText(text if not column else text.replace(" ", BLANK))
        if not column:
            return
        colors = theme.current()
        known = column == 1 and row.share is not None
        color = "text" if not known else "right" if (row.share or 0) >= 0.5 else "wrong"
        item.setForeground(QColor(getattr(colors, color)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _on_current(self, row: int, *_: int) -> None:
        if row >= 0:
            self.chosen.emit(row)

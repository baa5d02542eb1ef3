"""ReadTable: a table to be read, each row a line of it. What its cells say is its heirs'."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QWidget

from gui.widgets.figure import Figure
from gui.wording.pasted import rows

Fit = QHeaderView.ResizeMode


class ReadTable(Figure, QTableWidget):
    """widest: the column that takes the room that others leave.

    chosen: whether rows can be chosen, one at a time. lines: how high a row is, in lines of text;
    0 for Qt's own height.
    """

    def __init__(
        self,
        columns: int,
        widest: int,
        chosen: bool,
        lines: float = 0.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(0, columns, parent)
        self._widest = widest
        self.setShowGrid(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        if chosen:
            self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
            self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        else:
            self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.horizontalHeader().setHighlightSections(False)
        self.fit()
        self.verticalHeader().hide()
        if lines:
            high = int(self.fontMetrics().height() * lines)
            self.verticalHeader().setDefaultSectionSize(high)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A right click opens the menu and chooses nothing."""
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def values_text(self) -> str:
        columns = range(self.columnCount())
        heads = (self.horizontalHeaderItem(column) for column in columns)
        head = [each.text() if each is not None else "" for each in heads]
        return rows(head, ([self.told(k, c) for c in columns] for k in range(self.rowCount())))

    def told(self, row: int, column: int) -> str:
        """A cell, as plain text."""
        item = self.item(row, column)
        return item.text() if item is not None else ""

    def fit(self, others: Fit = Fit.ResizeToContents) -> None:
        """How wide the columns beside the widest one are."""
        header = self.horizontalHeader()
        for column in range(self.columnCount()):
            header.setSectionResizeMode(column, Fit.Stretch if column == self._widest else others)

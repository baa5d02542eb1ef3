"""ReadTable: a table to be read, each row a line of it. What its cells say is its heirs'."""

from PySide6.QtWidgets import QHeaderView, QTableWidget, QWidget

Fit = QHeaderView.ResizeMode


class ReadTable(QTableWidget):
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

    def fit(self, others: Fit = Fit.ResizeToContents) -> None:
        """How wide the columns beside the widest one are."""
        header = self.horizontalHeader()
        for column in range(self.columnCount()):
            header.setSectionResizeMode(column, Fit.Stretch if column == self._widest else others)

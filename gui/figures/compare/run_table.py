"""RunTable: what several runs have come to, a row each. Knows no Session."""

from typing import NamedTuple

from PySide6.QtWidgets import QTableWidgetItem, QWidget

from gui.figures.compare.line_name import BESIDE, LineName
from gui.figures.compare.run_line import Dashes
from gui.widgets.label import HtmlLabel
from gui.widgets.tables import ReadTable
from gui.wording.plain import tip_text


class RunRow(NamedTuple):
    """Texts as they are shown; word is HTML, plain the same in letters."""

    name: str
    color: str
    parameters: str
    time: str
    exact: str
    loss: str
    word: str
    plain: str
    dashes: Dashes = ()


class RunTable(ReadTable):
    """One row a run; the name carries the colour of its curve."""

    gives_way = (2, 1, 3)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(6, widest=0, chosen=False, lines=1.9, parent=parent)
        self.setHorizontalHeaderLabels(
            [
                self.tr("run"),
                self.tr("parameters"),
                self.tr("ms an epoch"),
                self.tr("first exact"),
                self.tr("loss a letter"),
                self.tr("decoded"),
            ]
        )
        self.hold_numbers(1, 2, 3, 4)
        self.setWhatsThis(self.tr("What each run has reached at the slider's epoch."))

    def show_rows(self, rows: list[RunRow]) -> None:
        self.setRowCount(len(rows))
        for index, row in enumerate(rows):
            self._name(index, row)
            for column, text in enumerate((row.parameters, row.time, row.exact, row.loss), start=1):
                self._text(index, column, text)
            self._label(index, 5, row.word, row.plain)
        self.align()
        self.horizontalHeader().resizeSections()
        self.updateEditorGeometries()  # at once, or a word lies on the loss beside it for a frame

    def room_of(self, row: int) -> int:
        name = self.cellWidget(row, 0)
        assert isinstance(name, LineName)
        return name.sizeHint().width() + name.contentsMargins().left() + 2 * BESIDE

    def least_width(self) -> int:
        """In which no name is cut, once all that can give way has gone."""
        others = set(range(1, self.columnCount())) - set(self.gives_way)
        names = max(map(self.room_of, range(self.rowCount())), default=0)
        return names + sum(map(self.wanted, others)) + 2 * self.frameWidth()

    def plain_cell(self, row: int, column: int) -> str:
        label = self.cellWidget(row, column)
        return label.accessibleName() if label is not None else super().plain_cell(row, column)

    def _name(self, index: int, row: RunRow) -> None:
        """Elided where there is no room; its tip then tells the whole."""
        label = self.cellWidget(index, 0)
        if not isinstance(label, LineName):
            label = LineName()
            self.setCellWidget(index, 0, label)
        label.show_name(row.name, row.color, row.dashes)

    def _label(self, row: int, column: int, html: str, plain: str) -> None:
        label = self.cellWidget(row, column)
        if not isinstance(label, HtmlLabel):
            label = HtmlLabel()
            label.setContentsMargins(BESIDE, 0, BESIDE, 0)
            self.setCellWidget(row, column, label)
        if label.text() != html:
            label.setText(html)
            label.setToolTip(tip_text(plain))
            label.setAccessibleName(plain)
            self.resizeColumnToContents(column) if column else None

    def _text(self, row: int, column: int, text: str) -> None:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(row, column, item)
        if item.text() != text:
            item.setText(text)

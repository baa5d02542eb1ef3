"""RunTable: what several runs have come to, a row each. Knows no Session."""

from typing import NamedTuple

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from gui.widgets.label import HtmlLabel
from gui.widgets.one_line import OneLine
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


class RunTable(ReadTable):
    """One row a run; the name carries the colour of its curve."""

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
        self.setWhatsThis(self.tr("What each run has come to at the epoch of the slider."))

    def show_rows(self, rows: list[RunRow]) -> None:
        self.setRowCount(len(rows))
        for index, row in enumerate(rows):
            self._name(index, row)
            for column, text in enumerate((row.parameters, row.time, row.exact, row.loss), start=1):
                self._text(index, column, text)
            self._label(index, 5, row.word, row.plain)
        self.align()

    def told(self, row: int, column: int) -> str:
        label = self.cellWidget(row, column)
        return label.accessibleName() if label is not None else super().told(row, column)

    def _name(self, index: int, row: RunRow) -> None:
        """Elided where there is no room; its tip then tells the whole."""
        label = self.cellWidget(index, 0)
        if not isinstance(label, OneLine):
            label = OneLine()
            label.setContentsMargins(4, 4, 4, 4)
            label.set_bold()
            self.setCellWidget(index, 0, label)
        label.setText(f"● {row.name}")
        label.setAccessibleName(row.name)
        label.set_ink(QColor(row.color))

    def _label(self, row: int, column: int, html: str, plain: str) -> None:
        label = self.cellWidget(row, column)
        if not isinstance(label, HtmlLabel):
            label = HtmlLabel()
            label.setMargin(4)
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

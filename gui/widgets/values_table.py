"""ValuesTable: the numbers of a figure in rows and columns, read cell by cell with the arrows."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.style import type as type_scale
from gui.widgets.buttons import DialogButtons
from gui.widgets.label import Label
from gui.widgets.named import named
from gui.wording.heard import cells_of
from gui.wording.plain import title_text
from gui.wording.translate import tr

SIZE = QSize(640, 420)  # pixels at 100 %


class ValuesTable(QDialog):
    """A figure's values, as they were at first. values: as gui.wording.pasted has them."""

    def __init__(self, parent: QWidget, title: str, headline: str, values: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("valuesDialog")
        self.setWindowTitle(title_text(title))
        self.table = _table(title, cells_of(values))
        close = DialogButtons(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        if headline:
            column.addWidget(Label(headline, wordWrap=True, objectName="valuesHeadline"))
        column.addWidget(self.table, 1)
        column.addWidget(close)
        self.resize(type_scale.px(SIZE.width()), type_scale.px(SIZE.height()))
        self.table.setFocus()


def _table(title: str, lines: list[list[str]]) -> QTableWidget:
    """The first line is its head; what stands first in a row is the row's name."""
    head, *body = lines
    wide = max(map(len, lines))
    said = tr("Values of {}").format(title)
    table = named(QTableWidget(len(body), wide), "valuesTable", said)
    table.verticalHeader().hide()
    table.setTabKeyNavigation(False)  # Tab leaves it; the arrows go from cell to cell
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setHorizontalHeaderLabels([*head, *[""] * (wide - len(head))])
    for row, line in enumerate(body):
        for column, text in enumerate(line):
            table.setItem(row, column, QTableWidgetItem(text))
    if body:
        table.setCurrentCell(0, 0)
    table.resizeColumnsToContents()
    return table

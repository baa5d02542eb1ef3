"""OutcomeTable: which strings many runs answer, and how many of them. Knows no Session."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from core.experiment import WordTask
from core.runs.seed_study import SeedsResult
from core.text.letters import Letters
from gui.style import theme
from gui.widgets.quiet import quiet
from gui.widgets.tables import ReadTable
from gui.wording.numbers import percent_text

ROWS = 200


class OutcomeTable(ReadTable):
    """chosen(word as Letters): a row was clicked or moved to."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(3, widest=0, chosen=True, lines=1.6, parent=parent)
        self.setHorizontalHeaderLabels([self.tr("answer"), self.tr("runs"), self.tr("share")])
        self.hold_numbers(1, 2)
        self.setWhatsThis(self.tr("Which strings the runs answer at this epoch, and how many do."))
        self._shown: object = None
        self._words: list[Letters] = []
        self.currentItemChanged.connect(self._on_current)

    def show_outcomes(self, result: SeedsResult, epoch: int) -> None:
        key = (id(result), epoch, theme.current().dark)
        if key == self._shown:
            return
        self._shown = key
        task = result.experiment.task
        assert isinstance(task, WordTask)
        found = result.outcomes(epoch) if result.has_strings(epoch) else []
        diverged = result.diverged(epoch)
        with quiet(self):
            shown = min(len(found), ROWS)
            self.setRowCount(shown + bool(diverged))
            self._words = [word for word, _ in found[:ROWS]]
            for row, (word, count) in enumerate(found[:ROWS]):
                right = word == task.target
                share = percent_text(count / len(result.seeds))
                for column, text in enumerate((word.text, f"{count:,}", share)):
                    self.setItem(row, column, self._item(text, column, right))
            if diverged:
                self._show_diverged(shown, diverged, len(result.seeds))
            self.align()

    def _show_diverged(self, row: int, count: int, of: int) -> None:
        """These answer nothing: no row to choose."""
        texts = (self.tr("(diverged)"), f"{count:,}", percent_text(count / of))
        for column, text in enumerate(texts):
            item = self._item(text, column, right=False)
            item.setForeground(QColor(theme.current().muted))
            item.setFont(self.font())
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.setItem(row, column, item)

    def _item(self, text: str, column: int, right: bool) -> QTableWidgetItem:
        """A wrong string is underlined, as a wrong letter is: a colour alone tells it to few."""
        colors = theme.current()
        item = QTableWidgetItem(text)
        if not column:
            item.setForeground(QColor(colors.right if right else colors.wrong))
            font = self.font()
            font.setUnderline(not right)
            item.setFont(font)
        return item

    def _on_current(self, item: QTableWidgetItem | None) -> None:
        if item is not None and item.row() < len(self._words):
            self.chosen.emit(self._words[item.row()])

"""OutcomeTable: which strings many runs answer, and how many of them. Knows no Session."""

from itertools import groupby

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidgetItem,
    QWidget,
)

from core.experiment import WordTask
from core.runs.seed_study import SeedsResult
from core.text.letters import Letters
from gui.style import theme
from gui.widgets.painting import guarded
from gui.widgets.quiet import quiet
from gui.widgets.tables import BESIDE, LEFT, ReadTable
from gui.wording.numbers import percent_text

ROWS = 200
PARTS = Qt.ItemDataRole.UserRole


def parts_of(word: Letters, target: Letters) -> list[tuple[str, bool]]:
    """The word in parts that are right or wrong as a whole: (text, whether it is right)."""
    pairs = zip(word, target, strict=True)
    found = groupby(pairs, lambda pair: pair[0] == pair[1])
    return [("".join(letter for letter, _ in part), right) for right, part in found]


class LettersDelegate(QStyledItemDelegate):
    """A wrong letter is underlined, and no other: a colour alone tells it to few."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Of the cell all but its text, where that is in parts."""
        super().initStyleOption(option, index)
        if index.data(PARTS) and option.widget is not None:
            option.text = ""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        found = super().sizeHint(option, index)
        wide = sum(_wide(text, option.fontMetrics) for text, _ in index.data(PARTS) or ())
        return QSize(max(found.width(), wide + 2 * BESIDE), found.height())

    @guarded
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        painter.save()
        room = option.rect.adjusted(BESIDE, 0, -BESIDE, 0)
        for text, right in index.data(PARTS) or ():
            font = QFont(option.font)
            font.setUnderline(not right)
            painter.setFont(font)
            painter.setPen(_ink(option, right))
            seen = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, LEFT, seen)
            if seen != text:
                break
            room.setLeft(room.left() + _wide(text, option.fontMetrics))
        painter.restore()


def _wide(text: str, metrics: QFontMetrics) -> int:
    return metrics.horizontalAdvance(text)


def _ink(option: QStyleOptionViewItem, right: bool) -> QColor:
    """In a chosen row the one that is read on its ground."""
    if option.state & QStyle.StateFlag.State_Selected:
        return option.palette.color(QPalette.ColorRole.HighlightedText)
    return theme.current().color("right" if right else "wrong")


class OutcomeTable(ReadTable):
    """chosen(word as Letters): a row was clicked or moved to."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(3, widest=0, chosen=True, lines=1.6, parent=parent)
        self.setHorizontalHeaderLabels([self.tr("answer"), self.tr("runs"), self.tr("share")])
        self.hold_numbers(1, 2)
        self.setItemDelegateForColumn(0, LettersDelegate(self))
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
                share = percent_text(count / len(result.seeds))
                items = [QTableWidgetItem(text) for text in (word.text, f"{count:,}", share)]
                items[0].setData(PARTS, parts_of(word, task.target))
                for column, item in enumerate(items):
                    self.setItem(row, column, item)
            if diverged:
                self._show_diverged(shown, diverged, len(result.seeds))
            self.align()

    def _show_diverged(self, row: int, count: int, of: int) -> None:
        """These answer nothing: no row to choose."""
        texts = (self.tr("(diverged)"), f"{count:,}", percent_text(count / of))
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setForeground(QColor(theme.current().muted))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.setItem(row, column, item)

    def _on_current(self, item: QTableWidgetItem | None) -> None:
        if item is not None and item.row() < len(self._words):
            self.chosen.emit(self._words[item.row()])

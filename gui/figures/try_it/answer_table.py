"""AnswerTable: each letter of an input, what is answered, and what else it might have been."""

import numpy as np
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QStyleOptionViewItem, QTableWidgetItem, QWidget

from core.arrays import Array
from core.experiment import Experiment
from core.text.letters import Letters, drawn
from gui.style import theme
from gui.widgets.quiet import quiet
from gui.widgets.tables import Fit, MonoDelegate, ReadTable
from gui.wording.numbers import BLANK, aligned, probability_text

TOP = 5
APART = "   "


class OthersDelegate(MonoDelegate):
    """As many of them as have room, each whole."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        room, parts = option.rect.width() - 8, option.text.split(APART)
        advance = QFontMetrics(option.font).horizontalAdvance
        while len(parts) > 1 and advance(APART.join(parts)) > room:
            parts.pop()
        option.text = APART.join(parts)


class AnswerTable(ReadTable):
    """A row a time step; the likeliest answers by falling probability."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(4, widest=3, chosen=True, lines=1.7, parent=parent)
        self.setHorizontalHeaderLabels(
            [self.tr("t"), self.tr("reads"), self.tr("answers"), self.tr("less likely")]
        )
        self.setItemDelegateForColumn(2, MonoDelegate(self))
        self.setItemDelegateForColumn(3, OthersDelegate(self))
        self.setWordWrap(False)
        self.setObjectName("tryTable")
        self.setWhatsThis(
            self.tr(
                "What the model answers to each letter that it reads, and what else it might "
                "have answered. The chosen row is explained beside the table."
            )
        )
        self.setAccessibleName(self.tr("Answers letter by letter"))

    def show_answers(self, experiment: Experiment, letters: Letters, p: Array) -> None:
        """p: (T, logit_size)."""
        # Else each cell that is set measures all others: 900 letters would take a minute.
        self.fit(Fit.Fixed)
        with quiet(self):
            self._fill(experiment, letters, p)
        self.fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All rows: no more is needed."""
        high = self.horizontalHeader().height() + self.rowCount() * self.row_height
        return QSize(super().sizeHint().width(), high + 2 * self.frameWidth())

    def _fill(self, experiment: Experiment, letters: Letters, p: Array) -> None:
        self.setRowCount(len(letters))
        order = np.argsort(-p, axis=1, kind="stable")[:, :TOP]
        ranks = [_numbers(each) for each in np.take_along_axis(p, order, 1).T]
        rows = zip(letters, order.tolist(), zip(*ranks, strict=True), strict=True)
        for row, (letter, best, numbers) in enumerate(rows):
            names = (drawn(experiment.decode(k)) for k in best)
            told = [f"{name} {number}" for name, number in zip(names, numbers, strict=True)]
            texts = (str(row + 1), drawn(letter), told[0], BLANK + APART.join(told[1:]))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column == 0:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                if column == 2:
                    item.setForeground(QColor(theme.current().accent))
                self.setItem(row, column, item)

    def plain_cell(self, row: int, column: int) -> str:
        return " ".join(super().plain_cell(row, column).split())


def _numbers(values: Array) -> list[str]:
    """Of all rows, in one notation, their points below each other."""
    return aligned([probability_text(each) for each in values.tolist()])

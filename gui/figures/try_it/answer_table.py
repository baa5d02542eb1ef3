"""AnswerTable: each letter of an input, what is answered, and what else it might have been."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from core.arrays import Array
from core.experiment import Experiment
from core.text.letters import Letters, drawn
from gui.style import theme
from gui.widgets.tables import Fit, ReadTable
from gui.wording.numbers import number_text

TOP = 5


class AnswerTable(ReadTable):
    """A row a time step; the likeliest answers by falling probability."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(4, widest=3, chosen=False, lines=1.7, parent=parent)
        self.setHorizontalHeaderLabels(
            [self.tr("t"), self.tr("reads"), self.tr("answers"), self.tr("or")]
        )
        self.setObjectName("tryTable")
        self.setWhatsThis(
            self.tr(
                "What the model answers to each letter that it reads, and what else it might have "
                "answered."
            )
        )
        self.setAccessibleName(self.tr("Answers letter by letter"))
        self.setTabKeyNavigation(False)  # Tab leaves it; the arrows go from cell to cell

    def show_answers(self, experiment: Experiment, letters: Letters, p: Array) -> None:
        """p: (T, logit_size)."""
        # Else each cell that is set measures all others: 900 letters would take a minute.
        self.fit(Fit.Fixed)
        self.setRowCount(len(letters))
        for row, (letter, given) in enumerate(zip(letters, p, strict=True)):
            order = np.argsort(-given, kind="stable")[:TOP]
            told = [f"{drawn(experiment.decode(int(k)))} {number_text(given[k])}" for k in order]
            texts = (str(row + 1), drawn(letter), told[0], "   ".join(told[1:]))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column == 0:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                if column == 2:
                    item.setForeground(QColor(theme.current().accent))
                self.setItem(row, column, item)
        self.fit()

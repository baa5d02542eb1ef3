"""DecodedModel: a run's words as a table, a row an epoch. Holds no copy: it reads the recording."""

import math

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.run import Run
from core.spec import WordTask

RIGHT = Qt.ItemDataRole.UserRole
PROBABILITY = Qt.ItemDataRole.UserRole + 1
LATER = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex
NONE = QModelIndex()


class DecodedModel(QAbstractTableModel):
    """Columns: epoch, one a letter, loss. RIGHT and PROBABILITY colour a letter."""

    def __init__(self) -> None:
        super().__init__()
        self._run: Run | None = None
        self._rows = 0
        self._dark = False

    def show(self, run: Run, dark: bool) -> None:
        """Announces only what was added; another run or fewer rows reset the table."""
        rows = max(run.shown_epoch - run.first_epoch + 1, 0)
        if run is not self._run or rows < self._rows or dark != self._dark:
            self.beginResetModel()
            self._run, self._rows, self._dark = run, rows, dark
            self.endResetModel()
        elif rows > self._rows:
            self.beginInsertRows(NONE, self._rows, rows - 1)
            self._rows = rows
            self.endInsertRows()

    @property
    def last_epoch(self) -> int:
        return self._run.first_epoch + self._rows - 1 if self._run and self._rows else 1

    def rowCount(self, parent: Index = NONE) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = NONE) -> int:
        return self._run.experiment.task.seq_len + 2 if self._run else 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._run is None or not index.isValid():
            return None
        epoch = self._run.first_epoch + index.row()
        letter = 0 < index.column() < self.columnCount() - 1
        if role == LATER:
            return epoch > self._run.current_epoch
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self._run, epoch, index.column())
        if letter and role in (RIGHT, PROBABILITY, Qt.ItemDataRole.ToolTipRole):
            return self._letter(self._run, epoch, index.column() - 1, role)
        if not letter and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, run: Run, epoch: int, column: int) -> str:
        if column == 0:
            return f"{epoch:,}"
        if column == self.columnCount() - 1:
            loss = run.recording.loss(epoch)
            return f"{loss:.4f}" if math.isfinite(loss) and loss < 1e4 else f"{loss:.3g}"
        return run.recording.decoded(epoch)[column - 1]

    def _letter(self, run: Run, epoch: int, place: int, role: int) -> object:
        task = run.experiment.task
        assert isinstance(task, WordTask)
        predicted, target = run.recording.decoded(epoch)[place], task.target[place]
        probability = float(run.recording.target_probability(epoch)[place])
        if role == RIGHT:
            return predicted == target
        if role == PROBABILITY:
            return probability
        text = self.tr("t = {}: predicted “{}”, target “{}” with probability {:.4f}")
        return text.format(place + 1, predicted, target, probability)

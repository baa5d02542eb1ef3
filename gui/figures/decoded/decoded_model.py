"""DecodedModel: a run's words as a table, a row an epoch. Holds no copy: it reads the recording."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.arrays import Array
from core.experiment import WordTask
from core.runs.run import Run
from core.text.letters import Letters, drawn
from core.text.plain import UNTOLD, one_line
from gui.wording.numbers import DIGITS, LEAST_PLAIN, loss_text, number_text, pasted_text

WORD = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
NONE = QModelIndex()
EPOCH_COLUMN, WORD_COLUMN, LOSS_COLUMN = range(3)


@dataclass(frozen=True)
class Word:
    """One epoch's row as it is painted; probabilities: (seq_len,) of the target letters. shown:
    False where it must not be seen, and only how many letters there are.
    """

    letters: Letters
    target: Letters
    probabilities: Array
    shown: bool = True


TIPS = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole)


class DecodedModel(QAbstractTableModel):
    """Columns: epoch, the decoded word, loss. The WORD role gives a row's Word."""

    HEAD = "epoch\tdecoded\tloss"

    def __init__(self) -> None:
        super().__init__()
        self._run: Run | None = None
        self._rows = 0
        self._hidden_epoch: int | None = None  # the epoch

    def show(self, run: Run, hidden: bool = False) -> None:
        """Announces only what was added; another run resets the table. hidden: what the playhead's
        epoch predicts is not told.
        """
        self._hidden_epoch = run.playhead.epoch if hidden else None
        rows = max(run.shown_epoch - run.first_epoch + 1, 0)
        if run is not self._run or rows < self._rows:
            self.beginResetModel()
            self._run = run
            self._rows = rows
            self.endResetModel()
        elif rows > self._rows:
            self.beginInsertRows(NONE, self._rows, rows - 1)
            self._rows = rows
            self.endInsertRows()

    def losses(self, digits: int = DIGITS) -> tuple[str, ...]:
        """The least and the largest, of all and of those that are told without a power of ten, as
        they are told: no other takes more room.
        """
        losses = self._run.recording.losses(self._run.shown_epoch) if self._run else np.zeros(0)
        finite = losses[np.isfinite(losses)]
        plain = finite[finite >= LEAST_PLAIN]
        widest = [
            each for some in (finite, plain) if len(some) for each in (some.min(), some.max())
        ]
        return tuple(loss_text(float(each), digits) for each in widest or [1.0])

    @property
    def last_epoch(self) -> int:
        return self._run.first_epoch + self._rows - 1 if self._run and self._rows else 1

    def rowCount(self, parent: Index = NONE) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = NONE) -> int:
        return 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        run = self._run
        if run is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        if role == WORD:
            return self.word(index.row())
        if role in TIPS and index.column() == WORD_COLUMN:
            return self._tip(self.word(index.row()))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignLeft
                if section == WORD_COLUMN
                else Qt.AlignmentFlag.AlignRight
            )
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("epoch"), self.tr("answer"), self.tr("loss"))[section]
        return None

    def word(self, row: int) -> Word:
        assert self._run is not None
        epoch = self._run.first_epoch + row
        task = self._run.experiment.task
        target = task.answers if isinstance(task, WordTask) else Letters()
        recording = self._run.recording
        if epoch == self._hidden_epoch:
            return Word(Letters([UNTOLD] * len(target)), target, np.zeros(len(target)), False)
        probabilities = recording.target_probability(epoch)
        return Word(recording.letters(epoch), target, probabilities)

    def is_later(self, row: int) -> bool:
        """Whether the playhead stands before this row's epoch."""
        assert self._run is not None
        return self._run.first_epoch + row > self._run.current_epoch

    def text(self, row: int, column: int, digits: int = DIGITS) -> str:
        """What stands in a cell; a loss with so many significant digits."""
        assert self._run is not None
        run = self._run
        epoch = self._run.first_epoch + row
        if column == EPOCH_COLUMN:
            return f"{epoch:,}"
        if epoch == self._hidden_epoch:
            return self.word(row).letters.text if column == WORD_COLUMN else UNTOLD
        if column == WORD_COLUMN:
            return run.recording.letters(epoch).text
        return loss_text(run.recording.loss(epoch), digits)

    def line(self, row: int) -> str:
        """A row to be pasted elsewhere, under HEAD."""
        assert self._run is not None
        epoch = self._run.first_epoch + row
        recording = self._run.recording
        if epoch == self._hidden_epoch:
            return f"{epoch}\t{one_line(self.word(row).letters)}\t{UNTOLD}"
        return (
            f"{epoch}\t{one_line(recording.letters(epoch))}\t{pasted_text(recording.loss(epoch))}"
        )

    def _tip(self, word: Word) -> str:
        if not word.shown:
            return ""
        line = self.tr("t = {}: predicted “{}”, target “{}” with probability {}")
        places = enumerate(zip(word.letters, word.target, word.probabilities, strict=True), 1)
        return "\n".join(
            line.format(t, drawn(said), drawn(right), number_text(p))
            for t, (said, right, p) in places
        )

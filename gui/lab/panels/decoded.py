"""The words that the network decoded, an epoch a row, coloured by right, wrong and how sure."""

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QVBoxLayout, QWidget

from core.experiment import WordTask
from core.journal.intents import Seek
from core.session.session import Session
from gui.figures.decoded.decoded_model import DecodedModel
from gui.figures.decoded.decoded_table import TILE, DecodedTable, LetterDelegate, tiling
from gui.style import type as type_scale
from gui.widgets.label import HtmlLabel
from gui.widgets.quiet import quiet
from gui.wording.numbers import aligned, room_for
from gui.wording.plain import html_text

TITLE = "Decoded"
AREA = "bottom"
ORDER = 2


class Panel(QWidget):
    """The Qt view of the recording's predictions; a row moves the playhead."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._caption = HtmlLabel()
        self.model = DecodedModel()
        self.table = DecodedTable()
        self._set_up_table()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 10, 6)
        layout.setSpacing(3)
        layout.addWidget(self._caption)
        layout.addWidget(self.table)
        self.setMinimumWidth(140)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.table.clicked.connect(self._on_row_changed)
        self.table.sought.connect(self._seek)
        self.table.resized.connect(self._fit)

    def _set_up_table(self) -> None:
        table = self.table
        table.setObjectName("decodedTable")
        table.setAccessibleName(self.tr("Decoded words by epoch"))
        table.setWhatsThis(
            self.tr(
                "What the network answers after each epoch: green is right, the stronger the "
                "surer; choose a row to go there."
            )
        )
        table.setModel(self.model)
        self._delegate = LetterDelegate(table)
        table.setItemDelegate(self._delegate)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setFrameShape(DecodedTable.Shape.NoFrame)
        table.horizontalHeader().hide()
        rows = table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setMinimumSectionSize(10)

    def refresh(self) -> None:
        run = self._session.runs.current
        if run is None or not run.experiment.trains:
            return
        task = run.experiment.task
        self.model.show(run)
        if isinstance(task, WordTask):
            empty = run.shown_epoch < run.first_epoch
            text = self.tr("target <b>{}</b>").format(html_text(task.target.text))
            hint = self.tr("Press Run or Step: each epoch's word appears here.")
            self._caption.setText(hint if empty else text)
            if self._caption.wordWrap() != empty:  # which lays out the window anew
                self._caption.setWordWrap(empty)
        self._fit()
        self._mark(run.current_epoch - run.first_epoch)
        self.table.viewport().update()

    def _mark(self, row: int) -> None:
        """Selects the row of the playhead's epoch, or none before the first is known."""
        selection = self.table.selectionModel()
        with quiet(selection):
            if row >= 0:
                self.table.setCurrentIndex(self.model.index(row, 0))
                self.table.scrollTo(self.model.index(row, 0))
            else:
                selection.clear()
                self.table.scrollToTop()

    @Slot()
    def _fit(self) -> None:
        """The epoch's number, the word, the loss: all of it is seen, however long the word is."""
        run = self._session.runs.current
        if run is None:
            return
        letters = run.experiment.task.seq_len
        table = self.table
        metrics = table.fontMetrics()
        losses = aligned(self.model.losses)
        self._delegate.room = room_for(self.model.losses)
        digit = QFontMetricsF(type_scale.font("text", mono=True)).horizontalAdvance("0")
        number = int(digit * len(f"{max(self.model.last_epoch, 10):,}")) + 12
        loss = int(digit * len(losses[0])) + 10
        bar = table.verticalScrollBar().sizeHint().width()
        whole = int(metrics.height() * TILE) * letters
        word = min(whole, max(table.width() - bar - number - loss, metrics.height() * 3))
        for column, width in enumerate((number, word, loss)):
            if table.columnWidth(column) != width:
                table.setColumnWidth(column, width)
        lines = tiling(letters, word, metrics).lines
        rows = table.verticalHeader()
        high = int(metrics.height() * (1.7 if lines == 1 else TILE * lines))
        if rows.defaultSectionSize() != high:
            rows.setDefaultSectionSize(high)
        self.setMinimumWidth(min(number + whole + loss + bar + 22, 200))

    @Slot(QModelIndex)
    def _on_row_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self._seek(index.row())

    @Slot(int)
    def _seek(self, row: int) -> None:
        run = self._session.runs.current
        if run is not None:
            epoch = run.first_epoch + row
            if epoch != run.current_epoch:
                self._session.do(Seek(epoch))

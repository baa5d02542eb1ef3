"""The words that the network decoded, an epoch a row, coloured by right, wrong and how sure."""

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QVBoxLayout, QWidget

from core.experiment import WordTask
from core.journal.intents import Seek
from core.session.session import Session
from gui.figures.decoded.decoded_model import DecodedModel
from gui.figures.decoded.decoded_table import DecodedTable, LetterDelegate
from gui.widgets.label import HtmlLabel
from gui.widgets.quiet import quiet
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

    def _set_up_table(self) -> None:
        table = self.table
        table.setObjectName("decodedTable")
        table.setAccessibleName(self.tr("Decoded words by epoch"))
        table.setModel(self.model)
        table.setItemDelegate(LetterDelegate(table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setFrameShape(DecodedTable.Shape.NoFrame)
        table.horizontalHeader().hide()
        rows = table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(int(table.fontMetrics().height() * 1.7))
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
            self._caption.setWordWrap(empty)
        self._fit_columns(run.experiment.task.seq_len)
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

    def _fit_columns(self, letters: int) -> None:
        """The epoch's number, the word, the loss; the panel is wide enough for a short word."""
        metrics = self.table.fontMetrics()
        widths = (
            metrics.horizontalAdvance(f"{max(self.model.last_epoch, 10):,}") + 12,
            int(metrics.height() * 1.45) * letters,
            metrics.horizontalAdvance("0.00e+00") + 8,
        )
        for column, width in enumerate(widths):
            if self.table.columnWidth(column) != width:
                self.table.setColumnWidth(column, width)
        bar = self.table.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(min(sum(widths) + bar + 22, 200))

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

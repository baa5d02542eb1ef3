"""The words that the network decoded, an epoch a row, coloured by right, wrong and how sure."""

from PySide6.QtCore import QModelIndex, QSizeF, Qt, Slot
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QWidget

from core.experiment import WordTask
from core.journal.intents import Seek
from core.runs.run import Run
from core.session.session import Session
from gui.figures.decoded.decoded_model import EPOCH_COLUMN, DecodedModel
from gui.figures.decoded.decoded_table import (
    ROW,
    TILE,
    DecodedTable,
    LetterDelegate,
    Names,
    most_lines,
    row_height,
    tiling,
)
from gui.redraw import is_in_view
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.headline import Headline
from gui.widgets.label import HtmlLabel
from gui.widgets.layouts import in_column, keep_apart
from gui.widgets.quiet import quiet
from gui.wording.numbers import DIGITS, FEW, aligned, room_for
from gui.wording.plain import html_text, tip_text
from gui.wording.punctuation import items, sentences
from gui.wording.runs import under_way
from gui.wording.translate import tr

TITLE = "Decoded"
AREA = "bottom"
ORDER = 2
SIDE = 10  # pixels beside the table
BESIDE = 12  # pixels at 100 % between the target and what is said of the epoch
BELOW = 6  # pixels under the table
APART = 8  # pixels between a word and its loss
LOSS = 7  # letters that a loss has room for at least: "0.09031"
LONGEST_LOSS = 9  # "0.0009031": where letters can be as wide as is left
HEADED = 4  # rows that are in sight beside the columns' names
CLOSER = 2  # pixels that a row may be lower than its letters ask for
WIDER = 2.6  # of the font's height: a letter's width where the table is alone and has the room
LARGER = (3.0, 2.6, 2.2, 2.0, 1.8, 1.6, 1.4, 1.2, 1.0)  # letters, the first that fit
FEWEST, MOST = 12, 15  # rows that they leave in view, if so many epochs are trained
NAMED = 4  # places of wrong letters that a sentence tells


class Panel(QWidget):
    """The Qt view of the recording's predictions; a row moves the playhead."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._times = 1.0
        self._headed = False
        self._font_key = ""
        self._shown: object = None
        self._caption = HtmlLabel()
        self.model = DecodedModel()
        self.table = DecodedTable()
        self._set_up_table()
        like = self.tr("epoch 7: 4 of 5 right; wrong at t = 3")
        self.says = Headline("decodedHeadline", like, self.table, most=1)
        top = QHBoxLayout()
        keep_apart(top, self, BESIDE)
        top.addWidget(self._caption)
        top.addWidget(self.says, 1)
        layout = in_column(self, (SIDE, 4, SIDE, BELOW), 3)
        layout.addLayout(top)
        self._line = QHBoxLayout()
        self._line.addWidget(self.table)
        layout.addLayout(self._line, 1)
        layout.addStretch()
        type_scale.keep_least(self, 140)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.table.clicked.connect(self._on_row_changed)
        self.table.sought.connect(self._seek)
        self.table.resized.connect(self._on_resized)
        session.transport.state_changed.connect(self._on_state_changed)

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
        head = Names(table)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.setHorizontalHeader(head)
        rows = table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setMinimumSectionSize(10)

    def refresh(self) -> None:
        run = self._session.runs.current
        if run is None or not run.experiment.trains:
            return
        task = run.experiment.task
        around = self.size().toTuple(), self.property("lent")
        looks = (*around, theme.current().dark, type_scale.zoom())
        hides = self._session.selection.hides_answers
        row = self.table.currentIndex().row()  # which nobody may have been let go to
        begun = under_way(run, self._session.transport.playing)
        seen = run, begun, run.shown_epoch, run.current_epoch, run.playhead.epoch, hides
        shown = *seen, row, looks
        if shown == self._shown:  # a step within an epoch
            self._keep_in_sight()
            return
        self.model.show(run, hides)
        if isinstance(task, WordTask):
            empty = run.shown_epoch < run.first_epoch
            if self._caption.wordWrap() != empty:  # which lays out the window anew
                self._caption.setWordWrap(empty)
            self.says.setVisible(not empty)
            untold = hides and run.current_epoch == run.playhead.epoch
            self.says.say(*(("",) if untold else _with_later(run, _says(run, task))))
        self._fit()
        self._mark(run.current_epoch - run.first_epoch)
        self.table.viewport().update()
        row = self.table.currentIndex().row()
        self._shown = *seen, row, looks

    def _name_target(self, run: Run) -> None:
        """As much of it as has room, the whole then as its tip; before any row, what to do."""
        task, empty = run.experiment.task, run.shown_epoch < run.first_epoch
        if not isinstance(task, WordTask):
            return
        told, bold = self.tr("target <b>{}</b>"), self._caption.font()
        bold.setBold(True)
        before = self._caption.fontMetrics().horizontalAdvance(told.replace("<b>{}</b>", ""))
        word, room = task.target.text, self._room_wide() - before - type_scale.px(BESIDE) - 2
        if QFontMetrics(bold).horizontalAdvance(word) > room:  # it is cut: how many are right, not
            count = len(task.target)
            room -= self._caption.fontMetrics().horizontalAdvance(f" {count}/{count} ")
        seen = QFontMetrics(bold).elidedText(word, Qt.TextElideMode.ElideRight, room)
        text = self._hint(run) if empty else told.format(html_text(seen))
        if self._caption.text() != text:
            self._caption.setText(text)
            self._caption.setToolTip("" if empty or seen == word else tip_text(word))

    def _hint(self, run: Run) -> str:
        """Before the first word."""
        if begun := under_way(run, self._session.transport.playing):
            return sentences(begun, self.tr("Its word comes at the end of its forward pass."))
        return self.tr("Press Run or Step: each epoch's word appears here.")

    def _mark(self, row: int) -> None:
        """Selects the row of the playhead's epoch, or none before the first is known."""
        selection = self.table.selectionModel()
        with quiet(selection):
            if row >= 0:
                self.table.setCurrentIndex(self.model.index(row, 0))
                self.table.reach(self.model.index(row, 0))
            else:
                selection.clear()
                self.table.scrollToTop()

    def _keep_in_sight(self) -> None:
        """The playhead's row, whatever was laid out since; a list that stands is not painted."""
        table = self.table
        if not table.viewport().rect().contains(table.visualRect(table.currentIndex())):
            table.reach(table.currentIndex())

    @Slot()
    def _fit(self) -> None:
        """The epoch's number, the word, the loss: all of it is seen, however long the word is."""
        run = self._session.runs.current
        if run is None:
            return
        self._name_target(run)
        letters = run.experiment.task.seq_len
        table = self.table
        bar = table.verticalScrollBar().sizeHint().width()
        self._show_head(letters, self._room_wide() - bar)
        self._grow(run, bar)
        metrics = table.fontMetrics()
        number, whole, loss = self._wanted(letters, metrics)
        room = self._room_wide() - bar
        longest = loss + round((LONGEST_LOSS - LOSS) * self._digit_wide())
        word, narrower = (
            _word_width((number, whole, each), room, metrics) for each in (loss, longest)
        )
        self._delegate.most = most_lines(self.height() - table.y() - BELOW, metrics)
        looks = metrics, self._delegate.tile, self._delegate.most
        lines = tiling(letters, word, *looks).lines
        alone = bool(self.property("lent"))
        if not alone and tiling(letters, narrower, *looks).lines == lines:
            word = narrower  # all digits of a loss cost no letter its line
        loss = self._tell_losses(loss, max(room - number - word, loss))
        for column, width in enumerate((number, word, loss)):
            if table.columnWidth(column) != width:
                table.setColumnWidth(column, width)
        rows = table.verticalHeader()
        high = self._all_in_sight(run, row_height(lines, metrics))
        if rows.defaultSectionSize() != high:
            rows.setDefaultSectionSize(high)
        self.setMinimumWidth(min(number + whole + loss + bar + 22, 200))
        self._fit_height(high)
        aside = max(room - number - word - loss, 0) // 2 if alone else 0
        if self._line.contentsMargins().left() != aside:  # the keyboard's edge is around the words
            self._line.setContentsMargins(aside, 0, aside, 0)

    def _room_wide(self) -> int:
        """Pixels that the table may take; it stands in their middle where it is alone."""
        return self.width() - 2 * SIDE

    def _wanted(self, letters: int, metrics: QFontMetrics) -> tuple[int, int, int]:
        """How wide the columns are in the table's font, with their names where these are shown."""
        run = self._session.runs.current
        epochs = run.experiment.training.epochs if run is not None else 0
        digit = self._digit_wide()
        number = int(digit * len(f"{max(self.model.last_epoch, epochs, 10):,}")) + 12
        # None of it follows from what was trained: words would break elsewhere meanwhile.
        loss = int(digit * LOSS) + 6 + APART
        if self._headed:
            number = max(number, self.table.horizontalHeader().sectionSizeHint(EPOCH_COLUMN))
        return number, int(metrics.height() * self._delegate.tile) * letters, loss

    def _digit_wide(self) -> float:
        mono = type_scale.scaled(type_scale.font("text", mono=True), self._times)
        return QFontMetricsF(mono).horizontalAdvance("0")

    def _tell_losses(self, least: int, most: int) -> int:
        """With as many digits as their column has room for; it takes no letter's. How wide it is,
        from `least` to `most`.
        """
        for digits in range(DIGITS, FEW - 1, -1):
            told = self.model.losses(digits)
            asked = int(self._digit_wide() * len(aligned(told)[0])) + 6 + APART
            if asked <= most:
                break
        self._delegate.digits, self._delegate.room = digits, room_for(told)
        return min(max(asked, least), most)

    def _grow(self, run: Run, bar: int) -> None:
        """Alone beside a text its letters are as large as leaves a lesson's epochs in view."""
        room = QSizeF(self._room_wide() - bar, self._room_high())
        rows = min(max(run.experiment.training.epochs, FEWEST), MOST)
        found = type_scale.font("text")
        self._delegate.tile = TILE
        for times in LARGER if self.property("lent") else (1.0,):
            self._times = times
            metrics = QFontMetrics(type_scale.scaled(found, times))
            wide = sum(self._wanted(run.experiment.task.seq_len, metrics))
            if wide <= room.width() and rows * int(ROW * metrics.height()) <= room.height():
                break
        self._widen(run.experiment.task.seq_len, room.width() - wide, metrics)
        found = type_scale.scaled(found, self._times) if self._times > 1 else QFont()
        if found.key() != self._font_key:
            self._font_key = found.key()
            self.table.setFont(found)
            names = type_scale.scaled(type_scale.font("label"), (1 + self._times) / 2)
            self.table.horizontalHeader().setFont(names)

    def _widen(self, letters: int, spare: float, metrics: QFontMetrics) -> None:
        """What is left beside the letters is theirs, as far as they still look like one word."""
        digits = (LONGEST_LOSS - LOSS) * self._digit_wide()
        spare -= digits if spare > 2 * digits else 0
        if self.property("lent") and spare > 0:
            more = spare / max(letters, 1) / metrics.height()
            self._delegate.tile = min(TILE + more, WIDER)

    def _show_head(self, letters: int, room: int) -> None:
        """The columns' names, where enough rows are left beside them; none over no row."""
        self._headed, lines = True, 1
        if not self.property("lent"):  # where letters are as large as leaves enough rows
            self._times, self._delegate.tile = 1.0, TILE
            metrics = QFontMetrics(type_scale.font("text"))
            word = _word_width(self._wanted(letters, metrics), room, metrics)
            lines = tiling(letters, word, metrics).lines
        self._headed = self._room_high() // row_height(lines, self.fontMetrics()) >= HEADED
        head, shown = self.table.horizontalHeader(), self._headed and self.model.rowCount() > 0
        if head.isVisibleTo(self.table) != shown:
            head.setVisible(shown)

    def _head_high(self) -> int:
        return self.table.horizontalHeader().sizeHint().height()

    def _room_high(self) -> int:
        """Pixels that the table's rows may take."""
        return self.height() - self.table.y() - BELOW - (self._head_high() if self._headed else 0)

    def _all_in_sight(self, run: Run, row: int) -> int:
        """A row's height, a few pixels less where all epochs are in sight then, those to come, too:
        it does not change while they come.
        """
        count = max(self.model.rowCount(), run.experiment.training.epochs, 1)
        each = self._room_high() // count
        return each if row - CLOSER <= each < row else row

    def _fit_height(self, row: int) -> None:
        """So many rows as are seen whole."""
        room = self._room_high()
        head = self.height() - self.table.y() - BELOW - room
        most = max(room // row, 1) * row + head
        if self.table.maximumHeight() != most:
            self.table.setMaximumHeight(most)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _on_resized(self) -> None:
        """The row that is looked at stays in sight in a lower window."""
        self._fit()
        self.table.reach(self.table.currentIndex())

    @Slot()
    def _on_state_changed(self) -> None:
        """Before the first word nothing else tells that training has begun."""
        run = self._session.runs.current
        if run is not None and run.shown_epoch < run.first_epoch and is_in_view(self):
            self.refresh()

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


def _word_width(wanted: tuple[int, int, int], room: int, metrics: QFontMetrics) -> int:
    """Of the columns as they would be, the middle one as it is beside the others."""
    number, whole, loss = wanted
    return min(whole, max(room - number - loss, metrics.height() * 3))


def _with_later(run: Run, told: tuple[str, ...]) -> tuple[str, ...]:
    """What rows after the playhead's epoch are, which are pale, where there is room for that."""
    if not told[0] or run.shown_epoch <= run.current_epoch:
        return told
    pale = tr("{}; faint: comes later")
    return *map(pale.format, told), *told


def _says(run: Run, task: WordTask) -> tuple[str, ...]:
    """How many letters of the playhead's epoch are right, and where it errs; fullest first."""
    epoch = run.current_epoch
    if epoch < run.first_epoch:
        return ("",)
    pairs = zip(run.recording.predicted(epoch), task.targets, strict=True)
    wrong = [t for t, (found, wanted) in enumerate(pairs, start=1) if found != wanted]
    count = len(task.targets)
    counts = f"{epoch:,}", count - len(wrong), count
    short = tr("{} of {} right").format(*counts[1:])
    bare = "{}/{}".format(*counts[1:])  # beside a target that leaves no more room
    if not wrong and count == 1:
        return tr("epoch {}: its letter is right").format(counts[0]), short, bare
    if not wrong:
        return tr("epoch {}: all {} letters right").format(counts[0], count), short, bare
    if len(wrong) > NAMED:
        return tr("epoch {}: {} of {} letters right").format(*counts), short, bare
    places = items(map(str, wrong))
    full = tr("epoch {}: {} of {} right; wrong at t = {}").format(*counts, places)
    return full, tr("{} of {} right; wrong at t = {}").format(*counts[1:], places), short, bare

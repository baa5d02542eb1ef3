"""Compare: two to six runs on one clock, side by side."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QCursor, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.journal import intents
from core.session.comparison import SPEEDS
from core.session.session import Session
from core.settings import SpecError
from gui.compare.outcome import outcome
from gui.compare.run_choice import RunChoice
from gui.compare.run_records import RunRecords
from gui.compare.wording import (
    alone_text,
    headline,
    how_compared,
    names_of,
    six_models_on,
    six_on,
    word_text,
)
from gui.figures.compare.loss_curves import LossCurves
from gui.figures.compare.run_maps import RunMaps
from gui.figures.compare.run_table import RunTable
from gui.run_files import NoFile
from gui.shell import Shell
from gui.style import type as type_scale
from gui.widgets.buttons import button
from gui.widgets.cards import card, card_of
from gui.widgets.color_scale import ColorScale
from gui.widgets.headline import Headline, beside
from gui.widgets.info_mark import InfoMark
from gui.widgets.label import Label
from gui.widgets.layouts import in_column, in_row, keep_apart
from gui.widgets.named import named
from gui.widgets.one_line import OneLine
from gui.widgets.page_results import PageResults
from gui.widgets.quiet import quiet
from gui.widgets.run_button import RunButton
from gui.widgets.run_key import run_by_key
from gui.widgets.slider import Slider
from gui.wording.numbers import scale_end_text
from gui.wording.punctuation import sentences
from gui.wording.runs import own_title
from gui.wording.translate import told, tr

TITLE = "Compare"
GAP = 10  # pixels at 100 % between controls
SIDE = 12  # pixels at both sides of the page
TABLE, MOST = 600, 0.56  # pixels at 100 % that the table needs; of the page's width
PLOT = 200  # pixels at 100 % that are left to the plot where names are long


class Page(QWidget):
    """The Qt view of session.comparison."""

    def __init__(self, session: Session, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._session = session
        self._clock = session.comparison
        self.file = NoFile(self.tr("Several runs are shown here; save one in the Lab."))
        self.curves = named(LossCurves(), "comparePlot", self.tr("Losses of the runs"))
        self.table = named(RunTable(), "compareTable", self.tr("What the runs have reached"))
        self.maps = RunMaps()
        self._wanted = OneLine()
        named(self._wanted, "compareWanted")
        self._wanted.set_bold()
        said = self.tr("Logarithmic loss axis")
        self._log = named(QCheckBox(self.tr("log")), "compareLogBox", said)
        like = self.tr(
            "Epoch 14: bidirectional LSTM has the lowest loss, 0.003185 nats a letter; 6 of 6 "
            "have every letter right."
        )
        self._note = Headline("compareNote", like, self.curves)
        self._records = RunRecords(self._clock, session.selection)
        self._is_parted = False  # plot and table, by the user
        self._how = InfoMark("compareHow", self.tr("How losses are compared"))
        self._make_controls()
        self._lay_out()
        clock, selection = self._clock, session.selection
        for signal in (
            clock.changed,
            clock.chosen_changed,
            clock.state_changed,
            selection.changed,
            selection.shapes_changed,  # what is hidden is another
        ):
            signal.connect(self._on_changed)
        self.table.installEventFilter(self)
        self.curves.sought.connect(self._on_sought)
        self._add_key("Space", self._on_run)
        self._add_key("Right", lambda: shell.do(intents.StepComparison(1)))
        self._add_key("Left", lambda: shell.do(intents.StepComparison(-1)))
        run_by_key(self, (self._run, self.results.invitation.button), self.refresh)

    def _make_controls(self) -> None:
        self._run = RunButton("compareRunButton", self.tr("Run"), self.tr("Run or pause all"))
        self._run.reserve(self.tr("Pause"))
        self._run.clicked.connect(self._on_run)
        said = self.tr("Epoch of all runs")
        self.slider = Slider("compareSlider", said, least=80)
        self.slider.valueChanged.connect(self._on_sought)
        self._where = Label(objectName="compareWhere")
        self._speed = named(QComboBox(), "compareSpeedBox", self.tr("Epochs a second"))
        for speed in SPEEDS:
            text = self.tr("{} epochs/s").format(speed) if speed else self.tr("as fast as it goes")
            self._speed.addItem(text, speed)
        self._speed.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._speed.setCurrentIndex(SPEEDS.index(self._clock.speed))
        self._speed.activated.connect(self._on_speed)
        said = self.tr("Compare six models on this task")
        self._fill = button("compareSixButton", self.tr("Six models on this task"), said)
        self._fill.clicked.connect(self._on_fill)
        self._choose = button("compareChooseButton", self.tr("Choose runs"))
        RunChoice(self._choose, self._session.runs, self._clock, self._shell)
        self._log.toggled.connect(self._on_changed)

    def _add_key(self, key: str, do: object) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(do)
        self.addAction(action)

    def _lay_out(self) -> None:
        top = self._laid_controls()
        plot = QVBoxLayout()
        plot.addLayout(beside(self._note, self._how, self._log))
        plot.addWidget(self.curves, 1)
        across = QSplitter(Qt.Orientation.Horizontal)
        down = QSplitter(Qt.Orientation.Vertical)
        for splitter, *widgets in (
            (across, card(plot), card(self._wanted, self.table)),
            (down, across, self._low()),
        ):
            splitter.setChildrenCollapsible(False)
            for widget in widgets:
                splitter.addWidget(widget)
        across.splitterMoved.connect(self._on_moved)
        self._across = across
        down.setSizes([310, 430])  # above as much as six runs take
        top.addStretch(0)  # where the slider is away, what is left stays at the left
        told = self.tr(
            "Who learns the word first, and who learns it best? Watch six networks on one clock."
        )
        self.results = PageResults(down, told, "compareInviteButton", self._fill.text())
        self.results.show_example(
            "compare",
            self.tr("An example: six models learn one word"),
            self.tr("loss, nats per letter"),
            self.tr("epoch"),
        )
        self.results.invitation.button.clicked.connect(self._on_invited)
        layout = in_column(self, (SIDE, 10, SIDE, 12), 10)
        layout.addLayout(top)
        layout.addWidget(self.results, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab would stop where nothing is

    def _laid_controls(self) -> QHBoxLayout:
        top = QHBoxLayout()
        keep_apart(top, self, GAP)
        for part in (self._run, self._where, self.slider):
            top.addWidget(part, 1 if part is self.slider else 0)
        held = QWidget()  # away as a whole while one presents, whichever of them there are
        aside = in_row(held)
        keep_apart(aside, self, GAP)
        for choice in (self._speed, self._choose, self._fill):
            aside.addWidget(choice)
        top.addWidget(held)
        return top

    @property
    def _controls(self) -> tuple[QWidget, ...]:
        """Above all else, from left to right."""
        return self._run, self._where, self.slider, self._speed, self._choose, self._fill

    def _low(self) -> QWidget:
        column = QVBoxLayout()
        text = self.tr("<b>Hidden state h of the top layer</b>, unit by time step")
        head = QHBoxLayout()
        head.addWidget(OneLine(text, headed=True, whole=True), 1)
        self._scale = ColorScale(self.tr("Blue is negative, orange positive."))
        head.addWidget(self._scale)
        column.addLayout(head)
        column.addWidget(self.maps, 1)
        self._states = card(column)
        return self._states

    def showEvent(self, event: QShowEvent) -> None:
        """Where nothing is compared yet, the present run is there to be compared with others."""
        super().showEvent(event)
        run, clock = self._session.runs.current, self._clock
        if not clock.runs and run is not None and run.experiment.trains:
            clock.choose([run])
            clock.seek(run.current_epoch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The table has what it needs, the plot all else, until the user decides otherwise."""
        super().resizeEvent(event)
        self._name_controls()
        self._part()

    def _part(self) -> None:
        """The plot gives way to names."""
        if self._is_parted:
            return
        room = self.width() - 2 * SIDE - self._across.handleWidth()
        table = min(type_scale.px(TABLE), round(MOST * room))
        names = self.table.least_width() + 2 * GAP  # which its card leaves beside it
        table = max(table, min(names, room - type_scale.px(PLOT)))
        self._across.setSizes([room - table, table])

    def _name_controls(self) -> None:
        """In full where the row has room for all; else they would be cut on both sides."""
        tr, clock = self.tr, self._clock
        parts: tuple[QPushButton | Label, ...] = (self._fill, self._choose, self._where)
        wide = self.fontMetrics().horizontalAdvance
        gap = type_scale.px(GAP)
        taken = sum(each.sizeHint().width() + gap for each in self._controls)
        room = self.width() - 2 * SIDE + gap - taken + sum(wide(each.text()) for each in parts)
        at = (f"{clock.epoch:,}", f"{clock.end:,}") if clock.runs else ()
        where = [text.format(*at) if at else "" for text in (tr("epoch {} of {}"), tr("{} of {}"))]
        short = tr("Six models"), tr("Choose runs"), where[0]
        ways = (tr("Six models on this task"), *short[1:]), short, (short[0], tr("Runs"), where[1])
        shown = next((way for way in ways if sum(map(wide, way)) <= room), ways[-1])
        for each, text in zip(parts, shown, strict=True):
            each.setText(text)

    @Slot()
    def _on_moved(self) -> None:
        self._is_parted = True

    @property
    def presented(self) -> tuple[QWidget, ...]:
        """What stays while one presents."""
        if self.results.invites:
            return (self.results,)
        shown = self._states if self._is_meant(self._states) else card_of(self.curves)
        return (shown, self._run, self._where, self.slider)

    def _is_meant(self, part: QWidget) -> bool:
        """What is under the mouse, else what has the keyboard, is a part of it."""
        for each in (QApplication.widgetAt(QCursor.pos()), QApplication.focusWidget()):
            if each is not None and self.isAncestorOf(each):
                return part.isAncestorOf(each)
        return False

    def _invite(self) -> None:
        """Of a demo there is nothing to compare: six models on what the first lesson learns that
        does learn.
        """
        runs = self._session.runs
        offered, run = runs.first_that_trains, runs.current
        wanted = not self._clock.runs and run is not None and offered is not None
        self.results.invite(wanted, self._run, self._where, self.slider, self._speed, self._fill)
        self._choose.setVisible(
            not wanted or any(each.experiment.trains for each in self._session.runs.all)
        )
        if wanted and offered is not None:
            name = tr("Six models on {}").format(own_title(offered.experiment))
            self.results.invitation.offer(self.results.invitation.sentence.text(), name)

    @Slot()
    def _on_invited(self) -> None:
        offered = self._session.runs.first_that_trains
        if offered is not None:
            self._shell.do(six_models_on(offered.experiment))

    def refresh(self) -> None:
        self._invite()
        clock = self._clock
        reason = self._shell.refusal(intents.PlayComparison())
        self._speed.setCurrentIndex(SPEEDS.index(clock.speed))
        self._run.setText(self.tr("Pause") if clock.playing else self.tr("Run"))
        self._run.does("pause" if clock.playing else "run")
        self._run.setEnabled(not reason)
        self._run.setToolTip(told(reason))
        self._fill_slider()
        self._name_controls()
        before = self._records.names
        self._records.names = names_of(self._session.runs, clock.runs, clock.called)
        self._note.say(*self._told())
        self._how.tell(how_compared(clock.runs))
        curves = [self._records.curve(each) for each in clock.runs]
        self.curves.show_curves(curves, clock.epoch, clock.end, self._log.isChecked())
        self._name_curves()
        self._wanted.setText(word_text(clock.runs))
        self.table.show_rows([self._records.row(each) for each in clock.runs])
        if self._records.names != before:
            self._part()
        self.maps.show_maps([self._records.map_of(each) for each in clock.runs])
        self._scale.end_at(scale_end_text(self.maps.top))

    def _name_curves(self) -> None:
        """Where the table is not there to tell which is which."""
        self.curves.name_curves(not self.table.isVisibleTo(self))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The table goes while one presents, and comes back."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._name_curves()
        return False

    def _fill_slider(self) -> None:
        with quiet(self.slider):
            self.slider.setRange(1, self._clock.end)
            self.slider.setValue(self._clock.epoch)
            self.slider.setEnabled(bool(self._clock.runs))

    def _told(self) -> tuple[str, ...]:
        hidden = self._session.selection.why_hidden
        if len(self._clock.runs) < 2:
            text = self.tr(
                "“Six models on this task” trains them all from the present seed; “Choose runs” "
                "sets any runs side by side."
            )
            short = self.tr("“Six models on this task” trains them all.")
            standings = [] if hidden else [self._records.standing(r) for r in self._clock.runs]
            alone = "".join(alone_text(each, self._clock.epoch) for each in standings)
            return sentences(alone, text), sentences(alone, short), alone or short, short
        if hidden:
            return (told(hidden),)
        shown = outcome(self._clock.runs, self._records.names) if self._clock.at_end else ()
        if shown:
            return shown
        standings = [self._records.standing(run) for run in self._clock.runs]
        return headline(standings, self._clock.epoch)

    @Slot()
    def _on_changed(self) -> None:
        self._shell.redraw.only(self)

    @Slot()
    def _on_run(self) -> None:
        if self.results.invites:
            self._on_invited()
            return
        playing = self._clock.playing
        self._shell.do(intents.PauseComparison() if playing else intents.PlayComparison())

    @Slot(int)
    def _on_sought(self, epoch: int) -> None:
        self._shell.do(intents.SeekComparison(epoch))

    @Slot(int)
    def _on_speed(self, index: int) -> None:
        self._shell.do(intents.SetComparisonSpeed(SPEEDS[index]))

    @Slot()
    def _on_fill(self) -> None:
        try:
            self._shell.do(six_on(self._session.runs.current))
        except SpecError as error:
            self._session.refuse(told(error))

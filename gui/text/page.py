"""Text: a language model learns letters, words and phrases; what it writes on the way, and how
good it is against counting. A poem is learned by heart the same way.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.experiment import Experiment
from core.journal import intents
from core.journal.journal import Acts
from core.runs.batch_run import BatchRun
from core.session.session import Session
from core.session.text_training import NO_MODEL, NO_TEXT
from core.settings import SpecError
from gui.figures.text.sample_list import SampleList
from gui.shell import Shell
from gui.style import theme
from gui.style import type as type_scale
from gui.text.controls import TextControls
from gui.text.plot_card import TextPlotCard
from gui.text.recital_card import RecitalCard
from gui.text.sources import ask_text
from gui.text.wording import sample_letters, time_text
from gui.widgets.cards import as_card, card
from gui.widgets.form_area import FormArea
from gui.widgets.layouts import in_column, in_row
from gui.widgets.letters_view import LettersView
from gui.widgets.named import named
from gui.widgets.page_results import PageResults
from gui.widgets.run_key import run_by_key
from gui.widgets.side_column import SideColumn
from gui.wording.translate import told

TITLE = "Text"


class Page(QWidget):
    """The view of session.texts."""

    def __init__(self, session: Session, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._texts = session.texts
        self._written: tuple[object, ...] = (None, None, None)  # sample, text, theme: as shown
        self.controls = TextControls()
        self.chart = TextPlotCard(session.texts, shell)
        self.file = self.chart.file
        self.sample = LettersView("textSampleView", self.tr("What it writes"))
        self.sample.setPlaceholderText(self.tr("What it writes will appear here."))
        self.samples = SampleList()
        self.recital = RecitalCard(session.texts)
        self._lay_out()
        self._connect()
        self._begin()
        session.selection.shapes_changed.connect(self._redraw)
        shell.redraw.add(self.chart)

    def _lay_out(self) -> None:
        side = named(QWidget(), "textSide")
        said = self.tr("Text, network and training")
        area = FormArea("textControlsScroll", said, self.controls)
        column = in_column(side, spacing=0)
        for part in (area, self.controls.acts):
            column.addWidget(part)
        column.addStretch(1)
        as_card(side)
        SideColumn(side, lambda: max(type_scale.px(268), area.needs))
        self.tabs = named(QTabWidget(), "textTabs", self.tr("What it writes, and how it recites"))
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._samples_tab(), self.tr("What it writes"))
        self.tabs.addTab(self.recital, self.tr("Told or on its own"))
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        as_card(self.chart)
        split.addWidget(self.chart)
        split.addWidget(card(self.tabs))
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 4)
        layout = in_row(self, (12, 10, 12, 12))
        layout.addWidget(side)
        told = self.tr("It begins by guessing, and learns a text letter by letter.")
        self.results = PageResults(split, told, "textInviteButton", self.tr("Train a fresh one"))
        self.results.show_example(
            "text",
            self.tr("An example: an LSTM learns to write like Python's help"),
            self.tr("bits per letter"),
            self.tr("update"),
        )
        right = QVBoxLayout()
        right.addWidget(self.chart.strip)
        right.addWidget(self.results, 1)
        layout.addLayout(right, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab would stop where nothing is

    def _samples_tab(self) -> QWidget:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.sample)
        split.addWidget(self.samples)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        return split

    def _connect(self) -> None:
        texts = self._texts
        controls = self.controls
        for signal in (texts.run_changed, texts.state_changed, texts.opening.changed):
            signal.connect(self._redraw)
        texts.run_changed.connect(self._on_run_changed)
        texts.changed.connect(self._on_changed)
        texts.opening.progressed.connect(self._on_progress)
        controls.opened.connect(self._on_source)
        controls.needed.connect(texts.opening.open)
        controls.reread.connect(self._on_reread)
        starts = (controls.start, self.results.invitation.button)
        for each in starts:
            each.clicked.connect(self._on_start)
        run_by_key(self, (*starts, controls.pause), self.refresh)
        controls.pause.clicked.connect(self._on_pause)
        controls.fork.clicked.connect(self._on_fork)
        controls.stop.clicked.connect(lambda: self._shell.do(intents.CancelReading()))
        controls.form.edited.connect(self._on_edited)
        controls.form.edited.connect(self._redraw)
        controls.style_boxes.changed.connect(self._on_style)
        self.samples.chosen.connect(lambda at: self._shell.do(intents.SeekText(at)))
        self.tabs.currentChanged.connect(self._redraw)
        self.chart.write.clicked.connect(self._on_write)

    # what is drawn ------------------------------------------------------------------------------

    @Slot()
    def _on_changed(self) -> None:
        if self._texts.running:
            self._shell.redraw.soon(self.chart)
            self._shell.redraw.soon(self, is_text=True)
        else:
            self._redraw()

    @Slot()
    def _redraw(self) -> None:
        self._shell.redraw.only(self)

    def _begin(self) -> None:
        """The first look has a text open and settings that work: one click from the wonder."""
        opening = self._texts.opening
        if self._texts.run is not None:  # opened before there was a page
            self._on_run_changed()
        elif opening.text is None and not opening.busy:
            self.controls.choose(0)
        else:
            self.controls.begin_plain()

    @property
    def presented(self) -> tuple[QWidget, ...]:
        """What stays while one presents."""
        return (self.results,) if self.results.invites else self.chart.presented

    def refresh(self) -> None:
        texts = self._texts
        run = self._texts.run
        opening = texts.opening
        controls = self.controls
        there = texts.running or opening.file_is_there  # asked of the disk when nothing hurries
        controls.show_text(opening.text, opening.refusal, opening.busy, there)
        planned = self._planned()
        self._show_buttons(run, planned)
        # What was deleted can be had back, and what was left be chosen again.
        none = run is None and not texts.deleted and not texts.runs
        self.results.invite(none, controls.run, controls.fork)
        self.results.invitation.button.setEnabled(controls.start.isEnabled())
        self.results.invitation.button.setToolTip(controls.start.toolTip())
        self.chart.tell(planned if isinstance(planned, Experiment) else None)
        self._show_samples(run)
        self.recital.show_run(run)

    def _show_buttons(self, run: BatchRun | None, planned: Experiment | SpecError) -> None:
        texts = self._texts
        controls = self.controls
        running = texts.running
        controls.pause.setText(self.tr("Pause") if running else self.tr("Go on"))
        controls.pause.does("pause" if running else "run")
        rests = "" if running else told(self._shell.refusal(intents.ResumeText()))
        controls.pause.setEnabled(not rests)
        controls.pause.setToolTip(rests)
        controls.run.lead(not rests, begins=True, fresh=not running and self._is_fresh(planned))
        reason = self._why_no_start(planned)
        controls.start.setEnabled(not reason)
        controls.start.setToolTip(reason)
        reason = self._why_no_fork(run, planned)
        controls.fork.setEnabled(not reason)
        about = self.tr("Go on from the update that is shown, with the settings above")
        controls.fork.setToolTip(reason or about)
        epochs = run.experiment.training.epochs if run is not None else 1
        controls.bar.setMaximum(max(epochs, 1))
        controls.bar.setValue(min(run.updates, epochs) if run is not None else 0)
        told_of = time_text(run, texts.training.left, running)
        controls.time.setText(rests if run is not None and rests else told_of)

    def _is_fresh(self, wanted: Experiment | SpecError) -> bool:
        """Whether the form asks for another run than the one that is there, for however long."""
        run = self._texts.run
        if run is None or isinstance(wanted, SpecError):
            return False
        return wanted.with_values(epochs=run.experiment.training.epochs) != run.experiment

    def _show_samples(self, run: BatchRun | None) -> None:
        texts = self._texts
        sample = run.sample_at(texts.at) if run is not None else None
        text = texts.opening.text_of(run) if run is not None else None
        written = (sample, text, theme.current())
        if any(new is not old for new, old in zip(written, self._written, strict=True)):
            self._written = written
            self.sample.show_letters(sample_letters(sample, text))
        self.samples.show_run(run, texts.at)

    def _planned(self) -> Experiment | SpecError:
        """What the form says, or why it cannot be."""
        try:
            return self.controls.experiment()
        except SpecError as error:
            return error

    def _why_no_start(self, wanted: Experiment | SpecError) -> str:
        opening = self._texts.opening
        if opening.busy:
            return self.tr("A text is being read.")
        if opening.text is None:
            return self.tr("No text is open.")
        if isinstance(wanted, SpecError):
            return ""
        return told(self._shell.refusal(intents.TrainText(wanted)))

    def _why_no_fork(self, run: BatchRun | None, wanted: Experiment | SpecError) -> str:
        """A fork keeps its network and its text; all else may be changed."""
        if run is not None and self._texts.opening.codes(run) is not None:
            if isinstance(wanted, SpecError):
                return told(wanted)
            return told(self._shell.refusal(intents.ForkText(wanted)))
        return told(NO_MODEL if run is None else NO_TEXT)

    # what is asked for --------------------------------------------------------------------------

    @Slot(float)
    def _on_progress(self, share: float) -> None:
        self.controls.reading.setValue(round(100 * share))

    @Slot(str)
    def _on_source(self, origin: str) -> None:
        given = ask_text(self, origin)
        if given is not None:
            self._shell.do(intents.ReadText(*given))
        else:
            self.controls.show_source()

    @Slot(str)
    def _on_reread(self, encoding: str) -> None:
        text = self._texts.opening.text
        if text is not None and text.is_file:
            self._shell.do(intents.ReadText(text.origin, encoding=encoding))

    @Slot()
    def _on_start(self) -> None:
        self.begin()

    def acts(self) -> Acts:
        """How its intents are done, by whichever way they come."""
        return {intents.PutAside: lambda _: self.chart.strip.put_aside()}

    def take(self, number: int) -> None:
        """A preset, as if it were picked; its text is read."""
        self._shell.do(intents.Look(self.controls.preset.objectName(), number))

    def begin(self) -> None:
        """A fresh run as the form says, on the text that is open by now."""
        self.refresh()
        self._do_with(intents.TrainText)

    @Slot()
    def _on_fork(self) -> None:
        self._do_with(intents.ForkText)

    def _do_with(self, act: type[intents.TrainText | intents.ForkText]) -> None:
        """With what the form says."""
        try:
            refusal = told(self._shell.do(act(self.controls.experiment())))
        except SpecError as error:
            refusal = told(error)
        if refusal:
            self.controls.show_error(refusal)

    @Slot()
    def _on_pause(self) -> None:
        running = self._texts.running
        self._shell.do(intents.PauseText() if running else intents.ResumeText())

    @Slot(str)
    def _on_edited(self, name: str) -> None:
        """The stop mark moves the run that is there, as long as the form is about that run; all
        else is for a fresh one.
        """
        run = self._texts.run
        wanted = self._planned()
        if name != "epochs" or run is None or isinstance(wanted, SpecError):
            return
        if not self._is_fresh(wanted):
            self._shell.do(intents.MoveTextMark(wanted.training.epochs))

    @Slot()
    def _on_style(self) -> None:
        self._shell.do(intents.SetSampleStyle(self.controls.sample_style))

    @Slot()
    def _on_run_changed(self) -> None:
        """The form says what the run is; a change of it is for the next one."""
        run = self._texts.run
        if run is not None:
            self.controls.show_experiment(run.experiment, fresh=not run.first)

    @Slot()
    def _on_write(self) -> None:
        self._shell.do(intents.ShowPage("try_it"))
        self._shell.do(intents.WriteOn())

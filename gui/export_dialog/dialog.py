"""ExportDialog: a run as a file for others: what, in which format, how it looks, and where to."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QHideEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.course.language import spoken
from core.exporting.choices import Choice, choices_of
from core.exporting.frames import duration, frames
from core.exporting.order import Order, as_typed
from core.exporting.sketch import HANDOUT
from core.files.bounded_read import shown
from core.runs.run import Run
from core.sentences import SentenceError
from core.session.session import Session
from core.trace.playhead import Playhead
from gui.export_dialog.format_list import FormatList
from gui.export_dialog.glimpse import glimpse, looks
from gui.export_dialog.offered import GLIMPSED, glimpsed, offered
from gui.export_dialog.options import Options
from gui.export_dialog.origin import NOTED, Origin
from gui.export_dialog.preview import Preview
from gui.export_dialog.trial import Trial
from gui.export_dialog.workshop import Workshop
from gui.style import type as type_scale
from gui.widgets.buttons import DialogButtons, button
from gui.widgets.captioned import DPI
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.controls_area import ControlsArea
from gui.widgets.error_label import ErrorLabel
from gui.widgets.label import Label
from gui.widgets.named import named
from gui.widgets.save_dialog import Kind, ask_save
from gui.widgets.voice import say
from gui.wording import numbers
from gui.wording.exports import format_title
from gui.wording.file_names import part, program_name
from gui.wording.pictures import drawn_moment
from gui.wording.punctuation import aside, headed
from gui.wording.translate import told

SIZE = (980, 640)  # pixels at 100 %
WIDE = 340  # of them, its left side: a moment is read whole
PAUSE_MS = 300  # after the last change, before a preview is begun


class ExportDialog(QDialog):
    """remembered: what was chosen last; what is chosen now is put into it. first_run: the id of the
    run that is offered first; 0 for the current one of the Lab.
    """

    def __init__(
        self,
        session: Session,
        remembered: dict[str, str],
        workshop: Workshop,
        parent: QWidget,
        first_run: int = 0,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export"))
        self._session = session
        self._remembered = remembered
        self._workshop = workshop
        self._around = parent
        workshop.setParent(self)
        self._origin = Origin(session, workshop.folder)
        self._trial = Trial(workshop, self)
        self._number = 0  # of the file under way
        self._runs: dict[int, Run] = {}
        self._saved = Path()
        self._make()
        self._lay_out()
        self._connect()
        self._fill(first_run)

    # what stands in it --------------------------------------------------------------------------

    def _make(self) -> None:
        self.run_box = named(ChoiceBox(), "exportRun", self.tr("Run"))
        self.formats = FormatList()
        self.options = Options()
        self.preview = Preview()
        self.busy = named(QProgressBar(), "exportBusy", self.tr("How far it has come"))
        self.busy.setTextVisible(False)
        self.stop = button("exportStop", self.tr("Stop"))
        self.command = named(QLineEdit(), "exportCommand", self.tr("The same in a terminal"))
        self.command.setReadOnly(True)
        type_scale.wear(self.command, "label", mono=True)
        self.copy = button("exportCopy", self.tr("Copy"), self.tr("Copy the command"))
        self.about = Label(wordWrap=True, objectName="exportAbout")
        self.working = Label(objectName="exportWorking")
        self.outcome = Label(wordWrap=True, objectName="exportOutcome")
        self.folder = button("exportFolder", self.tr("Open the folder"))
        self.error = ErrorLabel("exportError")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        self._area = ControlsArea("exportOptions", self.tr("Options"), self.options, WIDE)
        left.addWidget(self.run_box)
        left.addWidget(self.formats, 1)
        left.addWidget(self._area, 1)
        for each in (self.run_box, self.formats):
            type_scale.keep(each, lambda one: one.setFixedWidth(self._area.width()))
        right = QVBoxLayout()
        right.addWidget(self.about)
        right.addWidget(self.preview, 1)
        right.addLayout(_line(self.working, self.busy, self.stop))
        whole = QHBoxLayout()
        whole.addLayout(left)
        whole.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.addLayout(whole, 1)
        column.addWidget(Label(self.tr("The same in a terminal:")))
        column.addLayout(_line(self.command, self.copy))
        column.addWidget(self.error)
        column.addLayout(_line(self.outcome, self.folder))
        column.addWidget(self._buttons())
        wide, high = map(type_scale.px, SIZE)
        for around in (self._around.window().size(), self.screen().availableSize()):
            wide, high = min(wide, around.width() - 40), min(high, around.height() - 60)
        self.resize(wide, high)

    def _buttons(self) -> DialogButtons:
        buttons = DialogButtons(QDialogButtonBox.StandardButton.Close)
        self.go = buttons.addButton(self.tr("Export…"), QDialogButtonBox.ButtonRole.ActionRole)
        named(self.go, "exportGo")
        self.go.setDefault(True)
        self.go.clicked.connect(self._on_go)
        buttons.rejected.connect(self.reject)
        for each in (buttons.button(QDialogButtonBox.StandardButton.Close), self.copy, self.stop):
            each.setAutoDefault(False)
        self.folder.setAutoDefault(False)
        return buttons

    def _connect(self) -> None:
        self.run_box.currentIndexChanged.connect(self._on_run)
        self.formats.chosen.connect(self._on_format)
        self.options.changed.connect(self._on_changed)
        self.options.refused.connect(self.error.say)
        self.stop.clicked.connect(self._on_stop)
        self.copy.clicked.connect(self._on_copy)
        self.folder.clicked.connect(self._on_folder)
        self._pause.timeout.connect(self._begin_preview)
        self._trial.made.connect(self._on_preview)
        self._trial.failed.connect(self._on_no_preview)
        self._workshop.readied.connect(self._show_work)
        self._workshop.progressed.connect(self._on_progress)
        self._workshop.ended.connect(self._on_ended)

    def _fill(self, first_run: int) -> None:
        for title, run in offered(self._session):
            self._runs[run.id] = run
            self.run_box.addItem(title, run.id)
        first = first_run or self._session.runs.current_id
        self.run_box.setCurrentIndex(max(self.run_box.findData(first), 0))
        for widget in (self.folder, self.outcome):
            widget.hide()
        self.options.remember(self._remembered)
        self._on_run()
        self._workshop.start()

    # what is chosen -----------------------------------------------------------------------------

    @property
    def run(self) -> Run:
        return self._runs[self.run_box.currentData()]

    @property
    def choice(self) -> Choice:
        found = self.formats.choice
        assert found is not None
        return found

    @Slot()
    def _on_run(self) -> None:
        choice = self.formats.choice
        wanted = choice.name if choice is not None else self._remembered.get("format", "png")
        of_lesson = bool(self._origin.lesson(self.run))
        goes_on = self.run.start is not None
        choices = choices_of(self.run.experiment, of_lesson, goes_on)
        if self.run.experiment.batched:  # of which there is no picture, which is usual elsewhere
            there = [each.name for each in choices if not each.why_not]
            wanted = wanted if wanted in there else there[0]
        self.formats.show_choices(choices, wanted)
        self._on_format()

    @Slot()
    def _on_format(self) -> None:
        self.options.show_for(self.run, self.choice)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        # The list has what the options do not need.
        self._area.setMaximumHeight(self.options.sizeHint().height())
        self._area.setVisible(bool(self.choice.takes))
        if not self._number:
            self._say_outcome("")
        choice = self.choice
        problem = "" if choice.why_not else self.options.problem()
        self.error.say(problem)
        can = not problem and not choice.why_not
        self.about.setText(self._about(can))
        self.go.setEnabled(can and not self._number)
        self._show_command(can)
        if choice.why_not:
            self.preview.say(told(choice.why_not))
        elif self.preview.is_saying:  # of another choice
            self.preview.say("")
        self._pause.start() if can else self._pause.stop()
        self._show_work()

    def _about(self, can: bool) -> str:
        """What it is; of a film how long, too."""
        choice = self.choice
        text = headed(format_title(choice.name), told(choice.about))
        if can and choice.name != "script" and glimpsed(self.run) != self.run.experiment:
            return self.tr("{} (The preview is of its first {} updates.)").format(text, GLIMPSED)
        if not (can and choice.moves):
            return text
        places, options = self._places(), self.options
        fine = options.dpi.value() / DPI
        size = " × ".join(f"{round(box.value() * fine)}" for box in (options.wide, options.high))
        length = self.tr("{} frames, {}, {}").format(
            f"{len(places):,}", numbers.duration(duration(places)), size
        )
        return aside(text, length)

    def _places(self) -> tuple[Playhead, ...]:
        return frames(self.run.experiment, *self.options.moments.ends())

    def _show_command(self, can: bool) -> None:
        has_notes = self.choice.name in NOTED or self.options.is_of_notes
        typed = partial(self._origin.typed, has_notes=has_notes)
        order = self._order(typed) if can else None
        text = as_typed(order.arguments(self._proposed + self._ending)) if order else ""
        self.command.setText(text)
        self.command.setCursorPosition(0)
        self.command.setToolTip(self._origin.note(self.run, has_notes))
        self.copy.setEnabled(bool(text))

    def _order(self, what: Callable[[Run, int], tuple[str, ...]]) -> Order:
        if self.choice.name == HANDOUT:
            return Order((self._origin.lesson(self.run),), HANDOUT)
        last = self.options.last_epoch()
        return Order(what(self.run, last), self.choice.name, self.options.options())

    @property
    def _ending(self) -> str:
        return self.choice.endings[0] if self.choice.endings else ""

    @property
    def _proposed(self) -> str:
        """A name without its ending."""
        if self.choice.name == HANDOUT:
            return Path(self._origin.lesson(self.run)).stem
        options = self.options.options()
        what = options.get("--figure") or options.get("--table") or ""
        return "-".join(filter(None, (program_name(self.run), part(what))))

    # how it will look ---------------------------------------------------------------------------

    @Slot()
    def _begin_preview(self) -> None:
        if not self._number and self.isVisible():
            is_code = self.choice.name == "script"  # which takes no training to tell
            what = self._origin.asked if is_code else self._origin.glimpsed
            try:
                self._trial.show(looks(self._order(what), self.choice, self._frames()))
            except SentenceError as error:  # no room for what the other process is to read
                self.preview.say(told(error))
        self._show_work()

    def _frames(self) -> list[tuple[str, str]]:
        """(--at, in words) of the first, the middle and the last of a film."""
        if not self.choice.moves:
            return []
        experiment, places = self.run.experiment, self._places()
        found = dict.fromkeys((places[0], places[len(places) // 2], places[-1]))
        return [(f"{p.epoch}.{p.step}", drawn_moment(experiment, p) or "") for p in found]

    @Slot(list)
    def _on_preview(self, files: list[tuple[Path, str]]) -> None:
        self.preview.show_glimpse(glimpse(files))
        self._show_work()

    @Slot(str)
    def _on_no_preview(self, said: str) -> None:
        self.preview.say(said)
        self._show_work()

    @Slot()
    def _show_work(self) -> None:
        """What is under way, if anything is."""
        previews = self._trial.is_busy or self._pause.isActive()
        for widget in (self.working, self.stop):
            widget.setVisible(bool(self._number) or previews)
        preview, file = self.tr("The preview is being made…"), self.tr("The file is being made…")
        if not self._workshop.is_ready:
            preview = self.tr("Getting ready: PyTorch is being loaded…")
        self.working.setText(file if self._number else preview)
        if not self._number and not self._trial.is_busy:
            self.busy.hide()

    @Slot(int, int, int)
    def _on_progress(self, number: int, done: int, of: int) -> None:
        self.busy.setVisible(of > 1)
        self.busy.setRange(0, of)
        self.busy.setValue(done)

    @Slot()
    def _on_stop(self) -> None:
        """The process is gone; another one is there when it is needed."""
        was_file, self._number = bool(self._number), 0
        self._pause.stop()
        self._trial.forget()
        self._workshop.stop()
        self.preview.say(self.tr("Stopped. Another choice starts a new preview."))
        if was_file:
            self._say_outcome(self.tr("Stopped: no file was written."))
        self.go.setEnabled(not self.choice.why_not)
        self._show_work()

    # the file -----------------------------------------------------------------------------------

    @Slot()
    def _on_go(self) -> None:
        title = format_title(self.choice.name)
        beside = self.choice.beside
        kinds = [Kind(title, each, beside) for each in self.choice.endings or ("",)]
        path = ask_save(self, self.tr("Export"), self._proposed, kinds, "export")
        if not path:
            return
        self._saved = Path(path)
        self._say_outcome("")
        self.error.say("")
        agreed = ["--replace"] if beside else []  # that was asked about just now
        try:
            order = self._order(self._origin.asked)
        except SentenceError as error:
            self.error.say(told(error))
            return
        self._number = self._workshop.ask([*agreed, *order.arguments(path)])
        self.go.setEnabled(False)
        self._show_work()

    @Slot(int, int, str)
    def _on_ended(self, number: int, code: int, said: str) -> None:
        if number != self._number or not number:
            return
        self._number = 0
        self.go.setEnabled(True)
        if code:
            self.error.say(said)
        else:
            self._say_outcome(self.tr("Saved {}.").format(shown(self._saved)), there=True)
        self._show_work()

    def _say_outcome(self, text: str, there: bool = False) -> None:
        self.outcome.setText(text)
        self.outcome.setVisible(bool(text))
        self.folder.setVisible(there)
        if text:
            say(self.outcome, text)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command.text())

    @Slot()
    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))

    def hideEvent(self, event: QHideEvent) -> None:
        """What was chosen is for the next time; nobody waits for what is under way."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._remembered.update(self.options.remembered(), format=self.choice.name)
            self._pause.stop()
            self._trial.forget()
            self._workshop.stop()


def _line(*parts: QWidget) -> QHBoxLayout:
    """Side by side; what is no button has the room."""
    line = QHBoxLayout()
    for each in parts:
        line.addWidget(each, 0 if isinstance(each, QPushButton) else 1)
    return line


def show_export(
    session: Session, remembered: dict[str, str], parent: QWidget, first_run: int = 0
) -> ExportDialog:
    """The dialog, open."""
    dialog = ExportDialog(session, remembered, Workshop(spoken()), parent, first_run)
    dialog.open()
    return dialog

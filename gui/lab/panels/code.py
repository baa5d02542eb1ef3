"""Code: the experiment as a program to read, to run and to keep; the current line lit."""

import re

from PySide6.QtCore import QSizeF, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.export.formats import export, formats_of
from core.export.output import printed
from core.export.script import program_of
from core.export.script_lines import Program
from core.files.bounded_read import FileError
from core.runs.looked_at import operation_now
from core.runs.run import Run
from core.session.session import Session
from core.trace.operations import TELLING, Operation
from core.trace.terms import line_of
from gui.figures.code.code_view import CodeView
from gui.figures.code.line_wording import line_term, line_text
from gui.figures.code.output_view import LINES, OutputView
from gui.figures.code.room_for_type import font_for, height_for
from gui.style import type as type_scale
from gui.widgets.buttons import button
from gui.widgets.formula_paragraph import FormulaParagraph
from gui.widgets.home import give_home
from gui.widgets.label import Label
from gui.widgets.layouts import keep_apart
from gui.widgets.named import named
from gui.widgets.save_dialog import Kind, ask_save
from gui.wording.file_names import program_name
from gui.wording.translate import told

TITLE = "Code"
AREA = "right"
ORDER = 2
NAME = re.compile(r"`([^`\n]+)`")  # in a text beside it
LOW = 6  # times what the output needs at least: a panel less high has none, whatever its type


class Panel(QWidget):
    """The Qt view of core.export.script for the current run; what is shown is what is saved."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown: object = None
        self._opened: object = None  # where what stands here is read from
        self._names: tuple[str, ...] = ()  # of what a text beside it speaks of, at this place:
        self._spoken_at: object = None
        self._program = Program(())
        self._hovered = 0
        self._drawn: Run | None = None  # what stands here; another may be current by then
        self.view = named(CodeView(), "codeView", self.tr("The program of this run"))
        self.output = OutputView()
        self.hint = FormulaParagraph("codeHint", lines=3)
        self.note = Label(objectName="codeNote", wordWrap=True)
        self._copy = button("copyCodeButton", self.tr("Copy"))
        self._save = button("saveCodeButton", self.tr("Save program…"))
        self._lay_out()
        self._copy.clicked.connect(self._on_copy)
        self._save.clicked.connect(self._on_save)
        self.view.line_hovered.connect(self._on_hover)
        give_home(self, self.view)
        type_scale.keep(self.view, lambda _: self._share_room())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        keep_apart(row, self)
        row.addWidget(self._copy)
        row.addWidget(self._save)
        row.addStretch(1)
        self._output_card = QWidget()
        below = QVBoxLayout(self._output_card)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(2)
        title = Label(self.tr("Output"))
        type_scale.wear(title, "label", bold=True)
        below.addWidget(title)
        below.addWidget(self.output)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 8)
        layout.addLayout(row)
        layout.addWidget(self.note)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.hint)
        layout.addWidget(self._output_card)
        type_scale.keep_least(self, 240)

    def refresh(self) -> None:
        run = self._session.runs.current
        if run is None:
            return
        self._drawn = run
        written = (run.experiment, None if run.start is None else run.start.updates)
        if written != self._shown:
            self._program = program_of(run)
            self._shown = written
            self.view.show_text(self._program.text)
            self._share_room()
        by_operation = self._session.transport.by_operation
        operation = operation_now(run, self._session.selection.opened, by_operation)
        kind = line_of(run.experiment, self._session.selection.term)
        named = self._program.line_of(Operation(kind)) if kind is not None else 0
        current = self._program.line_of(operation) if operation else 0
        self.view.light(current, named)
        self._open(current)
        self._speak(run)
        self._note(run)
        self._tell(run)
        self.output.show_lines(printed(run, self._session.selection.hides_answers))

    def _open(self, current: int) -> None:
        """In the course, before anything is computed: at the loop that comes."""
        opens = self._shown if self.property("lent") else None
        if opens != self._opened and not current:
            self._opened = opens
            loops = [each.text.startswith("for ") for each in self._program.lines]
            self.view.open_at(loops.index(True) + 1 if opens and True in loops else 0)

    def open_at(self, text: str) -> None:
        """What a step's text names is in view while the playhead is where the step brings it."""
        self._names = tuple(dict.fromkeys(NAME.findall(text)))
        self._spoken_at = None
        if self._drawn is not None:
            self.refresh()

    def _speak(self, run: Run) -> None:
        head = run.playhead.epoch, run.playhead.step, run.playhead.operation
        arrives = self._session.transport.is_awaiting
        if not arrives and self._spoken_at is None:
            self._spoken_at = head
        here = self.property("lent") and (arrives or self._spoken_at == head)
        self.view.speak_of(self._names if here else ())

    def hideEvent(self, event: QHideEvent) -> None:
        """Who comes back to it finds the loop, wherever it was scrolled to before."""
        super().hideEvent(event)
        self._opened = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Both in as large a type as leaves the program whole; the output has what that leaves, up
        to a third. A low panel has none.
        """
        lines = self._program.text.splitlines()
        self._output_card.setVisible(self.height() > LOW * self.output.least())
        below = self.output.height() if self._output_card.isVisible() else 0
        room = QSizeF(self.view.contentsRect().width(), self.view.height() + below)
        found = font_for(lines, room, LINES)
        for view in (self.view, self.output):
            if view.font().key() != found.key():
                view.setFont(found)
        left = int(room.height()) - height_for(lines, room.width(), found)
        self.output.want(max(min(left, self.height() // 3), self.output.least(found)))

    def _note(self, run: Run) -> None:
        """A program that goes on from weights is two files."""
        self.note.setVisible(run.start is not None)
        self.note.setText(self.tr("It goes on from weights, which are saved in a file beside it."))

    def _tell(self, run: Run) -> None:
        """The hovered line's tensor, else the current line's."""
        number = self._hovered or self.view.lit
        opened = self._session.selection.inspected
        kinds = self._program.kinds_of(number)
        why = told(self._session.selection.why_hidden) if TELLING & {*kinds} else ""
        self.hint.setText(why or line_text(run, kinds, opened))
        self.view.tip = self.hint.text().replace(" · ", "\n") if self._hovered else ""

    @Slot(int)
    def _on_hover(self, number: int) -> None:
        """A hovered line lights what it computes in every view."""
        self._hovered = number
        run = self._drawn
        if run is not None:
            self._session.selection.light(line_term(run, self._program.kinds_of(number)))
            self._tell(run)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._program.text)

    @Slot()
    def _on_save(self) -> None:
        run = self._session.runs.current
        if run is None:
            return
        kinds = [Kind(each.NAME, each.SUFFIX, (*each.beside(run),)) for each in formats_of(run)]
        path = ask_save(self, self.tr("Save the program"), program_name(run), kinds, "program")
        if path:
            self.save(run, path)

    def save(self, run: Run, path: str) -> None:
        """Has the program written; a failure is a sentence for the user."""
        try:
            export(run, path)
        except FileError as error:
            self._session.failed.emit(told(error))

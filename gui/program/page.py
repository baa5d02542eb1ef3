"""Program: the run's program, to be changed and run. A bug in it is to be found, or a line written;
what came of it stands beside what should come.
"""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from core.export.exercises import exercises_of
from core.journal import intents
from core.journal.intent import Intent
from core.session.session import Session
from gui.figures.code.code_editor import CodeEditor
from gui.program.program_file import ProgramFile
from gui.program.results import Results
from gui.program.solution import Solution
from gui.program.wording import headline, solution
from gui.shell import Shell
from gui.style import type as type_scale
from gui.widgets.buttons import button
from gui.widgets.cards import card
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.home import give_home
from gui.widgets.named import named
from gui.widgets.page_results import PageResults
from gui.widgets.progress import progress
from gui.widgets.run_button import RunButton
from gui.widgets.run_key import run_by_key
from gui.wording.translate import told

TITLE = "Program"
GAP = 4  # pixels between what stands below each other
EVENLY, MORE, TWICE = 1000, 3, 2
WIDER = 1.4  # times as wide as what comes of it
ROOMY = 1200  # pixels at 100 %: from here on half of the page has room for a program
NARROW = 900  # pixels at 100 %: below, what came of it stands below the program


class Page(QWidget):
    """The view of session.programs."""

    def __init__(self, session: Session, shell: Shell) -> None:
        super().__init__()
        self._session = session
        self._shell = shell
        self._programs = session.programs
        self._listed: object = None
        self.file = ProgramFile(session.runs, shell, self)
        self.exercises = named(ChoiceBox(), "exerciseBox", self.tr("What to do with the program"))
        self.run = RunButton("runProgramButton", self.tr("Run it"))
        self.run.reserve(self.tr("Cancel"))
        self.bar = progress("programProgress", self.tr("The program is running"))
        self.bar.setRange(0, 0)  # nobody knows how much of it is to come
        self.restore = button("restoreProgramButton", self.tr("As it was"))
        self.tell = button("tellExerciseButton", self.tr("Which line is it?"))
        self.editor = CodeEditor("programEditor", self.tr("The program, for you to change"))
        self.solution = Solution("exerciseSolution")
        self.results = Results()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.exercises, 1)
        for each in (self.run, self.restore, self.tell):
            second.addWidget(each)
        second.addStretch(1)
        kept = self.bar.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # or the program would be moved
        self.bar.setSizePolicy(kept)
        left = card(first, second, self.bar, self.solution, self.editor)
        self.stage = PageResults(self.results, "", "programInviteButton", self.tr("Run it"))
        self._split = named(QSplitter(), "programSplitter")
        self._split.setChildrenCollapsible(False)
        for place, part in enumerate((left, self.stage)):
            self._split.addWidget(part)
            self._split.setStretchFactor(place, 1)
        self._split.splitterMoved.connect(self._on_moved)
        self._is_parted = False  # by the user
        self._parted: object = None  # how, by itself
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.addWidget(self._split)
        give_home(self, self.editor)

    def _connect(self) -> None:
        self._programs.changed.connect(self._redraw)
        self.exercises.activated.connect(self._on_chosen)
        self.editor.edited.connect(self._on_edited)
        for each in (self.run, self.stage.invitation.button):
            each.clicked.connect(self._on_run)
        self.restore.clicked.connect(lambda: self._shell.do(intents.RestoreProgram()))
        self.tell.clicked.connect(lambda: self._shell.do(intents.TellExercise()))
        run_by_key(self, (self.run, self.stage.invitation.button), self.refresh)

    @property
    def presented(self) -> tuple[QWidget, ...]:
        """What stays while one presents."""
        return (self._split,)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where a line of the program has room."""
        super().resizeEvent(event)
        narrow = self.width() < type_scale.px(NARROW)
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self._split.orientation() != wanted:
            self._split.setOrientation(wanted)
        self._part()

    def _part(self) -> None:
        """Below each other half and half, and beside each other the program, whose lines are long,
        has more; before there is an outcome most, where it needs that.
        """
        below = self._split.orientation() == Qt.Orientation.Vertical
        tight = below or self.width() < type_scale.px(ROOMY)
        parted = below, tight and self.stage.invites
        if parted != self._parted and not self._is_parted:
            self._parted = parted
            more = (MORE if below else TWICE) if parted[1] else (1 if below else WIDER)
            self._split.setSizes([round(EVENLY * more), EVENLY])

    @Slot()
    def _on_moved(self) -> None:
        self._is_parted = True

    # what is drawn ----------------------------------------------------------------------------

    @Slot()
    def _redraw(self) -> None:
        self._shell.redraw.only(self)

    def refresh(self) -> None:
        programs = self._programs
        self._list_exercises()
        is_new = programs.text != self.editor.toPlainText()
        self.editor.show_program(programs.text)
        if is_new and programs.exercise is not None and not programs.is_changed:
            self.editor.open_at(programs.exercise.line, programs.exercise.is_gap)
        exercise, answer = programs.exercise, solution(programs)
        shown = exercise is not None and bool(answer) and not programs.is_changed
        self.editor.light(exercise.line if shown and exercise is not None else 0)
        self.editor.setEnabled(bool(programs.text))
        self.run.setText(self.tr("Cancel") if programs.is_running else self.tr("Run it"))
        self.run.does("cancel" if programs.is_running else "run")
        self.run.setEnabled(not self._shell.refusal(self._act()))
        self.bar.setVisible(programs.is_running)
        self.restore.setEnabled(programs.is_changed)
        self.tell.setVisible(exercise is not None)
        is_gap = exercise is not None and exercise.is_gap
        self.tell.setText(self.tr("Show the line") if is_gap else self.tr("Which line is it?"))
        self.tell.setEnabled(not answer)
        self.solution.setText(answer)
        self.solution.setVisible(bool(answer))
        taken = self.solution.heightForWidth(self.editor.width()) + GAP
        self.editor.lend(taken if answer else 0)
        self._flag()
        self.stage.invitation.offer(headline(programs), self.tr("Run it"))
        self.stage.invite(programs.outcome is None and not programs.is_running)
        self.run.leads(not self.stage.invites)  # there from the first: it would move the program
        # Beside the large one it would be the same stop twice for who goes by Tab, or listens.
        policy = Qt.FocusPolicy.NoFocus if self.stage.invites else Qt.FocusPolicy.TabFocus
        self.run.setFocusPolicy(policy)
        self._part()
        self.results.show_outcome(programs)

    def _flag(self) -> None:
        """The line that is to be written, and the one in which it stopped."""
        programs = self._programs
        exercise, outcome = programs.exercise, programs.outcome
        gap = self.editor.line_of(exercise.handed_out) if exercise and exercise.is_gap else 0
        stopped = outcome.line if outcome is not None and not programs.is_stale else 0
        told = {gap: "accent", stopped: "wrong"}
        self.editor.flag({line: color for line, color in told.items() if line})

    def _act(self) -> Intent:
        """What a press of the one button does now."""
        return intents.StopProgram() if self._programs.is_running else intents.RunProgram()

    def _list_exercises(self) -> None:
        run = self._session.runs.current
        found = exercises_of(run.experiment) if run is not None else ()
        key = tuple(each.id for each in found)
        if key != self._listed:
            self._listed = key
            self.exercises.clear()
            self.exercises.addItem(self.tr("The program of this run, as it is"), "")
            for each in found:
                name = told(each.title)
                text = name if each.is_gap else self.tr("A bug: {}").format(name)
                self.exercises.addItem(text, each.id)
        place = self.exercises.findData(self._programs.exercise_id)
        self.exercises.setCurrentIndex(max(place, 0))

    # what is done -----------------------------------------------------------------------------

    @Slot(int)
    def _on_chosen(self, index: int) -> None:
        self._shell.do(intents.ChooseExercise(str(self.exercises.itemData(index))))

    @Slot()
    def _on_edited(self) -> None:
        self._shell.do(intents.EditProgram(self.editor.toPlainText()))

    @Slot()
    def _on_run(self) -> None:
        self._shell.do(self._act())

"""Notes in the menu Run and on the timeline: where one begins to write, or to read."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from core.journal.intents import GoToNote, Pause
from core.runs.run import Run
from core.session.pinned import NO_RUN
from core.trace.playhead import Playhead
from gui.lab.notes_dialog import NotesDialog
from gui.window.frame import Frame
from gui.window.menu_action import add_action
from gui.wording.runs import name_of
from gui.wording.translate import told


class NotesMenu(QObject):
    """What the menu Run and the timeline offer of notes, in one window."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._notes = window.session.notes
        window.transport_bar.timeline.note_chosen.connect(self._on_mark)

    def fill(self, menu: QMenu) -> tuple[QAction, ...]:
        writing = self.tr("&Note on this moment…")
        return (
            add_action(menu, "note", writing, self._write_here, "Ctrl+J"),
            add_action(menu, "notes", self.tr("No&tes…"), self._read, "Ctrl+Shift+J"),
        )

    def _write_here(self) -> None:
        run = self._paused_run()
        if run is not None:
            self._open(run.playhead)

    def _read(self) -> None:
        """All of them, the first that there is in front."""
        if self._paused_run() is not None:
            self._open(self._notes.all[0].place if self._notes.all else None)

    def _paused_run(self) -> Run | None:
        """The current one, at rest; where there is none, the status bar says so."""
        run = self._window.session.runs.current
        if run is None:
            self._window.tell(told(NO_RUN))
        else:
            self._window.do(Pause())
        return run

    @Slot(int)
    def _on_mark(self, number: int) -> None:
        """There; and what is written there is opened, but for an audience."""
        refusal = self._window.do(GoToNote(number))
        if refusal:
            self._window.tell(told(refusal))
        if not self._window.presents:
            self._open(self._notes.all[number - 1].place)

    def _open(self, place: Playhead | None) -> None:
        runs = self._window.session.runs
        run = runs.current
        assert run is not None
        whose = name_of(runs, run)
        NotesDialog(self._notes, run, self._window.do, place, whose, self._window).open()

"""Notes in the menu Run and on the timeline: where one begins to write, or to read."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from core.journal.intents import GoToNote, Pause
from core.session.notes import NO_RUN
from core.trace.playhead import Playhead
from gui.lab.notes_dialog import NotesDialog
from gui.window.frame import Frame
from gui.wording.translate import told


class NotesMenu(QObject):
    """Of one window."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._notes = window.session.notes
        window.transport_bar.timeline.note_chosen.connect(self._on_mark)

    def fill(self, menu: QMenu) -> None:
        for name, text, is_here, key in (
            ("note", self.tr("&Note on this moment…"), True, "Ctrl+J"),
            ("notes", self.tr("No&tes…"), False, "Ctrl+Shift+J"),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"{name}Action")
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(partial(self._on_action, is_here))

    def _on_action(self, is_here: bool, _: bool = False) -> None:
        """All of them begin with the first that there is."""
        run = self._window.session.runs.current
        if run is None:
            self._window.tell(told(NO_RUN))
            return
        self._window.do(Pause())
        first = self._notes.all[0].place if self._notes.all else None
        self._open(run.playhead if is_here else first)

    @Slot(int)
    def _on_mark(self, number: int) -> None:
        """There; and what is written there is opened, but for an audience."""
        refusal = self._window.do(GoToNote(number))
        if refusal:
            self._window.tell(told(refusal))
        if not self._window.presents:
            self._open(self._notes.all[number - 1].place)

    def _open(self, place: Playhead | None) -> None:
        run = self._window.session.runs.current
        assert run is not None
        NotesDialog(self._notes, run, self._window.do, place, self._window).open()

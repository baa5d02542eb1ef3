"""The menu Run: the transport's acts, moments to come back to, forks, and what computes."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from core.journal import intents
from core.trace.playhead import SPEEDS, STEP_SIZES
from gui.lab.bookmarks_dialog import BookmarksDialog
from gui.lab.fork_dialog import ForkDialog
from gui.lab.transport.actions import run_pages_only
from gui.window.compute_dialog import ComputeDialog, chosen, restore
from gui.window.frame import Frame
from gui.window.menu_action import add_action
from gui.window.notes_menu import NotesMenu
from gui.wording.translate import told


class RunMenu(QObject):
    """The menu Run of one window. fork: its action, which the transport shows as a button, too."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._notes = NotesMenu(window)

    def fill(self, menu: QMenu) -> None:
        for action in self._window.transport_actions.actions.values():
            menu.addAction(action)
        menu.addSeparator()
        pace = self._add_pace(menu)
        menu.addSeparator()
        moments = (*self._add_bookmarks(menu), *self._notes.fill(menu))
        menu.addSeparator()
        self.fork = add_action(menu, "fork", self.tr("F&ork from here…"), self._fork, "Ctrl+K")
        self.fork.setToolTip(self.tr("Fork from here (Ctrl+K): go on in another way"))
        self._reset = add_action(menu, "reset", self.tr("Reset to &lecture values"), self._on_reset)
        menu.aboutToShow.connect(self._explain_reset)
        # {what acts on the current run: its own tool tip}
        of_run = *pace, *moments, self.fork, self._reset
        self._own_tips = {each: each.toolTip() for each in of_run}
        menu.addSeparator()
        self._add_compute(menu)

    def _add_pace(self, menu: QMenu) -> list[QAction]:
        """How large a step is, and how fast they follow each other."""
        box = self._window.transport_bar.step_size
        sizes = menu.addMenu(self.tr("Step &by"))
        for index, size in enumerate(STEP_SIZES):
            choose = partial(self._window.do, intents.SetStepSize(size))
            add_action(sizes, f"stepSize{index}", box.itemText(index), choose)
        faster, slower = partial(self._change_speed, 1), partial(self._change_speed, -1)
        return [
            sizes.menuAction(),
            add_action(menu, "faster", self.tr("&Faster"), faster, "+", "="),
            add_action(menu, "slower", self.tr("&Slower"), slower, "-"),
        ]

    def _add_bookmarks(self, menu: QMenu) -> tuple[QAction, ...]:
        marking, showing = self.tr("Boo&kmark this moment"), self.tr("Book&marks…")
        return (
            add_action(menu, "bookmark", marking, self._bookmark, "Ctrl+B"),
            add_action(menu, "bookmarks", showing, self._show_bookmarks, "Ctrl+Shift+B"),
        )

    def _add_compute(self, menu: QMenu) -> None:
        compute = add_action(menu, "compute", self.tr("&Compute…"), self._compute)
        compute.setToolTip(
            self.tr("Device and threads of the Tasks and Text pages; memory of all runs")
        )
        self._session.computing.found.connect(self._on_devices_found)
        if self._session.computing.is_known:
            self._on_devices_found()

    def on_page_changed(self, on_run: bool) -> None:
        """What acts on the current run is grey while a page is in front that does not show it."""
        for action in self._own_tips:
            self._enable(action, "" if on_run else run_pages_only())

    @Slot()
    def _explain_reset(self) -> None:
        if self._window.pages.on_run:
            self._enable(self._reset, told(self._session.refusal(intents.Reset())))

    def _enable(self, action: QAction, reason: str) -> None:
        """Where there is a reason against it, it is grey and its tool tip says why."""
        action.setEnabled(not reason)
        action.setToolTip(reason or self._own_tips[action])

    def _on_reset(self) -> None:
        self._window.do(intents.Reset())

    def _change_speed(self, by: int) -> None:
        place = SPEEDS.index(self._session.transport.speed) + by
        if 0 <= place < len(SPEEDS):
            self._window.do(intents.SetSpeed(SPEEDS[place]))

    def _bookmark(self) -> None:
        """Puts one where the playhead stands; where there is one, takes it away."""
        here = self._session.bookmarks.here
        refusal = self._window.do(intents.RemoveBookmark(here) if here else intents.AddBookmark())
        if refusal:
            self._window.tell(told(refusal))

    def _show_bookmarks(self) -> None:
        session = self._session
        BookmarksDialog(session.bookmarks, session.runs, self._window.do, self._window).open()

    def _fork(self) -> None:
        """A run that goes on from the playhead in its own way."""
        refusal, run = self._session.refusal(intents.Fork()), self._session.runs.current
        if refusal or run is None:
            self._window.tell(told(refusal))
        else:
            self._window.do(intents.Pause())
            ForkDialog(self._window.do, run, self._window).open()

    def _compute(self) -> None:
        """What the Tasks and Text pages compute on."""
        dialog = ComputeDialog(self._session, self._window.settings, self._window)
        dialog.accepted.connect(self._on_computing_chosen)
        dialog.open()

    @Slot()
    def _on_computing_chosen(self) -> None:
        self._window.tell(chosen(self._session.computing))

    @Slot()
    def _on_devices_found(self) -> None:
        """What was chosen last time, as far as it is still there."""
        lost = restore(self._session.computing, self._window.settings)
        if lost:
            self._window.tell(lost)

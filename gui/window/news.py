"""News: what the session reports of its own accord, in sentences: saved, opened, forked, failed."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMessageBox, QTabBar

from core.experiment import Experiment
from core.files.bounded_read import shown
from core.journal import intents
from core.messages.batch_runs import SaveBatchRun
from core.messages.runs import Save
from core.text.plain import lines
from gui.run_files import offer_again
from gui.window.dialogs import error_box, show_error, shown_box
from gui.window.frame import Frame
from gui.wording.runs import past_told, run_settings, run_title
from gui.wording.translate import told, tr


class News(QObject):
    """Good news stands in the status bar for a while, bad news in a box."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._session = session = window.session
        self._is_hindered = bool(session.keeping.hindrance)
        session.checkpoints.saved.connect(self.saved)
        session.checkpoints.loaded.connect(self._on_loaded)
        session.checkpoints.unsaved.connect(self._on_unsaved)
        session.sweeps.opened.connect(self._on_sweep)
        session.texts.opening.read.connect(self._on_read)
        session.own_lessons.added.connect(self._on_lesson_added)
        session.runs.forked.connect(self._on_forked)
        session.failed.connect(self.failed)
        session.keeping.saved.connect(self._on_session_saved)
        session.keeping.unsaved.connect(self._on_session_unsaved)
        session.arrival.lost.connect(self.failed)
        session.keeping.hindered.connect(self._on_hindered)

    @Slot(str, int)
    def saved(self, path: str, updates: int) -> None:
        self._window.settings.add_recent(path)
        text = tr("Saved {} (weights after {} updates).").format(Path(path).name, updates)
        self._window.tell(text)

    @Slot(str)
    def _on_session_saved(self, path: str) -> None:
        self._window.settings.add_recent(path)
        self._window.tell(tr("Saved the session in {}.").format(Path(path).name))

    @Slot(str, object)
    def _on_session_unsaved(self, path: str, sentence: str) -> None:
        kept = tr(
            "{} What you have done is kept all the same, and will be there at the next start."
        )
        self.failed(kept.format(told(sentence)))

    @Slot(object)
    def _on_hindered(self, hindrance: str) -> None:
        """A mark in the status bar says it for as long as it is so; work goes on meanwhile."""
        self._window.status.kept.refresh()
        if not hindrance:
            self._window.tell(self.tr("All that you do is kept again."))
        elif not self._is_hindered:  # what is tried in vain again is no news
            self._window.tell(told(hindrance))
        self._is_hindered = bool(hindrance)

    @Slot(object)
    def failed(self, sentence: str) -> None:
        """Requests that were under way together fail together: that is told once."""
        window, text = self._window, told(sentence)
        window.status.hush()
        if lines(text) not in [box.text() for box in window.findChildren(QMessageBox, "errorBox")]:
            show_error(window, text)

    @Slot(str, object)
    def _on_loaded(self, path: str, experiment: Experiment) -> None:
        """Each kind of run has its page; an autosave is no file of the user's own."""
        window, session = self._window, self._session
        window.pages.show_for(experiment.task)
        autosaves = session.texts.autosave.files
        if autosaves is None or Path(path).parent != autosaves.folder:
            window.settings.add_recent(path)
        text = tr("Opened {}; the run goes on from there.").format(Path(path).name)
        run = session.runs.current if not experiment.batched else None
        past = past_told(run) if run is not None else ""
        window.tell(f"{Path(path).name}: {past}" if past else text)

    @Slot(str, bool)
    def _on_sweep(self, path: str, has_grid: bool) -> None:
        """Curves and grid stand behind a tab each."""
        window = self._window
        page = window.pages.show("seeds")
        tabs = page.findChild(QTabBar, "seedsTabs")
        if tabs is not None:
            tabs.setCurrentIndex(int(has_grid))
        window.settings.add_recent(path)
        window.tell(tr("Opened the sweep {}.").format(Path(path).name))

    @Slot(str)
    def _on_read(self, path: str) -> None:
        """A text."""
        self._window.settings.add_recent(path)

    @Slot(str, str)
    def _on_lesson_added(self, path: str, lesson_id: str) -> None:
        """Where it is from now on, and what of it is there."""
        window, file = self._window, Path(path)
        window.do(intents.ShowPage("learn"))
        window.do(intents.GoToStep(lesson_id, 0))
        told = tr("{} is among the lessons of your own, in {}.")
        window.tell(told.format(file.name, shown(file.parent)))

    @Slot(object, str)
    def _on_unsaved(self, request: Save | SaveBatchRun, sentence: str) -> None:
        """The run is as it was, and another place may take it."""
        kept = tr("{} The run is kept, here in the window.").format(sentence)
        box = error_box(self._window, kept)
        offer_again(self._session.checkpoints, request, box)
        shown_box(box)

    @Slot()
    def _on_forked(self) -> None:
        self._window.docks["runs"].raise_()
        runs = self._session.runs
        if runs.current is not None:
            text = self.tr("{}: {}. The run it comes from is kept.")
            named = run_title(runs, runs.current), run_settings(runs, runs.current)
            self._window.tell(text.format(*named))

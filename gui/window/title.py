"""The window's title: what is run or which page is in front, the session's file, who learns."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from core.session.session import Session
from gui.window.pages import Pages
from gui.wording.plain import title_text
from gui.wording.runs import run_title

CHANGED = "[*]"  # Qt's place for the mark of a file that is not saved yet


class Title(QObject):
    """What the title bar of one window says."""

    def __init__(self, window: QWidget, session: Session, pages: Pages) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._pages = pages
        for signal in (
            session.runs.current_changed,
            session.learners.changed,
            session.keeping.changed,
            pages.turned,
        ):
            signal.connect(self.refresh)
        pages.first_made.connect(self._on_first_made)

    @Slot(QWidget)
    def _on_first_made(self, page: QWidget) -> None:
        if page.objectName() == "learnPage":
            page.guide.moved.connect(self.refresh)  # type: ignore[attr-defined]

    @Slot()
    def refresh(self) -> None:
        session = self._session
        file = session.keeping.path
        parts = [title_text(each) for each in (self._front(), session.learners.name) if each]
        if file:
            parts.insert(1, title_text(Path(file).name) + CHANGED)
        self._window.setWindowTitle(" — ".join([*parts, "Unroll"]))
        self._window.setWindowModified(bool(file) and session.keeping.is_changed)

    def _front(self) -> str:
        """The lesson or the experiment that is run; of a page that does not show it, the page. In
        the course it is the lesson that is read, whichever network a step of it has drawn.
        """
        runs, bar = self._session.runs, self._pages.bar
        if self._pages.name == "learn":
            read = self._pages.made("learn").guide.lesson  # type: ignore[attr-defined]
            if read is not None:
                return str(read.title)
        if not self._pages.on_run:
            return bar.tabText(bar.currentIndex())
        lesson, run = runs.current_lesson, runs.current
        if lesson is not None:
            return lesson.title
        return run_title(runs, run) if run is not None else ""

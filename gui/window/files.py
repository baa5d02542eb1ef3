"""Files that the user drops or opens: told by what is in them, whatever they are called."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from core.course.lesson_folder import is_lesson
from core.files.bounded_read import FileError, shown
from core.foreign.reading import is_readable
from core.journal import intents
from core.journal.intent import Intent
from core.sharing.set_up import SCHEME, link_in, link_of_file
from core.sweep_file import csv_file, unroll_file
from core.text.kind import SESSION, TEXT, UNKNOWN, Kind, sniff_file
from gui.window import start
from gui.window.arrivals import Arrivals
from gui.window.dialogs import ask_give_way
from gui.window.frame import Frame
from gui.window.news import News
from gui.wording.translate import told


class Files(QObject):
    """What comes of a file: a run, a text for a language model, or a sentence."""

    def __init__(self, window: Frame, news: News) -> None:
        super().__init__(window)
        self._window = window
        self._news = news
        self._arrivals = Arrivals(window)

    def open_path(self, path: str) -> bool:
        """A session, a sweep, a checkpoint, or a text for a language model. Whether it is opened,
        as far as is known at once; why not is told.
        """
        if path.startswith(SCHEME):
            return self._do(intents.OpenSetUp(path))
        try:
            kind = sniff_file(path)
        except FileError as error:
            return self._failed(told(error))
        named_so = path.lower().endswith((".safetensors", ".pt"))
        if is_sweep(path, kind):
            return self._open_sweep(path)
        if kind is TEXT:
            return self._open_letters(path)
        if kind is SESSION:
            return self._do(intents.OpenSession(path))
        if kind.is_checkpoint or is_readable(kind) or (kind is UNKNOWN and named_so):
            # A .pt takes seconds: a process of its own loads torch for it.
            self._window.tell(self.tr("{} is being read.").format(Path(path).name))
            return self._begin(intents.OpenCheckpoint(path), path)
        return self._failed(kind.neither(shown(Path(path).name)))

    def _do(self, intent: Intent) -> bool:
        refusal = self._window.do(intent)
        return self._failed(refusal) if refusal else True

    def _open_at_once(self, intent: Intent, path: str) -> bool:
        """What a file holds, which is a recent one as all others are."""
        if not self._do(intent):
            return False
        self._window.settings.add_recent(path)
        return True

    def _begin(self, intent: Intent, path: str) -> bool:
        """What the training thread reads: `_arrivals` hears what comes of it."""
        self._arrivals.expect(path)
        if self._do(intent):
            return True
        self._arrivals.refused(path)
        return False

    def _failed(self, sentence: str) -> bool:
        self._news.failed(sentence)
        return False

    def _open_sweep(self, path: str) -> bool:
        """What was trained here gives way to it only where the user agrees."""
        act = partial(self._begin, intents.OpenSweep(path), path)
        if not self._window.session.sweeps.would_lose():
            return act()
        self._arrivals.expect(path)
        ask_give_way(
            self._window, shown(Path(path).name), act, partial(self._arrivals.refused, path)
        )
        return True

    def _open_letters(self, path: str) -> bool:
        """A lesson, a set-up that was sent as a file, or a text for a language model."""
        link = link_of_file(path)
        if link:
            return self._open_at_once(intents.OpenSetUp(link), path)
        if is_lesson(path):
            return self._open_at_once(intents.AddLesson(path), path)
        self._arrivals.expect(path, is_text=True)
        self.open_text(path)
        return True

    def open_text(self, path: str) -> None:
        """A file that is wanted as a text, whatever it is."""
        self._window.do(intents.ShowPage("text"))
        self._window.do(intents.ReadText(path))

    def dragged(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if any(url.isLocalFile() for url in data.urls()) or link_in(data.text()):
            _take_a_copy(event)

    def dropped(self, event: QDropEvent) -> None:
        """Files, or a link."""
        _take_a_copy(event)
        urls: list[QUrl] = event.mimeData().urls()
        paths = [url.toLocalFile() for url in urls if url.isLocalFile()]
        link = link_in(event.mimeData().text()) if not paths else ""
        if link:  # out of a browser, a mail, an editor
            self.open_path(link)
            return
        if not paths:  # the other program ended, or takes back what it offered
            gone = self.tr(
                "What was dropped did not arrive: drop it again, or open it with Ctrl+O."
            )
            self._news.failed(gone)
            return
        self.open_all(paths, [url.toString() for url in urls if not url.isLocalFile()])

    def open_all(self, paths: list[str], others: list[str], front: str = "") -> None:
        """Each in turn; of sessions, sweeps and texts one, and the rest is named, as others are. A
        session comes first, in a window of its own. front: that one, once it is there.
        """
        session, taken = _together(paths)
        if session and not front:
            self._window.sessions.then = start.Dropped(paths, others, session)
            refusal = self._window.do(intents.OpenSession(session))
            if not refusal:
                return
            self._window.sessions.then = None
            self._news.failed(refusal)
        opened = [path for path in taken if self.open_path(path)]
        rest = [path for path in paths if path not in (*taken, session)]
        self._arrivals.tell([*filter(None, (front,)), *opened], [*rest, *others])


def _take_a_copy(event: QDropEvent) -> None:
    """Whatever the other program proposes: of what was moved it would delete its own."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def is_sweep(path: str, kind: Kind) -> bool:
    """Whether a file of this kind holds what a sweep came to. FileError."""
    return unroll_file.is_one(path) if kind is SESSION else kind is TEXT and csv_file.is_one(path)


def _together(paths: list[str]) -> tuple[str, list[str]]:
    """(the first session of several files, those that can be opened in it one after another, so
    that none takes the place of the one before).
    """
    sessions, sweeps, texts = [], [], []
    for path in paths:
        kind, sweeps_too = _kind(path)
        if sweeps_too:
            sweeps.append(path)
        elif kind is SESSION:
            sessions.append(path)
        elif kind is TEXT and not is_lesson(path) and not link_of_file(path):
            texts.append(path)
    left = {*sessions, *sweeps[1:], *texts[1:]}
    return next(iter(sessions), ""), [path for path in paths if path not in left]


def _kind(path: str) -> tuple[Kind, bool]:
    """(the kind, whether it is a sweep); of one that cannot be read whoever opens it says so."""
    try:
        kind = sniff_file(path)
        return kind, is_sweep(path, kind)
    except FileError:
        return UNKNOWN, False

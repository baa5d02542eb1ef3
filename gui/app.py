"""Starts the window: first the paint, then torch, in the training thread."""

import gc
import logging
import signal
import socket
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from pyqtgraph.util.garbage_collector import GarbageCollector
from PySide6.QtCore import QEvent, QLocale, QObject, QSocketNotifier, Qt, QTimer, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import resources
from core.course.lesson import OPENING, load_lessons
from core.files.bounded_read import FileError
from core.sentences import sentence_of
from core.session.autosaves import Autosaves
from core.session.session import Session
from core.session_file.error import SessionFileError
from core.sharing.set_up import SCHEME
from core.system import folders
from core.system import log as log_file
from core.system.ending import ending_signals
from core.text.kind import SESSION, sniff_file
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets import voice
from gui.widgets.soon import soon
from gui.window import start, succession
from gui.window.dialogs import show_error
from gui.window.errors import ErrorHook
from gui.window.files import is_sweep
from gui.window.kept_view import page_of, show_view
from gui.window.language import speak
from gui.window.preferences import autosave_folder, load_settings, settings_path
from gui.window.start import Start
from gui.window.window import Window
from gui.window.window_state import take_layout
from gui.wording.translate import told

UNPAINTED_MS = 500

log = logging.getLogger(__name__)


class Quitter(QObject):
    """Turns Ctrl+C, SIGTERM and SIGHUP (the terminal was closed) into an orderly close."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._ours, theirs = socket.socketpair()
        for end in (self._ours, theirs):
            end.setblocking(False)
        self._theirs = theirs
        self._before = signal.set_wakeup_fd(theirs.fileno())
        self._handlers: dict[int, Any] = {}
        for number in ending_signals():
            self._handlers[number] = signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def turn_to(self, window: Window) -> None:
        """Another window is to be closed by them from now on."""
        self._window = window
        self.setParent(window)

    def end(self) -> None:
        """Signals go to whoever had them before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        for socket_end in (self._ours, self._theirs):
            socket_end.close()

    @Slot()
    def _on_signal(self) -> None:
        self._ours.recv(64)
        self._window.leaving.end()


class Starter(QObject):
    """Starts the session after the window's first paint: importing torch holds Python's lock, as do
    those who read the rest of a large file.

    A window that opens minimised is never painted: then it starts after UNPAINTED_MS.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._start)
        self._session = window.session
        self._timer.start(UNPAINTED_MS)
        window.pages.bar.installEventFilter(self)  # in sight whichever page is in front

    @Slot()
    def _start(self) -> None:
        folders.stand()  # torch cannot be loaded in a folder that was deleted meanwhile
        self._session.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            if self._timer.isActive():
                self._timer.start(0)  # once the rest of this frame is painted
        return False


def make_window(
    file: str | None = None, settings_file: Path | None = None, begin: Start | None = None
) -> Window:
    """The window with its session, not yet shown: as it was left, or with its first lesson open.

    begin: what it begins with instead. file: to be opened in it, or as it where it is a session.
    """
    settings_file = settings_file or settings_path()
    begin, file = _begun(file) if begin is None else (begin, file)
    settings = load_settings(settings_file)
    speak(settings.language)
    library = load_lessons()
    session = Session(library.lessons)
    session.texts.autosave.files = Autosaves(autosave_folder())
    session.own_lessons.open(folders.lessons())
    session.learners.open(folders.data(), settings.learner)
    lost = start.begin(session, begin)
    take_layout(settings, begin.layout)
    window = Window(session, settings, settings_file, _first_page(begin, file))
    watch(window)
    if begin.path and begin.folder is None:  # and not where it goes on
        settings.add_recent(begin.path)
    if begin.is_fresh:
        _open_first(window, file)
        session.keeping.is_new(begin.is_beside)
    else:
        with session.journal.aside():
            window.show_session()
            show_view(window, begin.view)
        if file is not None:
            soon(window, lambda: window.open_path(file))
    if file is None:
        window.menus.help.tour.offer()
    type_scale.arrive()  # or its first frame has the sizes of 100 %
    # Shown after the window, or they would lie behind it.
    problems: list[str | Exception] = [folders.problem(), lost, settings.problem]
    problems += [session.progress.problem, *library.problems]
    soon(window, lambda: tell(window, problems))
    return window


def _first_page(begin: Start, file: str | None) -> str:
    """On which the window opens."""
    if not begin.is_fresh:
        return page_of(begin.view)
    return "learn" if file is None else "lab"


def _open_first(window: Window, file: str | None) -> None:
    """What a session begins with that nobody has worked in."""
    first = next((lesson.id for lesson in window.session.runs.lessons), OPENING)
    window.open_first(file, first)
    if file is None:
        window.show_page("learn")


def _begun(file: str | None) -> tuple[Start, str | None]:
    """(what the program begins with, what is to be opened in it)."""
    if file is None or file.startswith(SCHEME) or not _is_session(file):
        return start.as_left(), file
    try:
        return start.opened(file), None
    except (FileError, SessionFileError) as error:
        begun = start.as_left()
        begun.problem = sentence_of(error)
        return begun, None


def _is_session(file: str) -> bool:
    """False for a file that cannot be read, too: the window says why."""
    with suppress(FileError):
        kind = sniff_file(file)
        return kind is SESSION and not is_sweep(file, kind)
    return False


def watch(window: Window) -> None:
    """Errors that nobody foresaw are reported in this window."""
    ErrorHook(window).happened.connect(window.show_unexpected)


class Screen(QObject):
    """The one window there is; another takes its place for another language, or another session."""

    def __init__(self, window: Window, quitter: Quitter) -> None:
        super().__init__()
        self.window = window
        self._quitter = quitter
        self._follow()

    def _follow(self) -> None:
        later = Qt.ConnectionType.QueuedConnection  # the menu in which it was chosen is closed then
        self.window.reworded.connect(self._on_reworded, later)
        self.window.session_wanted.connect(self._on_session_wanted, later)

    @Slot(object)
    def _on_session_wanted(self, wanted: Start) -> None:
        """The old window's settings are on the disk before the new one reads them."""
        before = self.window
        shown = before.windowState()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setQuitOnLastWindowClosed(False)
        before.leaving.end()
        self.window = make_window(settings_file=before.settings_file, begin=wanted)
        self._quitter.turn_to(self.window)
        self._follow()
        self.window.setWindowState(shown)
        self.window.show()
        Starter(self.window)
        if wanted.then is not None:
            soon(self.window, partial(self.window.open_dropped, wanted.then))
        before.deleteLater()
        app.setQuitOnLastWindowClosed(True)

    @Slot()
    def _on_reworded(self) -> None:
        """Later: the menu in which it was chosen is the old window's."""
        before = self.window
        self.window = succession.successor(before)
        watch(self.window)
        self._quitter.turn_to(self.window)
        self._follow()
        succession.leave(before)


def tell(window: Window, problems: Sequence[str | Exception]) -> None:
    window.docks.raise_floating()
    for problem in filter(str, problems):
        show_error(window, told(problem))


def make_application(arguments: list[str], version: str = "") -> QApplication:
    app = QApplication.instance() or QApplication(arguments)
    assert isinstance(app, QApplication)
    app.setApplicationName("unroll")
    app.setApplicationDisplayName("Unroll")
    app.setApplicationVersion(version)
    app.setWindowIcon(QIcon(str(resources.path("icons/unroll.svg"))))
    app.setDesktopFileName("unroll")
    app.setStyle("Fusion")
    QLocale.setDefault(QLocale.c())  # one decimal sign in all fields and texts: the point
    type_scale.begin()
    voice.begin()
    theme.apply("system")
    return app


def run(checkpoint: str | None = None, version: str = "") -> int:
    """Opens the window and returns the exit code when it is closed."""
    app = make_application(sys.argv[:1], version)
    log_file.start()
    if not gc.get_freeze_count():  # at a second start, what lies about is the first one's garbage
        gc.freeze()  # modules live until the end: to look through them delays the first paint
    # Cycles are collected here, between events: amid painting, or in the training thread,
    # whoever allocates last would destroy what belongs to Qt, and that has crashed it.
    collector = GarbageCollector()
    free = app.primaryScreen().availableGeometry()
    type_scale.fit(free.width(), free.height())
    window = make_window(checkpoint)
    quitter = Quitter(window)
    screen = Screen(window, quitter)
    Starter(window)
    window.show()
    try:
        return app.exec()
    finally:
        screen.window.session.close()  # Qt ends the process where a thread outlives its object
        quitter.end()
        collector.timer.stop()
        gc.enable()

"""Scribe: writes what a session keeps, in a thread of its own, so that no disk stops the window."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QThread, Signal, Slot

from core.files.bounded_read import FileError, cause_of
from core.sentences import Sentence
from core.session.named_thread import named_thread
from core.session_file import container
from core.session_file.contents import Change, Contents
from core.session_file.error import SessionFileError
from core.session_file.folder import SessionFolder


@dataclass(frozen=True, eq=False)
class Append:
    """What changed since what was written last."""

    change: Change


@dataclass(frozen=True, eq=False)
class BackUp:
    """The whole, beside what changed since."""

    contents: Contents


@dataclass(frozen=True, eq=False)
class SaveFile:
    """The whole, to a file of the user's. is_copy: which the session does not go by then."""

    path: str
    contents: Contents
    is_copy: bool


Job = Append | BackUp | SaveFile
UNFORESEEN = Sentence("an error in Unroll.")
MakeFolder = Callable[[], SessionFolder]  # FileError


class Scribe(QObject):
    """done(job, why it came to nothing): in the thread of whoever made this."""

    done = Signal(object, object)
    _asked = Signal(object)
    _ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = named_thread(self, "scribe")
        self._hand = _Hand()
        self._hand.moveToThread(self._thread)
        self._asked.connect(self._hand.do)
        self._ended.connect(self._hand.finish)
        self._hand.done.connect(self.done)

    def begin(self, folder: SessionFolder | MakeFolder | None) -> None:
        """From now on what changes is kept there. None: files of the user's alone are written."""
        self._hand.folder = folder if isinstance(folder, SessionFolder) else None
        self._hand.make = None if isinstance(folder, SessionFolder) else folder
        if not self._thread.isRunning():
            self._thread.start()

    def ask(self, job: Job) -> None:
        """Hands a job to the thread that writes; `done` follows."""
        self._asked.emit(job)

    def close(self, last: Callable[[bool], Job] | None) -> None:
        """What was asked for is done; then, in this thread, what is still to be kept. last: is told
        whether the disk has all that it was given. None: nothing is to be left.
        """
        self._ended.emit()
        self._thread.wait()
        folder = self._hand.folder
        if last is not None:
            self._do_last(last)
        elif folder is not None:
            folder.remove()
        if self._hand.folder is not None:
            self._hand.folder.close()
            self._hand.folder = None

    def _do_last(self, last: Callable[[bool], Job]) -> None:
        self._hand.do(last(self._hand.is_well))
        if not self._hand.is_well:  # what is too much for a log: the whole
            self._hand.do(last(False))


class _Hand(QObject):
    done = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.folder: SessionFolder | None = None
        self.make: MakeFolder | None = None  # where there is none yet
        self.is_well = True  # what was to be kept last was

    @Slot(object)
    def do(self, job: Job) -> None:
        problem: str = UNFORESEEN  # which is reported, and this thread goes on
        try:
            problem = self._problem(job)
        finally:
            if not isinstance(job, SaveFile):
                self.is_well = not problem
            self.done.emit(job, problem)

    def _problem(self, job: Job) -> str:
        """Does it; why it came to nothing."""
        try:
            self._do(job)
        except (FileError, SessionFileError) as error:
            return error.sentence
        except OSError as error:
            return cause_of(error)
        return ""

    @Slot()
    def finish(self) -> None:
        """In line behind all that was asked for."""
        QThread.currentThread().quit()

    def _do(self, job: Job) -> None:
        if self.folder is None and self.make is not None and not isinstance(job, SaveFile):
            self.folder = self.make()
        if isinstance(job, SaveFile):
            container.save(job.path, job.contents)
        elif self.folder is not None and isinstance(job, Append):
            self.folder.append(job.change)
        elif self.folder is not None and isinstance(job, BackUp):
            self.folder.back_up(job.contents)

"""Sessions: saved to files, opened from them, had back; what the File menu offers of them.

None of it asks whether to save: whatever is done is kept (core.session.keeping), and a session that
another one takes the place of stands among those to be had back.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QObject
from PySide6.QtWidgets import QWidget

from core.files.bounded_read import FileError, shown
from core.journal import intents
from core.journal.journal import Acts, Door
from core.session.session import Session
from core.session_file.container import SUFFIX
from core.session_file.error import SessionFileError
from core.session_file.folder import Left, left
from core.settings import SpecError
from gui.widgets.save_dialog import Kind, ask_save
from gui.window import start
from gui.window.dialogs import ask_replace
from gui.wording import languages

KIND = Kind("Unroll", SUFFIX)
OFFERED = 8  # sessions to be had back


class Sessions(QObject):
    """turn(Start): the window asks for another session."""

    def __init__(
        self, window: QWidget, session: Session, do: Door, turn: Callable[[object], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._keeping = session.keeping
        self._do = do
        self._turn = turn
        self.then: start.Dropped | None = None  # what is opened in the session that comes

    def acts(self) -> Acts:
        """How the window does what concerns sessions."""
        return {
            intents.NewSession: lambda _: self._turn_to(start.Start()),
            intents.OpenSession: lambda intent: self._turn_to(_checked(intent.path)),
            intents.ContinueSession: lambda intent: self._turn_to(_left(intent.name)),
        }

    def _turn_to(self, wanted: start.Start) -> None:
        """SpecError where what was done would be lost."""
        if self._keeping.would_lose():
            wanted.give_up()
            told = "{why} Before another session takes its place, save it (Ctrl+Shift+S)."
            raise SpecError("session", told, why=self._keeping.hindrance)
        wanted.then, self.then = self.then, None
        self._keeping.give_way()
        self._turn(wanted)

    def save(self) -> None:
        """To its file; of one that has none the user is asked for one, and of one that somebody
        else has written meanwhile, whether it is to be replaced.
        """
        path = self._keeping.path
        if path and self._keeping.is_file_other():
            replace = partial(self._do, intents.SaveSession(path))
            ask_replace(self._window, shown(Path(path).name), replace, self.save_as)
        elif path:
            self._do(intents.SaveSession(path))
        else:
            self.save_as()

    def save_as(self, is_copy: bool = False) -> bool:
        """Whether the user has named a file to save to."""
        title = self.tr("Save a copy of the session") if is_copy else self.tr("Save the session")
        name = Path(self._keeping.path).stem or self.tr("Session")
        path = ask_save(self._window, title, name, (KIND,), "session")
        if path:
            self._do(intents.SaveSession(path, is_copy))
        return bool(path)

    def left(self) -> list[tuple[str, str]]:
        """(name, how a menu tells it) of those that can be had back, the newest first."""
        return [(each.path.name, _told(each)) for each in left(start.kept())[:OFFERED]]


def _checked(path: str) -> start.Start:
    """SpecError where the file cannot be opened: the present session stays in front."""
    try:
        return start.opened(path)
    except (SessionFileError, FileError) as error:
        raise SpecError("path", error.sentence) from error


def _left(name: str) -> start.Start:
    found = {each.path.name: each.path for each in left(start.kept())}
    if name not in found:
        raise SpecError("name", "This session no longer exists: {name}.", name=name)
    try:
        return start.continued(found[name])
    except SessionFileError as error:
        told = "{path} cannot be opened: {error}"
        raise SpecError("name", told, path=shown(found[name]), error=error.sentence) from error


def _told(each: Left) -> str:
    when = QDateTime.fromSecsSinceEpoch(int(each.when))
    return languages.moment(when)

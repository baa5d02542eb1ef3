"""Start: the session that a window opens with: as it was left, from a file, or a fresh one.

A session goes on in its folder among what is kept for the user; whatever is opened in its place, it
stays there, to be had back.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.files.bounded_read import FileError
from core.sentences import Sentence, sentence_of
from core.session.found import Found
from core.session.keeping import FILE, LAYOUT, VIEW, data_folder
from core.session.scribe import MakeFolder
from core.session.session import Session
from core.session_file import container
from core.session_file.contents import Contents
from core.session_file.error import OTHER, SessionFileError
from core.session_file.folder import SessionFolder, goes_on, left, read
from core.system import folders


@dataclass
class Start:
    """What a session begins with. contents: empty for a fresh one. folder: where it goes on, None
    for one of its own. path: the user's file. problem: why it is not what was asked for.
    """

    contents: Contents = field(default_factory=Contents)
    folder: Path | None = None
    path: str = ""
    is_changed: bool = False
    problem: str = ""

    @property
    def is_fresh(self) -> bool:
        return not self.contents.values

    @property
    def view(self) -> Any:
        """What the window showed."""
        return self.contents.values.get(VIEW)

    @property
    def layout(self) -> Any:
        """Where its panels stood. Of a file none: it is anybody's, and Qt believes such a state."""
        return self.contents.values.get(LAYOUT) if self.folder is not None else None


def kept() -> Path:
    """Where sessions are."""
    return data_folder(folders.data())


def as_left() -> Start:
    """The session that was left last, of any window; else a fresh one, and beside a window that is
    open: what that one works on is what was left last, and what is older is not waited for.
    """
    if goes_on(kept()):
        return Start()
    newest = next(iter(left(kept())), None)
    return Start() if newest is None else continued(newest.path)


def continued(folder: Path) -> Start:
    """One that was left."""
    contents = read(folder)
    file = contents.values.get(FILE)
    told = file if isinstance(file, dict) else {}
    path = told.get("path")
    start = Start(contents, folder, path if isinstance(path, str) else "")
    start.is_changed = told.get("changed") is not False
    return start


def opened(path: str) -> Start:
    """The session of a file. SessionFileError, FileError."""
    if container.kind(path) != container.KIND:
        raise container.refused(path, SessionFileError(OTHER))
    return Start(container.read(path), path=path)


def _fresh() -> SessionFolder:
    return SessionFolder.begin(kept())


def begin(session: Session, start: Start) -> str:
    """The session goes on with it, and is kept from now on. Why it does not; "" where it does."""
    problem: str = start.problem
    folder: SessionFolder | MakeFolder = _fresh
    if not start.is_fresh:
        try:
            Found(start.contents).bring_back(session)
        except SessionFileError as error:
            what = start.path or str(start.folder)
            problem = Sentence("{path} cannot be opened: {error}", path=what, error=error.sentence)
            start.contents, start.folder, start.path = Contents(), None, ""
    try:
        folder = SessionFolder(start.folder) if start.folder else _fresh()
        if not folder.is_held:  # another window was faster
            folder = _fresh()
    except FileError as error:
        problem = Sentence("What you do is not kept: {why}", why=sentence_of(error))
        session.keeping.hinder(problem)
    session.keeping.begin(folder, start.path, start.is_changed)
    return problem

"""Start: the session that a window opens with: as it was left, from a file, or a fresh one.

A session goes on in its folder among what is kept for the user; whatever is opened in its place, it
stays there, to be had back.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QDateTime

from core.files.bounded_read import FileError, shown
from core.files.stamp import stamp
from core.sentences import Sentence, sentence_of
from core.session.found import Found
from core.session.keeping import FILE, LAYOUT, VIEW, data_folder
from core.session.scribe import MakeFolder
from core.session.session import Session
from core.session_file import container, late
from core.session_file.contents import Contents
from core.session_file.error import DAMAGED, OTHER, SessionFileError
from core.session_file.folder import SessionFolder, earlier, goes_on, left, read
from core.session_file.late import Late
from core.system import folders
from gui.wording import languages


class Dropped(NamedTuple):
    """Several files, of which a session, `front`, is there already. others: what is no file."""

    paths: list[str]
    others: list[str]
    front: str


@dataclass
class Start:
    """What a session begins with. contents: empty for a fresh one. folder: where it goes on, None
    for one of its own. path: the user's file; known: its stamp, as it was then. problem: why it is
    not what was asked for. found: what the contents say, once that was made. then: what is opened
    in it. is_beside: fresh, for another window is open: nobody has chosen it. late: what of the
    file is still to be read.
    """

    contents: Contents = field(default_factory=Contents)
    folder: Path | None = None
    path: str = ""
    is_changed: bool = False
    known: str = ""
    problem: str = ""
    found: Found | None = None
    then: Dropped | None = None
    is_beside: bool = False
    late: Late | None = None

    def give_up(self) -> None:
        """No session begins with it."""
        if self.late is not None:
            self.late.file.close()

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
        return Start(is_beside=True)
    newest = next(iter(left(kept())), None)
    if newest is None:
        return Start()
    try:
        return continued(newest.path)
    except SessionFileError as error:
        return Start(problem=_begun_anew(newest.path, error))


def continued(folder: Path) -> Start:
    """One that was left. SessionFileError where nothing of it can be read here."""
    contents = read(folder)
    if not contents.values:
        raise SessionFileError(DAMAGED)
    file = contents.values.get(FILE)
    told = file if isinstance(file, dict) else {}
    path = told.get("path")
    start = Start(contents, folder, path if isinstance(path, str) else "")
    start.is_changed = told.get("changed") is not False
    known = told.get("stamp")
    start.known = known if isinstance(known, str) else ""
    return start


def opened(path: str) -> Start:
    """The session of a file, made and checked; of a large one most states are read later, and the
    file is open until then. SessionFileError, FileError.
    """
    known = stamp(path)
    file = container.SessionFile(path)
    try:
        if file.kind != container.KIND:
            raise container.refused(path, SessionFileError(OTHER))
        contents, rest = late.read(file)
        start = Start(contents, path=path, known=known, late=rest)
        _make_of(start, path)
    except BaseException:
        file.close()
        raise
    return start


def _make_of(start: Start, path: str) -> None:
    try:
        make(start)
    except SessionFileError as error:
        raise container.refused(path, error) from error


def make(start: Start) -> None:
    """What its contents say; SessionFileError where they cannot be."""
    if start.found is None and not start.is_fresh:
        start.found = Found(start.contents)


def _fresh() -> SessionFolder:
    return SessionFolder.begin(kept())


def begin(session: Session, start: Start) -> str:
    """The session goes on with it, and is kept from now on. Why it does not; "" where it does."""
    problem: str = start.problem
    folder: SessionFolder | MakeFolder = _fresh
    try:
        make(start)
    except SessionFileError as error:
        problem = _step_back(start, error)
    if start.found is not None:
        session.arrival.expect(start.late)
        start.found.bring_back(session)
    if start.is_beside:  # a folder once there is work to be kept in it
        session.keeping.begin(folder)
        return problem
    try:
        folder = SessionFolder(start.folder) if start.folder else _fresh()
        if not folder.is_held:  # another window was faster
            folder = _fresh()
    except FileError as error:
        problem = Sentence("What you do is not kept: {why}", why=sentence_of(error))
        session.keeping.hinder(problem)
    session.keeping.begin(folder, start.path, start.is_changed, start.known)
    return problem


def _step_back(start: Start, error: SessionFileError) -> str:
    """To how the session stood at an earlier backup; to a fresh one where none can be made. What is
    on the disk stays as it is. The sentence for it.
    """
    folder, start.folder, start.path = start.folder, None, ""  # no file is to be set back by Save
    for when, contents in earlier(folder) if folder is not None else ():
        try:
            start.contents = contents
            start.found = Found(contents)
        except SessionFileError:
            continue
        return Sentence(
            "What you did last cannot be opened: {error} This is how the session stood on {when}. "
            "All of it is still in {path}, and under File > Earlier sessions.",
            error=error.sentence,
            when=languages.moment(QDateTime.fromSecsSinceEpoch(int(when))),
            path=shown(folder) if folder is not None else "",
        )
    start.contents = Contents()
    return _begun_anew(folder, error)


def _begun_anew(folder: Path | None, error: SessionFileError) -> str:
    return Sentence(
        "What you left last cannot be opened: {error} A new session has begun. The earlier one "
        "is still in {path}, and under File > Earlier sessions.",
        error=error.sentence,
        path=shown(folder) if folder is not None else "",
    )

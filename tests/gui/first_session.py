"""What a session was like at first, when its lesson stood there, and how it is brought back to it.

Whatever goes on is ended and waited for; then every part keeps what it kept, in the very lists and
objects that others hold, and the worker knows nothing of any run.
"""

from collections.abc import Callable, Iterator
from threading import Event
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from core.course.progress import Progress
from core.runs.run_tree import RunTree
from core.session.session import Session

PATIENCE = 10.0  # seconds
# Clocks and numbers, which go on.
PASSING = {"_last", "_owed", "_last_frame", "_began", "_next_id", "_number", "_was", "_name"}
OURS = ("core.session", "core.runs.deleted")  # parts of parts
PLAIN = (str, int, float, bool)
HELD = (list, dict, set)  # others hold the very object


class FirstSession:
    """Of one session, from the moment at which this is made."""

    def __init__(self, session: Session) -> None:
        self._session = session
        quiet(session)
        self._first = [(part, copied(part)) for part in parts(session).values()]
        self._timers = [each for each in session.findChildren(QTimer) if each.isActive()]

    def bring_back(self, lesson: str) -> None:
        """Everything but the lesson's first epoch, which is on its way then."""
        session = self._session
        _end(session)
        for timer in session.findChildren(QTimer):
            if timer not in self._timers:
                timer.stop()
        in_thread(session, session._worker._prepare)
        for part, kept in self._first:
            put_back(part, kept)
        session.learners.progress = Progress()
        runs = session.runs
        runs.tree, runs.current = RunTree(), None
        session.transport.run = None
        runs.open_lesson(lesson)
        for part in parts(session).values():
            for signal in ("changed", "chosen_changed", "term_changed", "shapes_changed"):
                if hasattr(part, signal):
                    getattr(part, signal).emit()


def _end(session: Session) -> None:
    """Nothing plays, trains or is read, and what was asked for has been answered."""
    session.transport.pause()
    session.comparison.pause()
    session.seeds.stop()
    session.grid.cancel()
    session.tasks.cancel()
    session.programs.close()
    session.texts.opening.cancel()
    session.texts.pause()
    quiet(session)
    session.texts.autosave.close()


def quiet(session: Session) -> None:
    """Waits for the worker, and for what is asked of it on account of its answers."""
    for _ in range(2):
        in_thread(session, lambda: None)
        QApplication.processEvents()


def in_thread(session: Session, act: Callable[[], object]) -> None:
    """Does it in the training thread, after all that was asked for before. TimeoutError."""
    done = Event()

    def acted() -> None:
        act()
        done.set()

    QTimer.singleShot(0, session._worker, acted)
    if not (session._thread.isRunning() and done.wait(PATIENCE)):
        raise TimeoutError("the worker is at work, or gone")


def parts(session: Session) -> dict[str, Any]:
    """{place: part} of a session, its parts' own parts included."""
    found: dict[str, Any] = {}
    seen: set[int] = set()

    def add(place: str, part: Any) -> None:
        if id(part) in seen:
            return
        seen.add(id(part))
        found[place] = part
        for name, value in vars(part).items():
            if type(value).__module__.startswith(OURS) and hasattr(value, "__dict__"):
                add(f"{place}.{name}", value)

    add("session", session)
    return found


def kept(session: Session) -> Iterator[tuple[str, object]]:
    """(place, value) of the plain values that the session's parts keep; how many of the others."""
    for place, part in parts(session).items():
        for name, value in vars(part).items():
            if name not in PASSING and not name.startswith("__"):
                yield f"{place}.{name}", _plain(value)


def _plain(value: object) -> object:
    if value is None or isinstance(value, PLAIN):
        return value
    kind = type(value)
    return len(value) if hasattr(kind, "__len__") else kind.__name__  # type: ignore[arg-type]


def copied(part: Any) -> dict[str, tuple[object, object]]:
    """{name: (value, what it holds)} of all that it keeps."""
    values = vars(part).items()
    return {
        name: (value, value.copy() if isinstance(value, HELD) else None)
        for name, value in values
        if name not in PASSING
    }


def put_back(part: Any, kept: dict[str, tuple[object, object]]) -> None:
    """It keeps that again."""
    for name, (value, held) in kept.items():
        if isinstance(value, list):
            value[:] = held  # type: ignore[call-overload]
        elif isinstance(value, dict | set):
            value.clear()
            value.update(held)  # type: ignore[call-overload]
        elif hasattr(value, "clear") and type(value).__module__ == "weakref":
            value.clear()
        if vars(part).get(name) is not value:
            setattr(part, name, value)

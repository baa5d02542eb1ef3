"""The log file: where it is, what goes into it, and how an unexpected error is kept there.

Best effort throughout: a log that cannot be written says nothing, prints nothing and stops
nothing. Standard library only. What is shown to the user about an error is said elsewhere. Where
the process itself is ended by a fault (in Qt, in torch), what each thread was doing is kept beside.
"""

from __future__ import annotations

import faulthandler
import logging
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from core.system import folders

LIMIT = 500_000  # bytes; one older file of this size is kept beside it
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def log_file() -> Path:
    """Where this user's log is; the folder need not exist."""
    return folders.state() / "unroll.log"


def fault_file() -> Path:
    """Where the threads' stacks go if the process is ended by a fault."""
    return folders.state() / "unroll-faults.log"


class _Quiet(RotatingFileHandler):
    """A full disk is no second error: logging's own way is a traceback on stderr."""

    def __init__(self, place: Path) -> None:
        super().__init__(
            place, maxBytes=LIMIT, backupCount=1, encoding="utf-8", errors="backslashreplace"
        )
        self.setFormatter(logging.Formatter(FORMAT))

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Nothing can be said about it anywhere."""

    def close(self) -> None:
        try:
            super().close()
        except OSError:
            self.stream = None


def start() -> None:
    """From now on everything from INFO up goes to the log, if it can be written."""
    logging.raiseExceptions = False  # of any handler, ours or a library's
    place = log_file()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handler = _Quiet(place)
    except OSError:
        return
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.INFO)
    _watch_for_faults()


def _watch_for_faults() -> None:
    """A file of its own: it stays open to the end, and the log could not be renamed meanwhile on
    Windows. Who asked for the stacks elsewhere (PYTHONFAULTHANDLER) has them there.
    """
    if faulthandler.is_enabled():
        return
    with suppress(OSError):
        place = fault_file()
        old = place.exists() and place.stat().st_size > LIMIT
        faulthandler.enable(place.open("w" if old else "a", encoding="utf-8"))


def keep(error: BaseException) -> str:
    """Write an error's traceback to the log; returns where it is, for the user's sentence."""
    place = log_file()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handler = _Quiet(place)
    except OSError as problem:
        return f"no log, since {place} cannot be written ({problem.strerror})"
    told = (type(error), error, error.__traceback__)
    handler.handle(
        logging.LogRecord("unroll", logging.ERROR, __file__, 0, "unexpected error", None, told)
    )
    handler.close()
    return str(place)

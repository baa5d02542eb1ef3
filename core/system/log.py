"""The log file: where it is, what goes into it, and how an unexpected error is kept there.

Best effort throughout: a log that cannot be written says nothing, prints nothing and stops
nothing. Standard library only. What is shown to the user about an error is said elsewhere.
"""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from core.system import folders

LIMIT = 500_000  # bytes; one older file of this size is kept beside it
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def log_file() -> Path:
    """Where this user's log is; the folder need not exist."""
    return folders.state() / "unroll.log"


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

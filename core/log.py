"""The log file: where it is, and how an unexpected error gets into it.

Standard library only. What is shown to the user about an error is said elsewhere.
"""

from __future__ import annotations

import logging
import os
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path


def log_file() -> Path:
    """Where this user's log is, by the customs of the system; the folder need not exist."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home) / "Unroll" / "unroll.log"
    if sys.platform == "darwin":
        return home / "Library" / "Logs" / "Unroll" / "unroll.log"
    state = os.environ.get("XDG_STATE_HOME") or home / ".local" / "state"
    return Path(state) / "unroll" / "unroll.log"


def keep(error: BaseException) -> str:
    """Write an error's traceback to the log; returns where it is, for the user's sentence."""
    place = log_file()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(place, maxBytes=1_000_000, backupCount=1, encoding="utf-8")
    except OSError as problem:
        return f"no log, since {place} cannot be written ({problem.strerror})"
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    record = logging.LogRecord(
        "unroll",
        logging.ERROR,
        __file__,
        0,
        "unexpected error",
        None,
        (type(error), error, error.__traceback__),
    )
    handler.handle(record)
    handler.close()
    return str(place)

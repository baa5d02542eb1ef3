"""What reaches the user when something goes wrong: a sentence. The traceback goes to the log."""

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QStandardPaths, Signal

log = logging.getLogger("unroll")


def log_path() -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(folder) / "unroll.log"


def start_log() -> None:
    """Everything from INFO up goes to a small rotating file, if one can be written."""
    path = log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=500_000, backupCount=1, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.INFO)


class ErrorHook(QObject):
    """Takes sys.excepthook: slots, timers and threads end up here, in any thread."""

    happened = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._told: set[str] = set()
        self._lock = threading.Lock()
        sys.excepthook = self._on_exception

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        log.error("unexpected error", exc_info=(kind, error, trace))
        text = f"{kind.__name__}: {error}"
        with self._lock:
            known = text in self._told
            self._told.add(text)
        if not known:  # a queued signal: this may be any thread, widgets are the GUI thread's
            self.happened.emit(text)

"""What reaches the user when something goes wrong: a sentence. The traceback goes to the log."""

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal

log = logging.getLogger("unroll")


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

"""A window is painted once in a test, at its end, and only in a part of the tests.

pytest-qt handles events after each phase: a window brought back would be painted whole, as it
was for others before, and then show something else. And a test handles events some ten times, after
each of which nobody looks: painting was a sixth of the time of all tests.
"""

from zlib import crc32

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

UPDATE = QEvent.Type.UpdateRequest
PAINTS = (UPDATE, QEvent.Type.Expose, QEvent.Type.Paint)  # a window's, all
ONE_IN = 10


def is_painted(test: str) -> bool:
    """Whether the window of the test of this name is painted at its end: always the same ones."""
    return crc32(test.encode()) % ONE_IN == 0


class Unpainted(QObject):
    """Between begin(window) and go_on() each widget in it takes it that it was painted; then,
    until end(), what changes waits to be painted. Who asks for a picture (grab) has it at any time,
    and other windows, dialogs, are painted as ever.

    Only while the window is told to paint does this listen to the whole program, of which each
    test has some thousand events.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._painting = False
        self._waits = False
        self._watched: list[QObject] = []

    def begin(self, window: QWidget) -> None:
        self._waits = False
        self._watched = [window, window.windowHandle()]
        for each in self._watched:
            each.installEventFilter(self)

    def go_on(self, at_once: bool) -> None:
        """The test begins. at_once: all that changes is painted from now on."""
        self._waits = True
        if at_once:
            self._let_go()

    def end(self, painted: bool) -> None:
        """The test is over: what it has changed is painted, or taken as if it were."""
        waited = self._watched[:1] if self._waits else []  # the window
        self._waits = False
        if not painted:
            for window in waited:
                self._take_as_painted(window, QEvent(UPDATE))
        self._let_go()
        if painted:
            for window in waited:
                self._app.sendEvent(window, QEvent(UPDATE))

    def _let_go(self) -> None:
        for each in self._watched:
            each.removeEventFilter(self)
        self._watched = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self._painting:
            return kind == QEvent.Type.Paint and watched not in self._watched
        if self._waits:
            return kind == UPDATE
        if kind not in PAINTS:
            return False
        self._take_as_painted(watched, event)
        return True

    def _take_as_painted(self, window: QObject, event: QEvent) -> None:
        self._painting = True
        self._app.installEventFilter(self)
        self._app.sendEvent(window, event)  # all that follows from it happens meanwhile
        self._app.removeEventFilter(self)
        self._painting = False

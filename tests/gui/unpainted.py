"""Until a test begins its window is not painted.

pytest-qt handles events after each phase: a window brought back would be painted whole, as it
was for others before, and then show something else.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

PAINTS = (QEvent.Type.UpdateRequest, QEvent.Type.Expose, QEvent.Type.Paint)  # a window's, all


class Unpainted(QObject):
    """Between begin(window) and end() each widget in it takes it that it was painted.

    Only while the window is told to paint does this listen to the whole program, of which each
    test has some thousand events.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._painting = False
        self._watched: list[QObject] = []

    def begin(self, window: QWidget) -> None:
        self._watched = [window, window.windowHandle()]
        for each in self._watched:
            each.installEventFilter(self)

    def end(self) -> None:
        """Once more does no harm."""
        for each in self._watched:
            each.removeEventFilter(self)
        self._watched = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if self._painting:
            return kind == QEvent.Type.Paint and watched not in self._watched
        if kind not in PAINTS:
            return False
        self._painting = True
        self._app.installEventFilter(self)
        self._app.sendEvent(watched, event)  # all that follows from it happens meanwhile
        self._app.removeEventFilter(self)
        self._painting = False
        return True

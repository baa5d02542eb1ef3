"""Until a test begins nothing is painted.

pytest-qt handles events after each phase: a window brought back would be painted whole, as it
was for others before, and then show something else.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication


class Unpainted(QObject):
    """Between begin() and end() each widget takes it that it was painted."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app

    def begin(self) -> None:
        self._app.installEventFilter(self)

    def end(self) -> None:
        """Once more does no harm."""
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.Paint

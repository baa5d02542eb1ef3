"""The window and its screen: never larger than the room that the screen has left for it.

What a page needs at least is said by the page; that it fits small screens is tests/gui/test_screen.
"""

from PySide6.QtCore import QObject, QRect, QSize, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

# What a frame adds before the system has told its own: (sides together, title and bottom).
FRAME = QSize(8, 38)
FIRST = QSize(1440, 900)


def room(window: QWidget) -> QRect:
    """Where the window may be, its frame not counted, in logical pixels."""
    free = window.screen().availableGeometry()
    around, inside = window.frameGeometry(), window.geometry()
    left, top = inside.left() - around.left(), inside.top() - around.top()
    frame = (around.size() - inside.size()).expandedTo(FRAME)
    left, top = max(left, FRAME.width() // 2), max(top, FRAME.height() - 4)
    size = QSize(free.width() - frame.width(), free.height() - frame.height())
    return QRect(free.topLeft().x() + left, free.topLeft().y() + top, size.width(), size.height())


def fit(window: QWidget) -> None:
    """Shrinks and moves a window that reaches beyond its screen's free area; others stay."""
    if window.isMaximized() or window.isFullScreen():
        return
    free, now = room(window), window.geometry()
    size = now.size().boundedTo(free.size())
    if size != now.size():
        window.resize(size)
    left = min(max(now.left(), free.left()), free.right() + 1 - size.width())
    top = min(max(now.top(), free.top()), free.bottom() + 1 - size.height())
    if (left, top) != (now.left(), now.top()):
        window.move(
            left - now.left() + window.x(),
            top - now.top() + window.y(),
        )


class Fitter(QObject):
    """Fits the window again when a screen goes, another takes it, or the free area shrinks."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenRemoved.connect(self._on_changed)
        for screen in app.screens():
            screen.availableGeometryChanged.connect(self._on_changed)
        app.screenAdded.connect(self._on_added)

    @Slot("QScreen*")
    def _on_added(self, screen: object) -> None:
        screen.availableGeometryChanged.connect(self._on_changed)  # type: ignore[attr-defined]

    @Slot()
    def _on_changed(self) -> None:
        """Once Qt has moved the window to the screen that is left."""
        QTimer.singleShot(0, self, lambda: fit(self._window))

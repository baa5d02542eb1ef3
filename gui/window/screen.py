"""The window and its screen: never larger than the room that the screen has left for it.

What a page needs at least is said by the page; that it fits small screens is tested.
"""

from PySide6.QtCore import QObject, QRect, QSize, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from gui.widgets.soon import soon

# What a frame adds before the system has told its own: (sides together, title and bottom).
FRAME = QSize(8, 38)
FIRST = QSize(1440, 900)
# What an X11 window manager counts the window's size from, in steps that Qt makes 2 pixels wide at
# 150 %. Without it that is the least size, another one on each page: the window lost a pixel then.
BASE = QSize(1, 1)


def free_area(window: QWidget) -> QRect:
    """What the system's bars leave of the window's screen, in logical pixels."""
    return window.screen().availableGeometry()


def frame(window: QWidget) -> QSize:
    """What stands around the window, or will once it is shown."""
    return (window.frameGeometry().size() - window.geometry().size()).expandedTo(FRAME)


def room(window: QWidget) -> QSize:
    """How large the window may be, its frame not counted."""
    return free_area(window).size() - frame(window)


def fit(window: QWidget) -> None:
    """Shrinks and moves a window that reaches beyond its screen's free area; others stay."""
    if window.isMaximized() or window.isFullScreen():
        return
    size = window.size().boundedTo(room(window))
    if size != window.size():
        window.resize(size)
    free = free_area(window)
    whole = size + frame(window)
    left = min(max(window.x(), free.left()), free.right() + 1 - whole.width())
    top = min(max(window.y(), free.top()), free.bottom() + 1 - whole.height())
    if (left, top) != (window.x(), window.y()):
        window.move(left, top)


class Fitter(QObject):
    """Fits the window again when a screen goes, another takes it, or the free area shrinks; else
    its size is the user's alone.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.setBaseSize(BASE)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenRemoved.connect(self._on_changed)
        for screen in app.screens():
            screen.availableGeometryChanged.connect(self._on_changed)
        app.screenAdded.connect(self._on_added)

    @Slot("QScreen*")
    def _on_added(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        """Once Qt has moved the window to the screen that is left."""
        soon(self, lambda: fit(self._window))

"""Slide: a drawer that comes out of the window's edge, or goes back there, as a picture of itself.

What it covers, or leaves free, has its new place at once, below a picture of the old one: laid out
anew with every frame, the stage would be jerky.
"""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from gui.figures.transition import Transition
from gui.style import motion
from gui.widgets.painting import painted
from gui.widgets.soon import soon


class Slide(QWidget):
    """Over the stage and the drawers of a window, for as long as one lasts."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName("drawerSlide")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self._window = window
        self._transition = Transition(self)
        self._transition.finished.connect(self.hide)
        self._dock: QDockWidget | None = None
        self._place = QRect()
        self._opens = True
        self._below = QPixmap()
        self._drawer = QPixmap()

    def begin(self, dock: QDockWidget, opens: bool, room: QRect) -> None:
        """Before the drawer comes or goes. room: in the window, of what may move."""
        self._transition.finish()
        if motion.reduced() or not self._window.isVisible():
            return
        self._dock = dock
        self._opens = opens
        self._place = dock.geometry()
        self._below = self._window.grab(room)
        self._drawer = QPixmap()
        self.setGeometry(room)
        self.raise_()
        self.show()
        soon(self, self._move)

    def _move(self) -> None:
        """Once all have their places."""
        assert self._dock is not None
        if self._opens:
            self._place = self._dock.geometry()
            self._drawer = self._dock.grab()
        else:
            corner = self._place.topLeft() - self.pos()
            ratio = self._below.devicePixelRatio()
            part = QRect(corner * ratio, self._place.size() * ratio)
            self._drawer = self._below.copy(part)
            self.hide()
            self._below = self._window.grab(self.geometry())
            self.show()
        if not self._transition.begin_now():
            self.hide()

    def drawer_left(self) -> float:
        """Where it is now, in the window: outside where it has not come yet."""
        share = self._transition.share if self._transition.running else 0.0
        out = 1 - share if self._opens else share
        from_left = self._place.center().x() < self._window.width() / 2
        return self._place.x() + (-out if from_left else out) * self._place.width()

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        painter.drawPixmap(QPoint(), self._below)
        if not self._drawer.isNull():
            top = self._place.y() - self.y()
            painter.drawPixmap(QPoint(round(self.drawer_left()) - self.x(), top), self._drawer)

"""FocusRing: an edge around what Tab has come to, where Qt draws none: lists, texts, figures; and
around buttons, whose own is a pixel in the colour that the way on has, too, and sliders.

It is there from the first Tab, or whatever else has led the keys elsewhere, until the mouse is
pressed, as in browsers: who never goes by keys never sees it, and who does always sees where they
are.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QSlider, QWidget
from shiboken6 import isValid

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.figure import Figure
from gui.widgets.painting import painted
from gui.window.frame import Frame

EDGE, APART = 2, 1  # pixels at 100 %; how far it is from these
APART_FROM = (QAbstractButton, QSlider)  # on these it would hide their own edge
KINDS = (QAbstractScrollArea, Figure, *APART_FROM)
TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
MOVED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QWidget):
    """Above all others in the window; what lies below it is drawn and clicked as ever. by_keys:
    whether Tab was pressed since the mouse was.
    """

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self.setObjectName("focusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self._around: QWidget | None = None
        self._moving: tuple[QWidget, ...] = ()  # it, and what it is moved with
        self.by_keys = False
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)
        window.redraw.drawn.connect(self._place)

    def show_keys(self) -> None:
        """From now on, as after Tab."""
        self.by_keys = True
        self._place()

    def watch(self) -> None:
        """Once the window is shown: what is pressed reaches it first."""
        handle = self.window().windowHandle()
        if handle is not None:
            handle.installEventFilter(self)  # once more does no harm

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.by_keys = self.by_keys or event.key() in TABS
        elif event.type() == QEvent.Type.MouseButtonPress and watched is not self._around:
            self.by_keys = False
            self.hide()
        elif event.type() in MOVED:
            self._place()
        return False

    @Slot(QWidget, QWidget)
    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        for each in filter(isValid, self._moving):
            each.removeEventFilter(self)
        ours = isinstance(now, KINDS) and now.window() is self.window()
        self._around = now if ours else None
        self._moving = tuple(_up_to_window(self._around))
        for each in self._moving:
            each.installEventFilter(self)
        self._place()

    @Slot()
    def _place(self) -> None:
        around = self._around
        there = around is not None and isValid(around) and around.isVisible()
        if around is None or not (there and self.by_keys):
            self.hide()
            return
        room = QRect(around.mapTo(self.window(), QPoint()), around.size())
        edge = max(type_scale.px(EDGE), 1)
        if isinstance(around, APART_FROM):
            if around.visibleRegion().isEmpty():  # scrolled away
                self.hide()
                return
            beside = edge + type_scale.px(APART)
            room.adjust(-beside, -beside, beside, beside)
        if room != self.geometry():
            self.setGeometry(room)
            whole = QRect(QPoint(), room.size())
            self.setMask(QRegion(whole) - QRegion(whole.adjusted(edge, edge, -edge, -edge)))
        self.raise_()
        self.show()

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        painter.fillRect(self.rect(), theme.current().color("accent"))


def _up_to_window(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None and not widget.isWindow():
        yield widget
        widget = widget.parentWidget()

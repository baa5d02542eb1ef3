"""Whose the wheel and the keyboard are: no input takes either from under the pointer unasked.

The wheel changes an input that has the focus, and scrolls what lies beneath any other. A click on
a list, slider, switch or button does what it says and leaves the keyboard to the page, so that
Space still runs; Tab gives them the keys, and a click into a text asks for them. Where the page's
keys are a text's, they stay in the one that was typed in. All of it here,
in a filter on the windows: what the pointer does reaches a window first, whoever made what is in
it. In a dialog no key is the page's, and a click takes the keyboard as everywhere.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, Slot
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWheelEvent, QWindow
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QWidget,
)

from gui.widgets.home import TYPED, stay_in
from gui.window import tips

TURNED = (QComboBox, QAbstractSpinBox, QAbstractSlider, QTabBar)  # what a wheel would change
PRESSED = (*TURNED, QAbstractButton, QScrollArea)
PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class Pointer(QObject):
    """Watches every window of the application, from when it first has the focus.

    home: the widget whose the keys are as long as no other has been asked for.
    """

    def __init__(self, app: QGuiApplication, home: Callable[[], QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._home = home
        app.focusWindowChanged.connect(self.watch)

    @Slot()
    def watch(self) -> None:
        """Whatever windows there are now: the main one, dialogs, panels that float."""
        for window in QGuiApplication.topLevelWindows():
            window.installEventFilter(self)  # once more does no harm

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            assert isinstance(event, QWheelEvent)
            return isinstance(watched, QWindow) and _redirected(watched, QWheelEvent(event))
        if event.type() in PRESSES and isinstance(watched, QWindow):
            assert isinstance(event, QMouseEvent)
            self._on_press(_chain(watched, event.position()))
        if event.type() == QEvent.Type.Leave:
            tips.hold()
        return False

    def _on_press(self, chain: list[QWidget]) -> None:
        """It is about to be delivered: only a text may take the keyboard by it."""
        if not chain or isinstance(chain[-1], QDialog) or not _leave_the_keys(chain):
            return
        focused = QApplication.focusWidget()
        outside = focused if focused not in chain else None
        typed = outside if isinstance(outside, TYPED) else None
        for each in (self._home(), *chain):
            stay_in(each, typed)
        # What was typed is entered; no arrow, after a choice, moves a list that was clicked before.
        pressed = any(isinstance(each, PRESSED) for each in chain)
        if typed is not None or (pressed and isinstance(outside, QAbstractItemView)):
            self._home().setFocus(Qt.FocusReason.MouseFocusReason)


def _chain(window: QWindow, place: QPointF) -> list[QWidget]:
    """The widgets under this place of the window, from the innermost outwards to the whole.

    Empty in a list or menu that popped up: it was asked for. The whole is kept, because Python's
    hold on a widget that Qt made ends with its hold on the one around it.
    """
    tops = (each for each in QApplication.topLevelWidgets() if each.windowHandle() is window)
    top = next(tops, None)
    if top is None or top.windowType() == Qt.WindowType.Popup:
        return []
    widget = top.childAt(place.toPoint())
    chain = []
    while widget is not None and widget is not top:
        chain.append(widget)
        widget = widget.parentWidget()
    return [*chain, top]


def _has_the_keys(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def _is_turned(widget: QWidget) -> bool:
    return isinstance(widget, TURNED) and not isinstance(widget, QScrollBar)


def _redirected(window: QWindow, event: QWheelEvent) -> bool:
    """Whether the wheel was over an input that has no focus: then what lies beneath scrolled."""
    popup = QApplication.activePopupWidget()
    if popup is not None and popup.windowHandle() is not window:
        return False
    chain = _chain(window, event.position())
    for widget in chain:  # else a list or a text would take the keys by being scrolled
        if widget.focusPolicy() == Qt.FocusPolicy.WheelFocus:
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    over = next((widget for widget in chain if _is_turned(widget)), None)
    if over is None or _has_the_keys(over):
        return False
    beneath = chain[chain.index(over) + 1 :]
    area = next((each for each in beneath if isinstance(each, QAbstractScrollArea)), None)
    if area is not None:
        _scroll(area.viewport(), event)
    return True


def _scroll(viewport: QWidget, event: QWheelEvent) -> None:
    """The same turn of the wheel, for another receiver."""
    here = QPointF(viewport.mapFromGlobal(event.globalPosition().toPoint()))
    turn = QWheelEvent(
        here,
        event.globalPosition(),
        event.pixelDelta(),
        event.angleDelta(),
        event.buttons(),
        event.modifiers(),
        event.phase(),
        event.inverted(),
    )
    QCoreApplication.sendEvent(viewport, turn)


def _leave_the_keys(chain: list[QWidget]) -> bool:
    """Whether none of these is a text, to be typed into; then none takes the keyboard."""
    typed = False
    for widget in chain:
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            typed = True
        if isinstance(widget, PRESSED) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            strong = Qt.FocusPolicy.StrongFocus
            tab = Qt.FocusPolicy.TabFocus
            asked = typed and isinstance(widget, QAbstractSpinBox | QComboBox)
            widget.setFocusPolicy(strong if asked else tab)
    return not typed

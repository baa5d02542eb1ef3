"""Shortcuts yield to a focused input: a key that a field, slider or list uses stays its own.

And Enter presses a button that has the keyboard, in the window as in dialogs, on every desktop.
"""

from typing import TypeGuard

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDockWidget,
    QLineEdit,
    QMainWindow,
    QTabBar,
    QWidget,
)

from gui.widgets.buttons import press_by_keys
from gui.window.focus_filter import FocusFilter

_K = Qt.Key
_ARROWS = {_K.Key_Left, _K.Key_Right, _K.Key_Up, _K.Key_Down, _K.Key_PageUp, _K.Key_PageDown}
_ENDS = {_K.Key_Home, _K.Key_End}
_ENTER = {_K.Key_Return, _K.Key_Enter}
_TYPED = {_K.Key_Plus, _K.Key_Minus, _K.Key_Equal, _K.Key_Question}
_ALL = _ARROWS | _ENDS | _TYPED | {_K.Key_Space}
OWN_KEYS: tuple[tuple[type[QWidget], set[Qt.Key]], ...] = (
    (QAbstractSpinBox, _ALL - {_K.Key_Space}),  # a number has no use for it
    (QLineEdit, _ALL),
    (QComboBox, _ALL - {_K.Key_Left, _K.Key_Right}),
    (QAbstractSlider, _ARROWS | _ENDS),
    (QAbstractItemView, {_K.Key_Up, _K.Key_Down, _K.Key_PageUp, _K.Key_PageDown}),
    (QTabBar, {_K.Key_Left, _K.Key_Right} | _ENDS),
    (QAbstractButton, {_K.Key_Space}),
)


class KeyYield(FocusFilter):
    """Decides whose a key is, by what has the keyboard."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            for kind, keys in OWN_KEYS:
                if isinstance(watched, kind) and not _is_way(watched, event):
                    keys = keys | _ARROWS if _is_one_of_several(watched) else keys
                    return _decide(event, event.key() in keys, kind is QAbstractSpinBox)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if _opens_menu(event) and isinstance(watched, QWidget) and not _is_in_window(watched):
                open_context_menu(watched)
                return True
            if event.key() in _ENTER and _is_pressed_by_enter(watched):
                press_by_keys(watched)
                return True
            return event.key() in _ENDS and is_list_of_a_panel(watched)
        return False


def _is_way(watched: QObject, event: QKeyEvent) -> bool:
    """From step to step, as a browser goes, and to the question; what a field needs of it Qt knows
    by itself. By Alt+Down a list of choices opens.
    """
    held = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    ways = {_K.Key_Left, _K.Key_Right}
    if not isinstance(watched, QComboBox):
        ways.add(_K.Key_Down)
    return held and event.key() in ways


def _is_one_of_several(watched: QObject) -> bool:
    """Of which one is chosen: arrows go from one to the other, as Tab comes to the chosen one."""
    if not isinstance(watched, QAbstractButton):
        return False
    group = watched.group()
    return watched.autoExclusive() or (group is not None and group.exclusive())


def _opens_menu(event: QKeyEvent) -> bool:
    return event.key() == _K.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier


def _is_in_window(widget: QWidget) -> bool:
    """There it is a shortcut, which a dialog in front keeps from being one."""
    return isinstance(widget.window(), QMainWindow)


def open_context_menu(focused: QWidget) -> None:
    """Of what has the keyboard, as the menu key does, which many keyboards lack; under X11 Qt
    knows that key alone.
    """
    told = focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    # Some tell whole pixels, some parts of them, and some nothing.
    cursor = told if isinstance(told, QRect | QRectF) else focused.rect()
    place = QRectF(cursor).center().toPoint()
    by_keys = QContextMenuEvent.Reason.Keyboard
    event = QContextMenuEvent(by_keys, place, focused.mapToGlobal(place))
    QApplication.sendEvent(focused, event)


def _is_pressed_by_enter(watched: QObject) -> TypeGuard[QAbstractButton]:
    """Not what is only chosen: there it goes on to the card, which gives the answer."""
    if not isinstance(watched, QAbstractButton) or isinstance(watched.window(), QDialog):
        return False
    return not (isinstance(watched, QCheckBox) or _is_one_of_several(watched))


def is_list_of_a_panel(watched: QObject) -> bool:
    """There Home and End are the playhead's. Where it cannot move their commands are off, and the
    list would take them: it would open another lesson.
    """
    if not isinstance(watched, QAbstractItemView):
        return False
    around = watched.parentWidget()
    while around is not None and not isinstance(around, QDockWidget):
        around = around.parentWidget()
    return around is not None


def _decide(event: QKeyEvent, own: bool, number: bool) -> bool:
    """Keeps a key for the focused widget. A number field would take Space too, as text."""
    if own:
        event.accept()
        return True
    if number and event.key() == _K.Key_Space:
        event.ignore()
        return True
    return False

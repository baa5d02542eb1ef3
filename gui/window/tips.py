"""Tips: what hovering tells comes by the keys, too; Ctrl takes it away, the pointer may go onto it.

Qt shows a tool tip to the pointer alone, keeps it until that moves, and takes it away from who
moves onto it to read on (WCAG 2, 1.4.13). Esc takes it away as well; of a dialog or a menu it leads
out by the same press, as everywhere.
"""

from functools import cache

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QCursor, QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QTabBar,
    QTextBrowser,
    QToolTip,
    QWidget,
)

from gui.widgets.hover import STAYS
from gui.window.focus_filter import FocusFilter
from gui.window.key_yield import is_list_of_a_panel
from gui.wording.table import tip_of_names

BELOW = 2  # pixels, of what it tells about
_K = Qt.Key
TABS = (_K.Key_Tab, _K.Key_Backtab)
OF_PLAYHEAD = (_K.Key_Left, _K.Key_Right, _K.Key_Home, _K.Key_End)
ARROWS = (_K.Key_Up, _K.Key_Down, *OF_PLAYHEAD)
SEVERAL = (QAbstractItemView, QTabBar, QAbstractButton)  # among which arrows go


class Tips(FocusFilter):
    """Tells of where the keys have come to, after a while, as hovering does."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(app, parent)
        wait = app.style().styleHint(QStyle.StyleHint.SH_ToolTip_WakeUpDelay)
        self._waiting = QTimer(self, singleShot=True, interval=wait)
        self._waiting.timeout.connect(self.tell)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        types = _is_typed_into(watched)
        if event.key() == _K.Key_Escape and QToolTip.isVisible() and types != "program":
            if not (_leaves_by_esc() or self._presents()):
                return _take_away(event)
            hide_now()
        elif event.key() == _K.Key_Control and event.type() == QEvent.Type.KeyPress:
            hide_now()
        if event.type() == QEvent.Type.KeyPress:
            key = event.key()
            moves = key in TABS or _goes(watched, key)
            if types == "program" or (types and event.text() and not moves):
                hide_now()  # who types is not told any more; there Tab is typed, Esc leads out
                moves = False
            self._waiting.start() if moves else self._waiting.stop()
        return False

    def _presents(self) -> bool:
        """Esc leaves a slide, whatever hovering has left on it."""
        return bool(getattr(self.parent(), "presents", False))

    @Slot()
    def tell(self) -> None:
        """Of what the keys have come to."""
        focused = QApplication.focusWidget()
        text, room = tip_of(focused) if focused is not None else ("", QRect())
        if focused is not None and text:
            where = focused.mapToGlobal(room.bottomLeft() + QPoint(0, BELOW))
            QToolTip.showText(where, tip_of_names(text), focused, QRect(), STAYS)


def _goes(watched: QObject, key: int) -> bool:
    """From one to the other of several. In a list of a panel half of these keys are the playhead's,
    though it cannot move.
    """
    is_playheads = key in OF_PLAYHEAD and is_list_of_a_panel(watched)
    return key in ARROWS and isinstance(watched, SEVERAL) and not is_playheads


def _leaves_by_esc() -> bool:
    """Whether a dialog, a menu or a list is open: Esc is meant for that, and the tip goes along."""
    is_dialog = isinstance(QApplication.activeWindow(), QDialog)
    return is_dialog or QApplication.activePopupWidget() is not None


def _take_away(event: QKeyEvent) -> bool:
    """By its first press Esc does nothing else."""
    if event.type() == QEvent.Type.ShortcutOverride:
        event.accept()  # so that it comes as a press, and is no shortcut
    elif event.type() == QEvent.Type.KeyPress:
        hide_now()
    return True


def hide_now() -> None:
    """Any tip, at once: Qt's hideText() waits, and the next Esc would be for it, too."""
    for tip in _tips_now():
        tip.hide()


def _is_typed_into(watched: QObject) -> str:
    """ "program", where Tab and Esc are its own; "field", of whatever length; "" elsewhere."""
    if isinstance(watched, QPlainTextEdit):
        own_tab = not (watched.isReadOnly() or watched.tabChangesFocus())
        return "program" if own_tab else "field"
    return "field" if isinstance(watched, QLineEdit | QAbstractSpinBox) else ""


def tip_of(widget: QWidget) -> tuple[str, QRect]:
    """(what hovering tells, where that is in the widget) of the place in it that has the keys."""
    if isinstance(widget, QAbstractItemView):
        index = widget.currentIndex()
        told = str(index.data(Qt.ItemDataRole.ToolTipRole) or "") if index.isValid() else ""
        if told:
            return told, widget.visualRect(index).translated(widget.viewport().pos())
    elif isinstance(widget, QTextBrowser):
        link = link_with_keys(widget)
        return (link.charFormat().toolTip(), _place_of(widget, link)) if link else ("", QRect())
    elif isinstance(widget, QTabBar):
        front = widget.currentIndex()
        return widget.tabToolTip(front) or widget.toolTip(), widget.tabRect(front)
    return widget.toolTip(), widget.rect()


def link_with_keys(text: QTextBrowser) -> QTextCursor | None:
    """The words that Tab has come to."""
    cursor = text.textCursor()
    return cursor if cursor.hasSelection() and cursor.charFormat().isAnchor() else None


def _place_of(text: QTextBrowser, words: QTextCursor) -> QRect:
    """Of their first letter, in the widget."""
    start = QTextCursor(words)
    start.setPosition(words.selectionStart())
    place = text.cursorRect(start).translated(text.viewport().pos())
    place.setWidth(text.fontMetrics().averageCharWidth())
    return place


class _Held(QObject):
    """Of a tip on which the pointer is: the timer that would hide it, and every move."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.Timer, QEvent.Type.MouseMove):
            return False
        return isinstance(watched, QWidget) and watched.geometry().contains(QCursor.pos())


@cache
def _held() -> _Held:
    return _Held(QApplication.instance())


def _tips_now() -> list[QWidget]:
    """Qt has one at a time."""
    tops = QApplication.topLevelWidgets()
    return [each for each in tops if each.isVisible() and each.inherits("QTipLabel")]


def hold() -> None:
    """The pointer has left a window, it may be for a tip that stands above it."""
    for tip in _tips_now():
        tip.installEventFilter(_held())  # once more does no harm

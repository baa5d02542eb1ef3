"""Home: where the keys of something that holds others are; what it is given it gives on.

A focus proxy of Qt's does that too, but Tab then never comes to what stands before the proxy.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

TYPED = (QLineEdit, QAbstractSpinBox, QPlainTextEdit)


class Home(QObject):
    """widget: which has them, in the holder. typed: in which one was typing at the last click."""

    def __init__(self, holder: QWidget, widget: QWidget) -> None:
        super().__init__(holder)
        self.widget = widget
        self.typed: QWidget | None = None
        holder.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn:
            stays = self._stays if event.reason() == Qt.FocusReason.MouseFocusReason else None
            if stays is None and not self._in_sight:
                return False  # what is typed would land where nobody sees it: the holder keeps them
            (stays or self.widget).setFocus(event.reason())
            if isinstance(self.widget, QLineEdit) and stays is None:
                self.widget.selectAll()  # as if Tab had come there: what is typed replaces it
        return False

    @property
    def _in_sight(self) -> bool:
        """Whether it is seen as soon as what holds it is."""
        holder = self.parent()
        assert isinstance(holder, QWidget)
        return self.widget.isVisibleTo(holder)

    @property
    def _stays(self) -> QWidget | None:
        """Where the keys stay after a click: in another text, what is typed on would land there."""
        typed = self.typed
        there = typed is not None and isValid(typed) and typed.isVisible()
        return typed if there and isinstance(self.widget, TYPED) else None


def give_home(holder: QWidget, widget: QWidget) -> None:
    """From now on the holder's keys are this widget's."""
    found = _home(holder)
    if found is None:
        Home(holder, widget)
    else:
        found.widget = widget


def stay_in(holder: QWidget, typed: QWidget | None) -> None:
    """A click comes, while one was typing there; None where one was not."""
    found = _home(holder)
    if found is not None:
        found.typed = typed


def home_of(holder: QWidget) -> QWidget | None:
    """Where its keys come to; in what it holds they may be given on once more."""
    found = _home(holder)
    return (home_of(found.widget) or found.widget) if found is not None else None


def _home(holder: QWidget) -> Home | None:
    return holder.findChild(Home, options=Qt.FindChildOption.FindDirectChildrenOnly)

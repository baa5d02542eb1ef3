"""Home: where the keys of something that holds others are; what it is given it gives on.

A focus proxy of Qt's does that too, but Tab then never comes to what stands before the proxy.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class Home(QObject):
    """widget: which has them, in the holder."""

    def __init__(self, holder: QWidget, widget: QWidget) -> None:
        super().__init__(holder)
        self.widget = widget
        holder.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn:
            self.widget.setFocus(event.reason())
            if isinstance(self.widget, QLineEdit):
                self.widget.selectAll()  # as if Tab had come there: what is typed replaces it
        return False


def give_home(holder: QWidget, widget: QWidget) -> None:
    """From now on the holder's keys are this widget's."""
    found = _home(holder)
    if found is None:
        Home(holder, widget)
    else:
        found.widget = widget


def home_of(holder: QWidget) -> QWidget | None:
    """Where its keys come to; in what it holds they may be given on once more."""
    found = _home(holder)
    return (home_of(found.widget) or found.widget) if found is not None else None


def _home(holder: QWidget) -> Home | None:
    return holder.findChild(Home, options=Qt.FindChildOption.FindDirectChildrenOnly)

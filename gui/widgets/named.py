"""Names of what is worked with: one for tests and journal, one for who cannot see it."""

from typing import TypeVar

from PySide6.QtWidgets import QComboBox, QTextBrowser, QWidget

from gui.widgets import marks
from gui.wording.hints import hint
from gui.wording.punctuation import sentences, stopped

AWidget = TypeVar("AWidget", bound=QWidget)


def named(widget: AWidget, name: str, said: str = "") -> AWidget:
    """The widget itself. name: of the object, never seen. said: its accessible name, where what
    it shows does not say what it is. Its state is told by the marks of the house, what it does by
    its hint, where it has one.
    """
    widget.setObjectName(name)
    if hint(name) and not isinstance(widget, QTextBrowser):  # it has tips of its own words
        widget.setToolTip(hint(name))
    marks.wear(widget)
    if said:
        widget.setAccessibleName(said)
    if said and isinstance(widget, QComboBox):  # on Linux Qt reads what is chosen as its name
        widget.setAccessibleDescription(
            sentences(stopped(said), hint(name)) if hint(name) else said
        )
    return widget

"""Names of what is worked with: one for tests and journal, one for who cannot see it."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

from gui.widgets import marks

AWidget = TypeVar("AWidget", bound=QWidget)


def named(widget: AWidget, name: str, said: str = "") -> AWidget:
    """The widget itself. name: of the object, never seen. said: its accessible name, where what
    it shows does not say what it is. Its state is told by the marks of the house.
    """
    widget.setObjectName(name)
    marks.wear(widget)
    if said:
        widget.setAccessibleName(said)
    return widget

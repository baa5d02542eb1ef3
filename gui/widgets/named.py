"""Names of what is worked with: one for tests and journal, one for who cannot see it."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget

AWidget = TypeVar("AWidget", bound=QWidget)


def named(widget: AWidget, name: str, said: str = "") -> AWidget:
    """The widget itself. name: of the object, never seen. said: its accessible name, where what
    it shows does not say what it is.
    """
    widget.setObjectName(name)
    if said:
        widget.setAccessibleName(said)
    return widget

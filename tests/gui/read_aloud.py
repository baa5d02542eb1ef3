"""The window as a screen reader has it: Qt's accessibility tree, and what is said aloud."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple
from unittest.mock import patch

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role, Text = QAccessible.Role, QAccessible.Text
ROWS = 6  # of a long list, that stand for all
LONG = (Role.List, Role.Table, Role.Tree)


class Read(NamedTuple):
    """One thing in the tree. path: the names of all that it stands in, itself last."""

    path: tuple[str, ...]
    role: QAccessible.Role
    name: str
    description: str
    value: str
    label: str  # of what is said to be its label
    state: QAccessible.State
    holds: int  # others
    widget: QWidget | None

    @property
    def told(self) -> str:
        return f"{self.role.name} {self.name!r} in {' / '.join(self.path[:-1])}"


def all_read(top: QWidget) -> list[Read]:
    """What is in sight of it, from outside inwards."""
    found = QAccessible.queryAccessibleInterface(top)
    return [*_within(found, ())]


def _within(node: QAccessibleInterface, above: tuple[str, ...]) -> Iterator[Read]:
    found = _read(node, above)
    if found.state.invisible:
        return
    yield found
    for place in range(min(found.holds, ROWS) if found.role in LONG else found.holds):
        child = node.child(place)
        if child is not None and child.isValid():
            yield from _within(child, found.path)


def _read(node: QAccessibleInterface, above: tuple[str, ...]) -> Read:
    thing = node.object()
    widget = thing if isinstance(thing, QWidget) else None
    name = node.text(Text.Name)
    path = (*above, name or (widget.objectName() if widget is not None else "") or "–")
    told = name, node.text(Text.Description), _value(node), _label(node)
    return Read(path, node.role(), *told, node.state(), node.childCount(), widget)


def _value(node: QAccessibleInterface) -> str:
    number = node.valueInterface()
    told = node.text(Text.Value)
    return told if told or number is None else str(number.currentValue())


def _label(node: QAccessibleInterface) -> str:
    labels = (each for each, _ in node.relations(QAccessible.RelationFlag.Label))
    return " ".join(each.text(Text.Name) for each in labels)


def read_of(widget: QWidget) -> Read:
    """A widget alone."""
    return _read(QAccessible.queryAccessibleInterface(widget), ())


@contextmanager
def listening() -> Iterator[list[str]]:
    """As where a screen reader runs: all that is said meanwhile, one after the other."""
    said: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    with patch("gui.widgets.voice.QAccessible.updateAccessibility", hear):
        QAccessible.setActive(True)
        try:
            yield said
        finally:
            QAccessible.setActive(False)

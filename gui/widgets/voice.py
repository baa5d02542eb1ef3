"""What a screen reader is told: how widgets that paint themselves read, and sentences said aloud.

Qt reads its own widgets; of ours it knows neither what they are nor what they show. A class says it
by READS, the role it plays, and, where its description is not its tip, by described(). Nothing of
this costs anything until a screen reader asks.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAccessibleWidget,
    QMainWindow,
    QTabBar,
    QWidget,
)

from gui.widgets.what_is_this import plain_tip
from gui.wording.names import lanes_heard

Role, Text = QAccessible.Role, QAccessible.Text
Nothing = QAccessibleInterface | None
_begun: list[bool] = []


def begin() -> None:
    """Once a process; Qt asks the youngest factory first."""
    if not _begun:
        _begun.append(True)
        QAccessible.installFactory(_made)


def say(widget: QWidget, sentence: str, now: bool = False) -> None:
    """Aloud, after what is being said; now: amid it. Only where somebody listens."""
    if sentence and QAccessible.isActive() and widget.isVisible():
        event = QAccessibleAnnouncementEvent(widget, lanes_heard(sentence))
        urgency = QAccessible.AnnouncementPoliteness
        event.setPoliteness(urgency.Assertive if now else urgency.Polite)
        QAccessible.updateAccessibility(event)


class Accessible(QAccessibleWidget):
    """A widget of ours as it reads. What scrolls is one thing, where nothing else lies in it."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._widget = widget

    def text(self, kind: QAccessible.Text) -> str:
        found: str = super().text(kind)
        if kind != Text.Description:
            return lanes_heard(found)
        described = getattr(self._widget, "described", None)
        told = described() if described is not None else self._widget.accessibleDescription()
        told = told or plain_tip(self._widget)
        told = lanes_heard(told)
        return "" if told == self.text(Text.Name) else told

    def childCount(self) -> int:
        return 0 if self._is_leaf else super().childCount()

    def childAt(self, x: int, y: int) -> Nothing:  # type: ignore[override]  # as Qt's own does
        return None if self._is_leaf else super().childAt(x, y)

    @property
    def _is_leaf(self) -> bool:
        area = self._widget
        if not isinstance(area, QAbstractScrollArea):
            return False
        return not any(each.isVisible() for each in area.viewport().findChildren(QWidget))


class AccessibleWindow(Accessible):
    """What stands in it from above to below. With what is beside its menus: a menu bar of Qt's
    reads its menus alone. Without what Qt keeps for docks out of sight: empty tab bars, and panels
    behind others, which it calls visible; and without edges that are drawn over all.
    """

    def _parts(self) -> list[QAccessibleInterface]:
        found = [super(Accessible, self).child(k) for k in range(super().childCount())]
        assert isinstance(self._widget, QMainWindow)
        beside = self._widget.menuBar().cornerWidget()
        if beside is not None and beside.isVisible():
            found.append(QAccessible.queryAccessibleInterface(beside))
        seen = (part for part in found if part is not None and self._is_seen(part))
        return sorted(seen, key=_place)

    def _is_seen(self, part: QAccessibleInterface) -> bool:
        thing = part.object()
        is_empty = isinstance(thing, QTabBar) and not thing.count()
        over_all = Qt.WidgetAttribute.WA_TransparentForMouseEvents
        is_edge = isinstance(thing, QWidget) and thing.testAttribute(over_all)
        return not (is_empty or is_edge) and self.rect().intersects(part.rect())

    def childCount(self) -> int:
        return len(self._parts())

    def child(self, index: int) -> Nothing:  # type: ignore[override]  # as Qt's own does
        parts = self._parts()
        return parts[index] if 0 <= index < len(parts) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        things = [part.object() for part in self._parts()]
        return things.index(child.object()) if child.object() in things else -1


def _place(part: QAccessibleInterface) -> tuple[int, int]:
    where = part.rect()
    return where.y(), where.x()


def _made(name: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(thing, "READS", None)
    if role is None or not isinstance(thing, QWidget):
        return None
    return (
        AccessibleWindow(thing, role) if isinstance(thing, QMainWindow) else Accessible(thing, role)
    )

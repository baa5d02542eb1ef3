"""What a widget that paints itself says of what lies under the pointer: a term, and a tool tip.

class Map(Hover[Cell], QWidget): one that scrolls is a ScrolledHover, and its points are the
viewport's. The widget says where things lie (place_at) and what is told of one (term_at, text_at).
"""

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QPointF, QRect, SignalInstance
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

Place = TypeVar("Place")
if TYPE_CHECKING:  # what it is mixed into
    _Widget = QAbstractScrollArea
else:
    _Widget = type("_Widget", (), {})


class Pointed(_Widget, Generic[Place]):
    """With a signal hovered(term), "" for nothing, unless it has a `hover` of its own. No tips."""

    hovered: SignalInstance

    def place_at(self, point: QPointF) -> Place | None:
        """What lies there."""
        raise NotImplementedError

    def term_at(self, place: Place) -> str:
        """Its key in all views."""
        return ""

    def text_at(self, place: Place) -> str:
        """Its tool tip."""
        return ""

    def mark_at(self, place: Place) -> str:
        """What the glossary knows it by: a term, unless it is one of several here."""
        return self.term_at(place)

    def room_of(self, place: Place, point: QPointF) -> QRect:
        """The tool tip goes when the pointer leaves it; empty for Qt's own rule."""
        return QRect()

    def hover(self, place: Place | None) -> None:
        """The pointer came, or moved there."""
        self.hovered.emit("" if place is None else self.term_at(place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hover(self.place_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self.hover(None)

    def _tells(self, event: QEvent, ground: QWidget) -> bool:
        """Whether it asks for a tool tip, which then is shown, or taken away."""
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        point = QPointF(event.pos())
        place = self.place_at(point)
        text = "" if place is None else self.text_at(place)
        room = QRect() if place is None else self.room_of(place, point)
        QToolTip.showText(event.globalPos(), text or self.toolTip(), ground, room)
        return True


class Hover(Pointed[Place]):
    """With tool tips."""

    def event(self, event: QEvent) -> bool:
        return self._tells(event, self) or super().event(event)


class ScrolledHover(Pointed[Place]):
    """With tool tips, for what scrolls."""

    def viewportEvent(self, event: QEvent) -> bool:
        return self._tells(event, self.viewport()) or super().viewportEvent(event)

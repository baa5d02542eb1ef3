"""What a widget that paints itself says of what lies under the pointer: a term, and a tool tip.

class Map(Hover[Cell], QWidget): one that scrolls is a ScrolledHover, and its points are the
viewport's. The widget says where things lie (place_at) and what is told of one (term_at, text_at).
"""

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QTimer, SignalInstance
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget
from shiboken6 import isValid

from gui.wording.table import tip_of_names

SOON = 150  # ms that the pointer stands before it is told: who passes by is told nothing
STAYS = 3_600_000  # ms: a tip is there for as long as it is pointed at, however slowly one reads
ACTS = (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.Leave)
Place = TypeVar("Place")
if TYPE_CHECKING:  # what it is mixed into
    _Widget = QAbstractScrollArea
else:
    _Widget = type("_Widget", (), {})


class Pointed(_Widget, Generic[Place]):
    """A widget with a signal hovered(term), "" for nothing, unless it has a `hover` of its own. No
    tips.
    """

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
        if event.type() in ACTS:
            TIP.forget()
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        TIP.show(self, ground, event.globalPos())
        return True

    def tip_at(self, point: QPointF) -> tuple[str, QRect]:
        """What is told there, and the room in which it is."""
        place = self.place_at(point)
        if place is None:
            return self.toolTip(), QRect()
        return self.text_at(place) or self.toolTip(), self.room_of(place, point)


class Hover(Pointed[Place]):
    """A widget that tells with tool tips what is under the pointer."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        TIP.tell_soon(self, event)

    def event(self, event: QEvent) -> bool:
        return self._tells(event, self) or super().event(event)


class ScrolledHover(Pointed[Place]):
    """Hovering with tool tips, for what scrolls."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        TIP.tell_soon(self.viewport(), event)

    def viewportEvent(self, event: QEvent) -> bool:
        return self._tells(event, self.viewport()) or super().viewportEvent(event)


class _Tip:
    """The tool tip that the pointer has asked a figure for. Qt leaves it as it is until the pointer
    moves; what lies under it may be another moment's by then. And Qt asks after 0.7 s, which is
    long for who compares values: a figure's comes as soon as the pointer stands.
    """

    def __init__(self) -> None:
        self._waiting: QTimer | None = None  # there is no thread for it before the program's
        self._stands: tuple[QWidget, QHelpEvent] | None = None
        self._asked: tuple[Pointed[Any], QWidget, QPoint] | None = None
        self._text = ""

    def show(self, view: Pointed[Any], ground: QWidget, where: QPoint) -> None:
        """ground: what its points are of. where: on the screen."""
        self._asked = view, ground, where
        text, room = view.tip_at(QPointF(ground.mapFromGlobal(where)))
        self._text = tip_of_names(text)
        QToolTip.showText(where, self._text, ground, room, STAYS)

    def tell_soon(self, ground: QWidget, event: QMouseEvent) -> None:
        """Once the pointer stands where it has moved to now."""
        if self._waiting is None:
            self._waiting = QTimer(QApplication.instance(), singleShot=True, interval=SOON)
            self._waiting.timeout.connect(self._ask)
        where = event.globalPosition().toPoint()
        asks = QHelpEvent(QEvent.Type.ToolTip, event.position().toPoint(), where)
        self._stands = ground, asks
        self._waiting.start()

    def forget(self) -> None:
        """Who does something there has read enough."""
        self._stands = None

    def _ask(self) -> None:
        """As Qt asks later, which then finds the same tip there."""
        stands, self._stands = self._stands, None
        if stands is None or not isValid(stands[0]) or not stands[0].underMouse():
            return
        is_elsewhere = QApplication.mouseButtons() or QApplication.activePopupWidget() is not None
        if not is_elsewhere:
            QApplication.sendEvent(*stands)

    def retell(self) -> None:
        """While it is seen: as things are now."""
        if not QToolTip.isVisible() or QToolTip.text() != self._text or self._asked is None:
            return
        if isValid(self._asked[1]):
            self.show(*self._asked)


TIP = _Tip()

"""Scene: all that a drawing of the unrolled network follows from, and what of it is moved."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPixmap, QRegion

from gui.figures.diagram.layout import DiagramLayout
from gui.figures.diagram.parts import Weight
from gui.figures.diagram.picture import Picture
from gui.figures.diagram.sheet import Sheet

Found = TypeVar("Found")
COARSEST = 4  # pixels, of a grain


@dataclass(frozen=True, eq=False)
class Scene:
    """A view of `size` and of a device's `ratio`, scrolled to an `offset` of the layout. framed:
    whether what torch returns is. lit: the weight under the pointer.
    """

    sheet: Sheet
    picture: Picture
    size: QSize
    ratio: float
    offset: QPointF
    dark: bool
    framed: bool = False
    lit: Weight | None = None
    _known: dict[object, Any] = field(default_factory=dict)

    def once(self, key: object, find: Callable[[], Found]) -> Found:
        """What was found of it under a key, for all who ask."""
        if key not in self._known:
            self._known[key] = find()
        found: Found = self._known[key]
        return found

    def is_of(self, other: "Scene") -> bool:
        """Whether both are one and the same."""
        return (
            self.picture is other.picture
            and self.stands_as(other)
            and self.offset == other.offset
            and self.lit == other.lit
        )

    @property
    def layout(self) -> DiagramLayout:
        return self.sheet.layout

    @property
    def view(self) -> QRectF:
        return QRectF(self.offset, self.size)

    @property
    def room(self) -> QRect:
        """All of it, where it is shown."""
        return QRect(QPoint(0, 0), self.size)

    @property
    def margin(self) -> float:
        """How wide the row names cover what is scrolled below them."""
        return self.layout.label_width if self.offset.x() > 0 else 0.0

    @cached_property
    def grain(self) -> int:
        return grain(self.ratio)

    def pixmap(self) -> QPixmap:
        """For a drawing of it, empty."""
        made = QPixmap(self.size * self.ratio)
        made.setDevicePixelRatio(self.ratio)
        return made

    def stands_as(self, before: "Scene") -> bool:
        """Whether both are of one layout on one device, in the same colours."""
        return (
            self.sheet is before.sheet
            and self.size == before.size
            and self.ratio == before.ratio
            and self.dark == before.dark
            and self.framed == before.framed
        )

    def kept_of(self, before: "Scene") -> QRect:
        """What of the view shows the same columns as before: those that were whole and are.

        In whole grains, or it would blur; empty for nothing. What is framed, and shapes, stand in
        the room between all columns.
        """
        if self.offset == before.offset:
            return self.room
        way = self.offset - before.offset
        fixed = self.framed or self.picture.shapes or self.layout.folded
        if fixed or way.y() or not self.grain or way.x() % self.grain:
            return QRect()
        layout, offset = self.layout, self.offset.x()
        begin = max(each.offset.x() + each.margin for each in (self, before))
        end = min(each.view.right() for each in (self, before))
        first = max(math.ceil((begin - layout.left) / layout.column), 0)
        last = min(math.floor((end - layout.left) / layout.column), layout.columns)
        left = math.ceil((layout.left + first * layout.column - offset) / self.grain)
        right = math.floor((layout.left + last * layout.column - offset) / self.grain)
        wide = max(right - left, 0) * self.grain
        return QRect(left * self.grain, 0, wide, self.size.height())

    def names_of(self, before: "Scene") -> QRect:
        """The rows' names, where they cover in both what is scrolled below them."""
        wide = min(self.margin, before.margin) if self.grain else 0
        return QRect(0, 0, int(wide - wide % max(self.grain, 1)), self.size.height())

    def move(self, pixmap: QPixmap, before: "Scene") -> None:
        """A drawing of the scene before, to where it stands in this one; the rows' names stay."""
        way = round((before.offset.x() - self.offset.x()) * self.ratio)
        if way:
            names = round(self.names_of(before).width() * self.ratio)
            pixmap.scroll(way, 0, pixmap.rect().adjusted(names, 0, 0, 0))

    def shown(self, part: QRegion) -> QRegion:
        """Where a part of the layout is seen, grown to whole grains."""
        if not self.grain:
            return QRegion(self.room)
        found = QRegion()
        for rect in rects(part.translated(-self.offset.toPoint())):
            rect.setLeft(rect.left() - rect.left() % self.grain)
            rect.setTop(rect.top() - rect.top() % self.grain)
            rect.setRight(rect.right() + (-rect.right() - 1) % self.grain)
            rect.setBottom(rect.bottom() + (-rect.bottom() - 1) % self.grain)
            found |= QRegion(rect)
        return found & QRegion(self.room)


def grain(ratio: float) -> int:
    """So many pixels are a whole number of the device's, as 2 are at 150 %; 0 where more would be.

    What begins and ends with a grain can be painted alone, and moved.
    """
    found = (each for each in range(1, COARSEST + 1) if float(each * ratio).is_integer())
    return next(found, 0)


def rects(region: QRegion) -> list[QRect]:
    """That make it up."""
    return [QRect(each) for each in region]  # type: ignore[attr-defined]  # which it has

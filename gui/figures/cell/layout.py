"""CellLayout: where an opened cell's boxes, lines, values and texts stand. placing.py fills it."""

from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QFont, QPolygonF

from gui.figures.cell.forms import Form, Kind
from gui.figures.cell.graph import CellGraph, Line, Node, Quantity
from gui.wording.numbers import DIGITS


@dataclass(frozen=True)
class Written:
    """A text that has room; key: the node that it is of. strong: a sign, or a function's name."""

    text: str
    rect: QRectF
    key: str
    font: QFont
    strong: bool = False
    left: bool = False


@dataclass(frozen=True)
class Strip:
    """Values as cells side by side. told: a text in each, in a font of theirs; () where they
    have no room.
    """

    rect: QRectF
    held: Quantity
    key: str
    term: str
    told: tuple[str, ...] = ()
    font: QFont = field(default_factory=QFont)

    @property
    def count(self) -> int:
        return self.held.count

    def cell(self, place: int) -> QRectF:
        wide = self.rect.width() / self.count
        return QRectF(self.rect.left() + place * wide, self.rect.top(), wide, self.rect.height())


@dataclass(frozen=True)
class Hit:
    """The node under a point, and the place in its strip, -1 for none."""

    node: Node
    place: int = -1
    strip: Strip | None = None


@dataclass
class CellLayout:
    """rects: of the nodes, by key. lines: their corners, with the line that they are of.
    crossed: where level ones have a gap, for another rises over them, by their places in lines.
    drawn: the pieces and the head of each, by its place and the height of the text. boxes: what
    stands in boxes, by what that follows from, and what is missing there; worn: in which fonts.
    forms: what boxes of a kind tell, in so many digits.
    """

    graph: CellGraph
    rects: dict[str, QRectF] = field(default_factory=dict)
    texts: list[Written] = field(default_factory=list)
    strips: list[Strip] = field(default_factory=list)
    lines: list[tuple[Line, list[QPointF]]] = field(default_factory=list)
    crossed: dict[int, list[QPointF]] = field(default_factory=dict)
    drawn: dict[tuple[int, float], tuple[list[QLineF], QPolygonF | None]] = field(
        default_factory=dict
    )
    boxes: dict[object, tuple[list[Written], list[Strip], int]] = field(default_factory=dict)
    worn: tuple[QFont, QFont] | None = None
    forms: dict[Kind, Form] = field(default_factory=dict)
    digits: int = DIGITS
    missing: int = 0  # names, numbers and strips without room
    font: QFont = field(default_factory=QFont)
    bold: QFont = field(default_factory=QFont)

    @cached_property  # every label asks
    def wires(self) -> list[QRectF]:
        """Around each piece of a line."""
        ways = [(a, b) for _, way in self.lines for a, b in pairwise(way)]
        return [QRectF(a, b).normalized().adjusted(-1, -1, 1, 1) for a, b in ways]

    def at(self, point: QPointF) -> Hit | None:
        """What lies under a point."""
        for strip in self.strips:
            if strip.rect.contains(point):
                place = int((point.x() - strip.rect.left()) / strip.rect.width() * strip.count)
                return Hit(self.graph.nodes[strip.key], min(place, strip.count - 1), strip)
        keys = (key for key, rect in self.rects.items() if rect.contains(point))
        boxes = [Hit(self.graph.nodes[key]) for key in keys]
        boxes += [
            Hit(self.graph.nodes[each.key]) for each in self.texts if each.rect.contains(point)
        ]
        return boxes[0] if boxes else None

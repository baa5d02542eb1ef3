"""What is measured of a layout once, for all frames: fonts, cells, and what else is asked for."""

import math
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFontMetricsF

from gui.figures.diagram.arrow import rises
from gui.figures.diagram.layout import DiagramLayout
from gui.figures.diagram.parts import Edge, Node
from gui.figures.diagram.strips import Strips
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.laid_text import LaidFormula, LaidText
from gui.widgets.painting import widened

BEFORE = 0.6  # em, between a column and what is told before it
Found = TypeVar("Found")


class Fonts:
    """The figure's: steps of the window's scale, grown with the figure. Measured once."""

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self._known: dict[tuple[str, bool, float], LaidText] = {}
        self._names: dict[str, LaidFormula] = {}

    def metrics(self, role: str, bold: bool = False, scale: float = 0.0) -> QFontMetricsF:
        return self.texts(role, bold, scale).metrics

    def texts(self, role: str, bold: bool = False, scale: float = 0.0) -> LaidText:
        """All that is written in a font."""
        key = role, bold, scale or self.scale
        if key not in self._known:
            self._known[key] = LaidText(type_scale.scaled(type_scale.font(role, bold=bold), key[2]))
        return self._known[key]

    def names(self, role: str) -> LaidFormula:
        """The same for names of states, as formulas have them."""
        if role not in self._names:
            self._names[role] = LaidFormula(self.texts(role).font)
        return self._names[role]


class Sheet:
    """A layout, and what is measured for it once."""

    def __init__(self, layout: DiagramLayout) -> None:
        self.layout = layout
        self.fonts = Fonts(layout.scale)
        self.strips = Strips(layout, layout.experiment)
        self.known: dict[object, Any] = {}
        self._whole: dict[tuple[str, int, int], QRect] = {}
        self._coloured_of: object = None
        self._coloured_dark = False
        self._coloured: dict[str, Any] = {}

    def coloured(self, trace: object) -> dict[str, Any]:
        """What was made of a trace's arrays in the present colours; let go with the next."""
        dark = theme.current().dark
        if self._coloured_of is not trace or self._coloured_dark != dark:
            self._coloured_of = trace
            self._coloured_dark = dark
            self._coloured = {}
        return self._coloured

    def whole(self, node: Node) -> QRect:
        """All that is drawn of a node's values: a letter's mark stands beside its box."""
        found = self._whole.get(node.key)
        if found is None:
            found = self._whole[node.key] = _whole(self.layout, node)
        return found

    def column(self, t: int) -> QRect:
        """All that is drawn of the values of a time step."""
        return self.once(("column", t), lambda: _all(map(self.whole, self.layout.nodes_at(t))))

    def inside(self, node: Node) -> QRect:
        """All that is drawn of a state's values where neither its box is lit nor a cell chosen."""
        return self.once(
            ("inside", node.key),
            lambda: _all([each.toAlignedRect() for each in self.strips.of(node)]),
        )

    def along(self, edge: Edge) -> QRect:
        """All that is drawn of an arrow, however wide it is, its head included."""
        ends = edge.weight, edge.source, edge.end
        return self.once(("along", ends), lambda: _along(self.layout, edge))

    @property
    def stroke(self) -> float:
        """Of all arrows' widths: a large picture's are wider."""
        return math.sqrt(self.layout.scale) * widened()

    def head_size(self, width: float) -> float:
        """Of the head of an arrow that is so wide."""
        return min(0.34 * self.layout.em, 9.0 * self.stroke) + width * self.stroke / 4

    def once(self, key: object, measure: Callable[[], Found]) -> Found:
        """What was measured under a key, for all frames."""
        if key not in self.known:
            self.known[key] = measure()
        found: Found = self.known[key]
        return found


def beside(layout: DiagramLayout, node: Node, gap: float = 0.0) -> QRectF:
    """What is free to the right of a node, from `gap` em on, as far as its column goes."""
    right = layout.column_middle(node.t) + layout.column / 2 - 0.15 * layout.em
    left = node.rect.right() + gap * layout.em
    return QRectF(left, node.rect.top(), max(right - left, 0.0), node.rect.height())


def before_all(layout: DiagramLayout, node: Node) -> QRectF:
    """What is to the left of the first step's node and a line below that, clear of its column's
    band; on its left stands the row's name.
    """
    edge = node.rect.left() if layout.folded else min(layout.left, node.rect.left())
    right = max(edge - BEFORE * layout.em, 0.0)
    return QRectF(0.0, node.rect.top(), right, node.rect.height() + 1.5 * layout.em)


def _whole(layout: DiagramLayout, node: Node) -> QRect:
    around = 3 * widened()  # as far as its frame reaches
    rect = node.rect.adjusted(-around, -around, around, around)
    if node.kind == "loss" and node.t == 0:
        return (rect | before_all(layout, node)).toAlignedRect()
    return (rect | beside(layout, node) if node.kind == "letters" else rect).toAlignedRect()


def _all(rects: Iterable[QRect]) -> QRect:
    found = QRect()
    for each in rects:
        found |= each
    return found


def _along(layout: DiagramLayout, edge: Edge) -> QRect:
    """As broad as it may become, and one that is straight as long as it is."""
    aside = math.ceil(0.6 * layout.em + 2.5 * layout.gap + 4 * widened())
    straight, ahead = len(edge.points) == 2, math.ceil(1 + widened())
    wide = ahead if straight and not rises(edge) else aside
    high = ahead if straight and rises(edge) else aside
    across, down = ([f(point) for point in edge.points] for f in (QPointF.x, QPointF.y))
    rect = QRectF(QPointF(min(across), min(down)), QPointF(max(across), max(down)))
    return rect.toAlignedRect().adjusted(-wide, -high, wide, high)

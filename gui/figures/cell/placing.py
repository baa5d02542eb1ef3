"""Finds the room for everything of an opened cell on a sheet of so many pixels.

Texts are laid out first: the largest type with which every number has room is taken. What has no
room even in the smallest is left out as a whole; the tool tip still has it.
"""

from collections import defaultdict
from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from gui.figures.cell.blocks import (
    WIDEST,
    box_blocks,
    cell_texts,
    label_blocks,
    unit_number,
    usual_text,
)
from gui.figures.cell.graph import (
    DOT,
    FUNCTION,
    GATE,
    PRODUCT,
    SIGN,
    STATE,
    WORD,
    CellGraph,
    Factors,
    Line,
    Node,
    Quantity,
)
from gui.figures.cell.layout import CellLayout, Strip, Written
from gui.figures.cell.ways import crossed, way
from gui.style import type as type_scale
from gui.widgets.lowered_text import formula_text
from gui.wording.numbers import DIGITS

LARGEST = 3.0  # times the smallest type
SMALLER = 0.88  # each try
SCALES = [LARGEST]
while SCALES[-1] > 1:
    SCALES.append(max(SCALES[-1] * SMALLER, 1.0))
MARGIN = 6.0
KEPT = 200  # boxes of a kind of cell
EXPONENT = "e−"  # of the others
SMALL_DIGITS = ("₀₁₂₃₄₅₆₇₈₉", "⁰¹²³⁴⁵⁶⁷⁸⁹")  # digits of time steps and of layers


def cell_layout(graph: CellGraph, size: tuple[float, float], font: QFont, unit: int) -> CellLayout:
    """font: the smallest that is legible."""
    digits = _as_widest(font.toString())
    outline = tuple(_outline(each, digits) for each in graph.nodes.values())
    scale, bare = _scale(outline, graph.lines, size, font.toString())
    return _Placing(graph, size, font, unit, scale).placed(bare)


@lru_cache(maxsize=256)
def _scale(
    nodes: tuple[Node, ...], lines: tuple[Line, ...], size: tuple[float, float], font: str
) -> tuple[float, CellLayout]:
    """The largest with which usual numbers have room everywhere, whatever the present ones are:
    so the type stays as it is while they change and come, and so do boxes and lines.

    The search begins where it ended for another cell of the kind: its names are hardly longer.
    """
    graph = CellGraph({each.key: each for each in nodes}, lines)
    smallest = QFont()
    smallest.fromString(font)

    def tried(rung: int) -> CellLayout:
        return _Placing(graph, size, smallest, None, SCALES[rung]).placed()

    last = _rung_of(lines, size, font)
    rung, found = last[0], tried(last[0])
    if found.missing:
        while rung < len(SCALES) - 1 and found.missing:
            rung += 1
            found = tried(rung)
    else:
        while rung > 0 and not (larger := tried(rung - 1)).missing:
            rung, found = rung - 1, larger
    last[0] = rung
    return SCALES[rung], found


@lru_cache(maxsize=64)
def _rung_of(lines: tuple[Line, ...], size: tuple[float, float], font: str) -> list[int]:
    """Which of SCALES the last cell of the kind had, to be written anew; at first the largest."""
    return [0]


@lru_cache(maxsize=64)
def _as_widest(font: str) -> dict[int, int]:
    """For str.translate: each small digit as the widest of them, of equal ones the first."""
    face = QFont()
    face.fromString(font)
    wide = [QFontMetricsF(face).horizontalAdvance(str(each)) for each in range(10)]
    widest = wide.index(max(wide))
    return {ord(each): ord(digits[widest]) for digits in SMALL_DIGITS for each in digits}


def _outline(node: Node, digits: dict[int, int]) -> Node:
    """Without its numbers, nor of which time step and layer it is: the same for every cell of a
    kind, so that who goes from one to the next has its room found once.
    """

    def bare(held: Quantity) -> Quantity:
        names = tuple(name.translate(digits) for name in held.names)
        return replace(held, names=names, values=None)

    holds = node.holds and bare(node.holds)
    factors = node.factors
    if factors is not None:
        one, other = ((bare(held), term) for held, term in factors.rows)
        factors = Factors((one, other))
    return replace(node, holds=holds, factors=factors)


class _Placing:
    """One try, with type of one size. unit: None for usual numbers in place of its own."""

    def __init__(
        self,
        graph: CellGraph,
        size: tuple[float, float],
        font: QFont,
        unit: int | None,
        scale: float,
    ) -> None:
        self.graph = graph
        self.unit = unit
        self.smallest = font
        self.scale = scale
        self.wide, self.high = (each - 2 * MARGIN for each in size)
        self.found = CellLayout(
            graph, font=type_scale.scaled(font, scale), bold=type_scale.scaled(font, 1.2 * scale)
        )
        self.written = formula_text(self.found.font)
        self.em = QFontMetricsF(self.found.font).height()
        self.line = self.em * 1.05
        self.pad = 0.3 * self.em
        self.brief = False  # the names of gates
        self._wires: list[QRectF] = []

    def placed(self, bare: CellLayout | None = None) -> CellLayout:
        """bare: the same boxes and lines, with other numbers, if there is one."""
        if bare is None:
            for key, node in self.graph.nodes.items():
                self.found.rects[key] = self._rect(node)
            self.found.lines = [(line, way(line, self.found.rects)) for line in self.graph.lines]
            self.found.crossed = crossed([each for _, each in self.found.lines])
        else:
            self.found.rects = bare.rects
            self.found.lines = bare.lines
            self.found.crossed = bare.crossed
            self.found.drawn = bare.drawn
            self.found.boxes = bare.boxes
            bare.worn = bare.worn or (self.found.font, self.found.bold)
            self.found.font, self.found.bold = bare.worn
        self._wires = (bare or self.found).wires
        self.brief = any(map(self._is_narrow, self.graph.nodes.values()))
        for node in self.graph.nodes.values():
            self._write(node)
        self._agree()
        return self.found

    def _agree(self) -> None:
        """Boxes of as many numbers, gates and states, all tell them, in one type, or none does:
        where one stood without, it would seem to hold something else.
        """
        alike = defaultdict(list)
        for place, strip in enumerate(self.found.strips):
            kind = self.graph.nodes[strip.key].kind
            if kind != PRODUCT and strip.held.values is not None:
                alike[strip.held.by_unit, strip.count].append(place)
        for places in alike.values():
            strips = [self.found.strips[place] for place in places]
            font = min((each.font for each in strips), key=QFont.pointSizeF)
            silent = any(not each.told for each in strips)
            for place, strip in zip(places, strips, strict=True):
                told = () if silent else strip.told
                self.found.strips[place] = replace(strip, told=told, font=font)

    def _is_narrow(self, node: Node) -> bool:
        """Whether a gate's full name has no room: none of the gates has it then."""
        if node.kind != GATE or node.holds is None:
            return False
        room = self.found.rects[node.key].width() - 2 * self.pad
        return self._advance(node.holds.names[0]) > room

    def _rect(self, node: Node) -> QRectF:
        wide, high = node.wide / 100 * self.wide, node.high / 100 * self.high
        if node.kind == SIGN:
            wide = high = 1.45 * self.em + (0.35 * self.em if len(node.sign) > 1 else 0)
        elif node.kind == FUNCTION:
            strong = QFontMetricsF(self.found.bold).horizontalAdvance(node.sign)
            wide, high = max(wide, strong + 2 * self.pad), max(high, 1.4 * self.em)
        elif node.kind == DOT:
            wide = high = max(0.3 * self.em, 4.0)
        rect = QRectF(0, 0, wide, high)
        x, y = node.x / 100 * self.wide, node.y / 100 * self.high
        rect.moveCenter(QPointF(MARGIN + x, MARGIN + y))
        return rect

    # texts ------------------------------------------------------------------------------------

    def _write(self, node: Node) -> None:
        rect = self.found.rects[node.key]
        if node.kind == PRODUCT:
            self._product(node, rect)
        elif node.kind in (STATE, GATE):
            self._known_box(node, rect)
        elif node.kind != WORD or self._fits([node.sign], rect.width() * 1.2, rect.height() * 2):
            self._put(node, [node.sign], rect)
        if node.kind in (SIGN, FUNCTION) and node.holds is not None:
            self._label(node, node.holds)

    def _known_box(self, node: Node, rect: QRectF) -> None:
        """Found once for the same names and values: an operation fills one box of a cell."""
        assert node.holds is not None
        found, values = self.found, node.holds.values
        told = None if values is None else values.tobytes()
        key = node.key, node.holds.names, told, self.unit, self.brief
        known = found.boxes.get(key)
        if known is None:
            texts, strips, missing = len(found.texts), len(found.strips), found.missing
            self._box(node, rect)
            if len(found.boxes) >= KEPT:
                found.boxes.clear()
            found.boxes[key] = (
                found.texts[texts:],
                found.strips[strips:],
                found.missing - missing,
            )
            return
        found.texts += known[0]
        found.strips += known[1]
        found.missing += known[2]

    def _box(self, node: Node, rect: QRectF) -> None:
        """Its function, name and number above, all its values as a strip below."""
        assert node.holds is not None
        inner = rect.adjusted(self.pad, 0.6 * self.pad, -self.pad, -0.8 * self.pad)
        least = min(max(0.4 * self.em, 5.0), inner.height() / 2) + 0.4 * self.pad
        number = self._short_number(node.holds, inner.width())
        lines, shares = self._box_lines(node, number, inner, least)
        self._miss([(node.sign,), node.holds.names, (number,)], lines)
        self.found.missing += not shares
        top = inner.top()
        if shares:
            deep = min(inner.height() - len(lines) * self.line - 0.4 * self.pad, 1.25 * self.em)
            place = QRectF(inner.left(), inner.bottom() - deep, inner.width(), deep)
            self._strip(node.key, node.term, node.holds, place, (2,))
            inner.setBottom(place.top() - 0.4 * self.pad)
        self._put(node, lines, QRectF(inner.left(), top, inner.width(), inner.bottom() - top))

    def _box_lines(
        self, node: Node, number: str, inner: QRectF, least: float
    ) -> tuple[list[str], bool]:
        """What is written, and whether the strip has its `least` below it: it goes before a name
        or a number does.
        """
        assert node.holds is not None
        names = node.holds.names
        if node.kind == GATE and self.brief:
            names = names[-1:]
        whole, parts = box_blocks(node.sign, names, number)
        wide = inner.width()
        high = inner.height()
        for blocks, room in ((whole, high - least), (whole, high), (parts, high - least)):
            for lines in blocks:
                if self._fits(lines, wide, room):
                    return lines, room < high
        return [], True

    def _label(self, node: Node, held: Quantity) -> None:
        """Of a symbol: above the line that leaves it, or beside it."""
        rect, number = self.found.rects[node.key], self._number(held)
        left = rect.right() + 0.4 * self.pad
        middle = rect.center().y()
        if node.over:
            wide = self.found.rects[node.over].left() - left - 0.4 * self.pad
            bottom = middle - 0.25 * self.em
            high = middle
        else:
            wide = MARGIN + node.beside / 100 * self.wide - left
            bottom = middle + 1.1 * self.line
            high = 2.2 * self.line
        names = held.names
        for lines in label_blocks(names, number):
            deep = len(lines) * self.line
            top = bottom - deep if node.over else middle - deep / 2
            place = QRectF(left + self.pad, top, wide - 2 * self.pad, deep)
            if self._fits(lines, wide - 2 * self.pad, high) and self._is_free(place):
                self._put(node, lines, place, left=not node.over)
                self._miss([names, (number,)], lines)
                return
        self._miss([names, (number,)], [])

    def _product(self, node: Node, rect: QRectF) -> None:
        """A row of a matrix over the vector that it is multiplied with, their names before them."""
        assert node.factors is not None
        column = min(0.2 * rect.width(), 9 * self.em)
        high = min(rect.height() / 2, 2.4 * self.em)
        gap = 0.12 * high
        top = rect.center().y() - high
        for k, (held, term) in enumerate(node.factors.rows):
            line = QRectF(rect.left(), top + k * high, rect.width(), high - gap)
            place = line.adjusted(column, 0, 0, 0)
            self._strip(node.key, term, held, place, (4, 2))
            names = [f"·  {name}" if k else name for name in held.names]
            room = QRectF(line.left(), line.top(), column - self.pad, line.height())
            fitting = [[each] for each in names if self._fits([each], room.width(), high)]
            self._put(node, fitting[0] if fitting else [], room)

    def _strip(
        self, key: str, term: str, held: Quantity, place: QRectF, digits: tuple[int, ...]
    ) -> None:
        """With its numbers, of as many digits as every one of them has room for."""
        told, font = self._cells(held, place, digits)
        self.found.strips.append(Strip(place, held, key, term, told, font))

    def _cells(
        self, held: Quantity, place: QRectF, digits: tuple[int, ...]
    ) -> tuple[tuple[str, ...], QFont]:
        """A text for each value, in a type in which all have room; of one alone it stands above."""
        if held.values is None or (held.by_unit and held.count == 1):
            return (), self.found.font
        wide = self.scale * place.width() / held.count
        high = self.scale * place.height() / self.em
        for each in digits:
            texts = cell_texts(held.values, each)
            widest = max(map(self._advance, (usual_text(texts, each), *texts)))
            # Around it is room in proportion: as much as large type needs is too much for small.
            scale = min(self.scale, wide / (widest + 1.2 * self.pad), high)
            if scale >= 1:
                return texts, type_scale.scaled(self.smallest, scale)
        return (), self.found.font

    def _number(self, held: Quantity, digits: int = DIGITS) -> str:
        """Of the chosen unit; "" where there is none, or none yet."""
        return unit_number(held, self.unit, digits)

    def _short_number(self, held: Quantity, wide: float) -> str:
        """The same; one with more zeros than usual has fewer digits rather than none at all, beside
        others that have theirs.
        """
        told = (self._number(held, digits) for digits in (DIGITS, 3))
        fitting = (each for each in told if self._needed(each) <= wide)
        return next(fitting, None) or self._number(held, 2)

    def _miss(self, wanted: list[tuple[str, ...]], lines: list[str]) -> None:
        """wanted: what is to be said, in one of several ways each."""
        said = " ".join(lines)
        self.found.missing += any(all(each not in said for each in ways) for ways in wanted)

    def _advance(self, text: str) -> float:
        return self.written.advance(text)

    def _fits(self, lines: list[str], wide: float, high: float) -> bool:
        return len(lines) * self.line <= high and max(map(self._needed, lines), default=0) <= wide

    def _needed(self, text: str) -> float:
        """A number longer than usual may be written smaller than the others."""
        wide = self._advance(text)
        return 1.03 * wide / self.scale if _is_long(text) else wide

    def _put(self, node: Node, lines: list[str], room: QRectF, left: bool = False) -> None:
        """One below the other, in the middle of the room."""
        top = room.center().y() - len(lines) * self.line / 2
        for k, text in enumerate(lines):
            rect = QRectF(room.left(), top + k * self.line, room.width(), self.line)
            strong = text == node.sign
            font = self.found.bold if strong else self.found.font
            if _is_long(text) and self._advance(text) > room.width():
                font = type_scale.scaled(
                    self.smallest, self.scale * room.width() / self._advance(text)
                )
            self.found.texts.append(Written(text, rect, node.key, font, strong, left))

    def _is_free(self, place: QRectF) -> bool:
        """Whether a label there would cover nothing and be crossed by no line."""
        inside = QRectF(0, 0, self.wide + 2 * MARGIN, self.high + 2 * MARGIN).contains(place)
        boxes = [*self.found.rects.values(), *(each.rect for each in self.found.texts)]
        return inside and not any(place.intersects(each) for each in (*boxes, *self._wires))


def _is_long(text: str) -> bool:
    """A number with an exponent, or with more zeros behind its point than usual ones have."""
    is_number = text.lstrip("+−")[:1].isdigit()
    return EXPONENT in text or (is_number and len(text) > len(WIDEST))

"""Finds the room for everything of an opened cell on a sheet of so many pixels.

Texts are laid out first: the largest type with which every number has room is taken. What has no
room even in the smallest is left out as a whole; the tool tip still has it.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from gui.figures.cell.blocks import cell_texts, is_one_hot, label_blocks, usual_text
from gui.figures.cell.boxes import Boxes, Rounded
from gui.figures.cell.forms import kind_of
from gui.figures.cell.graph import (
    DOT,
    FUNCTION,
    GATE,
    PRODUCT,
    SIGN,
    WORD,
    CellGraph,
    Line,
    Node,
    Quantity,
)
from gui.figures.cell.layout import CellLayout, Strip, Written
from gui.figures.cell.measure import LEAST_PAD, Measure, is_long
from gui.figures.cell.outline import as_widest, outline_of
from gui.figures.cell.type_size import SCALES, rung_of, with_numbers, with_roles
from gui.figures.cell.ways import crossed, way
from gui.style import type as type_scale
from gui.wording.numbers import DIGITS

MARGIN = 6.0
FULL = 2  # names: with what is shorter still, type is too large
# Of the type's height: the whole figure, so that its rows belong together, and a function's box.
HIGHEST, TALLEST = 28, 2.1
CLOSEST = 0.75  # of the other type: a label's, before its names are the short ones
BETWEEN = 0.22  # of the type's height: from a label beside its symbol to boxes above and below
CLEAR = 0.55  # of the type's height: from a symbol to its label beside it
KEPT = 200  # boxes of a kind of cell


def cell_layout(
    graph: CellGraph, size: tuple[float, float], font: QFont, unit: int, rounded: Rounded
) -> CellLayout:
    """font: the smallest that is legible. rounded: the digits with which all comes out."""
    digits = as_widest(font.toString())
    outlines = tuple(outline_of(each, digits) for each in graph.nodes.values())
    scale, bare = _scale(outlines, graph.lines, size, font.toString())
    placing = _Placing(graph, size, font, unit, scale)
    placing.boxes.rounded = rounded
    return placing.placed(bare)


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

    last = rung_of(lines, size, font)
    rung, found = last[0], tried(last[0])
    if found.missing:
        while rung < len(SCALES) - 1 and found.missing:
            rung += 1
            found = tried(rung)
    else:
        while rung > 0 and not (larger := tried(rung - 1)).missing:
            rung, found = rung - 1, larger
    last[0] = rung
    if any(each.role for each in nodes):
        rung, found = with_roles(rung, found, tried)
    else:
        rung, found = with_numbers(rung, found, tried, QFontMetricsF(smallest))
    return SCALES[rung], found


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
        self.type = Measure(font, scale)
        self.size = size
        self.wide = size[0] - 2 * MARGIN
        self.high = min(size[1] - 2 * MARGIN, HIGHEST * self.type.em)
        self.top = (size[1] - self.high) / 2
        self.found = CellLayout(graph, font=self.type.font, bold=self.type.bold)
        self.boxes = Boxes(graph, self.found.rects, self.type)
        self._wires: list[QRectF] = []

    def placed(self, bare: CellLayout | None = None) -> CellLayout:
        """bare: the same boxes and lines, with other numbers, if there is one."""
        found = self.found
        if bare is None:
            for key, node in self.graph.nodes.items():
                found.rects[key] = self._rect(node)
            found.lines = [(line, way(line, found.rects)) for line in self.graph.lines]
            found.crossed = crossed([each for _, each in found.lines])
            self.boxes.decide()
            found.forms, found.digits = self.boxes.forms, self.boxes.digits
            found.missing += found.digits < DIGITS
        else:
            found.rects = self.boxes.rects = bare.rects
            found.lines = bare.lines
            found.crossed = bare.crossed
            found.drawn = bare.drawn
            found.boxes = bare.boxes
            found.forms = self.boxes.forms = bare.forms
            found.digits = self.boxes.digits = bare.digits
            bare.worn = bare.worn or (found.font, found.bold)
            found.font, found.bold = bare.worn
        self._wires = (bare or found).wires
        self.boxes.tell(self.unit)
        for node in self.graph.nodes.values():
            self._write(node)
        self._label_all()
        self._agree()
        return found

    def _agree(self) -> None:
        """Boxes of as many numbers all tell them, in one type, or none does: where one stood
        without, it would seem to hold something else. A one-hot vector needs less room.
        """
        alike = defaultdict(list)
        for place, strip in enumerate(self.found.strips):
            kind = self.graph.nodes[strip.key].kind
            if kind != PRODUCT and strip.held.values is not None:
                alike[is_one_hot(strip.held), strip.count].append(place)
        for places in alike.values():
            strips = [self.found.strips[place] for place in places]
            font = min((each.font for each in strips), key=QFont.pointSizeF)
            silent = any(not each.told for each in strips)
            for place, strip in zip(places, strips, strict=True):
                told = () if silent else strip.told
                self.found.strips[place] = replace(strip, told=told, font=font)

    def _rect(self, node: Node) -> QRectF:
        em = self.type.em
        wide, high = node.wide / 100 * self.wide, node.high / 100 * self.high
        risen = 0.0
        if node.kind == SIGN:
            wide = high = 1.45 * em + (0.35 * em if len(node.sign) > 1 else 0)
        elif node.kind == FUNCTION:
            strong = QFontMetricsF(self.type.bold).horizontalAdvance(node.sign)
            wide = max(wide, strong + 2 * self.type.pad)
            high = min(max(high, 1.4 * em), TALLEST * em)
        elif node.kind == DOT:
            wide = high = max(0.3 * em, 4.0)
        elif kind_of(node) is not None:
            numbered = bool(node.holds and node.holds.by_unit)
            lines = 1 + bool(node.sign) + bool(node.role) + numbered
            tallest = self.type.tallest_box(lines)
            risen = min(max(tallest - high, 0.0), node.rise / 100 * self.high)
            high = min(high, tallest)
        rect = QRectF(0, 0, wide, high)
        x, y = node.x / 100 * self.wide, node.y / 100 * self.high
        rect.moveCenter(QPointF(MARGIN + x, self.top + y))
        rect.setTop(rect.top() - risen)
        return rect

    # texts ------------------------------------------------------------------------------------

    def _write(self, node: Node) -> None:
        rect = self.found.rects[node.key]
        if node.kind == PRODUCT:
            self._product(node, rect)
        elif kind_of(node) is not None:
            self._known_box(node, rect)
        elif node.kind != WORD or self.type.fits(
            [node.sign], rect.width() * 1.2, rect.height() * 2
        ):
            self._put(node, [node.sign], rect)

    def _known_box(self, node: Node, rect: QRectF) -> None:
        """Found once for the same names and values: an operation fills one box of a cell."""
        assert node.holds is not None
        found, values = self.found, node.holds.values
        told = None if values is None else values.tobytes()
        number = self.boxes.numbers.get(node.key), self.boxes.size(node)
        key = node.key, node.holds.names, told, self.unit, number
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
        """Its function, name and number above, all its values as a strip below: as all of its
        kind have it.
        """
        assert node.holds is not None
        form, lines = self.boxes.form(node), self.boxes.said(node)
        number = self.boxes.numbers.get(node.key, "")
        inner, pad = self.type.inner(rect), self.type.pad
        names = node.holds.names[:FULL]
        self._miss([(node.sign,), names, (number,)], lines)
        self.found.missing += not form.strip
        if form.strip:
            free = inner.height() - len(form.lines) * self.type.line - 0.4 * pad
            deep = min(free, self.type.deepest_strip())
            place = QRectF(inner.left(), inner.bottom() - deep, inner.width(), deep)
            self._strip(node.key, node.term, node.holds, place, (2,))
            inner.setBottom(place.top() - 0.4 * pad)
        self._put(node, lines, inner)

    def _label_all(self) -> None:
        """Of symbols: by full names of gates, or all by short ones."""
        labelled = [
            (each, each.holds)
            for each in self.graph.nodes.values()
            if each.kind in (SIGN, FUNCTION) and each.holds is not None
        ]
        brief = any(each.rank for (kind, *_), each in self.found.forms.items() if kind == GATE)
        texts, missing = len(self.found.texts), self.found.missing
        for short in (True,) if brief else (False, True):
            del self.found.texts[texts:]
            self.found.missing = missing
            named = [self._label(node, held, short) for node, held in labelled]
            if all(named):
                return

    def _label(self, node: Node, held: Quantity, short: bool) -> bool:
        """Above the line that leaves it, or beside it; whether its name is told."""
        rect, number = self.found.rects[node.key], self.boxes.number(node, self.unit)
        em, line, pad = self.type.em, self.type.line, self.type.pad
        left = (self.found.rects[node.after] if node.after else rect).right() + 0.4 * pad
        middle = rect.center().y()
        if node.over:
            wide = self.found.rects[node.over].left() - left - 0.4 * pad
            bottom = rect.top() - 0.1 * em if node.after else middle - 0.25 * em
            high = middle
        else:
            ends = [MARGIN + node.beside / 100 * self.wide, *self._lefts(rect, line)]
            wide = min(ends) - left
            bottom = middle + 1.1 * line
            high = 2.2 * line
        names = held.names[-1:] if short else held.names[:-1] or held.names
        if is_long(number):
            pad = LEAST_PAD * em / self.type.scale
        for lines, size in self._labels(names, number, (wide - 2 * pad, high), short):
            deep = len(lines) * line
            top = bottom - deep if node.over else middle - deep / 2
            place = QRectF(left + pad, top, wide - 2 * pad, deep)
            # One that stands between boxes is as far from them as lines are apart, or it is theirs.
            apart = 0.0 if node.over else BETWEEN * em
            if not node.over:
                place.setLeft(self._clear_of(rect, place, lines, size))
            if self._is_free(place.adjusted(0, -apart, 0, apart)):
                self._put(node, lines, place, left=not node.over, size=size)
                self._miss([names, (number,)], lines)
                return any(name in lines[0] for name in names)
        self._miss([names, (number,)], [])
        return False

    def _clear_of(self, symbol: QRectF, place: QRectF, lines: list[str], size: float) -> float:
        """Where a label begins beside its symbol: as far as there is room so far from it that no
        minus looks like a line that leaves it.
        """
        widest = max(map(self.type.advance, lines)) * min(size, 1.0)
        wanted = max(symbol.right() + CLEAR * self.type.em, place.left())
        return max(min(wanted, place.right() - widest), place.left())

    def _lefts(self, rect: QRectF, line: float) -> list[float]:
        """Where boxes begin that stand right of it: a large type has made some wide."""
        band = QRectF(rect.right(), rect.center().y() - line / 2, self.size[0], line)
        boxes = self.found.rects.values()
        return [
            each.left() for each in boxes if each.intersects(band) and each.left() > band.left()
        ]

    def _labels(
        self, names: tuple[str, ...], number: str, room: tuple[float, float], short: bool
    ) -> Iterator[tuple[list[str], float]]:
        """In which lines a label has room, the most telling first, and how large its type is then
        beside the other: full names may stand closely. Usual numbers decide without that.
        """
        blocks = label_blocks(names, number)
        fitting = [lines for lines in blocks if self.type.fits(lines, *room)]
        yield from ((lines, 1.0) for lines in fitting if lines != [number])
        if not short and self.unit is not None:
            for lines in blocks:
                size = room[0] / max(*map(self.type.advance, lines), 1.0)
                is_low = len(lines) * self.type.line <= room[1]
                if is_low and lines != [number] and max(CLOSEST, 1 / self.type.scale) <= size < 1:
                    yield lines, size
        yield from ((lines, 1.0) for lines in fitting if lines == [number])

    def _product(self, node: Node, rect: QRectF) -> None:
        """A row of a matrix over the vector that it is multiplied with, their names before them."""
        assert node.factors is not None
        column = min(0.2 * rect.width(), 9 * self.type.em)
        high = min(rect.height() / 2, 2.4 * self.type.em)
        gap = 0.12 * high
        top = rect.center().y() - high
        for k, (held, term) in enumerate(node.factors.rows):
            line = QRectF(rect.left(), top + k * high, rect.width(), high - gap)
            place = line.adjusted(column, 0, 0, 0)
            self._strip(node.key, term, held, place, (4, 2))
            names = [f"·  {name}" if k else name for name in held.names]
            room = QRectF(line.left(), line.top(), column - self.type.pad, line.height())
            fitting = [[each] for each in names if self.type.fits([each], room.width(), high)]
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
        wide = self.type.scale * place.width() / held.count
        high = self.type.scale * place.height() / self.type.em
        for each in digits:
            texts = cell_texts(held.values, each)
            widest = max(map(self.type.advance, (usual_text(texts, each), *texts)))
            # Around it is room in proportion: as much as large type needs is too much for small.
            scale = min(self.type.scale, wide / (widest + 1.2 * self.type.pad), high)
            if scale < 1 <= min(wide / (widest + LEAST_PAD * self.type.em), high):
                scale = 1.0  # the same rule in a large card as in a small one
            if scale >= 1:
                return texts, type_scale.scaled(self.type.smallest, scale)
        return (), self.found.font

    def _miss(self, wanted: list[tuple[str, ...]], lines: list[str]) -> None:
        """wanted: what is to be said, in one of several ways each."""
        said = " ".join(lines)
        self.found.missing += any(all(each not in said for each in ways) for ways in wanted)

    def _put(
        self, node: Node, lines: list[str], room: QRectF, left: bool = False, size: float = 1.0
    ) -> None:
        """One below the other, in the middle of the room. size: beside the other type."""
        whole = size
        line = self.type.line
        top = room.center().y() - len(lines) * line / 2
        for k, text in enumerate(lines):
            rect = QRectF(room.left(), top + k * line, room.width(), line)
            strong = text == node.sign
            font = self.found.bold if strong else self.found.font
            size = whole
            if text == self.boxes.numbers.get(node.key):
                size = self.boxes.size(node)
            elif is_long(text):
                size = room.width() / self.type.advance(text)
            elif text and text == node.role:
                size = self.boxes.role_size(node)
            if size < 1:
                font = self.type.smaller(size)
            self.found.texts.append(Written(text, rect, node.key, font, strong, left))

    def _is_free(self, place: QRectF) -> bool:
        """Whether a label there would cover nothing and be crossed by no line."""
        inside = QRectF(0, 0, *self.size).contains(place)
        boxes = [*self.found.rects.values(), *(each.rect for each in self.found.texts)]
        return inside and not any(place.intersects(each) for each in (*boxes, *self._wires))

"""One painting of an opened cell: lines first, then boxes, values, texts and what is lit."""

from functools import cached_property
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from core.trace.terms import is_lit, is_same
from gui.figures.cell.blocks import is_one_hot
from gui.figures.cell.graph import DOT, FUNCTION, GATE, PRODUCT, SIGN, WORD, Line
from gui.figures.cell.layout import CellLayout, Strip, Written
from gui.style import theme
from gui.style.hatch import hatch
from gui.widgets.lowered_text import FormulaText, formula_text
from gui.widgets.painting import stroke

GAP = 0.3  # em: half of what a line that rises cuts out of one that it passes
FRAMED, INSET = 3.0, 0.6  # pixels: how wide a framed cell is at least; half its frame's line, about
LEAST = 5.0  # pixels: narrower cells would be all outline


class CellPainter:
    """Paints a layout; unit: the chosen one. term: what is lit."""

    def __init__(self, painter: QPainter, layout: CellLayout, unit: int, term: str) -> None:
        self.p = painter
        self.layout = layout
        self.nodes = layout.graph.nodes
        self.unit = unit
        self.term = term
        self.theme = theme.current()
        self.em = painter.fontMetrics().height()
        self._written: dict[int, FormulaText] = {}  # by the layout's fonts, which are few
        self._known: dict[str, bool] = {}

    def paint(self) -> None:
        crossed = self.layout.crossed
        for place, passes in crossed.items():
            self._line(place)
            for point in passes:
                gap = QRectF(0, 0, 2 * GAP * self.em, 6.0)
                gap.moveCenter(point)
                self.p.fillRect(gap, self.theme.color("panel"))
        for place in range(len(self.layout.lines)):
            if place not in crossed:
                self._line(place)
        for key, rect in self.layout.rects.items():
            self._node(key, rect)
        for strip in self.layout.strips:
            self._strip(strip)
        for text in self.layout.texts:
            self._text(text)

    def _line(self, place: int) -> None:
        """As strong as what it carries is known; it ends in a head where somebody reads it."""
        line, way = self.layout.lines[place]
        known = self._is_known(line.start)
        lit = known and self._is_lit(self.nodes[line.start].term)
        color = self.theme.color("accent" if lit else "muted" if known else "border")
        self.p.setPen(stroke(color, 2.6 if line.belt else 2.0 if lit else 1.4))
        drawn = self.layout.drawn.get((place, self.em))
        if drawn is None:
            drawn = self.layout.drawn[place, self.em] = self._drawn(line, way)
        pieces, head = drawn
        for piece in pieces:
            self.p.drawLine(piece)
        if head is not None:
            self.p.setPen(Qt.PenStyle.NoPen)
            self.p.setBrush(color)
            self.p.drawPolygon(head)

    def _drawn(self, line: Line, way: list[QPointF]) -> tuple[list[QLineF], QPolygonF | None]:
        """Its pieces, and its head."""
        head = self.nodes[line.end].kind != DOT
        size = (0.55 if line.belt else 0.42) * self.em
        *before, last = way
        along = last - before[-1]
        length = max(abs(along.x()) + abs(along.y()), 1.0)
        unit = along / length
        stop = last - unit * min(size, length) if head else last
        pieces = [QLineF(a, b) for a, b in pairwise([*before, stop])]
        if not head:
            return pieces, None
        across = QPointF(-unit.y(), unit.x()) * (0.5 * size)
        foot = last - unit * min(size, length)
        return pieces, QPolygonF([last, foot + across, foot - across])

    def _is_lit(self, part: str) -> bool:
        """Whether it is what is lit, or of it; where nothing is just that, whether it holds it."""
        return is_same(part, self.term) if self._is_held else is_lit(part, self.term)

    @cached_property
    def _is_held(self) -> bool:
        """Whether what is lit stands nowhere by itself."""
        nodes = (each.term for each in self.nodes.values())
        return self.term not in {*nodes, *(each.term for each in self.layout.strips)}

    def _is_known(self, key: str) -> bool:
        """Whether what leaves a node is computed: of a dot, what comes in; of a sign, all of it."""
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._found_known(key)
        return known

    def _found_known(self, key: str) -> bool:
        node = self.nodes[key]
        if node.holds is not None:
            return node.holds.values is not None
        entering = [each.start for each in self.layout.graph.lines if each.end == key]
        return all(self._is_known(each) for each in entering)

    def _node(self, key: str, rect: QRectF) -> None:
        node = self.nodes[key]
        if node.kind in (WORD, PRODUCT):
            return
        lit = self._is_lit(node.term)
        edge = "accent" if lit else "muted" if node.kind in (SIGN, FUNCTION, GATE) else "border"
        self.p.setPen(stroke(self.theme.color(edge), 2.2 if lit else 1.2))
        self.p.setBrush(self.theme.color("window" if node.kind == GATE else "panel"))
        if node.kind == DOT:
            self.p.setPen(Qt.PenStyle.NoPen)
            self.p.setBrush(self.theme.color("muted" if self._is_known(key) else "border"))
        if node.kind in (SIGN, DOT):
            self.p.drawEllipse(rect)
        else:
            round_ = min(0.4 * self.em, 8.0)
            self.p.drawRoundedRect(rect, round_, round_)

    def _strip(self, strip: Strip) -> None:
        rect, values = strip.rect, strip.held.values
        self.p.fillRect(rect, self.theme.color("window" if values is not None else "panel"))
        if values is not None:
            if is_one_hot(strip.held):
                for place, color in enumerate(self._letter_grounds(values)):
                    self.p.fillRect(strip.cell(place), color)
            else:
                self.p.drawImage(rect, theme.strip_image(values[None]))
                hatch(self.p, rect, values[None])
            self._cells(strip, values)
        self._outlines(strip)
        lit = self.nodes[strip.key].kind == PRODUCT and self._is_lit(strip.term)
        self.p.setBrush(Qt.BrushStyle.NoBrush)
        self.p.setPen(stroke(self.theme.color("accent" if lit else "border"), 2 if lit else 1))
        self.p.drawRect(rect)
        if strip.held.by_unit and strip.count > 1:
            self.p.setPen(stroke(self.theme.color("text"), 1.6))
            self.p.drawRect(_frame(strip.cell(self.unit), rect))

    def _letter_grounds(self, values: np.ndarray) -> list[QColor]:
        return [self.theme.color("letter" if each else "raised") for each in values]

    def _outlines(self, strip: Strip) -> None:
        """Of each cell, for one near 0, a gate that is shut, is as its ground."""
        if strip.rect.width() < LEAST * strip.count:
            return
        top, bottom = strip.rect.top(), strip.rect.bottom()
        left, wide = strip.rect.left(), strip.rect.width() / strip.count
        xs = [left + place * wide for place in range(1, strip.count)]
        self.p.setPen(stroke(self.theme.color("border"), 1))
        self.p.drawLines([QLineF(x, top, x, bottom) for x in xs])

    def _cells(self, strip: Strip, values: np.ndarray) -> None:
        inks = theme.strip_inks(values) if strip.told else ()
        if is_one_hot(strip.held):
            inks = [theme.ink_on(each) for each in self._letter_grounds(values)]
        self.p.setFont(strip.font)
        for place, (text, ink) in enumerate(zip(strip.told, inks, strict=False)):
            self.p.setPen(ink)
            self.p.drawText(strip.cell(place), Qt.AlignmentFlag.AlignCenter, text)

    def _text(self, text: Written) -> None:
        node = self.nodes[text.key]
        lit = self._is_lit(node.term) and not text.strong
        is_aside = bool(node.role) and text.text == node.role
        self.p.setPen(self.theme.color("muted" if is_aside else "accent" if lit else "text"))
        written = self._written.get(id(text.font))
        if written is None:
            written = self._written[id(text.font)] = formula_text(text.font)
        written.draw(self.p, text.rect, text.text, text.left)


def _frame(cell: QRectF, strip: QRectF) -> QRectF:
    """Around a cell, however narrow, and within its strip: a box may end right below it."""
    more = max(FRAMED - cell.width(), 0.0) / 2
    return cell.adjusted(-more, 0, more, 0) & strip.adjusted(INSET, INSET, -INSET, -INSET)

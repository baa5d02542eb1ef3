"""One painting of an opened cell: matrices, columns, states, names, wires and what is lit."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen

from core.experiment.model import squash
from core.trace.terms import is_same
from gui.figures.cell.layout import Box, CellLayout
from gui.figures.cell.parts import CellParts
from gui.style import theme
from gui.style.hatch import hatch

CENTER = Qt.AlignmentFlag.AlignCenter


class CellPainter:
    """One painting of a cell."""

    def __init__(
        self, painter: QPainter, parts: CellParts, layout: CellLayout, unit: int, term: str
    ) -> None:
        self.p = painter
        self.parts = parts
        self.layout = layout
        self.unit = unit
        self.term = term
        self.theme = theme.current()
        self.font = QFont(painter.font())
        self.small = QFont(painter.font())
        self.small.setPointSizeF(self.font.pointSizeF() * 0.86)
        self.tiny = QFont(self.small)
        self.tiny.setPixelSize(int(min(max(layout.row * 0.72, 8), 12)))

    def paint(self) -> None:
        self._wires()
        for box in self.layout.boxes:
            self._box(box)
        self._unit_rows()
        self._signs()
        self._names()
        self._lit()

    def _box(self, box: Box) -> None:
        rect = box.rect
        part = box.part
        self.p.setPen(Qt.PenStyle.NoPen)
        self.p.fillRect(rect, self.theme.color("window"))
        if part.is_shown(box.gate):
            values = part.values if box.kind == "row" else part.values[self.layout.rows_of(box)]
            grid = values[None] if box.kind == "row" else values.reshape(len(values), -1)
            self.p.drawImage(rect, theme.strip_image(grid))
            hatch(self.p, rect, grid)
            if box.kind != "row":
                self._numbers(rect, grid)
        self.p.setBrush(Qt.BrushStyle.NoBrush)
        self.p.setPen(QPen(self.theme.color("border"), 1))
        self.p.drawRect(rect)

    def _signs(self) -> None:
        for box in self.layout.boxes:
            if box.sign:
                place = self._before(box)
                self.p.fillRect(place.adjusted(2, 3, -2, -3), self.theme.color("panel"))
                self._text(place, self._sign(box), "text", self.font)

    def _before(self, box: Box) -> QRectF:
        """The gap left of a box, at the chosen unit's row: the row reads as its sum."""
        gap = self.layout.gap
        place = self.unit - self.layout.first
        if box.kind == "state" or not 0 <= place < self.layout.shown:
            return QRectF(box.rect.left() - gap, box.rect.top(), gap, box.rect.height())
        row = self.layout.row
        middle = box.rect.top() + (place + 0.5) * row
        return QRectF(box.rect.left() - gap, middle - 10, gap, 20)

    def _sign(self, box: Box) -> str:
        """A GRU's candidate lets r act on the hidden part."""
        gate = self.parts.gates[box.gate]
        scaled = gate == "n" and box.kind == "matrix" and box.sign
        return "+r·" if scaled else box.sign

    def _numbers(self, rect: QRectF, grid: np.ndarray) -> None:
        """grid: (rows, columns); written where a cell is large enough."""
        rows, columns = grid.shape
        height = rect.height() / rows
        width = rect.width() / columns
        if height < 10.5 or width < 2.9 * self.layout.em:
            return
        flat = grid.reshape(-1)
        inks = theme.inks_on(theme.diverging(flat))
        for k, value in enumerate(flat.tolist()):
            row, column = divmod(k, columns)
            left = rect.left() + column * width
            top = rect.top() + row * height
            room = QRectF(left, top, width, height)
            self.p.setFont(self.tiny)
            self.p.setPen(inks[k])
            self.p.drawText(room, CENTER, f"{value:+.2f}")

    def _text(self, rect: QRectF, text: str, color: str, font: QFont) -> None:
        self.p.setFont(font)
        self.p.setPen(self.theme.color(color))
        self.p.drawText(rect, CENTER | Qt.TextFlag.TextDontClip, text)

    def _names(self) -> None:
        """Over each column its name, left of each gate its letter, over matrices their shape."""
        em = self.layout.em
        top = self.layout.top
        for box in self.layout.boxes:
            rect = box.rect
            if box.kind == "row":
                name = box.part.label
                y = rect.top() - 1.2 * em
            elif box.gate or box.kind == "matrix":
                continue
            else:
                name = box.part.label
                y = (rect.top() if box.kind == "state" else top) - 1.25 * em
            room = QRectF(rect.center().x() - 4 * em, y, 8 * em, 1.2 * em)
            self._text(room, name, "text" if box.kind in ("row", "state") else "muted", self.small)
            if box.kind == "row":
                self._matrix_name(box)
        for gate, letter in enumerate(self.parts.gates):
            self._gate(gate, letter)

    def _matrix_name(self, vector: Box) -> None:
        """Under the matrix whose columns the vector lies along: "W_ih 32×10"."""
        em = self.layout.em
        place = 0 if vector.part is self.parts.x else 1
        part = self.parts.matrices[place]
        shape = "×".join(str(each) for each in part.values.shape)
        room = QRectF(
            vector.rect.center().x() - 6 * em, self.layout.bottom + 0.1 * em, 12 * em, 1.3 * em
        )
        self._text(room, f"{part.label} {shape}", "text", self.small)

    def _gate(self, gate: int, letter: str) -> None:
        """The gate's letter on the left, and its function before the result."""
        column = self.parts.columns[-1]
        box = next(b for b in self.layout.boxes if b.part is column and b.gate == gate)
        if not letter and self.layout.row > 10:
            for k in range(self.layout.shown):
                row = QRectF(
                    0, box.rect.top() + k * self.layout.row, self.layout.label, self.layout.row
                )
                self._text(row, str(self.layout.first + k), "muted", self.tiny)
        if letter:
            room = QRectF(0, box.rect.top(), self.layout.label, box.rect.height())
            self._text(room, letter, "text", self.font)
        left = box.rect.left() - self.layout.gap - 1.2 * self.layout.em
        width = self.layout.gap + 1.2 * self.layout.em
        if not letter:
            left = box.rect.right()
            width = self.layout.gap + 1.2 * self.layout.em
        name = squash(self.parts.experiment.model, letter)
        self._text(
            QRectF(left, box.rect.top(), width, box.rect.height()), name, "muted", self.small
        )

    def _wires(self) -> None:
        """From the gates to what they act on: the highway of the state stays a straight line."""
        states = [box for box in self.layout.boxes if box.kind == "state"]
        if len(self.parts.gates) == 1:
            return
        y = states[0].rect.center().y()
        self.p.setPen(QPen(self.theme.color("border"), 5))
        self.p.drawLine(QPointF(states[0].rect.right(), y), QPointF(states[-1].rect.left(), y))
        targets = {"o": states[-1], "r": None}
        column = self.parts.columns[-1]
        for box in self.layout.boxes:
            if box.part is column:
                letter = self.parts.gates[box.gate]
                target = targets.get(letter, states[1])
                if target is not None:
                    self._wire(box, target, letter == self.term)

    def _wire(self, box: Box, target: Box, lit: bool) -> None:
        start = QPointF(box.rect.right(), box.rect.center().y())
        above = start.y() < target.rect.center().y()
        end = QPointF(
            target.rect.center().x(), target.rect.top() if above else target.rect.bottom()
        )
        end.setY(end.y() + (-1.6 if above else 0.4) * self.layout.em)
        path = QPainterPath(start)
        path.cubicTo(QPointF(end.x(), start.y()), QPointF(end.x(), start.y()), end)
        color = "accent" if lit else "faint"
        self.p.setBrush(Qt.BrushStyle.NoBrush)
        self.p.setPen(QPen(self.theme.color(color), 1.6 if lit else 1.1))
        self.p.drawPath(path)

    def _unit_rows(self) -> None:
        """The chosen unit's rows: along them its numbers are computed."""
        self.p.setBrush(Qt.BrushStyle.NoBrush)
        self.p.setPen(QPen(self.theme.color("text"), 1.4))
        for rect in self.layout.unit_rows(self.unit):
            self.p.drawRect(rect.adjusted(-2, 0, 2, 0))
        place = self.unit - self.layout.first
        for box in self.layout.boxes:
            if box.kind == "state" and 0 <= place < self.layout.shown:
                row = self.layout.state_row
                top = box.rect.top() + place * row
                self.p.drawRect(QRectF(box.rect.left() - 2, top, box.rect.width() + 4, row))

    def _lit(self) -> None:
        """What is hovered, here or in any other view."""
        self.p.setPen(QPen(self.theme.color("accent"), 2.4))
        for box in self.layout.boxes:
            if is_same(box.part.term(box.gate), self.term):
                self.p.drawRect(box.rect.adjusted(-1, -1, 1, 1))

"""CellDrawing: an opened cell with all its operands, row by row. Knows no Session.

Painted by hand. A hovered part is reported as its term; a click chooses the row's unit.
"""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from core.spec import Experiment
from gui import theme
from gui.cell_parts import CellParts
from gui.widgets.cell_layout import Box, CellLayout, Hit
from gui.widgets.hatch import hatch

CENTER = Qt.AlignmentFlag.AlignCenter
SQUASH = {"g": "tanh", "n": "tanh", "": "tanh"}


def squash(experiment: Experiment, gate: str) -> str:
    """The function that makes a gate of its sum."""
    return experiment.model.nonlinearity if not gate else SQUASH.get(gate, "σ")


class CellDrawing(QWidget):
    """term_hovered(term, "" for none), unit_clicked(unit), part_clicked(term).

    laid_out: which units are shown may have changed.
    """

    term_hovered = Signal(str)
    unit_clicked = Signal(int)
    part_clicked = Signal(str)
    laid_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self._parts: CellParts | None = None
        self._unit, self._term = 0, ""
        self._layout: CellLayout | None = None

    def show_parts(self, parts: CellParts, unit: int, term: str) -> None:
        """unit: the chosen row. term: what is lit."""
        self._parts, self._unit, self._term = parts, unit, term
        self._relayout()
        self.update()

    def layout_now(self) -> CellLayout | None:
        """The geometry in use."""
        return self._layout

    def sizeHint(self) -> QSize:
        return QSize(440, 220)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 120)

    def _relayout(self) -> None:
        if self._parts is not None:
            em = self.fontMetrics().height() * 0.82
            self._layout = CellLayout(self._parts, self.width(), self.height(), em, self._unit)
            self.laid_out.emit()

    def resizeEvent(self, event: QEvent) -> None:
        self._relayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._parts is None or self._layout is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _Painter(painter, self._parts, self._layout, self._unit, self._term).paint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hit = self._layout.at(event.position()) if self._layout else None
        self.term_hovered.emit(hit.box.part.term(hit.box.gate) if hit else "")

    def leaveEvent(self, event: QEvent) -> None:
        self.term_hovered.emit("")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self._layout.at(event.position()) if self._layout else None
        if hit is not None:
            if hit.unit >= 0:
                self.unit_clicked.emit(hit.unit)
            self.part_clicked.emit(hit.box.part.term(hit.box.gate))
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = self._layout.at(QPointF(event.pos())) if self._layout else None
            QToolTip.showText(event.globalPos(), self._tip(hit) if hit else "", self)
            return True
        return super().event(event)

    def _tip(self, hit: Hit) -> str:
        """ "W_hh[f 3, 2] = +0.1234", with the gate's letter before the row."""
        assert self._layout is not None
        assert self._parts is not None
        gate = self._parts.gates[hit.box.gate] if hit.box.kind not in ("row", "state") else ""
        place = f"{gate} {hit.unit}".strip() if hit.unit >= 0 else ""
        place += f", {hit.column}" if place and hit.column >= 0 else ""
        place = place or str(hit.column)
        name = hit.box.part.term(hit.box.gate) if hit.box.kind != "state" else hit.box.part.label
        name = hit.box.part.label if hit.box.kind == "row" else name
        if not hit.box.part.is_shown(hit.box.gate):
            return self.tr("{} is not computed yet: step on").format(name)
        return f"{name}[{place}] = {self._layout.value(hit):+.4f}"


class _Painter:
    """One painting of a cell."""

    def __init__(
        self, painter: QPainter, parts: CellParts, layout: CellLayout, unit: int, term: str
    ) -> None:
        self.p, self.parts, self.layout, self.unit, self.term = painter, parts, layout, unit, term
        self.theme = theme.current()
        self.font, self.small = QFont(painter.font()), QFont(painter.font())
        self.small.setPointSizeF(self.font.pointSizeF() * 0.86)
        self.tiny = QFont(self.small)
        self.tiny.setPixelSize(int(min(max(layout.row * 0.72, 8), 12)))

    def paint(self) -> None:
        self._wires()
        for box in self.layout.boxes:
            self._box(box)
        self._names()
        self._unit_rows()
        self._lit()

    def _box(self, box: Box) -> None:
        rect, part = box.rect, box.part
        self.p.setPen(Qt.PenStyle.NoPen)
        self.p.fillRect(rect, self.theme.color("window"))
        if part.is_shown(box.gate):
            values = part.values if box.kind == "row" else part.values[self.layout.rows_of(box)]
            grid = values[None] if box.kind == "row" else values.reshape(len(values), -1)
            self.p.drawImage(rect, theme.strip_image(grid))
            hatch(self.p, rect, grid)
            if box.kind in ("column", "state"):
                self._numbers(rect, values)
        self.p.setBrush(Qt.BrushStyle.NoBrush)
        self.p.setPen(QPen(self.theme.color("border"), 1))
        self.p.drawRect(rect)
        if box.sign:
            room = QRectF(rect.left() - self.layout.gap, rect.top(), self.layout.gap, rect.height())
            self._text(room, box.sign, "muted", self.font)

    def _numbers(self, rect: QRectF, values: np.ndarray) -> None:
        row = rect.height() / len(values)
        if row < 10.5 or rect.width() < 2.9 * self.layout.em:
            return
        inks = theme.ink_on(values)
        for k, value in enumerate(values.tolist()):
            room = QRectF(rect.left(), rect.top() + k * row, rect.width(), row)
            self.p.setFont(self.tiny)
            self.p.setPen(inks[k])
            self.p.drawText(room, CENTER, f"{value:+.2f}")

    def _text(self, rect: QRectF, text: str, color: str, font: QFont) -> None:
        self.p.setFont(font)
        self.p.setPen(self.theme.color(color))
        self.p.drawText(rect, CENTER | Qt.TextFlag.TextDontClip, text)

    def _names(self) -> None:
        """Over each column its name, left of each gate its letter, over matrices their shape."""
        em, top = self.layout.em, self.layout.top
        for box in self.layout.boxes:
            rect = box.rect
            if box.kind == "row":
                name, y = box.part.label, rect.top() - 1.2 * em
            elif box.gate or box.kind == "matrix":
                continue
            else:
                name, y = box.part.label, (rect.top() if box.kind == "state" else top) - 1.25 * em
            room = QRectF(rect.center().x() - 4 * em, y, 8 * em, 1.2 * em)
            self._text(room, name, "text" if box.kind in ("row", "state") else "muted", self.small)
        for gate, letter in enumerate(self.parts.gates):
            self._gate(gate, letter)

    def _gate(self, gate: int, letter: str) -> None:
        """The gate's letter on the left, and its function before the result."""
        column = self.parts.columns[-1]
        box = next(b for b in self.layout.boxes if b.part is column and b.gate == gate)
        if letter:
            room = QRectF(0, box.rect.top(), self.layout.label, box.rect.height())
            self._text(room, letter, "text", self.font)
        left = box.rect.left() - self.layout.gap - 1.2 * self.layout.em
        width = self.layout.gap + 1.2 * self.layout.em
        if not letter:
            left, width = box.rect.right(), self.layout.gap + 1.2 * self.layout.em
        name = squash(self.parts.experiment, letter)
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
            if self.term and box.part.term(box.gate) == self.term:
                self.p.drawRect(box.rect.adjusted(-1, -1, 1, 1))

"""Where the parts of an opened cell stand: matrices, columns and states, in pixels.

Pure geometry. Every row is a unit's: reading along a row is computing it by hand. Gates lie
below one another; where the units are too many for legible rows, they come in pages.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from gui.figures.cell.parts import CellParts, Part

SMALLEST_ROW = 6.0
LARGEST_ROW = 36.0
LEAST_UNITS = 4  # of a page


@dataclass(frozen=True)
class Box:
    """A part's rows of one gate, and the sign that stands before it."""

    part: Part
    gate: int
    rect: QRectF
    sign: str = ""
    kind: str = "column"  # or "matrix", "row", "state"


@dataclass(frozen=True)
class Hit:
    """What lies under a point: the box, and the unit or column there; -1 where none."""

    box: Box
    unit: int
    column: int


class CellLayout:
    """Boxes of one cell on a sheet of width x height; `first` and `count`: the units shown."""

    def __init__(self, parts: CellParts, width: float, height: float, em: float, unit: int) -> None:
        self.parts = parts
        self.em = em
        self.gap = 1.25 * em
        self.top = 3.0 * em  # names, and the vectors that lie along the matrices' columns
        self._rows(height, max(unit, 0))
        self._widths(width)
        self.boxes: list[Box] = []
        self.right = self._place()
        self._place_states()

    def _rows(self, height: float, unit: int) -> None:
        gates = len(self.parts.gates)
        size = self.parts.hidden_size
        self.between = 0.55 * self.em if gates > 1 else 0.0
        room = max(height - self.top - 1.5 * self.em - self.between * (gates - 1), 40.0)
        most = max(int(room / gates / SMALLEST_ROW), LEAST_UNITS)
        self.count = min(size, most)
        self.pages = -(-size // self.count)
        self.first = min(unit // self.count * self.count, size - 1)
        self.shown = min(self.count, size - self.first)
        self.row = min(max(room / gates / self.count, 3.0), LARGEST_ROW)

    def _widths(self, width: float) -> None:
        """Columns wide enough for a number where there is room; the matrices take the rest."""
        parts = self.parts
        em = self.em
        gated = len(parts.gates) > 1
        self.label = 1.1 * em if gated else 1.3 * em
        columns = len(parts.columns) + len(parts.states)
        gaps = (columns + 2) * self.gap + (2.2 * em if gated else 0.0)
        cells = sum(part.values.shape[1] for part in parts.matrices)
        wanted = min(self.row * 1.3, 3.2 * em) * cells
        free = width - self.label - gaps - 8
        self.column = min(max((free - wanted) / columns, 2.2 * em), 4.8 * em)
        self.cell = max(min(wanted, free - self.column * columns), 5.0 * em) / cells

    def _top_of(self, gate: int) -> float:
        return self.top + gate * (self.row * self.count + self.between)

    def _place(self) -> float:
        """Left to right in the order of computing; returns where the last column ends."""
        parts = self.parts
        x = self.label + 2
        w_ih, w_hh = parts.matrices
        products = parts.columns[:2]
        rest = parts.columns[2:]
        for matrix, vector, product, sign in (
            (w_ih, parts.x, products[0], ""),
            (w_hh, parts.h_prev, products[1], "+"),
        ):
            x += self.gap if sign else 0.0
            width = self.cell * matrix.values.shape[1]
            strip = QRectF(x, self.top - 1.35 * self.em, width, 1.05 * self.em)
            self.boxes.append(Box(vector, 0, strip, "", "row"))
            self._stack(matrix, x, width, sign, "matrix")
            x += width + self.gap
            self._stack(product, x, self.column, "=")
            x += self.column
        for part, sign in zip(rest, ("+", "=", ""), strict=False):
            x += self.gap + (1.2 * self.em if not sign else 0.0)
            self._stack(part, x, self.column, sign)
            x += self.column
        return x

    def _stack(self, part: Part, x: float, width: float, sign: str, kind: str = "column") -> None:
        for gate in range(len(self.parts.gates)):
            rect = QRectF(x, self._top_of(gate), width, self.row * self.shown)
            self.boxes.append(Box(part, gate, rect, sign, kind))

    def _place_states(self) -> None:
        """An RNN's state continues its rows; a gated cell's stand beside the gates' middle."""
        gates = len(self.parts.gates)
        x = self.right + 1.2 * self.em
        whole = gates * self.row * self.count + (gates - 1) * self.between
        self.state_row = min(self.row * (1.6 if gates > 1 else 1.0), LARGEST_ROW)
        top = self.top + (whole - self.state_row * self.count) / 2 if gates > 1 else self.top
        for part in self.parts.states:
            x += self.gap
            rect = QRectF(x, top, self.column, self.state_row * self.shown)
            self.boxes.append(Box(part, 0, rect, "", "state"))
            x += self.column
        self.width = x + 4
        self.bottom = self.top + whole
        self.height = self.bottom + 1.5 * self.em

    def unit_rows(self, unit: int) -> list[QRectF]:
        """The row of a unit in every gate, from the matrices to the last column."""
        if not self.first <= unit < self.first + self.shown:
            return []
        offset = (unit - self.first) * self.row
        left = self.label + 2
        return [
            QRectF(left, self._top_of(gate) + offset, self.right - left, self.row)
            for gate in range(len(self.parts.gates))
        ]

    def at(self, point: QPointF) -> Hit | None:
        """What lies under a point of the sheet."""
        for box in self.boxes:
            if box.rect.contains(point):
                return self._hit(box, point)
        return None

    def _hit(self, box: Box, point: QPointF) -> Hit:
        if box.kind == "row":
            count = len(box.part.values)
            place = int((point.x() - box.rect.left()) / box.rect.width() * count)
            return Hit(box, -1, min(place, count - 1))
        row = self.state_row if box.kind == "state" else self.row
        unit = self.first + int((point.y() - box.rect.top()) / row)
        unit = min(unit, self.first + self.shown - 1)
        if box.kind != "matrix":
            return Hit(box, unit, -1)
        place = int((point.x() - box.rect.left()) / self.cell)
        return Hit(box, unit, min(place, box.part.values.shape[1] - 1))

    def value(self, hit: Hit) -> float:
        """The number under a hit."""
        values = hit.box.part.values
        if hit.box.kind == "row":
            return float(values[hit.column])
        if hit.box.kind == "state":
            return float(values[hit.unit])
        row = hit.box.gate * self.parts.hidden_size + hit.unit
        return float(values[row, hit.column] if hit.box.kind == "matrix" else values[row])

    def rows_of(self, box: Box) -> slice:
        """The rows of a box's part that the page shows."""
        start = self.first
        if box.kind != "state":
            start += box.gate * self.parts.hidden_size
        return slice(start, start + self.shown)

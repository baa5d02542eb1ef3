"""CellDrawing: an opened cell with all its operands, row by row. Knows no Session.

Painted by hand. A hovered part is reported as its term; a click chooses the row's unit.
"""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.figures.cell.layout import CellLayout, Hit
from gui.figures.cell.painter import CellPainter
from gui.figures.cell.parts import CellParts
from gui.widgets.hover import Hover
from gui.widgets.painting import painted


class CellDrawing(Hover[Hit], QWidget):
    """hovered(term, "" for none), unit_clicked(unit), part_clicked(term).

    laid_out: which units are shown may have changed.
    """

    hovered = Signal(str)
    unit_clicked = Signal(int)
    part_clicked = Signal(str)
    laid_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self._parts: CellParts | None = None
        self._unit = 0
        self._term = ""
        self._layout: CellLayout | None = None

    def show_parts(self, parts: CellParts, unit: int, term: str) -> None:
        """unit: the chosen row. term: what is lit."""
        self._parts = parts
        self._unit = unit
        self._term = term
        self._relayout()
        self.update()

    def layout_now(self) -> CellLayout | None:
        """The geometry in use."""
        return self._layout

    def wanted_height(self, width: int) -> int:
        """The height at which rows are as large as they get."""
        if self._parts is None:
            return self.sizeHint().height()
        em = self.fontMetrics().height() * 0.82
        return int(CellLayout(self._parts, width, 10_000, em, self._unit).height) + 6

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

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        if self._parts is None or self._layout is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        CellPainter(painter, self._parts, self._layout, self._unit, self._term).paint()

    def place_at(self, point: QPointF) -> Hit | None:
        return self._layout.at(point) if self._layout else None

    def term_at(self, place: Hit) -> str:
        return place.box.part.term(place.box.gate)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        hit = self.place_at(event.position()) if left else None
        if hit is not None:
            if hit.unit >= 0:
                self.unit_clicked.emit(hit.unit)
            self.part_clicked.emit(self.term_at(hit))
        event.accept()

    def text_at(self, hit: Hit) -> str:
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

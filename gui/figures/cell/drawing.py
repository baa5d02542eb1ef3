"""CellDrawing: an opened cell as its figure, or one gate's arithmetic. Knows no Session.

Painted by hand. A hovered part is reported as its term; a click chooses a unit, or opens a gate.
"""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from gui.figures.cell.graph import CellGraph, Quantity, is_alike
from gui.figures.cell.graphs import graph_of_cell
from gui.figures.cell.inside import graph_of_gate
from gui.figures.cell.kept import Kept
from gui.figures.cell.layout import CellLayout, Hit
from gui.figures.cell.painter import CellPainter
from gui.figures.cell.parts import CellParts
from gui.figures.cell.placing import cell_layout
from gui.figures.cell.rounding import rounding
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets import vector
from gui.widgets.figure import Figure
from gui.widgets.hover import Hover
from gui.widgets.painting import painted, painting
from gui.wording.heard import few_numbers
from gui.wording.names import weight_name
from gui.wording.numbers import number_text
from gui.wording.pasted import rows


class CellDrawing(Figure, Hover[Hit], QWidget):
    """hovered(term, "" for none), unit_clicked(unit), part_clicked(term), gate_opened(gate)."""

    hovered = Signal(str)
    unit_clicked = Signal(int)
    part_clicked = Signal(str)
    gate_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWhatsThis(
            self.tr("One cell at one time step: what enters it, what it computes, what leaves it.")
        )
        self.setMouseTracking(True)
        self._parts: CellParts | None = None
        self._unit = 0
        self._term = ""
        self._inside: str | None = None
        self._made: CellGraph | None = None
        self._layout: CellLayout | None = None
        self._kept = Kept()

    def show_parts(self, parts: CellParts, unit: int, term: str, inside: str | None = None) -> None:
        """unit: the chosen one. term: what is lit. inside: the gate whose sum is shown, if any."""
        before = self._made
        chosen = self._unit == unit
        lit = self._term == term
        known = self._parts is not None and parts.is_alike(self._parts)
        alike = known and chosen and self._inside == inside
        self._parts = parts
        self._unit = unit
        self._term = term
        self._inside = inside
        if not alike:
            self._made = None
            if chosen and before is not None and is_alike(self._graph(), before):
                self._made, alike = before, True
        if alike:
            if not lit:  # what a step computes is most often another cell's
                self.update()
            return
        self._layout = None
        self.update()

    def values_text(self) -> str:
        """Of a gate's arithmetic its rows and vectors; of a cell all that it is made of."""
        if self._parts is None:
            return ""
        if self._inside is None:
            return self._parts.values_text()
        known = ((held.names[0], held.values) for held in self._held())
        told = [rows([name], [values.tolist()]) for name, values in known if values is not None]
        return "\n".join(told)

    def headline(self) -> str:
        """What the chosen unit has in each of its boxes, as far as that is computed."""
        if self._parts is None:
            return ""
        told = [_heard(each, self._unit) for each in self._held() if each.values is not None]
        where = self.tr("t = {}, unit {}:").format(self._parts.t + 1, self._unit)
        return f"{where} {', '.join(told)}" if told else self.tr("Nothing is computed yet.")

    def _held(self) -> list[Quantity]:
        """All that stands in its boxes, each once; of a product the factors come first."""
        nodes = self._graph().nodes.values()
        factors = (row for each in nodes if each.factors is not None for row in each.factors.rows)
        found = (*(held for held, _ in factors), *(each.holds for each in nodes if each.holds))
        return [*{held.names[0]: held for held in found}.values()]

    def _graph(self) -> CellGraph:
        """Made once for what is shown."""
        assert self._parts is not None
        if self._made is None:
            if self._inside is None:
                self._made = graph_of_cell(self._parts)
            else:
                self._made = graph_of_gate(self._parts, self._inside, self._unit)
        return self._made

    def layout_now(self) -> CellLayout:
        """The geometry in use; there is a cell."""
        assert self._parts is not None
        if self._layout is None:
            size = float(self.width()), float(self.height())
            font = type_scale.font("number")
            self._layout = cell_layout(self._graph(), size, font, self._unit, self._rounded)
        return self._layout

    def _rounded(self, wanted: int, alone: bool = False) -> dict[str, int]:
        assert self._parts is not None
        return rounding(self._parts, self._unit).digits(wanted, self._inside, alone)

    def sizeHint(self) -> QSize:
        return QSize(440, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 120)

    def resizeEvent(self, event: QEvent) -> None:
        self._layout = None

    def changeEvent(self, event: QEvent) -> None:
        self._layout = None
        super().changeEvent(event)

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        if self._parts is None:
            return
        # Between the device's pixels a picture would blur.
        if vector.is_drawn() or not self.devicePixelRatioF().is_integer():
            self._draw(painter)
            return
        pictures = self._kept.of(self._parts.at.trace, self.size() * self.devicePixelRatioF())
        key = (
            (self._parts.lane, self._parts.t, self._parts.shown),
            (self._unit, self._term, self._inside),
            (theme.current().dark, self.font().key(), type_scale.zoom()),
        )
        picture = pictures.get(key)
        if picture is None:
            picture = QPixmap(self.size() * self.devicePixelRatioF())
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            picture.fill(self.palette().color(self.backgroundRole()))
            with painting(picture) as on_it:
                self._draw(on_it)
            self._kept.keep(key, picture, whole=all(map(all, self._parts.shown)))
        painter.drawPixmap(0, 0, picture)

    def _draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = self.layout_now()
        painter.setFont(layout.font)
        CellPainter(painter, layout, self._unit, self._term).paint()

    def place_at(self, point: QPointF) -> Hit | None:
        return self.layout_now().at(point) if self._parts is not None else None

    def term_at(self, place: Hit) -> str:
        return place.strip.term if place.strip is not None else place.node.term

    def hover(self, place: Hit | None) -> None:
        """What opens shows a hand."""
        opens = place is not None and self._opens(place)
        hand = Qt.CursorShape.PointingHandCursor
        arrow = Qt.CursorShape.ArrowCursor
        self.setCursor(hand if opens else arrow)
        super().hover(place)

    def _opens(self, hit: Hit) -> bool:
        """Whether a click shows a gate's arithmetic: beside its values, which choose a unit."""
        on_value = hit.strip is not None and hit.strip.held.by_unit
        return hit.node.opens is not None and self._inside is None and not on_value

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        hit = self.place_at(event.position()) if left else None
        if hit is not None:
            self._press(hit)
        event.accept()

    def _press(self, hit: Hit) -> None:
        """On a value, its unit is chosen; beside it, its arithmetic or its formula is shown."""
        if hit.strip is not None and hit.strip.held.by_unit:
            self.unit_clicked.emit(hit.place)
        elif hit.node.opens is not None and self._opens(hit):
            self.gate_opened.emit(hit.node.opens)
        else:
            self.part_clicked.emit(self.term_at(hit))

    def text_at(self, hit: Hit) -> str:
        """ "f₃[2] = 0.9800" of a value; what a click does, of a gate."""
        held = hit.strip.held if hit.strip is not None else hit.node.holds
        if held is None:
            return ""
        if held.values is None:
            name = weight_name(held.names[0])
            return self.tr("{} is not computed yet: step on").format(name)
        place = hit.place if hit.place >= 0 else self._unit if held.by_unit else -1
        text = _told(held, place) if place >= 0 else weight_name(held.names[0])
        if self._opens(hit):
            text += "\n" + self.tr("Click: the products and the sum that it is made of")
        return text


def _told(held: Quantity, place: int) -> str:
    assert held.values is not None
    number = number_text(float(held.values[place]), sign="+" if held.signed else "")
    return f"{weight_name(held.names[0])}[{place}] = {number}"


def _heard(held: Quantity, unit: int) -> str:
    """Of what has a value for each unit the chosen one's, else all."""
    if held.by_unit:
        return _told(held, unit)
    assert held.values is not None
    return f"{weight_name(held.names[0])} = ({few_numbers(held.values.tolist())})"

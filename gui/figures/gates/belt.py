"""Belt: one unit's state as a belt through time, with its gates. Knows no Session."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gui.figures.gates.belt_layout import BeltLayout
from gui.figures.gates.belt_looks import Looks
from gui.figures.gates.belt_painter import BeltPainter
from gui.figures.gates.picture import GatePicture, value_text
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.figure import Figure
from gui.widgets.hover import ScrolledHover
from gui.widgets.painting import painted


class Belt(Figure, ScrolledHover[tuple[str, int]], QAbstractScrollArea):
    """picked(unit, t) for a click on a value; hovered(term), "" when left. Scrolls long words."""

    picked = Signal(int, int)
    hovered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: GatePicture | None = None
        self.layout_now: BeltLayout | None = None
        self._drawn: Looks | None = None
        self.setObjectName("cellHighway")
        self.setAccessibleName(self.tr("Gates and state of one unit over time"))
        self.setWhatsThis(
            self.tr("The state of one unit on its way through time, and the gates that change it.")
        )
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        type_scale.keep(self, lambda each: each.setMinimumHeight(7 * each.fontMetrics().height()))

    def show_picture(self, picture: GatePicture) -> None:
        """Of a step draws what looks other than before: most change one gate, or none."""
        before, self.picture = self._drawn, picture
        self._relayout()
        self._scroll_to_now()
        assert self.layout_now is not None
        self._drawn = Looks(self.layout_now)
        part = self._drawn.other_than(before) if before is not None else None
        if part is None:
            self.viewport().update()
        else:
            self.viewport().update(part.translated(-self.horizontalScrollBar().value(), 0))

    def values_text(self) -> str:
        return self.picture.values_text() if self.picture is not None else ""

    def headline(self) -> str:
        return self.picture.in_words() if self.picture is not None else ""

    def _relayout(self) -> None:
        if self.picture is None:
            return
        view = self.viewport().size()
        found = BeltLayout.of(self.picture, view.width(), view.height(), self.layout_now)
        if self.layout_now is not None and self.layout_now.key == found.key:
            self.layout_now = found
            return
        self.layout_now = found
        bar = self.horizontalScrollBar()
        bar.setRange(0, max(round(found.width) - view.width(), 0))
        bar.setPageStep(view.width())
        bar.setSingleStep(int(found.column))

    def _scroll_to_now(self) -> None:
        """Only where the column just computed is out of view."""
        bar = self.horizontalScrollBar()
        found = self.layout_now
        if found is None or self.picture is None or self.picture.now < 0 or not bar.maximum():
            return
        left = found.column_left(self.picture.now)
        low = bar.value() + found.left
        high = bar.value() + bar.pageStep()
        if left < low or left + found.column > high:
            bar.setValue(round(left + found.column / 2 - bar.pageStep() / 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relayout()

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        view = self.viewport().rect()
        painter.fillRect(event.rect(), theme.current().color("panel"))
        if self.layout_now is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        offset = self.horizontalScrollBar().value()
        drawing = BeltPainter(painter, self.layout_now)
        if event.region() != QRegion(view):
            drawing.part = event.region().translated(offset, 0)
        if event.rect().left() < self.layout_now.left:
            drawing.names()
        if offset:
            painter.setClipRect(view.adjusted(int(self.layout_now.left), 0, 0, 0))
        painter.translate(-offset, 0)
        drawing.paint(offset, offset + view.width())

    def place_at(self, point: QPointF) -> tuple[str, int] | None:
        """(name, t) of a value; t is -1 at the name itself."""
        if self.layout_now is None:
            return None
        if point.x() < self.layout_now.left:  # the names do not scroll
            found = self.layout_now.place_at(QPointF(0, point.y()))
            return None if found is None else (found[0], -1)
        offset = QPointF(self.horizontalScrollBar().value(), 0)
        return self.layout_now.place_at(point + offset)

    def rect_of(self, name: str, t: int) -> QRectF:
        """Where a value is in the viewport."""
        assert self.layout_now is not None
        return self.layout_now.cell(name, t).translated(-self.horizontalScrollBar().value(), 0)

    def term_at(self, place: tuple[str, int]) -> str:
        return place[0]

    def text_at(self, place: tuple[str, int]) -> str:
        name, t = place
        if t < 0 or self.picture is None:
            return ""
        return value_text(self.picture, name, t, self.picture.unit)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place = self.place_at(event.position())
        if place is not None and place[1] >= 0 and self.picture is not None:
            self.picked.emit(self.picture.unit, place[1])

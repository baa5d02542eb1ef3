"""NetworkDiagram: the network unrolled in time with live values. Knows no Session.

Painted by hand: only what is in view is drawn, so a long word costs no more than a short one,
and only values are drawn anew. Clicks choose a unit, with Ctrl a step; hovering names things.
"""

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from core.trace.operations import Kind
from gui.figures.diagram.choices import least_height
from gui.figures.diagram.ground import Ground, kept_columns
from gui.figures.diagram.headline import headline
from gui.figures.diagram.hit_test import Place, value_at, weight_at
from gui.figures.diagram.layout import DiagramLayout
from gui.figures.diagram.looks import Changed, Drawn, changed
from gui.figures.diagram.marks import is_numbered
from gui.figures.diagram.parts import Weight
from gui.figures.diagram.picture import Picture, term_of_weight
from gui.figures.diagram.sheet import Sheet
from gui.figures.diagram.sight import asked_rows, sight_of
from gui.figures.diagram.travel import Travel, TravelPainter
from gui.figures.diagram.wording import edge_text, mark_of, node_text
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets import vector
from gui.widgets.figure import Figure
from gui.widgets.hover import ScrolledHover
from gui.widgets.painting import painted

FILLED_BY = {  # which operation fills a box that is no cell
    "input": Kind.INPUT,
    "onehot": Kind.INPUT,
    "embedding": Kind.INPUT,
    "head": Kind.HEAD,
    "output": Kind.SOFTMAX,
    "letters": Kind.SOFTMAX,
    "wanted": Kind.LOSS,
    "loss": Kind.LOSS,
}
MOVES: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_PageUp: (1, 0),
    Qt.Key.Key_PageDown: (-1, 0),
}


class NetworkDiagram(Figure, ScrolledHover[Place | Weight], QAbstractScrollArea):
    """The architecture view. unit_clicked(lane, unit, t), step_clicked(lane, t).

    operation_clicked(kind, t, letter): a box that is no cell, by the operation that fills it, and
    which letter's bar or score it was, or which number of a vector that is read; -1 for none.
    unit_moved(lanes, units): by how many the keys want to go on. opened: Enter was pressed.
    """

    unit_clicked = Signal(int, int, int)
    unit_moved = Signal(int, int)
    operation_clicked = Signal(str, int, int)
    step_clicked = Signal(int, int)
    weight_hovered = Signal(str)
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: Picture | None = None
        self.folded = False
        self.framed = False
        self.lit_weight: Weight | None = None
        self._layout: DiagramLayout | None = None
        self._layout_key: object = None
        self._sheet: Sheet | None = None
        self._ground = Ground()
        self._travel = Travel(self.viewport())
        self.setWhatsThis(
            self.tr(
                "The network, drawn once for each letter: it reads from below, keeps a state from "
                "left to right, and answers above."
            )
        )
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._anchor: float | None = None
        self._centred: object = None
        self._drawn: Drawn | None = None

    def show_picture(self, picture: Picture) -> None:
        self.picture = picture
        self._relayout()
        self._scroll_to_active()
        self._draw_anew(picture)

    def _draw_anew(self, picture: Picture) -> None:
        """What looks other than before: after a step, what it revealed and lit; after the same
        steps of another epoch, some boxes. By what the word was scrolled is scrollContentsBy's.

        Another theme has all of the window drawn anew.
        """
        assert self._layout is not None
        assert self._sheet is not None
        place = self._layout_key, self.lit_weight
        before, self._drawn = self._drawn, Drawn(picture, place, self._sheet, self._view())
        found = None
        if before is not None and not self.folded and not self._travel.running:
            found = changed(before, self._drawn)
        if found is None:
            self.viewport().update()
        else:
            self.viewport().update(self._part(found))

    def _part(self, found: Changed) -> QRegion:
        """Of the viewport where that is drawn: of a column that the playhead came to or left all,
        for Qt draws a few large rectangles faster than many small ones.
        """
        assert self._layout is not None
        assert self._sheet is not None
        wide, view = self._layout.column, self._view()
        whole, before = {}, {}
        for column in found.columns:
            left = self._layout.column_middle(column) - wide / 2
            whole[column] = QRectF(left, view.top(), wide, view.height()).toAlignedRect()
            before[column] = QRect()  # where arrows come from: of the rows of states alone
        part = QRegion()
        drawn = [(each.t, self._sheet.whole(each).adjusted(-1, -1, 1, 1)) for each in found.nodes]
        along = [(each.target[1], self._sheet.along(each)) for each in found.edges]
        for rects, of_columns in ((drawn, whole), (along, before)):
            for column, rect in rects:
                if column in of_columns:
                    of_columns[column] |= rect
                else:
                    part |= QRegion(rect)
        for rect in (*whole.values(), *before.values()):
            part |= QRegion(rect)
        return part.translated(-self._offset().toPoint())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Columns that were whole in view and still are, are moved there; the others, whose texts
        come and go as a whole, are drawn.
        """
        if self._anchor is not None:
            return  # nothing moves
        viewport = self.viewport()
        kept = self._kept(dx, dy)
        if kept.isEmpty():
            viewport.update()
            return
        viewport.scroll(dx, 0, kept.united(kept.translated(-dx, 0)))
        viewport.update(QRegion(viewport.rect()) - QRegion(kept))

    def _kept(self, dx: int, dy: int) -> QRect:
        """What of the viewport can be moved by so much; empty where all is to be drawn: what spans
        columns, lies over them, or would land between the device's pixels.
        """
        spans = self.framed or (self.picture is not None and self.picture.shapes)
        whole = self.devicePixelRatioF().is_integer()
        viewport = self.viewport()
        over = viewport.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        covered = self._travel.running or any(each.isVisible() for each in over)
        if self._layout is None or spans or covered or not whole:
            return QRect()
        now = self._offset()
        return kept_columns(self._layout, viewport.size(), now + QPointF(dx, dy), now)

    def travel(self, before: Picture) -> None:
        """Shows how the step from a picture to the present one came about: its values go along
        their arrows.
        """
        self._travel.begin(before)

    def set_folded(self, folded: bool) -> None:
        self.folded = folded
        self._relayout()
        self.viewport().update()

    def values_text(self) -> str:
        return self.picture.values_text() if self.picture is not None else ""

    def headline(self) -> str:
        return headline(self.picture) if self.picture is not None else ""

    def set_framed(self, framed: bool) -> None:
        """Whether `out` and `h_n` have a frame each."""
        if framed != self.framed:
            self.framed = framed
            self._relayout()
            self.viewport().update()

    def layout_now(self) -> DiagramLayout | None:
        return self._layout

    @property
    def least_height(self) -> int:
        """Pixels below which not all of its rows are in sight at once; 0 before there is one."""
        if self.picture is None or self._layout is None:
            return 0
        sight = sight_of(self.picture, self.viewport().size(), self.folded, self.framed)
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() else 0
        return math.ceil(least_height(self.picture.experiment, sight)) + below

    def _relayout(self) -> None:
        if self.picture is None:
            return
        experiment, shapes = self.picture.experiment, self.picture.shapes
        size = self.viewport().size()
        font = type_scale.font("text")
        asked = asked_rows(self.picture)
        looks = (font.key(), self.folded, self.framed, shapes, asked)
        key = (experiment.model, experiment.task, size.toTuple(), looks)
        if key != self._layout_key:
            sight = sight_of(self.picture, size, self.folded, self.framed)
            self._layout = DiagramLayout(experiment, sight)
            self._sheet = Sheet(self._layout)
            self._layout_key = key
            self._set_scroll_range()

    def _set_scroll_range(self) -> None:
        assert self._layout is not None
        view = self.viewport().size()
        for bar, content, page in (
            (self.horizontalScrollBar(), self._layout.width, view.width()),
            (self.verticalScrollBar(), self._layout.height, view.height()),
        ):
            bar.setRange(0, max(int(content) - page, 0))
            bar.setPageStep(page)
            bar.setSingleStep(24)

    def _scroll_to_active(self) -> None:
        """Puts the step under the playhead in the middle when the word is longer than the window.

        Where that is follows from the step alone, so that the same place looks the same whichever
        way one came to it; between two steps the picture stays where the user scrolled it.
        """
        if self.picture is None or self._layout is None or self.folded:
            return
        column = self.picture.column
        if self._centred == (self._layout_key, column):
            return
        self._centred = (self._layout_key, column)
        self.horizontalScrollBar().setValue(self._layout.scrolled_to(column))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relayout()

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        if self.picture is None or self._layout is None or self._sheet is None:
            painter.fillRect(self.viewport().rect(), theme.current().color("window"))
            return
        if vector.is_drawn():
            self._ground.draw(painter, self._sheet, self.picture, self._view(), self.framed)
        else:
            painter.drawPixmap(0, 0, self._ground_now())
        offset = self._offset()
        # Values do not run over the row labels when the word is scrolled.
        margin = int(self._layout.label_width) if offset.x() > 0 else 0
        clear = self.viewport().rect().adjusted(margin, 0, 0, 0)
        painter.setClipRect(clear)
        painter.translate(-offset)
        values = TravelPainter(painter, self._sheet, self.picture, self._view())
        if self._travel.running:
            values.travel = self._travel
        part = event.region() & clear
        if part != QRegion(self.viewport().rect()):
            values.part = part.translated(offset.toPoint())
        values.paint(self.lit_weight)
        if self._travel.running:
            values.paint_travel()
            if self._travel.part is None:
                self._travel.part = values.moving().translated(-offset.toPoint())

    def _view(self) -> QRectF:
        return QRectF(self.viewport().rect()).translated(self._offset())

    def _ground_now(self) -> QPixmap:
        assert self.picture is not None
        assert self._sheet is not None
        column = self.picture.column if self.folded else -1
        looks = (self._layout_key, column, self.font().key())
        place = (self.viewport().size(), self.devicePixelRatioF(), self._offset())
        return self._ground.now(self._sheet, self.picture, place, self.framed, looks)

    def _offset(self) -> QPointF:
        across = self.horizontalScrollBar().value() if self._anchor is None else self._anchor
        return QPointF(across, self.verticalScrollBar().value())

    def anchor(self, t: int | None) -> None:
        """Puts the column of time step t beside the row names, until called with None."""
        before, self._anchor = self._anchor, None
        if self._layout is not None and t is not None:
            column = 0 if self.folded else t
            left = self._layout.column_middle(column) - self._layout.column / 2
            # On whole pixels, as a scroll bar has it: else cells blur, and no ground can be moved.
            self._anchor = round(left - self._layout.label_width)
        if self._anchor != before:
            self.viewport().update()

    def cell_rect(self, lane: int, t: int) -> QRectF:
        """Where a cell's box stands on the viewport; empty before there is a picture."""
        node = self._layout.node("state", lane, 0 if self.folded else t) if self._layout else None
        return node.rect.translated(-self._offset()) if node else QRectF()

    def cell_at(self, point: QPointF) -> tuple[int, int] | None:
        """(lane, t) of the cell at a point of the viewport."""
        place = self.place_at(point)
        if not isinstance(place, Place) or place.node.kind != "state" or self.picture is None:
            return None
        return place.node.lane, self.picture.column if self.folded else place.node.t

    def place_at(self, point: QPointF) -> Place | Weight | None:
        """A value at a point of the viewport, or an arrow's weight."""
        if self._layout is None or self.picture is None:
            return None
        inside = point + self._offset()
        value = value_at(self._layout, self.picture.experiment, inside)
        return value or weight_at(self._layout, inside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down choose the unit, page up and down the layer; the rest is not ours."""
        if self.picture is not None and event.key() in MOVES:
            self.unit_moved.emit(*MOVES[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            event.ignore()

    def hover(self, place: Place | Weight | None) -> None:
        """An arrow lights up, with all that multiply by the same weight."""
        weight = place if isinstance(place, Weight) else None
        if weight != self.lit_weight and self.picture is not None:
            self.lit_weight = weight
            text = edge_text(self.picture.experiment, weight) if weight else ""
            self.weight_hovered.emit(text)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        cell = self.cell_at(event.position())
        place = self.place_at(event.position())
        if not isinstance(place, Place):
            return
        if cell is None:
            kind = FILLED_BY.get(place.node.kind)
            if kind is not None and self.picture is not None:
                t = self.picture.column if self.folded else place.node.t
                numbered = self._sheet is not None and is_numbered(self._sheet, place.node)
                letter = place.number if numbered else -1
                self.operation_clicked.emit(kind.value, t, letter)
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_clicked.emit(*cell)
        else:
            self.unit_clicked.emit(cell[0], place.number, cell[1])

    def mark_at(self, place: Place | Weight) -> str:
        if isinstance(place, Weight):
            return term_of_weight(place) or mark_of(place.kind)
        return mark_of(place.node.kind)

    def text_at(self, place: Place | Weight) -> str:
        assert self.picture is not None
        if isinstance(place, Weight):
            return edge_text(self.picture.experiment, place)
        return node_text(self.picture, place.node, place.number, self.folded)

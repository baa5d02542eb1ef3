"""Inspector: one cell opened over the dimmed stage, anchored to its place. Knows no Session."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from gui.figures.cell.card import CellCard
from gui.figures.cell.growth import Growth
from gui.figures.cell.parts import CellParts
from gui.style import theme
from gui.widgets.painting import painted, stroke

MARGIN = 10
DIM = 205  # of 255: how much of the stage is veiled
FADE = 50  # pixels from the card: from there on it goes out of sight
BESIDE = 26  # letters' heights of width with which a card stands beside its cell, else over it


class Inspector(QWidget):
    """Covers the diagram. stage_clicked(point): on the dimmed stage, in the diagram's pixels.
    grown: the card, which was not to be seen while it grew, is there.
    """

    stage_clicked = Signal(QPointF)
    grown = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self._stage = parent
        self._hole = QRectF()
        self._dimmed: tuple[object, QPainterPath] = (None, QPainterPath())
        self.card = CellCard(self)
        self._growth = Growth(self.card, self)
        self._growth.finished.connect(self.grown)
        self.hide()

    def show_cell(
        self,
        parts: CellParts,
        unit: int,
        term: str,
        title: str,
        hole: QRectF,
        inside: str | None = None,
    ) -> None:
        """hole: where the cell stands on the stage, which stays bright. inside: the gate whose
        products are shown in the whole cell's place.
        """
        before = self._hole, self.geometry(), self.card.geometry()
        self._hole = hole
        self.setGeometry(self._stage.rect())
        self.card.show_cell(parts, unit, term, title, inside)
        self._place_card()
        if self.isHidden():
            self.show()
            self.raise_()
        if before != (hole, self.geometry(), self.card.geometry()):
            self._stage.update()  # with what lies over it: asked for, too, both are drawn twice

    def grow(self) -> None:
        """The card has just opened: it grows out of its cell, where things may move."""
        if not self._growth.running:
            self._growth.begin(self._hole)

    def hideEvent(self, event: QHideEvent) -> None:
        self._growth.finish()
        super().hideEvent(event)

    def _place_card(self) -> None:
        """Beside the cell, on the side with more room."""
        room = QRectF(self.rect())
        hole = self._hole
        right = room.right() - hole.right() >= hole.left()
        left = hole.right() + 2 * MARGIN if right else MARGIN
        end = room.right() - MARGIN if right else hole.left() - 2 * MARGIN
        if end - left < BESIDE * self.fontMetrics().height():
            left = MARGIN
            end = room.right() - MARGIN
        high = int(room.height()) - 2 * MARGIN
        self.card.setGeometry(int(left), MARGIN, int(end - left), high)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if left and not self.card.geometry().contains(event.position().toPoint()):
            self.stage_clicked.emit(event.position())
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second half of a double click on a cell: it opened with the first."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys are the stage's, as when no cell is open."""
        event.ignore()

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        """The stage dimmed but for the cell, and a wedge from the cell to the card."""
        colors = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(self._around_hole(), self._veil())
        painter.setPen(stroke(colors.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._around())
        card = self._card_now()
        edge = card.left() if card.left() > self._hole.right() else card.right()
        near = self._hole.right() + 4 if edge == card.left() else self._hole.left() - 4
        middle = self._hole.center().y()
        wedge = QPainterPath(QPointF(near, middle))
        wedge.lineTo(QPointF(edge, max(middle - 26, card.top())))
        wedge.lineTo(QPointF(edge, min(middle + 26, card.bottom())))
        wedge.closeSubpath()
        if not card.intersects(self._hole):
            painter.fillPath(wedge, colors.color("accent"))
        painter.drawRoundedRect(card.adjusted(-1, -1, 1, 1), 6, 6)
        if self._growth.running:
            self._growth.draw(painter)

    def _card_now(self) -> QRectF:
        return self._growth.rect() if self._growth.running else QRectF(self.card.geometry())

    def _veil(self) -> QLinearGradient:
        """Towards the card nothing is left of the stage: its edge would cut words through, and
        what looks out behind it says nothing.
        """
        card = self._card_now()
        is_left = card.left() > self._hole.right()  # what is seen of the stage
        edge = card.left() if is_left else card.right()
        out = -1 if is_left else 1
        veil = QLinearGradient(QPointF(edge + out * FADE, 0), QPointF(edge + out * MARGIN, 0))
        for place, alpha in ((0, 255 if self._is_covered else DIM), (1, 255)):
            veil.setColorAt(place, theme.faded(theme.current().color("window"), alpha / 255))
        return veil

    def _around(self) -> QPainterPath:
        """The edge of the hole; none where the card stands over it: a corner would look out."""
        hole = QPainterPath()
        if not self._is_covered:
            hole.addRoundedRect(self._hole.adjusted(-4, -4, 4, 4), 8, 8)
        return hole

    @property
    def _is_covered(self) -> bool:
        return QRectF(self.card.geometry()).intersects(self._hole)

    def _around_hole(self) -> QPainterPath:
        """What is dimmed; found once for a place of the cell, for every step paints over it."""
        place = self._hole.getRect(), self.rect().getRect(), self._is_covered
        if place != self._dimmed[0]:
            stage = QPainterPath()
            stage.addRect(QRectF(self.rect()))
            self._dimmed = place, stage.subtracted(self._around())
        return self._dimmed[1]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

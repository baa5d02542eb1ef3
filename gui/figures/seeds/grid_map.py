"""GridMap: one cell's squares, a learning rate a row and a hidden size a column.

Mouse or arrow keys point at a square, a click or Enter chooses it. Knows no Session.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.figures.seeds.grid_painter import GridPainter
from gui.widgets.painting import painted

WIDEST = 2.2  # of a square, in its height
MOVES = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
NOWHERE = (-1, -1)


@dataclass(frozen=True)
class Tile:
    """One square. kind: "known", "waiting", "training", "impossible" or "lost" (all diverged).

    shade: 0 to 1 where it is known. flagged: some of its runs diverged. told: on hover.
    """

    kind: str
    text: str = ""
    shade: float = 0.0
    flagged: bool = False
    told: str = ""


class GridMap(QWidget):
    """pointed(row, column): -1, -1 when it is left. chosen(row, column): to be opened."""

    pointed = Signal(int, int)
    chosen = Signal(int, int)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.rows: tuple[str, ...] = ()
        self.columns: tuple[str, ...] = ()
        self.tiles: dict[tuple[int, int], Tile] = {}
        self.at = NOWHERE
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_tiles(
        self, rows: Sequence[str], columns: Sequence[str], tiles: dict[tuple[int, int], Tile]
    ) -> None:
        """Names of the rows and columns; a tile for each (row, column)."""
        shown = (tuple(rows), tuple(columns), tiles)
        if shown != (self.rows, self.columns, self.tiles):
            self.rows, self.columns, self.tiles = shown
            self._point(self.at if self.at in tiles else NOWHERE)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(130, 110)

    def squares(self) -> QRectF:
        """Where the squares are, the names of rows and columns outside."""
        metrics = QFontMetricsF(self.font())
        em = metrics.height()
        left = 1.5 * em + max((metrics.horizontalAdvance(each) for each in self.rows), default=0)
        room = QRectF(self.rect()).adjusted(left + 6, 1.7 * em, -8, -2.7 * em)
        if self.columns and self.rows:
            widest = WIDEST * room.height() / len(self.rows) * len(self.columns)
            room.setWidth(max(min(room.width(), widest), 1.0))
        return room

    def tile_rect(self, row: int, column: int, room: QRectF | None = None) -> QRectF:
        """room: where the squares are, for those who ask of many."""
        room = room or self.squares()
        width, height = room.width() / len(self.columns), room.height() / len(self.rows)
        place = QRectF(room.left() + column * width, room.top() + row * height, width, height)
        return place.adjusted(1, 1, -1, -1)

    def _place_at(self, point: QPointF) -> tuple[int, int]:
        room = self.squares()
        found = (place for place in self.tiles if self.tile_rect(*place, room).contains(point))
        return next(found, NOWHERE)

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        GridPainter(self, painter).paint()

    def _point(self, place: tuple[int, int]) -> None:
        tile = self.tiles.get(place)
        told = tile.told if tile is not None else ""
        if (place, told) == (self.at, self.toolTip()):
            return
        self.setToolTip(told)
        self.setAccessibleDescription(told)
        opens = tile is not None and tile.kind != "impossible"
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        self.at = place
        self.pointed.emit(*place)
        self.update()

    def _choose(self, place: tuple[int, int]) -> None:
        tile = self.tiles.get(place)
        if tile is not None and tile.kind != "impossible":
            self.chosen.emit(*place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._place_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._place_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point(NOWHERE)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By Tab the first square is pointed at; a click points by itself."""
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._point(self.at if self.at in self.tiles else (0, 0))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._point(NOWHERE)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in MOVES:
            row, column = (a + b for a, b in zip(self.at, MOVES[key], strict=True))
            if self.at not in self.tiles:
                row, column = 0, 0
            self._point((row, column) if (row, column) in self.tiles else self.at)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.at)
        else:
            super().keyPressEvent(event)

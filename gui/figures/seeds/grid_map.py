"""GridMap: one cell's squares, a learning rate a row and a hidden size a column.

Mouse or arrow keys point at a square, a click or Enter chooses it. Knows no Session.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFocusEvent,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from gui.figures.seeds.grid_colors import ink, shade
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.figure import Figure
from gui.widgets.painting import painted, stroke
from gui.wording.pasted import rows

SMALLEST = 8  # pixels of a square's number; below, none is written
FILLED = 0.84  # of a square's width, by its longest number
CENTER = Qt.AlignmentFlag.AlignCenter


class GridPainter:
    """One painting of one map."""

    def __init__(self, shown: "GridMap", painter: QPainter) -> None:
        self._map = shown
        self._colors = theme.current()
        self._painter = painter
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._em = QFontMetricsF(shown.font()).height()
        self._room = shown.squares()
        self._unit = " %"

    def paint(self) -> None:
        self._names()
        font = self._number_font()
        for place, tile in self._map.tiles.items():
            self._tile(self._rect(*place), tile, font)
        if self._map.at in self._map.tiles:
            self._outline(self._rect(*self._map.at))

    def _rect(self, row: int, column: int) -> QRectF:
        return self._map.tile_rect(row, column, self._room)

    def _names(self) -> None:
        painter = self._painter
        room = self._room
        em = self._em
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self._colors.color("text"))
        for row, name in enumerate(self._map.rows):
            place = self._rect(row, 0)
            painter.drawText(QRectF(0, place.top(), room.left() - 6, place.height()), right, name)
        for column, name in enumerate(self._map.columns):
            place = self._rect(0, column)
            place = QRectF(place.left() - 4, room.bottom() + 2, place.width() + 8, em * 1.2)
            painter.drawText(place, CENTER, name)
        bold = QFont(self._map.font())
        bold.setBold(True)
        painter.setFont(bold)
        painter.drawText(QRectF(room.left(), 0, room.width(), em * 1.6), CENTER, self._map.title)
        painter.setFont(self._map.font())
        painter.setPen(self._colors.color("muted"))
        below = QRectF(room.left() - 40, room.bottom() + em * 1.25, room.width() + 80, em * 1.2)
        painter.drawText(below, CENTER, self._map.tr("hidden size"))
        self._upright(self._map.tr("learning rate"), room)

    def _upright(self, text: str, room: QRectF) -> None:
        self._painter.save()
        self._painter.translate(0, room.center().y())
        self._painter.rotate(-90)
        self._painter.drawText(QRectF(-150, 0, 300, self._em * 1.2), CENTER, text)
        self._painter.restore()

    def _number_font(self) -> QFont | None:
        """As large as the longest number of all maps beside each other allows, without its "%"
        where that is too small. None where it could not be read either.
        """
        font = QFont(self._map.font())
        filled = [each for each in self._map.beside if each.tiles]
        for self._unit in (" %", ""):
            size = min(map(self._fitting, filled), default=0.0)
            if size >= SMALLEST:
                font.setPixelSize(int(min(size, QFontInfo(type_scale.font("display")).pixelSize())))
                return font
        return None

    def _fitting(self, shown: "GridMap") -> float:
        """Pixels of a number that has room in each square of this map, and air at its sides."""
        place = shown.tile_rect(0, 0)
        font = QFont(shown.font())
        font.setPixelSize(20)
        advance = QFontMetricsF(font).horizontalAdvance
        widest = max((advance(self._short(each)) for each in shown.texts()), default=0.0)
        return min(place.height() * 0.62, 20 * FILLED * place.width() / (widest or 1.0))

    def _short(self, text: str) -> str:
        return text if self._unit else text.removesuffix(" %")

    def _tile(self, place: QRectF, tile: "Tile", font: QFont | None) -> None:
        painter = self._painter
        colors = self._colors
        color = colors.color("muted" if tile.kind != "lost" else "wrong")
        if tile.kind == "known":
            painter.fillRect(place, shade(tile.shade))
            color = ink(tile.shade)
        else:
            painter.fillRect(place, colors.color("window"))
            self._border(place, "accent" if tile.kind == "training" else "border")
        if tile.kind in ("impossible", "lost"):
            strokes = QBrush(theme.faded(color, 0.45), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(place, strokes)
        if font is not None and tile.text:
            painter.setFont(font)
            painter.setPen(color)
            self._text(place, tile)
        if tile.flagged:
            self._flag(place)

    def _text(self, place: QRectF, tile: "Tile") -> None:
        """A word must not stand among the strokes, and is left out where it does not fit."""
        if tile.kind == "lost":
            size = self._painter.fontMetrics().size(0, tile.text)
            if size.width() + 6 > place.width():
                return
            ground = QRectF(0, 0, size.width() + 6, size.height())
            ground.moveCenter(place.center())
            self._painter.fillRect(ground, self._colors.color("window"))
        self._painter.drawText(place, CENTER, self._short(tile.text))

    def _border(self, place: QRectF, color: str) -> None:
        self._painter.setPen(stroke(self._colors.color(color), 1))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))

    def _flag(self, place: QRectF) -> None:
        """A corner: some runs diverged. Its rim keeps it apart from any shade."""
        side = min(place.width(), place.height()) * 0.28
        corner = place.topRight()
        shape = [corner, corner - QPointF(side, 0), corner + QPointF(0, side)]
        self._painter.setPen(stroke(self._colors.color("panel"), 1))
        self._painter.setBrush(self._colors.color("wrong"))
        self._painter.drawPolygon(QPolygonF(shape))

    def _outline(self, place: QRectF) -> None:
        """Of the square that is pointed at: two strokes, so that it shows on every colour."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, width in (("panel", 4), ("text", 2)):
            self._painter.setPen(stroke(self._colors.color(color), width))
            self._painter.drawRect(place)


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

    shade: 0 to 1 where it is known. flagged: some of its runs diverged. tip: on hover.
    """

    kind: str
    text: str = ""
    shade: float = 0.0
    flagged: bool = False
    tip: str = ""


class GridMap(Figure, QWidget):
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
        self.beside: Sequence[GridMap] = (self,)  # that are looked at together, this one among them
        self.setWhatsThis(
            self.tr("Each box is many runs with one learning rate and one hidden size.")
        )
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
            for each in self.beside:  # whose numbers are as large
                each.update()

    def texts(self) -> list[str]:
        """Of the numbers; "diverged" may be left out."""
        return [tile.text for tile in self.tiles.values() if tile.kind != "lost"]

    def values_text(self) -> str:
        """What stands in the squares."""
        told = {place: tile.text for place, tile in self.tiles.items()}
        columns = range(len(self.columns))
        if not any(told.values()):
            return ""
        lines = (
            [name, *(told.get((row, c), "") for c in columns)] for row, name in enumerate(self.rows)
        )
        return rows([self.title, *self.columns], lines)

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
        room.setWidth(max(room.width(), 1.0))
        return room

    def tile_rect(self, row: int, column: int, room: QRectF | None = None) -> QRectF:
        """room: where the squares are, for those who ask of many."""
        room = room or self.squares()
        width = room.width() / len(self.columns)
        height = room.height() / len(self.rows)
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
        told = tile.tip if tile is not None else ""
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
                row = 0
                column = 0
            self._point((row, column) if (row, column) in self.tiles else self.at)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.at)
        else:
            super().keyPressEvent(event)

"""GateMaps: all units of one lane, a small heat map (unit by time) for each gate and state."""

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.experiment.cells import CELLS
from gui.figures.gates.picture import GatePicture, long_name, value_text
from gui.style import theme
from gui.style import type as type_scale
from gui.style.hatch import hatch
from gui.widgets.figure import Figure
from gui.widgets.hover import Hover
from gui.widgets.lowered_text import formula_text
from gui.widgets.painting import draw_part, painted, stroke

DIM = 0.35
ORDER = {name: (*kind.gates, *kind.states[::-1]) for name, kind in CELLS.items() if kind.is_gated}


class GateMaps(Figure, Hover[tuple[str, int, int]], QWidget):
    """picked(unit, t) for a click on a cell; hovered(term), "" when left. Knows no Session."""

    picked = Signal(int, int)
    hovered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: GatePicture | None = None
        self.setObjectName("gateMaps")
        self.setAccessibleName(self.tr("Gates and states of all units over time"))
        self.setWhatsThis(
            self.tr("Gates and states of all units: each row is a unit, each column a time step.")
        )
        self.setMouseTracking(True)
        type_scale.keep_least(self, 0, 110)

    def show_picture(self, picture: GatePicture) -> None:
        self.picture = picture
        self.update()

    def values_text(self) -> str:
        return self.picture.values_text() if self.picture is not None else ""

    def headline(self) -> str:
        return self.picture.in_words() if self.picture is not None else ""

    def room(self, name: str) -> QRectF:
        """Where the map of `name` lies, below its title."""
        assert self.picture is not None
        names = ORDER[self.picture.cell]
        columns = self._columns(len(names))
        rows = -(-len(names) // columns)
        row, column = divmod(names.index(name), columns)
        line = self.fontMetrics().height() + 2
        wide = self.width() / columns
        high = (self.height() - line) / rows
        return QRectF(column * wide, row * high + line, wide - 8, high - line - 3)

    def _columns(self, count: int) -> int:
        if count == 4:
            return 4 if self.width() > 3 * self.height() else 2
        return 3 if self.width() > 0.8 * self.height() else 2

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        picture = self.picture
        painter.fillRect(self.rect(), theme.current().color("panel"))
        if picture is None:
            return
        for name in ORDER[picture.cell]:
            self._map(painter, picture, name)
            self._title(painter, picture, name)
        self._letters(painter, picture)

    def _map(self, painter: QPainter, picture: GatePicture, name: str) -> None:
        room = self.room(name)
        colors = theme.current()
        painter.fillRect(room, colors.color("window"))
        values = picture.values[name]
        image = theme.strip_image(np.ascontiguousarray(values.T) / picture.top(name))
        width = room.width() / len(values)
        units = values.shape[1]
        levels = picture.levels[name]
        edges = [0, *(np.flatnonzero(np.diff(levels)) + 1).tolist(), len(levels)]
        for first, last in pairwise(edges):
            if levels[first]:
                painter.setOpacity(DIM if levels[first] == 1 else 1.0)
                target = QRectF(
                    room.left() + first * width, room.top(), (last - first) * width, room.height()
                )
                draw_part(painter, target, image, QRectF(first, 0, last - first, units))
                hatch(painter, target, values[first:last].T)
        painter.setOpacity(1.0)
        self._frames(painter, picture, room, (width, room.height() / units))

    def _frames(
        self, painter: QPainter, picture: GatePicture, room: QRectF, cell: tuple[float, float]
    ) -> None:
        """The column just computed and the chosen unit."""
        colors = theme.current()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(stroke(colors.color("text"), 1.2))
        y = room.top() + picture.unit * cell[1]
        painter.drawRect(QRectF(room.left(), y, room.width(), cell[1]))
        if picture.now >= 0:
            painter.setPen(stroke(colors.color("accent"), 2))
            x = room.left() + picture.now * cell[0]
            painter.drawRect(QRectF(x, room.top(), max(cell[0], 2.0), room.height()))

    def _title(self, painter: QPainter, picture: GatePicture, name: str) -> None:
        room = self.room(name)
        line = self.fontMetrics().height()
        lit = name == picture.term
        font = self.font()
        font.setBold(lit)
        names = formula_text(font)
        painter.setPen(theme.current().color("accent" if lit else "text"))
        words = long_name(name, picture.cell)
        text = f"{name}  {words}" if not words.startswith(f"{name} ") else words
        wide = names.advance(text) < room.width()
        place = QRectF(room.left(), room.top() - line - 2, room.width(), line)
        names.draw(painter, place, text if wide else name, left=True)
        if lit:
            painter.setPen(stroke(theme.current().color("accent"), 1.5))
            painter.drawRect(room.adjusted(-1, -1, 1, 1))
        font.setBold(False)
        painter.setFont(font)

    def _letters(self, painter: QPainter, picture: GatePicture) -> None:
        """Under the lowest maps, where columns are wide enough."""
        names = ORDER[picture.cell]
        line = self.fontMetrics().height()
        painter.setPen(theme.current().color("muted"))
        for name in names[-self._columns(len(names)) :]:
            room = self.room(name)
            width = room.width() / picture.seq_len
            if picture.letters and width >= 9:
                for t, letter in enumerate(picture.letters):
                    place = QRectF(room.left() + t * width, room.bottom(), width, line)
                    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letter)

    def place_at(self, point: QPointF) -> tuple[str, int, int] | None:
        """(name, unit, t)."""
        if self.picture is None:
            return None
        units = self.picture.experiment.model.hidden_size
        for name in ORDER[self.picture.cell]:
            room = self.room(name)
            if room.contains(point):
                t = int((point.x() - room.left()) / room.width() * self.picture.seq_len)
                unit = int((point.y() - room.top()) / room.height() * units)
                return name, min(unit, units - 1), min(t, self.picture.seq_len - 1)
        return None

    def term_at(self, place: tuple[str, int, int]) -> str:
        return place[0]

    def text_at(self, place: tuple[str, int, int]) -> str:
        assert self.picture is not None
        name, unit, t = place
        return value_text(self.picture, name, t, unit)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place = self.place_at(event.position())
        if place is not None:
            self.picked.emit(place[1], place[2])

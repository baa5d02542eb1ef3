"""The drawing of CellHighway: one unit's state and gates over time.

The state is a band as thick as its value; at the edge where a column is entered a valve lets a
share of it through, then what is new joins from below.
"""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from gui.figures.gates.highway_layout import JOIN, ROOMY_COLUMN, HighwayGeometry
from gui.figures.gates.picture import HIGHWAY, VALVE, gate_text, long_name
from gui.style import theme

DIM = 0.35


class HighwayPainter:
    """Paints the columns in view; values that the playhead has not reached are left out."""

    def __init__(self, painter: QPainter, geometry: HighwayGeometry) -> None:
        self.p = painter
        self.g = geometry
        self.picture = geometry.picture
        self.theme = theme.current()
        self.highway = HIGHWAY[self.picture.cell]
        self.valve = VALVE[self.picture.cell]
        self.tops = {name: self.picture.top(name) for name in geometry.rows}
        self.top = self.tops[self.highway]
        self.band = geometry.row_rect(self.highway)
        self.small = QFont(painter.font())
        size = min(0.72 * geometry.row, 0.23 * geometry.column, 14.0)
        self.small.setPixelSize(max(int(size), 9))

    def paint(self, low: float, high: float) -> None:
        steps = self.g.steps_in(low, high)
        if self.picture.now in steps:
            self._now()
        bed = self.band.adjusted(self.g.left, 0, -4, 0)
        self.p.fillRect(bed, self.theme.color("window"))
        self._start()
        for paint in (self._pipes, self._flow, self._valve, self._cells):
            for t in steps:
                paint(t)
        self.p.setOpacity(1.0)
        self._letters(steps)
        if self.picture.term == self.highway:
            self.p.setBrush(Qt.BrushStyle.NoBrush)
            self.p.setPen(QPen(self.theme.color("accent"), 2))
            self.p.drawRect(bed)

    def names(self, offset: float) -> None:
        """The rows' names, which do not scroll."""
        font = self.p.font()
        for name in self.g.rows:
            room = self.g.row_rect(name)
            lit = name == self.picture.term
            font.setBold(lit)
            self.p.setFont(font)
            self.p.setPen(self.theme.color("accent" if lit else "text"))
            middle = Qt.AlignmentFlag.AlignVCenter
            room = QRectF(offset, room.center().y() - 10, self.g.left, 20)
            self.p.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, name)
            if self.g.wordy:
                self.p.setPen(self.theme.color("accent" if lit else "muted"))
                said = room.adjusted(16, 0, 0, 0)
                text = long_name(name, self.picture.cell).removeprefix("h = ")
                text = f"= {text}" if name == "h" and self.highway == "c" else text
                self.p.drawText(said, middle | Qt.AlignmentFlag.AlignLeft, text)
        font.setBold(False)
        self.p.setFont(font)

    def _now(self) -> None:
        left = self.g.column_left(self.picture.now)
        first = self.g.row_rect(self.g.rows[0])
        last = self.g.row_rect(self.g.rows[-1])
        height = last.bottom() - first.top() + self.g.foot + 6
        room = QRectF(left + 1, first.top() - 3, self.g.column - 2, height)
        self.p.fillRect(room, self.theme.color("accent_soft"))

    def _level(self, name: str, t: int) -> int:
        level = int(self.picture.levels[name][t])
        self.p.setOpacity(DIM if level == 1 else 1.0)
        return level

    def _value(self, name: str, t: int) -> float:
        return float(self.picture.values[name][t, self.picture.unit])

    def _color(self, value: float, top: float) -> QColor:
        """The diverging map for one number: many small arrays would cost more than the paint."""
        if not math.isfinite(value):
            return QColor(128, 128, 128)
        end = QColor(*(self.theme.negative if value < 0 else self.theme.positive))
        return theme.blend(QColor(*self.theme.zero), end, min(abs(value) / top, 1.0))

    def _piece(self, first: float, last: float, value: float) -> None:
        """A piece of the band: as thick as |value|, in its colour."""
        half = self.band.height() / 2
        thick = max(half * min(abs(value) / self.top, 1.0), 1.0) if math.isfinite(value) else half
        room = QRectF(first, self.band.center().y() - thick, last - first, 2 * thick).normalized()
        if value == 0:
            self.p.fillRect(room, self.theme.color("border"))
            return
        # A small value is a thin line: in its full colour, or it could not be seen.
        share = max(abs(value) / self.top, 0.45) if math.isfinite(value) else value
        self.p.fillRect(room, self._color(math.copysign(share, value), 1.0))

    def _start(self) -> None:
        room = self.g.start_rect()
        picture = self.picture
        value = float(picture.initial[picture.unit])
        self._piece(room.left(), room.right(), value)
        self._number(room, self.highway, value, on_band=True)

    def _flow(self, t: int) -> None:
        """What the valve leaves of the old state, then the new state."""
        if self._level(self.valve, t):
            kept = self._value(self.valve, t) * self.picture.state_before(t)
            self._piece(self.g.along(t, 0), self.g.along(t, JOIN), kept)
        if self._level(self.highway, t):
            value = self._value(self.highway, t)
            self._piece(self.g.along(t, JOIN), self.g.along(t, 1), value)
            self._number(self.g.cell(self.highway, t), self.highway, value, on_band=True)

    def _valve(self, t: int) -> None:
        """Two slides that leave an opening of the gate's share; a closed one is a wall."""
        x = self.g.along(t, 0)
        level = self._level(self.valve, t)
        tone = "accent" if self.picture.term == self.valve else "text"
        self.p.setPen(QPen(self.theme.color(tone if level else "faint"), 3 if level else 1))
        share = self._value(self.valve, t) if level else 1.0
        if math.isfinite(share):
            closed = (1 - share) * self.band.height() / 2
            for edge, sign in ((self.band.top(), 1), (self.band.bottom(), -1)):
                beyond = QPointF(x, edge - 3 * sign)
                self.p.drawLine(beyond, QPointF(x, edge + sign * closed))

    def _pipes(self, t: int) -> None:
        """The ways in from below and out to above, each once its value is known."""
        g = self.g
        x = self.g.along(t, JOIN)
        below = [name for name in g.rows if name not in ("h", "o", self.valve, self.highway)]
        feet = [self.band.bottom(), *(g.cell(name, t).top() for name in below)]
        from_y = [*(g.cell(name, t).bottom() for name in below)]
        for place, name in enumerate(below):
            start = QPointF(x, feet[place + 1])
            end = QPointF(x, self.band.bottom() if place == 0 else from_y[place - 1])
            if self._level(name, t):
                self._arrow(start, end, head=place == 0)
        if self.highway == "c":
            middle = g.along(t, 0.5)
            out = g.cell("o", t)
            shown = g.cell("h", t)
            if self._level("o", t):
                self._arrow(QPointF(middle, self.band.top()), QPointF(middle, out.bottom()))
            if self._level("h", t):
                ends = QPointF(middle, out.top()), QPointF(middle, shown.bottom())
                self._arrow(*ends, head=True)

    def _arrow(self, start: QPointF, end: QPointF, head: bool = False) -> None:
        self.p.setPen(QPen(self.theme.color("muted"), 1.4))
        self.p.drawLine(start, end)
        if head:
            size = min(4.0, abs(end.y() - start.y()))
            tip = [end, end + QPointF(-size, size * 1.3), end + QPointF(size, size * 1.3)]
            self.p.setBrush(self.theme.color("muted"))
            self.p.setPen(Qt.PenStyle.NoPen)
            self.p.drawPolygon(QPolygonF(tip))

    def _cells(self, t: int) -> None:
        for name in self.g.rows:
            if name == self.highway or not self._level(name, t):
                continue
            value = self._value(name, t)
            room = self.g.cell(name, t)
            self.p.setBrush(self._color(value, self.tops[name]))
            lit = name == self.picture.term
            self.p.setPen(QPen(self.theme.color("accent" if lit else "border"), 2 if lit else 1))
            self.p.drawRoundedRect(room, 3, 3)
            self._number(room, name, value)

    def _number(self, room: QRectF, name: str, value: float, on_band: bool = False) -> None:
        self.p.setFont(self.small)
        text = gate_text(name, value) if math.isfinite(value) else "NaN"
        if self.g.column < ROOMY_COLUMN and abs(value) < 1:
            text = text.replace("0.", ".", 1)
        metrics = self.p.fontMetrics()
        if on_band:
            wide = metrics.horizontalAdvance(text) + 4
            high = metrics.height() - 1
            pill = QRectF(0, 0, wide, high)
            pill.moveCenter(room.center())
            self.p.setPen(Qt.PenStyle.NoPen)
            paper = self.theme.color("panel")
            paper.setAlphaF(0.86)
            self.p.setBrush(paper)
            self.p.drawRoundedRect(pill, 3, 3)
            self.p.setPen(self.theme.color("text"))
        elif self.p.opacity() < 1:  # pale: the ink for the full colour could not be read
            self.p.setPen(self.theme.color("text"))
            self.p.setOpacity(0.6)
        else:
            self.p.setPen(theme.ink_on(self._color(value, self.tops[name])))
        self.p.drawText(room, Qt.AlignmentFlag.AlignCenter, text)

    def _letters(self, steps: range) -> None:
        y = self.g.row_rect(self.g.rows[-1]).bottom() + 3
        self.p.setFont(self.small)
        for t in steps:
            now = t == self.picture.now
            self.p.setPen(self.theme.color("accent" if now else "muted"))
            room = QRectF(self.g.column_left(t), y, self.g.column, self.g.foot)
            self.p.drawText(room, Qt.AlignmentFlag.AlignCenter, self.picture.label(t))

"""One painting of a Belt: one unit's state and gates over time.

The state is a band as thick as its value; at the edge where a column is entered a valve lets a
share of it through, then what is new joins from below.
"""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPolygonF, QRegion

from gui.figures.gates.belt_layout import AROUND, JOIN, BeltLayout
from gui.figures.gates.picture import VALVE, gate_text, row_text
from gui.style import theme
from gui.widgets.lowered_text import formula_text
from gui.widgets.painting import stroke, widened
from gui.widgets.vector import is_drawn

DIM = 0.35
OVERLAP = 0.6  # pixels


class BeltPainter:
    """Paints the columns in view; values that the playhead has not reached are left out."""

    def __init__(self, painter: QPainter, layout: BeltLayout) -> None:
        self.p = painter
        self.g = layout
        self.picture = layout.picture
        self.theme = theme.current()
        self.belt = layout.belt
        self.valve = VALVE[self.picture.cell]
        self.tops = {name: self.picture.top(name) for name in layout.rows}
        self.top = self.tops[self.belt]
        self.band = layout.row_rect(self.belt)
        self._seen = 0.0, layout.width
        self.part: QRegion | None = None  # of the layout, where no more is wanted

    def _wants(self, rect: QRectF) -> bool:
        """Whether something of it is to be drawn."""
        around = AROUND * widened()
        rect = rect.adjusted(-around, -around, around, around)
        return self.part is None or self.part.intersects(rect.toAlignedRect())

    def _wanted(self, steps: range) -> list[int]:
        """The columns of which something is."""
        if self.part is None:
            return list(steps)
        within = QRectF(self.part.boundingRect())
        found = ((t, self.g.reach(t)) for t in steps)
        return [t for t, (low, high) in found if low < within.right() and within.left() < high]

    def paint(self, low: float, high: float) -> None:
        """What stands between `low` and `high`; a text that would be cut there is left out."""
        self._seen = low + self.g.left, high
        steps = self.g.steps_in(low, high)
        bed = self.band.adjusted(self.g.left, 0, -4, 0)
        self.p.fillRect(bed, self.theme.color("window"))
        if self.picture.now in steps:  # over the belt's bed, which would part it
            self._now()
        self._start()
        wanted = self._wanted(steps)
        for paint in (self._pipes, self._flow, self._valve, self._cells):
            for t in wanted:
                paint(t)
        self.p.setOpacity(1.0)
        self._letters(steps)
        if self.picture.term == self.belt:
            self.p.setBrush(Qt.BrushStyle.NoBrush)
            self.p.setPen(stroke(self.theme.color("accent"), 2))
            self.p.drawRect(bed)

    def names(self) -> None:
        """The rows' names, which do not scroll, in rows that have room for a letter."""
        if self.g.row < 0.8 * self.g.em:
            return
        for name in self.g.rows:
            row = self.g.row_rect(name)
            lit = name == self.picture.term
            font = QFont(self.g.names_font)
            font.setBold(lit)
            names = formula_text(font)
            self.p.setPen(self.theme.color("accent" if lit else "text"))
            names.draw(self.p, row.translated(2, 0), name, left=True)
            if self.g.wordy:
                self.p.setPen(self.theme.color("accent" if lit else "muted"))
                text = row_text(name, self.picture.cell)
                names.draw(self.p, row.translated(self.g.letter, 0), text, left=True)

    def _now(self) -> None:
        """One band behind the step's column. Of two valves that lie half over it the step's own is
        framed.
        """
        band = self.g.column_rect(self.picture.now)
        self.p.fillRect(band, self.theme.color("accent_soft"))

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
        """A piece of the band: as thick as |value|, in its colour. In a picture of lines it goes on
        a little below the next, which is drawn over it: where both end in one pixel, the ground
        would shine through.
        """
        if is_drawn() and self.p.opacity() == 1:
            last += math.copysign(OVERLAP, last - first)
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
        near, far = sorted((room.left(), room.right()), key=lambda x: abs(x - self.g.along(0, 0)))
        self._piece(far, near, value)
        self._number(self.g.start_number_rect(), self.belt, value)

    def _flow(self, t: int) -> None:
        """What the valve leaves of the old state, then the new state."""
        if self._level(self.valve, t):
            kept = self._value(self.valve, t) * self.picture.state_before(t)
            self._piece(self.g.along(t, 0), self.g.along(t, JOIN), kept)
        if self._level(self.belt, t):
            value = self._value(self.belt, t)
            self._piece(self.g.along(t, JOIN), self.g.along(t, 1), value)
            self._number(self.g.number_rect(self.belt, t), self.belt, value)

    def _valve(self, t: int) -> None:
        """Two slides that leave an opening of the gate's share; a closed one is a wall."""
        x = self.g.along(t, 0)
        level = self._level(self.valve, t)
        if level and self._level(self.belt, t):  # what is let through whole is still two states
            self.p.setPen(stroke(self.theme.color("panel"), 2))
            self.p.drawLine(QPointF(x, self.band.top()), QPointF(x, self.band.bottom()))
        tone = "accent" if self.picture.term == self.valve else "text"
        self.p.setPen(stroke(self.theme.color(tone if level else "faint"), 3 if level else 1))
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
        below = [name for name in g.rows if name not in ("h", "o", self.valve, self.belt)]
        feet = [self.band.bottom(), *(g.cell(name, t).top() for name in below)]
        from_y = [*(g.cell(name, t).bottom() for name in below)]
        for place, name in enumerate(below):
            start = QPointF(x, feet[place + 1])
            end = QPointF(x, self.band.bottom() if place == 0 else from_y[place - 1])
            if self._level(name, t):
                self._arrow(start, end, head=place == 0)
        if self.belt == "c":
            middle = g.along(t, 0.5)
            out = g.cell("o", t)
            shown = g.cell("h", t)
            if self._level("o", t):
                self._arrow(QPointF(middle, self.band.top()), QPointF(middle, out.bottom()))
            if self._level("h", t):
                ends = QPointF(middle, out.top()), QPointF(middle, shown.bottom())
                self._arrow(*ends, head=True)

    def _arrow(self, start: QPointF, end: QPointF, head: bool = False) -> None:
        self.p.setPen(stroke(self.theme.color("muted"), 1.4))
        self.p.drawLine(start, end)
        if head:
            size = min(3.2, abs(end.y() - start.y()))
            tip = [end, end + QPointF(-size, size * 1.3), end + QPointF(size, size * 1.3)]
            self.p.setBrush(self.theme.color("muted"))
            self.p.setPen(Qt.PenStyle.NoPen)
            self.p.drawPolygon(QPolygonF(tip))

    def _cells(self, t: int) -> None:
        for name in self.g.rows:
            if name == self.belt or not self._level(name, t):
                continue
            room = self.g.cell(name, t)
            if not self._wants(room):
                continue
            value = self._value(name, t)
            self.p.setBrush(self._color(value, self.tops[name]))
            lit = name == self.picture.term or (name == self.valve and t == self.picture.now)
            self.p.setPen(stroke(self.theme.color("accent" if lit else "border"), 2 if lit else 1))
            self.p.drawRoundedRect(room, 3, 3)
            self._number(room, name, value)

    def _number(self, room: QRectF, name: str, value: float) -> None:
        """As a whole, or not at all; of a pale value no paler than of another."""
        text = gate_text(name, value)
        self.p.setFont(self.g.font)
        wide = self.p.fontMetrics().horizontalAdvance(text)
        if not self.g.has_numbers or wide > room.width() - 2 or not self._is_seen(room, wide):
            return
        plain = name == self.belt or self.p.opacity() < 1  # the full colour's ink is for it alone
        ink = theme.ink_on(self._color(value, self.tops[name]))
        self.p.setPen(self.theme.color("text") if plain else ink)
        self.p.setOpacity(1.0)
        self.p.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)

    def _is_seen(self, room: QRectF, wide: float) -> bool:
        """Whether a text in the middle of a room stands wholly in the view."""
        low, high = self._seen
        middle = room.center().x()
        return low + 2 <= middle - wide / 2 and middle + wide / 2 <= high - 2

    def _letters(self, steps: range) -> None:
        """The letter that enters and its t; t alone where one of them has no room, or nothing."""
        self.p.setFont(self.g.names_font)
        wide = self.p.fontMetrics().horizontalAdvance
        every = range(self.picture.seq_len)
        forms = ([self.picture.label(t) for t in every], [str(t + 1) for t in every])
        texts = next((form for form in forms if max(map(wide, form)) <= self.g.column - 4), None)
        if texts is None:
            return
        for t in steps:
            text = texts[t]
            room = QRectF(self.g.column_left(t), self.g.bottom + 2, self.g.column, self.g.foot - 2)
            if not self._is_seen(room, wide(text)):
                continue
            self.p.setPen(self.theme.color("accent" if t == self.picture.now else "muted"))
            self.p.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)

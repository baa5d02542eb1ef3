"""CurveField: a curve that is drawn with the mouse or the keys, and what came beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.named import named
from gui.widgets.painting import painted, stroke
from gui.widgets.voice import say
from gui.wording.numbers import loss_text, number_text, setting_text, typed_text
from gui.wording.punctuation import listed, sentences, stopped

WIDE, HIGH = 320, 190  # pixels at 100 %
LOW = 90  # where the text beside it has no room
STEP = 0.05  # of the axis, by a key
DOT = 3.0
GAP = 6  # pixels around the names of the lines
TICK = 5  # pixels
MARKED = 3  # digits
DASHED, SOLID = Qt.PenStyle.DashLine, Qt.PenStyle.SolidLine
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class CurveField(QWidget):
    """drawn: something of it was changed. Arrow keys go from epoch to epoch, and up and down."""

    READS = QAccessible.Role.Graphic
    drawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "curveField", self.tr("Draw the loss, epoch by epoch"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._places: tuple[int, ...] = (1, 2)
        self._top = self._guessed = 1.0
        self._prompt = ""
        self.values: list[float | None] = [None, None]
        self._came: tuple[float, ...] = ()
        self._at = 0
        self._before: tuple[int, float] | None = None
        self._lacks = 0

    def give_up(self, pixels: int) -> None:
        """So many of its height, as far as it can; the text beside it has no room for them."""
        lacks = min(max(pixels, 0), self.most)
        if lacks != self._lacks:
            self._lacks = lacks
            self.updateGeometry()

    @property
    def most(self) -> int:
        """Pixels of its height that it can give up."""
        return type_scale.px(HIGH - LOW)

    @property
    def lacks(self) -> int:
        """Pixels of its height that it has given up."""
        return self._lacks

    def ask(self, places: Sequence[int], top: float, guessed: float, prompt: str = "") -> None:
        """An empty one. places: epochs, from left to right. top: where the axis ends. guessed: what
        pure guessing costs, which is marked there.
        """
        self._places = tuple(places)
        self._top, self._guessed = top, guessed
        self._prompt = prompt
        self.values = [None] * len(places)
        self._came = ()
        self._at = 0
        self._tell()

    def draw(self, values: Sequence[float]) -> None:
        """As if it had been drawn; nothing where there are other places by now."""
        if len(values) == len(self._places):
            self.values = [*values]
            self._tell()

    def show_answer(self, came: Sequence[float]) -> None:
        """The run's own beside what was drawn, which can be changed no more."""
        if tuple(came) != self._came:
            self._came = tuple(came)
            self._tell()

    @property
    def answer(self) -> str:
        """The values with blanks between; "" while one is missing."""
        if any(value is None for value in self.values):
            return ""
        return " ".join(typed_text(value) for value in self.values if value is not None)

    def sizeHint(self) -> QSize:
        return QSize(type_scale.px(WIDE), type_scale.px(HIGH) - self._lacks)

    def minimumSizeHint(self) -> QSize:
        return QSize(type_scale.px(WIDE) // 2, self.sizeHint().height())

    # drawing by hand ------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._before = None
        self._draw_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._draw_to(event.position())

    def event(self, event: QEvent) -> bool:
        """The arrows are its own while it has the focus, and not the transport's; with Alt they
        lead from step to step here too.
        """
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self._draws(event):
            event.accept()
            return True
        return super().event(event)

    def _draws(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & Qt.KeyboardModifier.AltModifier
        return event.key() in ARROWS and not held and not self._came

    def keyPressEvent(self, event: QKeyEvent) -> None:
        aside = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        up = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if self._came or (aside is None and up is None):
            super().keyPressEvent(event)
            return
        if aside is not None:
            at = min(max(self._at + aside, 0), len(self._places) - 1)
            if self.values[at] is None:
                self.values[at] = self.values[self._at]
            self._at = at
        else:
            now = self.values[self._at]
            value = self._top * 0.8 if now is None else now + (up or 0) * STEP * self._top
            self.values[self._at] = min(max(value, 0.0), self._top)
        self._tell()
        here = self._point_in_words(self._places[self._at], self.values[self._at])
        say(self, here, now=True)
        self.drawn.emit()

    def _draw_to(self, point: QPointF) -> None:
        """Every epoch between the last place and this one gets its value."""
        if self._came:
            return
        room = self._room()
        share = (point.x() - room.left()) / max(room.width(), 1)
        at = round(min(max(share, 0.0), 1.0) * (len(self._places) - 1))
        value = self._top * (room.bottom() - point.y()) / max(room.height(), 1)
        value = min(max(value, 0.0), self._top)
        start, first = self._before or (at, value)
        way = abs(at - start)
        for k in range(way + 1):
            part = k / way if way else 1.0
            self.values[start + round((at - start) * part)] = first + (value - first) * part
        self._before = (at, value)
        self._at = at
        self._tell()
        self.drawn.emit()

    def _tell(self) -> None:
        told = [self._prompt, stopped(self._in_words(self.values))]
        if self._came:
            told.append(self.tr("What it turned out to be: {}.").format(self._in_words(self._came)))
        self.setAccessibleDescription(sentences(*told))
        self.update()

    def _in_words(self, values: Sequence[float | None]) -> str:
        """ "epoch 1: 6.9, epoch 2: 5.8"."""
        known = (pair for pair in zip(self._places, values, strict=True) if pair[1] is not None)
        return listed(self._point_in_words(*pair) for pair in known)

    def _point_in_words(self, epoch: int, value: float | None) -> str:
        known = self.tr("nothing is drawn yet") if value is None else loss_text(value)
        return self.tr("epoch {}: {}").format(epoch, known)

    # what is seen ---------------------------------------------------------------------------

    def _room(self) -> QRectF:
        """Between the axes."""
        metrics = QFontMetricsF(type_scale.font("label"))
        values = setting_text(self._top), number_text(self._guessed, MARKED)
        line = metrics.height()
        left = max(map(metrics.horizontalAdvance, values)) + 10 + line  # and the axis's name
        return QRectF(self.rect()).adjusted(left, line / 2 + 2, -line, -line - 6)

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        colors, room = theme.current(), self._room()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(room, colors.color("panel"))
        edge = colors.color("accent" if self.hasFocus() else "edge")
        painter.setPen(stroke(edge, 2 if self.hasFocus() else 1))
        painter.drawRect(room)
        self._draw_axes(painter, room)
        whole = [*zip(range(len(self._places)), self.values, strict=True)]
        ink = colors.color("muted" if self._came else "accent")
        style = DASHED if self._came else SOLID
        self._draw_line(painter, [(k, v) for k, v in whole if v is not None], stroke(ink, 2, style))
        if self._came:
            self._draw_line(painter, list(enumerate(self._came)), stroke(colors.color("accent"), 2))
            self._draw_legend(painter, room)
        elif self.hasFocus():
            at = self._point(self._at, self.values[self._at] or 0.0)
            painter.setPen(stroke(colors.color("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(at.x(), room.top()), QPointF(at.x(), room.bottom()))

    def _draw_legend(self, painter: QPainter, room: QRectF) -> None:
        """Whose line is whose, in the corner from which both stay away furthest."""
        painter.setFont(type_scale.font("label"))
        metrics = painter.fontMetrics()
        names = ((self.tr("yours"), "muted", DASHED), (self.tr("what came"), "accent", SOLID))
        sample, line = 2.5 * metrics.averageCharWidth(), metrics.height()
        wide = max(metrics.horizontalAdvance(name) for name, *_ in names) + sample + GAP
        place = self._emptiest(room.adjusted(GAP, GAP, -GAP, -GAP), wide, len(names) * line)
        for row, (name, ink, style) in enumerate(names):
            y = place.top() + (row + 0.5) * line
            painter.setPen(stroke(theme.current().color(ink), 2, style))
            painter.drawLine(QPointF(place.left(), y), QPointF(place.left() + sample, y))
            painter.setPen(theme.current().color("text"))
            text = QRectF(place.left() + sample + GAP, y - line / 2, wide, line)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, name)

    def _emptiest(self, room: QRectF, wide: float, high: float) -> QRectF:
        """A place of that size in a corner of the room, which the fewest points lie in or near."""
        points = [
            self._point(place, value)
            for values in (self.values, self._came)
            for place, value in enumerate(values)
            if value is not None
        ]
        found = []
        for x in (room.right() - wide, room.left()):
            for y in (room.top(), room.bottom() - high):
                place = QRectF(x, y, wide, high)
                near = place.adjusted(-GAP, -GAP, GAP, GAP)
                found.append((sum(map(near.contains, points)), place))
        return min(found, key=lambda each: each[0])[1]

    def _draw_axes(self, painter: QPainter, room: QRectF) -> None:
        painter.setFont(type_scale.font("label"))
        painter.setPen(theme.current().color("muted"))
        line = painter.fontMetrics().height()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        marked = self._point(0, self._guessed)
        painter.drawLine(marked, marked + QPointF(TICK, 0))
        values = [(0.0, "0"), (self._top, setting_text(self._top))]
        if marked.y() - room.top() > line:  # else it would lie on the one above
            values.append((self._guessed, number_text(self._guessed, MARKED)))
        for value, text in values:
            y = self._point(0, value).y()
            painter.drawText(QRectF(0, y - line / 2, room.left() - 6, line), right, text)
        self._name_upright(painter, room, self.tr("loss"))
        below = QRectF(room.left(), room.bottom() + 3, room.width(), line)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, str(self._places[0]))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, str(self._places[-1]))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, self.tr("epoch"))

    def _name_upright(self, painter: QPainter, room: QRectF, name: str) -> None:
        """Of the axis that goes up, along it."""
        high = painter.fontMetrics().height()
        painter.save()
        painter.translate(0, room.bottom())
        painter.rotate(-90)
        centre = Qt.AlignmentFlag.AlignCenter
        painter.drawText(QRectF(0, 0, room.height(), high), centre, name)
        painter.restore()

    def _point(self, place: int, value: float) -> QPointF:
        room = self._room()
        x = room.left() + room.width() * place / max(len(self._places) - 1, 1)
        return QPointF(x, room.bottom() - room.height() * min(value / self._top, 1.0))

    def _draw_line(self, painter: QPainter, values: Sequence[tuple[int, float]], pen: QPen) -> None:
        points = [self._point(place, value) for place, value in values]
        painter.setPen(pen)
        painter.drawPolyline(points)
        painter.setBrush(pen.color())
        for point in points:
            painter.drawEllipse(point, DOT, DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)

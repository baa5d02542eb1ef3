"""LetterPlane: letters as points with the trails they came along. Knows no Session."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.arrays import Array
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.figure import Figure
from gui.widgets.hover import Hover
from gui.widgets.painting import painted, stroke
from gui.wording.numbers import setting_text
from gui.wording.pasted import rows

# Pixels at 100 %: of a radius; in a low panel, or of many letters; where there is room.
DOT = 11.0
SMALL_DOT = 9.0
LARGE_DOT = 17.0
LOW, ROOMY = 200, 270  # pixels at 100 %, of a plane's height
MARGIN = EDGE = 4.0
HALO = 1.6  # pixels around a letter that a way does not come into
FEW = 12  # letters that have room to be large, and to stand aside
APART = 1.75  # of a disc's radius, from one letter to another
SIGN, SHORT_SIGN = 16.0, 12.0  # pixels at 100 %, of a line in the key
TRIES = 12  # to set letters apart
FADES = 8  # shades of a trail, from its beginning to now


class LetterPlane(Figure, Hover[int], QWidget):
    """letter_hovered(index, or -1). tip: what a letter's tool tip says, set by the owner."""

    letter_hovered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWhatsThis(
            self.tr(
                "Each letter where its embedding lies; the trail is its way from the first "
                "epoch. Letters that are used alike end up close together."
            )
        )
        self.setMouseTracking(True)
        self._points: Array = np.zeros((0, 0, 2))
        self.now = 0
        self._letters: tuple[str, ...] = ()
        self._axes: tuple[str, ...] = ()
        self._lit = -1
        self.tip = ""

    def show_points(
        self, points: Array, now: int, letters: tuple[str, ...], axes: tuple[str, ...]
    ) -> None:
        """points: (epochs, letters, 2). now: the row that is shown; later ones are dimmed.
        axes: names of both, or of the one that there is.
        """
        self._points = points
        self.now = now
        self._letters = letters
        self._axes = axes
        if self._lit >= len(letters):
            self._lit = -1
        self.update()

    def values_text(self) -> str:
        """Where each letter is, at the epoch that is shown."""
        if not self._points.size:
            return ""
        head = ["", *(self._axes if len(self._axes) > 1 else (*self._axes, "y"))]
        here = self._points[self.now].tolist()
        return rows(head, ([letter, *at] for letter, at in zip(self._letters, here, strict=True)))

    def sizeHint(self) -> QSize:
        return QSize(240, 200)

    def _frame(self) -> tuple[float, Array]:
        """Pixels a unit, the same on both axes; and what lies in the middle."""
        flat = self._points.reshape(-1, 2)
        low = flat.min(axis=0)
        high = flat.max(axis=0)
        aside = self._dot + MARGIN
        above = (
            self._dot + self._em + MARGIN
        )  # a row at either end for the axes' names and the length
        room = np.array([self.width() - 2 * aside, self.height() - 2 * above])
        scale = float((np.maximum(room, 1) / np.maximum(high - low, 1e-6)).min())
        middle: Array = (low + high) / 2
        return scale, middle

    def places(self) -> Array:
        """(epochs, letters, 2) in pixels."""
        return self._mapped(self._points)

    def _mapped(self, points: Array) -> Array:
        scale, middle = self._frame()
        center = np.array([self.width(), self.height()]) / 2
        found: Array = (points - middle) * np.array([scale, -scale]) + center
        return found

    def spots(self) -> Array:
        """(letters, 2) in pixels: where they are written now. Where one would hide another both
        stand a little aside, no farther than their discs reach.
        """
        found: Array = self.places()[self.now]
        if len(found) > FEW:
            return found
        edge = self._dot + MARGIN
        high = edge + self._em
        low, most = np.array([edge, high]), np.array([self.width() - edge, self.height() - high])
        return _apart(found, APART * self._dot, (low, np.maximum(most, low)))

    @property
    def _dot(self) -> float:
        small = self.height() < type_scale.px(LOW) or len(self._letters) > FEW
        return type_scale.px(SMALL_DOT if small else LARGE_DOT if self._is_roomy else DOT)

    @property
    def _is_roomy(self) -> bool:
        """Whether its letters are read from afar."""
        roomy = min(self.height(), self.width()) >= type_scale.px(ROOMY)
        return roomy and len(self._letters) <= FEW

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        if not self._points.size:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._zero_lines(painter)
        self._scale_bar(painter)
        self._key(painter)
        places, spots = self.places(), [QPointF(*spot) for spot in self.spots().tolist()]
        for letter, spot in enumerate(spots):
            self._disc(painter, letter, spot)
        for letter in range(len(self._letters)):  # over the discs: a short way is all on its own
            self._trail(painter, places[:, letter])
        for name, spot in zip(self._letters, spots, strict=True):
            self._letter(painter, name, spot)

    def _letter(self, painter: QPainter, letter: str, spot: QPointF) -> None:
        """With a margin of its disc's colour: a way ends before it."""
        colors = theme.current()
        font = type_scale.font("display" if self._is_roomy else "text", bold=True)
        metrics, outline = QFontMetricsF(font), QPainterPath()
        below = (metrics.ascent() - metrics.descent()) / 2
        outline.addText(spot + QPointF(-metrics.horizontalAdvance(letter) / 2, below), font, letter)
        painter.strokePath(outline, stroke(colors.color("accent_soft"), 2 * HALO))
        room = QRectF(0, 0, 2 * self._dot, 2 * self._dot)
        room.moveCenter(spot)
        painter.setFont(font)
        painter.setPen(colors.color("text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, letter)

    def _disc(self, painter: QPainter, letter: int, spot: QPointF) -> None:
        colors = theme.current()
        painter.setPen(stroke(colors.color("accent"), 2.4 if letter == self._lit else 1.2))
        painter.setBrush(colors.color("accent_soft"))
        painter.drawEllipse(spot, self._dot, self._dot)

    def _small(self) -> QFont:
        return type_scale.font("label")

    @property
    def _em(self) -> float:
        """How high the row of a name is."""
        return QFontMetricsF(self._small()).height()

    def _zero_lines(self, painter: QPainter) -> None:
        """Where each axis is 0; their names stand in corners, out of the letters' way."""
        colors = theme.current()
        x, y = self._mapped(np.zeros(2)).tolist()
        painter.setFont(self._small())
        em = self._em
        wide = self.width() - 4.0
        low = self.height() - 2.0
        lines = [(QPointF(4, y), QPointF(wide, y)), (QPointF(x, 4), QPointF(x, low))]
        rooms = [(QRectF(4, low - em, wide - 4, em), "→"), (QRectF(4, 0, wide, em), "↑")]
        sides = (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft)
        for line, (room, arrow), side, name in zip(lines, rooms, sides, self._axes, strict=False):
            painter.setPen(stroke(colors.color("border"), 1))
            painter.drawLine(*line)
            painter.setPen(colors.color("muted"))
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, f"{name} {arrow}")

    def _scale_bar(self, painter: QPainter) -> None:
        """A round length: what lies so far apart in the picture lies so far apart there."""
        scale, _ = self._frame()
        length = _round_length(type_scale.px(60) / scale)
        tick = type_scale.px(3)
        em = self._em
        left = 8.0
        y = self.height() - 2 - em / 2
        end = 8.0 + length * scale
        painter.setPen(stroke(theme.current().color("muted"), 1))
        painter.drawLine(QPointF(left, y), QPointF(end, y))
        for x in (left, end):
            painter.drawLine(QPointF(x, y - tick), QPointF(x, y + tick))
        room = QRectF(end + 5, y - em / 2, self.width(), em)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, setting_text(length))

    def _key_names(self) -> tuple[str, ...]:
        """Of what a trail is made of: its ring, its line, its dots; () where none is drawn."""
        if len(self._points) < 2:
            return ()
        later = (self.tr("later"),) if self.now < len(self._points) - 1 else ()
        return self.tr("start"), self.tr("way"), *later

    def _key(self, painter: QPainter) -> None:
        """In the row above all letters, at the right; closer together where there is less room, and
        where it has none, the tip tells it.
        """
        names, em = self._key_names(), self._em
        advance = QFontMetricsF(self._small()).horizontalAdvance
        left = advance(f"{self._axes[-1]} ↑") + 12 if self._axes else 12.0
        for sign, gap in ((type_scale.px(SIGN), 0.5 * em), (type_scale.px(SHORT_SIGN), 0.25 * em)):
            wide = sum(advance(each) + sign + 3 * gap for each in names)
            if names and wide + left + EDGE <= self.width():
                break
        else:
            return
        x = self.width() - wide + 2 * gap - EDGE
        painter.fillRect(QRectF(x - gap, 0, wide, em), theme.current().color("panel"))
        painter.setFont(self._small())
        for place, name in enumerate(names):
            self._key_sign(painter, place, QRectF(x, 0, sign, em))
            painter.setPen(theme.current().color("muted"))
            room = QRectF(x + sign + gap, 0, advance(name) + 1, em)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
            x += sign + 3 * gap + advance(name)

    def _key_sign(self, painter: QPainter, place: int, room: QRectF) -> None:
        """As trails have it: 0 a ring, 1 a line, 2 dots."""
        line, middle = theme.current().color("muted"), room.center()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        dots = Qt.PenStyle.DotLine if place == 2 else Qt.PenStyle.SolidLine
        painter.setPen(stroke(line, 1.5 if place == 1 else 1, dots))
        if not place:
            middle.setX(room.right() - type_scale.px(3))
            painter.drawEllipse(middle, type_scale.px(3), type_scale.px(3))
            return
        painter.drawLine(QPointF(room.left(), middle.y()), QPointF(room.right(), middle.y()))

    def _trail(self, painter: QPainter, path: Array) -> None:
        """From the first epoch to now, fainter the longer ago; a ring where it began. What was
        seen later is dotted.
        """
        points = [QPointF(x, y) for x, y in path.tolist()]
        line = theme.current().color("muted")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(stroke(theme.faded(line, 0.55), 1))
        painter.drawEllipse(points[0], type_scale.px(3), type_scale.px(3))
        painter.setPen(stroke(theme.faded(line, 0.55), 1, Qt.PenStyle.DotLine))
        painter.drawPolyline(points[self.now :])
        for first, last, strength in _stretches(self.now):
            painter.setPen(stroke(theme.faded(line, strength), 1.5))
            painter.drawPolyline(points[first : last + 1])

    def place_at(self, point: QPointF) -> int | None:
        """The letter whose dot is under a point."""
        if not self._points.size:
            return None
        apart = np.linalg.norm(self.spots() - np.array([point.x(), point.y()]), axis=1)
        return int(apart.argmin()) if apart.min() <= self._dot + 2 else None

    def text_at(self, place: int) -> str:
        return self.tip

    def room_of(self, place: int, point: QPointF) -> QRect:
        """As large as the letter: the tool tip goes when the pointer leaves it."""
        spot = QRectF(0, 0, 2 * self._dot, 2 * self._dot)
        spot.moveCenter(point)
        return spot.toAlignedRect()

    def hover(self, place: int | None) -> None:
        letter = -1 if place is None else place
        if letter != self._lit:
            self._lit = letter
            self.letter_hovered.emit(letter)
            self.update()


def _apart(spots: Array, least: float, room: tuple[Array, Array]) -> Array:
    """(n, 2), each of them `least` from the others, or nearly, and as near as that lets them be to
    where they were. room: from where to where they may be.
    """
    found = spots.astype("f8")
    for _ in range(TRIES):
        ways = found[:, None] - found[None]
        far = np.hypot(ways[..., 0], ways[..., 1])
        lacks = np.where(np.eye(len(found), dtype=bool), 0.0, np.maximum(least - far, 0.0))
        if lacks.max(initial=0.0) < 0.5:
            break
        # Two that lie on each other part sideways, in the order of the letters.
        order = np.sign(np.arange(len(found))[:, None] - np.arange(len(found))[None])
        aside = np.stack([order, 0 * order], axis=-1)
        unit = np.where(far[..., None] > 1e-6, ways / np.maximum(far, 1e-6)[..., None], aside)
        found = np.clip(found + (unit * lacks[..., None]).sum(axis=1) / 2, *room)
    return found


def _stretches(now: int) -> Sequence[tuple[int, int, float]]:
    """(first, last, strength) of rows 0 .. now in at most FADES parts."""
    ends = np.linspace(0, now, min(FADES, now) + 1).round().astype(int).tolist()
    count = len(ends) - 1
    return [(ends[k], ends[k + 1], 0.25 + 0.75 * (k + 1) / count) for k in range(count)]


def _round_length(most: float) -> float:
    """The largest of 1, 2, 5 times a power of ten that is not above `most`."""
    power = 10.0 ** math.floor(math.log10(most))
    return max(step * power for step in (1, 2, 5) if step * power <= most)

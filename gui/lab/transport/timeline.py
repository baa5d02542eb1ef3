"""Timeline: a slider over epochs with the loss drawn in it, in a demo over the steps of its one
pass. Knows no Session.
"""

import math
from typing import NamedTuple

import numpy as np
from pyqtgraph.functions import arrayToQPolygonF
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QToolTip, QWidget

from core.arrays import Array
from gui.lab.transport import note_marks
from gui.lab.transport.note_marks import NoteMark
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.painting import painted, stroke
from gui.widgets.quiet import quiet
from gui.wording.plain import tip_text
from gui.wording.table import tip_of_names

BESIDE = 9  # pixels: from the handle's middle, what is nearer is half hidden by it


class Flag(NamedTuple):
    """A bookmark on the timeline. fraction: of its epoch's steps, 0 to 1; tip: of hovering."""

    epoch: int
    fraction: float
    tip: str


class Timeline(QAbstractSlider):
    """value: the epoch. sought(epoch) when the user asks for another; setting it does
    not. flag_chosen(number): a bookmark, from 1; note_chosen(number): a note. step_sought(step):
    in a demo, so many steps done.
    """

    sought = Signal(int)
    step_sought = Signal(int)
    flag_chosen = Signal(int)
    note_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setPageStep(10)
        self._epochs: Array = np.empty(0)
        self._losses: Array = np.empty(0)
        self._fraction = 0.0
        self._flags: tuple[Flag, ...] = ()
        self._notes: tuple[NoteMark, ...] = ()
        self._text = self._brief = ""
        self._steps: tuple[str, ...] = ()
        self.actionTriggered.connect(self._on_action)

    def set_losses(self, epochs: Array, losses: Array) -> None:
        """The backdrop; both (n,), thinned by the caller. What is not finite is left out."""
        self._epochs = epochs
        self._losses = losses
        self.update()

    @property
    def counts(self) -> bool:
        """Epochs; a demo has one pass."""
        return not self._steps

    def set_steps(self, names: tuple[str, ...]) -> None:
        """Of a demo's pass, whose parts they are; () where epochs are counted."""
        if names != self._steps:
            self._steps = names
            self.update()

    def set_place(self, epoch: int, fraction: float, text: str, brief: str = "") -> None:
        """Where the playhead is: `fraction` (0..1) of the epoch's steps are done. brief: the text
        where that has no room.
        """
        self._fraction = fraction
        self._text = text
        self._brief = brief or text
        with quiet(self):
            self.setValue(epoch)
        self.update()

    def set_flags(self, flags: tuple[Flag, ...]) -> None:
        """The bookmarks, the first with number 1."""
        if flags != self._flags:
            self._flags = flags
            self.update()

    def set_notes(self, notes: tuple[NoteMark, ...]) -> None:
        """Those on moments, in order of time."""
        if notes != self._notes:
            self._notes = notes
            self.update()

    def note_at(self, x: float, y: float) -> NoteMark | None:
        """The one whose mark is there; of several the last, which lies on the others."""
        for note, rect in reversed([*zip(self._notes, self._note_rects(), strict=True)]):
            if rect.contains(x, y):
                return note
        return None

    def _note_rects(self) -> list[QRectF]:
        return note_marks.rects(
            [self._x(each.epoch + each.fraction) for each in self._notes], self._track()
        )

    def flag_at(self, x: float, y: float) -> int:
        """The number of the bookmark whose flag is there; 0 for none."""
        for number, rect in reversed([*enumerate(self._flag_rects(), start=1)]):
            if rect.contains(x, y):
                return number
        return 0

    def _flag_rects(self) -> list[QRectF]:
        """A pennant each, at the top of the track and to the right of its moment; at the very end
        of the track to the left.
        """
        track = self._track()
        size = QFontMetricsF(type_scale.font("label"))
        high = min(size.height(), track.height() / 2)
        found = []
        for number, flag in enumerate(self._flags, start=1):
            x = self._x(flag.epoch + flag.fraction)
            wide = size.horizontalAdvance(str(number)) + 8
            left = x if x + wide <= self.width() else x - wide
            found.append(QRectF(left, track.top(), wide, high))
        return found

    def sizeHint(self) -> QSize:
        return QSize(400, int(self.fontMetrics().height() * 3.6))

    def minimumSizeHint(self) -> QSize:
        """As narrow at any zoom: what stands beside it has to grow."""
        return QSize(180, self.sizeHint().height())

    def _track(self) -> QRectF:
        line = self.fontMetrics().height()
        return QRectF(8, 6, self.width() - 16, self.height() - 1.35 * line - 6)

    def _x(self, epoch: float) -> float:
        """Epoch k takes the k-th part of the track."""
        track = self._track()
        count = self.maximum() - self.minimum() + 1
        return track.left() + (epoch - self.minimum()) / count * track.width()

    @Slot(int)
    def _on_action(self, action: int) -> None:
        if self._steps:
            kinds, count = QAbstractSlider.SliderAction, len(self._steps)
            by = {kinds.SliderSingleStepAdd: 1, kinds.SliderSingleStepSub: -1}
            by |= {kinds.SliderPageStepAdd: count, kinds.SliderToMaximum: count}
            step = math.floor(self._fraction * count + 1e-6) + by.get(kinds(action), -count)
            self.step_sought.emit(min(max(step, 0), count))
            return
        self.sought.emit(min(max(self.sliderPosition(), self.minimum()), self.maximum()))

    def _seek(self, event: QMouseEvent) -> None:
        track = self._track()
        count = self.maximum() - self.minimum() + 1
        part = (event.position().x() - track.left()) / max(track.width(), 1)
        if self._steps:
            step = 1 + int(part * len(self._steps))
            self.step_sought.emit(min(max(step, 1), len(self._steps)))
            return
        epoch = self.minimum() + int(part * count)
        self.sought.emit(min(max(epoch, self.minimum()), self.maximum()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        number = self.flag_at(event.position().x(), event.position().y())
        note = self.note_at(event.position().x(), event.position().y())
        if number:
            self.flag_chosen.emit(number)
        elif note is not None:
            self.note_chosen.emit(note.number)
        else:
            self._seek(event)

    def event(self, event: QEvent) -> bool:
        """A flag tells its name, a note how it begins; elsewhere the timeline its own tip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self.flag_at(event.pos().x(), event.pos().y())
            note = self.note_at(event.pos().x(), event.pos().y())
            if number or note is not None:
                text = self._flags[number - 1].tip if note is None or number else note.tip
                QToolTip.showText(event.globalPos(), tip_of_names(tip_text(text)), self)
                return True
        done = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.StyleChange):
            # Else bar and window below it are drawn with it; a style takes it from any slider.
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        return done

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek(event)

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        colors = theme.current()
        painter.fillRect(event.rect(), colors.color("window"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = self._track()
        edge = "accent" if self.hasFocus() else "edge"
        painter.setPen(stroke(colors.color(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(colors.color("panel" if self.isEnabled() else "window"))
        painter.drawRoundedRect(track, 4, 4)
        if self.isEnabled():
            if self._steps:
                self._paint_steps(painter, track)
            else:
                self._paint_losses(painter, track)
            self._paint_poles(painter, track)
            self._paint_handle(painter, track)
            self._paint_flags(painter)
            note_marks.paint(painter, self._note_rects() if self._notes else ())
        self._paint_labels(painter, track)

    def _paint_losses(self, painter: QPainter, track: QRectF) -> None:
        """Trained epochs are tinted, the rest of the track is still blank."""
        finite = np.isfinite(self._losses)
        if not len(self._losses):
            return
        colors = theme.current()
        end = self._x(float(self._epochs[-1]) + 1)
        done = QRectF(track.left() + 1, track.top() + 1, end - track.left() - 1, track.height() - 2)
        painter.fillRect(done.intersected(track), colors.color("accent_soft"))
        if not finite.any():
            return
        low, high = float(self._losses[finite].min()), float(self._losses[finite].max())
        room = track.height() - 8
        scale = room / (high - low) if high > low else 0.0
        each = track.width() / (self.maximum() - self.minimum() + 1)
        xs = track.left() + (self._epochs[finite] + 0.5 - self.minimum()) * each
        ys = track.bottom() - 4 - (self._losses[finite] - low) * scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(xs) < 100)
        painter.setPen(stroke(colors.color("accent"), 1))
        if len(xs) == 1 and abs(xs[0] - self._x(self.value() + self._fraction)) > BESIDE:
            painter.drawEllipse(QPointF(xs[0], ys[0]), 1.5, 1.5)
        painter.drawPolyline(arrayToQPolygonF(xs, ys))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_steps(self, painter: QPainter, track: QRectF) -> None:
        """What is done is tinted; a name stands in its part where all of them have room."""
        colors, count = theme.current(), len(self._steps)
        wide = track.width() / count
        done = track.adjusted(1, 1, -1, -1)
        done.setWidth(max(self._fraction * track.width() - 2, 0))
        painter.fillRect(done, colors.color("accent_soft"))
        painter.setFont(type_scale.font("label"))
        metrics = QFontMetricsF(painter.font())
        roomy = max(map(metrics.horizontalAdvance, self._steps)) + 12 <= wide
        for number, name in enumerate(self._steps):
            part = QRectF(track.left() + number * wide, track.top(), wide, track.height())
            if number and wide > 4:
                painter.setPen(stroke(colors.color("border"), 1))
                painter.drawLine(part.topLeft() + QPointF(0, 1), part.bottomLeft())
            if roomy:
                painter.setPen(colors.color("muted"))
                painter.drawText(part, Qt.AlignmentFlag.AlignCenter, name)
        painter.setFont(self.font())

    def _paint_poles(self, painter: QPainter, track: QRectF) -> None:
        for flag in self._flags:
            pole = QRectF(self._x(flag.epoch + flag.fraction), track.top(), 1.5, track.height())
            painter.fillRect(pole, theme.current().color("wrong"))

    def _paint_flags(self, painter: QPainter) -> None:
        """A number that would lie on the flag before it is left out; its pole stays. Above the
        playhead, whose knob would cover the number of the bookmark that it is at.
        """
        if not self._flags:
            return
        colors = theme.current()
        painter.setFont(type_scale.font("label"))
        rects = self._flag_rects()
        for number, rect in enumerate(rects, start=1):
            after = rects[number] if number < len(rects) else None
            if after is None or not after.intersects(rect):
                painter.fillRect(rect, colors.color("wrong"))
                painter.setPen(theme.ink_on(colors.color("wrong")))
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(number))
        painter.setFont(self.font())

    def _paint_handle(self, painter: QPainter, track: QRectF) -> None:
        x = self._x(self.value() + self._fraction)
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)  # bar and knob are one shape, without a hole
        path.addRoundedRect(QRectF(x - 2, track.top() - 2, 4, track.height() + 4), 2, 2)
        path.addEllipse(QPointF(x, track.top()), 6, 6)
        painter.fillPath(path, theme.current().color("accent"))

    def _paint_labels(self, painter: QPainter, track: QRectF) -> None:
        colors, counts = theme.current(), self.isEnabled() and self.counts
        line = self.fontMetrics().height()
        row = QRectF(track.left(), track.bottom() + 3, track.width(), line * 1.2)
        first = self.tr("epoch {}").format(f"{self.minimum():,}")
        last = f"{self.maximum():,}"
        advance = self.fontMetrics().horizontalAdvance
        epoch = f"{self.value():,}"
        forms = [self._text, self._brief, ""]
        if counts:
            forms = [f"{epoch} · {self._text}", f"{epoch} · {self._brief}", epoch, ""]
        here = next(each for each in forms if not each or advance(each) + 4 <= row.width())
        width = advance(here) + 4
        x = self._x(self.value() + self._fraction) - width / 2 if self.isEnabled() else row.left()
        x = min(max(x, row.left()), row.right() - width)
        place = QRectF(x, row.top(), width, row.height())
        painter.setPen(colors.color("accent" if self.isEnabled() else "muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, here)
        painter.setPen(colors.color("muted"))
        if counts and place.left() > row.left() + advance(first) + 8:
            painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, first)
        if counts and place.right() < row.right() - advance(last) - 8:
            painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, last)

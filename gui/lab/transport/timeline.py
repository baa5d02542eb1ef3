"""Timeline: a slider over epochs with the loss drawn in it. Knows no Session."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractSlider, QWidget

from core.arrays import Array
from gui.style import theme
from gui.widgets.painting import painted
from gui.widgets.quiet import quiet


class Timeline(QAbstractSlider):
    """value: the epoch. sought(epoch) when the user asks for another; setting it does not."""

    sought = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setPageStep(10)
        self._epochs: Array = np.empty(0)
        self._losses: Array = np.empty(0)
        self._fraction = 0.0
        self._text = ""
        self.setMinimumWidth(180)
        self.actionTriggered.connect(self._on_action)

    def set_losses(self, epochs: Array, losses: Array) -> None:
        """The backdrop; both (n,), thinned by the caller. What is not finite is left out."""
        self._epochs = epochs
        self._losses = losses
        self.update()

    def set_place(self, epoch: int, fraction: float, text: str) -> None:
        """Where the playhead is: `fraction` (0..1) of the epoch's steps are done."""
        self._fraction = fraction
        self._text = text
        with quiet(self):
            self.setValue(epoch)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, int(self.fontMetrics().height() * 3.6))

    def minimumSizeHint(self) -> QSize:
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
        self.sought.emit(min(max(self.sliderPosition(), self.minimum()), self.maximum()))

    def _seek(self, event: QMouseEvent) -> None:
        track = self._track()
        count = self.maximum() - self.minimum() + 1
        part = (event.position().x() - track.left()) / max(track.width(), 1)
        epoch = self.minimum() + int(part * count)
        self.sought.emit(min(max(epoch, self.minimum()), self.maximum()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._seek(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek(event)

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        colors = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = self._track()
        edge = "accent" if self.hasFocus() else "border"
        painter.setPen(QPen(colors.color(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(colors.color("panel" if self.isEnabled() else "window"))
        painter.drawRoundedRect(track, 4, 4)
        if self.isEnabled():
            self._paint_losses(painter, track)
            self._paint_handle(painter, track)
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
        points = [QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(points) < 100)
        painter.setPen(QPen(colors.color("accent"), 0))
        if len(points) == 1:
            painter.drawEllipse(points[0], 1.5, 1.5)
        painter.drawPolyline(QPolygonF(points))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_handle(self, painter: QPainter, track: QRectF) -> None:
        x = self._x(self.value() + self._fraction)
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)  # bar and knob are one shape, without a hole
        path.addRoundedRect(QRectF(x - 2, track.top() - 2, 4, track.height() + 4), 2, 2)
        path.addEllipse(QPointF(x, track.top()), 6, 6)
        painter.fillPath(path, theme.current().color("accent"))

    def _paint_labels(self, painter: QPainter, track: QRectF) -> None:
        colors = theme.current()
        line = self.fontMetrics().height()
        row = QRectF(track.left(), track.bottom() + 3, track.width(), line * 1.2)
        first = self.tr("epoch {}").format(f"{self.minimum():,}")
        last = f"{self.maximum():,}"
        here = f"{self.value():,} · {self._text}" if self.isEnabled() else self._text
        width = self.fontMetrics().horizontalAdvance(here) + 4
        x = self._x(self.value() + self._fraction) - width / 2 if self.isEnabled() else row.left()
        x = min(max(x, row.left()), row.right() - width)
        place = QRectF(x, row.top(), width, row.height())
        painter.setPen(colors.color("accent" if self.isEnabled() else "muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, here)
        painter.setPen(colors.color("muted"))
        advance = self.fontMetrics().horizontalAdvance
        if self.isEnabled() and place.left() > row.left() + advance(first) + 8:
            painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, first)
        if self.isEnabled() and place.right() < row.right() - advance(last) - 8:
            painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, last)

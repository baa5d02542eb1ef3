"""LogLines: the rows of a LogPicture as lines over its columns, on a logarithmic axis."""

import math

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from core.arrays import Array
from gui.style import theme
from gui.style import type as type_scale
from gui.widgets.apart import kept_apart
from gui.widgets.figure import Figure
from gui.widgets.log_map import LogPicture, named_columns
from gui.widgets.lowered_text import formula_text
from gui.widgets.painting import painted, stroke
from gui.wording.axes import log_ticks

CLOSE = 0.8  # of a line's height, names that have little room are apart
LEAD = 12  # pixels at 100 %: from the axis' end to the names
NAMED = 8  # lines' heights, from which the upright axis has its name above it
PALE = 0.35  # of what was seen before
BELOW = (1, 2, 4, 3)  # of the theme's series: neither blue nor violet


class LogLines(Figure, QWidget):
    """A dashed line is a cell state's. What is zero or not finite leaves a gap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: LogPicture | None = None
        self._kept: tuple[object, LogPicture, QRectF] | None = None
        self.setObjectName("gradientLines")
        self.setAccessibleName(self.tr("Sizes of gradients over time, as lines"))
        self.setWhatsThis(
            self.tr(
                "How large a gradient reaches each time step, one line a layer; each step of "
                "the axis is a power of ten."
            )
        )
        type_scale.keep_least(self, 0, 60)

    def show_picture(self, picture: LogPicture | None) -> None:
        self.picture = picture
        self.update()

    def values_text(self) -> str:
        return self.picture.values_text() if self.picture is not None else ""

    def _room(self, picture: LogPicture) -> QRectF:
        key = (self.size().toTuple(), picture)
        if self._kept is None or self._kept[0] != key[0] or self._kept[1] is not picture:
            self._kept = (*key, self._measured(picture))
        return self._kept[2]

    def _measured(self, picture: LogPicture) -> QRectF:
        """Between the axis' numbers at the left and the lines' names at the right."""
        metrics = self.fontMetrics()
        letters = formula_text(self.font())
        names = max(letters.advance(text) for _, text in picture.ticks) + type_scale.px(LEAD) + 4
        texts = [text for _, text in log_ticks(*self._powers(picture))]
        left = max(metrics.horizontalAdvance(text) for text in texts) + 6
        line = metrics.height()
        top = line / 2  # where the axis' highest number may stand
        top += line if picture.what and self.height() >= NAMED * line else 0
        return QRectF(left, top, self.width() - left - names, self.height() - top - line - 2)

    def _powers(self, picture: LogPicture) -> tuple[float, float]:
        return math.log10(picture.range.low), math.log10(picture.range.high)

    def points(self, row: int, level: int = 2) -> list[QPointF]:
        """Where a row's line runs: what is shown at the playhead; level 1: what was seen before,
        too.
        """
        assert self.picture is not None
        picture = self.picture
        room = self._room(self.picture)
        values: Array = picture.values[row]
        drawn = np.flatnonzero((picture.levels[row] >= level) & np.isfinite(values) & (values > 0))
        shares = picture.range.share(values[drawn])
        wide = room.width() / picture.values.shape[1]
        xs = room.left() + (drawn + 0.5) * wide
        ys = room.bottom() - shares * room.height()
        return [QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]

    @painted
    def paintEvent(self, event: QPaintEvent, painter: QPainter) -> None:
        picture = self.picture
        painter.fillRect(self.rect(), theme.current().color("panel"))
        if picture is None or not picture.values.size:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._axes(painter, picture)
        for level, opacity in ((1, PALE), (2, 1.0)):
            painter.setOpacity(opacity)
            for row in range(len(picture.values)):
                self._line(painter, picture, row, self.points(row, level))
        self._names(painter, picture)

    def _axes(self, painter: QPainter, picture: LogPicture) -> None:
        room = self._room(picture)
        colors = theme.current()
        low, high = self._powers(picture)
        line = self.fontMetrics().height()
        for place, text in log_ticks(low, high):
            y = room.bottom() - (place - low) / (high - low) * room.height()
            painter.setPen(stroke(colors.color("border"), 0.6))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(colors.color("muted"))
            where = QRectF(0, y - line / 2, room.left() - 4, line)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(where, flags, text)
        if room.top() > line:
            where = QRectF(0, 0, self.width(), line)
            what = self.tr("{}, logarithmic").format(picture.what)
            formula_text(self.font()).draw(painter, where, what, left=True)
            painter.setFont(self.font())
        self._columns(painter, picture, room)

    def _columns(self, painter: QPainter, picture: LogPicture, room: QRectF) -> None:
        line, count = self.fontMetrics().height(), len(picture.columns)
        wide = room.width() / count
        widest = max(self.fontMetrics().horizontalAdvance(text) for text in picture.columns) + 4
        for column in named_columns(count, max(math.ceil(widest / wide), 1)):
            middle = room.left() + (column + 0.5) * wide
            text = picture.columns[column]
            own = self.fontMetrics().horizontalAdvance(text)
            # Not before the axis: there the lowest of its numbers ends.
            where = QRectF(max(middle - own / 2, room.left()), room.bottom() + 2, own + 1, line)
            painter.drawText(where, Qt.AlignmentFlag.AlignLeft, text)

    def _line(
        self, painter: QPainter, picture: LogPicture, row: int, points: list[QPointF]
    ) -> None:
        color = self._color(picture, row)
        pen = stroke(color, 1.8)
        if picture.terms[row] == "dc":
            pen.setStyle(Qt.PenStyle.DashLine)
        if picture.term and picture.terms[row] == picture.term:
            pen.setWidthF(3.2)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(color)
        painter.setPen(Qt.PenStyle.NoPen)
        for point in points if len(points) < 40 else ():
            painter.drawEllipse(point, 2.4, 2.4)

    def strokes(self) -> dict[int, QLineF]:
        """By row: from its line's right end to its name. Names are apart, so that all can be read;
        near each other few are where their line ends. What has no room has none.
        """
        assert self.picture is not None
        rows = range(len(self.picture.values))
        ends = {row: points[-1] for row in rows if (points := self.points(row, 1))}
        line, room = self.fontMetrics().height(), self._room(self.picture)
        apart = line if line * len(ends) <= room.height() else CLOSE * line
        heights = [end.y() for end in ends.values()]
        places = kept_apart(heights, apart, line / 2, self.height() - line / 2)
        x = room.right() + type_scale.px(LEAD)
        return {
            row: QLineF(end, QPointF(x, y))
            for (row, end), y in zip(ends.items(), places, strict=True)
            if not math.isnan(y)
        }

    def _names(self, painter: QPainter, picture: LogPicture) -> None:
        line, letters = self.fontMetrics().height(), formula_text(self.font())
        for row, way in self.strokes().items():
            color, (x, y) = self._color(picture, row), way.p2().toTuple()
            painter.setPen(stroke(theme.faded(color, 0.6), 1))
            painter.drawLine(way.p1() + QPointF(4, 0), way.p2() - QPointF(3, 0))
            painter.setPen(color)
            where = QRectF(x, y - line / 2, self.width() - x, line)
            letters.draw(painter, where, picture.ticks[row][1], left=True)

    def _color(self, picture: LogPicture, row: int) -> QColor:
        """A lane's, of its h and its c: violet forward, blue backward of the top layer, and of
        those below colours that can be told from these.
        """
        colors = theme.current()
        lanes = list(dict.fromkeys(text[1:] for _, text in picture.ticks))
        place = lanes.index(picture.ticks[row][1][1:])
        below = place - 1 - ("←" in lanes[0])
        if below < 0:
            return colors.color("accent" if "←" in lanes[place] else "grad")
        return QColor(colors.series[BELOW[below % len(BELOW)]])

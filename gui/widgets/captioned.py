"""Captioned: a widget as a picture, and below it a line that says what it is."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QWidget

from gui.style import type as type_scale
from gui.widgets.painting import painting

DPI = 96  # of the window's own pixels
EDGE = 12  # pixels around the caption
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@runtime_checkable
class Ruled(Protocol):
    """What draws lines that are so many of the screen's pixels wide, unless it is told."""

    def in_pixels(self, ratio: float) -> AbstractContextManager[None]:
        """While a picture is made that has so many pixels to one of the window's."""


@contextmanager
def finely(widget: QWidget, ratio: float) -> Iterator[None]:
    """While it is drawn with so many pixels to one of the window's, and all that it holds."""
    with ExitStack() as stack:
        for each in (widget, *widget.findChildren(QWidget)):
            if isinstance(each, Ruled):
                stack.enter_context(each.in_pixels(ratio))
        yield


class Captioned:
    """As large as the widget is now and, where it has a caption, as much higher as that needs."""

    def __init__(self, widget: QWidget, caption: str = "") -> None:
        self._widget = widget
        self._caption = caption
        self._font = QFont(type_scale.font())
        # Of a file's own resolution a point would be as many more pixels.
        self._font.setPixelSize(QFontInfo(self._font).pixelSize())
        self._place = self._found_place() if caption else QRect()

    def _found_place(self) -> QRect:
        wide, high = self._widget.width(), self._widget.height()
        room = QRect(EDGE, high, max(wide - 2 * EDGE, 1), 10_000)
        return QFontMetrics(self._font).boundingRect(room, _WRAPPED, self._caption)

    @property
    def size(self) -> QSize:
        more = self._place.height() + EDGE if self._caption else 0
        return self._widget.size() + QSize(0, more)

    def draw(self, painter: QPainter) -> None:
        """On the widget's own ground."""
        palette = self._widget.palette()
        painter.fillRect(QRect(QPoint(0, 0), self.size), palette.base())
        painter.save()
        with finely(self._widget, painter.device().devicePixelRatioF()):
            QWidget.render(self._widget, painter, QPoint(0, 0))  # a QGraphicsView's own is another
        painter.restore()
        if self._caption:
            below = QRect(QPoint(0, 0), self.size).adjusted(0, self._widget.height(), 0, 0)
            painter.fillRect(below, palette.base())  # a vector picture knows no edge of the widget
            painter.setFont(self._font)
            painter.setPen(palette.text().color())
            painter.drawText(self._place, _WRAPPED, self._caption)

    def image(self, ratio: float) -> QImage:
        """In pixels, so many of them to one of the window's."""
        found = QImage(self.size * ratio, QImage.Format.Format_RGB32)
        found.setDevicePixelRatio(ratio)
        with painting(found) as painter:
            self.draw(painter)
        return found

    def png(self, dpi: int) -> bytes:
        """The file, which says how large it is on paper."""
        found = self.image(dpi / DPI)
        per_metre = round(dpi / 0.0254)
        found.setDotsPerMeterX(per_metre)
        found.setDotsPerMeterY(per_metre)
        data = QBuffer()
        data.open(QIODevice.OpenModeFlag.WriteOnly)
        found.save(data, "PNG")  # type: ignore[call-overload]
        return bytes(data.data().data())

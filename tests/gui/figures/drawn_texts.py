"""Where the texts of a widget stand: what any figure's test asks whether two of them touch.

The widget is drawn onto a device that keeps the texts alone, at any size and device scale, with all
that it holds: labels and plots as well as what is painted by hand. Rectangles are those of the ink,
in the widget's own pixels. What is kept as a pixmap is followed too, if it is painted meanwhile: so
ask a widget that was not shown at that size and scale before.

    texts = drawn_texts(figure, (640, 400), scale=1.5)
    assert touching(texts) == []
    assert outside(texts) == []

To see what a device of that scale would show: picture(figure, (640, 400), scale=1.5).save(...).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from gui.widgets import painting

SOFT = 0.3  # pixels of a letter's edge that are hardly inked


class DrawnText(NamedTuple):
    """rect: the ink. room: where it may be, its widget cut to what the painter is clipped to.
    opacity: how much of its colour is seen. letter: the outline of its last, if that
    is told by itself.
    """

    text: str
    rect: QRectF
    room: QRectF
    opacity: float = 1.0
    letter: QPainterPath | None = None

    def __repr__(self) -> str:
        corners = (self.rect.left(), self.rect.top(), self.rect.right(), self.rect.bottom())
        return f"{self.text!r} at ({', '.join(f'{each:.1f}' for each in corners)})"


def drawn_texts(widget: QWidget, size: tuple[int, int], scale: float = 1.0) -> list[DrawnText]:
    """All that can be read in the widget at a size; scale: device pixels in one of its own."""
    widget.resize(*size)
    device = _Device(widget.width(), widget.height(), scale)
    with _scaled(widget, scale), device.followed():
        QWidget.render(widget, device)  # a QGraphicsView has another of its own
    owned = [_placed(widget, found, scale) for found in device.engine.found]
    assert not device.engine.unknown, "painted before, so its texts are not known: ask a new widget"
    return [each for each in owned if each.room.intersects(each.rect)]


def touching(texts: list[DrawnText], gap: float = 0.0) -> list[tuple[DrawnText, DrawnText]]:
    """Pairs that cover each other, or are nearer than `gap`; what is written twice is one. A mark
    may stand under a letter that leans over it, as in W_hh, where their ink does not meet.
    """
    within = sorted(texts, key=lambda each: each.rect.left())
    found = []
    for place, one in enumerate(within):
        reach = one.rect.adjusted(SOFT - gap, SOFT - gap, gap - SOFT, gap - SOFT)
        for other in within[place + 1 :]:
            if other.rect.left() > reach.right():
                break
            near = reach.intersects(other.rect) and not _is_same(one, other)
            if near and (gap or not (_leans_over(one, other) or _leans_over(other, one))):
                found.append((one, other))
    return found


def outside(texts: list[DrawnText]) -> list[DrawnText]:
    """Those that are cut: by the edge of their widget, or by what the painter is clipped to."""
    return [
        each
        for each in texts
        if not each.room.contains(each.rect.adjusted(SOFT, SOFT, -SOFT, -SOFT))
    ]


def picture(widget: QWidget, size: tuple[int, int], scale: float = 1.0) -> QImage:
    """The widget as a device of that scale would show it, to be looked at."""
    widget.resize(*size)
    image = QImage(widget.size() * scale, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(scale)
    with _scaled(widget, scale):
        QWidget.render(widget, image)
    return image


def _leans_over(one: DrawnText, other: DrawnText) -> bool:
    """Whether it is a letter whose ink stays clear of the other's, lower, rectangle."""
    if one.letter is None or one.letter.isEmpty() or one.rect.top() > other.rect.top():
        return False
    return not one.letter.intersects(other.rect.adjusted(SOFT, SOFT, -SOFT, -SOFT))


def _is_same(one: DrawnText, other: DrawnText) -> bool:
    near = (one.rect.center() - other.rect.center()).manhattanLength() < 1
    return one.text == other.text and near


class _Found(NamedTuple):
    """ink and clip are in device pixels. source: the widget, where Qt tells it."""

    text: str
    ink: QRectF
    clip: QRectF | None
    source: QWidget | None
    opacity: float = 1.0
    letter: QPainterPath | None = None


def _placed(widget: QWidget, found: _Found, scale: float) -> DrawnText:
    back = QTransform.fromScale(1 / scale, 1 / scale)
    rect = back.mapRect(found.ink)
    # Of a viewport Qt tells only that it is a device.
    source = found.source or widget.childAt(rect.center().toPoint()) or widget
    corner = source.mapTo(widget, QPoint()) if source is not widget else QPoint()
    room = QRectF(source.rect().translated(corner))
    if found.clip is not None:
        room &= back.mapRect(found.clip)
    letter = back.map(found.letter) if found.letter is not None else None
    return DrawnText(found.text, rect, room & QRectF(widget.rect()), found.opacity, letter)


@contextmanager
def _scaled(widget: QWidget, scale: float) -> Iterator[None]:
    """All that ask for the device's scale, such as those that keep pixmaps, are told this one."""
    asked = [widget, *widget.findChildren(QWidget)]
    for each in asked:
        each.devicePixelRatioF = lambda: scale
    yield
    for each in asked:
        del each.devicePixelRatioF


_painted: set[int] = set()  # pixmaps of which no texts were kept


def _noted(ground: QWidget | QPixmap) -> QPainter:
    painter = QPainter(ground)
    if isinstance(ground, QPixmap):
        _painted.add(ground.cacheKey())
    return painter


painting.QPainter = _noted


class _Device(QPaintDevice):
    """A screen that nothing is drawn on. Keeps its engine, which Qt does not."""

    def __init__(self, width: int, height: int, scale: float) -> None:
        super().__init__()
        self.engine = _Engine({}, scale)
        self._size = round(width * scale), round(height * scale)
        self._scale = scale
        self._grounds: list[_Device] = []  # which their painters do not keep either

    def paintEngine(self) -> QPaintEngine:  # noqa: N802
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        kind = QPaintDevice.PaintDeviceMetric
        wide, high = self._size
        known = {
            kind.PdmWidth: wide,
            kind.PdmHeight: high,
            kind.PdmWidthMM: round(wide * 0.26),
            kind.PdmHeightMM: round(high * 0.26),
            kind.PdmNumColors: 1 << 24,
            kind.PdmDepth: 32,
            kind.PdmDpiX: 96,
            kind.PdmDpiY: 96,
            kind.PdmPhysicalDpiX: 96,
            kind.PdmPhysicalDpiY: 96,
            kind.PdmDevicePixelRatio: int(self._scale),
            kind.PdmDevicePixelRatioScaled: round(self._scale * 0x10000),
        }
        return known.get(metric, 0)

    @contextmanager
    def followed(self) -> Iterator[None]:
        """Pixmaps that are painted meanwhile are painted here, to tell their texts where used."""
        painting.QPainter = self._painter
        try:
            yield
        finally:
            painting.QPainter = _noted

    def _painter(self, ground: QWidget | QPixmap) -> QPainter:
        if not isinstance(ground, QPixmap):
            return QPainter(ground)
        ratio = ground.devicePixelRatio()
        device = _Device(round(ground.width() / ratio), round(ground.height() / ratio), ratio)
        self._grounds.append(device)
        self.engine.pixmaps[ground.cacheKey()] = device.engine.found
        return QPainter(device)


def _ink(item: object, scale: float) -> QRectF:
    """Of a text at (0, 0); measured as large as it is drawn, for letters are fitted to pixels.

    Drawn is what Qt took for the font, whole pixels at scale 1: 10.3 are 20 on a fine screen.
    """
    if not item.text().strip():
        return QRectF()
    font, back = _as_drawn(item, scale)
    return back.mapRect(QFontMetricsF(font).tightBoundingRect(item.text()))


def _letter(item: object, scale: float) -> QPainterPath | None:
    if len(item.text()) > 1:
        return None
    font, back = _as_drawn(item, scale)
    outline = QPainterPath()
    outline.addText(QPointF(), font, item.text())
    return back.map(outline)


def _as_drawn(item: object, scale: float) -> tuple[QFont, QTransform]:
    """The font, and what brings its measures back to the item's."""
    font = QFont(item.font())
    taken = QFontInfo(font).pixelSize()
    font.setPixelSize(round(taken * scale))
    back = taken / font.pixelSize()
    return font, QTransform.fromScale(back, back)


class _Engine(QPaintEngine):
    """Keeps what is written; all else is drawn nowhere."""

    def __init__(self, pixmaps: dict[int, list[_Found]], scale: float) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.found: list[_Found] = []
        self.pixmaps = pixmaps
        self._scale = scale
        self.unknown = False
        self._goes_on_at: tuple[float, float] | None = None

    def begin(self, device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: object) -> None:  # noqa: N802
        pass

    def drawTextItem(self, place: QPointF, item: object) -> None:  # noqa: N802
        painter = self.painter()
        ink = _ink(item, self._scale).translated(place)
        if not ink.isEmpty() and painter.opacity() > 0:
            ink = painter.deviceTransform().mapRect(ink)
            letter = _letter(item, self._scale)
            if letter is not None:
                letter = painter.deviceTransform().map(letter.translated(place))
            found = _Found(item.text(), ink, self._clip(), self._source(), self._opacity(), letter)
            if self._goes_on_at == (round(place.x(), 2), place.y()):
                before = self.found.pop()  # of the same text, in which no one face has all letters
                text = before.text + found.text
                found = found._replace(text=text, ink=before.ink | ink)
            self.found.append(found)
        after = (round(place.x() + item.width(), 2), place.y())
        self._goes_on_at = None if ink.isEmpty() else after  # blanks alone part two texts

    def drawPixmap(self, place: QRectF, pixmap: QPixmap, part: QRectF) -> None:  # noqa: N802
        texts = self.pixmaps.get(pixmap.cacheKey())
        if texts is None:
            self.unknown = self.unknown or pixmap.cacheKey() in _painted
            return
        into = QTransform.fromTranslate(-part.left(), -part.top())
        into *= QTransform.fromScale(place.width() / part.width(), place.height() / part.height())
        into *= QTransform.fromTranslate(place.left(), place.top())
        into *= self.painter().deviceTransform()
        for each in texts:
            clip = into.mapRect(each.clip) if each.clip is not None else self._clip()
            ink = into.mapRect(each.ink)
            opacity = each.opacity * self.painter().opacity()
            letter = into.map(each.letter) if each.letter is not None else None
            self.found.append(_Found(each.text, ink, clip, self._source(), opacity, letter))

    def _clip(self) -> QRectF | None:
        painter = self.painter()
        if not painter.hasClipping():
            return None
        return painter.deviceTransform().mapRect(painter.clipBoundingRect())

    def _opacity(self) -> float:
        painter = self.painter()
        return float(painter.opacity() * painter.pen().color().alphaF())

    def _source(self) -> QWidget | None:
        device = self.painter().device()
        return device if isinstance(device, QWidget) else None

    def drawPath(self, *_: object) -> None:  # noqa: N802
        pass

    drawPolygon = drawLines = drawRects = drawEllipse = drawPoints = drawPath  # noqa: N815
    drawImage = drawTiledPixmap = drawPath  # noqa: N815

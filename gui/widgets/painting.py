"""Painting: how widgets of our own are painted, so that no paint ever raises.

An exception that leaves a paintEvent leaves its painter active: from then on Qt paints nothing
right. So painters are made here alone. Whatever goes wrong while one draws, it is ended, the
traceback goes to the log, once, and an empty ground takes the picture's place.
"""

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPaintEngine,
    QPainter,
    QPaintEvent,
    QPdfWriter,
    QPen,
    QPixmap,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gui.style import type as type_scale

W = TypeVar("W", bound=QWidget)
Ground = QWidget | QPixmap | QImage | QSvgGenerator | QPdfWriter
LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight  # of a figure, in every language
log = logging.getLogger(__name__)
_told: set[tuple[str, str]] = set()


@contextmanager
def painting(ground: Ground) -> Iterator[QPainter]:
    """A painter on a widget, a pixmap or a file, ended at the end of the block whatever happens."""
    painter = QPainter(ground)
    direction = ground.layoutDirection() if isinstance(ground, QWidget) else LEFT_TO_RIGHT
    painter.setLayoutDirection(direction)  # else it has the application's own
    try:
        yield painter
    except Exception:
        painter.end()
        tell(type(ground).__name__)
        _empty(ground)
    finally:
        if painter.isActive():
            painter.end()


def painted(draw: Callable[[W, QPaintEvent, QPainter], None]) -> Callable[[W, QPaintEvent], None]:
    """A paintEvent from draw(self, event, painter): on the viewport of what scrolls."""

    @wraps(draw)
    def paint_event(self: W, event: QPaintEvent) -> None:
        ground = self.viewport() if isinstance(self, QAbstractScrollArea) else self
        with painting(ground) as painter:
            draw(self, event, painter)

    return paint_event


def stroke(color: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """Of a line so many pixels wide at 100 %, wider with the zoom: seen from the last row, too."""
    return QPen(color, width * widened(), style)


def widened() -> float:
    """How much wider than at 100 % lines are; below it they are no finer."""
    return max(type_scale.zoom() / 100, 1.0)


def guarded(paint: Callable[..., None]) -> Callable[..., None]:
    """paint(self, painter, ...) of items and delegates, whose painter is someone else's."""

    @wraps(paint)
    def guarded_paint(self: object, painter: QPainter, *rest: Any) -> None:
        painter.save()
        try:
            paint(self, painter, *rest)
        except Exception:
            tell(type(self).__name__)
        finally:
            painter.restore()

    return guarded_paint


def draw_part(painter: QPainter, place: QRectF, image: QImage, part: QRectF) -> None:
    """A part of an image, in its pixels, drawn into a place. Qt's SVG knows no parts and would draw
    all of it there, its PDF takes whole pixels and stretches them as if they were the part: both
    get an image of the pixels that the part touches.
    """
    if painter.paintEngine().type() in (QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf):
        # A scene's view has forgotten it: without it a PDF's maps are JPEGs, in other colours.
        painter.setRenderHint(painter.RenderHint.LosslessImageRendering)
        painter.drawImage(place, image.copy(part.toAlignedRect()))
    else:
        painter.drawImage(place, image, part)


def tell(what: str) -> None:
    """The present exception goes to the log; the same one again and again, once."""
    kind = sys.exc_info()[0]
    key = (what, kind.__name__ if kind is not None else "")
    if key not in _told:
        _told.add(key)
        log.exception("%s could not be painted", what)


def _empty(ground: Ground) -> None:
    if not isinstance(ground, QWidget | QPixmap | QImage):
        return  # of a file all that was drawn is in it
    if isinstance(ground, QPixmap | QImage):
        ground.fill(Qt.GlobalColor.transparent)
        return
    painter = QPainter(ground)
    painter.fillRect(ground.rect(), ground.palette().window())
    painter.end()

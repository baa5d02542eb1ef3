"""The ground as a pixmap: painted where something of it changed, moved where the word scrolled.

With every step through a long word the picture scrolls by a column; to paint all of it again
would take longer than all else together. Grounds of other places are kept, as far as there is room:
an opened cell goes to and fro through a short word.
"""

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from gui.figures.diagram.ground_painter import GroundPainter
from gui.figures.diagram.layout import DiagramLayout
from gui.figures.diagram.output_painter import OutputPainter
from gui.figures.diagram.picture import Picture
from gui.figures.diagram.row_names import right_of
from gui.figures.diagram.shape_painter import ShapePainter
from gui.figures.diagram.sheet import Sheet
from gui.style import theme
from gui.widgets.painting import painting

KEPT = 6_000_000  # pixels, 24 MB


class Ground:
    """The ground of a view: of its `size` and device ratio, scrolled to an offset of the layout."""

    def __init__(self) -> None:
        self._pixmap = QPixmap()
        self._key: object = None
        self._offset = QPointF()
        self._bound = 0.0
        self._elsewhere: dict[tuple[float, float], tuple[QPixmap, float]] = {}  # with their bound
        self._stamp: tuple[object, QPixmap | None] = (None, None)  # for which looks

    def now(
        self,
        sheet: Sheet,
        picture: Picture,
        place: tuple[QSize, float, QPointF],
        framed: bool,
        looks: object,
    ) -> QPixmap:
        """place: the view's size, its device pixels in one of its own, its offset in the layout.
        looks: what else it depends on, compared.
        """
        size, ratio, offset = place
        told = picture.trace is None, picture.withheld, picture.cut
        key = (looks, size.toTuple(), ratio, theme.current().dark, told)
        before = self._pixmap
        if self._was_here(key, offset):
            self._tell_scale(sheet, picture, QRectF(offset, size))
            return self._pixmap
        self._pixmap = QPixmap(size * ratio)
        self._pixmap.setDevicePixelRatio(ratio)
        self._pixmap.fill(theme.current().color("window"))
        whole = float(ratio).is_integer()  # else what moves lands between the device's pixels
        moves = key == self._key and whole and not (framed or picture.shapes)
        kept = kept_columns(sheet.layout, size, self._offset, offset) if moves else QRect()
        view = QRectF(offset, size)
        stamp = self._stamp_now((key, offset.y()), sheet, picture, view, ratio)
        with painting(self._pixmap) as painter:
            if kept.isEmpty():
                self._paint_all(painter, sheet, picture, view, framed, stamp)
            else:
                margin = self._margin(sheet, picture, offset)
                self._move(painter, before, offset, kept, margin)
                _paint_rest(painter, sheet, picture, view, kept, margin, stamp)
        self._key = key
        self._offset = offset
        self._bound = picture.score_bound
        return self._pixmap

    def _move(
        self, painter: QPainter, before: QPixmap, offset: QPointF, kept: QRect, margin: int
    ) -> None:
        """From the ground before: what is kept of the columns, and of the rows' names."""
        painter.setClipRect(kept)
        painter.drawPixmap((self._offset - offset).toPoint(), before)
        if margin:
            painter.setClipRect(QRect(0, 0, margin, before.height()))
            painter.drawPixmap(0, 0, before)

    def _stamp_now(
        self, looks: object, sheet: Sheet, picture: Picture, view: QRectF, ratio: float
    ) -> QPixmap | None:
        """Arrows and boxes of one column of a long word, which are those of all but its ends; None
        where columns do not stand on whole pixels.
        """
        if not (sheet.layout.scrolls and float(ratio).is_integer() and view.left().is_integer()):
            return None
        if looks != self._stamp[0]:
            self._stamp = looks, _stamp(sheet, picture, view, ratio)
        return self._stamp[1]

    def _was_here(self, key: object, offset: QPointF) -> bool:
        """Takes the ground of a place from those that are kept, and keeps the one it leaves."""
        if key != self._key:
            self._elsewhere.clear()
            return False
        if offset == self._offset:
            return True
        self._elsewhere[self._offset.toTuple()] = self._pixmap, self._bound
        found = self._elsewhere.pop(offset.toTuple(), None)
        size = self._pixmap.size()
        while len(self._elsewhere) * size.width() * size.height() > KEPT:
            self._elsewhere.pop(next(iter(self._elsewhere)))
        if found is not None:
            self._pixmap, self._bound = found
            self._offset = offset
        return found is not None

    def _tell_scale(self, sheet: Sheet, picture: Picture, view: QRectF) -> None:
        """Of the scores, beside their row: all that is anew when their bound is another."""
        row = sheet.layout.row("head")
        if picture.score_bound == self._bound or row is None:
            return
        self._bound = picture.score_bound
        top = row.middle - row.room / 2 - view.top()
        right = right_of(sheet, row) - max(view.left(), 0.0)
        part = QRectF(0, top, max(right, sheet.layout.label_width), row.room).toAlignedRect()
        with painting(self._pixmap) as painter:
            painter.setClipRect(part)
            painter.fillRect(part, theme.current().color("window"))
            painter.translate(-view.topLeft())
            GroundPainter(painter, sheet, picture, view).paint(
                QRectF(part).translated(view.topLeft())
            )

    def draw(
        self, painter: QPainter, sheet: Sheet, picture: Picture, view: QRectF, framed: bool
    ) -> None:
        """All of it as lines and letters."""
        painter.save()
        painter.fillRect(QRectF(0, 0, view.width(), view.height()), theme.current().color("window"))
        self._paint_all(painter, sheet, picture, view, framed)
        painter.restore()

    def _paint_all(
        self,
        painter: QPainter,
        sheet: Sheet,
        picture: Picture,
        view: QRectF,
        framed: bool,
        stamp: QPixmap | None = None,
    ) -> None:
        painter.translate(-view.topLeft())
        ground = GroundPainter(painter, sheet, picture, view)
        ground.paint(stamp=stamp)
        if picture.shapes:
            ShapePainter(ground).paint()
        if framed:
            OutputPainter(ground).paint()

    def _margin(self, sheet: Sheet, picture: Picture, offset: QPointF) -> int:
        """How many pixels of the rows' names are as before: they cover what scrolls below them."""
        covered = min(offset.x(), self._offset.x()) > 0
        told = picture.score_bound == self._bound
        return math.floor(sheet.layout.label_width) if covered and told else 0


def kept_columns(layout: DiagramLayout, size: QSize, before: QPointF, offset: QPointF) -> QRect:
    """What of a view that was scrolled from `before` to `offset` was there as it is now: the
    columns that were whole and are, in whole pixels, or it would blur, without the arrows that end
    where the view does; empty for nothing.
    """
    ways = (offset.x() - before.x(), offset.y() - before.y())
    if ways[1] or not ways[0].is_integer() or layout.folded:
        return QRect()
    begins = [each.x() + (layout.label_width if each.x() > 0 else 0.0) for each in (offset, before)]
    ends = [each.x() + size.width() for each in (offset, before)]
    first = math.ceil((max(begins) - layout.left) / layout.column)
    last = math.floor((min(ends) - layout.left) / layout.column)
    first, last = max(first, 0), min(last, layout.columns)
    left = math.ceil(layout.left + first * layout.column - offset.x() + layout.out_left)
    right = math.floor(layout.left + last * layout.column - offset.x() - layout.out_right)
    return QRect(left, 0, max(right - left, 0), size.height())


def _stamp(sheet: Sheet, picture: Picture, view: QRectF, ratio: float) -> QPixmap:
    layout = sheet.layout
    column = QRectF(layout.left + layout.column, view.top(), layout.column, view.height())
    found = QPixmap((column.size() * ratio).toSize())
    found.setDevicePixelRatio(ratio)
    found.fill(theme.current().color("window"))
    with painting(found) as painter:
        painter.translate(-column.topLeft())
        ground = GroundPainter(painter, sheet, picture, column)
        ground.reach = -math.inf, math.inf  # its arrows go on in the next ones
        ground.paint_boxes(column)
    return found


def _paint_rest(
    painter: QPainter,
    sheet: Sheet,
    picture: Picture,
    view: QRectF,
    kept: QRect,
    margin: int,
    stamp: QPixmap | None,
) -> None:
    """What is not kept, to the left and to the right of it; margin: what is there of the left."""
    whole = QRect(0, 0, math.ceil(view.width()), math.ceil(view.height()))
    left = QRect(margin, 0, kept.left() - margin, whole.height())
    right = whole.adjusted(kept.right() + 1, 0, 0, 0)
    for rest in (left, right):
        if not rest.isEmpty():
            painter.save()
            painter.setClipRect(rest)
            painter.translate(-view.topLeft())
            shown = QRectF(rest).translated(view.topLeft())
            GroundPainter(painter, sheet, picture, view).paint(shown, stamp)
            painter.restore()

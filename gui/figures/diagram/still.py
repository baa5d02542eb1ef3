"""The picture as it stands, its values with it, as a pixmap.

A step through a long word changes two of the columns in view and brings in a third: those are
painted, over the ground; all others are where they were, or moved.
"""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion

from gui.figures.diagram.ground import Ground
from gui.figures.diagram.looks import changed
from gui.figures.diagram.scene import Scene, rects
from gui.figures.diagram.travel import Travel, TravelPainter
from gui.figures.diagram.value_painter import ValuePainter
from gui.widgets.painting import painting


class Still:
    """Of the scene that was asked for last."""

    def __init__(self) -> None:
        self._ground = Ground()
        self._pixmap = QPixmap()
        self._drawn: Scene | None = None
        self._asked: tuple[Scene, QRegion] | None = None  # since it was drawn

    def stale(self, scene: Scene) -> QRegion:
        """What of the view looks other in a scene than it was drawn last."""
        if self._asked is None or self._asked[0] is not scene:
            self._asked = scene, self._stale(scene)
        return self._asked[1]

    def _stale(self, scene: Scene) -> QRegion:
        before = self._drawn
        if before is None or not scene.stands_as(before):
            return QRegion(scene.room)
        kept = scene.kept_of(before)
        found = None if kept.isEmpty() else changed(before, scene)
        if found is None:
            return QRegion(scene.room)
        return (scene.shown(found) & QRegion(kept)) | (QRegion(scene.room) - QRegion(kept))

    def now(self, scene: Scene) -> QPixmap:
        stale = self.stale(scene)
        if stale.isEmpty():
            return self._pixmap
        ground = self._ground.now(scene)
        whole = stale == QRegion(scene.room)
        if whole or self._drawn is None:
            self._pixmap = scene.pixmap()
        else:
            scene.move(self._pixmap, self._drawn)
        with painting(self._pixmap) as painter:
            for part in [scene.room] if whole else columns(stale):
                painter.save()
                _begin(painter, scene, ground, part)
                values = ValuePainter(painter, scene.sheet, scene.picture, scene.view)
                values.part = None if whole else part.translated(scene.offset.toPoint())
                values.paint(scene.lit)
                painter.restore()
        self._drawn, self._asked = scene, (scene, QRegion())
        return self._pixmap

    def moving(self, scene: Scene, travel: Travel) -> QPixmap:
        """With what is on its way, which is drawn over a part of it."""
        found = QPixmap(self.now(scene))
        ground = self._ground.now(scene)
        with painting(found) as painter:
            values = TravelPainter(painter, scene.sheet, scene.picture, scene.view)
            travel.part = scene.shown(values.moving(travel))
            part = travel.part.boundingRect()
            _begin(painter, scene, ground, part)
            values.arrived = travel.share
            values.part = part.translated(scene.offset.toPoint())
            values.paint(scene.lit)
            values.paint_travel(travel)
        return found


def columns(region: QRegion) -> list[QRect]:
    """The fewest upright rectangles that cover it, none above another: into a rectangle Qt draws
    much faster than into a region of many.
    """
    found: list[QRect] = []
    for rect in sorted(rects(region), key=QRect.left):
        if found and rect.left() <= found[-1].right() + 1:
            found[-1] = found[-1] | rect
        else:
            found.append(rect)
    return found


def _begin(painter: QPainter, scene: Scene, ground: QPixmap, part: QRect) -> None:
    """On the ground of a part of the view, where the row names are, too, but no values."""
    painter.setClipRect(part)
    painter.drawPixmap(0, 0, ground)
    clip(painter, scene)


def clip(painter: QPainter, scene: Scene) -> None:
    """To what may have values: they do not run over the row names when the word is scrolled."""
    values: QRect = scene.room.adjusted(int(scene.margin), 0, 0, 0)
    painter.setClipRect(values, Qt.ClipOperation.IntersectClip)
    painter.translate(-scene.offset)

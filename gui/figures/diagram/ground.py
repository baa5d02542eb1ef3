"""The ground as a pixmap: painted where something of it changed, moved where the word scrolled.

With every step through a long word the picture scrolls by a column; to paint all of it again
would take longer than all else together.
"""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap, QRegion

from gui.figures.diagram.ground_painter import GroundPainter
from gui.figures.diagram.output_painter import OutputPainter
from gui.figures.diagram.scene import Scene, rects
from gui.figures.diagram.shape_painter import ShapePainter
from gui.style import theme
from gui.widgets.painting import painting


class Ground:
    """Of the scene that was asked for last."""

    def __init__(self) -> None:
        self._pixmap = QPixmap()
        self._drawn: Scene | None = None

    def now(self, scene: Scene) -> QPixmap:
        before = self._drawn
        kept = QRect()
        if before is not None and scene.stands_as(before) and _tells_as(scene, before):
            kept = scene.kept_of(before)
        if before is None or kept.isEmpty():
            self._pixmap = scene.pixmap()
            self._paint(scene, [scene.room], whole=True)
        else:
            scene.move(self._pixmap, before)
            self._paint(scene, _others(scene, before, kept))
        self._drawn = scene
        return self._pixmap

    def _paint(self, scene: Scene, parts: list[QRect], whole: bool = False) -> None:
        with painting(self._pixmap) as painter:
            for part in parts:
                painter.save()
                painter.setClipRect(part)
                painter.fillRect(part, theme.current().color("panel"))
                if whole:
                    paint_all(painter, scene)
                else:
                    painter.translate(-scene.offset)
                    shown = QRectF(part).translated(scene.offset)
                    GroundPainter(painter, scene.sheet, scene.picture, scene.view).paint(shown)
                painter.restore()


def draw(painter: QPainter, scene: Scene) -> None:
    """All of it as lines and letters."""
    painter.save()
    painter.fillRect(scene.room, theme.current().color("panel"))
    paint_all(painter, scene)
    painter.restore()


def paint_all(painter: QPainter, scene: Scene) -> None:
    painter.translate(-scene.offset)
    ground = GroundPainter(painter, scene.sheet, scene.picture, scene.view)
    ground.paint()
    if scene.framed:
        OutputPainter(ground).paint()
    if scene.picture.shapes:
        ShapePainter(ground).paint()


def _tells_as(scene: Scene, before: Scene) -> bool:
    """Whether nothing but the scale of the scores can be another."""
    one, other = (
        (each.picture.trace is None, each.picture.withheld, each.picture.shapes)
        for each in (scene, before)
    )
    folded = scene.layout.folded
    return one == other and (not folded or scene.picture.column == before.picture.column)


def _scale_of_scores(scene: Scene) -> QRect:
    """Beside their row; empty where there is none."""
    row = scene.layout.row("head")
    if row is None:
        return QRect()
    top = row.middle - row.room / 2 - scene.offset.y()
    return QRectF(0, top, scene.layout.label_width, row.room).toAlignedRect()


def _others(scene: Scene, before: Scene, kept: QRect) -> list[QRect]:
    """What is not kept: columns to the left and to the right, and what the names tell anew."""
    rest = QRegion(scene.room) - QRegion(kept) - QRegion(scene.names_of(before))
    parts = rects(rest)
    if scene.picture.score_bound != before.picture.score_bound:
        parts.append(_scale_of_scores(scene))
    return parts

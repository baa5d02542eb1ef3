"""What torch returns, framed in the picture: `out`, the top layer at every step, and `h_n`, each
lane's last state; below, which frame is which.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from gui.figures.diagram.parts import Node
from gui.figures.diagram.pen import LEFT, MEMORY, TIGHT
from gui.figures.diagram.shape_painter import ShapePainter
from gui.widgets.painting import stroke
from gui.wording.translate import tr

FOOT = 1.7  # em, of the line that tells the frames apart


class OutputPainter(ShapePainter):
    """Paints over the ground, between what is written there."""

    def paint(self) -> None:
        em = self.layout.em
        for node in self._last_states():
            self._frame(node.rect, 0.17 * em, "text", Qt.PenStyle.SolidLine)
        rects = [node.rect for node in self._out()]
        self._frame(rects[0] | rects[-1], 0.34 * em, "accent", Qt.PenStyle.DashLine)
        self._legend()

    def _out(self) -> list[Node]:
        lanes = self.experiment.lanes
        kind = "joined" if self.experiment.model.bidirectional else "state"
        wanted = (kind, lanes.top[0])
        return [node for node in self.layout.nodes if (node.kind, node.lane) == wanted]

    def _last_states(self) -> list[Node]:
        """Where they are seen: a folded network shows those of one time step."""
        layout, lanes = self.layout, self.experiment.lanes
        found = []
        for lane in range(layout.steps.num_lanes):
            t = 0 if lanes.is_backward(lane) else layout.steps.seq_len - 1
            if not layout.folded:
                found.append(layout.node("state", lane, t))
            elif t == self.picture.column:
                found.append(layout.node("state", lane, 0))
        return [node for node in found if node is not None]

    def _frame(self, rect: QRectF, around: float, color: str, style: Qt.PenStyle) -> None:
        """Where a text stands on its way it is interrupted."""
        self.p.setBrush(Qt.BrushStyle.NoBrush)
        self.p.setPen(stroke(self.theme.color(color), 2.0, style))
        radius = 0.6 * self.layout.em
        whole = rect.adjusted(-around, -around, around, around)
        free = QPainterPath()
        free.addRect(whole.adjusted(-3, -3, 3, 3))
        for text in (*self._texts(), *self._heads()):
            if text.intersects(whole):
                taken = QPainterPath()
                taken.addRect(text)
                free = free.subtracted(taken)
        self.p.save()
        self.p.setClipPath(free, Qt.ClipOperation.IntersectClip)
        self.p.drawRoundedRect(whole, radius, radius)
        self.p.restore()

    def _texts(self) -> Iterator[QRectF]:
        """What is written, without the rest of its rooms."""
        line = TIGHT * self.line("number")
        for box in self.written:
            text = QRectF(*box).adjusted(-2, 0, 2, 0)
            more = max(text.height() - line, 0.0) / 2
            yield text.adjusted(0, more, 0, -more)

    def _heads(self) -> Iterator[QRectF]:
        """Of the arrows: a frame that lay on them hid where these lead."""
        size = self.sheet.head_size(MEMORY)
        for edge in self.layout.edges_in(self.view):
            before, tip = edge.points[-2:]
            way = tip - before
            back = way * (size / max(abs(way.x()) + abs(way.y()), 1.0))  # it is level or upright
            across = QPointF(back.y(), back.x()) / 2
            corner, other = tip - back - across, tip + across
            yield QRectF(corner, other).normalized().adjusted(-1, -1, 1, 1)

    def _legend(self) -> None:
        """In halves of the width, each as long as it has room."""
        em = self.layout.em
        bottom = max(self.layout.height, self.view.height())
        half = (self.view.width() - 2 * em) / 2
        has_c = self.experiment.model.cell_kind.has_c
        last = tr("h_n, c_n") if has_c else tr("h_n")
        texts = (
            [tr("out: the top layer's h at every step"), tr("out")],
            [tr("{}: the last state of each lane").format(last), last],
        )
        styles = (("accent", Qt.PenStyle.DashLine), ("text", Qt.PenStyle.SolidLine))
        for place, (shown, style) in enumerate(zip(texts, styles, strict=True)):
            left = self.view.left() + em + place * half
            self._explained(QRectF(left, bottom - 1.7 * em, half, 1.5 * em), shown, *style)

    def _explained(
        self, room: QRectF, texts: Sequence[str], color: str, style: Qt.PenStyle
    ) -> None:
        em = self.layout.em
        around = room.adjusted(2.1 * em, 0, -0.5 * em, 0)
        if not self.write(around, texts, "text", "label", side=LEFT):
            return
        self.p.setPen(stroke(self.theme.color(color), 2.0, style))
        swatch = QRectF(room.left(), room.center().y() - 0.45 * em, 1.6 * em, 0.9 * em)
        self.p.setBrush(Qt.BrushStyle.NoBrush)
        self.p.drawRoundedRect(swatch, 0.25 * em, 0.25 * em)

"""The ground of the diagram: arrows, empty boxes, names and row labels.

All that stays while values change; painted once into a pixmap and reused, because redrawing it
with every epoch would cost training a tenth of its speed.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from core.experiment import WordTask
from gui.figures.diagram.layout import DiagramLayout, Edge, Node, Row
from gui.figures.diagram.wording import row_label, row_shape
from gui.style import theme
from gui.wording.names import state_name

if TYPE_CHECKING:
    from gui.figures.diagram.picture import Picture

CENTER = Qt.AlignmentFlag.AlignCenter
MAX_BARS = 12


class DiagramPen:
    """A painter with the layout, the picture, the theme and the two fonts at hand."""

    def __init__(
        self, painter: QPainter, layout: DiagramLayout, picture: "Picture", view: QRectF
    ) -> None:
        self.p = painter
        self.layout = layout
        self.picture = picture
        self.view = view
        self.experiment = picture.experiment
        self.theme = theme.current()
        self.font = QFont(painter.font())
        self.small = QFont(painter.font())
        size = self.font.pointSizeF()
        scale = layout.scale
        # Where the boxes shrink, letters shrink less: they must stay legible.
        self.font.setPointSizeF(size * max(scale, 1.0))
        self.small.setPointSizeF(size * 0.86 * (scale if scale > 1 else scale**0.5))
        self.bold = QFont(self.font)
        self.bold.setBold(True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def time(self, t: int) -> int:
        """The time step that a column stands for."""
        return self.picture.column if self.layout.folded and t >= 0 else t

    def box(self, rect: QRectF, border: str = "border", width: float = 1.2) -> None:
        self.p.setPen(QPen(self.theme.color(border), width))
        self.p.setBrush(self.theme.color("raised"))
        self.p.drawRoundedRect(rect, 6, 6)

    def text(self, rect: QRectF, text: str, color: str, font: QFont) -> None:
        self.p.setFont(font)
        self.p.setPen(self.theme.color(color))
        self.p.drawText(rect, CENTER, text)

    def edges(self, edges: list[Edge], color: str | QColor, width: float) -> None:
        lines = QPainterPath()
        heads = QPainterPath()
        heads.setFillRule(Qt.FillRule.WindingFill)  # two heads in one place are still one
        for edge in edges:
            _add_arrow(lines, heads, edge.points, 0.3 * self.layout.em)
        ink = self.theme.color(color) if isinstance(color, str) else color
        self.p.setPen(QPen(ink, width))
        self.p.setBrush(Qt.BrushStyle.NoBrush)
        self.p.drawPath(lines)
        self.p.fillPath(heads, ink)

    def visible(self, node: Node) -> bool:
        return node.rect.intersects(self.view)

    def bars(self, node: Node) -> list[QRectF]:
        """Where a cell's values go: h, and c below it for an LSTM."""
        em = self.layout.em
        rect = node.rect
        count = 2 if self.experiment.model.cell_kind.has_c else 1
        if node.kind == "initial":
            top = rect.top() + 0.3 * em
            height = 0.75 * em / count
            left = rect.left() + 0.35 * em
            width = rect.width() - 0.7 * em
        else:
            top = rect.top() + 0.4 * em
            height = 0.85 * em if count == 2 else 1.0 * em
            left = rect.left() + rect.width() * 0.08
            width = rect.width() * 0.84
        gap = 1 if node.kind == "initial" else 2
        return [QRectF(left, top + k * (height + gap), width, height) for k in range(count)]

    def grid(self) -> list[QLineF]:
        """The lines between the cells of all strips, found once for a layout."""
        if self.layout.grid is None:
            self.layout.grid = [
                line
                for node in self.layout.nodes
                for rect in self._strips(node)
                for line in _dividers(rect, self._cells(node))
            ]
        return self.layout.grid

    def _strips(self, node: Node) -> list[QRectF]:
        if node.kind in ("state", "initial"):
            return self.bars(node)
        return [node.rect] if node.kind == "embedding" or self._is_numbers(node) else []

    def _is_numbers(self, node: Node) -> bool:
        return node.kind == "input" and not self.experiment.trains

    def _cells(self, node: Node) -> int:
        model = self.experiment.model
        if node.kind == "embedding":
            return model.embedding_dim
        return self.experiment.input_size if node.kind == "input" else model.hidden_size

    def state_label(self, node: Node, color: str) -> None:
        bottom = self.bars(node)[-1].bottom()
        room = QRectF(node.rect.left(), bottom, node.rect.width(), node.rect.bottom() - bottom)
        t = self.time(node.t) + 1
        name = state_name(self.experiment, node.lane, t)
        if self.experiment.model.cell_kind.has_c:
            name += " " + state_name(self.experiment, node.lane, t, "c")
        self.text(room, name, color, self.small)

    def letter_box(self, node: Node) -> QRectF:
        side = min(node.rect.height() * 0.86, node.rect.width() * 0.5)
        middle = node.rect.center()
        return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)

    def bar_rooms(self, node: Node) -> list[QRectF]:
        """The column of each output's probability bar, above its letter."""
        count = min(self.experiment.logit_size, MAX_BARS)
        width = node.rect.width() / count
        height = node.rect.height() - 1.1 * self.layout.em
        return [
            QRectF(node.rect.left() + k * width, node.rect.top(), width, height)
            for k in range(count)
        ]


class GroundPainter(DiagramPen):
    """Paints what does not depend on values."""

    def paint(self) -> None:
        self.edges([edge for edge in self.layout.edges if self._meets(edge)], "faint", 1.2)
        for node in self.layout.nodes:
            if self.visible(node):
                getattr(self, f"_{node.kind}")(node)
        self._labels()

    def _meets(self, edge: Edge) -> bool:
        box = QRectF(edge.points[0], edge.points[-1]).normalized()
        return box.adjusted(-30, -30, 30, 30).intersects(self.view)

    def _frame(self, rect: QRectF) -> None:
        self.p.setBrush(Qt.BrushStyle.NoBrush)
        self.p.setPen(QPen(self.theme.color("border"), 1))
        self.p.drawRect(rect)

    def _state(self, node: Node) -> None:
        self.box(node.rect)
        for bar in self.bars(node):
            self._frame(bar)
        self.state_label(node, "muted")

    def _initial(self, node: Node) -> None:
        self.box(node.rect)
        for bar in self.bars(node):
            self._frame(bar)
        text = state_name(self.experiment, node.lane, 0)
        if self.experiment.model.cell_kind.has_c:
            text += f" {state_name(self.experiment, node.lane, 0, 'c')}"
        elif self.experiment.model.initial_state == "zeros":
            text += " = 0"
        room = QRectF(node.rect.left(), bar.bottom(), node.rect.width(), 0.0)
        room.setBottom(node.rect.bottom())
        self.text(room, text, "muted", self.small)

    def _embedding(self, node: Node) -> None:
        self._frame(node.rect)

    def _input(self, node: Node) -> None:
        task = self.experiment.task
        t = self.time(node.t)
        em = self.layout.em
        if isinstance(task, WordTask):
            self.box(node.rect)
            self.text(node.rect, task.letters[t], "text", self.bold)
        else:
            self._frame(node.rect)
        place = QRectF(node.rect.right() + 4, node.rect.top(), 4 * em, node.rect.height())
        self.p.setFont(self.small)
        self.p.setPen(self.theme.color("muted"))
        self.p.drawText(place, Qt.AlignmentFlag.AlignVCenter, f"t={t + 1}")

    def _output(self, node: Node) -> None:
        rooms = self.bar_rooms(node)
        for k, room in enumerate(rooms):
            letter = QRectF(room.left(), room.bottom(), room.width(), 1.1 * self.layout.em)
            self.text(letter, self.experiment.decode(k), "muted", self.small)
        self.p.setPen(QPen(self.theme.color("border"), 1))
        self.p.drawLine(rooms[0].bottomLeft(), rooms[-1].bottomRight())

    def _letters(self, node: Node) -> None:
        task = self.experiment.task
        box = self.letter_box(node)
        self.box(box)
        if isinstance(task, WordTask):
            place = QRectF(box.right() + 6, node.rect.top(), 2 * self.layout.em, node.rect.height())
            self.p.setFont(self.font)
            self.p.setPen(self.theme.color("muted"))
            self.p.drawText(place, Qt.AlignmentFlag.AlignVCenter, task.answers[self.time(node.t)])

    def _labels(self) -> None:
        """Row names and shapes in the margin, which stays when the word scrolls."""
        left = self.view.left()
        margin = QRectF(left, self.view.top(), self.layout.label_width, self.view.height())
        if left > 0:
            self.p.fillRect(margin, self.theme.color("panel"))
        for row in self.layout.rows:
            self._label(row, left)

    def _label(self, row: Row, left: float) -> None:
        height = 1.25 * self.layout.em
        side = Qt.AlignmentFlag.AlignVCenter
        place = QRectF(left + self.layout.em, row.middle - height, self.layout.label_width, height)
        self.p.setFont(self.font)
        self.p.setPen(self.theme.color("text"))
        self.p.drawText(place, side, row_label(self.experiment, row))
        self.p.setFont(self.small)
        self.p.setPen(self.theme.color("muted"))
        shape = row_shape(self.experiment, self.picture.trace, row)
        self.p.drawText(place.translated(0, height), side, shape)


def _dividers(rect: QRectF, count: int) -> list[QLineF]:
    width = rect.width() / count
    if width < 5:
        return []
    xs = [rect.left() + k * width for k in range(1, count)]
    return [QLineF(x, rect.top() + 1, x, rect.bottom()) for x in xs]


def _add_arrow(
    lines: QPainterPath, heads: QPainterPath, points: tuple[QPointF, ...], size: float
) -> None:
    """A line through the points, and a filled head at its end."""
    back = QLineF(points[-1], points[-2])
    back.setLength(size * 1.9)
    lines.moveTo(points[0])
    for point in points[1:-1]:
        lines.lineTo(point)
    lines.lineTo(back.p2())
    wings = []
    for angle in (24, -24):
        wing = QLineF(back)
        wing.setAngle(back.angle() + angle)
        wings.append(wing.p2())
    heads.addPolygon(QPolygonF([wings[0], points[-1], wings[1], wings[0]]))

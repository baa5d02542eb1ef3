"""Shapes on the arrows, on demand: what one arrow carries at one time step, axes named.

Sizes are those of the trace's own tensors; nothing is computed from the settings.
"""

from collections.abc import Iterator

from PySide6.QtCore import QRectF

from core.experiment import ModelSpec
from core.trace.trace import EpochTrace
from gui.figures.diagram.parts import Edge
from gui.figures.diagram.pen import TIGHT, DiagramPen
from gui.wording.tensor_axes import axis_name, axis_of
from gui.wording.together import BLANK

Axis = tuple[str, int]
WHOLE = 50  # letters of a tensor that stays on its line


def batch_size(trace: EpochTrace) -> int:
    """How many words are read at once, as torch's input has it."""
    axes, sizes = trace.shapes.get("input", ("", ()))
    return sizes[axes.split().index("batch")] if "batch" in axes else 1


def edge_axes(trace: EpochTrace, edge: Edge) -> tuple[Axis, ...]:
    """(axis, size) of what an arrow carries: the indices, x_t, h_t or the logits of one step."""
    kind, lane = edge.weight
    batch = ("batch", batch_size(trace))
    if kind == "embedding":
        return (batch,)
    if kind in ("onehot", "loss"):
        return (batch,)
    if kind in ("softmax", "largest"):
        assert trace.logits is not None
        return batch, ("logit" if kind == "softmax" else "probability", trace.logits.shape[1])
    if kind == "ih":
        width = trace.lanes[lane].x.shape[1]
        first = "input" if trace.embedding is None else "embedding"
        return batch, (first if trace.lanes[lane].layer == 0 else "hidden", width)
    if kind == "fc":
        return batch, ("hidden", trace.out.shape[1])
    return batch, ("hidden", trace.lanes[0].h.shape[1])


class ShapePainter(DiagramPen):
    """Paints over the ground, between what is written there. All in one form: the sizes; which
    axes they are of, the line above the picture says, and the pointer.
    """

    def __init__(self, ground: DiagramPen) -> None:
        super().__init__(ground.p, ground.sheet, ground.picture, ground.view)
        self.clear = ground.clear
        self.written = ground.written

    def paint(self) -> None:
        trace = self.picture.trace
        if trace is None or not trace.shapes:
            return
        edges = self.layout.edges_in(self.view)
        lines = [QRectF(edge.points[0], edge.points[-1]).normalized() for edge in edges]
        for edge in edges:
            sizes = str(tuple(size for _, size in edge_axes(trace, edge))).replace(",)", ")")
            for room in self._rooms(edge, self.fonts.metrics("number").horizontalAdvance(sizes)):
                free = self._is_free(room.adjusted(-3, 0, 3, 0), lines)
                if free and self.write(room, sizes, "accent"):
                    break

    def _is_free(self, room: QRectF, lines: list[QRectF]) -> bool:
        clear = not any(room.intersects(each.adjusted(-1, -1, 1, 1)) for each in lines)
        return clear and not any(room.intersects(QRectF(*each)) for each in self.written)

    def _rooms(self, edge: Edge, wide: float) -> Iterator[QRectF]:
        """Beside an arrow that rises at its column's right on the left, where its column is; of
        recurrences that are too short for it the first tells it, over the state that enters.
        """
        room = self._room(edge, wide)
        kind, lane, t = edge.source
        rises = len(edge.points) == 2 and abs(edge.points[0].x() - edge.points[-1].x()) < 1
        node = self.layout.node(kind, lane, t) if kind == "initial" else None
        if rises and room.right() > self._right_of(edge.target[1]):
            yield room.translated(-wide - 10, 0)
        else:
            yield room
        if node is not None:
            line = self.line("number") * TIGHT
            yield QRectF(node.rect.center().x() - wide / 2, node.rect.top() - line - 2, wide, line)

    def _right_of(self, t: int) -> float:
        """Where a column ends."""
        return self.layout.column_middle(t) + self.layout.column / 2

    def _room(self, edge: Edge, wide: float) -> QRectF:
        """Beside a rising arrow, where it leaves its box; above a level one; beside a loop."""
        line = self.line("number") * TIGHT
        if len(edge.points) > 2:
            xs, ys = zip(*((each.x(), each.y()) for each in edge.points), strict=True)
            is_right = max(xs) > edge.points[0].x()
            left = max(xs) + 5 if is_right else min(xs) - 5 - wide
            return QRectF(left, min(ys) - line / 2, wide, line)
        start = edge.points[0]
        end = edge.points[-1]
        if abs(start.y() - end.y()) < 1:
            left = (start.x() + end.x() - wide) / 2
            return QRectF(left, start.y() - line - 3, min(wide, abs(end.x() - start.x())), line)
        row = self.layout.row(*edge.source[:2])
        gap = 2 * (row.room - row.height) / 2 if row is not None else 0.0
        top = start.y() - (min(gap, start.y() - end.y()) + line) / 2
        return QRectF(start.x() + 5, top, wide, line if gap > line else 0.0)


def shapes_line(trace: EpochTrace, model: ModelSpec) -> str:
    """All tensors of the pass, "hidden (num_layers 2, batch 1, hidden_size 8)"."""
    parts = []
    for name, (axes, sizes) in trace.shapes.items():
        if name == "logits" and trace.logits is None:
            continue  # a demo has none; its outputs pass through there
        found = (_axis(axis, size, model) for axis, size in _pairs(axes, sizes))
        words = ", ".join(each.replace(" ", BLANK) for each in found)  # an axis stays on its line
        told = f"{name}{BLANK}({words})"
        parts.append(told if len(told) > WHOLE else told.replace(" ", BLANK))
    return "   ".join(parts)


def _pairs(axes: str, sizes: tuple[int, ...]) -> list[Axis]:
    return list(zip(axes.split(), sizes, strict=False))


def _axis(axis: str, size: int, model: ModelSpec) -> str:
    layers, directions = model.num_layers, model.num_directions
    axis = axis_of(axis, model.head == "Linear")
    name = axis_name(axis, directions)
    if axis == "layers*directions" and directions == 2:
        return f"{name} {layers} × 2 = {size}"
    if axis == "output" and directions == 2:
        return f"{name} 2 × {size // 2} = {size}"
    return f"{name} {size}"

"""Shapes on the arrows, on demand: what one arrow carries at one time step, axes named.

Sizes are those of the trace's own tensors; nothing is computed from the settings.
"""

from PySide6.QtCore import QRectF, Qt

from core.trace.trace import EpochTrace
from gui.figures.diagram.ground_painter import DiagramPen
from gui.figures.diagram.layout import Edge

Axis = tuple[str, int]


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
    if kind == "softmax":
        assert trace.logits is not None
        return batch, ("logit", trace.logits.shape[1])
    if kind == "ih" and trace.lanes[lane].layer == 0:
        width = trace.lanes[lane].x.shape[1]
        return batch, ("input" if trace.embedding is None else "embedding", width)
    return batch, ("hidden", trace.lanes[0].h.shape[1])


class ShapePainter(DiagramPen):
    """Paints over the ground."""

    def paint(self) -> None:
        trace = self.picture.trace
        if trace is None or not trace.shapes:
            return
        self.p.setFont(self.small)
        self.p.setPen(self.theme.color("accent"))
        # Two directions leave no room between the columns: one column tells for all.
        crowded = self.layout.steps.num_directions == 2 and not self.layout.folded
        for edge in self.layout.edges:
            if not crowded or self._is_told(edge):
                self._write(edge, edge_axes(trace, edge))

    def _is_told(self, edge: Edge) -> bool:
        """The straight arrows of the first column, and each lane's first step from h_0."""
        kind = edge.weight.kind
        if kind in ("start", "hh"):
            return kind == "start"
        return edge.target[1] == 0 and len(edge.points) == 2

    def _write(self, edge: Edge, axes: tuple[Axis, ...]) -> None:
        """Beside a rising arrow, above a level one; sizes alone where names do not fit."""
        metrics = self.p.fontMetrics()
        start = edge.points[0]
        end = edge.points[-1]
        line = metrics.height() * 0.92
        words = [f"{name} {size}" for name, size in axes]
        sizes = f"({', '.join(str(size) for _, size in axes)})"
        if abs(start.y() - end.y()) < 1:
            room = QRectF(
                min(start.x(), end.x()), start.y() - line - 3, abs(end.x() - start.x()), line
            )
            if room.width() > metrics.horizontalAdvance(sizes):
                self.p.drawText(room, Qt.AlignmentFlag.AlignCenter, sizes)
            return
        wide = max(metrics.horizontalAdvance(word) for word in words)
        roomy = wide < self.layout.column * 0.5 - 6 and abs(start.y() - end.y()) > 2 * line
        shown = words if roomy and len(edge.points) == 2 else [sizes]
        x = max(start.x(), end.x()) if len(edge.points) == 2 else edge.points[1].x()
        top = (start.y() + end.y() - line * len(shown)) / 2
        for place, word in enumerate(shown):
            room = QRectF(x + 5, top + place * line, 12 * self.layout.em, line)
            self.p.drawText(room, Qt.AlignmentFlag.AlignVCenter, word)


def shapes_line(trace: EpochTrace, layers: int, directions: int) -> str:
    """All tensors of the pass, "hidden (num_layers*num_directions 2*2, batch 1, hidden 8)"."""
    parts = []
    for name, (axes, sizes) in trace.shapes.items():
        if name == "logits" and trace.logits is None:
            continue  # a demo has none; its outputs pass through there
        words = [_axis(axis, size, layers, directions) for axis, size in _pairs(axes, sizes)]
        parts.append(f"{name} ({', '.join(words)})")
    return "   ".join(parts)


def _pairs(axes: str, sizes: tuple[int, ...]) -> list[Axis]:
    return list(zip(axes.split(), sizes, strict=False))


def _axis(axis: str, size: int, layers: int, directions: int) -> str:
    if axis == "layers*directions":
        return f"num_layers*num_directions {layers}*{directions} = {size}"
    if axis == "output" and directions == 2:
        return f"num_directions*hidden 2*{size // 2} = {size}"
    return f"{'hidden' if axis == 'output' else axis} {size}"

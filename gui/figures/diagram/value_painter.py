"""The values of the diagram at the playhead: strips, bars, letters, and what is lit."""

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPen

from core.arrays import Array
from core.experiment import WordTask
from core.runs.visibility import Seen
from core.trace.operations import Kind
from gui.figures.diagram.ground_painter import DiagramPen
from gui.figures.diagram.layout import Edge, Node, Weight
from gui.style import theme
from gui.style.hatch import hatch

if TYPE_CHECKING:
    from core.trace.trace import EpochTrace

DIM = 0.32
DECADES = 4  # of gradient sizes between the widest and the thinnest arrow
# Which arrows an operation runs along; all others take place inside a box.
ARROWS = {Kind.INPUT_PRODUCT: ("ih",), Kind.HIDDEN_PRODUCT: ("hh", "start")}


class ValuePainter(DiagramPen):
    """Paints over the ground; only what is in view and already seen."""

    def paint(self, lit_weight: Weight | None) -> None:
        trace = self.picture.trace
        self._images: dict[int, QImage] = {}
        self._light_edges(lit_weight)
        if trace is None:
            return
        for node in self.layout.nodes:
            level = self._level(node)
            if level and self.visible(node):
                self.p.setOpacity(DIM if level == Seen.LATER else 1.0)
                getattr(self, f"_{node.kind}")(node, trace)
        self.p.setOpacity(1.0)
        self.p.setPen(QPen(self.theme.color("raised"), 1))
        self.p.drawLines(self.grid())

    def _level(self, node: Node) -> int:
        """Of Seen."""
        if node.kind in ("output", "letters"):
            return int(self.picture.output_level[self.time(node.t)])
        if node.kind == "state":
            return int(self.picture.state_level[node.lane, self.time(node.t)])
        if node.kind == "embedding":  # looked up for the whole word at the first step
            return int(self.picture.state_level.max())
        return Seen.NOW

    def _is_active(self, lane: int, t: int) -> bool:
        return (lane, self.time(t)) in self.picture.active

    def _light_edges(self, lit_weight: Weight | None) -> None:
        """Arrows into the cell just computed, and all that share the weight under the mouse."""
        self._paint_flow()
        active = [edge for edge in self.layout.edges if self._leads_in(edge)]
        if active and not self.picture.flow:
            self.edges(active, "accent", 2.2)
        lit = lit_weight or self.picture.lit
        if lit:
            same = [edge for edge in self.layout.edges if edge.weight == lit]
            self.edges(same, "wrong", 2.6)

    def _paint_flow(self) -> None:
        """Backward: each arrow as wide and as violet as the gradient that went back along it."""
        flow = self.picture.flow
        largest = max(flow.values(), default=0.0)
        for edge in self.layout.edges if largest > 0 else ():
            size = flow.get(self._flow_key(edge), 0.0)
            share = 1 + math.log10(size / largest) / DECADES if size > 0 else 0.0
            if share > 0:
                color = theme.blend(self.theme.color("faint"), self.theme.color("grad"), share)
                back = replace(edge, points=edge.points[::-1])  # it goes against the arrow
                self.edges([back], color, 1.0 + 4.0 * share)

    def _flow_key(self, edge: Edge) -> tuple[str, int, int]:
        kind, lane = edge.weight
        return "hh" if kind == "start" else kind, lane, self.time(edge.target[1])

    def _leads_in(self, edge: Edge) -> bool:
        kind = edge.weight.kind
        operation = self.picture.operation
        if operation is not None and kind not in ARROWS.get(operation.kind, ()):
            return False
        if self.layout.folded and kind in ("hh", "start"):
            lane = edge.target[0]
            backward = self.experiment.lanes.is_backward(edge.target[0])
            first = self.layout.steps.seq_len - 1 if backward else 0
            if (self.time(0) == first) != (kind == "start"):
                return False  # the loop from the second step on, the initial state at the first
            return self._is_active(lane, 0)
        return kind in ("ih", "hh", "start") and self._is_active(*edge.target)

    def _strip(self, rect: QRectF, values: Array, t: int, selected: int = -1) -> None:
        """Row t of values (T, n) as coloured cells; one image serves all rows of an array."""
        image = self._images.get(id(values))
        if image is None:
            image = self._images[id(values)] = theme.strip_image(values)
        count = values.shape[-1]
        # A little inside its row: scaled up, the edge would otherwise take pixels of the next.
        self.p.drawImage(rect, image, QRectF(0, t + 0.1, count, 0.8))
        hatch(self.p, rect, values[t : t + 1] if values.ndim > 1 else values[None])
        width = rect.width() / count
        if 0 <= selected < count:
            cell = QRectF(rect.left() + selected * width, rect.top(), width, rect.height())
            self.p.setBrush(Qt.BrushStyle.NoBrush)
            self.p.setPen(QPen(self.theme.color("text"), 2))
            self.p.drawRect(cell)

    def _state(self, node: Node, trace: "EpochTrace") -> None:
        lane = trace.lanes[node.lane]
        t = self.time(node.t)
        if self._is_active(node.lane, node.t):
            self.box(node.rect, "accent", 2.4)
            self.state_label(node, "accent")
        picked = self.picture.selected
        unit = picked[1] if picked is not None and picked[0] == node.lane else -1
        for rect, values in zip(self.bars(node), (lane.h, lane.c), strict=False):
            if values is not None:
                self._strip(rect, values, t, unit)

    def _initial(self, node: Node, trace: "EpochTrace") -> None:
        if self.experiment.model.initial_state == "random":
            lane = trace.lanes[node.lane]
            for rect, values in zip(self.bars(node), (lane.h0, lane.c0), strict=False):
                if values is not None:
                    self._strip(rect, values, 0)

    def _embedding(self, node: Node, trace: "EpochTrace") -> None:
        if trace.embedding is not None:
            self._strip(node.rect, trace.embedding, self.time(node.t))

    def _input(self, node: Node, trace: "EpochTrace") -> None:
        if not self.experiment.trains:
            self._strip(node.rect, trace.inputs, self.time(node.t))

    def _output(self, node: Node, trace: "EpochTrace") -> None:
        """Probability bars over their letters; the target's in green."""
        task = self.experiment.task
        if trace.probabilities is None or not isinstance(task, WordTask):
            return
        t = self.time(node.t)
        for k, room in enumerate(self.bar_rooms(node)):
            value = float(trace.probabilities[t, k])
            if np.isfinite(value):
                height = max(value * room.height(), 1.0)
                bar = QRectF(room.left() + 1.5, room.bottom() - height, room.width() - 3, height)
                tone = "right" if task.targets[t] == k else "faint"
                self.p.fillRect(bar, self.theme.color(tone))

    def _letters(self, node: Node, trace: "EpochTrace") -> None:
        """The predicted letter in its box, right or wrong."""
        task = self.experiment.task
        t = self.time(node.t)
        if trace.logits is None or not isinstance(task, WordTask):
            return
        best = int(trace.logits[t].argmax())
        box = self.letter_box(node)
        tone = "right" if best == task.targets[t] else "wrong"
        self.p.setPen(QPen(self.theme.color(tone), 1.4))
        self.p.setBrush(self.theme.color(f"{tone}_soft"))
        self.p.drawRoundedRect(box, 6, 6)
        self.text(box, self.experiment.decode(best), tone, self.bold)

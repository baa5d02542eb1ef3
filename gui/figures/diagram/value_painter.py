"""The values of the diagram at the playhead: strips, bars, letters, and what is lit."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QRegion

from core.experiment import WordTask
from core.runs.visibility import Seen
from gui.figures.diagram.answers import MARKS, mark_room
from gui.figures.diagram.flow_scale import flow_ink
from gui.figures.diagram.lit import Lit
from gui.figures.diagram.looks import FINE, LEAST_TOLD
from gui.figures.diagram.loss_texts import loss_texts, rough_totals, total_text
from gui.figures.diagram.marks import Marks
from gui.figures.diagram.parts import Edge, Node, Weight
from gui.figures.diagram.pen import BAND, SUREST, TIGHT
from gui.figures.diagram.row_names import LABEL_FROM, are_told, score_scale
from gui.figures.diagram.sheet import before_all
from gui.figures.diagram.strip_painter import StripPainter
from gui.figures.diagram.wording import row_label
from gui.style import theme
from gui.widgets.painting import stroke
from gui.wording.numbers import percent_text
from gui.wording.translate import tr

if TYPE_CHECKING:
    from core.trace.trace import EpochTrace

DIM = 0.32
WIDEST_FLOW = 0.45  # em, of the arrow along which the largest gradient went back
HEAVY = 3.4  # pixels
CLEAR = 0.2  # em between a percentage and its box's edge
TIGHTER = 7.0  # pixels, from there to the first loss at least
AFTER_NAME = 1.2  # em, from the row's name to what its losses become


class Bar(NamedTuple):
    """Of a probability. ink: of what is told over it."""

    rect: QRectF
    value: float
    ink: str


class ValuePainter(StripPainter):
    """Paints over the ground; only what is in view and already seen.

    part: of the layout that is to be drawn; None for all.
    """

    part: QRegion | None = None

    @cached_property
    def marks(self) -> Marks:
        return Marks(self.picture, self.layout)

    def paint(self, lit_weight: Weight | None) -> None:
        trace = self.picture.trace
        if lit_weight is not None:
            self.marks.lit = Lit(lit_weight)
        edges = self.marks.marked(self.layout.edges_in(self.view))
        if self.part is not None:
            edges = [each for each in edges if self.part.intersects(self.sheet.along(each))]
        flows = self._flows(edges)
        self.unhead([edge for edge, _ in flows])
        self._paint_band()
        self._paint_flow(flows)
        self._light_edges(edges)
        if trace is None:
            return
        nodes = self.layout.nodes_in(self.view)
        framed = self.marks.framed(nodes)
        if self.part is not None:
            nodes = self._touched(nodes, self.part)
        for node in nodes:
            level = self.marks_of(node).level(node)
            if level == Seen.LATER and node.kind == "letters":
                self._later_letter(node, trace)
            elif level:
                self.mute = level == Seen.LATER  # a pale text cannot be read
                self.p.setOpacity(DIM if self.mute else 1.0)
                getattr(self, f"_{node.kind}")(node, trace)
                self.mute = False
        self._cells_ahead(nodes, trace)
        self.p.setOpacity(1.0)
        self.cut()
        self._ask([node for node in nodes if node.kind == "letters"])
        self._frame_operation(framed)
        self._light_boxes(nodes)

    def _touched(self, nodes: Sequence[Node], part: QRegion) -> list[Node]:
        """Those of which something is in a part; of most steps two columns are."""
        shown = self.layout.columns_in(self.view)
        columns = {t for t in shown if part.intersects(self.sheet.column(t))} | {-1}
        return [each for each in nodes if each.t in columns and part.intersects(self._drawn(each))]

    def _drawn(self, node: Node) -> QRect:
        """All that is drawn of its values."""
        marked = self.marks.unit(node) >= 0 or self.marks.is_active(node.lane, node.t)
        plain = node.kind == "state" and not (marked or self.marks.lights(node))
        return self.sheet.inside(node) if plain else self.sheet.whole(node)

    def marks_of(self, node: Node) -> Marks:
        """How far it is seen, and whether it is the step's."""
        return self.marks

    def _ask(self, nodes: list[Node]) -> None:
        """What will it be? To be guessed before it is seen."""
        for node in (each for each in nodes if self.picture.asked(self.marks.time(each.t))):
            scale = self.letter_scale(node.rect, framed=True)
            self.write(node.rect, "?", "accent", "text", bold=True, scale=scale)

    def _paint_band(self) -> None:
        """The column that the playhead stands at; a vector's cells keep their colours, as those
        have that are painted over it.
        """
        column = self.marks.band()
        if column < 0:
            return
        left = self.layout.column_middle(column) - self.layout.column / 2
        band = QRectF(left, self.view.top(), self.layout.column, self.view.height())
        ink = theme.faded(self.theme.accent, BAND)
        band.setBottom(min(band.bottom(), self.layout.foot(self.view)))
        shown = (band & self.clear).toAlignedRect()  # on whole pixels it is cheap
        vector = self.layout.node("onehot", -1, column)
        self.p.save()
        if vector is not None:
            around = QRegion(shown) - QRegion(vector.rect.toRect())
            self.p.setClipRegion(around, Qt.ClipOperation.IntersectClip)
        self.p.fillRect(shown, ink)
        self.p.restore()

    def _frame_operation(self, nodes: Iterable[Node]) -> None:
        """The boxes that the operation under the playhead, or the chosen one, is about."""
        self.p.setBrush(Qt.BrushStyle.NoBrush)
        self.p.setPen(stroke(self.theme.color("accent"), 2.4))
        for node in nodes:
            radius = self.radius(node.rect)
            self.p.drawRoundedRect(node.rect.adjusted(-1, -1, 1, 1), radius, radius)

    def _light_boxes(self, nodes: Iterable[Node]) -> None:
        """Around what is named, of a state around its strip: the step's own box has a frame."""
        lit = self.marks.lit
        if lit is None or not lit.rows:
            return
        self.p.setBrush(Qt.BrushStyle.NoBrush)  # the colours of values stay as they are
        self.p.setPen(stroke(self.theme.color("accent"), 2.6))
        for node in (each for each in nodes if self.marks.lights(each)):
            strips = self.strips.of(node)
            for place, rect in enumerate(strips):
                if lit.strip in (-1, place):
                    self.p.drawRect(rect)
            if not strips:
                radius = self.radius(node.rect)
                self.p.drawRoundedRect(node.rect, radius, radius)

    def _light_edges(self, edges: list[Edge]) -> None:
        """Arrows into the cell just computed; and, as broad as a marker's stroke, all that share
        the weight under the mouse.
        """
        lit = [edge for edge in edges if self.marks.is_lit(edge)]
        self.halo(lit)
        active = [edge for edge in edges if self.marks.leads_in(edge)]
        if active and self.marks.shows_way_in:
            self.edges(active, "accent", 2.2)
        if lit:
            self.edges(lit, "accent", 2.6)

    def _flows(self, edges: list[Edge]) -> list[tuple[Edge, float]]:
        """Of those that a gradient went back along, how wide it is, 0 to 1."""
        if not self.picture.flow:
            return []
        found = [(edge, self.marks.flow(edge)) for edge in edges]
        return [(edge, share) for edge, share in found if share > 0]

    def _paint_flow(self, flows: list[tuple[Edge, float]]) -> None:
        """Backward: each arrow as wide and as violet as the gradient that went back along it."""
        widest = self.sheet.once("widest flow", self._widest_flow) / self.stroke
        for edge, share in flows:
            back = replace(edge, points=edge.points[::-1])  # it goes against the arrow
            self.edges([back], flow_ink(share), 1 + (widest - 1) * share)

    def _widest_flow(self) -> float:
        """In pixels: a gap's where arrows cross; else as its head stands clear of what is beside it
        and is no shorter than wide.
        """
        least = 1.15 * self.layout.gap
        if self.layout.side:
            return least
        along = (edge.points[0] - edge.points[-1] for edge in self.layout.edges)
        shortest = min((each.manhattanLength() for each in along), default=0.0)
        return max(min(WIDEST_FLOW * self.layout.em, 0.5 * shortest), least)

    def _state(self, node: Node, trace: "EpochTrace") -> None:
        lane = trace.lanes[node.lane]
        if self.marks_of(node).is_active(node.lane, node.t):
            self.box(node.rect, "accent", 2.4)
            self.frames(node)
            self.state_label(node, "accent")
        unit = self.marks.unit(node)
        self.strip(node, lane.h, f"h {node.lane}", unit)
        if lane.c is not None:
            self.strip(node, lane.c, f"c {node.lane}", unit, strip=1)

    def _cells_ahead(self, nodes: Iterable[Node], trace: "EpochTrace") -> None:
        """Of cells whose h is still to come, or paler, c."""
        for node in nodes:
            level = self.marks_of(node).ahead(node)
            c = trace.lanes[node.lane].c if level else None
            if c is not None:
                self.mute = level == Seen.LATER
                self.p.setOpacity(DIM if self.mute else 1.0)
                self.strip(node, c, f"c {node.lane}", self.marks.unit(node), strip=1)
                self.mute = False

    def _initial(self, node: Node, trace: "EpochTrace") -> None:
        if self.experiment.model.initial_state == "zeros":
            return
        lane = trace.lanes[node.lane]
        self.strip(node, lane.h0, f"h0 {node.lane}")
        if lane.c0 is not None:
            self.strip(node, lane.c0, f"c0 {node.lane}", strip=1)

    def _joined(self, node: Node, trace: "EpochTrace") -> None:
        lanes = trace.lanes[node.lane : node.lane + 2]
        values = np.concatenate([lane.h for lane in lanes], axis=1)
        self.strip(node, values, f"joined {node.lane}")

    def _embedding(self, node: Node, trace: "EpochTrace") -> None:
        if trace.embedding is not None:
            self.strip(node, trace.embedding, "embedding", self.marks.told(node))

    def _onehot(self, node: Node, trace: "EpochTrace") -> None:
        """Stands in the ground: what a letter is, no training changes; but the chosen number."""
        told = self.marks.told(node)
        if told >= 0:
            self.choose(self.strips.cell(self.strips.of(node)[0], self.strips.count(node), told))

    def _input(self, node: Node, trace: "EpochTrace") -> None:
        if not self.experiment.trains:
            self.strip(node, trace.inputs, "input", self.marks.told(node))

    def _head(self, node: Node, trace: "EpochTrace") -> None:
        """The logits, in colours of their own scale, each over its letter's bar."""
        if trace.logits is not None:
            shown = trace.logits[:, : self.strips.count(node)]
            told = self.marks.told(node)
            most = score_scale(self.sheet, self.picture.score_bound)
            self.strip(node, shown, "head", told, most=most)

    def _output(self, node: Node, trace: "EpochTrace") -> None:
        """Probability bars over their letters: the wanted one's green, a wrong answer's orange."""
        task = self.experiment.task
        if trace.probabilities is None or not isinstance(task, WordTask):
            return
        t = self.time(node.t)
        row = trace.probabilities[t].tolist()
        rooms = self.bar_rooms(node)
        best = max(range(len(row)), key=lambda k: row[k] if math.isfinite(row[k]) else 0.0)
        told = self.marks.told(node)
        pad = min(0.12 * rooms[0].width(), 0.3 * self.layout.em)
        bars: list[Bar | None] = []
        for k, (room, value) in enumerate(zip(rooms, row, strict=False)):
            if not math.isfinite(value):
                bars.append(None)
                continue
            height = max(round(value * FINE) / FINE * room.height(), 1.0)
            bar = QRectF(room.left(), room.bottom() - height, room.width(), height)
            wanted = task.targets[t] == k
            tone = "right" if wanted else "wrong" if k == best else "faint"
            shown = bar.adjusted(pad, 0, -pad, 0).toAlignedRect()  # crisp, and cheap
            self.p.fillRect(shown, self.theme.color(tone))
            if k == told:  # its bar and its letter; the percentage over them may be wider
                self.choose(QRectF(bar.topLeft(), QPointF(bar.right(), node.rect.bottom())))
            bars.append(Bar(bar, value, tone if tone != "faint" else "muted"))
        self._percents(node, bars, best, task.targets[t])

    def _percents(self, node: Node, bars: list[Bar | None], best: int, wanted: int) -> None:
        """Over each bar where all have room; else over the highest, which needs more, and over the
        wanted letter's, whose loss it is, where it stands clear of all bars and of the other.
        """
        scale, shared = self.percent_scale(node)
        if not scale:
            return
        told: list[Bar | None] = [*bars] if shared else [bars[best]]
        if not shared and bars[best] is not None and bars[wanted] is not None and wanted != best:
            first, other = (self._percent_room(node, bars[k], scale) for k in (best, wanted))
            taken = [bar.rect for k, bar in enumerate(bars) if bar is not None and k != wanted]
            if not any(other.intersects(each) for each in (first, *taken)):
                told.append(bars[wanted])
        for bar in told:
            if bar is not None and bar.value >= LEAST_TOLD:
                room = self._percent_room(node, bar, scale, shared)
                self.write(room, percent_text(bar.value, 0), bar.ink, scale=scale)

    def _percent_room(
        self, node: Node, bar: Bar | None, scale: float, shared: bool = False
    ) -> QRectF:
        """Above it; where not all have one it may be wider than the bar, and clear of the box."""
        assert bar is not None
        line = self.line("number", scale)
        room = QRectF(bar.rect.left(), bar.rect.top() - line, bar.rect.width(), line)
        if not shared:
            wide = self.fonts.metrics("number", scale=scale).horizontalAdvance(SUREST)
            room = QRectF(bar.rect.center().x() - wide / 2, room.top(), wide, line)
            spare = (node.rect.width() - wide) / 2  # below 0: the widest may be a little wider
            clear = min(spare, CLEAR * self.layout.em)
            most = node.rect.right() - clear - wide
            room.moveLeft(min(max(room.left(), node.rect.left() + clear), most))
        return room

    def _letters(self, node: Node, trace: "EpochTrace") -> None:
        """The predicted letter in its box, right or wrong."""
        task = self.experiment.task
        t = self.time(node.t)
        if trace.logits is None or not isinstance(task, WordTask):
            return
        best = int(trace.logits[t].argmax())
        right = best == task.targets[t]
        tone = "right" if right else "wrong"
        self.p.setPen(stroke(self.theme.color(tone), 1.6))
        self.p.setBrush(self.theme.color(f"{tone}_soft"))
        radius = self.radius(node.rect)
        self.p.drawRoundedRect(node.rect, radius, radius)
        letter = self.experiment.decode(best)
        scale = self.letter_scale(node.rect, framed=True)
        self.write(node.rect, letter, tone, "text", bold=True, scale=scale)
        room = mark_room(self.sheet, node)
        told = self.write(room, MARKS[right], tone, bold=True, side=self.left)
        if not (told or right):
            self._heavy_edge(node.rect)

    def _heavy_edge(self, rect: QRectF) -> None:
        """Below a wrong letter that has no room for its mark: colour alone is not told apart by
        all.
        """
        radius, wide = self.radius(rect), HEAVY * self.stroke
        self.p.setPen(stroke(self.theme.color("wrong"), wide))
        y = rect.bottom() + 0.8 - wide / 2
        self.p.drawLine(QPointF(rect.left() + radius, y), QPointF(rect.right() - radius, y))

    def _later_letter(self, node: Node, trace: "EpochTrace") -> None:
        """What it said before, in an empty box."""
        self.p.setOpacity(1.0)
        if trace.logits is not None:
            letter = self.experiment.decode(int(trace.logits[self.time(node.t)].argmax()))
            scale = self.letter_scale(node.rect, framed=True)
            self.write(node.rect, letter, "muted", "text", bold=True, scale=scale)

    def _wanted(self, node: Node, trace: "EpochTrace") -> None:
        """Stands in the ground: no training changes it."""

    def _loss(self, node: Node, trace: "EpochTrace") -> None:
        if trace.losses is not None:
            self.box(node.rect)
            self.write(node.rect, loss_texts(self.sheet, self.picture)[self.time(node.t)], "muted")
            if node.t == 0:
                self._total(node)

    def _total(self, node: Node) -> None:
        """What the row of losses becomes, at its beginning; below it whether it is sum or mean."""
        number = total_text(self.sheet, self.picture)
        if not number:
            return
        word = tr("sum") if self.experiment.training.reduction == "sum" else tr("mean")
        font = self.fonts.texts("number")
        usual = self.sheet.once("total", lambda: self._total_room(node))
        wider = usual.adjusted(0, 0, max(node.rect.left() - usual.right() - TIGHTER, 0.0), 0)
        rough = ((each, usual) for each in rough_totals(self.sheet, self.picture))
        for told, room in ((number, usual), (number, wider), *rough):
            spare = room.width() - max(font.width(told), font.width(word))
            if spare >= 0:
                room = room.adjusted(spare, 0, 0, 0)
                self.write(room, told, "text")
                self.write(room.translated(0, TIGHT * font.high), word, "muted")
                return

    def _total_room(self, node: Node) -> QRectF:
        """Between the row's own name and the first column, on the line of the losses."""
        em, row = self.layout.em, self.layout.row("loss")
        room = before_all(self.layout, node)
        named = row if are_told(self.sheet) else None
        name = row_label(self.experiment, named) if named is not None else ""
        room.setLeft((LABEL_FROM + AFTER_NAME) * em + self.fonts.texts("label").width(name))
        room.setHeight(node.rect.height())
        return room

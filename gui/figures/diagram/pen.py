"""What all painters of the diagram have: the layout, the picture, the fonts, and how one writes.

Texts have rooms; a text that does not fit into its room, or would be cut at the edge of what is
shown, is not written at all.
"""

import math
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPathStroker, QPen

from gui.figures.diagram.arrow import Arrows, within
from gui.figures.diagram.parts import Edge, Node
from gui.figures.diagram.sheet import Sheet, beside
from gui.style import theme
from gui.widgets.laid_text import LaidText
from gui.widgets.painting import stroke
from gui.wording.names import pair, state_name

if TYPE_CHECKING:
    from gui.figures.diagram.picture import Picture

CENTER = Qt.AlignmentFlag.AlignCenter
Box = tuple[float, float, float, float]  # left, top, width, height: as getRect() tells them
OVER = 1.0  # pixels that a letter's ink may reach beyond its width
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
TIGHT = 0.86  # of a line's height its letters take
SUREST = ">99 %"  # the widest of percentages
SMALLEST = 0.8  # of a number's size: in cells, which are read one by one
GROUND = 1.2  # an arrow's width, where nothing goes along it
MEMORY = 1.9  # that of a recurrence: what is remembered goes along it, which makes the network one
HALO, HALO_WIDTH = 0.22, 9.0  # of the accent, around an arrow that is lit
DASHES = (1.1, 0.9)  # widths: an arrow between two columns has several
BAND = 0.07  # of the accent, over the column that the playhead stands at


class Writer:
    """A painter with the layout, the picture, the theme and the fonts at hand.

    view: what is shown of the layout. clear: of that, what the row names do not cover. reach: from
    where to where it has arrows. mute: no text is written.
    """

    def __init__(
        self,
        painter: QPainter,
        sheet: Sheet,
        picture: "Picture",
        view: QRectF,
    ) -> None:
        self.p = painter
        self.sheet = sheet
        self.layout = layout = sheet.layout
        self.picture = picture
        self.view = view
        covered = layout.label_width if view.left() > 0 else 0.0
        self.clear = view.adjusted(covered, 0, 0, 0)
        self.reach = self.clear.left(), self.clear.right()
        self.fonts = sheet.fonts
        self.strips = sheet.strips
        self.experiment = picture.experiment
        self.theme = theme.current()
        self.written: list[Box] = []
        self.mute = False
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def time(self, t: int) -> int:
        """The time step that a column stands for."""
        return self.picture.column if self.layout.folded and t >= 0 else t

    def box(self, rect: QRectF, border: str = "border", width: float = 1.2) -> None:
        self.p.setPen(stroke(self.theme.color(border), width))
        self.p.setBrush(self.theme.color("raised"))
        radius = self.radius(rect)
        self.p.drawRoundedRect(rect, radius, radius)

    def radius(self, rect: QRectF) -> float:
        return min(0.5 * self.layout.em, rect.height() / 3)

    def write(
        self,
        room: QRectF,
        texts: str | Sequence[str],
        color: str | QColor,
        role: str = "number",
        *,
        bold: bool = False,
        scale: float = 0.0,
        side: Qt.AlignmentFlag = CENTER,
        formula: bool = False,
    ) -> bool:
        """The first of the texts that fits into the room; whether one did. formula: names in it are
        set as formulas have them.
        """
        if self.mute:
            return False
        font = self.fonts.names(role) if formula else self.fonts.texts(role, bold, scale)
        if font.high * TIGHT > room.height() + 0.5:
            return False
        for text in (texts,) if isinstance(texts, str) else texts:
            if text and font.width(text) <= room.width() + 0.5:
                return self._put(room, text, color, font, side)
        return False

    def _put(
        self,
        room: QRectF,
        text: str,
        color: str | QColor,
        font: LaidText,
        side: Qt.AlignmentFlag,
    ) -> bool:
        """Hundreds a picture: numbers are faster than rectangles of Qt's."""
        wide = font.width(text)
        x, top, room_wide, high = cast(Box, room.getRect())
        left = x if side == LEFT else x + room_wide / 2 - wide / 2
        first, above, clear_wide, clear_high = cast(Box, self.clear.getRect())
        begins = left - OVER
        within = first <= begins and begins + (wide + 2 * OVER) <= first + clear_wide
        if not within or top < above or top + high > above + clear_high:
            return False
        self.written.append((left, top, wide, high))
        self.p.setPen(self.theme.color(color) if isinstance(color, str) else color)
        font.draw(self.p, text, left, top + high / 2)
        return True

    def unhead(self, edges: Sequence[Edge]) -> None:
        """Takes away arrows' heads: what flows back along them has others. Before the band."""
        ground = self.theme.color("window")
        for some, width, _ in grounds(edges):
            arrows = self._arrows(some, width)
            self.p.strokePath(arrows.heads, stroke(ground, 1.5))
            self.p.fillPath(arrows.heads, ground)

    @property
    def stroke(self) -> float:
        return self.sheet.stroke

    def line(self, role: str = "number", scale: float = 0.0) -> float:
        """A line's height."""
        return self.fonts.metrics(role, scale=scale).height()

    def edges(self, edges: Sequence[Edge], color: str | QColor, width: float) -> None:
        """From edge to edge of their boxes; those that others rise over have a gap there."""
        ink = self.theme.color(color) if isinstance(color, str) else color
        cut = [each for each in edges if each.weight in self.picture.cut]
        if cut:
            self._dashed(cut, ink, width)
            edges = [each for each in edges if each.weight not in self.picture.cut]
        arrows = self._arrows(edges, width)
        arrows.heads.setFillRule(Qt.FillRule.WindingFill)  # two heads in one place are still one
        pen = QPen(ink, width * self.stroke)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)  # else it begins inside the box that it leaves
        self.p.strokePath(arrows.lines, pen)
        self.p.fillPath(arrows.heads, ink)

    def _dashed(self, edges: Sequence[Edge], ink: QColor, width: float) -> None:
        """Arrows that nothing comes along. As a path, whose dashes begin where they do whatever
        part of it is drawn.
        """
        arrows = self._arrows(edges, width)
        pen = QPen(ink, width * self.stroke)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(DASHES)
        self.p.fillPath(QPainterPathStroker(pen).createStroke(arrows.lines), ink)
        self.p.strokePath(arrows.heads, QPen(ink, self.stroke))

    def halo(self, edges: Sequence[Edge]) -> None:
        """Around their lines, as a marker leaves it on paper."""
        if edges:
            pen = QPen(theme.faded(self.theme.accent, HALO), HALO_WIDTH * self.stroke)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            self.p.strokePath(self._arrows(edges, GROUND).lines, pen)

    def _arrows(self, edges: Sequence[Edge], width: float) -> Arrows:
        """Of the few sizes that there are each is made once."""
        size = self.sheet.head_size(width)
        found = Arrows(size, self.layout.gap, self.layout.em)
        for edge in edges:
            shown = within(edge, *self.reach)
            if shown is not edge:
                found.add_part(shown)
                continue
            begin = edge.points[0]  # what goes back along an arrow begins at its end
            key = "arrow", edge.weight, edge.source, edge.end, begin.x(), begin.y(), size
            found.join(self.sheet.once(key, partial(self._arrow, edge, size)))
        return found

    def _arrow(self, edge: Edge, size: float) -> Arrows:
        found = Arrows(size, self.layout.gap, self.layout.em)
        found.add(edge)
        return found


def grounds(edges: Sequence[Edge]) -> Iterator[tuple[list[Edge], float, str]]:
    """Those that are drawn alike in the ground: with their width and colour."""
    along = [each for each in edges if each.weight.kind == "hh"]
    yield [each for each in edges if each.weight.kind != "hh"], GROUND, "faint"
    yield along, MEMORY, "edge"


class DiagramPen(Writer):
    """Knows what stands where inside a box."""

    left = LEFT

    def frames(self, node: Node) -> None:
        """The strips of a node, empty: their outlines stay around the values, for a cell near 0 is
        as its ground.
        """
        self.p.setBrush(self.theme.color("raised"))
        self.p.setPen(stroke(self.theme.color("border"), 1))
        for rect, lines in zip(self.strips.frames(node), self.strips.dividers(node), strict=True):
            self.p.drawRect(rect)
            self.p.drawLines(lines)

    def name_room(self, node: Node) -> QRectF:
        """Below a state's strips."""
        room = QRectF(node.rect)
        room.setTop(self.strips.of(node)[-1].bottom())
        return room.adjusted(2, 0, -2, 0)

    def state_label(self, node: Node, color: str) -> None:
        """The states' names, as far as they have room; h and c beside their strips. The line's ink
        is in the middle: the step's mark came to lie on the edge of the box.
        """
        if self.strips.has_letters(node):
            low, em = self.fonts.names("number").low, self.layout.em
            for letter, rect in zip("hc", self.strips.of(node), strict=True):
                middle = rect.center().y() - low(letter)  # of its ink, which is less than a line
                wide = rect.left() - node.rect.left()
                left = QRectF(node.rect.left(), middle - em, wide, 2 * em)
                self.write(left, letter, color, formula=True)
        t = self.time(node.t) + 1
        h, c = (state_name(self.experiment, node.lane, t, letter) for letter in "hc")
        names = [pair(h, c), h] if self.experiment.model.cell_kind.has_c else [h]
        self.write_name(self.name_room(node), names, color)

    def write_name(self, room: QRectF, names: Sequence[str], color: str) -> bool:
        """The first that fits, its ink in the middle of the room; whether one did."""
        font = self.fonts.names("number")
        return any(
            font.tall(each) <= room.height() + 0.5
            and self.write(room.translated(0, -font.low(each)), each, color, formula=True)
            for each in names
        )

    def cell_scale(self, kind: str, width: float, height: float) -> float:
        """Of the numbers in the cells of all nodes of a kind; 0.0 where they have no room."""
        return self.sheet.once(
            ("cells", kind),
            lambda: (
                self._fitting("−0.00", 0.9 * width - 2, height)
                or self._fitting("−0.00", 0.95 * width - 2, height, SMALLEST)
            ),
        )

    def _fitting(self, text: str, width: float, height: float, least: float = 1.0) -> float:
        """The largest scale of numbers at which it fits; 0.0 for none."""
        metrics = self.fonts.metrics("number", scale=1.0)
        room = min(width / metrics.horizontalAdvance(text), height / (metrics.height() * TIGHT + 1))
        return math.floor(20 * min(room, self.fonts.scale)) / 20 if room >= least else 0.0

    def letter_scale(self, rect: QRectF, framed: bool = False) -> float:
        """Of a letter that fills its box. framed: which is seen."""
        most = 1.2 * rect.width() if framed else rect.height()
        high = round(min(rect.height(), most), 1)
        return self.sheet.once(("letter", high), lambda: self._letter_scale(high))

    def _letter_scale(self, high: float) -> float:
        share = 0.86 * high / self.fonts.metrics("text", True, 1.0).height()
        return math.floor(20 * min(max(share, 1.0), 1.7 * self.fonts.scale)) / 20

    def bar_rooms(self, node: Node) -> list[QRectF]:
        """The column of each output's probability bar, above its letter."""
        return self.sheet.once(("bars", node.t), lambda: self._bar_rooms(node))

    def _bar_rooms(self, node: Node) -> list[QRectF]:
        rect = self.strips.bars(node.rect)
        count = self.strips.count(node)
        width, left = rect.width() / count, rect.left()
        above = self.percent_height(node)
        below = self.letter_height(node)
        return [
            QRectF(left + k * width, rect.top() + above, width, rect.height() - above - below)
            for k in range(count)
        ]

    def letter_height(self, node: Node) -> float:
        """Of what stands below the bars; no more than an edge where letters have no room."""
        line = self.line("label")
        told = node.rect.height() > 1.75 * line and self.tells_letters(node)
        return 1.04 * line if told else 0.15 * self.layout.em

    def tells_letters(self, node: Node) -> bool:
        """Whether all bars have their letters: some alone would look as if those had no bar."""
        return self.sheet.once("letters told", lambda: self._letters_fit(node))

    def _letters_fit(self, node: Node) -> bool:
        count = self.strips.count(node)
        letters = map(self.experiment.decode, range(count))
        widest = max(map(self.fonts.texts("label").width, letters))
        return widest <= self.strips.bars(node.rect).width() / count - 1

    def percent_scale(self, node: Node) -> tuple[float, bool]:
        """Of the percentages, 0.0 for none; whether each bar has its own."""
        return self.sheet.once("percent", lambda: self._percent_scale(node))

    def _percent_scale(self, node: Node) -> tuple[float, bool]:
        high = node.rect.height() / 3.5
        each = (node.rect.width() - 0.5 * self.layout.em) / self.strips.count(node)
        scale = self._fitting(SUREST, each, high)
        return (
            (scale, True) if scale else (self._fitting("100 %", node.rect.width() - 3, high), False)
        )

    def percent_height(self, node: Node) -> float:
        scale = self.percent_scale(node)[0]
        return self.line("number", scale) if scale else 0.2 * self.layout.em

    def beside(self, node: Node, gap: float = 0.4) -> QRectF:
        """What is free to the right of a node, as far as its column goes."""
        return beside(self.layout, node, gap)

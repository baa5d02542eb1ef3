"""The ground of the diagram: arrows, empty boxes, names and row labels.

All that stays while values change; painted once into a pixmap and reused, because redrawing it
with every epoch would cost training a tenth of its speed.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPixmap

from core.experiment import WordTask
from gui.figures.diagram import row_names, strip_names
from gui.figures.diagram.choices import STEP_LINE, STEPS_APART
from gui.figures.diagram.parts import Node
from gui.figures.diagram.pen import CENTER, LEFT, TIGHT, DiagramPen, grounds
from gui.figures.diagram.row_names import LABEL_FROM
from gui.figures.diagram.rows import BETWEEN, INSIDE, OVER, Row
from gui.figures.diagram.strip_names import Told
from gui.figures.diagram.wording import STEP_FORMS, row_label, row_shape
from gui.style import theme
from gui.widgets.painting import stroke
from gui.wording.names import pair, state_name
from gui.wording.translate import tr

SLACK = 1.5  # pixels of a line's height that are of no letter
WIDE_LETTER = 2.0  # ems: so wide a letter of the input may be; "t = 1" stands clear of it
NAMED = ("text", "label")  # ink and font of a row's name
UNTOLD = "(?)"  # a shape that somebody is asked for


class GroundPainter(DiagramPen):
    """Paints what does not depend on values: arrows and boxes, then what is written there."""

    def paint(self, part: QRectF | None = None, stamp: QPixmap | None = None) -> None:
        """part: of the view, where no more is wanted. stamp: arrows and boxes of any column but
        the first and the last.
        """
        part = part or self.view
        self._paint_boxes(part, stamp)
        for node in self._written_in(part):
            write = self._writes.get(node.kind)
            if write is not None:
                write(self, node)
        if part.left() < self.view.left() + self.layout.label_width:
            self._labels(part.left() <= self.view.left())

    def _written_in(self, part: QRectF) -> list[Node]:
        """Boxes of which something is written there: "t = 5" stands beside a letter or below it, in
        the middle of a column whose other boxes may end before.
        """
        beside = max(self.layout.column / 2 - self.layout.out_right, 0.0) + self.layout.em
        found = self.layout.nodes_in(part.adjusted(-beside, 0, beside, 0))
        return [each for each in found if each.kind == "input" or each.rect.intersects(part)]

    def _paint_boxes(self, part: QRectF, stamp: QPixmap | None) -> None:
        columns = self._alike(part) if stamp is not None else range(0)
        if stamp is None or not columns:
            self.paint_boxes(part)
            return
        first, end = (self.layout.left + t * self.layout.column for t in (columns[0], columns.stop))
        for left, right in ((part.left(), first), (end, part.right())):
            self._paint_strip(part, left, right)
        for t in columns:
            place = QPointF(self.layout.left + t * self.layout.column, self.view.top())
            self.p.drawPixmap(place, stamp)
        # In a stamp arrows go on; at the view's ends they end.
        left, right = self.reach[0] + self.layout.out_left, self.reach[1] - self.layout.out_right
        self._paint_strip(part, max(first, self.reach[0]), min(left, end), anew=True)
        self._paint_strip(part, max(right, first), min(self.reach[1], end), anew=True)

    def _paint_strip(self, part: QRectF, left: float, right: float, anew: bool = False) -> None:
        """anew: over what stands there."""
        if left < right:
            strip = QRectF(left, part.top(), right - left, part.height())
            self.p.save()
            self.p.setClipRect(strip, Qt.ClipOperation.IntersectClip)
            if anew:
                self.p.fillRect(strip, self.theme.color("window"))
            self.paint_boxes(strip)
            self.p.restore()

    def _alike(self, part: QRectF) -> range:
        """The columns that have a stamp, of those that are whole in a part of the view: of a line
        of dashes that is cut there Qt begins the dashes elsewhere.
        """
        begin = (part.left() - self.layout.left) / self.layout.column
        end = (part.right() - self.layout.left) / self.layout.column
        return range(max(math.ceil(begin), 1), min(math.floor(end), self.layout.columns - 1))

    def paint_boxes(self, part: QRectF) -> None:
        """All but what is written."""
        for edges, width, color in grounds(self.layout.edges_in(part)):
            self.edges(edges, color, width)
        for node in self.layout.nodes_in(part.adjusted(-1, -1, 1, 1)):  # whose outline reaches in
            getattr(self, f"_{node.kind}")(node)

    _embedding = _joined = _head = _onehot = DiagramPen.frames

    def _state(self, node: Node) -> None:
        self.box(node.rect)
        self.frames(node)

    _initial = _state

    def _write_state(self, node: Node) -> None:
        self.state_label(node, "muted")

    def _write_initial(self, node: Node) -> None:
        """What enters first: of a cell with two states both, in one form."""
        if strip_names.told(self.sheet) == Told.AT_ENTRY:
            for letter, room in strip_names.letters_at(self.sheet, node):
                self.write(room, letter, "muted", formula=True)
        letters = "hc" if self.experiment.model.cell_kind.has_c else "h"
        names = [state_name(self.experiment, node.lane, 0, each) for each in letters]
        if self.experiment.model.initial_state == "random":
            both = [pair(*names)] if len(names) > 1 else []
            self.write_name(self.name_room(node), [*both, names[0]], "muted")
            return
        em = self.layout.em
        room = node.rect.adjusted(INSIDE * em, OVER * em, -INSIDE * em, -OVER * em)
        marked = self.layout.named and self.layout.steps.num_lanes > 1
        if not any(self._write_lines(room, each) for each in _zeros(names, marked)):
            self.write_name(node.rect.adjusted(1, 0, -1, 0), ["0"], "muted")

    def _write_lines(self, room: QRectF, lines: Sequence[str]) -> bool:
        """All of them below each other, in the middle of the room; whether they fit."""
        font = self.fonts.names("number")
        gap = BETWEEN * self.layout.em
        highs = [font.tall(each) for each in lines]
        spare = room.height() - sum(highs) - gap * (len(lines) - 1)
        if spare < -0.5 or max(map(font.width, lines)) > room.width() + 0.5:
            return False
        top = room.top() + spare / 2
        for line, high in zip(lines, highs, strict=True):
            place = QRectF(room.left(), top + high / 2 - font.low(line), room.width(), 0.0)
            least = font.high * TIGHT / 2
            self.write(place.adjusted(0, -least, 0, least), line, "muted", formula=True)
            top += high + gap
        return True

    def _write_onehot(self, node: Node) -> None:
        """A vector of zeros and one 1, at the letter's place; in ink: it says which letter, and the
        loudest colours are for what is computed.
        """
        task = self.experiment.task
        if not isinstance(task, WordTask):
            return
        rect = self.strips.of(node)[0]
        count = self.strips.count(node)
        for k in range(count):
            one = task.inputs[self.time(node.t)] == k
            cell = self.strips.cell(rect, count, k)
            ground = self.theme.color("letter" if one else "raised")
            self.p.fillRect(cell.adjusted(1, 1, -1, -1), ground)
            ink = theme.ink_on(ground) if one else "muted"
            room = cell.adjusted(1, 0, -1, 0)
            if not (one and self.write(room, "1", ink, bold=True)):
                self.write(room, "1" if one else "0", ink)

    def _input(self, node: Node) -> None:
        if not isinstance(self.experiment.task, WordTask):
            self.frames(node)
        elif not self.layout.is_narrow_input:
            self.box(node.rect)

    def _write_input(self, node: Node) -> None:
        task = self.experiment.task
        if isinstance(task, WordTask):
            room, scale = self._letter_room(node), self._input_scale(node)
            letter = task.letters[self.time(node.t)]
            self.write(room, letter, "text", "text", bold=True, scale=scale)
        room, side = self.beside(node, 0.3), LEFT
        if self.layout.steps_below:
            wide, side = self.layout.column - STEPS_APART * self.layout.em, CENTER
            left = self.layout.column_middle(node.t) - wide / 2
            room = QRectF(left, node.rect.bottom(), wide, STEP_LINE * self.layout.em)
        elif not self.layout.is_narrow_input and isinstance(task, WordTask):
            room = node.rect.adjusted(node.rect.width() / 2 + self.layout.em, 0, -3, 0)
        form = self.sheet.once(("steps", round(room.width(), 1)), lambda: self._step_form(room))
        self.write(room, form.format(self.time(node.t) + 1), "muted", side=side)

    def _step_form(self, room: QRectF) -> str:
        """Of all time steps one, for which the last has room, too; "" for none."""
        last, wide = self.layout.steps.seq_len, self.fonts.texts("number").width
        found = (each for each in STEP_FORMS if wide(each.format(last)) <= room.width())
        return next(found, "")

    def _letter_room(self, node: Node) -> QRectF:
        """Wider than its place in the row, which a wide letter (m, w, an emoji) is not held by."""
        wide = min(WIDE_LETTER * self.layout.em, self.layout.box + 2 * self.layout.side)
        more = max(wide - node.rect.width(), 0.0) / 2
        return node.rect.adjusted(-more, 0, more, 0)

    def _input_scale(self, node: Node) -> float:
        """Of all letters one: with which the widest has room, too."""
        task, scale = self.experiment.task, self.letter_scale(node.rect)
        assert isinstance(task, WordTask)
        room = self._letter_room(node).width()

        def found() -> float:
            widest = max(map(self.fonts.texts("text", True, scale).width, {*task.letters}))
            return math.floor(20 * max(scale * min(room / widest, 1.0), 1.0)) / 20

        return self.sheet.once(("input letters", scale, room), found)

    def _output(self, node: Node) -> None:
        self.box(node.rect)
        rooms = self.bar_rooms(node)
        self.p.setPen(stroke(self.theme.color("border"), 1))
        self.p.drawLine(rooms[0].bottomLeft(), rooms[-1].bottomRight())

    def _write_output(self, node: Node) -> None:
        if not self.tells_letters(node):
            return
        for k, room in enumerate(self.bar_rooms(node)):
            place = QRectF(room.left(), room.bottom(), room.width(), self.letter_height(node))
            self.write(place, self.experiment.decode(k), "muted", "label")

    def _wanted(self, node: Node) -> None:
        """Stands in no box: nothing computes it."""

    def _write_wanted(self, node: Node) -> None:
        """In ink, for green means right; no larger than what it is compared with."""
        task, below = self.experiment.task, self.layout.node("letters", -1, node.t)
        if isinstance(task, WordTask) and below is not None:
            scale = self.letter_scale(node.rect)
            scale = min(scale, self.letter_scale(below.rect, framed=True))
            letter = task.answers[self.time(node.t)]
            self.write(node.rect, letter, "text", "text", bold=True, scale=scale)

    _writes: ClassVar[dict[str, Callable[["GroundPainter", Node], None]]] = {
        "state": _write_state,
        "initial": _write_initial,
        "onehot": _write_onehot,
        "input": _write_input,
        "output": _write_output,
        "wanted": _write_wanted,
    }

    def _letters(self, node: Node) -> None:
        """Where something will stand. Its dashes are a path: a pen's begin elsewhere where a part
        of them is cut off.
        """
        radius = self.radius(node.rect)
        outline = QPainterPath()
        outline.addRoundedRect(node.rect, radius, radius)
        color = self.theme.color("faint")
        dashes = QPainterPathStroker(stroke(color, 1.2, Qt.PenStyle.DashLine))
        self.p.fillPath(dashes.createStroke(outline), color)

    _loss = _letters  # before there is a value, too

    def _labels(self, named: bool) -> None:
        """The margin, which stays when the word scrolls; named: with row names and shapes."""
        left = self.view.left()
        margin = QRectF(left, self.view.top(), self.layout.label_width, self.view.height())
        if left > 0:
            self.p.fillRect(margin, self.theme.color("window"))
        self.clear = self.view
        if named and row_names.are_told(self.sheet):
            # Those that have less room than their letters last: what stands there is known.
            for row in sorted(self.layout.rows, key=self._is_tight):
                self._label(row, margin.adjusted(LABEL_FROM * self.layout.em, 0, 0, 0))

    def _label(self, row: Row, margin: QRectF) -> None:
        """Two lines where there is room for them, else one; of a cell of two states maybe three."""
        name, shape = self.line("label"), self.line("number")
        lines = self._has_two_lines(row)
        last = row.kind == "state" and strip_names.told(self.sheet) == Told.BELOW
        top = row.middle - (name + shape * (lines + last)) / 2
        place = QRectF(margin.left(), top, margin.width(), name)
        told = row_label(self.experiment, row)
        if not self._is_tight(row) or self._is_free(place.adjusted(0, SLACK, 0, -SLACK)):
            room = self._reaching(row, place)
            alone = self._beside(row, QRectF(room), told) or lines
            self.write(room, told if alone else self._of_one_line(row, told), *NAMED, side=LEFT)
        if lines:
            place = QRectF(margin.left(), top + name, margin.width(), shape)
            self.write(self._reaching(row, place), self._below(row), "muted", side=LEFT)
        if last:
            place.translate(0, shape)
            self.write(place, strip_names.words(), "muted", side=LEFT)

    def _has_two_lines(self, row: Row) -> bool:
        return row_names.in_two_lines(self.sheet, row)

    def _of_one_line(self, row: Row, name: str) -> list[str]:
        also = self._also(row)
        return [f"{name}  {also}", f"{name} {also}", name] if also else [name]

    def _below(self, row: Row) -> list[str]:
        """A name: the row's shape, and what is told with it; a scale goes before."""
        text = row_shape(self.experiment, self.picture.trace, row)
        text = UNTOLD if text and self.picture.withheld == "shapes" else text
        also = self._also(row)
        both = f"{text}  {also}".strip()
        return [both, also] if also and row.kind == "head" else [both, text]

    def _is_tight(self, row: Row) -> bool:
        return row.room < TIGHT * self.line("label")

    def _is_free(self, place: QRectF) -> bool:
        return not any(place.intersects(QRectF(*each)) for each in self.written)

    def _also(self, row: Row) -> str:
        """What is told with a row's shape: the scale of its colours, or which strip is which."""
        if row.kind == "head":
            bound = self.picture.score_bound
            is_told = row_names.score_scale(self.sheet, bound) == bound
            return row_names.scale_text(bound) if is_told else ""
        behind = row.kind == "state" and strip_names.told(self.sheet) == Told.BEHIND
        return strip_names.words() if behind else ""

    def _is_backward(self, row: Row) -> bool:
        return row.kind == "state" and bool(self.experiment.lanes.is_backward(row.lane))

    def _reaching(self, row: Row, place: QRectF) -> QRectF:
        """As far as it may: where no state enters from the left, to the first box."""
        room = QRectF(place)
        if self.view.left() <= 0:
            room.setRight(row_names.right_of(self.sheet, row))
        return room

    def _beside(self, row: Row, room: QRectF, name: str) -> bool:
        """What is told to the right of a row's name, if something is; whether it could be: of a
        lane that reads backwards that it does; the shape of a row that is too low for a second line
        where the others have one.
        """
        texts = []
        if self._is_backward(row):
            texts = [tr("reads right to left"), tr("right to left"), tr("leftwards")]
        elif row.kind not in ("state", *row_names.WORDLESS) and not self._has_two_lines(row):
            states = (each for each in self.layout.rows if each.kind == "state")
            if all(map(self._has_two_lines, states)):
                texts = self._below(row)
        wide = self.fonts.texts("label").width(name) + 0.6 * self.layout.em
        room.setLeft(room.left() + wide)
        return self.write(room, texts, "muted", side=LEFT)


def _zeros(names: Sequence[str], marked: bool) -> Iterator[list[str]]:
    """Lines that say that the initial states are 0, the fullest first; there are hair spaces, too.
    marked: of which lane they are, as the names beside them; else the row may say that. Where none
    has room, 0 itself is told.
    """
    short = list(names) if marked else [f"{name[0]}₀" for name in names]
    for known, equals in ((names, " = "), (short, " = "), (short, "\u200a=\u200a")):
        yield [f"{name}{equals}0" for name in known]
        yield [equals.join([*known, "0"])]
    yield [", ".join(short), "= 0"]

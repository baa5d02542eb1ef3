"""Where everything in the unrolled network stands: nodes, arrows and rows, in pixels.

Pure geometry from an experiment, a size and a font height; draws nothing and knows no values.
Columns are time steps, rows go from the input (bottom) to the loss (top). Of a layer's
two lanes one stands a little to the left and one to the right, so that what passes one on its way
to the other rises beside it, straight; what joins them is a bar of its own, as torch's `cat` is.
"""

import math
from functools import cached_property

from PySide6.QtCore import QRectF

from core.experiment import Experiment
from core.trace.playhead import Steps
from gui.figures.diagram import choices, folded
from gui.figures.diagram.choices import NONE, STEP_LINE, STEPS_APART, Sight, Way, heights_in
from gui.figures.diagram.edges import Edges
from gui.figures.diagram.parts import Edge, Node
from gui.figures.diagram.rows import TOP, Heights, Row

LARGEST = 3.0  # times the text's size: letters that are read from the last row
DIGIT = 0.52  # em: as wide as this all widths below expect it
WIDE = (9.5, 5.0)  # em, of a column and of an initial state, where there is room
BESIDE_INITIAL = 1.4  # em, of its room to the left and right of an initial state
INITIAL, INITIAL_OF_TWO = 1.25, 2.7  # em, the height of an initial state; of h and c
TALLEST_INITIAL = 3.8  # em
CELLS = (2.55, 2.12)  # em of the window's text: a cell as wide shows its number, or a smaller one
WIDEST = 17.0  # em, of a column
RECURRENCE = 1.0  # em, the length of its arrow at least
LETTERS_BESIDE = 0.85  # em, that a box of h and c loses where it has these letters beside its cells
LINK = 2.4  # em, of a recurrence that another arrow passes: as much is seen of it on either side
VIEWS = 8  # of which it is kept what is in them
GAP = 0.28  # em: half of what an arrow that rises cuts out of one that it passes
BESIDE_LETTER = 1.0  # em, between a predicted letter's box and the edge of what is below it
NARROWEST_LETTER = 1.3  # em, of its box
LOSS = 3.2  # em, that a loss's box has at least; it reaches as far over the arrow to it
LOSS_TOLD = 2.35  # em: a loss is told in a box as wide
LOSSES_APART = 0.2  # em: none but numbers stand there, and no arrow from one to the next
CLEAR = 0.4  # em, between two columns' boxes of probabilities


class DiagramLayout:
    """Nodes, edges and rows of one experiment. All sizes follow the font height `em`."""

    def __init__(self, experiment: Experiment, sight: Sight) -> None:
        self.experiment = experiment
        self._sight = sight
        self.folded = sight.folded
        self.name, self.pitch = sight.name, sight.pitch
        self.steps = Steps.of(experiment)
        self.columns = 1 if self.folded else self.steps.seq_len
        for left_out in (NONE, frozenset({"loss"})):
            heights = self._heights(left_out)
            self.named = heights.named
            self.scale = self._scale(heights)
            self.em = sight.em * self.scale
            self._spread(sight.width)
            if ("loss", -1) not in heights.kinds or self._tells_losses:
                break
        self.rows = heights.placed(sight.height, self.em)
        self.steps_below = False
        heights = self._with_steps(heights, left_out)
        self.rows = heights.placed(sight.height, self.em)
        self.height = self.rows[-1].top + self.rows[-1].height + (TOP + heights.foot) * self.em
        self.nodes = self._nodes()
        self.edges = Edges(self).found
        self._found: dict[object, tuple[list[Node], list[Edge]]] = {}

    def _heights(self, left_out: frozenset[str], line: float = 0.0) -> Heights:
        """With the rows that may be left out where there is room, or they are asked for."""
        return heights_in(self.experiment, self._sight, self._scale, left_out, line)

    def _with_steps(self, heights: Heights, left_out: frozenset[str]) -> Heights:
        """With a line for the time steps below their letters, where they have no room beside these
        and it costs no more than some height.
        """
        if self._step_beside or self._sight.step > self.column / self.em - STEPS_APART:
            return heights
        found = self._heights(left_out, STEP_LINE)
        fits = found.total(0.0) * self.em <= self._sight.height
        if not (fits and found.is_like(heights)) or self._scale(found) != self.scale:
            return heights
        self.steps_below = True
        return found

    @property
    def _step_beside(self) -> bool:
        """Whether "t = 5" has room beside what is read."""
        em, row = self.em, self.rows[-1]
        box = self._rect(row, 0.0).width()
        free = (self.column - box) / 2 - 0.45 * em
        if self.experiment.trains and not self.is_narrow_input:
            free = box / 2 - em - 3
        return free >= self._sight.step * em

    def _scale(self, heights: Heights) -> float:
        """A small network fills the stage; letters are never less than they are elsewhere."""
        sight = self._sight
        column, initial = WIDE
        column = self._loop[1] / sight.broad if self.folded else column
        wide = sight.labels + 1 + (self._sides * initial + column * self.columns) * sight.broad
        width, height = sight.width / sight.em, sight.height / sight.em
        most = folded.LARGEST if self.folded else LARGEST
        return min(max(min(height / heights.total(1.0), width / wide), 1.0), most)

    @cached_property
    def _loop(self) -> tuple[float, float]:
        """How wide a folded network's box may be, and its column, in em."""
        sight = self._sight
        room = sight.width / sight.em - sight.labels - 1 - self._sides * WIDE[1] * sight.broad
        return folded.widths(self.experiment, room, sight.broad)

    @property
    def _tells_losses(self) -> bool:
        """Whether a column is broad enough for the number: without it its box would say nothing."""
        return self._loss_width >= LOSS_TOLD * self.em * self._sight.broad

    @property
    def _sides(self) -> int:
        return 2 if self.experiment.model.bidirectional else 1

    def _spread(self, width: float) -> None:
        """Row names, initial states and columns over the width there is; what is over, outside.
        seen: how many whole columns are in view.
        """
        em, sides, self.seen = self.em, self._sides, self.columns
        fits = [each for each in self._ways() if self._needed(*each) * em <= width]
        labels, initial, column = fits[0] if fits else self._telling(*choices.SCROLLS)
        column = max(column, folded.BOX) if self.folded else column
        named = width > 2.5 * self._margin(labels) * em
        self.label_width = self._margin(labels if named else choices.BARE) * em
        if not fits:
            self._scroll(width, initial * em, column * em)
            return
        free = width - self.label_width - sides * initial * em - em
        widest = max(WIDEST, self._loop[1]) if self.folded else WIDEST
        self.column = min(max(free / self.columns, column * em), widest * em)
        if free / self.columns > column * em:
            told = self._numbers(CELLS[1])
            wide = max(WIDE[0], told / em if told * self.columns <= free else 0.0)
            wide = self._loop[1] if self.folded else wide
            spare = free / em - self.columns * wide
            initial += min(max(spare, 0.0) / 4, 2.0)
            free = width - self.label_width - sides * initial * em - em
            self.column = min(free / self.columns, widest * em)
        self.initial_width = initial * em
        taken = self.columns * self.column + sides * self.initial_width + em
        spare = max(width - self.label_width - taken, 0.0) / 2
        self.left = self.label_width + self.initial_width + spare
        self.width = self.label_width + taken + spare
        self._measure_boxes()

    def _ways(self) -> list[Way]:
        """Where an initial state has room for what it says, and where it has not; where states have
        no names, it says less.
        """
        if not self.named:
            return list(choices.FITS)
        whole = (each for each in choices.FITS if each[0] == choices.WHOLE)
        return [*(self._telling(*each) for each in whole), *choices.FITS[1:]]

    def _margin(self, labels: int) -> float:
        return (self._sight.labels, self._sight.names, 0.4)[labels]

    def _telling(self, labels: int, initial: float, column: float) -> Way:
        return labels, max(initial, self._sight.initial[0] + BESIDE_INITIAL), column

    def _scroll(self, width: float, initial: float, column: float) -> None:
        """Of a longer word so many whole columns are in view beside the row names, on whole
        pixels: none is cut, and one that comes into view is all that a step has to draw.
        """
        labels, column = math.ceil(self.label_width), math.ceil(column)
        free = math.floor(width) - labels
        self.seen = max(free // column, 1)
        self.column = float(max(free // self.seen, column))
        self.label_width = float(max(free - self.seen * self.column, 0.0) + labels)
        self.initial_width = float(math.ceil(initial))
        self.left = self.label_width + self.initial_width
        self.width = self.left + self.columns * self.column
        if self._sides == 2:  # the last state's room, too, is of whole columns
            self.width += math.ceil((initial + self.em) / self.column) * self.column
        self._measure_boxes()

    @property
    def scrolls(self) -> bool:
        """Whether its columns stand on whole pixels, as those of a word do that is longer than the
        view.
        """
        return not self.folded and self.left.is_integer() and self.column.is_integer()

    def scrolled_to(self, column: int) -> int:
        """Where a view of a word that is longer than it begins, with a column in its middle."""
        first = column - self.seen // 2
        return round(first * self.column + self.initial_width) if first > 0 else 0

    def _needed(self, labels: int, initial: float, column: float) -> float:
        column = max(column, folded.BOX) if self.folded else column
        column = max(column, self._least_output + CLEAR) if labels == choices.NAMES else column
        return self._margin(labels) + self._sides * initial + 1 + column * self.columns

    def _measure_boxes(self) -> None:
        """side: by how much the two lanes of a layer stand apart from the column's middle. beside:
        how far from a lane's box that rises which passes it. gap: half of what it cuts out.
        out_right: how far into a column its arrow to the next reaches; out_left: to the one before.
        """
        em = self.em
        apart = 0.5 * self._arrow()
        if self.folded:
            apart = min(folded.SIDE * em, 0.26 * self.column)
            self.box = min(self.column - 2 * apart, self._loop[0] * em)
            self.side = self.beside = apart if self._sides == 2 else 0.0
        elif self._sides == 2:
            between = min(max(LINK * em, 0.16 * self.column), 0.42 * self.column)
            self.side = between / 3
            self.beside = between / 2
            self.box = self.column - between
        else:
            self.side = self.beside = 0.0
            self.box = self.column - 2 * apart
        self.gap = min(GAP * em, 0.25 * self.beside) if self.side else GAP * em
        self.out_right = max(math.floor((self.column - self.box) / 2 + self.side) - 2, 0)
        self.out_left = self.out_right if self._sides == 2 else 0

    def _arrow(self) -> float:
        """The length of a recurrence: shorter where numbers thereby fit into their cells, but never
        a stub: it is what the picture is about.
        """
        least = RECURRENCE * self.em
        usual = max(1.2 * self.em, 0.16 * self.column)
        for cell in CELLS:
            if self._numbers(cell) <= self.column:
                return min(usual, self.column - self._numbers(cell) + least)
        return usual

    def _numbers(self, cell: float) -> float:
        """How wide a column is at least whose state has cells of so many em, and an arrow."""
        plain = self.em / self.scale
        cells = self.experiment.model.hidden_size * cell * self._sight.broad
        beside = LETTERS_BESIDE if self.experiment.model.cell_kind.has_c else 0.0
        return cells * plain + (RECURRENCE + 0.52 + beside) * self.em

    def foot(self, view: QRectF) -> float:
        """Where what stands below the rows begins, if something does; else the view's end."""
        bottom = max(self.height, view.height())
        return bottom - self._sight.foot * self.em

    def row(self, kind: str, lane: int = -1) -> Row | None:
        return next((row for row in self.rows if (row.kind, row.lane) == (kind, lane)), None)

    def column_middle(self, t: int) -> float:
        return self.left + (t + 0.5) * self.column

    def _nodes(self) -> list[Node]:
        nodes = []
        for row in self.rows:
            for t in range(self.columns):
                nodes.append(Node(row.kind, row.lane, t, self._rect(row, self.column_middle(t))))
            if row.kind == "state":
                nodes.append(Node("initial", row.lane, -1, self._initial(row)))
        return nodes

    def _rect(self, row: Row, middle: float) -> QRectF:
        width = self.box + 2 * self.side
        if row.kind == "state" and self.side:
            width = self.box
            middle += self.side if self.experiment.lanes.is_backward(row.lane) else -self.side
        elif row.kind in ("letters", "wanted"):
            width = self._letter_width(self.row("letters") or row)
        elif row.kind == "loss" and self.branches:
            width = min(2 * self._aside + LOSS / 2 * self.em, self._output_width)
        elif row.kind == "loss":
            width = self._loss_width
        elif row.kind == "input" and self.is_narrow_input:
            width = min(1.5 * self.em, width)
        elif row.kind in ("output", "head"):
            width = self._output_width
        return QRectF(middle - width / 2, row.top, width, row.height)

    @property
    def _output_width(self) -> float:
        """No arrow leads to the next one: where columns are narrow it is wider than a state."""
        wide = min(self._least_output * self.em, self.column - CLEAR * self.em)
        return min(max(self.box + 2 * self.side, wide), 15 * self.em)

    @property
    def _loss_width(self) -> float:
        """Of its box where no arrow leads there."""
        least = LOSS_TOLD * self._sight.broad * self.em
        return max(self._output_width, min(least, self.column - LOSSES_APART * self.em))

    @property
    def _least_output(self) -> float:
        """In em: with it losses are told, and their arrows pass the letters."""
        return max(NARROWEST_LETTER + 2 * BESIDE_LETTER + 0.05, LOSS_TOLD * self._sight.broad)

    def _letter_width(self, row: Row) -> float:
        """Narrower where an arrow to the loss has thereby room beside it."""
        square = min(row.height, self._output_width)
        beside = self._output_width - 2 * (BESIDE_LETTER + 0.02) * self.em
        passed = any(each.kind == "loss" for each in self.rows)
        return min(square, beside) if passed and beside >= NARROWEST_LETTER * self.em else square

    @cached_property
    def _aside(self) -> float:
        """How far left of a column's middle the arrow to its loss rises: past the predicted letter,
        half-way between that and the edge of what it leaves; 0 without one.
        """
        row = self.row("letters")
        return (self._output_width + self._letter_width(row)) / 4 if row is not None else 0.0

    @property
    def branches(self) -> bool:
        """Whether there is room for that arrow beside the letter."""
        free = self._output_width / 2 - self._aside
        return self._aside > 0 and free > BESIDE_LETTER / 2 * self.em

    def loss_x(self, t: int) -> float:
        """Where the arrow to a column's loss rises."""
        return self.column_middle(t) - self._aside

    @property
    def is_narrow_input(self) -> bool:
        """Whether the letter stands alone; where two lanes read it itself, its box is as wide."""
        if not self.experiment.trains:
            return False
        kinds = {row.kind for row in self.rows}
        return not self.side or bool(kinds & {"embedding", "onehot"})

    def _initial(self, row: Row) -> QRectF:
        """h_0 stands where its lane starts: left, or right for the backward direction."""
        em = self.em
        gap, width = self._before_initial
        least = INITIAL_OF_TWO if self.experiment.model.cell_kind.has_c else INITIAL
        least = max(least, self._sight.initial[1] if self.named else 0.0)
        height = max(min(0.62 * row.height, TALLEST_INITIAL * em), least * em)
        height = min(height, 0.94 * row.room)
        boxes = [self._rect(row, self.column_middle(t)) for t in (0, self.columns - 1)]
        x = boxes[0].left() - gap - width
        if self.experiment.lanes.is_backward(row.lane):
            x = boxes[1].right() + gap
        return QRectF(x, row.middle - height / 2, width, height)

    @cached_property
    def _before_initial(self) -> tuple[float, float]:
        """How far an initial state is from its cell, where a loop comes down between them farther;
        and how wide it is.
        """
        em, usual = self.em, 1.2 * self.em
        told = self.initial_width > 3 * em
        width = self.initial_width - BESIDE_INITIAL * em if told else 1.1 * em
        if not self.folded:
            return usual, width
        free = self.left - self.label_width - 0.3 * em
        free += 0.0 if self.side else (self.column - self.box) / 2
        gap = max(min(folded.GAP * em, free - width), usual)
        return gap, width

    @cached_property
    def _by_key(self) -> dict[tuple[str, int, int], Node]:
        return {node.key: node for node in self.nodes}

    def node(self, kind: str, lane: int, t: int) -> Node | None:
        return self._by_key.get((kind, lane, t))

    def nodes_at(self, t: int) -> list[Node]:
        """Of a column; the initial states are with their lanes' first."""
        return self._by_column[t]

    @cached_property
    def _by_column(self) -> dict[int, list[Node]]:
        found: dict[int, list[Node]] = {t: [] for t in range(self.columns)}
        for node in self.nodes:
            backward = self.experiment.lanes.is_backward(node.lane) if node.lane >= 0 else False
            found[(self.columns - 1 if backward else 0) if node.t < 0 else node.t].append(node)
        return found

    @cached_property
    def _edges_by_column(self) -> dict[int, list[tuple[float, float, Edge]]]:
        """Each with how far it goes to the left and to the right, its head included."""
        found: dict[int, list[tuple[float, float, Edge]]] = {t: [] for t in range(self.columns)}
        for edge in self.edges:
            across = [point.x() for point in edge.points]
            reach = (min(across) - self.em, max(across) + self.em)
            found[edge.target[1]].append((*reach, edge))
        return found

    def columns_in(self, view: QRectF) -> range:
        """The columns that a view shows something of; some more on either side, for what enters."""
        first = int((view.left() - self.left) // self.column) - 2
        last = int((view.right() - self.left) // self.column) + 2
        return range(max(first, 0), min(last, self.columns - 1) + 1)

    def nodes_in(self, view: QRectF) -> list[Node]:
        return self._in(view)[0]

    def edges_in(self, view: QRectF) -> list[Edge]:
        return self._in(view)[1]

    def _in(self, view: QRectF) -> tuple[list[Node], list[Edge]]:
        """What a view shows something of, found once: a frame asks four times."""
        key = view.getRect()
        if key not in self._found:
            if len(self._found) >= VIEWS:
                self._found.clear()
            self._found[key] = self._nodes_in(view), self._edges_in(view)
        return self._found[key]

    def _nodes_in(self, view: QRectF) -> list[Node]:
        columns = self.columns_in(view)
        return [node for t in columns for node in self._by_column[t] if node.rect.intersects(view)]

    def _edges_in(self, view: QRectF) -> list[Edge]:
        left, right = view.left(), view.right()
        return [
            edge
            for t in self.columns_in(view)
            for begin, end, edge in self._edges_by_column[t]
            if begin < right and end > left
        ]

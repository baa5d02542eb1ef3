"""Where the values of a box stand: strips of cells, one for each array. Geometry alone."""

from PySide6.QtCore import QLineF, QPointF, QRectF

from core.experiment import Experiment
from gui.figures.diagram.layout import DiagramLayout
from gui.figures.diagram.parts import Node
from gui.figures.diagram.rows import NAME, NAMED_OF_TWO, NAMED_STATE, SECOND_STRIP

MAX_BARS = 32
STRIPS = ("state", "initial", "embedding", "onehot", "joined", "head", "input")
BESIDE = 5.0  # em: a box as wide has room for the letters h and c beside its strips
NARROWEST = 4.0  # pixels: narrower cells are not told apart by lines, which would be all there is


class Strips:
    """Where the strips of numbers of one layout are. Found once for each node, for every frame
    asks.
    """

    def __init__(self, layout: DiagramLayout, experiment: Experiment) -> None:
        self._layout = layout
        self._experiment = experiment
        self._model = experiment.model
        self._found: dict[tuple[str, int, int], list[QRectF]] = {}
        self._lines: dict[tuple[str, int, int], list[list[QLineF]]] = {}
        self._frames: dict[tuple[str, int, int], list[QRectF]] = {}
        self._counts = self._counted()

    def of(self, node: Node) -> list[QRectF]:
        """The strips of a node, h before c; none where it has no cells."""
        found = self._found.get(node.key)
        if found is None:
            found = self._found[node.key] = self._of(node)
        return found

    def _of(self, node: Node) -> list[QRectF]:
        if node.kind == "state":
            return self._state(node.rect)
        if node.kind == "initial":
            return self._initial(node.rect)
        if node.kind == "input" and self._experiment.trains:
            return []
        return [node.rect] if node.kind in STRIPS else []

    def _state(self, rect: QRectF) -> list[QRectF]:
        """Above the name, where there is room for one."""
        em = self._layout.em
        pad = min(0.35 * em, 0.14 * rect.height())
        name = self.name_height(rect)
        inner = rect.adjusted(0.25 * em, pad, -0.25 * em, -(name or pad))
        gap = min(0.2 * em, 0.1 * inner.height())
        if rect.width() > BESIDE * em and (inner.height() + gap) / 2 >= self._layout.pitch * em:
            inner.setLeft(rect.left() + (1.1 if self._model.cell_kind.has_c else 0.25) * em)
        return self._stacked(inner, gap)

    def name_height(self, rect: QRectF) -> float:
        """Of the line below a state's strips; 0 where they need all the room."""
        em = self._layout.em
        if not self._layout.named:
            return 0.0
        name = self._layout.name
        least = NAMED_OF_TWO + SECOND_STRIP.least if self._model.cell_kind.has_c else NAMED_STATE
        least += name - NAME
        return name * em if rect.height() >= least * em else 0.0

    def has_letters(self, node: Node) -> bool:
        """Whether h and c stand beside their strips."""
        if node.kind != "state" or not self._model.cell_kind.has_c:
            return False
        return self.of(node)[0].left() - node.rect.left() > self._layout.em

    def _initial(self, rect: QRectF) -> list[QRectF]:
        """Only what is drawn at random has numbers to be shown."""
        if self._model.initial_state == "zeros":
            return []
        em = self._layout.em
        inner = rect.adjusted(0.3 * em, 0.25 * em, -0.3 * em, -0.25 * em)
        below = self._layout.name - 0.15
        if inner.height() > (below + 0.55) * em:
            inner.setBottom(inner.bottom() - below * em)
        return self._stacked(inner, 1.0)

    def _stacked(self, inner: QRectF, gap: float) -> list[QRectF]:
        count = 2 if self._model.cell_kind.has_c else 1
        height = (inner.height() - gap * (count - 1)) / count
        tops = (inner.top() + k * (height + gap) for k in range(count))
        return [QRectF(inner.left(), top, inner.width(), height) for top in tops]

    def count(self, node: Node) -> int:
        """How many values a node's strip has."""
        return self._counts.get(node.kind, self._model.hidden_size)

    def _counted(self) -> dict[str, int]:
        return {
            "embedding": self._model.embedding_dim,
            "input": self._experiment.input_size,
            "onehot": self._experiment.input_size,
            "joined": self._model.output_size,
            "output": min(self._experiment.logit_size, MAX_BARS),
            "head": min(self._experiment.logit_size, MAX_BARS),
            "wanted": 1,
            "letters": 1,
            "loss": 1,
        }

    def dividers(self, node: Node) -> list[list[QLineF]]:
        """Between the cells of each of a node's strips; none where cells would be all line."""
        found = self._lines.get(node.key)
        if found is None:
            count = self.count(node)
            found = self._lines[node.key] = [_between(rect, count) for rect in self.of(node)]
        return found

    def frames(self, node: Node) -> list[QRectF]:
        """Around each of a node's strips, a line of one pixel on whole ones."""
        found = self._frames.get(node.key)
        if found is None:
            whole = (QRectF(rect.toRect()) for rect in self.of(node))
            frames = [rect.adjusted(0.5, 0.5, -0.5, -0.5) for rect in whole]
            found = self._frames[node.key] = frames
        return found

    def cell(self, rect: QRectF, count: int, k: int) -> QRectF:
        width = rect.width() / count
        return QRectF(rect.left() + k * width, rect.top(), width, rect.height())

    def bars(self, rect: QRectF) -> QRectF:
        """Where a box of probabilities has its bars."""
        return rect.adjusted(0.25 * self._layout.em, 0, -0.25 * self._layout.em, 0)

    def index_at(self, node: Node, point: QPointF) -> int:
        """Which of a node's values lies at a point of it."""
        room = (self.of(node) or [self.bars(node.rect) if node.kind == "output" else node.rect])[0]
        count = self.count(node)
        share = (point.x() - room.left()) / room.width()
        return min(max(int(share * count), 0), count - 1)


def _between(rect: QRectF, count: int) -> list[QLineF]:
    """Within the strip's outline, which lies on whole pixels."""
    width = rect.width() / count
    if width < NARROWEST:
        return []
    xs = [rect.left() + k * width for k in range(1, count)]
    whole = rect.toRect()
    top, bottom = whole.top() + 1.5, whole.top() + whole.height() - 1.5
    return [QLineF(QPointF(x, top), QPointF(x, bottom)) for x in xs]

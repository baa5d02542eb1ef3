"""What lies under a point of the diagram: a value in a box, or an arrow's weight."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from core.experiment import Experiment
from gui.figures.diagram.layout import DiagramLayout
from gui.figures.diagram.parts import Node, Weight
from gui.figures.diagram.strips import Strips

REACH = 5  # pixels from an arrow


class Place(NamedTuple):
    """A node, and which of its values."""

    node: Node
    number: int


def value_at(layout: DiagramLayout, experiment: Experiment, point: QPointF) -> Place | None:
    """The box at a point of the diagram, and which of its values."""
    near = QRectF(point, point).adjusted(-1, -1, 1, 1)
    for node in layout.nodes_in(near):
        if node.rect.contains(point):
            return Place(node, Strips(layout, experiment).index_at(node, point))
    return None


def weight_at(layout: DiagramLayout, point: QPointF) -> Weight | None:
    """The weight that the arrow near a point multiplies by."""
    near = QRectF(point.x() - REACH, point.y() - REACH, 2 * REACH, 2 * REACH)
    for edge in layout.edges_in(near):
        for start, end in zip(edge.points, edge.points[1:], strict=False):
            box = QRectF(start, end).normalized().adjusted(-2, -2, 2, 2)
            if box.intersects(near):
                return edge.weight
    return None

"""What lies under a point of the diagram: a value in a box, or an arrow's weight."""

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from core.experiment import Experiment
from gui.figures.diagram.layout import DiagramLayout, Node, Weight

MARGIN = 0.08  # of a box's width, left and right of its values
REACH = 5  # pixels from an arrow


class Place(NamedTuple):
    """A node, and which of its values."""

    node: Node
    number: int


def value_at(layout: DiagramLayout, experiment: Experiment, point: QPointF) -> Place | None:
    """The box at a point of the diagram, and which of its values."""
    for node in layout.nodes:
        if node.rect.contains(point):
            inside = (point.x() - node.rect.left()) / node.rect.width()
            return Place(node, _index(experiment, node, inside))
    return None


def _index(experiment: Experiment, node: Node, inside: float) -> int:
    """Which of a node's values lies at a fraction of its width."""
    count = {
        "state": experiment.model.hidden_size,
        "initial": experiment.model.hidden_size,
        "embedding": experiment.model.embedding_dim,
        "output": len(experiment.vocabulary),
        "input": experiment.input_size,
    }.get(node.kind, 1)
    fraction = (inside - MARGIN) / (1 - 2 * MARGIN)
    return int(np.clip(fraction * count, 0, count - 1))


def weight_at(layout: DiagramLayout, point: QPointF) -> Weight | None:
    """The weight that the arrow near a point multiplies by."""
    near = QRectF(point.x() - REACH, point.y() - REACH, 2 * REACH, 2 * REACH)
    for edge in layout.edges:
        for start, end in zip(edge.points, edge.points[1:], strict=False):
            box = QRectF(start, end).normalized().adjusted(-2, -2, 2, 2)
            if box.intersects(near):
                return edge.weight
    return None

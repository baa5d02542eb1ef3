"""What the unrolled network is drawn of: boxes, arrows, and the weights that arrows stand for."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF


@dataclass(frozen=True)
class Node:
    """A box. t counts from 0; -1 is an initial state. lane is -1 where there is none."""

    kind: str
    lane: int
    t: int
    rect: QRectF

    @cached_property  # every painting asks for hundreds
    def key(self) -> tuple[str, int, int]:
        return self.kind, self.lane, self.t


class Weight(NamedTuple):
    """What an arrow multiplies by. kind: ih or hh (of the state that enters first, too) of a lane;
    embedding or fc of none. onehot, join (of a lane), softmax, largest, loss: by nothing.
    """

    kind: str
    lane: int = -1


@dataclass(frozen=True)
class Edge:
    """An arrow; all with one `weight` multiply by the very same numbers. points: of its corners.
    target: (lane, t). source, end: keys of the boxes that it leaves and comes to. crossed: the x
    of those that rise over it, where it has a gap.
    """

    weight: Weight
    target: tuple[int, int]
    points: tuple[QPointF, ...]
    source: tuple[str, int, int]
    end: tuple[str, int, int]
    crossed: tuple[float, ...] = ()

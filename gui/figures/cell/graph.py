"""CellGraph: an opened cell as boxes, symbols and the lines between them. No pixels, no widgets.

Places are in hundredths of the sheet's width and height, wherever it is drawn; signs and dots have
the size of their text. What a node holds is a Quantity: a vector, of which one unit is looked at.
"""

from dataclasses import dataclass

import numpy as np

from core.arrays import Array

STATE, GATE, FUNCTION, SIGN, DOT, WORD, PRODUCT = (
    "state",
    "gate",
    "function",
    "sign",
    "dot",
    "word",
    "product",
)

ASIDE = 1 / 6  # of a side's width, from its middle: where one of two lines comes in


@dataclass(frozen=True)
class Quantity:
    """names: as it is written, then shorter. count: of the values, (n,), None before they are
    computed. by_unit: one value for each hidden unit. signed: whether a "+" is written.
    """

    names: tuple[str, ...]
    values: Array | None
    count: int
    by_unit: bool = True
    signed: bool = True


@dataclass(frozen=True)
class Factors:
    """A row of a matrix, and the vector that it is multiplied with: (held, term) of each."""

    rows: tuple[tuple[Quantity, str], tuple[Quantity, str]]


@dataclass(frozen=True)
class Node:
    """kind: STATE, GATE and PRODUCT are boxes, FUNCTION a small one; a SIGN stands in a circle, a
    WORD alone; a DOT is where a line parts. x, y: the middle. term: what it lights. opens: the
    gate whose arithmetic a click shows, None for none.

    over: the node up to which its value stands above the line, and after: from which on, if it
    stands above the symbol, too; beside: so far, right of it. among: which boxes it is one of, if
    not of all: those tell alike. role: a word for what it is for. rise: so much higher it may be
    where the sheet is low, upwards from its place.
    """

    key: str
    kind: str
    x: float
    y: float
    wide: float = 0.0
    high: float = 0.0
    sign: str = ""
    term: str = ""
    holds: Quantity | None = None
    factors: Factors | None = None
    opens: str | None = None
    over: str = ""
    after: str = ""
    among: str = ""
    beside: float = 0.0
    role: str = ""
    rise: float = 0.0


@dataclass(frozen=True)
class Line:
    """From one side of a node to a side of another ("n", "e", "s", "w"), with a corner at most. Of
    a side that two lines come to "s-" is left of the middle, "s+" right of it.

    An arrowhead tells where it ends; what ends in a dot goes on from there. belt: it carries the
    state from step to step.
    """

    start: str
    out: str
    end: str
    into: str
    belt: bool = False


@dataclass(frozen=True)
class CellGraph:
    """nodes: by their keys."""

    nodes: dict[str, Node]
    lines: tuple[Line, ...]


PARTS = (Quantity, Factors, Node)


def is_alike(one: object, other: object) -> bool:
    """Whether two graphs, or parts of them, are drawn alike: their arrays are compared, too."""
    if one is other:
        return True
    if isinstance(one, np.ndarray) and isinstance(other, np.ndarray):
        return np.array_equal(one, other)
    if type(one) is not type(other):
        return False
    if isinstance(one, CellGraph) and isinstance(other, CellGraph):
        nodes = tuple(one.nodes.values()), tuple(other.nodes.values())
        return one.lines == other.lines and is_alike(*nodes)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(is_alike, one, other))
    if isinstance(one, PARTS):  # two hundred comparisons a step
        return all(map(is_alike, vars(one).values(), vars(other).values()))
    return one == other


def graph_of(nodes: list[Node], lines: str) -> CellGraph:
    """lines: one a word, "f.n>keep.s": from the north of one to the south of another; "=" for a
    piece of the belt.
    """
    found = []
    for each in lines.split():
        start, sign, end = each.partition("=" if "=" in each else ">")
        (source, out) = start.split(".")
        (target, into) = end.split(".")
        found.append(Line(source, out, target, into, sign == "="))
    return CellGraph({each.key: each for each in nodes}, tuple(found))

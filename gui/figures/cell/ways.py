"""Ways: the corners of an opened cell's lines, and where one passes another."""

from collections import defaultdict
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from gui.figures.cell.graph import ASIDE, Line

NEAR = 0.5  # pixels


def way(line: Line, rects: dict[str, QRectF]) -> list[QPointF]:
    """Its corners: out of one side, into the other, with one bend where they do not face."""
    start = side(rects[line.start], line.out)
    end = side(rects[line.end], line.into)
    upright = line.out[0] in "ns"
    upright_in = line.into[0] in "ns"
    if not (upright or upright_in) and rects[line.start].contains(QPointF(start.x() - 1, end.y())):
        start.setY(end.y())  # straight on out of a box that is higher than its line's place
    if upright == upright_in:
        return [start, end]
    bend = QPointF(start.x(), end.y()) if upright else QPointF(end.x(), start.y())
    return [start, bend, end]


def side(rect: QRectF, letter: str) -> QPointF:
    """The middle of a side: "n", "e", "s", "w"; with "-" or "+" beside it."""
    middle = rect.center()
    if letter[0] in "ns":
        aside = {"": 0.0, "-": -1.0, "+": 1.0}[letter[1:]] * rect.width() * ASIDE
        return QPointF(middle.x() + aside, rect.top() if letter[0] == "n" else rect.bottom())
    return QPointF(rect.right() if letter == "e" else rect.left(), middle.y())


def crossed(ways: list[list[QPointF]]) -> dict[int, list[QPointF]]:
    """Where an upright piece of one passes a level piece of another, by the latter's place."""
    pieces = [(k, a, b) for k, way in enumerate(ways) for a, b in pairwise(way)]
    upright = [(k, a, b) for k, a, b in pieces if abs(a.x() - b.x()) < NEAR]
    found: dict[int, list[QPointF]] = defaultdict(list)
    for k, a, b in pieces:
        left, right = sorted((a.x(), b.x()))
        for other, top, foot in upright:
            high, low = sorted((top.y(), foot.y()))
            inside = left + NEAR < top.x() < right - NEAR and high + NEAR < a.y() < low - NEAR
            if k != other and inside:
                found[k].append(QPointF(top.x(), a.y()))
    return dict(found)

"""Looks: what of a scene can be seen, so that what would look as before is not drawn again.

A step changes the column that it comes from and the one it comes to; at full speed most of a
trained network's numbers move less than a colour or a digit.
"""

from collections.abc import Iterator, Mapping
from functools import partial

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QRegion

from core.arrays import Array
from core.trace.operations import Kind
from gui.figures.diagram.arrows import Arrows
from gui.figures.diagram.layout import DiagramLayout
from gui.figures.diagram.parts import Edge
from gui.figures.diagram.pen import whole
from gui.figures.diagram.picture import Picture
from gui.figures.diagram.scene import Scene
from gui.figures.diagram.sheet import Sheet
from gui.style import theme
from gui.wording.numbers import loss_text

LEAST_TOLD = 0.045  # of a probability over its bar
FINE = 1000  # parts of a bar's room that it grows by
Key = tuple[str, int, int]
Looks = Mapping[tuple[str, int], Array]
"""{(kind, lane) of a node: (T, n)}: rows that are equal are drawn alike."""
BOXES = {  # which an operation that belongs to no cell fills, the topmost that there is
    Kind.INPUT: ("input", "onehot", "embedding"),
    Kind.HEAD: ("head",),
    Kind.SOFTMAX: ("output",),
    Kind.LOSS: ("loss", "output"),
}


def changed(before: Scene, now: Scene) -> QRegion | None:
    """Where in the layout, of what is in view, values look other than before; None where all may.

    Both are of one layout.
    """
    one, other = before.picture, now.picture
    if before.lit != now.lit or not other.tells_as(one):
        return None
    if now.layout.folded and one.column != other.column:
        return None
    boxes = _stepped(one, other, now)
    if one.trace is not other.trace:
        learnt = _learnt(before, now)
        if learnt is None:
            return None
        boxes |= learnt
    found = QRegion()
    for key in boxes:
        node = now.layout.node(*key)
        if node is not None:
            found |= QRegion(whole(now.layout, node).adjusted(-1, -1, 1, 1))
    for rect in _lines(one, other, now):
        found |= QRegion(rect.toAlignedRect())
    return found


def band_of(layout: DiagramLayout, picture: Picture, view: QRectF) -> QRectF:
    """The column that the playhead stands at, as far as a view goes; empty where it has none."""
    if layout.folded or not picture.stands_at_column:
        return QRectF()
    left = layout.column_middle(picture.column) - layout.column / 2
    return QRectF(left, view.top(), layout.column, view.height())


def _stepped(one: Picture, other: Picture, now: Scene) -> set[Key]:
    """The keys of boxes that are another step's: seen, of its cells, or framed."""
    found = {("state", *cell) for cell in set(one.active) ^ set(other.active)}
    for picture in (one, other) if one.about != other.about else ():
        if picture.about is not None:
            found |= {(kind, -1, picture.about.t) for kind in BOXES.get(picture.about.kind, ())}
    steps = _steps(now)
    old, new = (_levels(picture, steps) for picture in (one, other))
    for (kind, lane), levels in new.items():
        first = 0 if now.layout.folded else steps.start
        places = np.flatnonzero(levels != old[kind, lane]).tolist()
        found |= {(kind, lane, first + place) for place in places}
    if one.state_level.max() != other.state_level.max():  # looked up for the whole word at once
        found |= {("embedding", -1, t) for t in now.layout.columns_in(now.view)}
    return found


def _levels(picture: Picture, steps: slice) -> dict[tuple[str, int], Array]:
    """How far each box is seen, as its painter finds it."""
    states = picture.state_level[:, steps]
    found = {("state", lane): levels for lane, levels in enumerate(states)}
    if picture.experiment.model.bidirectional:
        lanes = range(0, len(states) - 1, 2)
        found |= {("joined", lane): states[lane : lane + 2].min(axis=0) for lane in lanes}
    found["output", -1] = found["letters", -1] = picture.output_level[steps]
    found["head", -1] = picture.head_level[steps]
    found["loss", -1] = picture.loss_level[steps]
    return found


def _steps(scene: Scene) -> slice:
    """The time steps in view."""
    if scene.layout.folded:
        return slice(scene.picture.column, scene.picture.column + 1)
    columns = scene.layout.columns_in(scene.view)
    return slice(columns.start, columns.stop)


def _learnt(before: Scene, now: Scene) -> set[Key] | None:
    """The keys of boxes in view whose numbers look other; None where all may."""
    if before.offset != now.offset:
        return None
    steps = _steps(now)
    old, new = (each.once("looks", partial(_looks, each, steps)) for each in (before, now))
    if old.keys() != new.keys():
        return None
    found: set[Key] = set()
    for (kind, lane), rows in new.items():
        were = old[kind, lane]
        if were.shape != rows.shape:
            return None
        first = -1 if kind == "initial" else 0 if now.layout.folded else steps.start
        places = np.flatnonzero((were != rows).any(axis=1)).tolist()
        found |= {(kind, lane, first + place) for place in places}
    return found


def _lines(one: Picture, other: Picture, now: Scene) -> Iterator[QRectF]:
    """Where the column of the playhead was and is, and arrows that are lit in another way."""
    bands = [band_of(now.layout, picture, now.view) for picture in (one, other)]
    if bands[0] != bands[1]:
        yield from bands
    edges = now.layout.edges_in(now.view)
    lit = [Arrows(now.layout, picture).lit(edges) for picture in (one, other)]
    flows = bool(one.flow), bool(other.flow)
    for key in lit[0].keys() | lit[1].keys():
        were, are = (found.get(key) for found in lit)
        if were != are or flows[0] != flows[1]:
            edge = (were or are)[0]  # type: ignore[index]  # one of both has it
            yield _around(now.layout, edge)


def _around(layout: DiagramLayout, edge: Edge) -> QRectF:
    """All that an arrow is drawn in, however wide."""
    xs, ys = zip(*((point.x(), point.y()) for point in edge.points), strict=True)
    reach = 0.5 * layout.em + 3
    rect = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    return rect.adjusted(-reach, -reach, reach, reach)


def _looks(scene: Scene, steps: slice) -> Looks:
    """Of all boxes that show a number of the trace; empty where there is none."""
    picture, sheet = scene.picture, scene.sheet
    trace = picture.trace
    if trace is None:
        return {}
    found: dict[tuple[str, int], Array] = {}
    for k, lane in enumerate(trace.lanes):
        c = None if lane.c is None else lane.c[steps]
        found["state", k] = _cells(sheet, "state", lane.h[steps], c)
        found["initial", k] = _cells(sheet, "initial", lane.h0[None], lane.c0)
    for k in range(0, len(trace.lanes) - 1, 2) if picture.experiment.model.bidirectional else ():
        one, other = (each.h[steps] for each in trace.lanes[k : k + 2])
        found["joined", k] = _cells(sheet, "joined", one, other)
    if trace.embedding is not None:
        found["embedding", -1] = _cells(sheet, "embedding", trace.embedding[steps])
    if not picture.experiment.trains:
        found["input", -1] = _cells(sheet, "input", trace.inputs[steps])
    if trace.logits is not None:
        most = picture.score_bound
        found["head", -1] = _cells(sheet, "head", trace.logits[steps], most=most)
        found["letters", -1] = trace.logits[steps].argmax(axis=1)[:, None]
    if trace.probabilities is not None:
        found["output", -1] = _bars(trace.probabilities[steps].astype("f8"))
    if trace.losses is not None:
        told = [[loss_text(each)] for each in trace.losses[steps].tolist()]
        found["loss", -1] = np.array(told)
    return found


def _cells(
    sheet: Sheet, kind: str, values: Array, more: Array | None = None, most: float = 1.0
) -> Array:
    """Colours, and numbers where the cells of this kind have room for them."""
    told = values if more is None else np.hstack([values, np.atleast_2d(more)])
    parts: list[Array] = [theme.shades(told / most)]
    if sheet.known.get(("cells", kind), True):  # as StripPainter found it; else maybe
        parts += [np.rint(told.astype("f8") * 100), np.signbit(told)]
    return np.hstack(parts)


def _bars(share: Array) -> Array:
    """As high as they are drawn, and the percentages over them; which is the highest."""
    high = np.rint(share * FINE)
    told = [np.rint(share * 100), share >= LEAST_TOLD, share < 1]
    return np.hstack([high, *told, share.argmax(axis=1)[:, None]])

"""Looks: what of a trace can be seen, so that boxes that would look as before are not drawn again.

At full speed most of a trained network's numbers move less than a colour or a digit, and a step
within an epoch changes no number at all, but what is revealed and lit.
"""

from functools import cached_property
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QRectF

from core.arrays import Array
from core.experiment.model import ModelSpec
from core.trace.trace import Lane
from gui.figures.diagram.loss_texts import loss_texts, total_text
from gui.figures.diagram.marks import Ends, Key, Marks, ends_of
from gui.figures.diagram.parts import Edge, Node
from gui.figures.diagram.picture import Picture
from gui.figures.diagram.row_names import score_scale
from gui.figures.diagram.sheet import Sheet
from gui.style import theme

LEAST_TOLD = 0.045  # of a probability over its bar
FINE = 1000  # parts of a bar's room that it grows by
Looks = dict[tuple[str, int], Array]
"""{(kind, lane) of a node: (T, n)}: rows that are equal are drawn alike."""


class Drawn:
    """A picture, and what of it is in view. place: what else it follows from, but for where the
    word is scrolled to: what was in view before and still is was moved there.
    """

    def __init__(self, picture: Picture, place: object, sheet: Sheet, view: QRectF) -> None:
        layout = sheet.layout
        self.picture = picture
        self.place = place
        self.steps = layout.columns_in(view)
        self.nodes = layout.nodes_in(view)
        self.edges = layout.edges_in(view)
        self.marks = Marks(picture, layout)
        self._sheet = sheet

    @cached_property
    def looks(self) -> Looks:
        return _looks(self.picture, self._sheet, slice(self.steps.start, self.steps.stop))

    @cached_property
    def of_nodes(self) -> dict[Key, tuple[int, ...]]:
        return self.marks.of_nodes(self.nodes)

    @cached_property
    def of_edges(self) -> dict[Ends, tuple[float, bool, bool]]:
        return self.marks.of_edges(self.edges)


class Changed(NamedTuple):
    """What looks other than before: boxes, arrows, and columns that have the band or had it."""

    nodes: list[Node]
    edges: list[Edge]
    columns: set[int]


def changed(before: Drawn, now: Drawn) -> Changed | None:
    """Of what is in view; None where all of it may be."""
    if now.picture.score_bound != before.picture.score_bound:
        return None  # it is told beside the row
    if now.place != before.place or not now.picture.has_ground_of(before.picture):
        return None
    keys = set() if now.picture.trace is before.picture.trace else _moved(before, now)
    if keys is None:
        return None
    were, are = before.of_nodes, now.of_nodes
    nodes = [each for each in now.nodes if each.key in keys or were.get(each.key) != are[each.key]]
    had, have = before.of_edges, now.of_edges
    other = {each for each in had.keys() | have.keys() if had.get(each) != have.get(each)}
    edges = [each for each in now.edges if ends_of(each) in other] if other else []
    return Changed(nodes, edges, ({before.marks.band()} ^ {now.marks.band()}) - {-1})


def _moved(before: Drawn, now: Drawn) -> set[Key] | None:
    """The keys of the boxes whose numbers look other than before; None where all may."""
    old, new = before.looks, now.looks
    if old.keys() != new.keys():
        return None
    first = max(before.steps.start, now.steps.start)  # what else is in view was not before
    end = min(before.steps.stop, now.steps.stop)
    found = set()
    for (kind, lane), rows in new.items():
        start, were = first, old[kind, lane]
        if kind == "initial":
            start = -1
        else:
            rows, were = (
                each[first - drawn.steps.start : end - drawn.steps.start]
                for each, drawn in ((rows, now), (were, before))
            )
        if were.shape != rows.shape:
            return None
        places = np.flatnonzero((were != rows).any(axis=1)).tolist()
        found |= {(kind, lane, start + place) for place in places}
    return found


def _looks(picture: Picture, sheet: Sheet, steps: slice) -> Looks:
    """Of all boxes that show a number of the trace; empty where there is none."""
    trace = picture.trace
    if trace is None:
        return {}
    found = _states(picture.experiment.model, trace.lanes, sheet, steps)
    for k in range(0, len(trace.lanes) - 1, 2) if picture.experiment.model.bidirectional else ():
        one, other = (each.h[steps] for each in trace.lanes[k : k + 2])
        found["joined", k] = _cells(sheet, "joined", one, other)
    if trace.embedding is not None:
        found["embedding", -1] = _cells(sheet, "embedding", trace.embedding[steps])
    if not picture.experiment.trains:
        found["input", -1] = _cells(sheet, "input", trace.inputs[steps])
    if trace.logits is not None:
        most = score_scale(sheet, picture.score_bound)
        found["head", -1] = _cells(sheet, "head", trace.logits[steps], most=most)
        found["letters", -1] = trace.logits[steps].argmax(axis=1)[:, None]
    if trace.probabilities is not None:
        found["output", -1] = _bars(trace.probabilities[steps].astype("f8"))
    if trace.losses is not None:
        total = total_text(sheet, picture)
        texts = loss_texts(sheet, picture)[steps]
        told = [[each, total if t == 0 else ""] for t, each in enumerate(texts, steps.start)]
        found["loss", -1] = np.array(told)
    return found


def _states(model: ModelSpec, lanes: tuple[Lane, ...], sheet: Sheet, steps: slice) -> Looks:
    """Of all lanes at once: one alone costs as much."""
    h = np.stack([each.h[steps] for each in lanes])
    cells = [each.c[steps] for each in lanes if each.c is not None]
    rows = _cells(sheet, "state", h, np.stack(cells) if cells else None)
    found: Looks = {("state", k): each for k, each in enumerate(rows)}
    for k, lane in enumerate(lanes if model.initial_state != "zeros" else ()):  # else all are alike
        c0 = None if lane.c0 is None else lane.c0[None]
        found["initial", k] = _cells(sheet, "initial", lane.h0[None], c0)
    return found


def _cells(
    sheet: Sheet, kind: str, values: Array, more: Array | None = None, most: float = 1.0
) -> Array:
    """Colours, and numbers where the cells of this kind have room for them."""
    told = values if more is None else np.concatenate([values, more], axis=-1)
    parts: list[Array] = [theme.shades(told if most == 1 else told / most)]
    if sheet.known.get(("cells", kind), True):  # as StripPainter found it; else maybe
        parts += [np.rint(told.astype("f8") * 100), np.signbit(told)]
    return np.concatenate(parts, axis=-1)


def _bars(share: Array) -> Array:
    """As high as they are drawn, and the percentages over them; which is the highest."""
    high = np.rint(share * FINE)
    told = [np.rint(share * 100), share >= LEAST_TOLD, share < 1]
    return np.hstack([high, *told, share.argmax(axis=1)[:, None]])

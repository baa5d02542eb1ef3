"""Looks: what of a trace can be seen, so that boxes that would look as before are not drawn again.

At full speed most of a trained network's numbers move less than a colour or a digit.
"""

from collections.abc import Mapping

import numpy as np

from core.arrays import Array
from gui.figures.diagram.picture import Picture
from gui.figures.diagram.sheet import Sheet
from gui.style import theme
from gui.wording.numbers import loss_text

LEAST_TOLD = 0.045  # of a probability over its bar
FINE = 1000  # parts of a bar's room that it grows by
Looks = Mapping[tuple[str, int], Array]
"""{(kind, lane) of a node: (T, n)}: rows that are equal are drawn alike."""


class Drawn:
    """A picture, where it stands, and which time steps are in view."""

    def __init__(self, picture: Picture, place: object, steps: range) -> None:
        self.picture = picture
        self.place = place
        self.steps = steps
        self._looks: Looks | None = None  # of one that comes and goes with a step nobody asks

    def looks(self, sheet: Sheet) -> Looks:
        if self._looks is None:
            self._looks = _looks(self.picture, sheet, slice(self.steps.start, self.steps.stop))
        return self._looks


def changed(before: Drawn, now: Drawn, sheet: Sheet) -> set[tuple[str, int, int]] | None:
    """The keys of the nodes in view that look other than before; None where all of them may."""
    if now.picture.score_bound != before.picture.score_bound:
        return None  # it is told beside the row
    if now.place != before.place or not now.picture.differs_in_numbers_alone(before.picture):
        return None
    old, new = before.looks(sheet), now.looks(sheet)
    if old.keys() != new.keys():
        return None
    found = set()
    for (kind, lane), rows in new.items():
        were = old[kind, lane]
        if were.shape != rows.shape:
            return None
        first = -1 if kind == "initial" else now.steps.start
        places = np.flatnonzero((were != rows).any(axis=1)).tolist()
        found |= {(kind, lane, first + place) for place in places}
    return found


def _looks(picture: Picture, sheet: Sheet, steps: slice) -> Looks:
    """Of all boxes that show a number of the trace; empty where there is none."""
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

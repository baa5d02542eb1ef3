"""Which rows the unrolled network has, from top to bottom, and how high each is.

Heights are in em, the height of a letter; between what a row needs at least and what it may have at
most all grow and shrink together, so that the picture fills its stage.
"""

from dataclasses import dataclass
from typing import NamedTuple

from core.experiment import Experiment

TOP = 0.4  # em, above the rows and below them
NAME = 1.42  # em, of the line with a state's name; one with marks over each other needs more
INSIDE = 0.28  # em, left and right of what an initial state's box says
BETWEEN, OVER = 0.2, 0.09  # em, between its lines; above and below them
MOST = 3  # of what is wanted of heights: few rows grow once more beyond their most
LETTERS_TOLD = 12  # a vocabulary of more is not drawn as a vector of zeros and a one


class Height(NamedTuple):
    least: float
    wanted: float
    most: float


HEIGHTS = {
    "loss": Height(1.3, 1.3, 1.9),
    "wanted": Height(1.05, 1.2, 2.0),
    "letters": Height(1.5, 2.2, 3.0),
    "output": Height(2.3, 4.4, 12.0),
    "head": Height(0.7, 1.4, 2.4),
    "joined": Height(0.35, 0.6, 1.2),
    "state": Height(0.9, 3.0, 6.0),
    "embedding": Height(0.5, 1.2, 2.4),
    "onehot": Height(1.2, 1.4, 2.4),
    "input": Height(1.4, 1.9, 3.2),
}
UNNAMED_STATE = Height(0.9, 2.0, 4.6)
SECOND_STRIP = Height(0.55, 1.1, 2.2)  # for c
GAP = Height(0.42, 1.35, 5.2)
GAP_OF_SHAPES = Height(1.12, 1.8, 5.2)  # with a line of text in it
NAMED_STATE = 2.1  # em: a state as high has its name below its cells
NAMED_OF_TWO = 2.6 - SECOND_STRIP.least  # beside its second strip
TOLD = 3.65  # em: bars as high have percentages over them
GAP_OF_LOSS = Height(0.2, 0.8, 2.4)  # between the loss and the letter that it is of
GAP_OF_WANTED = Height(0.12, 0.2, 0.6)  # between that and the predicted one, to be compared


@dataclass(frozen=True)
class Row:
    """A horizontal band: input, one-hot, embedding, one lane, joined, head, output, letters,
    wanted or loss. lane: of a state; of what joins a layer's two, the first. room: with half the
    gaps.
    """

    kind: str
    lane: int
    top: float
    height: float
    room: float = 0.0

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


Kinds = list[tuple[str, int]]


def row_kinds(experiment: Experiment, extras: frozenset[str] = frozenset()) -> Kinds:
    """(kind, lane) from top to bottom. extras: "loss", "wanted", "onehot": they need room."""
    model = experiment.model
    lanes = experiment.lanes
    trains = experiment.trains
    kinds: Kinds = [("loss", -1)] if trains and "loss" in extras else []
    kinds += [("wanted", -1)] if trains and "wanted" in extras else []
    kinds += [("letters", -1), ("output", -1)] if trains else []
    kinds += [("head", -1)] if trains and model.head == "Linear" else []
    for layer in reversed(range(model.num_layers)):
        of_layer = lanes.of_layer(layer)
        kinds += [("joined", of_layer[0])] if model.bidirectional else []
        kinds += [("state", lane) for lane in reversed(of_layer)]
    kinds += [("embedding", -1)] if model.embedding_dim else []
    kinds += [("onehot", -1)] if "onehot" in extras and has_onehot(experiment) else []
    return [*kinds, ("input", -1)]


def has_onehot(experiment: Experiment) -> bool:
    """Whether letters enter as vectors that can be drawn."""
    few = len(experiment.vocabulary) <= LETTERS_TOLD if experiment.trains else False
    return few and not experiment.model.embedding_dim


class Heights:
    """What the rows of one experiment need, in em. foot: what is left free below them. named:
    whether states have their names below their cells. percents: whether bars are high enough for
    percentages, whatever else has to be lower. name: how high their line is. told: whether states
    are high enough for it in any case.
    """

    def __init__(
        self,
        experiment: Experiment,
        kinds: Kinds,
        *,
        shapes: bool,
        foot: float,
        named: bool,
        percents: bool,
        name: float = NAME,
        told: bool = False,
    ) -> None:
        self.kinds = kinds
        self.named = named
        self.percents = percents
        self.foot = foot
        self._told = told
        self._more = max(name - NAME, 0.0) if named else 0.0
        self._has_c = experiment.model.cell_kind.has_c
        self._gap = GAP_OF_SHAPES if shapes else GAP

    def is_like(self, other: "Heights") -> bool:
        """Whether both show the same rows, and as much of them."""
        tells = (self.kinds, self.named, self.percents, self._told)
        return tells == (other.kinds, other.named, other.percents, other._told)

    def total(self, share: float) -> float:
        """Of all rows and gaps. share: 0 the least, 1 what is wanted, 2 the most, 3 once more."""
        return sum(self.row(kind, share) + self.gap(kind, share) for kind, _ in self.kinds) + (
            2 * TOP - self.gap("input", share) + self.foot
        )

    def row(self, kind: str, share: float) -> float:
        alone = kind == "state" and not self.named
        height = UNNAMED_STATE if alone else HEIGHTS[kind]
        if kind == "output" and self.percents:
            height = height._replace(least=TOLD)
        if kind == "state" and self._told:
            height = height._replace(least=NAMED_OF_TWO if self._has_c else NAMED_STATE)
        found = _at(height, share)
        if kind == "state":
            found += self._more + (_at(SECOND_STRIP, share) if self._has_c else 0.0)
        return found

    def gap(self, above: str, share: float) -> float:
        """Below a row of this kind."""
        return _at({"loss": GAP_OF_LOSS, "wanted": GAP_OF_WANTED}.get(above, self._gap), share)

    def share(self, room: float) -> float:
        """How much of what is wanted, and beyond, there is room for."""
        for low in range(MOST):
            needed = self.total(low)
            more = self.total(low + 1)
            if room < more:
                return low + max(room - needed, 0.0) / (more - needed)
        return MOST

    def placed(self, height: float, em: float) -> list[Row]:
        """Over the height there is, in pixels; in its middle where that is more than the most."""
        share = self.share(height / em)
        top = max((height - self.total(share) * em) / 2, 0.0) + TOP * em
        rows = []
        above = TOP * em * 2
        for kind, lane in self.kinds:
            tall = self.row(kind, share) * em
            below = self.gap(kind, share) * em
            rows.append(Row(kind, lane, top, tall, tall + (above + below) / 2))
            top += tall + below
            above = below
        return rows


def _at(height: Height, share: float) -> float:
    low, high = height[:2] if share < 1 else height[1:]
    return low + (high - low) * (share if share < 1 else share - 1)

"""Equation: one line of an epoch, both sides of it expressions; and how lanes mark symbols."""

from dataclasses import dataclass
from functools import cached_property

from core.experiment import Experiment
from gui.figures.equations.expression import Node, Symbol
from gui.wording.names import lane_mark, lane_text
from gui.wording.punctuation import headed
from gui.wording.translate import tr


@dataclass(frozen=True)
class Equation:
    """key: which operations it belongs to, see equations.keys_of. sign: "=", "←" where a value
    is replaced by a new one, "∼" where it is drawn at random. note: what a symbol in it means.
    """

    key: str
    group: str
    left: Node
    right: Node
    sign: str = "="
    note: str = ""

    @cached_property
    def latex(self) -> str:
        signs = {"=": "=", "←": r"\leftarrow", "∼": r"\sim"}
        return f"{self.left.latex()} {signs[self.sign]} {self.right.latex()}"

    @cached_property
    def plain(self) -> str:
        """For who cannot see it typeset, or not yet."""
        return f"{self.left.plain()} {self.sign} {self.right.plain()}"

    @property
    def symbols(self) -> list[Symbol]:
        """The symbols of its right side."""
        return [each for each in self.right.nodes if isinstance(each, Symbol)]

    @property
    def marks_told(self) -> str:
        """What the marks of other lanes in it mean; "" where it has none."""
        layers = [each.layer for each in self.symbols if each.layer is not None]
        directed = any(each.direction for each in self.symbols)
        if not layers:
            told = tr("→ and ← are the directions. What has none belongs to this lane.")
            return told if directed else ""
        told = tr("{} is the layer. What has none belongs to this layer.")
        if directed:
            told = tr("{} is the layer, → and ← the direction. What has none belongs to this lane.")
        return told.format(lane_mark(layers[0], ""))


@dataclass(frozen=True)
class LanePlace:
    """A lane of an experiment: how its neighbours in time, depth and direction are marked."""

    experiment: Experiment
    lane: int

    @property
    def layer(self) -> int:
        """The layer that it belongs to, from 1."""
        return self.experiment.lanes.layer(self.lane) + 1

    @property
    def arrow(self) -> str:
        """ "→" or "←"; "" in one direction."""
        return self.experiment.lanes.arrow(self.lane)

    @property
    def arrows(self) -> tuple[str, ...]:
        """Of all directions of a layer."""
        return self.experiment.lanes.arrows

    @property
    def before(self) -> int:
        """From t to the step whose state enters; the gradient goes the other way."""
        return 1 if self.experiment.lanes.is_backward(self.lane) else -1

    @property
    def is_top(self) -> bool:
        return self.layer == self.experiment.model.num_layers

    def marked(self, layer: int) -> int | None:
        """A layer's number as a symbol bears it: None where there is one alone."""
        return layer if self.experiment.model.num_layers > 1 else None

    def states(self, layer: int) -> tuple[Symbol, ...]:
        """h_t of a layer in all its directions."""
        number = self.marked(layer)
        return tuple(Symbol("h", "h", time=0, layer=number, direction=each) for each in self.arrows)

    def group(self, name: str) -> str:
        """ "Forward pass: layer 2 ←"."""
        return headed(name, lane_text(self.experiment, self.lane))

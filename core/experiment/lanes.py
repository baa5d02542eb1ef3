"""Lanes: each is one layer in one direction, numbered as torch numbers the rows of h_n.

Which way a lane reads, and what it meets before and after a time step. Standard library only.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Lanes:
    """The lanes of a network that reads `seq_len` time steps, t from 0. With two directions even
    lanes read forward and odd ones backward; with one all read forward.
    """

    num_layers: int
    num_directions: int
    seq_len: int

    def is_backward(self, lane: int) -> bool:
        """Whether it reads from the last time step to the first."""
        return self.num_directions == 2 and lane % 2 == 1

    def layer(self, lane: int) -> int:
        """The layer that a lane belongs to, from 0."""
        return lane // self.num_directions

    def of_layer(self, layer: int) -> range:
        """Its lanes; layer from 0."""
        return range(layer * self.num_directions, (layer + 1) * self.num_directions)

    @property
    def top(self) -> range:
        """The lanes whose states are the network's output."""
        return self.of_layer(self.num_layers - 1)

    def before(self, lane: int, t: int) -> int | None:
        """The time step whose state enters at t; None where the initial state does."""
        return self._inside(t + 1 if self.is_backward(lane) else t - 1)

    def after(self, lane: int, t: int) -> int | None:
        """The time step that reads the state of t; None after the last."""
        return self._inside(t - 1 if self.is_backward(lane) else t + 1)

    def _inside(self, t: int) -> int | None:
        return t if 0 <= t < self.seq_len else None

    def position(self, lane: int, t: int) -> int:
        """How many time steps it has read before t; and the time step there, for it is its own
        inverse.
        """
        return self.seq_len - 1 - t if self.is_backward(lane) else t

    def arrow(self, lane: int) -> str:
        """ "→" or "←"; "" where there is one direction."""
        if self.num_directions == 1:
            return ""
        return "←" if self.is_backward(lane) else "→"

    @property
    def arrows(self) -> tuple[str, ...]:
        """Of all directions of a layer."""
        return tuple(self.arrow(lane) for lane in self.of_layer(0))

"""RunMemory: all that runs keep, within one budget of bytes. No Qt, no torch.

What is dropped is what can be had again by replay, to the bit: traces, and full states between a
run's first and its last. It only takes longer then to look back. Losses, scores and samples stay.
"""

from collections.abc import Callable, Iterable
from typing import Protocol

MB = 2**20
UNDO_MAX = 10  # deleted ones of a kind that can be had back
DEFAULT_MB = 512
LEAST_MB = 64
MOST_MB = 65_536


class Keeper(Protocol):
    """A run, of either kind."""

    @property
    def nbytes(self) -> int:
        """About what it keeps."""

    def shrink(self) -> bool:
        """Drops about half of what can be had again; False where nothing more can be."""


class RunMemory:
    """keepers: those first that are missed least. others: bytes kept beside, of texts and studies,
    of which nothing can be dropped.
    """

    def __init__(
        self, keepers: Callable[[], Iterable[Keeper]], others: Callable[[], int] = int
    ) -> None:
        self._keepers = keepers
        self._others = others
        self.budget = DEFAULT_MB * MB

    @property
    def used(self) -> int:
        """Bytes that all runs take now."""
        return sum(keeper.nbytes for keeper in self._keepers()) + self._others()

    def fit(self) -> None:
        """Thins until the budget is kept, or nothing is left to thin."""
        over = self.used - self.budget
        if over <= 0:
            return
        for keeper in self._keepers():
            while over > 0:
                before = keeper.nbytes
                if not keeper.shrink():
                    break
                over -= before - keeper.nbytes

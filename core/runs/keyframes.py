"""Keyframes: a run's full states within a byte budget, thinned as it fills. numpy only.

The trainer offers one every KEYFRAME_STRIDE updates, a batch run as often as the session's Plan
says; which of them are kept is decided here.
"""

from bisect import bisect_right
from collections.abc import Sequence

from core.runs.late_states import LateStates, numbers_of
from core.runs.records import TrainingState

KEYFRAME_BUDGET = 256 * 2**20
_OVERHEAD = 200  # bytes of Python objects around a keyframe's numbers


class Keyframes:
    """States in the order of their updates, evenly spread however long the run is."""

    def __init__(self, budget: int = KEYFRAME_BUDGET) -> None:
        self._states: list[TrainingState] | LateStates = []
        self._budget = budget
        self._stride = 1
        self._offered = 0

    def __len__(self) -> int:
        return len(self._states)

    def add(self, state: TrainingState) -> None:
        """Offers a state; kept if later than the last and on the present stride."""
        if state.updates <= self._last_updates:
            return
        self._offered += 1
        if len(self._states) and (self._offered - 1) % self._stride:
            return
        self._states.append(state)
        while self.nbytes > self._budget and len(self._states) > 2:
            self._thin()

    @property
    def states(self) -> Sequence[TrainingState]:
        """The list itself: it only grows; where some have gone it is another one."""
        return self._states

    @property
    def thinning(self) -> tuple[int, int]:
        """(stride, offered): one in `stride` of the states that are offered is kept, and how many
        were offered so far.
        """
        return self._stride, self._offered

    @property
    def _last_updates(self) -> int:
        if isinstance(self._states, LateStates):
            return self._states.last_updates
        return self._states[-1].updates if self._states else -1

    def put_back(self, states: Sequence[TrainingState], thinning: tuple[int, int]) -> None:
        """What was kept elsewhere, beside what was added here meanwhile; the rest goes on as it
        would have. What is still in a file stays there.
        """
        if isinstance(states, LateStates) and not len(self._states):
            self._states = states
        else:
            found = {state.updates: state for state in (*states, *self._states)}
            self._states = [found[updates] for updates in sorted(found)]
        self._stride = max(self._stride, thinning[0])
        self._offered = max(self._offered, thinning[1])

    def _thin(self) -> None:
        """Drops every other keyframe, the first kept: bounded memory, even coverage."""
        self._states = self._states[::2]
        self._stride *= 2

    def shrink(self) -> bool:
        """The same for the sake of other runs, but for the last one: False where none can go."""
        if len(self._states) <= 2:
            return False
        last = self._states[-1]
        self._thin()
        if self._states[-1] is not last:
            self._states.append(last)
        return True

    @property
    def nbytes(self) -> int:
        return len(self._states) * (4 * numbers_of(self._states) + _OVERHEAD)

    def up_to(self, updates: int) -> TrainingState | None:
        """The latest kept state with at most `updates` updates; None: start from the seed."""
        if isinstance(self._states, LateStates):
            return self._states.up_to(updates)
        place = bisect_right(self._states, updates, key=lambda state: state.updates)
        return self._states[place - 1] if place else None

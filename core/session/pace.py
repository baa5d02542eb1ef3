"""Pace: how many units of the step size are due at a set speed. Knows no Qt."""

from time import perf_counter

HELD_UP = 0.25  # seconds; a window that was held up for longer goes on, it does not race


class Pace:
    """Turns the time that passes into whole units; fractions are owed to the next call."""

    def __init__(self) -> None:
        self._last = 0.0
        self._owed = 0.0

    def start(self) -> None:
        """From now on; the first unit is due at once."""
        self._last = perf_counter()
        self._owed = 1.0

    def due(self, speed: float) -> int:
        """Units due since the last call, at `speed` units a second."""
        now = perf_counter()
        self._owed += min(now - self._last, HELD_UP) * speed
        self._last = now
        due = int(self._owed)
        self._owed -= due
        return due

"""The progress bar of a long run in a terminal: one line on stderr, redrawn in place."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

SHORT_RUN = 200  # epochs; up to here the transcript itself is the progress
WIDTH = 30
INTERVAL = 0.1  # seconds between redraws

_listeners: list[Callable[[int, int], None]] = []


@contextmanager
def heard(tell: Callable[[int, int], None]) -> Iterator[None]:
    """tell(done, total), too, of every bar inside the block, at most every INTERVAL."""
    _listeners.append(tell)
    try:
        yield
    finally:
        _listeners.remove(tell)


class ProgressBar:
    """Draws nothing where the run is short or the stream is not a terminal."""

    def __init__(
        self, total: int, stream: TextIO, unit: str = "epochs", begun: int | None = None
    ) -> None:
        """begun: so much was done before; then the time that is left is told."""
        self.total = total
        self.stream = stream
        self.unit = unit
        self.active = (total > SHORT_RUN or begun is not None) and stream.isatty()
        self._begun = begun
        self._start = time.monotonic()
        self._drawn = 0  # characters on the line now
        self._last = float("-inf")

    def show(self, done: int) -> None:
        """Redraws, at most every INTERVAL and at the end."""
        now = time.monotonic()
        if done < self.total and now - self._last < INTERVAL:
            return
        self._last = now
        for tell in _listeners:
            tell(done, self.total)
        if self.active:
            filled = "#" * (WIDTH * done // self.total)
            self._draw(
                f"[{filled:.<{WIDTH}}] {done:,}/{self.total:,} {self.unit}{self._left(done, now)}"
            )

    def clear(self) -> None:
        """Empties the line, so that something else can be printed there."""
        if self._drawn:
            self._write("\r" + " " * self._drawn + "\r")
            self._drawn = 0

    def _left(self, done: int, now: float) -> str:
        """From the rate of what was done here."""
        if self._begun is None or done <= self._begun:
            return ""
        seconds = (self.total - done) * (now - self._start) / (done - self._begun)
        return f", {round(seconds) // 60}:{round(seconds) % 60:02} left"

    def _draw(self, text: str) -> None:
        self._write("\r" + text.ljust(self._drawn))
        self._drawn = len(text)

    def _write(self, text: str) -> None:
        """A terminal that was closed ends no run: the bar is gone with it."""
        try:
            self.stream.write(text)
            self.stream.flush()
        except OSError:
            self.active = False

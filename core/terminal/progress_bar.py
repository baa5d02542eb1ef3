"""The progress bar of a long run in a terminal: one line on stderr, redrawn in place."""

import time
from typing import TextIO

SHORT_RUN = 200  # epochs; up to here the transcript itself is the progress
WIDTH = 30
INTERVAL = 0.1  # seconds between redraws


class ProgressBar:
    """Draws nothing where the run is short or the stream is not a terminal."""

    def __init__(self, total: int, stream: TextIO) -> None:
        self.total = total
        self.stream = stream
        self.active = total > SHORT_RUN and stream.isatty()
        self._drawn = 0  # characters on the line now
        self._last = float("-inf")

    def show(self, done: int) -> None:
        """Redraws, at most every INTERVAL and at the end."""
        now = time.monotonic()
        if self.active and (done == self.total or now - self._last >= INTERVAL):
            self._last = now
            filled = "#" * (WIDTH * done // self.total)
            self._draw(f"[{filled:.<{WIDTH}}] {done:,}/{self.total:,} epochs")

    def clear(self) -> None:
        """Empties the line, so that something else can be printed there."""
        if self._drawn:
            self._write("\r" + " " * self._drawn + "\r")
            self._drawn = 0

    def _draw(self, text: str) -> None:
        self._write("\r" + text)
        self._drawn = len(text)

    def _write(self, text: str) -> None:
        """A terminal that was closed ends no run: the bar is gone with it."""
        try:
            self.stream.write(text)
            self.stream.flush()
        except OSError:
            self.active = False

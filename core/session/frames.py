"""Frames: at full speed, which requests bring a picture and how long each may take. Knows no Qt.

Each answer costs the window, so there are two a picture: one that ends with the trace of its last
epoch, and one whose budget is made such that pictures come every FRAME seconds, whatever a trace
takes, and an epoch that overruns.
"""

from time import perf_counter

FRAME = 0.098  # ten pictures a second leave the training its time
UNWATCHED = 1.0  # between traced epochs where nobody looks
PICTURE = 0.045
LEAST, MOST = 0.030, 0.060
UNSEEN = 0.15  # an answer where nobody looks: long, for each one takes the training's time
EASE = 0.25  # of what a period was off by is mended in the next


class Frames:
    def __init__(self) -> None:
        self._asked = self._came = 0.0  # the last picture
        self._between = FRAME - PICTURE

    def ask(self, watched: bool) -> bool:
        """Whether the next request is to bring a picture; then it counts as asked for."""
        now = perf_counter()
        is_due = now - self._asked >= (0.7 * FRAME if watched else UNWATCHED)
        if is_due:
            self._asked = now
        return is_due

    def budget(self, picture: bool, watched: bool) -> float:
        """Seconds that a request may take."""
        if not watched:
            return UNSEEN
        return PICTURE if picture else self._between

    def came(self) -> None:
        """A picture came. Where it was late, the requests between two pictures may take less time,
        where it was early, more: so the next one is nearer to its time.
        """
        now = perf_counter()
        period, self._came = now - self._came, now
        if period < 3 * FRAME:  # else it was paused, or nobody looked
            late = period - FRAME
            self._between = min(max(self._between - EASE * late, LEAST), MOST)

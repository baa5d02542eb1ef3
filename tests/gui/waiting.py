"""Waiting for what another thread or a clock brings about: after every event one looks again.

QTest.qWait holds Python's lock while it waits, so the training thread stands still meanwhile (an
epoch of 8 ms took 55); to look only every 10 ms makes each wait 5 ms too long.
"""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEventLoop, QTimer

BEAT = 10  # ms; for what comes about without an event


def until(met: Callable[[], bool], seconds: float) -> bool:
    """Whether it came about in that time; events are handled meanwhile."""
    end = monotonic() + seconds
    loop, beat = QEventLoop(), QTimer(interval=BEAT)
    beat.start()
    while not met():
        if monotonic() > end:
            return False
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return True

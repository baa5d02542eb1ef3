"""Waiting for what another thread or a clock brings about: after every event one looks again.

QTest.qWait holds Python's lock while it waits, so the training thread stands still meanwhile (an
epoch of 8 ms took 55); to look only every 10 ms makes each wait 5 ms too long.
"""

from collections.abc import Callable
from time import monotonic
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import MultiSignalBlocker, SignalBlocker

PATIENCE = 90.0  # s; how long a busy machine takes says nothing about the code
IN_MS = {"timeout": int(1000 * PATIENCE)}
BEAT = 10  # ms; for what comes about without an event


def until(met: Callable[[], bool], seconds: float = PATIENCE) -> bool:
    """Whether it came about in that time; events are handled meanwhile."""
    end = monotonic() + seconds
    loop, beat = QEventLoop(), QTimer(interval=BEAT)
    beat.start()
    while not met():
        if monotonic() > end:
            return False
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return True


def lay_out() -> None:
    """What is in a window gets its place now: what one asks for in getting its own included."""
    for _ in range(3):  # a text in a card in a column
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


class PatientBot(QtBot):
    """Waits as long as all tests do, where pytest-qt would for five seconds."""

    def waitUntil(self, callback: Callable[[], bool | None], **more: Any) -> None:  # noqa: N802 - a name of Qt
        super().waitUntil(callback, **IN_MS | more)

    def waitSignal(self, signal: Any, **more: Any) -> SignalBlocker:  # noqa: N802 - a name of Qt
        return super().waitSignal(signal, **IN_MS | more)

    def waitSignals(self, signals: Any, **more: Any) -> MultiSignalBlocker:  # noqa: N802 - a name of Qt
        return super().waitSignals(signals, **IN_MS | more)

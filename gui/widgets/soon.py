"""What is done once the events that wait have been handled."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def soon(of: QObject, act: Callable[[], object]) -> None:
    """`act` once Qt has handled what waits, unless `of` is gone by then.

    QTimer.singleShot would do, but for one thing: what still waits when its object goes PySide 6.11
    never lets go, and with it all that it knows, up to the whole window.
    """
    timer = QTimer(of, singleShot=True, interval=0)
    timer.timeout.connect(act)
    timer.timeout.connect(timer.deleteLater)
    timer.start()

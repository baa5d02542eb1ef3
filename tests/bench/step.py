"""One step or step back: from the key press to the painting of all that it changes."""

import sys
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.window.window import Window
from tests.bench.measurement import Measurement, percentile
from tests.bench.window import draw, open_window, report, until


def timed_key(window: Window, key: Qt.Key) -> float:
    """Seconds until the playhead has moved and all that it changes is painted."""
    start = perf_counter()
    before = window.session.runs.current.playhead
    QTest.keyClick(window, key)
    until(lambda: window.session.runs.current.playhead != before)
    draw(window)
    return perf_counter() - start


def main() -> int:
    _, window = open_window("hello-rnn")
    window.activateWindow()
    window.setFocus()
    found = []
    for lesson in ("hello-rnn", "hello-lstm"):
        window.session.runs.open_lesson(lesson)
        until(lambda: window.session.transport.settled)
        window.session.runs.edit(epochs=1000)  # the stop mark must not end the walk
        forth = [timed_key(window, Qt.Key.Key_Right) for _ in range(150)]
        back = [timed_key(window, Qt.Key.Key_Left) for _ in range(120)]
        for name, times in (("step", forth), ("step back", back)):
            found.append(
                Measurement(f"{name} p95 {lesson}", percentile(times, 0.95) * 1000, 33, " ms")
            )
    window.close()
    return report(found)


if __name__ == "__main__":
    sys.exit(main())

"""How late the GUI's event loop is while training flat out: a 5 ms precise timer's lateness."""

import sys
from time import perf_counter

from PySide6.QtCore import Qt, QTimer

from tests.bench.measurement import Measurement, percentile
from tests.bench.throughput import LESSONS
from tests.bench.window import open_window, report, until

SECONDS = 8.0
INTERVAL = 0.005


def main() -> int:
    _, window = open_window(LESSONS[0])
    found = []
    for lesson in LESSONS:
        window.session.runs.open_lesson(lesson)
        until(lambda: window.session.transport.settled)
        late = lateness(window)
        p99, worst = percentile(late, 0.99) * 1000, max(late) * 1000
        found.append(Measurement(f"stall p99 {lesson}", p99, 33, " ms"))
        found.append(Measurement(f"stall max {lesson}", worst, 100, " ms"))
    window.close()
    return report(found)


def lateness(window: object) -> list[float]:
    session = window.session
    session.runs.edit(epochs=10_000_000)
    window.transport_bar.speed.setValue(window.transport_bar.speed.maximum())
    session.transport.play()
    late: list[float] = []
    last = perf_counter()

    def tick() -> None:
        nonlocal last
        now = perf_counter()
        late.append(max(now - last - INTERVAL, 0.0))
        last = now

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    settle = perf_counter() + 0.5
    until(lambda: perf_counter() > settle)
    last = perf_counter()
    timer.start(int(INTERVAL * 1000))
    end = perf_counter() + SECONDS / len(LESSONS) * 2
    until(lambda: perf_counter() > end)
    timer.stop()
    session.transport.pause()
    until(lambda: session.transport.settled)
    return late


if __name__ == "__main__":
    sys.exit(main())

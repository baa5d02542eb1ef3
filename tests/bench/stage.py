"""The architecture of 4 layers x 200 time steps: scrolling it, and stepping through it."""

import sys
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.bench.measurement import Measurement, percentile
from tests.bench.step import timed_key
from tests.bench.window import open_window, report, until


def main() -> int:
    _, window = open_window("hello-embedding")
    session = window.session
    word = "hello" * 40
    session.runs.edit(source=word, target=word[::-1], num_layers=4, epochs=50)
    until(lambda: session.transport.settled)
    session.transport.next_epoch()
    until(lambda: session.transport.settled)
    window.activateWindow()
    window.setFocus()
    view = window.stage.diagram
    bar = view.horizontalScrollBar()
    assert bar.maximum() > 5000
    scrolls = []
    for place in range(0, bar.maximum(), bar.maximum() // 150):
        start = perf_counter()
        bar.setValue(place)
        view.viewport().repaint()
        QApplication.processEvents()
        scrolls.append(perf_counter() - start)
    session.transport.rewind()
    until(lambda: session.transport.settled)
    steps = [timed_key(window, Qt.Key.Key_Right) for _ in range(120)]
    found = [
        Measurement(
            f"{name} 4 layers x 200", 1 / percentile(times, 0.95), reach, " frames/s", at_most=False
        )
        for name, times, reach in (("scroll", scrolls, 30), ("step", steps, 45))
    ]
    window.close()
    return report(found)


if __name__ == "__main__":
    sys.exit(main())

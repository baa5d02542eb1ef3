"""A real window for the benches: offscreen, 1440x900, every panel visible."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from pyqtgraph.util.garbage_collector import GarbageCollector
from PySide6.QtCore import QElapsedTimer, QEventLoop, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from gui.app import make_application, make_window
from gui.window.start import Start
from gui.window.window import Window
from tests import offscreen
from tests.bench.measurement import Measurement

_collector: list[GarbageCollector] = []  # of the process; kept, or its timer goes


def open_window(lesson: str) -> tuple[QApplication, Window]:
    """Cycles are collected between events, as in the program: amid a step they are none of its
    work, and in the training thread they have ended a bench by a segmentation fault.
    """
    offscreen.use()  # else a window of 1440 x 900 is fitted into Qt's own screen of 800 x 800
    QStandardPaths.setTestModeEnabled(True)
    app = make_application(sys.argv[:1])
    if not _collector:
        _collector.append(GarbageCollector())
    window = make_window(None, Path(tempfile.mkdtemp()) / "settings.json", Start())
    window.show_page("lab")  # where everything is drawn at once
    window.show()
    window.session.start()
    window.session.runs.open_lesson(lesson)
    until(lambda: window.session.transport.settled)
    window.redraw.now()
    return app, window


def until(done: Callable[[], bool], limit_ms: int = 60_000) -> None:
    """Runs the event loop until `done`, asleep between events as in app.exec().

    processEvents(flags, ms) would ignore WaitForMoreEvents and spin, which starves training.
    """
    clock = QElapsedTimer()
    clock.start()
    wake = QTimer()
    wake.start(20)
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if clock.elapsed() > limit_ms:
            raise TimeoutError("the bench waited a minute for what never came")


def draw(window: Window) -> None:
    """Refreshes what is out of date, and lets Qt paint what was asked for: no more than the program
    does. window.repaint() would paint every tab, button and frame of the window besides, which
    nothing asks for when a step is taken; until November 2026 the benches did that.
    """
    window.redraw.now()
    for _ in range(2):  # what is laid out anew may ask for more
        QApplication.processEvents()


def report(found: list[Measurement]) -> int:
    for each in found:
        print(each, flush=True)
    return 0 if all(each.good for each in found) else 1

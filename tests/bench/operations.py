"""Stepping by operation, there and back: from the key press to the painting of what it changes."""

import sys

from PySide6.QtCore import Qt

from tests.bench.measurement import Measurement, percentile
from tests.bench.step import timed_key
from tests.bench.window import open_window, report, until

# What stands in front, and whether a cell is open.
SCENES = {
    "as it opens": ((), None),
    "cell open": ((), (0, 2)),
    "equations, gates, gradients": (("equations", "gates", "gradients"), None),
    "code, weights, cell open": (("code", "weights"), (0, 2)),
}


def main() -> int:
    _, window = open_window("hello-rnn")
    window.activateWindow()
    window.setFocus()
    session, found = window.session, []
    for lesson in ("hello-rnn", "hello-lstm"):
        session.runs.open_lesson(lesson)
        until(lambda: session.transport.settled)
        session.runs.edit(epochs=1000)
        session.transport.set_step_size("operation")
        for scene, (docks, cell) in SCENES.items():
            for name in docks:
                window.docks[name].raise_()
            session.selection.close_inspector()
            if cell is not None:
                session.selection.inspect(*cell)
            equations = window.docks["equations"].widget().page
            if "equations" in docks:
                window.redraw.now()
                until(lambda: equations.is_set)  # noqa: B023
            keys = [Qt.Key.Key_Right] * 120 + [Qt.Key.Key_Left] * 100
            times = [timed_key(window, key) for key in keys]
            value = percentile(times, 0.95) * 1000
            found.append(Measurement(f"operation p95 {lesson}, {scene}", value, 25, " ms"))
    window.close()
    return report(found)


if __name__ == "__main__":
    sys.exit(main())

"""From `python main.py` to the first paint and to ready-to-train, in fresh processes."""

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.bench.figure import Figure
from tests.bench.stage import report

ROOT = Path(__file__).parents[2]
RUNS = 5
BARE = """
import torch
p = torch.nn.Parameter(torch.zeros(1)); p.sum().backward(); torch.optim.Adam([p]).step()
"""
WINDOW = """
import sys, time
sys.path.insert(0, {root!r})
sys.argv = ["main.py"]
from PySide6.QtCore import QEvent, QObject, QStandardPaths, QTimer
QStandardPaths.setTestModeEnabled(True)
import gui.app, gui.window
kept = []
def shown(window):
    class Seen(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint and not self.done:
                self.done = True
                print("paint", flush=True)
                QTimer.singleShot(0, lambda: None)
            return False
    seen = Seen(); seen.done = False; kept.append(seen)
    window.centralWidget().installEventFilter(seen)
    def ready():
        print("ready", flush=True)
        QTimer.singleShot(0, window.close)
    kept.append(ready)
    window.session.ready.connect(window.session.ready.emit if False else window.redraw.all)
    timer = QTimer(window); timer.setInterval(5)
    timer.timeout.connect(lambda: ready() if window.session.is_ready and not timer.stop() else None)
    timer.start()
make = gui.app.make_window
def made(*args):
    window = make(*args); shown(window); return window
gui.app.make_window = made
import main
raise SystemExit(main.main([]))
"""


def window_times(folder: Path) -> tuple[float, float]:
    """Seconds from the start of the process to the first paint, and to ready."""
    script = folder / "start.py"
    script.write_text(WINDOW.format(root=str(ROOT)))
    start = perf_counter()
    child = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True)
    times = {}
    assert child.stdout is not None
    for line in child.stdout:
        times[line.strip()] = perf_counter() - start
    child.wait()
    return times["paint"], times["ready"]


def bare_time() -> float:
    start = perf_counter()
    subprocess.run([sys.executable, "-c", BARE], check=True)
    return perf_counter() - start


def main() -> int:
    folder = Path(tempfile.mkdtemp())
    window_times(folder)  # warms the disk cache and the byte code
    rounds = [(bare_time(), *window_times(folder)) for _ in range(RUNS)]
    bare, paint, ready = (median(column) for column in zip(*rounds, strict=True))
    note = f"bare torch + first optimiser {bare:.2f} s"
    return report(
        [
            Figure("startup first paint", paint, 1.0, " s"),
            Figure("startup ready beyond bare torch", ready - bare, 0.8, " s", note=note),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())

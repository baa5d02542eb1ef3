"""From `python main.py` to the first paint and to ready-to-train, in fresh processes."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.bench.measurement import Measurement
from tests.bench.window import report

ROOT = Path(__file__).parents[2]
RUNS = 5
BARE = """
import torch
p = torch.nn.Parameter(torch.zeros(1)); p.sum().backward(); torch.optim.Adam([p]).step()
"""
WINDOW = """
import gc
gc.disable()  # as main.open_window does before it imports the window
import pathlib
import sys
sys.path.insert(0, {root!r})
sys.argv = ["main.py"]
from PySide6.QtCore import QEvent, QObject, QStandardPaths
QStandardPaths.setTestModeEnabled(True)
import gui.app

class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("paint", flush=True)
            watched.removeEventFilter(self)
        return False

seen, make = FirstPaint(), gui.app.make_window

def watched(checkpoint):
    window = make(checkpoint, pathlib.Path({folder!r}) / "settings.json")
    window.pages.bar.installEventFilter(seen)
    window.session.ready.connect(lambda: (print("ready", flush=True), window.close()))
    return window

gui.app.make_window = watched
import main
raise SystemExit(main.main([]))
"""


def environment(folder: Path) -> dict[str, str]:
    """Byte code is kept, as on a user's machine, but not in the working tree; and nothing that an
    earlier measurement left is found.
    """
    kept = {name: value for name, value in os.environ.items() if "DONTWRITE" not in name}
    return {**kept, "HOME": str(folder), "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}


def window_times(folder: Path) -> tuple[float, float]:
    """Seconds from the start of the process to the first paint, and to ready."""
    script = folder / "start.py"
    script.write_text(WINDOW.format(root=str(ROOT), folder=str(folder)), encoding="utf-8")
    start = perf_counter()
    command = [sys.executable, str(script)]
    child = subprocess.Popen(
        command, stdout=subprocess.PIPE, encoding="utf-8", env=environment(folder)
    )
    times = {}
    assert child.stdout is not None
    for line in child.stdout:
        times[line.strip()] = perf_counter() - start
    child.wait()
    return times["paint"], times["ready"]


def bare_time(folder: Path) -> float:
    start = perf_counter()
    subprocess.run([sys.executable, "-c", BARE], check=True, env=environment(folder))
    return perf_counter() - start


def main() -> int:
    folder = Path(tempfile.mkdtemp())
    bare_time(folder), window_times(folder)  # warms the disk cache and the byte code
    rounds = [(bare_time(folder), *window_times(folder)) for _ in range(RUNS)]
    bare, paint, ready = (median(column) for column in zip(*rounds, strict=True))
    note = f"bare torch + first optimiser {bare:.2f} s"
    return report(
        [
            Measurement("startup first paint", paint, 1.0, " s"),
            Measurement("startup ready beyond bare torch", ready - bare, 0.8, " s", note=note),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())

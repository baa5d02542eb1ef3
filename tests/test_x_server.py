"""One start in a real X server: the window opens, is painted and closes cleanly on SIGTERM."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPT = """
import sys, signal
sys.argv = ["main.py"]
from PySide6.QtCore import QTimer, QStandardPaths
QStandardPaths.setTestModeEnabled(True)
import gui.app
make = gui.app.make_window
def made(*arguments):
    window = make(*arguments)
    def look():
        if window.session.is_ready and window.session.runs.current.trace is not None:
            timer.stop()
            print("painted", window.grab().width() > 800, flush=True)
            signal.raise_signal(signal.SIGTERM)
    timer = QTimer(window, interval=20)
    timer.timeout.connect(look)
    timer.start()
    return window
gui.app.make_window = made
raise SystemExit(gui.app.run())
"""


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed")
def test_the_window_opens_and_closes_in_a_real_x_server():
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    try:
        os.close(write)
        display = os.read(read, 16).decode().strip()
        environment = os.environ | {"DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
        environment["PYTHONFAULTHANDLER"] = "1"  # a fault is rare: it must say where
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()
        os.close(read)
    assert done.returncode == 0, done.stderr
    assert "painted True" in done.stdout

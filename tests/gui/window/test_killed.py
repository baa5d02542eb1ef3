"""The program is killed while somebody works in it: at most two seconds of it are lost."""

import os
import signal
import subprocess
import sys
from time import sleep

import pytest

from core.journal.tables import intent_of
from core.session.found import Found
from core.session.undo import MORE
from core.session_file import folder, limits

WORKS = """
import sys
from time import time
from PySide6.QtCore import QTimer
from core.journal import intents
from gui.app import make_application, make_window
app = make_application(["unroll"])
window = make_window()
window.show()
window.session.start()
number = 0
def work():
    global number
    run = window.session.runs.current
    if run is not None and window.session.is_ready:
        number += 1
        window.do(intents.RenameRun(run.id, f"{number} {time()}"))
        print(f"{number} {time()}", flush=True)
timer = QTimer()
timer.timeout.connect(work)
timer.start(50)
app.exec()
"""
LOST = 2.0  # seconds


@pytest.mark.slow
@pytest.mark.parametrize("after", [1.5, 2.2, 3.1, 4.4, 62.0])
def test_a_killed_program_has_lost_two_seconds_at_most(after, tmp_path):
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, "-c", WORKS], stdout=subprocess.PIPE, encoding="utf-8", env=environment
    ) as child:
        assert child.stdout.readline()
        sleep(after)
        child.send_signal(signal.SIGKILL)
        last = child.stdout.read().split("\n")[-2]
    (left,) = folder.left(tmp_path / "unroll" / "sessions")
    contents = folder.read(left.path)
    (run,) = [each for name, each in contents.values.items() if name.endswith("/run")]
    number, when = run["name"].split()
    assert float(last.split()[1]) - float(when) < LOST
    named = [each for each in contents.items["intents"].values if each["intent"] == "RenameRun"]
    assert intent_of(named[-1]).name == run["name"]
    assert int(number) == len(named)
    steps = Found(contents)._steps.done
    assert steps[-1].name == f"Name a run “{run['name']}”"
    assert min(int(number), limits.STEPS - MORE) <= len(steps) < limits.STEPS

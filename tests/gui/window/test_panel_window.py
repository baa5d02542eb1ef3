"""Panels are restored and taken out again without Qt asking one that is gone. In a process of its
own: what it holds against would end this one.
"""

import subprocess
import sys

import pytest

TRIED = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QLabel, QMainWindow
from gui.window.panel_window import PanelWindow

app = QApplication([])
kind = PanelWindow if sys.argv[1] == "ours" else QMainWindow
SIDES = Qt.DockWidgetArea
def made():
    window = kind()
    window.setCentralWidget(QLabel())
    docks = [QDockWidget(objectName=f"dock{number}") for number in range(3)]
    areas = SIDES.LeftDockWidgetArea, SIDES.RightDockWidgetArea, SIDES.BottomDockWidgetArea
    for dock, area in zip(docks, areas):
        label = QLabel()
        label.setMinimumSize(300, 300)
        dock.setWidget(label)
        window.addDockWidget(area, dock)
    return window, docks

large, docks = made()
large.resize(3000, 2000)
large.show()
large.resizeDocks(docks[:2], [1200, 1200], Qt.Orientation.Horizontal)
app.processEvents()
state = large.saveState()
small, docks = made()
small.setWindowState(Qt.WindowState.WindowMaximized)
assert small.restoreState(state)
assert small.isMaximized()
small.show()
for dock in docks:
    small.removeDockWidget(dock)
for wide in range(500, 520):
    small.resize(wide, 400)
    small.layout().invalidate()
    small.layout().activate()
"""


@pytest.mark.parametrize("kind", ["ours", "Qt's"])
def test_a_panel_that_is_taken_out_after_the_state_did_not_fit_ends_nothing(kind):
    """Qt's own dies: when it no longer does, PanelWindow can go."""
    done = subprocess.run([sys.executable, "-c", TRIED, kind], capture_output=True)
    assert (done.returncode == 0) == (kind == "ours"), done.stderr[-2000:]

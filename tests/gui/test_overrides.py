"""What C code raises in a method that Qt calls: an error like any other, never the end."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from gui.figures.cell.drawing import CellDrawing
from gui.overrides import keep_errors_whole
from gui.window.window import Window

# Before the cure it ended the process that tried it, so it is tried in one of its own.
TRIED = """
import gui
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from shiboken6 import delete

class Mixed:
    def event(self, event):
        return int("no number")

class Both(Mixed, QObject):
    pass

class Deleted(QObject):
    def event(self, event):
        gone = QObject()
        delete(gone)
        return gone.objectName()

class Filter(QObject):
    def eventFilter(self, watched, event):
        return b"bytes".decode("no encoding")

app = QCoreApplication([])
watched, watching = QObject(), Filter()
watched.installEventFilter(watching)
for each in (Both(), Deleted(), watched):
    try:
        app.sendEvent(each, QEvent(QEvent.Type.User))
    except Exception as error:
        print(type(error).__name__, error)
"""


def test_whatever_is_raised_where_qt_calls_the_program_lives_and_can_tell_it():
    made = subprocess.run([sys.executable, "-c", TRIED], capture_output=True, encoding="utf-8")
    assert made.returncode == 0, made.stderr
    number, deleted, encoding = made.stdout.splitlines()
    assert number.startswith("ValueError")
    assert "no number" in number
    assert deleted.startswith("RuntimeError")
    assert "already deleted" in deleted
    assert encoding.startswith("LookupError")
    assert "no encoding" in encoding


class Sent(QWidget):
    said = Signal(int)


class Asked(QDialog):
    """Overrides that a signal calls, too."""

    def __init__(self):
        super().__init__()
        self.heard = []

    def accept(self):
        self.heard.append(())

    def done(self, result):
        self.heard.append((result,))

    def setVisible(self, visible=True):  # noqa: N802
        self.heard.append((visible,))


@pytest.mark.parametrize(("name", "heard"), [("accept", ()), ("done", (7,)), ("setVisible", (7,))])
def test_a_signal_passes_on_as_many_arguments_as_the_method_has(qtbot, name, heard):
    sent, asked = Sent(), Asked()
    qtbot.addWidget(sent)
    qtbot.addWidget(asked)
    sent.said.connect(getattr(asked, name))
    sent.said.emit(7)
    assert asked.heard == [heard]


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="errors are always whole there")
def test_methods_of_the_class_and_of_what_is_mixed_in_are_covered_and_others_are_not():
    keep_errors_whole()
    assert Window.event.__wrapped__.__qualname__ == "Window.event"
    assert CellDrawing.event.__wrapped__.__qualname__ == "Hover.event"
    assert not hasattr(Window.open_path, "__wrapped__")


def test_a_method_nearer_to_the_class_is_not_taken_over_by_what_was_mixed_in_before():
    class Mixed:
        def event(self, event):
            raise AssertionError("the other one is nearer")

    class Nearer(Mixed, QWidget):
        def event(self, event):
            return True

    class Last(Nearer):
        pass

    assert Last.event is Nearer.event

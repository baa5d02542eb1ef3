"""A window that is gone is let go, with all that it held: nothing that waits, listens or hears."""

import gc
import weakref

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from gui.window.preferences import Settings
from gui.window.succession import leave, successor
from gui.window.window import Window
from tests.gui.conftest import close

PAGES = ("learn", "seeds", "lab")


def test_nothing_is_left_of_a_window_that_another_has_taken_the_place_of(session, settle, tmp_path):
    before = Window(session, Settings(), tmp_path / "settings.json")
    before.show()
    session.runs.open_lesson("hello-rnn")
    settle(session)
    for page in PAGES:
        before.pages.show(page)
        before.redraw.now()
    window = successor(before)
    leave(before)
    gone = weakref.ref(before)
    del before
    for _ in range(3):  # what goes asks others to go
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
    gc.unfreeze()  # the first window of a process is there when torch comes, and frozen with it
    gc.collect()
    gc.freeze()
    close(window)
    assert gone() is None

"""What is done soon: once, and for nobody who is gone."""

import gc
import re
import weakref
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from gui.widgets.soon import soon

GUI = Path(__file__).parents[3] / "gui"


class Doer(QObject):
    def __init__(self, done: list[str]) -> None:
        super().__init__()
        self._done = done

    def do(self) -> None:
        self._done.append("done")


def test_it_is_done_once_and_leaves_no_timer(qapp):
    done: list[str] = []
    doer = Doer(done)
    soon(doer, doer.do)
    assert not done
    for _ in range(3):
        QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert done == ["done"]
    assert not doer.children()


def test_whoever_goes_before_it_is_done_is_let_go(qapp):
    done: list[str] = []
    doer = Doer(done)
    gone = weakref.ref(doer)
    soon(doer, doer.do)
    doer.deleteLater()
    del doer
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    gc.collect()
    assert gone() is None
    assert not done


def test_nobody_in_the_window_asks_qts_own_way_which_keeps_them():
    found = [
        file.relative_to(GUI).as_posix()
        for file in GUI.rglob("*.py")
        if re.search(r"\bsingleShot\(", file.read_text(encoding="utf-8"))
    ]
    assert not found, "soon() of gui/widgets/soon.py"

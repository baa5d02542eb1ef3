"""Opens and runs what test_growing adds: in a house that has grown, in an interpreter of its own.

    python tries.py lesson

An assertion that fails ends it with its traceback; nothing is printed otherwise. Each imports late,
and no more than it needs: a start is most of what it costs.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PATIENCE_MS = 300_000  # on a busy machine, too


@contextmanager
def opened() -> Iterator[Any]:
    """The window on the opening lesson; nothing is trained."""
    from core.course.lesson import OPENING, load_lessons
    from core.session.session import Session
    from gui.app import make_application
    from gui.window.preferences import Settings
    from gui.window.window import Window

    app = make_application(sys.argv[:1])
    window = Window(Session(load_lessons().lessons), Settings(), Path("settings.json"))
    window.show()
    window.session.open_lesson(OPENING)
    yield window
    window.close()
    window.session.close()
    window.deleteLater()
    app.processEvents()


def seen(window: Any, name: str) -> str:
    """What a label in view says."""
    from PySide6.QtWidgets import QWidget

    window.redraw.all()
    window.redraw.now()
    label = window.findChild(QWidget, name)
    assert label.isVisible()
    return label.text()


@contextmanager
def training() -> Iterator[Any]:
    """A session with its training thread, without a window."""
    from PySide6.QtCore import QCoreApplication

    from core.course.lesson import load_lessons
    from core.session.session import Session

    app = QCoreApplication(sys.argv[:1])
    session = Session(load_lessons().lessons)
    session.start()
    yield session
    session.close()
    app.processEvents()


def until(signal: Any, reached: Callable[[], bool]) -> None:
    """Waits for the signal until it has told of this."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    signal.connect(lambda *_: loop.quit() if reached() else None)
    QTimer.singleShot(PATIENCE_MS, lambda: loop.exit(1))
    assert reached() or not loop.exec(), "nothing came of it"


def trained(session: Any) -> None:
    """The current run, run to its end and looked at: its last epoch's trace is there."""
    session.transport.play()
    until(session.transport.playhead_moved, lambda: session.run.playhead == session.run.end)
    until(session.transport.playhead_moved, lambda: session.transport.settled)
    assert session.run.trace is not None


def lesson() -> None:
    from core.course.lesson import load_lessons

    library = load_lessons()
    assert library.problems == ()
    assert library.lessons[-1].title == "abab with nn.RNN"


def lesson_run() -> None:
    with training() as session:
        session.open_lesson("abab-rnn")
        trained(session)
        assert session.run.updates == 3


def panel() -> None:
    with opened() as window:
        assert window.docks["updates"].windowTitle() == "Updates"
        window.docks["updates"].raise_()
        assert seen(window, "updatesText") == "0 updates"


def page() -> None:
    with opened() as window:
        assert window.pages.titles[-1] == "All runs"
        window.pages.bar.setCurrentIndex(window.pages.bar.count() - 1)
        assert seen(window, "allRunsText") == "1 runs"
        assert "save a run in the Lab" in window.pages.file.why_not()


def export() -> None:
    from core.course.lesson import find_lesson
    from core.export.formats import export, formats_of
    from core.runs.run import Run

    run = Run(1, "hello-rnn", find_lesson("hello-rnn").experiment)
    assert [each.NAME for each in formats_of(run)][-1] == "Shapes"
    export(run, "shapes.csv")
    assert Path("shapes.csv").read_text(encoding="utf-8").startswith("parameter,shape\nrnn.")


if __name__ == "__main__":
    globals()[sys.argv[1]]()

"""Fixtures for tests that need Qt: a real session and a real window, closed at teardown."""

import gc
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QStandardPaths, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.course.lesson import load_lessons
from core.session.session import Session
from gui.app import make_application
from gui.widgets import painting
from gui.window.preferences import Settings
from gui.window.window import Window


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    QStandardPaths.setTestModeEnabled(True)
    return make_application(["unroll"])


@pytest.fixture(autouse=True)
def failed_paints(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """In the window a picture that cannot be painted is an empty ground; in a test it is a failure.

    A test that wants one takes it out of the list.
    """

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(self.format(record))

    found: list[str] = []
    handler = Kept()
    monkeypatch.setattr(painting, "_told", set())
    painting.log.addHandler(handler)
    yield found
    painting.log.removeHandler(handler)
    assert not found, "\n".join(found)


@pytest.fixture(autouse=True)
def garbage(request: pytest.FixtureRequest) -> Iterator[None]:
    """Cycles are collected between tests alone: a window that is gone, collected amid another's
    painting or in the training thread, has crashed Qt.
    """
    if "window" in request.fixturenames:
        gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    """A started session with the real lessons and none open; its thread ends with the test."""
    made = Session(load_lessons().lessons)
    made.start()
    yield made
    made.close()


@pytest.fixture
def settle(qtbot: QtBot) -> Callable[[Session], None]:
    """Waits until the playhead is where it was sent and what it shows is there."""

    def wait(session: Session) -> None:
        qtbot.waitUntil(lambda: session.transport.settled, timeout=30_000)

    return wait


@pytest.fixture
def window(
    qtbot: QtBot, session: Session, settle: Callable[[Session], None], tmp_path: object
) -> Iterator[Window]:
    """The real window on hello-rnn, shown and settled."""
    made = Window(session, Settings(), tmp_path / "settings.json")
    made.show()
    session.open_lesson("hello-rnn")
    settle(session)
    made.redraw.now()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def find(window: Window) -> Callable[[str], Any]:
    """The window's widget of a name."""
    return lambda name: window.findChild(QWidget, name)


@pytest.fixture
def wait(window: Window, settle: Callable[[Session], None]) -> Callable[[], None]:
    """Waits until the window shows what was asked for."""

    def wait() -> None:
        settle(window.session)
        window.redraw.all()
        window.redraw.now()

    return wait


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def hover(widget: QWidget, place: QPoint) -> None:
    """The pointer moves over a widget, without the system's pointer, which is everybody's.

    That one's moves come later, to whichever window is in front by then, and go with leaving.
    """
    where, on = QPointF(place), QPointF(widget.mapToGlobal(place))
    none, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QMouseEvent(QEvent.Type.MouseMove, where, on, none, none, keys))

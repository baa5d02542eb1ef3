"""Fixtures for tests that need Qt: a real session and a real window, closed at teardown."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.lessons import load_lessons
from core.session import Session
from gui.app import make_application
from gui.settings import Settings
from gui.window import Window


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    QStandardPaths.setTestModeEnabled(True)
    return make_application(["unroll"])


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

"""Fixtures for tests that need Qt: a real session with its training thread."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from core.lessons import load_lessons
from core.session import Session


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

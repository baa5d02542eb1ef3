"""Fixtures for tests that need Qt: a real session and a real window, closed at teardown."""

import gc
import logging
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QStandardPaths, Qt
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.course.lesson import load_lessons
from core.session import text_training
from core.session.session import Session
from gui.app import make_application
from gui.style import type as type_scale
from gui.widgets import painting
from gui.window.preferences import Settings
from gui.window.window import Window
from tests import faces
from tests.gui.begun_again import FirstMoment
from tests.gui.unpainted import Unpainted, is_painted
from tests.gui.waiting import PatientBot, lay_out, until


@pytest.fixture(autouse=True)
def actual_size(qapp: QApplication) -> Iterator[None]:
    """What one test has zoomed is no other's, nor what its screen would suggest."""
    yield
    type_scale.fit(1440, 860)
    type_scale.set_zoom(100)


@pytest.fixture(autouse=True)
def pointer_where_it_was(qapp: QApplication) -> Iterator[None]:
    """What one test has pointed at would be lit as another's button that stands there."""
    before = QCursor.pos()
    yield
    if QCursor.pos() != before:
        QCursor.setPos(before)


@pytest.fixture(scope="session")
def qapp(pytestconfig: pytest.Config) -> QApplication:
    QStandardPaths.setTestModeEnabled(True)
    made = make_application(["unroll"])
    asked = pytestconfig.getoption("face")
    problem = faces.complaint(asked, made.font().family()) if asked else ""
    if problem:
        pytest.exit(problem, returncode=4)
    return made


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
def nothing_left_open(qapp: QApplication) -> Iterator[None]:
    """A dialog that a test leaves open stands in front of each later window, so that none of them
    can be brought back: all are made anew, which takes five times as long and fails nowhere.
    """
    yield
    left = [widget for widget in qapp.topLevelWidgets() if _is_left(widget)]
    for widget in left:
        widget.close()
        widget.deleteLater()
    assert not left, f"left open: {[widget.objectName() or widget for widget in left]}"


def _is_left(widget: QWidget) -> bool:
    """Whether it is in sight and no part of the window that the next test has."""
    ours = [first.window for first in _kept]
    return widget.isVisible() and not any(each in (widget, *_above(widget)) for each in ours)


def _above(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


@pytest.fixture(autouse=True)
def garbage(request: pytest.FixtureRequest) -> None:
    """A window that is gone is large. A test that has the window of the one before leaves little,
    which some tests wait for together.
    """
    if "window" in request.fixturenames and (not _kept or next(_begun) % COLLECTED_EVERY == 0):
        gc.collect()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    """A started session with the real lessons and none open; its thread ends with the test."""
    made = _started()
    yield made
    made.close()


@pytest.fixture
def settle(qtbot: QtBot) -> Callable[[Session], None]:
    """Waits until the playhead is where it was sent and what it shows is there."""

    def wait(session: Session) -> None:
        assert until(lambda: session.transport.settled), "still not settled"

    return wait


@pytest.fixture
def short_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language model in training writes little at a time: writing takes longer than training."""
    monkeypatch.setattr(text_training, "SAMPLE", 40)


@pytest.fixture(scope="session")
def unpainted(qapp: QApplication) -> Unpainted:
    return Unpainted(qapp)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_call(item: pytest.Item) -> None:
    unpainted = getattr(item, "funcargs", {}).get("unpainted")
    if unpainted is not None:
        everything = not item.config.getoption("markexpr")
        unpainted.go_on(at_once=everything or bool(item.get_closest_marker("painted")))


HERE = Path(__file__).parent
FUNCTION, NEXT = pytest.StashKey[str](), pytest.StashKey[pytest.Item | None]()
_kept: list[FirstMoment] = []  # of the one window that the next test may have
_begun = count(1)  # tests that had the window of the one before
COLLECTED_EVERY = 8


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Those that share a window come last, one after the other: files hand it on to files."""
    places = [at for at, item in enumerate(items) if item.path.is_relative_to(HERE)]
    ours = sorted((items[at] for at in places), key=_shares)
    for at, item in zip(places, ours, strict=True):
        items[at] = item


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    item.stash[NEXT] = nextitem


def pytest_sessionfinish() -> None:
    """Where the tests end before the next one. What Qt still has on a clipboard that is drawn
    nowhere, it deletes after Python has: the process would end by a segmentation fault.
    """
    while _kept:
        close(_kept.pop().window)
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()


def _function(item: pytest.Item | None) -> str:
    return item.nodeid.partition("[")[0] if item is not None else ""


def _shares(item: pytest.Item | None) -> bool:
    """Whether a test may have the window that another one left, and leave its own."""
    names = getattr(item, "fixturenames", ())
    if item is None or "window" not in names or "session" in names:
        return False
    return not item.get_closest_marker("own_window")


def _hands_on(item: pytest.Item, following: pytest.Item | None) -> bool:
    """Whether the next test may have this one's window."""
    return _shares(item) and _shares(following)


@pytest.fixture
def window(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    settle: Callable[[Session], None],
    tmp_path: Path,
    unpainted: Unpainted,
) -> Iterator[Window]:
    """The real window on hello-rnn, shown and settled.

    It may have been another test's (tests/gui/begun_again.py), unless own_window says that this one
    does what cannot be taken back; one_window: the parameters of a test share one just as it is.
    """
    item = request.node
    first = _kept.pop() if _kept else None
    if first is not None and item.stash.get(FUNCTION, "") != _function(item):
        first = _begun_again(first, tmp_path)
    following = item.stash[NEXT]
    hands_on = _hands_on(item, following)
    if first is not None:
        made = first.window
    else:
        session = _started() if _shares(item) else request.getfixturevalue("session")
        made = _opened(session, settle, tmp_path)
        first = FirstMoment(made) if hands_on else None
    unpainted.begin(made)
    yield made
    unpainted.end(painted=is_painted(item.nodeid))
    if first is None or not hands_on:
        close(made)
        return
    if item.get_closest_marker("one_window") and _function(item) == _function(following):
        assert looks_untouched(made), "one_window is for tests that leave it as it was"
        following.stash[FUNCTION] = _function(item)
    _kept.append(first)


def _begun_again(first: FirstMoment, folder: Path) -> FirstMoment | None:
    same = False
    try:
        same = first.brought_back(folder)
    finally:
        if not same:
            close(first.window)
    return first if same else None


def close(window: Window) -> None:
    """With all that it had opened: what is only closed stays until something deletes it."""
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


_lessons = cache(lambda: load_lessons().lessons)  # as they are on the disk, once


def _started() -> Session:
    made = Session(_lessons())
    made.start()
    return made


def _opened(session: Session, settle: Callable[[Session], None], folder: Path) -> Window:
    made = Window(session, Settings(), folder / "settings.json")
    made.show()
    session.runs.open_lesson("hello-rnn")
    settle(session)
    made.redraw.now()
    return made


def looks_untouched(window: Window) -> bool:
    """No dialog is open, nothing plays or trains, and nothing was lit, chosen or deleted."""
    session = window.session
    at_work = (session.transport.playing, session.tasks.running, session.texts.running)
    selection = session.selection
    looked_at = (selection.term, selection.unit, selection.inspected, session.memory.has_deleted)
    modal = QApplication.activeModalWidget() or QApplication.activePopupWidget()
    return not (any(at_work) or any(looked_at) or modal) and window.isVisible()


@pytest.fixture
def find(window: Window) -> Callable[[str], Any]:
    """The window's widget of a name."""
    return lambda name: window.findChild(QWidget, name)


@pytest.fixture
def wait(window: Window, settle: Callable[[Session], None]) -> Callable[[], None]:
    """Waits until the window shows what was asked for."""

    def wait() -> None:
        settle(window.session)
        window.redraw.now()
        lay_out()

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

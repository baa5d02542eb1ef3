"""What is out of view costs nothing: no redraw behind a tab, no torch before the first paint."""

import pytest
from PySide6.QtCore import QTimer

from core.session.session import Session
from gui import app as application
from gui.window.preferences import Settings
from gui.window.window import Window

BEHIND = ("gates", "gradients", "weights", "embedding", "equations", "code", "runs")


def counts(window):
    return {name: window.redraw.frames[f"{name}Panel"] for name in BEHIND}


def test_panels_behind_a_tab_are_never_redrawn_while_training_runs(window, wait, qtbot):
    before, loss = counts(window), window.redraw.frames["lossPanel"]
    window.session.transport.play()
    qtbot.waitUntil(lambda: window.redraw.frames["lossPanel"] > loss + 5, timeout=10_000)
    window.session.transport.pause()
    wait()
    assert counts(window) == before
    assert not set(before) & {name.removesuffix("Panel") for name in window.redraw.in_view()}


@pytest.mark.one_window
@pytest.mark.parametrize("name", BEHIND)
def test_a_panel_that_comes_into_view_catches_up_at_once(window, wait, qtbot, name):
    window.session.transport.step()
    wait()
    before = window.redraw.frames[f"{name}Panel"]
    window.docks[name].raise_()
    qtbot.waitUntil(lambda: window.redraw.frames[f"{name}Panel"] > before)


@pytest.fixture
def unstarted(qtbot, tmp_path):
    """A window whose session loads no torch; the list says each start that was asked for."""
    session, starts = Session(()), []
    session.start = lambda: starts.append(1)
    window = Window(session, Settings(), tmp_path / "settings.json")
    yield window, starts
    window.close()
    window.deleteLater()


def test_the_session_starts_once_and_only_after_the_first_paint(unstarted, qtbot):
    window, starts = unstarted
    starter = application.Starter(window)
    starter.findChild(QTimer).start(60_000)  # so that only a paint can be the reason
    window.show()
    assert not starts
    qtbot.waitUntil(lambda: bool(starts))
    window.stage.repaint()
    assert starts == [1]


def test_a_window_that_is_never_painted_starts_its_session_too(unstarted, qtbot):
    window, starts = unstarted
    application.Starter(window)
    qtbot.waitUntil(lambda: bool(starts))
    assert starts == [1]

"""What the window remembers from one start to the next."""

import pytest

from core.course.lesson import load_lessons
from core.session.session import Session
from gui.window.preferences import Settings, load_settings
from gui.window.window import Window
from tests.gui.conftest import close


def test_layout_and_lesson_are_remembered(window, wait, tmp_path):
    window.session.runs.open_lesson("hello-lstm")
    wait()
    window.close()
    settings = load_settings(tmp_path / "settings.json")
    assert settings.lesson == "hello-lstm"
    assert settings.layout


def test_the_plots_outlive_a_start_and_an_end_in_a_demo(qtbot, settle, tmp_path):
    session = Session(load_lessons().lessons)
    session.start()
    settings = Settings(lesson="rnn-cell", plot_widths=[310, 290, 250])
    window = Window(session, settings, tmp_path / "settings.json")
    window.open_first(None, "hello-rnn")
    window.show()
    settle(session)
    session.runs.open_lesson("hello-rnn")
    settle(session)
    assert all(window.docks.is_seen(first) for first in ("loss", "hidden_state", "decoded"))
    session.runs.open_lesson("rnn-cell")
    settle(session)
    close(window)
    widths = load_settings(tmp_path / "settings.json").plot_widths
    assert widths == pytest.approx([310, 290, 250], abs=2)  # Qt rounds as it shares out

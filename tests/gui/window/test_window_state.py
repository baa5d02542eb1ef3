"""What the window remembers from one start to the next."""

import pytest

from core.course.lesson import load_lessons
from core.journal import intents
from core.session.session import Session
from gui.window.preferences import Settings, load_settings
from gui.window.window import Window
from gui.window.window_state import layout_of, take_layout
from tests.gui.conftest import close
from tests.gui.waiting import until


def test_layout_and_lesson_are_remembered(window, wait, tmp_path):
    window.session.runs.open_lesson("hello-lstm")
    wait()
    window.close()
    settings = load_settings(tmp_path / "settings.json")
    assert settings.lesson == "hello-lstm"
    assert settings.layout


def test_what_was_in_front_in_a_demo_is_so_after_a_kill(qtbot, settle, window, wait, tmp_path):
    window.do(intents.OpenLesson("rnn-cell"))
    wait()
    seen = ["equations", "runs", "gates"]
    for name in seen:
        window.do(intents.ShowPanel(name))
    assert until(lambda: set(seen) <= set(layout_of(window).get("front", ())))
    window.do(intents.ShowPage("learn"))
    settings = Settings(lesson="rnn-cell")
    take_layout(settings, layout_of(window))
    session = Session(load_lessons().lessons)
    session.start()
    after = Window(session, settings, tmp_path / "settings.json")
    after.open_first(None, "hello-rnn")
    after.show()
    settle(session)
    assert [name for name in seen if after.docks.is_seen(name)] == seen
    close(after)


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

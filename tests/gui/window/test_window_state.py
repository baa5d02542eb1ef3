"""What the window remembers from one start to the next."""

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


def test_the_plots_widths_outlive_a_start_and_an_end_in_a_demo(qtbot, settle, tmp_path):
    session = Session(load_lessons().lessons)
    session.start()
    settings = Settings(lesson="rnn-cell", plot_widths=[310, 290, 250])
    window = Window(session, settings, tmp_path / "settings.json")
    window.open_first(None, "hello-rnn")
    window.show()
    settle(session)
    close(window)
    assert load_settings(tmp_path / "settings.json").plot_widths == [310, 290, 250]

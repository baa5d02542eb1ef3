"""What the window remembers from one start to the next."""

import pytest
from PySide6.QtWidgets import QApplication

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


def begun(settle, path, settings, size=None):
    """Another start with what was kept."""
    session = Session(load_lessons().lessons)
    session.start()
    made = Window(session, settings, path)
    made.open_first(None, "hello-rnn")
    made.show()
    if size is not None:
        made.resize(*size)
    settled(settle, made)
    return made


def settled(settle, window):
    for _ in range(4):
        QApplication.processEvents()
    assert until(lambda: not window.arrangements._due)
    settle(window.session)


def opened(settle, window, lesson):
    window.session.runs.open_lesson(lesson)
    settled(settle, window)


FOLDED = (1016, 662)
TRAINED = {"loss", "gradients", "decoded", "embedding"}


def closed(window):
    return {name for name in TRAINED | {"weights", "hidden_state"} if window.docks[name].isHidden()}


@pytest.mark.parametrize("page", ["lab", "learn"])
def test_what_rests_in_a_demo_of_a_small_window_is_there_after_the_next_start(
    qtbot, settle, tmp_path, page
):
    """Whether it was closed, or killed: the session tells where panels stand, and both read it."""
    path = tmp_path / "settings.json"
    first = begun(settle, path, Settings(lesson="hello-rnn"), FOLDED)
    opened(settle, first, "rnn-cell")
    first.pages.show(page)
    settled(settle, first)
    settings = Settings(lesson="rnn-cell")
    take_layout(settings, layout_of(first))
    close(first)
    second = begun(settle, path, settings, FOLDED)
    assert second.drawers.arrangement == "narrow"
    take_layout(settings, layout_of(second))  # it has seen nothing but the demo
    opened(settle, second, "hello-rnn")
    assert closed(second) == set()
    close(second)
    third = begun(settle, path, settings, FOLDED)
    opened(settle, third, "hello-rnn")
    assert closed(third) == set()
    close(third)


def test_panels_that_an_earlier_start_has_lost_are_found(qtbot, settle, tmp_path):
    path = tmp_path / "settings.json"
    first = begun(settle, path, Settings(), FOLDED)
    for name in TRAINED:
        first.docks[name].hide()
    settled(settle, first)
    settings = Settings()
    take_layout(settings, layout_of(first))
    close(first)
    second = begun(settle, path, settings, FOLDED)
    assert closed(second) == set()
    first_of_all = [second.docks[name] for name in ("loss", "hidden_state", "decoded")]
    assert all(each.isVisible() and each.width() > 150 for each in first_of_all)
    for name in TRAINED - {"loss"}:  # what one has closed by oneself stays so
        second.docks[name].hide()
    settled(settle, second)
    take_layout(settings, layout_of(second))
    close(second)
    third = begun(settle, path, settings, FOLDED)
    assert closed(third) == TRAINED - {"loss"}
    close(third)


def test_where_panels_stand_is_not_forgotten_by_a_start_that_sees_only_a_demo(
    qtbot, settle, tmp_path
):
    path = tmp_path / "settings.json"
    first = begun(settle, path, Settings())
    first.do(intents.ShowPanel("code", False))
    settled(settle, first)
    settings = Settings(lesson="rnn-cell")
    take_layout(settings, layout_of(first))
    close(first)
    second = begun(settle, path, settings)
    second.do(intents.ShowPage("learn"))
    assert "wide" in layout_of(second)
    take_layout(settings, layout_of(second))
    close(second)
    settings.lesson = "hello-rnn"
    third = begun(settle, path, settings)
    assert third.docks["code"].isHidden()
    assert closed(third) == set()
    close(third)


def test_a_plot_behind_a_tab_does_not_narrow_its_place_from_demo_to_demo(qtbot, settle, tmp_path):
    path = tmp_path / "settings.json"
    first = begun(settle, path, Settings(), (1440, 900))
    first.do(intents.ShowPanel("weights"))
    settled(settle, first)
    settings = Settings(lesson="hello-rnn")
    take_layout(settings, layout_of(first))
    close(first)
    second = begun(settle, path, settings, (1440, 900))
    there = ("weights", "hidden_state", "decoded")
    before = [second.docks[name].width() for name in there]
    for lesson in ("rnn-cell", "hello-rnn") * 3:
        opened(settle, second, lesson)
    assert [second.docks[name].width() for name in there] == pytest.approx(before, abs=4)
    close(second)


def test_the_tabs_of_a_narrow_window_that_began_with_a_demo_are_whole(qtbot, settle, tmp_path):
    """All have their room first when its panels come: as far as one has more than it needs."""
    window = begun(settle, tmp_path / "settings.json", Settings(lesson="rnn-cell"), (1180, 720))
    opened(settle, window, "hello-rnn")
    bars = [bar for bar in window.docks.tabs.all() if bar.isVisible() and bar.count()]
    cut = [bar for bar in bars if bar.tabRect(bar.count() - 1).right() >= bar.width()]
    assert [bar.tabText(0) for bar in cut] == []
    close(window)

"""The room of the panels: it comes back, whatever came and went, and their tabs are whole."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea

from core.journal import intents
from tests.gui.window.test_drawers import NARROW, seen, settled_at, whole_tabs

PLOTS = ("loss", "hidden_state", "decoded")


@pytest.mark.parametrize("act", ["demo", "present", "page"])
def test_where_there_is_room_the_names_of_all_tabs_are_whole_whatever_comes_and_goes(
    window, wait, qtbot, act
):
    settled_at(window, (1180, 720))
    window.do(intents.ResetLayout())
    if act == "demo":
        window.session.runs.open_lesson("rnn-cell")
        wait()
        window.session.runs.open_lesson("hello-rnn")
    elif act == "present":
        window.present(True)
        QApplication.processEvents()
        window.present(False)
    else:
        window.pages.show("seeds")
        QApplication.processEvents()
        window.pages.show("lab")
    wait()
    settled_at(window, (1180, 720))
    assert {"Weights", "Gates", "Embedding", "Runs", "Code"} <= whole_tabs(window)
    bars = [bar for bar in window.docks.tabs.all() if bar.isVisible() and bar.count()]
    assert {bar.elideMode() for bar in bars} == {Qt.TextElideMode.ElideNone}


@pytest.mark.parametrize("size", [NARROW, (1440, 900)])
def test_restore_all_panels_brings_back_what_was_closed_and_what_floats(window, wait, size):
    settled_at(window, size)
    window.docks["decoded"].hide()
    window.docks["loss"].setFloating(True)
    window.docks["code"].setFloating(True)
    window.do(intents.ResetLayout())
    settled_at(window, size)
    assert not any(dock.isFloating() for dock in window.docks.values())
    assert {"loss", "hidden_state", "decoded", "explain"} <= seen(window)
    least = [window.docks[name].width() for name in ("loss", "hidden_state", "decoded")]
    assert min(least) > 150
    window.docks["decoded"].hide()
    window.session.runs.open_lesson("rnn-cell")
    wait()
    window.do(intents.ResetLayout())
    assert "decoded" not in seen(window)  # which rests
    window.session.runs.open_lesson("hello-rnn")
    wait()
    assert {"loss", "decoded"} <= seen(window)


def rooms(window):
    """How wide the columns and the plots are, how high these."""
    left, right, high = window.docks.room()
    return [left, right, high, *(window.docks[name].width() for name in PLOTS)]


@pytest.mark.parametrize("widths", [None, [400, 250, 240]])
@pytest.mark.parametrize("through", [[(1100, 640)], [(1180, 720), (1100, 640), (1250, 700)]])
def test_what_a_small_window_takes_a_large_one_gives_back(window, through, widths):
    """Columns and plots, by all that Qt and the least of a panel make of them in between."""
    settled_at(window, (1440, 900))
    window.do(intents.ResetLayout())
    settled_at(window, (1440, 900))
    if widths:
        plots = [window.docks[name] for name in PLOTS]
        window.resizeDocks(plots, widths, Qt.Orientation.Horizontal)
        settled_at(window, (1440, 900))
    before = rooms(window)
    for size in (*through, (1440, 900)):
        settled_at(window, size)
        settled_at(window, size)
    assert rooms(window) == pytest.approx(before, abs=3)


UNDER_A_TITLE = (1432, 862)  # what the title and the edges of a window leave of 1440 x 900


@pytest.mark.parametrize("first", ["hello-lstm", "rnn-cell"])
@pytest.mark.parametrize("size", [UNDER_A_TITLE, (1440, 900), (1920, 1080)])
def test_all_lessons_are_in_sight_where_the_model_below_leaves_them_the_room(
    window, wait, size, first
):
    """A demo has fewer settings than what is opened next."""
    settled_at(window, size)
    window.session.runs.open_lesson(first)
    wait()
    window.do(intents.ResetLayout())
    settled_at(window, size)
    window.session.runs.open_lesson("hello-lstm")
    wait()
    settled_at(window, size)
    lessons = window.findChild(QAbstractItemView, "labLessonList")
    assert lessons.verticalScrollBar().maximum() == 0
    areas = window.docks["settings"].findChildren(QScrollArea)
    assert areas
    assert all(each.verticalScrollBar().maximum() == 0 for each in areas if each.isVisible())


def test_the_lessons_follow_the_window_unless_the_user_has_given_them_another_height(window, wait):
    docks, column = window.docks, [window.docks["lessons"], window.docks["settings"]]
    settled_at(window, (1440, 780))
    window.do(intents.ResetLayout())
    settled_at(window, (1440, 780))
    low = docks["lessons"].height()
    settled_at(window, UNDER_A_TITLE)
    lessons = window.findChild(QAbstractItemView, "labLessonList")
    assert lessons.verticalScrollBar().maximum() == 0
    settled_at(window, (1440, 780))
    assert docks["lessons"].height() == pytest.approx(low, abs=4)
    window.resizeDocks(column, [300, 300], Qt.Orientation.Vertical)
    settled_at(window, (1440, 780))
    settled_at(window, (1440, 790))
    assert docks["lessons"].height() > low + 50

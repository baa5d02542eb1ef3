"""Where a page is made to go and stopped is one place, on every page."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QProgressBar

from core.journal import intents
from gui.widgets.run_button import RunButton


def top_of(widget, window):
    return widget.mapTo(window, QPoint(0, 0)).y()


def beneath(bar, window, *buttons):
    """Whether it is right beneath the one of these that leads."""
    head = next(each for each in buttons if each.isVisible() and each._leads)
    foot = top_of(head, window) + head.height()
    return 0 < top_of(bar, window) - foot <= 12


@pytest.mark.turns(3)
@pytest.mark.parametrize(
    ("page", "go", "stop", "bar"),
    [
        ("tasks", "taskTrainButton", "taskPauseButton", "taskProgress"),
        ("text", "textStartButton", "textPauseButton", "textProgress"),
        ("seeds", "seedsStartButton", "seedsStartButton", "seedsProgress"),
        ("program", "runProgramButton", "runProgramButton", "programProgress"),
    ],
)
def test_run_what_stops_it_and_the_bar_stand_alike(window, find, qtbot, wait, page, go, stop, bar):
    window.do(intents.OpenLesson("hello-rnn"))
    wait()
    window.do(intents.ShowPage(page))
    window.redraw.now()
    shown = window.pages.current
    results = shown.stage if page == "program" else shown.results
    qtbot.waitUntil(lambda: results.invitation.button.isEnabled())
    assert not find(bar).isVisible()  # nothing has come any way yet
    if page == "seeds":
        find("seedsEpochsBox").setValue(3_000)
    qtbot.mouseClick(results.invitation.button, Qt.MouseButton.LeftButton)
    window.redraw.now()
    QApplication.processEvents()
    button, line = find(stop), find(bar)
    assert isinstance(button, RunButton)
    assert isinstance(line, QProgressBar)
    can_go_on = page in ("tasks", "text")
    assert button.text() == ("Pause" if can_go_on else "Cancel")
    assert button._does == ("pause" if can_go_on else "cancel")
    assert line.isVisible()
    assert beneath(line, window, find(go), button) or page == "program"  # whose buttons are abreast
    place = top_of(button, window)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: find(stop).text() != button._does.title())
    window.redraw.all()
    window.redraw.now()
    QApplication.processEvents()
    if can_go_on:
        assert button.text() == "Go on"
        assert top_of(button, window) == place  # the same press stops it and has it go on
        assert button.is_next
        assert not find(go).is_next


def test_a_run_that_is_done_offers_the_fresh_one_and_says_how_to_go_on(window, find, qtbot):
    window.do(intents.ShowPage("text"))
    window.redraw.now()
    qtbot.waitUntil(find("textStartButton").isEnabled)
    find("textEpochsBox").setValue(3)
    qtbot.mouseClick(find("textInviteButton"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.session.texts.running)
    window.redraw.all()
    window.redraw.now()
    assert not find("textPauseButton").isVisible()
    assert find("textStartButton").is_next
    assert find("textTime").text() == "All 3 updates are done; raise Updates to go on."
    find("textEpochsBox").setValue(9)
    window.redraw.now()
    assert (find("textPauseButton").text(), find("textPauseButton").is_next) == ("Go on", True)
    find("textLrBox").setValue(0.5)  # of another run
    window.redraw.now()
    assert find("textStartButton").is_next
    assert not find("textPauseButton").is_next

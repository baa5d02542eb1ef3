"""The tour: each stop does something, and at the end all is as it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from core.journal import intents
from core.trace.playhead import Playhead
from gui.window.tour import TRAINS, TYPED, Strip, stops
from tests.gui.waiting import until


@pytest.fixture
def tour(window, monkeypatch):
    """At its stops a step comes with each tick of the clock, and not in its own time."""
    monkeypatch.setattr(window.session.transport._pace, "due", lambda speed: 1)
    found = window.menus.help.tour
    yield found
    found.end()


def press(qtbot, tour):
    """By the keyboard."""
    if QApplication.focusWidget() is tour.strip.on:
        qtbot.keyClick(tour.strip.on, Qt.Key.Key_Space)
    else:  # another window has the keyboard
        tour.strip.on.click()


def test_it_has_five_stops_at_most_and_each_does_something():
    assert 3 <= len(stops()) <= 5
    assert all(stop.acts and len(stop.text) <= 110 for stop in stops())


def test_it_runs_opens_a_cell_steps_back_and_leads_to_the_lab_and_to_try_it(
    window, wait, find, tour, qtbot
):
    session = window.session
    window.findChild(QAction, "tourAction").trigger()
    assert tour.strip.isVisible()
    assert tour.strip.text.text().startswith("1 of 5")
    assert window.page == "learn"
    assert session.transport.playing
    assert until(lambda: not session.transport.playing)
    assert session.runs.current.playhead == Playhead(1, 3)
    press(qtbot, tour)
    wait()
    assert session.selection.inspected == (0, 1)
    press(qtbot, tour)
    wait()
    assert session.selection.inspected is None
    assert session.runs.current.playhead == Playhead(1, 1)
    press(qtbot, tour)
    assert window.page == "lab"
    assert tour.strip.text.text().endswith(stops()[3].text)
    assert until(lambda: session.runs.current.playhead.epoch >= 2)
    press(qtbot, tour)
    assert window.page == "try_it"
    assert find("tryInput").text() == TYPED
    assert tour.strip.on.text() == "Back to where I was"


def test_at_its_end_and_wherever_it_is_left_all_is_as_it_was(window, wait, tour):
    session = window.session
    window.do(intents.TrainTo(3, 2))
    wait()
    run, speed = session.runs.current, session.transport.speed
    for count in (5, 2):
        tour.begin()
        for _ in range(count - 1):
            tour.strip.on.click()
        wait()
        if count == 5:
            tour.strip.on.click()
        else:
            tour.strip.off.click()
        assert not tour.strip.isVisible()
        wait()
        assert window.page == "lab"
        assert session.runs.current is run
        assert run.playhead == Playhead(3, 2)
        assert (session.transport.step_size, session.transport.speed) == ("time step", speed)


def test_it_comes_back_to_the_step_of_the_course(window, wait, tour):
    window.do(intents.ShowPage("learn"))
    window.do(intents.GoToStep("hello-rnn", 1))
    wait()
    guide = window.pages.current.guide
    tour.begin()
    assert guide.lesson.id == "rnn-cell"
    wait()
    tour.end()
    wait()
    assert (window.page, guide.lesson.id, guide.place) == ("learn", "hello-rnn", 1)


def test_who_goes_elsewhere_stays_there_and_is_told_nothing_of_the_stop(window, wait, tour):
    tour.begin()
    text = tour.strip.text.text()
    window.do(intents.GoToStep("hello-rnn", 1))
    assert text not in tour.strip.text.text()
    assert tour.strip.on.text() == "Next stop"
    window.do(intents.GoToStep("rnn-cell", 0))
    assert tour.strip.text.text() == text
    window.do(intents.GoToStep("hello-rnn", 1))
    tour.strip.off.click()
    wait()
    guide = window.pages.current.guide
    assert (guide.lesson.id, guide.place) == ("hello-rnn", 1)
    assert not tour.strip.isVisible()


def test_the_next_stop_goes_on_from_the_last_one(window, wait, tour):
    tour.begin()
    window.do(intents.ShowPage("tasks"))
    tour.strip.on.click()
    wait()
    assert window.page == "learn"
    assert window.session.selection.inspected == (0, 1)
    tour.end()
    wait()
    assert window.page == "tasks"


def test_who_goes_elsewhere_and_on_with_the_tour_comes_back_there(window, wait, tour):
    tour.begin()
    for _ in range(3):
        tour.strip.on.click()
    window.do(intents.OpenLesson("hello-lstm"))
    assert stops()[3].text not in tour.strip.text.text()
    tour.strip.on.click()
    assert tour.strip.text.text().endswith(stops()[4].text)
    assert window.session.runs.current.lesson_id == TRAINS
    tour.strip.on.click()
    wait()
    assert window.page == "lab"
    assert window.session.runs.current.lesson_id == "hello-lstm"


@pytest.mark.own_window
def test_the_tour_is_offered_once(window, tour):
    assert tour.strip.isHidden()
    tour.offer()
    assert tour.strip.isVisible()
    assert not tour.under_way
    high = window.statusBar().sizeHint().height()
    tour.strip.off.click()
    assert window.statusBar().sizeHint().height() < high  # it takes no room while it is away
    assert not tour.strip.isVisible()
    tour.offer()
    assert not tour.strip.isVisible()
    assert window.settings.remembered()["tour_offered"] is True


def test_a_program_without_its_lessons_says_so_and_goes_on(window, tour, monkeypatch):
    monkeypatch.setattr(window, "do", lambda intent: "It <b>cannot</b> be done.")
    tour.begin()
    assert tour.strip.text.text().endswith("It <b>cannot</b> be done.")
    tour.strip.on.click()
    assert tour.strip.text.text().startswith("2 of 5")


def test_what_the_window_tells_has_the_room_of_a_tour_that_is_only_offered(window, tour):
    window.settings.tour_offered = False
    tour.offer()
    assert tour.strip.isVisible()
    window.tell("Wrote anna.json.")
    assert tour.strip.isHidden()
    window.statusBar().clearMessage()
    assert tour.strip.isVisible()
    tour.begin()
    window.tell("Wrote anna.json.")
    assert tour.strip.isVisible()  # under way, it is what is read
    tour.end()
    window.tell("Wrote bert.json.")
    window.statusBar().clearMessage()
    assert tour.strip.isHidden()


def test_its_line_is_as_low_as_before_when_its_type_was_large_meanwhile(qtbot):
    strip = Strip()
    qtbot.addWidget(strip)
    strip.resize(900, 40)
    strip.say("New here?", "Take the tour", "Not now")
    QApplication.processEvents()
    low = strip.maximumHeight()
    for size, compare in ((30, low.__lt__), (0, low.__eq__)):
        for part in (strip.text, strip.on, strip.off):
            font = QFont(QApplication.font())
            font.setPixelSize(size or QFontInfo(font).pixelSize())
            part.setFont(font if size else QFont())
        assert until(lambda compare=compare: compare(strip.maximumHeight()))

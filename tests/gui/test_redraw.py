"""What is out of view costs nothing: no redraw behind a tab, no torch before the first paint."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from core.journal import intents
from core.session.session import Session
from gui import app as application
from gui.redraw import TURN, Redraw
from gui.window.preferences import Settings
from gui.window.window import Window
from tests.gui.conftest import close

BEHIND = ("gates", "gradients", "weights", "embedding", "equations", "code", "runs")


def counts(window):
    return {name: window.redraw.frames[f"{name}Panel"] for name in BEHIND}


def test_panels_behind_a_tab_are_never_redrawn_while_training_runs(window, wait, qtbot):
    before, loss = counts(window), window.redraw.frames["lossPanel"]
    window.session.transport.play()
    qtbot.waitUntil(lambda: window.redraw.frames["lossPanel"] > loss + 5)
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


@pytest.mark.parametrize(
    "change",
    [
        lambda session: session.selection.show_shapes(True),
        lambda session: session.selection.withhold("shapes"),
        lambda session: session.selection.hide_settings(("hidden_size",)),
        lambda session: session.selection.hide_answers(True),
        lambda session: session.selection.light("h"),
        lambda session: session.selection.select(0, 1),
        lambda session: session.runs.rename(session.runs.current, "mine"),
        lambda session: session.transport.step(),
    ],
    ids=["shapes", "withheld", "settings", "answers", "term", "unit", "name", "playhead"],
)
def test_all_panels_in_view_are_drawn_anew_by_what_the_session_says(window, qtbot, change):
    window.redraw.now()
    before = dict(window.redraw.frames)
    seen = set(window.redraw.in_view())
    change(window.session)
    qtbot.waitUntil(lambda: not window.redraw._stale)
    assert {name for name in seen if window.redraw.frames[name] == before[name]} == set()


@pytest.mark.own_window
def test_a_minimised_window_draws_nothing_until_it_is_back(window, wait, qtbot):
    window.showMinimized()
    qtbot.waitUntil(window.isMinimized)
    assert not window.session.transport.watched
    window.redraw.now()
    before, run = dict(window.redraw.frames), window.session.runs.current
    window.session.transport.next_epoch()
    wait()
    window.redraw.now()
    assert window.redraw.frames == before
    window.showNormal()
    qtbot.waitUntil(lambda: window.redraw.frames["lossPanel"] > before["lossPanel"])
    assert window.stage.diagram.picture.trace is run.trace
    assert window.session.transport.watched


@pytest.fixture
def unstarted(qtbot, tmp_path):
    """A window whose session loads no torch; the list says each start that was asked for."""
    session, starts = Session(()), []
    session.start = lambda: starts.append(1)
    window = Window(session, Settings(), tmp_path / "settings.json")
    yield window, starts
    close(window)


@pytest.mark.parametrize("page", ["learn", "lab", "seeds", "text"])
def test_the_session_starts_once_and_only_after_the_first_paint(unstarted, qtbot, page):
    window, starts = unstarted
    window.pages.show(page)
    starter = application.Starter(window)
    starter.findChild(QTimer).start(60_000)  # so that only a paint can be the reason
    window.show()
    assert not starts
    qtbot.waitUntil(lambda: bool(starts))
    window.pages.bar.repaint()
    assert starts == [1]


def test_a_window_that_is_never_painted_starts_its_session_too(unstarted, qtbot):
    window, starts = unstarted
    application.Starter(window)
    qtbot.waitUntil(lambda: bool(starts))
    assert starts == [1]


class Drawn(QWidget):
    """Counts how often it was drawn."""

    count = 0

    def refresh(self):
        self.count += 1


@pytest.fixture
def two(qtbot):
    """A redraw while training runs, a picture and a text in view."""
    picture, text = Drawn(objectName="picture"), Drawn(objectName="text")
    redraw = Redraw(picture)
    for widget in (picture, text):
        qtbot.addWidget(widget)
        widget.show()
    redraw.add(picture)
    redraw.add(text, is_text=True)
    redraw.in_turns = True
    return redraw, picture, text


def a_frame(redraw, qtbot):
    """All that is out of date is drawn, as the event loop has it."""
    redraw.all()
    qtbot.waitUntil(lambda: not redraw._timer.isActive())


def test_while_training_runs_a_text_stands_until_it_was_read_and_a_picture_does_not(two, qtbot):
    redraw, picture, text = two
    redraw._reading.setInterval(60_000)  # so that only the test ends it
    for _ in range(4):
        a_frame(redraw, qtbot)
    assert (picture.count, text.count) == (4, 1)
    redraw._reading.stop()
    redraw._reading.timeout.emit()
    qtbot.waitUntil(lambda: text.count == 2)
    assert picture.count == 4


@pytest.mark.parametrize(("each", "drawn"), [(0.1, (1, 1)), (1.1, (1, 0))])
def test_panels_share_a_turn_until_it_is_long(two, monkeypatch, each, drawn):
    """each: of a turn, what drawing a panel takes."""
    redraw, picture, text = two
    clock = iter(range(10))
    monkeypatch.setattr("gui.redraw.perf_counter", lambda: next(clock) * each * TURN)
    redraw.all()
    redraw._on_turn()
    assert (picture.count, text.count) == drawn


def test_a_text_that_waits_is_told_as_soon_as_training_rests(two, qtbot):
    redraw, picture, text = two
    redraw._reading.setInterval(60_000)
    for _ in range(2):
        a_frame(redraw, qtbot)
    redraw.in_turns = False
    qtbot.waitUntil(lambda: text.count == 2)
    a_frame(redraw, qtbot)
    assert (picture.count, text.count) == (3, 3)


def test_what_is_drawn_now_is_all_that_is_out_of_date_texts_that_wait_too(two, qtbot):
    redraw, _, text = two
    redraw._reading.setInterval(60_000)
    for _ in range(2):
        a_frame(redraw, qtbot)
    redraw.now()
    assert text.count == 2


def test_what_training_moves_on_is_drawn_ten_times_a_second_and_told_three_times(two, qtbot):
    redraw, picture, text = two
    redraw.in_turns = False
    drawn = (picture.count, text.count)
    for _ in range(5):
        redraw.soon(picture)
        redraw.soon(text, is_text=True)
    assert (picture.count, text.count) == drawn
    assert redraw._pace.interval() < redraw._reading.interval()
    redraw._pace.timeout.emit()
    qtbot.waitUntil(lambda: picture.count == drawn[0] + 1)
    assert text.count == drawn[1]
    redraw._reading.timeout.emit()
    qtbot.waitUntil(lambda: text.count == drawn[1] + 1)
    assert picture.count == drawn[0] + 1


def test_other_colours_are_everywhere_at_once_at_full_speed_too(window):
    window.redraw.now()
    window.redraw.in_turns = True
    window.appearance.set_theme("dark")
    assert not window.redraw._stale
    window.redraw.in_turns = False
    window.appearance.set_theme("light")


def test_a_page_is_drawn_before_it_is_seen(window):
    """Else the first look at the Lab was at empty panels, and at a form that no run has."""
    window.do(intents.ShowPage("compare"))
    window.redraw.now()
    before = dict(window.redraw.frames)
    window.do(intents.ShowPage("lab"))
    assert len(window.redraw.in_view()) > 3
    assert all(window.redraw.frames[each] > before[each] for each in window.redraw.in_view())

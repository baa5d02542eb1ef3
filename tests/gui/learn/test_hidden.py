"""What a lesson hides: pages, settings, predictions; and the bookmarks that it sets."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar

from core.course.step import Show, Step
from core.journal import intents
from core.trace.playhead import Playhead
from gui.widgets.log_scale import LogRange, power_text
from gui.window.pages import TABS
from tests.gui.figures.drawn_texts import drawn_texts


@pytest.fixture
def put(window, wait):
    """The Learn page on lesson 4 with these values, of one step."""
    own = window.session.runs.lesson("hello-rnn")

    def shown(show=None, do=(), **values):
        page = window.pages.show("learn")
        lesson = replace(own, steps=(Step("Text.", "T", do, show or Show()),), **values)
        page.guide.at.stand(lesson)
        page.guide.restore()
        page.guide.moved.emit()
        wait()
        return page

    yield shown
    window.do(intents.GoToStep("hello-rnn", 0))


def tabs(window):
    bar = window.findChild(QTabBar, "pageBar")
    return [name for place, name in enumerate(TABS) if bar.isTabVisible(place)]


def test_hidden_pages_have_no_tab_and_their_key_says_why(window, put, qtbot):
    put(hide_pages=("seeds", "text"))
    assert tabs(window) == [name for name in TABS if name not in ("seeds", "text")]
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.name == "learn"
    message = window.statusBar().currentMessage()
    assert message == "This lesson hides the page Seeds; another lesson shows it."
    window.do(intents.GoToStep("rnn-cell", 0))
    assert tabs(window) == list(TABS)


def test_the_tabs_that_are_offered_stand_side_by_side_at_the_edge_of_the_window(window, put, wait):
    bar = window.findChild(QTabBar, "pageBar")

    def gaps():
        """Pixels between two of them, and beyond the last."""
        wait()
        rects = [bar.tabRect(place) for place in range(bar.count()) if bar.isTabVisible(place)]
        pairs = pairwise(rects)
        between = [later.left() - rect.right() - 1 for rect, later in pairs]
        beyond = bar.width() - rects[-1].right(), window.menuBar().width() - bar.geometry().right()
        return {*between, *(each - 1 for each in beyond)}

    put(hide_pages=("seeds", "tasks", "text"))
    assert gaps() == {0}
    window.do(intents.GoToStep("rnn-cell", 0))
    assert gaps() == {0}


def test_what_leads_to_a_hidden_page_all_the_same_shows_its_tab_meanwhile(window, put):
    put(hide_pages=("seeds",))
    window.do(intents.ShowPage("seeds"))
    assert window.pages.name == "seeds"
    assert "seeds" in tabs(window)
    window.do(intents.ShowPage("learn"))
    assert "seeds" not in tabs(window)


def test_without_a_lab_no_button_leads_there(put, find):
    put(hide_pages=("lab",))
    assert not find("openInLabButton").isVisible()
    put()
    assert find("openInLabButton").isVisible()


def test_hidden_settings_have_no_row(window, put, find, wait):
    put(hide_settings=("lr", "hidden_size"))
    window.do(intents.ShowPage("lab"))
    wait()
    panel = window.docks["settings"].widget()
    assert not panel.boxes["lr"].isVisibleTo(panel)
    assert not panel.boxes["hidden_size"].isVisibleTo(panel)
    assert panel.boxes["seed"].isVisibleTo(panel)
    window.do(intents.GoToStep("rnn-cell", 0))
    window.do(intents.GoToStep("hello-rnn", 0))
    wait()
    assert panel.boxes["lr"].isVisibleTo(panel)


def test_what_is_predicted_is_hidden_as_while_one_presents(window, put, wait):
    put(Show(hide_answers=True), do=(intents.TrainTo(3),))
    selection = window.session.selection
    assert selection.hides_answers
    window.do(intents.RevealAnswers())
    assert not selection.hides_answers
    put(do=(intents.TrainTo(3),))
    assert not selection.hides_answers


def test_a_step_sets_bookmarks_at_moments_to_which_its_training_is_still_on_its_way(window, put):
    marks = (intents.AddBookmark("The word", 9), intents.AddBookmark("", 2, 3))
    put(do=(intents.TrainTo(15), *marks))
    run = window.session.runs.current
    assert [(each.place.epoch, each.name) for each in run.bookmarks] == [(2, ""), (9, "The word")]
    assert window.do(intents.GoToBookmark(1)) == ""
    assert window.session.runs.current.bookmarks[0].place == Playhead(2, 3)


def test_no_bookmark_is_set_at_an_epoch_that_there_is_not(window, put):
    put()
    assert window.do(intents.AddBookmark("", 16)) == "Epoch 16 is not in this run."


def test_while_it_is_asked_how_far_a_gradient_goes_the_scale_is_of_what_is_shown(
    window, wait, find
):
    window.pages.show("learn")
    window.do(intents.GoToStep("gradients", 5))
    wait()
    window.redraw.now()
    panel = find("gradientViewBox").parentWidget()
    scale, picture = panel.scale, panel.map.picture
    shown = picture.values[picture.levels > 0]
    assert scale.range == picture.range == LogRange.of(shown) != LogRange.of(picture.values)
    ends = power_text(scale.range.low), power_text(scale.range.high)  # else there is no number
    assert set(ends) <= {each.text for each in drawn_texts(scale, scale.size().toTuple())}
    window.do(intents.CommitAnswer("0.01"))
    wait()
    window.redraw.now()
    assert scale.range == LogRange.of(picture.values)

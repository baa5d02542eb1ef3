"""In little room what stands below or above a panel's figure does not cover it."""

from itertools import combinations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from gui.widgets.headline import Headline

SIZES = [(1180, 690)]


def widgets_of(layout):
    """That are seen, those of the layouts in it, too."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item.layout() is not None:
            yield from widgets_of(item.layout())
        elif item.widget() is not None and item.widget().isVisible():
            yield item.widget()


def crowded(panel):
    """What is laid over each other, or beyond what it is in."""
    for each in (panel, *panel.findChildren(QWidget)):
        if each.layout() is None or not each.isVisible():
            continue
        seen = [*widgets_of(each.layout())]
        yield from (one for one in seen if not each.rect().contains(one.geometry()))
        yield from (
            pair
            for pair in combinations(seen, 2)
            if pair[0].geometry().intersects(pair[1].geometry())
        )


@pytest.mark.parametrize("size", SIZES)
def test_no_text_of_a_panel_is_laid_over_its_figure(window, wait, size):
    window.resize(*size)
    window.session.runs.open_lesson("hello-lstm")
    wait()
    for _ in range(2):
        for name in ("loss", "gradients", "weights", "hidden_state", "gates", "decoded"):
            window.docks[name].raise_()
            wait()
            QApplication.processEvents()  # what wraps anew is laid out in the event loop
            assert [*crowded(window.docks[name].widget())] == [], name
        window.session.transport.next_epoch()
        wait()


@pytest.mark.parametrize("lesson", ["hello-rnn", "longer-word"])
def test_the_plots_of_a_small_window_still_say_in_a_word_what_they_show(window, wait, lesson):
    """The only form of a headline had no room at 1024x700: nothing stood there."""
    window.resize(1024, 700)
    window.session.runs.open_lesson(lesson)
    wait()
    for _ in range(3):
        for name in ("loss", "hidden_state"):
            window.docks[name].raise_()
            wait()
            QApplication.processEvents()
            headline = window.docks[name].widget().findChild(Headline)
            assert headline.isVisible()
            assert headline.shown(), (name, headline.text(), headline.width())
        window.session.transport.next_epoch()
        wait()

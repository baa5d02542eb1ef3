"""An empty page shows what there will be, pale."""

import pytest
from PySide6.QtWidgets import QApplication

from core.journal import intents
from gui.widgets.pale_example import PaleExample, recorded


@pytest.mark.parametrize("page", ["seeds", "tasks", "text", "compare"])
def test_an_empty_page_shows_an_example_beside_what_it_offers(window, wait, page):
    window.do(intents.OpenLesson("rnn-cell"))  # of a demo there is nothing to compare
    wait()
    window.do(intents.ShowPage(page))
    window.redraw.now()
    example = window.findChild(PaleExample, f"{page}Example")
    assert example.isVisible()
    assert example.accessibleName().startswith("An example")
    invitation = window.pages.current.results.invitation
    assert not invitation.geometry().intersects(example.geometry())
    assert invitation.geometry().bottom() < example.geometry().top()


def test_it_is_left_out_where_it_would_be_too_low_and_beside_a_lesson(window, find):
    window.do(intents.ShowPage("seeds"))
    window.redraw.now()
    page, example = window.pages.current, window.findChild(PaleExample, "seedsExample")
    assert example.isVisible()
    page.setProperty("lent", True)  # a step asks what will come
    page.refresh()
    QApplication.processEvents()
    assert not example.isVisible()
    bare, invitation = page.results._bare, page.results.invitation
    assert abs(invitation.geometry().center().y() - bare.rect().center().y()) <= 1
    page.setProperty("lent", False)
    page.refresh()
    assert example.isVisible()
    page.results.resize(900, 200)
    QApplication.processEvents()
    assert not example.isVisible()


def test_every_example_is_drawn_from_whole_curves():
    for page, lines in recorded().items():
        for line in lines:
            assert line.shape[0] == 2
            assert line.shape[1] > 3
            assert (line[0][1:] > line[0][:-1]).all(), page
            assert (line[1] >= 0).all()

"""What is presented is whole in its first frame, and alone in all."""

import pytest

from core.journal import intents


@pytest.fixture(autouse=True)
def _ended(window):
    yield
    window.present(False)
    window.pages.show("lab")


@pytest.mark.parametrize("page", ["seeds", "tasks", "text"])
def test_the_first_frame_has_the_large_letters_in_places_as_large(window, page):
    """They stood cut in those of before until the next events had come."""
    window.do(intents.ShowPage(page))
    window.redraw.now()
    window.present(True)
    invitation = window.pages.current.results.invitation
    button, sentence = invitation.button, invitation.sentence
    assert button.width() >= button.sizeHint().width()
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
    assert invitation.rect().contains(button.geometry())
    window.present(False)


def test_what_is_chosen_from_stays_away_while_what_is_presented_goes_on(window, wait):
    window.do(intents.OpenLesson("hello-rnn"))
    wait()
    window.do(intents.ShowPage("compare"))
    window.redraw.now()
    window.present(True)
    window.redraw.all()
    window.redraw.now()
    page = window.pages.current
    assert not page.results.invites
    assert all(each.isVisible() for each in page.presented)
    assert not any(each.isVisible() for each in (page._speed, page._choose, page._fill))
    window.present(False)
    assert all(each.isVisible() for each in (page._speed, page._choose, page._fill))

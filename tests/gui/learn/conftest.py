"""Where tests of the Learn page begin."""

import pytest

from core.journal import intents


@pytest.fixture
def learn(window, wait):
    """The page on the first lesson."""
    window.do(intents.OpenLesson("rnn-cell"))
    wait()
    page = window.pages.show("learn")
    window.do(intents.GoToStep("rnn-cell", 0))
    wait()
    return page

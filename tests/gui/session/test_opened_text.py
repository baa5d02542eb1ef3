"""core.session.opened_text: which texts are read, and when."""

from PySide6.QtCore import QObject

from core.messages.texts import TextOpened
from core.session.opened_text import OpenedText
from core.text.text import PASTED, read


def test_a_text_that_comes_with_python_is_read_once():
    asked = []
    owner = QObject()
    opened = OpenedText(asked.append, owner)
    opened.open("zen")
    opened.answered(TextOpened(asked[0], read("zen"), ""))
    own = opened.text
    opened.open(PASTED, "abc" * 30)
    opened.answered(TextOpened(asked[1], read(PASTED, "abc" * 30), ""))
    opened.open("zen")
    assert not opened.busy
    assert opened.text is own
    opened.keep_only(())  # no run of it, but it is open
    opened.open(PASTED, "abc" * 30)
    assert len(asked) == 3  # what one pastes is read each time

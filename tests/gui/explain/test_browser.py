"""The page that tells a step: laid out once, and then as Qt has it."""

import pytest

from gui.explain.browser import Explained
from gui.wording.table import larger, unbroken

SHORT, LONG = "<p>A step.</p>", "<p>The network reads a letter and answers one.</p>" * 40


@pytest.mark.parametrize("texts", [(SHORT, LONG), (LONG, SHORT), (LONG, LONG + SHORT)])
def test_a_text_after_another_stands_and_scrolls_as_one_set_by_qt(qtbot, texts):
    told, by_qt = Explained("told", "A page"), Explained("byQt", "A page")
    for page in (told, by_qt):
        qtbot.addWidget(page)
        page.resize(300, 200)
        page.show()
    for text in texts:
        told.tell(text)
        by_qt.setHtml(larger(unbroken(text), 1.0))
    bars = [page.verticalScrollBar() for page in (told, by_qt)]
    assert bars[0].isVisible() == bars[1].isVisible() == (len(texts[1]) > 100)
    assert bars[0].maximum() == bars[1].maximum()
    assert told.viewport().size() == by_qt.viewport().size()
    assert told.grab().toImage() == by_qt.grab().toImage()


def test_who_has_scrolled_down_reads_the_next_answer_there(qtbot):
    page = Explained("told", "A page")
    qtbot.addWidget(page)
    page.resize(300, 200)
    page.show()
    page.tell(LONG)
    page.verticalScrollBar().setValue(70)
    page.tell(LONG + SHORT)
    assert page.verticalScrollBar().value() == 70

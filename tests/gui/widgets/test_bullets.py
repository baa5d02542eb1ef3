"""A bullet stands clear of its point."""

import pytest
from PySide6.QtWidgets import QTextEdit

from gui.figures.equations.in_text import FormulaPage
from gui.widgets.markdown_view import MarkdownView

LIST = "Some of it:\n\n- the one\n- the other"


def gap(page: QTextEdit) -> int:
    """Pixels without ink behind the first ink, in the rows of the list's first point."""
    place = page.document().documentLayout().blockBoundingRect(page.document().begin().next())
    picture = page.viewport().grab().toImage()
    ground = picture.pixelColor(0, 0)
    rows, columns = range(int(place.top()), int(place.bottom())), range(picture.width())
    inked = [any(_differs(picture.pixelColor(x, y), ground) for y in rows) for x in columns]
    ends = inked.index(False, inked.index(True))
    return inked.index(True, ends) - ends


def _differs(one, other):
    return abs(one.lightness() - other.lightness()) > 60


@pytest.mark.parametrize("kind", ["lesson", "note"])
def test_a_bullet_is_further_from_its_point_than_a_blank_is_wide(qtbot, kind):
    page = FormulaPage(role="reading") if kind == "lesson" else MarkdownView("note", "")
    qtbot.addWidget(page)
    page.resize(300, 200)
    page.show()
    page.show_markdown(LIST) if isinstance(page, FormulaPage) else page.tell(LIST)
    assert gap(page) >= 7


def test_a_number_is_written_as_the_text_is(qtbot):
    page = FormulaPage(role="reading")
    qtbot.addWidget(page)
    page.show_markdown("1. the one\n2. the other")
    assert page.document().begin().charFormat().fontStretch() in (0, 100)

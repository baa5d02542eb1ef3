"""A text that goes on below its view ends in a whole line, however far it was scrolled."""

import pytest
from PySide6.QtWidgets import QTextBrowser

from gui.style import theme
from gui.widgets.whole_text import WholeText


@pytest.fixture
def view(qtbot):
    made = QTextBrowser()
    made.setFrameShape(QTextBrowser.Shape.NoFrame)
    WholeText(made)
    qtbot.addWidget(made)
    made.resize(200, 150)
    made.show()
    made.setMarkdown("\n\n".join(["HHHH"] * 50))
    return made


def inked_rows(view):
    """Of each row of pixels whether letters are seen there."""
    image = view.grab().toImage()
    ground, room = theme.current().color("panel"), view.viewport().geometry()

    def is_ink(x, y):
        return abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 20

    columns = range(room.left(), room.left() + 60)
    return [any(is_ink(x, y) for x in columns) for y in range(room.top(), room.bottom() + 1)]


def heights(rows):
    """Of the lines of letters, from the top."""
    runs = "".join("x" if row else " " for row in rows).split()
    return [len(run) for run in runs]


def test_the_last_line_in_sight_is_whole_and_pales(view):
    bar, fade = view.verticalScrollBar(), view.findChild(WholeText)
    whole = max(heights(inked_rows(view)))
    for place in range(5, 40):
        bar.setValue(place)
        assert heights(inked_rows(view))[-1] == whole, place
        assert fade.isVisible()


def test_at_its_end_and_where_all_of_it_is_seen_nothing_pales(view):
    fade, bar = view.findChild(WholeText), view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert not fade.isVisible()
    bar.setValue(0)
    assert fade.isVisible()
    view.setPlainText("short")
    assert not fade.isVisible()

"""No two texts of any figure touch, and none is cut, at any size: of all that a window has."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from core.journal import intents
from gui.widgets.figure import Figure
from tests.gui.figures.drawn_texts import drawn_texts, outside, touching
from tests.gui.widgets.test_figure import open_all_of_an_lstm

SIZES = ((300, 200), (640, 400), (1200, 800))
PANELS = (
    ("loss", "hidden_state", "decoded"),
    ("gradients", "gates", "embedding"),
    ("weights", "equations"),
)
# With the hardest models, in tests of their own; a table of pictures of words.
OWN = {"NetworkDiagram", "Belt", "CellDrawing", "DecodedTable"}


def faults_of(window):
    """Of the figures that are in view: (name, size, those that touch, those that are cut)."""
    for _ in range(2):
        QApplication.processEvents()
        window.redraw.all()
        window.redraw.now()
    window.grab()  # an axis is as wide as its numbers once it has drawn them
    for figure in window.findChildren(QWidget):
        if not isinstance(figure, Figure) or not figure.isVisible():
            continue
        if type(figure).__name__ in OWN:
            continue
        before = figure.size()
        for size in SIZES:
            texts = drawn_texts(figure, size)
            found = touching(texts), outside(texts)
            if any(found):
                yield type(figure).__name__, figure.objectName(), size, *found
        figure.resize(before)


def test_in_the_lab(window, settle):
    open_all_of_an_lstm(window, settle)
    for panels in PANELS:
        for panel in panels:
            window.docks[panel].raise_()
        assert [*faults_of(window)] == []


def test_in_the_lab_of_a_long_word(window, settle):
    pair = intents.OwnPair("abracadabra mississippi", "ississippim arbadacarba")
    window.do(pair)
    settle(window.session)
    for _ in range(2):
        window.do(intents.NextEpoch())
        settle(window.session)
    for panels in PANELS:
        for panel in panels:
            window.docks[panel].raise_()
        assert [*faults_of(window)] == []


@pytest.mark.parametrize("page", ["compare", "seeds", "tasks", "text", "try_it"])
def test_on_a_page_that_is_opened_first(window, settle, page):
    window.do(intents.NextEpoch())
    settle(window.session)
    window.do(intents.ShowPage(page))
    assert [*faults_of(window)] == []

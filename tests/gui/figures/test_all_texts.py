"""No two texts of any figure touch, and none is cut, at any size and scale: of all that a window
has, of the lesson's networks and of the hardest.
"""

from itertools import product

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from core.journal import intents
from gui.redraw import is_behind
from gui.widgets.figure import Figure
from gui.widgets.plots import Plot
from tests.gui.figures.diagram.runs import NETWORKS
from tests.gui.figures.drawn_curves import crossed
from tests.gui.figures.drawn_texts import drawn_texts, outside, touching
from tests.gui.widgets.test_figure import open_all_of_an_lstm
from tests.sampled import some

SIZES = ((300, 200), (640, 400), (1200, 800))
LEAST = (160, 110), (240, 150)  # of a plot of the Lab in a window of 1024 x 700
AT_ONCE = [(size, 1.0) for size in (*LEAST, *SIZES)]
CORNERS = list(zip(SIZES, (2.0, 1.5, 1.0), strict=True))
HARDEST = [
    "of four layers both ways",
    "of one unit",
    "of 128 units",
    "of 200 steps",
    "of 23 letters",
    "of emoji",
]
DAILY = ["of four layers both ways", "of emoji"]  # the others with the experiments marked slow
PANELS = (
    ("loss", "hidden_state", "decoded"),
    ("gradients", "gates", "embedding"),
    ("weights", "equations"),
)
# With the hardest models, in tests of their own; a table of pictures of words.
OWN = {"NetworkDiagram", "Belt", "CellDrawing", "DecodedTable"}


def faults_of(window, places=AT_ONCE):
    """Of the figures that are in view: (name, place, those that touch, that are cut, that lie on
    curves).

    places: sizes, each with the device's scale.
    """
    for _ in range(2):
        QApplication.processEvents()
        window.redraw.all()
        window.redraw.now()
    window.grab()  # an axis is as wide as its numbers once it has drawn them
    panels = [dock.widget() for dock in window.docks.values()]
    behind = [panel for panel in panels if is_behind(panel)]
    for figure in window.findChildren(QWidget):
        if not isinstance(figure, Figure) or not figure.isVisible():
            continue
        if any(panel.isAncestorOf(figure) for panel in behind):
            continue  # it comes in its turn, and may show what it did in another test
        if type(figure).__name__ in OWN:
            continue
        before = figure.size()
        for size, scale in places:
            texts = drawn_texts(figure, size, scale)
            on_curves = crossed(figure, texts) if isinstance(figure, Plot) else []
            found = touching(texts), outside(texts), on_curves
            if any(found):
                yield type(figure).__name__, figure.objectName(), size, scale, *found
        figure.resize(before)


def test_no_text_touches_another_in_the_lab(window, settle):
    open_all_of_an_lstm(window, settle)
    for panels in PANELS:
        for panel in panels:
            window.docks[panel].raise_()
        assert [*faults_of(window, some(AT_ONCE, of=2, always=AT_ONCE[:1]))] == []


def test_no_text_is_pale_of_what_the_playhead_has_gone_back_before(window, settle):
    open_all_of_an_lstm(window, settle)
    run = window.session.runs.current
    for step in (run.steps.last, 2):
        window.do(intents.Seek(2, step))
        settle(window.session)
    for panel in (panel for panels in PANELS for panel in panels):
        window.docks[panel].raise_()
        QApplication.processEvents()
        window.redraw.all()
        window.redraw.now()
        for figure in window.docks[panel].findChildren(QWidget):
            told = isinstance(figure, Figure) and type(figure).__name__ != "DecodedTable"
            if told and figure.isVisible():
                before = figure.size()
                pale = [each for each in drawn_texts(figure, (640, 480)) if each.opacity < 1]
                assert pale == [], figure
                figure.resize(before)


def hard(window, settle, name):
    lesson, values = NETWORKS[name]
    window.session.runs.open_lesson(lesson)
    settle(window.session)
    window.session.runs.edit(**values)
    settle(window.session)
    for _ in range(2):
        window.do(intents.NextEpoch())
        settle(window.session)


@pytest.mark.turns(2)
@pytest.mark.parametrize("name", DAILY)
def test_in_the_lab_of_a_network(window, settle, name):
    hard(window, settle, name)
    for panels in PANELS:
        for panel in panels:
            window.docks[panel].raise_()
        assert [*faults_of(window, CORNERS)] == []


@pytest.mark.slow
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", HARDEST)
def test_at_every_size_and_scale(window, settle, name, dark):
    window.appearance.set_theme("dark" if dark else "light")
    hard(window, settle, name)
    for panels in PANELS:
        for panel in panels:
            window.docks[panel].raise_()
        assert [*faults_of(window, [*product(SIZES, (1.0, 1.5, 2.0))])] == []


@pytest.mark.turns(3)
@pytest.mark.parametrize("page", ["compare", "seeds", "tasks", "text", "try_it", "program"])
def test_on_a_page_that_is_opened_first(window, settle, page):
    window.do(intents.NextEpoch())
    settle(window.session)
    window.do(intents.ShowPage(page))
    assert [*faults_of(window, AT_ONCE[2:])] == []

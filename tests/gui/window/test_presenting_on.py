"""Another page, turned to while presenting, is as if presenting had begun with it."""

import pytest
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QApplication, QWidget

from core.journal import intents
from gui.style import type as type_scale
from tests.gui.waiting import until


def drawn(window):
    for _ in range(6):
        QApplication.processEvents()
        window.redraw.now()


@pytest.fixture
def act(window):
    def trigger(on):
        assert window.presents != on
        window.findChild(QAction, "presentAction").trigger()
        drawn(window)

    yield trigger
    window.present(False)
    window.pages.show("lab")


def turn(window, page):
    window.do(intents.ShowPage(page))
    drawn(window)


def places(window):
    """{part: its place, and the margins that its letters need} of what has a name and is seen."""
    found = {}
    for around in (window.centralWidget(), window.transport_tool_bar):
        for part in around.findChildren(QWidget):
            name = part.objectName()
            if part.isVisible() and name and not name.startswith("qt_"):
                found[name] = part.geometry().getRect(), getattr(part, "_kept_margins", None)
    return found


def differing(found, wanted):
    """By name, what is elsewhere."""
    return {n: (found.get(n), each) for n, each in wanted.items() if found.get(n) != each}


def comes_to(window, wanted):
    """On a busy machine not with the first events."""
    return until(lambda: differing(places(window), wanted) == {}, 20)


@pytest.mark.turns(2)
@pytest.mark.parametrize("page", ["seeds", "compare", "learn", "lab"])
def test_a_page_that_is_turned_to_while_presenting_measures_with_the_letters_it_has(
    window, wait, act, page
):
    window.resize(1024, 700)
    window.session.runs.open_lesson("hello-rnn")
    wait()
    # The Lab presents the panel under the pointer, which stands where another test left it.
    QCursor.setPos(window.stage.mapToGlobal(window.stage.rect().center()))
    seeds = window.pages.show("seeds")
    seeds.controls.start.click()
    assert until(lambda: window.session.seeds.result and not window.session.seeds.running, 60)
    other = "lab" if page != "lab" else "seeds"
    for each in (other, page, other, page):
        turn(window, each)
    act(True)
    act(False)
    beside = places(window)
    act(True)
    presented = places(window)
    assert type_scale.zoom() != 100
    turn(window, other)
    turn(window, page)
    assert comes_to(window, presented)
    turn(window, other)
    act(False)
    turn(window, page)
    assert comes_to(window, beside)

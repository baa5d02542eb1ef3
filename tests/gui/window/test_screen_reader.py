"""What a screen reader has of the window: each page walked through Qt's accessibility tree."""

import re
from collections import Counter

import pytest
from PySide6.QtWidgets import QApplication

from core.journal import intents
from gui.figures.cell.drawing import CellDrawing
from gui.window.pages import TABS
from gui.wording.numbers import number_text
from tests.gui.read_aloud import Role, all_read

HTML = re.compile(r"</?(p|b|span|i|br|sub|sup)\b")
ITSELF = (Role.Client, Role.Window, Role.Pane, Role.Cell)  # may hold others, and be of no name


@pytest.fixture
def page(window, wait, request):
    """A page in front, with a run that was trained a little."""
    window.do(intents.OpenLesson("hello-lstm"))
    wait()
    window.do(intents.NextEpoch())
    wait()
    window.do(intents.ShowPage(request.param))
    wait()
    window.redraw.all()
    window.redraw.now()
    QApplication.processEvents()
    return all_read(window)


@pytest.fixture
def opened(window, wait):
    """With a cell that stands open on the stage."""
    window.do(intents.OpenLesson("hello-lstm"))
    wait()
    window.do(intents.NextEpoch())
    wait()
    window.do(intents.OpenCell(0, 2))
    wait()
    window.redraw.all()
    window.redraw.now()
    return all_read(window)


def faults(found):
    """What would be read as nothing, or as something else than is seen."""
    for each in found:
        name = each.widget.objectName() if each.widget is not None else ""
        if each.state.focusable and not each.name and each.role != Role.Cell:
            yield f"no name: {each.told} ({name})"
        if each.name and each.name == name:
            yield f"its object's name: {each.told}"
        for text in (each.name, each.description):
            if HTML.search(text):
                yield f"HTML: {each.told}: {text}"
        if each.state.focusable and each.role == Role.Client and not each.holds:
            yield f"no role: {each.told} ({name})"
        if each.role == Role.ComboBox and not (each.label or tells_what_it_is(each)):
            yield f"nothing says what is chosen in it: {each.told} ({name})"
        if each.role == Role.Slider and not each.value:
            yield f"no value: {each.told}"


def tells_what_it_is(box):
    """A combo box, which Qt reads by what is chosen on Linux."""
    return box.widget.accessibleName() in (box.name, box.description.partition(".")[0])


@pytest.mark.turns(7, always=("lab",))
@pytest.mark.parametrize("page", TABS, indirect=True)
def test_whatever_can_be_worked_with_has_a_role_and_a_name_that_no_other_has(page):
    """Who hears a name twice cannot know which of the two it is."""
    assert "\n".join(faults(page)) == ""
    worked = [each for each in page if each.state.focusable and each.widget is not None]
    told = Counter((each.role, each.name, each.label, each.description) for each in worked)
    assert [key for key, count in told.items() if count > 1] == []


@pytest.mark.parametrize("page", ["seeds"], indirect=True)
def test_the_tabs_of_the_pages_are_read_right_after_the_menus(page):
    roles = [each.role for each in page if len(each.path) == 2]
    assert roles[:2] == [Role.MenuBar, Role.PageTabList]
    tabs = [each.name for each in page if each.role == Role.PageTab and len(each.path) == 3]
    assert tabs[:3] == ["Learn", "Lab", "Compare"]


def test_an_opened_cell_is_read_with_its_numbers_and_its_formula(opened, window):
    assert "\n".join(faults(opened)) == ""
    drawing = next(each for each in opened if each.widget is window.findChild(CellDrawing))
    f = window.session.runs.current.trace.lanes[0].named["f"][2, 0]
    assert f"f₃⁽¹→⁾[0] = {number_text(float(f))}" in drawing.description
    symbols = window.stage.opened.inspector.card.symbols
    assert any(each.name == symbols.accessibleName() != "" for each in opened)

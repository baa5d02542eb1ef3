"""F1 and "What is this?": one answer for everything that can be worked with or pointed at."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

from core.journal import intents
from core.settings import CHOICES, LIMITS, REALS, SWITCHES
from gui.widgets.figure import Figure
from gui.widgets.focus import Page
from gui.widgets.label import Label
from gui.widgets.popover import Popover
from gui.widgets.what_is_this import explanation_of, own_explanation
from gui.window.explanation import explain_here
from gui.window.glossary_window import GlossaryWindow
from tests.gui.lab.test_decoded import chosen

WORKED_WITH = (
    *(QAbstractButton, QComboBox, QAbstractSpinBox, QAbstractSlider, QLineEdit, QTabBar),
    *(QAbstractItemView, Figure),
)
QTS_OWN = ("qt_", "ScrollLeft", "ScrollRight")  # its parts of what is whole here
SETTINGS = {*LIMITS, *REALS, *CHOICES, *SWITCHES, "lr"}


def whole(widget):
    """No part of a box, a list or a table."""
    inside = isinstance(widget.parent(), QAbstractSpinBox | QComboBox | QAbstractItemView)
    of_box = isinstance(widget.window(), QWidget) and widget.window().inherits(
        "QComboBoxPrivateContainer"
    )
    kind = isinstance(widget, QScrollBar | QHeaderView)
    of_docks = isinstance(widget, QTabBar) and not widget.objectName()  # titles of panels
    qts_own = widget.objectName().startswith(QTS_OWN)
    return not (inside or of_box or kind or of_docks or qts_own)


def worked_with(window):
    found = [each for each in window.findChildren(QWidget) if isinstance(each, WORKED_WITH)]
    return [each for each in found if whole(each)]


@pytest.mark.own_window
def test_everything_that_is_worked_with_says_what_it_is(window, wait):
    window.do(intents.OpenLesson("hello-lstm"))
    for page in ("learn", "lab", "compare", "seeds", "tasks", "text", "try_it", "program"):
        window.do(intents.ShowPage(page))
        wait()
    dumb = [
        (type(each).__name__, each.objectName(), each.accessibleName())
        for each in worked_with(window)
        if (told := own_explanation(each)) is None or not told.name or not told.text
    ]
    assert dumb == [], "\n".join(map(str, dumb))
    boxes = [each for each in worked_with(window) if each.property("setting") in SETTINGS]
    assert len(boxes) > 60
    assert [each.objectName() for each in boxes if not each.toolTip()] == []


def told(popover):
    """{what: text} of a popover."""
    labels = {each.objectName(): each.text() for each in popover.findChildren(Label)}
    return {name.removeprefix("whatIsThis"): text for name, text in labels.items()}


@pytest.fixture
def state(window, wait):
    """Where the first unit of the first state of the picture lies, on the screen."""
    window.do(intents.NextEpoch())
    wait()
    diagram = window.findChild(QWidget, "architectureView")
    where = diagram.viewport().rect()
    for y in range(where.top(), where.bottom(), 6):
        for x in range(where.left(), where.right(), 6):
            point = QPointF(x, y)
            place = diagram.place_at(point)
            kind = getattr(getattr(place, "node", None), "kind", "")
            if kind == "state":
                return diagram, point
    raise AssertionError("no state in the picture")


def popover_of(window):
    return window.findChild(Popover)


def test_a_part_of_a_figure_is_told_as_hovering_tells_it(window, state):
    diagram, point = state
    assert explain_here(window, diagram.viewport().mapToGlobal(point.toPoint()))
    popover = popover_of(window)
    said = told(popover)
    assert said["Name"] == "hidden state"
    assert said["Value"] == diagram.text_at(diagram.place_at(point))
    assert "its memory" in said["Text"]
    assert diagram.whatsThis() in said["Text"]
    popover.close()
    QApplication.processEvents()
    menu = diagram.figure_menu(point.toPoint())
    chosen(menu, "What is this?")
    assert told(window.findChildren(Popover)[-1]) == said
    menu.close()
    window.findChildren(Popover)[-1].close()


def test_the_ways_on_lead_to_the_glossary_and_to_the_step(window, state, qtbot):
    diagram, point = state
    where = diagram.viewport().mapToGlobal(point.toPoint())
    for name in ("toGlossaryButton", "toTaughtButton"):
        explain_here(window, where)
        popover = window.findChildren(Popover)[-1]
        qtbot.keyClick(popover.findChild(QWidget, name), Qt.Key.Key_Return)
    glossary = window.findChild(GlossaryWindow)
    assert glossary.text.toPlainText().startswith("hidden state")
    glossary.close()
    assert window.page == "learn"
    assert window.pages.current.guide.step.title == "The note after one step"


def test_a_setting_is_told_with_its_value_and_why_it_is_grey(window, find, wait):
    about = explanation_of(find("hiddenSizeBox"))
    assert (about.name, about.value, about.term) == ("hidden size", "4", "hidden-size")
    assert about.text.startswith("How many numbers one hidden state has.")
    about = explanation_of(find("forgetBiasBox"))
    assert about.text.endswith("Only an LSTM has a forget gate.")


def test_where_the_pointer_is_nowhere_what_has_the_keyboard_is_told(window, find):
    window.activateWindow()
    find("seedBox").setFocus()
    if QApplication.focusWidget() is None:
        pytest.skip("another window has the keyboard")
    assert explain_here(window, QPoint(-5000, -5000))
    assert told(popover_of(window))["Name"] == "seed"
    popover_of(window).close()


def test_what_stands_in_a_field_is_never_html(window, find, wait):
    window.do(intents.ShowPage("try_it"))
    wait()
    find("tryInput").setText("<b>x</b>")
    about = explanation_of(find("tryInput"))
    assert about.value == "<b>x</b>"
    popover = Popover(about, window)
    told = popover.findChild(Label, "whatIsThisValue")
    assert told.textFormat() == Qt.TextFormat.PlainText
    popover.deleteLater()


def test_a_right_click_on_a_text_copies_and_tells_a_term_and_no_address_of_ours(qtbot):
    page = Page()
    qtbot.addWidget(page)
    page.setHtml("<a href='glossary:sequence'>sequence</a> and other words")
    page.resize(300, 100)
    page.show()
    on_term, beside = (
        [action.text() for action in page.text_menu(QPoint(*at)).actions() if action.text()]
        for at in ((12, 14), (200, 80))
    )
    assert on_term[-1] == "What is this?"
    assert on_term[:-1] == beside
    assert len(beside) == 2  # to copy, to select all

"""What is set in a control is one act in the journal, on every page and every panel."""

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QTabWidget,
    QToolButton,
    QWidget,
)

from core.journal.intents import Look, OpenCell, OpenLesson, ShowPage
from gui.widgets.number_box import RealNumberBox, WholeNumberBox
from gui.window.looks import choose, chosen_in
from gui.window.pages import PAGES

SETTABLE = QAbstractButton | QComboBox | QLineEdit | QPlainTextEdit | QSlider | QTabBar | QTabWidget
SETTABLE |= WholeNumberBox | RealNumberBox
ASKS = {"textSourceBox"}  # for a file, in a dialog
IN_CELL = {"inspectorUnitBox"}  # nothing but in an opened cell


def controls(page):
    for widget in page.findChildren(QWidget):
        name = widget.objectName()
        button = isinstance(widget, QAbstractButton) and not widget.isCheckable()
        if isinstance(widget, SETTABLE) and not button and name and not name.startswith("qt_"):
            yield name, widget


def set_other(widget):
    """Another value, as a user sets it; False where there is none."""
    if not widget.isEnabled():
        return False
    if isinstance(widget, QAbstractButton):
        widget.click()
        return True
    if isinstance(widget, QComboBox | QTabBar | QTabWidget):
        if widget.count() < 2:
            return False
        widget.setCurrentIndex((widget.currentIndex() + 1) % widget.count())
        if isinstance(widget, QComboBox):
            widget.activated.emit(widget.currentIndex())
        return True
    if isinstance(widget, QLineEdit):
        widget.setText("0.5")
        widget.textEdited.emit("0.5")
        return True
    if isinstance(widget, QPlainTextEdit):
        widget.setPlainText("so")
        return not widget.isReadOnly()
    before = widget.value()
    widget.setValue(before + 1 if before < widget.maximum() else widget.minimum())
    return widget.value() != before


@pytest.mark.turns(7, always=("lab",))
@pytest.mark.parametrize("page", ["lab", *PAGES])
def test_what_is_set_in_a_control_is_one_act_in_the_journal(window, wait, page):
    window.do(ShowPage(page))
    wait()
    done = window.session.journal.done
    root = window if page == "lab" else window.pages.current
    silent = {}
    for name, widget in reversed(list(controls(root))):  # what a cell allows, before the cell
        before = len(done)
        if name not in ASKS | IN_CELL and set_other(widget) and len(done) != before + 1:
            silent[name] = done[before:]
    assert silent == {}


def test_what_is_set_in_an_opened_cell_is_one_act_too(window, wait):
    window.do(OpenLesson("hello-lstm"))
    wait()
    window.do(OpenCell(0, 0))
    wait()
    done = window.session.journal.done
    for name in ("inspectorUnitBox", "result_o", "insideButton"):
        before = len(done)
        assert set_other(window.findChild(QWidget, name))
        assert len(done) == before + 1, done[before:]


def test_a_control_that_is_dragged_is_one_act(window):
    window.do(ShowPage("tasks"))
    slider = window.findChild(QSlider, "taskLengthSlider")
    for place in (3, 5, 4):
        slider.setValue(place)
    assert window.session.journal.done[-2:] == [ShowPage("tasks"), Look("taskLengthSlider", 4)]


def test_a_fold_is_an_act_and_is_done_again(window):
    more = window.findChild(QToolButton, "moreButton")
    more.click()
    assert window.session.journal.done[-1] == Look("moreButton", True)
    assert window.do(Look("moreButton", False)) == ""
    assert not more.parent().is_open


@pytest.mark.turns(2)
@pytest.mark.parametrize(
    ("look", "why"),
    [
        (Look("nobodysBox", 1), "No page that was opened has a control nobodysBox."),
        (Look("gradientViewBox", 99), "gradientViewBox cannot be set to that."),
        (Look("gradientViewBox", "first"), "gradientViewBox cannot be set to that."),
        (Look("runButton", True), "No page that was opened has a control runButton."),
    ],
)
def test_what_cannot_be_set_is_told_and_not_kept(window, look, why):
    before = list(window.session.journal.done)
    assert str(window.do(look)) == why
    assert window.session.journal.done == before


def test_what_a_field_suggests_is_nobodys_choice_nor_that_it_is_empty(window):
    page = window.pages.made("try_it")
    prompt = page.findChild(QPlainTextEdit, "writePrompt")
    assert "writePrompt" not in chosen_in(page)
    prompt.setProperty("suggests", "Zen")
    prompt.setPlainText("Zen")
    assert "writePrompt" not in chosen_in(page)
    choose(page, {"writePrompt": ""})  # as a session of old has it
    assert prompt.toPlainText() == "Zen"
    choose(page, {"writePrompt": "My own"})
    assert chosen_in(page)["writePrompt"] == "My own"

"""What hovering tells: it comes by the keys, too, goes with Esc, and stays under the pointer."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from core.journal import intents
from gui.widgets.popover import Popover
from gui.window import tips
from gui.window.explanation import explain_here
from gui.window.glossary_window import GlossaryWindow
from gui.window.tips import Tips, tip_of
from tests.gui.waiting import until


@pytest.fixture
def shown(window, wait):
    """Lesson 1, with words that light something; a tip comes without a wait."""
    window.do(intents.ShowPage("learn"))
    window.do(intents.GoToStep("rnn-cell", 1))
    wait()
    window.activateWindow()
    waiting = window.findChild(Tips)._waiting
    before = waiting.interval()
    waiting.setInterval(0)
    yield window
    waiting.setInterval(before)
    QToolTip.hideText()
    assert until(lambda: not QToolTip.isVisible())


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


def test_where_tab_has_come_to_is_told_as_to_the_pointer_until_esc(shown, find):
    text = find("lessonText")
    text.setFocus(Qt.FocusReason.TabFocusReason)
    assert not QToolTip.isVisible()  # what the program gives the focus to tells nothing
    press(Qt.Key.Key_Tab)
    assert text.textCursor().selectedText() == "the hidden state"
    assert until(QToolTip.isVisible)
    assert QToolTip.text() == tip_of(text)[0]
    assert "hidden state" in QToolTip.text()
    press(Qt.Key.Key_Escape)
    assert not QToolTip.isVisible()
    assert QApplication.focusWidget() is text  # by the first press nothing else is left
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is not text


def test_keys_of_the_playhead_tell_nothing_of_a_list_that_they_do_not_move_in(shown, find):
    shown.do(intents.ShowPage("lab"))
    find("labLessonList").setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home):
        press(key)
        assert not shown.findChild(Tips)._waiting.isActive()
    press(Qt.Key.Key_Down)
    assert shown.findChild(Tips)._waiting.isActive()


def test_the_lesson_that_an_arrow_has_come_to_is_told_and_so_is_a_button(shown, find):
    lessons = find("lessonList")
    lessons.setFocus()
    press(Qt.Key.Key_Down)
    assert until(QToolTip.isVisible)
    assert QToolTip.text() == lessons.currentItem().toolTip()
    find("openInLabButton").setFocus()
    assert not QToolTip.isVisible()
    assert tip_of(find("openInLabButton"))[0] == find("openInLabButton").toolTip() != ""


class Timers(QObject):
    """Counts those that come to what it watches."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def eventFilter(self, watched, event):  # noqa: N802 -- Qt names it
        self.count += event.type() == QEvent.Type.Timer
        return False


def test_a_tip_stays_while_the_pointer_is_on_it(shown, monkeypatch):
    QToolTip.showText(shown.mapToGlobal(QPoint(300, 300)), "A term", shown)
    (tip,) = (each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel"))
    at = tip.geometry().center()
    monkeypatch.setattr(tips, "QCursor", SimpleNamespace(pos=lambda: at))
    QApplication.sendEvent(shown.windowHandle(), QEvent(QEvent.Type.Leave))
    QToolTip.hideText()  # as Qt does when the pointer leaves what the tip is about
    timers = Timers()
    held = tips._held()
    tip.removeEventFilter(held)
    tip.installEventFilter(held)
    tip.installEventFilter(timers)  # which is asked first
    assert until(lambda: timers.count)
    assert tip.isVisible()
    at = shown.mapToGlobal(QPoint(5, 5))
    assert until(lambda: not QToolTip.isVisible())


def test_f1_tells_who_goes_by_keys_where_the_keys_are_and_not_the_pointer(shown, find):
    """Of a text the word that Tab has come to."""
    text = find("lessonText")
    text.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Tab)
    pointer = shown.stage.diagram.mapToGlobal(shown.stage.diagram.rect().center())
    assert explain_here(shown, pointer, by_keys=True)
    popover = shown.findChildren(Popover)[-1]
    assert popover.accessibleName() == "hidden state"
    popover.close()


def test_who_types_is_told_no_more_and_esc_is_the_fields_again(shown, find, wait):
    shown.do(intents.GoToStep("rnn-cell", 4))
    wait()
    find("answerField").setFocus()
    QToolTip.showText(QPoint(), "told", find("answerField"))
    assert QToolTip.isVisible()
    QTest.keyClicks(find("answerField"), "0")
    assert not QToolTip.isVisible()
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is not find("answerField")


def test_ctrl_takes_a_tip_away_and_nothing_else(shown, find):
    lessons = find("lessonList")
    lessons.setFocus()
    QToolTip.showText(QPoint(), "told", lessons)
    press(Qt.Key.Key_Control)
    assert not QToolTip.isVisible()
    assert QApplication.focusWidget() is lessons


def test_a_dialog_is_left_by_one_esc_and_its_tip_goes_along(shown):
    shown.findChild(QAction, "glossaryAction").trigger()
    glossary = shown.findChild(GlossaryWindow)
    assert until(glossary.isActiveWindow)
    QToolTip.showText(QPoint(), "told", glossary)
    press(Qt.Key.Key_Escape)
    assert not QToolTip.isVisible()
    assert not glossary.isVisible()


def test_in_a_program_a_tip_is_in_nobodys_way_out(shown, find, wait):
    """Tab, which is typed there, would have it back again and again, and Esc would be for it."""
    shown.do(intents.ShowPage("program"))
    wait()
    editor = find("programEditor")
    editor.setFocus()
    QToolTip.showText(QPoint(), editor.toolTip(), editor)
    assert QToolTip.isVisible()
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not editor
    assert not editor.toPlainText().startswith(" ")

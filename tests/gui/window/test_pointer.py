"""The wheel and the keyboard: no input takes either unasked, on any page and in any dialog."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QScrollBar,
    QTabBar,
)

from core.journal import intents
from gui.lab.fork_dialog import ForkDialog
from gui.lab.pair_dialog import PairDialog
from gui.window.compute_dialog import ComputeDialog
from gui.window.pages import PAGES

KINDS = (QComboBox, QAbstractSpinBox, QAbstractSlider, QTabBar)


def value(box):
    if isinstance(box, QComboBox | QTabBar):
        return box.currentIndex()
    return box.value()


def inputs(top):
    """What one can see and change, apart from scroll bars."""
    found = [box for kind in KINDS for box in top.findChildren(kind)]
    return [
        box
        for box in found
        if box.isVisible() and box.isEnabled() and not isinstance(box, QScrollBar)
    ]


def place(box):
    """Of its middle, in its window."""
    return box.mapTo(box.window(), box.rect().center())


def is_on_top(box):
    under = box.window().childAt(place(box))
    return under is not None and (under is box or box.isAncestorOf(under))


def turn(box, notches=-1):
    """As the pointer over it would: by way of the window."""
    at = place(box)
    top = box.window()
    QTest.wheelEvent(top.windowHandle(), at, QPoint(0, 120 * notches))
    QApplication.processEvents()


def press(box, at=None):
    handle = box.window().windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=at or place(box))
    QApplication.processEvents()


def show(window, page):
    if page == "lab":
        window.pages.show("lab")
        window.findChild(type(window.docks["settings"].widget()), "settingsPanel")._more.open()
    else:
        window.pages.show(page)
    window.redraw.now()
    QApplication.processEvents()
    window.stage.setFocus() if page == "lab" else window.pages.current.setFocus()


@pytest.mark.turns(4)
@pytest.mark.one_window
@pytest.mark.parametrize("page", ["lab", *PAGES])
def test_the_wheel_changes_no_input_that_has_no_focus(window, page):
    show(window, page)
    seen = 0
    for box in inputs(window):
        if not is_on_top(box):
            continue
        seen += 1
        was = value(box)
        for notches in (-2, 2):
            turn(box, notches)
        turn(box, -1)
        assert value(box) == was, box.objectName()
        assert not box.hasFocus(), box.objectName()
    assert seen >= 1, "nothing was tried"
    assert len(window.session.runs.all) == 1


def dialogs(window):
    session = window.session
    return (
        PairDialog(session.do, session.refusal, session.runs.current.experiment.task, window),
        ForkDialog(session.do, session.runs.current, window),
        ComputeDialog(session, window.settings, window),
    )


def test_the_wheel_changes_nothing_in_a_dialog_either(window, qtbot):
    seen = 0
    for dialog in dialogs(window):
        dialog.open()
        qtbot.waitUntil(lambda d=dialog: d.windowHandle().isExposed())
        window._pointer.watch()  # a window manager's focus does it
        for box in filter(is_on_top, inputs(dialog)):
            if box.hasFocus():
                continue
            was = value(box)
            turn(box, -2)
            turn(box, 1)
            assert value(box) == was, box.objectName()
            seen += 1
        dialog.reject()
    assert seen >= 4


def test_the_wheel_over_an_input_scrolls_what_lies_beneath(window, find):
    panel = find("settingsPanel")
    panel._more.open()
    QApplication.processEvents()
    bar = panel.verticalScrollBar()
    bar.setValue(0)
    assert bar.maximum() > 0
    turn(find("hiddenSizeBox"), -1)
    assert bar.value() > 0


def test_the_wheel_changes_the_input_that_has_the_focus(window, find):
    box = find("stepSizeBox")
    box.setFocus(Qt.FocusReason.TabFocusReason)
    was = box.currentIndex()
    turn(box, 1)
    assert box.currentIndex() == was - 1


@pytest.fixture
def asked(monkeypatch):
    """Which commands of Text's list would have opened a dialog; each is declined."""
    found = []

    def ask(parent, source):
        if source not in ("file", "paste"):
            return source, ""
        found.append(source)
        return None

    monkeypatch.setattr("gui.text.page.ask_text", ask)
    return found


def test_wheel_and_keys_pass_by_what_would_open_a_dialog(window, find, asked):
    window.pages.show("text")
    box = find("textSourceBox")
    box.setFocus(Qt.FocusReason.TabFocusReason)
    for notch in (-1,) * box.count():
        turn(box, notch)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_O, Qt.Key.Key_PageDown):
        QTest.keyClick(box, key)
    assert asked == []
    assert box.currentText() == "Python's licence"


def test_the_opened_list_gives_its_commands(window, find, qtbot, asked):
    window.pages.show("text")
    box = find("textSourceBox")
    choose_by_mouse(qtbot, box, box.findData("paste"))
    assert asked == ["paste"]
    view = box.view()
    qtbot.waitUntil(window.isActiveWindow)
    box.showPopup()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is view)

    def gone_to():
        """What opens it may put it on its present entry once more, after the keys came."""
        QTest.keyClick(view, Qt.Key.Key_End)
        QTest.keyClick(view, Qt.Key.Key_Up)
        return box.itemData(view.currentIndex().row()) == "file"

    qtbot.waitUntil(gone_to)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked == ["paste", "file"]


def test_scrolling_a_list_or_a_text_leaves_the_keys_where_they_are(window, find):
    for name in ("labLessonList", "labLessonText", "decodedTable"):
        turn(find(name).viewport(), -1)
        assert window.stage.diagram.hasFocus(), name


def choose_by_mouse(qtbot, box, index):
    press(box)
    qtbot.waitUntil(lambda: box.view().isVisible())
    view = box.view()
    at = view.visualRect(box.model().index(index, 0)).center()

    def picked():
        QTest.mouseMove(view.viewport(), at)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        return not view.isVisible()

    qtbot.waitUntil(picked)


def test_after_a_mouse_choice_space_runs_and_home_moves_the_playhead(window, find, qtbot, wait):
    session = window.session
    session.transport.next_epoch()
    wait()
    box = find("stepSizeBox")
    choose_by_mouse(qtbot, box, 2)
    assert box.currentText() == "epoch"
    top = window.windowHandle()
    QTest.keyClick(top, Qt.Key.Key_Home)
    wait()
    assert (box.currentText(), session.runs.current.playhead.step) == ("epoch", 0)
    QTest.keyClick(top, Qt.Key.Key_Space)
    assert session.transport.playing
    assert not box.view().isVisible()


def test_an_arrow_after_a_chosen_cell_steps_and_starts_no_other_run(window, find, qtbot, wait):
    box = find("cellBox")
    choose_by_mouse(qtbot, box, box.findText("LSTM"))
    wait()
    run = window.session.runs.current
    assert run.experiment.model.cell == "LSTM"
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Down)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Right)
    wait()
    assert window.session.runs.current is run
    assert run.playhead.step == 1


def test_an_arrow_after_a_choice_moves_no_list_that_was_clicked_before(window, find, qtbot, wait):
    lessons = find("labLessonList")
    row = lessons.visualItemRect(lessons.item(3)).center()
    press(lessons, lessons.viewport().mapTo(window, row))
    wait()
    assert lessons.hasFocus()
    box = find("cellBox")
    choose_by_mouse(qtbot, box, box.findText("LSTM"))
    wait()
    run = window.session.runs.current
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Down)
    wait()
    assert window.session.runs.current is run
    assert not lessons.hasFocus()


def test_clicked_sliders_switches_and_arrows_leave_the_keys_to_the_transport(window, find):
    find("settingsPanel")._more.open()
    QApplication.processEvents()
    for name in ("speedSlider", "logBox", "bidirectionalBox"):
        find("settingsPanel").ensureWidgetVisible(find("bidirectionalBox"))
        assert is_on_top(find(name)), name
        press(find(name))
        assert window.stage.diagram.hasFocus(), name
    number = find("hiddenSizeBox")
    press(number, number.mapTo(window, QPoint(number.width() - 6, 4)))
    assert window.session.runs.current.experiment.model.hidden_size == 5
    assert not number.hasFocus()


def test_a_click_into_a_number_asks_for_the_keyboard(window, find):
    number = find("hiddenSizeBox")
    press(number, number.mapTo(window, QPoint(8, number.height() // 2)))
    assert number.hasFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Home)
    assert number.hasFocus()
    assert window.session.runs.current.playhead.step == 0


def test_what_was_typed_is_entered_when_another_input_is_clicked(window, find, wait):
    number = find("hiddenSizeBox")
    number.setFocus(Qt.FocusReason.TabFocusReason)
    number.lineEdit().setText("7")
    press(find("speedSlider"))
    wait()
    assert window.session.runs.current.experiment.model.hidden_size == 7
    assert window.stage.diagram.hasFocus()


def test_what_is_typed_on_after_a_click_on_a_button_lands_in_no_other_text(window, find, wait):
    """The keys of Try it are its word's; they stay with who typed a number."""
    window.do(intents.ShowPage("try_it"))
    page = window.pages.current
    page._turn_to(page.writing)
    page.refresh()
    page.writing.prompt.setPlainText("The ")
    wait()
    number = find("writeTemperatureBox")
    number.setFocus(Qt.FocusReason.TabFocusReason)
    number.lineEdit().setText("1.3")
    press(find("writeClearButton"))
    assert number.value() == 1.3
    assert number.hasFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_5)
    assert page.writing.prompt.toPlainText() == "The "


def test_who_comes_by_tab_chooses_with_the_arrows(window, find):
    box = find("stepSizeBox")
    press(box)  # opened and left again: Tab still comes to it
    QTest.keyClick(box.view(), Qt.Key.Key_Escape)
    assert box.focusPolicy() & Qt.FocusPolicy.TabFocus
    box.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Home)
    assert box.currentText() == "operation"
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Down)
    assert box.currentText() == "time step"
    assert window.session.runs.current.playhead.step == 0


def test_who_comes_by_tab_changes_pages_with_the_arrows(window, find):
    find("pageBar").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Right)
    assert window.pages.name == "compare"


def test_a_press_in_a_list_that_has_popped_up_reaches_it_without_an_error(window, find, qtbot):
    """By way of its window, as a real pointer's; Python holds nothing of what Qt made there."""
    box = find("cellBox")
    press(box)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    window._pointer.watch()
    popup = QApplication.activePopupWidget()
    handle, at = popup.windowHandle(), popup.rect().center()
    for _ in range(20):
        press_event = QMouseEvent(
            QEvent.Type.MouseButtonPress,
            QPointF(at),
            QPointF(popup.mapToGlobal(at)),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        assert not window._pointer.eventFilter(handle, press_event)
    QTest.keyClick(popup, Qt.Key.Key_Escape)

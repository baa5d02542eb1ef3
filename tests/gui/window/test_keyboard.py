"""Whatever is done with the mouse is done without it: Tab comes everywhere, in reading order."""

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QWidget

from core.course.authored_questions import THEN
from core.journal import intents
from core.trace.playhead import Playhead
from gui.window.key_yield import open_context_menu
from gui.window.pages import TABS
from tests.gui.waiting import until

MOST = 300  # presses


def stops(window):
    """All that Tab may come to now."""
    found = window.findChildren(QWidget)
    tab = Qt.FocusPolicy.TabFocus
    alive = (each for each in found if each.isVisible() and each.isEnabled())
    kept = (each for each in alive if each.focusPolicy() & tab == tab and each.window() is window)
    return {each for each in kept if each.focusProxy() is None}


def walked(window, key=Qt.Key.Key_Tab):
    """Where the keys are after each press, until they go a way that they went before. In a text
    Tab goes from link to link; from a program, which has tabs of its own, Esc leads out.
    """
    ways = {}  # in their order
    for _ in range(MOST):
        before = QApplication.focusWidget()
        if isinstance(before, QPlainTextEdit) and not before.isReadOnly():
            QTest.keyClick(before, Qt.Key.Key_Escape)
        QTest.keyClick(before, key)
        now = QApplication.focusWidget()
        if (before, now) in ways and now is not before:
            return list(dict.fromkeys(each for _, each in ways))
        ways[before, now] = None
    raise AssertionError(f"Tab stays in {names({each for _, each in ways})}")


def names(widgets):
    return sorted(each.objectName() or type(each).__name__ for each in widgets)


@pytest.fixture
def page(window, wait, request):
    window.do(intents.OpenLesson("hello-lstm"))
    wait()
    window.do(intents.NextEpoch())
    window.do(intents.ShowPage(request.param))
    wait()
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_Tab)
    return window


@pytest.mark.turns(7, always=("lab",))
@pytest.mark.parametrize("page", TABS, indirect=True)
def test_tab_comes_to_all_that_can_be_worked_with_and_out_again(page):
    there = walked(page)
    assert names(stops(page) - {*there}) == []
    back = walked(page, Qt.Key.Key_Backtab)
    assert {*back} == {*there}


@pytest.mark.turns(2)
@pytest.mark.parametrize(
    ("lesson", "place", "answers"),
    [
        ("hello-rnncell", 1, ["answerChoice1", "commitButton"]),
        ("rnn-cell", 4, []),
    ],
)
def test_tab_goes_from_the_text_to_the_answers_and_on_to_the_figure(
    window, wait, find, lesson, place, answers
):
    window.do(intents.ShowPage("learn"))
    window.do(intents.GoToStep(lesson, place))
    wait()
    for choice in answers[:1]:
        find(choice).click()
    find("lessonText").setFocus(Qt.FocusReason.TabFocusReason)
    there = [each.objectName() for each in walked(window)]
    after = [name for name in there if name.startswith("answer") or name.endswith("Button")]
    ways = ["nextStepButton", "backToStepButton", "foldButton"]
    wanted = [*answers, *ways]
    assert [name for name in after if name in wanted] == wanted
    assert there.index("lessonList") > there.index("architectureView")


def test_keys_lead_from_step_to_step_wherever_the_keyboard_is(window, wait, find):
    window.do(intents.ShowPage("learn"))
    window.do(intents.GoToStep("rnn-cell", 0))
    wait()
    guide = window.pages.current.guide
    find("speedSlider").setFocus()
    QTest.keyClick(find("speedSlider"), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    wait()
    assert guide.place == 1
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    wait()
    assert guide.place == 0
    assert "Alt+Right" in find("nextStepButton").toolTip()
    window.do(intents.ShowPage("lab"))
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert guide.place == 0


@pytest.mark.turns(2)
@pytest.mark.parametrize(
    ("lesson", "place", "field"),
    [("what-memory-buys", 9, "tryInput"), ("rnn-cell", 6, "speedSlider")],
)
def test_a_key_leads_to_the_question_wherever_the_keyboard_is(
    window, wait, find, lesson, place, field
):
    window.do(intents.ShowPage("learn"))
    window.do(intents.GoToStep(lesson, place))
    wait()
    find(field).setFocus()
    QTest.keyClick(find(field), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert QApplication.focusWidget() is find("answerChoice1")


def test_who_goes_on_by_keys_finds_them_in_the_figure_where_space_is_to_play(window, wait, find):
    window.do(intents.ShowPage("learn"))
    window.do(intents.GoToStep("hello-embedding", 8))
    wait()
    page, transport = window.pages.current, window.session.transport
    find("nextStepButton").setFocus()
    for place, is_next in ((9, True), (10, False)):  # one is read, and then one is done
        QTest.keyClick(find("nextStepButton"), Qt.Key.Key_Return)
        wait()
        assert page.guide.place == place
        assert (QApplication.focusWidget() is find("nextStepButton")) is is_next
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert transport.playing
    window.do(intents.Pause())


def test_a_held_key_leads_one_step_on(window, wait):
    window.do(intents.ShowPage("learn"))
    page = window.pages.current
    ways = [each for each in page.actions() if "Alt" in each.shortcut().toString()]
    assert len(ways) == 3
    assert not any(each.autoRepeat() for each in ways)


def test_esc_leads_from_a_field_of_learn_to_its_figure(window, wait, find):
    window.do(intents.ShowPage("learn"))
    window.do(intents.GoToStep("hello-rnncell", 1))
    wait()
    QTest.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    choice = find("answerChoice1")
    assert QApplication.focusWidget() is choice
    QTest.keyClick(choice, Qt.Key.Key_Space)
    assert choice.isChecked()
    assert not window.pages.current.guide.given  # chosen; Enter would give it
    window.do(intents.GoToStep("rnn-cell", 6))  # beside it stand the weights
    wait()
    QTest.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert find("lessonFigure").isAncestorOf(QApplication.focusWidget())


def test_shift_f10_opens_the_menu_of_what_has_the_keyboard(window, wait):
    """As the menu key does, which Qt alone knows under X11."""
    window.activateWindow()
    diagram = window.stage.diagram
    diagram.setFocus()
    QTest.keyClick(diagram, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = diagram.findChild(QMenu, diagram.MENU)
    assert menu is not None
    assert QApplication.activePopupWidget() is menu
    menu.close()


def test_shift_f10_opens_it_in_another_window_of_the_program_too(window, wait):
    window.do(intents.ShowGlossary())
    search = window.findChild(QWidget, "glossarySearch")
    assert search.window() is not window
    assert until(search.hasFocus)
    QTest.keyClick(search, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
    search.window().close()


def test_where_tab_has_come_to_has_an_edge_until_the_mouse_is_pressed(window, wait, find, qtbot):
    window.do(intents.ShowPage("learn"))
    wait()
    ring, diagram = find("focusRing"), window.stage.diagram
    diagram.setFocus()
    assert not ring.isVisible()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    for widget in (find("nextStepButton"), find("runButton"), find("speedSlider")):
        widget.setFocus()
        assert ring.isVisible()
        room = QRect(ring.mapToGlobal(QPoint()), ring.size())
        assert room.contains(QRect(widget.mapToGlobal(QPoint()), widget.size()), proper=True)
    for widget in (find("lessonList"), find("lessonText"), diagram):
        widget.setFocus()
        assert ring.isVisible()
        assert ring.size() == widget.size()
        assert ring.mapToGlobal(QPoint()) == widget.mapToGlobal(QPoint())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not ring.isVisible()


@pytest.mark.turns(3)
@pytest.mark.parametrize(
    ("lesson", "place", "keys", "given"),
    [
        ("hello-rnncell", 0, ["Right", "Right", "Space"], "l"),
        ("hello-rnncell", 1, ["Down", "Space"], "tanh cuts off whatever is above 1"),
        (
            "hello-rnncell",
            6,
            ["Tab", "Tab", "Space", "Backtab", "Backtab", "Space", "Tab", "Space", "Tab"],
            THEN.join(["optimizer.zero_grad()", "loss.backward()", "optimizer.step()"]),
        ),
    ],
)
def test_an_answer_is_chosen_and_given_by_keys_alone(
    window, wait, find, qtbot, lesson, place, keys, given
):
    window.do(intents.ShowPage("learn"))
    window.do(intents.GoToStep(lesson, place))
    wait()
    page, head = window.pages.current, window.session.runs.current.playhead
    find("lessonText").setFocus(Qt.FocusReason.TabFocusReason)
    while QApplication.focusWidget() is find("lessonText"):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), getattr(Qt.Key, f"Key_{key}"))
    assert page.reading.card.given == given
    assert window.session.runs.current.playhead == head  # the arrows were the question's
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    wait()
    assert page.guide.given == given


def test_enter_gives_the_answer_that_has_the_keys_and_presses_what_has_them(window, wait, find):
    window.do(intents.ShowPage("learn"))
    window.do(intents.GoToStep("hello-rnncell", 1))
    wait()
    guide = window.pages.current.guide
    find("answerChoice2").click()
    find("answerChoice1").setFocus()
    QTest.keyClick(find("answerChoice1"), Qt.Key.Key_Return)
    wait()
    assert guide.given == guide.step.question.options[0]
    find("nextStepButton").setFocus()
    QTest.keyClick(find("nextStepButton"), Qt.Key.Key_Enter)
    wait()
    assert guide.place == 2


@pytest.mark.turns(3)
@pytest.mark.parametrize("cursor", [QRect(2, 4, 6, 8), QRectF(2, 4, 6, 8), None])
def test_a_menu_opens_by_the_keys_wherever_the_cursor_is_told_to_be(qtbot, cursor):
    """Qt's widgets tell whole pixels, parts of them, or nothing."""
    field, opened_at = QWidget(), []
    qtbot.addWidget(field)
    field.inputMethodQuery = lambda _: cursor
    field.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    field.customContextMenuRequested.connect(opened_at.append)
    open_context_menu(field)
    assert opened_at == [QRectF(cursor or field.rect()).center().toPoint()]


def test_a_key_pressed_while_a_step_is_still_awaited_is_done_and_not_lost(window, wait):
    """Before anything was drawn anew: a key that comes while its command is grey goes nowhere."""
    window.session.runs.open_lesson("hello-lstm")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(window, key)
    wait()
    assert window.session.runs.current.playhead == Playhead(1, 1)

"""The Learn page: where it stands, and the room that its list, its text and its figure have."""

import math
from statistics import median

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QTabBar
from shiboken6 import isValid

from core.course.step import FIGURES
from core.journal import intents
from gui.style import theme
from gui.window.pages import PAGES
from tests.gui import waiting
from tests.sampled import some


def test_it_is_the_first_page_and_ctrl_1_leads_there(window, qtbot):
    bar = window.findChild(QTabBar, "pageBar")
    assert [bar.tabText(place) for place in (0, 1)] == ["Learn", "Lab"]
    assert window.pages.on_lab
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.name == "learn"
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.on_lab


def test_it_opens_on_the_lesson_of_the_run_in_front(window, find, wait):
    page = window.pages.show("learn")
    wait()
    assert page.guide.lesson.id == "hello-rnn"
    assert find("lessonLine").text().startswith("Lesson 4 of ")
    assert find("lessonList").currentRow() == 3


def test_text_figure_and_transport_are_there_and_nothing_else(window, learn, find):
    assert "How much of the" in find("lessonText").toPlainText()
    assert find("lessonFigure").isAncestorOf(window.stage)
    assert window.transport_tool_bar.isVisible()
    assert not any(dock.isVisible() for dock in window.docks.values())


def test_in_the_lab_everything_stands_where_it_was(window, find, wait):
    """The same widgets, with their room."""
    places = {name: dock.geometry() for name, dock in window.docks.items() if dock.isVisible()}
    held = {name: dock.widget() for name, dock in window.docks.items()}
    behind = {name: dock.widget().property("behind") for name, dock in window.docks.items()}
    page = window.pages.show("learn")
    for name in (each for each in FIGURES if each not in PAGES):
        page.figure.show_view(name)
        assert find("lessonFigure").isAncestorOf(page.figure.view)
        assert page.figure.view.isVisible()
    window.pages.show("lab")
    wait()
    assert {name: dock.widget() for name, dock in window.docks.items()} == held
    assert {name: dock.widget().property("behind") for name, dock in window.docks.items()} == behind
    assert places == {n: d.geometry() for n, d in window.docks.items() if d.isVisible()}
    assert window.pages.current is window.stage
    assert window.stage.isVisible()


def test_words_light_what_they_name(window, learn, wait):
    window.do(intents.GoToStep("rnn-cell", 3))
    wait()
    assert window.session.selection.term == "W_hh"
    learn.reading.text.highlighted.emit(QUrl("term:h_prev"))
    assert window.session.selection.term == "h_prev"
    learn.reading.text.highlighted.emit(QUrl())
    assert window.session.selection.term == ""


def test_one_line_of_text_has_as_many_letters_as_one_reads_well(learn):
    text = learn.reading.text
    letters = text.document().textWidth() / text.fontMetrics().averageCharWidth()
    assert 58 <= letters <= 75
    squares = text.document().textWidth() / QFontInfo(text.font()).pixelSize()
    assert squares <= 36  # as wide as Chinese letters are


def test_only_the_figure_is_presented(window, learn, find):
    window.do(intents.Present(True))
    assert find("lessonFigure").isVisible()
    assert not find("lessonText").isVisible()
    window.do(intents.Present(False))
    assert find("lessonText").isVisible()


def test_a_large_page_names_the_lessons_and_a_small_one_numbers_them(window, learn, find):
    rows = find("lessonList")
    learn.contents.widen(False)
    narrow = rows.width()
    learn.contents.widen(True)
    assert rows.width() > narrow
    assert not rows.grab().isNull()
    assert rows.itemAt(QPoint(5, 5)) is rows.item(0)


def test_a_long_title_ends_in_dots_where_it_has_no_room(window, learn, find, wait):
    line = find("lessonLine")
    window.resize(1024, 700)
    window.do(intents.GoToStep("longer-word", 6))
    wait()
    assert line.fontMetrics().horizontalAdvance(line.text()) > line.width()
    assert line.text() in line.toolTip()


def test_keys_are_the_figures_after_a_step_and_lead_on_after_an_answer(
    window, learn, ask, find, wait, qtbot
):
    def focus():
        return QApplication.focusWidget()

    window.do(intents.GoToStep("rnn-cell", 1))
    wait()
    assert learn.figure.isAncestorOf(focus())
    ask("rnn-cell", shape="input")
    find("answerField").setText("3, 1, 4")
    learn.reading.card._on_given()
    qtbot.mouseClick(learn.reading.card.done, Qt.MouseButton.LeftButton)
    wait()
    assert learn.guide.verdict is not None
    assert learn.figure.isAncestorOf(focus())
    ask("rnn-cell", shape="input")
    find("answerField").setFocus()
    qtbot.keyClicks(find("answerField"), "1, 3, 4")
    qtbot.keyClick(find("answerField"), Qt.Key.Key_Return)
    wait()
    assert focus() is learn.reading.way_on
    find("nextStepButton").setFocus()
    window.do(intents.GoToStep("rnn-cell", 2))
    wait()
    assert focus() is find("nextStepButton")


def test_beside_a_wide_figure_no_way_back_is_cut(window, learn, until, find, qtbot):
    back = find("backToStepButton")

    def is_whole():
        return back.fontMetrics().horizontalAdvance(back.text()) + 8 < back.width()

    window.resize(1024, 700)
    for figure in ("try_it", "network"):
        until("hello-rnn", figure, asked="ll")
        qtbot.waitUntil(is_whole)
        assert back.text() == "Restore"


def test_all_of_a_steps_text_is_in_sight_where_there_is_room(window, learn, wait, qtbot):
    text = learn.reading.text
    for place in some(range(len(learn.guide.lesson.steps)), of=3):
        window.do(intents.GoToStep("rnn-cell", place))
        wait()
        qtbot.waitUntil(
            lambda: (
                not text.verticalScrollBar().maximum()
                and text.height() <= math.ceil(text.document().size().height()) + 2
            ),
        )


def test_its_links_have_the_colour_of_the_theme(window, learn, wait):
    window.do(intents.GoToStep("rnn-cell", 3))
    for choice in ("dark", "light"):
        window.appearance.set_theme(choice)
        wait()
        cursor = learn.reading.text.document().find("old note")
        ink = cursor.charFormat().foreground().color().name()
        assert ink == theme.current().color("accent").name(), choice


def test_all_lessons_are_seen_in_a_low_window(window, learn, find, qtbot):
    window.resize(960, 560)
    rows = find("lessonList")
    qtbot.waitUntil(lambda: rows.verticalScrollBar().maximum() == 0)
    assert rows.visualItemRect(rows.item(rows.count() - 1)).bottom() <= rows.viewport().height()


def test_what_guides_through_a_lesson_goes_with_its_page(window, learn):
    """It heard of the next window's playhead, and completed the step that it had stood at."""
    page = type(learn)(window.session, window)
    guide = page.guide
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(guide)


def letters_a_line(text):
    """Of the lines of paragraphs that go on in a next one."""
    found, block = [], text.document().begin()
    while block.isValid():
        layout = block.layout()
        found += [layout.lineAt(k).textLength() for k in range(layout.lineCount() - 1)]
        block = block.next()
    return found


def test_a_line_of_a_lesson_has_as_many_letters_as_are_read_well(window, learn, wait):
    window.resize(1440, 900)
    found = []
    for lesson, place in (("rnn-cell", 0), ("hello-lstm", 0), ("gradients", 0)):
        window.do(intents.GoToStep(lesson, place))
        wait()
        found += letters_a_line(learn.reading.text)
    assert len(found) > 15
    assert 60 <= max(found) <= 75
    assert median(found) >= 57  # a line ends before the word that has no room


@pytest.mark.parametrize(("lesson", "place"), [("gradients", 4), ("gradients", 11)])
def test_beside_a_card_that_leaves_a_text_no_lines_all_of_it_scrolls_as_one(
    window, learn, find, wait, qtbot, lesson, place
):
    """Each was a slit with a bar of its own, and the button a sliver."""
    window.resize(960, 500)
    window.do(intents.GoToStep(lesson, place))
    wait()
    text, card, room = find("lessonText"), find("questionCard"), find("stepRoom")
    assert waiting.until(lambda: room.verticalScrollBar().maximum())
    assert not text.verticalScrollBar().maximum()
    assert text.height() >= text.document().size().height()
    assert card.height() >= card.heightForWidth(card.width())
    assert room.verticalScrollBar().value() == 0
    room.bring(learn.reading.card.done)
    assert not learn.reading.card.done.visibleRegion().isEmpty()
    text.setFocus()
    before = room.verticalScrollBar().value()
    qtbot.keyClick(text, Qt.Key.Key_Up)
    assert room.verticalScrollBar().value() < before


@pytest.mark.parametrize(("lesson", "place"), [("longer-word", 9), ("seed-luck", 8)])
def test_in_a_low_window_next_stands_at_one_height_and_a_text_has_the_transports_room(
    window, learn, find, wait, lesson, place
):
    """Two lines were to be read above as much white as eight have; then Next went down for them."""
    text, way, room = find("lessonText"), find("nextStepButton"), find("stepRoom")
    window.resize(960, 540)
    places = []
    for at in (("rnn-cell", 0), (lesson, place)):
        window.do(intents.GoToStep(*at))
        wait()
        places.append(way.mapTo(window, way.rect().topLeft()).y())
    assert window.transport_room > 50
    assert places[0] == places[1]
    assert learn.reading.height() - room.geometry().bottom() < 20
    assert text.height() >= 5 * text.fontMetrics().lineSpacing()
    window.resize(1440, 1000)
    wait()
    assert learn.reading.height() - way.mapTo(learn.reading, way.rect().bottomLeft()).y() > 50
    assert way.geometry().top() > room.geometry().bottom()


@pytest.mark.parametrize(
    ("lesson", "place"), [("hello-embedding", 3), ("what-memory-buys", 13), ("longer-word", 10)]
)
def test_no_text_scrolls_for_a_line_in_a_small_window(window, learn, find, wait, lesson, place):
    window.resize(1024, 700)
    window.do(intents.GoToStep(lesson, place))
    wait()
    bar = find("lessonText").verticalScrollBar()
    assert waiting.until(lambda: not bar.maximum())
    assert not find("stepRoom").verticalScrollBar().maximum()


def test_the_parts_beside_the_text_begin_where_its_letters_do(window, learn, find, wait):
    window.resize(1440, 900)
    window.do(intents.GoToStep("gradients", 4))
    wait()
    text = find("lessonText")
    letters = text.viewport().mapTo(learn, QPoint()).x() + text.document().documentMargin()
    for name in ("lessonLine", "questionCard", "previousStepButton"):
        assert find(name).mapTo(learn, QPoint()).x() == letters, name
